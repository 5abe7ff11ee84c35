"""Recognises the grounds of a decision: kinds of reasons that one plain sentence tells.

A ground is read off one sentence of the rationale that says it of this case without a condition. What is not
recognised with certainty stays a quotation; nothing is guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from imr_llm.domain.record import Decision
from imr_llm.domain.spans import Frozen
from imr_llm.summary.cues import Patterns
from imr_llm.summary.quotes import reason_cues, source_sentences
from imr_llm.summary.shipped import shipped
from imr_llm.summary.texts import any_of
from imr_llm.vocabulary.words import fold


class Ground(Frozen):
    """A kind of reason and the wordings that give it."""

    name: str
    decision: Decision
    """The decision that it speaks for: it is told of no other."""
    patterns: Patterns
    unless: Patterns
    """Wordings in the same sentence with which it does not say so."""
    within_condition: bool = False
    """Whether the words of `conditional` may stand in its sentence."""


class GroundCues(Frozen):
    """The file `grounds.toml`."""

    no: Patterns
    gap: str
    conditional: Patterns
    ground: tuple[Ground, ...]


@lru_cache(maxsize=256)
def grounds_in(rationale: str, decision: Decision) -> tuple[str, ...]:
    """The names of the grounds that a rationale gives for its decision, in the catalogue's order."""
    said = set(_said(rationale, decision))
    return tuple(name for name in ground_names() if name in said)


def ground_names() -> tuple[str, ...]:
    """The names of all grounds, in the catalogue's order."""
    return tuple(ground.name for ground in _cues().ground)


def _said(rationale: str, decision: Decision) -> Iterator[str]:
    cues = _cues()
    for sentence in source_sentences(rationale):
        low = fold(sentence)
        if any_of(reason_cues().never.patterns).search(low) is not None or "?" in sentence:
            continue
        conditional = any_of(cues.conditional).search(low) is not None
        for ground in cues.ground:
            if ground.decision is decision and (ground.within_condition or not conditional):
                wanted, unwanted = _patterns(ground.name)
                if wanted.search(low) and not (unwanted and unwanted.search(low)):
                    yield ground.name


@cache
def _cues() -> GroundCues:
    return shipped(GroundCues, "grounds.toml")


@cache
def _patterns(name: str) -> tuple[re.Pattern[str], re.Pattern[str] | None]:
    cues = _cues()
    ground = next(one for one in cues.ground if one.name == name)

    def whole(patterns: Patterns) -> re.Pattern[str]:
        no = f"(?:{'|'.join(cues.no)})"
        return any_of(tuple(one.replace("{no}", no).replace("{gap}", cues.gap) for one in patterns))

    return whole(ground.patterns), whole(ground.unless) if ground.unless else None
