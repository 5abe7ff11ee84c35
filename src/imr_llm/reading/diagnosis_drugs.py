"""Names of disorders without the drug, the aid or the history that is told beside them."""

from __future__ import annotations

from imr_llm.domain.letter import Range
from imr_llm.vocabulary.comorbidities import find_comorbidities
from imr_llm.vocabulary.drugs import is_drug
from imr_llm.vocabulary.patterns import late

_AIDS = frozenset({"cpap", "bipap", "oxygen", "insulin", "inhaler", "inhalers", "dialysis", "diet"})
_NOW = late(r", (?:now|currently|presently)$")
_ON_DRUG = late(r",? (?:(?:now|currently|stable|controlled|also) )*on (?P<drug>[a-z][a-z-]{2,20})\b")


def without_drug(low: str, start: int, end: int) -> Range:
    """`hypertension (lisinopril)` without what tells the drug that is taken for it; so `…, on lisinopril`."""
    taking = _ON_DRUG.search(low, start, end)
    dependence = "dependence" in low[start:end] or "use disorder" in low[start:end]
    if taking is not None and not dependence and is_drug(taking["drug"]):
        end = taking.start()
    now = _NOW.search(low, start, end)
    end = now.start() if now is not None else end
    if end - start < 2 or low[end - 1] != ")":
        return start, end
    bracket = low.rfind(" (", start, end)
    inside = low[bracket + 2 : end - 1].split()
    return (
        (start, bracket)
        if bracket > start and inside and (inside[0] in _AIDS or is_drug(inside[0]))
        else (start, end)
    )


_OF_ONES_HISTORY = late(r"(?:(?:past |medical )*history|hx) of |h/o ")
_MAY_BE_OVER = late(r"\b(?:cancer|ulcers?|stroke|seizures?|hepatitis|pneumonia)\b")


def without_history(low: str, start: int, end: int) -> Range:
    """`history of asthma` as the asthma that whoever had it has; an ulcer may have healed."""
    led = _OF_ONES_HISTORY.match(low, start, end)
    if led is None or _MAY_BE_OVER.search(low, start, end) or not find_comorbidities(low[led.end() : end]):
        return start, end
    return led.end(), end
