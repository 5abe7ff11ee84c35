"""Everything drawn for one letter, before it is worded."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from random import Random

from . import forms, guidelines, record
from .conditions import CONDITIONS, Condition
from .plan import DECISION, NOTICE, OPEN_NOTICE, REVIEW, Plan
from .reviewers import Reviewer, draw_reviewer
from .truth import Header, Item, Notes, Person, draw_header, draw_items, draw_person


@dataclass
class Case:
    """Everything drawn for one letter, while contradictions are being put in."""

    rng: Random
    plan: Plan
    condition: Condition
    header: Header
    printed: forms.Printed
    person: Person
    items: list[Item]
    reviewer: Reviewer
    case: dict[str, object]
    summary_injury: date
    decisions: list[str]
    notes: Notes


def drawn(plan: Plan, rng: Random) -> Case:
    """Everything that a planned letter will say."""
    condition = CONDITIONS[plan.condition]
    header = draw_header(rng, plan.year, expedited=rng.random() < 0.2)
    items = draw_items(rng, condition, header, plan.items, plan.decisions)
    if plan.form in (NOTICE, OPEN_NOTICE):
        guidelines.set_bases_2013(rng, items, "Expert Reviewer")
    elif plan.form == DECISION:
        guidelines.set_bases_2013(rng, items, "Physician Reviewer")
    elif plan.form == REVIEW:
        items[0].reviewer_basis = guidelines.relied_upon(rng, items[0])
    else:
        guidelines.set_bases(rng, items, plan.year)
    return Case(
        rng=rng,
        plan=plan,
        condition=condition,
        header=header,
        printed=forms.print_header(header),
        person=draw_person(rng, condition, plan.year),
        items=items,
        reviewer=draw_reviewer(rng, condition, plan.manner),
        case=_case_header(plan, header, items),
        summary_injury=header.injury,
        decisions=[item.decision.capitalize() for item in items],
        notes=Notes(),
    )


def _case_header(plan: Plan, header: Header, items: list[Item]) -> dict[str, object]:
    case: dict[str, object] = {
        "case_number": header.case_number,
        "determination_date": header.determination.isoformat(),
        "date_assigned": header.assigned.isoformat(),
        "date_of_injury": header.injury.isoformat(),
        "ur_decision_date": header.ur_decision.isoformat(),
        "application_received_date": header.application.isoformat(),
    }
    if plan.form not in (NOTICE, OPEN_NOTICE):
        case["priority"] = "expedited" if header.expedited else "standard"
    if plan.cover:
        case["stated_outcome"] = _stated(items)
        case["appeal_notice"] = forms.APPEAL
    return case


def _stated(items: list[Item]) -> str:
    return {"upheld": "uphold", "overturned": "overturn", "mixed": "partial_overturn"}[record.outcome(items)]
