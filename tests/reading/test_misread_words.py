"""Words that a scan damaged are recognised, kept as they are printed, and shown at their values."""

from __future__ import annotations

from pathlib import Path

import pytest

from imr_llm import CaseRecord, Extractor, Settings, load_letter
from imr_llm.domain.record import FindingCode
from imr_llm.settings import EngineChoice

LETTER = Path(__file__).parents[2] / "examples" / "letters" / "2014_shoulder_three_items.txt"


def read(text: str) -> CaseRecord:
    """The offline reader's record of a letter."""
    with Extractor(Settings(engine=EngineChoice.READER)) as extractor:
        return extractor.extract(load_letter(text.encode(), name="scanned"))


def unreadable(record: CaseRecord) -> set[str]:
    """The paths of the values that stand on damaged words."""
    return {one.path for one in record.findings if one.code is FindingCode.UNREADABLE_TEXT and one.path}


@pytest.mark.parametrize(
    ("printed", "damaged"),
    [
        ("Current medications are Norco", "Current med1cations are Norco"),
        ("has a subspecialty in", "has a subspecia1ty in"),
        ("is licensed", "is 1icensed"),
    ],
)
def test_a_damaged_label_loses_nothing(printed: str, damaged: str) -> None:
    """What stands behind a label or cue is read where the scan damaged it."""
    text = LETTER.read_text()
    whole, scanned = read(text), read(text.replace(printed, damaged, 1))
    assert damaged in text.replace(printed, damaged, 1)
    assert scanned.reviewer == whole.reviewer
    assert scanned.patient == whole.patient


def test_a_damaged_value_is_kept_as_printed_and_shown() -> None:
    """A part of the body that a scan damaged is the letter's own words, with a finding on it."""
    text = LETTER.read_text().replace("for the right shoulder, 2 x", "for the right shou1der, 2 x", 1)
    record = read(text)
    item = record.disputed_items[0]
    assert (item.treatment, item.body_part) == ("Physical therapy", "right shou1der")
    assert {"disputed_items[0].body_part", "disputed_items[0].request"} <= unreadable(record)
    assert not record.needs_review
