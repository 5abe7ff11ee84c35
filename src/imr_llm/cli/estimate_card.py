"""What a run is expected to take, for people and for programs."""

from __future__ import annotations

import dataclasses
import math
from typing import TYPE_CHECKING

from imr_llm.cli.plain import counted

if TYPE_CHECKING:
    from imr_llm.runs.estimate import Between, Estimate

_EXACT = 3
"""Of the counts of letters, the first so many are exact; the others are extrapolated with the rest."""


def estimate_text(estimate: Estimate) -> str:
    """The estimate in lines for people, with what it takes for granted."""
    lines = [_letters(estimate)]
    if not estimate.requests.high:
        lines.append("no request to a model is expected: this run costs nothing")
        return "\n".join(lines)
    lines += [
        f"  requests           {_range(estimate.requests)}",
        f"  prompt tokens      {_range(estimate.prompt_tokens)}",
        f"  completion tokens  {_range(estimate.completion_tokens)}",
    ]
    batch = ", handed to the provider's batch API" if estimate.batch else ""
    prices, cost, savings = estimate.prices, estimate.cost, estimate.savings
    if prices is None or cost is None or savings is None:
        lines.append(
            f"  cost               unknown: no price is known for {estimate.model} at this endpoint; "
            "set price_input and price_output"
        )
    else:
        lines.append(f"  cost               {_dollars(cost)}{batch}")
        if savings.high:
            lines.append(
                f"  less, at most      {_dollars(savings)}, where the provider's prompt cache keeps what is "
                "the same for every letter"
            )
        lines.append(
            f"prices: ${prices.input:g} per million prompt tokens (${prices.cached_input:g} where cached), "
            f"${prices.output:g} per million completion tokens, from {prices.source}"
        )
    lines.append(
        f"low: {estimate.characters_per_token:g} characters to a token, short answers, nothing asked again; "
        "high: more tokens to the same text, long answers, every letter asked about again once; "
        "what reasoning models think on the way is in neither"
    )
    return "\n".join(lines)


def estimate_data(estimate: Estimate) -> dict[str, object]:
    """The estimate as plain data for JSON; amounts of money are US dollars."""
    data = {
        field.name: getattr(estimate, field.name)
        for field in dataclasses.fields(estimate)
        if field.name != "prices"
    }
    data["engine"] = estimate.engine.value
    for name, value in data.items():
        if dataclasses.is_dataclass(value) and not isinstance(value, type):
            data[name] = dataclasses.asdict(value)
    prices = estimate.prices
    data["prices"] = (
        None
        if prices is None
        else {
            "input": prices.input,
            "output": prices.output,
            "cached_input": prices.cached_input,
            "source": prices.source,
        }
    )
    return data


def _letters(estimate: Estimate) -> str:
    about = "about " if estimate.extrapolated else ""
    parts = [
        (estimate.finished, "finished before"),
        (estimate.unusable, "unusable"),
        (estimate.repeated, "repeated"),
        (round(estimate.free), "without a request"),
        (round(estimate.kept), "with a kept reply"),
        (round(estimate.asked), "to be asked about"),
    ]
    told = ", ".join(
        f"{about if place >= _EXACT else ''}{number:,} {what}"
        for place, (number, what) in enumerate(parts)
        if number
    )
    line = f"{estimate.letters:,} letter{'s' * (estimate.letters != 1)}" + (f": {told}" if told else "")
    if estimate.extrapolated:
        line += (
            f"\nlooked at in full: {counted(estimate.in_full, 'letter')} chosen at random; "
            f"the other {estimate.extrapolated:,} were extrapolated from these by their characters"
        )
    return line


def _range(between: Between) -> str:
    low, high = round(between.low), round(between.high)
    return f"{low:,}" if low == high else f"{low:,} to {high:,}"


def _dollars(between: Between) -> str:
    low, high = _money(between.low), _money(between.high)
    return low if low == high else f"{low} to {high}"


def _money(dollars: float) -> str:
    """Cents for what is worth them, two digits that say something for what is not."""
    if dollars >= 0.1 or dollars == 0:
        return f"${dollars:,.2f}"
    return f"${dollars:.{1 - math.floor(math.log10(dollars))}f}"
