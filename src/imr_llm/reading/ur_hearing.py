"""Which of the deeds that a summary or a rationale tells are utilization review's."""

from __future__ import annotations

import re

from imr_llm.domain.letter import Range
from imr_llm.reading.ur_deeds import Deed, DeedWord, names_review

_OF_A_REQUEST = re.compile(
    r"^\W*(?:both|all|neither|none)(?: of (?:it|them|these|those|the above))? "
    r"(?:was|were|have been|has been) |"
    r"request|certif|modif|additional|"
    r"\b(?:therapy|injections?|sessions|visits|evaluation|mri|"
    r"medications?|surgery|consultation|treatment|training|program|study|brace|"
    r"unit)\b[^.;,]{0,60} (?:was|were) "
)
_OF_CERTIFYING = re.compile(r"request|certif")
_OF_AN_AMOUNT = re.compile(
    r"request|\b(?:from|to|allow(?:ing)?) (?:[\w-]+ ){0,2}?(?:#? ?\d|one|two|three|four|five|six|eight|ten)"
)
_OTHER_TIME = re.compile(
    r"\b(?:previous(?:ly)?|prior|earlier|last year) (?:request\w*|approved|authorized|certified|denied)|"
    r"\b(?:previous|prior|earlier) (?!review|determination|ur\b|utili)(?:[\w-]+ ){1,3}?(?:was|were|had been|"
    r"has been) "
    r"(?:\w+ly )?(?:denied|approved|certified|authorized|non|not|modified)|"
    r"\b(?:approved|authorized|certified) [^.;,]{0,60}? (?:which|that|and) (?:the )?\w+ (?:has |had )?"
    r"(?:since |now |all )?(?:completed|attended|finished|undergone|underwent)\b|"
    r"\bbefore (?:this|the present|the current) (?:request|one)\b|"
    r"\bwhich (?:were|have been|had been) (?:all )?(?:used|done|completed|attended|finished)\b"
)
_OTHER_TIME_KEYS = (
    "previous",
    "before t",
    "used",
    "done",
    "prior",
    "earlier",
    "last year",
    "complet",
    "attend",
    "finish",
    "underg",
    "underwent",
)
_OWN_VOICE = re.compile(
    r"\b(?:should|could|would|can|cannot|must|may|might|is|are|be|to be|recommend\w*|therefore|"
    r"if) (?:also |then |not |\w+ly )*$"
)


def heard_in_summary(low: str, sentence: Range, deeds: list[DeedWord]) -> list[DeedWord]:
    """The deeds in a case summary that are utilization review's."""
    if names_review(low, *sentence):
        return deeds
    if not _OF_A_REQUEST.search(low, *sentence):
        return []
    return [
        one
        for one in deeds
        if one.plain
        and (
            one.deed is not Deed.MODIFY
            or low.startswith("partial", one.start)
            or _OF_AN_AMOUNT.search(low, *sentence) is not None
        )
    ]


def heard_in_rationale(low: str, sentence: Range, deeds: list[DeedWord]) -> list[DeedWord]:
    """The deeds in a rationale that are utilization review's and not what the reviewer does now."""
    reviewed = names_review(low, *sentence)
    return [
        one
        for one in deeds
        if not _OWN_VOICE.search(low, max(sentence[0], one.start - 40), one.start)
        and (
            reviewed
            or (one.aided and one.deed is Deed.DENY)
            or (one.deed is Deed.MODIFY and (one.aided or _OF_CERTIFYING.search(low, *sentence)))
        )
    ]


def is_of_another_time(low: str, start: int, end: int) -> bool:
    """Whether a sentence tells of an earlier request and not of the one in dispute."""
    if not any(low.find(key, start, end) >= 0 for key in _OTHER_TIME_KEYS):
        return False
    return _OTHER_TIME.search(low, start, end) is not None
