"""Files for somebody else to run: what vLLM's run-batch reads and writes, by a stand-in of its format."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from imr_llm.errors import LedgerError
from imr_llm.runs.batches.rows import Step
from imr_llm.runs.rows import LetterState
from tests.endpoint.process import ROOT, Endpoint
from tests.runs.batches.running import Run, letters


def run_batch(made: Run, number: int, output: Path) -> Path:
    """Run one input file of a run as `vllm run-batch` would."""
    given = made.run_dir / "batches" / f"{number:04}.jsonl"
    command = [sys.executable, "-m", "tests.endpoint.run_batch", "-i", str(given), "-o", str(output)]
    subprocess.run([*command, "--model", made.model], cwd=ROOT, check=True, timeout=60)
    return output


@pytest.fixture
def made(endpoint: Endpoint, tmp_path: Path) -> Run:
    """A run of three letters in two files, nothing sent."""
    run = Run(endpoint, "scripted+offline", tmp_path / "run", {"batch_requests": 2})
    assert run.submit(letters(tmp_path / "letters", 3), offline=True).files == (1, 2)
    return run


def test_files_are_written_and_results_taken(made: Run, tmp_path: Path) -> None:
    """File by file, in any order; nothing goes over the network."""
    assert [one.step for one in made.batches()] == [Step.OFFLINE, Step.OFFLINE]
    made.collect(results=(run_batch(made, 2, tmp_path / "two.jsonl"),))
    assert made.states() == {LetterState.DONE: 1, LetterState.PENDING: 2}
    made.collect(results=(run_batch(made, 1, tmp_path / "one.jsonl"),))
    made.check_all_finished(3)
    assert made.states() == {LetterState.DONE: 3}
    assert made.endpoint.batches(made.model) == []
    assert made.endpoint.requests(made.model) == []


def test_a_line_has_what_the_published_format_asks_for(made: Run) -> None:
    """custom_id, method, url and body, and in the body what the model server takes."""
    lines = (made.run_dir / "batches" / "0001.jsonl").read_text("utf-8").splitlines()
    assert len(lines) == 2
    for line in map(json.loads, lines):
        assert set(line) == {"custom_id", "method", "url", "body"}
        assert (line["method"], line["url"]) == ("POST", "/v1/chat/completions")
        assert set(line["body"]) == {"model", "messages", "max_tokens", "response_format", "temperature"}
        assert line["body"]["response_format"]["json_schema"]["strict"] is True


def test_what_has_no_result_is_written_into_the_next_file(made: Run, tmp_path: Path) -> None:
    """A results file that was cut off, with a line of nonsense, and one request that failed."""
    output = run_batch(made, 1, tmp_path / "one.jsonl")
    first = output.read_text("utf-8").splitlines()[0]
    failed = run_batch(made, 2, tmp_path / "two.jsonl")
    failing = json.loads(failed.read_text("utf-8"))
    failing["response"] = {"status_code": 500, "request_id": "r", "body": None}
    failing["error"] = {"error": {"message": "engine died", "type": "InternalServerError", "code": 500}}
    output.write_text(f"{first}\nnonsense\n{first[:50]}\n{json.dumps(failing)}\n", "utf-8")
    made.collect(results=(output,))
    assert made.states() == {LetterState.DONE: 1, LetterState.PENDING: 2}
    assert [one.step for one in made.batches()] == [Step.COLLECTED, Step.COLLECTED, Step.OFFLINE]
    made.collect(results=(run_batch(made, 3, tmp_path / "three.jsonl"),))
    made.check_all_finished(3)


def test_results_twice_change_nothing(made: Run, tmp_path: Path) -> None:
    """What is finished stays as it is, and the second taking says that nothing is open for it."""
    output = run_batch(made, 1, tmp_path / "one.jsonl")
    made.collect(results=(output,))
    before = made.rows()
    with pytest.raises(LedgerError, match=r"no line of .* is open"):
        made.collect(results=(output,))
    assert made.rows() == before


def test_results_of_another_run_are_refused(made: Run, tmp_path: Path, endpoint: Endpoint) -> None:
    """And so are a missing file and no file at all."""
    other = Run(endpoint, "scripted+other-offline", tmp_path / "other")
    other.submit(letters(tmp_path / "letters", 1), offline=True)
    with pytest.raises(LedgerError, match="no line of"):
        made.collect(results=(run_batch(other, 1, tmp_path / "other.jsonl"),))
    with pytest.raises(LedgerError, match="cannot be read"):
        made.collect(results=(tmp_path / "none.jsonl",))
    with pytest.raises(LedgerError, match="--from FILE"):
        made.collect()


def test_a_wrong_model_at_the_runner_leaves_the_letters_pending(made: Run, tmp_path: Path) -> None:
    """Every line is a rejection: that is said, and not one letter is given up."""
    output = run_batch(made, 1, tmp_path / "one.jsonl")
    lines = [json.loads(line) for line in output.read_text("utf-8").splitlines()]
    problem = {"error": {"message": "The model does not exist.", "type": "NotFoundError", "code": 404}}
    for line in lines:
        line |= {"response": {"status_code": 404, "request_id": "r", "body": None}, "error": problem}
    output.write_text("".join(json.dumps(line) + "\n" for line in lines), "utf-8")
    with pytest.raises(Exception, match="rejected every request of batch 1"):
        made.collect(results=(output,))
    assert made.states() == {LetterState.PENDING: 3}
