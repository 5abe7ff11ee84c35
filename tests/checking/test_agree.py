"""Tests of the cross-checks: each disagreement is found, agreement is left in peace."""

from __future__ import annotations

from dataclasses import replace

import pytest

from imr_llm.checking import outcome_of
from imr_llm.domain.record import (
    Citation,
    Decision,
    Finding,
    FindingCode,
    Guideline,
    Outcome,
    Quantity,
    Severity,
    StatedOutcome,
    Unit,
    UrAction,
)
from imr_llm.domain.spans import Span
from imr_llm.letters import load_letter
from imr_llm.reading import read
from tests.checking.drafts import (
    ACUPUNCTURE,
    DRAFT,
    PILLOW,
    TEXT,
    Told,
    basis,
    letter,
    only,
    told,
    with_header,
    with_item,
    with_patient,
)
from tests.checking.letters import SEED_LETTER


def test_a_letter_that_agrees_has_no_findings() -> None:
    """Nothing is said of a letter and a draft in which all is in order."""
    assert told(DRAFT) == []


@pytest.mark.parametrize(
    ("decisions", "outcome"),
    [
        ((Decision.UPHELD, Decision.UPHELD), Outcome.UPHELD),
        ((Decision.OVERTURNED,), Outcome.OVERTURNED),
        ((Decision.UPHELD, Decision.OVERTURNED), Outcome.MIXED),
        ((Decision.UPHELD, None), None),
        ((), None),
    ],
)
def test_the_outcome_follows_from_the_decisions(
    decisions: tuple[Decision | None, ...], outcome: Outcome | None
) -> None:
    """All alike, both kinds, or unknown as soon as one decision is."""
    items = [PILLOW.model_copy(update={"decision": decision}) for decision in decisions]
    assert outcome_of(items) is outcome


def test_upheld_but_called_necessary_is_an_error() -> None:
    """The heading's decision and the rationale's conclusion are both quoted."""
    draft = with_item(medically_necessary=True, rationale="The request is medically necessary.")
    found = only(draft, FindingCode.DECISION_NECESSITY_CONFLICT)
    assert (found.severity, found.path) == (Severity.ERROR, "disputed_items[0].decision")
    assert '"upheld"' in found.message
    assert "medically necessary" in found.message


def test_overturned_but_called_unnecessary_is_an_error() -> None:
    """The reverse is a conflict as well, also where only the rationale tells."""
    draft = with_item(1, medically_necessary=None, rationale="The pillow is not medically necessary.")
    found = only(draft, FindingCode.DECISION_NECESSITY_CONFLICT)
    assert found.path == "disputed_items[1].decision"
    assert '"is not medically necessary"' in found.message


@pytest.mark.parametrize(
    "rationale",
    [
        "The drug should be weaned. Only 60 tablets are medically necessary.",
        "Only a one month supply is considered medically necessary.",
        "The request is partially medically necessary.",
        "The request is medically necessary in part.",
        "The request as modified to six visits is medically necessary.",
        "Norco #60 is medically necessary. The remaining 60 tablets are not supported.",
        "The request is medically necessary for 6 visits only.",
    ],
)
def test_a_rationale_that_finds_a_part_necessary_is_an_error(rationale: str) -> None:
    """One decision for the whole does not say what the rationale says of a part."""
    found = only(
        with_item(1, medically_necessary=None, rationale=rationale), FindingCode.DECISION_NECESSITY_CONFLICT
    )
    assert (found.severity, found.path) == (Severity.ERROR, "disputed_items[1].decision")


@pytest.mark.parametrize(
    "rationale",
    [
        "UR found that only 60 tablets are medically necessary. The request is medically necessary.",
        "By the guideline only six visits are medically necessary. The request is medically necessary.",
        "Only six visits are medically necessary. Therefore, the request for six is medically necessary.",
    ],
)
def test_what_others_find_necessary_in_part_makes_no_conflict(rationale: str) -> None:
    """Nor does a part that is all that was asked for."""
    assert told(with_item(1, medically_necessary=True, rationale=rationale)) == []


@pytest.mark.parametrize(
    "rationale",
    [
        "The provider states that acupuncture is medically necessary. Six visits were enough.",
        "The request to overturn the denial is not medically necessary.",
        "Acupuncture may be medically necessary later.",
    ],
)
def test_other_peoples_views_make_no_conflict(rationale: str) -> None:
    """A provider's opinion inside an adverse rationale is not its conclusion."""
    assert told(with_item(medically_necessary=None, rationale=rationale)) == []


@pytest.mark.parametrize(
    "text",
    [
        (
            "The Expert Reviewer did not base their decision on the MTUS. Decision based on Non-MTUS "
            "Citation MTUS: CHRONIC PAIN MEDICAL TREATMENT GUIDELINES, 23"
        ),
        (
            "The Claims Administrator did not base its decision on the MTUS. Decision based on Non-MTUS "
            "Citation: MTUS ACOEM Chapter 12."
        ),
    ],
)
@pytest.mark.parametrize("side", ["claims_administrator_basis", "reviewer_basis"])
def test_denying_the_mtus_and_citing_it_is_told(text: str, side: str) -> None:
    """Either side's paragraph may contradict itself."""
    found = only(with_item(0, **{side: basis(text, mtus=False)}), FindingCode.MTUS_BASIS_CONFLICT)
    assert (found.severity, found.path) == (Severity.WARNING, f"disputed_items[0].{side}")
    assert "MTUS" in found.message


def test_an_mtus_citation_of_a_paragraph_that_denies_it_is_told() -> None:
    """The citations as read count, not only the fixed words."""
    cited = PILLOW.reviewer_basis
    assert cited is not None
    conflicting = cited.model_copy(
        update={"citations": (Citation(guideline=Guideline.MTUS, title="Chronic Pain"),)}
    )
    assert told(with_item(1, reviewer_basis=conflicting)) == [
        (FindingCode.MTUS_BASIS_CONFLICT, Severity.WARNING, "disputed_items[1].reviewer_basis")
    ]


@pytest.mark.parametrize(
    ("approved", "rationale"),
    [
        (Quantity(amount=12, unit=Unit.VISIT), ACUPUNCTURE.rationale),
        (Quantity(amount=14, unit=Unit.SESSION), ACUPUNCTURE.rationale),
        (
            Quantity(amount=6, unit=Unit.VISIT),
            "The remaining 4 visits were denied. It is not medically necessary.",
        ),
        (
            Quantity(amount=6, unit=Unit.VISIT),
            "With 6 certified and 2 non-certified visits it is no full trial.",
        ),
        (Quantity(amount=6, unit=Unit.VISIT), "UR certified 6 visits and non-certified 8, which is odd."),
        (Quantity(amount=6, unit=Unit.VISIT), "6 are certified and the remaining #4 is non-certified."),
        (Quantity(amount=6, unit=Unit.VISIT), 'UR approved 6 visits and denied "the remaining 4".'),
        (Quantity(amount=6, unit=Unit.VISIT), "UR certified six and non-certified four."),
        (Quantity(amount=6, unit=Unit.VISIT), "UR: certify #6, non-certify #4."),
        (Quantity(amount=6, unit=Unit.VISIT), "UR advises: approve 6 visits and deny 8."),
        (Quantity(amount=6, unit=Unit.VISIT), "Six visits are certified and four visits are non-certified."),
        (Quantity(amount=6, unit=Unit.VISIT), "UR says: 6 visits were approved, while 8 visits were denied."),
    ],
)
def test_amounts_that_do_not_add_up_are_told(approved: Quantity, rationale: str) -> None:
    """As much approved as requested, or a refused rest of another size, cannot be."""
    found = only(
        with_item(ur_approved=approved, rationale=rationale, medically_necessary=None),
        FindingCode.UR_AMOUNT_CONFLICT,
    )
    assert (found.severity, found.path) == (Severity.WARNING, "disputed_items[0].ur_approved")


@pytest.mark.parametrize(
    ("changes", "rationale"),
    [
        ({}, "The additional 6 non-certified visits may follow. It is not medically necessary."),
        ({}, "UR non-certified the remaining six. It is not medically necessary."),
        ({}, "UR certified six, with the other 6 visits denied. It is not medically necessary."),
        ({}, "UR denied the other two requests. It is not medically necessary."),
        ({}, "UR certified six and non-certified six. It is not medically necessary."),
        ({}, "UR: certify #6, non-certify #6. It is not medically necessary."),
        ({}, "UR: approve 6 visits, deny 12 visits. It is not medically necessary."),
        ({}, "UR: certify #2, non-certify #4 of another drug. It is not medically necessary."),
        ({}, "6 visits are certified and 6 visits are non-certified. It is not medically necessary."),
        ({}, "Four visits were approved and four visits were denied in 2012. It is not medically necessary."),
        ({}, "Of the requests UR certified one and denied two. It is not medically necessary."),
        ({}, "UR certified 6 visits and non-certified 6. It is not medically necessary."),
        ({"ur_approved": Quantity(amount=12, unit=Unit.WEEK)}, "It is not medically necessary."),
        (
            {"ur_approved": Quantity(amount=12, unit=Unit.VISIT), "refills": 2},
            "It is not medically necessary.",
        ),
    ],
)
def test_amounts_that_add_up_are_left_in_peace(changes: dict[str, object], rationale: str) -> None:
    """A rest that fits, another unit, or a cut of refills only is no conflict."""
    assert told(with_item(0, **{"rationale": rationale, **changes})) == []


def test_an_amount_approved_of_what_was_denied_is_told() -> None:
    """Utilization review cannot have denied a request and approved a part of it."""
    found = only(with_item(ur_action=UrAction.DENIED), FindingCode.UR_AMOUNT_CONFLICT)
    assert (found.severity, found.path) == (Severity.WARNING, "disputed_items[0].ur_approved")


def test_a_cut_of_another_item_excuses_no_approval_in_full() -> None:
    """Only the clause that tells the approval tells what else was cut."""
    text = TEXT.replace(
        "certified 6 visits of the 12 that were asked for.",
        "certified 12 visits of acupuncture; it cut the days of rest at home.",
    )
    start = text.index("12 visits of acupuncture")
    spans = (Span(start=start, end=start + 9, text="12 visits"),)
    draft = with_item(ur_approved=Quantity(amount=12, unit=Unit.VISIT))
    draft = replace(draft, evidence={"disputed_items[0].ur_approved.amount": spans})
    assert FindingCode.UR_AMOUNT_CONFLICT in [one[0] for one in told(draft, letter(text))]
    same_clause = text.replace("acupuncture; it cut the days", "acupuncture, and cut the days")
    assert FindingCode.UR_AMOUNT_CONFLICT not in [one[0] for one in told(draft, letter(same_clause))]


@pytest.mark.parametrize(
    ("rationale", "conflicts"),
    [
        ("UR approved 6 visits; the other two were not approved.", False),
        ("UR approved 6 visits and denied the other two.", False),
        ("UR approved 6 visits, and the remaining one was denied.", False),
        ("UR approved 6 visits; the other two visits were not approved.", True),
        ("UR approved 6 visits and denied the other two acupuncture visits.", True),
        ("UR approved 6 visits; the other four were not approved.", True),
        ("UR approved 6 visits, with the remaining 8 visits not certified.", True),
        ("UR approved 6 visits, with the other 6 visits denied.", False),
    ],
)
def test_what_is_left_may_be_requests(rationale: str, conflicts: bool) -> None:
    """No more than there are other requests may be as many of them, unless it is told what they count."""
    draft = with_item(ur_approved=Quantity(amount=6, unit=Unit.VISIT), rationale=rationale)
    third = draft.disputed_items[1].model_copy(update={"number": 3})
    draft = replace(draft, disputed_items=(*draft.disputed_items, third))
    found = [path for code, _, path in told(draft) if code is FindingCode.UR_AMOUNT_CONFLICT]
    assert found == ["disputed_items[0].ur_approved"] * conflicts


@pytest.mark.parametrize(
    ("stated", "conflicts"),
    [
        (StatedOutcome.PARTIAL_OVERTURN, False),
        (StatedOutcome.UPHOLD, True),
        (StatedOutcome.OVERTURN, True),
        (None, False),
    ],
)
def test_the_cover_pages_outcome_must_fit(stated: StatedOutcome | None, conflicts: bool) -> None:
    """A mixed letter is a partial overturn, nothing else."""
    expected: Told = [(FindingCode.OUTCOME_CONFLICT, Severity.ERROR, "case.stated_outcome")]
    assert told(with_header(stated_outcome=stated)) == (expected if conflicts else [])


def test_missing_parts_are_told() -> None:
    """A heading that this form always has is missed, unless the draft has what stands under it."""
    without = letter(TEXT.replace("CLINICAL CASE SUMMARY\n", "").replace("clinical case summary", "notes"))
    assert told(replace(DRAFT, clinical_summary=None), without) == [
        (FindingCode.MISSING_SECTION, Severity.WARNING, "clinical_summary")
    ]


def test_a_heading_with_nothing_under_it_is_no_part() -> None:
    """Where a case summary's heading stands and no summary was read, that is told."""
    start, end = TEXT.index("The patient is a 44"), TEXT.index("IMR ISSUES")
    emptied = letter(TEXT[:start] + TEXT[end:])
    assert told(replace(DRAFT, clinical_summary=None), emptied) == [
        (FindingCode.MISSING_SECTION, Severity.WARNING, "clinical_summary")
    ]


def test_a_fragments_header_is_not_missed() -> None:
    """A letter without its first page lacks nothing that a fragment has."""
    fragment = letter(TEXT[TEXT.index("HOW THE IMR") :])
    assert told(with_header(**dict.fromkeys(DRAFT.case.model_dump(), None)), fragment) == []


def test_items_without_rationale_or_decision_are_told() -> None:
    """A missing rationale is a warning, a decision that cannot be read an error, no item at all as well."""
    assert told(with_item(rationale=None)) == [
        (FindingCode.MISSING_SECTION, Severity.WARNING, "disputed_items[0].rationale")
    ]
    assert told(with_item(1, decision=None)) == [
        (FindingCode.MISSING_SECTION, Severity.ERROR, "disputed_items[1].decision")
    ]
    assert told(replace(DRAFT, disputed_items=())) == [
        (FindingCode.MISSING_SECTION, Severity.ERROR, "disputed_items")
    ]


def test_a_rationale_without_its_label_is_told_where_it_stands() -> None:
    """It concludes in the paragraph of the reviewer's guideline, where no conflict would be looked for."""
    text = "Decision based on MTUS ACOEM Chapter 8. The pillow is medically necessary."
    assert told(with_item(1, rationale=None, reviewer_basis=basis(text))) == [
        (FindingCode.MISSING_SECTION, Severity.WARNING, "disputed_items[1].rationale"),
        (FindingCode.MISSING_SECTION, Severity.ERROR, "disputed_items[1].reviewer_basis"),
    ]


def test_what_the_draft_already_tells_is_not_repeated() -> None:
    """A finding that the engine made stays the only one of its code and path."""
    known = Finding(
        code=FindingCode.IMPLAUSIBLE_AGE, severity=Severity.WARNING, path="patient.age", message="known"
    )
    assert told(replace(with_patient(age=3), findings=(known,))) == []


@pytest.mark.skipif(not SEED_LETTER.exists(), reason="the seed letter lies beside the repository")
def test_the_seed_letter_contradicts_itself_about_the_mtus_only() -> None:
    """Both reviewers' paragraphs deny the MTUS and cite it; amounts and conclusions of that letter agree."""
    seed = load_letter(SEED_LETTER)
    assert told(read(seed), seed) == [
        (FindingCode.MTUS_BASIS_CONFLICT, Severity.WARNING, f"disputed_items[{index}].reviewer_basis")
        for index in (0, 1)
    ]
