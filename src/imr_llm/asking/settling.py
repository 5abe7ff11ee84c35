"""Failures that the offline reader settles, so that they are not asked for again.

That is a labelled value of the header, and an age that the reader reads as the model does.
"""

from __future__ import annotations

import re

from imr_llm.asking.assemble import Assembled
from imr_llm.asking.lookup import FieldFailure
from imr_llm.asking.sheet import Sheet
from imr_llm.domain.draft import Draft
from imr_llm.domain.record import FindingCode, Severity
from imr_llm.vocabulary.numbers import number_of

_HEADER = "case."
_AGE = "patient.age"
_NUMBER = re.compile(r"\b\d{1,3}\b|[a-z]+(?:[- ][a-z]+)?", re.IGNORECASE)


def settled(assembled: Assembled, reader: Draft) -> Assembled:
    """The draft with the reader's header values where the model's failed, and the failures that are left.

    A label says which value is meant, so there is nothing to weigh where the model's words were not the
    letter's; each such field gets a `model_reader_conflict` warning. An age is worded in more ways than are
    known by the number alone: one that the reader reads as well stands. Every other failure, and above all
    a decision, is asked again.
    """
    sheet = Sheet(assembled.draft)
    read = Sheet(reader)
    left: list[FieldFailure] = []
    for failure in assembled.failures:
        path = failure.path
        if path == _AGE and _same_age(failure, reader):
            sheet.put(path, reader.patient.age, {"": reader.evidence[path]})
            continue
        if not path.startswith(_HEADER) or read.is_open(path) or not sheet.is_open(path):
            left.append(failure)
            continue
        sheet.put(path, read.get(path), {"": reader.evidence[path]})
        said = f"{failure.words!r} " if failure.words else ""
        message = f"the model's answer {said}was left out ({failure.reason}); the value is the reader's"
        sheet.note(FindingCode.MODEL_READER_CONFLICT, Severity.WARNING, path, message)
    return Assembled(sheet.draft(), tuple(left))


def _same_age(failure: FieldFailure, reader: Draft) -> bool:
    age = reader.patient.age
    return age is not None and age in {number_of(one) for one in _NUMBER.findall(failure.words or "")}
