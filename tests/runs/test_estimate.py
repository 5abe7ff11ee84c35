"""What a run will take, before a cent is spent."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

import pytest

from imr_llm import extract
from imr_llm.asking import open_fields
from imr_llm.cli.estimate_card import estimate_data, estimate_text
from imr_llm.letters import LoadedSource, iter_letters, load_letter
from imr_llm.llm.cache import ReplyCache
from imr_llm.reading import read
from imr_llm.runs.estimate import Between, Estimate, estimate_run
from imr_llm.settings import EngineChoice, ReplyMode, Settings
from tests.endpoint.process import Endpoint

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "examples" / "letters"
GOLD = ROOT / "gold" / "generated"
FRAGMENT = EXAMPLES / "2015_fragment_acupuncture.txt"
EXPEDITED = EXAMPLES / "2021_expedited_single_item.txt"
PRICES = {"price_input": 1.0, "price_output": 10.0, "price_cached_input": 0.1}


def asking(**given: object) -> Settings:
    """Settings of a model that is never reached: nothing listens there."""
    settings: dict[str, object] = {
        "engine": EngineChoice.MODEL,
        "model": "m",
        "base_url": "http://127.0.0.1:9/v1",
        "cache": False,
        **PRICES,
    }
    return Settings.model_validate({**settings, **given})


def of(*paths: Path) -> Iterable[LoadedSource]:
    """The letters of these sources."""
    return iter_letters(paths)


def ranges(estimate: Estimate) -> list[Between]:
    """Everything that is told from low to high."""
    found = [estimate.requests, estimate.prompt_tokens, estimate.completion_tokens, estimate.shared_tokens]
    return [*found, *(one for one in (estimate.cost, estimate.savings) if one is not None)]


def test_a_run_of_the_reader_costs_nothing() -> None:
    """No request, no token, no dollar, whatever prices are known."""
    estimate = estimate_run(of(EXAMPLES), asking(engine=EngineChoice.READER))
    assert estimate.letters == estimate.free == 8
    assert estimate.cost == Between(0, 0)
    assert "costs nothing" in estimate_text(estimate)


@pytest.mark.parametrize("mode", list(ReplyMode))
def test_the_prompt_is_the_one_that_is_sent(endpoint: Endpoint, mode: ReplyMode) -> None:
    """Low counts the characters of the messages as they are sent, at the configured characters to a token."""
    model = f"scripted+estimate-{mode.value}"
    settings = asking(base_url=endpoint.base_url, model=model, mode=mode, characters_per_token=5.0)
    extract(FRAGMENT, settings=settings)
    body = endpoint.requests(model)[0].body
    sent = sum(len(message["content"]) for message in body["messages"])
    if mode is ReplyMode.TOOLS:
        form = {name: body[name] for name in ("tools", "tool_choice")}
        sent += len(json.dumps(form, separators=(",", ":")))
    if mode is ReplyMode.JSON_OBJECT:
        sent += len(json.dumps({"response_format": body["response_format"]}, separators=(",", ":")))
    estimate = estimate_run(of(FRAGMENT), settings)
    assert estimate.prompt_tokens.low == pytest.approx(sent / 5.0)
    assert estimate.asked == 1


@pytest.mark.parametrize("letter", [FRAGMENT, EXPEDITED], ids=lambda path: str(path.stem))
def test_a_careful_answer_is_as_long_as_expected(endpoint: Endpoint, letter: Path) -> None:
    """The authored answer to a letter lies between low and high, at the measured characters to a token."""
    settings = asking(base_url=endpoint.base_url, model="scripted+answer-length")
    written = extract(letter, settings=settings).provenance.usage.completion_tokens * 4
    expected = estimate_run(of(letter), settings).completion_tokens
    assert expected.low <= written / (4 * 0.81) <= expected.high


def test_a_letter_with_nothing_open_costs_nothing_with_assist() -> None:
    """Only letters in which the reader left something open are asked about."""
    letters = [load_letter(path) for path in sorted(GOLD.glob("*.txt"))]
    opened = sum(bool(open_fields(letter, read(letter))) for letter in letters)
    assert 0 < opened < len(letters)
    estimate = estimate_run(of(GOLD), asking(engine=EngineChoice.ASSIST))
    assert (estimate.asked, estimate.free) == (opened, len(letters) - opened)
    whole = estimate_run(of(GOLD), asking())
    assert 0 < estimate.completion_tokens.high < whole.completion_tokens.low


def test_more_questions_have_longer_answers() -> None:
    """With assist the answer grows with the number of questions that the request asks."""
    by_questions = {}
    for path in sorted(GOLD.glob("*.txt")):
        letter = load_letter(path)
        asked = len(open_fields(letter, read(letter)))
        estimate = estimate_run(of(path), asking(engine=EngineChoice.ASSIST))
        by_questions[asked] = estimate.completion_tokens.low
    assert len(by_questions) > 3
    assert [by_questions[one] for one in sorted(by_questions)] == sorted(by_questions.values())


def test_a_kept_reply_costs_nothing_and_looking_for_it_is_no_hit(endpoint: Endpoint, tmp_path: Path) -> None:
    """A letter whose answer is in the cache is free; the cache is the same before and after."""
    path = tmp_path / "replies.sqlite"
    settings = asking(base_url=endpoint.base_url, model="scripted+kept", cache=True, cache_path=path)
    extract(FRAGMENT, settings=settings)
    estimate = estimate_run(of(FRAGMENT, EXPEDITED), settings)
    assert (estimate.kept, estimate.asked) == (1, 1)
    assert estimate.prompt_tokens == estimate_run(of(EXPEDITED), settings).prompt_tokens
    cache = ReplyCache(path)
    assert cache.stats().hits == 0
    cache.close()


def test_an_estimate_writes_nothing(tmp_path: Path) -> None:
    """Where there is no cache yet, none is made."""
    path = tmp_path / "cache" / "replies.sqlite"
    assert estimate_run(of(FRAGMENT), asking(cache=True, cache_path=path)).kept == 0
    assert not path.parent.exists()


def test_the_same_letter_twice_is_paid_once(tmp_path: Path) -> None:
    """A copy under another name is counted as repeated, one that cannot be used as unusable."""
    (tmp_path / "copy.txt").write_bytes(FRAGMENT.read_bytes())
    estimate = estimate_run(of(FRAGMENT, tmp_path / "copy.txt", tmp_path / "none.txt"), asking())
    assert (estimate.letters, estimate.repeated, estimate.unusable, estimate.asked) == (3, 1, 1, 1)
    assert estimate.cost == estimate_run(of(FRAGMENT), asking()).cost


def test_what_a_run_has_finished_is_not_paid_again() -> None:
    """Letters that an earlier start has finished are counted as such and cost nothing."""
    estimate = estimate_run(
        of(FRAGMENT, EXPEDITED), asking(), finished=lambda source: source.name == FRAGMENT.name
    )
    assert (estimate.finished, estimate.asked) == (1, 1)
    assert estimate.cost == estimate_run(of(EXPEDITED), asking()).cost


def test_a_few_letters_stand_for_many() -> None:
    """Looking at a random part gives nearly the same, says so, and gives the same again."""
    whole, part = (estimate_run(of(GOLD), asking(), in_full=in_full) for in_full in (1000, 12))
    assert (whole.in_full, whole.extrapolated) == (34, 0)
    assert (part.in_full, part.extrapolated) == (12, 22)
    assert part.letters == whole.letters
    assert part.requests == whole.requests
    for few, all_of_them in zip(ranges(part), ranges(whole), strict=True):
        assert few.low == pytest.approx(all_of_them.low, rel=0.15)
        assert few.high == pytest.approx(all_of_them.high, rel=0.15)
    assert part == estimate_run(of(GOLD), asking(), in_full=12)
    assert "22 were extrapolated" in estimate_text(part)


def test_the_cost_is_that_of_the_tokens() -> None:
    """Low and high cost what their tokens cost at the prices of the settings, and the ends are in order."""
    estimate = estimate_run(of(GOLD), asking())
    assert estimate.cost is not None
    for end in ("low", "high"):
        tokens = getattr(estimate.prompt_tokens, end) + 10 * getattr(estimate.completion_tokens, end)
        assert getattr(estimate.cost, end) == pytest.approx(tokens / 1_000_000, rel=0.001)
    assert all(one.low <= one.high for one in ranges(estimate))


def test_the_prompt_cache_saves_at_most_what_all_letters_share() -> None:
    """All but the first letter's beginning may cost the cached price; one letter alone saves nothing."""
    estimate = estimate_run(of(GOLD), asking(field_reasks=0))
    assert estimate.savings is not None
    assert estimate.savings.low == pytest.approx(estimate.shared_tokens.low * 33 / 34 * 0.9 / 1_000_000)
    alone = estimate_run(of(FRAGMENT), asking(field_reasks=0))
    assert alone.savings == Between(0, 0)


def test_nothing_is_asked_again_where_that_is_off() -> None:
    """Without re-asks, low and high have the same requests."""
    off = estimate_run(of(FRAGMENT), asking(field_reasks=0))
    assert off.requests == Between(1, 1)
    assert estimate_run(of(FRAGMENT), asking()).requests == Between(1, 2)
    assert estimate_run(of(FRAGMENT), asking(reask_tokens=0)).requests == Between(1, 1)


def test_summaries_are_requests_of_their_own() -> None:
    """A run of the model that writes summaries asks for each; the template of the others costs nothing."""
    with_summary = estimate_run(of(FRAGMENT), asking(field_reasks=0), summaries=True)
    assert with_summary.requests == Between(2, 2)
    assist = asking(engine=EngineChoice.ASSIST)
    assert estimate_run(of(GOLD), assist, summaries=True) == estimate_run(of(GOLD), assist)


def test_an_unknown_price_is_told_as_unknown() -> None:
    """Tokens are told all the same, the cost is None and said to be unknown, and what to set is named."""
    estimate = estimate_run(
        of(FRAGMENT), asking(price_input=None, price_output=None, price_cached_input=None)
    )
    assert estimate.cost is None
    assert estimate.savings is None
    assert estimate.prompt_tokens.low > 1000
    assert "unknown" in estimate_text(estimate)
    assert "price_input" in estimate_text(estimate)


def test_batches_are_estimated_at_their_price() -> None:
    """Handed to the provider's batch API, OpenAI's list price is half."""
    listed = Settings(model="gpt-4.1-mini", cache=False, engine=EngineChoice.MODEL, api_key="none")
    live, batch = (estimate_run(of(FRAGMENT), listed, batch=batch) for batch in (False, True))
    assert live.cost is not None
    assert batch.cost is not None
    assert batch.cost.low == pytest.approx(live.cost.low / 2)
    assert "batch" in estimate_text(batch)
    assert "batch" not in estimate_text(live)


def test_the_estimate_is_told_to_people_and_to_programs() -> None:
    """The text has the money and where prices are from; the data is JSON with all there is."""
    estimate = estimate_run(of(FRAGMENT, EXPEDITED), asking())
    text = estimate_text(estimate)
    assert "2 letters: 2 to be asked about" in text
    assert "the settings" in text
    data = json.loads(json.dumps(estimate_data(estimate)))
    assert data["cost"]["low"] == pytest.approx(estimate.cost.low if estimate.cost else None)
    assert data["prices"] == {"input": 1.0, "output": 10.0, "cached_input": 0.1, "source": "the settings"}
    assert data["engine"] == "model"
