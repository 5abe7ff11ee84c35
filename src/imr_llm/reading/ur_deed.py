"""What utilization review can have done with a request, and a word that tells it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Deed(Enum):
    """What was done with a request."""

    DENY = "deny"
    MODIFY = "modify"
    DELAY = "delay"
    APPROVE = "approve"


@dataclass(frozen=True, slots=True)
class DeedWord:
    """A word that tells a deed at `[start, end)`."""

    deed: Deed
    start: int
    end: int
    passive: bool
    """Whether the request stands before it."""
    aided: bool
    """Whether it is told as done: `was denied`, `the reason for the denial`."""
    plain: bool
    """Whether the words tell of utilization review by themselves: `was denied`, `non-certified`."""
    until: int | None = None
    """Where the words of an opinion end, between which the request stands: `found it not necessary`."""
    begins: int | None = None
    """Where what it is of begins, where a note tells it behind another: `certified one, others denied`."""
    by_name: bool = False
    """Whether it is of what its own words name and of nothing else."""
    told: tuple[int, int] | None = None
    """The verb that it repeats without its words: `the one was certified for weaning, the other for #45`."""

    @property
    def words(self) -> tuple[int, int]:
        """The words that tell it."""
        return self.told or (self.start, self.end)
