"""Requests before and behind the one in dispute, and a past sentence that goes on to it."""

from __future__ import annotations

import pytest

from tests.reading.ur_told_short import told_short


@pytest.mark.parametrize(
    ("requests", "decided", "summary", "expected"),
    [
        (
            "Cognitive behavioral therapy x 12 | Biofeedback x 12",
            "",
            "The adjuster certified four each of CBT and biofeedback.",
            "modified 4 session | modified 4 session",
        ),
        (
            "Physical therapy x 12 visits | Hot/cold pack",
            "",
            (
                "UR allowed therapy but reduced the number of visits from 12 to 8, and did not allow "
                "the hot/cold pack."
            ),
            "modified 8 visit | denied",
        ),
        (
            "Lumbar MRI with sedation",
            "",
            "UR certified the MRI but not the sedation.",
            "modified",
        ),
        (
            "Trazodone 50mg #30 | Wellbutrin 150mg #30",
            "",
            (
                "UR sent trazodone back as the dose was not stated and approved Wellbutrin with a "
                "change to #15."
            ),
            "- | modified 15 unit",
        ),
        (
            "Acupuncture x 6 visits | Physical therapy x 6 visits",
            "2016-05-10",
            (
                "UR approved six visits each of acupuncture and physical therapy in January, and both "
                "were of benefit. UR on 5/10/16 denied both."
            ),
            "denied | denied",
        ),
        (
            "Psychotherapy x 20 sessions",
            "2016-05-10",
            (
                "An initial request for 6 sessions was certified by UR. The psychologist then asked "
                "for 20. UR denied these."
            ),
            "denied",
        ),
        (
            "Spinal cord stimulator trial",
            "2016-05-10",
            (
                "UR certified the psychological clearance on 3/3/16. The trial was denied on 5/10/16 "
                "as the clearance report was not in the file."
            ),
            "denied",
        ),
        (
            "Physical therapy x 12 visits",
            "2016-05-10",
            ("Of 12 visits UR denied all on 5/10/16; a later request for 6 visits was certified on 6/1/16."),
            "denied",
        ),
        (
            "Physical therapy x 12 visits",
            "2016-05-10",
            (
                "UR denied the therapy on 5/10/16. A new request for 6 visits was made in June and UR "
                "certified it."
            ),
            "denied",
        ),
        (
            "Ambien 10mg #30",
            "2016-05-10",
            "Ambien was denied on 5/10/16. In June UR certified Ambien #15 on a new request.",
            "denied",
        ),
        (
            "Lumbar MRI with sedation",
            "",
            "UR denied the sedation.",
            "-",
        ),
        (
            "Acupuncture x 12 | Chiropractic x 12",
            "",
            "UR allowed six sessions each of acupuncture and chiropractic care.",
            "modified 6 session | modified 6 session",
        ),
        (
            "Lumbar epidural steroid injection L4-5 | Lumbar epidural steroid injection L5-S1",
            "2015-06-18",
            (
                "UR approved the injection at L5-S1 on 2/2/15, which was done on 3/1/15. On 6/18/15 "
                "both injections were denied."
            ),
            "denied | denied",
        ),
    ],
)
def test_requests_before_and_behind(requests: str, decided: str, summary: str, expected: str) -> None:
    """What came before or behind the decision in dispute is none of it."""
    assert told_short(requests, summary, decided) == expected
