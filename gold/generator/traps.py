"""Contradictions that are put into a case before it is worded, each noted as a finding."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from . import guidelines
from .cases import Case


def set_trap(case: Case) -> None:
    """Put the plan's contradiction, where it names one of these, into the case."""
    trap = case.plan.trap
    if trap in TRAPS:
        TRAPS[trap](case)


def _outcome(case: Case) -> None:
    case.case["stated_outcome"] = "overturn"
    case.notes.add("outcome_conflict", "case.stated_outcome")


def _injury(case: Case) -> None:
    case.summary_injury = case.header.injury + timedelta(days=41)
    case.notes.add("date_of_injury_conflict", "patient.date_of_injury")


def _age(case: Case) -> None:
    case.person.age = 9
    case.notes.add("implausible_age", "patient.age")


def _basis(case: Case) -> None:
    case.items[0].reviewer_basis = guidelines.contradictory(case.items[0])
    case.notes.add("mtus_basis_conflict", "disputed_items[0].reviewer_basis")


def _no_such_day(case: Case) -> None:
    case.printed.application = f"02/30/{case.header.application.year}"
    del case.case["application_received_date"]
    case.notes.add("impossible_date", "case.application_received_date")


def _order(case: Case) -> None:
    early = case.header.assigned - timedelta(days=3)
    case.printed.determination = f"{early.month:02d}/{early.day:02d}/{early.year}"
    case.case["determination_date"] = early.isoformat()
    case.notes.add("date_order", "case.determination_date")


def _amount(case: Case) -> None:
    names = [item.treatment.lower() for item in case.items]
    position = next(
        index
        for index, item in enumerate(case.items)
        if item.amount is not None and names.count(item.treatment.lower()) == 1
    )
    item = case.items[position]
    item.ur_action, item.ur_amount = "modified", (item.amount or 0) + 4
    case.notes.add("ur_amount_conflict", f"disputed_items[{position}].ur_approved")


def _no_rationale(case: Case) -> None:
    case.notes.add("missing_section", f"disputed_items[{len(case.items) - 1}].rationale")


def _short_list(case: Case) -> None:
    case.notes.add("item_count_conflict", "disputed_items")


def _instruction(case: Case) -> None:
    case.notes.add("embedded_instruction", "clinical_summary")


def _smeared_dates(case: Case) -> None:
    # One of the two can still be read without doubt, the other cannot.
    case.printed.assigned = case.printed.assigned.replace("0", "O", 1)
    case.notes.add("unreadable_text", "case.date_assigned")
    case.printed.application = f"#?/{case.printed.application[3:5]}/2?1#"
    del case.case["application_received_date"]
    case.notes.add("unreadable_text", "case.application_received_date")


def _misread_decision(case: Case) -> None:
    case.decisions[1] = case.decisions[1].replace("l", "1").replace("O", "0")
    case.notes.add("unreadable_text", "disputed_items[1].decision")


TRAPS: dict[str | None, Callable[[Case], None]] = {
    "outcome_conflict": _outcome,
    "date_of_injury_conflict": _injury,
    "implausible_age": _age,
    "mtus_basis_conflict": _basis,
    "impossible_date": _no_such_day,
    "date_order": _order,
    "ur_amount_conflict": _amount,
    "missing_section": _no_rationale,
    "item_count_conflict": _short_list,
    "embedded_instruction": _instruction,
    "unreadable_date": _smeared_dates,
    "unreadable_decision": _misread_decision,
}
