"""Notices of determination of 2013: the numbered decisions, and the items argued after them."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, replace

from rapidfuzz import fuzz

from imr_llm.domain.letter import ItemSection, Range
from imr_llm.letters.sections.anchors import label_end
from imr_llm.letters.sections.decisions import NECESSITY
from imr_llm.letters.sections.folding import View, fold, phrase
from imr_llm.letters.sections.heading_start import leading_number
from imr_llm.letters.sections.mistyped import lines_like, starting_like
from imr_llm.letters.sections.ranges import trimmed

_LISTED = re.compile(f"{phrase('has determined the request')}s?{phrase('for')}")
_DETERMINED = fold("MAXIMUS Federal Services, Inc. has determined the request for")
_DETERMINED_BY = re.compile(phrase("MAXIMUS"))
_REGARDING = re.compile(f"{phrase('Regarding the request')}s?{phrase('for')}")
_SCHEDULE = re.compile(f"{phrase('Section')}s?{phrase('of the Medical Treatment Utilization Schedule')}")
_SCHEDULE_REST = re.compile(
    f"{phrase('Relied Upon by the')}(?:{phrase('Expert')}|{phrase('Physician')}){phrase('Reviewer')}"
    f"(?:{phrase('to Make')}(?:{phrase('His/Her')}|{phrase('Their')}|{phrase('His')}|{phrase('Her')})"
    f"{phrase('Decision')})?"
)
_SCHEDULE_RESTS = tuple(
    fold(f"Relied Upon by the {who} Reviewer to Make His/Her Decision") for who in ("Expert", "Physician")
)
_RATIONALE = re.compile(phrase("Rationale for the Decision"))
_MISTYPED = {
    _LISTED: (_DETERMINED, 6),
    _REGARDING: (fold("Regarding the request for"), 3),
    _SCHEDULE: (fold("Section of the Medical Treatment Utilization Schedule"), 6),
    _RATIONALE: (fold("Rationale for the Decision"), 3),
}
"""What a line nearly begins with where the wording is mistyped, and how many letters may be wrong."""

_LONGEST_SENTENCE = 1500
_MOST_LISTED = 40
_WORDS_COMPARED = 300
"""Characters of a request that are compared with another."""
_SAME_REQUEST = 60.0
_LIKE_REQUEST = 85.0
"""Similarity, 0 to 100, of two wordings of one request: with the same number, and without."""


def _labels(view: View, pattern: re.Pattern[str], start: int, end: int) -> list[Range]:
    """Where a label stands, mistyped ones at line starts included, in order."""
    exact = list(view.find(pattern, start, end))
    wording, allowed = _MISTYPED[pattern]
    known = [(low - len(wording) - 20, high) for low, high in exact]
    mistyped = [
        found
        for found in lines_like(view, wording, allowed, start, end)
        if not any(low <= found[0] <= high for low, high in _around(known, found[0]))
    ]
    return sorted(exact + mistyped)


def _around(known: list[Range], position: int) -> list[Range]:
    index = bisect_left(known, (position, 0))
    return known[max(index - 1, 0) : index + 2]


@dataclass(frozen=True, slots=True)
class ListedItems:
    """The decisions of a notice as it lists them, twice as a rule."""

    at_the_top: tuple[ItemSection, ...]
    """The first list."""
    deciding: tuple[ItemSection, ...]
    """The last list: that of the part that gives the decisions with their reasons."""


def listed_items(view: View, start: int, end: int) -> ListedItems:
    """The sentences "N) MAXIMUS … has determined the request for X is (not) medically necessary …".

    Of lists that differ in length only the longer ones count.
    """
    anchors = _labels(view, _LISTED, start, end)
    lists: list[list[ItemSection]] = []
    for index, (low, high) in enumerate(anchors):
        following = anchors[index + 1][0] if index + 1 < len(anchors) else end
        item = _listed(view, low, high, min(following, high + _LONGEST_SENTENCE), index)
        if item is None:
            continue
        repeats = lists and lists[-1] and _repeats(view, lists[-1], item)
        if not lists or repeats:
            lists.append([])
        lists[-1].append(replace(item, number=item.number if item.printed_number else len(lists[-1]) + 1))
    longest = max(map(len, lists), default=0)
    whole = [tuple(one) for one in lists if len(one) == longest]
    return ListedItems(whole[0], whole[-1]) if whole else ListedItems((), ())


def _repeats(view: View, known: list[ItemSection], item: ItemSection) -> bool:
    if item.printed_number is not None:
        return item.number <= known[-1].number
    words = _words(view, item)
    return any(fuzz.ratio(words, _words(view, one)) >= _LIKE_REQUEST + 10 for one in known[:_MOST_LISTED])


def _listed(view: View, low: int, high: int, stop: int, index: int) -> ItemSection | None:
    decision = NECESSITY.search(view.text, high, stop)
    if decision is None:
        return None
    request = trimmed(view.text, high, decision.start())
    if request is None:
        return None
    begin = next((start for start, _ in view.find(_DETERMINED_BY, max(low - 60, 0), low)), low)
    number, printed = _number_before(view.text, begin)
    return ItemSection(
        number=number or index + 1,
        printed_number=printed,
        heading=(printed[0] if printed else begin, decision.end()),
        request=request,
        decision=decision.span(),
        claims_administrator_guideline=None,
        reviewer_guideline=None,
        rationale=None,
    )


_NUMBER_BEFORE = re.compile(r"[\dlIO]{1,2}[ ]?[.)\]][ \n]*\Z")


def _number_before(text: str, position: int) -> tuple[int | None, Range | None]:
    low = max(position - 12, 0)
    match = _NUMBER_BEFORE.search(text[low:position])
    if match is None:
        return None, None
    number, _, printed = leading_number(text, low + match.start())
    return number, printed


def argued_items(
    view: View, start: int, end: int, listed: tuple[ItemSection, ...]
) -> tuple[ItemSection, ...]:
    """The items "N) Regarding the request for X:" with their paragraphs; decisions are the listed ones'."""
    regarding = _labels(view, _REGARDING, start, end)
    items = []
    for index, (low, high) in enumerate(regarding):
        stop = regarding[index + 1][0] if index + 1 < len(regarding) else end
        number, printed = _number_before(view.text, low)
        if index + 1 < len(regarding):
            _, next_printed = _number_before(view.text, stop)
            stop = next_printed[0] if next_printed else stop
        items.append(
            _argued(view, (printed[0] if printed else low, high), stop, number or index + 1, printed)
        )
    return tuple(_decided(view, item, listed) for item in items if item is not None)


def _argued(view: View, label: Range, stop: int, number: int, printed: Range | None) -> ItemSection | None:
    schedule = next(iter(_labels(view, _SCHEDULE, label[1], stop)), None)
    rationale = next(
        (
            found
            for found in _labels(view, _RATIONALE, schedule[1] if schedule else label[1], stop)
            if view.at_line_start(found[0]) or label_end(view, found[1])[1]
        ),
        None,
    )
    first = min(found[0] for found in (schedule, rationale, (stop, stop)) if found)
    request = _request(view, label[1], first)
    if request is None:
        return None
    guideline = rationale_range = None
    if schedule is not None:
        begin = schedule[1]
        begin = label_end(view, _schedule_end(view, begin, stop))[0]
        guideline = trimmed(view.text, begin, rationale[0] if rationale else stop)
    if rationale is not None:
        rationale_range = trimmed(view.text, label_end(view, rationale[1])[0], stop)
    return ItemSection(
        number=number,
        printed_number=printed,
        heading=(label[0], request[1]),
        request=request,
        decision=None,
        claims_administrator_guideline=guideline,
        reviewer_guideline=guideline,
        rationale=rationale_range,
    )


def _schedule_end(view: View, position: int, stop: int) -> int:
    """The end of the label that begins "Section of the Medical Treatment Utilization Schedule"."""
    rest = next(view.find(_SCHEDULE_REST, position, min(position + 120, stop)), None)
    if rest is not None:
        return rest[1]
    mistyped = (starting_like(view, words, 6, position, stop) for words in _SCHEDULE_RESTS)
    return next((found[1] for found in mistyped if found is not None), position)


def _request(view: View, start: int, stop: int) -> Range | None:
    """The words up to the colon that ends the heading: the last one, as a request may hold others."""
    colon = view.text.rfind(":", start, min(stop, start + _LONGEST_SENTENCE))
    paragraph = view.text.find("\n\n", start, stop)
    end = stop
    if colon >= 0 and (paragraph < 0 or colon <= paragraph):
        end = colon
    elif paragraph >= 0:
        end = paragraph
    found = trimmed(view.text, start, end)
    if found is None or not any(map(str.isalnum, view.text[found[0] : found[1]])):
        return None
    return found[0], found[0] + len(view.text[found[0] : found[1]].rstrip(" :;,.\n"))


def _decided(view: View, item: ItemSection, listed: tuple[ItemSection, ...]) -> ItemSection:
    """The item with the decision of the listed sentence about the same request."""
    if len(listed) == 1:
        return replace(item, decision=listed[0].decision)
    scored = [
        (fuzz.token_sort_ratio(_words(view, item), _words(view, one)), one) for one in listed[:_MOST_LISTED]
    ]
    same = next((one for score, one in scored if one.number == item.number and score >= _SAME_REQUEST), None)
    if same is None:
        score, best = max(scored, key=lambda pair: pair[0], default=(0.0, None))
        same = best if score >= _LIKE_REQUEST else None
    return replace(item, decision=same.decision) if same else item


def with_listed_only(
    view: View, argued: tuple[ItemSection, ...], listed: tuple[ItemSection, ...]
) -> tuple[ItemSection, ...]:
    """The items in order of their numbers, with those that are decided in the list and argued nowhere."""
    numbers = {item.number for item in argued}
    left = [
        one
        for one in listed
        if one.number not in numbers
        and all(
            fuzz.token_sort_ratio(_words(view, one), _words(view, item)) < _LIKE_REQUEST
            for item in argued[:_MOST_LISTED]
        )
    ]
    return tuple(sorted((*argued, *left), key=lambda item: item.number)) if left else argued


def _words(view: View, item: ItemSection) -> str:
    low, high = item.request
    return view.flat[low : min(high, low + _WORDS_COMPARED)].lower()


def argued_start(view: View, end: int) -> int:
    """Where the first item is argued, its number included; `end` where none is."""
    first = next(iter(_labels(view, _REGARDING, 0, end)), None)
    if first is None:
        return end
    _, printed = _number_before(view.text, first[0])
    return printed[0] if printed else first[0]


def list_start(view: View, listed: tuple[ItemSection, ...]) -> int:
    """Where the first list of decisions begins, whichever of the two was taken."""
    first = next(iter(_labels(view, _LISTED, 0, listed[0].heading[1])), None) if listed else None
    if not listed or first is None:
        return 0
    begin = next((start for start, _ in view.find(_DETERMINED_BY, max(first[0] - 60, 0), first[0])), first[0])
    _, printed = _number_before(view.text, begin)
    return printed[0] if printed else begin
