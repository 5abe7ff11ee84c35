"""Grounding over the example letters: changed meaning is never accepted, changed layout nearly always."""

from __future__ import annotations

import random
import re
from collections import Counter

import pytest

from imr_llm.checking import ground
from imr_llm.domain.letter import Letter
from imr_llm.letters import load_letter
from tests.checking.letters import DAMAGES, SMALL, example_texts
from tests.checking.mutations import Changed, changed_quotes

_WANTED_CHANGED = 10_000
_WANTED_SHARE = 0.995
_QUOTES_PER_DAMAGED_LETTER = 60
_KINDS = {
    *("number", "dose", "date", "unit", "frequency", "side", "drug", "decision"),
    *("negation removed", "negation inserted"),
}
_NEGATING = re.compile(
    r"\b(?:no|not|never|without|denie[sd]|neither|nor|cannot|non|negative|ruled|lack\w*|absence)\b|n't", re.I
)
_MONTH = re.compile(r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)", re.I)


def letters() -> list[Letter]:
    """The example letters and the small one."""
    texts = {**example_texts(), "small": SMALL}
    return [load_letter(text, name=name) for name, text in texts.items()]


def stands_elsewhere(changed: Changed, letter: Letter) -> bool:
    """Whether the changed quote happens to be what the letter says in another place."""
    words = [re.escape(word) for word in changed.quote.strip(".,;:()").split()]
    text = letter.clean.text
    pattern = re.compile(r"(?<!\w)" + r"\s+".join(words) + r"(?!\w)", re.I)
    return any(
        match.end() <= changed.place[0] or match.start() >= changed.place[1]
        for match in pattern.finditer(text)
    )


def test_no_quote_with_another_meaning_is_accepted() -> None:
    """Of ten thousand quotes with one number, date, dose, negation … changed, none is accepted."""
    rng = random.Random(20260301)
    tried: Counter[str] = Counter()
    accepted: list[tuple[str, str, str]] = []
    loaded = letters()
    while sum(tried.values()) < _WANTED_CHANGED:
        for letter in loaded:
            for changed in changed_quotes(letter, rng, rounds=2):
                within = None
                if rng.random() < 0.5:
                    within = letter.clean.offsets.to_source(*changed.place)
                elif stands_elsewhere(changed, letter):
                    continue
                tried[changed.kind] += 1
                if ground(changed.quote, letter, within).accepted:
                    accepted.append((changed.kind, changed.quote, changed.original))
    assert set(tried) == _KINDS
    assert sum(tried.values()) >= _WANTED_CHANGED
    assert accepted == []


def quotes_of(text: str, rng: random.Random, count: int) -> list[str]:
    """Runs of words that begin under no negation and cut no date in two."""
    words = text.split()
    quotes: list[str] = []
    while len(quotes) < count:
        length = rng.choice((3, 4, 5, 7, 10, 15, 25, 40))
        start = rng.randrange(len(words) - length)
        quote = words[start : start + length]
        before = " ".join(words[max(start - 12, 0) : start])
        after = words[start + length : start + length + 2]
        negated = _NEGATING.search(re.split(r"[.;:!?]\s", before)[-1]) or _NEGATING.search(" ".join(after))
        edge = [*words[max(start - 2, 0) : start], *quote[:2], *quote[-2:], *after]
        if not negated and not any(_MONTH.match(word) for word in edge):
            quotes.append(" ".join(quote))
    return quotes


@pytest.mark.parametrize("damage", DAMAGES)
def test_the_letters_words_are_accepted_whatever_the_layout(damage: str) -> None:
    """At least 99.5 % of quotes stay accepted when only the layout of the letter was changed."""
    rng = random.Random(damage)
    refused: list[str] = []
    total = 0
    for text in (*example_texts().values(), SMALL):
        undamaged = load_letter(text, name="undamaged").clean.text
        damaged = load_letter(DAMAGES[damage](undamaged, rng), name=damage)
        for quote in quotes_of(undamaged, rng, _QUOTES_PER_DAMAGED_LETTER):
            shown = rng.choice((quote, quote, quote.upper(), quote.lower()))
            total += 1
            found = ground(shown, damaged)
            if not found.accepted:
                refused.append(f"{found.status}: {shown!r} ({found.message})")
            for span in found.spans:
                assert damaged.text[span.start : span.end] == span.text
    assert total >= 480
    assert (total - len(refused)) / total >= _WANTED_SHARE, refused
