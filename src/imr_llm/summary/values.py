"""Writes the values of a record in the words of a language: dates, amounts, lists."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from imr_llm.domain.record import Quantity
from imr_llm.summary.texts import Words


def written_date(day: date, words: Words) -> str:
    """A date written out: `September 9, 2010`."""
    return words.date.format(month=words.months[day.month - 1], day=day.day, year=day.year)


def numeral(amount: float) -> str:
    """An amount in numerals, without a decimal point where it is whole."""
    return str(int(amount)) if amount == int(amount) else str(amount)


def written_amount(quantity: Quantity, words: Words, *, refilled: bool = False) -> str:
    """An amount with its unit: `12 sessions`, `1 visit`, `120 in all`, of care with refills `120`."""
    amount = numeral(quantity.amount)
    forms = words.units.get(quantity.unit)
    if forms is None:
        plain = words.plain_count_refilled if refilled else words.plain_count
        return plain.format(amount=amount)
    return f"{amount} {forms[0] if quantity.amount == 1 else forms[1]}"


def written_requests(count: int, words: Words) -> str:
    """How many requests: `1 request`, `3 requests`."""
    return words.request_one if count == 1 else words.request_many.format(count=count)


def listed(entries: Sequence[str], words: Words) -> str:
    """A list in running text: `A, B and C`."""
    if len(entries) < 2:
        return "".join(entries)
    return words.comma.join(entries[:-1]) + _conjunction(entries[-1], words) + entries[-1]


def _conjunction(following: str, words: Words) -> str:
    for beginning, conjunction in words.other_conjunctions.items():
        if re.match(beginning, following.lower()):
            return conjunction
    return words.conjunction
