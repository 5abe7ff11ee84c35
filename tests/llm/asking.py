"""A small question, and clients that ask it quickly."""

from __future__ import annotations

import asyncio
from contextlib import aclosing
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from imr_llm.domain.exchange import Exchange, Message, PromptIdentity, Reply
from imr_llm.llm.client import Client
from imr_llm.llm.gate import Gate
from imr_llm.settings import ReplyMode

LETTER_WORDS = "The request is for a shoulder sling."
"""Stand for a letter: what must not appear in logs and messages."""
KEY = "sk-test-3f9c"


class Ruling(BaseModel):
    """The answer to the small question."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    decision: Literal["upheld", "overturned"]
    words: str = Field(description="Words of the letter.")
    lines: list[int]


EXPECTED = Ruling(decision="upheld", words="a shoulder sling for six weeks", lines=[4, 5])


def exchange(
    text: str = LETTER_WORDS, *, reply_type: type[BaseModel] = Ruling, max_tokens: int = 300
) -> Exchange:
    """The small question about a text."""
    messages = (Message("system", "You read letters."), Message("user", text))
    return Exchange("ruling", PromptIdentity("ruling", "v1", "0" * 64), messages, reply_type, max_tokens)


def client(
    base_url: str,
    model: str,
    *,
    mode: ReplyMode = ReplyMode.JSON_SCHEMA,
    timeout: float = 60.0,
    tries: int = 3,
    reasks: int = 1,
    max_wait: float = 0.2,
    stop_after: int = 5,
    api_key: str | None = KEY,
) -> Client:
    """A client that does not wait long."""
    return Client(
        model=model,
        base_url=base_url,
        api_key=api_key,
        mode=mode,
        timeout=timeout,
        transport_tries=tries,
        shape_reasks=reasks,
        max_wait=max_wait,
        gate=Gate(max_wait=max_wait, stop_after=stop_after),
    )


def answer(asked: Client, question: Exchange | None = None) -> Reply:
    """The reply of a client that is used once."""

    async def run() -> Reply:
        async with aclosing(asked):
            return await asked.answer(question or exchange())

    return asyncio.run(run())
