"""A case record made by hand, for what the command line does with any record."""

from __future__ import annotations

from imr_llm.domain.letter import LetterFormat
from imr_llm.domain.provenance import Engine, Provenance
from imr_llm.domain.record import (
    CaseHeader,
    CaseRecord,
    Category,
    Decision,
    DisputedItem,
    Finding,
    FindingCode,
    Outcome,
    Patient,
    Quantity,
    Reviewer,
    Severity,
    Source,
    Unit,
)

RED = "\x1b[31m"
ONE_BYTE_CSI = "\x9b31m"
TURNED_AROUND = "\u202e"
HOSTILE = f"{RED}knee {ONE_BYTE_CSI}brace {TURNED_AROUND}x\x07"


def record(request: str = "Knee brace", name: str = "letter.txt", *, findings: int = 0) -> CaseRecord:
    """A record of one upheld item, with as many error findings as asked for."""
    return CaseRecord(
        source=Source(name=name, sha256="0" * 64, media_type="text/plain", pages=None, characters=10),
        letter_format=LetterFormat.FINAL_DETERMINATION,
        case=CaseHeader(case_number="CM15-0000001"),
        reviewer=Reviewer(),
        patient=Patient(age=40),
        disputed_items=(
            DisputedItem(
                number=1,
                request=request,
                treatment=request,
                category=Category.DMEPOS,
                quantity=Quantity(amount=1, unit=Unit.ITEM),
                decision=Decision.UPHELD,
                medically_necessary=False,
            ),
        ),
        outcome=Outcome.UPHELD,
        needs_review=findings > 0,
        findings=tuple(
            Finding(
                code=FindingCode.DECISION_NECESSITY_CONFLICT,
                severity=Severity.ERROR,
                path="disputed_items[0].decision",
                message=f"the heading says {request!r}",
            )
            for _ in range(findings)
        ),
        provenance=Provenance(
            engine=Engine.READER,
            schema_sha256="0" * 64,
            package_version="0",
            created_at="2026-01-01T00:00:00Z",
        ),
    )
