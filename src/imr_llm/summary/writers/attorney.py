"""The summary for an attorney: a paragraph for each request with guidelines, reasons and contradictions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from imr_llm.domain.summary import Sentence
from imr_llm.summary.writers.case import CaseSentences
from imr_llm.summary.writers.citations import cited
from imr_llm.summary.writers.item import ItemSentences
from imr_llm.summary.writers.manner import CASE_NOTICES, Manner

_CONFLICTS = (
    "upheld_but_necessary",
    "overturned_but_not_necessary",
    "decision_conflict",
    "mtus_conflict",
    "ur_mtus_conflict",
    "amounts_conflict",
    "listed_otherwise",
    "wrong_date",
    "damaged",
    "unconfirmed",
    "check",
)


def _overview(case: CaseSentences) -> Iterator[Sentence]:
    yield from case.case_number()
    yield from case.items()
    yield from case.dates()
    yield from case.reviewer()
    yield from case.reviewer_more()
    yield from case.documents()
    yield from case.fixed("overview.summary_by_reviewer", "clinical_summary_source")


def _item(item: ItemSentences, quotes: Sequence[str]) -> Iterator[Sentence]:
    yield from item.asked()
    yield from item.utilization_review()
    yield from cited(item, "claims_administrator_basis", "ur_cited", "ur_also_cited")
    yield from item.fixed("ur_on_mtus", "claims_administrator_basis.based_on_mtus")
    yield from item.fixed("ur_not_on_mtus", "claims_administrator_basis.based_on_mtus")
    yield from item.decision()
    yield from item.necessity()
    yield from cited(item, "reviewer_basis", "cited", "also_cited")
    yield from item.fixed("on_mtus", "reviewer_basis.based_on_mtus")
    yield from item.fixed("not_on_mtus", "reviewer_basis.based_on_mtus")
    yield from item.reasons(quotes)
    yield from item.notices(_CONFLICTS)


ATTORNEY = Manner(
    opening=("what", "imr", "ur", "denial", "quotes"),
    notices=CASE_NOTICES,
    overview=_overview,
    item=_item,
    item_notices=("undecided", "no_reasons", *_CONFLICTS),
    meaning=CaseSentences.appeal_notice,
    longest_reason=70,
    only_the_best=False,
    most_reasons=3,
)
