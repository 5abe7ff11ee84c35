"""The worker's sex where only the kin tell it: `Her mother has gout`, of an applicant never called she."""

from __future__ import annotations

from imr_llm.domain.letter import Range
from imr_llm.domain.record import Sex
from imr_llm.domain.spans import Found
from imr_llm.reading.others import RELATIVE, STRANGER
from imr_llm.reading.view import View
from imr_llm.vocabulary.patterns import late
from imr_llm.vocabulary.word_finder import worded

_KIN = worded(
    r"(?:^|(?<=[.;:] ))(?:(?P<male>his)|(?P<female>her)) (?:(?:own|late|older|younger|elder|maternal|"
    r"paternal) )?(?:mother|father|brother|sister|siblings?|parents?|uncle|aunt|grand[a-z]+|"
    r"(?:half-|step)?(?:brother|sister))s?"
    r"(?= (?:[a-z]+ly )?(?:has|have|had|died|suffer\w*|takes?|developed|"
    r"(?:is|was|were|are) (?:an? )?(?:diabetic|deceased|dead|alive|diagnosed|healthy|well))\b)"
)
"""At the beginning of a sentence `her` is of whom the summary is about; a spouse's may be of either."""
_OPPOSITE = {
    "female": late(r"(?<![/'])\b(?:he|his|him|himself)\b(?!/)"),
    "male": late(r"(?<![/'])\b(?:she|her|hers|herself)\b(?!/)"),
}
_SOMEBODY_ELSE = late(
    rf"\b(?:{RELATIVE}|{STRANGER}|physician|doctor|provider|surgeon|dr|ptp|[aq]me|evaluator|examiner|"
    r"attorney|supervisor|manager|employer|therapist|[a-z]+ologist|[a-z]+iatrist|chiropractor|nurse|"
    r"student|pupil|resident|client|child|toddler|baby|infant|boy|girl|"
    r"adjuster)\b"
)
_LOOKED_BACK = 160
"""Characters before it in which nobody else may be named."""


def sex_by_kin(view: View, plain: list[Range]) -> Found[Sex] | None:
    """What the kin of the worker tell, where they agree and no pronoun of the `plain` sentences differs."""
    low = view.low
    told = [
        one
        for one in _KIN.finditer(low)
        if _SOMEBODY_ELSE.search(low, max(one.start() - _LOOKED_BACK, 0), one.start()) is None
    ]
    sexes = {one.lastgroup for one in told}
    sex = sexes.pop() if len(sexes) == 1 else None
    if sex is None or any(_OPPOSITE[sex].search(low, *one) for one in plain):
        return None
    return view.value(Sex(sex), *told[0].span(sex))
