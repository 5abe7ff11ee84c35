"""What a generated letter is to be, before anything of it is drawn."""

from __future__ import annotations

from dataclasses import dataclass

from .layout import Style

PLAIN = Style()
FORM = "Final Letter of Determination      Form Effective 5.16.13      Page {page} of {pages}"
NAMED = "Final Determination Letter for IMR Case Number {number}    {page}"
IMR = "IMR Final Determination  {number}  {page}"
PAGE = "Page {page} of {pages}"
BARE = "                                        {page}"


@dataclass(frozen=True)
class Plan:
    """One letter to be; `form` names its writer, `trap` the contradiction, `decisions` how it ends."""

    name: str
    form: str
    year: int
    condition: str
    items: int
    decisions: str
    heading: str = "colon"
    header: str = "lines"
    manner: str = "certified"
    cover: bool = False
    style: Style = PLAIN
    damage: frozenset[str] = frozenset()
    trap: str | None = None


def kinds(words: str) -> frozenset[str]:
    """Damages by name, as `crlf bom`."""
    return frozenset(words.split())


FD, NOTICE, DECISION, REVIEW = "final_determination", "notice_2013", "decision_2013", "professional_review"
OPEN, OPEN_NOTICE = "fragment", "fragment_notice"
