"""Cuts that a note tells by an arrow: `UR 4/13/16: PT 12 -> 3. Norco #90 -> #60.`"""

from __future__ import annotations

import re
from collections.abc import Iterator

from imr_llm.domain.letter import Range
from imr_llm.domain.record import Quantity
from imr_llm.reading.ur_aims import counts, unit_of
from imr_llm.reading.ur_deed import Deed, DeedWord
from imr_llm.vocabulary.patterns import late

_UNIT = r"(?: ?(?:visit|session|tx|treatment|tab|tablet|cap|capsule|pill|day|week|month)s?)?"
_ARROW = late(
    rf"(?<![\w/.,-])(?:# ?|x ?)?(?P<whole>\d{{1,3}}){_UNIT} ?(?:-{{1,2}}>|=>|→) ?"
    rf"(?:# ?|x ?)?(?P<part>\d{{1,3}}){_UNIT}"
    r"(?=[.;,)]|$| (?:and|but|per|to wean|for wean))"
)
_OF = late(
    rf"(?<![\w/.,-])(?:# ?|x ?)?(?P<part>\d{{1,3}}){_UNIT} "
    r"\(of (?:the )?(?P<whole>\d{1,3})(?: requested)?\)"
    r"(?=[.;,]|$| and )"
)
"""`UR: PT x 6 (of 12), Norco #60 (of 90)`."""
_LABEL = late(r"\b(?:ur|utilization|review|determination|decision|outcome)\b")
_NOT_REVIEW = late(
    r"\b(?:from|went|he|she|patient|dr|md|plan|tapered|weaned|dropped|cut down|pain|rom|since|now)\b"
)
"""Before the arrow of another: `the patient went from Norco #120 -> #60`."""
_REFUSED = late(r"\b(?:den|non-?cert|not cert|refus|declin|reject|nc\b)")
_SENTENCE_END = late(r"[.;] |\n")
_LONGEST_BEFORE = 80
_ARROWS, _OFS = ("->", "=>", "→"), ("(of ",)


def arrows(low: str, clause: Range) -> Iterator[DeedWord]:
    """The cuts that a clause of utilization review tells by arrows."""
    for pattern, signs in ((_ARROW, _ARROWS), (_OF, _OFS)):
        if not any(low.find(one, *clause) >= 0 for one in signs):
            continue
        for match in pattern.finditer(low, *clause):
            before = low[max(0, match.start() - _LONGEST_BEFORE) : match.start()]
            own = _SENTENCE_END.split(before)[-1]
            if not (_is_of_another(own) or (pattern is _OF and _REFUSED.search(own))):
                yield DeedWord(Deed.MODIFY, *match.span(), passive=True, aided=True, plain=True, by_name=True)


def _is_of_another(before: str) -> bool:
    """Whether the words before an arrow tell whose cut it is, or stand under another label: `Plan: …`."""
    label = before.rpartition(":")[0]
    return _NOT_REVIEW.search(before) is not None or (bool(label) and _LABEL.search(label) is None)


def is_arrow(low: str, deed: DeedWord) -> bool:
    """Whether a deed is told by an arrow."""
    return deed.deed is Deed.MODIFY and _arrow_at(low, deed.start, deed.end) is not None


def _arrow_at(low: str, start: int, end: int) -> re.Match[str] | None:
    return _ARROW.fullmatch(low, start, end) or _OF.fullmatch(low, start, end)


def arrow_amount(low: str, deed: DeedWord, asked: Quantity | None) -> tuple[Quantity, Range] | None:
    """What an arrow leaves of what was asked for; None where it is of another amount."""
    arrow = _arrow_at(low, deed.start, deed.end) if deed.deed is Deed.MODIFY else None
    if arrow is None or asked is None or float(arrow["whole"]) != asked.amount:
        return None
    amount = float(arrow["part"])
    if not 0 < amount < asked.amount or not counts(low, arrow.end("part"), asked):
        return None
    return Quantity(amount=amount, unit=unit_of(low, arrow.end("part"), asked)), arrow.span("part")
