"""Nonsense from a real server through the whole product: `python -m benchmarks.real_server.measure`.

Starts `llama-server` with each model that `make_model` wrote, asks it about the gold letters as a user
would, with the schema enforced by the server, and compares what gets into the records with the gold. A
value is *wrong* when it stands in the record, differs from the gold (small differences of free text
included), and came of the model: the offline reader's record has not the same value at the same place. It
is *silent* when the record needs no review and no finding is on the value's path or on what the value is
part of. Exit code 1 where one is silent.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import subprocess
import sys
import time
import urllib.request
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from pydantic import BaseModel
from tests.pipeline.nonsense import is_told, wrong

from imr_llm import Settings, extract
from imr_llm.api import AsyncExtractor
from imr_llm.domain.exchange import Exchange, Reply
from imr_llm.domain.record import CaseRecord
from imr_llm.errors import LetterError
from imr_llm.evaluation.compare import Leaf
from imr_llm.evaluation.gold import Gold, load_gold
from imr_llm.letters import load_letter
from imr_llm.settings import EngineChoice
from imr_llm.summary import verify

GOLD = Path(__file__).parents[2] / "gold"
ENGINES = (EngineChoice.MODEL, EngineChoice.ASSIST)
AT_ONCE = 2


@dataclass
class Measured:
    """What one engine made of one model's nonsense."""

    letters: int = 0
    requests: int = 0
    completion_tokens: int = 0
    failures: Counter[str] = field(default_factory=Counter)
    """Exchanges without a usable reply, by kind."""
    offered: int = 0
    """Texts, numbers and choices in replies that fit the schema."""
    accepted: int = 0
    unflagged: Counter[str] = field(default_factory=Counter)
    """Accepted without a finding on the value itself, by field; in records that need review."""
    silent: Counter[str] = field(default_factory=Counter)
    """The same in records that need no review."""
    examples: list[str] = field(default_factory=list)
    need_review: int = 0
    failed: int = 0
    """Letters without a record, under an error."""
    summaries: int = 0
    summaries_by_model: int = 0
    summaries_unsound: int = 0
    """Summaries that their own checks refuse and that do not say so."""


def offered_in(value: object) -> int:
    """How many leaves a reply asserts."""
    if isinstance(value, dict):
        return sum(offered_in(one) for one in value.values())
    if isinstance(value, list):
        return sum(offered_in(one) for one in value)
    return value is not None


def settings(base_url: str, engine: EngineChoice) -> Settings:
    """The defaults, but for a warm model and an end to each answer."""
    return Settings(
        engine=engine,
        model="nonsense",
        base_url=base_url,
        temperature=1.0,
        max_tokens=2000,
        cache=False,
        timeout=300,
        stop_after=10_000,
        reask_tokens=60_000,
    )


async def measured(golds: tuple[Gold, ...], base_url: str, engine: EngineChoice, summaries: bool) -> Measured:
    """All letters, two at a time."""
    found = Measured()
    places = asyncio.Semaphore(AT_ONCE)

    def observe(exchange: Exchange, reply: Reply, _seconds: float) -> None:
        found.requests += reply.attempts
        found.completion_tokens += reply.usage.completion_tokens
        if reply.failure is not None:
            found.failures[f"{exchange.purpose}: {reply.failure.kind.value}"] += 1
        if isinstance(reply.parsed, BaseModel):
            found.offered += offered_in(reply.parsed.model_dump(mode="json"))

    async with AsyncExtractor(settings(base_url, engine)) as extractor:

        async def one(gold: Gold) -> None:
            async with places:
                letter = load_letter(gold.letter)
                try:
                    record = await extractor.extract(letter, observe=observe)
                except LetterError as error:
                    found.failed += 1
                    found.examples.append(f"{gold.name}: {error}")
                    return
                finally:
                    found.letters += 1
                reader = extract(letter, settings=Settings(engine=EngineChoice.READER))
                count(found, gold, record, reader)
                if summaries:
                    summary = await extractor.summarize(record, observe=observe)
                    found.summaries += 1
                    found.summaries_by_model += summary.provenance.engine.value == "model"
                    found.summaries_unsound += bool(verify(summary, record)) and not summary.failed_checks

        await asyncio.gather(*(one(gold) for gold in golds))
    return found


def count(found: Measured, gold: Gold, record: CaseRecord, reader: CaseRecord) -> None:
    """Add one record to what was found."""
    found.need_review += record.needs_review
    for leaf in wrong(gold, record, reader):
        found.accepted += 1
        if is_told(leaf, record):
            continue
        (found.unflagged if record.needs_review else found.silent)[leaf.field] += 1
        found.examples.append(example(gold, leaf, record))


def example(gold: Gold, leaf: Leaf, record: CaseRecord) -> str:
    """One value that stands without a finding of its own, for people to look at."""
    held = "held back" if record.needs_review else "SILENT"
    return f"{held} {gold.name} {leaf.path}: {leaf.got!r} (gold {leaf.gold!r})"


@contextmanager
def served(server: Path, model: Path, port: int) -> Iterator[str]:
    """The base URL of a llama-server that runs while the block does."""
    command = [str(server), "-m", str(model), "--host", "127.0.0.1", "--port", str(port)]
    command += ["--offline", "--no-ui", "--seed", "7", "-c", "65536", "--cache-ram", "0"]
    command += ["--parallel", str(AT_ONCE), "-t", "1", "-tb", "1"]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=os.environ)
    try:
        address = f"http://127.0.0.1:{port}"
        for _try in range(100):
            try:
                with urllib.request.urlopen(f"{address}/health", timeout=5) as answer:
                    if answer.status == 200:
                        break
            except OSError:
                if process.poll() is not None:
                    sys.exit(f"{server} ended with {process.returncode}")
                time.sleep(0.2)
        yield f"{address}/v1"
    finally:
        process.terminate()
        process.wait()


def show(name: str, found: Measured, seconds: float) -> None:
    """The numbers as lines."""
    print(f"{name}: {found.letters} letters, {found.requests} requests, {found.completion_tokens} tokens")
    print(f"  replies without use: {dict(found.failures) or 'none'}")
    print(f"  leaves offered in replies that fit the schema: {found.offered}")
    print(f"  wrong values in records: {found.accepted}, of them without a finding of their own:")
    print(f"    in records held back: {found.unflagged.total()} {dict(found.unflagged.most_common(12))}")
    print(f"    SILENT: {found.silent.total()} {dict(found.silent)}")
    print(f"  records that need review: {found.need_review}; letters under an error: {found.failed}")
    if found.summaries:
        print(
            f"  summaries: {found.summaries}, in the model's words {found.summaries_by_model}, "
            f"given out against their checks {found.summaries_unsound}"
        )
    print(f"  {seconds:.0f} s", flush=True)


def main() -> None:
    """Every model with every engine; exit code 1 where anything was silent."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--server", type=Path, required=True, help="the llama-server program")
    parser.add_argument("--models", type=Path, default=Path(), help="folder with nonsense-KIND.gguf")
    parser.add_argument("--gold", type=Path, nargs="+", default=[GOLD], help="folders with gold letters")
    parser.add_argument("--letters", type=int, help="only so many letters")
    parser.add_argument("--kinds", nargs="+", default=["random", "copying"])
    parser.add_argument("--engines", nargs="+", type=EngineChoice, default=list(ENGINES))
    parser.add_argument("--port", type=int, default=18_230)
    parser.add_argument("--examples", type=Path, help="file for the values that stand without a finding")
    given = parser.parse_args()
    golds = tuple(gold for folder in given.gold for gold in load_gold(folder))[: given.letters]
    silent = 0
    told: dict[str, list[str]] = {}
    for kind in given.kinds:
        with served(given.server, given.models / f"nonsense-{kind}.gguf", given.port) as base_url:
            for engine in given.engines:
                started = time.monotonic()
                summaries = engine is EngineChoice.MODEL
                found = asyncio.run(measured(golds, base_url, engine, summaries))
                show(f"{kind}, engine {engine.value}", found, time.monotonic() - started)
                silent += found.silent.total() + found.summaries_unsound
                told[f"{kind} {engine.value}"] = found.examples
    if given.examples is not None:
        given.examples.write_text(json.dumps(told, indent=1, ensure_ascii=False), encoding="utf-8")
    sys.exit(1 if silent else 0)


if __name__ == "__main__":
    main()
