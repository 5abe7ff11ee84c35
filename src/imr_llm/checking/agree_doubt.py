"""Cross-check of values that stand in prose: which should a person look at first?"""

from __future__ import annotations

from collections.abc import Iterable

from imr_llm.checking.agree_wording import SHOWN, uncertain, wording_findings
from imr_llm.checking.doubt import DOUBTFUL, ONE_OF, doubt, told_values
from imr_llm.checking.quoting import quoted
from imr_llm.checking.wordings import QUESTIONS
from imr_llm.domain.draft import Draft
from imr_llm.domain.letter import Letter
from imr_llm.domain.record import Finding

TOLD_LIKE_IT = f"of {ONE_OF} values told like this one was wrong"
"""What such a finding says."""


def uncertain_findings(letter: Letter, draft: Draft) -> Iterable[Finding]:
    """Those of `wording_findings`, and `uncertain_value` (`info`) on each other value that is doubtful.

    A value is doubtful when many of those that letters told in such words were wrong (`checking.doubt`).
    """
    worded = {one.path: one for one in wording_findings(letter, draft)}
    yield from worded.values()
    for path, told in told_values(letter.text, draft.patient, draft.disputed_items, draft.evidence):
        if path not in worded and doubt(told) >= DOUBTFUL:
            shown = quoted(told.value, SHOWN)
            yield uncertain(path, f"{shown}: {TOLD_LIKE_IT}; {QUESTIONS[told.field]}")
