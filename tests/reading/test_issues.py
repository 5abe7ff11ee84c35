"""Professional reviews with several issues at dispute, and rationales that conclude both ways."""

from __future__ import annotations

import pytest

from imr_llm.checking.agree import cross_check
from imr_llm.domain.draft import Draft
from imr_llm.domain.record import Decision, Finding, FindingCode, Severity
from imr_llm.letters import load_letter
from imr_llm.reading import read
from tests.reading.grounded import assert_grounded

REVIEW = """MEDICAL PROFESSIONAL REVIEW

MAXIMUS Case Number: CM13-0000991
Date of Injury: 5/6/2012
Date of UR Decision: 8/1/2013
IMR Application Received: 8/11/2013

ISSUE AT DISPUTE:
{issues}

CASE SUMMARY:
The patient is a 51 year old man who fell from a ladder.

DOCUMENTS REVIEWED FOR DETERMINATION:
1. Application for Independent Medical Review

MEDICAL TREATMENT GUIDELINE(S) RELIED UPON BY PROFESSIONAL REVIEWER AND WHY:
{guidelines}

RATIONALE FOR WHY THE REQUESTED TREATMENT/SERVICE IS/WAS NOT MEDICALLY NECESSARY:
{rationale}

MEDICAL REVIEWER QUALIFICATIONS:
The reviewer is Board Certified in Neurology and is licensed to practice in Nevada.
"""
UPHELD, OVERTURNED = Decision.UPHELD, Decision.OVERTURNED
GUIDELINES = "ACOEM Guidelines, 2nd Edition, Chapter 12, part of the MTUS."


def draft_of(issues: str, rationale: str, guidelines: str = GUIDELINES) -> tuple[Draft, tuple[Finding, ...]]:
    """What is read of a review, its evidence checked, and all findings about it."""
    letter = load_letter(REVIEW.format(issues=issues, guidelines=guidelines, rationale=rationale))
    draft = read(letter)
    assert_grounded(letter, draft)
    return draft, (*draft.findings, *cross_check(letter, draft))


def told(draft: Draft) -> list[tuple[str, Decision | None]]:
    """The requests with their decisions."""
    return [(one.request, one.decision) for one in draft.disputed_items]


def errors(findings: tuple[Finding, ...]) -> set[str]:
    """The paths of the errors."""
    return {one.path for one in findings if one.severity is Severity.ERROR}


@pytest.mark.parametrize(
    "marks",
    [
        ("1. ", "2. "),
        ("1) ", "2) "),
        ("(1) ", "(2) "),
        ("#1 ", "#2 "),
        ("#1: ", "#2: "),
        ("a. ", "b. "),
        ("A) ", "B) "),
        ("I. ", "II. "),
        ("Issue 1: ", "Issue 2: "),
        ("Issue #1 - ", "Issue #2 - "),
        ("ISSUE ONE: ", "ISSUE TWO: "),
        ("1 - ", "2 - "),
    ],
)
def test_numbered_issues_are_items_with_the_parts_of_their_number(marks: tuple[str, str]) -> None:
    """Each way of numbering parts issues, guidelines and rationales alike."""
    one, two = marks
    draft, findings = draft_of(
        f"{one}Electromyography of the left arm\n{two}Tizanidine 4mg #60",
        f"{one}The weakness of the hand is new. The study is medically necessary.\n\n"
        f"{two}No spasm was found on\nexamination. The drug is not medically necessary.",
        f"{one}ACOEM Guidelines, Chapter 8, page 178, part of the MTUS.\n"
        f"{two}Official Disability Guidelines (ODG), Pain Chapter, Muscle relaxants.",
    )
    assert told(draft) == [("Electromyography of the left arm", OVERTURNED), ("Tizanidine 4mg #60", UPHELD)]
    first, second = draft.disputed_items
    assert (first.number, second.number) == (1, 2)
    assert first.rationale == "The weakness of the hand is new. The study is medically necessary."
    assert second.rationale == "No spasm was found on examination. The drug is not medically necessary."
    assert first.reviewer_basis is not None
    assert first.reviewer_basis.text == "ACOEM Guidelines, Chapter 8, page 178, part of the MTUS."
    assert second.reviewer_basis is not None
    assert second.reviewer_basis.text.startswith("Official Disability Guidelines")
    assert errors(findings) == set()


def test_three_issues_in_one_line() -> None:
    """Numbers part a list also where its lines are lost."""
    draft, findings = draft_of(
        "1. Acupuncture x 6 2. Omeprazole 20mg #60; and 3. Lumbar corset",
        "1. Acupuncture has not been tried. It is medically necessary. 2. There is no risk of an ulcer. "
        "Omeprazole is not medically necessary. 3. A corset has no lasting benefit. It is not medically "
        "necessary.",
    )
    assert told(draft) == [
        ("Acupuncture x 6", OVERTURNED),
        ("Omeprazole 20mg #60", UPHELD),
        ("Lumbar corset", UPHELD),
    ]
    assert errors(findings) == set()


@pytest.mark.parametrize("bullet", ["•", "■", "▪", "*", "-", "–"])
def test_bulleted_issues_are_items(bullet: str) -> None:
    """A prose rationale decides each issue by the conclusion that names it."""
    draft, findings = draft_of(
        f"{bullet} Cervical epidural injection at C5-6\n{bullet} Lidoderm patches #30",
        "The arm pain is dermatomal and the disc touches the root. The epidural injection is therefore "
        "medically necessary. There is no neuropathic pain that is localized, so Lidoderm is not medically "
        "necessary.",
    )
    assert told(draft) == [
        ("Cervical epidural injection at C5-6", OVERTURNED),
        ("Lidoderm patches #30", UPHELD),
    ]
    assert draft.disputed_items[0].rationale == draft.disputed_items[1].rationale
    assert errors(findings) == set()


@pytest.mark.parametrize(
    ("conclusion", "decisions"),
    [
        ("The brace and the cane are not medically necessary.", (UPHELD, UPHELD)),
        ("Neither the brace nor the cane is medically necessary.", (UPHELD, UPHELD)),
        ("Both requests are medically necessary.", (OVERTURNED, OVERTURNED)),
        ("The brace is medically necessary, but the cane is not medically necessary.", (OVERTURNED, UPHELD)),
        ("The cane is medically necessary. The brace is not medically necessary.", (UPHELD, OVERTURNED)),
        # What follows leaves doubt of one or both.
        ("The request is not medically necessary.", (None, None)),
        ("The cane is medically necessary; the other is not medically necessary.", (None, OVERTURNED)),
        ("The brace, not the cane, is medically necessary.", (None, None)),
        ("One is medically necessary. The other one is not medically necessary.", (None, None)),
        ("The brace is medically necessary. The brace is not medically necessary.", (None, None)),
    ],
)
def test_a_shared_rationale_decides_what_it_names(
    conclusion: str, decisions: tuple[Decision | None, Decision | None]
) -> None:
    """What cannot be told apart is no decision, with an error."""
    draft, findings = draft_of("1. Knee brace\n2. Walking cane", f"The knee gives way. {conclusion}")
    read_as = tuple(one.decision for one in draft.disputed_items)
    for index, (got, wanted) in enumerate(zip(read_as, decisions, strict=True)):
        assert got in {wanted, None}
        assert (got is None) == (f"disputed_items[{index}].decision" in errors(findings))
    if None not in decisions:
        assert read_as == decisions


def test_rationales_numbered_in_another_order_decide_nothing() -> None:
    """A piece that names only the other issue is not taken for its number's."""
    draft, findings = draft_of(
        "1. Knee brace\n2. Walking cane",
        "1. The cane is not medically necessary.\n2. The brace is medically necessary.",
    )
    assert [one.decision for one in draft.disputed_items] == [None, None]
    assert {"disputed_items[0].decision", "disputed_items[1].decision"} <= errors(findings)


def test_a_chapter_in_brackets_numbers_no_guideline() -> None:
    """A line that begins with the end of a bracket is no entry, and each issue has its own guidelines."""
    cited = (
        "1. Knee Complaints (Practice Guidelines, 2nd Edition (2004), Chapter\n13), page 340.",
        "2. Knee Complaints (Practice Guidelines, 2nd Edition (2004), Chapter\n13), page 350.",
    )
    draft, _ = draft_of(
        "1. Knee brace\n2. Walking cane",
        "1. The brace is medically necessary.\n2. The cane is not medically necessary.",
        "\n".join(cited),
    )
    bases = [one.reviewer_basis.text for one in draft.disputed_items if one.reviewer_basis]
    assert bases == [" ".join(one[3:].split()) for one in cited]


def test_numbered_criteria_are_not_the_rationales_of_the_issues() -> None:
    """An issue whose numbered piece concludes nothing has no decision."""
    draft, findings = draft_of(
        "1. Knee brace\n2. Walking cane",
        "1. There must be instability.\n2. There must be a fall. Both are absent. The request is not "
        "medically necessary.",
    )
    assert draft.disputed_items[0].decision is None
    assert "disputed_items[0].decision" in errors(findings)


def test_only_the_rationale_is_numbered() -> None:
    """Lines without marks are issues where as many numbered rationales each conclude."""
    draft, findings = draft_of(
        "Knee brace\nWalking cane",
        "1. The knee is unstable. The brace is medically necessary.\n2. He walks well. The cane is not "
        "medically necessary.",
    )
    assert told(draft) == [("Knee brace", OVERTURNED), ("Walking cane", UPHELD)]
    assert errors(findings) == set()


def test_only_the_issues_are_numbered() -> None:
    """Guidelines that are not numbered are those of every issue."""
    draft, _ = draft_of(
        "1. Knee brace\n2. Walking cane",
        "The brace is medically necessary. The cane is not medically necessary.",
    )
    assert [one.decision for one in draft.disputed_items] == [OVERTURNED, UPHELD]
    assert [one.reviewer_basis.text for one in draft.disputed_items if one.reviewer_basis] == [GUIDELINES] * 2


def test_one_issue_of_two_treatments_stays_one_item() -> None:
    """Treatments named in one sentence are one issue; conclusions that differ leave it undecided."""
    issue = "Whether the knee brace and the walking cane are medically necessary"
    draft, findings = draft_of(
        issue, "The brace is medically necessary. The cane is not medically necessary."
    )
    assert told(draft) == [("knee brace and the walking cane", None)]
    assert "disputed_items[0].decision" in errors(findings)
    draft, findings = draft_of(issue, "He walks well. The requested items are not medically necessary.")
    assert told(draft) == [("knee brace and the walking cane", UPHELD)]
    assert errors(findings) == set()


@pytest.mark.parametrize("mark", ["1. ", "1) ", "• ", "Issue 1: "])
def test_the_mark_of_a_lone_issue_is_no_part_of_it(mark: str) -> None:
    """A list of one is read without its number."""
    draft, _ = draft_of(f"{mark}Knee brace", "The knee is stable. The brace is not medically necessary.")
    assert told(draft) == [("Knee brace", UPHELD)]


FINAL = """CLINICAL CASE SUMMARY
The patient is a 40 year old man with knee pain.

IMR ISSUES, DECISIONS AND RATIONALES
The Final Determination was based on decisions for the disputed items/services set forth below:

{heading}

Claims Administrator guideline: None cited.

MAXIMUS guideline: Decision based on MTUS ACOEM Chapter 13.

Decision rationale: {rationale}
"""


@pytest.mark.parametrize(
    ("heading", "rationale", "finding"),
    [
        (
            "Knee brace and cane: Upheld",
            "The brace is medically necessary. The cane is not medically necessary.",
            (FindingCode.DECISION_NECESSITY_CONFLICT, "disputed_items[0].rationale"),
        ),
        (
            "Knee brace (1) hinged, (2) soft: Upheld",
            "Neither is of use. The request is not medically necessary.",
            (FindingCode.ITEM_COUNT_CONFLICT, "disputed_items[0].request"),
        ),
    ],
)
def test_items_that_may_be_several_are_flagged_in_every_form(
    heading: str, rationale: str, finding: tuple[FindingCode, str]
) -> None:
    """One printed decision over several requests or conclusions is an error that a person looks at."""
    letter = load_letter(FINAL.format(heading=heading, rationale=rationale))
    found = [one for one in cross_check(letter, read(letter)) if one.severity is Severity.ERROR]
    assert finding in [(one.code, one.path) for one in found]


@pytest.mark.parametrize(
    "heading",
    [
        "Occupational therapy two (2) times per week for three (3) weeks: Upheld",
        "Two (2) trigger point injections for the left shoulder: Upheld",
        "Knee sleeve, two (2) of them: Upheld",
    ],
)
def test_a_number_that_repeats_its_word_numbers_no_request(heading: str) -> None:
    """`Two (2)` is one amount; the request is one."""
    letter = load_letter(FINAL.format(heading=heading, rationale="The request is not medically necessary."))
    assert [one for one in cross_check(letter, read(letter)) if one.severity is Severity.ERROR] == []


def test_a_misprinted_decision_behind_an_issue_is_read_as_in_any_heading() -> None:
    """What the reader makes of it is flagged; an issue that speaks of a denial has no decision behind it."""
    review = REVIEW.replace("{issues}", "Gym membership: {}").replace("{guidelines}", GUIDELINES)
    review = review.replace("{rationale}", "It is not medically necessary.")
    draft = read(load_letter(review.format("Uphe1d").encode()))
    assert [(one.request, one.decision) for one in draft.disputed_items] == [("Gym membership", UPHELD)]
    assert FindingCode.UNREADABLE_TEXT in {one.code for one in draft.findings}
    asked = review.replace("Gym membership: {}", "Whether the denial should be upheld")
    assert (
        read(load_letter(asked.encode())).disputed_items[0].request == "Whether the denial should be upheld"
    )


@pytest.mark.parametrize(("printed", "conflict"), [("Upheld", False), ("Overturned", True)])
def test_a_decision_printed_behind_an_issue_is_the_decision(printed: str, conflict: bool) -> None:
    """It is no part of the request; where the rationale concludes otherwise, that is told."""
    letter = load_letter(
        REVIEW.format(
            issues=f"Gym membership for 6 months: {printed}",
            guidelines=GUIDELINES,
            rationale="No exercise program is on file. The gym membership is not medically necessary.",
        ).encode()
    )
    draft = read(letter)
    (item,) = draft.disputed_items
    assert (item.request, item.decision) == ("Gym membership for 6 months", Decision(printed.lower()))
    codes = {one.code for one in cross_check(letter, draft)}
    assert (FindingCode.DECISION_NECESSITY_CONFLICT in codes) == conflict
