"""What the page knows of every letter at once (to list, search and filter), and what it unpacks of one."""

from __future__ import annotations

import base64
import gzip
import json
from typing import Any

from imr_llm.analysis import specialties_of, year_of
from imr_llm.domain.letter import Letter
from imr_llm.domain.record import CaseRecord, Decision
from imr_llm.runs.plain_words import in_words
from imr_llm.runs.rows import LetterRow


def index_row(row: LetterRow, record: CaseRecord | None) -> dict[str, Any]:
    """The letter in lists."""
    listed: dict[str, Any] = {
        "number": row.number,
        "id": row.id,
        "state": row.state.value,
        "reviewed": row.reviewed.value if row.reviewed is not None else "",
    }
    if record is None:
        return {**listed, "outcome": "", "year": "", "format": "", "specialty": "", "codes": [], "items": []}
    return {
        **listed,
        "case": record.case.case_number or "",
        "outcome": record.outcome.value if record.outcome is not None else "unclear",
        "year": year_of(record),
        "format": record.letter_format.value,
        "specialty": ", ".join(specialties_of(record)),
        "codes": sorted({finding.code.value for finding in record.findings}),
        "items": [
            {
                "number": item.number,
                "request": item.request,
                "category": item.category.value,
                "decision": item.decision.value if item.decision is not None else "",
                "ur": item.ur_action.value if item.ur_action is not None else "",
            }
            for item in record.disputed_items
        ],
        "overturned": sum(item.decision is Decision.OVERTURNED for item in record.disputed_items),
        "also": " ".join((*(one.name for one in record.patient.diagnoses), *record.patient.body_parts)),
    }


def packed_letter(row: LetterRow, record: CaseRecord | None, letter: Letter | None) -> str:
    """The letter in its own view: text, record, evidence and summary, compressed; base64 of gzip of JSON.

    Where the text is there, evidence is told by its offsets alone.
    """
    shown: dict[str, Any] = {
        "text": letter.text if letter is not None else None,
        "pages": list(letter.page_starts or ()) if letter is not None else [],
        "why": in_words(row) if row.message or row.error else "",
        "record": None,
        "evidence": {},
        "summary": None,
    }
    if record is not None:
        shown["record"] = record.model_dump(
            mode="json", exclude={"evidence", "source", "provenance", "schema_version"}, exclude_none=True
        )
        shown["evidence"] = {
            path: [
                [span.start, span.end, span.page, None if letter is not None else span.text] for span in spans
            ]
            for path, spans in record.evidence.items()
        }
        shown["made"] = record.provenance.model_dump(mode="json", exclude_none=True)
        summary = row.summary()
        shown["summary"] = summary.text if summary is not None else None
    content = json.dumps(shown, ensure_ascii=False, separators=(",", ":")).encode()
    # The time of compression would make every report another one.
    return base64.b64encode(gzip.compress(content, 6, mtime=0)).decode("ascii")
