"""Whole letters over recorded HTTP: the product's own prompts and schemas, replayed without an endpoint.

A changed prompt or reply schema fails these tests until the cassettes are recorded again: docs/cassettes.md.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from imr_llm import Settings, extract, load_letter, summarize
from imr_llm.domain.provenance import Engine
from imr_llm.domain.record import Decision, Outcome
from imr_llm.settings import EngineChoice, ReplyMode
from tests.llm.test_recorded import MODEL, RECORDED_KEY

LETTERS = Path(__file__).parents[2] / "examples" / "letters"


def settings(base_url: str, mode: ReplyMode = ReplyMode.JSON_SCHEMA) -> Settings:
    """Settings that ask a recorded endpoint once."""
    return Settings.model_validate(
        {
            "engine": EngineChoice.MODEL,
            "model": MODEL,
            "base_url": base_url,
            "allow_plain_http": True,
            "api_key": RECORDED_KEY,
            "mode": mode,
            "transport_tries": 1,
            "cache": False,
        }
    )


@pytest.mark.vcr
@pytest.mark.parametrize("mode", list(ReplyMode))
def test_a_recorded_letter_becomes_its_record(recorded_base_url: str, mode: ReplyMode) -> None:
    """In every mode the model's answer is grounded and gives the decision that the letter prints."""
    letter = load_letter(LETTERS / "2021_expedited_single_item.txt")
    record = extract(letter, settings=settings(recorded_base_url, mode))
    assert (record.provenance.engine, record.provenance.attempts) == (Engine.MODEL, 1)
    assert (record.outcome, record.needs_review) == (Outcome.OVERTURNED, False)
    assert [item.decision for item in record.disputed_items] == [Decision.OVERTURNED]
    assert record.case.case_number == "CM21-0019983"
    assert len(record.evidence) > 20
    for spans in record.evidence.values():
        for span in spans:
            assert letter.text[span.start : span.end] == span.text


@pytest.mark.vcr
def test_a_recorded_summary_is_verified(recorded_base_url: str) -> None:
    """A letter's record and the model's summary of it, both replayed, pass their checks."""
    given = settings(recorded_base_url)
    record = extract(LETTERS / "2015_fragment_acupuncture.txt", settings=given)
    summary = summarize(record, settings=given)
    assert record.provenance.engine is summary.provenance.engine is Engine.MODEL
    assert summary.failed_checks == ()
    assert [item.decision for item in summary.items] == [item.decision for item in record.disputed_items]
