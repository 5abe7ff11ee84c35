"""Of which of several requests an amount is, and of which part of them a denial."""

from __future__ import annotations

import pytest

from tests.reading.ur_told_short import told_short


@pytest.mark.parametrize(
    ("requests", "decided", "summary", "expected"),
    [
        (
            "Cognitive behavioral therapy x 10 sessions",
            "2014-10-15",
            (
                "The treating psychologist requested CBT in July 2014, and on 7/22/2014 UR modified "
                "this to an initial trial of 4 sessions. The progress report of 9/29/2014 states that "
                "all four sessions have been completed. The request now is for 10 more sessions, "
                "which UR modified on 10/15/2014 to 2 sessions."
            ),
            "modified 2 session",
        ),
        (
            "Physical therapy 2 x 6 for the right knee",
            "2022-06-10",
            (
                "The provider requested physical therapy for the right knee twice weekly for six "
                "weeks, and a custom functional ACL brace. UR on 6/10/2022 noted that 24 sessions had "
                "been certified and completed, and non-certified the 12 sessions. The brace was "
                "certified."
            ),
            "denied",
        ),
        (
            (
                "MS Contin 15mg #60 | gabapentin 600mg #90 | Ambien 10mg #30 | Lumbar sympathetic "
                "block x 3 | SCS trial | Physical therapy x 12 | Transportation"
            ),
            "2016-04-27",
            (
                "UR dated 4-27-2016 modified MS Contin to #30, and denied gabapentin, Ambien, LSB x "
                "3, SCS trial, PT, and transportation. Lexapro was certified."
            ),
            "modified 30 unit | denied | denied | denied | denied | denied | denied",
        ),
        (
            "Right shoulder arthroscopy | Pre-op clearance | Post-op physical therapy x 24 visits",
            "2015-03-25",
            (
                "The utilization review of 03/25/2015 non-certified the arthroscopy because he still "
                "smokes, and non-certified all of the associated services, other than the therapy, of "
                "which 12 of the 24 visits were approved in the event that surgery would later be "
                "authorized."
            ),
            "denied | denied | modified 12 visit",
        ),
        (
            "Hydrocodone 10/325mg #150 | Tizanidine 4mg #60 | Naproxen 550mg #60",
            "",
            ("UR issued a partial approval: Hydrocodone #75 of 150, Tizanidine zero, Naproxen all 60."),
            "modified 75 unit | denied | -",
        ),
        (
            ("Work hardening x 20 sessions | Trigger point injections x 4 | Functional capacity evaluation"),
            "",
            "UR: WH x 10 (of 20), TPI x 2 (of 4), FCE denied.",
            "modified 10 session | modified 2 injection | denied",
        ),
        (
            "Physical therapy x 12 visits | MRI of the lumbar spine",
            "",
            "UR certified PT for 6 visits having been done before, and the MRI was denied.",
            "- | denied",
        ),
        (
            "Norco 10/325mg #120 | Norco 5/325mg #90",
            "",
            "UR modified Norco to #60.",
            "- | -",
        ),
        (
            "Norco 10/325mg #120 DOS 3/1/14 | Norco 10/325mg #120 DOS 4/1/14",
            "",
            "UR modified Norco to #60.",
            "- | -",
        ),
        (
            "Norco 10/325mg #120 | Soma 350mg #60 | Medication management follow-up visit",
            "",
            "UR denied both medications.",
            "denied | denied | -",
        ),
        (
            "Pool therapy x 12 visits",
            "",
            "UR reviewed the request, and pool therapy was changed to 6 visits of land-based PT.",
            "-",
        ),
        (
            "Acupuncture x 12 sessions",
            "",
            (
                "The request was for twelve sessions of acupuncture. The other six sessions were "
                "denied by UR and are at issue."
            ),
            "modified",
        ),
        (
            "Chiropractic treatment x 12 visits | Massage therapy x 12 visits",
            "",
            "UR approved 6 chiropractic visits with massage.",
            "modified 6 visit | -",
        ),
        (
            "TENS unit purchase with electrodes",
            "",
            "UR approved a 30 day trial of the TENS unit with electrodes.",
            "modified 30 day",
        ),
        (
            "TENS unit purchase | Electrodes purchase",
            "",
            "UR approved a 30 day trial of the TENS unit with electrodes.",
            "modified 30 day | -",
        ),
        (
            "Chiropractic x 4 visits | Aquatic therapy x 12 visits",
            "",
            "Four chiropractic and twelve aquatic visits were denied by UR.",
            "denied | denied",
        ),
        (
            "Chiropractic x 8 visits | Aquatic therapy x 18 visits",
            "",
            "Four chiropractic and twelve aquatic visits were denied by UR.",
            "modified | modified",
        ),
        (
            "Left knee arthroscopy | Cold therapy unit | Crutches",
            "",
            "UR denied the arthroscopy and none of the associated items were certified.",
            "denied | denied | denied",
        ),
        (
            "Urine drug screen with confirmation",
            "",
            "UR certified the UDS without confirmation.",
            "modified",
        ),
        (
            "Chiropractic x 8 visits",
            "",
            "Four chiropractic visits were denied by UR.",
            "modified",
        ),
    ],
)
def test_of_which_request_it_is(requests: str, decided: str, summary: str, expected: str) -> None:
    """An amount or a denial is of what its own words tell, and of nothing else."""
    assert told_short(requests, summary, decided) == expected
