"""The facts of a record that a model gets for a summary: what its reader asks for, and nothing private."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from imr_llm.domain.record import CaseRecord, FindingCode
from imr_llm.domain.summary import Audience
from imr_llm.summary.conditions import cut_off

_DATES = frozenset(
    {"determination_date", "date_of_injury", "ur_decision_date", "application_received_date", "appeal_notice"}
)
_REVIEWER = frozenset({"licensed_in", "specialties", "board_certified"})
_ITEM = frozenset(
    {
        *("number", "request", "treatment", "quantity", "dose", "refills", "date_of_service", "body_part"),
        *("ur_action", "ur_approved", "decision", "medically_necessary", "rationale", "key_reasons"),
    }
)
_BASIS = {"based_on_mtus": True, "citations": True}
_PRIVATE = ("case.employee", "case.claim_number")
"""Paths whose findings are kept back as their values are."""

_EVERYONE: Mapping[str, Any] = {
    "case": set(_DATES),
    "reviewer": set(_REVIEWER),
    "patient": {"date_of_injury"},
    "clinical_summary_source": True,
    "outcome": True,
    "disputed_items": {"__all__": dict.fromkeys(_ITEM, True)},
}
_GIVEN: Mapping[Audience, Mapping[str, Any]] = {
    Audience.WORKER: _EVERYONE,
    Audience.ATTORNEY: {
        **_EVERYONE,
        "case": _DATES | {"case_number"},
        "reviewer": _REVIEWER | {"subspecialties", "licensed_states"},
        "disputed_items": {
            "__all__": {
                **dict.fromkeys(_ITEM, True),
                "claims_administrator_basis": _BASIS,
                "reviewer_basis": _BASIS,
            }
        },
    },
    Audience.ADJUSTER: {
        **{name: given for name, given in _EVERYONE.items() if name != "reviewer"},
        "case": _DATES | {"case_number"},
    },
}
"""By audience: the fields of the record that a summary may tell."""


def facts_for(record: CaseRecord, audience: Audience) -> str:
    """The facts as JSON on one line, under the record's own names; what is empty is left out.

    What is left of a letter that is cut off has no outcome.
    Names, claim numbers and where the letter came from are given to nobody.
    """
    whole = record.model_dump(mode="json", exclude_none=True, include=dict(_GIVEN[audience]))
    facts = {name: value for name, value in whole.items() if value not in ({}, [])}
    if cut_off(record):
        facts.pop("outcome", None)
    facts["disputed_items"] = [_without_empty(item) for item in whole["disputed_items"]]
    if audience is Audience.ATTORNEY:
        facts |= _findings(record)
    return json.dumps(facts, ensure_ascii=False, separators=(",", ":"))


def _findings(record: CaseRecord) -> dict[str, object]:
    told = [
        {"code": one.code, "path": one.path}
        for one in record.findings
        if one.code is not FindingCode.UNCERTAIN_VALUE and not one.path.startswith(_PRIVATE)
    ]
    return {"findings": told} if told else {}


def _without_empty(item: Mapping[str, object]) -> dict[str, object]:
    shown = {name: value for name, value in item.items() if value not in ({}, [])}
    shown.setdefault("decision", None)
    return shown
