"""A run that keeps no letter text keeps where the words are, and is in all else a run as any other."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from imr_llm import CaseRecord, load_letter, verify
from imr_llm.errors import ChangedRunError, LedgerError, SettingsError, TextGoneError
from imr_llm.letters import iter_letters
from imr_llm.runs.batches.session import BatchSession
from imr_llm.runs.correcting import as_reviewed, correct, corrections_of
from imr_llm.runs.corrections import Correction, Verdict
from imr_llm.runs.ledger import Ledger
from imr_llm.runs.partition_files import Finished, to_parquet
from imr_llm.runs.rows import LetterRow, LetterState
from imr_llm.runs.work import LetterWork, Task
from imr_llm.settings import EngineChoice, Settings
from tests.artefacts import artefacts, holding, passages_in
from tests.cli.command import CONTRADICTION, imr_llm
from tests.runs.here import CANARIES, letter_with_canaries, reader_settings, session, worked

WITHOUT = reader_settings(store_text=False)
FINISHED = (LetterState.DONE, LetterState.REVIEW)


@pytest.fixture
def letters(tmp_path: Path) -> Path:
    """Two letters, one of them twice."""
    folder = tmp_path / "letters"
    folder.mkdir()
    (folder / "a.txt").write_text(letter_with_canaries(), encoding="utf-8")
    (folder / "b.txt").write_bytes(CONTRADICTION.read_bytes())
    (folder / "c.txt").write_text(letter_with_canaries(), encoding="utf-8")
    return folder


@pytest.fixture
def run_dir(letters: Path, tmp_path: Path) -> Path:
    """A run over them without letter text."""
    return worked(tmp_path / "run", letters, WITHOUT)


def rows(run_dir: Path) -> list[LetterRow]:
    """Its rows with their records."""
    with Ledger.read(run_dir) as ledger:
        return list(ledger.rows(*FINISHED))


def told(run_dir: Path) -> list[tuple[str, dict[str, object], dict[str, object]]]:
    """What its records and summaries say, without when they were made."""
    found = []
    for row in rows(run_dir):
        assert row.record_json is not None
        assert row.summary_json is not None
        record, summary = json.loads(row.record_json), json.loads(row.summary_json)
        for one in (record, summary):
            one["provenance"].pop("created_at")
        found.append((row.id, record, summary))
    return found


def test_no_words_of_letters_are_in_the_run_directory(letters: Path, run_dir: Path, tmp_path: Path) -> None:
    """No canary and no four words of a letter in a row, where a run with letter text has them."""
    whole = worked(tmp_path / "whole", letters, reader_settings())
    for canary in CANARIES:
        assert holding(whole, canary)
        assert not holding(run_dir, canary), canary
    said = "\n".join(content.decode("utf-8", "replace") for _, content in artefacts(run_dir))
    for letter in letters.iterdir():
        assert not passages_in(letter.read_text(encoding="utf-8"), said)


def test_records_are_those_of_a_run_with_text(letters: Path, run_dir: Path, tmp_path: Path) -> None:
    """Value for value, also of the letter that is there twice; and they verify."""
    assert told(run_dir) == told(worked(tmp_path / "whole", letters, reader_settings()))
    for row in rows(run_dir):
        record = row.record()
        assert record is not None
        assert record.source.name == row.id.rpartition("/")[2]
        assert not verify(record, load_letter(letters / record.source.name))


def test_a_letter_that_is_gone_is_named(letters: Path, run_dir: Path) -> None:
    """What needs its words says so; what does not goes on. Put back, all is as it was."""
    (letters / "b.txt").rename(letters.parent / "elsewhere.txt")
    with pytest.raises(TextGoneError, match=r"'b.txt' is not in its sources any more") as caught:
        rows(run_dir)
    assert not passages_in(CONTRADICTION.read_text(encoding="utf-8"), str(caught.value))
    with Ledger.read(run_dir) as ledger:
        assert ledger.totals().count(*FINISHED) == 3
        assert len(list(ledger.rows_without_results(*FINISHED))) == 3
    (letters.parent / "elsewhere.txt").rename(letters / "b.txt")
    assert len(rows(run_dir)) == 3


def test_a_changed_letter_gives_no_wrong_record(letters: Path, run_dir: Path) -> None:
    """Other bytes are another letter: its places are not looked up in them."""
    path = letters / "b.txt"
    path.write_text(path.read_text(encoding="utf-8").replace("MAXIMUS", "MINIMUS"), encoding="utf-8")
    with pytest.raises(TextGoneError):
        rows(run_dir)


def test_the_run_goes_on_and_tries_again(letters: Path, run_dir: Path) -> None:
    """Letters that came since are added, nothing is done twice, and a retry keeps no text either."""
    before = told(run_dir)
    (letters / "d.txt").write_text(f"{letter_with_canaries()}\n\n", encoding="utf-8")
    worked(run_dir, letters, WITHOUT)
    assert told(run_dir)[:3] == before
    assert len(rows(run_dir)) == 4
    assert session(run_dir, WITHOUT).retry(states=(LetterState.REVIEW,), code=None) == 1
    assert told(run_dir)[:3] == before
    assert not any(holding(run_dir, canary) for canary in CANARIES)


def test_a_run_does_not_change_its_mind(letters: Path, run_dir: Path) -> None:
    """Begun without text it is not continued with it; the message says what differs."""
    with pytest.raises(ChangedRunError, match="store_text: False → True"):
        worked(run_dir, letters, reader_settings())


@pytest.mark.parametrize("store_text", [True, False])
def test_a_fork_takes_records_over_in_its_own_form(
    letters: Path, run_dir: Path, tmp_path: Path, store_text: bool
) -> None:
    """Into a run with letter text and into one without, from either."""
    settings = reader_settings(store_text=store_text)
    forked = worked(tmp_path / "forked", letters, settings, fork=run_dir)
    assert told(forked) == told(run_dir)
    assert bool(holding(forked, CANARIES[0])) is store_text
    back = worked(tmp_path / "back", letters, WITHOUT, fork=forked)
    assert told(back) == told(run_dir)
    assert not holding(back, CANARIES[0])


def test_corrections_keep_no_words_either(letters: Path, run_dir: Path) -> None:
    """Neither the value nor the reason nor the record that follows; read again they are as they were made."""
    letter = load_letter(letters / "a.txt")
    start = letter.text.index("vorquist picker")
    correction = Correction(
        "patient.mechanism_of_injury",
        Verdict.CHANGED,
        "Ana",
        reason="it says vorquist",
        value="vorquist picker",
        places=((start, start + len("vorquist picker")),),
    )
    with Ledger.open(run_dir) as ledger:
        record = correct(ledger, letter, 1, correction, seen=0)
        assert [one.correction for one in corrections_of(ledger, 1)] == [correction]
        reviewed = as_reviewed(ledger, ledger.row(1)).record()
        assert reviewed == record == CaseRecord.model_validate_json(record.model_dump_json())
        assert reviewed.patient.mechanism_of_injury == "vorquist picker"
    assert not any(holding(run_dir, canary) for canary in CANARIES)


def test_files_of_partitions_hold_no_words(letters: Path, tmp_path: Path) -> None:
    """Workers of a cluster leave out the words before anything is written."""

    async def finished() -> list[Finished]:
        work = LetterWork(WITHOUT, summaries=True)
        tasks = [
            Task(number, one)
            for number, one in enumerate(iter_letters([str(letters)], max_bytes=1_000_000), start=1)
        ]
        return [Finished(one.source.name, one.source.sha256, await work.do(one)) for one in tasks]

    import asyncio

    (tmp_path / "written").mkdir()
    (tmp_path / "written" / "0.parquet").write_bytes(to_parquet(asyncio.run(finished())))
    assert holding(tmp_path / "written", '"pointed":1')
    assert not any(holding(tmp_path / "written", canary) for canary in CANARIES)


def test_a_damaged_ledger_gives_no_wrong_record(run_dir: Path) -> None:
    """What does not come out as it went in is an error."""
    from imr_llm.runs.stored import packed, unpacked

    with Ledger.open(run_dir) as ledger:
        with ledger.transaction() as connection:
            kept = unpacked(connection.execute("SELECT record FROM results WHERE number = 1").fetchone()[0])
            assert kept is not None
            shifted = kept.replace(b'{"at":[[', b'{"at":[[1', 1)
            assert shifted != kept
            connection.execute("UPDATE results SET record = ? WHERE number = 1", (packed(shifted),))
        with pytest.raises(LedgerError, match="cannot be put together"):
            ledger.row(1)


def test_batches_are_refused(tmp_path: Path) -> None:
    """Their files are letters; the message says what to use."""
    settings = Settings.model_validate(
        {"engine": EngineChoice.MODEL, "model": "m", "base_url": "http://localhost:1/v1", "store_text": False}
    )
    with pytest.raises(SettingsError, match="use imr-llm run"):
        BatchSession(tmp_path / "run", settings, None)  # type: ignore[arg-type]


def test_the_command_keeps_no_text_and_exports_all_of_it(letters: Path, tmp_path: Path) -> None:
    """As an operator does it."""
    options = ("--engine", "reader", "--no-store-text", "-q")
    assert imr_llm("run", letters, "--out", tmp_path / "run", *options, home=tmp_path).code == 0
    assert not holding(tmp_path / "run", CANARIES[0])
    exported = imr_llm("export", "run", "--format", "jsonl", home=tmp_path)
    assert exported.code == 0, exported.err
    assert "Quillabar Zanderfleet" in exported.out
    refused = imr_llm("run", letters, "--out", "new", "--no-store-text", "--cache", home=tmp_path)
    assert refused.code == 2
