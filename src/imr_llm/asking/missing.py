"""Items that the model passed over or misworded: the offline reader's take their place, under an error."""

from __future__ import annotations

from imr_llm.asking.cutting import holders, overlap, owner
from imr_llm.asking.fields import OF_THE_HEADING
from imr_llm.asking.places import item_path, order_items, range_of, request_ranges
from imr_llm.asking.sheet import Sheet
from imr_llm.domain.draft import Draft
from imr_llm.domain.letter import Letter, Range
from imr_llm.domain.paths import is_within
from imr_llm.domain.record import DisputedItem, FindingCode, Severity
from imr_llm.vocabulary.tokens import tokenize

_HEADING = ("request", "category", *(name.removeprefix("disputed_items.") for name in sorted(OF_THE_HEADING)))
_ELSEWHERE = ("decision", "rationale", "claims_administrator_basis.text", "reviewer_basis.text")


def add_missing_items(letter: Letter, draft: Draft, reader: Draft) -> Draft:
    """The draft with every item of the reader's that it lacks, in letter order; nothing is ever lost.

    Items are the same where their requests overlap in the letter, or where one stands in the list of
    decisions at the top and the other in the heading that this list announces. An item of the draft whose
    request was not found in the letter, but whose other parts stand with an item of the reader's, gets that
    item's heading, and so does one whose request is only some of the words that the reader reads. Each item
    that is added or mended gets a `model_reader_conflict` error, so that a person looks at it.
    """
    sheet = Sheet(draft)
    given = request_ranges(letter, sheet)
    read = request_ranges(letter, Sheet(reader))
    same = {
        index: [one for one in given if _same(letter, clean, given[one])] for index, clean in read.items()
    }
    missing = [index for index, here in same.items() if not here]
    shortened = {
        here[0]: index
        for index, here in same.items()
        if len(here) == 1 and _is_shortened(draft.disputed_items[here[0]], reader.disputed_items[index])
    }
    if not missing and not shortened:
        return draft
    for there, index in shortened.items():
        path = item_path(there)
        message = (
            f"the model's request {draft.disputed_items[there].request!r} is only a part of the letter's; "
            "the heading is as the reader reads it"
        )
        _copy_heading(sheet, path, reader, index)
        sheet.note(FindingCode.MODEL_READER_CONFLICT, Severity.ERROR, f"{path}.request", message)
    for index in missing:
        nameless = _nameless(letter, sheet, owner(letter, read[index]))
        if nameless is None:
            message = "the model passed over this item, which the letter prints; it is as the reader reads it"
            path = item_path(len(sheet.items))
            _copy(sheet, path, reader, index)
        else:
            message = (
                "the model's wording of this item is not the letter's; its heading is as the reader reads it"
            )
            path = item_path(nameless)
            _copy_heading(sheet, path, reader, index)
        sheet.note(FindingCode.MODEL_READER_CONFLICT, Severity.ERROR, path, message)
    order_items(letter, sheet, range(len(sheet.items)))
    return sheet.draft()


def _nameless(letter: Letter, sheet: Sheet, section: int | None) -> int | None:
    """The draft's item without a request of which another part stands in this section, if there is one."""
    if section is None:
        return None
    for index, item in enumerate(sheet.items):
        places = (range_of(letter, sheet, f"{item_path(index)}.{name}") for name in _ELSEWHERE)
        if not item.request and any(holders(letter, one) == {section} for one in places if one is not None):
            return index
    return None


def _copy(sheet: Sheet, path: str, reader: Draft, index: int) -> None:
    old = item_path(index)
    evidence = {
        one.removeprefix(old): spans for one, spans in reader.evidence.items() if one.startswith(f"{old}.")
    }
    sheet.put(path, reader.disputed_items[index], evidence)


def _copy_heading(sheet: Sheet, path: str, reader: Draft, index: int) -> None:
    for name in _HEADING:
        old = f"{item_path(index)}.{name}"
        evidence = {
            one.removeprefix(old): spans for one, spans in reader.evidence.items() if is_within(one, old)
        }
        sheet.forget(f"{path}.{name}")
        sheet.put(f"{path}.{name}", getattr(reader.disputed_items[index], name), evidence)


def _is_shortened(item: DisputedItem, read: DisputedItem) -> bool:
    """Whether an item's request is some of the words of the reader's, one after the other, and not all."""
    given = [token.norm for token in tokenize(item.request)]
    whole = [token.norm for token in tokenize(read.request)]
    count = len(given)
    return 0 < count < len(whole) and any(
        whole[start : start + count] == given for start in range(len(whole) - count + 1)
    )


def _same(letter: Letter, one: Range, other: Range) -> bool:
    section = owner(letter, one)
    return overlap(one, other) or (section is not None and section == owner(letter, other))
