"""What falls with the denial of an operation."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.reading.test_ur import DENIED, NOTHING, Told, told_of

RIGHT = (
    "Right knee arthroscopy",
    "Cold therapy unit",
    "Post-op physical therapy x 12",
)

LUMBAR = (
    "Lumbar fusion L5-S1",
    "Associated surgical service: LSO brace",
    "Associated surgical service: Assistant surgeon",
)

ASSOCIATED = (
    "Associated surgical service: Cold therapy unit",
    "Associated surgical service: Crutches",
)


@pytest.mark.parametrize(
    ("requests", "text", "expected"),
    [
        (
            RIGHT,
            "UR non-certified the surgery for lack of conservative care, and because of it the rest.",
            [DENIED, DENIED, DENIED],
        ),
        (
            RIGHT,
            (
                "UR non-certified the arthroscopy for lack of conservative care, and with it the "
                "remaining items."
            ),
            [DENIED, DENIED, DENIED],
        ),
        (
            [
                "Associated surgical service: Cold therapy unit",
                "Associated surgical service: Assistant surgeon",
            ],
            "UR 3/4/15: surgery denied.",
            [DENIED, DENIED],
        ),
        (
            [
                "Right knee arthroscopy",
                "Associated surgical service: Cold therapy unit",
                "Associated surgical service: Assistant surgeon",
            ],
            "UR 3/4/15: surgery denied.",
            [DENIED, DENIED, DENIED],
        ),
        (
            ["Right knee arthroscopy", "Cold therapy unit", "Norco #60"],
            "UR 3/4/15: surgery denied.",
            [DENIED, NOTHING, NOTHING],
        ),
        (
            RIGHT,
            "UR denied the arthroscopy for lack of therapy, and the rest was pending.",
            [DENIED, NOTHING, NOTHING],
        ),
        (RIGHT, "UR denied the arthroscopy and thus the remaining items.", [DENIED, DENIED, DENIED]),
        (
            RIGHT,
            ("UR non-certified the arthroscopy since no tear was seen, and therefore the other services."),
            [DENIED, DENIED, DENIED],
        ),
        (RIGHT, "UR denied the surgery, and with it the rest.", [DENIED, DENIED, DENIED]),
        (
            ["MRI of the neck", "Norco #60", "Cervical pillow"],
            "UR denied the MRI for lack of red flags, and for the same reason the rest.",
            [DENIED, DENIED, DENIED],
        ),
        (LUMBAR, "UR denied the fusion on 3/4/15.", [DENIED, DENIED, DENIED]),
        (LUMBAR, "UR denied the fusion on 3/4/15 and certified the brace.", [DENIED, NOTHING, DENIED]),
        (LUMBAR, "UR certified the fusion on 3/4/15 and denied the brace.", [NOTHING, DENIED, NOTHING]),
        (ASSOCIATED, "On 3/4/15 UR denied the meniscectomy.", [DENIED, DENIED]),
        (ASSOCIATED, "On 3/4/15 UR denied the MRI.", [NOTHING, NOTHING]),
        (ASSOCIATED, "On 3/4/15 UR denied the surgery consultation.", [NOTHING, NOTHING]),
        (ASSOCIATED, "On 3/4/15 UR certified the surgery.", [NOTHING, NOTHING]),
        (["Lumbar fusion", "Assistant surgeon"], "UR denied the fusion.", [DENIED, NOTHING]),
        (LUMBAR, "UR: fusion not certified; brace certified.", [DENIED, NOTHING, DENIED]),
    ],
)
def test_what_falls_with_it(requests: Sequence[str], text: str, expected: list[Told]) -> None:
    """What hangs on a denied operation or is told to fall with a denial is denied, too."""
    assert told_of(requests, text, []) == expected
