"""How the injury came about, in the letter's own clause."""

from __future__ import annotations

import re

from imr_llm.domain.letter import Range
from imr_llm.domain.spans import Found
from imr_llm.reading.prose import tidy
from imr_llm.reading.view import View

_PERSON = (
    r"(?:he/she|he|she|they|(?:the\s+|this\s+)?(?:patient|injured\s+worker|worker|iw|employee|applicant|claimant|"
    r"individual)|mr\.?\s+\S+|ms\.?\s+\S+|mrs\.?\s+\S+)"
)
_LABEL = re.compile(
    r"\b(?:mechanism\s+of\s+(?:the\s+)?(?:injury|accident|onset)|moi)\b\s*(?:\(moi\))?\s*"
    r"(?:(?:was|is|were|has\s+been|reportedly|described|noted|documented|listed|reported|stated|given|occurred|"
    r"involved|included|as|when|while|:|,|due\s+to|from|secondary\s+to|because)\s*)+"
)
_UNKNOWN = re.compile(
    r"^\W*(?:not\b|un\w+|none\b|no\b|n/a|never\b|to\s+be\b|lacking|absent|missing|vague)|^\W*$"
)
_INJURY = re.compile(
    r"\b(?:injur(?:y|ies)|injured(?!\s+(?:worker|employee|patient|individual|person|claimant))|hurt|accident|incident|"
    r"trauma|doi|onset|date\s+of\s+injury)\b"
)
_ONSET = re.compile(
    r"\b(?:developed|onset\s+of|felt|experienced)\s+[^.;,]{0,60}?\b(?:pain|symptoms|numbness)\b"
)
_LINK = re.compile(
    r"\b(?:when|while|as\s+a\s+result\s+of|as\s+the\s+result\s+of|due\s+to|secondary\s+to|caused\s+by|resulting\s+from|"
    r"because\s+of|relative\s+to|as\s+(?=he\b|she\b|the\s+(?:patient|worker|injured|applicant|employee)\b)|"
    r"after(?=\s+(?:an?\s+)?(?:[a-z]+\s+){0,2}?(?:[a-z]+ing|fall|slip|he|she|the|motor|being)\b)|"
    r"from(?=\s+(?:an?\s+|the\s+|his\s+|her\s+|prolonged\s+|years\s+of\s+)?"
    r"(?:[a-z-]+\s+)?(?:[a-z]+ing|fall|slip|trip|cumulative|repetitive|motor|blow|work|keyboard|[a-z-]+\s+work)\b)|"
    r"(?:(?:as\s+a\s+result\s+of|due\s+to|from)\s+)?(?=(?:repetitive|cumulative|continuous)\s+\w+)|"
    r"in\s+(?=(?:a|an)\s+(?:[a-z-]+\s+){0,3}(?:accident|collision|fall|crash|altercation|assault|explosion)))\s*"
)
_VERB = (
    r"(?:slipped|tripped|fell|stepped|twisted|struck|jumped|lifted|bent|stumbled|lost\s+(?:his|her)\s+(?:balance|footing)|"
    r"was\s+(?:[a-z]+ly\s+)?(?:threatened|harassed|robbed|exposed\s+to|shot|stabbed|run\s+over|caught|knocked|ejected|thrown|struck|hit|rear-ended|rear\s+ended|assaulted|attacked|involved\s+in|thrown|pinned|crushed|kicked|bitten|"
    r"lifting|pulling|pushing|carrying|walking|driving|climbing|reaching|moving|working|standing|bending|unloading|"
    r"loading|using|stepping|descending|getting|helping|trying|attempting|running|holding|operating))\b"
)
_TOLD = re.compile(rf"\b(?:who|{_PERSON}|and)\s+(?:reportedly\s+|accidentally\s+|apparently\s+)?(?={_VERB})")
_SUBJECT = re.compile(rf"{_PERSON}\s+(?:reportedly\s+)?(?=[a-z])")
_DOING = re.compile(r"(?:was|were|is)\s+(?=(?:[a-z]+ly\s+)?[a-z]+ing\b)")
_FRONTED = re.compile(rf",\s+(?:{_PERSON})\b")
_WEAR = re.compile(
    r"\b(?:as\s+a\s+result\s+of|due\s+to|from|secondary\s+to|because\s+of|caused\s+by)\s+"
    r"(?=(?:the\s+|his\s+|her\s+)?(?:repetitive|repeated|cumulative|continuous|prolonged)\s+\w+)"
)
_CUT = re.compile(
    r"[;]|\.(?=\s|$)|,?\s+(?:(?:and|which|thereby|subsequently|thus)\s+)?(?:result(?:ed|ing)\s+in|caus(?:ed|ing)\s+(?!by)|"
    r"injuring|sustaining|leading\s+to)|,?\s+(?:and|she|he|the\s+(?:patient|injured\s+worker|worker|applicant))\s+"
    r"(?:he\s+|she\s+|then\s+|subsequently\s+|has\s+|had\s+)?(?:sustained|suffered|injured|hurt|developed|reported|complain\w*|"
    r"underwent|was\s+(?:diagnosed|treated|seen|evaluated|initially|subsequently|taken)|now\b|since\b|is\s+(?:now|currently|"
    r"status|being)|been|diagnosed|treated|received|has|continues)|,?\s+(?:and\s+)?(?:currently|who\s+(?:has|is))\b|"
    r",\s+(?:with|for\s+which)\b"
)
_TRAILING_DATE = re.compile(
    r"\s+(?:on|in|dated)\s+(?:or\s+about\s+)?(?:\d{1,2}[/-]\d{1,2}[/-]\d{2,4}|"
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{1,2},?\s+\d{4})\W*$"
)
_NO_MECHANISM = re.compile(
    r"^(?:(?:an?|the|his|her|this|these|that|which|it|its)\s+)?(?:(?:[a-z/-]*(?:industrial|work|occupational|specific|said|"
    r"related)[a-z/-]*)\s+)*(?:injur(?:y|ies)|accident|incident|pain|condition|symptoms|work|employment|date|date\s+of.*|"
    r"job)\b(?!\s+\w+ing)|^(?:seen|evaluated|examined|last|diagnosed|treated|first|initially|surgery|lack|failure|which|"
    r"he\s+(?:was|is)\s+(?:seen|first|last|evaluated|diagnosed)|she\s+(?:was|is)\s+(?:seen|first|last|evaluated|diagnosed)|"
    r"employed|working\s+(?:as|for|at)\b|performing\s+(?:his|her)\s+(?:usual|regular|customary|normal)|at\s+work\b|"
    r"persistent|continued|ongoing|chronic|conservative|\d)"
)
_NOT_TOLD_HERE = re.compile(
    r"\b(?:re-?injur|denied|non-?certif|request|mri|examination|medication|follow-?up|therapy|surgery|diagnos)"
)
_EARLY = 900
"""A bare "he slipped …" is the injury only near the opening of a summary, in characters from its start."""
_LONGEST = 400


def find_mechanism(view: View, cut: list[Range]) -> Found[str] | None:
    """The clause that tells how the injury happened, without the linking word and the worker as subject.

    Looked for after `mechanism of injury`, after a linking word behind the injury (`injury … when`, `while`,
    `due to`), and as what the worker did in the opening of the summary. Linear in the view's length.
    """
    label = _LABEL.search(view.low)
    if label is not None:
        end = _clause_end(view, label.end(), _end_of(cut, label.start(), len(view.low)))
        return _clause(view, label.end(), end)
    for start, end in cut:
        words = _clause_after_injury(view, start, end) or _deed(view, start, end) or _strain(view, start, end)
        if words is not None:
            return words
    return None


def _end_of(cut: list[Range], position: int, default: int) -> int:
    return next((end for start, end in cut if start <= position < end), default)


def _clause_after_injury(view: View, start: int, end: int) -> Found[str] | None:
    low = view.low
    injury = _INJURY.search(low, start, end) or (_ONSET.search(low, start, end) if start < _EARLY else None)
    if injury is None or _NOT_TOLD_HERE.search(low, start, injury.start()):
        return None
    for link in _LINK.finditer(low, start, end):
        if link.start() < injury.start():
            # "On 3/1/12, while lifting a crate, she injured her back."
            stop = _fronted_end(low, link.end(), injury.start())
            if stop is None:
                continue
            return _clause(view, link.end(), stop)
        if _NOT_TOLD_HERE.search(low, injury.end(), link.start()):
            return None
        found = _clause(view, link.end(), _clause_end(view, link.end(), end))
        if found is not None:
            return found
    return None


def _fronted_end(low: str, start: int, injury: int) -> int | None:
    comma = _FRONTED.search(low, start, injury)
    return comma.start() if comma is not None else None


def _deed(view: View, start: int, end: int) -> Found[str] | None:
    if start > _EARLY or _NOT_TOLD_HERE.search(view.low, start, end):
        return None
    told = _TOLD.search(view.low, start, end)
    if told is None or view.low.startswith("and", told.start()):
        return None
    return _clause(view, told.end(), _clause_end(view, told.end(), end))


def _strain(view: View, start: int, end: int) -> Found[str] | None:
    """Work that wore the worker out, told of the complaints and not of an injury."""
    if start > _EARLY or _NOT_TOLD_HERE.search(view.low, start, end):
        return None
    wear = _WEAR.search(view.low, start, end)
    return _clause(view, wear.end(), _clause_end(view, wear.end(), end)) if wear is not None else None


def _clause_end(view: View, start: int, end: int) -> int:
    cut = _CUT.search(view.low, start, end)
    return cut.start() if cut is not None else end


def _clause(view: View, start: int, end: int) -> Found[str] | None:
    low = view.low
    start, end = tidy(low, start, end)
    trailing = _TRAILING_DATE.search(low, start, end)
    if trailing is not None:
        end = trailing.start()
    if start >= end or end - start > _LONGEST:
        return None
    words = low[start:end]
    if _UNKNOWN.match(words) or _NO_MECHANISM.match(words):
        return None
    subject = _SUBJECT.match(low, start, end)
    if subject is not None:
        start = subject.end()
    doing = _DOING.match(low, start, end)
    if doing is not None:
        start = doing.end()
    return view.words(start, end) if end - start > 5 else None
