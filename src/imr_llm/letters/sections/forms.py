"""Which generation of the form a letter is, by the wordings that only that form prints."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from imr_llm.domain.letter import LetterFormat
from imr_llm.letters.sections.folding import View, core, phrase
from imr_llm.letters.sections.parts import Heading

_FINAL = LetterFormat.FINAL_DETERMINATION
_NOTICE = LetterFormat.NOTICE_2013
_DECISION = LetterFormat.DECISION_2013
_PROFESSIONAL = LetterFormat.PROFESSIONAL_REVIEW

_TITLE_WORDS = {
    _NOTICE: "Notice of Independent Medical Review Determination",
    _PROFESSIONAL: "Medical Professional Review",
}
_TITLES = {form: (core(words), re.compile(phrase(words))) for form, words in _TITLE_WORDS.items()}
"""For each form that has a title, a piece of it without which it is not printed, and its pattern."""
_SIGNS = (
    (_FINAL, 2, "Claims Administrator guideline"),
    (_FINAL, 2, "MAXIMUS guideline"),
    (_FINAL, 1, "Decision rationale"),
    (_FINAL, 1, "The Final Determination was based on decisions for the disputed items"),
    (_DECISION, 1, "The Final Determination was based on decisions for the disputed items"),
    (_DECISION, 3, "Physician Reviewer's decision rationale"),
    (_DECISION, 1, "The Physician Reviewer based"),
    (_NOTICE, 3, "has determined the request for"),
    (_NOTICE, 3, "Section of the Medical Treatment Utilization Schedule Relied Upon"),
    (_NOTICE, 2, "Regarding the request for"),
    (_NOTICE, 2, "Independent Medical Review Decision and Rationale"),
    (_NOTICE, 1, "Rationale for the Decision"),
)
_PATTERNS = tuple((form, weight, core(words), re.compile(phrase(words))) for form, weight, words in _SIGNS)
CORES = frozenset({piece for piece, _ in _TITLES.values()} | {piece for _, _, piece, _ in _PATTERNS})
"""What a view has to look for so that the form is recognised in it."""
_BELIEVED = 2
"""The least weight of signs with which a form is recognised."""
_FORMS = (_FINAL, _NOTICE, _DECISION, _PROFESSIONAL)


def base_form(view: View, headings: Iterable[Heading]) -> LetterFormat:
    """The form that most signs speak for; `unknown` where too few speak for any."""
    weights: Counter[LetterFormat] = Counter()
    for form, (piece, title) in _TITLES.items():
        if view.holds(piece, title):
            weights[form] += 3
    for form, weight, piece, pattern in _PATTERNS:
        if view.holds(piece, pattern):
            weights[form] += weight
    for heading in headings:
        for form, weight in heading.signs:
            weights[form] += weight
    best = max(_FORMS, key=lambda form: weights[form])
    return best if weights[best] >= _BELIEVED else LetterFormat.UNKNOWN


def has_title(view: View, form: LetterFormat, end: int) -> bool:
    """Whether the form's title stands before a position."""
    title = _TITLES.get(form)
    return title is not None and next(view.find(title[1], 0, end), None) is not None
