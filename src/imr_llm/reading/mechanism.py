"""How the injury came about, in the letter's own clause."""

from __future__ import annotations

import re
from operator import itemgetter

from imr_llm.domain.letter import Range
from imr_llm.domain.spans import Found
from imr_llm.reading.disorders import names_disorder
from imr_llm.reading.injury_deeds import (
    BEFALLEN,
    DATED,
    DID,
    ON_THAT_DAY,
    ON_WHICH,
    PERSON,
    SUFFERED,
    TOLD,
)
from imr_llm.reading.prose import tidy
from imr_llm.reading.view import View
from imr_llm.vocabulary.body_parts import find_body_parts

_Told = tuple[int, Found[str]]

_LABEL = re.compile(
    r"\b(?:mechanism(?: of (?:the |his |her )?(?:injury|accident|onset))?|"
    r"moi)\b ?(?:\(moi\))? ?(?:(?:was|is|were|"
    r"has been|reportedly|described|noted|documented|listed|reported|stated|given|occurred|involved|"
    r"to (?:be|have been)\b|"
    r"included|as|when|while|that|:|,|due to|from|secondary to|because) ?)+"
)
_UNKNOWN = re.compile(
    r"^\W*(?:not\b|(?:to be )?(?:determined|confirmed|established)\b|un(?:known|specified|clear|described|"
    r"documented|available|disclosed|stated|reported|"
    r"remarkable|related)\w*|none\b|no\b|n/a|never\b|lacking|absent|missing|vague)|^\W*$"
)
_INJURY = re.compile(
    r"\b(?:injur(?:y|ies)|injured(?! (?:worker|employee|patient|individual|person|claimant))|hurt|"
    r"accident|incident|trauma|doi|onset|date of injury)\b"
)
_ONSET = re.compile(r"\b(?:developed|onset of|felt|experienced) [^.;,]{0,60}?\b(?:pain|symptoms|numbness)\b")
_LINK = re.compile(
    r"\b(?:when|while|as a result of|as the result of|due to|secondary to|caused by|resulting from|"
    r"because of|relative to|during (?=(?:an?|the) (?!last\b|past\b|course\b|period\b|night\b|month\b|"
    r"year\b|visit\b|"
    r"exam|operation\b|surg|hosp|interview\b|eval)[a-z-]+)|as (?=he\b|she\b|the (?:patient|worker|injured|"
    r"applicant|employee)\b)|"
    r"after(?= (?:prolonged|repetitive|repeated|years of)\b)|"
    r"after(?= (?:an? )?(?:[a-z]+ ){0,2}?(?:[a-z]+ing|fall|slip|he|she|the|motor|being)\b)|"
    r"from(?= (?:an? |the |his |her |prolonged |years of )?(?:[a-z-]+ )?(?:[a-z]+ing|fall|slip|trip|"
    r"cumulative|repetitive|motor|blow|work|keyboard|[a-z-]+ work)\b)|(?:(?:as a result of|due to|"
    r"from) )?(?=(?:repetitive|cumulative|continuous) \w+)|in (?=(?:a|an) (?:[a-z-]+ ){0,3}(?:accident|"
    r"collision|fall|crash|altercation|assault|explosion))) ?"
)
_SUBJECT = re.compile(rf"{PERSON} (?:reportedly )?(?=[a-z])")
_DOING = re.compile(r"(?:was|were|is) (?=(?:[a-z]+ly )?[a-z]+ing\b)")
_FRONTED = re.compile(rf", (?:{PERSON})\b")
_WEAR = re.compile(
    r"\b(?:as a result of|due to|from|secondary to|because of|caused by) (?=(?:the |his |"
    r"her )?(?:repetitive|repeated|cumulative|continuous|prolonged) \w+)"
)
_CUMULATIVE = re.compile(
    r"\b(?:cumulative|continuous|repetitive) trauma(?= (?:[^\s.;,]+ ){0,5}?(?:from|due to|as a result of|"
    r"caused by|"
    r"secondary to|with) (?!(?:an? )?(?:date|doi|onset|claim|end)\b|jan|feb|mar|apr|may\b|jun|jul|aug|sep|"
    r"oct|nov|dec)[a-z])(?! (?:injur|"
    r"disorder|claim))"
)
_ATTRIBUTED = re.compile(
    r"\b(?:(?:complaints?|pain|symptoms?|condition|injur(?:y|ies)|claim)\b[^.;,]{0,30}? (?:attributed|"
    r"ascribed) "
    r"to|(?:attributes|attributed|ascribes) (?:the|his|her|these|this) [^.;,]{3,40}? to) "
)
_WORK_SINCE = re.compile(
    r"\b(?:attribut|ascrib|relat|blam)(?:es?|ed) (?:(?:this|it|these|them|the|his|her|all)(?: [a-z]+){0,3} "
    r")?(?:to|on) "
    r"(?:(?:his|her|the) )?(?:work|job|employment|duties|occupation)\b[^.;,]{0,30}?,? (?:since|as|because|"
    r"where|"
    r"for|in which) (?:he|she) (?:has |had |would )?(?=(?:used|operated|worked|lifted|carried|handled|typed|"
    r"pulled|pushed|stood|sat|drove|driven|been|cut|packed|sorted|assembled|[a-z]+ed)\b)"
)
"""What the worker did for years, to which complaints are attributed."""
_CAUGHT_AT = re.compile(
    rf"{PERSON} (?:was|had been) (?!tak|hav|being|doing|feel|see|experienc|complain|receiv|undergo|plan|"
    r"wait|recover|return|attend|liv)(?P<deed>[a-z]+ing [^.;]{3,120}?\bwhen "
    r"(?:it|an?|the|one|his|her|he|she|another|something|someone|two) )"
)
"""What the worker was about when something happened, told directly behind the date of injury."""
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
    r"^(?:continuous|cumulative) trauma (?:injur\w+ )?(?:from|between) \d|"
    r"^(?:was involved in )?(?:(?:an?|the|his|her|this|these|that|which|it|"
    r"its) )?(?:(?:[a-z/-]*(?:industrial|work|"
    r"occupational|specific|said|related)[a-z/-]*) )*(?:injur(?:y|ies)|accident|incident|pain|condition|"
    r"symptoms|work|employment|date|date of.*|job)\b(?!-)(?! \w+ing)|^(?:seen|evaluated|examined|last|"
    r"diagnosed|treated|first|initially|surgery|lack|failure|which|he (?:was|is) (?:seen|first|last|"
    r"evaluated|diagnosed)|she (?:was|is) (?:seen|first|last|evaluated|diagnosed)|employed|working (?:as|"
    r"for|at)\b|performing (?:his|her) (?:usual|regular|customary|normal)|at work\b|persistent|continued|"
    r"ongoing|chronic|conservative|\d)"
)
_NOT_TOLD_HERE = re.compile(
    r"\b(?:re-?injur|denied|non-?certif|request|mri|examination|medication|follow-?up|therapy|surgery|"
    r"diagnos)"
)
_WENT_WRONG = re.compile(r"\bwhen\b|\band (?:he|she|felt|heard|fell|slipped|was|then)\b|\bfelt\b|\bsudden")
_OPENS_CLAUSE = re.compile(r"[,;:] | that ")
_EVENT = re.compile(
    r"\b(?:had|suffered|sustained|experienced|was in) an? (?P<event>(?:[a-z-]+ )?(?:slip and fall|"
    r"trip and fall|"
    r"motor vehicle (?:accident|collision)|car accident)\b|(?:table saw|saw|crush(?:ing)?|twisting|burn|"
    r"electrical|"
    r"gunshot|puncture|inversion|hyperextension|degloving|nail gun|chemical|needle ?stick|"
    r"dog bite) injur(?:y|ies) "
    r"(?:to|of) (?:his|her|the|both)(?: (?:right|left|upper|lower|low))? [a-z]+)"
)
_ADVERSE = re.compile(
    r"\b(?:crush(?:ing|ed)?|twist(?:ing)?|burn|electrical|gunshot|puncture|inversion|hyperextension|degloving|"
    r"chemical|[a-z]+ saw|saw|nail gun) injur(?:y|ies) (?:to|of) (?:his|her|the|both) [a-z ]{3,40} $"
)
"""An injury that its own name half explains: what led to it is told with it."""
_SHORT_HAND = re.compile(rf"(?P<deed>(?:{SUFFERED}) by (?:an?|the|his|her|another|two) [a-z]|(?:{DID}) )")
_CAUSE = re.compile(r"(?:an?|the|his|her|another|two) [a-z][^.;,]{6,80} and $")
_FALLS = frozenset({"fell", "a fall", "fall"})
_LATER = re.compile(
    r"\b(?:(?:19|20)\d\d|\d{1,2}/\d{1,2}/\d\d|at home|recently|again|last (?:week|month|year|night))\b"
)
_WORKER = re.compile(r"\b(?:him|her|his|he|she|patient|worker|employee|applicant|claimant|iw)\b")
_QUOTES = "\"'“”‘’ "
_EARLY = 900
"""A bare "he slipped …" is the injury only near the opening of a summary, in characters from its start."""
_LONGEST = 400
_LONGEST_SENTENCE = 3000
_AROUND = 300
"""How far from the date of injury a sentence may begin that tells what happened to the worker."""
_LONGEST_NAMED_INJURY = 80
_SOON = 60
"""How far behind the date of injury a sentence may begin that goes on to tell what happened."""


def find_mechanism(view: View, cut: list[Range], injured_on: Range | None = None) -> Found[str] | None:
    """The clause that tells how the injury happened, without the linking word and the worker as subject.

    Looked for after `mechanism of injury`, after a linking word behind the injury (`injury … when`, `while`,
    `due to`), and as what happened to the worker: beside the date of injury (its words are `injured_on`), or
    in the opening of the summary. Linear in the view's length.
    """
    label = _LABEL.search(view.low)
    if label is not None:
        end = _clause_end(view, label.end(), _end_of(cut, label.start(), len(view.low)))
        return _clause(view, label.end(), end)
    for start, end in cut:
        sentence = start, min(end, start + _LONGEST_SENTENCE)
        told = [
            one
            for one in (
                _clause_after_injury(view, *sentence),
                _deed(view, sentence, injured_on),
                _dated(view, sentence, injured_on),
                _thing(view, sentence, injured_on),
                _caught(view, sentence, injured_on),
                _in_short(view, sentence, injured_on),
                _attributed(view, sentence),
            )
            if one is not None
        ]
        words = (
            min(told, key=itemgetter(0))[1] if told else _strain(view, *sentence) or _named(view, *sentence)
        )
        if words is not None:
            return words
    return None


def _end_of(cut: list[Range], position: int, default: int) -> int:
    return next((end for start, end in cut if start <= position < end), default)


def _clause_after_injury(view: View, start: int, end: int) -> _Told | None:
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
            return _told(view, link.end(), stop)
        if _NOT_TOLD_HERE.search(low, injury.end(), link.start()):
            return None
        found = _told(view, _with_injury(low, start, link), _clause_end(view, link.end(), end))
        if found is not None:
            return found
    return None


def _with_injury(low: str, start: int, link: re.Match[str]) -> int:
    """Where `a crush injury to the hand when a gate fell` begins, else where what follows the link does."""
    named = _ADVERSE.search(low, max(start, link.start() - _LONGEST_NAMED_INJURY), link.start())
    return named.start() if named is not None and link.group().startswith(("when", "while")) else link.end()


def _fronted_end(low: str, start: int, injury: int) -> int | None:
    comma = _FRONTED.search(low, start, injury)
    return comma.start() if comma is not None else None


def _deed(view: View, sentence: Range, injured_on: Range | None) -> _Told | None:
    start, end = sentence
    if start > _EARLY or _NOT_TOLD_HERE.search(view.low, start, end):
        return None
    dated = _within(injured_on, sentence)
    if (
        not dated
        and start > 0
        and (_LATER.search(view.low, start, end) or not _near(view, sentence, injured_on))
    ):
        return None
    for told in TOLD.finditer(view.low, start, end):
        begins = told.start("deed")
        if _DOING.match(view.low, begins, end) and not (dated or _WENT_WRONG.search(view.low, begins, end)):
            continue
        begins = _with_cause(view.low, start, told.start(), begins)
        found = _told(view, begins, _clause_end(view, begins, end))
        if found is not None:
            return found
    return None


def _with_cause(low: str, start: int, subject: int, begins: int) -> int:
    """Where "a cart tipped and she caught it" begins, when `subject` is where its second half begins."""
    if not low.endswith(" and ", start, subject):
        return begins
    clause = max((mark.end() for mark in _OPENS_CLAUSE.finditer(low, start, subject)), default=start)
    return clause if _CAUSE.match(low, clause, subject) else begins


def _near(view: View, sentence: Range, injured_on: Range | None) -> bool:
    if injured_on is not None and -_AROUND < sentence[0] - injured_on[1] < _AROUND:
        return True
    return _INJURY.search(view.low, *sentence) is not None


def _dated(view: View, sentence: Range, injured_on: Range | None) -> _Told | None:
    """What is told directly after the date of injury, or of "the day on which"."""
    if injured_on is None:
        return None
    if not _within(injured_on, sentence):
        near = 0 <= sentence[0] - injured_on[1] < _AROUND
        told = ON_THAT_DAY.search(view.low, *sentence) if near else None
        return _told_by(view, told, sentence)
    told = DATED.match(view.low, injured_on[1], sentence[1]) or ON_WHICH.search(
        view.low, injured_on[1], sentence[1]
    )
    return _told_by(view, told, sentence)


def _told_by(view: View, told: re.Match[str] | None, sentence: Range) -> _Told | None:
    if told is None:
        return None
    return _told(view, told.start("deed"), _clause_end(view, told.start("deed"), sentence[1]))


def _thing(view: View, sentence: Range, injured_on: Range | None) -> _Told | None:
    """What a thing or another person did to the worker, told at the beginning of a sentence."""
    start, end = sentence
    if start > _EARLY or injured_on is None:
        return None
    if not (_within(injured_on, sentence) or 0 <= start - injured_on[1] < _SOON):
        return None
    told = BEFALLEN.match(view.low, start, end)
    if told is None or _NOT_TOLD_HERE.search(view.low, start, end):
        return None
    if find_body_parts(view.text[slice(*told.span("thing"))]) or not _WORKER.search(
        view.low, told.end(), end
    ):
        return None
    return _told(view, told.start("thing"), _clause_end(view, told.start("thing"), end))


def _caught(view: View, sentence: Range, injured_on: Range | None) -> _Told | None:
    start, end = sentence
    if injured_on is None or start > _EARLY or not 0 <= start - injured_on[1] < _SOON:
        return None
    told = _CAUGHT_AT.match(view.low, start, end)
    if told is None or _NOT_TOLD_HERE.search(view.low, start, end):
        return None
    return _told(view, told.start("deed"), _clause_end(view, told.start("deed"), end))


def _in_short(view: View, sentence: Range, injured_on: Range | None) -> _Told | None:
    """What happened, told without a subject as notes are: `DOI 3/1/12. Rear-ended by a van at a light.`"""
    start, end = sentence
    if injured_on is None or not 0 <= start - injured_on[1] < _AROUND or start > _EARLY:
        return None
    told = _SHORT_HAND.match(view.low, start, end)
    if told is None or _NOT_TOLD_HERE.search(view.low, start, end) or _LATER.search(view.low, start, end):
        return None
    return _told(view, start, _clause_end(view, start, end))


def _attributed(view: View, sentence: Range) -> _Told | None:
    if sentence[0] > _EARLY or _NOT_TOLD_HERE.search(view.low, *sentence):
        return None
    worn = _CUMULATIVE.search(view.low, *sentence)
    if worn is not None:
        return _told(view, worn.start(), _clause_end(view, worn.start(), sentence[1]))
    since = _WORK_SINCE.search(view.low, *sentence)
    if since is not None:
        return _told(view, since.end(), _clause_end(view, since.end(), sentence[1]))
    told = _ATTRIBUTED.search(view.low, *sentence)
    if told is None:
        return None
    end = _clause_end(view, told.end(), sentence[1])
    return None if names_disorder(view.low[told.end() : end]) else _told(view, told.end(), end)


def _within(one: Range | None, sentence: Range) -> bool:
    return one is not None and sentence[0] <= one[0] < sentence[1]


def _strain(view: View, start: int, end: int) -> Found[str] | None:
    """Work that wore the worker out, told of the complaints and not of an injury."""
    if start > _EARLY or _NOT_TOLD_HERE.search(view.low, start, end):
        return None
    wear = _WEAR.search(view.low, start, end)
    return _clause(view, wear.end(), _clause_end(view, wear.end(), end)) if wear is not None else None


def _named(view: View, start: int, end: int) -> Found[str] | None:
    """What came about, told by a noun alone: `had a slip and fall`, `suffered a table saw injury to …`."""
    if start > _EARLY or _NOT_TOLD_HERE.search(view.low, start, end):
        return None
    named = _EVENT.search(view.low, start, end)
    return view.words(*named.span("event")) if named is not None else None


def _told(view: View, start: int, end: int) -> _Told | None:
    words = _clause(view, start, end)
    return (start, words) if words is not None else None


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
    return view.words(start, end) if end - start > 5 or words in _FALLS else None
