"""A model that knows nothing and quotes the letter: what it says stands nowhere without a flag."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from imr_llm import Settings, extract, load_letter
from imr_llm.evaluation.gold import load_gold
from imr_llm.settings import EngineChoice
from tests.pipeline.nonsense import is_told, nonsensical, wrong

GOLD = load_gold(Path(__file__).parents[2] / "gold")
SOME = GOLD[:: len(GOLD) // 48]
ON_THE_WORDS_ALONE = 0.1
"""Wrong values, of all, that stand in a record that is held back without a finding of their own."""


@pytest.mark.parametrize("engine", [EngineChoice.MODEL, EngineChoice.ASSIST])
def test_nothing_that_nonsense_says_is_silent(engine: EngineChoice) -> None:
    """A wrong value has a finding, or its record needs review; nearly all have a finding of their own."""
    silent: list[tuple[str, str | None]] = []
    untold: Counter[str] = Counter()
    all_wrong = 0
    for seed, gold in enumerate(SOME):
        letter = load_letter(gold.letter)
        record = nonsensical(letter, engine, seed)
        spans = [span for many in record.evidence.values() for span in many]
        assert all(letter.text[one.start : one.end] == one.text for one in spans)
        reader = extract(letter, settings=Settings(engine=EngineChoice.READER))
        for leaf in wrong(gold, record, reader):
            all_wrong += 1
            if is_told(leaf, record):
                continue
            untold[leaf.field] += 1
            if not record.needs_review:
                silent.append((gold.name, leaf.path))
    assert silent == []
    if engine is EngineChoice.ASSIST:
        assert not untold
    else:
        assert all_wrong > 400
        assert untold.total() <= ON_THE_WORDS_ALONE * all_wrong, untold
