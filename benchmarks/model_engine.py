"""What a letter costs the model engine: CPU beside plain instructor, and characters sent and received.

`python -m benchmarks.model_engine [--rounds 30]`. The same letters, prompts, reply type and endpoint for all,
taking turns in one run, because machines differ and are busy. The endpoint is the local one of the tests in a
process of its own, so its CPU time does not count here; its completions were authored, no model is measured.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import statistics
import sys
import time
from collections.abc import Awaitable, Callable
from contextlib import aclosing
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pydantic import BaseModel, create_model
from tests.endpoint.process import Endpoint, running_endpoint

from imr_llm import load_letter
from imr_llm.asking import extraction, number_lines
from imr_llm.domain.exchange import Exchange
from imr_llm.errors import EndpointRefusedError
from imr_llm.llm.client import Client
from imr_llm.llm.gate import Gate

LETTERS = sorted((Path(__file__).parents[1] / "examples" / "letters").glob("*.txt"))
MAX_TOKENS = 8192
Ask = Callable[[Exchange], Awaitable[object]]


@dataclass(frozen=True, slots=True)
class Question:
    """A letter's extraction exchange, and the length of the authored answer to it."""

    name: str
    letter_characters: int
    exchange: Exchange
    completion_characters: int


def chat(exchange: Exchange) -> list[dict[str, str]]:
    """The messages of an exchange as the SDKs take them."""
    return [{"role": one.role, "content": one.content} for one in exchange.messages]


async def answered(endpoint: Endpoint) -> list[Question]:
    """The example letters that the endpoint has a completion for."""
    questions = []
    async with aclosing(client(endpoint)) as asked:
        for path in LETTERS:
            letter = load_letter(path)
            exchange = extraction(number_lines(letter), MAX_TOKENS)
            try:
                reply = await asked.answer(exchange)
            except EndpointRefusedError:
                print(f"no authored completion for {path.name}: left out")
                continue
            questions.append(Question(path.name, len(letter.text), exchange, len(reply.text or "")))
    return questions


def client(endpoint: Endpoint) -> Client:
    """Our client, as the settings' defaults make it."""
    return Client(model="scripted", base_url=endpoint.base_url, api_key="none", gate=Gate(stop_after=1000))


def plain_instructor(endpoint: Endpoint) -> Ask:
    """instructor's async client as its documentation uses it, with the SDK's retries off as ours are."""
    import instructor
    import openai

    sdk = openai.AsyncOpenAI(base_url=endpoint.base_url, api_key="none", max_retries=0)
    patched = instructor.from_openai(sdk, mode=instructor.Mode.JSON_SCHEMA)

    async def ask(exchange: Exchange) -> object:
        return await patched.chat.completions.create(
            model="scripted",
            messages=chat(exchange),  # type: ignore[arg-type]
            response_model=named(exchange.reply_type, exchange.purpose),
            max_tokens=exchange.max_tokens,
            temperature=0,
            max_retries=1,
        )

    return ask


@cache
def named(reply_type: type[BaseModel], purpose: str) -> type[BaseModel]:
    """The reply type renamed: instructor sends a class's name, the endpoint knows purposes."""
    return create_model(purpose, __base__=reply_type)


async def cpu_per_letter(ask: Ask, questions: list[Question]) -> float:
    """Milliseconds of this process's CPU time for one letter, over all letters once."""
    started = time.process_time()
    for question in questions:
        await ask(question.exchange)
    return (time.process_time() - started) * 1000 / len(questions)


async def measure(endpoint: Endpoint, rounds: int) -> None:
    """Let both take turns and print what they took."""
    questions = await answered(endpoint)
    if not questions:
        sys.exit("the endpoint has no completion for any example letter")
    async with aclosing(client(endpoint)) as ours:
        contenders: dict[str, Ask] = {"imr_llm": ours.answer, "plain instructor": plain_instructor(endpoint)}
        taken: dict[str, list[float]] = {name: [] for name in contenders}
        for ask in contenders.values():
            await cpu_per_letter(ask, questions)
        for _ in range(rounds):
            for name, ask in contenders.items():
                taken[name].append(await cpu_per_letter(ask, questions))
    print(
        f"\nCPU per letter, median of {rounds} rounds over {len(questions)} letters, {os.cpu_count()} cores"
    )
    for name, times in taken.items():
        print(f"  {name:18} {statistics.median(times):7.2f} ms   (fastest {min(times):.2f})")
    ratio = statistics.median(taken["imr_llm"]) / statistics.median(taken["plain instructor"])
    print(f"  ratio              {ratio:7.2f}")
    sent = [one.body for one in endpoint.requests("scripted")[: len(questions)]]
    schema = len(json.dumps(sent[0]["response_format"], separators=(",", ":")))
    print(f"\nCharacters per letter (the schema's {schema} more are the same for every letter)")
    print(f"  {'letter':40} {'text':>7} {'prompt':>7} {'completion':>10}")
    for one in questions:
        prompt = sum(len(message.content) for message in one.exchange.messages)
        print(f"  {one.name:40} {one.letter_characters:7} {prompt:7} {one.completion_characters:10}")


def main() -> None:
    """Read the options and measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=30, help="how often each goes over all letters")
    parser.add_argument("--script", type=Path, help="folder of completion files, the tests' unless given")
    given = parser.parse_args()
    with running_endpoint(script=given.script) as endpoint:
        asyncio.run(measure(endpoint, given.rounds))


if __name__ == "__main__":
    main()
