"""What part of a request utilization review approved."""

from __future__ import annotations

import re

from imr_llm.domain.letter import Range
from imr_llm.domain.record import Quantity, Unit
from imr_llm.reading.ur_aims import aimed_at, counts, unit_of
from imr_llm.reading.ur_arrows import arrow_amount
from imr_llm.reading.ur_deed import Deed, DeedWord
from imr_llm.reading.ur_fractions import fraction, fraction_ahead, is_the_last, so_many_visits, the_first
from imr_llm.reading.ur_grounds import GROUNDS, up_to_grounds
from imr_llm.reading.ur_halves import half_before, half_of
from imr_llm.reading.ur_measures import AMOUNT_NUMBER, REQUEST_NOUNS, comparable, may_be_part
from imr_llm.reading.ur_one_noun import with_one_noun
from imr_llm.reading.ur_stated import stated_amount
from imr_llm.reading.ur_terms import refills_cut
from imr_llm.reading.ur_weekly import weekly_amount
from imr_llm.vocabulary.numbers import number_of
from imr_llm.vocabulary.patterns import late
from imr_llm.vocabulary.units import VISITS

_BARE = late(
    r" (?:(?:that|only|just|at|at most|no more than|up to|a trial of|a series of|an initial(?: trial of)?|"
    r"(?:a )?(?:single|one-?time)(?= \d)) )*"
    r"(?:for (?=[\w-]+(?:[.,;)]|$)))?([\w-]+)"
    r"(?=[.,;)]| of\b| and\b| with\b|$| for (?:the )?[a-z]|"
    r" (?:(?:was|were|is|are|would be|to be) )?(?:enough|sufficient|adequate|ample)\b|"
    r" (?:where|when|rather than|instead of|in (?:place|lieu) of) |"
    r" (?:more|additional|further)(?:[.,;)]| to\b| for\b|$)| (?:by|per) (?:the )?(?:ur|utilization|claims)\b)"
)
_BEFORE_NUMBER = (
    r"(?: (?:certification|authorization) (?:of|for))?(?: the| an?)?"
    r"(?: remaining| other| additional| further| last)? "
)
_ADJOINS = late(rf"{_BEFORE_NUMBER}[\w#]\Z")
_NUMBER_BEHIND = late(rf"{_BEFORE_NUMBER}#? ?(\w+)")
_REMAINING = late(
    r"\b(?:remaining|other(?= (?:# ?)?[\w-]+ (?:visits|sessions|treatments|tablets|injections)\b)) "
    r"(?:# ?)?([\w-]+)(?P<unit> (?:visits|sessions|treatments|tablets|injections))? (?:was |were )?$"
)
_THE_OTHERS = late(rf" (?:of |for )?the (?:other|remaining) (?:# ?)?(?P<number>{AMOUNT_NUMBER})(?=[.;,)]|$)")
"""`Denied the other eight`."""
_MOST_REQUESTS = 5
"""Of more than so many that remain, visits are told and not requests."""
_BARE_BEFORE = late(
    r"(?:\W*|.{0,80}?\bof which |(?:,? (?:and|but|while|whereas),?)?\W*(?:out )?of (?:the )?[\w-]+ "
    r"[^,;]{1,80}?,? |"
    r".{0,100}?\b(?:visits|sessions|treatments|injections|tablets|capsules) (?:of [^,;.]{1,40}? )?"
    r"(?:was|were|had been) (?:requested|asked for|sought|ordered|prescribed|submitted),? "
    r"(?:(?:and|but|yet|of which) )?)(?:only |just )?"
    r"([a-z]+|\d{1,3})(?: of (?:these|those|them|which))? (?:was|were|have been) $"
)
"""`Four were approved`, `eight visits were requested and four were`."""
_SO_MANY_WERE = late(r"(?:only |just )?(?:# ?)?([a-z]+|\d{1,3})(?: [a-z-]+){0,5}? (?=(?:was|were)\b)")
"""`… were not certified, but six were`."""
_TIMES_AHEAD = late(r" x ?(\d{1,3}) (?:was |were |as )?$")
_BARE_END = late(r" ([\w-]+)(?=[.;)]|$| of (?:these|those|them)\b)")
_OF_REQUESTS = late(
    r" of (?:(?:all|the|these|those|his|her|its) )*(?:(?:two|three|four|five|six|[2-6])(?=[,.;:(]|\s*$|"
    r" (?:and|but) )|"
    rf"(?:(?:two|three|four|five|six|[2-6]) )?(?:[a-z-]+ )?{REQUEST_NOUNS})"
)
"""Behind so many of the requests: `one of the two drugs` is no tablet."""
_PART_OF = late(
    r"(?<![\w-])([\w-]+)(?: \(\d+\))? (?:out )?of (?:the )?(?:[\w-]+ ){0,3}?(?:\(\d+\) )?(?:requested |"
    r"sought |"
    r"proposed )?(?=sessions|visits|treatments|tablets|capsules|injections|weeks|days|months|hours|"
    r"requested)"
)
_OUT_OF = late(
    rf"(?<![\w/.,#-])(?P<some>{AMOUNT_NUMBER})"
    r"(?: (?!(?:and|or|but|for|to|with|of|from|per|a|an|out)\b)[a-z-]+){1,3},?"
    rf" out of (?:the |those |these |a total of )?(?P<whole>{AMOUNT_NUMBER})(?![\w/%-]|[.,]\d)"
)
"""`One implant out of the two`, `four were approved out of twelve`."""
_FOR_HE = late(r" for (?:he|she|they|it|there)\b")
"""Before a ground."""
_TIMES_BEHIND = late(
    rf"(?: (?!(?:and|denied|\d{{1,2}}|{AMOUNT_NUMBER}|once|twice|thrice|\w+ly)\b)[\w-]+){{0,4}}? "
    rf"(?:x ?|times )(\d{{1,3}}|{AMOUNT_NUMBER}\b)"
    r"(?=[.,;)]|$| (?:and|but|only|visits|sessions|treatments)\b| \()"
)
"""`certified PT x 6`."""
_FOR_SO_MANY = late(
    r"(?: (?!(?:and|or|because|since|as|given|pain|age|was|were|is|had|has|he|she|it|for|at|denied)\b)"
    r"[\w/#.-]+){1,6}? (?:for|at) (?:(?:only|just|up to|a total of|a quantity of) )?"
    rf"(\d{{1,3}}|{AMOUNT_NUMBER}|sixty|ninety)(?=[.,;)]|$| (?:and|but|with|only)\b)"
)
"""`approved Norco for 60`."""
_IN_BRACKETS = late(r"(?: (?!(?:and|or|was|were)\b)[\w/-]+){1,6} \((?:x ?)?(\d{1,2})\)")
"""`approved acupuncture (4)`."""
_MANIPULATIONS = late(rf" (?:only |just )?({AMOUNT_NUMBER})(?= (?:[a-z]+ )?(?:manipulations|adjustments)\b)")
"""What visits to a chiropractor are counted in."""
_DONE = VISITS | {Unit.INJECTION}
_JOINT = late(r"[,;] | and ")
_QUANTITY = late(r" (?:only |just )?(?:a |the )?quantity (?:of )?(\d{1,4})(?![\w/.])")
_OF_LESS = late(
    r"#|\d ?(?:mg|mcg)\b|\d/\d{3}\b|\b(?:half|part\b|part of|some|fewer|less|lower|smaller|taper\w*|"
    r"wean\w*|reduc\w*|supply|to \d|"
    r"(?:\d+|[a-z]+) (?:tab|cap|pill|patch|tube|bottle|box|pack|jar|week|day|month)\w*)\b"
)
"""Beside refills that were cut: an amount that may be another than was asked for."""
_RATE = late(r"(?: (?:a|an|per|each|every) | ?/ ?)(?:day|week|month|wk)\b| (?:daily|weekly|monthly)\b")
"""Behind an amount: so much in a day or week is no total."""
_HAD_BEFORE = late(
    r",? having (?:already )?been (?:done|had|completed|attended|used|given|certified|approved)\b"
)
"""Behind what came before: `certified therapy, 6 visits having been done`."""
_RANGE = late(r"\bbetween \w+ and $|(?<!from )\b(?:\d{1,2}|two|three|four|five) or $")
"""`Between 4 and 6 visits` is no number of them."""
_TIMES_BEFORE = late(r"\d ?x ?$")
_CUT_BY = late(
    r"\bby (?:(?:removing|omitting|dropping|deleting|striking|eliminating|cutting|excluding|taking off) )?"
    r"(?:only |just |another |the |the last |the final )?$"
)
"""Before an amount that was taken off, and is not what was left."""
_LONGEST_BRACKET = 200
_LEFT_OPEN = late(r"\b(?:leaving|leaves|left) (?:the |only )?(?:other |remaining )?$")
_IN_DISPUTE = late(r" (?:[\w-]+ ){0,2}?(?:in dispute|at issue|in question|disputed)\b")
"""Around an amount that was not approved: `leaving 9 visits in dispute`."""


def approved_amount(
    low: str,
    deed: DeedWord,
    reach: Range,
    quantities: list[tuple[Quantity, Range]],
    asked: Quantity | None,
) -> tuple[Quantity, Range] | None:
    """The amount that a modification or approval names: what it aims at, a part of the whole, one beside it.

    What was asked for is not what was approved, unless the deed aims at it ("modified to 12 visits").
    """
    if deed.deed not in (Deed.MODIFY, Deed.APPROVE):
        return None
    # `from 8 to 3` tells its deed by what it was and what is left.
    after = (deed.start if low.startswith("from ", deed.start) else deed.end), reach[1]
    if low.startswith(" one for ", deed.end) and low.find(" a request for ", *_before(deed)) >= 0:
        # "Denied a request for Norco and partially approved one for Motrin": one request.
        after = deed.end + len(" one"), reach[1]
    quantities = [
        one
        for one in quantities
        if not (_RATE.match(low, one[1][1]) or _HAD_BEFORE.match(low, one[1][1]))
        and not _RANGE.search(low, max(one[1][0] - 20, 0), one[1][0])
        and not _IN_DISPUTE.match(low, one[1][1])
        and not _TIMES_BEFORE.search(low, max(one[1][0] - 6, 0), one[1][0])
        and not _CUT_BY.search(low, max(one[1][0] - 36, 0), one[1][0])
        and not _LEFT_OPEN.search(low, max(one[1][0] - 30, 0), one[1][0])
    ]
    return (
        arrow_amount(low, deed, asked)
        or stated_amount(low, deed, reach, asked)
        or (fraction_ahead(low, (reach[0], deed.start), asked) if deed.passive else None)
        or aimed_at(low, deed, after, quantities, asked)
        or weekly_amount(low, after, asked)
        or the_first(low, up_to_grounds(low, after), asked)
        or (the_first(low, (reach[0], deed.start), asked, passive=True) if deed.passive else None)
        or _part_of(low, after, asked)
        or fraction(low, after, asked)
        or (fraction(low, (reach[0], deed.start), asked) if deed.passive else None)
        or _out_of(low, reach if deed.passive else after, asked)
        or (_part_before(low, (reach[0], deed.start), asked) if deed.passive else None)
        or half_of(low, after, asked)
        or with_one_noun(low, reach[0] if deed.passive else after[0], asked)
        or (half_before(low, (reach[0], deed.start), asked) if deed.passive else None)
        or _beside(low, deed, reach, quantities, asked)
        or _whole_without_refills(low, reach if deed.passive else after, quantities, asked)
    )


def _before(deed: DeedWord) -> Range:
    return max(deed.start - _LONGEST_BRACKET, 0), deed.start


def tells_an_amount(low: str, deed: DeedWord) -> bool:
    """Whether a denial is told of a number: `denied six visits`."""
    behind = _NUMBER_BEHIND.match(low, deed.end)
    return deed.deed is Deed.DENY and behind is not None and number_of(behind.group(1)) is not None


def denied_part(
    low: str,
    deed: DeedWord,
    reach: Range,
    quantities: list[tuple[Quantity, Range]],
    asked: Quantity | None,
) -> float | None:
    """The part of what was asked for that a denial is of: `denied 8 of the 12`, `denied six visits`."""
    if asked is None or deed.deed is not Deed.DENY:
        return None
    own = (reach[0], deed.start) if deed.passive else (deed.end, reach[1])
    own = own if deed.passive else up_to_grounds(low, own)
    parts = _PART_OF.finditer(low, *own)
    amounts: list[float | None] = [
        number_of(part.group(1)) for part in parts if counts(low, part.end(), asked)
    ]
    if (part := fraction(low, own, asked)) is not None:
        # What is denied of it or what is not: of "therapy 4/12 and the brace denied" neither is told.
        amounts.append(part[0].amount)
    if not deed.passive:
        amounts += [
            one.amount
            for one, words in quantities
            if words[1] <= own[1] and comparable(one, asked) and _ADJOINS.match(low, own[0], words[0] + 1)
        ]
        if is_the_last(low, own, asked):
            amounts.append(1)
        if not amounts and (other := _THE_OTHERS.match(low, *own)) is not None:
            number = number_of(other["number"])
            amounts += [number] if number is not None and number > _MOST_REQUESTS else []
        bare = None if amounts else _BARE_END.match(low, *own)
        if bare is not None and not _heads_an_entry(low, bare):
            amounts.append(number_of(bare.group(1)))
    if asked.unit in VISITS and not amounts:
        some = so_many_visits(low, own)
        if some is not None and counts(low, some.end("number"), asked):
            amounts.append(number_of(some["number"]))
    if deed.passive and (left := _REMAINING.search(low, *own)) is not None:
        number = number_of(left.group(1))
        others = (one.amount for one, words in quantities if words[1] <= left.start())
        # "Four visits, the remaining three denied" of seven: three requests may be left otherwise.
        if number is not None and (
            left["unit"] or asked.amount - number in others or number > _MOST_REQUESTS
        ):
            amounts.append(number)
    return next((one for one in amounts if one is not None and one < asked.amount), None)


def _part_of(low: str, after: Range, asked: Quantity | None) -> tuple[Quantity, Range] | None:
    if asked is None:
        return None
    parts = [_PART_OF.search(low, *after)]
    parts += [pattern.match(low, *after) for pattern in (_BARE, _QUANTITY, _FOR_SO_MANY)]
    if asked.unit in VISITS:
        parts.append(_MANIPULATIONS.match(low, *after))
    if asked.unit in _DONE:
        parts.append(_IN_BRACKETS.match(low, *after))
        parts.append(_TIMES_BEHIND.match(low, *after))
    for part in parts:
        if part is not None and (
            _heads_an_entry(low, part) or _OF_REQUESTS.match(low, part.end(1)) is not None
        ):
            continue
        amount = number_of(part.group(1)) if part is not None else None
        if part is not None and amount is not None and amount < asked.amount:
            counted = counts(low, part.end(1), asked)
            return (
                (Quantity(amount=amount, unit=unit_of(low, part.end(), asked)), part.span(1))
                if counted
                else None
            )
    return None


def _heads_an_entry(low: str, part: re.Match[str]) -> bool:
    """Whether a number is that of an entry in a list: `denied the one and 4) the other`."""
    if not low.startswith(")", part.end(1)):
        return False
    around = max(part.start() - _LONGEST_BRACKET, 0), part.end(1)
    return low.rfind("(", *around) <= low.rfind(")", *around)


def _out_of(low: str, place: Range, asked: Quantity | None) -> tuple[Quantity, Range] | None:
    """The part of `one implant out of the two`, where the second number is what was asked for."""
    if asked is None or low.find(" out of ", *place) < 0:
        return None
    grounds = GROUNDS.search(low, *place) or _FOR_HE.search(low, *place)
    for part in _OUT_OF.finditer(low, place[0], grounds.start() if grounds is not None else place[1]):
        some, whole = number_of(part["some"]), number_of(part["whole"])
        end = part.end("some")
        if some is not None and whole == asked.amount and 0 < some < whole and counts(low, end, asked):
            return Quantity(amount=some, unit=unit_of(low, end, asked)), part.span("some")
    return None


def _part_before(low: str, before: Range, asked: Quantity | None) -> tuple[Quantity, Range] | None:
    """`3 of the 12 visits were certified`."""
    found = _PART_OF.finditer(low, *before) if asked is not None else ()
    parts = [one for one in found if number_of(one.group(1)) is not None]
    if not parts and asked is not None and (bare := _BARE_BEFORE.match(low, *before)) is not None:
        parts = [bare]
    if not parts and asked is not None and (were := _SO_MANY_WERE.match(low, before[0])) is not None:
        parts = [were] if were.end() == before[1] else []
    if not parts and asked is not None and asked.unit in VISITS:
        parts = list(_TIMES_AHEAD.finditer(low, *before))
    amount = number_of(parts[-1].group(1)) if parts else None
    if asked is None or amount is None or amount >= asked.amount or not counts(low, parts[-1].end(), asked):
        return None
    return Quantity(amount=amount, unit=unit_of(low, parts[-1].end(), asked)), parts[-1].span(1)


def _whole_without_refills(
    low: str, reach: Range, quantities: list[tuple[Quantity, Range]], asked: Quantity | None
) -> tuple[Quantity, Range] | None:
    if asked is None or (cut := refills_cut(low, reach)) is None:
        return None
    told = [one for one in quantities if reach[0] <= one[1][0] < reach[1]]
    if not told and asked.unit not in VISITS and _OF_LESS.search(low, *reach) is None:
        # What is approved but for its refills is approved as it was asked for.
        return asked, cut
    return next((one for one in told if one[0] == asked), None)


def _beside(
    low: str, deed: DeedWord, reach: Range, quantities: list[tuple[Quantity, Range]], asked: Quantity | None
) -> tuple[Quantity, Range] | None:
    other = [one for one in quantities if asked is None or may_be_part(one[0], asked)]
    behind = [one for one in other if deed.end <= one[1][0] < reach[1]][:1]
    ahead = [one for one in other if reach[0] <= one[1][0] < deed.start][-1:]
    if not deed.passive and ahead and _JOINT.search(low, ahead[0][1][1], deed.start):
        # "Cut the one to #60, modified the other to one fill": the amount is the first one's.
        ahead = []
    if deed.deed is Deed.APPROVE and deed.passive:
        behind, ahead = ahead, behind
    whole = not deed.passive and any(
        one == asked for one, words in quantities if deed.end <= words[0] < reach[1]
    )
    # "Approved the one #90, approved the other #30": all of it, and the 90 is of the first.
    chosen = behind or (() if whole else ahead)
    return chosen[0] if chosen else None
