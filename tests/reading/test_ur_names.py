"""By which other names requests are known in what utilization review did, and what parts of them."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from imr_llm.domain.record import UrAction
from tests.reading.test_ur import DENIED, NOTHING, Told, told_of

PART: Told = (UrAction.MODIFIED, None, None)


@pytest.mark.parametrize(
    ("requests", "summary", "expected"),
    [
        (
            ("Platelet rich plasma injection", "Cane"),
            "UR denied PRP and certified the cane.",
            [DENIED, NOTHING],
        ),
        (("Inpatient detoxification", "Cane"), "UR denied detox.", [DENIED, NOTHING]),
        (("Synvisc injection", "Cane"), "UR denied viscosupplementation.", [DENIED, NOTHING]),
        (("Lunesta 2mg #30", "Narcan #2"), "UR denied eszopiclone and naloxone.", [DENIED, DENIED]),
        (
            ("Lyrica 75mg #60", "Pregabalin 25mg #30"),
            "UR denied Lyrica and cut pregabalin to #15.",
            [DENIED, (UrAction.MODIFIED, 15, "unit")],
        ),
    ],
)
def test_other_names(requests: Sequence[str], summary: str, expected: list[Told]) -> None:
    """A brand and its drug are one unless both are asked for, and common short names are known."""
    assert told_of(requests, summary, [""] * len(requests)) == expected


@pytest.mark.parametrize(
    ("requests", "summary", "expected"),
    [
        (
            ("Back brace", "Walker", "Acupuncture, 12 visits"),
            "UR denied brace and walker, acupuncture was certified for 5 of 12.",
            [DENIED, DENIED, (UrAction.MODIFIED, 5, "visit")],
        ),
        (("Back brace", "Walker"), "UR certified the brace and the walker, which was denied.", [NOTHING] * 2),
        (("EMG of the bilateral upper extremities",), "UR certified the EMG for RUE only.", [PART]),
        (("EMG of the left upper extremity",), "UR certified the EMG for LUE only.", [NOTHING]),
        (
            ("Lyrica 75mg #60",),
            "UR modified Lyrica to a one month supply of #45.",
            [(UrAction.MODIFIED, 45, "unit")],
        ),
        (("Lyrica 75mg #60",), "UR modified Lyrica to one fill.", [PART]),
        (
            ("Norco 5mg #120", "Lyrica 75mg #90"),
            "UR modified Norco from #120 to #60, modified Lyrica to one fill.",
            [(UrAction.MODIFIED, 60, "unit"), PART],
        ),
        (
            ("Massage, 8 visits", "Back brace"),
            "UR: Recommend denial of the brace. Recommend modified certification of massage to 3 visits.",
            [(UrAction.MODIFIED, 3, "visit"), DENIED],
        ),
    ],
)
def test_parts_and_borders(requests: Sequence[str], summary: str, expected: list[Told]) -> None:
    """Another request begins behind a comma, a side and a supply are parts, and a fill is no amount."""
    assert told_of(requests, summary, [""] * len(requests)) == expected


@pytest.mark.parametrize(
    ("requests", "summary", "expected"),
    [
        (("Left C7-T1 interlaminar epidural steroid injection",), "UR 6/9/15 denied the CESI.", [DENIED]),
        (("L4-5 transforaminal epidural steroid injection",), "UR denied the LESI.", [DENIED]),
        (("L4-5 transforaminal epidural steroid injection",), "UR denied the CESI.", [NOTHING]),
        (
            ("Individual psychotherapy, 24 sessions", "Psychotropic medication management, 6 sessions"),
            "UR modified the psychotherapy to 6 sessions and the medication management to 3 sessions.",
            [(UrAction.MODIFIED, 6, "session"), (UrAction.MODIFIED, 3, "session")],
        ),
        (
            ("EMG of the arms", "Electrocardiogram"),
            "UR denied the electromyography.",
            [DENIED, NOTHING],
        ),
    ],
)
def test_names_that_look_alike(requests: Sequence[str], summary: str, expected: list[Told]) -> None:
    """Short names are told by the level of the spine, and words that begin alike are told apart."""
    assert told_of(requests, summary, [""] * len(requests)) == expected
