"""The summary for an adjuster: which denials are overturned, which upheld, and which to look up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from imr_llm.domain.summary import Sentence
from imr_llm.summary.writers.case import CaseSentences
from imr_llm.summary.writers.item import ItemSentences
from imr_llm.summary.writers.manner import CASE_NOTICES, Manner


def _overview(case: CaseSentences) -> Iterator[Sentence]:
    yield from case.case_number()
    yield from case.items()
    yield from case.dates()


def _item(item: ItemSentences, quotes: Sequence[str]) -> Iterator[Sentence]:
    yield from item.decision()
    found = tuple(item.found_necessary())
    if found:
        yield from found
        yield from item.refills()
        yield from item.date_of_service()
    else:
        yield from item.asked()
        yield from item.necessity()
    yield from item.utilization_review()
    yield from item.reasons(quotes, most=1)
    yield from item.notices(("decision_conflict", "amounts_conflict", "check"))


ADJUSTER = Manner(
    opening=("what", "imr", "ur", "denial", "quotes"),
    notices=CASE_NOTICES,
    overview=_overview,
    item=_item,
    item_notices=("undecided", "decision_conflict", "no_reasons", "amounts_conflict", "check"),
    meaning=CaseSentences.appeal_notice,
    longest_reason=40,
    only_the_best=False,
    most_reasons=1,
)
