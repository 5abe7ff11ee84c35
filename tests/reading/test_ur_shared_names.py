"""Requests that share a name, what may be done, and what a review reversed itself on."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from imr_llm.domain.record import UrAction
from tests.reading.test_ur import DENIED, NOTHING, Told, told_of
from tests.reading.test_ur_ordinary_more import LUMBAR

PHYSICAL = ("Physical therapy 8 visits",)

SHOCKWAVE = (
    "Shockwave therapy x 3",
    "Kinesio tape",
)

NORCO_2 = (
    "Norco #60",
    "Colace #60",
)

HOME = (
    "Home health evaluation",
    "Home health aide 4 hours daily",
)

PHYSICAL_2 = (
    "Physical therapy 12 visits",
    "Aquatic physical therapy 12 visits",
)

LUNESTA = (
    "Lunesta 2mg #30",
    "Norco 10/325 #90",
)

EPIDURAL = ("Epidural injection T8-9",)


@pytest.mark.parametrize(
    ("requests", "text", "expected"),
    [
        (
            PHYSICAL,
            "Although eight visits were requested, only four were authorized by the carrier.",
            [(UrAction.MODIFIED, 4, "visit")],
        ),
        (
            ["Physical therapy 12 visits"],
            "Twelve sessions were sought and six were certified by UR on 3/4/15.",
            [(UrAction.MODIFIED, 6, "visit")],
        ),
        (
            ["Physical therapy 12 visits", "MRI of the wrist"],
            (
                "Twelve sessions of physical therapy were sought and six were certified by UR on "
                "3/4/15. The MRI was denied."
            ),
            [(UrAction.MODIFIED, 6, "visit"), DENIED],
        ),
        (
            ["Trigger point injections x 4"],
            "Four injections were asked for, of which two were approved by UR.",
            [(UrAction.MODIFIED, 2, "injection")],
        ),
        (
            ["Norco 10/325mg #120"],
            "120 tablets were requested but only 60 were authorized by the claims administrator.",
            [(UrAction.MODIFIED, 60, "unit")],
        ),
        (PHYSICAL, "Eight visits were requested and eight were authorized by UR.", [NOTHING]),
        (PHYSICAL, "Eight visits were requested and two body parts were accepted by the carrier.", [NOTHING]),
        (
            PHYSICAL,
            "UR denied therapy. Eight visits were requested, and four had been approved in 2012.",
            [DENIED],
        ),
        (
            ["MRI of the wrist"],
            "Eight visits were requested and four were authorized by UR. The MRI was denied.",
            [DENIED],
        ),
        (
            SHOCKWAVE,
            "On 1/8/16 UR nonauthorized shockwave therapy and approved kinesio tape.",
            [DENIED, NOTHING],
        ),
        (
            SHOCKWAVE,
            "Shockwave therapy was non-authorized by UR and kinesio tape was non-approved.",
            [DENIED, DENIED],
        ),
        (
            NORCO_2,
            ("UR certified Norco and noted that further requests can be denied without a urine screen."),
            [NOTHING, NOTHING],
        ),
        (NORCO_2, "UR denied Norco, and Colace may be approved on resubmission.", [DENIED, NOTHING]),
        (["Norco #60"], "UR stated that Norco may be denied if no contract is signed.", [NOTHING]),
        (
            HOME,
            "UR authorized the evaluation first and pended the home health aide.",
            [NOTHING, (UrAction.DELAYED, None, None)],
        ),
        (HOME, "UR denied the home health evaluation and the aide.", [DENIED, DENIED]),
        (HOME, "UR denied home health.", [DENIED, NOTHING]),
        (PHYSICAL_2, "UR denied aquatic physical therapy and certified physical therapy.", [NOTHING, DENIED]),
        (PHYSICAL_2, "UR certified aquatic therapy and denied physical therapy.", [DENIED, NOTHING]),
        (
            LUMBAR,
            (
                "UR denied both injections, as facet and radicular pain should not be treated at the "
                "same time."
            ),
            [DENIED, DENIED],
        ),
        (
            ["Oxycontin 40mg #90", "Dilaudid 4mg #120", "Lyrica 150mg #60"],
            "Apart from Lyrica, all of the drugs were denied by UR.",
            [DENIED, DENIED, NOTHING],
        ),
        (
            LUNESTA,
            "UR denied Lunesta as it was used for two years and Norco as it had not helped.",
            [DENIED, DENIED],
        ),
        (LUNESTA, "UR denied Lunesta because sleep was poor and Norco helped.", [DENIED, NOTHING]),
        (
            LUNESTA,
            "UR denied Lunesta as no sleep study was done and Norco as well as Soma can sedate.",
            [DENIED, NOTHING],
        ),
        (EPIDURAL, "The injection was not supported by UR.", [DENIED]),
        (EPIDURAL, "The injection was not supported by the MRI. UR certified it.", [NOTHING]),
        (
            LUNESTA,
            ("UR denied Lunesta because he had taken it for two years and Norco because it had not helped."),
            [DENIED, DENIED],
        ),
        (SHOCKWAVE, "On 1/8/16 UR nonauthorized shockwave therapy and kinesio tape.", [DENIED, DENIED]),
    ],
)
def test_may_and_shared_names(requests: Sequence[str], text: str, expected: list[Told]) -> None:
    """What may be denied is not, and a name is of the item whose own words stand in it."""
    assert told_of(requests, text, []) == expected


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        (
            "On appeal UR upheld its denial of the gym membership and reversed itself on the consult.",
            [DENIED, NOTHING],
        ),
        ("UR denied the gym membership and the dietary consult.", [DENIED, DENIED]),
        ("UR denied the gym membership and, on the same ground, the dietary consult.", [DENIED, DENIED]),
    ],
)
def test_what_it_reversed_itself_on(summary: str, expected: list[Told]) -> None:
    """A request on which utilization review reversed itself is none of those denied before it."""
    assert told_of(["Gym membership", "Dietary consult"], summary, []) == expected
