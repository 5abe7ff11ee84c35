"""A record beside the gold: every value counts once, and only what differs costs."""

from __future__ import annotations

import random
from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from imr_llm.evaluation.compare import Leaf, Verdict, compare
from tests.evaluation.knee import LEAVES, RECORD, altered, case_record, gold_record, items


def compared(record: dict[str, object], gold: dict[str, object] | None = None) -> tuple[Leaf, ...]:
    """The leaves of the gold beside that record."""
    return compare(gold_record(gold), case_record(record)).leaves


def verdicts(leaves: tuple[Leaf, ...]) -> Counter[Verdict]:
    """How many leaves fell under each verdict."""
    return Counter(leaf.verdict for leaf in leaves)


def only(leaves: tuple[Leaf, ...]) -> Leaf:
    """The one leaf that is not right."""
    (wrong,) = [leaf for leaf in leaves if leaf.verdict is not Verdict.RIGHT]
    return wrong


def test_a_perfect_record_is_right_in_every_value() -> None:
    """All 37 values of the gold are right, and there are no others."""
    assert verdicts(compared(RECORD)) == {Verdict.RIGHT: LEAVES}


def test_one_wrong_decision_is_one_wrong_value() -> None:
    """The other 36 stay right."""
    leaves = compared(altered(disputed_items__1__decision="overturned"))
    assert verdicts(leaves) == {Verdict.RIGHT: LEAVES - 1, Verdict.WRONG: 1}
    wrong = only(leaves)
    assert (wrong.field, wrong.path) == ("disputed_items.decision", "disputed_items[1].decision")
    assert (wrong.gold, wrong.got) == ("upheld", "overturned")


def test_a_missing_item_costs_only_itself() -> None:
    """The first item's 9 values are missed; the second is found though it has become the first."""
    record = altered()
    del items(record)[0]
    assert verdicts(compared(record)) == {Verdict.RIGHT: LEAVES - 9, Verdict.MISSED: 9}


def test_positions_count_from_where_the_items_stand() -> None:
    """An item that is numbered by its place is not wrong because one before it is missing."""
    record = altered(disputed_items__1__number=1)
    del items(record)[0]
    assert verdicts(compared(record)) == {Verdict.RIGHT: LEAVES - 9, Verdict.MISSED: 9}


def test_a_wrong_number_is_wrong() -> None:
    """A number that is neither the gold's nor a mere position is an error."""
    assert only(compared(altered(disputed_items__1__number=7))).verdict is Verdict.WRONG


def test_an_item_that_is_not_in_the_letter_is_spurious() -> None:
    """Each of its five values is, and the gold's items keep their counterparts."""
    record = altered()
    extra = {"number": 3, "request": "Zolpidem", "treatment": "Zolpidem", "category": "pharmaceutical"}
    items(record).insert(0, {**extra, "decision": "upheld"})
    leaves = compared(record)
    assert verdicts(leaves) == {Verdict.RIGHT: LEAVES, Verdict.SPURIOUS: 5}
    assert {leaf.path for leaf in leaves if leaf.verdict is Verdict.SPURIOUS} == {
        f"disputed_items[0].{name}" for name in ("number", "request", "treatment", "category", "decision")
    }


def test_the_same_request_twice_is_told_apart_by_its_number() -> None:
    """Two requests with equal words and other decisions are not crossed."""
    gold = altered(disputed_items__1__request="PHYSICAL THERAPY X 12 SESSIONS")
    record = altered(disputed_items__1__request="PHYSICAL THERAPY X 12 SESSIONS")
    items(record).reverse()
    assert verdicts(compared(record, gold)) == {Verdict.RIGHT: LEAVES}


def test_a_spurious_diagnosis_is_one_spurious_value() -> None:
    """The diagnoses that are in the gold stay right, wherever they stand."""
    diagnoses = [{"name": "knee sprain", "code": "844.9"}, {"name": "gout"}, {"name": "lumbar strain"}]
    leaves = compared(altered(patient__diagnoses=diagnoses))
    assert verdicts(leaves) == {Verdict.RIGHT: LEAVES, Verdict.SPURIOUS: 1}
    assert only(leaves).path == "patient.diagnoses[1].name"


def test_free_text_that_is_close_enough_is_close() -> None:
    """Four of five words on one side, all four on the other: token F1 is 8/9."""
    gold = altered(patient__mechanism_of_injury="slipped on wet floor")
    record = altered(patient__mechanism_of_injury="slipped on a wet floor")
    assert only(compared(record, gold)).verdict is Verdict.CLOSE


def test_free_text_that_is_not_close_enough_is_missed_and_spurious() -> None:
    """`knee` has half the words of `right knee` and little else in common with it: token F1 is 2/3."""
    leaves = compared(altered(patient__body_parts=["neck", "lumbar spine"]))
    assert verdicts(leaves) == {Verdict.RIGHT: LEAVES - 1, Verdict.MISSED: 1, Verdict.SPURIOUS: 1}


def test_alike_list_elements_are_one_wrong_value() -> None:
    """A side that is left out makes another body part; it is shown beside the gold's."""
    wrong = only(compared(altered(patient__body_parts=["lumbar spine", "left knee"])))
    assert (wrong.verdict, wrong.gold, wrong.got) == (Verdict.WRONG, "right knee", "left knee")
    assert (wrong.gold_path, wrong.path) == ("patient.body_parts[0]", "patient.body_parts[1]")


def test_medications_are_not_free_text() -> None:
    """A drug is right or wrong."""
    assert only(compared(altered(patient__medications=["Norcos"]))).verdict is Verdict.WRONG


def test_a_citation_is_compared_part_by_part() -> None:
    """Other pages under the same title are one wrong value of three."""
    pages = altered(disputed_items__1__reviewer_basis__citations__0__pages="303")
    assert only(compared(pages)).field == "disputed_items.reviewer_basis.citations.pages"


def test_a_missing_basis_misses_every_value_in_it() -> None:
    """Text, basis in the MTUS, and the three parts of one citation."""
    leaves = compared(altered(disputed_items__1__reviewer_basis=None))
    assert verdicts(leaves) == {Verdict.RIGHT: LEAVES - 5, Verdict.MISSED: 5}


def test_verbatim_text_with_one_other_word_is_wrong_and_alike() -> None:
    """A rationale is right only as a whole; how alike it is is told besides."""
    wrong = only(compared(altered(disputed_items__1__rationale="Imaging is not medically needed.")))
    assert wrong.verdict is Verdict.WRONG
    assert 0.8 < wrong.similarity < 1.0


def test_key_reasons_are_not_compared() -> None:
    """Gold leaves them out, so a model's are neither right nor wrong."""
    leaves = compared(altered(disputed_items__0__key_reasons=["Twelve sessions"]))
    assert verdicts(leaves) == {Verdict.RIGHT: LEAVES}


def test_no_record_misses_everything() -> None:
    """A letter that could not be read has all its values missed."""
    assert verdicts(compare(gold_record(), None).leaves) == {Verdict.MISSED: LEAVES}


@settings(max_examples=30)
@given(st.integers(0, 10_000))
def test_the_order_of_lists_does_not_count(seed: int) -> None:
    """However body parts, diagnoses and items are shuffled, everything is right but nothing more."""
    record = altered()
    patient = record["patient"]
    assert isinstance(patient, dict)
    shuffler = random.Random(seed)
    for many in (patient["body_parts"], patient["diagnoses"], items(record)):
        shuffler.shuffle(many)
    assert verdicts(compared(record)) == {Verdict.RIGHT: LEAVES}
