"""Dates are read as the letter means them, and nothing else is taken for a date."""

from __future__ import annotations

import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imr_llm.vocabulary.dates import find_dates, parse_date
from tests.patience import CPU_SECONDS

FORMS = (
    "{d.month}/{d.day}/{d.year}",
    "{d.month:02}/{d.day:02}/{d.year}",
    "{d.month:02}-{d.day:02}-{d.year}",
    "{d.year}-{d.month:02}-{d.day:02}",
    "{d:%B} {d.day}, {d.year}",
    "{d:%b}. {d.day} {d.year}",
    "{d.day} {d:%B} {d.year}",
    "{d.day}-{d:%b}-{d.year}",
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("9/9/2010", date(2010, 9, 9)),
        ("09-09-10", date(2010, 9, 9)),
        ("3/1/14", date(2014, 3, 1)),
        ("03 / 01 / 2014", date(2014, 3, 1)),
        ("March 5, 2014", date(2014, 3, 5)),
        ("MARCH 5,2014", date(2014, 3, 5)),
        ("Mar. 5 2014", date(2014, 3, 5)),
        ("March\n5, 2014", date(2014, 3, 5)),
        ("Sept. 30, 2013", date(2013, 9, 30)),
        ("June 3rd, 2016", date(2016, 6, 3)),
        ("5 March 2014", date(2014, 3, 5)),
        ("5th of March 2014", date(2014, 3, 5)),
        ("2014-03-05", date(2014, 3, 5)),
        ("3.5.2014", date(2014, 3, 5)),
        ("7/4/39", date(2039, 7, 4)),
        ("7/4/40", date(1940, 7, 4)),
        ("7/4/87", date(1987, 7, 4)),
        ("2/29/2012", date(2012, 2, 29)),
        ("dated9/6/2013A notice", date(2013, 9, 6)),
    ],
)
def test_every_usual_form_is_read(text: str, expected: date) -> None:
    """All forms that letters use name the same day, wherever they stand."""
    assert parse_date(text) == expected
    assert parse_date(f"(Date of Injury: {text})") == expected


@pytest.mark.parametrize(
    "text",
    [
        "10/325mg",
        "Norco 10/325 #120",
        "120/80",
        "5/10",
        "pain 4/5",
        "strength 5/5, 4/5 and 3/5",
        "L4-5 and L5-S1",
        "CM14-0012345",
        "30/60/90",
        "2/10/20 mg",
        "555-12-3456",
        "1/2/3",
        "11/2013",
        "March 2014",
        "12 May be given 2014",
        "1.2.14",
        "S/S/SO",
        "pages 101-102",
        "8-12-16-20",
    ],
)
def test_other_numbers_are_no_dates(text: str) -> None:
    """Doses, scores, levels, case numbers and bare months are left alone."""
    assert find_dates(text) == []


@pytest.mark.parametrize(
    "text", ["2/30/2013", "2/29/2013", "13/5/2014", "13/5/14", "June 31, 2015", "1/1/2914"]
)
def test_a_date_that_cannot_exist_is_found_without_a_day(text: str) -> None:
    """The words are reported so that a finding can quote them; no day is made up."""
    [match] = find_dates(f"on {text}.")
    assert match.words == text
    assert match.date is None
    assert not match.damaged


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("O6/20/2014", date(2014, 6, 20)),
        ("6/2O/2014", date(2014, 6, 20)),
        ("l/l5/2014", date(2014, 1, 15)),
        ("I0/20/2O14", date(2014, 10, 20)),
        ("6/S/2014", date(2014, 6, 5)),
        ("Ju1y 4, 2014", date(2014, 7, 4)),
        ("0ctober 4, 2014", date(2014, 10, 4)),
    ],
)
def test_damage_that_leaves_no_doubt_is_read_and_told(text: str, expected: date) -> None:
    """Letters in the place of digits are read as what they look like, and the match says so."""
    [match] = find_dates(f"Dated: {text} by")
    assert (match.words, match.date, match.damaged) == (text, expected, True)


def test_dates_of_a_span_of_time_are_two() -> None:
    """From and to are both found."""
    words = [match.words for match in find_dates("DOS 3/1/14-5/1/14 and 2/1/2014 - 3/1/2014")]
    assert words == ["3/1/14", "5/1/14", "2/1/2014", "3/1/2014"]


def test_one_date_is_parsed_only_where_there_is_one() -> None:
    """Two dates are not one date."""
    assert parse_date("3/1/14 to 5/1/14") is None
    assert parse_date("no date") is None


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 12, 31)), st.sampled_from(FORMS))
def test_a_printed_date_reads_back(day: date, form: str) -> None:
    """Whatever the form, the day comes back and the words are exactly what was printed."""
    printed = form.format(d=day)
    [match] = find_dates(f"seen on {printed}, again later")
    assert (match.words, match.date, match.damaged) == (printed, day, False)


@given(st.text(alphabet="0123456789/-. OlISMarchJune,\n", max_size=80))
def test_any_text_is_searched_without_error(text: str) -> None:
    """Matches are in order, apart from each other, and slice the text."""
    position = 0
    for match in find_dates(text):
        assert position <= match.start < match.end
        assert text[match.start : match.end] == match.words
        position = match.end


@pytest.mark.parametrize("piece", ["1/", "12 ", "1-", "may ", "O/", "1 of ", "          ", "1/1/2014 "])
def test_time_grows_with_the_length_only(piece: str) -> None:
    """A megabyte of anything is searched in time by its length, not by its square."""
    begin = time.process_time()
    find_dates(piece * (1_000_000 // len(piece)))
    assert time.process_time() - begin < CPU_SECONDS
