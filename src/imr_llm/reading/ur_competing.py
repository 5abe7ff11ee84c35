"""Two amounts that are told of one deed: `modified to #90 and later to #60`."""

from __future__ import annotations

from itertools import pairwise

from imr_llm.domain.letter import Range
from imr_llm.domain.record import Quantity
from imr_llm.reading.ur_deed import Deed, DeedWord
from imr_llm.reading.ur_measures import comparable
from imr_llm.vocabulary.patterns import late

_BETWEEN = late(
    r"(?: (?:now|initially|first|at first|at once|up front))?"
    r"(?:,? (?:on|in|for|at|dated|by) [^\s.;()]+(?: [^\s.;(),]+){0,2})?(?: \([^()]{1,30}\))?,? "
    r"(?:and|then|later|subsequently|finally)"
    r"(?:,? (?:then|later|subsequently|finally|on|upon|after|to|only|for|just|the|an?|appeal|"
    r"reconsideration|(?:in|at|by) the \w+ (?:review|decision|determination|one))|,)* "
)
_THEN_TO = late(
    r"[^.;]{0,60}?\bto (?:only )?(?:# ?)?(?P<first>\d{1,3})(?: [a-z]+)?,? (?:and |but )?"
    r"(?:then|later|subsequently|finally)(?: [a-z]+){0,3}? to (?:only )?(?:# ?)?(?P<then>\d{1,3})(?![\w/%-])"
)
"""`Modified from 90 to 60 and then to 45`, in bare numbers."""
_OF_THE_REST = late(r"(?: [a-z]+){0,3}? (?:it|which|that|was|were|are|is|not|non|den)")
"""Behind the second amount: `20 tablets and 60 it does not certify`."""
_PLAINLY = late(r"(?: (?!and\b|or\b|but\b)[\w/.-]+){0,5} ")
"""Between a deed and the amount that it is of."""

_SUMMED = late(
    r"(?<![\w-])[a-z][\w-]{0,30},? (?:and|plus|&) (?:[a-z][\w-]{0,30} ){1,4}?(?:together|combined|"
    r"jointly|between them)\b"
    r"[^.;]{0,40}(?:\d| (?:visits|sessions|treatments|hours|days|weeks)\b)|"
    r"\b(?:visits|sessions|treatments) (?:in all|in total|altogether|all told|combined|together),? "
    r"(?:of|for|between) (?:[\w-]+ ){1,5}?(?:and|plus) [a-z]|"
    r"\bcombined (?:total of )?(?:\d{1,3}|[a-z]+) (?:visits|sessions|treatments) (?:of|for|between) "
    r"(?:[\w-]+ ){1,5}?(?:and|plus) [a-z]|"
    r" and (?:[\w-]+ ){1,6}?(?:to|for|at) a combined (?:total of )?[\w-]+"
)
"""`Therapy and acupuncture together for a total of six visits`."""


def amounts_compete(
    low: str,
    deed: DeedWord,
    reach: Range,
    quantities: list[tuple[Quantity, Range]],
    asked: Quantity | None,
) -> bool:
    """Whether a modification or an approval names two amounts of which each may be what was approved."""
    if asked is None or deed.deed not in (Deed.MODIFY, Deed.APPROVE):
        return False
    then = _THEN_TO.match(low, deed.end, reach[1]) if low.find(" to ", deed.end, reach[1]) >= 0 else None
    if then is not None and then["first"] != then["then"]:
        return True
    own = (reach[0], deed.start) if deed.passive and deed.deed is Deed.APPROVE else (deed.end, reach[1])
    parts = [
        (one, words)
        for one, words in quantities
        if own[0] <= words[0] < own[1] and comparable(one, asked) and one.amount < asked.amount
    ]
    return any(
        one.amount != other.amount
        and one.unit is other.unit
        and _BETWEEN.fullmatch(low, words[1], others[0]) is not None
        and _OF_THE_REST.match(low, others[1]) is None
        for (one, words), (other, others) in pairwise(parts)
    )


def names_plainly(low: str, deed: DeedWord, words: Range) -> bool:
    """Whether an amount is plainly the object of a deed: `certified 60 tablets`, `modified Norco to #60`."""
    return _PLAINLY.fullmatch(low, deed.end, words[0]) is not None


def is_summed(low: str, deed: DeedWord, reach: Range) -> bool:
    """Whether an amount is told of several requests as their sum, so that what each has is not told."""
    return deed.deed in (Deed.APPROVE, Deed.MODIFY) and _SUMMED.search(low, *reach) is not None
