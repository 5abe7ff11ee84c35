"""What a run may cost: letters are let in only as long as their likely cost fits into what is left."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from math import floor, log10

from imr_llm.runs.rows import Outcome

_FIRST_WAVE = 4
"""Letters that are let in before anything is known of what a letter costs."""


def in_dollars(amount: float) -> str:
    """What something costs, for people: never nothing where it costs something."""
    small = 0 < amount < 0.001
    return f"${amount:,.{1 - floor(log10(amount)) if small else 4}f}"


def in_full(amount: float) -> str:
    """An amount that a person gave, as it was given: `$5.00`, `$0.003`."""
    given = Decimal(str(amount))
    return f"${given:,.2f}" if given == round(given, 2) else f"${given:,f}"


def cost_reached(limit: float, spent: float) -> str:
    """That a limit in US dollars is reached, for people."""
    return f"the limit of {in_full(limit)} is reached ({in_dollars(spent)} spent)"


def tokens_reached(limit: float, spent: float) -> str:
    """That a limit in tokens is reached, for people."""
    return f"the limit of {limit:,} tokens is reached ({spent:,.0f} used)"


@dataclass(slots=True)
class _Purse:
    """One kind of spending: tokens, or US dollars."""

    limit: float | None
    spent: float
    settled: float = 0.0
    letters: int = 0

    def fits(self, in_flight: int) -> bool:
        if self.limit is None:
            return True
        if self.spent >= self.limit:
            return False
        if not self.letters:
            return in_flight < _FIRST_WAVE
        return self.spent + (in_flight + 1) * self.settled / self.letters <= self.limit

    @property
    def waits(self) -> bool:
        """Whether a letter in flight may show that the next one fits."""
        return self.limit is not None and self.spent < self.limit and not self.letters


class Budget:
    """Counts what a run has spent, in this process and before, and lets letters in as long as it fits.

    A run may end above a limit by as much as the letters in flight cost more than the average.
    """

    def __init__(
        self,
        *,
        max_cost: float | None = None,
        max_tokens: int | None = None,
        spent_cost: float = 0.0,
        spent_tokens: int = 0,
    ) -> None:
        """Limits are for the whole run, in US dollars and in prompt and completion tokens."""
        self._cost = _Purse(max_cost, spent_cost)
        self._tokens = _Purse(max_tokens, spent_tokens)
        self._in_flight = 0

    def admit(self) -> bool:
        """Let one more letter in, if it fits."""
        fits = self._cost.fits(self._in_flight) and self._tokens.fits(self._in_flight)
        self._in_flight += fits
        return fits

    def worth_waiting(self) -> bool:
        """Whether a letter that does not fit now may fit when those in flight are settled."""
        return self._in_flight > 0 and (self._cost.waits or self._tokens.waits)

    def settle(self, outcome: Outcome) -> None:
        """Count what a letter has cost."""
        usage = outcome.usage
        for purse, amount in (
            (self._cost, outcome.cost or 0.0),
            (self._tokens, usage.prompt_tokens + usage.completion_tokens),
        ):
            purse.spent += amount
            if any(not one.replayed for one in outcome.asked):
                purse.settled += amount
                purse.letters += 1

    def release(self) -> None:
        """A letter that was let in is worked on no more."""
        self._in_flight -= 1

    def reached(self) -> str:
        """Which limit keeps further letters out, for people."""
        if not self._cost.fits(self._in_flight):
            assert self._cost.limit is not None
            return cost_reached(self._cost.limit, self._cost.spent)
        assert self._tokens.limit is not None
        return tokens_reached(self._tokens.limit, self._tokens.spent)
