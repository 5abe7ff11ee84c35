"""Partitions: slices of the input that are the same whenever they are cut, and the work on one of them."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from pathlib import Path

import pyarrow
import pytest
from pyarrow import parquet

from imr_llm.errors import EndpointRefusedError, LedgerError, LetterNotFoundError, SettingsError
from imr_llm.letters import LoadedSource, iter_letters
from imr_llm.runs.cluster import into_ledger
from imr_llm.runs.ledger import Ledger
from imr_llm.runs.partition_files import Finished, from_parquet
from imr_llm.runs.partition_work import work_on
from imr_llm.runs.partitions import Mark, Partition, is_done, partitions_of, plan_identity
from imr_llm.runs.rows import LetterState
from imr_llm.runs.scan import Sources
from imr_llm.runs.storage import Storage
from imr_llm.runs.work import LetterWork
from imr_llm.settings import EngineChoice, Settings
from tests.endpoint.process import Endpoint
from tests.runs.s3 import Bucket, running_bucket

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "examples" / "letters"
FRAGMENT = EXAMPLES / "2015_fragment_acupuncture.txt"
EXPEDITED = EXAMPLES / "2021_expedited_single_item.txt"
READER = Settings(engine=EngineChoice.READER)
LIMIT = 20_000_000


def sources(*paths: Path | str) -> Sources:
    """The sources as an operator names them."""
    return Sources.of([str(one) for one in paths], None, None)


def corpus(path: Path, rows: int, *, group: int) -> Path:
    """A Parquet file with so many letters, so many of them in a row group."""
    text = FRAGMENT.read_text(encoding="utf-8")
    table = pyarrow.table({"text": [f"{text}\n{number}\n" for number in range(rows)]})
    parquet.write_table(table, path, row_group_size=group)
    return path


def done(partition: Partition, given: Sources, run: Storage, settings: Settings = READER) -> Mark:
    """Work on a partition."""

    async def work() -> Mark:
        letter_work = LetterWork(settings, summaries=False)
        try:
            return await work_on(partition, letter_work, given, run=run, at_once=4, max_bytes=LIMIT)
        finally:
            await letter_work.close()

    return asyncio.run(work())


def told(letters: list[LoadedSource]) -> list[tuple[str, str | None]]:
    """What is known of letters by name and content."""
    return [(one.name, one.sha256) for one in letters]


@pytest.mark.parametrize("size", [1, 3, 7, 1000])
def test_partitions_have_every_letter_once_and_in_order(tmp_path: Path, size: int) -> None:
    """However it is cut, the letters of all partitions are those of a run on this machine, names and all."""
    several = tmp_path / "in" / "a.csv"
    several.parent.mkdir()
    several.write_text('id,text\n1,"some words"\n2,"other words"\n', encoding="utf-8")
    corpus(tmp_path / "in" / "b.parquet", 11, group=4)
    (tmp_path / "in" / "deep").mkdir()
    (tmp_path / "in" / "deep" / "c.txt").write_bytes(FRAGMENT.read_bytes())
    (tmp_path / "in" / ".hidden.txt").write_text("no letter", encoding="utf-8")
    given = sources(EXAMPLES, tmp_path / "in", FRAGMENT)
    partitions = partitions_of(given, size)
    letters = [letter for one in partitions for letter in one.letters(given, LIMIT)]
    assert told(letters) == told(list(iter_letters(given.paths)))
    assert [one.number for one in partitions] == list(range(len(partitions)))
    assert plan_identity(partitions) == plan_identity(partitions_of(given, size))


def test_a_parquet_file_is_cut_by_its_rows(tmp_path: Path) -> None:
    """Slices that begin and end inside row groups have exactly their rows."""
    path = corpus(tmp_path / "corpus.parquet", 23, group=5)
    given = sources(path)
    partitions = partitions_of(given, 4)
    assert [one.pieces[0].rows for one in partitions][:2] == [(0, 4), (4, 8)]
    assert [len(list(one.letters(given, LIMIT))) for one in partitions] == [4, 4, 4, 4, 4, 3]
    names = [letter.name for one in partitions for letter in one.letters(given, LIMIT)]
    assert names == [f"corpus.parquet#{number}" for number in range(1, 24)]


def test_other_files_are_other_partitions(tmp_path: Path) -> None:
    """A file that has changed its size, or a new one, changes the partition that it is in."""
    for name in "abcd":
        (tmp_path / f"{name}.txt").write_text(name, encoding="utf-8")
    before = partitions_of(sources(tmp_path), 2)
    (tmp_path / "d.txt").write_text("longer", encoding="utf-8")
    after = partitions_of(sources(tmp_path), 2)
    assert before[0].identity == after[0].identity
    assert before[1].identity != after[1].identity


def test_a_source_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    """Nothing is cut where a source has no letters."""
    with pytest.raises(LetterNotFoundError, match="no letters"):
        partitions_of(sources(tmp_path), 10)
    with pytest.raises(LetterNotFoundError):
        partitions_of(sources(tmp_path / "none.txt"), 10)


def test_a_partition_becomes_a_file_and_then_a_mark(tmp_path: Path) -> None:
    """Every letter is in the file in order, with a record that names it, and the mark counts it."""
    run, given = Storage.at(str(tmp_path)), sources(EXAMPLES)
    (partition,) = partitions_of(given, 100)
    assert is_done(partition, run) is None
    mark = done(partition, given, run)
    assert is_done(partition, run) == mark
    finished = list(from_parquet(run.read(partition.output) or b""))
    assert [(one.id, one.sha256) for one in finished] == told(list(iter_letters([EXAMPLES])))
    assert mark.letters == len(finished) == sum(mark.states.values())
    assert all(json.loads(one.outcome.record_json or b"")["source"]["name"] == one.id for one in finished)


def test_a_mark_of_other_files_is_no_mark(tmp_path: Path) -> None:
    """What was cut from other files, or is damaged, is worked on again."""
    run, given = Storage.at(str(tmp_path)), sources(EXAMPLES)
    first, second = partitions_of(given, 4)
    done(first, given, run)
    assert is_done(Partition(0, second.pieces), run) is None
    run.write(first.mark, b"{")
    assert is_done(first, run) is None


def test_a_letter_that_cannot_be_used_costs_no_other(tmp_path: Path) -> None:
    """It is a row that failed, and so is a file that has gone meanwhile."""
    (tmp_path / "a.txt").write_text("", encoding="utf-8")
    (tmp_path / "b.txt").write_bytes(FRAGMENT.read_bytes())
    (tmp_path / "c.txt").write_bytes(FRAGMENT.read_bytes())
    given = sources(tmp_path)
    (partition,) = partitions_of(given, 10)
    (tmp_path / "c.txt").unlink()
    run = Storage.at(str(tmp_path / "run"))
    mark = done(partition, given, run)
    rows = {one.id: one.outcome for one in from_parquet(run.read(partition.output) or b"")}
    assert [rows[name].state for name in ("a.txt", "c.txt")] == [LetterState.FAILED] * 2
    assert rows["b.txt"].record_json is not None
    assert mark.states[LetterState.FAILED] == 2


def asking(endpoint: Endpoint, model: str, **given: object) -> Settings:
    """Settings that ask the test endpoint."""
    return Settings.model_validate(
        {
            "engine": EngineChoice.MODEL,
            "base_url": endpoint.base_url,
            "model": model,
            "cache": False,
            "price_input": 1.0,
            "price_output": 2.0,
            **given,
        }
    )


def test_the_same_letter_twice_in_a_partition_is_paid_once(endpoint: Endpoint, tmp_path: Path) -> None:
    """Copies have rows and records of their own names, and one request between them."""
    for name in ("a", "b", "c"):
        (tmp_path / f"{name}.txt").write_bytes(FRAGMENT.read_bytes())
    given, run = sources(tmp_path), Storage.at(str(tmp_path / "run"))
    (partition,) = partitions_of(given, 10)
    mark = done(partition, given, run, asking(endpoint, "scripted+partition-twins"))
    assert len(endpoint.requests("scripted+partition-twins")) == mark.attempts == 1
    finished = list(from_parquet(run.read(partition.output) or b""))
    names = [json.loads(one.outcome.record_json or b"")["source"]["name"] for one in finished]
    assert names == ["a.txt", "b.txt", "c.txt"]
    assert sum(bool(one.outcome.asked) for one in finished) == 1
    assert mark.cost == pytest.approx(
        (mark.usage.prompt_tokens + 2 * mark.usage.completion_tokens) / 1_000_000
    )


def test_an_endpoint_that_refuses_everything_ends_the_run(endpoint: Endpoint, tmp_path: Path) -> None:
    """A wrong key is no matter of a letter: nothing is written and no mark is set."""
    given, run = sources(FRAGMENT), Storage.at(str(tmp_path))
    (partition,) = partitions_of(given, 10)
    with pytest.raises(EndpointRefusedError):
        done(partition, given, run, asking(endpoint, "fault-401+partition"))
    assert run.files() == []


def test_partitions_come_into_the_ledger_once(endpoint: Endpoint, tmp_path: Path) -> None:
    """Rows, tokens, cost and field groups are those of the files, however often they are taken in."""
    given, run = sources(FRAGMENT, EXPEDITED), Storage.at(str(tmp_path))
    partitions = partitions_of(given, 1)
    settings = asking(endpoint, "scripted+into-ledger")
    marks = [done(one, given, run, settings) for one in partitions]
    for _ in range(2):
        into_ledger(tmp_path, partitions, given, whole=True)
    with Ledger.read(tmp_path) as ledger:
        totals = ledger.totals()
        rows = list(ledger.rows(LetterState.DONE, LetterState.REVIEW))
        groups = ledger.field_groups()
    assert [row.id for row in rows] == [FRAGMENT.name, EXPEDITED.name]
    assert all(row.record() is not None for row in rows)
    assert totals.attempts == sum(mark.attempts for mark in marks)
    assert totals.cost == pytest.approx(sum(mark.cost or 0 for mark in marks))
    assert sum(share.usage.completion_tokens for share in groups.values()) == totals.usage.completion_tokens


def test_a_partition_whose_file_is_gone_is_not_taken_in_silently(tmp_path: Path) -> None:
    """The ledger is not made to look whole."""
    given, run = sources(FRAGMENT), Storage.at(str(tmp_path))
    partitions = partitions_of(given, 1)
    done(partitions[0], given, run)
    (tmp_path / partitions[0].output).unlink()
    with pytest.raises(LedgerError, match="gone"):
        into_ledger(tmp_path, partitions, given, whole=True)


def test_an_unknown_address_is_named() -> None:
    """What is no address of a file system is an error of the settings."""
    with pytest.raises(SettingsError, match="nowhere"):
        Storage.at("nowhere://bucket/run").files()


def test_a_file_address_is_a_path(tmp_path: Path) -> None:
    """`file://` names a folder of this machine."""
    assert Storage.at(f"file://{tmp_path}").folder == tmp_path


@pytest.fixture
def bucket(monkeypatch: pytest.MonkeyPatch) -> Iterator[Bucket]:
    """A bucket of an S3 server on this machine, and what pyarrow needs to use it."""
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.setenv(name, "for-tests")
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")
    with running_bucket() as running:
        yield running


def test_letters_in_a_cloud_become_records_in_a_cloud(bucket: Bucket, tmp_path: Path) -> None:
    """Folders, files and Parquet files of a bucket give what they give on this machine."""
    (tmp_path / "in").mkdir()
    corpus(tmp_path / "in" / "b.parquet", 7, group=3)
    for name in ("a.txt", "deep/c.txt"):
        (tmp_path / "in" / name).parent.mkdir(exist_ok=True)
        (tmp_path / "in" / name).write_bytes(FRAGMENT.read_bytes())
    for path in (tmp_path / "in").rglob("*.*"):
        bucket.objects[f"letters/{path.relative_to(tmp_path / 'in').as_posix()}"] = path.read_bytes()
    bucket.objects["letters/.hidden.txt"] = b"no letter"
    bucket.objects["letters/index.json"] = b"{}"
    here = sources(tmp_path / "in", tmp_path / "in" / "b.parquet")
    there = sources(bucket.address("letters"), bucket.address("letters/b.parquet"))
    run = Storage.at(bucket.address("run"))
    finished: list[Finished] = []
    for partition in partitions_of(there, 4):
        mark = done(partition, there, run)
        assert is_done(partition, run) == mark
        finished += from_parquet(run.read(partition.output) or b"")
    assert [(one.id, one.sha256) for one in finished] == told(list(iter_letters(here.paths)))
    assert all(one.outcome.record_json for one in finished)
    assert {one.path for one in run.files()} == {
        name.removeprefix("run/") for name in bucket.objects if name.startswith("run/")
    }


def test_an_address_without_letters_is_an_error(bucket: Bucket) -> None:
    """As a folder of this machine that has none, and a pattern is told apart."""
    with pytest.raises(LetterNotFoundError, match="no letters"):
        partitions_of(sources(bucket.address("nothing")), 10)
    with pytest.raises(LetterNotFoundError, match="pattern"):
        partitions_of(sources(bucket.address("letters/*.txt")), 10)


def test_a_password_in_an_address_is_refused() -> None:
    """It would be kept in the run directory; the message does not repeat it."""
    with pytest.raises(SettingsError, match="AWS_ACCESS_KEY_ID") as error:
        Storage.at("s3://me:secret-word@bucket/run")
    assert "secret-word" not in str(error.value)
