"""Where a draft's items stand in the letter, and the order and numbers that follow from it."""

from __future__ import annotations

from collections.abc import Sequence

from imr_llm.asking.cutting import owner
from imr_llm.asking.derived import printed_number
from imr_llm.asking.fields import FIELDS, OF_THE_HEADING, field_of, item_of
from imr_llm.asking.numbering import item_parts
from imr_llm.asking.sheet import Sheet
from imr_llm.domain.letter import Letter, Range, SectionKind

_IN_THE_HEADING = OF_THE_HEADING | {"disputed_items.request"}
_OF_UR = frozenset({"disputed_items.ur_action", "disputed_items.ur_approved"})


def item_path(index: int) -> str:
    """The record path of a disputed item."""
    return f"disputed_items[{index}]"


def range_of(letter: Letter, sheet: Sheet, path: str) -> Range | None:
    """The clean range that the evidence of a path covers; None where it has none."""
    spans = sheet.evidence.get(path)
    return letter.clean.offsets.to_clean(spans[0].start, spans[-1].end) if spans else None


def request_ranges(letter: Letter, sheet: Sheet) -> dict[int, Range]:
    """The clean range of each item's request, as far as these were found."""
    ranges = (
        (index, range_of(letter, sheet, f"{item_path(index)}.request")) for index in range(len(sheet.items))
    )
    return {index: clean for index, clean in ranges if clean is not None}


def given_again(letter: Letter, sheet: Sheet) -> frozenset[int]:
    """The items whose request an earlier item has already: the same place, or the same printed twice.

    2013 notices print every decision in a list and again before its rationale.
    """
    again: set[int] = set()
    seen: set[Range | tuple[int, str]] = set()
    for index, clean in request_ranges(letter, sheet).items():
        section = owner(letter, clean)
        marks: set[Range | tuple[int, str]] = {clean}
        if section is not None:
            marks.add((section, sheet.items[index].request.casefold()))
        if marks & seen:
            again.add(index)
        seen |= marks
    return frozenset(again)


def order_items(letter: Letter, sheet: Sheet, kept: Sequence[int]) -> dict[int, int]:
    """Keep these items, in the order of the letter, and number them; old index to new index.

    An item whose request was not found stays behind the one that it followed.
    """
    requests = request_ranges(letter, sheet)
    owners = {index: owner(letter, clean) for index, clean in requests.items()}
    by_section = all(owners.get(index) is not None for index in kept)
    position = -1
    keys: dict[int, tuple[int, int]] = {}
    for index in kept:
        section = owners.get(index) if by_section else None
        position = section if section is not None else requests.get(index, (position, position))[0]
        keys[index] = (position, index)
    order = sorted(kept, key=lambda index: keys[index])
    sheet.reorder_items(order)
    _number(letter, sheet)
    return {old: new for new, old in enumerate(order)}


def _number(letter: Letter, sheet: Sheet) -> None:
    requests = request_ranges(letter, sheet)
    for index in range(len(sheet.items)):
        request = requests.get(index)
        printed = printed_number(letter, request) if request is not None else None
        number, clean = printed if printed is not None else (index + 1, request)
        evidence = {"": letter.spans_of(clean)} if clean is not None else {}
        sheet.put(f"{item_path(index)}.number", number, evidence)


def homes(letter: Letter, sheet: Sheet, path: str) -> tuple[Range, ...]:
    """The parts of the letter that state a field, as clean ranges; the whole letter where none is known."""
    field = field_of(path)
    if field is None:
        return ()
    kinds = FIELDS[field].home
    ranges = [(part.heading[0], part.body[1]) for part in letter.sections.parts if part.kind in kinds]
    index = item_of(path)
    if index is not None:
        ranges += _item_homes(letter, sheet, index, field)
    everything = (0, len(letter.clean.text))
    return tuple(one for one in ranges if one[0] < one[1]) or (everything,)


def _item_homes(letter: Letter, sheet: Sheet, index: int, field: str) -> list[Range]:
    request = range_of(letter, sheet, f"{item_path(index)}.request")
    if request is None:
        kinds = (SectionKind.DECISION_LIST, SectionKind.DECISIONS, SectionKind.ISSUE)
        return [(part.heading[0], part.body[1]) for part in letter.sections.parts if part.kind in kinds]
    around = zone(letter, sheet, request)
    if field in _IN_THE_HEADING:
        return [request]
    if field in _OF_UR:
        summary = letter.sections.first(SectionKind.CASE_SUMMARY)
        return [*around, summary.body] if summary is not None else around
    return around


def zone(letter: Letter, sheet: Sheet, request: Range) -> list[Range]:
    """An item from its heading to the next one's."""
    section = owner(letter, request)
    if section is not None:
        return [request, *item_parts(letter.sections.items[section])]
    following = [clean[0] for clean in request_ranges(letter, sheet).values() if clean[0] > request[0]]
    return [(request[0], min([len(letter.clean.text), *following]))]
