"""Counts the letters of a run, one record at a time, so that memory does not grow with the run."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from imr_llm.analysis.statistics import Breakdown, Decided, FindingCount, Statistics
from imr_llm.domain.record import CaseRecord, Decision, DisputedItem
from imr_llm.runs.correcting import as_reviewed
from imr_llm.runs.ledger_view import LedgerView
from imr_llm.runs.rows import LetterState

UNKNOWN = "unknown"
UNCLEAR = "unclear"
"""The outcome of a letter of which a decision could not be read."""
_BREAKDOWNS = ("category", "year", "specialty", "guideline", "ur_action")
_BY_SIZE = ("category", "specialty", "guideline", "ur_action")
"""Breakdowns whose rows come with the most items first; years come in their order."""
_ONE: Mapping[Decision | None, Decided] = {
    Decision.UPHELD: Decided(upheld=1),
    Decision.OVERTURNED: Decided(overturned=1),
    None: Decided(undecided=1),
}


def statistics_of(ledger: LedgerView) -> Statistics:
    """The numbers of the run in a ledger, of records as people have corrected them; raises LedgerError."""
    gathered = _Gathered()
    with ledger.snapshot():
        for row in ledger.rows(LetterState.DONE, LetterState.REVIEW):
            record = as_reviewed(ledger, row, summary=False).record()
            if record is not None:
                gathered.add(record)
        totals = ledger.totals()
    return Statistics(
        letters={
            state.value: totals.states.get(state, 0)
            for state in LetterState
            if state is not LetterState.SUPERSEDED
        },
        outcomes=_ordered(gathered.outcomes),
        formats=_ordered(gathered.formats),
        engines=_ordered(gathered.engines),
        decided=gathered.decided,
        breakdowns=tuple(gathered.breakdown(name) for name in _BREAKDOWNS),
        findings=tuple(
            FindingCount(code=code, letters=letters, findings=gathered.findings[code])
            for code, letters in sorted(gathered.with_finding.items(), key=lambda one: (-one[1], one[0]))
        ),
        requests=totals.attempts,
        usage=totals.usage,
        cost=totals.spent,
    )


class _Gathered:
    """What was counted so far."""

    def __init__(self) -> None:
        self.outcomes: Counter[str] = Counter()
        self.formats: Counter[str] = Counter()
        self.engines: Counter[str] = Counter()
        self.findings: Counter[str] = Counter()
        self.with_finding: Counter[str] = Counter()
        self.decided = Decided()
        self._rows: dict[str, dict[str, Decided]] = {name: {} for name in _BREAKDOWNS}

    def add(self, record: CaseRecord) -> None:
        """Count one letter."""
        self.outcomes[record.outcome.value if record.outcome is not None else UNCLEAR] += 1
        self.formats[record.letter_format.value] += 1
        self.engines[record.provenance.engine.value] += 1
        self.findings.update(finding.code for finding in record.findings)
        self.with_finding.update({finding.code for finding in record.findings})
        for item in record.disputed_items:
            one = _ONE[item.decision]
            self.decided = self.decided.plus(one)
            for name, value in _values(record, item):
                rows = self._rows[name]
                rows[value] = rows.get(value, Decided()).plus(one)

    def breakdown(self, name: str) -> Breakdown:
        """The items by a property."""
        rows = self._rows[name].items()
        if name in _BY_SIZE:
            return Breakdown(name=name, rows=tuple(sorted(rows, key=lambda row: (-row[1].items, row[0]))))
        return Breakdown(name=name, rows=tuple(sorted(rows)))


def _values(record: CaseRecord, item: DisputedItem) -> Iterator[tuple[str, str]]:
    """Every property of an item with each value that it has, once."""
    yield "category", item.category.value
    yield "year", year_of(record) or UNKNOWN
    # Boards and letters write `&` or `and` as they like.
    fields = (field.replace(" & ", " and ") for field in specialties_of(record))
    for field in dict.fromkeys(fields) or (UNKNOWN,):
        yield "specialty", field
    cited = item.reviewer_basis.citations if item.reviewer_basis is not None else ()
    for guideline in dict.fromkeys(one.guideline.value for one in cited) or (UNKNOWN,):
        yield "guideline", guideline
    yield "ur_action", item.ur_action.value if item.ur_action is not None else UNKNOWN


def year_of(record: CaseRecord) -> str:
    """The year of the determination, else of utilization review's decision; empty where neither is known."""
    day = record.case.determination_date or record.case.ur_decision_date
    return str(day.year) if day is not None else ""


def specialties_of(record: CaseRecord) -> tuple[str, ...]:
    """The expert reviewer's specialties, else the field of their licence."""
    reviewer = record.reviewer
    return reviewer.specialties or ((reviewer.licensed_in,) if reviewer.licensed_in else ())


def _ordered(counted: Counter[str]) -> dict[str, int]:
    return dict(sorted(counted.items(), key=lambda one: (-one[1], one[0])))
