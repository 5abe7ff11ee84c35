"""How the injury came about, in the letter's own clause."""

from __future__ import annotations

import re

from imr_llm.domain.letter import Range
from imr_llm.domain.spans import Found
from imr_llm.reading.prose import tidy
from imr_llm.reading.view import View

_PERSON = (
    r"(?:he/she|he|she|they|(?:the |this )?(?:patient|injured worker|worker|iw|employee|applicant|claimant|"
    r"individual)|mr\.? \S+|ms\.? \S+|mrs\.? \S+)"
)
_LABEL = re.compile(
    r"\b(?:mechanism of (?:the )?(?:injury|accident|onset)|moi)\b ?(?:\(moi\))? ?(?:(?:was|is|were|"
    r"has been|reportedly|described|noted|documented|listed|reported|stated|given|occurred|involved|"
    r"included|as|when|while|that|:|,|due to|from|secondary to|because) ?)+"
)
_UNKNOWN = re.compile(
    r"^\W*(?:not\b|un\w+|none\b|no\b|n/a|never\b|to be\b|lacking|absent|missing|vague)|^\W*$"
)
_INJURY = re.compile(
    r"\b(?:injur(?:y|ies)|injured(?! (?:worker|employee|patient|individual|person|claimant))|hurt|"
    r"accident|incident|trauma|doi|onset|date of injury)\b"
)
_ONSET = re.compile(r"\b(?:developed|onset of|felt|experienced) [^.;,]{0,60}?\b(?:pain|symptoms|numbness)\b")
_LINK = re.compile(
    r"\b(?:when|while|as a result of|as the result of|due to|secondary to|caused by|resulting from|"
    r"because of|relative to|as (?=he\b|she\b|the (?:patient|worker|injured|applicant|employee)\b)|"
    r"after(?= (?:an? )?(?:[a-z]+ ){0,2}?(?:[a-z]+ing|fall|slip|he|she|the|motor|being)\b)|"
    r"from(?= (?:an? |the |his |her |prolonged |years of )?(?:[a-z-]+ )?(?:[a-z]+ing|fall|slip|trip|"
    r"cumulative|repetitive|motor|blow|work|keyboard|[a-z-]+ work)\b)|(?:(?:as a result of|due to|"
    r"from) )?(?=(?:repetitive|cumulative|continuous) \w+)|in (?=(?:a|an) (?:[a-z-]+ ){0,3}(?:accident|"
    r"collision|fall|crash|altercation|assault|explosion))) ?"
)
_VERB = (
    r"(?:slipped|tripped|fell|stepped|twisted|struck|jumped|lifted|bent|stumbled|lost (?:his|"
    r"her) (?:balance|footing)|"
    r"was (?:[a-z]+ly )?(?:threatened|harassed|robbed|exposed to|shot|stabbed|run over|caught|knocked|"
    r"ejected|thrown|struck|hit|rear-ended|rear ended|assaulted|attacked|involved in|thrown|pinned|crushed|"
    r"kicked|bitten|"
    r"lifting|pulling|pushing|carrying|walking|driving|climbing|reaching|moving|working|standing|bending|"
    r"unloading|"
    r"loading|using|stepping|descending|getting|helping|trying|attempting|running|holding|operating))\b"
)
_TOLD = re.compile(
    rf"\b(?:who|{_PERSON}|and)(?:, (?:an?|who is an?) [^,.;]{{3,60}},)? (?:reportedly |accidentally |"
    rf"apparently )?(?={_VERB})"
)
_SUBJECT = re.compile(rf"{_PERSON} (?:reportedly )?(?=[a-z])")
_DOING = re.compile(r"(?:was|were|is) (?=(?:[a-z]+ly )?[a-z]+ing\b)")
_FRONTED = re.compile(rf", (?:{_PERSON})\b")
_WEAR = re.compile(
    r"\b(?:as a result of|due to|from|secondary to|because of|caused by) (?=(?:the |his |"
    r"her )?(?:repetitive|repeated|cumulative|continuous|prolonged) \w+)"
)
_CUT = re.compile(
    r"[;]|\.(?=\s|$)|,? (?:(?:and|which|thereby|subsequently|thus) )?(?:result(?:ed|ing) in|caus(?:ed|"
    r"ing) (?!by)|injuring|sustaining|leading to)|,? (?:and|she|he|the (?:patient|injured worker|worker|"
    r"applicant)) (?:he |she |then |subsequently |has |had )?(?:sustained|suffered|injured|hurt|"
    r"developed|reported|complain\w*|underwent|was (?:diagnosed|treated|seen|evaluated|initially|"
    r"subsequently|taken)|now\b|since\b|is (?:now|currently|status|being)|been|diagnosed|treated|"
    r"received|has|continues)|,? (?:and )?(?:currently|who (?:has|is))\b|, (?:with|for which)\b"
)
_TRAILING_DATE = re.compile(
    r" (?:on|in|dated) (?:or about )?(?:\d{1,2}[/-]\d{1,2}[/-]\d{2,4}|(?:jan|feb|mar|apr|may|jun|jul|aug|"
    r"sep|oct|nov|dec)[a-z]*\.? \d{1,2},? \d{4})\W*$"
)
_NO_MECHANISM = re.compile(
    r"^(?:(?:an?|the|his|her|this|these|that|which|it|its) )?(?:(?:[a-z/-]*(?:industrial|work|"
    r"occupational|specific|said|related)[a-z/-]*) )*(?:injur(?:y|ies)|accident|incident|pain|condition|"
    r"symptoms|work|employment|date|date of.*|job)\b(?! \w+ing)|^(?:seen|evaluated|examined|last|"
    r"diagnosed|treated|first|initially|surgery|lack|failure|which|he (?:was|is) (?:seen|first|last|"
    r"evaluated|diagnosed)|she (?:was|is) (?:seen|first|last|evaluated|diagnosed)|employed|working (?:as|"
    r"for|at)\b|performing (?:his|her) (?:usual|regular|customary|normal)|at work\b|persistent|continued|"
    r"ongoing|chronic|conservative|\d)"
)
_NOT_TOLD_HERE = re.compile(
    r"\b(?:re-?injur|denied|non-?certif|request|mri|examination|medication|follow-?up|therapy|surgery|"
    r"diagnos)"
)
_QUOTES = "\"'“”‘’ "
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
    while start < end and low[start] in _QUOTES:
        start += 1
    while start < end and low[end - 1] in _QUOTES:
        end -= 1
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
