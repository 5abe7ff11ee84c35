"""Where the lists of diagnoses stand in a case summary, and what announces them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from imr_llm.domain.letter import Range
from imr_llm.reading.diagnosis_alone import noted_alone
from imr_llm.reading.diagnosis_context import (
    FIRST_AGE,
    IMAGING,
    NOT_A_LIST,
    SOAP,
    UNDER,
    WHO_DIAGNOSED,
    WHO_SAW,
)
from imr_llm.reading.diagnosis_cues import (
    CUE,
    LONGEST_DOCTOR,
    LONGEST_NAMED,
    MOST_CODED,
    MOST_WITHIN,
    TOLD_IN_PASSING,
)
from imr_llm.reading.diagnosis_ends import (
    DENIES,
    END,
    OF_ANOTHER_CLAIM,
    PLAIN_SENTENCE,
    RESUMED,
    SAID_BEHIND,
    SCORED,
    SIGNS,
    STATE_AFTER,
)
from imr_llm.reading.diagnosis_entries import CLAIMED, DROPPED, NO_DISORDER
from imr_llm.reading.diagnosis_extent import MARK, list_end
from imr_llm.reading.diagnosis_keys import KEYS
from imr_llm.reading.diagnosis_named import (
    ALSO_DIAGNOSES,
    ALSO_LISTED,
    BRACKETED_CODE,
    CLAUSE_BEFORE,
    CODED_SENTENCE,
    DAY_BEFORE,
    HAS,
    NAMED_AS,
    NAMED_BEHIND,
    NAMES,
    NO_NAMES,
    evaluated,
    is_billed_for,
    is_stated,
)
from imr_llm.reading.diagnosis_notes import find_noted
from imr_llm.reading.disorders import CODE, is_only_a_disorder
from imr_llm.reading.prose import cues, sentence_at
from imr_llm.reading.view import View
from imr_llm.vocabulary.disorders import names_disorder
from imr_llm.vocabulary.drugs import is_drug
from imr_llm.vocabulary.patterns import late
from imr_llm.vocabulary.scanning import word_places

_CONSIDERED = late(r"\b(?:considered|entertained|excluded|ruled out|suspected|rejected)\b")
"""`Diagnoses considered were …`: what was thought of."""
_FIRST_OF_TWO = late(r"\(?#?1[.)] [^;]{3,120}? \(?#?2[.)] ")
"""`A: 1. Gout 2. Asthma`: an assessment, whatever stands before it."""
_RULED_OUT = late(r"\W*(?:rule[- ]?out|r/o)\b")
"""`Rule out a tear.`, among diagnoses that are a sentence each."""


def find_lists(view: View, cut: list[Range]) -> list[tuple[int, int, re.Match[str] | None]]:
    """Where the lists stand, in order, with the words that announce them where those come before."""
    announced: list[tuple[int, int, re.Match[str] | None]] = []
    done = within = 0
    noted: int | None = None
    for cue in cues(view.low, KEYS.word_places(view.low), CUE):
        # An announcement within an announced list counts, but no word is read over and over again.
        within = within + 1 if cue.end() < done else 0
        if cue.group("soap") and _FIRST_OF_TWO.match(view.low, cue.end()) is None:
            if noted is None:  # looked for once, however many labels there are
                first = SOAP.search(view.low)
                noted = first.end() if first is not None else len(view.low)
            if cue.start() < noted:
                continue
        if within <= MOST_WITHIN and not _is_no_cue(view.low, cue, cut):
            end = list_end(view, cue, cut)
            done = max(done, end)
            announced.append((cue.end(), end, cue))
            announced += [(start, stop, cue) for start, stop in _further(view.low, end, cut)]
            announced += [(start, stop, cue) for start, stop in _resumed(view.low, cue, end, cut)]
    named: list[tuple[int, int, None]] = []
    after = 0
    for cue in cues(view.low, word_places(view.low, ("as ",)), NAMED_AS):
        # Each is looked for behind the one before, so that no word is looked at twice.
        one = _named_before(view.low, after, cue.start(), cut)
        after = cue.end()
        if one is not None:
            named.append(one)
    for cue in ALSO_LISTED.finditer(view.low):
        start, _ = sentence_at(cut, cue.start())
        if cue.start() - start < LONGEST_NAMED and not NOT_A_LIST.search(view.low[start : cue.start()]):
            named.append((start, cue.start(), None))
    named += _named_behind(view.low, cut)
    named += [(*one, None) for one in (*evaluated(view.low, cut), *noted_alone(view.low, cut))]
    for entries in find_noted(view.low):
        # What the remarks announce belongs to the entry that they stand behind.
        begins, ends = entries[0][0] - MARK, entries[-1][1]
        announced = [one for one in announced if not begins <= one[0] < ends]
        named += [(start, end, None) for start, end in entries]
    told = [*announced, *named]
    return sorted([*told, *_coded(view.low, cut, told)], key=lambda one: one[0])


def _named_behind(low: str, cut: list[Range]) -> list[tuple[int, int, None]]:
    """The lists of "sprain and sciatica were the diagnoses", where the sentence tells nothing before them.

    Or where it is a clause of its own that does: `since gastritis was diagnosed on endoscopy`.
    """
    lists: list[tuple[int, int, None]] = []
    for cue in NAMED_BEHIND.finditer(low):
        start, _ = sentence_at(cut, cue.start())
        semicolon = low.rfind("; ", start, cue.start())
        start = semicolon + 2 if semicolon >= 0 else start
        if cue.start() - start > LONGEST_NAMED:
            continue
        day = DAY_BEFORE.match(low, start, cue.start())
        start = day.end() if day is not None else start
        if NOT_A_LIST.search(low[start : cue.start()]):
            continue
        if NO_NAMES.search(low, start, cue.start()):
            clause = CLAUSE_BEFORE.search(low, start, cue.start())
            if clause is None or not is_stated(low[clause.end() : cue.start()]):
                continue
            start = clause.end()
        lists.append((start, cue.start(), None))
    return lists


def _further(low: str, end: int, cut: list[Range]) -> list[Range]:
    """The lists that go on from one that ends at `end`: somebody else's diagnoses, sentences with a code."""
    lists: list[Range] = []
    also = ALSO_DIAGNOSES.match(low, end)
    if also is not None:
        _, until = sentence_at(cut, end)
        stop = END.search(low, also.end(), until)
        lists.append((also.end(), stop.start() if stop is not None else until))
    for start, until in _sentences_behind(low, end, cut, "."):
        if len(lists) >= MOST_CODED or CODED_SENTENCE.fullmatch(low, start, until) is None:
            break
        lists.append((start, until))
    return lists


def _sentences_behind(low: str, end: int, cut: list[Range], stop: str) -> Iterator[Range]:
    """The sentences from `end` on, each behind a `stop`, but for those that rule something out."""
    while end < len(low) - 1 and low.startswith(stop, end - 1):
        start, end = sentence_at(cut, end + 1)
        if _RULED_OUT.match(low, start, end) is None:
            yield start, end


def _resumed(low: str, cue: re.Match[str], end: int, cut: list[Range]) -> list[Range]:
    """What a list that ends at `end` goes on with: behind a semicolon, or in sentences of names only."""
    if cue.lastgroup in TOLD_IN_PASSING:
        return []
    _, until = sentence_at(cut, max(end - 1, cue.end()))
    if RESUMED.match(low, end, until):
        semicolon = low.find("; ", end, until)
        rest = low[semicolon + 2 : until] if semicolon >= 0 else ""
        if rest and not DENIES.search(low, end, semicolon) and all(map(_is_name, rest.split("; "))):
            return [(semicolon + 2, until)]
        return []
    lists: list[Range] = []
    if not cue.group().rstrip().endswith((":", ".")) or not names_disorder(low[cue.end() : end]):
        return lists
    for start, until in _sentences_behind(low, end, cut, ". "):
        said = SAID_BEHIND.search(low, start, until)
        name = (start, said.start() if said is not None else until)
        if (
            len(lists) >= MOST_CODED
            or PLAIN_SENTENCE.fullmatch(low, start, until) is None
            or not (_is_name(low[slice(*name)]) or STATE_AFTER.match(low, start, until))
        ):
            break
        lists.append(name)
    return lists


def _is_name(words: str) -> bool:
    """Whether some words name a disorder that is no mere complaint, and tell nothing else."""
    plain = CODE.sub("", words.removesuffix(".").strip().removeprefix("and ")).strip(" ()")
    plain = plain[2:] if plain.startswith(("r ", "l ")) else plain
    return (
        names_disorder(CLAIMED.sub("", plain))
        and is_only_a_disorder(plain)
        and not any(other.search(plain) for other in (NO_DISORDER, DROPPED, DENIES, SIGNS))
        and " for " not in plain
        and not any(is_drug(word.strip(",")) for word in plain.split())
    )


def _coded(
    low: str, cut: list[Range], told: Sequence[tuple[int, int, re.Match[str] | None]]
) -> list[tuple[int, int, None]]:
    """The lists of "she developed … (G90.511) and …": what the worker has, with its code in brackets."""
    lists: dict[int, int] = {}
    last = 0
    known = {place for start, end, _ in told for place in _codes_at(low, start, end)}
    for code in BRACKETED_CODE.finditer(low):
        if code.start() in known:
            continue
        start, _ = sentence_at(cut, code.start())
        start = max(start, code.start() - LONGEST_NAMED)
        verbs = [verb.end() for verb in HAS.finditer(low, start, code.start())]
        if verbs and not NOT_A_LIST.search(low[start : verbs[-1]]):
            name = low[max(verbs[-1], last) : code.start()]
            if not is_billed_for(name):
                lists[verbs[-1]] = code.end()
        last = code.end()
    return [(start, end, None) for start, end in lists.items()]


def _codes_at(low: str, start: int, end: int) -> list[int]:
    return [code.start() for code in BRACKETED_CODE.finditer(low, start, min(end + 1, len(low)))]


def _named_before(low: str, after: int, end: int, cut: list[Range]) -> tuple[int, int, None] | None:
    """The list of "the physician lists … as the diagnoses"."""
    start, _ = sentence_at(cut, end)
    start = max(start, after, end - LONGEST_NAMED)
    verb = NAMES.search(low, start, end)
    if verb is None or NOT_A_LIST.search(low[start : verb.end()]):
        return None
    return verb.end(), end, None


def _is_no_cue(low: str, cue: re.Match[str], cut: list[Range]) -> bool:
    if cue.group("only") or cue.group("soap"):
        return False
    if cue.group("known") and cue.group().startswith("year") and FIRST_AGE.search(low, 0, cue.start()):
        # Who is told of by an age behind another one is hardly the worker.
        return True
    if cue.group("by") and not _is_by_doctor(low, cue):
        return True
    return _is_no_announcement(low, cue, cut)


def _is_no_announcement(low: str, cue: re.Match[str], cut: list[Range]) -> bool:
    """Whether the sentence in which words stand that announce diagnoses shows that they announce none."""
    if cue.group("treated") and not UNDER.search(low, max(cue.start() - 30, 0), cue.start()):
        return True
    if _CONSIDERED.search(cue.group()):
        return True
    start, until = sentence_at(cut, cue.start())
    if cue.group("states") and IMAGING.search(low, start, until):
        return True
    if cue.group("known") and " claim" in cue.group() and OF_ANOTHER_CLAIM.search(low, start, until):
        return True
    before = low[max(start, cue.start() - 80) : cue.start()]
    if NOT_A_LIST.search(before) or SCORED.match(low, cue.end()):
        return True
    return cue.group().startswith(("impression", "assessment")) and IMAGING.search(before) is not None


def _is_by_doctor(low: str, cue: re.Match[str]) -> bool:
    """Whether somebody who treats or examines is said to have diagnosed what stands behind."""
    who = WHO_DIAGNOSED.search(low, max(cue.start() - LONGEST_DOCTOR, 0), cue.start())
    return who is not None and not (" who " in who.group() and WHO_SAW.match(low, cue.start()))
