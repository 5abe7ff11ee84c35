"""The numbers of a run, as frozen data."""

from __future__ import annotations

from math import sqrt
from typing import Annotated

from pydantic import Field, computed_field

from imr_llm.domain.provenance import TokenUsage
from imr_llm.domain.record import FindingCode
from imr_llm.domain.spans import Frozen

_NORMAL_95 = 1.959964
"""Standard normal deviate that leaves 2.5 % on either side."""


class Decided(Frozen):
    """Disputed items by what was decided of them."""

    upheld: int = 0
    overturned: int = 0
    undecided: Annotated[int, Field(description="Items whose decision could not be read.")] = 0

    @property
    def items(self) -> int:
        """All of them."""
        return self.upheld + self.overturned + self.undecided

    @computed_field(description="Overturned of those decided, 0 to 1; null where none was decided.")  # type: ignore[prop-decorator]
    @property
    def overturn_rate(self) -> float | None:
        """Overturned of those decided, 0 to 1; None where none was decided."""
        decided = self.upheld + self.overturned
        return self.overturned / decided if decided else None

    @computed_field(description="95 % interval of the rate, low and high; null where none was decided.")  # type: ignore[prop-decorator]
    @property
    def interval(self) -> tuple[float, float] | None:
        """The 95 % score interval of the rate; None where none was decided.

        Wilson, E. B. (1927), Probable inference, the law of succession, and statistical inference, Journal
        of the American Statistical Association 22: 209-212. It holds its level for few items as well.
        """
        decided = self.upheld + self.overturned
        if not decided:
            return None
        z2, rate = _NORMAL_95**2, self.overturned / decided
        middle = (rate + z2 / (2 * decided)) / (1 + z2 / decided)
        half = _NORMAL_95 / (1 + z2 / decided) * sqrt(rate * (1 - rate) / decided + z2 / (4 * decided**2))
        return max(middle - half, 0.0), min(middle + half, 1.0)

    def plus(self, other: Decided) -> Decided:
        """Both together."""
        return Decided(
            upheld=self.upheld + other.upheld,
            overturned=self.overturned + other.overturned,
            undecided=self.undecided + other.undecided,
        )


class Breakdown(Frozen):
    """Disputed items by one property of theirs."""

    name: str
    """`category`, `year`, `specialty`, `guideline` or `ur_action`."""
    rows: tuple[tuple[str, Decided], ...]
    """By value; an item counts once for every value that it has, under `unknown` where it has none."""

    def label(self, value: str) -> str:
        """A value as people read it: what letters print stays as it is."""
        return value if self.name == "specialty" else value.replace("_", " ")


class FindingCount(Frozen):
    """How often a finding stands."""

    code: FindingCode
    letters: int
    findings: int


class Statistics(Frozen):
    """A run in numbers. Letters that are in it twice count twice, as in its exports."""

    letters: Annotated[dict[str, int], Field(description="Letters by state.")]
    outcomes: Annotated[dict[str, int], Field(description="Letters with a record by outcome.")]
    formats: Annotated[dict[str, int], Field(description="Letters with a record by letter format.")]
    engines: Annotated[dict[str, int], Field(description="Letters with a record by engine.")]
    decided: Decided
    breakdowns: tuple[Breakdown, ...]
    findings: tuple[FindingCount, ...]
    requests: int
    usage: TokenUsage
    cost: Annotated[
        float | None, Field(description="US dollars; null where no price of what was asked is known.")
    ]

    @property
    def with_record(self) -> int:
        """Letters that have a record."""
        return sum(self.outcomes.values())
