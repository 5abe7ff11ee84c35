"""Lines of batch files: what OpenAI's API and vLLM's run-batch write is read, and nothing else is."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imr_llm.domain.exchange import Failure, FailureKind
from imr_llm.domain.provenance import TokenUsage
from imr_llm.llm.completion import Completion
from imr_llm.llm.transport import TOO_LONG, Trouble, TroubleKind
from imr_llm.runs.batches.lines import (
    Result,
    custom_id,
    request_line,
    restored_answer,
    result_in,
    stored_answer,
)

NAME = custom_id("ab" * 32, 1)
COMPLETION = {
    "choices": [{"message": {"content": "{}"}, "finish_reason": "stop"}],
    "usage": {"prompt_tokens": 7, "completion_tokens": 2},
}
READ = Completion("{}", "stop", False, TokenUsage(prompt_tokens=7, completion_tokens=2))


def line(response: object, error: object = None, name: str = NAME) -> bytes:
    """A line of a results file."""
    return json.dumps({"id": "batch_req_1", "custom_id": name, "response": response, "error": error}).encode()


def test_a_request_is_called_the_same_every_time_and_fits() -> None:
    """By exchange, turn and generation, in at most 64 characters, and each of these makes another name."""
    names = {custom_id(one * 32, turn, anew) for one in ("ab", "cd") for turn in (0, 1) for anew in (0, 1)}
    assert len(names) == 8
    assert max(map(len, names)) <= 64
    assert custom_id("ab" * 32, 1) == NAME


def test_a_request_line_is_one_line_of_utf_8() -> None:
    """Whatever the letter holds: line ends, other scripts, half a surrogate pair."""
    body: dict[str, object] = {"model": "m", "messages": [{"content": "a\nb \u2028 ö \ud800"}]}
    encoded = request_line(NAME, body)
    assert encoded.endswith(b"\n")
    assert encoded.count(b"\n") == 1
    read = json.loads(encoded)
    assert (read["custom_id"], read["method"], read["url"]) == (NAME, "POST", "/v1/chat/completions")
    assert read["body"]["messages"][0]["content"] == "a\nb \u2028 ö ?"


@pytest.mark.parametrize(
    "response",
    [
        {"status_code": 200, "request_id": "r", "body": COMPLETION},
        # As run-batch wrote it before it had an envelope.
        COMPLETION,
    ],
)
def test_a_completion_is_read(response: object) -> None:
    """Text, ending and usage."""
    assert result_in(line(response)) == Result(NAME, READ)


@pytest.mark.parametrize(
    ("response", "error", "expected"),
    [
        (
            {"status_code": 429, "body": {"error": {"code": "rate_limit_exceeded", "message": "m"}}},
            None,
            (TroubleKind.STATUS, 429, "rate_limit_exceeded", None, True),
        ),
        (
            {
                "status_code": 400,
                "body": {
                    "error": {
                        "code": "unsupported_parameter",
                        "param": "max_tokens",
                        "message": "Unsupported",
                    }
                },
            },
            None,
            (TroubleKind.STATUS, 400, "unsupported_parameter", "max_tokens", False),
        ),
        (
            None,
            {"code": "batch_expired", "message": "m"},
            (TroubleKind.UNANSWERED, None, "batch_expired", None, True),
        ),
        (None, None, (TroubleKind.UNANSWERED, None, None, None, True)),
        ({"status_code": 200, "body": {"choices": []}}, None, None),
        # vLLM: no body, the error beside it, flat or in an envelope or as words.
        (
            {"status_code": 400, "request_id": "r", "body": None},
            {
                "object": "error",
                "message": "maximum context length is 10",
                "type": "BadRequestError",
                "code": 400,
            },
            (TroubleKind.STATUS, 400, TOO_LONG, None, False),
        ),
        (
            {"status_code": 400, "request_id": "r", "body": None},
            {"error": {"message": "no", "type": "BadRequestError", "param": None, "code": 400}},
            (TroubleKind.STATUS, 400, "BadRequestError", None, False),
        ),
        (
            {"status_code": 400, "request_id": "r", "body": None},
            "This model's maximum context length is 10 tokens",
            (TroubleKind.STATUS, 400, TOO_LONG, None, False),
        ),
        (
            {"status_code": 200, "body": {"object": "error"}},
            None,
            (TroubleKind.BODY, None, None, None, True),
        ),
    ],
)
def test_an_error_is_read(response: object, error: object, expected: tuple[object, ...] | None) -> None:
    """Status, code and parameter as of a live request, and whether it may pass."""
    result = result_in(line(response, error))
    assert result is not None
    if expected is None:
        assert isinstance(result.answer, Completion)
        return
    trouble = result.answer
    assert isinstance(trouble, Trouble)
    assert (trouble.kind, trouble.status, trouble.code, trouble.parameter, trouble.passing) == expected


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"7",
        b"null",
        b'{"response": {}}',
        b'{"custom_id": 7}',
        line(None, name="request-1"),
        line(None, name="../../etc/passwd"),
        b"[" * 100_000,
    ],
)
def test_what_is_no_result_of_ours_is_left_alone(content: bytes) -> None:
    """Cut-off lines, other people's requests, and nonsense."""
    assert result_in(content) is None


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["response", "error", "body", "status_code", "choices", "message", "code", "param"]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@given(response=json_values, error=json_values)
def test_no_line_raises(response: object, error: object) -> None:
    """Whatever stands in a line of ours is a completion or a trouble."""
    result = result_in(line(response, error))
    assert result is not None
    assert result.custom_id == NAME


@given(
    text=st.text(st.characters(exclude_categories=["Cs"])),
    ending=st.sampled_from(["stop", "length", ""]),
    refused=st.booleans(),
    tokens=st.tuples(*[st.integers(0, 10**6)] * 3),
)
def test_an_answer_comes_back_from_the_ledger_as_it_was(
    text: str, ending: str, refused: bool, tokens: tuple[int, int, int]
) -> None:
    """Completions, to the character."""
    usage = TokenUsage(prompt_tokens=tokens[0], completion_tokens=tokens[1], cached_tokens=tokens[2])
    completion = Completion(text, ending, refused, usage)
    assert restored_answer(stored_answer(completion)) == completion


def test_a_failure_comes_back_from_the_ledger_as_it_was() -> None:
    """Kind and words."""
    failure = Failure(FailureKind.REFUSED, "the endpoint's content filter rejected the request")
    assert restored_answer(stored_answer(failure)) == failure
