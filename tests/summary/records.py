"""Case records built by hand, in words of their own: what the readers would make of letters of many kinds."""

from __future__ import annotations

from datetime import date

from imr_llm.domain.letter import LetterFormat
from imr_llm.domain.provenance import Engine, Provenance
from imr_llm.domain.record import (
    CaseHeader,
    CaseRecord,
    Category,
    Citation,
    Decision,
    DisputedItem,
    Finding,
    FindingCode,
    Guideline,
    GuidelineBasis,
    Outcome,
    Patient,
    Quantity,
    Reviewer,
    Severity,
    Sex,
    Source,
    SummarySource,
    Unit,
    UrAction,
)

CREATED = "2026-01-02T03:04:05+00:00"


def record(
    *items: DisputedItem,
    case: CaseHeader | None = None,
    reviewer: Reviewer | None = None,
    patient: Patient | None = None,
    findings: tuple[Finding, ...] = (),
    clinical_summary_source: SummarySource | None = SummarySource.REVIEWER,
    letter_format: LetterFormat = LetterFormat.FINAL_DETERMINATION,
) -> CaseRecord:
    """A record of these items; outcome and needs_review follow from items and findings."""
    decisions = {item.decision for item in items}
    outcome = None
    if None not in decisions:
        one = decisions.pop() if len(decisions) == 1 else None
        outcome = Outcome(one.value) if one is not None else Outcome.MIXED
    return CaseRecord(
        source=Source(name="made", sha256="0" * 64, media_type="text/plain", pages=None, characters=1),
        letter_format=letter_format,
        case=case or CaseHeader(),
        reviewer=reviewer or Reviewer(),
        patient=patient or Patient(),
        clinical_summary_source=clinical_summary_source,
        disputed_items=items,
        outcome=outcome,
        needs_review=any(finding.severity is Severity.ERROR for finding in findings),
        findings=findings,
        provenance=Provenance(
            engine=Engine.READER, schema_sha256="0" * 64, package_version="0.1.0", created_at=CREATED
        ),
    )


def basis(*guidelines: Guideline) -> GuidelineBasis:
    """A guideline paragraph that cites these bodies."""
    return GuidelineBasis(
        text=" ".join(one.value for one in guidelines),
        citations=tuple(Citation(guideline=one) for one in guidelines),
    )


def two_therapies() -> CaseRecord:
    """A fragment with two therapies, both cut by UR; one upheld, one overturned, MTUS named and denied."""
    upheld = DisputedItem(
        number=1,
        request="RELAXATION TRAINING WITH A PSYCHOLOGIST X 10 SESSIONS",
        treatment="RELAXATION TRAINING WITH A PSYCHOLOGIST",
        category=Category.MENTAL_HEALTH,
        quantity=Quantity(amount=10, unit=Unit.SESSION),
        ur_action=UrAction.MODIFIED,
        ur_approved=Quantity(amount=4, unit=Unit.VISIT),
        decision=Decision.UPHELD,
        medically_necessary=False,
        reviewer_basis=basis(Guideline.MTUS),
        rationale=(
            "The guidelines that govern this kind of care call for a short first course. Ten sessions"
            " ordered at once exceed the first course of four sessions that the guidelines recommend."
            " There is no documentation of measured progress so far; the provider may ask again once "
            "the first course is done. Therefore, the decision to approve four sessions was right and"
            " the request for 10 sessions is not medically necessary."
        ),
    )
    overturned = DisputedItem(
        number=2,
        request="HOME TRAINING DEVICE RENTAL X 6 WEEKS",
        treatment="HOME TRAINING DEVICE RENTAL",
        category=Category.DMEPOS,
        quantity=Quantity(amount=6, unit=Unit.WEEK),
        ur_action=UrAction.MODIFIED,
        ur_approved=Quantity(amount=2, unit=Unit.WEEK),
        decision=Decision.OVERTURNED,
        medically_necessary=True,
        reviewer_basis=basis(Guideline.MTUS),
        rationale=(
            "The patient was given a device to practice with at home. UR cut the rental to two weeks "
            "and gave no rationale for it. A rental of six weeks is consistent with the guideline "
            "because practice at home has to go along with the whole course. The request is medically"
            " necessary."
        ),
    )
    findings = tuple(
        Finding(
            code=FindingCode.MTUS_BASIS_CONFLICT,
            severity=Severity.WARNING,
            path=f"disputed_items[{index}].reviewer_basis",
            message="says that the MTUS was not used and cites it",
        )
        for index in (0, 1)
    )
    return record(
        upheld,
        overturned,
        reviewer=Reviewer(licensed_in="Psychology", licensed_states=("California",)),
        patient=Patient(age=44, sex=Sex.FEMALE, date_of_injury=date(2011, 4, 18)),
        findings=findings,
        letter_format=LetterFormat.FRAGMENT,
    )


def one_drug() -> CaseRecord:
    """One retrospective drug request, denied and upheld, with a full header and an appeal notice."""
    item = DisputedItem(
        number=1,
        request="Retro: Norco 10/325mg #120 with 2 refills (DOS: 3/1/14)",
        treatment="Norco",
        category=Category.PHARMACEUTICAL,
        quantity=Quantity(amount=120, unit=Unit.UNIT),
        dose="10/325mg",
        refills=2,
        date_of_service=date(2014, 3, 1),
        ur_action=UrAction.DENIED,
        decision=Decision.UPHELD,
        medically_necessary=False,
        claims_administrator_basis=basis(Guideline.MTUS),
        reviewer_basis=basis(Guideline.MTUS, Guideline.ODG),
        rationale=(
            "The patient is a 51 year old man with pain in the left knee. The treating physician "
            "states that Norco 10/325mg is medically necessary. Guidelines recommend opioids in the "
            "long run only where pain and function get better. The records show no documentation of "
            "functional improvement with 120 tablets of Norco a month, and no urine test in the past "
            "12 months. The request for Norco 10/325mg #120 is not medically necessary."
        ),
    )
    return record(
        item,
        case=CaseHeader(
            case_number="CM14-0123456",
            determination_date=date(2014, 9, 22),
            date_of_injury=date(2009, 2, 3),
            ur_decision_date=date(2014, 4, 11),
            application_received_date=date(2014, 5, 6),
            appeal_notice=(
                "This determination is binding on all parties. In some cases you can appeal it. "
                "Appeals must be filed with the Workers' Compensation Appeals Board within 30 days "
                "from the date of this letter."
            ),
        ),
        reviewer=Reviewer(
            specialties=("Physical Medicine and Rehabilitation", "Pain Medicine"), board_certified=True
        ),
        patient=Patient(age=51, sex=Sex.MALE, medications=("Norco",)),
    )


def five_items() -> CaseRecord:
    """Five requests of different kinds: drugs, pictures, devices, therapy, an injection; both decisions."""
    return record(
        DisputedItem(
            number=1,
            request="MRI of the left knee without contrast",
            treatment="MRI of the left knee without contrast",
            category=Category.DIAGNOSTIC,
            body_part="left knee",
            ur_action=UrAction.DENIED,
            decision=Decision.OVERTURNED,
            medically_necessary=True,
            reviewer_basis=basis(Guideline.ACOEM),
            rationale=(
                "ACOEM guidelines support imaging where conservative care has failed. The worker has "
                "failed 8 weeks of therapy and the left knee locks. An MRI of the left knee is "
                "indicated because a torn meniscus is suspected. The request is medically necessary."
            ),
        ),
        DisputedItem(
            number=2,
            request="TENS UNIT RENTAL FOR 30 DAYS",
            treatment="TENS UNIT RENTAL",
            category=Category.DMEPOS,
            quantity=Quantity(amount=30, unit=Unit.DAY),
            ur_action=UrAction.DENIED,
            decision=Decision.UPHELD,
            medically_necessary=False,
            reviewer_basis=basis(Guideline.MTUS),
            rationale=(
                "A trial of TENS is recommended only along with a program of exercise. There is no "
                "evidence of such a program in the records. The request for a TENS unit is not "
                "medically necessary."
            ),
        ),
        DisputedItem(
            number=3,
            request="IBUPROFEN 800MG #90",
            treatment="IBUPROFEN",
            category=Category.PHARMACEUTICAL,
            quantity=Quantity(amount=90, unit=Unit.UNIT),
            dose="800MG",
            ur_action=UrAction.MODIFIED,
            ur_approved=Quantity(amount=60, unit=Unit.UNIT),
            decision=Decision.OVERTURNED,
            medically_necessary=True,
            reviewer_basis=basis(Guideline.MTUS),
            rationale=(
                "Ibuprofen is recommended at the lowest dose for a flare of pain. The dose of 800mg "
                "three times a day meets the guideline, and the notes document that it works. The "
                "request is medically necessary."
            ),
        ),
        DisputedItem(
            number=4,
            request="Physical therapy 2 x week x 6 weeks, right shoulder",
            treatment="Physical therapy",
            category=Category.REHABILITATION,
            quantity=Quantity(amount=12, unit=Unit.VISIT),
            body_part="right shoulder",
            ur_action=UrAction.MODIFIED,
            ur_approved=Quantity(amount=6, unit=Unit.VISIT),
            decision=Decision.UPHELD,
            medically_necessary=False,
            reviewer_basis=basis(Guideline.ODG),
            rationale=(
                "The ODG recommends up to 10 visits for this condition. The worker has already had 24"
                " visits for the right shoulder without documented functional improvement. Twelve "
                "more visits exceed the guideline. The request is not medically necessary."
            ),
        ),
        DisputedItem(
            number=5,
            request="Lumbar epidural steroid injection at L4-5",
            treatment="Lumbar epidural steroid injection",
            category=Category.INJECTION,
            body_part="L4-5",
            ur_action=UrAction.DELAYED,
            decision=Decision.UPHELD,
            medically_necessary=False,
            reviewer_basis=basis(Guideline.MTUS),
            rationale=(
                "The criteria ask for signs of a pinched nerve on exam. No such signs were found at "
                "L4-5, and the request does not meet the criteria. The injection is not medically "
                "necessary."
            ),
        ),
        case=CaseHeader(
            determination_date=date(2016, 11, 30),
            date_of_injury=date(2015, 6, 8),
            ur_decision_date=date(2016, 7, 21),
        ),
        reviewer=Reviewer(specialties=("Orthopedic Surgery",), board_certified=None),
        patient=Patient(age=38, sex=Sex.MALE),
    )


def notice_of_2013() -> CaseRecord:
    """A notice of 2013 whose case summary is utilization review's own; one item, overturned."""
    item = DisputedItem(
        number=1,
        request="12 aquatic therapy visits for the lower back",
        treatment="aquatic therapy",
        category=Category.REHABILITATION,
        quantity=Quantity(amount=12, unit=Unit.VISIT),
        body_part="lower back",
        ur_action=UrAction.DENIED,
        decision=Decision.OVERTURNED,
        medically_necessary=True,
        reviewer_basis=basis(Guideline.MTUS),
        rationale=(
            "Aquatic therapy is recommended where weight on the joints should be kept low. The "
            "employee's weight and failed land-based care meet the criteria. The request for 12 "
            "aquatic therapy visits is medically necessary and appropriate."
        ),
    )
    return record(
        item,
        case=CaseHeader(determination_date=date(2013, 12, 20), ur_decision_date=date(2013, 8, 2)),
        patient=Patient(age=60, sex=Sex.FEMALE, date_of_injury=date(2012, 1, 9)),
        clinical_summary_source=SummarySource.UTILIZATION_REVIEW,
        letter_format=LetterFormat.NOTICE_2013,
    )


def unread_decision() -> CaseRecord:
    """Two items, one of which could not be decided from the damaged letter."""
    return record(
        DisputedItem(
            number=1,
            request="Urine drug screen",
            treatment="Urine drug screen",
            category=Category.DIAGNOSTIC,
            decision=Decision.UPHELD,
            medically_necessary=None,
            rationale=(
                "Guidelines recommend testing where misuse is a concern. There is no documentation of"
                " risk in the records, and a test was done two months before."
            ),
        ),
        DisputedItem(
            number=2,
            request="Gabapentin 300mg #60",
            treatment="Gabapentin",
            category=Category.PHARMACEUTICAL,
            quantity=Quantity(amount=60, unit=Unit.UNIT),
            dose="300mg",
            decision=None,
        ),
        findings=(
            Finding(
                code=FindingCode.UNREADABLE_TEXT,
                severity=Severity.ERROR,
                path="disputed_items[1].decision",
                message="the decision is damaged",
            ),
        ),
    )


def heading_against_reasons() -> CaseRecord:
    """A letter whose heading upholds and whose rationale concludes the opposite."""
    return record(
        DisputedItem(
            number=1,
            request="LEFT WRIST BRACE",
            treatment="LEFT WRIST BRACE",
            category=Category.DMEPOS,
            body_part="LEFT WRIST",
            ur_action=UrAction.DENIED,
            decision=Decision.UPHELD,
            medically_necessary=True,
            reviewer_basis=basis(Guideline.ACOEM),
            rationale=(
                "The guidelines support a brace for the left wrist at night. The worker has signs of "
                "a nerve caught at the left wrist. The request for a brace is medically necessary."
            ),
        ),
        findings=(
            Finding(
                code=FindingCode.DECISION_NECESSITY_CONFLICT,
                severity=Severity.ERROR,
                path="disputed_items[0].medically_necessary",
                message="the heading upholds, the rationale concludes the opposite",
            ),
        ),
    )


def with_key_reasons() -> CaseRecord:
    """A model's record: key reasons in the letter's words."""
    return record(
        DisputedItem(
            number=1,
            request="Acupuncture x 8 sessions for the neck",
            treatment="Acupuncture",
            category=Category.REHABILITATION,
            quantity=Quantity(amount=8, unit=Unit.SESSION),
            body_part="neck",
            ur_action=UrAction.MODIFIED,
            ur_approved=Quantity(amount=3, unit=Unit.SESSION),
            decision=Decision.UPHELD,
            medically_necessary=False,
            reviewer_basis=basis(Guideline.MTUS),
            rationale=(
                "Under the guideline the time to produce a functional effect is 3 to 6 treatments. "
                "Eight sessions exceed that number. The request for 8 sessions is not medically "
                "necessary."
            ),
            key_reasons=(
                "the time to produce a functional effect is 3 to 6 treatments",
                "Eight sessions exceed that number",
            ),
        ),
        case=CaseHeader(date_of_injury=date(2018, 10, 5)),
        reviewer=Reviewer(specialties=("Acupuncture",)),
    )


def without_rationale() -> CaseRecord:
    """An item for which the letter prints no rationale."""
    return record(
        DisputedItem(
            number=1,
            request="Functional capacity evaluation",
            treatment="Functional capacity evaluation",
            category=Category.EVALUATION_MANAGEMENT,
            ur_action=UrAction.DENIED,
            decision=Decision.OVERTURNED,
            medically_necessary=None,
        ),
        findings=(
            Finding(
                code=FindingCode.MISSING_SECTION,
                severity=Severity.WARNING,
                path="disputed_items[0].rationale",
                message="no rationale",
            ),
        ),
    )


def all_records() -> dict[str, CaseRecord]:
    """Every record by name."""
    made = (
        two_therapies,
        one_drug,
        five_items,
        notice_of_2013,
        unread_decision,
        heading_against_reasons,
        with_key_reasons,
        without_rationale,
    )
    return {make.__name__: make() for make in made}
