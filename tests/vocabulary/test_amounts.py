"""Counts are read with the unit they count."""

from __future__ import annotations

import pytest

from imr_llm.domain.record import Unit
from imr_llm.vocabulary.amounts import (
    amount_of,
    bare_times,
    counts,
    dispensed,
    numbers_in,
    range_places,
    times,
)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("six", 6),
        ("six (6)", 6),
        ("6 (six)", 6),
        ("six (8)", None),
        ("1,200", 1200),
        ("60.00", 60),
        ("7.5", 7.5),
    ],
)
def test_numerals_and_their_words_agree_or_say_nothing(words: str, value: float | None) -> None:
    """A number given twice must be the same number."""
    assert amount_of(words) == value


@pytest.mark.parametrize(
    ("text", "amount", "unit", "number"),
    [
        ("12 physical therapy visits", 12, Unit.VISIT, "12"),
        ("a 3-day stay", 3, Unit.DAY, "3"),
        ("thirty (30) tablets", 30, Unit.UNIT, "thirty (30)"),
        ("240 ml", 240, Unit.ML, "240"),
        ("2 additional injections", 2, Unit.INJECTION, "2"),
        ("one pair", 1, Unit.ITEM, "one"),
    ],
)
def test_counts_name_their_unit(text: str, amount: float, unit: Unit, number: str) -> None:
    """Describing words may stand between number and unit."""
    [found] = counts(numbers_in(text))
    assert (found.quantity.amount, found.quantity.unit, text[slice(*found.number)]) == (amount, unit, number)


@pytest.mark.parametrize(
    "text", ["150 mg tablets", "6 of the visits", "4-6 sessions", "every 6 hours", "L4 levels"]
)
def test_other_numbers_count_nothing(text: str) -> None:
    """Strengths, parts, ranges, intervals and spine levels are no counts."""
    assert list(counts(numbers_in(text))) == []


def test_signs_before_a_number_are_part_of_its_place() -> None:
    """`X 12 SESSIONS`, `x 4` and `Qty: 90` point at sign and number."""
    [named] = times(numbers_in("CBT X 12 SESSIONS"))
    [bare] = bare_times(numbers_in("Acupuncture x 4"), Unit.VISIT)
    [counted] = dispensed(numbers_in("Soma Qty: 90"))
    assert [one.place for one in (named, bare, counted)] == [(4, 17), (12, 15), (5, 12)]
    assert [one.quantity.amount for one in (named, bare, counted)] == [12, 4, 90]


def test_ranges_are_marked() -> None:
    """Both ends of a range are one place."""
    text = "for 6-8 sessions or two to three visits"
    assert [text[slice(*place)] for place in range_places(numbers_in(text))] == [
        "6-8 sessions",
        "two to three visits",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "On May 4, 2014 the carrier certified physical therapy visits",
        "January 24, 2014 utilization review certified chiropractic visits",
        "In 2013 sessions of massage were had",
        "On May 4 utilization review certified visits",
    ],
)
def test_a_date_is_no_amount(text: str) -> None:
    """The year or day before what was done with visits does not count them."""
    assert not list(counts(numbers_in(text)))


@pytest.mark.parametrize(
    ("text", "amount"),
    [("in May 12 physical therapy visits", 12), ("2000 ml", 2000), ("In May 2014 six visits", 6)],
)
def test_an_amount_beside_a_date_counts(text: str, amount: float) -> None:
    """What is counted right behind a month or year is an amount."""
    assert [one.quantity.amount for one in counts(numbers_in(text))] == [amount]
