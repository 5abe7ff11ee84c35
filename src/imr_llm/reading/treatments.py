"""Treatments already had: surgery, therapy, injections and their like, never those only asked for."""

from __future__ import annotations

import re
from itertools import islice

from imr_llm.domain.letter import Range
from imr_llm.domain.spans import Found
from imr_llm.reading.prose import closing_bracket, cues, sentence_at, split_list, tidy
from imr_llm.reading.treatment_cues import (
    AND,
    CLAUSE,
    DONE,
    DONE_KEYS,
    HAS_HAD,
    HISTORY,
    LONGEST,
    LONGEST_LIST,
    LONGEST_NOTE,
    LOOK_BACK,
    MOST,
    NONE,
    NOTED,
    OPERATED,
    OPERATION_ON,
    RELATIVE,
    SAY_NOTHING,
    SO_FAR,
    SPELLED,
    STATUS_POST,
    STEM,
    TO_DATE,
    TOLD,
    TREATED,
    VERB,
    WORD,
)
from imr_llm.reading.treatment_words import (
    AHEAD,
    DISORDER,
    LEAD,
    LEVELS,
    LIST_END,
    NO_TREATMENT,
    OPERATION,
    TAIL,
    TREATMENT,
    UNTOLD,
    WHOLE,
)
from imr_llm.reading.view import View
from imr_llm.vocabulary.scanning import KeyGroups

_CUES: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = (
    (
        TO_DATE,
        ("treatment", "care", "manage", "therap", "modalit", "measures", "intervention", "surg", "tx"),
    ),
    (SO_FAR, ("rx ", "tx ")),
    (TREATED, ("treated", "managed")),
    (
        HAS_HAD,
        (
            "benefit",
            *(
                "started on",
                "begun on",
                "went ",
                "later ",
                "came to",
                "taken to",
                "brought to",
                "returned to",
                "followed by",
            ),
            *("underwent", "attend", "is ", "was ", "has ", "have ", "had ", "having ", "participate"),
            *("patient ", "worker ", "claimant ", "applicant ", "employee ", "iw ", "he ", "she "),
            *(
                "received",
                "completed",
                "undergone",
                "post ",
                "failed",
                "gave ",
                "fitted ",
                "provided ",
                "issued ",
            ),
            *(
                "supplied ",
                "placed ",
                "put ",
                "been placed",
                "been put",
                "and had",
                "and then had",
                "and later",
            ),
            *("and also had", "and subsequently had"),
        ),
    ),
    (STATUS_POST, ("s/p", "status", "post")),
    (OPERATED, ("operated", "had ", "has had", "underwent")),
    (HISTORY, ("history", "prior", "previous", "a sub", "the sub")),
)
_KEYS = KeyGroups([*(keys for _, keys in _CUES), DONE_KEYS])


def find_treatments(view: View, cut: list[Range]) -> list[Found[str]]:
    """The treatments as printed, in order, each once; a bare one is left out beside a closer description.

    `cut` are the view's sentences.
    """
    entries: list[Range] = []
    *places, done_places = _KEYS.word_places(view.low)
    for (cue, _), cue_places in zip(_CUES, places, strict=True):
        taken = 0
        for match in islice(cues(view.low, cue_places, cue), MOST):
            # What stands inside a list that was read is one of its entries.
            if match.start() >= taken:
                found = _after(view.low, cut, match)
                entries += found
                taken = found[-1][1] if found else taken
    entries += [one for match in cues(view.low, done_places, DONE) for one in _before(view.low, cut, match)]
    entries += [one for sentence in cut for one in _noted(view.low, sentence)]
    return [view.words(*one) for one in _once(view.low, sorted(entries))]


def _once(low: str, entries: list[Range]) -> list[Range]:
    """Each treatment once, in its fullest wording; of two that say the same, the first."""
    meanings = [_meaning(low[slice(*one)]) for one in entries]
    others = [*{meaning: low[slice(*one)] for one, meaning in zip(entries, meanings, strict=True)}.items()]
    kept: list[Range] = []
    seen: set[frozenset[str]] = set()
    for one, meaning in zip(entries, meanings, strict=True):
        if meaning in seen or (kept and one[0] < kept[-1][1]):
            continue
        seen.add(meaning)
        words = low[slice(*one)]
        if not any(
            (meaning < other and meaning) or told.endswith(f" {words}") for other, told in others[:MOST]
        ):
            kept.append(one)
    return kept


def _meaning(words: str) -> frozenset[str]:
    """What tells a treatment from others: its words cut to their stems, abbreviations written out."""
    spelled = " ".join(SPELLED.get(word, word) for word in WORD.findall(words))
    return frozenset(word[:STEM].removesuffix("s") for word in spelled.split() if word not in SAY_NOTHING)


def _after(low: str, cut: list[Range], cue: re.Match[str]) -> list[Range]:
    """The treatments that a cue announces: the entries of the list behind it, up to the first strange one."""
    start, end = sentence_at(cut, cue.start())
    start = max(start, cue.start() - LOOK_BACK)
    if end <= cue.end() or _is_ahead(low, start, cue):
        return []
    end = min(end, cue.end() + LONGEST_LIST)
    stop = LIST_END.search(low, cue.end(), end)
    entries: list[Range] = []
    if stop is not None:
        end = stop.start()
    if cue.re in (TO_DATE, OPERATED) and cue.group("bracket"):
        end = closing_bracket(low, cue.end(), end)
    if cue.re is STATUS_POST or cue.re is HISTORY:
        semicolon = low.find(";", cue.end(), end)
        end = semicolon if semicolon >= 0 else end
    for edges in _halved(low, _with_levels(low, split_list(low, cue.end(), end, WHOLE))):
        one = _bare(low, *edges)
        words = low[slice(*one)]
        if AHEAD.search(words):
            return entries
        if 1 < len(words) <= LONGEST and _is_treatment(words, cue):
            entries.append(one)
        elif not entries and cue.re in (HAS_HAD, STATUS_POST, HISTORY) and not NO_TREATMENT.search(words):
            return entries
    if stop is not None and RELATIVE.match(low, stop.start()):
        entries += _resumed(low, stop.end(), sentence_at(cut, cue.start())[1])
    return entries


def _resumed(low: str, start: int, end: int) -> list[Range]:
    """The rest of a list behind what is told of one entry: `…, which gave relief, PT and a brace`."""
    comma = low.find(", ", start, end)
    entries: list[Range] = []
    if comma < 0:
        return entries
    for edges in _halved(low, split_list(low, comma, min(end, comma + LONGEST_LIST), WHOLE)):
        one = _bare(low, *edges)
        words = low[slice(*one)]
        strange = VERB.search(low, *edges) or not 1 < len(words) <= LONGEST or AHEAD.search(words)
        if strange or TREATMENT.search(words) is None or NO_TREATMENT.search(words) or DISORDER.search(words):
            break
        entries.append(one)
    return entries


def _halved(low: str, entries: list[Range]) -> list[Range]:
    """`fusion (2009) and hardware removal` as two entries, where a comma elsewhere hid the conjunction."""
    halves: list[Range] = []
    for start, end in entries:
        cut = start
        for joined in AND.finditer(low, start, end):
            if (
                TREATMENT.search(low, cut, joined.start())
                and (
                    TREATMENT.search(low, joined.end(), end)
                    or NO_TREATMENT.search(low, joined.end(), end)
                    or DISORDER.search(low, joined.end(), end)
                )
                and not any(
                    one.start() < joined.end() and joined.start() < one.end()
                    for one in WHOLE.finditer(low, start, end)
                )
                and low.count("(", cut, joined.start()) == low.count(")", cut, joined.start())
            ):
                halves.append((cut, joined.start()))
                cut = joined.end()
        halves.append((cut, end))
    return halves


def _with_levels(low: str, entries: list[Range]) -> list[Range]:
    """`L4-5 | L5-S1 fusion` as one entry: a level alone belongs to what follows."""
    joined: list[Range] = []
    for start, end in entries:
        if joined and LEVELS.fullmatch(low, *joined[-1]):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _noted(low: str, sentence: Range) -> list[Range]:
    note = NOTED.match(low, sentence[0], min(sentence[1], sentence[0] + LONGEST_NOTE))
    if note is None or AHEAD.search(low, *sentence):
        return []
    start, end = _bare(low, *note.span("what"))
    words = low[start:end]
    if OPERATION.search(words) is None or NO_TREATMENT.search(words) or VERB.search(words):
        return []
    return [(start, end)] if words not in UNTOLD else []


def _before(low: str, cut: list[Range], cue: re.Match[str]) -> list[Range]:
    """The operation or injection that a sentence says was performed."""
    sentence = max(sentence_at(cut, cue.start())[0], cue.start() - LOOK_BACK)
    clause = _subject(low, sentence, cue.start())
    if cue.start() - clause > LONGEST_NOTE:
        return []
    start, end = _bare(low, clause, cue.start())
    words = low[start:end]
    if words in UNTOLD or NONE.match(words):
        return []
    known = TREATMENT if cue.group("course") or cue.group("helped") else OPERATION
    if not known.search(words) or NO_TREATMENT.search(words) or AHEAD.search(low, sentence, cue.end()):
        return []
    return [(start, end)]


def _subject(low: str, sentence: int, verb: int) -> int:
    """Where the subject of a verb begins: `a laminectomy and discectomy was done` has both."""
    marks = [sentence, *(mark.end() for mark in CLAUSE.finditer(low, sentence, verb))]
    clause = marks.pop()
    while marks and low.endswith(" and ", marks[-1], clause):
        joined = low[marks[-1] : clause]
        if OPERATION.search(joined) is None or VERB.search(joined) or NO_TREATMENT.search(joined):
            break
        clause = marks.pop()
    return clause


def _is_ahead(low: str, start: int, cue: re.Match[str]) -> bool:
    """Whether the cue speaks of what is asked for, planned or was not done."""
    clause = max(start, low.rfind(";", start, cue.start()) + 1, low.rfind(", ", start, cue.start()) + 1)
    next_space = low.find(" ", min(cue.end() + 12, len(low)))
    return AHEAD.search(low, clause, next_space if next_space >= 0 else len(low)) is not None


def _is_treatment(words: str, cue: re.Match[str]) -> bool:
    if (
        words in UNTOLD
        or NONE.match(words)
        or (DISORDER.search(words) and not OPERATION_ON.search(words))
        or (cue.re is HISTORY and OPERATION.search(words) is None)
    ):
        return False
    treatment = TREATMENT.search(words)
    if treatment is None or ": " in words or TOLD.search(words):
        return False
    other = NO_TREATMENT.search(words)
    return other is None or OPERATION.search(words) is not None or treatment.start() < other.start()


def _bare(low: str, start: int, end: int) -> Range:
    while True:
        before = (start, end)
        start, end = tidy(low, start, end)
        lead = LEAD.match(low, start, end)
        if lead is not None:
            start = lead.end()
        tail = TAIL.search(low, start, end)
        if tail is not None and tail.start() > start:
            end = tail.start()
        if (start, end) == before or start >= end:
            return start, max(start, end)
