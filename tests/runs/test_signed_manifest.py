"""A run's records are signed as a whole: whoever is given them sees whether they are all these."""

from __future__ import annotations

import json
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from imr_llm.errors import LetterNotFoundError, SettingsError, SignatureError
from imr_llm.runs.cluster import into_ledger
from imr_llm.runs.correcting import correct
from imr_llm.runs.corrections import Correction, Verdict
from imr_llm.runs.ledger import Ledger
from imr_llm.runs.partitions import partitions_of
from imr_llm.runs.scan import Sources
from imr_llm.runs.session import started
from imr_llm.runs.signed_manifest import (
    Difference,
    Given,
    Statement,
    checked_statement,
    differences,
    record_sha256,
    sign,
    statement_of,
)
from imr_llm.runs.signing import make_key, read_private_key, read_public_key
from imr_llm.runs.storage import Storage
from tests.artefacts import passages_in
from tests.cli.command import CONTRADICTION, THREE_ITEMS, imr_llm
from tests.runs.here import letter_with_canaries, reader_settings, worked
from tests.runs.test_partitions import done


@pytest.fixture
def letters(tmp_path: Path) -> Path:
    """Three letters, two of them with the same content."""
    folder = tmp_path / "letters"
    folder.mkdir()
    (folder / "a.txt").write_bytes(THREE_ITEMS.read_bytes())
    (folder / "b.txt").write_bytes(CONTRADICTION.read_bytes())
    (folder / "c.txt").write_bytes(THREE_ITEMS.read_bytes())
    return folder


@pytest.fixture
def run_dir(letters: Path, tmp_path: Path) -> Path:
    """A run over them."""
    return worked(tmp_path / "run", letters, reader_settings())


def stated(run_dir: Path, *files: Path) -> Statement:
    """What is to be signed of a run."""
    with Ledger.read(run_dir) as ledger:
        return statement_of(ledger, started(run_dir).model_dump(mode="json"), files)


def exported(run_dir: Path) -> list[dict[str, Any]]:
    """Its records as data, as an export has them."""
    with Ledger.read(run_dir) as ledger:
        return [json.loads(row.record_json or b"") for row in ledger.rows("done", "review")]  # type: ignore[arg-type]


def given(records: list[dict[str, Any]]) -> list[Given]:
    """Records as they are handed on."""
    return [Given(one["source"]["name"], one["source"]["sha256"], record_sha256(one)) for one in records]


def found(statement: Statement, records: list[dict[str, Any]]) -> list[tuple[Difference, str]]:
    """What is not as it was signed."""
    return [(one.difference, one.name.rpartition("/")[2]) for one in differences(statement, given(records))]


def test_what_was_signed_is_as_it_was(run_dir: Path) -> None:
    """In any order, and however the JSON is laid out."""
    statement = stated(run_dir)
    records = exported(run_dir)
    assert len(statement.records) == 3
    assert not found(statement, records)
    assert not found(statement, [dict(reversed(one.items())) for one in reversed(records)])


def _other_decision(record: dict[str, Any]) -> None:
    record["disputed_items"][0]["decision"] = "overturned"


def _no_finding(record: dict[str, Any]) -> None:
    record["findings"] = []
    record["needs_review"] = False


def _other_evidence(record: dict[str, Any]) -> None:
    next(iter(record["evidence"].values()))[0]["start"] += 1


def _other_time(record: dict[str, Any]) -> None:
    record["provenance"]["created_at"] = "2031-01-01T00:00:00Z"


@pytest.mark.parametrize("change", [_other_decision, _no_finding, _other_evidence, _other_time])
def test_a_changed_record_is_named(run_dir: Path, change: Callable[[dict[str, Any]], None]) -> None:
    """Whatever was changed in it; the others are as they were."""
    statement, records = stated(run_dir), exported(run_dir)
    change(records[1])
    assert found(statement, records) == [(Difference.CHANGED, "b.txt")]


def test_missing_and_added_records_are_named(run_dir: Path) -> None:
    """One left out, one that is there twice, and one of another letter."""
    statement, records = stated(run_dir), exported(run_dir)
    assert found(statement, records[:2]) == [(Difference.MISSING, "c.txt")]
    assert found(statement, [*records, records[0]]) == [(Difference.ADDED, "a.txt")]
    foreign = json.loads(json.dumps(records[0]))
    foreign["source"] |= {"name": "x.txt", "sha256": "f" * 64}
    assert found(statement, [foreign, *records[1:]]) == [
        (Difference.ADDED, "x.txt"),
        (Difference.MISSING, "a.txt"),
    ]


def test_corrected_records_are_signed_as_they_are_exported(run_dir: Path) -> None:
    """With the corrections; the machine's own record counts as signed as well, and a third one does not."""
    machine = exported(run_dir)
    with Ledger.open(run_dir) as ledger:
        record = correct(
            ledger, None, 1, Correction("patient.age", Verdict.REMOVED, "Ana"), seen=0
        ).model_dump(mode="json")
    statement = stated(run_dir)
    assert not found(statement, [record, *machine[1:]])
    assert not found(statement, machine)
    record["patient"]["age"] = 50
    assert found(statement, [record, *machine[1:]]) == [(Difference.CHANGED, "a.txt")]


def test_a_run_merged_from_a_cluster_is_signed_as_any_other(letters: Path, tmp_path: Path) -> None:
    """Its partitions come into the ledger, and from there."""
    run_dir = worked(tmp_path / "merged", letters / "b.txt", reader_settings())
    sources = Sources.of([str(letters)], None, None)
    run = Storage.at(str(run_dir))
    partitions = partitions_of(sources, 2)
    for one in partitions:
        done(one, sources, run)
    into_ledger(run_dir, partitions, sources, whole=True)
    records = exported(run_dir)
    statement = stated(run_dir)
    assert {one.letter.rpartition("/")[2] for one in statement.records} == {"a.txt", "b.txt", "c.txt"}
    assert not found(statement, records)
    assert found(statement, records[1:])[0][0] is Difference.MISSING


def test_a_signature_is_by_one_key_over_one_manifest(run_dir: Path, tmp_path: Path) -> None:
    """A changed manifest, another key and a broken file are all no signed manifest."""
    key, other = tmp_path / "signing.key", tmp_path / "other.key"
    public, others = read_public_key(make_key(key)), read_public_key(make_key(other))
    content = sign(stated(run_dir), read_private_key(key))
    assert len(checked_statement(content, public).records) == 3
    with pytest.raises(SignatureError, match="somebody else signed it"):
        checked_statement(content, others)
    whole = json.loads(content)
    whole["statement"]["records"].pop()
    for broken in (json.dumps(whole).encode(), content.replace(b'"a.txt"', b'"z.txt"').replace(b"2.", b"3.")):
        if broken != content:
            with pytest.raises(SignatureError):
                checked_statement(broken, public)
    for nothing in (b"", b"[]", b'{"statement": 1}', b"[" * 100_000):
        with pytest.raises(SignatureError, match="no signed manifest"):
            checked_statement(nothing, public)


def test_keys_are_private_and_are_not_overwritten(tmp_path: Path) -> None:
    """The private one is for its owner only, and refused when others can use it."""
    key = tmp_path / "signing.key"
    public = make_key(key)
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    before = key.read_bytes()
    with pytest.raises(SettingsError, match="cannot be made"):
        make_key(key)
    assert key.read_bytes() == before
    key.chmod(0o644)
    with pytest.raises(SettingsError, match="chmod 600"):
        read_private_key(key)
    key.chmod(0o600)
    for wrong in (public, tmp_path / "nowhere"):
        with pytest.raises(SettingsError):
            read_private_key(wrong)
    with pytest.raises(SettingsError, match="no public key"):
        read_public_key(key)


def test_a_signed_manifest_holds_no_letter_text(tmp_path: Path) -> None:
    """It may be given to anybody who may know the names of the files."""
    (tmp_path / "a.txt").write_text(letter_with_canaries(), encoding="utf-8")
    run_dir = worked(tmp_path / "run", tmp_path / "a.txt", reader_settings())
    make_key(tmp_path / "k")
    said = sign(stated(run_dir), read_private_key(tmp_path / "k")).decode()
    assert not passages_in(letter_with_canaries(), said)
    assert "Quillabar" not in said


@pytest.mark.usefixtures("run_dir")
def test_the_commands_sign_and_check(tmp_path: Path) -> None:
    """As the two sides do it: one signs the run and a table of it, the other checks what it is given."""
    records = exported(tmp_path / "run")
    path = tmp_path / "records.jsonl"
    path.write_text("".join(f"{json.dumps(one)}\n" for one in records), encoding="utf-8")
    (tmp_path / "items.csv").write_text("a table", encoding="utf-8")
    for words in (
        ("keygen", "signing.key"),
        ("sign", "run", "--key", "signing.key", "--file", "items.csv", "-o", "manifest.json"),
    ):
        assert imr_llm(*words, home=tmp_path).code == 0, words
    checking = ("--manifest", "manifest.json", "--public-key", "signing.key.pub")
    well = imr_llm("verify", "records.jsonl", "items.csv", *checking, home=tmp_path)
    assert (well.code, well.out) == (0, ""), well.err
    assert "3 records, 1 file; of what was given 4 as signed" in well.err
    records[0]["patient"]["age"] = 74
    path.write_text(json.dumps([records[0], records[2]]), encoding="utf-8")
    (tmp_path / "items.csv").write_text("other", encoding="utf-8")
    bad = imr_llm("verify", "records.jsonl", "items.csv", *checking, "--format", "json", home=tmp_path)
    assert bad.code == 1
    told = {one["record"]: one["mismatches"] for one in json.loads(bad.out) if not one["holds"]}
    assert {name.rpartition("/")[2]: one[0]["message"].partition(":")[0] for name, one in told.items()} == {
        "a.txt": "changed",
        "b.txt": "missing",
        "items.csv": "changed",
    }


def test_a_manifest_that_is_not_there_is_named(tmp_path: Path) -> None:
    """Before anything else is looked at."""
    from imr_llm.cli.verify_signed import checked

    with pytest.raises(LetterNotFoundError, match=r"manifest\.json"):
        checked(tmp_path / "manifest.json", make_key(tmp_path / "k"))
