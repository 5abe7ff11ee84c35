"""The three modes of structured output: what is sent, and that each gives the reply."""

from __future__ import annotations

import pytest
from pydantic import BaseModel, ConfigDict

from imr_llm.settings import ReplyMode
from tests.endpoint.process import Endpoint
from tests.llm.asking import EXPECTED, LETTER_WORDS, Ruling, answer, client, exchange


@pytest.mark.parametrize("mode", list(ReplyMode))
def test_every_mode_gives_the_same_plain_reply(endpoint: Endpoint, mode: ReplyMode) -> None:
    """The reply is of the asked type itself, equal however it was asked for, and counted once."""
    reply = answer(client(endpoint.base_url, f"scripted+{mode.value}", mode=mode))
    assert reply.failure is None
    assert type(reply.parsed) is Ruling
    assert reply.parsed == EXPECTED
    assert vars(reply.parsed).keys() == Ruling.model_fields.keys()
    assert (reply.attempts, reply.cached) == (1, False)
    assert reply.usage.prompt_tokens > 0
    assert reply.usage.completion_tokens == -(-len(reply.text or "") // 4)


def test_json_schema_mode_sends_a_strict_response_format(endpoint: Endpoint) -> None:
    """The request carries the schema in strict form under response_format, and no tool."""
    answer(client(endpoint.base_url, "scripted+strict"))
    body = endpoint.requests("scripted+strict")[0].body
    shape = body["response_format"]["json_schema"]
    assert (body["response_format"]["type"], shape["name"], shape["strict"]) == (
        "json_schema",
        "ruling",
        True,
    )
    assert shape["schema"]["required"] == ["decision", "words", "lines"]
    assert shape["schema"]["additionalProperties"] is False
    assert "tools" not in body
    assert (body["max_tokens"], body["temperature"]) == (300, 0.0)


def test_tools_mode_forces_one_strict_function(endpoint: Endpoint) -> None:
    """The request carries one strict function that the model has to call."""
    answer(client(endpoint.base_url, "scripted+function", mode=ReplyMode.TOOLS))
    body = endpoint.requests("scripted+function")[0].body
    function = body["tools"][0]["function"]
    assert (len(body["tools"]), function["name"], function["strict"]) == (1, "ruling", True)
    assert body["tool_choice"] == {"type": "function", "function": {"name": "ruling"}}
    assert "response_format" not in body


def test_json_object_mode_writes_the_schema_into_the_system_message(endpoint: Endpoint) -> None:
    """The schema stands once, at the end of the system message; the letter's message is unchanged."""
    answer(client(endpoint.base_url, "scripted+object", mode=ReplyMode.JSON_OBJECT))
    body = endpoint.requests("scripted+object")[0].body
    system, user = body["messages"]
    assert body["response_format"] == {"type": "json_object"}
    assert system["content"].startswith("You read letters.")
    assert system["content"].count('"additionalProperties":false') == 1
    assert user == {"role": "user", "content": LETTER_WORDS}


@pytest.mark.parametrize("mode", list(ReplyMode))
def test_braces_in_a_letter_are_sent_as_they_stand(endpoint: Endpoint, mode: ReplyMode) -> None:
    """A letter that looks like a template is neither rendered nor refused, on the way out and back."""
    text = "a shoulder sling {{7*7}} {% bad {# worse"
    model = f"variant-braces+{mode.value}"
    reply = answer(client(endpoint.base_url, model, mode=mode), exchange(text))
    assert endpoint.requests(model)[0].body["messages"][-1]["content"] == text
    assert isinstance(reply.parsed, Ruling)
    assert reply.parsed.words == "{{7*7}} and {% bad"


def test_a_type_that_strict_mode_cannot_express_is_refused_before_anything_is_sent(
    endpoint: Endpoint,
) -> None:
    """A reply type with free keys raises at once and names the place."""

    class Loose(BaseModel):
        model_config = ConfigDict(extra="forbid")

        values: dict[str, str]

    with pytest.raises(TypeError, match=r"\$\.values: a mapping with free keys"):
        answer(client(endpoint.base_url, "scripted+loose"), exchange(reply_type=Loose))
    assert endpoint.requests("scripted+loose") == []


def test_an_endpoint_without_a_key_gets_no_authorization_header(
    endpoint: Endpoint, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a key none is sent, also when the SDK could find one in the environment."""
    monkeypatch.setenv("OPENAI_API_KEY", "sk-someone-elses")
    answer(client(endpoint.base_url, "scripted+keyless", api_key=None))
    assert "authorization" not in endpoint.requests("scripted+keyless")[0].headers


@pytest.mark.parametrize("parameter", ["max_tokens", "temperature"])
def test_a_model_that_does_not_take_a_parameter_is_asked_without_it(
    endpoint: Endpoint, parameter: str
) -> None:
    """The rejected request is counted, the next one does without, and so do later exchanges."""
    model = f"fault-no-{parameter}"
    before = len(endpoint.requests(model))
    reply = answer(client(endpoint.base_url, model))
    assert (reply.parsed, reply.attempts) == (EXPECTED, 2)
    first, second = endpoint.requests(model)[before:]
    assert parameter in first.body
    assert parameter not in second.body
    assert parameter != "max_tokens" or second.body["max_completion_tokens"] == 300
