"""The seeded truth of a letter in the gold format."""

from __future__ import annotations

import re
from datetime import date

from .reviewers import Reviewer
from .truth import Basis, Item, Notes, Person

ARTICLE = re.compile(r"^(?:a|an|two) ")


def gold_file(name: str, describes: str, record: dict[str, object], notes: Notes) -> dict[str, object]:
    """One gold file."""
    return {
        "letter": f"{name}.txt",
        "origin": "generated",
        "describes": describes,
        "record": record,
        "findings": [{"code": finding.code, "path": finding.path} for finding in notes.findings],
    }


def case_record(
    *,
    letter_format: str,
    case: dict[str, object],
    reviewer: Reviewer,
    patient: dict[str, object],
    summary: str,
    documents: list[str],
    items: list[Item],
) -> dict[str, object]:
    """The record as RECORD.md defines it, without what the letter does not say."""
    return {
        "letter_format": letter_format,
        "case": case,
        "reviewer": reviewer.record(),
        "patient": patient,
        "clinical_summary": summary,
        "clinical_summary_source": "reviewer",
        "documents_reviewed": documents,
        "disputed_items": [_item(position, item) for position, item in enumerate(items, start=1)],
        "outcome": outcome(items),
    }


def outcome(items: list[Item]) -> str:
    """What the items' decisions come to."""
    decisions = {item.decision for item in items}
    return decisions.pop() if len(decisions) == 1 else "mixed"


def patient_record(person: Person, injury: date | None) -> dict[str, object]:
    """The worker; `injury` as the summary prints it, None where that date cannot be read."""
    record: dict[str, object] = {
        "age": person.age,
        "sex": "female" if person.female else "male",
        "mechanism_of_injury": person.mechanism,
        "body_parts": list(person.body_parts),
        "diagnoses": [
            {"name": name} if code is None else {"name": name, "code": code}
            for name, code in person.diagnoses
        ],
        "medications": list(person.medications),
        "prior_treatments": [ARTICLE.sub("", treatment) for treatment in person.prior_treatments],
    }
    if injury is not None:
        record["date_of_injury"] = injury.isoformat()
    return record


def _item(position: int, item: Item) -> dict[str, object]:
    record: dict[str, object] = {
        "number": position,
        "request": item.request,
        "treatment": item.treatment,
        "category": item.family.category,
        "decision": item.decision,
        "medically_necessary": item.necessary,
        "rationale": " ".join(item.rationale) or None,
    }
    optional: dict[str, object | None] = {
        "quantity": _quantity(item.amount, item.unit),
        "dose": item.dose,
        "refills": item.refills,
        "date_of_service": None if item.service_date is None else item.service_date.isoformat(),
        "body_part": item.body_part,
        "ur_action": item.ur_action,
        "ur_approved": _quantity(item.ur_amount, item.unit),
        "claims_administrator_basis": _basis(item.claims_basis),
        "reviewer_basis": _basis(item.reviewer_basis),
    }
    return record | {key: value for key, value in optional.items() if value is not None}


def _quantity(amount: float | None, unit: str | None) -> dict[str, object] | None:
    return None if amount is None else {"amount": int(amount), "unit": unit}


def _basis(basis: Basis | None) -> dict[str, object] | None:
    if basis is None:
        return None
    citations = [
        {"guideline": citation.guideline, "title": citation.title}
        | ({} if citation.pages is None else {"pages": citation.pages})
        for citation in basis.citations
    ]
    return {"text": basis.text, "based_on_mtus": basis.based_on_mtus, "citations": citations}
