"""The question about a whole letter: what is sent, and what is not."""

from __future__ import annotations

import pytest

from imr_llm.asking import AnswersReply, ExtractReply, extraction, number_lines
from imr_llm.llm.strict import lint_strict
from tests.asking.authored import letter_of
from tests.asking.letters import EVERY_FORM


@pytest.mark.parametrize("form", EVERY_FORM)
def test_the_letter_stands_between_its_own_marks(form: str) -> None:
    """All of the letter, and nothing but the letter, is inside the fence."""
    numbered = number_lines(letter_of(form))
    exchange = extraction(numbered, 8000)
    system, user = (message.content for message in exchange.messages)
    before, inside, after = user.split(f"\n{exchange.fence}\n")
    assert inside == numbered.text
    assert user.count(exchange.fence) == 3
    assert exchange.fence not in system
    assert "Case" not in before
    assert after.strip().startswith("Report what this letter says.")


def test_the_system_message_is_the_same_for_every_letter() -> None:
    """What does not change comes first and never changes, so that providers can cache it."""
    sent = {extraction(number_lines(letter_of(form)), 8000).messages[0].content for form in EVERY_FORM}
    assert len(sent) == 1
    assert len(sent.pop()) < 6000


def test_braces_in_a_letter_reach_the_prompt_verbatim() -> None:
    """Template language inside a letter is text of the letter and is neither run nor dropped."""
    user = extraction(number_lines(letter_of("injected")), 8000).messages[1].content
    assert "{{7*7}} {% bad %} {# gone #}" in user
    assert "49" not in user


def test_the_prompt_costs_little_more_than_the_letter() -> None:
    """Line numbers, marks and what is said around them add little to the words of a letter."""
    numbered = number_lines(letter_of("final"))
    words = len(" ".join(numbered.letter.clean.text.split()))
    assert len(extraction(numbered, 8000).messages[1].content) < 1.11 * words + 100


def test_the_same_letter_makes_the_same_exchange() -> None:
    """Nothing random or dated is sent: the response cache and the cassettes rest on that."""
    one, other = (extraction(number_lines(letter_of("final")), 8000) for _ in range(2))
    assert one == other
    assert one.fingerprint(model="m") == other.fingerprint(model="m")
    assert one.purpose == "extract"
    assert one.prompt.name == "extract"


@pytest.mark.parametrize("reply_type", [ExtractReply, AnswersReply])
def test_reply_types_fit_strict_structured_output(
    reply_type: type[ExtractReply] | type[AnswersReply],
) -> None:
    """No reply type has free keys, defaults or untyped parts, which strict endpoints refuse."""
    lint_strict(reply_type)
