"""What requests about different letters have in common comes first, so that providers can cache it."""

from __future__ import annotations

import asyncio
from contextlib import aclosing, suppress
from typing import Any

import pytest

from imr_llm import load_letter
from imr_llm.asking import extraction, number_lines
from imr_llm.domain.exchange import Exchange
from imr_llm.errors import EndpointRefusedError
from imr_llm.settings import ReplyMode
from tests.endpoint.process import ROOT, Endpoint
from tests.llm.asking import client

LETTERS = sorted((ROOT / "examples" / "letters").glob("*.txt"))[:4]


def sent(endpoint: Endpoint, model: str, mode: ReplyMode, exchanges: list[Exchange]) -> list[dict[str, Any]]:
    """The bodies of the first requests for some exchanges, as the endpoint gets them."""

    async def run() -> None:
        async with aclosing(client(endpoint.base_url, model, mode=mode, stop_after=99)) as asked:
            for exchange in exchanges:
                # Not every letter has an authored completion: what counts here is the request.
                with suppress(EndpointRefusedError):
                    await asked.answer(exchange)

    asyncio.run(run())
    return [one.body for one in endpoint.requests(model)]


@pytest.mark.parametrize("mode", list(ReplyMode))
def test_requests_about_two_letters_share_all_but_the_letter(endpoint: Endpoint, mode: ReplyMode) -> None:
    """Schema, parameters and instructions are the same and first; what differs is the letter and its mark."""
    letters = [number_lines(load_letter(path)) for path in LETTERS]
    bodies = sent(endpoint, f"scripted+prefix-{mode}", mode, [extraction(letter, 8192) for letter in letters])
    assert len(bodies) >= len(LETTERS)
    starts = []
    for body in bodies[: len(LETTERS)]:
        assert {**body, "messages": None} == {**bodies[0], "messages": None}
        system, user = body["messages"]
        assert system == bodies[0]["messages"][0]
        starts.append(user["content"])
    for text, letter in zip(starts, letters, strict=True):
        before, shown, after = text.partition(letter.text)
        assert shown
        assert len(before) < 150
        assert len(after) < 120
    assert len({text[:20] for text in starts}) == 1
    assert len(bodies[0]["messages"][0]["content"]) > 10 * 150
