"""The generated gold letters: what the generator writes today, each grounded in its own letter."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from imr_llm.domain.record import Decision
from imr_llm.evaluation.gold import load_gold

ROOT = Path(__file__).parents[2]
GENERATED = ROOT / "gold" / "generated"
FURNITURE = re.compile(
    r"Final Letter of Determination +Form Effective 5\.16\.13 +Page \d+ of \d+"
    r"|Final Determination Letter for IMR Case Number CM\d\d-\d+ +\d+"
    r"|IMR Final Determination +CM\d\d-\d+ +\d+|^Page \d+ of \d+$|^ +\d+$",
    re.MULTILINE,
)
PLAIN = str.maketrans({"“": '"', "”": '"', "’": "'", "ﬁ": "fi", "ﬂ": "fl", "ﬀ": "ff", "ﬃ": "ffi"})
# Classifications and normalised values: they are no words of the letter, dates are looked at on their own.
NOT_PRINTED = {
    "letter_format", "priority", "stated_outcome", "sex", "clinical_summary_source", "category", "unit",
    "ur_action", "decision", "outcome", "guideline",
}  # fmt: skip


def test_the_committed_letters_are_what_the_generator_writes(tmp_path: Path) -> None:
    """Letters or truths that were edited by hand, or a generator that was not run again, are noticed."""
    command = [sys.executable, str(ROOT / "gold" / "generate.py"), "--seed", "7", "--out", str(tmp_path)]
    subprocess.run(command, check=True)
    assert _bytes(tmp_path) == _bytes(GENERATED)


def test_another_seed_writes_other_letters(tmp_path: Path) -> None:
    """The seed decides what the letters say."""
    command = [sys.executable, str(ROOT / "gold" / "generate.py"), "--seed", "8", "--out", str(tmp_path)]
    subprocess.run(command, check=True)
    assert _bytes(tmp_path).keys() == _bytes(GENERATED).keys()
    assert _bytes(tmp_path) != _bytes(GENERATED)


@pytest.mark.parametrize("path", sorted(GENERATED.glob("*.json")), ids=lambda path: path.stem)
def test_every_string_of_the_truth_is_printed_in_its_letter(path: Path) -> None:
    """A truth that its own letter does not print would call a right answer wrong."""
    letter = _plain(path.with_suffix(".txt"))
    for field, value in _leaves("", json.loads(path.read_text(encoding="utf-8"))["record"]):
        name = field.rsplit(".", 1)[-1]
        if isinstance(value, str) and name not in NOT_PRINTED:
            assert any(words in letter for words in _printed(value)), field


def test_the_generated_letters_cover_every_form_and_both_decisions() -> None:
    """A form, a year or a decision without letters would go unmeasured."""
    gold = load_gold(GENERATED)
    assert len(gold) >= 24
    assert {one.origin for one in gold} == {"generated"}
    forms = {one.record.letter_format.value for one in gold}
    assert forms == {"final_determination", "notice_2013", "decision_2013", "professional_review", "fragment"}
    years = {
        one.record.case.determination_date.year
        for one in gold
        if one.record.case.determination_date is not None
    }
    assert years == set(range(2013, 2025))
    assert {item.decision for one in gold for item in one.record.disputed_items} == set(Decision)
    assert {len(one.record.disputed_items) for one in gold} >= {1, 2, 3, 20}


def _bytes(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def _plain(path: Path) -> str:
    data = path.read_bytes()
    text = data.decode("cp1252") if b"\x92" in data and b"\xe2" not in data else data.decode("utf-8-sig")
    text = FURNITURE.sub("", text.replace("\r\n", "\n").replace("\f", "\n").translate(PLAIN))
    # Where a line ends in a hyphen the two halves belong together.
    return " ".join(re.sub(r"(?<=\w)-\s*\n\s*(?=\w)", "-", text).split())


def _printed(value: str) -> tuple[str, ...]:
    try:
        day = date.fromisoformat(value)
    except ValueError:
        return (value,)
    short = day.year % 100
    smeared = f"{day.month:02d}/{day.day:02d}/{day.year}".replace("0", "O", 1)
    return (
        f"{day.month}/{day.day}/{day.year}",
        f"{day.month:02d}/{day.day:02d}/{day.year}",
        f"{day.month}/{day.day}/{short:02d}",
        f"{day:%B} {day.day}, {day.year}",
        smeared,
    )


def _leaves(field: str, value: object) -> Iterator[tuple[str, object]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _leaves(f"{field}.{key}", inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _leaves(field, inner)
    else:
        yield field, value
