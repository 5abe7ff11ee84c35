"""A limit in US dollars holds requests of batches back before they are sent, over all rounds."""

from __future__ import annotations

from pathlib import Path

import pytest

from imr_llm.errors import SettingsError
from imr_llm.runs.batches.store import BatchStore
from imr_llm.runs.ledger import Ledger
from imr_llm.runs.rows import LetterState
from tests.endpoint.process import Endpoint
from tests.runs.batches.running import Run, letters

PRICES = {"price_input": 100.0, "price_output": 1000.0}
LETTERS = 6


def run(endpoint: Endpoint, model: str, run_dir: Path) -> Run:
    """A run that has not begun, with prices."""
    return Run(endpoint, model, run_dir, dict(PRICES))


def expected(run_dir: Path) -> float:
    """US dollars that what is out is expected to cost."""
    with Ledger.read(run_dir) as ledger:
        return BatchStore(ledger).expected_cost()


def paid(run_dir: Path) -> float:
    """US dollars that the finished letters have cost."""
    with Ledger.read(run_dir) as ledger:
        return ledger.totals().cost or 0.0


@pytest.fixture
def of_one(endpoint: Endpoint, tmp_path: Path) -> float:
    """US dollars that one request is expected to cost."""
    made = run(endpoint, "batch-polls@1+of_one", tmp_path / "of_one")
    made.submit(letters(tmp_path / "letters", LETTERS), max_cost=1000)
    return expected(made.run_dir) / LETTERS


def test_requests_go_out_only_as_far_as_they_fit(endpoint: Endpoint, tmp_path: Path, of_one: float) -> None:
    """What was paid stays within the limit through all rounds, and without one the run is finished."""
    made = run(endpoint, "batch-polls@1+fits", tmp_path / "run")
    limit = 3.5 * of_one
    submitted = made.submit(letters(tmp_path / "letters", LETTERS), max_cost=limit)
    assert submitted.held == LETTERS - 3
    assert sum(one.requests for one in made.batches()) == 3
    assert expected(made.run_dir) <= limit
    made.collect()
    done = made.states()
    assert LETTERS > done[LetterState.DONE] >= 3
    assert done[LetterState.PENDING] == LETTERS - done[LetterState.DONE]
    assert 0 < paid(made.run_dir) <= limit
    made.submit(None)
    made.collect()
    made.check_all_finished(LETTERS)
    assert set(made.executed().values()) == {1}


def test_nothing_is_sent_where_nothing_fits(endpoint: Endpoint, tmp_path: Path) -> None:
    """Not even the first request, which would be asked live."""
    made = run(endpoint, "batch-polls@1+nothing", tmp_path / "run")
    submitted = made.submit(letters(tmp_path / "letters", 2), first_live=True, max_cost=0.0001)
    assert (submitted.files, submitted.held) == ((), 2)
    assert endpoint.tally("batch-polls@1+nothing").requests == 0
    assert made.states() == {LetterState.PENDING: 2}


def test_what_is_asked_live_in_the_end_keeps_to_the_limit(
    endpoint: Endpoint, tmp_path: Path, of_one: float
) -> None:
    """Letters that were held back are not asked at full price beyond it."""
    made = run(endpoint, "batch-polls@1+live", tmp_path / "run")
    made.submit(letters(tmp_path / "letters", LETTERS), max_cost=1.5 * of_one)
    made.collect(live_after=1)
    assert made.states()[LetterState.PENDING] > 0
    assert paid(made.run_dir) > 0


def test_a_limit_needs_a_price(endpoint: Endpoint, tmp_path: Path) -> None:
    """It could not be kept, so nothing is begun."""
    made = Run(endpoint, "batch-polls@1+price", tmp_path / "run")
    with pytest.raises(SettingsError, match="price_input"):
        made.submit(letters(tmp_path / "letters", 1), max_cost=1)
    assert not (tmp_path / "run").exists()
