"""One letter's result: silent errors, findings, spans, and letters that cannot be read."""

from __future__ import annotations

from pathlib import Path

import pytest

from imr_llm.api import Extractor
from imr_llm.domain.record import FindingCode, Severity
from imr_llm.domain.spans import Span
from imr_llm.evaluation.gold import Gold, GoldFinding
from imr_llm.evaluation.run import compared, evaluate
from imr_llm.evaluation.scores import headline, total
from imr_llm.settings import EngineChoice, Settings
from tests.evaluation.knee import LEAVES, RECORD, altered, case_record, finding, gold_record, letter, result

WRONG_AGE = altered(patient__age=74)


def test_a_wrong_value_that_nothing_warns_of_is_silently_wrong() -> None:
    """It is one of 37 values."""
    silent = result(WRONG_AGE)
    assert [one.field for one in silent.differences if one.silent] == ["patient.age"]
    assert headline([silent])["silently_wrong"] == 1 / LEAVES


@pytest.mark.parametrize(
    ("record", "path"),
    [
        (WRONG_AGE, "patient.age"),
        (altered(disputed_items__0__quantity__amount=2), "disputed_items[0].quantity"),
        (altered(patient__medications=["Norco", "Soma"]), "patient.medications[1]"),
    ],
)
def test_a_finding_on_the_value_makes_it_not_silent(record: dict[str, object], path: str) -> None:
    """On its path or on what it is part of; it stays wrong or spurious."""
    flagged = result(record, finding(FindingCode.UNREADABLE_TEXT, path))
    counts = total(flagged.counts.values())
    assert (counts.errors, counts.silently_wrong) == (1, 0)


@pytest.mark.parametrize("path", ["", "source", "patient", "patient.sex", "disputed_items", "patient.ag"])
def test_a_finding_elsewhere_leaves_it_silent(path: str) -> None:
    """A finding on the letter or the patient as a whole does not say what to look at."""
    counts = total(result(WRONG_AGE, finding(FindingCode.MISSING_SECTION, path)).counts.values())
    assert counts.silently_wrong == 1


def test_a_finding_on_a_right_value_is_counted_as_flagged() -> None:
    """One of the 37 right values; a finding on the patient as a whole is on none."""
    flagged = result(RECORD, finding(FindingCode.UNCERTAIN_VALUE, "patient.age", Severity.INFO))
    assert headline([flagged])["flagged"] == 1 / LEAVES
    assert headline([result(RECORD, finding(FindingCode.MISSING_SECTION, "patient"))])["flagged"] == 0


def test_nothing_is_silent_in_a_record_that_needs_review() -> None:
    """A person will look at it."""
    reviewed = result(WRONG_AGE, finding(FindingCode.DATE_ORDER, "", Severity.ERROR))
    assert reviewed.needs_review
    assert total(reviewed.counts.values()).silently_wrong == 0


def test_a_missed_or_close_value_is_not_silently_wrong() -> None:
    """An empty field claims nothing, and a close one is as good as right."""
    gold = altered(patient__mechanism_of_injury="slipped on wet floor")
    record = altered(patient__mechanism_of_injury="slipped on a wet floor", patient__age=None)
    counts = total(result(record, gold=gold).counts.values())
    assert (counts.close, counts.missed, counts.silently_wrong) == (1, 1, 0)


def test_findings_match_by_code_and_are_placed_by_path() -> None:
    """The engine's own findings do not count; the item's position is the gold's."""
    record = altered()
    reordered = {**record, "disputed_items": [*reversed(record["disputed_items"])]}  # type: ignore[call-overload]
    one = result(
        reordered,
        finding(FindingCode.MTUS_BASIS_CONFLICT, "disputed_items[0].reviewer_basis.based_on_mtus"),
        finding(FindingCode.UR_AMOUNT_CONFLICT, "disputed_items[1].ur_approved"),
        finding(FindingCode.DATE_ORDER, "case.date_assigned"),
        finding(FindingCode.FUZZY_GROUNDING, "patient.age"),
        gold_findings=(
            GoldFinding(code=FindingCode.MTUS_BASIS_CONFLICT, path="disputed_items[1].reviewer_basis"),
            GoldFinding(code=FindingCode.UR_AMOUNT_CONFLICT, path="disputed_items[1].ur_approved"),
            GoldFinding(code=FindingCode.IMPLAUSIBLE_AGE, path="patient.age"),
        ),
    )
    assert {two.code.value: (two.gold, two.got, two.matched, two.placed) for two in one.findings} == {
        "mtus_basis_conflict": (1, 1, 1, 1),
        "ur_amount_conflict": (1, 1, 1, 0),
        "date_order": (0, 1, 0, 0),
        "implausible_age": (1, 0, 0, 0),
    }
    scores = headline([one])
    assert (scores["findings_precision"], scores["findings_recall"]) == (2 / 3, 2 / 3)


def test_a_span_that_is_not_the_slice_is_counted() -> None:
    """One of two spans says other words than the letter has there."""
    spans = (Span(start=2, end=6, text="knee"), Span(start=0, end=1, text="B"))
    record = case_record(RECORD).model_copy(update={"evidence": {"patient.age": spans}})
    gold = Gold("knee", Path("knee.txt"), "handwritten", gold_record())
    assert headline([compared(gold, letter(), record)])["spans"] == 0.5


def test_a_letter_that_cannot_be_read_misses_everything_and_is_listed(tmp_path: Path) -> None:
    """Its error is kept, and no other letter suffers."""
    path = tmp_path / "minutes.txt"
    path.write_text("Minutes of our last meeting.\n", encoding="utf-8")
    gold = Gold("minutes", path, "handwritten", gold_record())
    with Extractor(Settings(engine=EngineChoice.READER)) as extractor:
        evaluation = evaluate([gold], extractor)
    (unread,) = evaluation.letters
    assert (unread.error or "").startswith("UnknownFormatError: ")
    counts = total(unread.counts.values())
    assert (counts.gold, counts.missed, counts.got) == (LEAVES, LEAVES, 0)
    scores = headline(evaluation.letters)
    assert (scores["letters_read"], scores["decisions"], scores["overturned_recall"]) == (0.0, 0.0, 0.0)
