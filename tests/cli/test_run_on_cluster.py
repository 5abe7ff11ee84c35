"""`imr-llm run --on`: what is refused before anything is begun."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from imr_llm.cli.exits import ExitCode
from imr_llm.cli.run_ending import exit_code
from imr_llm.domain.provenance import TokenUsage
from imr_llm.runs.driver import Stop
from imr_llm.runs.rows import LetterState, Totals
from tests.cli.command import LETTERS, clean_environment, imr_llm


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--out", "s3://bucket/run"], "--on"),
        (["--out", "run", "--partition", "10"], "--on"),
        (["--out", "run", "--on", "dask"], "ray://HOST:PORT"),
        (["--out", "run", "--on", "ray", "--fork", "other"], "--fork"),
    ],
)
def test_options_that_do_not_go_together_are_refused(arguments: list[str], told: str, tmp_path: Path) -> None:
    """Nothing is begun, and the message names the option."""
    ended = imr_llm("run", LETTERS, *arguments, "--engine", "reader", home=tmp_path)
    assert ended.code == 2
    assert told in ended.err
    assert not (tmp_path / "run").exists()


def test_a_source_that_is_not_there_ends_a_run_on_a_cluster(tmp_path: Path) -> None:
    """Before a cluster is started."""
    ended = imr_llm("run", "none.txt", "--out", "run", "--on", "ray", "--engine", "reader", home=tmp_path)
    assert ended.code == 2
    assert "none.txt" in ended.err


def test_a_password_in_the_address_of_a_run_is_refused(tmp_path: Path) -> None:
    """It is not repeated in the message."""
    address = "s3://me:secret-word@bucket/run"
    ended = imr_llm("run", LETTERS, "--out", address, "--on", "ray", "--engine", "reader", home=tmp_path)
    assert ended.code == 3
    assert "AWS_ACCESS_KEY_ID" in ended.err
    assert "secret-word" not in ended.err


def test_what_was_finished_on_this_machine_is_not_done_again_on_a_cluster(tmp_path: Path) -> None:
    """Such a run is refused before a cluster is started, and goes on without one."""
    reader = ("run", LETTERS, "--out", "run", "--engine", "reader")
    assert imr_llm(*reader, home=tmp_path).code == 0
    refused = imr_llm(*reader, "--on", "ray", home=tmp_path)
    assert refused.code == 3
    assert "without --on" in refused.err
    assert imr_llm(*reader, home=tmp_path).code == 0


def test_a_limit_in_dollars_needs_a_price_on_a_cluster_too(tmp_path: Path) -> None:
    """It could not be kept."""
    asking = ("--engine", "model", "--model", "m", "--base-url", "http://127.0.0.1:9/v1", "--max-cost", "1")
    ended = imr_llm("run", LETTERS, "--out", "run", "--on", "ray", *asking, home=tmp_path)
    assert ended.code == 3
    assert "price_input" in ended.err


def test_the_extra_is_named_where_it_is_missing(tmp_path: Path) -> None:
    """Without Ray, and without what it brings, nothing is begun."""
    (tmp_path / "sitecustomize.py").write_text(
        "import sys\nsys.modules['ray'] = sys.modules['pyarrow'] = None\n"
    )
    path = f"{tmp_path}{os.pathsep}{clean_environment(tmp_path)['PYTHONPATH']}"
    for out in ("run", "s3://bucket/run"):
        ended = imr_llm(
            *("run", LETTERS, "--out", out, "--on", "ray", "--engine", "reader"),
            home=tmp_path,
            environment={"PYTHONPATH": path},
        )
        assert ended.code == 3
        assert "pip install 'imr-llm[ray]'" in ended.err
    assert not (tmp_path / "run").exists()


def test_a_cluster_that_does_not_start_in_time_ends_the_run_with_what_it_says(tmp_path: Path) -> None:
    """Ray raises a bare exception then, which is no defect of imr-llm; here something stands in for it."""
    late = "The current node timed out during startup."
    package = tmp_path / "packages" / "ray"
    package.mkdir(parents=True)
    (package / "__init__.py").write_text(
        f"def init(**_):\n    raise Exception({late!r})\n\n\ndef shutdown():\n    pass\n"
    )
    (package / "data.py").write_text("")
    path = f"{package.parent}{os.pathsep}{clean_environment(tmp_path)['PYTHONPATH']}"
    ended = imr_llm(
        *("run", LETTERS, "--out", "run", "--on", "ray", "--engine", "reader"),
        home=tmp_path,
        environment={"PYTHONPATH": path},
    )
    assert ended.code == 3
    assert f"the cluster 'ray' cannot be used: Exception: {late}" in ended.err


def test_an_interrupt_after_a_limit_is_an_interrupt_wherever_the_run_works() -> None:
    """The first reason to end is kept for people; the exit code says that somebody interrupted."""
    totals = Totals({LetterState.DONE: 3, LetterState.FAILED: 1}, 4, TokenUsage(), None)
    stop = Stop()
    stop.ask("the limit of 10 tokens is reached")
    assert exit_code(totals, stop, unfinished=True, strict=False) is ExitCode.SOME_FAILED
    stop.interrupt("interrupted")
    assert stop.reason == "the limit of 10 tokens is reached"
    assert exit_code(totals, stop, unfinished=True, strict=False) is ExitCode.INTERRUPTED
