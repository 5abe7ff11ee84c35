"""Items that the model passed over: the offline reader's take their place, under an error."""

from __future__ import annotations

from imr_llm.asking.cutting import overlap, owner
from imr_llm.asking.places import item_path, order_items, request_ranges
from imr_llm.asking.sheet import Sheet
from imr_llm.domain.draft import Draft
from imr_llm.domain.letter import Letter, Range
from imr_llm.domain.record import FindingCode, Severity


def add_missing_items(letter: Letter, draft: Draft, reader: Draft) -> Draft:
    """The draft with every item of the reader's that it lacks, in letter order; nothing is ever lost.

    Items are the same where their requests overlap in the letter, or where one stands in the list of
    decisions at the top and the other in the heading that this list announces. Each added one gets a
    `model_reader_conflict` error, so that a person looks at it.
    """
    sheet = Sheet(draft)
    given = tuple(request_ranges(letter, sheet).values())
    read = request_ranges(letter, Sheet(reader))
    missing = [index for index, clean in read.items() if not any(_same(letter, clean, one) for one in given)]
    for index in missing:
        old, new = item_path(index), item_path(len(sheet.items))
        evidence = {
            path.removeprefix(old): spans
            for path, spans in reader.evidence.items()
            if path.startswith(f"{old}.")
        }
        sheet.put(new, reader.disputed_items[index], evidence)
        message = "the model passed over this item, which the letter prints; it is as the reader reads it"
        sheet.note(FindingCode.MODEL_READER_CONFLICT, Severity.ERROR, new, message)
    if missing:
        order_items(letter, sheet, range(len(sheet.items)))
    return sheet.draft()


def _same(letter: Letter, one: Range, other: Range) -> bool:
    section = owner(letter, one)
    return overlap(one, other) or (section is not None and section == owner(letter, other))
