"""`imr-llm eval --summaries` as a user meets it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from imr_llm import extract
from imr_llm.domain.summary import Audience, Language, Length
from imr_llm.evaluation.gold import GoldRecord
from imr_llm.settings import EngineChoice, Settings
from tests.cli.command import THREE_ITEMS, Outcome, imr_llm


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with a gold set of one letter."""
    record = extract(THREE_ITEMS, settings=Settings(engine=EngineChoice.READER))
    gold = record.model_dump(mode="json", include=set(GoldRecord.model_fields))
    folder = tmp_path / "gold"
    folder.mkdir()
    (folder / "three.txt").write_bytes(THREE_ITEMS.read_bytes())
    file = {"letter": "three.txt", "origin": "handwritten", "describes": "three items", "record": gold}
    (folder / "three.json").write_text(json.dumps(file), encoding="utf-8")
    return tmp_path


def evaluated(desk: Path, *arguments: str) -> Outcome:
    """`imr-llm eval gold --engine reader --summaries …`, with few planted errors."""
    return imr_llm(
        "eval", "gold", "--engine", "reader", "--summaries", "--planted", "5", *arguments, home=desk
    )


def test_the_table_shows_scores_facts_and_planted_errors(desk: Path) -> None:
    """One row for the style, one for each kind of error."""
    done = evaluated(desk)
    assert done.code == 0, done.err
    lines = [line.split() for line in done.out.splitlines()]
    assert "Summaries of 1 letters, engine reader" in done.out
    assert ["worker.en.full", "decision", "3", "3", "1.0000"] in lines
    assert ["worker.en.full", "all", "5", "5", "1.0000", "5", "1.0000"] in lines


def test_json_is_one_object_with_every_style(desk: Path) -> None:
    """All audiences, languages and lengths that there are."""
    done = evaluated(desk, "--for", "all", "--language", "all", "--length", "all", "--format", "json")
    report = json.loads(done.out)
    assert set(report["styles"]) == {
        f"{audience}.{language}.{length}"
        for audience in Audience
        for language in Language
        for length in Length
    }
    for style in report["styles"].values():
        assert style["scores"]["decisions_told"] == 1.0
        assert style["figures"]["planted"] == 5


def test_the_same_seed_gives_the_same_report_and_another_one_other_errors(desk: Path) -> None:
    """A measurement can be repeated."""
    reports = [evaluated(desk, "--format", "json", "--seed", seed).out for seed in ("1", "1", "2")]
    assert reports[0] == reports[1] != reports[2]


def test_a_style_can_be_named_more_than_once_and_must_be_one(desk: Path) -> None:
    """Twice the same is once; an unknown word is bad usage."""
    report = json.loads(evaluated(desk, "--for", "worker", "--for", "worker", "--format", "json").out)
    assert list(report["styles"]) == ["worker.en.full"]
    done = evaluated(desk, "--for", "judge")
    assert done.code == 2
    assert "'judge' is not one of" in " ".join(done.err.split())


@pytest.mark.parametrize("option", [("--for", "worker"), ("--planted", "3"), ("--seed", "2")])
def test_its_options_say_nothing_without_it(desk: Path, option: tuple[str, str]) -> None:
    """They are refused rather than ignored."""
    done = imr_llm("eval", "gold", "--engine", "reader", *option, home=desk)
    assert done.code == 2
    assert "only with --summaries" in " ".join(done.err.split())


def test_a_saved_result_is_compared_with(desk: Path) -> None:
    """Nothing changed, so nothing is listed; a requirement that is not reached gives exit code 1."""
    assert evaluated(desk, "--save", "before.json").code == 0
    done = evaluated(desk, "--against", "before.json", "--format", "json")
    assert json.loads(done.out)["changes"] == []
    required = desk / "required.toml"
    required.write_text("[at_least]\ncaught = 1.0\n[at_most]\ncompleteness = 0.1\n", encoding="utf-8")
    done = evaluated(desk, "-q", "--require", "required.toml")
    assert done.code == 1
    assert done.err == "imr-llm: error: not as required: worker.en.full.completeness\n"


def test_a_letter_that_cannot_be_read_has_no_summary(desk: Path) -> None:
    """It is listed, and the command goes on."""
    (desk / "gold" / "three.txt").write_text("Minutes.\n", encoding="utf-8")
    done = evaluated(desk, "--format", "json")
    report = json.loads(done.out)
    assert done.code == 0
    assert [one["name"] for one in report["unread"]] == ["three"]
    assert report["styles"] == {}
    assert "Could not be read" in evaluated(desk).out
