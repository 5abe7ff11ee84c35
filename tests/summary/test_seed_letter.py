"""The seed letter, from its file to a verified summary."""

from __future__ import annotations

from pathlib import Path

import pytest

import imr_llm
from imr_llm.settings import EngineChoice, Settings
from imr_llm.summary import verify, write_summary
from tests.summary.records import CREATED

LETTERS = Path(__file__).resolve().parents[3] / "shared" / "letters"

pytestmark = pytest.mark.skipif(not LETTERS.is_dir(), reason="the seed letter is not here")


def test_the_seed_letters_summary_is_complete_faithful_and_easy_to_read() -> None:
    """Both requests with what UR did, the decisions and quoted reasons, at most grade 8."""
    record = imr_llm.extract(LETTERS / "seed_letter.txt", settings=Settings(engine=EngineChoice.READER))
    summary = write_summary(record, created_at=CREATED)
    assert verify(summary, record, limit=8.0) == ()
    first, second = (" ".join(one.text for one in item.explanation) for item in summary.items)
    assert "12 sessions of cognitive behavioral therapy" in first
    assert "approved 6 visits" in first
    assert "upheld the denial" in first
    assert "bypassed the protocol" in first
    assert "6 sessions of biofeedback" in second
    assert "approved 4 sessions" in second
    assert "overturned the denial" in second
    assert "“" in second
    assert "September 9, 2010" in summary.text
