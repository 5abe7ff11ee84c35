"""Requests named by their order: `modified the first to 6 sessions and the second to 3 visits`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from imr_llm.domain.letter import Range
from imr_llm.reading.ur_words import ItemWords, mentions

_PLACES = {
    **{"first": 0, "second": 1, "third": 2, "fourth": 3, "fifth": 4, "sixth": 5},
    **{"last": -1, "final": -1},
}
_ORDINAL = rf"(?:{'|'.join(_PLACES)})"
_BY_ORDER = re.compile(
    rf"\bthe {_ORDINAL}(?:(?:, and |, | and |, or | or | nor | & )(?:the )?{_ORDINAL})*"
    r"(?: (?:ones?|requests?|items?|services?|of (?:them|these|those|the (?:two|three|four|five))))?"
    r"(?=[.,;:)]|$| (?:was|were|and|nor|but|while|whereas|from (?:# ?)?\d|as (?!an?\b)|because|since|"
    r"for (?:want|lack)|due|"
    r"in (?:full|part)|entirely|outright|on \d|by (?!the (?:doctor|physician))|"
    r"(?:down )?to (?:only |just )?(?:# ?)?(?:\d|(?:one|two|three|four|five|six|eight|ten|half)\b)))"
)
"""What stands for a request by its place among them, and no `first visit` or `first two`."""
_OF_A_KIND = re.compile(
    rf"\b{_ORDINAL} (?:[a-z-]+ ){{0,2}}?(?:injection|block|session|visit|treatment|surger|operation|"
    r"procedure|level|week|month|day|half|phase|stage|trial|fill|refill|prescription|drug|medication|cream|brace)"
)
"""`Certified the first and denied the second injection`: the first may be an injection, too."""
_EACH = re.compile(_ORDINAL)
_ASKED = re.compile(
    r"\b(?:request(?:ed|s|ing)?|ask(?:ed|s|ing)? for|sought|seeks|order(?:ed|s)?|prescribed|proposed|wants)\b"
)
_IS_ASKED = re.compile(r" (?:was|were|is|are|has been|have been|being) (?:also |then |now )?$")
_JOINT = re.compile(r",? (?:and|as well as|plus|together with|along with) |[,;] ")


def by_order(
    low: str, clause: Range, whole: Range, previous: Range | None, items: Sequence[ItemWords]
) -> tuple[list[tuple[int, int]], list[int]]:
    """The items that a clause names by their order, with their places, and the places of those left open.

    Their order is that of a list of all that is asked for, in the sentence before or in what comes before
    the clause in its own (`whole`) sentence; without such a list it is open which is the first.
    """
    found = list(_BY_ORDER.finditer(low, *clause)) if len(items) > 1 else []
    if not found:
        return [], []
    order: Sequence[int] = ()
    of_a_kind = _OF_A_KIND.search(low, *clause) is not None
    for place in ((whole[0], clause[0]), previous):
        if place is not None and not (order or of_a_kind):
            order = _order_asked(low, place, items)
    named: list[tuple[int, int]] = []
    open_: list[int] = []
    for told in found:
        for one in _EACH.finditer(low, *told.span()):
            place_in = _PLACES[one.group()]
            if order and place_in < len(order):
                named.append((one.start(), order[place_in]))
            else:
                open_.append(one.start())
    return named, open_


def _order_asked(low: str, place: Range, items: Sequence[ItemWords]) -> Sequence[int]:
    """The items in the order in which a sentence asks for them; none where its list holds anything else."""
    asked = _ASKED.search(low, *place)
    if asked is None:
        return ()
    passive = _IS_ASKED.search(low, place[0], asked.start()) is not None
    start, end = (place[0], asked.start()) if passive else (asked.end(), place[1])
    end = start + len(low[start:end].rstrip(" ;:,"))
    named = mentions(low, (start, end), items)
    order: list[int] = []
    for joint in [*_JOINT.finditer(low, start, end), None]:
        until = joint.start() if joint is not None else end
        here = {index for at, index in named if start <= at < until}
        if len(here) != 1 or not here.isdisjoint(order):
            return ()
        order += here
        start = joint.end() if joint is not None else end
    return order if len(order) > 1 else ()
