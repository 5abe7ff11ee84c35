"""Visits told as so many times a week for so many weeks: `2 x 3`, `two times three`."""

from __future__ import annotations

from imr_llm.domain.letter import Range
from imr_llm.domain.record import Quantity
from imr_llm.reading.ur_measures import AMOUNT_NUMBER
from imr_llm.vocabulary.numbers import number_of
from imr_llm.vocabulary.patterns import late
from imr_llm.vocabulary.units import VISITS

_WEEKLY = late(
    rf"(?: (?!and\b|denied\b)[\w-]+){{0,3}}? (?:(\d) ?x ?(\d{{1,2}})(?![\w/%-]|[.,]\d| ?(?:mg|x\b))|"
    rf"(\d|{AMOUNT_NUMBER}) times (\d{{1,2}}|{AMOUNT_NUMBER})(?=[.;,)]|$| (?:and|but|weeks)\b))"
)
"""`approved 2 x 3`, `two times three`: twice a week for three weeks."""
_TO_WEEKLY = late(
    r"(?: (?!and\b|denied\b)[\w-]+){0,4}? \d ?x ?\d{1,2} (?:down )?to (?:only )?"
    r"(?P<times>\d) ?x ?(?P<weeks>\d{1,2})(?![\w/%-]|[.,]\d| ?(?:mg|x\b))"
)
"""`Modified therapy 3x4 to 3x2`."""


def weekly_amount(low: str, after: Range, asked: Quantity | None) -> tuple[Quantity, Range] | None:
    """The visits that a stretch behind a deed tells as times a week, fewer than were asked for."""
    if asked is None or asked.unit not in VISITS:
        return None
    weekly = _TO_WEEKLY.match(low, *after) or _WEEKLY.match(low, *after)
    if weekly is None:
        return None
    times, weeks = (1, 2) if weekly.group(1) is not None else (3, 4)
    amount = (number_of(weekly.group(times)) or 0) * (number_of(weekly.group(weeks)) or 0)
    words = weekly.start(times), weekly.end(weeks)
    return (Quantity(amount=amount, unit=asked.unit), words) if 0 < amount < asked.amount else None
