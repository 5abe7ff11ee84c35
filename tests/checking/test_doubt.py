"""Tests of how doubtful values are, by the words that tell them."""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imr_llm.checking import uncertain_findings, wording_findings
from imr_llm.checking.doubt import DOUBTFUL, ONE_OF, Told, doubt
from imr_llm.domain.draft import Draft
from imr_llm.domain.record import Finding, FindingCode, Patient, Severity
from imr_llm.domain.spans import Span
from tests.checking.drafts import DRAFT, TEXT, letter

SCRIPT = Path(__file__).parents[2] / "gold" / "make_doubt.py"
FIELDS = ("body_parts", "medications", "mechanism_of_injury", "ur_action", "of_no_record")
PRESENT = "She has neck pain."


def found_in(told: str, *values: str) -> list[Finding]:
    """What is uncertain of prior treatments that a letter tells in these words."""
    printed = letter(TEXT.replace(PRESENT, f"{PRESENT} {told}"))
    evidence: dict[str, tuple[Span, ...]] = {}
    for index, value in enumerate(values):
        start = printed.text.index(value)
        span = Span(start=start, end=start + len(value), text=value)
        evidence[f"patient.prior_treatments[{index}]"] = (span,)
    draft: Draft = replace(
        DRAFT, patient=Patient(prior_treatments=values), disputed_items=(), evidence=evidence
    )
    worded = set(wording_findings(printed, draft))
    return [one for one in uncertain_findings(printed, draft) if one not in worded]


def test_the_weights_find_half_of_what_is_wrong_in_letters_that_they_are_not_made_of() -> None:
    """They are those of the unseen letters; of the marked values as many are wrong as the message says."""
    asked = [sys.executable, str(SCRIPT), "--measure", "--check"]
    ended = subprocess.run(asked, capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stderr) == (0, "")
    said = ended.stdout
    letters, values, bare = map(int, re.findall(r"\d+", said.splitlines()[0]))
    line = next(line for line in said.splitlines() if line.startswith(f"from {DOUBTFUL:.2f}"))
    caught, right = map(int, re.findall(r"\d+", line)[-2:])
    assert caught > bare / 2
    assert right < values * 0.08
    assert abs((caught + right) / caught - ONE_OF) < 1
    assert letters >= 700


@pytest.mark.parametrize(
    ("plain", "doubtful"),
    [
        (
            Told("prior_treatments", "physical therapy", "she has had ", " and medications", 2),
            Told("prior_treatments", "care in the clinic in 2012", "he was sent for ", ", not helped", 2),
        ),
        (
            Told("medications", "ibuprofen", "medications are naproxen, ", ", and omeprazole", 3),
            Told("medications", "a gel", "she had applied ", " without benefit, not renewed", 3),
        ),
        (
            Told("ur_action", "denied", "utilization review ", " the request", 2),
            Told("ur_action", "modified", "an earlier request had been ", " to six visits in 2013", 2),
        ),
    ],
)
def test_words_tell_how_doubtful_a_value_is(plain: Told, doubtful: Told) -> None:
    """Its own and those around it."""
    assert doubt(plain) < DOUBTFUL <= doubt(doubtful)


@given(*(st.sampled_from(FIELDS), st.text(), st.text(), st.text(), st.integers(0, 2_000)))
def test_doubt_is_a_share(field: str, value: str, before: str, behind: str, count: int) -> None:
    """Whatever stands there, and for whatever field."""
    assert 0 <= doubt(Told(field, value, before, behind, count)) <= 1


def test_a_doubtful_value_is_told_with_its_path_and_words() -> None:
    """It sends no letter to a person."""
    told = "There was injection into the sinus at the heel and leg, and she was sent on."
    (found,) = found_in(told, "injection into the sinus")
    assert (found.code, found.severity) == (FindingCode.UNCERTAIN_VALUE, Severity.INFO)
    assert found.path == "patient.prior_treatments[0]"
    assert found.message.startswith('"injection into the sinus": of 7 values')


def test_a_value_is_asked_about_once() -> None:
    """Where its wording raises a question there is no other one."""
    told = "She had a brace and an injection to the clinic."
    assert found_in(told, "brace and an injection to") == []


def test_plain_words_are_not_doubtful() -> None:
    """As most letters tell their treatments."""
    told = "Treatment to date has included physical therapy and medications."
    assert found_in(told, "physical therapy") == []
