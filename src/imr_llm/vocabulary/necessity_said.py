"""What is said of medical necessity, and the words for what proves it."""

from __future__ import annotations

from typing import NamedTuple


class Statement(NamedTuple):
    """What is said of medical necessity, with the range of the words that say it."""

    positive: bool
    start: int
    end: int
    core: int
    """Where `medically necessary` itself begins."""
    unproven: bool = False
    """Whether it says that necessity was not shown, whoever should have shown it."""
    firm: bool = False
    """Whether its `would` is what the reviewer does, not what would be so otherwise."""


REACH = 400
"""Characters before the words that can decide what they say; keeps run-on text linear."""

PROOF = (
    r"(?:established|demonstrated|supported|substantiated|shown|documented|met|confirmed|evident|clear|"
    r"justified|"
    r"apparent|made|proven|satisfied|verified|present|certified)"
)
"""What a necessity is that was shown."""
