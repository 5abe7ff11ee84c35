"""What utilization review did with a request as a whole, and what falls with a denial."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.reading.test_ur import DENIED, NOTHING, Told, told_of

NORCO = (
    "Norco 10/325 #120",
    "Soma 350mg #60",
)
MRI = ("MRI of the lumbar spine",)
MRI_2 = (
    "MRI of the lumbar spine",
    "TENS unit",
)
NORCO_2 = (
    "Norco 10/325mg #120",
    "Soma 350mg #60",
)
LEFT = (
    "Left shoulder arthroscopy",
    "Anesthesia",
)
EPIDURAL = (
    "Epidural steroid injection L4-5",
    "Anesthesia",
)
NORCO_3 = (
    "Norco 10/325mg #120",
    "Soma 350mg #60",
    "Ambien #30",
)


@pytest.mark.parametrize(
    ("requests", "text", "expected"),
    [
        (
            ["Norco #120", "TENS unit"],
            "UR denied the TENS unit on 5/6/14. In June Norco was weaned to #60.",
            [NOTHING, DENIED],
        ),
        (
            NORCO,
            (
                "The request was made on a form dated 3/4/15 and was non-certified on 3/11/15 in all "
                "its parts."
            ),
            [DENIED, DENIED],
        ),
        (NORCO, "The request was non-certified on 3/11/15 in its entirety.", [DENIED, DENIED]),
        (
            NORCO,
            "The request was submitted on 3/4/15 and was denied in full by utilization review.",
            [DENIED, DENIED],
        ),
        (NORCO, "UR denied the request in its entirety on 3/11/15.", [DENIED, DENIED]),
        (NORCO, "The request of 3/4/15 was denied by UR in its entirety.", [DENIED, DENIED]),
        (
            NORCO,
            ("An adverse determination was received on 3/11/15 given that no functional gain was shown."),
            [DENIED, DENIED],
        ),
        (
            MRI,
            "An adverse determination was received on 3/11/15 given that no red flags were shown.",
            [DENIED],
        ),
        (MRI, "An adverse determination was issued on 3/11/15 because there were no red flags.", [DENIED]),
        (MRI_2, "An adverse determination was rendered on 3/11/15 by UR.", [DENIED, DENIED]),
        (
            MRI_2,
            "An adverse determination for the TENS unit was rendered on 3/11/15 by UR.",
            [NOTHING, DENIED],
        ),
        (NORCO, "The request for Norco was non-certified in its entirety by UR.", [DENIED, NOTHING]),
        (NORCO, "The claim was denied in its entirety by the carrier.", [NOTHING, NOTHING]),
        (NORCO_2, "The request for a brace was denied in its entirety.", [NOTHING, NOTHING]),
        (NORCO_2, "The request to change physicians was denied in full.", [NOTHING, NOTHING]),
        (
            NORCO_2,
            "The request was made on 3/4/15 for a cane and was denied in its entirety.",
            [NOTHING, NOTHING],
        ),
        (NORCO_2, "His request for leave was refused in full by the employer.", [NOTHING, NOTHING]),
        (NORCO_2, "The request was paid in full.", [NOTHING, NOTHING]),
        (
            NORCO_2,
            "The request for Norco was made on 3/4/15 and was denied in all its parts.",
            [DENIED, NOTHING],
        ),
        (NORCO_2, "The request was not certified in full by UR.", [NOTHING, NOTHING]),
        (
            NORCO_2,
            (
                "The request dated 5/1/14 was reviewed and non-certified in its entirety by the "
                "claims administrator on 5/9/14."
            ),
            [DENIED, DENIED],
        ),
        (
            MRI_2,
            ("The request came on a form dated 8/1/15 and was not certified, in every part, on 8/10/15."),
            [DENIED, DENIED],
        ),
        (MRI_2, "The request was received on 8/1/15 and was denied on 8/10/15 in toto.", [DENIED, DENIED]),
        (
            MRI_2,
            "An adverse determination was made on 3/11/15 as there had been no trial of therapy.",
            [DENIED, DENIED],
        ),
        (MRI_2, "An adverse determination was given on March 11, 2015.", [DENIED, DENIED]),
        (MRI_2, "An adverse determination was received in the prior year for a brace.", [NOTHING, NOTHING]),
        (
            MRI_2,
            "The doctor asked for a cane. An adverse determination was received on 3/11/15.",
            [NOTHING, NOTHING],
        ),
        (
            MRI_2,
            "The doctor asked for an MRI. An adverse determination was received on 3/11/15.",
            [DENIED, NOTHING],
        ),
        (
            MRI_2,
            "The MRI was certified by UR. An adverse determination was received on 3/11/15.",
            [NOTHING, NOTHING],
        ),
        (
            MRI_2,
            (
                "UR certified the MRI on 3/4/15. An adverse determination for the TENS unit was "
                "issued on 3/11/15."
            ),
            [NOTHING, DENIED],
        ),
        (MRI_2, "An adverse determination of the claim was issued on 3/11/15.", [NOTHING, NOTHING]),
        (MRI_2, "No adverse determination was received on 3/11/15.", [NOTHING, NOTHING]),
    ],
)
def test_all_of_a_request(requests: Sequence[str], text: str, expected: list[Told]) -> None:
    """A request that was refused as a whole is so in each of its items, and one for another thing is none."""
    assert told_of(requests, text, []) == expected


@pytest.mark.parametrize(
    ("requests", "text", "expected"),
    [
        (LEFT, "In utilization review both the surgery and the anesthesia were denied.", [DENIED, DENIED]),
        (EPIDURAL, "UR: the injection and the anesthesia were both denied.", [DENIED, DENIED]),
        (
            EPIDURAL,
            "In utilization review the injection and the anesthesia were both denied on 3/4/15.",
            [DENIED, DENIED],
        ),
        (NORCO, "On 4/5/15 utilization review denied both the Norco and the Soma.", [DENIED, DENIED]),
        (NORCO, "Both Norco and Soma were non-certified by UR on 4/5/15.", [DENIED, DENIED]),
        (
            ["MRI of the lumbar spine", "EMG/NCV of the lower extremities"],
            ("At utilization review, both the MRI and the electrodiagnostic studies were non-certified."),
            [DENIED, DENIED],
        ),
        (
            ["MRI of the lumbar spine", "Physical therapy x 12"],
            (
                "The carrier's reviewer found that both the scan and the therapy were to be denied. "
                "UR denied both the MRI and the therapy."
            ),
            [DENIED, DENIED],
        ),
        (
            LEFT,
            (
                "In utilization review both the surgery and the anesthesia were certified. The brace "
                "was denied."
            ),
            [NOTHING, NOTHING],
        ),
        (NORCO, "His claim for the knee was denied in full. He appealed.", [NOTHING, NOTHING]),
        (NORCO, "UR denied both and certified a consultation.", [DENIED, DENIED]),
        (
            NORCO,
            "Norco and Soma were requested. Utilization review denied them on 3/11/15.",
            [DENIED, DENIED],
        ),
        (
            NORCO,
            (
                "Norco and Soma were requested; UR denied both and certified a consultation with pain "
                "management."
            ),
            [DENIED, DENIED],
        ),
        (
            MRI_2,
            (
                "The treating doctor asked for an MRI and a TENS unit. UR on 3/11/15 denied both and "
                "certified a follow-up visit."
            ),
            [DENIED, DENIED],
        ),
        (
            ["MRI of the lumbar spine", "TENS unit", "Norco #60"],
            "The MRI and TENS unit were asked for. UR denied them on 3/11/15.",
            [DENIED, DENIED, NOTHING],
        ),
        (NORCO_3, "UR denied both and certified a consultation.", [NOTHING, NOTHING, NOTHING]),
        (NORCO_2, "Both arms were examined. UR denied Norco.", [DENIED, NOTHING]),
        (NORCO_2, "The doctor asked for a brace and a cane. UR denied them on 3/11/15.", [NOTHING, NOTHING]),
        (NORCO_2, "The doctor requested Norco and Soma, and UR denied them.", [DENIED, DENIED]),
        (
            NORCO_3,
            "Norco and Ambien were prescribed. UR denied them for lack of benefit.",
            [DENIED, NOTHING, DENIED],
        ),
        (
            NORCO_3,
            "Norco, Soma and Ambien were sought; the carrier denied these on 3/4/15.",
            [DENIED, DENIED, DENIED],
        ),
        (
            NORCO_3,
            "Norco, Soma and Ambien were sought. UR denied both on 3/4/15.",
            [NOTHING, NOTHING, NOTHING],
        ),
        (
            NORCO_2,
            "Norco and Soma were requested. He has side effects and denied them on 3/4/15.",
            [NOTHING, NOTHING],
        ),
        (NORCO_2, "Norco and Soma help. UR denied them.", [NOTHING, NOTHING]),
    ],
)
def test_both_of_them(requests: Sequence[str], text: str, expected: list[Told]) -> None:
    """Both and them are what was asked for right before."""
    assert told_of(requests, text, []) == expected
