"""From an authored reply to a draft: what the letter shows gets in, what it does not show fails."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from imr_llm.asking import (
    ExtractReply,
    assemble,
    claims,
    finalise,
    number_lines,
)
from imr_llm.asking.replies import Passage, Quoted
from imr_llm.checking import ground
from imr_llm.domain.record import (
    Decision,
    FindingCode,
    Guideline,
    Quantity,
    Severity,
    Sex,
    SummarySource,
    Unit,
    UrAction,
)
from imr_llm.letters import load_letter
from tests.asking.authored import REPLIES, letter_of
from tests.asking.checks import assert_grounded
from tests.asking.drafts import changed, failed, put_together
from tests.asking.letters import FINAL
from tests.asking.seed import SEED, seed_reply


@pytest.mark.parametrize("form", REPLIES)
def test_an_honest_reply_becomes_a_draft_without_failures(form: str) -> None:
    """Every value of a careful reply is found in the letter and has exact spans."""
    assembled = put_together(form)
    assert assembled.failures == ()
    assert_grounded(letter_of(form), assembled.draft)
    assert all(finding.severity is not Severity.ERROR for finding in assembled.draft.findings)


@pytest.mark.parametrize("form", ["final", "injected", "one_long_line"])
def test_the_2014_letter_is_read_in_full(form: str) -> None:
    """Header, patient and both items come out with typed values, also when all line ends were lost."""
    draft = put_together(form).draft
    assert draft.case.determination_date == date(2014, 9, 22)
    assert draft.case.date_of_injury == date(2011, 4, 17)
    assert draft.reviewer.licensed_states == ("Texas", "California")
    assert draft.reviewer.board_certified is True
    assert (draft.patient.age, draft.patient.sex) == (44, Sex.FEMALE)
    assert [(one.name, one.code) for one in draft.patient.diagnoses] == [
        ("left knee osteoarthritis", "715.16"),
        ("lumbar strain", None),
    ]
    therapy, brace = draft.disputed_items
    assert (therapy.number, therapy.decision, therapy.medically_necessary) == (1, Decision.UPHELD, False)
    assert (brace.number, brace.decision, brace.medically_necessary) == (2, Decision.OVERTURNED, True)
    assert therapy.request == "Aquatic therapy x 8 sessions, left knee"
    assert therapy.quantity == Quantity(amount=8, unit=Unit.SESSION)
    assert (therapy.ur_action, brace.ur_action) == (UrAction.MODIFIED, UrAction.DENIED)
    assert therapy.ur_approved == Quantity(amount=4, unit=Unit.SESSION)
    assert therapy.key_reasons == ("4 sessions were already granted to find out",)


@pytest.mark.parametrize("form", ["final", "injected", "one_long_line"])
def test_passages_are_cut_without_labels_and_without_their_neighbours(form: str) -> None:
    """Rationales, guideline paragraphs and the summary begin and end where the form has them do so."""
    draft = put_together(form).draft
    therapy, brace = draft.disputed_items
    assert draft.clinical_summary is not None
    assert draft.clinical_summary.startswith("The patient is a 44 year old")
    assert draft.clinical_summary_source is SummarySource.REVIEWER
    assert therapy.rationale is not None
    assert brace.rationale is not None
    assert therapy.rationale.startswith("Exercise in water is an option")
    assert therapy.rationale.endswith("aquatic therapy is not medically necessary.")
    assert brace.rationale.startswith("A brace is recommended")
    basis = therapy.claims_administrator_basis
    assert basis is not None
    assert basis.text == (
        "Decision based on MTUS Chronic Pain Treatment Guidelines Aquatic Therapy Page(s): 22."
    )
    assert basis.based_on_mtus is True
    assert [(one.guideline, one.pages) for one in basis.citations] == [(Guideline.MTUS, "22")]
    assert brace.reviewer_basis is not None
    assert brace.reviewer_basis.text.startswith("The Expert Reviewer did not base")
    assert brace.reviewer_basis.based_on_mtus is False


def test_the_notice_of_2013_never_attributes_urs_summary_to_the_reviewer() -> None:
    """The summary is utilization review's, the shared paragraph is parted, the documents are listed."""
    draft = put_together("notice_2013").draft
    assert draft.clinical_summary_source is SummarySource.UTILIZATION_REVIEW
    assert draft.documents_reviewed == (
        "Application for Independent Medical Review",
        "Utilization Review Determination of 7/9/2013",
        "Medical records from 1/5/2013 to 6/28/2013",
    )
    first, second = draft.disputed_items
    for item in (first, second):
        assert item.claims_administrator_basis is not None
        assert item.reviewer_basis is not None
        assert item.claims_administrator_basis.text.startswith("The Claims Administrator based")
        assert item.claims_administrator_basis.text.endswith("part of the MTUS.")
        assert item.reviewer_basis.text.startswith("The Expert Reviewer")
    assert (first.decision, second.decision) == (Decision.UPHELD, Decision.OVERTURNED)
    assert draft.case.date_assigned == date(2013, 8, 12)


def test_urs_summary_is_recognised_even_if_the_reply_says_nothing() -> None:
    """The disclaimer beside the summary decides, whatever the model left out."""
    draft = put_together("notice_2013", summary__taken_from_ur=None).draft
    assert draft.clinical_summary_source is SummarySource.UTILIZATION_REVIEW


def test_a_professional_review_is_decided_by_its_rationale() -> None:
    """The fixed heading says NOT MEDICALLY NECESSARY and decides nothing."""
    draft = put_together("professional").draft
    (item,) = draft.disputed_items
    assert (item.decision, item.medically_necessary) == (Decision.OVERTURNED, True)
    assert item.rationale is not None
    assert item.rationale.startswith("The page asks")
    assert draft.clinical_summary is not None
    assert draft.clinical_summary.startswith("This 61-year-old")


def test_a_conclusion_that_the_reply_leaves_out_is_read_from_the_rationale() -> None:
    """What code works out from a rationale pointed at is not lost when the model is silent."""
    draft = put_together("final", items__0__necessity=None).draft
    assert draft.disputed_items[0].medically_necessary is False


def test_items_come_in_letter_order_and_once() -> None:
    """A reply that gives the second item first, and again, is put right; failures move along."""
    letter = letter_of("final")
    first, second = REPLIES["final"](letter).items
    wrong = changed(first, ["decision", "value"], Decision.OVERTURNED)
    assembled = put_together("final", items=[second, wrong, second])
    requests = [item.request for item in assembled.draft.disputed_items]
    assert requests == ["Aquatic therapy x 8 sessions, left knee", "Hinged knee brace for the left knee"]
    assert failed(assembled) == {"disputed_items[0].decision"}
    assert [item.number for item in assembled.draft.disputed_items] == [1, 2]


def test_an_impossible_date_is_a_finding_and_not_a_value() -> None:
    """A date that cannot exist stays null, and the model that quoted it is not asked again."""
    letter = load_letter(FINAL.replace("04/17/2011", "02/30/2011"))
    reply = REPLIES["final"](letter_of("final"))
    assert reply.header is not None
    assert reply.header.date_of_injury is not None
    reply = changed(reply, ["header", "date_of_injury"], "02/30/2011")
    assembled = assemble(letter, claims(reply, number_lines(letter)), ground)
    assert assembled.draft.case.date_of_injury is None
    assert failed(assembled) == set()
    assert [(one.code, one.path) for one in assembled.draft.findings] == [
        (FindingCode.IMPOSSIBLE_DATE, "case.date_of_injury")
    ]


_NUMBERS = st.integers(min_value=0, max_value=60)
_LETTER_WORDS = st.sampled_from(FINAL.split())
st.register_type_strategy(
    Quoted,
    st.builds(
        lambda first, last, words: Quoted(f"{first}-{last}| {' '.join(words)}"),
        _NUMBERS,
        _NUMBERS,
        st.lists(_LETTER_WORDS, max_size=4),
    )
    | st.builds(Quoted, st.text(max_size=20)),
)
st.register_type_strategy(
    Passage, st.builds(Passage.of, _NUMBERS, _NUMBERS) | st.builds(Passage, st.text(max_size=8))
)


@settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow])
@given(st.from_type(ExtractReply))
def test_no_valid_reply_raises_and_none_gets_in_ungrounded(reply: ExtractReply) -> None:
    """Schema-valid nonsense makes failures, never an exception and never a value without its words."""
    letter = letter_of("final")
    assembled = assemble(letter, claims(reply, number_lines(letter)), ground)
    assert_grounded(letter, finalise(letter, assembled.draft, assembled.failures))


_LINES = st.integers(min_value=-3, max_value=60)


@settings(max_examples=100)
@given(first=_LINES, last=_LINES, other=_LINES)
def test_passages_pointed_anywhere_stay_verbatim_and_apart(first: int, last: int, other: int) -> None:
    """Whatever lines a reply points at, a passage is letter text that no other item's passage has."""
    assembled = put_together(
        "final",
        items__0__rationale=Passage(f"{first}-{last}"),
        items__1__reviewer_basis=Passage(f"{first}-{other}"),
        summary__lines=Passage(f"{other}-{last}"),
    )
    letter = letter_of("final")
    assert_grounded(letter, assembled.draft)
    flat = " ".join(letter.clean.text.split())
    ranges = []
    for index, item in enumerate(assembled.draft.disputed_items):
        if item.rationale is not None:
            assert item.rationale in flat
            spans = assembled.draft.evidence[f"disputed_items[{index}].rationale"]
            ranges.append((spans[0].start, spans[-1].end))
    assert all(one[1] <= two[0] for one, two in zip(sorted(ranges), sorted(ranges)[1:], strict=False))


@pytest.mark.skipif(not SEED.is_file(), reason="the shared letter is not here")
def test_the_shared_letter_comes_out_right_and_its_reply_is_short() -> None:
    """The real letter: both items, the re-joined word, and a completion of a quarter of the letter."""
    letter = load_letter(SEED)
    reply = seed_reply(letter)
    assembled = assemble(letter, claims(reply, number_lines(letter)), ground)
    assert assembled.failures == ()
    assert_grounded(letter, assembled.draft)
    cbt, biofeedback = assembled.draft.disputed_items
    assert (cbt.decision, biofeedback.decision) == (Decision.UPHELD, Decision.OVERTURNED)
    assert (cbt.medically_necessary, biofeedback.medically_necessary) == (False, True)
    assert biofeedback.rationale is not None
    assert "made and non-certified with" in biofeedback.rationale
    assert assembled.draft.patient.age == 51
    reasons = sum(len(one.model_dump_json()) + 1 for item in reply.items for one in item.key_reasons)
    assert len(reply.model_dump_json()) - reasons < len(letter.text) / 4
