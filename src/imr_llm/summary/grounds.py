"""Recognises the grounds of a decision: kinds of reasons that one plain sentence tells.

A ground is read off one sentence of the rationale that says it of this case without a condition. What is not
recognised with certainty stays a quotation; nothing is guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from imr_llm.domain.record import Decision
from imr_llm.domain.spans import Frozen
from imr_llm.summary.cues import Patterns
from imr_llm.summary.patterns import any_of
from imr_llm.summary.quotes import reason_cues, source_sentences
from imr_llm.summary.shipped import shipped
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
    within_general: bool = False
    """Whether the words of `general` may stand in its sentence."""
    another: bool = False
    """Whether the care that a group of its patterns names must be other care than what is asked for."""


class GroundCues(Frozen):
    """The file `grounds.toml`."""

    no: Patterns
    gap: str
    near: str
    why: str
    care: str
    conditional: Patterns
    general: Patterns
    ground: tuple[Ground, ...]


@lru_cache(maxsize=256)
def grounds_in(rationale: str, decision: Decision, request: str = "") -> tuple[str, ...]:
    """The names of the grounds that a rationale gives for a request's decision, in the catalogue's order."""
    said = set(_said(rationale, decision, _words(request)))
    return tuple(name for name in ground_names() if name in said)


def ground_names() -> tuple[str, ...]:
    """The names of all grounds, in the catalogue's order."""
    return tuple(ground.name for ground in _cues().ground)


def _said(rationale: str, decision: Decision, asked: frozenset[str]) -> Iterator[str]:
    cues = _cues()
    grounds = [ground for ground in cues.ground if ground.decision is decision]
    for sentence in source_sentences(rationale):
        low = fold(sentence)
        if any_of(reason_cues().never.patterns).search(low) is not None or "?" in sentence:
            continue
        conditional = any_of(cues.conditional).search(low) is not None
        general = any_of(cues.general).search(low) is not None
        for ground in grounds:
            if (ground.within_condition or not conditional) and (ground.within_general or not general):
                wanted, unwanted = _patterns(ground.name)
                match = wanted.search(low)
                if match is None or (unwanted is not None and unwanted.search(low)):
                    continue
                if not (ground.another and _is_asked_for(match, asked)):
                    yield ground.name


def _is_asked_for(match: re.Match[str], asked: frozenset[str]) -> bool:
    """Whether the care that a wording names is that of the request itself."""
    return any(_words(care) <= asked for care in match.groups() if care)


def _words(text: str) -> frozenset[str]:
    """The words of a text without the `s` of several; `post-injection` is one, and no injection."""
    return frozenset(word.removesuffix("s") for word in re.findall(r"[\w-]+", fold(text)))


@cache
def _cues() -> GroundCues:
    return shipped(GroundCues, "grounds.toml")


@cache
def _patterns(name: str) -> tuple[re.Pattern[str], re.Pattern[str] | None]:
    cues = _cues()
    ground = next(one for one in cues.ground if one.name == name)

    def whole(patterns: Patterns) -> re.Pattern[str]:
        stand_ins = {
            "{no}": f"(?:{'|'.join(cues.no)})",
            "{gap}": cues.gap,
            "{near}": cues.near,
            "{why}": cues.why,
            "{care}": cues.care,
        }
        return any_of(tuple(_filled(one, stand_ins) for one in patterns))

    return whole(ground.patterns), whole(ground.unless) if ground.unless else None


def _filled(pattern: str, stand_ins: Mapping[str, str]) -> str:
    for name, wording in stand_ins.items():
        pattern = pattern.replace(name, wording)
    return pattern
