"""Whether the amount in a request heading is all that is asked for, or one of several."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from imr_llm.domain.letter import Range
from imr_llm.domain.record import Unit
from imr_llm.vocabulary.amounts import NUMBER, Amount, amount_of
from imr_llm.vocabulary.categories import categories_named
from imr_llm.vocabulary.patterns import late

_ANOTHER = late(
    rf"(?:\band\s|&\s?|\bplus\s|[,;]\s)(?:another\s|an additional\s)?(?P<number>{NUMBER})\s"
    r"(?:more\s|additional\s)?(?:(?:sessions?|visits?|treatments?)\s)?(?:of|for)\s",
    re.IGNORECASE,
)
"""`12 sessions of physical therapy and 12 of acupuncture`."""
_JOINT = late(r"\b(?:and|plus|with)\b|[,;&+]", re.IGNORECASE)
_OF = late(r"\s(?:of|for)\s(?P<what>[^,;&+\d]{3,60})", re.IGNORECASE)
_TIMES = late(
    r"\s?(?:each\s|(?:tube|bottle|jar|pump|container|pack|vial)s?\s)?\(?(?:[x×]|times)\s?(?P<number>\d{1,2})"
    r"(?![\w%/.]|\s?(?:day|week|month|refill))",
    re.IGNORECASE,
)
"""`120gm x 2`."""


_EACH = late(r"\s(?:(?:for|in|on|to)\s)?each(?!\s(?:day|week|month|visit)\b)\b", re.IGNORECASE)
"""`x 3 each`: how many are meant to get so many is told elsewhere."""


def counts_another(text: str, rank: Sequence[Amount], drugs: Sequence[Range]) -> bool:
    """Whether a heading counts a second treatment beside the first of some amounts that agree."""
    first = rank[0]
    others = [amount_of(match["number"]) for match in _ANOTHER.finditer(text, first.place[1])]
    parts = len(others) > 1 and sum(one or 0 for one in others) == first.quantity.amount
    if others and not parts:
        return True
    return any(
        _is_of_another(text, (one.place[1], other.place[0]), other.place[1], drugs)
        for one, other in pairwise(rank)
        if one.place[1] <= other.place[0]
    )


def is_of_each(text: str, amount: Amount, containers: Sequence[Amount]) -> bool:
    """Whether an amount is that of each of several packs: `120gm x 2`, `#9 x 2 boxes`, `30 g, 2 tubes`."""
    if _EACH.match(text, amount.place[1]) is not None:
        return True
    weighed = amount.quantity.unit in (Unit.GRAM, Unit.ML)
    if not weighed and amount.quantity.unit is not Unit.UNIT:
        return False
    times = _TIMES.match(text, amount.place[1])
    several = times is not None and int(times["number"]) > 1
    return several or (weighed and any(one.quantity.amount > 1 for one in containers))


def _is_of_another(text: str, between: Range, end: int, drugs: Sequence[Range]) -> bool:
    """Whether a joint and the name of a treatment stand between two amounts, or behind the second."""
    joint = _JOINT.search(text, *between)
    if joint is None:
        return False
    if drugs:
        return any(between[0] <= start < between[1] for start, _ in drugs)
    named = _OF.match(text, end)
    return bool(
        categories_named(text[joint.end() : between[1]].lower())
        or (named is not None and categories_named(named["what"].lower()))
    )
