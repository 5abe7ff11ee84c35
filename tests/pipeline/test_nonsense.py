"""A model that knows nothing and quotes the letter: what it says stands nowhere without a flag."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from imr_llm import CaseRecord, Settings, extract, load_letter
from imr_llm.asking.fields import OF_THE_HEADING
from imr_llm.domain.record import Severity
from imr_llm.evaluation.compare import Leaf, Verdict, compare
from imr_llm.evaluation.fields import is_on
from imr_llm.evaluation.gold import Gold, load_gold
from imr_llm.settings import EngineChoice
from tests.pipeline.nonsense import nonsensical

GOLD = load_gold(Path(__file__).parents[2] / "gold")
SOME = GOLD[::4]
OF_THE_REQUEST = {"number", "treatment", "category", *(one.partition(".")[2] for one in OF_THE_HEADING)}
ON_THE_WORDS_ALONE = 0.1
"""Wrong values, of all, that stand in a record that is held back without a finding of their own."""


def wrong(gold: Gold, record: CaseRecord, reader: CaseRecord) -> Iterator[Leaf]:
    """The values that are not the gold's, and that the offline reader does not read as well."""
    own = {(leaf.path, str(leaf.got)) for leaf in compare(gold.record, reader).leaves}
    for leaf in compare(gold.record, record).leaves:
        if leaf.verdict in {Verdict.RIGHT, Verdict.MISSED} or (leaf.path, str(leaf.got)) in own:
            continue
        yield leaf


def is_told(leaf: Leaf, record: CaseRecord) -> bool:
    """Whether a finding is on a value, on the request that it was worked out from, or on all of its item."""
    assert leaf.path is not None
    item, _, name = leaf.path.partition(".")
    request = f"{item}.request"
    for one in record.findings:
        if is_on(one.path, leaf.path):
            return True
        if one.path == request and (name.split(".")[0] in OF_THE_REQUEST or one.severity is Severity.ERROR):
            return True
    return False


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
