"""The words that stand around a value in its sentence."""

from __future__ import annotations

from collections.abc import Sequence

from imr_llm.domain.spans import Span
from imr_llm.vocabulary.patterns import late

LONGEST = 400
"""Characters before a value and behind it that are looked at: what is longer is looked at in part."""
_ENDS = (". ", ".\n", "\n\n")
_OTHER_BLANK = late(r"[^\S\n]")


def around(text: str, spans: Sequence[Span]) -> tuple[str, str]:
    """The words of a value's sentence before it and behind it, in lower case, on one line each."""
    start, end = spans[0].start, spans[-1].end
    before = _with_plain_blanks(text[max(start - LONGEST, 0) : start])
    behind = _with_plain_blanks(text[end : end + LONGEST])
    opened = max((at + len(mark) for mark in _ENDS if (at := before.rfind(mark)) >= 0), default=0)
    closed = min((at for mark in _ENDS if (at := behind.find(mark)) >= 0), default=len(behind))
    behind = behind[:closed].lower()
    space = " " if behind[:1].isspace() else ""
    return " ".join(before[opened:].lower().split()), space + " ".join(behind.split())


def _with_plain_blanks(text: str) -> str:
    """A text in which a sentence ends before a no-break space as before any other."""
    return text if text.isascii() else _OTHER_BLANK.sub(" ", text)
