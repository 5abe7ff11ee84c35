"""What was done with an earlier course of a treatment is none of the deeds on the one in dispute."""

from __future__ import annotations

import time

import pytest

from tests.patience import CPU_SECONDS
from tests.reading.ur_told_short import told_short


@pytest.mark.parametrize(
    ("requests", "decided", "summary", "expected"),
    [
        (
            "Chiropractic treatment x 8 visits",
            "2014-08-04",
            (
                "A request for 12 chiropractic visits was modified by UR in March to 6 visits, and "
                "these have been completed. A further 8 visits were then requested, and UR certified "
                "2 of these on 8/4/14."
            ),
            "modified 2 visit",
        ),
        (
            "Physical therapy x 12 visits",
            "2016-03-14",
            (
                "The first request for therapy, in November 2015, was modified by UR to six visits. "
                "The second request, for 12 visits, was modified to three visits on 3/14/16."
            ),
            "modified 3 visit",
        ),
        (
            "Aquatic therapy x 12 visits",
            "2016-03-14",
            (
                "UR had previously approved 8 visits of aquatic therapy, of which 5 were attended. It "
                "now denied the request for 12 more."
            ),
            "denied",
        ),
        (
            "Lumbar epidural steroid injection at L4-5",
            "2015-06-09",
            (
                "UR authorized an epidural injection at L5-S1 in January, which gave 70 percent "
                "relief. The repeat injection at L4-5 was non-certified on June 9, 2015."
            ),
            "denied",
        ),
        (
            "Cognitive behavioral therapy x 12 sessions",
            "2016-03-14",
            (
                "He has completed six sessions of CBT that UR certified in October. The psychologist "
                "asked for 12 more sessions and UR certified 4 of them."
            ),
            "modified 4 session",
        ),
        (
            "Tramadol 50mg #60",
            "2014-12-05",
            ("A month ago UR modified tramadol to #30 with a warning to wean. This time it was denied."),
            "denied",
        ),
        (
            "Physical therapy x 12 visits",
            "",
            (
                "UR noted that 18 visits had been approved and attended since surgery and modified "
                "the request to 4 visits."
            ),
            "modified 4 visit",
        ),
        (
            "Physical therapy x 12 visits",
            "",
            ("UR noted that 18 visits had been approved since surgery, and denied the additional 12."),
            "denied",
        ),
        (
            "Physical therapy x 12 visits",
            "",
            (
                "UR noted that a previous request for 8 visits had been modified to 6, and certified "
                "2 of the 12 visits now requested."
            ),
            "modified 2 visit",
        ),
        (
            "Home health aide 4 hours a day x 6 weeks",
            "",
            (
                "After the first operation UR had approved home health care for two weeks. This time "
                "UR denied home health care."
            ),
            "denied",
        ),
        (
            "Functional restoration program x 160 hours",
            "2015-08-10",
            (
                "UR approved the first 80 hours of the functional restoration program in May. In "
                "August it denied the remaining 160 hours."
            ),
            "denied",
        ),
        (
            "Physical therapy x 6 visits",
            "",
            (
                "UR approved 12 visits of physical therapy following the February injury and another "
                "12 in the spring. The six visits at issue were denied."
            ),
            "denied",
        ),
        (
            "Acupuncture x 6 visits",
            "",
            (
                "A trial of 4 acupuncture visits was approved and gave relief; UR then denied 6 "
                "additional visits."
            ),
            "denied",
        ),
        (
            "Acupuncture x 6 visits",
            "",
            (
                "She completed a trial of 4 acupuncture visits that UR had approved. The request for "
                "6 more was modified to 3."
            ),
            "modified 3 visit",
        ),
        (
            "TENS unit purchase",
            "",
            ("A 30-day rental of a TENS unit was approved in May. The purchase was denied by UR in July."),
            "denied",
        ),
        (
            "Trigger point injections x 4",
            "2016-07-01",
            ("Previously UR certified two trigger point injections. The four at issue were not certified."),
            "denied",
        ),
        (
            "Physical therapy x 12 visits",
            "2014-09-15",
            (
                "The carrier approved 6 visits in June and 4 visits in July. In September it denied a "
                "third extension."
            ),
            "denied",
        ),
        (
            "Acupuncture x 8 sessions",
            "",
            (
                "The trial of 4 sessions approved by UR reduced the pain from 7 to 4. UR denied 8 "
                "further sessions."
            ),
            "denied",
        ),
        (
            "Acupuncture x 8 sessions",
            "",
            (
                "The patient used all 6 sessions that were approved. The doctor asked for 8 more. UR "
                "cut these to 3."
            ),
            "modified 3 session",
        ),
        (
            "Psychotherapy x 12 sessions",
            "2015-06-18",
            (
                "UR in January authorized 6 sessions of psychotherapy. UR in June authorized 4 of 12 "
                "further sessions."
            ),
            "modified 4 session",
        ),
        (
            "Home health aide x 6 weeks",
            "",
            (
                "UR certified two weeks of home health aide right after discharge. At the end of "
                "those the provider requested another six weeks, which UR denied."
            ),
            "denied",
        ),
        (
            "Home health aide x 6 weeks",
            "",
            (
                "UR certified two weeks of home health aide right after discharge. At the end of "
                "those the provider requested another six weeks, of which UR certified one."
            ),
            "modified 1 week",
        ),
        (
            "Physical therapy x 12 visits",
            "",
            (
                "The patient has completed 10 of 12 visits that were approved on the prior request. "
                "UR denied the present one."
            ),
            "denied",
        ),
        (
            "Physical therapy x 12 visits",
            "",
            (
                "Of the 24 visits which were certified after surgery she attended 20, and UR denied a "
                "further 12."
            ),
            "denied",
        ),
        (
            "Cognitive behavioral therapy x 10 sessions",
            "",
            ("The request now is for 10 more sessions, which UR modified on 10/15/2014 to 2 sessions."),
            "modified 2 session",
        ),
        (
            "Cognitive behavioral therapy x 10 sessions",
            "",
            "The request is for 10 sessions, which UR modified on 10/15/2014 to 2 sessions.",
            "modified 2 session",
        ),
        (
            "Cognitive behavioral therapy x 10 sessions",
            "",
            "UR modified the sessions on 10/15/2014 to 2 sessions.",
            "modified 2 session",
        ),
        (
            "Aquatic therapy 2 x per week x 6 weeks for bilateral knees",
            "2016-02-02",
            (
                "Physical therapy was extensive after the replacement (24 visits) and a further 8 "
                "visits on land were certified in September of 2015, of which she attended three and "
                "stopped since the exercises increased the left knee pain."
            ),
            "-",
        ),
    ],
)
def test_an_earlier_course_is_kept_apart(requests: str, decided: str, summary: str, expected: str) -> None:
    """An earlier course was certified or cut, and then another is asked for."""
    assert told_short(requests, summary, decided) == expected


@pytest.mark.parametrize(
    "piece",
    [
        "UR certified six and gave 12 more. ",
        "completed six that UR certified, and ",
        "In July UR noted that six had been approved and denied therapy. ",
        "UR certified 12 more in May, ",
    ],
)
def test_rows_of_courses_take_linear_time(piece: str) -> None:
    """No repetition of what tells of a course makes a rule look at the same words again and again."""
    started = time.process_time()
    told_short("Physical therapy x 12 visits", piece * (60_000 // len(piece)), "2015-05-11")
    assert time.process_time() - started < CPU_SECONDS
