"""What amounts count, and which of them are parts of which."""

from __future__ import annotations

from types import MappingProxyType

from imr_llm.domain.record import Quantity, Unit
from imr_llm.vocabulary.units import counted_alike

AMOUNT_WORDS = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|sixteen|eighteen|twenty"
)
"""Numbers that amounts of visits are told with in words, as alternatives of a pattern."""
REQUEST_NOUNS = (
    r"(?:requests|items|services|drugs|medications|medicines|meds|prescriptions|creams|compounds|topicals|gels|"
    r"devices|braces|studies|tests|scans|procedures|surgeries|operations|consultations|referrals|therapies)\b"
)
"""What is asked for and counts nothing else: `one of the two drugs` is no tablet."""
AMOUNT_NUMBER = rf"(?:\d{{1,3}}|{AMOUNT_WORDS})"
DISPENSED = frozenset({Unit.UNIT, Unit.GRAM, Unit.ML})
"""What is handed out, and not done or lent for a while."""
LENGTHS = frozenset({Unit.DAY, Unit.WEEK, Unit.MONTH})
_TIMES = LENGTHS | {Unit.HOUR}
_COUNTS = frozenset({Unit.UNIT, Unit.ITEM, Unit.OTHER})
_DAYS = MappingProxyType({Unit.DAY: 1, Unit.WEEK: 7, Unit.MONTH: 30})


def comparable(quantity: Quantity, asked: Quantity) -> bool:
    """Whether both count the same: a month's supply is no part of 120 tablets that could be counted."""
    return counted_alike(quantity.unit, asked.unit) or (quantity.unit in _COUNTS and asked.unit in _COUNTS)


def can_be_aimed_at(quantity: Quantity, asked: Quantity) -> bool:
    """Whether a request can be modified to an amount: 12 visits to 10 hours, tablets to no visits."""
    return (quantity.unit in _TIMES) is (asked.unit in _TIMES) and (
        (quantity.unit in DISPENSED) is (asked.unit in DISPENSED) or comparable(quantity, asked)
    )


def may_be_part(quantity: Quantity, asked: Quantity) -> bool:
    """Whether an amount may be what was approved of the amount asked for, though as much it is not."""
    if are_lengths(quantity, asked):
        return is_less(quantity, asked)
    return quantity.amount != asked.amount and comparable(quantity, asked)


def is_less(quantity: Quantity, asked: Quantity) -> bool:
    """Whether an amount is less than was asked for: 30 days of three months."""
    if are_lengths(quantity, asked):
        return quantity.amount * _DAYS[quantity.unit] < asked.amount * _DAYS[asked.unit]
    return quantity.amount < asked.amount


def are_lengths(quantity: Quantity, asked: Quantity) -> bool:
    """Whether both are lengths of time, be it in days or in months."""
    return quantity.unit in LENGTHS and asked.unit in LENGTHS
