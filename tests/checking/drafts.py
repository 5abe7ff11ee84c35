"""A letter that agrees with itself, its draft, and ways to make either disagree."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from imr_llm.checking import cross_check
from imr_llm.domain.draft import Draft
from imr_llm.domain.letter import Letter
from imr_llm.domain.record import (
    CaseHeader,
    Category,
    Decision,
    DisputedItem,
    Finding,
    FindingCode,
    GuidelineBasis,
    Patient,
    Quantity,
    Reviewer,
    Severity,
    Sex,
    SummarySource,
    Unit,
    UrAction,
)
from imr_llm.letters import load_letter

TEXT = """\
Case Number: CM14-0012345          Date Assigned: 08/08/2014
Date of Injury: 02/03/2012         Decision Date: 09/12/2014
UR Denial Date: 06/20/2014         Priority: Standard
Application Received: 07/07/2014

HOW THE IMR FINAL DETERMINATION WAS MADE
The expert reviewer is licensed in Chiropractic and is licensed to practice in California.

CLINICAL CASE SUMMARY
The expert reviewer developed the following clinical case summary based on a review of the case file,
including all medical records:
The patient is a 44 year old female who was injured on 2/3/2012. She has neck pain. Utilization review
certified 6 visits of the 12 that were asked for.

IMR ISSUES, DECISIONS AND RATIONALES
The Final Determination was based on decisions for the disputed items/services set forth below:

1. ACUPUNCTURE X 12 VISITS: Upheld

Claims Administrator guideline: Decision based on MTUS Acupuncture Treatment Guidelines.

MAXIMUS guideline: Decision based on MTUS Acupuncture Treatment Guidelines.

Decision rationale: Six visits are a full trial. The request for 12 visits is not medically necessary.

2. CERVICAL PILLOW: Overturned

Claims Administrator guideline: Decision based on MTUS ACOEM Chapter 8.

MAXIMUS guideline: The Expert Reviewer did not base their decision on the MTUS. Decision based on Non-MTUS
Citation Official Disability Guidelines (ODG), Neck Chapter, Pillow.

Decision rationale: Sleep is disturbed and a pillow is advised. The pillow is medically necessary.
"""


def letter(text: str = TEXT) -> Letter:
    """The letter of `TEXT`, or of a changed text, loaded."""
    return load_letter(text, name="agreeing")


def basis(text: str, *, mtus: bool | None = True) -> GuidelineBasis:
    """A guideline paragraph without citations."""
    return GuidelineBasis(text=text, based_on_mtus=mtus)


ACUPUNCTURE = DisputedItem(
    number=1,
    request="ACUPUNCTURE X 12 VISITS",
    treatment="ACUPUNCTURE",
    category=Category.REHABILITATION,
    quantity=Quantity(amount=12, unit=Unit.VISIT),
    ur_action=UrAction.MODIFIED,
    ur_approved=Quantity(amount=6, unit=Unit.VISIT),
    decision=Decision.UPHELD,
    medically_necessary=False,
    claims_administrator_basis=basis("Decision based on MTUS Acupuncture Treatment Guidelines."),
    reviewer_basis=basis("Decision based on MTUS Acupuncture Treatment Guidelines."),
    rationale="Six visits are a full trial. The request for 12 visits is not medically necessary.",
)
PILLOW = DisputedItem(
    number=2,
    request="CERVICAL PILLOW",
    treatment="CERVICAL PILLOW",
    category=Category.DMEPOS,
    decision=Decision.OVERTURNED,
    medically_necessary=True,
    claims_administrator_basis=basis("Decision based on MTUS ACOEM Chapter 8."),
    reviewer_basis=basis(
        "The Expert Reviewer did not base their decision on the MTUS. Decision based on Non-MTUS Citation "
        "Official Disability Guidelines (ODG), Neck Chapter, Pillow.",
        mtus=False,
    ),
    rationale="Sleep is disturbed and a pillow is advised. The pillow is medically necessary.",
)
HEADER = CaseHeader(
    case_number="CM14-0012345",
    determination_date=date(2014, 9, 12),
    date_assigned=date(2014, 8, 8),
    date_of_injury=date(2012, 2, 3),
    ur_decision_date=date(2014, 6, 20),
    application_received_date=date(2014, 7, 7),
)
DRAFT = Draft(
    case=HEADER,
    reviewer=Reviewer(licensed_in="Chiropractic", licensed_states=("California",)),
    patient=Patient(age=44, sex=Sex.FEMALE, date_of_injury=date(2012, 2, 3)),
    clinical_summary="The patient is a 44 year old female who was injured on 2/3/2012. She has neck pain. "
    "Utilization review certified 6 visits of the 12 that were asked for.",
    clinical_summary_source=SummarySource.REVIEWER,
    documents_reviewed=(),
    disputed_items=(ACUPUNCTURE, PILLOW),
    evidence={},
)


def with_header(**changes: object) -> Draft:
    """The draft with other header fields."""
    return replace(DRAFT, case=HEADER.model_copy(update=changes))


def with_patient(**changes: object) -> Draft:
    """The draft with other patient fields."""
    return replace(DRAFT, patient=DRAFT.patient.model_copy(update=changes))


def with_item(index: int = 0, /, **changes: object) -> Draft:
    """The draft with other fields of one item."""
    items = list(DRAFT.disputed_items)
    items[index] = items[index].model_copy(update=changes)
    return replace(DRAFT, disputed_items=tuple(items))


LETTER = letter()
Told = list[tuple[FindingCode, Severity, str]]
"""Code, severity and path of findings."""


def told(draft: Draft, of: Letter = LETTER) -> Told:
    """Code, severity and path of every finding."""
    return [(one.code, one.severity, one.path) for one in cross_check(of, draft)]


def only(draft: Draft, code: FindingCode, of: Letter = LETTER) -> Finding:
    """The one finding of a code; there must be no other finding."""
    found = cross_check(of, draft)
    assert [one.code for one in found] == [code]
    return found[0]
