"""A record is read where it is one that this version writes, and says what can be."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from imr_llm import CaseRecord, ImrError
from imr_llm.errors import RecordVersionError
from imr_llm.runs.stored import packed, unpacked
from tests.cli.command import THREE_ITEMS, imr_llm
from tests.cli.records import record

TOLD = r"schema version '9\.9'.*reads '1\.0': extract its letter again, or use the imr-llm that wrote"


def data(**changed: object) -> dict[str, Any]:
    """A record as JSON has it, changed at its top."""
    return record().model_dump(mode="json") | changed


def test_a_record_of_this_version_is_read() -> None:
    """As it was written, and with the ages and amounts of a newborn and of nothing."""
    assert CaseRecord.model_validate(data()) == record()
    whole = data()
    whole["patient"]["age"] = 0
    whole["disputed_items"][0] |= {"quantity": {"amount": 0, "unit": "visit"}, "refills": 0}
    assert CaseRecord.model_validate_json(json.dumps(whole)).patient.age == 0


@pytest.mark.parametrize("more", [{}, {"verdict": "new in that version"}])
def test_a_record_of_another_schema_version_is_refused(more: dict[str, str]) -> None:
    """By that, and not by fields that this version does not know."""
    content = data(schema_version="9.9", **more)
    with pytest.raises(ImrError, match=TOLD) as caught:
        CaseRecord.model_validate(content)
    assert caught.type is RecordVersionError
    with pytest.raises(RecordVersionError, match=TOLD):
        CaseRecord.model_validate_json(json.dumps(content))


@pytest.mark.parametrize(
    "command",
    [("summarize",), ("verify", "--letter", str(THREE_ITEMS))],
    ids=["summarize", "verify"],
)
@pytest.mark.parametrize("rows", [1, 2])
def test_commands_refuse_records_of_another_schema_version(
    command: tuple[str, ...], rows: int, tmp_path: Path
) -> None:
    """They name the file, the version and the way out, and end with 2."""
    lines = [json.dumps(data()), json.dumps(data(schema_version="9.9"))][-rows:]
    (tmp_path / "later.jsonl").write_text("\n".join(lines))
    done = imr_llm(command[0], "later.jsonl", *command[1:], home=tmp_path)
    assert (done.code, done.out) == (2, "")
    assert "'later.jsonl': the record is of schema version '9.9'" in done.err
    assert "Traceback" not in done.err


@pytest.mark.parametrize("number", [-3, -0.5, float("nan"), float("inf")])
def test_numbers_that_nothing_can_have_are_refused(number: float) -> None:
    """Ages, amounts and refills below zero, and what is no number."""
    aged, asked, filled = data(), data(), data()
    aged["patient"]["age"] = number
    asked["disputed_items"][0]["quantity"] = {"amount": number, "unit": "visit"}
    filled["disputed_items"][0]["refills"] = number
    for changed in (aged, asked, filled):
        with pytest.raises(ValidationError):
            CaseRecord.model_validate(changed)


@pytest.mark.parametrize("command", ["stats", "report", "export"])
def test_commands_refuse_runs_with_records_of_another_schema_version(command: str, tmp_path: Path) -> None:
    """A run that a later version wrote is told in one line; exports keep an error of their own."""
    imr_llm("run", THREE_ITEMS, "--out", "run", "-q", home=tmp_path)
    with closing(sqlite3.connect(tmp_path / "run" / "ledger.sqlite")) as ledger, ledger:
        kept = unpacked(ledger.execute("SELECT record FROM results").fetchone()[0])
        assert kept is not None
        later = kept.replace(b'"schema_version":"1.0"', b'"schema_version":"9.9"')
        ledger.execute("UPDATE results SET record = ?", (packed(later),))
    more = {"export": ("--format", "csv", "-o", "letters.csv"), "report": ("-o", "report.html")}
    done = imr_llm(command, "run", *more.get(command, ()), home=tmp_path)
    assert (done.code, done.out) == (2, "")
    told = "does not fit this version" if command == "export" else "is of schema version '9.9'"
    assert told in done.err
    assert "Traceback" not in done.err
