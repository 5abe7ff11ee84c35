"""What utilization review did where entries of a list, short words and like names tell it."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from imr_llm.domain.record import UrAction
from tests.reading.test_ur import DENIED, NOTHING, Told, told_of

PILLS = ("Norco 10/325mg #120", "Flexeril 10mg #60", "Lumbar brace")
THERAPY = ("Physical therapy x 12 visits for the low back", "Soma 350mg #60")
RELEASES = ("Carpal tunnel release", "Norco 5/325mg #30")
LYRICA = ("Lyrica 100mg #60 with 3 refills", "Elavil 25mg #30")
PATCHES = ("Xanax 0.5mg #60", "Butrans 10mcg #4 with 1 refill", "Flexeril 10mg #60")


def _part(amount: float | None, unit: str | None = "unit") -> Told:
    return UrAction.MODIFIED, amount, unit


@pytest.mark.parametrize(
    "summary",
    [
        (
            "Requests: (1) Norco #120 - no UDS, modify to #60; (2) Flexeril #60 - long term use, deny; "
            "(3) lumbar brace - not supported, deny."
        ),
        (
            "Requests: 1) Norco #120 - dose too high, certify #60 for weaning; 2) Flexeril #60 - bedtime, "
            "noncertify; 3) lumbar brace - non-certify, past the acute phase."
        ),
        (
            "Utilization review: 1. Norco #120 - exceeds guideline, approve #60. 2. Flexeril #60 - not "
            "for chronic use, non-certify. 3. Lumbar brace - non-certify."
        ),
    ],
)
def test_a_numbered_entry_tells_its_request_then_why_then_what_was_done(summary: str) -> None:
    """The dash in an entry of a list parts no request from what was done with it."""
    assert told_of(PILLS, summary, []) == [_part(60), DENIED, DENIED]


@pytest.mark.parametrize(
    ("requests", "summary", "expected"),
    [
        (
            ("Follow-up with orthopedic surgeon", "Norco #90"),
            "UR denied the ortho f/u and Norco.",
            [DENIED] * 2,
        ),
        (("Orthopedic consultation", "Norco #90"), "The ortho consult was denied by UR.", [DENIED, NOTHING]),
        (("Psychiatric evaluation", "Norco #90"), "UR denied the psych eval.", [DENIED, NOTHING]),
        (("Follow-up visit", "Norco #90"), "The f/u and Norco were non-certified by UR.", [DENIED, DENIED]),
        (
            ("Orthopaedic re-evaluation", "Norco #90"),
            "UR denied the orthopedic re-evaluation.",
            [DENIED, NOTHING],
        ),
        (("Follow-up with pain management", "Norco #90"), "UR denied the ortho f/u.", [NOTHING, NOTHING]),
        (
            ("Neurology consultation", "Orthopedic follow-up"),
            "UR denied the neuro consult and certified the ortho f/u.",
            [DENIED, NOTHING],
        ),
    ],
)
def test_visits_to_a_specialist_go_by_short_names(
    requests: Sequence[str], summary: str, expected: list[Told]
) -> None:
    """`Ortho f/u` is the follow-up with the orthopedic surgeon, and none with another specialist."""
    assert told_of(requests, summary, []) == expected


@pytest.mark.parametrize(
    "summary",
    [
        "UR certified the trigger finger release and denied the carpal tunnel release and Norco.",
        "UR denied the carpal tunnel release and certified the trigger finger release. Norco was denied.",
        "The cubital tunnel release was certified by UR, and the carpal tunnel release and Norco denied.",
        "UR denied Norco and the carpal tunnel and trigger finger releases.",
    ],
)
def test_another_operation_of_the_same_kind_is_not_the_one_in_dispute(summary: str) -> None:
    """A release of a trigger finger tells nothing of one of the carpal tunnel."""
    assert told_of(RELEASES, summary, []) == [DENIED, DENIED]


@pytest.mark.parametrize(
    ("operation", "rationale"),
    [
        ("Carpal tunnel release", "The trigger finger release was certified by the claims administrator."),
        ("Rotator cuff repair", "The biceps repair was certified by the claims administrator."),
        (
            "Transportation to and from physical therapy, 12 round trips",
            "Twelve visits of physical therapy were certified by the claims administrator.",
        ),
    ],
)
def test_what_else_was_certified_takes_no_denial_back(operation: str, rationale: str) -> None:
    """Another operation, or the care that a ride leads to, is not what a rationale is about."""
    assert told_of([operation], "UR denied the request.", [rationale]) == [DENIED]


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("UR certified Lyrica #60 but not the 3 refills.", [_part(60), NOTHING]),
        ("UR approved Lyrica #60, but not the additional three refills.", [_part(60), NOTHING]),
        ("UR certified Lyrica but not the requested refills and denied Elavil.", [_part(60), DENIED]),
        ("Lyrica #60 was certified but not the 3 refills by UR.", [_part(60), NOTHING]),
        ("UR certified Lyrica but not the Elavil.", [NOTHING, DENIED]),
    ],
)
def test_refills_that_were_not_certified_leave_the_drug_modified(summary: str, expected: list[Told]) -> None:
    """So many refills that are told not to be certified are no denial of the drug."""
    assert told_of(LYRICA, summary, []) == expected


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        (
            "UR: Xanax was modified to #30, Butrans was certified without refills and Flexeril was denied.",
            [_part(30), _part(4), DENIED],
        ),
        (
            "Xanax was modified to #30 for weaning, Butrans and Flexeril were denied by UR.",
            [_part(30), DENIED, DENIED],
        ),
        (
            "UR: Xanax was denied, Butrans was modified to #2, and Flexeril was modified to #30.",
            [DENIED, _part(2), _part(30)],
        ),
        (
            "Per UR Xanax was certified in full, Butrans was denied, Flexeril was modified to #30.",
            [NOTHING, DENIED, _part(30)],
        ),
    ],
)
def test_an_amount_is_of_the_request_before_its_comma(summary: str, expected: list[Told]) -> None:
    """Where a comma parts two requests told in turn, the amount of one is not that of the next."""
    assert told_of(PATCHES, summary, []) == expected


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("UR reduced PT by 8 sessions.", [_part(4, "visit"), NOTHING]),
        ("PT was decreased by six visits by utilization review.", [_part(6, "visit"), NOTHING]),
        ("UR cut physical therapy by half and denied Soma.", [_part(6, "visit"), DENIED]),
        ("UR reduced the dose of Soma by half.", [NOTHING, _part(None, None)]),
        ("UR reduced Soma by 20 tablets.", [NOTHING, _part(40)]),
        ("UR capped physical therapy at 4 sessions.", [_part(4, "session"), NOTHING]),
        ("Physical therapy was capped at 4 sessions by UR.", [_part(4, "session"), NOTHING]),
        ("UR capped PT at a maximum of six visits and denied Soma.", [_part(6, "visit"), DENIED]),
        ("UR noted that pain was reduced by 3 points with PT.", [NOTHING, NOTHING]),
        ("UR noted that Soma was reduced by half a tablet a day.", [NOTHING, NOTHING]),
    ],
)
def test_what_was_taken_off_is_not_what_was_left(summary: str, expected: list[Told]) -> None:
    """`Reduced by` tells the difference, `capped at` what is left."""
    assert told_of(THERAPY, summary, []) == expected


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("A one-month supply for weaning of the Soma was certified by UR.", [NOTHING, _part(None, None)]),
        ("A 30-day supply for tapering off of the Soma was approved by UR.", [NOTHING, _part(None, None)]),
        ("UR certified Soma #30 for weaning from Soma.", [NOTHING, _part(30)]),
        ("UR approved physical therapy for weaning of Norco.", [NOTHING, NOTHING]),
        ("UR approved Norco for weaning of Soma.", [NOTHING, NOTHING]),
    ],
)
def test_a_supply_to_come_off_the_drug_itself_is_no_drug_as_asked(summary: str, expected: list[Told]) -> None:
    """What is certified for weaning of the drug in dispute is modified."""
    assert told_of(THERAPY, summary, []) == expected


def test_the_current_review_is_told_apart_from_the_one_before() -> None:
    """What a previous review certified is not what the current one did."""
    summary = "A previous utilization review of 1/5/2014 certified Norco; the current review denied it."
    assert told_of(["Norco 10/325mg #120"], summary, []) == [DENIED]


NUMBERED = ("Lumbar ESI at L5-S1", "Physical therapy 2x4", "Tramadol 50mg #90", "Topical Lidopro 121gm")


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        (
            "UR decision: 1) ESI non-certified 2) PT certified x4 3) Tramadol certified 4) Lidopro denied.",
            [DENIED, _part(4, "visit"), NOTHING, DENIED],
        ),
        ("UR denied: 1) ESI 2) PT 3) Tramadol and 4) Lidopro.", [DENIED] * 4),
        ("UR denied 1) ESI and 4) Lidopro and certified 3) tramadol.", [DENIED, NOTHING, NOTHING, DENIED]),
    ],
)
def test_the_numbers_of_a_list_are_no_amounts(summary: str, expected: Sequence[Told]) -> None:
    """Entries with deeds of their own are told apart, and their numbers count nothing."""
    assert told_of(NUMBERED, summary, []) == expected


def test_a_brace_for_the_low_back_is_an_lso() -> None:
    """`The LSO` is the brace for the back and no other."""
    assert told_of(["Knee brace", "Back brace"], "UR denied the LSO.", []) == [NOTHING, DENIED]
    assert told_of(["Lumbar support"], "The LSO was non-certified by UR.", []) == [DENIED]
