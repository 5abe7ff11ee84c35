"""A model that errs, over real HTTP: on every form, nothing wrong that it says stands without a finding.

The errors are those `changed` in the completions for the handwritten gold letters.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from imr_llm import CaseRecord
from imr_llm.domain.record import FindingCode, Severity
from tests.endpoint.__main__ import COMPLETIONS
from tests.endpoint.letters import LetterScript
from tests.endpoint.process import Endpoint
from tests.endpoint.scripts import load_file
from tests.pipeline.asked import extracted, wrong_and_unflagged

GOLD = Path(__file__).parents[2] / "gold" / "handwritten"
_LOADED = (load_file(path) for path in sorted((COMPLETIONS / "gold").glob("*.yaml")))
ERRORS = [
    (one.name, variant) for one in _LOADED if isinstance(one, LetterScript) for variant in sorted(one.changed)
]
CONFLICTS = {
    # final determination
    ("a01_fd2014_cover_knee_pt", "wrong-date"): "case.determination_date",
    ("a01_fd2014_cover_knee_pt", "flipped"): "disputed_items[0].decision",
    ("a01_fd2014_cover_knee_pt", "other-guideline"): "disputed_items[2].reviewer_basis",
    ("a01_fd2014_cover_knee_pt", "short-rationale"): "disputed_items[2].rationale",
    ("a02_fd2016_six_items_drugs", "wrong-dose"): "disputed_items[0]",
    ("a02_fd2016_six_items_drugs", "swapped"): "disputed_items[0].rationale",
    ("b01_transition_2015_neck_injection", "wrong-dose"): "disputed_items[1].request",
    ("b02_ortho_2017_knee_contradiction", "flipped"): "disputed_items[0].decision",
    ("b03_ocr_2020_acupuncture_lidocaine", "misread"): "case.determination_date",
    # notice of 2013
    ("a04_notice2013_four_items_ur_summary", "flipped"): "disputed_items[3].decision",
    ("a04_notice2013_four_items_ur_summary", "wrong-date"): "case.date_assigned",
    ("a05_notice2013_knee_surgery_words", "swapped-sides"): "disputed_items[2].reviewer_basis",
    ("b05_notice_2013_wrist_therapy_brace", "swapped"): "disputed_items[1].rationale",
    # decision of 2013
    ("a06_decision2013_wrists_uphold_cover", "flipped"): "disputed_items[1].decision",
    ("b06_decision_2013_ankle_disclaimer", "wrong-date"): "case.ur_decision_date",
    # professional review
    ("a07_professional_review_frp", "wrong-date"): "case.determination_date",
    ("a07_professional_review_frp", "heading-decides"): "disputed_items[0].decision",
    ("b07_professional_review_hearing_aids_overturned", "foreign-opinion"): "disputed_items[0].decision",
    # fragments
    ("b08_fragment_notice_2013_if_unit", "swapped"): "disputed_items[0].rationale",
    ("b08_fragment_notice_2013_if_unit", "joined-words"): "disputed_items[0].decision",
}
STILL_WRONG = {"wrong-date", "wrong-dose", "short-rationale", "misread"}
DRUGS = "b04_drugs_2018_partial_approvals"
TOLD = {
    "age-of-a-dose": [
        (FindingCode.UNGROUNDED_VALUE, Severity.ERROR, "patient.age"),
        (FindingCode.MODEL_READER_CONFLICT, Severity.WARNING, "patient.age"),
    ],
    "approved-of-another": [
        (FindingCode.UR_AMOUNT_CONFLICT, Severity.WARNING, "disputed_items[1].ur_approved"),
    ],
    "approved-as-requested": [
        (FindingCode.UR_AMOUNT_CONFLICT, Severity.WARNING, "disputed_items[3].ur_approved"),
        (FindingCode.MODEL_READER_CONFLICT, Severity.WARNING, "disputed_items[3].ur_approved"),
    ],
    "deed-of-another": [
        (FindingCode.MODEL_READER_CONFLICT, Severity.WARNING, "disputed_items[0].ur_action"),
        (FindingCode.MODEL_READER_CONFLICT, Severity.WARNING, "disputed_items[2].ur_action"),
    ],
    "wrong-roles": [
        (FindingCode.UNGROUNDED_VALUE, Severity.ERROR, "patient.medications"),
        (FindingCode.UNGROUNDED_VALUE, Severity.ERROR, "patient.diagnoses"),
        (FindingCode.MODEL_READER_CONFLICT, Severity.WARNING, "patient.medications[4]"),
    ],
    "lost-values": [
        (FindingCode.MODEL_READER_CONFLICT, Severity.WARNING, "patient.body_parts[1]"),
        (FindingCode.MODEL_READER_CONFLICT, Severity.WARNING, "patient.diagnoses[0].code"),
        (FindingCode.MODEL_READER_CONFLICT, Severity.INFO, "patient.diagnoses"),
        (FindingCode.MODEL_READER_CONFLICT, Severity.INFO, "patient.medications"),
        (FindingCode.MODEL_READER_CONFLICT, Severity.WARNING, "patient.prior_treatments"),
    ],
    "label-as-name": [(FindingCode.UNGROUNDED_VALUE, Severity.ERROR, "case.employee")],
    "short-request": [(FindingCode.MODEL_READER_CONFLICT, Severity.ERROR, "disputed_items[1].request")],
}
"""What is told of words that stand in the letter for another thing, by the model's error."""
"""Errors that nothing but the second opinion notices, so that there is nothing to ask again."""


@cache
def right(base_url: str, name: str) -> CaseRecord:
    """The record of a letter by the model that does not err."""
    return extracted(Endpoint(base_url), "scripted", GOLD / f"{name}.txt")


@pytest.mark.parametrize(("name", "error"), ERRORS)
def test_nothing_wrong_stands_without_a_finding(endpoint: Endpoint, name: str, error: str) -> None:
    """A model that keeps to its error, whatever it is asked again."""
    record = extracted(endpoint, f"variant-{error}", GOLD / f"{name}.txt")
    assert wrong_and_unflagged(record, right(endpoint.base_url, name)) == []


@pytest.mark.parametrize(("name", "error"), CONFLICTS)
def test_the_reader_contradicts_what_is_printed_in_a_fixed_place(
    endpoint: Endpoint, name: str, error: str
) -> None:
    """The conflict stands on the value or its item, and a decision that is in doubt calls for a person."""
    record = extracted(endpoint, f"variant-{error}", GOLD / f"{name}.txt")
    path = CONFLICTS[name, error]
    told = [one for one in record.findings if one.code is FindingCode.MODEL_READER_CONFLICT]
    assert path in [one.path for one in told]
    if path.endswith(".decision"):
        assert Severity.ERROR in [one.severity for one in told if one.path == path]
        assert record.needs_review


@pytest.mark.parametrize(
    ("name", "error"), [(name, error) for name, error in CONFLICTS if error not in STILL_WRONG]
)
def test_a_slip_is_mended_by_asking_again(endpoint: Endpoint, name: str, error: str) -> None:
    """A model that errs once and then looks again: the record says what it would have said at first."""
    record = extracted(endpoint, f"slip-{error}", GOLD / f"{name}.txt")
    known = right(endpoint.base_url, name)
    assert record.provenance.attempts > known.provenance.attempts
    assert [one.decision for one in record.disputed_items] == [one.decision for one in known.disputed_items]
    conflicts = [one for one in record.findings if one.code is FindingCode.MODEL_READER_CONFLICT]
    assert all(one.severity is Severity.INFO for one in conflicts) or "a06" in name


@pytest.mark.parametrize("error", TOLD)
def test_words_that_mean_another_thing_in_the_letter_are_told(endpoint: Endpoint, error: str) -> None:
    """They are the letter's own, so that only what stands around them and the reader can tell."""
    record = extracted(endpoint, f"variant-{error}", GOLD / f"{DRUGS}.txt")
    known = right(endpoint.base_url, DRUGS)
    found = [(one.code, one.severity, one.path) for one in record.findings if one not in known.findings]
    assert set(TOLD[error]) <= set(found)
    assert record.needs_review == any(severity is Severity.ERROR for _, severity, _ in TOLD[error])


def test_a_shortened_request_is_as_the_letter_prints_it(endpoint: Endpoint) -> None:
    """With the amount that the model left out, and all else that its heading tells."""
    record = extracted(endpoint, "variant-short-request", GOLD / f"{DRUGS}.txt")
    item, known = record.disputed_items[1], right(endpoint.base_url, DRUGS).disputed_items[1]
    assert item.request.endswith("180 grams")
    assert (item.request, item.treatment, item.quantity) == (known.request, known.treatment, known.quantity)
