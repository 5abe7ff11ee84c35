"""The summary for an injured worker: what was asked for, what was decided, and why, in plain words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from imr_llm.domain.summary import Sentence
from imr_llm.summary.writers.case import CaseSentences
from imr_llm.summary.writers.citations import bodies
from imr_llm.summary.writers.item import ItemSentences
from imr_llm.summary.writers.manner import CASE_NOTICES, Manner


def _overview(case: CaseSentences) -> Iterator[Sentence]:
    yield from case.items()
    yield from case.dates()
    yield from case.reviewer()


def _item(item: ItemSentences, quotes: Sequence[str]) -> Iterator[Sentence]:
    yield from item.asked()
    yield from item.utilization_review()
    yield from item.decision()
    yield from item.necessity()
    yield from item.notices(("decision_conflict",))
    yield from item.ground()
    yield from item.reasons(quotes)
    if not item.item.rationale and not item.item.key_reasons:
        yield from bodies(item)
        yield from item.fixed("mtus_conflict")
    yield from item.notices(("amounts_conflict", "check"))


def _meaning(case: CaseSentences) -> Iterator[Sentence]:
    yield from case.meaning_of_decisions()
    yield from case.appeal_notice()


WORKER = Manner(
    opening=("what", "imr", "ur", "denial"),
    notices=CASE_NOTICES,
    overview=_overview,
    item=_item,
    item_notices=("undecided", "decision_conflict", "no_reasons", "amounts_conflict", "check"),
    meaning=_meaning,
    longest_reason=25,
    only_the_best=False,
    most_reasons=2,
    explains_decisions=True,
    gives_way=True,
)
