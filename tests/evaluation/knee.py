"""One small gold letter and records that differ from it in known ways."""

from __future__ import annotations

import copy
import json
from collections.abc import Sequence
from pathlib import Path

from imr_llm.domain.letter import Letter
from imr_llm.domain.provenance import Engine, Provenance
from imr_llm.domain.record import CaseRecord, Finding, FindingCode, Severity, Source
from imr_llm.evaluation.gold import Gold, GoldFinding, GoldRecord
from imr_llm.evaluation.result import LetterResult
from imr_llm.evaluation.run import compared
from imr_llm.letters import load_letter

LEAVES = 37
"""Values of the gold: 16 of the letter itself, 9 of its first item, 12 of its second."""

RECORD: dict[str, object] = {
    "letter_format": "final_determination",
    "case": {
        "case_number": "CM14-0000001",
        "date_of_injury": "2013-02-14",
        "ur_decision_date": "2014-05-02",
    },
    "reviewer": {"specialties": ["Orthopedic Surgery"]},
    "patient": {
        "age": 47,
        "sex": "female",
        "body_parts": ["right knee", "lumbar spine"],
        "diagnoses": [{"name": "lumbar strain"}, {"name": "knee sprain", "code": "844.9"}],
        "medications": ["Norco"],
    },
    "clinical_summary": "A worker of 47 with knee and back pain.",
    "clinical_summary_source": "reviewer",
    "disputed_items": [
        {
            "number": 1,
            "request": "PHYSICAL THERAPY X 12 SESSIONS",
            "treatment": "PHYSICAL THERAPY",
            "category": "rehabilitation",
            "quantity": {"amount": 12, "unit": "session"},
            "decision": "overturned",
            "medically_necessary": True,
            "rationale": "Twelve sessions are medically necessary.",
        },
        {
            "number": 2,
            "request": "MRI of the lumbar spine",
            "treatment": "MRI of the lumbar spine",
            "category": "diagnostic",
            "decision": "upheld",
            "medically_necessary": False,
            "reviewer_basis": {
                "text": "The reviewer relied on ACOEM Chapter 12.",
                "based_on_mtus": True,
                "citations": [
                    {"guideline": "ACOEM", "title": "Chapter 12 Low Back Complaints", "pages": "303-305"}
                ],
            },
            "rationale": "Imaging is not medically necessary.",
        },
    ],
    "outcome": "mixed",
}


def altered(**values: object) -> dict[str, object]:
    """The gold's record with values put in place; `__` goes down, a number is a position in a list."""
    record = copy.deepcopy(RECORD)
    for path, value in values.items():
        *owners, last = path.split("__")
        holder: object = record
        for part in owners:
            holder = holder[int(part)] if isinstance(holder, list) else _object(holder).setdefault(part, {})
        if isinstance(holder, list):
            holder[int(last)] = value
        else:
            _object(holder)[last] = value
    return record


def _object(value: object) -> dict[str, object]:
    assert isinstance(value, dict)
    return value


def items(record: dict[str, object]) -> list[object]:
    """The disputed items of a record, to change in place."""
    found = record["disputed_items"]
    assert isinstance(found, list)
    return found


def gold_record(record: dict[str, object] | None = None) -> GoldRecord:
    """A record as a person writes it."""
    return GoldRecord.model_validate_json(json.dumps(record if record is not None else RECORD))


def case_record(record: dict[str, object], *findings: Finding) -> CaseRecord:
    """A record as an engine gives it; an error among the findings makes it need review."""
    return CaseRecord.model_validate_json(
        json.dumps(
            {
                **record,
                "source": Source(
                    name="knee.txt", sha256="0", media_type="text/plain", pages=None, characters=6
                ).model_dump(),
                "needs_review": any(one.severity is Severity.ERROR for one in findings),
                "findings": [one.model_dump(mode="json") for one in findings],
                "provenance": Provenance(
                    engine=Engine.READER, schema_sha256="0", package_version="0", created_at=""
                ).model_dump(mode="json"),
            }
        )
    )


def finding(code: FindingCode, path: str, severity: Severity = Severity.WARNING) -> Finding:
    """A finding of an engine."""
    return Finding(code=code, severity=severity, path=path, message="so it is")


def letter() -> Letter:
    """A letter that is only there for spans to point into."""
    return load_letter(b"A knee.\n", name="knee.txt")


def result(
    record: dict[str, object],
    *findings: Finding,
    gold: dict[str, object] | None = None,
    gold_findings: Sequence[GoldFinding] = (),
    name: str = "knee",
) -> LetterResult:
    """The result of a letter whose record an engine got like that."""
    expected = Gold(name, Path("knee.txt"), "handwritten", gold_record(gold), tuple(gold_findings))
    return compared(expected, letter(), case_record(record, *findings))
