"""What tokens cost: list prices found offline, prices of the settings, and unknown where neither is known."""

from __future__ import annotations

import pytest

from imr_llm.domain.provenance import TokenUsage
from imr_llm.errors import SettingsError
from imr_llm.llm.prices import Prices, find_prices
from imr_llm.settings import Settings, load_settings

USAGE = TokenUsage(prompt_tokens=1_000_000, completion_tokens=100_000, cached_tokens=400_000)
LOCAL = "http://localhost:8000/v1"
GEMINI = "https://generativelanguage.googleapis.com/v1beta/openai/"


def known(settings: Settings, *, batch: bool = False) -> Prices:
    """The prices, which are known."""
    prices = find_prices(settings, batch=batch)
    assert prices is not None
    return prices


def test_a_model_of_a_known_provider_has_its_list_price() -> None:
    """Without a base URL the provider is OpenAI; cached prompt tokens cost less than the others."""
    prices = known(Settings(model="gpt-4.1-mini"))
    assert (prices.input, prices.output, prices.cached_input) == (0.4, 1.6, 0.1)
    assert prices.cost(USAGE) == pytest.approx(0.6 * 0.4 + 0.4 * 0.1 + 0.1 * 1.6)
    assert "gpt-4.1-mini" in prices.source


def test_the_provider_is_known_by_the_base_url() -> None:
    """The address tells the provider, and a model of another provider has no price there."""
    assert "google" in known(Settings(model="gemini-2.5-pro", base_url=GEMINI)).source
    assert find_prices(Settings(model="gpt-4.1-mini", base_url=GEMINI)) is None


@pytest.mark.parametrize(
    "settings",
    [
        Settings(),
        Settings(model="a-model-of-my-own"),
        Settings(model="gpt-4.1-mini", base_url=LOCAL),
        Settings(model="ft:gpt-4.1-mini-2025-04-14:org::abc"),
        Settings(model="a-model-of-my-own", base_url=LOCAL, price_input=0.1),
        Settings(model="a-model-of-my-own", base_url=LOCAL, price_output=0.1),
    ],
)
def test_what_is_not_known_is_unknown(settings: Settings) -> None:
    """No model, an unknown model, an unknown host or half of a price: None, never nothing to pay."""
    assert find_prices(settings) is None


def test_batches_have_the_provider_s_batch_price() -> None:
    """Handed to the batch API, the same tokens cost half at OpenAI; without one they cost what they cost."""
    live = known(Settings(model="gpt-5-mini"))
    assert known(Settings(model="gpt-5-mini"), batch=True).cost(USAGE) == pytest.approx(live.cost(USAGE) / 2)
    deepseek = Settings(model="deepseek-chat", base_url="https://api.deepseek.com")
    assert known(deepseek, batch=True).input == known(deepseek).input


def test_own_prices_go_before_the_list() -> None:
    """Both prices of the settings are all that is needed, for any host, and no batch discount is taken."""
    settings = Settings(model="a-model-of-my-own", base_url=LOCAL, price_input=2.0, price_output=8.0)
    for batch in (False, True):
        prices = known(settings, batch=batch)
        assert prices.cost(USAGE) == pytest.approx(2.0 + 0.8)
        assert prices.source == "the settings"


def test_own_prices_go_before_the_list_each_by_itself() -> None:
    """A price that the settings do not give is the list's, and cached input follows its input price."""
    listed = known(Settings(model="gpt-4.1-mini"))
    output = known(Settings(model="gpt-4.1-mini", price_output=9.0))
    assert (output.input, output.output, output.cached_input) == (listed.input, 9.0, listed.cached_input)
    cached = known(Settings(model="gpt-4.1-mini", price_cached_input=0.05))
    assert (cached.input, cached.output, cached.cached_input) == (listed.input, listed.output, 0.05)
    own_input = known(Settings(model="gpt-4.1-mini", price_input=3.0))
    assert (own_input.input, own_input.cached_input) == (3.0, 3.0)
    assert cached.cost(USAGE) == pytest.approx(0.6 * 0.4 + 0.4 * 0.05 + 0.1 * 1.6)


def test_nothing_to_pay_is_a_price_too() -> None:
    """An own price of 0 is 0, and not unknown."""
    free = known(Settings(model="a-model-of-my-own", base_url=LOCAL, price_input=0, price_output=0))
    assert free.cost(USAGE) == 0.0


def test_a_very_long_request_has_its_own_price() -> None:
    """Where the provider asks more above a length, a request of that length costs more for each token."""
    prices = known(Settings(model="gemini-2.5-pro", base_url=GEMINI))
    short, long = TokenUsage(prompt_tokens=100_000), TokenUsage(prompt_tokens=300_000)
    assert prices.cost(long) == pytest.approx(300_000 * 2 * prices.input / 1_000_000)
    assert prices.cost(short) == pytest.approx(100_000 * prices.input / 1_000_000)


def test_more_cached_tokens_than_prompt_tokens_cost_no_more_than_the_prompt() -> None:
    """An endpoint that counts wrongly neither raises nor makes a negative cost."""
    odd = TokenUsage(prompt_tokens=10, cached_tokens=20)
    listed = known(Settings(model="gpt-4.1-mini"))
    own = known(Settings(model="m", price_input=1, price_output=1, price_cached_input=0.5))
    assert listed.cost(odd) == pytest.approx(10 * 0.1 / 1_000_000)
    assert own.cost(odd) == pytest.approx(10 * 0.5 / 1_000_000)


@pytest.mark.parametrize("price", [-1, float("nan"), float("inf")])
def test_a_price_that_is_no_amount_is_refused(price: float) -> None:
    """Negative, endless and undefined prices are errors of the settings."""
    with pytest.raises(SettingsError, match="price_input"):
        Settings(price_input=price)
    with pytest.raises(SettingsError, match="price_input"):
        load_settings(price_input=price)
