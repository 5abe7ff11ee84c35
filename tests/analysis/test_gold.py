"""What people corrected becomes gold, and gold measures what comes next."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from imr_llm import load_letter
from imr_llm.evaluation import load_gold
from imr_llm.runs.correcting import correct
from imr_llm.runs.corrections import Correction, Verdict
from imr_llm.runs.ledger import Ledger
from tests.cli.command import CONTRADICTION, THREE_ITEMS, imr_llm

NAMES = (THREE_ITEMS.name, CONTRADICTION.name)


@pytest.fixture
def run_dir(tmp_path: Path) -> Path:
    """A run over two letters: one that a person has corrected and finished, one that is only begun."""
    folder = tmp_path / "letters"
    folder.mkdir()
    for path in (THREE_ITEMS, CONTRADICTION):
        (folder / path.name).write_bytes(path.read_bytes())
    done = imr_llm("run", folder, "--out", tmp_path / "run", "--engine", "reader", "-q", home=tmp_path)
    assert done.code == 0, done.err
    with Ledger.open(tmp_path / "run") as ledger:
        numbers = {ledger.row(number).id: number for number in (1, 2)}
        for path in (THREE_ITEMS, CONTRADICTION):
            letter, number = load_letter(folder / path.name), numbers[path.name]
            correct(ledger, letter, number, Correction("patient.age", Verdict.REMOVED, "Ana"), seen=0)
            if path is THREE_ITEMS:
                correct(ledger, letter, number, Correction("", Verdict.ACCEPTED, "Ana"), seen=9)
    return tmp_path / "run"


def test_finished_letters_become_gold_that_eval_uses(run_dir: Path, tmp_path: Path) -> None:
    """Only those; the correction is what the engine is measured by."""
    to = tmp_path / "gold"
    added = imr_llm("gold", "add", run_dir, "--to", to, home=tmp_path)
    assert added.code == 0, added.err
    (gold,) = load_gold(to)
    assert gold.letter.read_text(encoding="utf-8") == load_letter(THREE_ITEMS).text
    assert gold.record.patient.age is None
    assert gold.record.disputed_items
    (file,) = to.glob("*.json")
    assert json.loads(file.read_text(encoding="utf-8"))["checked"][0].startswith("Ana, ")
    report = imr_llm("eval", to, "--engine", "reader", "--format", "json", home=tmp_path)
    assert report.code == 0, report.err
    differences = [one["path"] for one in _differences(json.loads(report.out))]
    assert differences == ["patient.age"]


def test_gold_that_is_there_stays_as_it_is(run_dir: Path, tmp_path: Path) -> None:
    """Somebody may have worked on it."""
    to = tmp_path / "gold"
    imr_llm("gold", "add", run_dir, "--to", to, home=tmp_path)
    (file,) = to.glob("*.json")
    file.write_text(file.read_text(encoding="utf-8").replace("final", "Final"), encoding="utf-8")
    before = file.read_bytes()
    again = imr_llm("gold", "add", run_dir, "--to", to, home=tmp_path)
    assert (again.code, again.out) == (0, "")
    assert "1 there already" in again.err
    assert file.read_bytes() == before


def test_a_letter_that_is_gone_is_named(run_dir: Path, tmp_path: Path) -> None:
    """It costs the others nothing."""
    (tmp_path / "letters" / THREE_ITEMS.name).unlink()
    added = imr_llm("gold", "add", run_dir, "--to", tmp_path / "gold", home=tmp_path)
    assert added.code == 1
    assert THREE_ITEMS.name in added.err


def _differences(report: object) -> list[dict[str, str]]:
    """The leaves of an evaluation that are not as in the gold, wherever they stand in it."""
    found: list[dict[str, str]] = []
    if isinstance(report, dict):
        if report.get("verdict") in {"wrong", "missed", "spurious"} and "path" in report:
            found.append(report)
        for value in report.values():
            found += _differences(value)
    elif isinstance(report, list):
        for value in report:
            found += _differences(value)
    return found
