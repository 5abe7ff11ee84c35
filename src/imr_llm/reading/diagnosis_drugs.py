"""Names of disorders without the drug, the aid or the history that is told beside them."""

from __future__ import annotations

from collections.abc import Iterable

from imr_llm.domain.letter import Range
from imr_llm.reading.prose import sentence_at
from imr_llm.vocabulary.comorbidities import find_comorbidities
from imr_llm.vocabulary.drugs import is_drug
from imr_llm.vocabulary.patterns import late

_AIDS = frozenset({"cpap", "bipap", "oxygen", "insulin", "inhaler", "inhalers", "dialysis", "diet"})
_NOW = late(
    r", (?:now|currently|presently|clinically|clinical|"
    r"(?:(?:now|much|somewhat|slowly|greatly|partly) )?(?:improved|improving))$"
)
"""How it is with a disorder today; that it has healed or resolved belongs to the name."""
_ALLERGY = late(
    r"(?:(?:known|severe|an?|possible) )*(?:(?P<drug>[a-z][a-z-]{2,20})(?: drug)? allerg(?:y|ies)|"
    r"allerg(?:y|ies|ic) to (?P<to>[a-z][a-z-]{2,20}))"
)
_REACTED_TO = frozenset(
    {"drug", "medication", "medicine", "latex", "penicillin", "pcn", "sulfa", "contrast", "iodine", "tape"}
)
"""What else than a drug that is known by its name nobody is given: `latex allergy`."""
_ON_DRUG = late(r",? (?:(?:now|currently|stable|controlled|also) ){0,4}on (?P<drug>[a-z][a-z-]{2,20})\b")


_TREATED_WITH = late(r"^(?:(?:now|currently|well) )*(?:treated|controlled|managed|on)(?: (?:with|by|on))? ")


_FROM_IT = late(r" \((?:from|caused by|due to|secondary to|2/2|d/t) [^()]{2,40}\)")
"""`gastritis (from NSAIDs)`: where it came from is told beside the name."""


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
    if bracket > start and _FROM_IT.match(low, bracket, end):
        return start, bracket
    inside = _TREATED_WITH.sub("", low[bracket + 2 : end - 1]).split()
    return (
        (start, bracket)
        if bracket > start and inside and (inside[0] in _AIDS or is_drug(inside[0]))
        else (start, end)
    )


def is_drug_allergy(words: str) -> bool:
    """Whether an entry only tells which drug must not be given: `penicillin allergy`, not hay fever."""
    told = _ALLERGY.match(words)
    what = (told["drug"] or told["to"]) if told is not None else None
    return what is not None and (what in _REACTED_TO or is_drug(what))


_FOR_THE_MIND = late(
    r"(?<![a-z-])(?P<drug>[a-z][a-z-]{3,20})(?: (?:er|xr|sr|cr))?(?: \d+(?:\.\d+)? ?mg)?"
    r"(?: (?:once |twice )?(?:daily|nightly|a day|at night|in the morning|qd|bid|qhs|prn|as needed))?"
    r"(?: (?:(?:is|was|are|has been) )?(?:taken|used|prescribed|given)(?: (?:by|from) [a-z. ]{2,30}?)?)?"
    r" for (?:his |her )?(?P<mind>(?:chronic |non-?industrial )?(?:depression|anxiety|panic (?:attacks|"
    r"disorder))(?: and (?:depression|anxiety))?)"
    r"(?! (?:screen|scale|inventory|score|test|questionnaire))\b"
)
_MIND = late(r"depression|anxiety|panic (?:attacks|disorder)")
_NOT_TAKEN = late(
    r"\b(?:request\w*|authori[sz]\w*|certif\w*|den(?:y|ied|ies)|recommend\w*|approved|indicated|guidelines?|"
    r"no|not|never|stopped|discontinued|d/c\S*|tried|trial|failed|refused|declined|offered|would|should|may|might|wife|"
    r"husband|mother|father|brother|sister|son|daughter|consider\w*|suggest\w*)\b"
)
_STEM = 5
"""Letters by which `depression` is `depressive` and `anxiety` is `anxious`."""


def treated_minds(low: str, cut: list[Range], names: Iterable[str]) -> list[Range]:
    """`takes Lexapro for anxiety`: where a disorder of the mind is told that a drug is taken for.

    None that the `names` of diagnoses tell of, and nothing in a sentence that asks for the drug or ends it.
    `cut` are the view's sentences.
    """
    known = " ".join(names).lower()
    told: dict[str, Range] = {}
    for one in _FOR_THE_MIND.finditer(low):
        if not is_drug(one["drug"]) or _NOT_TAKEN.search(low, *sentence_at(cut, one.start())):
            continue
        for mind in _MIND.finditer(low, *one.span("mind")):
            if mind.group()[:_STEM] not in known:
                told.setdefault(mind.group(), mind.span())
    return list(told.values())


_OF_ONES_HISTORY = late(r"(?:(?:past |medical )*history|hx) of |h/o ")
_MAY_BE_OVER = late(r"\b(?:cancer|ulcers?|stroke|seizures?|hepatitis|pneumonia)\b")


def without_history(low: str, start: int, end: int) -> Range:
    """`history of asthma` as the asthma that whoever had it has; an ulcer may have healed."""
    led = _OF_ONES_HISTORY.match(low, start, end)
    if led is None or _MAY_BE_OVER.search(low, start, end) or not find_comorbidities(low[led.end() : end]):
        return start, end
    return led.end(), end
