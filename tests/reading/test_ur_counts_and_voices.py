"""Utilization review's deeds on ranges of items, in amounts of several words, and what is not its own."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from imr_llm.domain.record import UrAction
from imr_llm.reading.ur import what_review_did
from tests.reading.test_ur import DENIED, NOTHING, Told, told_of, words_of
from tests.reading.views import view_of

FIVE = (
    "Right wrist carpal tunnel release",
    "Right ring finger trigger release",
    "Chest x-ray",
    "Occupational therapy 12 visits",
    "Norco 5/325mg #40",
)
NORCO = ("Norco 10/325mg #120",)
MODIFIED: Told = (UrAction.MODIFIED, None, None)


def own(rationale: str, requests: Sequence[str] = NORCO) -> list[Told]:
    """What a rationale tells of its one request."""
    return told_of(requests, "", [rationale])


@pytest.mark.parametrize(
    ("summary", "denied"),
    [
        ("UR of 4/20/15 denied items 1 to 3 below.", (0, 1, 2)),
        ("UR of 4/20/15 denied items 1-3.", (0, 1, 2)),
        ("UR of 4/20/15 denied requests 1 through 3 and 5.", (0, 1, 2, 4)),
        ("UR of 4/20/15 denied items 2 and 3.", (1, 2)),
        ("UR of 4/20/15 denied items 1, 2 and 5.", (0, 1, 4)),
    ],
)
def test_a_range_of_items_is_all_of_them(summary: str, denied: tuple[int, ...]) -> None:
    """Numbers from one to another stand for those between them, too."""
    told = told_of(FIVE, summary, [""] * len(FIVE))
    assert told == [DENIED if index in denied else NOTHING for index in range(len(FIVE))]


def test_an_item_that_is_cut_to_a_number_is_one_item() -> None:
    """The number behind `to` begins no range."""
    told = told_of(FIVE, "UR modified item 4 to 3 visits.", [""] * len(FIVE))
    assert [one[0] for one in told] == [None, None, None, UrAction.MODIFIED, None]


def test_what_review_found_against_with_an_exception() -> None:
    """The exception behind a refusal in other words is heard."""
    told = told_of(
        FIVE, "UR found against all five items, except that it approved 20 of the 40 Norco.", [""] * len(FIVE)
    )
    assert told == [*[DENIED] * 4, (UrAction.MODIFIED, 20, "unit")]


@pytest.mark.parametrize(
    ("rationale", "expected"),
    [
        ("UR modified the request and approved one hundred tablets.", (UrAction.MODIFIED, 100, "unit")),
        ("UR modified the request to one hundred.", MODIFIED),
        ("Weaning is advised. The request as modified to #60 is medically necessary.", NOTHING),
        ("UR approved the request as modified to #60.", (UrAction.MODIFIED, 60, "unit")),
        ("UR approved 2 of 3 refills.", NOTHING),
        ("UR approved #30 without refills.", (UrAction.MODIFIED, 30, "unit")),
        ("UR approved Norco 5/325mg #30 and denied Norco 10/325mg #120.", DENIED),
        ("UR modified Norco 10/325mg #120 to Norco 5/325mg #60.", (UrAction.MODIFIED, 60, "unit")),
        ("UR partially denied the Norco.", MODIFIED),
        ("The Norco was partially non-certified by UR.", MODIFIED),
    ],
)
def test_amounts_and_whose_they_are(rationale: str, expected: Told) -> None:
    """A number of several words is whole or not read, and refills and the reviewer's cuts are not UR's."""
    assert own(rationale) == [expected]


@pytest.mark.parametrize(
    ("rationale", "action"),
    [
        ("The prior UR decision of 2013 approved #60.", None),
        ("The UR decision of 2014 approved #60.", UrAction.MODIFIED),
        ("UR of 3/1/14 modified Norco to #90. The current request is for Norco #120.", None),
        ("UR dated 1/5/14 certified Norco #60. The provider then asked for Norco #120.", None),
        ("UR dated 4/16/14 certified Norco #60.", UrAction.MODIFIED),
    ],
)
def test_a_review_of_another_year_is_another(rationale: str, action: UrAction | None) -> None:
    """The year of a review tells whether it is the one in dispute."""
    (told,) = what_review_did(view_of(rationale), [None], words_of(NORCO), date(2014, 4, 18))
    assert (told.action.value if told.action is not None else None) == action
