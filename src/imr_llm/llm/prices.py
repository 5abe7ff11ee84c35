"""What tokens cost in US dollars: the provider's list price, found offline, or the operator's own.

List prices come from the data that genai-prices ships. A price that is not known is None and never 0: what an
unknown host charges for a model of a known name is not known either.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from imr_llm.domain.provenance import TokenUsage
from imr_llm.llm.endpoint import checked_url, printable_url
from imr_llm.settings import Settings

if TYPE_CHECKING:
    from genai_prices.types import ModelPrice, PriceCalculation

_MILLION = 1_000_000


@dataclass(frozen=True, slots=True)
class _Listed:
    """A model that the price list has under a provider."""

    model: str
    base_url: str
    batch: bool

    def calculation(self, usage: TokenUsage) -> PriceCalculation:
        """What the list says of a usage; raises LookupError for a provider or a model that it lacks."""
        from genai_prices import Usage, calc_price

        return calc_price(
            Usage(
                input_tokens=usage.prompt_tokens,
                cache_read_tokens=min(usage.cached_tokens, usage.prompt_tokens),
                output_tokens=usage.completion_tokens,
            ),
            model_ref=self.model,
            provider_api_url=self.base_url,
            price_context={"processing": "batch"} if self.batch else None,
        )


@dataclass(frozen=True, slots=True)
class Prices:
    """What one model costs at one endpoint, in US dollars per million tokens."""

    input: float
    output: float
    cached_input: float
    """For prompt tokens that the provider had cached."""
    source: str
    """Where the prices are from, for people: the settings, or the list with its version."""
    listed: _Listed | None = field(default=None, repr=False)

    def cost(self, usage: TokenUsage) -> float:
        """US dollars for the tokens of one letter or one request.

        Some providers ask more for very long requests, so a run's cost is the sum of its letters' and not
        the cost of the sum of their tokens.
        """
        if self.listed is not None:
            return float(self.listed.calculation(usage).total_price)
        return self.plain_cost(usage)

    def plain_cost(self, usage: TokenUsage) -> float:
        """US dollars by the prices per million tokens alone, whatever the list says of long requests."""
        cached = min(usage.cached_tokens, usage.prompt_tokens)
        fresh = usage.prompt_tokens - cached
        return (
            fresh * self.input + cached * self.cached_input + usage.completion_tokens * self.output
        ) / _MILLION


def find_prices(settings: Settings, *, batch: bool = False) -> Prices | None:
    """The prices of the model that the settings name; None where they are not known.

    Prices of the settings go before those of the list, each by itself, and are taken as they are: `batch`,
    for requests handed to the provider's batch API, changes list prices only, where the provider has a
    price for batches. With an input price of the settings and no price for cached input, cached input costs
    the same as other input. Raises SettingsError for a base URL that is no address.
    """
    given_input, given_output = settings.price_input, settings.price_output
    given_cached = settings.price_cached_input
    known = None
    if given_input is None or given_output is None:
        known = _listed(settings, batch)
        if known is None:
            return None
        if given_input is None and given_output is None and given_cached is None:
            return known
    price_input = known.input if given_input is None and known is not None else given_input
    price_output = known.output if given_output is None and known is not None else given_output
    assert price_input is not None
    assert price_output is not None
    if given_cached is not None:
        price_cached = given_cached
    elif given_input is None and known is not None:
        price_cached = known.cached_input
    else:
        price_cached = price_input
    source = "the settings" if known is None else f"the settings, and {known.source}"
    return Prices(price_input, price_output, price_cached, source)


def _listed(settings: Settings, batch: bool) -> Prices | None:
    if settings.model is None:
        return None
    # Loading the list takes a quarter of a second, which a run without a model need not wait for.
    import genai_prices

    listed = _Listed(settings.model, printable_url(checked_url(settings.base_url)), batch)
    try:
        found = listed.calculation(TokenUsage(prompt_tokens=1, completion_tokens=1))
    except LookupError:
        return None
    per_million = found.model_price
    price_input, price_output = _least(per_million, "input_mtok"), _least(per_million, "output_mtok")
    if price_input is None or price_output is None:
        return None
    cached = _least(per_million, "cache_read_mtok")
    return Prices(
        price_input,
        price_output,
        price_input if cached is None else cached,
        f"genai-prices {genai_prices.__version__} for {found.provider.id} {found.model.id}",
        listed,
    )


def _least(price: ModelPrice, name: str) -> float | None:
    """The price of a unit for requests of ordinary length; None where the list has none."""
    value = getattr(price, name, None)
    return None if value is None else float(getattr(value, "base", value))
