"""Where a letter's CPU milliseconds go in a run with a model, part by part.

`python -m benchmarks.parts [--letters 200] [--rounds 5]`. Each part is called as a run calls it, with the
letters of `benchmarks.runs` and the local endpoint's one authored answer (no model is measured), and the
least of all its times counts: what is left then is the work and not the machine's other business.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import tempfile
import time
from collections.abc import Callable
from contextlib import aclosing
from pathlib import Path
from typing import TypeVar

from tests.endpoint.process import running_endpoint
from tests.runs.many import letter as letter_text

from imr_llm.asking import ExtractReply, assemble, claims, extraction, finalise, number_lines
from imr_llm.checking import compare, compare_told, ground
from imr_llm.domain.exchange import Exchange, Reply
from imr_llm.domain.provenance import Engine
from imr_llm.letters import load_letter
from imr_llm.llm.client import Client
from imr_llm.llm.gate import Gate
from imr_llm.pipeline import Plan
from imr_llm.pipeline.assembly import record_of
from imr_llm.pipeline.trail import Trail
from imr_llm.reading import read
from imr_llm.runs.ledger import Ledger
from imr_llm.runs.rows import Outcome
from imr_llm.runs.work import asked_of, state_of
from imr_llm.settings import EngineChoice

T = TypeVar("T")
MAX_TOKENS = 8192
AT_ONCE = 16
PLAN = Plan(EngineChoice.MODEL, "canned", MAX_TOKENS, 2, 50_000)


class Clock:
    """The least time that each part has taken so far, in milliseconds."""

    def __init__(self) -> None:
        self.least: dict[str, float] = {}

    def of(self, part: str, work: Callable[[], T]) -> T:
        """Do some work and take its time."""
        started = time.perf_counter()
        done = work()
        self.note(part, (time.perf_counter() - started) * 1000)
        return done

    def note(self, part: str, milliseconds: float) -> None:
        """A time that was taken otherwise."""
        self.least[part] = min(self.least.get(part, milliseconds), milliseconds)


def one_letter(clock: Clock, content: bytes, name: str, reply: Reply) -> Outcome:
    """All that is done for a letter but asking and writing down."""
    letter = clock.of("load: decode, clean, find sections", lambda: load_letter(content, name=name))
    reader = clock.of("second opinion: what the reader reads", lambda: read(letter))
    numbered = clock.of("question: number lines, render", lambda: number_lines(letter))
    exchange = extraction(numbered, MAX_TOKENS)
    assert isinstance(reply.parsed, ExtractReply)
    parsed = reply.parsed
    asserted = clock.of("answer: take apart", lambda: claims(parsed, numbered))
    assembled = clock.of("ground and put together", lambda: assemble(letter, asserted, ground))
    draft = finalise(letter, assembled.draft, assembled.failures)
    trail = Trail([exchange], [reply])
    provenance = trail.provenance(Engine.MODEL, PLAN, "")
    noticed = clock.of(
        "second opinion: compared",
        lambda: (*compare(draft, reader), *compare_told(letter, draft, reader)),
    )
    record = clock.of("cross-checks, record", lambda: record_of(letter, draft, noticed, provenance))
    record_json = clock.of("record as JSON", record.model_dump_json).encode()
    asked = clock.of("cost by groups of fields", lambda: asked_of(exchange, reply, 0.2, None))
    return Outcome(state=state_of(record), record_json=record_json, asked=(asked,), seconds=0.2)


async def answers(clock: Clock, base_url: str, exchanges: list[Exchange]) -> Reply:
    """Ask all of them, some at once; the last reply."""
    asked = Client(model="canned", base_url=base_url, api_key="none", gate=Gate(concurrency=AT_ONCE))
    async with aclosing(asked) as client:
        started = time.process_time()
        replies = await asyncio.gather(*(client.answer(one) for one in exchanges))
        milliseconds = (time.process_time() - started) * 1000 / len(exchanges)
    clock.note("request and reply: gate, JSON, HTTP, validation", milliseconds)
    return replies[-1]


def measure(letters: int, rounds: int) -> None:
    """Take the times and print them."""
    clock = Clock()
    texts = [letter_text(number).encode() for number in range(letters)]
    exchanges = [extraction(number_lines(load_letter(one)), MAX_TOKENS) for one in texts]
    gc.set_threshold(200_000)
    with running_endpoint() as endpoint, tempfile.TemporaryDirectory() as folder:
        ledger = Ledger.open(Path(folder))
        scan = ledger.begin_scan({})
        for round_number in range(rounds):
            reply = asyncio.run(answers(clock, endpoint.base_url, exchanges))
            for number, text in enumerate(texts):
                outcome = one_letter(clock, text, f"{number:06d}.txt", reply)
                (row,) = ledger.list_letters(scan, [(f"{round_number}-{number}", f"{round_number}-{number}")])
                clock.of("ledger", lambda row=row, outcome=outcome: ledger.finish(row.number, outcome))  # type: ignore[misc]
        ledger.close()
    print(f"CPU milliseconds for a letter, the least of {rounds * letters:,} (of HTTP: of {rounds} rounds)")
    for part, milliseconds in sorted(clock.least.items(), key=lambda one: -one[1]):
        print(f"  {part:50} {milliseconds:6.2f}")
    print(f"  {'all of these':50} {sum(clock.least.values()):6.2f}")


def main() -> None:
    """Read the options and measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--letters", type=int, default=200)
    parser.add_argument("--rounds", type=int, default=5)
    given = parser.parse_args()
    measure(given.letters, given.rounds)


if __name__ == "__main__":
    main()
