"""Sentences of a summary that tell of utilization review by what stands before or behind them.

`UR looked at the request for the brace. It was denied.`, `The denial was reversed on appeal.`, `Brace:
denied. (UR 5/5/15)`.
"""

from __future__ import annotations

from collections.abc import Sequence

from imr_llm.domain.letter import Range
from imr_llm.reading.ur_actors import names_review
from imr_llm.vocabulary.patterns import late
from imr_llm.vocabulary.scanning import holds_any

_IT_WAS = late(
    r"\W*(?P<time>(?:this time|now),? )?(?:it|this|that|(?:the|this) request) (?:was|has been|had been) "
    r"(?:then |also |later |now |\w+ly )?"
    r"(?=den|non-?|not |modif|certif|approv|authori|refus|reject|defer|delay|partial|reduc|cut\b)"
)
_LOOKED_AT = late(
    r"\b(?:reviewed|considered|evaluated|addressed|examined|assessed|looked at|received|took up|dealt with|"
    r"concerned|was (?:of|about|on)|is (?:of|about|on)|had before it|weighed)\b"
)
_BY_UR = r"(?:per |by |from |see |source: ?)?(?:the )?(?:ur|u\.r\.|utilization review)\b"
_SOURCE = late(
    rf"\W*{_BY_UR}(?:,? (?:of|dated|on|from|decision|determination|report|letter|review|dec))*,?"
    r" ?(?:\d{1,2}[/-]\d{1,2}(?:[/-]\d{2,4})?|[a-z]{3,9}\.? \d{1,2},? \d{4})?\W*"
)
"""`(UR 5/5/15)`: whose the notes before it are."""
_NOTE = late(
    r"\W*(?:\d{1,2}[.)] ?)?[a-z][\w /#%.&,'-]{1,80}(?::| [-–]) |"
    r"\W*[a-z][\w /#%&,'-]{1,80}? (?:was|were) (?:not(?= ?[.;]?$)|(?:not |\w+ly )?"
    r"(?:den|non-?cert|certif|approv|authori|modif))"
)
_SOURCES = ("(ur", "(u.r", "(per ", "(by ", "(from ", "(see ", "(the u", "(util", "[ur", "(source")
_MOST_NOTES = 8
_REVERSED = late(
    r"\b(?:denial|non-?certification|refusal|decision|determination)s?\b"
    r"(?: (?:of|for|on) (?!imr)[^.;:]{1,60}?)? (?:was|were|has been|have been) "
    r"(?:later |then |\w+ly ){0,2}(?:reversed|overturned|rescinded|withdrawn|vacated|set aside)\b"
    r"(?! in part| as to)|"
    r"\b(?:denial|non-?certification|refusal)s? (?:was|were|has been|have been) (?:later |then |\w+ly ){0,2}"
    r"(?:changed|converted|amended|revised|turned) (?:to|into) (?:an? )?(?:full |complete )?"
    r"(?:certification|approval|authori[sz]ation)(?=\s*(?:[.;,]|$))|"
    r"\b(?:reversed|rescinded|overturned|withdrew|vacated) (?:itself\b|(?:its|the|this|that|both|these) "
    r"(?:\w+ )?(?:denial|non-?certification|refusal|decision|determination)s?\b)(?! in part)"
)
"""`The denial was reversed on appeal`, `it rescinded its denial`."""
_GRANTED = late(
    r"\W*(?:it|this|that|(?:the|this|that) (?:[\w/-]+ ){0,3}?"
    r"(?:approval|certification|decision|determination)),? (?:was|has been) (?:\w+ ){0,2}?"
    r"(?:changed|converted|amended|revised|altered|modified|turned) (?:to|into) (?:an? )?"
    r"(?:full|complete) (?:certification|approval|authori[sz]ation)\s*[.;]?\s*"
)
"""`This was later changed to a full approval.`"""
_NOT_REVERSED = late(
    r"\b(?:not|never|nor|partial(?:ly)?|partly|part|prior|previous|earlier|former|past|first|another|imr|judge|"
    r"court|board|independent|qme|ame|if|unless|whether|asks?|requests?|seeks?|should|would|could|may|be|had|"
    r"but|although|though|however|again|until|claim|liability|ago|(?:19|20)\d\d)\b(?<!/\d{4})"
)


def is_looked_at(low: str, sentence: Range) -> bool:
    """Whether a sentence tells of what utilization review looked at."""
    return _LOOKED_AT.search(low, *sentence) is not None and names_review(low, *sentence)


def is_told_of_it(low: str, previous: Range, sentence: Range) -> bool:
    """Whether a sentence tells what was done with `it`, which utilization review looked at in that before."""
    it_was = _IT_WAS.match(low, *sentence)
    return it_was is not None and (
        is_looked_at(low, previous) or (it_was["time"] is not None and names_review(low, *previous))
    )


def sourced(low: str, cut: Sequence[Range]) -> frozenset[int]:
    """Which of the sentences of a text are notes that one behind them says are of utilization review."""
    if not holds_any(low, _SOURCES):
        return frozenset()
    found: set[int] = set()
    for index, place in enumerate(cut):
        if _SOURCE.fullmatch(low, *place) is None:
            continue
        for ahead in range(index - 1, max(index - 1 - _MOST_NOTES, -1), -1):
            if _NOTE.match(low, *cut[ahead]) is None:
                break
            found.add(ahead)
    return frozenset(found)


def is_granted_in_full(low: str, sentence: Range) -> bool:
    """Whether a sentence tells that what was decided before it was changed to a full approval."""
    return _GRANTED.fullmatch(low, *sentence) is not None


def takes_back(low: str, sentence: Range) -> bool:
    """Whether a sentence tells that what was told before it was taken back, and nothing more."""
    if is_granted_in_full(low, sentence):
        return True
    if all(low.find(one, *sentence) < 0 for one in ("re", "vacated", "denial", "non")):
        return False
    return _REVERSED.search(low, *sentence) is not None and _NOT_REVERSED.search(low, *sentence) is None
