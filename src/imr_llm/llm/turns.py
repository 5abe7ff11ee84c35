"""An exchange as a conversation: what a completion means, and what is asked after one that cannot be used.

The client asks turn by turn as the answers come; a provider's batch API answers one turn of many exchanges at
a time, hours apart. Both take the same answers for the same things, because both ask here.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pydantic import ValidationError

from imr_llm.domain.exchange import Exchange, Failure, FailureKind, Reply
from imr_llm.domain.provenance import TokenUsage
from imr_llm.llm.completion import Completion, json_text
from imr_llm.llm.forms import ReplyForm
from imr_llm.llm.shape import correction, shape_failure
from imr_llm.llm.transport import TOO_LONG, Trouble

ANSWER_TRIES = 2
"""How often a request is sent whose answer is refused, cut off or nothing: chance has a part in all three."""

_FILTERED = {"content_filter", "content_policy_violation"}


@dataclass(frozen=True, slots=True)
class Turn:
    """The next request of an exchange."""

    number: int
    """From 0: how many answers came before it."""
    messages: list[dict[str, str]]


def first_messages(exchange: Exchange, form: ReplyForm) -> list[dict[str, str]]:
    """The messages of an exchange's first request."""
    return form.messages(exchange.messages)


def corrected_messages(exchange: Exchange, form: ReplyForm, text: str) -> list[dict[str, str]]:
    """The messages that ask again after a completion of the wrong shape.

    The request stays the first one with a list of what was wrong at its end, however often it is asked again.
    """
    messages = form.messages(exchange.messages)
    note = correction(json_text(text), exchange.reply_type)
    messages[-1]["content"] = f"{messages[-1]['content']}\n\n{note}"
    return messages


def no_answer(completion: Completion, max_tokens: int) -> Failure | None:
    """Why a completion answers nothing: it was refused, cut off or empty; None for any other."""
    if completion.refused:
        return Failure(FailureKind.REFUSED, "the model or its content filter refused to answer, twice")
    if completion.finish_reason == "length":
        return Failure(
            FailureKind.TRUNCATED,
            f"the answer was cut off, at {max_tokens} tokens or at the model's own limit, twice",
        )
    if not completion.text.strip():
        return Failure(FailureKind.EMPTY, "the model answered with nothing, twice")
    return None


def rejected_by(trouble: Trouble) -> Failure | None:
    """Why the endpoint will never answer this very request; None where it is not the request's own fault."""
    if trouble.code in _FILTERED:
        return Failure(FailureKind.REFUSED, "the endpoint's content filter rejected the request")
    if trouble.code == TOO_LONG or trouble.status == 413:
        return Failure(FailureKind.REFUSED, "the request is longer than the model takes")
    return None


def reply_or_turn(
    exchange: Exchange, form: ReplyForm, answers: Sequence[Completion | Failure], shape_reasks: int
) -> Reply | Turn:
    """The reply that the answers so far make, or the turn that is to be asked next.

    `answers` are those of the turns of this exchange, in order; a failure is a turn that the endpoint will
    not answer. `shape_reasks` is how often a wrong shape is asked again.
    """
    messages = first_messages(exchange, form)
    reasked = unanswered = 0
    usage = TokenUsage()
    text: str | None = None
    for number, answer in enumerate(answers, start=1):
        if isinstance(answer, Failure):
            return Reply(None, answer, usage, number, cached=False, text=text)
        usage = usage.plus(answer.usage)
        text = answer.text
        failure = no_answer(answer, exchange.max_tokens)
        if failure is not None:
            unanswered += 1
            if unanswered < ANSWER_TRIES:
                continue
        else:
            unanswered = 0
            try:
                parsed = exchange.reply_type.model_validate_json(json_text(text))
            except ValidationError as error:
                if reasked < shape_reasks:
                    reasked += 1
                    messages = corrected_messages(exchange, form, text)
                    continue
                failure = shape_failure(error, exchange.reply_type)
            else:
                return Reply(parsed, None, usage, number, cached=False, text=text)
        return Reply(None, failure, usage, number, cached=False, text=text)
    return Turn(len(answers), messages)
