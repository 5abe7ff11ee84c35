"""Parts told with the whole: `6 of 12`, `4/12`, where the whole is what was asked for."""

from __future__ import annotations

import re

from imr_llm.domain.letter import Range
from imr_llm.domain.record import Quantity, Unit
from imr_llm.reading.ur_measures import AMOUNT_NUMBER, AMOUNT_WORDS
from imr_llm.vocabulary.numbers import number_of
from imr_llm.vocabulary.patterns import late
from imr_llm.vocabulary.units import VISITS, counted_alike

_NUMBER = rf"(?:{AMOUNT_WORDS}|thirty)(?:-[a-z]+)?"
_OF = (
    r"(?: (?:out )?of (?:the )?|"
    r"(?: (?:visit|session|treatment|tablet|capsule)s)? \((?:out )?of (?:the )?)(?:# ?)?"
)
_FRACTION = late(
    rf"(?<![\w/.,-])(?:(\d{{1,3}})(?: ?/ ?|{_OF})(\d{{1,3}})|"
    rf"({_NUMBER}){_OF}(\d{{1,3}}|{_NUMBER})|(\d{{1,3}}){_OF}({_NUMBER}))"
    r"(?![\w/%-]|[.,]\d| ?(?:mg|weeks|months))"
)
"""`6 of 12 certified`, `certified 4/12`: a part only where the second number is what was asked for."""
_TO_DEED = late(
    r"(?: ?/ ?| (?:out )?of (?:the )?)[\w-]+(?: (?:visits?|sessions?|treatments?|tablets|capsules))? "
    r"(?:was |were )?"
)
_DATE_BEFORE = late(
    r"\b(?:on|dated|of|from|since|until|by|ur|review|decision|rfa|report|note|visit)[ ,:]{1,2}$"
)
_THE_LAST = late(
    r" the (?P<nth>second|third|fourth|fifth|sixth|last|final) (?:requested |of the )?(?:[\w-]+ ){0,2}?"
    r"(?P<noun>day|visit|session|treatment|injection|week|month|level)\b"
)
"""`Denied the third day`, of three."""
_SO_MANY_VISITS = late(
    rf"[\s,]*(?:(?:and|the|only|just) ){{0,2}}(?P<number>\d{{1,3}}|{AMOUNT_WORDS}) "
    r"(?:(?!(?:and|or|of|to|for|in|with|week|day|month|hour|more|additional|further|level|body|was|were)\b)"
    r"[a-z-]+ ){0,3}?(?:(?:visits|sessions|treatments|manipulations|adjustments)\b|"
    rf"(?=and {AMOUNT_NUMBER} (?:[a-z-]+ ){{1,3}}(?:visits|sessions|treatments)\b))"
)
"""`Four chiropractic and twelve aquatic visits`."""
_FIRST_OF_IT = late(
    rf"\bthe first (?:(?P<number>\d{{1,3}}|{AMOUNT_WORDS})[ -](?:\(\d{{1,3}}\) )?)?"
    r"(?P<noun>day|visit|session|treatment|injection|week|month|hour)s?\b"
    r"(?! (?:of|in) (?:\d{4}|the (?:year|month)|care|his|her|"
    r"jan|feb|mar|apr|may\b|jun|jul|aug|sep|oct|nov|dec)|"
    r" (?:after|following|since|back)\b)"
)
"""`The first two weeks`, of six."""
_WAS_DONE = late(
    r"(?: of (?:(?:the|these|those|his|her) )?(?!(?:which|whom|that|and|or|but|if|as)\b)[\w/-]+(?: "
    r"(?!(?:which|whom|that|and|or|but|if|as|was|were|had|has)\b)[\w/-]+){0,3})? "
    r"(?:was|were|has been|have been) (?:\w+ly )?"
)
_LONGEST_NOUN = 60
"""Behind an amount whose noun is told with the next one."""
_NTH = ("second", "third", "fourth", "fifth", "sixth")
UNITS = {
    **{"session": Unit.SESSION, "visit": Unit.VISIT, "treatment": Unit.TREATMENT, "tablet": Unit.UNIT},
    **{"capsule": Unit.UNIT, "pill": Unit.UNIT, "patch": Unit.UNIT, "injection": Unit.INJECTION},
    **{"manipulations": Unit.VISIT, "adjustments": Unit.VISIT},
    **{"week": Unit.WEEK, "day": Unit.DAY, "month": Unit.MONTH, "hour": Unit.HOUR},
}
"""Words that something is counted in."""
COUNTED_WORD = rf"(?:{'|'.join(UNITS)})(?:e?s)?"
"""For patterns: one of these words, or its plural."""
_NOUN = late(r" (?:requested |sought |proposed )?(session|visit|treatment)s?\b")
COUNTED = late(rf"(?:(?! and )[^.;,]){{0,40}}?\b({'|'.join(UNITS)})(?:e?s)?\b")


def so_many_visits(low: str, own: Range) -> re.Match[str] | None:
    """So many visits that a stretch begins with, whose noun may stand behind the next amount."""
    return _SO_MANY_VISITS.match(low, own[0], own[1] + _LONGEST_NOUN)


def fraction(low: str, place: Range, asked: Quantity | None) -> tuple[Quantity, Range] | None:
    """The part that `6 of 12` or `4/12` tells, where the second number is what was asked for."""
    if asked is None:
        return None
    for part in _FRACTION.finditer(low, *place):
        dated = (
            "/" in part.group()
            and COUNTED.match(low, part.end()) is None
            and _DATE_BEFORE.search(low, max(part.start() - 12, 0), part.start())
        )
        of = next(group for group in (1, 3, 5) if part.group(group))
        some, whole = number_of(part.group(of)), number_of(part.group(of + 1))
        if not dated and some is not None and whole == asked.amount and 0 < some < whole:
            return Quantity(amount=some, unit=_unit(low, part.end(), asked)), part.span(of)
    return None


def _unit(low: str, position: int, asked: Quantity) -> Unit:
    """As what is counted right behind a part of some visits, else as what was asked for."""
    noun = _NOUN.match(low, position) if asked.unit in VISITS else None
    return UNITS[noun.group(1)] if noun is not None else asked.unit


def fraction_ahead(low: str, before: Range, asked: Quantity | None) -> tuple[Quantity, Range] | None:
    """The part told right before the deed that `before` ends at: `therapy - 4/10 certified`."""
    part = fraction(low, before, asked)
    return part if part is not None and _TO_DEED.fullmatch(low, part[1][1], before[1]) is not None else None


def the_first(
    low: str, own: Range, asked: Quantity | None, *, passive: bool = False
) -> tuple[Quantity, Range] | None:
    """The first ones of what was asked for, in the same unit: `the first two weeks` of six.

    With `passive` a stretch ends before its verb: `the first injection was certified`.
    """
    first = _FIRST_OF_IT.search(low, *own) if low.find("the first ", *own) >= 0 else None
    if first is not None and passive and _WAS_DONE.fullmatch(low, first.end(), own[1]) is None:
        return None
    if asked is None or first is None:
        return None
    unit, number = UNITS[first["noun"]], number_of(first["number"]) if first["number"] else 1
    if not counted_alike(unit, asked.unit) or number is None or not 0 < number < asked.amount:
        return None
    return Quantity(amount=number, unit=unit), first.span()


def is_the_last(low: str, own: Range, asked: Quantity) -> bool:
    """Whether a stretch begins with the last one of what was asked for: `the third day` of three."""
    last = _THE_LAST.match(low, *own) if low.startswith(" the ", own[0]) else None
    if last is None or asked.amount <= 1:
        return False
    noun = UNITS.get(last["noun"])
    counted = noun is None or counted_alike(noun, asked.unit)
    nth = _NTH.index(last["nth"]) + 2 if last["nth"] in _NTH else asked.amount
    return counted and nth == asked.amount
