"""Whole letters of every form, written for the project, against what a person reads in them."""

from __future__ import annotations

import re
from datetime import date
from enum import Enum
from pathlib import Path
from typing import TypedDict

import pytest
import yaml

from imr_llm.domain.draft import Draft
from imr_llm.domain.letter import Letter
from imr_llm.letters import load_letter
from imr_llm.reading import read
from tests.reading.grounded import assert_grounded, set_leaves

LETTERS = sorted(
    path for path in (Path(__file__).parent / "letters").glob("*.txt") if path.with_suffix(".yaml").exists()
)
_VERBATIM = re.compile(r"clinical_summary$|rationale$|\.text$|appeal_notice$")
_OF_THE_WORDS = re.compile(r"\.(?:treatment|category|quantity|dose|refills|body_part|citations)\b")


class Truth(TypedDict):
    """What a letter's yaml file says: its form, every short value by path, and `code path` of findings."""

    format: str
    values: dict[str, object]
    findings: list[str]


def truth_of(path: Path) -> Truth:
    """What a person reads in a letter."""
    truth: Truth = yaml.safe_load(path.with_suffix(".yaml").read_text(encoding="utf-8"))
    return truth


def read_path(path: Path) -> tuple[Letter, Draft]:
    """A letter and what the reader makes of it."""
    letter = load_letter(path)
    return letter, read(letter)


def plain(value: object) -> object:
    """A leaf as yaml writes it."""
    if isinstance(value, Enum):
        return value.value
    return value.isoformat() if isinstance(value, date) else value


@pytest.mark.parametrize("path", LETTERS, ids=lambda path: path.stem)
def test_reads_what_the_letter_prints(path: Path) -> None:
    """Every value of the letter is read as printed."""
    letter, draft = read_path(path)
    truth = truth_of(path)
    values = {name: plain(value) for name, value in set_leaves(draft).items()}
    assert letter.sections.letter_format.value == truth["format"]
    assert {name: values.get(name) for name in truth["values"]} == truth["values"]


@pytest.mark.parametrize("path", LETTERS, ids=lambda path: path.stem)
def test_reads_nothing_else(path: Path) -> None:
    """What the letter does not say stays empty."""
    _, draft = read_path(path)
    others = set(set_leaves(draft)) - set(truth_of(path)["values"])
    assert {name for name in others if not _VERBATIM.search(name) and not _OF_THE_WORDS.search(name)} == set()


@pytest.mark.parametrize("path", LETTERS, ids=lambda path: path.stem)
def test_notices_what_is_wrong(path: Path) -> None:
    """Findings are those that the letter gives cause for, and no more."""
    _, draft = read_path(path)
    assert [f"{one.code.value} {one.path}" for one in draft.findings] == truth_of(path)["findings"]


@pytest.mark.parametrize("path", LETTERS, ids=lambda path: path.stem)
def test_every_value_is_grounded(path: Path) -> None:
    """Every leaf that is set has spans that slice exactly, and every span belongs to a leaf."""
    assert_grounded(*read_path(path))


@pytest.mark.parametrize("path", LETTERS, ids=lambda path: path.stem)
def test_windows_line_ends_and_page_breaks_change_nothing(path: Path) -> None:
    """The same letter with other line ends, or with a form feed between lines, reads the same."""
    text = path.read_text(encoding="utf-8")
    plain_values = set_leaves(read(load_letter(text)))
    for damaged in (text.replace("\n", "\r\n").encode(), text.replace("\n\n", "\n\f\n", 3).encode()):
        letter = load_letter(damaged)
        draft = read(letter)
        assert_grounded(letter, draft)
        assert set_leaves(draft) == plain_values
