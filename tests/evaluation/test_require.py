"""Required scores: what is below or above them is listed."""

from __future__ import annotations

from pathlib import Path

import pytest

from imr_llm.errors import GoldError
from imr_llm.evaluation import Requirement, load_required, shortfalls
from tests.evaluation.knee import RECORD, altered, result

REPOSITORY = Path(__file__).parents[2]


def test_scores_that_are_not_as_required_are_listed() -> None:
    """One of 37 values is silently wrong; the decisions are as required."""
    letters = [result(altered(patient__age=74))]
    required = Requirement(
        at_least={"decisions": 1.0, "patient.age": 0.5, "patient": 0.875}, at_most={"silently_wrong": 0.02}
    )
    assert [(one.name, one.required, one.reached) for one in shortfalls(required, letters)] == [
        ("patient.age", "at least 0.5", 0.0),
        ("silently_wrong", "at most 0.02", 1 / 37),
    ]


def test_a_score_that_the_gold_says_nothing_about_is_not_reached() -> None:
    """A requirement never passes for want of letters."""
    required = Requirement(at_least={"findings_recall": 0.5})
    assert [one.reached for one in shortfalls(required, [result(RECORD)])] == [None]


def test_an_unknown_name_is_refused() -> None:
    """A slip in a name must not make a requirement pass."""
    with pytest.raises(GoldError, match="'decision'"):
        shortfalls(Requirement(at_least={"decision": 1.0}), [result(RECORD)])


@pytest.mark.parametrize(
    "text", ["[at_least]\ndecisions = 2\n", "[atleast]\n", "[at_least\n", '[at_most]\nx = "y"\n', "\x00"]
)
def test_a_file_that_does_not_fit_is_refused(tmp_path: Path, text: str) -> None:
    """With its name."""
    path = tmp_path / "required.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(GoldError, match=r"required\.toml"):
        load_required(path)


def test_the_requirement_of_the_project_names_scores_that_there_are() -> None:
    """What CI asks of the reader can be asked."""
    required = load_required(REPOSITORY / "gold" / "required.toml")
    shortfalls(required, [result(RECORD)])
