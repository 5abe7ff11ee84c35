"""The part of a request that a denial spares: `denied all but six visits`, `denied the visits beyond six`."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from imr_llm.domain.letter import Range
from imr_llm.domain.record import Quantity
from imr_llm.reading.ur_aims import counts, unit_of
from imr_llm.reading.ur_by_amount import counted_alone
from imr_llm.reading.ur_deed import Deed, DeedWord
from imr_llm.reading.ur_grounds import GROUNDS
from imr_llm.reading.ur_told import Told
from imr_llm.reading.ur_words import ItemWords, mentions
from imr_llm.reading.view import View
from imr_llm.vocabulary.numbers import number_of
from imr_llm.vocabulary.patterns import late

EXCEPTING = r"(?:except(?: for)?|save for|other than|apart from|aside from|with the exception of|but for)"
"""What leads to the part, or the request, that is spared."""
_BUT = (
    r",? (?:except(?: for)?|but(?: for)?|save(?: for)?|other than|apart from|aside from|"
    r"with the exception of|beyond|in excess of|"
    r"(?:or |nor )?(?:for )?(?:any )?more than) (?:(?:only|just|a total of) )?"
)
_BUT_WORD = late(r"\b(?:except|but|save|than|apart|aside|beyond|excess)")
_ENDS = (
    r"(?=\s*[.;,)]|\s*$| (?:on|by) (?:\d|the|ur)| and | but | (?:for|to) (?:wean|taper|begin|allow|an? )|"
    r" (?:was|were) \Z)"
)
_SPARED = re.compile(
    rf"{_BUT}(?:the )?(?:first |initial |last )?(?:# ?)?(?P<number>\d{{1,3}}|[a-z]+(?:-[a-z]+)?)"
    r"(?P<unit> (?:visit|session|treatment|tablet|capsule|pill|injection|hour|day|week|month)s?)?"
    r"(?: \(\d{1,3}\))?(?: of (?:(?:the|these|those|his|her) )?[\w/-]+(?: (?!and\b|but\b)[\w/-]+){0,3}?)?"
    rf"{_ENDS}"
)
_FIRST = late(rf"{_BUT}the (?P<one>first)(?: one| visit| session| injection)?{_ENDS}")
_SOME = late(
    rf"{_BUT}(?:an?|one|two|three|\d{{1,3}})[ -](?:[\w-]+ ){{0,3}}?"
    rf"(?:supply|refills?|fills?|prescriptions?|trial|rental|evaluation|level|side|tablets?){_ENDS}"
)
"""Of which no amount can be told: `denied Norco except for one refill`."""
_EXCEPT = late(
    rf",? {EXCEPTING} (?:the |an? |his |her )?(?=[a-z])"
    r"(?!(?:one|first|last|part|that|refills?|month|week|if|when|as|to|in|under)\b)"
)
_LONGEST = 160


def spare(
    view: View, deed: DeedWord, reach: Range, items: Sequence[ItemWords], told: Mapping[int, Told]
) -> set[int]:
    """Notes a denial that spares a part of an item as a cut to that, and tells of which items it does.

    `reach` is what may belong to the deed.
    """
    if deed.deed is not Deed.DENY:
        return set()
    low = view.low
    found: set[int] = set()
    for start, end in ((deed.end, reach[1]), (reach[0], deed.start) if deed.passive else (0, 0)):
        until = min(end, start + _LONGEST)
        if _BUT_WORD.search(low, start, until) is None:
            continue
        grounds = GROUNDS.search(low, start, until)
        until = grounds.start() if grounds is not None else until
        for pattern in (_SPARED, _FIRST, _SOME):
            for spared in pattern.finditer(low, start, until):
                index = _item_of(low, (reach[0], spared.start()), spared.span(), items)
                if index is None or index in found:
                    continue
                if pattern is _SOME or _approves(view, spared, items[index], told[index]):
                    told[index].note(Deed.MODIFY, view, deed)
                    found.add(index)
    return found


def excepted(low: str, deed: DeedWord, end: int, named: Sequence[tuple[int, int]]) -> set[int]:
    """The items that a denial behind its verb says it is not of: `denied the others except for the one`.

    `end` is where what may belong to it ends, `named` are the places at which items are named.
    """
    if deed.deed is not Deed.DENY or _BUT_WORD.search(low, deed.end, end) is None:
        return set()
    but = _EXCEPT.search(low, deed.end, end)
    if but is None:
        return set()
    grounds = GROUNDS.search(low, but.end(), end)
    until = grounds.start() if grounds is not None else end
    return {index for at, index in named if but.end() <= at < until}


def _approves(view: View, spared: re.Match[str], item: ItemWords, told: Told) -> bool:
    """Whether words spare less than was asked for, which is noted then."""
    amount = number_of(spared["number"]) if spared.re is _SPARED else 1
    words = spared.span("number" if spared.re is _SPARED else "one")
    asked = item.asked
    if not amount or asked is None or amount >= asked.amount or not counts(view.low, words[1], asked):
        return False
    quantity = Quantity(amount=amount, unit=unit_of(view.low, words[1], asked))
    told.approve(view, quantity, words, plainly=True)
    return True


def _item_of(low: str, before: Range, spared: Range, items: Sequence[ItemWords]) -> int | None:
    """Of which item a part is spared: the one named with it, else the last before it, or the only one."""
    for place in (spared, before):
        if named := mentions(low, place, items):
            at = max(named)[0]
            those = {index for position, index in named if position == at}
            return those.pop() if len(those) == 1 else None
    if len(items) == 1:
        return 0
    alone = counted_alone(low, spared, items)
    return alone[0] if len(alone) == 1 else None
