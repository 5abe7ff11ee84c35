"""Deeds of one of several requests that is not named: `modified one of the medications, denied the rest`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from imr_llm.domain.letter import Range
from imr_llm.reading.ur_deeds import Deed, DeedWord
from imr_llm.reading.ur_told import Told
from imr_llm.reading.view import View

_SOME_OF = re.compile(
    r"\b(?:(?P<one>one)|two|three|four|some|several|a few|most|both|part) of (?:the|these|those|his|her) "
    r"(?:(?!and\b|or\b)[\w-]+ ){0,2}$"
)
_LONGEST = 60


@dataclass(slots=True)
class OneOf:
    """A deed of some requests of a kind, of which is not told where the deed is."""

    deed: Deed
    kind: frozenset[int]
    """The items of which one is meant."""
    single: bool
    """Whether it is of one and no more."""
    left: dict[int, tuple[View, DeedWord]] = field(default_factory=dict)
    """Those of them that a later deed of the rest would be of."""


def unnamed_places(low: str, start: int, named: Sequence[tuple[int, int]]) -> dict[int, bool]:
    """The places at which several items are named of which some are meant, and whether it is one alone."""
    several = [at for at, count in Counter(at for at, _ in named).items() if count > 1]
    found = ((at, _SOME_OF.search(low, max(start, at - _LONGEST), at)) for at in several)
    return {at: match["one"] is not None for at, match in found if match is not None}


def opened(
    deed: DeedWord, own: Range, some_of: Mapping[int, bool], kinds: Sequence[tuple[int, int]]
) -> OneOf | None:
    """What a deed leaves open whose `own` words name a kind of request and no item."""
    place = next((at for at in some_of if own[0] <= at < own[1]), None)
    if place is None:
        return None
    return OneOf(deed.deed, frozenset(index for at, index in kinds if at == place), some_of[place])


def defer(opens: Sequence[OneOf], index: int, view: View, deed: DeedWord) -> bool:
    """Whether a deed of the rest is of an item that may be the exception, which is then settled later."""
    for one in opens:
        if index in one.kind:
            one.left.setdefault(index, (view, deed))
            return True
    return False


def settle(opens: Sequence[OneOf], told: Mapping[int, Told]) -> None:
    """Tells the rest of a kind, once it is told elsewhere which one of it is the exception."""
    for one in opens:
        those = [index for index in one.kind if index in told and one.deed in told[index].deeds]
        if one.single and len(those) == 1:
            for index, (view, deed) in one.left.items():
                if index not in those:
                    told[index].note(deed.deed, view, deed)
