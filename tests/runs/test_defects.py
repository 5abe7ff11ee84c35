"""A defect of the program itself costs the letter that brings it out, and a run only where all letters do."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from imr_llm import pipeline
from imr_llm.domain.draft import Draft
from imr_llm.domain.letter import Letter
from imr_llm.errors import RepeatedDefectError
from imr_llm.pipeline import opinion
from imr_llm.runs.partition_work import work_on
from imr_llm.runs.partitions import partitions_of
from imr_llm.runs.rows import LetterState
from imr_llm.runs.scan import Sources
from imr_llm.runs.storage import Storage
from imr_llm.runs.work import LetterWork
from imr_llm.settings import EngineChoice, Settings
from tests.endpoint.process import Endpoint
from tests.runs.batches.running import Run, letters
from tests.runs.many import Command, rows, states, write_letters
from tests.runs.test_run import asking

_DEFECT = """
import MODULE as module
whole = module.NAME
def broken(one, *rest):
    if WHERE:
        raise IndexError('words of the letter')
    return whole(one, *rest)
module.NAME = broken
"""


@pytest.fixture
def command(tmp_path: Path) -> Command:
    """The command, with a folder and a cache of its own."""
    return Command(tmp_path)


def broken(command: Command, step: str, where: str) -> dict[str, str]:
    """An environment in which a step fails where an expression over its first argument, `one`, is true."""
    module, _, name = step.rpartition(".")
    defect = _DEFECT.replace("MODULE", module).replace("NAME", name).replace("WHERE", where)
    (command.folder / "sitecustomize.py").write_text(defect, encoding="utf-8")
    return {"PYTHONPATH": f"{command.folder}{os.pathsep}{command.environment()['PYTHONPATH']}"}


@pytest.mark.parametrize("processes", ["1", "2"])
def test_a_defect_costs_the_letter_that_brings_it_out(command: Command, processes: str) -> None:
    """The letter fails with the kind and place of the error, without its words, and the others are done."""
    write_letters(command.folder / "letters", 3)
    environment = broken(command, "imr_llm.pipeline.read", "'File 000001' in one.text")
    options = ("run", "letters", "--out", "run", "--engine", "reader", "--processes", processes)
    done = command(*options, code=1, environment=environment)
    assert states(command.folder / "run") == {"done": 2, "failed": 1}
    failed = rows(command.folder / "run")[1]
    assert failed.error == "DefectError"
    assert "imr-llm itself failed on this letter (IndexError in " in done.stderr
    assert "words of the letter" not in done.stderr + str(failed.message)
    command("retry", "run", "--only", "DefectError")
    assert states(command.folder / "run") == {"done": 3}


def test_a_defect_costs_one_letter_of_a_command_without_a_run(command: Command) -> None:
    """As with `imr-llm extract` of several letters."""
    write_letters(command.folder / "letters", 3)
    environment = broken(command, "imr_llm.pipeline.read", "'File 000001' in one.text")
    done = command("extract", "letters", "--format", "jsonl", code=1, environment=environment)
    assert len(done.stdout.splitlines()) == 2
    assert "000001.txt: imr-llm itself failed on this letter (IndexError in " in done.stderr
    assert "words of the letter" not in done.stderr


def test_what_was_paid_for_a_letter_with_a_defect_is_counted(command: Command, endpoint: Endpoint) -> None:
    """A defect after the model's answer leaves the answer's tokens in the ledger."""
    write_letters(command.folder / "letters", 1)
    environment = broken(command, "imr_llm.pipeline.asked.claims", "True")
    command(
        "run", "letters", "--out", "run", *asking(endpoint, "scripted+bug"), code=2, environment=environment
    )
    (row,) = rows(command.folder / "run")
    assert (row.state, row.error, row.attempts) == (LetterState.FAILED, "DefectError", 1)
    assert row.usage.prompt_tokens > 0


def test_a_record_is_kept_where_its_summary_meets_a_defect(command: Command) -> None:
    """The letter has its record, without a summary, for a person to look at."""
    write_letters(command.folder / "letters", 1)
    environment = broken(command, "imr_llm.api.summary_steps", "True")
    options = ("run", "letters", "--out", "run", "--engine", "reader", "--summaries")
    command(*options, environment=environment)
    (row,) = rows(command.folder / "run")
    assert (row.state, row.error) == (LetterState.REVIEW, "DefectError")
    assert row.record() is not None
    assert row.summary_json is None


def test_a_defect_on_every_letter_ends_the_run(command: Command) -> None:
    """After 25 letters in a row the run stops and says so; the others are pending and can be gone on with."""
    write_letters(command.folder / "letters", 80)
    environment = broken(command, "imr_llm.pipeline.read", "True")
    options = ("run", "letters", "--out", "run", "--engine", "reader")
    done = command(*options, code=3, environment=environment)
    assert "imr-llm itself failed on 25 letters in a row" in done.stderr
    found = states(command.folder / "run")
    assert 25 <= found["failed"] < 35
    assert set(found) == {"failed", "pending"}
    command(*options, code=1)
    assert states(command.folder / "run") == {"done": 80 - found["failed"], "failed": found["failed"]}


def test_a_defect_on_every_other_letter_does_not_end_the_run(command: Command) -> None:
    """As long as records come, however many letters fail, the work goes on."""
    write_letters(command.folder / "letters", 60)
    environment = broken(command, "imr_llm.pipeline.read", "int(one.text.split('File ')[1][:6]) % 2")
    command("run", "letters", "--out", "run", "--engine", "reader", code=1, environment=environment)
    assert states(command.folder / "run") == {"done": 30, "failed": 30}


def _failing(whole: Callable[[Letter], Draft], words: str) -> Callable[[Letter], Draft]:
    def reading(letter: Letter) -> Draft:
        if words in letter.text:
            raise KeyError(words)
        return whole(letter)

    return reading


@pytest.fixture
def reading_fails(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Makes the reader fail on letters with given words."""

    def begin(words: str) -> None:
        for module in (pipeline, opinion):
            monkeypatch.setattr(module, "read", _failing(module.read, words))

    return begin


def test_a_defect_costs_one_letter_of_a_run_through_batches(
    endpoint: Endpoint, tmp_path: Path, reading_fails: Callable[[str], None]
) -> None:
    """The others wait for their answers as ever and are finished."""
    made = Run(endpoint, "batch-polls@1+bug", tmp_path / "run")
    reading_fails("26 pounds")
    made.submit(letters(tmp_path / "letters", 3))
    made.collect()
    assert made.states() == {LetterState.DONE: 2, LetterState.FAILED: 1}


def test_a_defect_on_every_letter_ends_the_work_on_a_partition(
    tmp_path: Path, reading_fails: Callable[[str], None]
) -> None:
    """Neither its file nor its mark is written, so that it is done again when the defect is mended."""
    given = Sources.of([str(write_letters(tmp_path / "letters", 40))], None, None)
    (partition,) = partitions_of(given, 100)
    reading_fails("File")
    run = Storage.at(str(tmp_path / "run"))
    work = LetterWork(Settings(engine=EngineChoice.READER), summaries=False)
    with pytest.raises(RepeatedDefectError, match="25 letters in a row"):
        asyncio.run(work_on(partition, work, given, run=run, at_once=2, max_bytes=10_000_000))
    assert run.read(partition.mark) is None
