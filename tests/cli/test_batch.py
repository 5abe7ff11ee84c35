"""`imr-llm batch` as an operator types it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from tests.cli.command import imr_llm
from tests.endpoint.process import ROOT, Endpoint
from tests.runs.batches.running import letters

QUICK = {"IMR_LLM_CACHE": "false"}


def test_a_run_from_submission_to_records(endpoint: Endpoint, tmp_path: Path) -> None:
    """Submit, look, collect: what happens is said, the table and the JSON agree, and it ends with 0."""
    source = letters(tmp_path / "letters", 3)
    asking = ("--engine", "model", "--model", "batch-polls@2+cli", "--base-url", endpoint.base_url)
    submitted = imr_llm("batch", "submit", source, "--out", "run", *asking, home=tmp_path, environment=QUICK)
    assert (submitted.code, submitted.out) == (0, "")
    assert "round 1: 1 letter finished, 2 requests to send" in submitted.err
    assert "batch 1: submitted as batch_" in submitted.err
    early = imr_llm("batch", "collect", "run", home=tmp_path, environment=QUICK)
    assert early.code == 1
    assert "1 batch with 2 requests open: collect again" in early.err
    known = imr_llm("batch", "status", "run", "--offline", home=tmp_path)
    assert known.out.splitlines()[1].split()[:5] == ["1", "1", "out", "2", "0"]
    assert "letters: 1 done, 2 pending" in known.out
    asked = json.loads(imr_llm("batch", "status", "run", "--format", "json", home=tmp_path).out)
    assert (asked["asked"], asked["rounds"], asked["states"]["pending"]) == (True, 1, 2)
    assert (asked["batches"][0]["status"], asked["batches"][0]["completed"]) == ("completed", 2)
    collected = imr_llm(
        "batch", "collect", "run", "--wait", "--every", "0.05", home=tmp_path, environment=QUICK
    )
    assert collected.code == 0, collected.err
    assert "batch 1: completed, 2 answers" in collected.err
    assert "letters: 3 done" in collected.err


def test_files_for_somebody_else(tmp_path: Path) -> None:
    """Without any endpoint and key: the paths are printed, results are taken from a file."""
    source = letters(tmp_path / "letters", 2)
    written = imr_llm(
        "batch", "submit", source, "--out", "run", "--engine", "model", "--model", "scripted",
        "--files-only", home=tmp_path,
    )  # fmt: skip
    assert (written.code, written.out) == (0, "run/batches/0001.jsonl\n"), written.err
    given = tmp_path / "run" / "batches" / "0001.jsonl"
    command = [sys.executable, "-m", "tests.endpoint.run_batch", "--model", "scripted"]
    subprocess.run(
        [*command, "-i", str(given), "-o", str(tmp_path / "out.jsonl")], cwd=ROOT, check=True, timeout=60
    )
    collected = imr_llm("batch", "collect", "run", "--from", "out.jsonl", home=tmp_path)
    assert collected.code == 0, collected.err
    assert "letters: 2 done" in collected.err


def test_what_cannot_be_done_is_one_line(endpoint: Endpoint, tmp_path: Path) -> None:
    """No run directory, an endpoint without batches, the reader: exit code 3 and the next move."""
    for arguments, words in (
        (("collect", "nothing"), "no run directory"),
        (("submit", "--out", "nothing"), "no run directory"),
        (("submit", str(letters(tmp_path / "l", 1)), "--out", "r", "--engine", "reader"), "imr-llm run"),
    ):
        ended = imr_llm("batch", *arguments, home=tmp_path)
        assert ended.code == 3
        assert words in ended.err
        assert "Traceback" not in ended.err
    asking = ("--engine", "model", "--model", "scripted", "--base-url", f"{endpoint.base_url}/none")
    refused = imr_llm(
        "batch", "submit", str(tmp_path / "l"), "--out", "r2", *asking, "--no-first-live", home=tmp_path
    )
    assert refused.code == 3
    assert "has no batch API" in refused.err


def test_a_limit_on_cost_holds_letters_back(endpoint: Endpoint, tmp_path: Path) -> None:
    """How many it holds back is said, nothing is sent, and the exit code is 1."""
    source = letters(tmp_path / "letters", 2)
    model = "batch-polls@1+limit"
    asking = ("--engine", "model", "--model", model, "--base-url", endpoint.base_url, "--max-cost", "0.0001")
    prices = {"IMR_LLM_PRICE_INPUT": "100", "IMR_LLM_PRICE_OUTPUT": "1000"}
    ended = imr_llm("batch", "submit", source, "--out", "run", *asking, home=tmp_path, environment=prices)
    assert ended.code == 1, ended.err
    assert "2 letters held back by the limit on cost" in ended.err
    assert "the limit of $0.0001 holds 2 letters back" in ended.err
    assert endpoint.tally(model).requests == 0
