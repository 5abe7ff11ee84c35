"""Whether a letter's record is the same with stand-ins sent as without: with authored answers, no HTTP."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from imr_llm import CaseRecord, Letter, load_letter
from imr_llm.domain.exchange import Exchange, Reply
from imr_llm.domain.provenance import TokenUsage
from imr_llm.identities import disguise_for
from imr_llm.pipeline import Plan, record_steps
from imr_llm.settings import Deidentify, EngineChoice
from tests.endpoint.letters import LetterScript
from tests.endpoint.scripts import load_file
from tests.identities.answered import COMPLETIONS, GOLD, header_of, said
from tests.identities.measuring import text_of
from tests.identities.planting import Planter
from tests.pipeline.asked import same_values
from tests.pipeline.driving import driven


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
        return same_values(self.hidden, self.plain)


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
    plain, _ = _told(letter, plan, script)
    hidden, exchanges = _told(letter, replace(plan, deidentify=Deidentify.ON), shown)
    return Pair(path.stem, engine, exchanges, plain, hidden)


def _told(letter: Letter, plan: Plan, script: LetterScript) -> tuple[CaseRecord, int]:
    """The record of a letter by a model that answers as a script has it, and how often it was asked."""
    asked: list[Exchange] = []

    def answer(exchange: Exchange) -> Reply:
        asked.append(exchange)
        return _answered(exchange, script)

    return driven(record_steps(letter, plan), answer), len(asked)


def _answered(exchange: Exchange, script: LetterScript) -> Reply:
    text = "\n".join(one.content for one in exchange.messages)
    completion = script.completion(exchange.purpose, text, "authored")
    parsed = exchange.reply_type.model_validate_json(completion)
    return Reply(parsed, None, TokenUsage(), 1, cached=False)
