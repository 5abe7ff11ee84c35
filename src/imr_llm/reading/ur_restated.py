"""Amounts that tell one approval twice: `one tube of 100 grams`, `one month, 30 tablets`.

Which of them speaks is decided by what the request counts, as among several amounts of a request heading.
"""

from __future__ import annotations

from collections.abc import Sequence

from imr_llm.domain.letter import Range
from imr_llm.domain.record import Quantity, Unit
from imr_llm.reading.ur_measures import DISPENSED, LENGTHS, comparable
from imr_llm.reading.ur_words import ItemWords
from imr_llm.vocabulary.patterns import late
from imr_llm.vocabulary.units import CONTAINERS, VISITS

_Amount = tuple[Quantity, Range]

_JOINT = (
    r",? (?:(?:or|that is|i\.e\.|ie|namely|equal to|for a total of|totaling|totalling),? )?|"
    r" (?:[-–]|=) |: "
)
_MORE = r"(?:(?:only|just|about|total|quantity|qty|#)[:.]? ?)*"
_NAMED = (
    r"(?: (?:supply|fill|course|prescription|refill|rental|trial)s?)?"
    r"(?: of (?:the |his |her )?(?!\d)[a-z/-]+(?: [a-z/-]+){0,2})?"
)
_RESTATES = late(
    rf"(?: (?:supply|fill|course|prescription))?(?:{_JOINT}){_MORE}|{_NAMED},? [(\[](?:i\.e\.,? |or )?{_MORE}"
)
"""Between two amounts of which the second tells the first once more."""
_OF = late(rf"(?: (?:supply|fill|course|prescription))? of (?:the )?{_MORE}")
_PACK = rf"(?:{'|'.join(sorted(CONTAINERS, key=len, reverse=True))})"
_PACKS_BEHIND = late(rf"(?:-| )?{_PACK}\b")
_SEVERAL_BEFORE = late(r"\b(?P<count>\d{1,2}|two|three|four|five|six|eight|ten|twelve)\s$")
_EACH = late(r" (?:each|per|apiece|a)\b")
_LOOK_BACK = 24
_RANKS = (
    frozenset({*VISITS, Unit.INJECTION, Unit.HOUR}),
    frozenset({Unit.GRAM, Unit.ML}),
    frozenset({Unit.ITEM}),
    frozenset({Unit.LEVEL}),
)
"""Behind dispensed counts and before packs and lengths of time, as in request headings."""


def that_count(low: str, amounts: Sequence[_Amount], item: ItemWords) -> list[_Amount]:
    """The amounts of a clause, those told twice once, as far as they count what an item was asked for in.

    `One box` tells nothing of 60 patches, nor does the size of each of two tubes.
    """
    told = [one for one in _told_once(low, amounts, item) if not _is_of_each(low, one, amounts)]
    asked = item.asked
    if asked is not None and asked.unit in VISITS:
        told = [_as_asked(low, one, asked) for one in told]
    if asked is None or item.packed or asked.unit not in DISPENSED:
        return told
    return [one for one in told if one not in amounts or not is_pack(low, one)]


def _as_asked(low: str, amount: _Amount, asked: Quantity) -> _Amount:
    """Visits that are only told by how often they are: `once a week for 4 weeks`, of sessions."""
    quantity, words = amount
    if quantity.unit is not Unit.VISIT or "visit" in low[slice(*words)] or "appoint" in low[slice(*words)]:
        return amount
    return quantity.model_copy(update={"unit": asked.unit}), words


def is_pack(low: str, amount: _Amount) -> bool:
    """Whether an amount counts what things come in: `two boxes`."""
    start, end = amount[1]
    words = low[start:end].split()
    return amount[0].unit is Unit.UNIT and bool(words) and words[-1] in CONTAINERS


def _told_once(low: str, amounts: Sequence[_Amount], item: ItemWords) -> list[_Amount]:
    told: list[_Amount] = []
    for one in amounts:
        spoken = _of_both(low, told[-1], one, item) if told else None
        if spoken is None:
            told.append(one)
        else:
            told[-1] = spoken, (told[-1][1][0], one[1][1])
    return told


def _of_both(low: str, first: _Amount, second: _Amount, item: ItemWords) -> Quantity | None:
    """The one that speaks of two amounts which tell the same; None where they do not."""
    between = first[1][1], second[1][0]
    of = _OF.fullmatch(low, *between) is not None
    if not (of or _RESTATES.fullmatch(low, *between)):
        return None
    same = first[0].unit is second[0].unit and is_pack(low, first) is is_pack(low, second)
    alike = first[0].unit in VISITS and second[0].unit in VISITS
    if same or alike or (of and not _is_whole(low, first, second)) or _EACH.match(low, second[1][1]):
        return None
    asked = item.asked
    fitting = [one for one in (first, second) if asked is not None and _counts(low, one, asked, item)]
    if asked is not None and len(fitting) != 1:
        return None
    if fitting:
        return fitting[0][0]
    return min((first, second), key=lambda one: _rank(low, one))[0]


def _is_whole(low: str, first: _Amount, second: _Amount) -> bool:
    """Whether `of` tells how much the first amount is in all, not how much each of several is."""
    if first[0].unit in LENGTHS:
        return second[0].unit in DISPENSED
    return is_pack(low, first) and first[0].amount == 1


def _counts(low: str, amount: _Amount, asked: Quantity, item: ItemWords) -> bool:
    return comparable(amount[0], asked) and (
        asked.unit is not Unit.UNIT or is_pack(low, amount) is item.packed
    )


def _rank(low: str, amount: _Amount) -> int:
    unit = amount[0].unit
    if is_pack(low, amount):
        return len(_RANKS) + 1
    if unit is Unit.UNIT:
        return 0
    return next((rank for rank, units in enumerate(_RANKS, 1) if unit in units), len(_RANKS) + 2)


def _is_of_each(low: str, amount: _Amount, amounts: Sequence[_Amount]) -> bool:
    """Whether an amount is that of each of several: `two 100-gram tubes`, `6 sessions of one hour`."""
    quantity, (start, end) = amount
    before = max(start - _LOOK_BACK, 0), start
    if _PACKS_BEHIND.match(low, end) and _SEVERAL_BEFORE.search(low, *before):
        return True
    counted = next((one for one in reversed(amounts) if one[1][1] <= start), None)
    if counted is None or _OF.fullmatch(low, counted[1][1], start) is None:
        return False
    same = counted[0].unit is quantity.unit and is_pack(low, counted) is is_pack(low, amount)
    return not same and not _is_whole(low, counted, amount)
