"""Disputed items: decisions, necessity, rationales, and the two guideline bases."""

from __future__ import annotations

import pytest

from imr_llm import Settings, extract
from imr_llm.domain.draft import Draft
from imr_llm.domain.record import Decision, DisputedItem, FindingCode, Guideline, Severity
from imr_llm.errors import UnknownFormatError
from imr_llm.letters import load_letter
from imr_llm.reading import read
from imr_llm.settings import EngineChoice
from tests.reading.grounded import assert_grounded

FRAME = """HOW THE IMR FINAL DETERMINATION WAS MADE
An expert reviewer studied the case file.

CLINICAL CASE SUMMARY
The expert reviewer developed the following clinical case summary based on a review of the case file:
The patient is a 40 year old man with knee pain.

IMR ISSUES, DECISIONS AND RATIONALES
The Final Determination was based on decisions for the disputed items/services set forth below:

{item}
"""
ITEM = """{heading}

Claims Administrator guideline: {administrator}

MAXIMUS guideline: {reviewer}

Decision rationale: {rationale}
"""


def draft_of(
    heading: str = "Knee brace: Upheld",
    administrator: str = "Decision based on MTUS ACOEM Chapter 13 Knee Complaints Page(s): 340.",
    reviewer: str = "Decision based on MTUS ACOEM Chapter 13 Knee Complaints Page(s): 340.",
    rationale: str = "No instability was found. The request is not medically necessary.",
) -> Draft:
    """The draft of a fragment with one item; its evidence is checked."""
    item = ITEM.format(heading=heading, administrator=administrator, reviewer=reviewer, rationale=rationale)
    letter = load_letter(FRAME.format(item=item))
    draft = read(letter)
    assert_grounded(letter, draft)
    return draft


def item_of(**words: str) -> DisputedItem:
    """The one item of such a fragment."""
    (item,) = draft_of(**words).disputed_items
    return item


def test_a_request_keeps_its_words_and_gives_up_its_parts() -> None:
    """Colons, dates and doses in a heading belong to the request; the decision does not."""
    item = item_of(heading="Retro: Norco 10/325mg #120 (DOS: 3/1/14): Overturned")
    assert item.request == "Retro: Norco 10/325mg #120 (DOS: 3/1/14)"
    assert (item.treatment, item.dose, item.decision) == ("Norco", "10/325mg", Decision.OVERTURNED)
    assert item.quantity is not None
    assert (item.quantity.amount, item.quantity.unit.value) == (120, "unit")
    assert item.date_of_service is not None
    assert item.date_of_service.isoformat() == "2014-03-01"


def test_a_damaged_decision_is_read_and_flagged() -> None:
    """`Uphe1d` leaves no doubt and is noticed."""
    draft = draft_of(heading="Knee brace: Uphe1d")
    assert draft.disputed_items[0].decision is Decision.UPHELD
    assert [(one.code, one.path) for one in draft.findings] == [
        (FindingCode.UNREADABLE_TEXT, "disputed_items[0].decision")
    ]


@pytest.mark.parametrize(
    "decision",
    [
        *(
            "Certified",
            "Modified",
            "Reversed",
            "Denied",
            "Not Upheld",
            "NOT OVERTURNED",
            "Partially overturned",
        ),
        *(
            "Overturned in part",
            "partly upheld",
            "Upheld (in part)",
            "Upheld and Overturned",
            "Upheld/Overturned",
        ),
        "",
    ],
)
def test_a_heading_that_does_not_plainly_decide_leaves_the_decision_open(decision: str) -> None:
    """Neither the rationale nor half of what the heading says is put in the place of a decision."""
    draft = draft_of(heading=f"Knee brace, right: {decision}".rstrip(": "))
    (item,) = draft.disputed_items
    assert item.decision is None
    assert item.medically_necessary is False
    codes = {(one.code, one.severity) for one in draft.findings if one.path == "disputed_items[0].decision"}
    assert (FindingCode.UNREADABLE_TEXT, Severity.ERROR) in codes


@pytest.mark.parametrize(
    "decision", ["Not Upheld", "Partially overturned", "Overturned in part", "Upheld and Overturned"]
)
def test_what_makes_a_decision_doubtful_is_no_part_of_the_request(decision: str) -> None:
    """A decision is left out of the request with all its words."""
    assert item_of(heading=f"Knee brace, right: {decision}").request == "Knee brace, right"


def test_a_blurred_count_is_read_and_flagged() -> None:
    """Letters that a scan made of a count's digits are read as the digits, with a finding at the amount."""
    draft = draft_of(heading="Tramadol 50mg #6O: Upheld")
    (item,) = draft.disputed_items
    assert item.request == "Tramadol 50mg #6O"
    assert item.quantity is not None
    assert item.quantity.amount == 60
    assert [(one.code, one.path) for one in draft.findings] == [
        (FindingCode.UNREADABLE_TEXT, "disputed_items[0].quantity.amount")
    ]


@pytest.mark.parametrize(
    ("heading", "part"),
    [
        ("Trigger finger release, left ring finger: Upheld", "left ring finger"),
        ("Frozen shoulder manipulation, left arm: Upheld", "left arm"),
        ("Tennis elbow strap: Upheld", "elbow"),
    ],
)
def test_a_disorders_name_is_the_part_only_where_no_other_is_named(heading: str, part: str) -> None:
    """The finger of a trigger finger is not told twice."""
    assert item_of(heading=heading).body_part == part


def test_necessity_is_the_rationales_own_conclusion() -> None:
    """A conclusion that contradicts the heading is kept as it stands; a provider's opinion is not one."""
    item = item_of(
        rationale='The provider writes that the brace "is not medically necessary". The knee is unstable. '
        "The request is medically necessary."
    )
    assert (item.decision, item.medically_necessary) == (Decision.UPHELD, True)


def test_a_rationale_without_conclusion_leaves_necessity_open() -> None:
    """Necessity is not derived from the decision."""
    assert item_of(rationale="No instability was found on examination.").medically_necessary is None


def test_rationales_are_verbatim_with_hyphens_repaired() -> None:
    """Spelling stays, line-end hyphens and page furniture go."""
    item = item_of(rationale="No rational was given for the non-\ncertified\nPage 2 of 5\nvisits.")
    assert item.rationale == "No rational was given for the non-certified visits."


def test_a_missing_rationale_is_noticed() -> None:
    """An item without rationale has none, with a finding."""
    letter = load_letter(
        FRAME.format(
            item=ITEM.split("\n\nDecision", maxsplit=1)[0].format(
                heading="Knee brace: Upheld", administrator="None cited.", reviewer="Decision based on MTUS."
            )
        )
    )
    draft = read(letter)
    assert draft.disputed_items[0].rationale is None
    assert [(one.code, one.path, one.severity) for one in draft.findings] == [
        (FindingCode.MISSING_SECTION, "disputed_items[0].rationale", Severity.WARNING)
    ]


def test_each_basis_says_what_it_says() -> None:
    """Text, what is said of the MTUS, and the citations with pages stand for each side alone."""
    item = item_of(
        administrator="The Claims Administrator did not cite any medical evidence for its decision.",
        reviewer="The Expert Reviewer did not base their decision on the MTUS. Decision based on Non-MTUS "
        "Citation Official Disability Guidelines (ODG), Knee Chapter, Braces.",
    )
    assert item.claims_administrator_basis is not None
    assert item.claims_administrator_basis.based_on_mtus is None
    assert item.claims_administrator_basis.citations == ()
    assert item.reviewer_basis is not None
    assert item.reviewer_basis.based_on_mtus is False
    assert [one.guideline for one in item.reviewer_basis.citations] == [Guideline.ODG]


def test_every_part_of_a_citation_points_at_its_own_words() -> None:
    """The pages of a citation point at the pages, not at the whole paragraph."""
    draft = draft_of()
    path = "disputed_items[0].claims_administrator_basis.citations[0]"
    assert [span.text for span in draft.evidence[f"{path}.pages"]] == ["340"]
    assert [span.text for span in draft.evidence[f"{path}.title"]] == ["Chapter 13 Knee Complaints"]


def test_a_paragraph_of_both_sides_is_shared_out() -> None:
    """In 2013 notices each basis has the sentences of which it is the subject."""
    letter = load_letter(
        """Medical Qualifications of the Expert Reviewer:
The physician reviewer is Board Certified in Family Practice and is licensed to practice in Ohio.

Case Summary:
The patient is a 40 year old man with knee pain.

1) Regarding the request for a knee brace:

Section of the Medical Treatment Utilization Schedule Relied Upon by the Expert Reviewer to Make His/Her
Decision

The Claims Administrator based its decision on the Official Disability Guidelines (ODG), Knee Chapter, Braces.
It did not cite anything else. The Expert Reviewer relied on the ACOEM Guidelines, Chapter 13, page 340, part
of the MTUS.

Rationale for the Decision:
The knee is unstable. The request for a knee brace is medically necessary and appropriate.
"""
    )
    draft = read(letter)
    assert_grounded(letter, draft)
    (item,) = draft.disputed_items
    assert item.claims_administrator_basis is not None
    assert item.claims_administrator_basis.text.startswith("The Claims Administrator based")
    assert item.claims_administrator_basis.text.endswith("cite anything else.")
    assert [one.guideline for one in item.claims_administrator_basis.citations] == [Guideline.ODG]
    assert item.reviewer_basis is not None
    assert item.reviewer_basis.text.startswith("The Expert Reviewer relied")
    assert [one.guideline for one in item.reviewer_basis.citations] == [Guideline.ACOEM]


def test_a_fragment_cut_inside_the_qualifications_keeps_their_rest() -> None:
    """What is left of the reviewer's qualifications is read where their heading is cut off."""
    text = FRAME.format(
        item=ITEM.format(heading="Brace: Upheld", administrator="", reviewer="", rationale="No.")
    )
    rest = "is licensed in Podiatry and is licensed to practice in Ohio. He/she has been in practice.\n\n"
    draft = read(load_letter(rest + text[text.index("CLINICAL CASE SUMMARY") :]))
    assert (draft.reviewer.licensed_in, draft.reviewer.licensed_states) == ("Podiatry", ("Ohio",))


def test_an_unknown_form_is_refused_by_name() -> None:
    """The error names the letter and what was looked for."""
    letter = load_letter("Progress report\n\nThe patient has pain.\n", name="report.txt")
    with pytest.raises(
        UnknownFormatError, match=r"report\.txt.*CLINICAL CASE SUMMARY.*MEDICAL PROFESSIONAL REVIEW"
    ):
        read(letter)


def test_a_known_form_without_items_is_refused() -> None:
    """No item is invented where none is found."""
    letter = load_letter(FRAME.format(item="Nothing was decided."), name="empty.txt")
    with pytest.raises(UnknownFormatError, match=r"empty\.txt.*no disputed item"):
        read(letter)


@pytest.mark.parametrize(
    ("heading", "request_words"),
    [
        ("a. Knee brace: Upheld", "Knee brace"),
        ("(a) Knee brace: Upheld", "Knee brace"),
        ("#1 Soma 350mg #60: Upheld", "Soma 350mg #60"),
        ("Issue 1: Knee brace: Upheld", "Knee brace"),
        ("1. Knee brace\nDecision: Upheld", "Knee brace"),
        ("1. Knee brace - Determination: Upheld", "Knee brace"),
        ("b. Knee brace: Upheld", "b. Knee brace"),
        ("Disability determination: Upheld", "Disability determination"),
    ],
)
def test_marks_and_labels_around_a_request_are_no_part_of_it(heading: str, request_words: str) -> None:
    """A mark that counts on and the label of the decision are left out; any other words stay."""
    assert item_of(heading=heading).request == request_words


@pytest.mark.parametrize(
    ("heading", "path"),
    [
        ("Xanax 0. 5mg #60: Upheld", "disputed_items[0].dose"),
        ("Soma 350mg #12 0: Upheld", "disputed_items[0].quantity"),
    ],
)
def test_a_number_in_two_pieces_is_told(heading: str, path: str) -> None:
    """Whichever engine reads it, a number that a break cut in two has a finding."""
    letter = load_letter(
        FRAME.format(
            item=ITEM.format(
                heading=heading,
                administrator="Decision based on MTUS.",
                reviewer="Decision based on MTUS.",
                rationale="The request is not medically necessary.",
            )
        )
    )
    record = extract(letter, settings=Settings(engine=EngineChoice.READER))
    assert (FindingCode.UNREADABLE_TEXT, path) in {(one.code, one.path) for one in record.findings}
