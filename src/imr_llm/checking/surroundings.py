"""The words that stand around a value in its sentence."""

from __future__ import annotations

from collections.abc import Sequence

from imr_llm.domain.spans import Span

LONGEST = 400
"""Characters before a value and behind it that are looked at: what is longer is looked at in part."""
_ENDS = (". ", ".\n", "\n\n")


def around(text: str, spans: Sequence[Span]) -> tuple[str, str]:
    """The words of a value's sentence before it and behind it, in lower case, on one line each."""
    start, end = spans[0].start, spans[-1].end
    first = max(start - LONGEST, 0)
    opened = max(
        (at + len(mark) for mark in _ENDS if (at := text.rfind(mark, first, start)) >= 0), default=first
    )
    last = min(end + LONGEST, len(text))
    closed = min((at for mark in _ENDS if (at := text.find(mark, end, last)) >= 0), default=last)
    behind = text[end:closed].lower()
    space = " " if behind[:1].isspace() else ""
    return " ".join(text[opened:start].lower().split()), space + " ".join(behind.split())
