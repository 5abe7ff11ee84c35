"""General information that a summary adds where it is asked to: what the law says of such decisions."""

from __future__ import annotations

from functools import cache
from typing import Literal

from imr_llm.domain.record import CaseRecord
from imr_llm.domain.spans import Frozen
from imr_llm.domain.summary import Information, Language, Style
from imr_llm.summary.shipped import shipped


class _Entry(Frozen):
    when: Literal["always", "upheld", "overturned"]
    text: str
    source: str


class _Entries(Frozen):
    """The file `texts/<language>/information.toml`."""

    information: tuple[_Entry, ...]


def information_for(record: CaseRecord, style: Style) -> tuple[Information, ...]:
    """What the law says of decisions like those of the record; nothing unless the style asks for it."""
    if not style.information:
        return ()
    decided = {item.decision for item in record.disputed_items}
    return tuple(
        Information(text=entry.text, source=entry.source)
        for entry in _entries(style.language)
        if entry.when == "always" or entry.when in decided
    )


@cache
def _entries(language: Language) -> tuple[_Entry, ...]:
    return shipped(_Entries, "texts", language, "information.toml").information
