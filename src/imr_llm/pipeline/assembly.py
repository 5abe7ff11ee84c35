"""From a draft to the case record: cross-checks, outcome, review flag, provenance."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from imr_llm.checking import cross_check, outcome_of, uncertain_findings
from imr_llm.domain.draft import Draft
from imr_llm.domain.letter import Letter
from imr_llm.domain.provenance import Engine, Provenance
from imr_llm.domain.record import CaseRecord, Finding, Severity, Source

_STEPS = re.compile(r"([^\d\[\]]+)\[?(\d*)\]?")


def record_of(letter: Letter, draft: Draft, noticed: Sequence[Finding], provenance: Provenance) -> CaseRecord:
    """The record of a draft; `noticed` are findings beyond the draft's own and the cross-checks.

    What the reader read of wordings that it often misreads is told as well.
    """
    uncertain = uncertain_findings(letter, draft) if provenance.engine is Engine.READER else ()
    findings = tuple(dict.fromkeys((*draft.findings, *noticed, *cross_check(letter, draft), *uncertain)))
    return CaseRecord(
        source=Source(
            name=letter.name,
            sha256=letter.sha256,
            media_type=letter.media_type,
            pages=len(letter.page_starts) if letter.page_starts is not None else None,
            characters=len(letter.text),
        ),
        letter_format=letter.sections.letter_format,
        case=draft.case,
        reviewer=draft.reviewer,
        patient=draft.patient,
        clinical_summary=draft.clinical_summary,
        clinical_summary_source=draft.clinical_summary_source,
        documents_reviewed=draft.documents_reviewed,
        disputed_items=draft.disputed_items,
        outcome=outcome_of(draft.disputed_items),
        needs_review=any(one.severity is Severity.ERROR for one in findings),
        findings=findings,
        evidence={path: draft.evidence[path] for path in sorted(draft.evidence, key=_natural)},
        provenance=provenance,
    )


@lru_cache(maxsize=4096)
def _natural(path: str) -> str:
    """A sort key that puts `disputed_items[10]` behind `disputed_items[9]`."""
    # Texts of ASCII are sorted several times as fast as lists are.
    return "".join(f"{words}\0{int(number or -1) + 1:08d}" for words, number in _STEPS.findall(path))
