"""Decisions on a request as a whole, which name none of what was asked for: `denied in its entirety`."""

from __future__ import annotations

from imr_llm.domain.letter import Range
from imr_llm.reading.ur_deed import Deed, DeedWord
from imr_llm.vocabulary.patterns import late

_IN_FULL = (
    r"in (?:full|toto|whole|its entirety|(?:all|each|every one) of its parts|all its parts|every part)\b"
)
_WHOLE_REQUEST = late(
    r"\b(?:entire|whole|complete) request\b(?! (?:for|of)\b)|"
    rf"\brequest (?!to\b)(?:(?!for\b|of\b|and\b|but\b)[a-z/\d-]+ ){{0,6}}?{_IN_FULL}|"
    r"\bthe request (?!(?:for|to|that)\b)(?:(?! for )[^.;:]){0,120}?\b(?:was|were|been) (?:\w+ly )?"
    r"(?:\w+ed and )?(?:non[\s-]?certified|denied|not (?:certified|approved|authori[sz]ed)|refused|rejected)"
    rf"(?: (?:by|on|in) [^.;:]{{1,40}}?)??,? {_IN_FULL}"
)
"""All that was asked for, where nothing before tells of one request."""
_NOTED = late(
    r"\W*(?:(?:i|we|ur|the reviewer|therefore|thus|hence),? ){0,2}recommend(?:s|ed|ation|ing)?(?::| is| to)?"
    r"(?: an?| full)? non[\s-]?cert(?:if(?:y|ication))?\W*"
)
"""`Recommend non-certify.`, as notes end."""

_REQUESTS = late(
    r"\W*(?:(?:the|these|those|his|her) )?requests(?: (?:was|were|have been|had been|all|both|\w+ly))*"
    r"(?:\W*|(?:,| (?:on|in|by|as|because|since|due|citing|stating|for (?:want|lack))\b)[^;]*)"
)


def tells_the_whole(low: str, sentence: Range) -> bool:
    """Whether a sentence tells of the whole request: `denied the request in full`."""
    return low.find("request", *sentence) >= 0 and _WHOLE_REQUEST.search(low, *sentence) is not None


def names_no_request(low: str, place: Range) -> bool:
    """Whether the words that tell of what a deed was are `the requests` and no more."""
    return _REQUESTS.fullmatch(low, *place) is not None


def is_adverse(low: str, deed: DeedWord, sentence: Range) -> bool:
    """Whether a deed is an adverse determination of which is not told of what it was."""
    words = low[deed.start : deed.end]
    return deed.deed is Deed.DENY and (
        (deed.passive and words.startswith("adverse ")) or _NOTED.fullmatch(low, *sentence) is not None
    )
