"""Long verbatim text, cut out of the letter where a reply points.

The model gives lines; where text proper begins and ends inside them follows from the labels of the form, from
the sections that were recognised, and from the other passages of the same reply.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from imr_llm.asking.claims import PassageClaim
from imr_llm.asking.fields import field_of, item_of
from imr_llm.asking.labels import (
    after_labels,
    before_labels,
    begins_with_side,
    first_label,
    reviewer_sentence,
    without_bullet,
)
from imr_llm.asking.lookup import FieldFailure
from imr_llm.asking.numbering import item_parts
from imr_llm.domain.letter import ItemSection, Letter, Range, SectionKind
from imr_llm.vocabulary.quoted import unquoted

_LONGEST_OPENING = 320
"""Characters of heading, label and lead-in that a passage may take in before the text proper."""
_SIDES = ("claims_administrator_basis", "reviewer_basis")


def cut(
    passages: Sequence[PassageClaim], letter: Letter, requests: Mapping[int, Range]
) -> tuple[dict[str, Range], list[FieldFailure]]:
    """The clean range of every passage by its path, and what could not be cut.

    `requests` are the clean ranges of the items' requests, where these were found: a passage ends where
    the next item begins.
    """
    ranges: dict[str, Range] = {}
    failures: list[FieldFailure] = []
    for passage in passages:
        try:
            ranges[passage.path] = _cut(passage, letter, requests)
        except _CutError as problem:
            lines = () if passage.problem is not None else (passage.lines,)
            failures.append(FieldFailure(list_path(passage.path), str(problem), passage.starts, lines))
    _part_the_sides(ranges, letter)
    failures += _part_neighbours(ranges, letter)
    return ranges, failures


def list_path(path: str) -> str:
    """The path to ask again: the list's own for one of its elements."""
    return path.rpartition("[")[0] if path.endswith("]") else path


class _CutError(Exception):
    """Why a passage is none, in plain words."""


def _cut(passage: PassageClaim, letter: Letter, requests: Mapping[int, Range]) -> Range:
    if passage.problem is not None:
        raise _CutError(passage.problem)
    start, end = passage.lines
    if passage.starts is not None:
        start = _opening(passage.starts, letter, start, end)
    text = letter.clean.text
    known = _known(passage.path, letter, requests)
    if known is not None:
        start = _start_in(known, start, end)
    else:
        _refuse_foreign(passage.path, letter, requests, start)
    start = after_labels(text, start, end)
    others = [request for index, request in requests.items() if index != item_of(passage.path)]
    end = _end(letter, others, start, end, known)
    if passage.path.endswith(_SIDES):
        start, end = _own_side(passage.path, text, start, end)
    if field_of(passage.path) == "documents_reviewed":
        start, end = without_bullet(text, start, end)
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if field_of(passage.path) == "clinical_summary":
        start, end = unquoted(text, start, end)
    if not any(character.isalnum() for character in text[start:end]):
        raise _CutError("there is no text on these lines besides headings and labels")
    return start, end


def _opening(words: str, letter: Letter, start: int, end: int) -> int:
    pattern = r"\s+".join(re.escape(word) for word in words.split())
    line_end = letter.clean.text.find("\n", start, end)
    found = re.compile(pattern, re.IGNORECASE).search(letter.clean.text, start, end)
    if found is None or (line_end >= 0 and found.start() > line_end):
        raise _CutError("the first words given do not stand on the first line given")
    return found.start()


def owner(letter: Letter, clean: Range) -> int | None:
    """Index in `letter.sections.items` of the item whose heading (or listing) holds a clean range."""
    items = letter.sections.items
    for index, item in enumerate(items):
        if overlap(item.heading, clean):
            return index
    numbers = [one.number for one in letter.sections.listed_items if overlap(one.heading, clean)]
    matching = [index for index, item in enumerate(items) if numbers and item.number == numbers[0]]
    return matching[0] if len(matching) == 1 else None


def holders(letter: Letter, clean: Range) -> frozenset[int]:
    """Indices in `letter.sections.items` of the items whose heading or paragraphs hold a clean range.

    In the section that gives the items one after the other, all text up to the next heading is an item's.
    """
    items = letter.sections.items
    held = {
        index for index, item in enumerate(items) if any(overlap(part, clean) for part in item_parts(item))
    }
    listed = owner(letter, clean)
    if listed is not None:
        held.add(listed)
    if held:
        return frozenset(held)
    decisions = [one.body for one in letter.sections.parts if one.kind is SectionKind.DECISIONS]
    body = next((one for one in decisions if overlap(one, clean)), None)
    headings = [(item.heading[0], index) for index, item in enumerate(items)]
    before = [one for one in headings if body is not None and body[0] <= one[0] <= clean[0]]
    return frozenset({max(before)[1]} if before else ())


def _known(path: str, letter: Letter, requests: Mapping[int, Range]) -> Range | None:
    """Where the sections that were recognised say that this passage stands."""
    field = field_of(path)
    if field == "clinical_summary":
        section = letter.sections.first(SectionKind.CASE_SUMMARY)
        return section.body if section is not None else None
    if field == "documents_reviewed":
        section = letter.sections.first(SectionKind.DOCUMENTS)
        return section.body if section is not None else None
    item = _section_of(path, letter, requests)
    if item is None or field is None:
        return None
    return {
        "disputed_items.rationale": item.rationale,
        "disputed_items.claims_administrator_basis": item.claims_administrator_guideline,
        "disputed_items.reviewer_basis": item.reviewer_guideline,
    }.get(field)


def _section_of(path: str, letter: Letter, requests: Mapping[int, Range]) -> ItemSection | None:
    index = item_of(path)
    if index is None or index not in requests:
        return None
    section = owner(letter, requests[index])
    return letter.sections.items[section] if section is not None else None


def _start_in(known: Range, start: int, end: int) -> int:
    if end <= known[0] or start >= known[1]:
        raise _CutError("the letter has this part on other lines, under its own heading")
    if known[0] - start > _LONGEST_OPENING:
        raise _CutError("these lines begin in another part of the letter")
    return max(start, known[0])


def _refuse_foreign(path: str, letter: Letter, requests: Mapping[int, Range], start: int) -> None:
    """A passage of one item does not begin in the rationale or guidelines that belong to another alone."""
    own = _section_of(path, letter, requests)
    if own is None:
        return
    for other in letter.sections.items:
        parts = set(item_parts(other)) - set(item_parts(own))
        if other is not own and any(low <= start < high for low, high in parts):
            raise _CutError("these lines belong to another disputed item")


def _end(letter: Letter, others: Iterable[Range], start: int, end: int, known: Range | None) -> int:
    """Before the next heading, item or label that the lines pointed at run into."""
    sections = letter.sections
    borders = [part.heading[0] for part in sections.parts]
    for item in sections.items:
        borders.append(item.heading[0])
        borders += [part[0] for part in item_parts(item) if part != known]
    borders += [request[0] for request in others]
    text = letter.clean.text
    label = first_label(text, start, end)
    if label is not None:
        borders.append(label)
    end = min([end, *(border for border in borders if start < border)])
    return before_labels(text, start, end)


def _own_side(path: str, text: str, start: int, end: int) -> Range:
    """A side's own sentences of a paragraph that may hold both."""
    border = reviewer_sentence(text, start, end)
    begins = begins_with_side(text, start, end)
    if path.endswith(_SIDES[0]):
        if begins == "reviewer":
            raise _CutError("these sentences are the reviewer's, not the Claims Administrator's")
        return (start, border) if border is not None else (start, end)
    if border is None and begins == "administrator":
        raise _CutError("these sentences are the Claims Administrator's, not the reviewer's")
    return (border, end) if border is not None else (start, end)


def _part_the_sides(ranges: dict[str, Range], letter: Letter) -> None:
    """Give each side its own sentences where both point at one paragraph."""
    text = letter.clean.text
    for path in [one for one in ranges if one.endswith(_SIDES[0])]:
        other = path.removesuffix(_SIDES[0]) + _SIDES[1]
        if other not in ranges or not overlap(ranges[path], ranges[other]):
            continue
        low = min(ranges[path][0], ranges[other][0])
        high = max(ranges[path][1], ranges[other][1])
        border = reviewer_sentence(text, low, high)
        if border is not None:
            ranges[path] = _trimmed(text, low, border)
            ranges[other] = (border, high)


def _part_neighbours(ranges: dict[str, Range], letter: Letter) -> list[FieldFailure]:
    """End each passage where the next begins; refuse one that lies wholly inside another."""
    failures: list[FieldFailure] = []
    ordered = sorted(ranges, key=lambda path: (ranges[path][0], -ranges[path][1]))
    for before, after in pairwise(ordered):
        if before not in ranges or after not in ranges or not overlap(ranges[before], ranges[after]):
            continue
        if ranges[before] == ranges[after] and _may_share(before, after):
            continue
        if ranges[before][0] < ranges[after][0] and ranges[before][1] <= ranges[after][1]:
            ranges[before] = _trimmed(letter.clean.text, ranges[before][0], ranges[after][0])
            continue
        failures += _refused((before, after), ranges)
    return failures


def _refused(paths: Iterable[str], ranges: dict[str, Range]) -> list[FieldFailure]:
    reason = "these lines were also given for another passage"
    return [FieldFailure(list_path(path), reason, None, (ranges.pop(path),)) for path in paths]


def _may_share(one: str, other: str) -> bool:
    """Professional reviews print one rationale, and one guideline paragraph, for all their issues."""
    return item_of(one) != item_of(other) and field_of(one) == field_of(other) is not None


def overlap(one: Range, other: Range) -> bool:
    """Whether two half-open ranges have a character in common."""
    return one[0] < other[1] and other[0] < one[1]


def _trimmed(text: str, start: int, end: int) -> Range:
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
