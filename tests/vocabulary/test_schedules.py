"""Rates and lengths multiply only where every step fits."""

from __future__ import annotations

import pytest

from imr_llm.domain.record import Unit
from imr_llm.vocabulary.amounts import numbers_in
from imr_llm.vocabulary.schedules import schedule_places, schedules, shorthand_schedules


@pytest.mark.parametrize(
    ("text", "amount", "unit"),
    [
        ("2 x week x 6 weeks", 12, Unit.VISIT),
        ("twice weekly for four weeks", 8, Unit.VISIT),
        ("2xWk x 6Wks", 12, Unit.VISIT),
        ("2 times a month for 3 months", 6, Unit.VISIT),
        ("6 weeks at 2 times a week", 12, Unit.VISIT),
        ("3 sessions per week for 2 weeks", 6, Unit.SESSION),
        ("1x/week x 8", 8, Unit.VISIT),
        ("4 hours/day 5 days/week for 6 weeks", 120, Unit.HOUR),
        ("40 hours per week for 4 weeks", 160, Unit.HOUR),
        ("5 days a week for 6 weeks", 30, Unit.DAY),
    ],
)
def test_totals_are_computed_where_the_words_allow(text: str, amount: int, unit: Unit) -> None:
    """The total covers rate and length."""
    [total] = schedules(numbers_in(text))
    assert (total.quantity.amount, total.quantity.unit, text[slice(*total.place)]) == (amount, unit, text)


@pytest.mark.parametrize(
    "text",
    [
        "1-2 times a week for 6 weeks",
        "2 times a week for 4-6 weeks",
        "two to three times a week for six weeks",
        "3 times a week for 1 month",
        "4 hours/day x 5 days/week",
        "4 hours a day for 6 weeks",
        "24 hours a week",
        "2 times a week. He was off work for 6 weeks",
    ],
)
def test_what_is_open_is_not_computed(text: str) -> None:
    """Ranges, missing lengths and steps that do not fit have no total, but their numbers are marked."""
    assert list(schedules(numbers_in(text))) == []
    assert schedule_places(numbers_in(text)) != []


def test_shorthand_is_visits_a_week_by_weeks() -> None:
    """`2x6` is twelve visits, a range or a size is none."""
    texts = ("2x6", "3 x 4 weeks", "2-3 x 6", "30 x 40", "2 x 6 cm")
    totals = [[one.quantity.amount for one in shorthand_schedules(numbers_in(text))] for text in texts]
    assert totals == [[12], [12], [], [], []]
