"""What changed since an earlier evaluation, and in which direction."""

from __future__ import annotations

from pathlib import Path

import pytest

from imr_llm.errors import GoldError
from imr_llm.evaluation import Evaluation, changes, load_evaluation
from imr_llm.evaluation.against import Turn, not_in_both
from imr_llm.settings import EngineChoice
from tests.evaluation.knee import RECORD, altered, items, result


def evaluation(record: dict[str, object], name: str = "knee") -> Evaluation:
    """An evaluation of one letter whose record came out like that."""
    return Evaluation.of((result(record, name=name),), engine=EngineChoice.READER, model=None)


@pytest.mark.parametrize(
    ("before", "now", "turn"),
    [
        (altered(patient__age=74), RECORD, Turn.BETTER),
        (altered(patient__age=74), altered(patient__age=None), Turn.BETTER),
        (RECORD, altered(patient__age=None), Turn.WORSE),
        (altered(patient__age=None), altered(patient__age=74), Turn.WORSE),
        (altered(patient__age=74), altered(patient__age=75), Turn.OTHERWISE),
    ],
)
def test_a_changed_value_is_listed_with_its_direction(
    before: dict[str, object], now: dict[str, object], turn: Turn
) -> None:
    """Right is better than missed, and missed is better than wrong."""
    (change,) = changes(evaluation(before), evaluation(now))
    assert (change.letter, change.path, change.turn, change.gold) == ("knee", "patient.age", turn, 47)


def test_the_same_errors_are_no_change() -> None:
    """Nor is a record whose items stand in another order."""
    wrong = altered(patient__age=74, patient__medications=["Norco", "Soma"])
    moved = altered(patient__age=74, patient__medications=["Soma", "Norco"])
    items(moved).reverse()
    assert changes(evaluation(wrong), evaluation(moved)) == ()


def test_a_spurious_value_that_is_gone_is_better() -> None:
    """It is listed under its field: it has no place in the gold."""
    before = evaluation(altered(patient__medications=["Norco", "Soma"]))
    (change,) = changes(before, evaluation(RECORD))
    assert (change.path, change.turn, change.now) == ("patient.medications", Turn.BETTER, None)
    assert change.before is not None
    assert change.before.got == "Soma"


def test_letters_that_only_one_has_are_named_and_not_compared() -> None:
    """A letter that is new has no earlier errors."""
    before, now = evaluation(RECORD, "old"), evaluation(altered(patient__age=74), "new")
    assert changes(before, now) == ()
    assert not_in_both(before, now) == ("new", "old")


def test_a_saved_evaluation_is_the_same_when_read_again(tmp_path: Path) -> None:
    """With every difference."""
    kept = evaluation(altered(patient__age=74, disputed_items__0__quantity__amount=2.5))
    path = tmp_path / "result.json"
    path.write_text(kept.model_dump_json(), encoding="utf-8")
    assert load_evaluation(path) == kept


def test_a_file_that_is_no_evaluation_is_refused(tmp_path: Path) -> None:
    """With its name."""
    path = tmp_path / "result.json"
    path.write_text('{"letters": 3}', encoding="utf-8")
    with pytest.raises(GoldError, match=r"result\.json"):
        load_evaluation(path)
