"""A record that holds is told from one that was changed, whoever made it."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from imr_llm import CaseRecord, Settings, extract, load_letter, verify
from imr_llm.checking import MismatchKind, verify_record
from imr_llm.checking.verification import leaves_of
from imr_llm.domain.record import Decision
from imr_llm.settings import EngineChoice
from tests.cli.command import LETTERS, imr_llm
from tests.endpoint.process import Endpoint
from tests.pipeline.asked import EXAMPLES, extracted

READER = Settings(engine=EngineChoice.READER)
NAMES = sorted(path.name for path in LETTERS.iterdir() if path.suffix in {".txt", ".pdf"})


@cache
def read(name: str) -> CaseRecord:
    """The reader's record of an example letter."""
    return extract(LETTERS / name, settings=READER)


def kinds(record: CaseRecord, name: str) -> set[MismatchKind]:
    """What of a record does not hold against an example letter."""
    return {one.kind for one in verify_record(record, load_letter(LETTERS / name))}


@pytest.mark.parametrize("name", NAMES)
def test_a_record_of_the_reader_holds(name: str) -> None:
    """Also when it was written to JSON and read again."""
    again = CaseRecord.model_validate_json(read(name).model_dump_json())
    assert verify(again, LETTERS / name, settings=READER) == ()


def test_a_record_of_a_model_holds(endpoint: Endpoint) -> None:
    """Nothing of how the record was made is used."""
    path = EXAMPLES / "2015_fragment_acupuncture.txt"
    assert verify(extracted(endpoint, "scripted", path), path) == ()


@pytest.mark.parametrize("name", NAMES)
def test_every_changed_value_is_noticed(name: str) -> None:
    """Text, dates, numbers and decisions; words of a closed list are taken on trust."""
    record = read(name)
    tried = 0
    for path, value in leaves_of(record):
        changed = _changed(value)
        if changed is not None and not path.endswith((".number", ".page")):
            tried += 1
            found = kinds(_with(record, path, changed), name)
            assert MismatchKind.VALUE in found, path
    assert tried >= 20


def test_changed_spans_are_noticed() -> None:
    """Moved, of other words, on another page, or gone."""
    name = NAMES[0]
    record = read(name)
    path, (span, *_) = next(iter(record.evidence.items()))
    moved = span.model_copy(update={"start": span.start + 1, "end": span.end + 1})
    paged = span.model_copy(update={"page": 7})
    for wrong in (moved, paged):
        changed = record.model_copy(update={"evidence": {**record.evidence, path: (wrong,)}})
        assert MismatchKind.SPAN in kinds(changed, name)
    gone = {other: spans for other, spans in record.evidence.items() if other != path}
    assert MismatchKind.EVIDENCE in kinds(record.model_copy(update={"evidence": gone}), name)
    more = {**record.evidence, "patient.shoe_size": (span,)}
    assert MismatchKind.EVIDENCE in kinds(record.model_copy(update={"evidence": more}), name)


def test_silence_about_a_contradiction_is_noticed() -> None:
    """A finding that was deleted, and a review flag that was taken off."""
    name = "2016_retro_dme_contradiction.txt"
    record = read(name)
    assert record.findings
    silent = record.model_copy(update={"findings": (), "needs_review": False})
    assert MismatchKind.FINDING in kinds(silent, name)
    assert MismatchKind.OUTCOME in kinds(record.model_copy(update={"needs_review": False}), name)


def test_another_letter_is_noticed_and_its_offsets_are_not_tried(tmp_path: Path) -> None:
    """One character more is another letter."""
    path = tmp_path / "letter.txt"
    path.write_text((LETTERS / NAMES[0]).read_text(encoding="utf-8") + " ", encoding="utf-8")
    found = verify_record(read(NAMES[0]), load_letter(path))
    assert [one.kind for one in found] == [MismatchKind.LETTER]


def test_a_readers_record_with_a_value_left_out_is_noticed() -> None:
    """Only reading the letter again can tell that something is missing."""
    record = read(NAMES[0])
    patient = record.patient.model_copy(update={"age": None})
    evidence = {path: spans for path, spans in record.evidence.items() if path != "patient.age"}
    assert record.patient.age is not None
    short = record.model_copy(update={"patient": patient, "evidence": evidence})
    found = verify(short, LETTERS / NAMES[0], settings=READER)
    assert [one.kind for one in found] == [MismatchKind.READING]


def test_the_command_finds_the_letter_of_each_record(tmp_path: Path) -> None:
    """By its bytes, among many; 0 where all holds, 1 where something does not, 2 for no records."""
    names = [name for name in NAMES if name.endswith(".txt")][:3]
    lines = [read(name).model_dump_json() for name in names]
    good, bad = tmp_path / "good.jsonl", tmp_path / "bad.json"
    letters = tmp_path / "letters"
    letters.mkdir()
    for one in LETTERS.glob("*.txt"):
        shutil.copy(one, letters)
    good.write_text("\n".join(lines), encoding="utf-8")
    bad.write_text(lines[0].replace('"upheld"', '"overturned"', 1), encoding="utf-8")
    held = imr_llm("verify", good, "--letter", letters, home=tmp_path)
    assert (held.code, held.out.count("holds")) == (0, 3)
    broken = imr_llm("verify", bad, "--letter", letters, "--format", "json", home=tmp_path)
    assert broken.code == 1
    (report,) = json.loads(broken.out)
    assert report["holds"] is False
    assert {one["kind"] for one in report["mismatches"]} >= {"value"}
    without = imr_llm("verify", good, "--letter", LETTERS / names[0], home=tmp_path)
    assert (without.code, without.out.count("none of the letters")) == (1, 2)
    assert imr_llm("verify", LETTERS / names[0], "--letter", letters, home=tmp_path).code == 2


def test_a_letter_that_cannot_be_read_any_more_costs_the_others_nothing(tmp_path: Path) -> None:
    """It is named, and its record does not hold."""
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"%PDF-1.7\nnothing of a letter")
    source = read(NAMES[0]).source
    lost = source.model_copy(update={"sha256": hashlib.sha256(broken.read_bytes()).hexdigest()})
    lines = [read(NAMES[0]), read(NAMES[0]).model_copy(update={"source": lost})]
    records = tmp_path / "records.jsonl"
    records.write_text("\n".join(one.model_dump_json() for one in lines), encoding="utf-8")
    done = imr_llm("verify", records, "--letter", broken, "--letter", LETTERS / NAMES[0], home=tmp_path)
    assert done.code == 1
    assert done.out.count("holds") == 1
    assert "broken.pdf" in done.err


def _changed(value: object) -> object:
    """Another value of the same kind; None for one that is taken on trust."""
    if isinstance(value, Decision):
        return Decision.UPHELD if value is Decision.OVERTURNED else Decision.OVERTURNED
    if isinstance(value, bool) or type(value).__module__.startswith("imr_llm"):
        return None
    if isinstance(value, int | float):
        return value + 997
    if isinstance(value, str):
        return f"{value} zzz"
    return value + timedelta(days=400)  # type: ignore[operator]


def _with(record: CaseRecord, path: str, value: object) -> CaseRecord:
    """The record with another value at a path."""
    data = json.loads(record.model_dump_json())
    place: Any = data
    *steps, last = [int(one) if one.isdigit() else one for one in re.findall(r"\w+", path)]
    for step in steps:
        place = place[step]
    place[last] = str(value) if isinstance(value, date) else value
    return CaseRecord.model_validate(data)
