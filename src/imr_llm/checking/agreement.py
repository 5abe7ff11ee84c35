"""How far a model's record and the offline reader agree: the share of what the reader reads."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from imr_llm.checking.compare import comparable
from imr_llm.domain.agreement import Agreement
from imr_llm.domain.draft import Draft
from imr_llm.domain.paths import Step, leaves, steps

_PARTS = (
    "case", "reviewer", "patient", "clinical_summary", "clinical_summary_source", "documents_reviewed",
)  # fmt: skip


def agreement(draft: Draft, reader: Draft) -> Agreement:
    """Compares every single value that the reader has with what a model has in the same field.

    Texts are compared by their words, entries of a list in any order. Disputed items are the same where both
    have as many of them, else where their requests are. What the reader left open says nothing: it reads by
    rule, and leaves what it cannot point at.
    """
    read = Counter(_values(reader, range(len(reader.disputed_items))))
    given = Counter(_values(draft, _aligned(draft, reader)))
    return Agreement(read.total(), (read & given).total())


def _aligned(draft: Draft, reader: Draft) -> list[int]:
    """For each item of the draft the reader's position of the same one; a negative one where none is."""
    given, read = draft.disputed_items, reader.disputed_items
    if len(given) == len(read):
        return list(range(len(given)))
    left = {comparable(one.request): index for index, one in enumerate(read)}
    return [left.pop(comparable(one.request), -1 - index) for index, one in enumerate(given)]


def _values(draft: Draft, items: range | list[int]) -> Iterator[tuple[str, Any]]:
    for name in _PARTS:
        for path, value in leaves(getattr(draft, name), name):
            yield _field(steps(path)), comparable(value)
    for position, item in zip(items, draft.disputed_items, strict=True):
        for path, value in leaves(item, ""):
            yield f"{position}.{_field(steps(path))}", comparable(value)


def _field(way: tuple[Step, ...]) -> str:
    return ".".join("" if isinstance(step, int) else step for step in way)
