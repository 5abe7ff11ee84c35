"""The short summary for any reader: each request, its decision, and one short reason."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from imr_llm.domain.summary import Sentence
from imr_llm.summary.writers.case import CaseSentences
from imr_llm.summary.writers.item import ItemSentences
from imr_llm.summary.writers.manner import Manner

_LONGEST_REASON = 15
_UNCLEAR = ("decision_conflict", "check")


def _nothing(_case: CaseSentences) -> Iterator[Sentence]:
    return iter(())


def _item(item: ItemSentences, quotes: Sequence[str]) -> Iterator[Sentence]:
    yield from item.decision()
    ground = tuple(item.ground())
    if ground:
        yield from ground
    else:
        yield from item.reasons(quotes, most=1, longest=_LONGEST_REASON)
    yield from item.notices(_UNCLEAR)


SHORT = Manner(
    opening=("what", "denial"),
    notices=("check", "cut_off", "outcome_conflict"),
    overview=_nothing,
    item=_item,
    item_notices=("undecided", "no_reasons", *_UNCLEAR),
    meaning=_nothing,
    longest_reason=_LONGEST_REASON,
    only_the_best=True,
    most_reasons=1,
    gives_way=True,
)
