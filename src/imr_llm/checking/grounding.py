"""What grounding answers: how a quote stands in the letter, and where."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from imr_llm.domain.spans import Span


class GroundingStatus(StrEnum):
    """How a quote stands in the letter. The first three are accepted, `fuzzy` with a finding."""

    EXACT = "exact"
    """The very characters of the source text."""
    NORMALISED = "normalised"
    """Equal once case, white space, quotes, dashes, ligatures, hyphenation and page furniture are undone."""
    FUZZY = "fuzzy"
    """Every locked word equal; a slip of the pen in a long word, an article or punctuation differs."""
    CONTRADICTED = "contradicted"
    """Found, but a number, dose, date, negation, decision … differs, or a negation was cut off."""
    AMBIGUOUS = "ambiguous"
    """Found in several places that do not mean the same."""
    ABSENT = "absent"
    """Not found."""


class Grounding(NamedTuple):
    """The answer: status, the source spans (empty unless located), and why, in plain words."""

    status: GroundingStatus
    spans: tuple[Span, ...]
    message: str

    @property
    def accepted(self) -> bool:
        """Whether the quote may be taken as the letter's words."""
        # A set would hash the status, and an enumeration does that in Python.
        return (
            self.status is GroundingStatus.EXACT
            or self.status is GroundingStatus.NORMALISED
            or self.status is GroundingStatus.FUZZY
        )
