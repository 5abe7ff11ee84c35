"""What happened to the worker whom a note names by age and trade alone: `45 y/o cook, was hit by a tray`."""

from __future__ import annotations

from imr_llm.domain.letter import Range
from imr_llm.reading.injury_deeds import BARE, DATE, DEED
from imr_llm.reading.mechanism_cues import DOING, IDLE, WENT_WRONG
from imr_llm.vocabulary.patterns import late

_LABEL = late(r"\W*(?:s|subj|subjective|hpi|hx|history(?: of (?:present illness|(?:the )?injury))?) ?[:-] ?")
"""What a note has before the worker's story."""
_BEFELL = rf"(?:{DEED}|{BARE})"
_AGED = late(r"\W*(?:(?:an?|this|the) )?\d\d[ -]?(?:years?|yrs?|y/?o|yo)\b[^.;,]{0,60},")
_OLD = late(
    r"\W*(?:(?:(?:this|he|she|the (?:patient|worker|claimant|applicant|employee)) is )?(?:an?|this|the) )?"
    r"\d\d[ -]?(?:years?|yrs?|y/?o|yo)\b(?:[ -]old)?(?: (?!(?:who|whose|whom|which|that|with|when|"
    r"while|he|she|and|but|since|from|on|in|at|for|has|had|is|status)\b)[a-z/'-]+){1,6}?"
    rf"(?= {_BEFELL}\b)"
)
"""`46 yo male electrician fell …`, where no comma parts the deed from the trade."""
_TRADE = late(
    r" (?!(?:who|whose|whom|which|that|with|when|while|he|she|his|her|and|but|since|from)\b)[^.;,]{3,50},"
)
_DEED = late(rf"(?: on (?:or about )?{DATE},?)? (?P<deed>{_BEFELL})\b")
_ELSEWHERE = late(
    r"[^.;,]{0,40}?\b(?:at home\b(?! of)|at (?:his|her) home\b|last (?:week|month|night)\b|yesterday\b|"
    r"by (?:how|what)\b)"
)
"""What befell the worker at another time than the injury, or in no bodily way."""


def aged_deed(low: str, sentence: Range) -> int | None:
    """Where the deed or the blow begins behind the age, sex and trade at the head of a sentence."""
    start, end = sentence
    label = _LABEL.match(low, start, end)
    start = label.end() if label is not None else start
    aged = _AGED.match(low, start, end)
    trade = _TRADE.match(low, aged.end(), end) if aged is not None else None
    for behind in (one.end() for one in (_OLD.match(low, start, end), aged, trade) if one is not None):
        told = _DEED.match(low, behind, end)
        if told is None:
            continue
        begins = told.start("deed")
        if IDLE.match(low, begins, end) or _ELSEWHERE.match(low, begins, end):
            continue
        if DOING.match(low, begins, end) is None or WENT_WRONG.search(low, begins, end) is not None:
            return begins
    return None
