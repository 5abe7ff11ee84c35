"""The model engine against an endpoint that misbehaves: the right record, or a flag that says why not."""

from __future__ import annotations

import pytest

from imr_llm import CaseRecord
from imr_llm.domain.provenance import Engine
from imr_llm.domain.record import Decision, FindingCode, Severity
from imr_llm.errors import EndpointRefusedError
from tests.endpoint.process import Endpoint
from tests.pipeline.asked import EXAMPLES, extracted, read_offline, same_values, wrong_and_unflagged

PASSING = {
    "429@0": 2, "429@ms50": 2, "500": 2, "503": 2, "408": 2, "reset": 2, "hang@3": 2, "cut": 2,
    "malformed": 2, "schema-invalid": 2, "empty": 2, "invented": 2, "flipped": 2,
}  # fmt: skip
"""Faults that come once and are mended, with the requests it takes."""
HARMLESS = ("fenced", "think", "prose", "unclosed")
STANDING = (
    "malformed", "schema-invalid", "invented", "flipped", "truncated", "refusal", "filtered", "empty", "500",
    "reset", "hang@3", "choiceless",
)  # fmt: skip


@pytest.fixture(scope="module")
def right(endpoint: Endpoint) -> CaseRecord:
    """The record when nothing goes wrong."""
    return extracted(endpoint, "scripted")


def test_the_right_record_says_what_the_letter_says(right: CaseRecord) -> None:
    """Without a fault the model's record has both items, decisions, amounts, patient and reasons."""
    first, second = right.disputed_items
    assert right.provenance.engine is Engine.MODEL
    assert right.provenance.attempts == 1
    assert not right.needs_review
    assert (right.patient.age, right.patient.medications) == (28, ("ibuprofen",))
    assert [item.decision for item in right.disputed_items] == [Decision.UPHELD, Decision.UPHELD]
    assert first.quantity is not None
    assert first.quantity.amount == 12
    assert first.ur_approved is not None
    assert first.ur_approved.amount == 6
    assert second.treatment == "FUNCTIONAL CAPACITY EVALUATION"
    assert len(first.key_reasons) == 2
    assert [one.code for one in right.findings] == [FindingCode.MTUS_BASIS_CONFLICT]


@pytest.mark.parametrize("fault", PASSING)
def test_a_fault_that_passes_costs_a_request_and_nothing_else(
    endpoint: Endpoint, right: CaseRecord, fault: str
) -> None:
    """After one bad answer or none, the record is the right one, and every request is counted."""
    kind, _, detail = fault.partition("@")
    times = f"{kind}x1" + (f"@{detail}" if detail else "")
    record = extracted(endpoint, f"fault-{times}+passing-{kind}{detail}")
    assert same_values(record, right)
    assert record.provenance.attempts == PASSING[fault]
    assert record.provenance.usage.prompt_tokens >= right.provenance.usage.prompt_tokens


@pytest.mark.parametrize("fault", HARMLESS)
def test_json_in_wrapping_is_read_at_once(endpoint: Endpoint, right: CaseRecord, fault: str) -> None:
    """A fence, thoughts or a sentence around the JSON cost no further request."""
    record = extracted(endpoint, f"fault-{fault}")
    assert same_values(record, right)
    assert record.provenance.attempts == 1


@pytest.mark.parametrize("fault", STANDING)
def test_a_fault_that_stays_is_never_silent(endpoint: Endpoint, right: CaseRecord, fault: str) -> None:
    """When every answer is bad the record needs review, says why, and holds no wrong value without a flag."""
    record = extracted(endpoint, f"fault-{fault}+standing", transport_tries=2)
    assert record.needs_review
    codes = {one.code for one in record.findings}
    assert codes & {FindingCode.MODEL_FAILURE, FindingCode.UNGROUNDED_VALUE}
    salvaged = record.provenance.engine is Engine.READER
    assert salvaged == (FindingCode.MODEL_FAILURE in codes)
    assert wrong_and_unflagged(record, read_offline() if salvaged else right) == []
    assert len(record.disputed_items) == 2


def test_a_decision_that_the_model_turns_round_twice_is_left_open(endpoint: Endpoint) -> None:
    """A flipped decision is not taken over, not even when the re-ask brings it again."""
    record = extracted(endpoint, "fault-flipped+twice")
    assert [item.decision for item in record.disputed_items] == [None, None]
    assert record.outcome is None
    flagged = {one.path for one in record.findings if one.code is FindingCode.UNGROUNDED_VALUE}
    assert {"disputed_items[0].decision", "disputed_items[1].decision"} <= flagged


def test_a_wrong_key_is_an_error_and_no_record(endpoint: Endpoint) -> None:
    """A request that is refused for its key would be refused for every letter: it is raised at once."""
    with pytest.raises(EndpointRefusedError, match="OPENAI_API_KEY"):
        extracted(endpoint, "fault-401")


def test_no_reasks_allowed_leaves_the_field_open_and_flagged(endpoint: Endpoint, right: CaseRecord) -> None:
    """With no rounds of re-asking an invented value costs its field, nothing more."""
    record = extracted(endpoint, "fault-inventedx1+noreask", field_reasks=0)
    assert record.provenance.attempts == 1
    assert record.reviewer.licensed_in is None
    assert record.disputed_items == right.disputed_items
    assert record.needs_review


def test_a_labelled_value_is_not_asked_for_again(endpoint: Endpoint) -> None:
    """Where the model invents a case number, the reader's stands under a warning, and no request is spent."""
    letter = EXAMPLES / "2021_expedited_single_item.txt"
    right = extracted(endpoint, "scripted", letter)
    record = extracted(endpoint, "fault-inventedx1+settled", letter)
    assert record.provenance.attempts == 1
    assert record.case == right.case
    assert not wrong_and_unflagged(record, right)
    told = [one for one in record.findings if one not in right.findings]
    conflicts = [one for one in told if one.code is FindingCode.MODEL_READER_CONFLICT]
    assert [(one.path, one.severity) for one in conflicts] == [("case.case_number", Severity.WARNING)]
    assert not record.needs_review
