"""A rental or a trial told to have been recommended in place of what was denied."""

from __future__ import annotations

from imr_llm.domain.letter import Range
from imr_llm.reading.ur_deed import Deed, DeedWord
from imr_llm.vocabulary.patterns import late

_FOR_A_WHILE = (
    r"(?:only |just )?(?:an? |one )?(?:initial )?"
    r"(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|ten|twelve|thirty)[ -](?:day|week|month)s?"
    r"(?:['’]s?)?(?: home)? (?:rental|trial)(?: period)?(?: of (?:it|the (?:unit|device|machine|same))\b)?"
)
_ENDS = r"(?=\s*$|[.,;]| (?:and|but|as|because|since|instead|first|only|in its (?:place|stead))\b)"
_IN_PLACE = late(
    r",? (?P<verb>in favou?r of|(?:and|but) (?:instead )?(?:recommended|suggested|offered|advised|proposed)|"
    r"(?:instead )?(?:recommending|suggesting|offering|substituting|preferring|proposing))"
    rf" {_FOR_A_WHILE}{_ENDS}"
)
"""`Denied the unit in favor of a 30 day rental`."""
_WAS_ADVISED = late(
    rf"(?:[;,] (?:and |but )?| (?:and|but) |\A|(?<=[.!?] )|(?<=\n))\W{{0,9}}(?:instead,? |however,? )?"
    rf"(?P<lent>{_FOR_A_WHILE}) was (?:instead )?(?P<verb>recommended|suggested|offered|advised|substituted)"
    rf"{_ENDS}"
)
"""`… A 7-day rental was recommended.`"""


def lends(low: str, place: Range) -> bool:
    """Whether a sentence tells no more than that a rental or trial was recommended."""
    told = _WAS_ADVISED.search(low, *place)
    return told is not None and not low[place[0] : told.start("lent")].strip(" ,")


def lent(low: str, last: DeedWord, start: int, end: int) -> DeedWord | None:
    """The approval of a rental or trial told between two places, behind a denial; None where none is told."""
    if last.deed is not Deed.DENY:
        return None
    told = _IN_PLACE.search(low, start, end) or _WAS_ADVISED.search(low, start, end)
    if told is None:
        return None
    passive = told.re.groups > 1
    return DeedWord(
        Deed.APPROVE,
        *told.span("verb"),
        passive=passive,
        aided=passive,
        plain=True,
        begins=told.start("lent") - 1 if passive else None,
    )
