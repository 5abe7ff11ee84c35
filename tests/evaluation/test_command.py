"""`imr-llm eval` as a user meets it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from imr_llm import extract
from imr_llm.evaluation.gold import GoldRecord
from imr_llm.settings import EngineChoice, Settings
from tests.cli.command import THREE_ITEMS, Outcome, imr_llm


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with a gold set of one letter, whose gold is what the reader makes of it but for the age."""
    record = extract(THREE_ITEMS, settings=Settings(engine=EngineChoice.READER))
    gold = record.model_dump(mode="json", include=set(GoldRecord.model_fields))
    gold["patient"]["age"] += 1
    folder = tmp_path / "gold"
    folder.mkdir()
    (folder / "three.txt").write_bytes(THREE_ITEMS.read_bytes())
    file = {"letter": "three.txt", "origin": "handwritten", "describes": "three items", "record": gold}
    (folder / "three.json").write_text(json.dumps(file), encoding="utf-8")
    return tmp_path


def evaluated(desk: Path, *arguments: str) -> Outcome:
    """`imr-llm eval gold --engine reader …`."""
    return imr_llm("eval", "gold", "--engine", "reader", *arguments, home=desk)


def test_the_table_shows_scores_and_the_wrong_value(desk: Path) -> None:
    """Decisions are all right, and the age is shown as the gold has it and as it was read."""
    done = evaluated(desk)
    assert done.code == 0, done.err
    lines = [line.split() for line in done.out.splitlines()]
    assert ["decisions", "1.0000"] in lines
    assert any(line[:4] == ["three", "patient.age", "wrong,", "silent"] for line in lines)


def test_json_is_one_object_with_everything(desk: Path) -> None:
    """Scores, fields and differences as figures."""
    done = evaluated(desk, "--format", "json")
    report = json.loads(done.out)
    assert report["scores"]["decisions"] == 1.0
    assert report["by_format"]["final_determination"]["letters"] == 1
    assert report["fields"]["patient.age"]["f1"] == 0.0
    (difference,) = report["differences"]
    assert (difference["letter"], difference["path"]) == ("three", "patient.age")
    assert difference["gold"] == difference["got"] + 1


def test_markdown_has_a_heading_for_every_table(desk: Path) -> None:
    """Tables that Markdown can show."""
    done = evaluated(desk, "--format", "markdown")
    assert "## By field\n" in done.out
    assert "| patient.age | 1 | 0 | 0 | 1 |" in done.out


def test_a_saved_result_is_compared_with(desk: Path) -> None:
    """Corrected gold makes the age better, and nothing else is listed."""
    assert evaluated(desk, "--save", "before.json").code == 0
    path = desk / "gold" / "three.json"
    file = json.loads(path.read_text(encoding="utf-8"))
    file["record"]["patient"]["age"] -= 1
    path.write_text(json.dumps(file), encoding="utf-8")
    report = json.loads(evaluated(desk, "--against", "before.json", "--format", "json").out)
    (change,) = report["changes"]
    assert (change["letter"], change["path"], change["turn"]) == ("three", "patient.age", "better")


def test_a_requirement_decides_the_exit_code(desk: Path) -> None:
    """1 where a score is too low, 0 where all are reached."""
    required = desk / "required.toml"
    required.write_text("[at_least]\ndecisions = 1.0\n", encoding="utf-8")
    assert evaluated(desk, "--require", "required.toml").code == 0
    required.write_text('[at_least]\n"patient.age" = 1.0\n', encoding="utf-8")
    done = evaluated(desk, "--require", "required.toml", "--quiet")
    assert done.code == 1
    assert done.err == "imr-llm: error: not as required: patient.age\n"
    assert "Not as required" in done.out


def test_a_letter_that_cannot_be_read_is_listed(desk: Path) -> None:
    """The command goes on, and says why."""
    (desk / "gold" / "three.txt").write_text("Minutes.\n", encoding="utf-8")
    done = evaluated(desk, "--format", "json")
    report = json.loads(done.out)
    assert done.code == 0
    assert report["unread"]["three"].startswith("UnknownFormatError: ")
    assert report["scores"]["leaves"] == 0.0


@pytest.mark.parametrize(
    "arguments", [("--against", "none.json"), ("--require", "none.toml"), ("--save", "none/result.json")]
)
def test_a_file_that_cannot_be_used_is_bad_input(desk: Path, arguments: tuple[str, str]) -> None:
    """Its name is in the one line that is said."""
    done = evaluated(desk, "-q", *arguments)
    assert done.code == 2
    assert arguments[1] in done.err


def test_a_folder_without_gold_is_bad_input(desk: Path) -> None:
    """With a clear line."""
    done = imr_llm("eval", "nowhere", home=desk)
    assert (done.code, done.out) == (2, "")
    assert "'nowhere'" in done.err
