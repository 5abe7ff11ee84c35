"""Seeded errors: at least 99 % are caught, in the template's words and in a model's, without false alarms."""

from __future__ import annotations

from collections import Counter

from imr_llm.domain.record import CaseRecord
from imr_llm.domain.summary import Summary
from imr_llm.summary import general_checks, verify, write_summary
from tests.summary.records import CREATED, all_records
from tests.summary.replies import model_summaries
from tests.summary.seeding import seeded_errors

MOST_OF_A_KIND = 8
"""Errors of one kind that are planted in one summary, to keep the test short."""


def clean_summaries() -> list[tuple[CaseRecord, Summary]]:
    """Every faithful summary with its record."""
    written = [(record, write_summary(record, created_at=CREATED)) for record in all_records().values()]
    return [*written, *model_summaries().values()]


def test_seeded_errors_are_caught_and_clean_summaries_pass() -> None:
    """Of each kind at least 95 %, of all at least 99 %, and never an alarm without an error."""
    planted: Counter[str] = Counter()
    missed: Counter[str] = Counter()
    examples: list[str] = []
    for record, summary in clean_summaries():
        assert verify(summary, record) == ()
        taken: Counter[str] = Counter()
        for seeded in seeded_errors(summary):
            taken[seeded.kind] += 1
            if taken[seeded.kind] > MOST_OF_A_KIND:
                continue
            planted[seeded.kind] += 1
            if not general_checks(seeded.summary(record, summary), record):
                missed[seeded.kind] += 1
                examples.append(f"{seeded.kind}: {seeded.what}")
    # Added sentences are easy and many: the rest must hold by itself.
    hard = planted.total() - planted["add sentence"]
    assert hard >= 400
    assert missed.total() <= 0.01 * hard, examples
    assert all(missed[kind] <= 0.05 * count for kind, count in planted.items()), examples
    wanted = {"swap decision", "change number", "drop item", "add item", "negate", "swap drug", "change date"}
    assert wanted | {"swap side or part"} <= set(planted)
