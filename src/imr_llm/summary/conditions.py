"""When each fixed sentence of the summary is true of a record.

The template writes a fixed sentence where its condition holds; the verification lets the same sentence
pass only where it holds. What a sentence says is read in the texts file, when it may be said is read here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from imr_llm.domain.record import (
    CaseRecord,
    Decision,
    DisputedItem,
    FindingCode,
    Outcome,
    Severity,
    SummarySource,
    UrAction,
)
from imr_llm.summary.grounds import ground_names, grounds_in

REVIEW_NOTICES = ("overview.check", "headline.unclear")
"""Keys of the sentences that say that a person should check the letter."""

RecordCondition = Callable[[CaseRecord], bool]
ItemCondition = Callable[[CaseRecord, int], bool]


def item_at(record: CaseRecord, index: int) -> DisputedItem:
    """The disputed item at a position from 0."""
    return record.disputed_items[index]


def found(record: CaseRecord, *codes: FindingCode, under: str = "") -> bool:
    """Whether a finding of one of the codes stands, on a path below `under` where that is given."""
    return any(finding.code in codes and finding.path.startswith(under) for finding in record.findings)


def contradicts_itself(item: DisputedItem) -> bool:
    """Whether the item's heading and its rationale's own conclusion point opposite ways."""
    return (
        item.decision is not None
        and item.medically_necessary is not None
        and item.medically_necessary is not (item.decision is Decision.OVERTURNED)
    )


def grounds_of(item: DisputedItem) -> tuple[str, ...]:
    """The grounds that an item's rationale gives for its decision; none where it contradicts itself."""
    if not item.rationale or item.decision is None or contradicts_itself(item):
        return ()
    return grounds_in(item.rationale, item.decision, item.request)


def necessity_conflict(record: CaseRecord, index: int) -> bool:
    """Whether the item contradicts itself, or a finding says that it does."""
    under = f"disputed_items[{index}]"
    return contradicts_itself(item_at(record, index)) or found(
        record, FindingCode.DECISION_NECESSITY_CONFLICT, under=under
    )


def item_unclear(record: CaseRecord, index: int) -> bool:
    """Whether a person should check this item in the letter: no decision, or an error finding on it."""
    return (
        item_at(record, index).decision is None
        or necessity_conflict(record, index)
        or any(
            finding.severity.value == "error" and finding.path.startswith(f"disputed_items[{index}]")
            for finding in record.findings
        )
    )


def both_injury_dates(record: CaseRecord) -> tuple[date, date] | None:
    """The dates of injury of the header and of the clinical summary, where the letter disputes the date."""
    header, summary = record.case.date_of_injury, record.patient.date_of_injury
    if header is None or summary is None or header == summary:
        return None
    return (header, summary) if found(record, FindingCode.DATE_OF_INJURY_CONFLICT) else None


def injury_over_time(record: CaseRecord) -> bool:
    """Whether the header prints a span of days as the date of injury, of which the record has the last."""
    return found(record, FindingCode.UNCERTAIN_VALUE, under="case.date_of_injury")


def unclear(record: CaseRecord) -> bool:
    """Whether a person should check the letter."""
    return record.needs_review or any(item.decision is None for item in record.disputed_items)


def cut_off(record: CaseRecord) -> bool:
    """Whether the letter begins or breaks off in the middle, so that requests of it may be missing."""
    return any(
        finding.code is FindingCode.MISSING_SECTION
        and finding.severity is Severity.ERROR
        and finding.path == "disputed_items"
        for finding in record.findings
    )


def told_outcome(record: CaseRecord) -> Outcome | None:
    """The outcome as far as it may be told: of a letter that is cut off nobody knows it."""
    return None if cut_off(record) else record.outcome


def decided(record: CaseRecord, decision: Decision) -> int:
    """How many items were decided so."""
    return sum(item.decision is decision for item in record.disputed_items)


def _outcome(record: CaseRecord, outcome: Outcome, *, several: bool) -> bool:
    return told_outcome(record) is outcome and (len(record.disputed_items) > 1) is several


def _overturned_in_doubt(record: CaseRecord) -> bool:
    """Whether the letter contradicts itself about a request that it overturns."""
    return any(
        item.decision is Decision.OVERTURNED and necessity_conflict(record, index)
        for index, item in enumerate(record.disputed_items)
    )


def _agrees(record: CaseRecord, index: int, decision: Decision) -> bool:
    item = item_at(record, index)
    necessary = decision is Decision.OVERTURNED
    return (
        item.decision is decision
        and item.medically_necessary is necessary
        and not necessity_conflict(record, index)
    )


def _on_item(*codes: FindingCode, field: str = "") -> ItemCondition:
    """Whether a finding of one of the codes stands on the item (on a field of it)."""
    return lambda record, index: found(record, *codes, under=f"disputed_items[{index}]{field}")


def _on_mtus(side: str, *, based: bool) -> ItemCondition:
    """Whether the letter says that a side's decision was, or was not, based on the MTUS."""

    def says_so(record: CaseRecord, index: int) -> bool:
        basis = getattr(item_at(record, index), side)
        return basis is not None and basis.based_on_mtus is based

    return says_so


def _decided_against_its_reasons(decision: Decision) -> ItemCondition:
    return lambda record, index: (
        item_at(record, index).decision is decision and contradicts_itself(item_at(record, index))
    )


def _ground(name: str) -> ItemCondition:
    return lambda record, index: name in grounds_of(item_at(record, index))


RECORD_CONDITIONS: Mapping[str, RecordCondition] = {
    "headline.upheld_one": lambda record: _outcome(record, Outcome.UPHELD, several=False),
    "headline.overturned_one": lambda record: _outcome(record, Outcome.OVERTURNED, several=False),
    "headline.unclear": lambda record: told_outcome(record) is None,
    "overview.check": unclear,
    "overview.cut_off": cut_off,
    "overview.items_one": lambda record: len(record.disputed_items) == 1 and not cut_off(record),
    "overview.summary_by_ur": lambda record: (
        record.clinical_summary_source is SummarySource.UTILIZATION_REVIEW
    ),
    "overview.summary_by_reviewer": lambda record: record.clinical_summary_source is SummarySource.REVIEWER,
    "overview.documents_one": lambda record: len(record.documents_reviewed) == 1,
    "overview.two_injury_dates": lambda record: (
        found(record, FindingCode.DATE_OF_INJURY_CONFLICT) and both_injury_dates(record) is None
    ),
    "overview.outcome_conflict": lambda record: found(record, FindingCode.OUTCOME_CONFLICT),
    "overview.items_conflict": lambda record: found(record, FindingCode.ITEM_COUNT_CONFLICT),
    "overview.dates_conflict": lambda record: found(
        record, FindingCode.DATE_ORDER, FindingCode.IMPOSSIBLE_DATE
    ),
    "overview.damaged": lambda record: found(record, FindingCode.UNREADABLE_TEXT),
    "meaning.upheld": lambda record: decided(record, Decision.UPHELD) > 0,
    "meaning.notice_in_letter": lambda record: record.case.appeal_notice is not None,
    "meaning.overturned": lambda record: (
        decided(record, Decision.OVERTURNED) > 0 and not _overturned_in_doubt(record)
    ),
    "meaning.overturned_in_doubt": _overturned_in_doubt,
}

ITEM_CONDITIONS: Mapping[str, ItemCondition] = {
    "item.refills_one": lambda record, index: item_at(record, index).refills == 1,
    "item.ur_denied": lambda record, index: item_at(record, index).ur_action is UrAction.DENIED,
    "item.ur_changed": lambda record, index: item_at(record, index).ur_action is UrAction.MODIFIED,
    "item.ur_delayed": lambda record, index: item_at(record, index).ur_action is UrAction.DELAYED,
    "item.upheld": lambda record, index: item_at(record, index).decision is Decision.UPHELD,
    "item.overturned": lambda record, index: item_at(record, index).decision is Decision.OVERTURNED,
    "item.not_necessary": lambda record, index: _agrees(record, index, Decision.UPHELD),
    "item.necessary": lambda record, index: _agrees(record, index, Decision.OVERTURNED),
    "item.undecided": lambda record, index: item_at(record, index).decision is None,
    "item.decision_conflict": necessity_conflict,
    "item.upheld_but_necessary": _decided_against_its_reasons(Decision.UPHELD),
    "item.overturned_but_not_necessary": _decided_against_its_reasons(Decision.OVERTURNED),
    "item.check": item_unclear,
    **{f"item.ground_{name}": _ground(name) for name in ground_names()},
    "item.reasons_in_letter": lambda record, index: bool(item_at(record, index).rationale),
    "item.no_reasons": lambda record, index: not item_at(record, index).rationale,
    "item.mtus_conflict": _on_item(FindingCode.MTUS_BASIS_CONFLICT, field=".reviewer_basis"),
    "item.ur_mtus_conflict": _on_item(FindingCode.MTUS_BASIS_CONFLICT, field=".claims_administrator_basis"),
    "item.on_mtus": _on_mtus("reviewer_basis", based=True),
    "item.not_on_mtus": _on_mtus("reviewer_basis", based=False),
    "item.ur_on_mtus": _on_mtus("claims_administrator_basis", based=True),
    "item.ur_not_on_mtus": _on_mtus("claims_administrator_basis", based=False),
    "item.amounts_conflict": _on_item(FindingCode.UR_AMOUNT_CONFLICT),
    "item.listed_otherwise": _on_item(FindingCode.ITEM_COUNT_CONFLICT),
    "item.wrong_date": _on_item(FindingCode.IMPOSSIBLE_DATE, FindingCode.DATE_ORDER),
    "item.damaged": _on_item(FindingCode.UNREADABLE_TEXT),
    "item.unconfirmed": _on_item(
        FindingCode.MODEL_READER_CONFLICT, FindingCode.UNGROUNDED_VALUE, FindingCode.FUZZY_GROUNDING
    ),
}


def holds_for_record(key: str, record: CaseRecord) -> bool:
    """Whether a fixed sentence of headline, overview or meaning is true of the record."""
    condition = RECORD_CONDITIONS.get(key)
    return condition is not None and condition(record)


def holds_for_item(key: str, record: CaseRecord, index: int) -> bool:
    """Whether a fixed sentence about an item is true of the item at `index` (from 0)."""
    condition = ITEM_CONDITIONS.get(key)
    return condition is not None and condition(record, index)
