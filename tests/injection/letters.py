"""Letters of the project with something put into them, made from a seed."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from imr_llm.domain.letter import Letter, Range, SectionKind
from imr_llm.letters import load_letter
from tests.injection.payloads import BY_GROUP, UNKNOWN, Payload, Place
from tests.injection.pdfs import HIDING, Hide, pdf_of

PROJECT = Path(__file__).parents[2]
BASES = (
    "examples/letters/2014_shoulder_three_items.txt",
    "examples/letters/2015_medications_five_items.txt",
    "gold/handwritten/a03_fd2022_sections_expedited.txt",
    "gold/handwritten/a04_notice2013_four_items_ur_summary.txt",
    "gold/handwritten/b04_drugs_2018_partial_approvals.txt",
    "gold/handwritten/b06_decision_2013_ankle_disclaimer.txt",
    "gold/handwritten/a08_fragment_double_spaced_knee.txt",
    "gold/handwritten/b07_professional_review_hearing_aids_overturned.txt",
)
"""Letters of every form whose own record needs no review, and for which completions are written."""
PDF_BASES = BASES[:2]
EACH = 2
"""Letters for each payload."""
SEED = 7


@dataclass(frozen=True, slots=True)
class Injected:
    """A letter with a payload in it."""

    name: str
    group: str
    base: str
    content: str | bytes
    clean: str | bytes
    """The same letter without the payload."""


def injected_letters(seed: int = SEED, each: int = EACH) -> tuple[Injected, ...]:
    """Every payload in several letters, at places that it fits; the same for the same seed."""
    rng = random.Random(seed)
    return (
        *_in_texts(rng, each),
        *(
            _in_a_pdf(hide, base)
            for hide in HIDING
            for base in rng.sample(PDF_BASES, min(each, len(PDF_BASES)))
        ),
    )


def unknown_letters(seed: int = SEED) -> tuple[Injected, ...]:
    """Letters with orders that no rule was written for."""
    rng = random.Random(seed)
    payloads = [Payload(words, words, (Place.SUMMARY, Place.RATIONALE)) for words in UNKNOWN]
    return tuple(one for payload in payloads for one in _some("unknown orders", payload, rng, 2))


def _in_a_pdf(hide: Hide, base: str) -> Injected:
    text = base_letter(base).text
    name = f"{hide.__name__} in a PDF, {Path(base).stem}"
    return Injected(name, "hidden in a PDF", base, pdf_of(text, hide), pdf_of(text, None))


def _in_texts(rng: random.Random, each: int) -> tuple[Injected, ...]:
    return tuple(
        one
        for group, payloads in BY_GROUP.items()
        for payload in payloads
        for one in _some(group, payload, rng, each)
    )


def _some(group: str, payload: Payload, rng: random.Random, each: int) -> Iterator[Injected]:
    made = 0
    for base in rng.sample(BASES, len(BASES)):
        place = rng.choice(payload.places)
        at = _position(base_letter(base), place, rng)
        if at is None:
            continue
        made += 1
        start, end = at
        text = base_letter(base).text
        words = f" {payload.words} " if payload.inline else f"\n\n{payload.words}\n\n"
        if place is Place.HEADING:
            words = payload.words
        name = f"{payload.kind}, {place}, {Path(base).stem}"
        yield Injected(name, group, base, f"{text[:start]}{words}{text[end:]}", text)
        if made == each:
            return


@cache
def base_letter(base: str) -> Letter:
    """A letter as it is."""
    return load_letter(PROJECT / base)


def _position(letter: Letter, place: Place, rng: random.Random) -> tuple[int, int] | None:
    """Where in the source text something is put, and what it replaces; None where there is no such place."""
    if place in {Place.FRONT, Place.END}:
        return (0, 0) if place is Place.FRONT else (len(letter.text), len(letter.text))
    if place is Place.HEADING:
        return _decision(letter, rng)
    sections = letter.sections
    if place is Place.BEFORE_DECISIONS:
        section = sections.first(SectionKind.DECISIONS)
        if section is None:
            return None
        at = letter.clean.offsets.to_source(section.heading[0], section.heading[0] + 1)[0]
        return (at, at)
    summary = sections.first(SectionKind.CASE_SUMMARY)
    if place is Place.SUMMARY:
        bodies = [summary.body] if summary is not None else []
    else:
        bodies = [item.rationale for item in sections.items if item.rationale is not None]
    return _between_sentences(letter, rng.choice(bodies), rng) if bodies else None


def _decision(letter: Letter, rng: random.Random) -> tuple[int, int] | None:
    """The word of an item's heading that upholds a denial."""
    decisions = [item.decision for item in letter.sections.items if item.decision is not None]
    upheld = [one for one in decisions if letter.words(one).lower() == "upheld"]
    return letter.clean.offsets.to_source(*rng.choice(upheld)) if upheld else None


def _between_sentences(letter: Letter, body: Range, rng: random.Random) -> tuple[int, int] | None:
    text = letter.clean.text
    stops = [at for at in range(body[0] + 1, body[1] - 2) if text[at - 1 : at + 1] in {". ", ".\n"}]
    if not stops:
        return None
    at = rng.choice(stops)
    end = letter.clean.offsets.to_source(at - 1, at)[1]
    return (end, end)
