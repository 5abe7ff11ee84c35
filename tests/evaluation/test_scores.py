"""Scores are what a person computes by hand from the counts."""

from __future__ import annotations

import pytest

from imr_llm.domain.record import FindingCode, Severity
from imr_llm.evaluation.fields import Group, group_of
from imr_llm.evaluation.result import Counts
from imr_llm.evaluation.review import thresholds
from imr_llm.evaluation.scores import by_field, by_group, exact_rate, headline, lenient, score, strict, total
from tests.evaluation.knee import LEAVES, RECORD, altered, finding, items, result

PERFECT = result(RECORD)


def test_a_perfect_letter_has_perfect_scores() -> None:
    """Everything is 1 but the silent errors; what the letter has nothing of has no score."""
    assert headline([PERFECT]) == {
        "letters_read": 1.0,
        "decisions": 1.0,
        "overturned_recall": 1.0,
        "leaves": 1.0,
        "leaves_strict": 1.0,
        **{group.value: 1.0 for group in Group},
        "findings_precision": None,
        "findings_recall": None,
        "spans": None,
        "silently_wrong": 0.0,
        "flagged": 0.0,
        "needs_review": 0.0,
    }


def test_one_wrong_decision_of_two() -> None:
    """A wrong value counts against precision and recall, once each."""
    scores = headline([result(altered(disputed_items__0__decision="upheld"))])
    assert (scores["decisions"], scores["overturned_recall"]) == (0.5, 0.0)
    assert scores["leaves"] == pytest.approx((LEAVES - 1) / LEAVES)


def test_a_missing_item_lowers_recall_only() -> None:
    """28 of 37 values are found, none of them wrong."""
    record = altered()
    del items(record)[0]
    everything = lenient(total(result(record).counts.values()))
    assert (everything.precision, everything.recall) == (1.0, 28 / 37)
    assert everything.f1 == 2 * 28 / (28 + 37)


def test_a_spurious_diagnosis_lowers_precision_only() -> None:
    """Two of three names are right."""
    diagnoses = [{"name": "knee sprain", "code": "844.9"}, {"name": "gout"}, {"name": "lumbar strain"}]
    found = by_field([result(altered(patient__diagnoses=diagnoses))])["patient.diagnoses.name"]
    scores = strict(found)
    assert (scores.precision, scores.recall, scores.f1) == (2 / 3, 1.0, 0.8)


def test_close_values_count_in_the_lenient_scores_only() -> None:
    """One close value of two."""
    counts = Counts(right=1, close=1)
    assert strict(counts).f1 == 0.5
    assert lenient(counts).f1 == 1.0


def test_nothing_at_all_has_no_score_and_nothing_right_scores_zero() -> None:
    """The two are not the same."""
    assert score(0, 0, 0).f1 is None
    assert score(0, 1, 0).f1 == 0.0
    assert score(0, 1, 0).precision is None


def test_the_exact_rate_counts_letters_and_items() -> None:
    """One of two letters has all body parts; three of four items have the right dose, which is none."""
    letters = [PERFECT, result(altered(patient__body_parts=["right knee"], disputed_items__0__dose="5mg"))]
    fields = by_field(letters)
    assert exact_rate("patient.body_parts", fields["patient.body_parts"], letters) == 0.5
    assert exact_rate("disputed_items.dose", fields["disputed_items.dose"], letters) == 0.75


@pytest.mark.parametrize(
    ("field", "group"),
    [
        ("case.case_number", Group.HEADER),
        ("outcome", Group.HEADER),
        ("case.determination_date", Group.DATES),
        ("case.date_assigned", Group.DATES),
        ("patient.date_of_injury", Group.DATES),
        ("disputed_items.date_of_service", Group.DATES),
        ("reviewer.licensed_states", Group.REVIEWER),
        ("patient.diagnoses.code", Group.PATIENT),
        ("disputed_items.ur_approved.unit", Group.ITEMS),
        ("disputed_items.reviewer_basis.based_on_mtus", Group.CITATIONS),
        ("disputed_items.claims_administrator_basis.citations.title", Group.CITATIONS),
        ("disputed_items.reviewer_basis.text", Group.VERBATIM),
        ("disputed_items.rationale", Group.VERBATIM),
        ("clinical_summary", Group.VERBATIM),
        ("clinical_summary_source", Group.HEADER),
        ("documents_reviewed", Group.VERBATIM),
    ],
)
def test_every_field_has_its_group(field: str, group: Group) -> None:
    """As the documentation lists them."""
    assert group_of(field) is group


def test_groups_add_up_to_everything() -> None:
    """No value is counted twice or not at all: 5 + 2 + 1 + 8 + 13 + 4 + 4 are 37."""
    sizes = {group.value: counts.gold for group, counts in by_group([PERFECT]).items()}
    assert sizes == {
        "header": 4,
        "dates": 2,
        "reviewer": 1,
        "patient": 8,
        "items": 14,
        "citations": 4,
        "verbatim": 4,
    }
    assert sum(sizes.values()) == LEAVES


def test_review_thresholds_trade_coverage_for_error() -> None:
    """Of three letters the clean one is right, the one with a warning has one wrong value of 37, the one
    with an error has a wrong decision."""
    warned = result(altered(patient__age=74), finding(FindingCode.DATE_ORDER, "case.date_assigned"))
    wrong = altered(disputed_items__0__decision="upheld")
    failed = result(wrong, finding(FindingCode.DECISION_NECESSITY_CONFLICT, "", Severity.ERROR))
    rows = {one.accepts: one for one in thresholds([PERFECT, warned, failed])}
    clean, some, every = rows["no findings"], rows["no error"], rows["all that were read"]
    assert (clean.records, clean.coverage, clean.error, clean.wrong_decisions) == (1, 1 / 3, 0.0, 0)
    assert (some.records, some.coverage, some.error, some.wrong_decisions) == (2, 2 / 3, 1 / 74, 0)
    assert (every.records, every.coverage, every.error, every.wrong_decisions) == (3, 1.0, 2 / 111, 1)
