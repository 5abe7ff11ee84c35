"""Amounts of request headings that several treatments share, that several packs hold, and daily hours."""

from __future__ import annotations

import pytest

from imr_llm.vocabulary.quantities import parse_request


def amount_of(heading: str) -> tuple[float, str] | None:
    """The amount of a heading with its unit."""
    quantity = parse_request(heading).quantity
    return (quantity[0].amount, quantity[0].unit.value) if quantity is not None else None


@pytest.mark.parametrize(
    "heading",
    [
        "12 sessions of physical therapy and 12 of acupuncture",
        "12 sessions of physical therapy and 12 sessions of acupuncture",
        "Physical therapy 12 sessions and acupuncture 12 sessions",
        "Physical therapy x 12 and acupuncture x 12",
        "8 sessions of physical therapy and 6 of acupuncture",
        "Six visits of chiropractic care and six of acupuncture",
        "Chiropractic care, 6 visits, and 6 visits of massage",
        "12 visits of physical therapy for the neck and 12 for the back",
        "Norco 10/325 #60 and Soma 350 #60",
        "Norco #60, Soma #60",
        "6 sessions of biofeedback plus 6 of cognitive behavioral therapy",
    ],
)
def test_amounts_of_two_treatments_are_no_amount_of_one(heading: str) -> None:
    """Where two treatments are counted, be it each as often, neither count is that of the item."""
    assert amount_of(heading) is None


@pytest.mark.parametrize(
    ("heading", "amount"),
    [
        ("Physical therapy 2 times a week for 6 weeks (12 visits) for the neck", (12, "visit")),
        ("Physical therapy, 12 visits, 2 times a week for 6 weeks", (12, "visit")),
        ("12 sessions of physical therapy, two times a week for six weeks, for the neck", (12, "session")),
        ("twelve (12) visits of physical therapy, 12 total", (12, "visit")),
        ("Physical therapy 12 visits, 6 for the neck and 6 for the back", (12, "visit")),
        ("Norco 10/325mg #60, one tab twice a day, #60", (60, "unit")),
        ("Norco 10/325mg #120, 4 a day for pain", (120, "unit")),
        ("Acupuncture 2 x 3 for the neck and low back", (6, "visit")),
        ("Dental visits, monthly x 12", (12, "visit")),
        ("Six visits of chiropractic care and a cervical pillow", (6, "visit")),
    ],
)
def test_an_amount_that_is_told_twice_is_one(heading: str, amount: tuple[float, str]) -> None:
    """A total beside its rate, parts that add up to it and directions for use leave it standing."""
    assert amount_of(heading) == amount


@pytest.mark.parametrize(
    ("heading", "amount"),
    [
        ("Ketoprofen cream 120gm x 2", None),
        ("Flurbiprofen 20% cream 120 gm x 3", None),
        ("Lidocaine ointment 30g, 2 tubes", None),
        ("Terocin lotion 240ml x 2", None),
        ("Voltaren gel 1% 100 gm tubes x 5", None),
        ("Menthoderm 120 gm (x2)", None),
        ("Lidocaine ointment 30g, 1 tube", (30, "gram")),
        ("Compound cream 240 grams x 30 days", (240, "gram")),
        ("Gabapentin/ketamine cream 240 grams", (240, "gram")),
        ("Voltaren gel 100gm #3", (3, "unit")),
        ("Menthoderm gel 120 gm x 1", (120, "gram")),
    ],
)
def test_the_weight_of_each_pack_is_not_that_of_all(heading: str, amount: tuple[float, str] | None) -> None:
    """`120gm x 2` is not 120 grams."""
    assert amount_of(heading) == amount


@pytest.mark.parametrize(
    ("heading", "amount"),
    [
        ("HOME HEALTH AIDE 4 HOURS PER DAY FOR 3 WEEKS", (3, "week")),
        ("Home health aide, 8 hours a day for 2 months", (2, "month")),
        ("Home care 6 hrs/day x 2 weeks", (2, "week")),
        ("Home health care: 12 hours/day for 4 weeks", (4, "week")),
        ("Caregiver 5 hours per day x 6 weeks", (6, "week")),
        ("CPM machine 6 hours a day for 3 weeks", (3, "week")),
        ("Attendant care six hours each day for two weeks", (2, "week")),
        ("Home health aide, 4 weeks, 3 hours per day", (4, "week")),
        ("Home health aide 4 hours a day 3 days a week for 6 weeks", (72, "hour")),
        ("Home health aide 4 hours a day for 14 days", (56, "hour")),
        ("Home health aide 4-6 hours a day for 3 weeks", None),
        ("Home health aide 4 hours per day for 2-3 weeks", None),
        ("Home health aide 4 hours per day", None),
        ("Home health aide 4 hours per day, 5 days per week", None),
    ],
)
def test_daily_hours_for_some_weeks(heading: str, amount: tuple[float, str] | None) -> None:
    """Without the days of a week that are meant, the weeks are the amount; ranges are none."""
    assert amount_of(heading) == amount
