"""Gold is read whole or refused with the file and the field that do not fit."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

import pytest

from imr_llm.errors import GoldError
from imr_llm.evaluation import headline, load_gold
from imr_llm.evaluation.gold import GoldFile
from tests.docs.pages import rows
from tests.evaluation.knee import RECORD, altered, gold_record

REPOSITORY = Path(__file__).parents[2]


def written(folder: Path, name: str, **values: object) -> Path:
    """A gold file and its letter, some values of the file replaced."""
    path = folder / f"{name}.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.with_suffix(".txt").write_text("A letter.\n", encoding="utf-8")
    file = {
        "letter": path.with_suffix(".txt").name,
        "origin": "handwritten",
        "describes": "one",
        "record": RECORD,
    }
    path.write_text(json.dumps(file | values), encoding="utf-8")
    return path


def test_every_json_file_under_the_folder_is_gold(tmp_path: Path) -> None:
    """Named by its path within the folder; the letter lies beside it."""
    written(tmp_path, "made/two")
    written(tmp_path, "one", findings=[{"code": "date_order", "path": "case"}])
    made, one = load_gold(tmp_path)
    assert (made.name, one.name) == ("made/two", "one")
    assert made.letter == tmp_path / "made" / "two.txt"
    assert one.record == gold_record()
    assert [(finding.code.value, finding.path) for finding in one.findings] == [("date_order", "case")]


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"record": altered(patient__age="47")}, "record.patient.age"),
        ({"record": altered(patient__weight=80)}, "record.patient.weight"),
        ({"record": altered(case__date_of_injury="2/14/2013")}, "record.case.date_of_injury"),
        ({"record": altered(disputed_items__1__decision="denied")}, "record.disputed_items.1.decision"),
        ({"record": altered(disputed_items=[])}, "record.disputed_items"),
        ({"record": {**RECORD, "letter_format": None}}, "record.letter_format"),
        ({"findings": [{"code": "odd", "path": ""}]}, "findings.0.code"),
        ({"origin": ""}, "origin"),
        ({"reviewed": True}, "reviewed"),
        ({"letter": "elsewhere.txt"}, "letter"),
    ],
)
def test_gold_that_does_not_fit_is_refused(tmp_path: Path, values: dict[str, object], field: str) -> None:
    """The message names the file and the field."""
    path = written(tmp_path, "one", **values)
    with pytest.raises(GoldError) as refused:
        load_gold(tmp_path)
    assert str(refused.value).startswith(f"{str(path)!r}: {field}: ")


def test_a_pipe_is_no_gold(tmp_path: Path) -> None:
    """It is refused by name and not waited for."""
    os.mkfifo(tmp_path / "pipe.json")
    with pytest.raises(GoldError, match=r"pipe\.json' is not a file"):
        load_gold(tmp_path)


@pytest.mark.parametrize("way", ["../secret.txt", "absolute", "link"])
def test_gold_names_no_letter_elsewhere(way: str, tmp_path: Path) -> None:
    """Gold that was made by others does not choose which files of this machine a model is shown."""
    secret = tmp_path / "secret.txt"
    secret.write_text("x", encoding="utf-8")
    folder = tmp_path / "gold"
    letter = {"../secret.txt": "../secret.txt", "absolute": str(secret), "link": "one.txt"}[way]
    path = written(folder, "one", letter=letter)
    if way == "link":
        path.with_suffix(".txt").unlink()
        path.with_suffix(".txt").symlink_to(secret)
    with pytest.raises(GoldError, match="leads out of the folder"):
        load_gold(folder)


def test_a_file_that_is_not_json_is_refused(tmp_path: Path) -> None:
    """With its name."""
    (tmp_path / "one.json").write_text("{", encoding="utf-8")
    with pytest.raises(GoldError, match=r"one\.json"):
        load_gold(tmp_path)


@pytest.mark.parametrize("folder", ["", "none"])
def test_a_folder_without_gold_is_refused(tmp_path: Path, folder: str) -> None:
    """Empty or not there."""
    with pytest.raises(GoldError, match="gold"):
        load_gold(tmp_path / folder)


def test_the_gold_set_of_the_project_can_be_read() -> None:
    """Every file fits, and no letter is there without its gold."""
    gold = load_gold(REPOSITORY / "gold")
    letters = {one.letter.resolve() for one in gold}
    assert len(letters) == len(gold)
    assert {one.resolve() for one in (REPOSITORY / "gold").rglob("*.txt")} <= letters


def test_a_gold_file_holds_what_the_documentation_lists() -> None:
    """Key by key."""
    listed = {cells[0] for above, cells in rows(REPOSITORY / "docs" / "evaluation.md") if above == "Gold"}
    assert listed - {"key"} == set(GoldFile.model_fields)


def test_the_scores_are_those_that_the_documentation_lists() -> None:
    """Name by name."""
    page = REPOSITORY / "docs" / "evaluation.md"
    cells = " ".join(cells[0] for above, cells in rows(page) if above == "The scores")
    assert set(re.findall(r"[a-z_]+", cells)) - {"score"} == set(headline(()))
