"""Requests named by their order: `modified the first to 6 sessions and the second to 3 visits`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from imr_llm.domain.letter import Range
from imr_llm.reading.ur_words import ItemWords, mentions
from imr_llm.vocabulary.numbers import number_of
from imr_llm.vocabulary.patterns import late

_PLACES = {
    **{"first": 0, "second": 1, "third": 2, "fourth": 3, "fifth": 4, "sixth": 5, "seventh": 6},
    **{"1st": 0, "2nd": 1, "3rd": 2, "4th": 3, "5th": 4, "6th": 5, "7th": 6},
    **{"last": -1, "final": -1, "former": 0, "latter": -1},
}
_IN_A_PAIR = ("and ", "with ", "plus ", "as ")
_OF_A_PAIR = ("former", "latter")
_ORDINAL = rf"(?:{'|'.join(_PLACES)})"
_COUNT = r"(?:two|three|four|five|six|seven|eight|[2-8])"
_NOTED_BY_ORDER = late(
    rf"(?:^|(?<=[.:;,] ))(?!(?:last|final) (?!and\b)){_ORDINAL}"
    rf"(?:(?:, and |, | and | & )(?:the )?{_ORDINAL})*"
    r"(?= (?:(?:was|were|is|are) )?(?:(?:also|both|all) )?(?:non|cert|not cert|den(?:ied|y)|approv|authori|"
    r"modif|reduced|cut|halved|allowed|granted|refused|declined|delayed|deferred|partial|okay|ok\b|nc\b))"
)
"""`First and last certified`, in notes."""
_OF_REQUESTS = (
    r"(?: (?:ones?|requests?|items?|services?|of (?:them|these|those|the (?:two|three|four|five))))?"
    r"(?=[.,;:)]|$| (?:was|were|being|and|nor|but|while|whereas|until|unless|pending|from (?:# ?)?\d|"
    r"as (?!an?\b)|because|since|for (?:want|lack)|due|"
    r"(?:not |non-)?(?:modified|reduced|cut|halved|denied|certified|approved|authorized|allowed|deferred|"
    r"delayed)\b(?! (?:request|visit|session|item|treatment|course|injection|half|part|time)s?\b)|"
    r"in (?:full|part)|entirely|outright|on \d|by (?!the (?:doctor|physician))|"
    r"(?:down )?to (?:only |just )?(?:# ?)?(?:\d|(?:one|two|three|four|five|six|eight|ten|half)\b)))"
)
_BY_ORDER = late(
    rf"\bthe {_ORDINAL}(?:(?:, and |, | and |, or | or | nor | & )(?:the )?{_ORDINAL})*{_OF_REQUESTS}"
)
"""What stands for a request by its place among them, and no `first visit` or `first two`."""
_SO_MANY = late(
    rf"\bthe (?P<from>first|last|final) (?P<count>{_COUNT}){_OF_REQUESTS}(?P<was> (?:was|were)\b)?"
)
"""`The first four`, which are visits where no order is told."""
_OF_A_DEED = late(r"(?:ed|\ball (?:but|except)(?: for)?|\bboth)(?: only| just)? \Z")
_BEGINS = late(r"(?:^\W*|[.;:,] |\b)(?:and |but |while )?\Z")
_COUNTED = late(
    rf"\b(?:{_COUNT}|nine|ten|twelve|\d{{1,2}}) (?!(?:requests|services|items|was|is|as)\b)[a-z-]+s\b"
)
"""What the first two can be of besides: `He had five scans, and the last two were denied`."""
_LONGEST_AHEAD = 20
_OF_A_KIND = late(
    rf"\b{_ORDINAL} (?:(?!(?:to|from|for|at|in|on|by|as|with|and|or|but|was|were|down|of)\b)[a-z-]+ ){{0,2}}?"
    r"(?:injection|block|session|visit|treatment|surger|operation|"
    r"procedure|level|week|month|day|half|phase|stage|trial|fill|refill|prescription|drug|medication|cream|brace)"
)
"""`Certified the first and denied the second injection`: the first may be an injection, too."""
_EACH = late(_ORDINAL)
_ASKED = late(
    r"\b(?:request(?:ed|s|ing)?|ask(?:ed|s|ing)? for|sought|seeks|order(?:ed|s)?|prescribed|proposed|wants)\b"
)
_IS_ASKED = late(r" (?:was|were|is|are|has been|have been|being) (?:also |then |now )?$")
_BELOW = late(
    r"\b(?:(?P<count>two|three|four|five|six|seven|\d) |(?:the|these|his|her|all) )(?:disputed |requested )?"
    r"(?:requests|services|items|treatments)\b[^.;]{0,80}?"
    r"\b(?:listed|given|set (?:out|forth|down)|numbered|named|appear(?:s|ing)?|shown|stand|printed|decided|"
    r"taken up|reproduced|found|enumerated)\b[^.;]{0,40}? below\b(?! (?:the|his|her|knee|elbow)\b)"
)
"""`The five services are given below`: in the order of the decisions."""
_IN_ORDER = late(r"\bin (?:this|the following) order:? ")
_LOOK_BACK = 500
_SENTENCE_END = late(r"\.\s")
_IN_TURN = late(
    r", the former (?:down )?(?:to|at|by) [^,;.]{1,40} (?:and|but) the latter (?:down )?(?:to|at|by)\b"
)
"""`Cut both, the former to 45 and the latter to 60`."""
_LISTED = late(r"[\w)], (?:[\w/-]+ ){0,3}\Z")
"""Before the last two of more than two."""
_JOINT = late(r",? (?:and|as well as|plus|together with|along with) |[,;] ")
_WITH = late(rf"{_JOINT.pattern}| with ")
"""In a list whose second is told with the first: `twelve sessions of the one with six of the other`."""


def by_order(
    low: str, clause: Range, whole: Range, previous: Range | None, items: Sequence[ItemWords]
) -> tuple[list[tuple[int, int]], list[int], list[int]]:
    """The items that a clause names by their order, with their places, and the places of those left open.

    And the places of those that are in the order and not in dispute.

    Their order is that of a list of all that is asked for, in the sentence before or in what comes before
    the clause in its own (`whole`) sentence; without such a list it is open which is the first.
    """
    found = _told_by_order(low, clause) if len(items) > 1 else []
    noted = list(_NOTED_BY_ORDER.finditer(low, *clause)) if len(items) > 1 else []
    many = list(_SO_MANY.finditer(low, *clause)) if len(items) > 1 else []
    if not (found or noted or many):
        return [], [], []
    order: Sequence[int | None] = ()
    of_a_kind = _OF_A_KIND.search(low, *clause) is not None
    for place in ((whole[0], clause[0]), previous):
        if place is not None and not (order or of_a_kind):
            order = _order_asked(low, place, items)
    if not (order or of_a_kind):
        order = _order_told(low, (max(whole[0] - _LOOK_BACK, 0), clause[0]), items)
    named: list[tuple[int, int]] = []
    open_: list[int] = []
    others: list[int] = []
    # "Last denied 3/4" may be of a time, where no order is told.
    for told in [*found, *(noted if order else ())]:
        for one in _EACH.finditer(low, *told.span()):
            own, place_in = order, _PLACES[one.group()]
            if one.group() in _OF_A_PAIR and len(order) != len(_OF_A_PAIR):
                own = () if order else _pair(low, ((whole[0], one.start()), previous), items)
            if not own or place_in >= len(own):
                open_.append(one.start())
            elif (index := own[place_in]) is None:
                others.append(one.start())
            else:
                named.append((one.start(), index))
    so_many, unplaced = _so_many(low, clause, many, order)
    return sorted({*named, *so_many}), [*open_, *unplaced], others


def _told_by_order(low: str, clause: Range) -> list[re.Match[str]]:
    """Where requests are named by their order, and not only amounts in the order in which they are named."""
    turn = _IN_TURN.search(low, *clause)
    found = _BY_ORDER.finditer(low, *clause)
    return [one for one in found if turn is None or not turn.start() < one.start() < turn.end()]


def _so_many(
    low: str, clause: Range, found: Sequence[re.Match[str]], order: Sequence[int | None]
) -> tuple[list[tuple[int, int]], list[int]]:
    """The items that `the first four` are, with their places, and where that is open."""
    named: list[tuple[int, int]] = []
    open_: list[int] = []
    for told in found:
        if not _is_of_a_deed(low, clause, told):
            continue
        count = int(number_of(told["count"]) or 0)
        those = order[:count] if told["from"] == "first" else order[-count:]
        if _COUNTED.search(low, clause[0], told.start()) or not len(those) == count < len(order):
            open_.append(told.start("from"))
        else:
            named += [(told.start("from"), index) for index in those if index is not None]
    return named, open_


def _is_of_a_deed(low: str, clause: Range, told: re.Match[str]) -> bool:
    """Whether a deed is of so many, and these are no time or ground: `denied Botox after the first two`."""
    before = low[max(clause[0], told.start() - _LONGEST_AHEAD) : told.start()]
    return (_OF_A_DEED if told["was"] is None else _BEGINS).search(before) is not None


def _order_told(low: str, before: Range, items: Sequence[ItemWords]) -> Sequence[int | None]:
    """The order that is told as such: that of the decisions `below`, or of what is listed `in this order`.

    What is listed there and not in dispute is None.
    """
    for below in _BELOW.finditer(low, *before):
        if below["count"] is None or number_of(below["count"]) == len(items):
            return range(len(items))
    listed = _IN_ORDER.search(low, *before)
    if listed is None:
        return ()
    stop = _SENTENCE_END.search(low, listed.end(), before[1])
    end = stop.start() if stop is not None else before[1]
    named = mentions(low, (listed.end(), end), items)
    order: list[int | None] = []
    start = listed.end()
    for words in low[start:end].split(";"):
        here = {index for at, index in named if start <= at < start + len(words)}
        if len(here) > 1 or not here.isdisjoint(order):
            return ()
        order.append(next(iter(here), None))
        start += len(words) + 1
    return order if len(order) > 1 else ()


def _pair(low: str, places: Sequence[Range | None], items: Sequence[ItemWords]) -> Sequence[int]:
    """The two items that the first place that names any names side by side, and nothing else with them."""
    for place in places:
        named = mentions(low, place, items) if place is not None else []
        if place is None or not named:
            continue
        pair = list(dict.fromkeys(index for _, index in named))
        if len(pair) != 2 or len({at for at, _ in named}) < len(named):
            return ()
        second = min(at for at, index in named if index == pair[1])
        first = max(at for at, index in named if index == pair[0] and at < second)
        joints = [one.group() for one in _JOINT.finditer(low, first, second)]
        joined = len(joints) == 1 and (
            joints[0].endswith(_IN_A_PAIR) or low.find(" and, ", first, second) > 0
        )
        return pair if joined and _LISTED.search(low, place[0], named[0][0]) is None else ()
    return ()


def _order_asked(low: str, place: Range, items: Sequence[ItemWords]) -> Sequence[int]:
    """The items in the order in which a sentence asks for them; none where its list holds anything else."""
    asked = _ASKED.search(low, *place)
    if asked is None:
        return ()
    passive = _IS_ASKED.search(low, place[0], asked.start()) is not None
    start, end = (place[0], asked.start()) if passive else (asked.end(), place[1])
    end = start + len(low[start:end].rstrip(" ;:,"))
    named = mentions(low, (start, end), items)
    return _order_listed(low, (start, end), named, _JOINT) or _order_listed(low, (start, end), named, _WITH)


def _order_listed(
    low: str, place: Range, named: Sequence[tuple[int, int]], joints: re.Pattern[str]
) -> Sequence[int]:
    """The items of a list in their order; none where one of its entries is no item or more than one."""
    start, end = place
    order: list[int] = []
    for joint in [*joints.finditer(low, start, end), None]:
        until = joint.start() if joint is not None else end
        here = {index for at, index in named if start <= at < until}
        if len(here) != 1 or not here.isdisjoint(order):
            return ()
        order += here
        start = joint.end() if joint is not None else end
    return order if len(order) > 1 else ()
