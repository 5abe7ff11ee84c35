"""What part of a request utilization review approved."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from imr_llm.domain.letter import Range
from imr_llm.domain.record import Quantity, Unit
from imr_llm.reading.ur_deeds import Deed, DeedWord
from imr_llm.vocabulary.numbers import number_of
from imr_llm.vocabulary.quantities import parse_request

_AIM = re.compile(
    r"^ for (?:an? |only |the )*$|\b(?:to|allow|allowing|allowed) (?:[a-z/-]+ ){0,3}$|"
    r"\btrial of (?:an? |up to )?$"
)
_BARE = re.compile(
    r" (?:only |just )?([\w-]+)"
    r"(?=[.,;)]| of\b| and\b|$| (?:more|additional|further)(?:[.,;)]| to\b| for\b|$))"
)
_TIMES = frozenset({Unit.HOUR, Unit.DAY, Unit.WEEK, Unit.MONTH})
_PART_OF = re.compile(
    r"([\w-]+)(?: \(\d+\))? (?:out )?of (?:the )?(?:[\w-]+ ){0,3}?(?:\(\d+\) )?(?:requested |sought |"
    r"proposed )?(?=sessions|visits|treatments|tablets|capsules|injections|weeks|days|months|hours|"
    r"requested)"
)
_QUANTITY = re.compile(r" (?:only |just )?(?:a |the )?quantity (?:of )?(\d{1,4})(?![\w/.])")
_RATE = re.compile(r"(?: (?:a|an|per|each|every) | ?/ ?)(?:day|week|month|wk)\b| (?:daily|weekly|monthly)\b")
"""Behind an amount: so much in a day or week is no total."""
_LEFT_OPEN = re.compile(r"\b(?:leaving|leaves|left) (?:the |only )?(?:other |remaining )?$")
_IN_DISPUTE = re.compile(r" (?:[\w-]+ ){0,2}?(?:in dispute|at issue|in question|disputed)\b")
"""Around an amount that was not approved: `leaving 9 visits in dispute`."""
_JOINT = re.compile(r"[,;] (?:and |as well as )?| and | plus | as well as ")
"""Between two items of a list."""
_UNITS = {
    **{"session": Unit.SESSION, "visit": Unit.VISIT, "treatment": Unit.TREATMENT, "tablet": Unit.UNIT},
    **{"capsule": Unit.UNIT, "pill": Unit.UNIT, "patch": Unit.UNIT, "injection": Unit.INJECTION},
    **{"week": Unit.WEEK, "day": Unit.DAY, "month": Unit.MONTH, "hour": Unit.HOUR},
}
_COUNTED = re.compile(rf"(?:(?! and )[^.;,]){{0,40}}?\b({'|'.join(_UNITS)})(?:e?s)?\b")
_HOURS = re.compile(r"\bto (?:only |just )?(?=[\w-]+ hours? (?:a|per|each) (?:day|week)\b)")
_BARE_AIM = re.compile(
    r"\bto (?:only |just )?([\w-]+)(?! ?(?:mg|%|/|\d|tablets|times|week| hours?|"
    r" visits?| days?))\b"
)
_VISITS = frozenset({Unit.SESSION, Unit.VISIT, Unit.TREATMENT})
_COUNTS = frozenset({Unit.UNIT, Unit.ITEM, Unit.OTHER})


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
    after = deed.end, reach[1]
    quantities = [
        one
        for one in quantities
        if not _RATE.match(low, one[1][1])
        and not _IN_DISPUTE.match(low, one[1][1])
        and not _LEFT_OPEN.search(low, max(one[1][0] - 30, 0), one[1][0])
    ]
    return (
        _aimed_at(low, deed, after, quantities, asked)
        or _part_of(low, after, asked)
        or (_part_before(low, (reach[0], deed.start), asked) if deed.passive else None)
        or _beside(deed, reach, quantities, asked)
    )


def stretch_of(
    low: str, deed: DeedWord, reach: Range, named: Sequence[tuple[int, int]], index: int
) -> tuple[DeedWord, Range]:
    """The deed and its reach as far as they tell of one of several items: `therapy to 6 and Norco to #45`."""
    own = (reach[0], deed.start) if deed.passive else (deed.end, reach[1])
    here = [one for one in named if own[0] <= one[0] < own[1]]
    first = next((at for at, item in here if item == index), None)
    if first is None or all(item == index for _, item in here):
        return deed, reach
    start, end = own
    before = [at for at, item in here if item != index and at < first]
    behind = [at for at, item in here if item != index and at > first]
    if before and (joints := list(_JOINT.finditer(low, max(before), first))):
        start = joints[-1].end() - 1
    if behind and (joints := list(_JOINT.finditer(low, first, min(behind)))):
        end = joints[-1].start()
    if deed.passive:
        return replace(deed, start=end), (start, reach[1])
    return replace(deed, start=start, end=start), (start, end)


def denies_a_part(low: str, deed: DeedWord, reach: Range, asked: Quantity | None) -> bool:
    """Whether a denial is of a part of what was asked for: `denied 8 of the 12 visits`."""
    if asked is None or deed.deed is not Deed.DENY:
        return False
    parts = _PART_OF.finditer(low, *((reach[0], deed.start) if deed.passive else (deed.end, reach[1])))
    amounts = [number_of(part.group(1)) for part in parts if _counts(low, part.end(), asked)]
    return any(amount is not None and amount < asked.amount for amount in amounts)


def _counts(low: str, position: int, asked: Quantity) -> bool:
    """Whether what is counted at a position may be what was asked for: visits are no part of 60 tablets."""
    noun = _COUNTED.match(low, position)
    if noun is None:
        return True
    unit = _UNITS[noun.group(1)]
    return unit is asked.unit or (unit in _VISITS and asked.unit in _VISITS)


def _aimed_at(
    low: str, deed: DeedWord, after: Range, quantities: list[tuple[Quantity, Range]], asked: Quantity | None
) -> tuple[Quantity, Range] | None:
    for quantity, words in quantities:
        timed = asked is None or (quantity.unit in _TIMES) is (asked.unit in _TIMES)
        if timed and after[0] <= words[0] < after[1] and _AIM.search(low[after[0] : words[0]]):
            return quantity, words
    if (hours := _HOURS.search(low, *after)) is not None and asked is not None:
        total = parse_request(low[hours.end() : after[1]]).quantity
        if total is not None and total[0].unit is asked.unit and total[0].amount < asked.amount:
            return total[0], (hours.end() + total[1][0], hours.end() + total[1][1])
        return None
    bare = _BARE_AIM.search(low, *after)
    if deed.deed is not Deed.MODIFY or bare is None or (amount := number_of(bare.group(1))) is None:
        return None
    unit = next((one.unit for one, _ in quantities), asked.unit if asked is not None else None)
    return (Quantity(amount=amount, unit=unit), bare.span(1)) if unit is not None else None


def _part_of(low: str, after: Range, asked: Quantity | None) -> tuple[Quantity, Range] | None:
    if asked is None:
        return None
    for part in (_PART_OF.search(low, *after), _BARE.match(low, *after), _QUANTITY.match(low, *after)):
        amount = number_of(part.group(1)) if part is not None else None
        if part is not None and amount is not None and amount < asked.amount:
            counts = _counts(low, part.end(1), asked)
            return (Quantity(amount=amount, unit=asked.unit), part.span(1)) if counts else None
    return None


def _part_before(low: str, before: Range, asked: Quantity | None) -> tuple[Quantity, Range] | None:
    """`3 of the 12 visits were certified`."""
    parts = list(_PART_OF.finditer(low, *before)) if asked is not None else []
    amount = number_of(parts[-1].group(1)) if parts else None
    if asked is None or amount is None or amount >= asked.amount or not _counts(low, parts[-1].end(), asked):
        return None
    return Quantity(amount=amount, unit=asked.unit), parts[-1].span(1)


def _beside(
    deed: DeedWord, reach: Range, quantities: list[tuple[Quantity, Range]], asked: Quantity | None
) -> tuple[Quantity, Range] | None:
    other = [one for one in quantities if asked is None or _may_be_part(one[0], asked)]
    behind = [one for one in other if deed.end <= one[1][0] < reach[1]][:1]
    ahead = [one for one in other if reach[0] <= one[1][0] < deed.start][-1:]
    if deed.deed is Deed.APPROVE and deed.passive:
        behind, ahead = ahead, behind
    chosen = behind or ahead
    return chosen[0] if chosen else None


def _may_be_part(quantity: Quantity, asked: Quantity) -> bool:
    return quantity.amount != asked.amount and comparable(quantity, asked)


def comparable(quantity: Quantity, asked: Quantity) -> bool:
    """Whether both count the same: a month's supply is no part of 120 tablets that could be counted."""
    return quantity.unit == asked.unit or any(
        quantity.unit in kind and asked.unit in kind for kind in (_VISITS, _COUNTS)
    )
