"""What can be asked about a letter: each record path with its kind of value and its question in one line.

This table is the one place that ties a record path to how its words become a value and to the parts of the
form in which it is stated. Paths here have no indices: `disputed_items.ur_approved`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from imr_llm.domain.letter import SectionKind


class Kind(StrEnum):
    """What the words of a field are turned into."""

    TEXT = "text"
    PASSAGE = "passage"
    DATE = "date"
    COUNT = "count"
    SEX = "sex"
    PRIORITY = "priority"
    STATED_OUTCOME = "stated_outcome"
    BOARD_CERTIFIED = "board_certified"
    SUMMARY_SOURCE = "summary_source"
    DIAGNOSIS = "diagnosis"
    REQUEST = "request"
    DECISION = "decision"
    NECESSITY = "necessity"
    UR_ACTION = "ur_action"
    QUANTITY = "quantity"
    CATEGORY = "category"
    MTUS = "mtus"
    CITATION = "citation"


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """One field that can be asked for."""

    kind: Kind
    asks: str
    """The question, as the model reads it."""
    home: tuple[SectionKind, ...] = ()
    """Where the form states it; empty for fields of a disputed item, which are stated with that item."""
    many: bool = False
    """Whether it is a list, of which each answer gives one element."""


_HEADER = (SectionKind.COVER, SectionKind.HEADER)
_QUALIFIED = (SectionKind.QUALIFICATIONS,)
_SUMMARY = (SectionKind.CASE_SUMMARY,)

FIELDS: dict[str, FieldSpec] = {
    "case.case_number": FieldSpec(Kind.TEXT, "the IMR case number (CMyy-nnnnnnn).", _HEADER),
    "case.determination_date": FieldSpec(
        Kind.DATE, "the date of the determination (Decision Date, Dated, Date of Determination).", _HEADER
    ),
    "case.date_assigned": FieldSpec(
        Kind.DATE,
        "the date assigned, or of the Notice of Assignment.",
        (*_HEADER, SectionKind.DECISION_LIST, SectionKind.DECISIONS),
    ),
    "case.date_of_injury": FieldSpec(Kind.DATE, "the date of injury of the header.", _HEADER),
    "case.ur_decision_date": FieldSpec(
        Kind.DATE, "the date of the utilization review decision or denial.", (*_HEADER, SectionKind.DECISIONS)
    ),
    "case.application_received_date": FieldSpec(
        Kind.DATE, "the date on which the IMR application was received.", (*_HEADER, SectionKind.DECISIONS)
    ),
    "case.priority": FieldSpec(Kind.PRIORITY, "the priority, Standard or Expedited.", _HEADER),
    "case.stated_outcome": FieldSpec(
        Kind.STATED_OUTCOME, "the outcome on the cover page: UPHOLD, OVERTURN or PARTIAL OVERTURN.", _HEADER
    ),
    "case.appeal_notice": FieldSpec(
        Kind.PASSAGE, "the passage on how to appeal.", (*_HEADER, SectionKind.CLOSING)
    ),
    "case.employee": FieldSpec(Kind.TEXT, "the employee's name as the header prints it.", _HEADER),
    "case.claim_number": FieldSpec(Kind.TEXT, "the claim number as the header prints it.", _HEADER),
    "reviewer.licensed_in": FieldSpec(
        Kind.TEXT, "the field in 'licensed in FIELD', not a state.", _QUALIFIED
    ),
    "reviewer.specialties": FieldSpec(
        Kind.TEXT, "list: each specialty that the expert reviewer is certified in.", _QUALIFIED, many=True
    ),
    "reviewer.subspecialties": FieldSpec(
        Kind.TEXT, "list: each subspecialty of the expert reviewer.", _QUALIFIED, many=True
    ),
    "reviewer.licensed_states": FieldSpec(
        Kind.TEXT, "list: each state in which the expert reviewer is licensed.", _QUALIFIED, many=True
    ),
    "reviewer.board_certified": FieldSpec(
        Kind.BOARD_CERTIFIED, "the words 'Board Certified', if said of the expert reviewer.", _QUALIFIED
    ),
    "clinical_summary": FieldSpec(
        Kind.PASSAGE, "the clinical case summary as a passage, without its lead-in sentence.", _SUMMARY
    ),
    "clinical_summary_source": FieldSpec(
        Kind.SUMMARY_SOURCE, "the words saying that the summary is the utilization review's.", _SUMMARY
    ),
    "documents_reviewed": FieldSpec(
        Kind.PASSAGE,
        "list: each document of the list of documents reviewed, as a passage.",
        (SectionKind.DOCUMENTS,),
        many=True,
    ),
    "patient.age": FieldSpec(Kind.COUNT, "the patient's age.", _SUMMARY),
    "patient.sex": FieldSpec(Kind.SEX, "the word that tells the patient's sex.", _SUMMARY),
    "patient.date_of_injury": FieldSpec(
        Kind.DATE, "the date of injury that the clinical summary gives.", _SUMMARY
    ),
    "patient.mechanism_of_injury": FieldSpec(Kind.TEXT, "what happened at the injury, one clause.", _SUMMARY),
    "patient.body_parts": FieldSpec(
        Kind.TEXT,
        "list: each body part injured, claimed or painful (not where pain only spreads), with side or level.",
        _SUMMARY,
        many=True,
    ),
    "patient.diagnoses": FieldSpec(
        Kind.DIAGNOSIS, "list: each diagnosis of the patient, with its code if printed.", _SUMMARY, many=True
    ),
    "patient.medications": FieldSpec(
        Kind.TEXT, "list: each drug that the patient takes, without dose.", _SUMMARY, many=True
    ),
    "patient.prior_treatments": FieldSpec(
        Kind.TEXT,
        "list: each surgery, therapy, injection or device already had (not what is requested), without "
        "number, duration and date.",
        _SUMMARY,
        many=True,
    ),
    "disputed_items.request": FieldSpec(
        Kind.REQUEST, "the disputed treatment as its heading words it, without number and decision."
    ),
    "disputed_items.treatment": FieldSpec(
        Kind.TEXT, "the treatment that the heading names, without quantity, dose or duration."
    ),
    "disputed_items.category": FieldSpec(
        Kind.CATEGORY,
        "words that say what kind of treatment it is, such as 'muscle relaxant' or 'knee brace'.",
    ),
    "disputed_items.quantity": FieldSpec(
        Kind.QUANTITY, "how much the heading asks for, with frequency and duration."
    ),
    "disputed_items.dose": FieldSpec(Kind.TEXT, "the dose in the heading."),
    "disputed_items.refills": FieldSpec(Kind.COUNT, "the number of refills in the heading."),
    "disputed_items.date_of_service": FieldSpec(Kind.DATE, "the date of service in the heading."),
    "disputed_items.body_part": FieldSpec(Kind.TEXT, "the body part that the heading names."),
    "disputed_items.ur_action": FieldSpec(
        Kind.UR_ACTION, "the words saying that utilization review denied, modified or delayed this request."
    ),
    "disputed_items.ur_approved": FieldSpec(
        Kind.QUANTITY, "the amount of this request that utilization review did approve."
    ),
    "disputed_items.decision": FieldSpec(
        Kind.DECISION,
        "the words that decide this item, such as 'Upheld' or 'is not medically necessary and appropriate'.",
    ),
    "disputed_items.medically_necessary": FieldSpec(
        Kind.NECESSITY,
        "the words of the expert reviewer's own final conclusion on medical necessity.",
    ),
    "disputed_items.claims_administrator_basis": FieldSpec(
        Kind.PASSAGE, "the passage on the guidelines that the Claims Administrator based its decision on."
    ),
    "disputed_items.reviewer_basis": FieldSpec(
        Kind.PASSAGE, "the passage on the guidelines that the expert (or physician) reviewer relied on."
    ),
    "disputed_items.claims_administrator_basis.based_on_mtus": FieldSpec(
        Kind.MTUS, "the words saying whether the Claims Administrator's decision is based on the MTUS."
    ),
    "disputed_items.reviewer_basis.based_on_mtus": FieldSpec(
        Kind.MTUS, "the words saying whether the expert reviewer's decision is based on the MTUS."
    ),
    "disputed_items.claims_administrator_basis.citations": FieldSpec(
        Kind.CITATION, "list: each guideline that the Claims Administrator cites, title and pages.", many=True
    ),
    "disputed_items.reviewer_basis.citations": FieldSpec(
        Kind.CITATION, "list: each guideline that the expert reviewer cites, title and pages.", many=True
    ),
    "disputed_items.rationale": FieldSpec(
        Kind.PASSAGE, "the decision rationale of this item, all of it, as a passage."
    ),
    "disputed_items.key_reasons": FieldSpec(
        Kind.TEXT,
        "list of one to four: clauses of the rationale, under 25 words, that gave the decision its grounds.",
        many=True,
    ),
}

REQUIRED = frozenset({"disputed_items.request", "disputed_items.decision"})
"""Fields that every letter states: 'not stated' settles nothing for them."""

OF_THE_HEADING = frozenset(
    f"disputed_items.{name}"
    for name in ("treatment", "quantity", "dose", "refills", "date_of_service", "body_part")
)
"""Fields that only the heading of an item states."""

_INDEX = re.compile(r"\[\d+\]")
_ITEM = re.compile(r"disputed_items\[(\d+)\]")


@lru_cache(maxsize=4096)
def field_of(path: str) -> str | None:
    """The name under which a record path stands in FIELDS; None for a path that cannot be asked for.

    An element of a list belongs to its list: `patient.diagnoses[2].name` → `patient.diagnoses`.
    """
    name = _INDEX.sub("", path)
    while name and name not in FIELDS:
        name = name.rpartition(".")[0]
    return name or None


@lru_cache(maxsize=4096)
def item_of(path: str) -> int | None:
    """The index of the disputed item that a path belongs to, or None."""
    found = _ITEM.match(path)
    return int(found.group(1)) if found else None


def with_item(path: str, index: int) -> str:
    """The same path under another disputed item."""
    return _ITEM.sub(f"disputed_items[{index}]", path, count=1)
