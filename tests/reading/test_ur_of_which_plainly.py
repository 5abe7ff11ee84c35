"""Amounts and denials that are plainly of the request that they are told of."""

from __future__ import annotations

import pytest

from tests.reading.ur_told_short import told_short


@pytest.mark.parametrize(
    ("requests", "decided", "summary", "expected"),
    [
        (
            "Acupuncture x 12 sessions",
            "",
            (
                "UR certified six sessions of acupuncture; the other six sessions were denied and are "
                "at issue."
            ),
            "modified 6 session",
        ),
        (
            "Acupuncture x 12 sessions",
            "",
            "UR certified six. The other six sessions were denied and are at issue.",
            "modified 6 session",
        ),
        (
            "Norco 10/325mg #120 | Naproxen 550mg #60 | Soma 350mg #60",
            "",
            "UR denied everything save for naproxen.",
            "denied | - | denied",
        ),
        (
            "Left knee arthroscopy | Cold therapy unit | Crutches",
            "",
            "UR certified the arthroscopy, but none of the associated items were certified.",
            "- | denied | denied",
        ),
        (
            "Urine drug screen | MRI lumbar spine",
            "",
            "UR certified the UDS without confirmation and denied the MRI.",
            "- | denied",
        ),
        (
            "Chiropractic x 8 visits | MRI of the lumbar spine",
            "",
            "UR denied four chiropractic visits and the MRI.",
            "modified | denied",
        ),
        (
            "Chiropractic x 8 visits | Aquatic therapy x 18 visits",
            "",
            "Eight chiropractic and 18 aquatic visits were denied by UR.",
            "denied | denied",
        ),
        (
            "Chiropractic x 8 visits | Aquatic therapy x 18 visits",
            "",
            "Four chiropractic and twelve aquatic visits were certified by UR.",
            "modified 4 visit | modified 12 visit",
        ),
        (
            "Chiropractic x 8 visits | Aquatic therapy x 18 visits",
            "",
            "UR certified four chiropractic and twelve aquatic visits.",
            "modified 4 visit | modified 12 visit",
        ),
        (
            "Physical therapy x 12 visits",
            "",
            "UR certified six visits and gave no reason for the cut.",
            "modified 6 visit",
        ),
        (
            "Physical therapy x 12 visits",
            "",
            "UR had only certified six visits.",
            "modified 6 visit",
        ),
        (
            "Physical therapy x 12 visits",
            "",
            "In a review completed 3/4/14 UR certified six visits.",
            "modified 6 visit",
        ),
        (
            "Physical therapy x 12 visits",
            "",
            "The attending physician's request was certified by UR for six visits.",
            "modified 6 visit",
        ),
        (
            "Norco 10/325mg #120 | Ultracet #60",
            "2014-06-10",
            "UR denied the Norco dispensed in January and modified Ultracet to #30.",
            "denied | modified 30 unit",
        ),
        (
            "Retro: Norco 10/325mg #120 (DOS 1/5/14)",
            "2014-06-10",
            "The Norco dispensed in January was denied by UR.",
            "denied",
        ),
        (
            "Physical therapy x 12 visits",
            "2014-06-10",
            "In June UR modified the request to 4 visits.",
            "modified 4 visit",
        ),
        (
            "Physical therapy x 12 visits",
            "2014-06-10",
            "The therapy requested in March was modified by UR to 4 visits.",
            "modified 4 visit",
        ),
        (
            "Physical therapy x 12 visits",
            "2014-06-10",
            "In May UR modified the request to 4 visits.",
            "modified 4 visit",
        ),
        (
            "Physical therapy x 12 visits",
            "",
            (
                "UR noted that the patient had completed 10 visits of therapy and certified 4 of the "
                "12 visits."
            ),
            "modified 4 visit",
        ),
        (
            "Physical therapy x 12 visits",
            "",
            "UR found that the request had been modified to 6 visits and denied the appeal.",
            "modified 6 visit",
        ),
        (
            "Physical therapy x 12 visits",
            "",
            "UR certified 6 visits and denied the remaining 6.",
            "modified 6 visit",
        ),
        (
            "Physical therapy x 12 visits",
            "",
            "UR certified 6 visits; the other 6 visits were denied.",
            "modified 6 visit",
        ),
        (
            "Physical therapy x 12 visits | MRI of the knee | Knee brace",
            "",
            "UR certified 6 visits of therapy and denied the other two requests.",
            "modified 6 visit | denied | denied",
        ),
        (
            "Physical therapy x 12 visits",
            "",
            "UR certified 6 visits now, with 6 more to be considered after re-evaluation.",
            "modified 6 visit",
        ),
        (
            "Physical therapy x 12 visits",
            "",
            "UR approved six visits, three of which were for instruction in home exercise.",
            "modified 6 visit",
        ),
        (
            "Physical therapy x 12 visits",
            "",
            "UR approved six visits and was of the opinion that further visits were not needed.",
            "modified 6 visit",
        ),
        (
            "Norco 10/325mg #120 | Norco 5/325mg #90",
            "",
            "UR modified both requests for Norco to #60.",
            "modified 60 unit | modified 60 unit",
        ),
        (
            "Norco 10/325mg #120 | Norco 5/325mg #90",
            "",
            "UR denied Norco.",
            "denied | denied",
        ),
        (
            "Norco 10/325mg #120 | Norco 5/325mg #90",
            "",
            "UR modified Norco 10/325 to #60 and denied Norco 5/325.",
            "modified 60 unit | denied",
        ),
        (
            "Norco 10/325mg #120 | Soma 350mg #60",
            "",
            "UR modified Norco with Soma to #60 and #30.",
            "modified 60 unit | modified 30 unit",
        ),
        (
            "Physical therapy x 12 visits | Acupuncture x 12 visits",
            "",
            "UR certified physical therapy with acupuncture for 6 visits each.",
            "modified 6 visit | modified 6 visit",
        ),
        (
            "Cold therapy unit purchase | Left knee arthroscopy",
            "",
            "UR approved the arthroscopy with a 7 day rental of the cold therapy unit.",
            "modified 7 day | -",
        ),
        (
            "Medication management visits x 6",
            "",
            "UR modified medication management to 2 visits.",
            "modified 2 visit",
        ),
        (
            "Medication management visits x 6 | Norco #60",
            "",
            "UR denied the medication and certified the visits.",
            "- | denied",
        ),
        (
            "Pool therapy x 12 visits",
            "",
            "UR modified the request to 6 visits of pool therapy.",
            "modified 6 visit",
        ),
        (
            "Physical therapy x 12 visits",
            "",
            "UR modified the request to 6 visits of land-based PT.",
            "modified 6 visit",
        ),
    ],
)
def test_plainly_of_the_request(requests: str, decided: str, summary: str, expected: str) -> None:
    """What looks like a part, another course or another therapy is read as it is told."""
    assert told_short(requests, summary, decided) == expected


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("He asked for an EMG and an MRI, which were denied by UR.", "denied | denied | -"),
        ("He asked for an EMG, a brace and an MRI, which were denied by UR.", "denied | denied | denied"),
        ("An EMG was done, and he asked for an MRI, which was denied by UR.", "- | denied | -"),
        ("He wears a brace but wants an EMG and an MRI, which were denied by UR.", "denied | denied | -"),
    ],
)
def test_which_in_the_plural_is_of_the_whole_list(summary: str, expected: str) -> None:
    """`An EMG and an MRI, which were denied`: both were, and what stands before the list was not."""
    requests = "EMG of the upper extremities | MRI of the cervical spine | Cervical brace"
    assert told_short(requests, summary, "") == expected


@pytest.mark.parametrize(
    "which", ["these three requests", "the three requests", "these", "the requests", "them"]
)
def test_none_of_several_found_necessary(which: str) -> None:
    """Utilization review's opinion on all of them is its denial."""
    requests = "EMG of the upper extremities | MRI of the cervical spine | Cervical brace"
    summary = f"Utilization review of 4/29/14 found that none of {which} was medically necessary."
    assert told_short(requests, summary, "") == "denied | denied | denied"
