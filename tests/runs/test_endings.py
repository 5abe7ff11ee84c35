"""Whatever ends a run, nothing is lost: interrupts, kills, limits, disks, and an endpoint that goes away."""

from __future__ import annotations

import json
import os
import random
import resource
import signal
import subprocess
import time
import zipfile
from pathlib import Path

import pytest

from imr_llm.runs.budget import in_dollars, in_full
from imr_llm.runs.locking import locked
from tests.endpoint.process import Endpoint, running_endpoint
from tests.runs.many import Command, exported, rows, states, write_letters
from tests.runs.test_run import asking


@pytest.fixture
def command(tmp_path: Path) -> Command:
    """The command, with a folder and a cache of its own."""
    return Command(tmp_path)


@pytest.fixture(scope="module")
def slow() -> Endpoint:  # type: ignore[misc]
    """An endpoint that takes a third of a second for every answer."""
    with running_endpoint(latency_ms=300) as endpoint:
        yield endpoint


def wait_for(endpoint: Endpoint, model: str, requests: int) -> None:
    """Wait until so many requests have come."""
    deadline = time.monotonic() + 60
    while endpoint.tally(model).requests < requests:
        assert time.monotonic() < deadline
        time.sleep(0.05)


def test_an_interrupt_finishes_what_is_in_flight(command: Command, slow: Endpoint) -> None:
    """After one interrupt every letter that was begun is done, the exit code is 130, and it goes on."""
    write_letters(command.folder / "letters", 40)
    options = ("run", "letters", "--out", "run", "--concurrency", "2", *asking(slow, "scripted+int"))
    process = command.start(*options)
    wait_for(slow, "scripted+int", 3)
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=60)
    assert process.returncode == 130, said
    assert "finishing the letters in flight" in said
    done = states(command.folder / "run")["done"]
    assert done == slow.tally("scripted+int").requests
    assert 3 <= done < 40
    command(*options)
    assert states(command.folder / "run") == {"done": 40}
    assert slow.tally("scripted+int").requests == 40


def test_a_second_interrupt_lets_go_and_loses_nothing(command: Command) -> None:
    """Letters in flight are pending again, and the endpoint's hanging answers are not waited for."""
    write_letters(command.folder / "letters", 6)
    with running_endpoint(latency_ms=60_000) as stuck:
        process = command.start(
            "run", "letters", "--out", "run", "--concurrency", "3", *asking(stuck, "scripted+two")
        )
        wait_for(stuck, "scripted+two", 1)
        process.send_signal(signal.SIGINT)
        time.sleep(1.0)
        assert process.poll() is None
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=30)
    assert process.returncode == 130, said
    assert set(states(command.folder / "run")) == {"pending"}


@pytest.mark.parametrize("processes", [1, 2])
def test_kills_at_any_moment_lose_nothing_and_repeat_little(
    command: Command, slow: Endpoint, processes: int
) -> None:
    """After kills and continuing, every letter is there exactly once; at most what was in flight is repeated.

    The endpoint misbehaves besides. Without the response cache, so that repeated requests show.
    """
    letters, kills, at_once = 40, 2, 8
    write_letters(command.folder / "letters", letters)
    model = f"mixed-5*429@ms50,5*500,3*reset+kill{processes}"
    options = (
        "run", "letters", "--out", "run", "--no-cache", "--concurrency", str(at_once), "--processes",
        str(processes), *asking(slow, model),
    )  # fmt: skip
    moments = random.Random(7)
    for _ in range(kills):
        process = subprocess.Popen(
            [*command.words(*options)],
            cwd=command.folder,
            env=command.environment(),
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        wait_for(slow, model, slow.tally(model).requests + 1)
        time.sleep(moments.uniform(0.0, 1.0))
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
    command(*options)
    assert states(command.folder / "run") == {"done": letters}
    assert len(set(exported(command.folder / "run"))) == letters
    tally = slow.tally(model)
    repeated = tally.faults["none"] - letters
    assert 0 <= repeated <= kills * (at_once + 2 * processes)


def children(parent: int, words: str) -> list[int]:
    """The processes that another one started and whose command has these words."""
    found = subprocess.run(
        ["pgrep", "-P", str(parent), "-f", words], capture_output=True, text=True, check=True
    )
    return [int(one) for one in found.stdout.split()]


def test_a_worker_process_that_is_killed_costs_no_letter(command: Command, slow: Endpoint) -> None:
    """What it was working on is given to another one."""
    write_letters(command.folder / "letters", 16)
    process = command.start(
        "run", "letters", "--out", "run", "--processes", "2", *asking(slow, "scripted+worker")
    )
    wait_for(slow, "scripted+worker", 2)
    (maker,) = children(process.pid, "forkserver")
    os.kill(children(maker, "forkserver")[0], signal.SIGKILL)
    _, said = process.communicate(timeout=120)
    assert process.returncode == 0, said
    assert states(command.folder / "run") == {"done": 16}


def test_a_budget_ends_a_run_cleanly(command: Command, endpoint: Endpoint) -> None:
    """No letter is begun that would likely go over the limit; a higher limit continues the run."""
    write_letters(command.folder / "letters", 12)
    options = ("run", "letters", "--out", "run", *asking(endpoint, "scripted+budget"))
    done = command(*options, "--max-tokens", "16000", code=1)
    assert "the limit of 16,000 tokens is reached" in done.stderr
    found = states(command.folder / "run")
    assert 4 <= found["done"] < 12
    used = sum(one.usage.prompt_tokens + one.usage.completion_tokens for one in rows(command.folder / "run"))
    assert used <= 16_000
    assert endpoint.tally("scripted+budget").requests == found["done"]
    command(*options, "--max-tokens", "1000000")
    assert states(command.folder / "run") == {"done": 12}


def test_a_cost_limit_counts_dollars(command: Command, endpoint: Endpoint) -> None:
    """With prices of the settings the limit is in US dollars, for the run as a whole."""
    write_letters(command.folder / "letters", 12)
    options = ("run", "letters", "--out", "run", *asking(endpoint, "scripted+cost"))
    prices = {"IMR_LLM_PRICE_INPUT": "100", "IMR_LLM_PRICE_OUTPUT": "1000"}
    done = command(*options, "--max-cost", "4", code=1, environment=prices)
    assert "the limit of $4.00 is reached" in done.stderr
    assert sum(one.cost or 0 for one in rows(command.folder / "run")) <= 4
    assert 0 < states(command.folder / "run")["done"] < 12
    done = command(*options, "--max-cost", "0.003", code=1, environment=prices)
    assert "the limit of $0.003 is reached" in done.stderr


@pytest.mark.parametrize(
    ("amount", "limit", "spent"),
    [
        (5.0, "$5.00", "$5.0000"),
        (1234.5, "$1,234.50", "$1,234.5000"),
        (0.003, "$0.003", "$0.0030"),
        (0.00001234, "$0.00001234", "$0.000012"),
        (0.0, "$0.00", "$0.0000"),
    ],
)
def test_small_amounts_are_told(amount: float, limit: str, spent: str) -> None:
    """No limit and no cost reads as nothing where it is something."""
    assert (in_full(amount), in_dollars(amount)) == (limit, spent)


def test_a_copy_of_a_letter_that_fails_is_named(command: Command) -> None:
    """By its own name: the reason names the letter that it is a copy of."""
    letters = command.folder / "letters"
    letters.mkdir()
    with zipfile.ZipFile(letters / "arch.zip", "w") as archive:
        archive.writestr("empty.txt", "")
    for name in ("empty.txt", "other.txt"):
        (letters / name).touch()
    said = command("run", "letters", "--out", "run", "--engine", "reader", code=2).stderr
    why = "has the same content as another letter: 'arch.zip/empty.txt' is empty"
    for name in ("empty.txt", "other.txt"):
        assert f"needs a person: {name}: {why}" in said


def test_a_cost_limit_without_a_price_is_refused(command: Command, endpoint: Endpoint) -> None:
    """A limit that could not be kept would be worse than none."""
    write_letters(command.folder / "letters", 1)
    done = command(
        "run", "letters", "--out", "run", "--max-cost", "1", *asking(endpoint, "scripted+nop"), code=3
    )
    assert "no price is known" in done.stderr
    assert endpoint.tally("scripted+nop").requests == 0


def test_two_processes_do_not_work_on_one_run(command: Command) -> None:
    """The second one is told so and changes nothing."""
    write_letters(command.folder / "letters", 1)
    with locked(command.folder / "run"):
        done = command("run", "letters", "--out", "run", "--engine", "reader", code=3)
    assert "another process is working" in done.stderr
    command("run", "letters", "--out", "run", "--engine", "reader")


def test_a_directory_that_cannot_be_made_is_one_clear_line(command: Command) -> None:
    """A run directory below a file is named as what cannot be used."""
    write_letters(command.folder / "letters", 1)
    (command.folder / "file").write_text("x", encoding="utf-8")
    done = command("run", "letters", "--out", "file/run", "--engine", "reader", code=3)
    assert "cannot be used as run directory" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_full_disk_ends_a_run_with_a_clear_line_and_a_whole_ledger(command: Command) -> None:
    """Where the ledger cannot grow the run ends; with room again the same command goes on."""
    write_letters(command.folder / "letters", 30)
    options = ("run", "letters", "--out", "run", "--engine", "reader")

    def little_room() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (150_000, 150_000))

    done = subprocess.run(
        command.words(*options),
        cwd=command.folder,
        env=command.environment(),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        preexec_fn=little_room,
    )
    assert done.returncode == 3, done.stderr
    assert "the ledger" in done.stderr
    assert "Traceback" not in done.stderr
    assert states(command.folder / "run")["pending"] > 0
    command(*options)
    assert states(command.folder / "run") == {"done": 30}


def test_a_run_waits_for_an_endpoint_that_is_away(command: Command) -> None:
    """No letter fails while nothing listens; when it is back the run goes on by itself."""
    write_letters(command.folder / "letters", 12)
    with running_endpoint(latency_ms=50) as first:
        port = int(first.base_url.rsplit(":", 1)[1].split("/")[0])
        options = ("run", "letters", "--out", "run", "--concurrency", "2", *asking(first, "scripted+away"))
        process = command.start(*options)
        wait_for(first, "scripted+away", 2)
    time.sleep(6)
    assert process.poll() is None
    with running_endpoint(latency_ms=50, port=port):
        _, said = process.communicate(timeout=120)
    assert process.returncode == 0, said
    assert "the endpoint does not answer" in said
    assert states(command.folder / "run") == {"done": 12}


@pytest.mark.parametrize("concurrency", [1, 16])
@pytest.mark.parametrize(("fault", "named"), [("401", "check OPENAI_API_KEY"), ("quota", "quota is used up")])
def test_a_wrong_key_ends_a_run_with_everything_pending(
    command: Command, endpoint: Endpoint, concurrency: int, fault: str, named: str
) -> None:
    """What the endpoint rejects for every letter ends the run at once, in `extract`'s words, and is counted.

    No request follows those that were on their way when the first rejection came.
    """
    write_letters(command.folder / "letters", 8)
    model = f"fault-{fault}+run{concurrency}"
    options = ("--concurrency", str(concurrency), *asking(endpoint, model))
    done = command("run", "letters", "--out", "run", *options, code=3)
    assert named in done.stderr
    assert "in a row" not in done.stderr
    assert states(command.folder / "run") == {"pending": 8}
    status = json.loads(command("status", "run", "--format", "json").stdout)
    answered = status["requests"] - status["cut_off"]
    assert answered <= endpoint.tally(model).requests <= status["requests"]
    assert concurrency > 1 or (status["requests"], status["cut_off"]) == (1, 0)


def test_a_run_that_was_answered_before_is_not_ended_by_one_rejection(
    command: Command, endpoint: Endpoint
) -> None:
    """A gateway may err once; the letter has the reader's record, and the others go on."""
    write_letters(command.folder / "letters", 5)
    model = "fault-fencedx2,401x1+once"
    command("run", "letters", "--out", "run", "--concurrency", "1", *asking(endpoint, model))
    assert states(command.folder / "run") == {"done": 4, "review": 1}


def test_requests_that_are_rejected_again_and_again_are_all_counted(
    command: Command, endpoint: Endpoint
) -> None:
    """Also those of letters that were held back until it showed whether the others fare better."""
    write_letters(command.folder / "letters", 8)
    options = ("--concurrency", "1", *asking(endpoint, "fault-400+row"))
    done = command("run", "letters", "--out", "run", *options, code=3)
    assert "5 requests in a row" in done.stderr
    assert "imr-llm doctor shows what it takes" in done.stderr
    assert states(command.folder / "run") == {"pending": 8}
    status = json.loads(command("status", "run", "--format", "json").stdout)
    assert (status["requests"], status["cut_off"]) == (5, 0)
    assert endpoint.tally("fault-400+row").requests == 5


def test_one_letter_that_the_endpoint_rejects_does_not_end_the_run(
    command: Command, endpoint: Endpoint
) -> None:
    """It has the reader's record, for review, and the others are done."""
    write_letters(command.folder / "letters", 5)
    model = "fault-400x1+reject"
    command("run", "letters", "--out", "run", "--concurrency", "1", *asking(endpoint, model))
    assert states(command.folder / "run") == {"done": 4, "review": 1}
    assert [one.error for one in rows(command.folder / "run") if one.error] == ["model_failure"]


def test_a_record_is_kept_where_its_summary_is_rejected(command: Command, endpoint: Endpoint) -> None:
    """What is made and paid for is not lost by what comes after it: the template's summary stands."""
    write_letters(command.folder / "letters", 1)
    command("run", "letters", "--out", "run", "--summaries", *asking(endpoint, "scripted+nosummary"))
    (row,) = rows(command.folder / "run")
    record, summary = row.record(), row.summary()
    assert record is not None
    assert summary is not None
    assert record.provenance.engine.value == "model"
    assert [one.check for one in summary.failed_checks] == ["model_failure"]


def test_an_interrupt_while_the_endpoint_is_away_ends_the_run(command: Command) -> None:
    """Nothing in flight can be finished then, so one interrupt is enough, and all letters stay pending."""
    write_letters(command.folder / "letters", 3)
    with running_endpoint() as gone:
        address = gone
    process = command.start("run", "letters", "--out", "run", *asking(address, "scripted+gone"))
    deadline = time.monotonic() + 60
    while "paused" not in (command("status", "run", "--format", "json", code=None).stdout):
        assert time.monotonic() < deadline
        time.sleep(0.5)
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=30)
    assert process.returncode == 130, said
    assert states(command.folder / "run") == {"pending": 3}


def test_a_retry_asks_anew_for_what_needs_review(command: Command, endpoint: Endpoint) -> None:
    """Replies that were kept are not used again, and what was done is left alone."""
    model = "fault-refusalx4+retry"
    options = ("run", "letters", "--out", "run", *asking(endpoint, model))
    write_letters(command.folder / "letters", 2)
    command(*options)
    write_letters(command.folder / "letters", 1, first=2)
    command(*options)
    assert states(command.folder / "run") == {"done": 1, "review": 2}
    asked = endpoint.tally(model).requests
    none = command("retry", "run", "--only", "date_order").stderr
    assert "tried again: 0 letters" in none
    assert "no letter that would be tried again has 'date_order': these have model_failure" in none
    slip = command("retry", "run", "--only", "model_failures", code=2).stderr
    assert "no such finding code or error" in slip
    assert "tried again: " not in slip
    command("retry", "run", "--only", "model_failure")
    assert states(command.folder / "run") == {"done": 3}
    assert endpoint.tally(model).requests == asked + 2


def test_a_retry_that_brings_nothing_keeps_the_record(command: Command, endpoint: Endpoint) -> None:
    """A record that needs review is better than none: the endpoint refuses again, then the letter is gone."""
    folder = write_letters(command.folder / "letters", 1)
    command("run", "letters", "--out", "run", *asking(endpoint, "fault-refusal+keep"))
    before = list(exported(command.folder / "run"))
    command("retry", "run")
    assert list(exported(command.folder / "run")) == before
    assert [one.error for one in rows(command.folder / "run")] == ["model_failure"]
    (folder / "000000.txt").unlink()
    command("retry", "run", code=1)
    assert list(exported(command.folder / "run")) == before


def test_processes_that_cannot_begin_end_the_run_and_fail_no_letter(command: Command) -> None:
    """Where the worker processes die before they work, one error says so, and the letters stay pending."""
    write_letters(command.folder / "letters", 2)
    broken = command.folder / "sitecustomize.py"
    broken.write_text(
        "import sys\nif any(way in one for one in sys.orig_argv for way in ('spawn_main', 'forkserver')):\n"
        "    sys.exit(3)\n",
        encoding="utf-8",
    )
    paths = f"{command.folder}{os.pathsep}{command.environment()['PYTHONPATH']}"
    options = ("run", "letters", "--out", "run", "--engine", "reader", "--processes", "2")
    done = command(*options, code=3, environment={"PYTHONPATH": paths})
    assert "end before they begin" in done.stderr
    assert states(command.folder / "run") == {"pending": 2}
