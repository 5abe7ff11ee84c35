"""Earlier and later courses of a treatment that are told plainly, and reviews of one request in a row."""

from __future__ import annotations

import pytest

from tests.reading.ur_told_short import told_short


@pytest.mark.parametrize(
    ("requests", "decided", "summary", "expected"),
    [
        (
            "Psychotherapy x 10 sessions",
            "2014-10-15",
            (
                "In July UR modified a request for 20 sessions of psychotherapy to 4. On 10/15/2014 "
                "UR modified the present request for 10 sessions to 2."
            ),
            "modified 2 session",
        ),
        (
            "Physical therapy x 12 visits",
            "2015-05-11",
            (
                "In January UR certified 8 visits of physical therapy, all of which were attended. "
                "The current request for 12 visits of physical therapy was modified to 4 visits on "
                "5/11/15."
            ),
            "modified 4 visit",
        ),
        (
            "Acupuncture x 12 visits",
            "2015-05-11",
            (
                "In February UR modified a request for acupuncture to 6 visits. These were completed "
                "by March. A new request for 12 visits was denied by UR on 5/11/15."
            ),
            "denied",
        ),
        (
            "Physical therapy x 12 visits",
            "2013-09-03",
            (
                "Twelve visits of therapy were requested. UR initially denied them on 8/1/13 because "
                "no report was attached. On appeal the carrier approved 6 visits on 9/3/13."
            ),
            "modified 6 visit",
        ),
        (
            "MRI of the left knee | Left knee brace | Physical therapy x 12 visits",
            "",
            (
                "The initial review denied all three requests. On reconsideration the brace was "
                "approved and the therapy was modified to 6 visits, but the MRI denial was upheld."
            ),
            "denied | - | modified 6 visit",
        ),
        (
            "Acupuncture x 12 visits",
            "2014-12-05",
            (
                "UR of 6/2/14 modified acupuncture to 4 visits. UR of 12/5/14 modified acupuncture to "
                "6 visits."
            ),
            "modified 6 visit",
        ),
        (
            "Acupuncture x 12 visits",
            "2014-12-05",
            ("UR of 11/20/14 modified acupuncture to 4 visits. UR of 12/5/14 modified it to 6 visits."),
            "modified 6 visit",
        ),
        (
            "Physical therapy x 8 visits",
            "2014-12-05",
            (
                "The patient attended 6 of the 8 visits that UR certified in August. A request for 8 "
                "further visits was submitted on 11/20/14 and was denied on 12/5/14."
            ),
            "denied",
        ),
        (
            "Functional restoration program x 160 hours",
            "",
            (
                "UR approved an initial two weeks of the functional restoration program in May, and "
                "after progress was shown, another two weeks in June. The request for 160 hours in "
                "total was modified to 80 hours."
            ),
            "modified 80 hour",
        ),
        (
            "Massage therapy x 8 visits",
            "",
            (
                "Four massage visits were certified last winter. The present utilization review "
                "certified another four of the eight requested."
            ),
            "modified 4 visit",
        ),
        (
            "Norco 10/325mg #90 | Soma 350mg #60",
            "2015-11-20",
            ("UR of 7/8/15 modified Norco and Soma to one month for weaning. UR of 11/20/15 denied both."),
            "denied | denied",
        ),
        (
            "Norco 10/325mg #90 | Soma 350mg #60",
            "2015-11-20",
            (
                "In its review of July 2015 UR allowed Norco #60 and Soma #30. The present request "
                "for Norco was modified to #30 and that for Soma was denied."
            ),
            "modified 30 unit | denied",
        ),
        (
            "Sleep study | Consultation with a psychiatrist",
            "",
            (
                "The psychiatric consultation had been approved in an earlier UR but never took "
                "place. UR denied both requests."
            ),
            "denied | denied",
        ),
        (
            "TENS unit purchase",
            "",
            (
                "UR denied the purchase of the TENS unit, as the 30-day rental that had been approved "
                "in May was not reported on."
            ),
            "denied",
        ),
        (
            "Physical therapy x 12 visits | Acupuncture x 12 visits",
            "2016-07-01",
            (
                "In the review of 7/1/16 UR denied therapy, since 6 visits had been certified on "
                "5/2/16, and modified acupuncture to 6 visits."
            ),
            "denied | modified 6 visit",
        ),
        (
            "Physical therapy x 12 visits | Acupuncture x 12 visits",
            "2016-07-01",
            (
                "On 5/2/16 UR certified 6 visits of therapy and denied acupuncture. On 7/1/16 UR "
                "denied therapy and modified acupuncture to 3 visits."
            ),
            "denied | modified 3 visit",
        ),
        (
            "Physical therapy x 12 visits",
            "2016-07-01",
            (
                "The claims administrator denied the request on 6/10/16, then on 7/1/16 modified it "
                "to 6 visits after a call with the provider."
            ),
            "modified 6 visit",
        ),
        (
            "Lyrica 75mg #60",
            "2016-07-01",
            "Lyrica was denied by UR in April and again on 7/1/16.",
            "denied",
        ),
        (
            "Gym membership x 12 months",
            "2016-07-01",
            ("A six month gym membership was certified in 2015 and she went weekly. UR denied renewal."),
            "denied",
        ),
        (
            "Gym membership x 12 months",
            "2016-07-01",
            (
                "A six month gym membership was certified by UR in 2015 and she went weekly. UR "
                "modified the renewal for 12 months to 3 months."
            ),
            "modified 3 month",
        ),
        (
            "Physical therapy x 12 visits",
            "2014-09-15",
            (
                "She has had 24 visits of physical therapy, the last 8 of which were authorized in "
                "June. UR non-certified 12 additional visits on 9/15/14."
            ),
            "denied",
        ),
        (
            "Physical therapy x 12 visits",
            "",
            (
                "Prior treatment includes 6 visits of physical therapy certified in 2013. The current "
                "utilization review certified 6 of the 12."
            ),
            "modified 6 visit",
        ),
        (
            "Physical therapy x 12 visits",
            "2014-09-15",
            (
                "UR certified 6 of 12 visits on 7/1/14, and she attended all of these. The extension, "
                "12 visits, was modified to 2 on 9/15/14."
            ),
            "modified 2 visit",
        ),
        (
            "Acupuncture x 8 sessions",
            "",
            (
                "UR allowed an initial trial of 4 sessions, which the patient attended with a drop in "
                "pain from 7 to 4. UR then certified 4 of the 8 sessions asked for."
            ),
            "modified 4 session",
        ),
        (
            "Norco 10/325mg #90",
            "2015-06-18",
            (
                "UR on 3/12/15 modified Norco to #60 to begin a taper. Norco was not reduced by the "
                "provider, and UR on 6/18/15 non-certified Norco."
            ),
            "denied",
        ),
        (
            "Norco 10/325mg #90",
            "2015-06-18",
            "Norco was certified in full in March and modified to #60 in June.",
            "modified 60 unit",
        ),
        (
            "Norco 10/325mg #90",
            "2015-06-18",
            (
                "Norco has been non-certified by UR since March, yet it continues to be prescribed. "
                "UR of 6/18/15 again non-certified it."
            ),
            "denied",
        ),
        (
            "Norco 10/325mg #90",
            "",
            (
                "A previous reviewer had approved Norco #90 for one month with the advice to wean. "
                "The present reviewer certified #45."
            ),
            "modified 45 unit",
        ),
        (
            "Norco 10/325mg #90",
            "",
            (
                "UR stated that a prior reviewer had recommended weaning and had certified #60, and "
                "denied Norco."
            ),
            "denied",
        ),
        (
            "Right L5-S1 epidural steroid injection",
            "2015-06-18",
            (
                "Two epidural injections certified by UR in 2014 brought 60 percent relief for three "
                "months. The third was denied on 6/18/15."
            ),
            "denied",
        ),
        (
            "Functional restoration program x 80 hours",
            "",
            (
                "An evaluation for the functional restoration program was certified and completed. "
                "The program itself, 80 hours, was modified to 40 hours by UR."
            ),
            "modified 40 hour",
        ),
    ],
)
def test_courses_in_a_row(requests: str, decided: str, summary: str, expected: str) -> None:
    """What was decided on the request in dispute is told last, or with its day."""
    assert told_short(requests, summary, decided) == expected
