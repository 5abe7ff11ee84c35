"""Requests that utilization review tells apart by pairs, by silence, by how a test is done, by a tooth."""

from __future__ import annotations

import pytest

from tests.reading.ur_told_short import told_short

TWO = "Acupuncture x 6 | Massage therapy x 8"
DRUGS = "Norco 10/325mg #90 | Soma 350mg #60"
SCREEN = "Urine drug screen, quantitative confirmation"
HOME = "Home health aide 4 hours a day for 6 weeks | Raised toilet seat"
SURGICAL = (
    "Associated surgical service: assistant surgeon | Associated surgical service: cold therapy unit | Sling"
)


@pytest.mark.parametrize(
    ("requests", "summary", "expected"),
    [
        (
            TWO,
            "Acupuncture and massage were asked for. UR denied the former and cut the latter to four visits.",
            "denied | modified 4 visit",
        ),
        (
            TWO,
            "Acupuncture and massage were requested. The former was denied by UR, the latter modified to 4.",
            "denied | modified 4 visit",
        ),
        (
            TWO,
            "She asked for acupuncture and for massage. UR: former denied, latter denied.",
            "denied | denied",
        ),
        (
            DRUGS,
            "He takes Norco and Soma. UR cut the former to #60, and denied the latter.",
            "modified 60 unit | denied",
        ),
        (
            DRUGS,
            "He takes Celebrex, Norco and Soma. UR cut the former to #60 and denied the latter.",
            "- | -",
        ),
        (DRUGS, "UR certified the former and denied the latter.", "- | -"),
        (DRUGS, "UR denied Soma as the former employer would not pay for it.", "- | denied"),
        (
            TWO,
            "She asks for acupuncture with massage. UR denied the first, and allowed 4 visits of the second.",
            "denied | modified 4 visit",
        ),
    ],
)
def test_the_former_and_the_latter(requests: str, summary: str, expected: str) -> None:
    """Of two that are named side by side each is told by its place; of more than two neither is."""
    assert told_short(requests, summary) == expected


@pytest.mark.parametrize(
    "told",
    [
        "and was silent on Soma",
        "and made no mention of Soma",
        "but is silent as to Soma",
        "and overlooked Soma",
        "and left Soma unaddressed",
        "and Soma was not addressed",
        "and forgot Soma",
        "and there was no mention of Soma",
        "but the letter does not speak of Soma",
        "and Soma is not in its letter",
        "while Soma remains under review",
        ", having received no report on Soma",
    ],
)
def test_silence_is_no_denial(told: str) -> None:
    """A request that utilization review did not speak of is none of those that it denied."""
    assert told_short(DRUGS, f"UR denied Norco {told}.") == "denied | -"


@pytest.mark.parametrize(
    ("requests", "summary", "expected"),
    [
        (SCREEN, "UR 3/7/16: qualitative UDS approved, quantitative confirmations denied.", "denied"),
        (SCREEN, "UR certified the drug screen but not the confirmatory testing.", "denied"),
        (SCREEN, "UR denied the urine drug screen as quantitative testing is not warranted.", "denied"),
        (
            f"{SCREEN} | MRI",
            "UR denied the UDS with quantitative confirmation and the MRI.",
            "denied | denied",
        ),
        ("Urine drug screen (qualitative and quantitative)", "UR denied the drug screen.", "denied"),
        ("Dental implant #14", "UR approved implant #3 and denied #14.", "denied"),
        ("Dental implant #14", "UR approved implants #3 and #5 and denied #14.", "denied"),
        ("Crown #14", "UR approved the crown on tooth 3.", "-"),
        ("Dental implants #14, #15", "UR denied the implants.", "denied"),
        (
            HOME,
            "UR denied all, except that an RN evaluation of the home was certified.",
            "denied | denied",
        ),
        (HOME, "UR denied the requests. A home safety evaluation was certified.", "denied | denied"),
        ("Home safety evaluation", "UR denied the home safety evaluation.", "denied"),
    ],
)
def test_another_test_another_tooth_another_visit(requests: str, summary: str, expected: str) -> None:
    """What was certified of another kind or another tooth is no part of the request."""
    assert told_short(requests, summary) == expected


@pytest.mark.parametrize(
    ("requests", "summary", "expected"),
    [
        (
            SURGICAL,
            "Surgery was certified by UR while the associated requests were not, but the sling was.",
            "denied | denied | -",
        ),
        (
            SURGICAL,
            "UR certified the repair; related services were not, save for the sling.",
            "denied | denied | -",
        ),
        (
            "MRI | LSO brace",
            "UR denied the brace. Concerning the MRI, it deferred a decision until the x-ray is received.",
            "delayed | denied",
        ),
        ("MRI | LSO brace", "Peer review of 8/2/18 gave an adverse determination for the MRI.", "denied | -"),
        (
            "Chiropractic x 8 | Acupuncture x 6 | LSO brace",
            "UR found further chiropractic and the brace not medically necessary; acupuncture was cut to 3.",
            "denied | modified 3 visit | denied",
        ),
        ("Acupuncture x 12", "UR found the additional six visits not medically necessary.", "-"),
        ("MRI | Physical therapy x 12", "UR denied the MRI and PT x 6 (of 12).", "denied | modified"),
        ("Norco 10/325mg #120", "UR allowed Norco #60 (of #120).", "modified 60 unit"),
        ("MRI | LSO brace", "UR's determination on the MRI was adverse.", "denied | -"),
        ("MRI | LSO brace", "Peer review of 8/2/18 found no medical necessity for the MRI.", "denied | -"),
        ("MRI | LSO brace", "His reaction to Norco was adverse, and UR denied the brace.", "- | denied"),
        ("MRI | LSO brace", "The surgeon saw no need for the MRI. UR denied the brace.", "- | denied"),
        ("MRI | LSO brace", "UR denied all requests except the acupuncture.", "denied | denied"),
        (
            f"{SCREEN} | MRI",
            "The surgery was certified and the other requests were denied.",
            "denied | denied",
        ),
        ("MRI | LSO brace", "UR 9/1/15: MRI denied. Brace certified in part? (illegible)", "denied | -"),
        ("MRI | LSO brace", "UR 9/1/15: MRI denied. The brace was denied?", "denied | -"),
        ("MRI", "UR conditionally denied the MRI.", "delayed"),
        (
            "MRI",
            "UR conditionally non-certified the MRI for lack of information, no decision being reached.",
            "delayed",
        ),
    ],
)
def test_wordings_of_reviews(requests: str, summary: str, expected: str) -> None:
    """Deeds told short, with another subject, or as a part in brackets."""
    assert told_short(requests, summary) == expected
