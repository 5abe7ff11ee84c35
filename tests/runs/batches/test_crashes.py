"""The process is killed between the steps: what is at the provider is found again, nothing is paid twice."""

from __future__ import annotations

import json
import random
import signal
import subprocess
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path

import pytest
from filelock import FileLock

from imr_llm.runs.batches.rows import Step
from imr_llm.runs.batches.store import BatchStore
from imr_llm.runs.ledger import Ledger
from imr_llm.runs.locking import FILE_NAME
from imr_llm.runs.rows import LetterState
from tests import standby
from tests.cli.command import clean_environment
from tests.endpoint.process import Endpoint
from tests.runs.batches.running import Run, letters


def started(home: Path, *arguments: str | Path, **settings: str) -> subprocess.Popen[bytes]:
    """The real command, running, with these variables of the environment."""
    return subprocess.Popen(
        standby.words("batch", *arguments, changed=settings),
        cwd=home,
        env=clean_environment(home) | {"IMR_LLM_CACHE": "false"} | settings,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def kill(process: subprocess.Popen[bytes], run_dir: Path) -> None:
    """Kill the command; what it stood in for lets go of the run directory a moment later."""
    process.send_signal(signal.SIGKILL)
    process.wait(timeout=10)
    with FileLock(run_dir / FILE_NAME, timeout=10):
        pass


def killed_once(process: subprocess.Popen[bytes], made: Run, reached: Callable[[], bool]) -> None:
    """Kill the process as soon as the state is reached; it must not end by itself before."""
    deadline = time.monotonic() + 50
    while not reached():
        assert process.poll() is None, "it ended before it could be killed"
        assert time.monotonic() < deadline
        time.sleep(0.01)
    kill(process, made.run_dir)


def submit_arguments(made: Run, source: Path) -> list[str | Path]:
    """The command that begins the run."""
    return [
        "submit", source, "--out", made.run_dir, "--engine", "model", "--model", made.model,
        "--base-url", made.endpoint.base_url, "--no-first-live",
    ]  # fmt: skip


def step_of(made: Run) -> Step | None:
    """The step of the only batch, as the ledger has it."""
    if not (made.run_dir / "ledger.sqlite").exists():
        return None
    try:
        batches = made.batches()
    except Exception:  # noqa: BLE001 - the ledger is just being made
        return None
    return batches[0].step if batches else None


def is_uploaded(made: Run) -> bool:
    """Whether the endpoint has the input file of the run."""
    with Ledger.read(made.run_dir) as ledger:
        run_id = BatchStore(ledger).run_id()
    with urllib.request.urlopen(f"{made.endpoint.base_url}/files", timeout=30) as response:
        return any(run_id in one["filename"] for one in json.load(response)["data"])


def is_made(made: Run) -> bool:
    """Whether the endpoint has the batch of the run."""
    return len(made.endpoint.batches(made.model)) == 1


@pytest.mark.parametrize(
    ("plan", "step", "is_there"),
    [
        ("hold-uploadx1", Step.UPLOADING, is_uploaded),
        ("hold-createx1", Step.CREATING, is_made),
    ],
)
def test_a_kill_while_sending(
    endpoint: Endpoint, tmp_path: Path, plan: str, step: Step, is_there: Callable[[Run], bool]
) -> None:
    """The provider has the file or the batch, and nobody was told: it is found and not made again."""
    made = Run(endpoint, f"batch-{plan}+kill", tmp_path / "run")
    source = letters(tmp_path / "letters", 2)
    killed_once(
        started(tmp_path, *submit_arguments(made, source), IMR_LLM_MAX_WAIT="0.05"),
        made,
        lambda: step_of(made) is step and is_there(made),
    )
    assert step_of(made) is step
    made.submit(source)
    made.collect()
    made.check_all_finished(2)
    assert len(endpoint.batches(made.model)) == 1
    assert set(made.executed().values()) == {1}


@pytest.mark.parametrize(("plan", "asked"), [("hold-retrievex1", 0), ("hold-outputx1", 1)])
def test_a_kill_while_collecting(endpoint: Endpoint, tmp_path: Path, plan: str, asked: int) -> None:
    """The answers are still at the provider, and are taken the next time."""
    made = Run(endpoint, f"batch-{plan}+kill", tmp_path / "run")
    made.submit(letters(tmp_path / "letters", 2))
    assert step_of(made) is Step.SUBMITTED

    def is_held() -> bool:
        (batch,) = endpoint.batches(made.model)
        return (batch["status"], batch["results_asked_for"]) == ("completed", asked)

    killed_once(started(tmp_path, "collect", made.run_dir, IMR_LLM_MAX_WAIT="0.05"), made, is_held)
    assert made.states() == {LetterState.PENDING: 2}
    made.collect()
    made.check_all_finished(2)
    assert set(made.executed().values()) == {1}


def test_an_interrupt_while_waiting_ends_with_everything_saved(endpoint: Endpoint, tmp_path: Path) -> None:
    """Exit code 130; the next collect takes what came meanwhile."""
    made = Run(endpoint, "batch-polls@150+interrupt", tmp_path / "run")
    made.submit(letters(tmp_path / "letters", 2))
    process = started(tmp_path, "collect", made.run_dir, "--wait", "--every", "0.05")
    deadline = time.monotonic() + 50
    while endpoint.batches(made.model)[0]["status"] == "validating" and time.monotonic() < deadline:
        time.sleep(0.01)
    process.send_signal(signal.SIGINT)
    assert process.wait(timeout=30) == 130
    assert made.states() == {LetterState.PENDING: 2}
    made.collect()
    made.check_all_finished(2)
    assert len(endpoint.batches(made.model)) == 1


def test_kills_at_random_moments(endpoint: Endpoint, tmp_path: Path) -> None:
    """Killed again and again over three rounds with faults: every letter once, every answer paid once."""
    chosen = random.Random(7)
    model = "batch-polls@2,expiredx2@3&fault-malformedx2,429x2,flippedx1+random"
    made = Run(endpoint, model, tmp_path / "run", {"batch_requests": 4, "batch_tries": 9})
    source = letters(tmp_path / "letters", 8)
    for turn in range(12):
        arguments = (
            submit_arguments(made, source)
            if turn < 4
            else ["collect", made.run_dir, "--wait", "--every", "0.05"]
        )
        process = started(tmp_path, *arguments, IMR_LLM_BATCH_REQUESTS="4", IMR_LLM_BATCH_TRIES="9")
        try:
            process.wait(timeout=chosen.uniform(0.2, 1.5))
        except subprocess.TimeoutExpired:
            kill(process, made.run_dir)
    made.submit(source)
    made.collect()
    made.check_all_finished(8)
    assert made.states() == {LetterState.DONE: 8}
    paid = [name for batch in endpoint.batches(model) for name in batch["answered"]]
    # Two rate limits are asked again under the same name; nothing else is executed twice.
    assert len(paid) - len(set(paid)) <= 2
