"""Reading completions: the JSON inside an answer, and response bodies of every make."""

from __future__ import annotations

import json
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imr_llm.llm.completion import json_text, read_completion
from imr_llm.llm.transport import Trouble, TroubleKind
from tests.patience import CPU_SECONDS

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(st.sampled_from('ab{}[]`"\\ \n</think>')),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text("ab{", max_size=3), inner, max_size=3)
    ),
    max_leaves=8,
)
OBJECTS = st.dictionaries(st.text("abc{}` ", max_size=4), VALUES, min_size=1, max_size=4)


@given(data=OBJECTS, indent=st.sampled_from([None, 2]))
def test_a_bare_object_comes_back_whole(data: dict[str, object], indent: int | None) -> None:
    """Whatever the object holds, and however it is laid out."""
    assert json.loads(json_text(f"\n {json.dumps(data, indent=indent)} \n")) == data


@given(
    data=OBJECTS,
    before=st.sampled_from(["", "Here it is: ", "As {asked}:\n", '<think>{"a": 1} or {2}</think>\n']),
)
def test_thoughts_and_prose_before_an_object_are_left_out(data: dict[str, object], before: str) -> None:
    """Also when they hold braces or another object."""
    assert json.loads(json_text(before + json.dumps(data) + "\nIs that all?")) == data


@given(data=OBJECTS, fence=st.sampled_from(["```json\n", "```\n", "```JSON \n"]))
def test_a_code_fence_is_taken_off(data: dict[str, object], fence: str) -> None:
    """With or without a language, and with text around it, unless the object itself holds a fence."""
    printed = json.dumps(data, indent=1)
    if "```" not in printed:
        assert json.loads(json_text(f"Sure!\n{fence}{printed}\n```\nDone.")) == data


@given(data=OBJECTS, indent=st.sampled_from([None, 1]), ending=st.sampled_from(["", ",", " ,\n"]))
def test_missing_last_brackets_are_put_there(
    data: dict[str, object], indent: int | None, ending: str
) -> None:
    """An object that breaks off between two values comes back closed, and nothing in it is changed."""
    printed = json.dumps(data, indent=indent)
    shortened = printed.rstrip("}] \n")
    if shortened.endswith(("{", "[", ",", ":")) or json_text(shortened) == shortened:
        return
    assert json.loads(json_text(shortened + ending)) == data


def test_a_break_within_a_value_is_not_mended() -> None:
    """Half a value is no value."""
    for text in ('{"decision": "uphe', '{"decision"', '{"decision": tr', '{"items": [{"number": 1'):
        broken = json_text(text + " and so on")
        with pytest.raises(ValueError):
            json.loads(broken)


def test_of_several_objects_the_last_counts() -> None:
    """An object quoted from a letter before the answer does not take the answer's place."""
    text = 'The letter says {"decision": "overturned"}, so: {"decision": "upheld"}'
    assert json.loads(json_text(text)) == {"decision": "upheld"}


@pytest.mark.parametrize("text", ["", "   ", "no object", "{", '{"a": ', "```json\n```", "</think>"])
def test_where_no_object_is_the_text_comes_back(text: str) -> None:
    """Nothing is made up: what cannot be read stays for the validation to refuse."""
    with pytest.raises(json.JSONDecodeError):
        json.loads(json_text(text))


@pytest.mark.parametrize("unit", ["{", '{"a":', "[{", "```json\n{", "</think>", "<think>", '{"'])
def test_damaged_answers_of_any_length_take_little_time(unit: str) -> None:
    """A megabyte of openings that never close is given up within a moment."""
    started = time.process_time()
    json_text("x" + unit * (1_000_000 // len(unit)))
    assert time.process_time() - started < CPU_SECONDS


def response(**choice: object) -> bytes:
    """A response body with one choice."""
    return json.dumps({"choices": [{"finish_reason": "stop", "message": {}} | choice]}).encode()


@pytest.mark.parametrize(
    "message",
    [
        {"content": '{"a": 1}'},
        {"content": [{"type": "text", "text": '{"a"'}, {"type": "text", "text": ": 1}"}]},
        {"content": None, "tool_calls": [{"function": {"name": "x", "arguments": '{"a": 1}'}}]},
        {"content": "ignored", "tool_calls": [{"function": {"name": "x", "arguments": {"a": 1}}}]},
    ],
    ids=["content", "parts", "tool", "tool with an object"],
)
def test_the_answer_is_found_wherever_servers_put_it(message: dict[str, object]) -> None:
    """Content as text or in parts, and tool arguments as text or as an object."""
    assert read_completion(response(message=message)).text == '{"a": 1}'


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"null",
        b"[]",
        b"{}",
        b'{"choices": null}',
        b'{"error": {"message": "x"}}',
        b"\xff",
        b"[" * 100_000,
    ],
)
def test_anything_else_is_trouble_with_the_body(body: bytes) -> None:
    """A body that is no chat completion is told apart from an empty answer."""
    with pytest.raises(Trouble) as caught:
        read_completion(body)
    assert caught.value.kind is TroubleKind.BODY


@given(
    usage=st.none()
    | st.dictionaries(
        st.sampled_from(["prompt_tokens", "completion_tokens", "prompt_tokens_details"]),
        st.none()
        | st.integers()
        | st.text(max_size=2)
        | st.dictionaries(st.just("cached_tokens"), st.integers()),
    )
)
def test_usage_is_never_negative_whatever_the_server_says(usage: dict[str, object] | None) -> None:
    """Missing, odd and negative counts read as zero."""
    read = read_completion(json.dumps({"choices": [], "usage": usage}).encode()).usage
    assert min(read.prompt_tokens, read.completion_tokens, read.cached_tokens) >= 0


def test_half_a_surrogate_pair_does_not_reach_files_and_databases() -> None:
    """JSON can spell what UTF-8 cannot; it reads as a question mark."""
    body = b'{"choices": [{"message": {"content": "a\\ud800b"}}]}'
    assert read_completion(body).text == "a?b"
