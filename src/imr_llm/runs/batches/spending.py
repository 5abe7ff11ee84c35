"""What a run through batches may cost: a request goes into a file only if what it will cost fits too."""

from __future__ import annotations

from imr_llm.domain.exchange import Exchange
from imr_llm.domain.provenance import TokenUsage
from imr_llm.errors import SettingsError
from imr_llm.llm.prices import Prices, find_prices
from imr_llm.runs.batches.store import BatchStore
from imr_llm.runs.expected import longest_completion
from imr_llm.runs.ledger import Ledger
from imr_llm.settings import Settings


class Spending:
    """Counts what is paid and what is out at its likely cost, and lets requests in as long as they fit."""

    def __init__(self, ledger: Ledger, store: BatchStore, settings: Settings) -> None:
        """The limit is what the store keeps; raises SettingsError for one where no price is known."""
        self.limit = store.max_cost()
        """US dollars for the whole run; None for any cost."""
        self._settings = settings
        self._prices = _known(settings, batch=True) if self.limit is not None else None
        self._live_prices = _known(settings, batch=False) if self.limit is not None else None
        self.taken = 0.0
        """US dollars that are paid or will be for what is out."""
        if self.limit is not None:
            self.taken = (ledger.totals().cost or 0.0) + store.expected_cost()

    def admit(self, exchange: Exchange, line: bytes, *, live: bool = False) -> float | None:
        """What a request will cost at most, in US dollars, which is taken then; None where it does not fit.

        `line` is the request as it is sent, `live` whether it is at once and at full price.
        """
        prices = self._live_prices if live else self._prices
        if self.limit is None or prices is None:
            return 0.0
        cost = _most(exchange, line, prices, self._settings.characters_per_token)
        if self.taken + cost > self.limit:
            return None
        self.taken += cost
        return cost


def check_cost_limit(settings: Settings, max_cost: float | None) -> None:
    """Raise SettingsError for a limit in US dollars where no price is known."""
    if max_cost is not None:
        _known(settings, batch=True)


def _known(settings: Settings, *, batch: bool) -> Prices:
    prices = find_prices(settings, batch=batch)
    if prices is None:
        raise SettingsError(
            f"no price is known for model {settings.model!r} at this endpoint, so a limit in US dollars "
            "cannot be kept: set price_input and price_output, or leave --max-cost out"
        )
    return prices


def _most(exchange: Exchange, line: bytes, prices: Prices, characters_per_token: float) -> float:
    characters = len(line.decode("utf-8"))
    prompt, completion = longest_completion(exchange, characters, characters_per_token)
    return prices.cost(TokenUsage(prompt_tokens=round(prompt), completion_tokens=round(completion)))
