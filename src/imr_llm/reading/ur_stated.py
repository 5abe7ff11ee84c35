"""Amounts that a deed states in words of its own: `halved the 12 visits`, `in the number of four`."""

from __future__ import annotations

import re

from imr_llm.domain.letter import Range
from imr_llm.domain.record import Quantity, Unit
from imr_llm.reading.ur_aims import counts, unit_of
from imr_llm.reading.ur_deed import DeedWord
from imr_llm.reading.ur_fractions import COUNTED_WORD
from imr_llm.reading.ur_objects import in_object
from imr_llm.vocabulary.numbers import number_of
from imr_llm.vocabulary.patterns import late
from imr_llm.vocabulary.scanning import holds_any

_N = (
    r"(?:\d{1,3}|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-[a-z]+)?|one|two|three|four|five|"
    r"six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)"
)
_IN_NUMBER = late(
    r"\b(?:in|to) (?:the|an?) (?:number|amount|quantity|extent) of (?:only |just )?(?:# ?)?"
    rf"(?P<a>{_N})\b(?! ?(?:mg|mcg|%|of\b))|"
    rf"\bnumbering (?:only |just )?(?P<b>{_N})\b|(?<![\w/.-])(?P<c>{_N}) in number\b"
)
_AND_NOT = late(
    rf"(?<![\w/.-])(?:# ?)?(?P<some>{_N})(?: {COUNTED_WORD})?,? (?:rather than|instead of|in place of|"
    r"in lieu of|(?:and |but )?not) (?:the )?(?:requested |full )?(?:# ?)?"
    rf"(?P<whole>{_N})(?![\w/%-]|[.,]\d| ?mg)"
)
"""`Four rather than twelve`, `6 visits, not 12`."""
_OF_THE_WHOLE = late(
    rf" (?:out )?of (?:the )?(?P<whole>{_N})(?! ?(?:mg|mcg|%|/))(?: {COUNTED_WORD})?"
    r"(?=[.,;)]|$| (?:asked|requested|sought|proposed|ordered|prescribed|and|but|for|that|which)\b)"
)
_WHOLE_AHEAD = late(
    rf"(?<![\w/.-])(?:# ?)?(?P<whole>{_N})(?: {COUNTED_WORD})?"
    rf"(?: (?:(?:was|were) )?(?:requested|asked for|sought|ordered|submitted))?(?:[:;,]| -) "
    r"(?:only |just )?(?:# ?)?"
    rf"(?P<some>{_N}) (?:(?:was|were|are|is) )?$"
)
"""`Therapy, 12 visits: 6 certified`."""
_RIGHT_BEFORE = late(rf"(?<![\w/.#-])(?P<some>{_N}) (?:(?:was|were|are|is) )?$")
"""`Biofeedback 4 certified of the 8 asked for`."""
_COUNTED_OTHERWISE = late(
    rf"(?<![\w/.#-])(?P<some>{_N}) (?:(?:round|one-way|upper|lower|left|right|single|requested) ){{0,2}}"
    r"(?:trip|quadrant|ounce|oz)s?\b"
    r"(?! (?:a|per|each|every|being|having|had|already|were requested|requested|asked|sought|completed)\b)"
)
"""`Approved for 2 quadrants only`, of four."""
_INTO = late(
    rf" (?:the (?:requested )?|(?:the|an?|this|that) request for (?:the )?)(?P<whole>{_N}) "
    rf"(?:[\w-]+ ){{1,4}}?(?:into )?(?:only )?(?P<some>{_N})\b"
)
_CUT_BY = late(
    rf"\bby (?:(?P<half>half)\b(?! an?\b)|"
    rf"(?P<less>{_N}) (?=(?:\w+ )?{COUNTED_WORD}\b)(?! (?:a|an|per|each|every)\b))"
)
"""`Reduced the therapy by eight sessions`: what is left is the difference."""
_OF_HALF = late(
    rf" (?:the |his |her |these |those |all )?(?:requested )?(?:(?P<whole>{_N}) )?(?P<what>[^.;:]{{0,80}})"
)


_DOSE = ("dos", "strength", "frequen")
_LESSENED = frozenset(
    {"reduced", "cut", "decreased", "lowered", "shortened", "trimmed", "pared", "curtailed"}
)


def stated_amount(
    low: str, deed: DeedWord, reach: Range, asked: Quantity | None
) -> tuple[Quantity, Range] | None:
    """The part of what was asked for that a modification or approval states; None where it states none."""
    if asked is None:
        return None
    return _of_others(low, deed, reach, asked) or _in_words(low, deed, reach, asked)


def _in_words(low: str, deed: DeedWord, reach: Range, asked: Quantity) -> tuple[Quantity, Range] | None:
    words = low[deed.start : deed.end]
    if words == "halved":
        return _half_of(low, deed, reach, asked)
    if words in _LESSENED and (by := _CUT_BY.search(low, deed.end, reach[1])) is not None:
        less = asked.amount / 2 if by["half"] else number_of(by["less"])
        left = asked.amount - less if less is not None and counts(low, by.end(), asked) else 0
        of_dose = holds_any(low[reach[0] : by.start()], _DOSE)
        whole = left == int(left) and 0 < left < asked.amount and not of_dose
        return (Quantity(amount=left, unit=asked.unit), (deed.start, by.end())) if whole else None
    if words in ("made", "turned"):
        into = _INTO.match(low, deed.end, reach[1])
        return _part(low, into, "some", asked, number_of(into["whole"])) if into is not None else None
    if deed.passive:
        ahead = _WHOLE_AHEAD.search(low, reach[0], deed.start)
        before = _RIGHT_BEFORE.search(low, reach[0], deed.start)
        of = ahead or (_OF_THE_WHOLE.match(low, deed.end) if before is not None else None)
        return _part(low, ahead or before, "some", asked, number_of(of["whole"])) if of is not None else None
    for told in _AND_NOT.finditer(low, deed.end, reach[1]):
        if number_of(told["whole"]) == asked.amount and in_object(low, deed, reach, told.start()):
            return _part(low, told, "some", asked, asked.amount)
    number = _IN_NUMBER.search(low, deed.end, reach[1])
    group = number.lastgroup if number is not None else None
    return _part(low, number, group, asked, asked.amount) if group is not None else None


def _of_others(low: str, deed: DeedWord, reach: Range, asked: Quantity) -> tuple[Quantity, Range] | None:
    """A part of what is counted in trips, quadrants and the like, told behind a deed or else before it."""
    if asked.unit is not Unit.OTHER:
        return None
    for place in ((deed.end, reach[1]), (reach[0], deed.start)):
        for told in _COUNTED_OTHERWISE.finditer(low, *place):
            some = number_of(told["some"])
            if not in_object(low, deed, reach, told.start()):
                break
            if some is not None and 0 < some < asked.amount:
                return Quantity(amount=some, unit=asked.unit), told.span("some")
    return None


def _part(
    low: str, told: re.Match[str] | None, group: str, asked: Quantity, whole: float | None
) -> tuple[Quantity, Range] | None:
    if told is None or whole != asked.amount:
        return None
    some = number_of(told[group])
    if some is None or not 0 < some < asked.amount or not counts(low, told.end(group), asked):
        return None
    return Quantity(amount=some, unit=unit_of(low, told.end(group), asked)), told.span(group)


def _half_of(low: str, deed: DeedWord, reach: Range, asked: Quantity) -> tuple[Quantity, Range] | None:
    """Half of what was asked for, where the whole that is halved is told as that or not at all."""
    own = _OF_HALF.match(low, deed.end, reach[1]) if not deed.passive else None
    whole = number_of(own["whole"]) if own is not None and own["whole"] else None
    of_dose = holds_any(low[slice(*reach)], _DOSE)
    if of_dose or asked.amount % 2 or whole not in {None, asked.amount}:
        return None
    end = own.end("whole") if own is not None and own["whole"] else deed.end
    unit = unit_of(low, end, asked) if counts(low, end, asked) else asked.unit
    return Quantity(amount=asked.amount / 2, unit=unit), (deed.start, deed.end)
