"""Cross-check of values that were read through damage: decisions and dates that are not printed as meant."""

from __future__ import annotations

import re
from collections.abc import Iterable

from imr_llm.checking.quoting import evidence_words, quoted
from imr_llm.domain.draft import Draft
from imr_llm.domain.record import Finding, FindingCode, Severity
from imr_llm.vocabulary.dates import find_dates
from imr_llm.vocabulary.spelling import plain

_PLAIN_DECISION = re.compile(
    r"up\s*held|uphold|over\s*turn|necess?ary|necess?ity|certified|approved|denied|authori[sz]ed"
)
_DATES = (
    *("case.determination_date", "case.date_assigned", "case.date_of_injury", "case.ur_decision_date"),
    *("case.application_received_date", "patient.date_of_injury"),
)


def damage_findings(draft: Draft) -> Iterable[Finding]:
    """`unreadable_text` on the path of each decision and date whose printed words are damaged."""
    paths = [f"disputed_items[{index}].decision" for index in range(len(draft.disputed_items))]
    for path, item in zip(paths, draft.disputed_items, strict=True):
        words = evidence_words(draft, path)
        if item.decision is not None and words and not _PLAIN_DECISION.search(plain(words)):
            yield _finding(path, words, item.decision.value)
    dates = [f"disputed_items[{index}].date_of_service" for index in range(len(draft.disputed_items))]
    for path in (*_DATES, *dates):
        words = evidence_words(draft, path)
        for found in find_dates(words) if words else ():
            if found.damaged and found.date is not None:
                yield _finding(path, found.words, found.date.isoformat())


def _finding(path: str, words: str, value: str) -> Finding:
    return Finding(
        code=FindingCode.UNREADABLE_TEXT,
        severity=Severity.WARNING,
        path=path,
        message=f"the letter prints {quoted(words)}, read as {quoted(value)}",
    )
