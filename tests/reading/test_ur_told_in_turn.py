"""Decisions that a later one took the place of, and parts that are told in few words."""

from __future__ import annotations

import pytest

from tests.reading.ur_told_short import told_short


@pytest.mark.parametrize(
    ("requests", "decided", "summary", "expected"),
    [
        (
            "Chiropractic x 8 visits | MRI of the lumbar spine",
            "",
            "Four chiropractic visits and the MRI were denied by UR.",
            "modified | denied",
        ),
        (
            "Chiropractic x 8 visits | Aquatic therapy x 18 visits",
            "",
            "UR denied four chiropractic and twelve aquatic visits.",
            "modified | modified",
        ),
        (
            "Lumbar sympathetic block x 3 | Physical therapy x 12",
            "",
            "UR denied the LSB and certified PT x 4.",
            "denied | modified 4 visit",
        ),
        (
            "Stellate ganglion block x 3 | Physical therapy x 12",
            "",
            "UR denied SGB x3 and PT.",
            "denied | denied",
        ),
        (
            "Left knee arthroscopy | Cold therapy unit | Crutches",
            "",
            "UR non-certified the arthroscopy and none of the associated services was approved.",
            "denied | denied | denied",
        ),
        (
            "Left knee arthroscopy | Cold therapy unit | Crutches",
            "",
            "UR denied the arthroscopy, and none of the related requests were certified.",
            "denied | denied | denied",
        ),
        (
            "Left knee arthroscopy | Cold therapy unit | Crutches",
            "",
            "UR denied the arthroscopy and none of the other items were certified.",
            "denied | denied | denied",
        ),
        (
            "Norco 10/325mg #120 | Norco 5/325mg #30",
            "",
            "UR modified Norco to #60.",
            "modified 60 unit | -",
        ),
        (
            "Physical therapy x 12 visits | MRI of the neck",
            "",
            "UR: PT x 6 (of 12), MRI non-certified.",
            "modified 6 visit | denied",
        ),
        (
            "Physical therapy x 12 visits | MRI of the neck",
            "",
            "UR partially certified: PT 6 of 12, MRI none.",
            "modified 6 visit | denied",
        ),
        (
            "Physical therapy x 12 visits | Norco #90 | Soma #60",
            "",
            "UR issued a partial approval for PT x 6, Norco #60, and all of the Soma.",
            "modified 6 visit | modified 60 unit | -",
        ),
        (
            "Physical therapy x 12 visits | Acupuncture x 6 visits",
            "",
            "UR cut the physical therapy in half and turned the acupuncture down.",
            "modified 6 visit | denied",
        ),
        (
            "Sleep study",
            "",
            "The request was returned by UR for more information and no decision was made.",
            "delayed",
        ),
        (
            "Physical therapy x 8 visits",
            "",
            (
                "Eight visits of PT were certified after surgery and eight more afterwards. UR denied "
                "the third set of eight."
            ),
            "denied",
        ),
        (
            "Acupuncture x 12 visits | Chiropractic x 12 visits",
            "",
            "UR partially approved both at six visits.",
            "modified 6 visit | modified 6 visit",
        ),
        (
            "Percocet 10/325mg #120",
            "",
            (
                "UR's first determination was to deny. After the peer discussion, the determination "
                "was changed to a certification of #60."
            ),
            "modified 60 unit",
        ),
        (
            "Percocet 10/325mg #120",
            "",
            (
                "UR's first determination was to certify #60. It was amended to a denial after the "
                "drug screen came back."
            ),
            "denied",
        ),
        (
            "Physical therapy x 12 | MRI of the left knee",
            "2015-05-20",
            (
                "The MRI had been denied on 2/20/15 and was denied again on 5/20/15; of the therapy, "
                "4 of 12 visits were certified."
            ),
            "modified 4 visit | denied",
        ),
    ],
)
def test_what_holds_in_the_end(requests: str, decided: str, summary: str, expected: str) -> None:
    """What a decision was changed to is what was done, and who else decided tells nothing."""
    assert told_short(requests, summary, decided) == expected
