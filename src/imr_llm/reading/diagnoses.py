"""Diagnoses: the lists that follow "diagnoses include", "diagnosed with", "Impression:" and their like."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from imr_llm.domain.letter import Range
from imr_llm.domain.spans import Found
from imr_llm.reading.diagnosis_cues import (
    ALSO_DIAGNOSES,
    BRACKETED_CODE,
    CODED_SENTENCE,
    CONTINUES,
    CUE,
    END,
    FIRST_AGE,
    HAS,
    IMAGING,
    KEYS,
    LONGEST_LIST,
    LONGEST_NAMED,
    MOST_CODED,
    MOST_WITHIN,
    NAMED_AS,
    NAMES,
    NEXT,
    NOT_A_LIST,
    SOAP,
    TOLD_IN_PASSING,
    UNDER,
)
from imr_llm.reading.diagnosis_entries import (
    COMPLAINTS,
    DROPPED,
    LAST_TWO,
    LEAD,
    LONGEST_ENTRY,
    MORE_CODES,
    NO_DISORDER,
    OF_ONES_LIFE,
    OF_THE_FAMILY,
    PLANNED,
    SPECIFIES,
    TRAIL,
    TWO_CODED,
    TWO_OF_ONE_SIDE,
    WHOLE,
)
from imr_llm.reading.disorders import BARE_CODE, BARE_CODE_LAST, CODE, merge_qualifiers
from imr_llm.reading.prose import closing_bracket, cues, pared, sentence_at, split_list, tidy
from imr_llm.reading.view import View
from imr_llm.vocabulary.disorders import names_disorder
from imr_llm.vocabulary.scanning import word_places


@dataclass(frozen=True, slots=True)
class DiagnosisFound:
    """A diagnosis as printed, and its code where one is printed beside it."""

    name: Found[str]
    code: Found[str] | None
    place: Range
    """Where the name stands in the view."""


def find_diagnoses(view: View, cut: list[Range]) -> list[DiagnosisFound]:
    """The diagnoses that a summary gives the worker, in order, each once; ruled-out ones are left out.

    `cut` are the view's sentences. Linear in the view's length.
    """
    found: list[DiagnosisFound] = []
    seen: set[str] = set()
    done = 0
    for start, end, cue in _lists(view, cut):
        if start < done:
            continue
        entries = merge_qualifiers(view.low, _entries(view.low, start, end))
        entries = [part for one in entries for part in _two_of_one_side(view.low, one)]
        if len(entries) > 1:
            entries[-1:] = _last_two(view.low, entries[-1])
        if cue is not None and cue.group("plan"):
            entries = [_without_plan(view.low, one) for one in entries]
        if cue is not None:
            complaint = next((of for names, of in COMPLAINTS if any(map(cue.group, names))), None)
            if complaint is not None:
                entries = [one for one in entries if names_disorder(complaint.sub("", view.low[slice(*one)]))]
        # Among disorders an entry that no rule knows as one is still the list's.
        known = sum(names_disorder(view.low[slice(*one)]) for one in entries)
        labelled = view.low[start - 2 : start] == ": " and ";" in view.low[start:end]
        mostly = known > 0 and 2 * known >= len(entries)
        if (
            cue is not None
            and cue.group("also")
            and (start - done > NEXT or not done or known < len(entries))
        ):
            # What else "there is" is a diagnosis only directly behind the diagnoses.
            continue
        if cue is not None and cue.group("lists") and (known < len(entries) or known < 2):
            # A report lists other things too.
            continue
        trusted = (mostly or known > (0 if labelled else 1)) and not (
            cue is not None and cue.lastgroup in TOLD_IN_PASSING
        )
        coded = any(CODE.search(view.low, *entry) for entry in entries)
        for entry in entries:
            one = _diagnosis(view, entry, trusted=trusted, coded=coded)
            if one is not None and one.name.value.lower() not in seen:
                seen.add(one.name.value.lower())
                found.append(one)
        done = end
    return found


def _entries(low: str, start: int, end: int) -> list[Range]:
    """The entries of a list; one that holds several disorders between commas is several."""
    entries: list[Range] = []
    for one in _coded_apart(low, _unnumbered(low, split_list(low, start, end, WHOLE))):
        parts = split_list(low, *one, WHOLE) if ", " in low[slice(*one)] else [one]
        several = len(parts) > 1 and all(
            names_disorder(low[slice(*part)]) and SPECIFIES.search(low[slice(*part)]) is None
            for part in parts
        )
        entries += parts if several else [one]
    return entries


def _coded_apart(low: str, entries: list[Range]) -> list[Range]:
    """Entries cut behind a code in brackets that another disorder is joined to."""
    apart: list[Range] = []
    for start, end in entries:
        joints = list(TWO_CODED.finditer(low, start, end))
        starts = [start, *(joint.end() for joint in joints)]
        ends = [*(joint.end("code") for joint in joints), end]
        apart += zip(starts, ends, strict=True)
    return apart


def _unnumbered(low: str, entries: list[Range]) -> list[Range]:
    """Entries without the bare numbers that notes count them by: `1 neuroma; 2 gout`."""
    counted = [low.startswith(f"{index} ", start) for index, (start, _) in enumerate(entries, 1)]
    if len(entries) < 2 or not all(counted):
        return entries
    return [(start + len(f"{index} "), end) for index, (start, end) in enumerate(entries, 1)]


def _lists(view: View, cut: list[Range]) -> list[tuple[int, int, re.Match[str] | None]]:
    """Where the lists stand, in order, with the words that announce them where those come before."""
    announced: list[tuple[int, int, re.Match[str] | None]] = []
    done = within = 0
    for cue in cues(view.low, KEYS.word_places(view.low), CUE):
        # An announcement within an announced list counts, but no word is read over and over again.
        within = within + 1 if cue.end() < done else 0
        if within <= MOST_WITHIN and not _is_no_cue(view.low, cue, cut):
            end = _list_end(view, cue, cut)
            done = max(done, end)
            announced.append((cue.end(), end, cue))
            announced += [(start, stop, cue) for start, stop in _further(view.low, end, cut)]
    named: list[tuple[int, int, None]] = []
    after = 0
    for cue in cues(view.low, word_places(view.low, ("as ",)), NAMED_AS):
        # Each is looked for behind the one before, so that no word is looked at twice.
        one = _named_before(view.low, after, cue.start(), cut)
        after = cue.end()
        if one is not None:
            named.append(one)
    told = [*announced, *named]
    return sorted([*told, *_coded(view.low, cut, told)], key=lambda one: one[0])


def _further(low: str, end: int, cut: list[Range]) -> list[Range]:
    """The lists that go on from one that ends at `end`: somebody else's diagnoses, sentences with a code."""
    lists: list[Range] = []
    also = ALSO_DIAGNOSES.match(low, end)
    if also is not None:
        _, until = sentence_at(cut, end)
        stop = END.search(low, also.end(), until)
        lists.append((also.end(), stop.start() if stop is not None else until))
    while end < len(low) - 1 and low[end - 1] == "." and len(lists) < MOST_CODED:
        start, until = sentence_at(cut, end + 1)
        if CODED_SENTENCE.fullmatch(low, start, until) is None:
            break
        lists.append((start, until))
        end = until
    return lists


def _coded(
    low: str, cut: list[Range], told: Sequence[tuple[int, int, re.Match[str] | None]]
) -> list[tuple[int, int, None]]:
    """The lists of "she developed … (G90.511) and …": what the worker has, with its code in brackets."""
    lists: dict[int, int] = {}
    known = {place for start, end, _ in told for place in _codes_at(low, start, end)}
    for code in BRACKETED_CODE.finditer(low):
        if code.start() in known:
            continue
        start, _ = sentence_at(cut, code.start())
        start = max(start, code.start() - LONGEST_NAMED)
        verbs = [verb.end() for verb in HAS.finditer(low, start, code.start())]
        if verbs and not NOT_A_LIST.search(low[start : verbs[-1]]):
            lists[verbs[-1]] = code.end()
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


def _two_of_one_side(low: str, entry: Range) -> list[Range]:
    """`plantar fasciitis and flat foot, left`: the side behind the comma hides that two are listed."""
    start, end = entry
    joined = TWO_OF_ONE_SIDE.fullmatch(low, start, end)
    if joined is None or not all(names_disorder(joined.group(part)) for part in (1, 2)):
        return [entry]
    return [joined.span(1), (joined.start(2), end)]


def _last_two(low: str, entry: Range) -> list[Range]:
    """`…; left knee tear and left ankle sprain`: the last entry of a list with semicolons is two."""
    joined = LAST_TWO.fullmatch(low, *entry)
    if joined is None or not all(names_disorder(joined.group(part)) for part in (1, 2)):
        return [entry]
    return [joined.span(1), joined.span(2)]


def _without_plan(low: str, entry: Range) -> Range:
    planned = PLANNED.search(low, *entry)
    return (entry[0], planned.start()) if planned is not None else entry


def _is_no_cue(low: str, cue: re.Match[str], cut: list[Range]) -> bool:
    if cue.group("only"):
        return False
    if cue.group("known") and cue.group().startswith("year") and FIRST_AGE.search(low, 0, cue.start()):
        # Who is told of by an age behind another one is hardly the worker.
        return True
    if cue.group("soap"):
        return SOAP.search(low, 0, cue.start()) is None
    if cue.group("treated") and not UNDER.search(low, max(cue.start() - 30, 0), cue.start()):
        return True
    start, _ = sentence_at(cut, cue.start())
    before = low[max(start, cue.start() - 80) : cue.start()]
    if NOT_A_LIST.search(before):
        return True
    return cue.group().startswith(("impression", "assessment")) and IMAGING.search(before) is not None


def _list_end(view: View, cue: re.Match[str], cut: list[Range]) -> int:
    low = view.low
    _, end = sentence_at(cut, max(cue.end() - 1, cue.start()))
    if end <= cue.end():
        _, end = sentence_at(cut, min(cue.end() + 1, len(low) - 1))
    # A numbered list may end every entry with a full stop.
    while end < len(low) and end - cue.end() < LONGEST_LIST and CONTINUES.match(low, end):
        _, end = sentence_at(cut, min(end + 2, len(low) - 1))
    end = min(end, cue.end() + LONGEST_LIST)
    if cue.group("bracket"):
        return closing_bracket(low, cue.end(), end)
    stop = END.search(low, cue.end(), end)
    return stop.start() if stop is not None else end


def _diagnosis(view: View, entry: Range, *, trusted: bool, coded: bool) -> DiagnosisFound | None:
    low = view.low
    start, end = entry
    if OF_ONES_LIFE.match(low, start, end) or OF_THE_FAMILY.match(low, start, end):
        return None
    code: Found[str] | None = None
    printed = _code(low, entry, coded=coded)
    if printed is not None:
        begins, first, last = printed
        while (more := MORE_CODES.match(low, last, end)) is not None:
            last = more.end()
        code = view.words(first, last)
        if LEAD.sub("", low[start:begins].strip(" ([-:") + " ").strip() == "":
            start = last
        else:
            end = begins
    start, end = pared(low, start, end, LEAD, TRAIL)
    words = low[start:end]
    if not (len(words) > 2 or names_disorder(words)) or len(words) > LONGEST_ENTRY or DROPPED.search(words):
        return None
    if code is None and not names_disorder(words) and not (trusted and NO_DISORDER.search(words) is None):
        return None
    return DiagnosisFound(view.words(start, end), code, (start, end))


def _code(low: str, entry: Range, *, coded: bool) -> tuple[int, int, int] | None:
    """Where the code of an entry begins with what announces it, and where the code itself stands.

    One without a decimal point counts beside entries that have codes (`coded`).
    """
    printed = CODE.search(low, *entry)
    if printed is None and coded:
        start, end = tidy(low, *entry)
        printed = BARE_CODE.match(low, start, end) or BARE_CODE_LAST.search(low, start, end)
    return (printed.start(), *printed.span(printed.lastindex or 0)) if printed is not None else None
