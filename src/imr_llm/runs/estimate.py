"""What a run will take, before a cent is spent: requests, tokens and US dollars, from low to high.

Letters that are looked at in full go through the pipeline up to their first request, as in the run. Of many
letters a random choice is looked at in full and stands for all, by characters. Nothing is sent or written.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from imr_llm.api import plan_of
from imr_llm.domain.provenance import TokenUsage
from imr_llm.errors import LetterError
from imr_llm.letters import LoadedSource
from imr_llm.letters.extracted import SourceText
from imr_llm.letters.files import SourceFile
from imr_llm.llm.cache import ReplyCache
from imr_llm.llm.endpoint import EndpointIdentity
from imr_llm.llm.prices import Prices, find_prices
from imr_llm.runs.expected import NOTHING, Amount, Expectations, Expected
from imr_llm.settings import EngineChoice, Settings

IN_FULL = 300
"""Letters that are looked at in full unless told otherwise."""


@dataclass(frozen=True, slots=True)
class Between:
    """A number that is known to lie between two, with what the estimate takes for granted."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Estimate:
    """What a run is expected to take. Counts of letters are exact but for `asked`, `kept` and `free`."""

    engine: EngineChoice
    model: str | None
    letters: int
    """Found in the sources."""
    unusable: int
    """Of these, letters that cannot be read."""
    finished: int
    """Of these, letters that the run has finished before."""
    repeated: int
    """Of these, letters with the same content as an earlier one: they are asked about once."""
    free: float
    """Of the rest, letters for which no model is asked."""
    kept: float
    """Of the rest, letters whose answers are in the response cache."""
    asked: float
    """Of the rest, letters that a model will be asked about."""
    in_full: int
    """Letters that were looked at in full; where that is not all of them, the others were extrapolated."""
    extrapolated: int
    requests: Between
    prompt_tokens: Between
    completion_tokens: Between
    cost: Between | None
    """US dollars, nothing taken off for prompts that the provider keeps; None where no price is known."""
    shared_tokens: Between
    """Of the prompt tokens, those at the beginning that are the same for every letter."""
    savings: Between | None
    """US dollars that come off `cost` at most, where the provider's prompt cache keeps that beginning: it
    keeps none that is too short, and the first letter pays in full."""
    prices: Prices | None
    characters_per_token: float
    batch: bool


def _none_is_finished(source: LoadedSource) -> bool:  # noqa: ARG001
    return False


def estimate_run(
    sources: Iterable[LoadedSource],
    settings: Settings,
    *,
    summaries: bool = False,
    batch: bool = False,
    finished: Callable[[LoadedSource], bool] = _none_is_finished,
    in_full: int = IN_FULL,
) -> Estimate:
    """What a run over these letters is expected to take.

    `summaries`: the run also writes summaries; `batch`: it goes through the provider's batch API; `finished`
    tells of a letter that an earlier start of the same run has finished with. The same letters give the same
    estimate. Raises SettingsError for settings that do not fit, CacheError for a cache that cannot be read.
    """
    engine = settings.chosen_engine()
    count = _Count(in_full if engine is not EngineChoice.READER else 0)
    for source in sources:
        count.take(source, finished)
    expected: list[Expected] = []
    if count.chosen:
        with _kept_replies(settings) as cache:
            expectations = Expectations(
                plan_of(settings, engine),
                EndpointIdentity.of(
                    settings.model or "", settings.base_url, settings.mode, settings.temperature
                ),
                cache=cache,
                characters_per_token=settings.characters_per_token,
                summaries=summaries,
            )
            expected = [_expected(one, expectations) for one in count.chosen]
    by_count = count.usable / len(expected) if expected else 1.0
    by_text = count.characters / chosen if (chosen := sum(map(_characters, count.chosen))) else 1.0
    prices = find_prices(settings, batch=batch) if engine is not EngineChoice.READER else None
    low = [one.low for one in expected]
    high = [one.high for one in expected]
    asked = sum(one.asked and not one.kept for one in expected)
    kept = sum(one.kept for one in expected)
    shared = Between(*(by_count * sum(one.shared_prompt for one in side) for side in (low, high)))
    return Estimate(
        engine=engine,
        model=settings.model if engine is not EngineChoice.READER else None,
        letters=count.letters,
        unusable=count.unusable,
        finished=count.finished,
        repeated=count.repeated,
        free=by_count * (len(expected) - asked - kept) if expected else count.usable,
        kept=by_count * kept,
        asked=by_count * asked,
        in_full=len(expected),
        extrapolated=count.usable - len(expected) if expected else 0,
        requests=Between(*(by_count * sum(one.requests for one in side) for side in (low, high))),
        prompt_tokens=Between(
            shared.low + by_text * sum(one.own_prompt for one in low),
            shared.high + by_text * sum(one.own_prompt for one in high),
        ),
        completion_tokens=Between(*(by_text * sum(one.completion for one in side) for side in (low, high))),
        cost=_cost(prices, low, high, by_count, by_text),
        shared_tokens=shared,
        savings=_savings(prices, low, high, by_count),
        prices=prices,
        characters_per_token=settings.characters_per_token,
        batch=batch,
    )


class _Count:
    """Letters as they come by, and a random choice of them, the same for the same letters."""

    def __init__(self, most: int) -> None:
        self.letters = self.unusable = self.finished = self.repeated = self.usable = self.characters = 0
        self.chosen: list[LoadedSource] = []
        self._most = most
        self._seen: set[int] = set()
        self._random = random.Random(0)

    def take(self, source: LoadedSource, finished: Callable[[LoadedSource], bool]) -> None:
        """Count one letter."""
        self.letters += 1
        if isinstance(source.content, LetterError) or source.sha256 is None:
            self.unusable += 1
            return
        # Eight bytes tell a million letters apart, and a million of them fit into memory.
        identity = int(source.sha256[:16], 16)
        if finished(source):
            self.finished += 1
        elif identity in self._seen:
            self.repeated += 1
        else:
            self.usable += 1
            self.characters += _characters(source)
            self._choose(source)
        self._seen.add(identity)

    def _choose(self, source: LoadedSource) -> None:
        if len(self.chosen) < self._most:
            self.chosen.append(source)
            return
        place = self._random.randrange(self.usable)
        if place < self._most:
            self.chosen[place] = source


def _characters(source: LoadedSource) -> int:
    match source.content:
        case SourceText():
            return len(source.content.text)
        case SourceFile():
            return len(source.content.data)
        case _:
            return 0


def _expected(source: LoadedSource, expectations: Expectations) -> Expected:
    try:
        return expectations.of(source.letter())
    except LetterError:
        return NOTHING


@contextmanager
def _kept_replies(settings: Settings) -> Iterator[ReplyCache | None]:
    # Opening a cache makes the file, which an estimate has no business to do.
    if not settings.keeps_replies or not settings.cache_path.is_file():
        yield None
        return
    cache = ReplyCache(settings.cache_path)
    try:
        yield cache
    finally:
        cache.close()


def _cost(
    prices: Prices | None, low: list[Amount], high: list[Amount], by_count: float, by_text: float
) -> Between | None:
    if not any(one.requests for one in high):
        return Between(0.0, 0.0)
    if prices is None:
        return None
    return Between(*(sum(_dollars(prices, one, by_count, by_text) for one in side) for side in (low, high)))


def _dollars(prices: Prices, amount: Amount, by_count: float, by_text: float) -> float:
    whole = prices.cost(_usage(amount.shared_prompt + amount.own_prompt, amount.completion))
    shared = prices.cost(_usage(amount.shared_prompt, 0))
    return by_count * shared + by_text * (whole - shared)


def _usage(prompt: float, completion: float) -> TokenUsage:
    return TokenUsage(prompt_tokens=round(prompt), completion_tokens=round(completion))


def _savings(prices: Prices | None, low: list[Amount], high: list[Amount], by_count: float) -> Between | None:
    if prices is None:
        return None
    a_token = (prices.input - prices.cached_input) / 1_000_000
    # The first letter's beginnings are new to the provider.
    lasting = ([one.lasting_prompt for one in side] for side in (low, high))
    return Between(*(a_token * max(by_count * sum(one) - max(one, default=0), 0) for one in lasting))
