"""Tests of the cross-checks of dates and age."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from imr_llm.checking import cross_check
from imr_llm.domain.record import (
    FindingCode,
    Severity,
)
from tests.checking.drafts import (
    DRAFT,
    TEXT,
    Told,
    letter,
    only,
    told,
    with_header,
    with_patient,
)


@pytest.mark.parametrize(
    ("changes", "path"),
    [
        ({"date_of_injury": date(2014, 7, 1)}, "case.date_of_injury"),
        ({"ur_decision_date": date(2014, 7, 8)}, "case.ur_decision_date"),
        ({"application_received_date": date(2014, 8, 9)}, "case.application_received_date"),
        ({"date_assigned": date(2014, 9, 13)}, "case.date_assigned"),
        ({"ur_decision_date": None, "date_of_injury": date(2014, 7, 8)}, "case.date_of_injury"),
    ],
)
def test_dates_out_of_order_are_told(changes: dict[str, object], path: str) -> None:
    """Injury, UR decision, application, assignment, determination: each not after the next one known."""
    draft = with_header(**changes)
    draft = replace(draft, patient=draft.patient.model_copy(update={"date_of_injury": None}))
    assert told(draft) == [(FindingCode.DATE_ORDER, Severity.WARNING, path)]


def test_the_same_day_is_in_order() -> None:
    """An application on the day of the denial is no conflict."""
    assert told(with_header(ur_decision_date=date(2014, 7, 7))) == []


@pytest.mark.parametrize(("year", "told_so"), [(2016, False), (2018, True), (2041, True)])
def test_a_determination_years_behind_its_application_cannot_be(year: int, told_so: bool) -> None:
    """No review took three years."""
    expected: Told = [(FindingCode.IMPOSSIBLE_DATE, Severity.WARNING, "case.determination_date")]
    assert told(with_header(determination_date=date(year, 9, 12))) == (expected if told_so else [])


def test_two_dates_of_injury_are_told() -> None:
    """Header and summary are both quoted."""
    found = only(with_patient(date_of_injury=date(2012, 3, 2)), FindingCode.DATE_OF_INJURY_CONFLICT)
    assert (found.severity, found.path) == (Severity.WARNING, "patient.date_of_injury")
    assert "2012-02-03" in found.message
    assert "2012-03-02" in found.message


def test_a_period_of_injury_is_no_conflict() -> None:
    """The header may give the end of a period whose beginning the summary gives first."""
    changed = letter(TEXT.replace("injured on 2/3/2012", "injured from 5/6/2011 through 2/3/2012"))
    start = changed.text.index("5/6/2011")
    draft = replace(with_patient(date_of_injury=date(2011, 5, 6)), evidence={})
    draft.evidence["patient.date_of_injury"] = (changed.span(start, start + 8),)
    assert told(draft, changed) == []


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("disputed_items[0].decision", "Upheld", "Uphe1d"),
        ("case.date_assigned", "08/08/2014", "O8/08/2014"),
        ("patient.date_of_injury", "2/3/2012.", "2/3/2Ol2."),
    ],
)
def test_values_read_through_damage_are_told(path: str, old: str, new: str) -> None:
    """A decision or date that is printed damaged is flagged on its own path, a plain one is not."""
    for text, words in ((TEXT, old.rstrip(".")), (TEXT.replace(old, new, 1), new.rstrip("."))):
        of = letter(text)
        start = of.text.index(words)
        draft = replace(DRAFT, evidence={path: (of.span(start, start + len(words)),)})
        expected = [] if words in TEXT else [path]
        assert [one.path for one in cross_check(of, draft)] == expected


@pytest.mark.parametrize(
    ("old", "new", "path"),
    [
        ("Date of Injury: 02/03/2012", "Date of Injury: 02/30/2012", "case.date_of_injury"),
        ("Date Assigned: 08/08/2014", "Date Assigned: 13/08/2014", "case.date_assigned"),
        ("UR Denial Date: 06/20/2014", "UR Denial Date: 06/31/2014", "case.ur_decision_date"),
        ("injured on 2/3/2012", "injured on 2/30/2012", "clinical_summary"),
        (
            "Six visits are a full trial.",
            "Six visits up to 9/31/2013 are a trial.",
            "disputed_items[0].rationale",
        ),
        ("She has neck pain.", "She was seen on 10/1/2014.", "clinical_summary"),
    ],
)
def test_dates_that_cannot_be_are_told(old: str, new: str, path: str) -> None:
    """Days that no calendar has, and days after the letter's own, with the field they stand in."""
    assert told(DRAFT, letter(TEXT.replace(old, new))) == [
        (FindingCode.IMPOSSIBLE_DATE, Severity.WARNING, path)
    ]


def test_a_date_out_of_order_is_told_once() -> None:
    """An assignment after the determination is out of order, and not told again as lying in the future."""
    printed = letter(TEXT.replace("Date Assigned: 08/08/2014", "Date Assigned: 09/13/2014"))
    draft = with_header(date_assigned=date(2014, 9, 13))
    assert told(draft, printed) == [(FindingCode.DATE_ORDER, Severity.WARNING, "case.date_assigned")]


@pytest.mark.parametrize(
    ("age", "implausible"), [(13, True), (14, False), (100, False), (101, True), (None, False)]
)
def test_ages_beyond_working_life_are_told(age: int | None, implausible: bool) -> None:
    """Under 14 and over 100 is doubted."""
    expected: Told = [(FindingCode.IMPLAUSIBLE_AGE, Severity.WARNING, "patient.age")]
    assert told(with_patient(age=age)) == (expected if implausible else [])


@pytest.mark.parametrize(
    ("plan", "told_of"),
    [
        ("Her operation is scheduled for 10/20/2014.", False),
        ("The present supply will last to 10/1/2014.", False),
        ("Her operation is scheduled for 10/20/2024.", True),
        ("She will be seen again. An MRI is dated 10/20/2014.", True),
    ],
)
def test_what_is_planned_may_lie_after_the_letter(plan: str, told_of: bool) -> None:
    """Within a year, and where the same sentence says that it is to come."""
    found = told(DRAFT, letter(TEXT.replace("She has neck pain.", plan)))
    assert (FindingCode.IMPOSSIBLE_DATE in [code for code, *_ in found]) is told_of


@pytest.mark.parametrize(
    ("words", "told_of"),
    [
        ("Jamar grip: R 40/38/36, L 34/32/28.", False),
        ("Grip right 22/20/18, left 34/32/28.", False),
        ("She was last seen 2/30/2014.", True),
    ],
)
def test_three_readings_of_a_grip_are_no_date(words: str, told_of: bool) -> None:
    """They are told of a hand; what else no calendar has stays impossible."""
    found = told(DRAFT, letter(TEXT.replace("She has neck pain.", words)))
    assert (FindingCode.IMPOSSIBLE_DATE in [code for code, *_ in found]) is told_of
