"""What was paid stands in the ledger, also where nothing usable came of it or the work was cut off."""

from __future__ import annotations

import json
import signal
import time
from pathlib import Path

import pytest

from imr_llm.runs.rows import LetterState
from tests.endpoint.process import Endpoint
from tests.runs.many import Command, rows, states, write_letters
from tests.runs.test_run import asking


@pytest.fixture
def command(tmp_path: Path) -> Command:
    """The command, with a folder and a cache of its own."""
    return Command(tmp_path)


@pytest.mark.parametrize("end", ["403x1", "500"])
def test_a_bad_answer_is_counted_where_its_reask_fails_in_transport(
    command: Command, endpoint: Endpoint, end: str
) -> None:
    """The tokens of the first answer stand in the ledger beside both requests, and the run goes on."""
    write_letters(command.folder / "letters", 1)
    options = ("run", "letters", "--out", "run", *asking(endpoint, f"fault-malformedx1,{end}+paid"))
    command(*options, environment={"IMR_LLM_TRANSPORT_TRIES": "1"})
    (row,) = rows(command.folder / "run")
    assert (row.state, row.error, row.attempts) == (LetterState.REVIEW, "model_failure", 2)
    assert row.usage.prompt_tokens > 0
    assert row.usage.completion_tokens > 0


@pytest.mark.parametrize("processes", ["1", "2"])
def test_what_was_let_go_is_counted(command: Command, endpoint: Endpoint, processes: str) -> None:
    """After two interrupts: the answer that had come, with its tokens, and the request on its way."""
    model = f"fault-malformedx1,hangx9@60+let_go{processes}"
    write_letters(command.folder / "letters", 1)
    options = ("run", "letters", "--out", "run", "--processes", processes, *asking(endpoint, model))
    process = command.start(*options)
    deadline = time.monotonic() + 60
    while endpoint.tally(model).requests < 2:
        assert time.monotonic() < deadline
        time.sleep(0.05)
    process.send_signal(signal.SIGINT)
    time.sleep(1.0)
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=60)
    assert process.returncode == 130, said
    assert states(command.folder / "run") == {"pending": 1}
    (row,) = rows(command.folder / "run")
    assert row.attempts == 2
    assert row.usage.prompt_tokens > 0
    words = "of these, on their way when the work was cut off, perhaps paid for: 1 request"
    assert words in said
    assert words in command("status", "run").stdout
    assert json.loads(command("status", "run", "--format", "json").stdout)["cut_off"] == 1


def test_what_was_paid_before_a_run_stopped_is_counted(command: Command, endpoint: Endpoint) -> None:
    """A run that ends itself has the tokens of answers to letters that it left pending."""
    write_letters(command.folder / "letters", 1)
    model = "fault-malformedx1,500+stopped"
    environment = {"IMR_LLM_STOP_AFTER": "1", "IMR_LLM_TRANSPORT_TRIES": "1"}
    command("run", "letters", "--out", "run", *asking(endpoint, model), code=3, environment=environment)
    (row,) = rows(command.folder / "run")
    assert (row.state, row.attempts) == (LetterState.PENDING, 2)
    assert row.usage.completion_tokens > 0
