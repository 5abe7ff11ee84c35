"""Does the letter agree with itself: the cross-checks of RECORD.md over a letter and a draft of it.

A contradiction is a finding, never a correction. Messages quote both sides.
"""

from __future__ import annotations

from collections.abc import Iterable

from imr_llm.checking.agree_amounts import amount_findings
from imr_llm.checking.agree_damage import damage_findings, doubt_findings
from imr_llm.checking.agree_dates import age_findings, date_findings
from imr_llm.checking.agree_ends import end_findings
from imr_llm.checking.agree_forged import forged_findings
from imr_llm.checking.agree_hidden import hidden_findings
from imr_llm.checking.agree_items import item_findings, outcome_findings
from imr_llm.checking.agree_machine import instruction_findings
from imr_llm.checking.agree_sections import section_findings
from imr_llm.checking.agree_text import readability_findings
from imr_llm.domain.draft import Draft
from imr_llm.domain.letter import Letter
from imr_llm.domain.record import Finding


def cross_check(letter: Letter, draft: Draft) -> tuple[Finding, ...]:
    """What is wrong with the letter or with the draft of it, in a fixed order, without repetition.

    A finding that the draft already carries (same code and path) is not made again.
    """
    known = {(finding.code, finding.path) for finding in draft.findings}
    return tuple(
        finding for finding in _distinct(_all(letter, draft)) if (finding.code, finding.path) not in known
    )


def _all(letter: Letter, draft: Draft) -> Iterable[Finding]:
    yield from item_findings(letter, draft)
    yield from outcome_findings(draft)
    yield from amount_findings(letter, draft)
    yield from date_findings(letter, draft)
    yield from age_findings(draft)
    yield from section_findings(letter, draft)
    yield from end_findings(letter)
    yield from readability_findings(letter)
    yield from damage_findings(draft)
    yield from doubt_findings(letter, draft)
    yield from instruction_findings(letter)
    yield from hidden_findings(letter)
    yield from forged_findings(letter, draft)


def _distinct(findings: Iterable[Finding]) -> Iterable[Finding]:
    seen: set[Finding] = set()
    for finding in findings:
        if finding not in seen:
            seen.add(finding)
            yield finding
