"""Failures that the offline reader settles: a labelled value of the header is not asked for again."""

from __future__ import annotations

from imr_llm.asking.assemble import Assembled
from imr_llm.asking.lookup import FieldFailure
from imr_llm.asking.sheet import Sheet
from imr_llm.domain.draft import Draft
from imr_llm.domain.record import FindingCode, Severity

_HEADER = "case."


def settled(assembled: Assembled, printed: Draft) -> Assembled:
    """The draft with the reader's header values where the model's failed, and the failures that are left.

    `printed` is the reader's draft of what the form prints. A label says which value is meant, so there is
    nothing to weigh where the model's words were not the letter's; each such field gets a
    `model_reader_conflict` warning. Every other failure, and above all a decision, is asked again.
    """
    sheet = Sheet(assembled.draft)
    read = Sheet(printed)
    left: list[FieldFailure] = []
    for failure in assembled.failures:
        path = failure.path
        if not path.startswith(_HEADER) or read.is_open(path) or not sheet.is_open(path):
            left.append(failure)
            continue
        sheet.put(path, read.get(path), {"": printed.evidence[path]})
        said = f"{failure.words!r} " if failure.words else ""
        message = f"the model's answer {said}was left out ({failure.reason}); the value is the reader's"
        sheet.note(FindingCode.MODEL_READER_CONFLICT, Severity.WARNING, path, message)
    return Assembled(sheet.draft(), tuple(left))
