"""A case record as a card for people."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, TextIO

from imr_llm.cli.card import DECISION_STYLES, card_console, field_table, styled
from imr_llm.cli.plain import counted, one_line
from imr_llm.domain.record import (
    CaseRecord,
    Decision,
    DisputedItem,
    Finding,
    GuidelineBasis,
    Quantity,
    Severity,
    Unit,
)

if TYPE_CHECKING:
    from rich.console import Console

_RATIONALE_SHOWN = 320
_SEVERITY_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}
_SEVERITIES = tuple(_SEVERITY_STYLES)


def print_record(record: CaseRecord, stream: TextIO) -> None:
    """The card: case, patient, each item with its decision, and the findings by severity."""
    with card_console(stream) as console:
        _print_case(record, console)
        for item in record.disputed_items:
            console.print()
            _print_item(item, console)
        if record.findings:
            console.print()
            _print_findings(record.findings, console)
        if record.needs_review:
            console.print()
            console.print(styled("NEEDS REVIEW: a person should check it against the letter", "bold red"))


def _print_case(record: CaseRecord, console: Console) -> None:
    case, patient, reviewer = record.case, record.patient, record.reviewer
    title = case.case_number or record.source.name
    console.print(styled(f"{one_line(title)}  {_outcome(record)}", "bold"))
    table = field_table()
    rows = {
        "File": f"{record.source.name} ({_spaced(record.letter_format.value)}, read by {_engine(record)})",
        "Decided": _text(case.determination_date),
        "Injured": _text(case.date_of_injury or patient.date_of_injury),
        "UR decision": _text(case.ur_decision_date),
        "Application": _text(case.application_received_date),
        "Assigned": _text(case.date_assigned),
        "Priority": _text(case.priority),
        "Patient": _listed([f"{patient.age} years" if patient.age is not None else "", _text(patient.sex)]),
        "Body parts": _listed(patient.body_parts),
        "Diagnoses": _listed(
            f"{one.name} ({one.code})" if one.code else one.name for one in patient.diagnoses
        ),
        "Medications": _listed(patient.medications),
        "Reviewer": _listed(
            [
                reviewer.licensed_in or "",
                *reviewer.specialties,
                *reviewer.subspecialties,
                *reviewer.licensed_states,
            ]
        ),
    }
    for label, value in rows.items():
        if value:
            table.add_row(styled(label, "dim"), one_line(value))
    console.print(table)


def _print_item(item: DisputedItem, console: Console) -> None:
    decision = item.decision.value.upper() if item.decision else "DECISION NOT READABLE"
    head = styled(f"{item.number}. ", "bold")
    head.append(decision, DECISION_STYLES[item.decision])
    head.append(f"  {one_line(item.request)}", "bold")
    console.print(head)
    table = field_table()
    for label, value in _item_rows(item).items():
        if value:
            table.add_row(styled(label, "dim"), one_line(value))
    console.print(table)


def _item_rows(item: DisputedItem) -> dict[str, str]:
    return {
        "Treatment": item.treatment if item.treatment != item.request else "",
        "Category": _spaced(item.category.value),
        "Requested": _listed(
            [
                _amount(item.quantity),
                item.dose or "",
                counted(item.refills, "refill") if item.refills is not None else "",
                item.body_part or "",
                f"service of {item.date_of_service}" if item.date_of_service else "",
            ]
        ),
        "UR": _listed(
            [_text(item.ur_action), f"approved {_amount(item.ur_approved)}" if item.ur_approved else ""]
        ),
        "UR's basis": _basis(item.claims_administrator_basis),
        "Reviewer's": _basis(item.reviewer_basis),
        "Concludes": _necessity(item),
        "Because": "; ".join(item.key_reasons) or _shortened(item.rationale or ""),
    }


def _print_findings(findings: tuple[Finding, ...], console: Console) -> None:
    console.print(styled("Findings", "bold"))
    table = field_table()
    for finding in sorted(findings, key=lambda one: _SEVERITIES.index(one.severity)):
        table.add_row(
            styled(finding.severity.value, _SEVERITY_STYLES[finding.severity]),
            one_line(f"{finding.code.value} at {finding.path or 'the letter'}: {finding.message}"),
        )
    console.print(table)


def _outcome(record: CaseRecord) -> str:
    if record.outcome is None:
        return "outcome not readable"
    total = len(record.disputed_items)
    overturned = sum(item.decision is Decision.OVERTURNED for item in record.disputed_items)
    return f"{record.outcome.value}: {overturned} of {total} overturned"


def _engine(record: CaseRecord) -> str:
    made = record.provenance
    return made.engine.value if made.model is None else f"{made.engine.value} {made.model}"


def _amount(quantity: Quantity | None) -> str:
    if quantity is None:
        return ""
    if quantity.unit is Unit.OTHER:
        return f"{quantity.amount:g}"
    plural = "s" if quantity.amount != 1 and quantity.unit is not Unit.ML else ""
    return f"{quantity.amount:g} {quantity.unit.value}{plural}"


def _basis(basis: GuidelineBasis | None) -> str:
    if basis is None:
        return ""
    cited = "; ".join(
        " ".join([one.guideline.value, one.title or "", f"p. {one.pages}" if one.pages else ""])
        for one in basis.citations
    )
    says = {True: "", False: "not based on the MTUS", None: ""}[basis.based_on_mtus]
    return " | ".join(part for part in (says, cited) if part) or basis.text


def _necessity(item: DisputedItem) -> str:
    if item.medically_necessary is None:
        return ""
    return "medically necessary" if item.medically_necessary else "not medically necessary"


def _shortened(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _RATIONALE_SHOWN else words[:_RATIONALE_SHOWN].rsplit(" ", 1)[0] + " …"


def _listed(values: Iterable[str]) -> str:
    return ", ".join(value for value in values if value)


def _spaced(name: str) -> str:
    return name.replace("_", " ")


def _text(value: object) -> str:
    return "" if value is None else str(value)
