"""The fields of a record as the evaluation counts them: paths without indices, in groups."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from imr_llm.domain.paths import is_within


class Group(StrEnum):
    """The families that scores are summed over."""

    HEADER = "header"
    DATES = "dates"
    REVIEWER = "reviewer"
    PATIENT = "patient"
    ITEMS = "items"
    CITATIONS = "citations"
    VERBATIM = "verbatim"


FREE_TEXT: Final = frozenset(
    {
        "patient.mechanism_of_injury",
        "patient.body_parts",
        "patient.diagnoses.name",
        "patient.prior_treatments",
    }
)
"""Fields where two careful people cut the words differently: close enough counts in the lenient scores."""

DECISION: Final = "disputed_items.decision"
NUMBER: Final = "disputed_items.number"
REQUEST: Final = "disputed_items.request"
KEY_REASONS: Final = "disputed_items.key_reasons"
"""Left out of gold: there are many right choices."""

_INDEX = re.compile(r"\[\d+\]")
_DATE = re.compile(r"(?:^|[._])date(?:$|_)")
_ITEMS = "disputed_items"
_ITEM = re.compile(r"disputed_items\[(\d+)\]")
_WHOLE = re.compile(r"(?:|source|case|reviewer|patient|disputed_items(?:\[\d+\])?|provenance\..*)")


def field_of(path: str) -> str:
    """The field of a path: `disputed_items[0].decision` → `disputed_items.decision`."""
    return _INDEX.sub("", path)


def of_an_item(field: str) -> bool:
    """Whether a field belongs to a disputed item."""
    return field.startswith(f"{_ITEMS}.")


def group_of(field: str) -> Group:
    """The family of a field."""
    if field in {"clinical_summary", "documents_reviewed"} or field.endswith((".rationale", "_basis.text")):
        return Group.VERBATIM
    if _DATE.search(field):
        return Group.DATES
    if "_basis." in field:
        return Group.CITATIONS
    if of_an_item(field):
        return Group.ITEMS
    head = field.partition(".")[0]
    return Group(head) if head in {Group.REVIEWER, Group.PATIENT} else Group.HEADER


def is_on(finding_path: str, path: str) -> bool:
    """Whether a finding is on a value: on its path or on what the value is part of.

    A finding on the letter, the patient or an item as a whole does not tell which value to look at.
    """
    return _WHOLE.fullmatch(finding_path) is None and is_within(path, finding_path)


def in_gold(path: str, items: Mapping[int, int]) -> str:
    """A path of the record with the position that its item has in the gold; unmatched items stay apart."""
    match = _ITEM.match(path)
    if match is None:
        return path
    position = items.get(int(match[1]))
    return f"{_ITEMS}[{'none' if position is None else position}]{path[match.end() :]}"
