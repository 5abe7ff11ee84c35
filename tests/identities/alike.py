"""Whether a letter's record is the same with stand-ins sent as without: with authored answers, no HTTP."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from imr_llm import CaseRecord, Letter, load_letter
from imr_llm.domain.exchange import Exchange, Reply
from imr_llm.domain.provenance import TokenUsage
from imr_llm.identities import disguise_for
from imr_llm.pipeline import Plan, Steps, record_steps
from imr_llm.settings import Deidentify, EngineChoice
from tests.endpoint.letters import LetterScript
from tests.endpoint.scripts import load_file
from tests.identities.answered import COMPLETIONS, GOLD, header_of, said
from tests.identities.measuring import text_of
from tests.identities.planting import Planter

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Pair:
    """Both records of a letter."""

    name: str
    engine: EngineChoice
    asked: int
    """Exchanges with stand-ins."""
    plain: CaseRecord
    hidden: CaseRecord

    @property
    def alike(self) -> bool:
        """Whether they say the same, with the same evidence and findings."""
        left, right = (one.model_dump(exclude={"provenance"}) for one in (self.plain, self.hidden))
        return left == right


def pairs(seed: int, names: tuple[str, ...] | None = None) -> Iterator[Pair]:
    """The letters that have authored answers, with identities planted, by both engines that ask."""
    for number, path in enumerate(sorted(COMPLETIONS.glob("*.yaml"))):
        if names is not None and path.stem not in names:
            continue
        script = load_file(path)
        assert isinstance(script, LetterScript)
        text = Planter(seed * 1000 + number).planted(text_of(GOLD / f"{path.stem}.txt")).text
        letter = load_letter(text.encode())
        header = script.reply["header"]
        if isinstance(header, dict):
            script = replace(script, reply={**script.reply, "header": header | header_of(text)})
        for engine in (EngineChoice.MODEL, EngineChoice.ASSIST):
            yield _pair(letter, script, path, engine)


def _pair(letter: Letter, script: LetterScript, path: Path, engine: EngineChoice) -> Pair:
    disguise = disguise_for(letter)
    shown = replace(
        script,
        reply=said(script.reply, disguise.hidden),
        answers=said(script.answers, disguise.hidden),
    )
    plan = Plan(engine, "authored", 8192, 2, 50_000)
    plain, _ = _driven(record_steps(letter, plan), script)
    asked = replace(plan, deidentify=Deidentify.ON)
    hidden, exchanges = _driven(record_steps(letter, asked), shown)
    return Pair(path.stem, engine, exchanges, plain, hidden)


def _driven(steps: Steps[T], script: LetterScript) -> tuple[T, int]:
    """The result of a pipeline that is answered by a script, and how often it asked."""
    asked = 0
    try:
        exchange = next(steps)
        while True:
            asked += 1
            exchange = steps.send(_answered(exchange, script))
    except StopIteration as finished:
        result: T = finished.value
        return result, asked


def _answered(exchange: Exchange, script: LetterScript) -> Reply:
    text = "\n".join(one.content for one in exchange.messages)
    completion = script.completion(exchange.purpose, text, "authored")
    parsed = exchange.reply_type.model_validate_json(completion)
    return Reply(parsed, None, TokenUsage(), 1, cached=False)
