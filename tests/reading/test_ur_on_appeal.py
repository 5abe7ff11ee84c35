"""What was decided on appeal, at this review or in the present year is of the request in dispute."""

from __future__ import annotations

import pytest

from tests.reading.ur_told_short import told_short


@pytest.mark.parametrize(
    ("requests", "decided", "summary", "expected"),
    [
        (
            "Physical therapy x 12 visits",
            "2016-05-10",
            (
                "Physical therapy: 12 visits authorized 10/2015, 6 visits authorized 1/2016, 12 "
                "visits now requested. UR 5/10/2016: 4 visits certified."
            ),
            "modified 4 visit",
        ),
        (
            "Physical therapy x 12 visits",
            "2016-05-10",
            (
                "Records show that 18 of 18 certified therapy visits have been used. UR of 5/10/16 "
                "denied the 12 now requested."
            ),
            "denied",
        ),
        (
            "Acupuncture x 6 visits | Physical therapy x 6 visits",
            "2016-05-10",
            (
                "On 2/11/16 UR certified six visits of acupuncture and six of physical therapy. These "
                "were completed. On 5/10/16 UR certified three visits of acupuncture and denied "
                "physical therapy."
            ),
            "modified 3 visit | denied",
        ),
        (
            "Lidoderm patch #30",
            "2016-05-10",
            "Lidoderm #30 was approved by UR in February, March, and April. In May, UR denied it.",
            "denied",
        ),
        (
            "Lidoderm patch #60",
            "2016-05-10",
            ("UR had been certifying Lidoderm #30 each month. The request for #60 was cut to #30 once more."),
            "modified 30 unit",
        ),
        (
            "Psychotherapy x 14 sessions",
            "2016-05-10",
            (
                "UR certified 6 of 20 sessions in March. The psychologist appealed for the remaining "
                "14, which UR denied on 5/10/16."
            ),
            "denied",
        ),
        (
            "Psychotherapy x 14 sessions",
            "2016-05-10",
            "UR certified 6 sessions of psychotherapy and denied the other 14.",
            "denied",
        ),
        (
            "MRI of the right hip",
            "2016-05-10",
            (
                "UR deferred the MRI on 4/20/16 for want of an x-ray. The x-ray was sent and UR "
                "denied the MRI on 5/10/16."
            ),
            "denied",
        ),
        (
            "MRI of the right hip",
            "2016-05-10",
            ("UR denied the MRI on 4/20/16. An x-ray was then sent. UR certified the MRI on 5/10/16."),
            "-",
        ),
        (
            "Viscosupplementation of the left knee x 3",
            "2016-05-10",
            (
                "A series of three injections to the left knee that UR certified in 2014 lasted nine "
                "months; a series of three to the right knee was certified in 2015. UR denied the "
                "second series to the left knee."
            ),
            "denied",
        ),
        (
            "Viscosupplementation of the left knee x 3",
            "2016-05-10",
            "UR certified viscosupplementation for the right knee x 3 and denied it for the left.",
            "denied",
        ),
        (
            "Work conditioning x 12 visits",
            "2016-05-10",
            (
                "The 12 visits of physical therapy certified by UR were finished on 4/1/16. UR "
                "modified work conditioning to 6 visits."
            ),
            "modified 6 visit",
        ),
        (
            "Work conditioning x 12 visits",
            "2016-05-10",
            (
                "UR certified work conditioning for 6 visits, finding that 12 visits of physical "
                "therapy, certified in March, had been finished."
            ),
            "modified 6 visit",
        ),
        (
            "Work conditioning x 12 visits",
            "2016-05-10",
            (
                "Twelve visits of physical therapy were certified in March and work conditioning was "
                "denied by UR."
            ),
            "denied",
        ),
        (
            "Norco 10/325mg #90 | Gabapentin 600mg #90",
            "2016-05-10",
            (
                "UR allowed Norco #60 in place of the #90 that had been allowed in February, and "
                "gabapentin in full."
            ),
            "modified 60 unit | -",
        ),
        (
            "Chiropractic x 8",
            "2016-05-10",
            (
                "He had eight chiropractic visits in 2015 under an authorization of the carrier. UR "
                "authorized 2 of 8 visits for the flare-up of March 2016."
            ),
            "modified 2 visit",
        ),
        (
            "Chiropractic x 8",
            "2016-05-10",
            (
                "UR certified 8 chiropractic visits for the neck in 2015. The request for 8 visits to "
                "the low back was certified for 4."
            ),
            "modified 4 visit",
        ),
        (
            "Trigger point injections x 3",
            "2016-05-10",
            (
                "Trigger point injections performed on 1/4/16 with certification by UR gave a week of "
                "relief. UR non-certified a repeat."
            ),
            "denied",
        ),
        (
            "Physical therapy x 12 visits",
            "2016-05-10",
            (
                "UR's denial of 4/10/16 was for lack of a report. The report was sent, and UR "
                "reopened the case and certified 6 visits."
            ),
            "modified 6 visit",
        ),
        (
            "Physical therapy x 12 visits",
            "2016-05-10",
            (
                "UR modified therapy to 6 visits on 5/10/16. Since then, UR has certified another 6 "
                "visits on 7/1/16."
            ),
            "modified 6 visit",
        ),
        (
            "Physical therapy x 12 visits",
            "2016-05-10",
            "UR modified therapy to 6 visits on 5/10/16. On appeal 6/1/16 UR certified 9 visits.",
            "modified",
        ),
        (
            "Physical therapy x 12 visits",
            "2016-05-10",
            ("UR denied therapy on 5/10/16. Upon reconsideration of 6/1/16 6 visits were certified by UR."),
            "modified 6 visit",
        ),
        (
            "Physical therapy x 12 visits | MRI of the knee",
            "2016-05-10",
            "UR denied therapy on 5/10/16. UR certified the MRI on 5/24/16.",
            "denied | -",
        ),
        (
            "Physical therapy x 12 visits",
            "2016-05-10",
            (
                "The request of 4/28/16 was denied by UR on 5/10/16. Treatment notes through 6/1/16 "
                "were reviewed."
            ),
            "denied",
        ),
        (
            "Physical therapy x 12 visits",
            "2016-05-10",
            "In 2015 she was hurt. UR modified the therapy requested in 2016 to 6 visits.",
            "modified 6 visit",
        ),
        (
            "Right knee injection",
            "2016-05-10",
            "The injection, last given in 2014, was denied by UR.",
            "denied",
        ),
        (
            "Right knee injection",
            "2016-05-10",
            "UR denied the injection as the MRI in 2014 was normal.",
            "denied",
        ),
        (
            "Physical therapy x 12 visits",
            "2016-05-10",
            "UR approved 6 visits and the patient has been doing well with a home program.",
            "modified 6 visit",
        ),
        (
            "Physical therapy x 12 visits",
            "2016-05-10",
            (
                "UR approved 6 visits. The psychologist then asked for 20 sessions of CBT. UR denied "
                "the rest of the therapy."
            ),
            "modified 6 visit",
        ),
        (
            "Norco 10/325mg #120 | Soma 350mg #60",
            "",
            "The requests were reviewed and denied by UR.",
            "denied | denied",
        ),
        (
            "Norco 10/325mg #120 | Soma 350mg #60",
            "",
            "Norco was reviewed and approved by UR; Soma was reviewed and denied yesterday.",
            "- | denied",
        ),
        (
            "Norco 10/325mg #120 | Soma 350mg #60",
            "",
            "Norco was discussed and modified to #60 by UR and Soma was discussed and denied.",
            "modified 60 unit | denied",
        ),
        (
            "Lumbar MRI",
            "",
            "UR denied the MRI twice before the present request. UR again denied it.",
            "denied",
        ),
        (
            "Ultrasound of the left shoulder",
            "",
            "UR denied the ultrasound.",
            "denied",
        ),
    ],
)
def test_what_is_of_the_request_in_dispute(requests: str, decided: str, summary: str, expected: str) -> None:
    """What looks like another request or another time is read as it is told."""
    assert told_short(requests, summary, decided) == expected
