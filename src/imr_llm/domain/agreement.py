"""How far two readings of one letter agree, as numbers that can be added up and kept."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Agreement:
    """How many single values the reader has, and how many of them the model has as well."""

    compared: int
    agreed: int

    @property
    def share(self) -> float:
        """From 0 to 1; 1 where there is nothing to compare."""
        return self.agreed / self.compared if self.compared else 1.0
