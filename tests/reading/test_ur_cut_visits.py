"""Visits that were cut, what a treatment is done without, and which drug a deed is of."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from imr_llm.domain.record import UrAction
from tests.reading.test_ur import DENIED, NOTHING, Told, told_of

HAND = (
    "Hand therapy 12 sessions",
    "MRI of the wrist",
)

ACUPUNCTURE = (
    "Acupuncture 10 visits",
    "TENS unit",
)

ULTRASOUND = (
    "Ultrasound guidance",
    "Norco #60",
)

NABUMETONE = ("Nabumetone 500mg #60",)

NORCO_3 = ("Norco 10/325 #90",)


@pytest.mark.parametrize(
    ("requests", "text", "expected"),
    [
        (
            ["Medial branch blocks x3", "Hand therapy 12 sessions"],
            (
                "On 3/4/15 UR certified one block and non-certified the other two. Twelve sessions of "
                "hand therapy were reduced to 8."
            ),
            [(UrAction.MODIFIED, 1, "injection"), (UrAction.MODIFIED, 8, "session")],
        ),
        (
            HAND,
            ("On 3/4/15 UR non-certified the MRI. Twelve sessions of hand therapy were reduced to eight."),
            [(UrAction.MODIFIED, 8, "session"), DENIED],
        ),
        (
            HAND,
            (
                "On 3/4/15 UR non-certified the MRI of the wrist. Hand therapy was cut from twelve to "
                "six sessions."
            ),
            [(UrAction.MODIFIED, 6, "session"), DENIED],
        ),
        (
            ACUPUNCTURE,
            "UR denied the TENS unit on 5/6/14. Ten visits of acupuncture were trimmed to four.",
            [(UrAction.MODIFIED, 4, "visit"), DENIED],
        ),
        (
            ACUPUNCTURE,
            "UR denied the TENS unit on 5/6/14. Acupuncture was approved for four of ten visits.",
            [(UrAction.MODIFIED, 4, "visit"), DENIED],
        ),
        (
            ["Norco #120", "TENS unit"],
            "UR denied the TENS unit on 5/6/14. Norco was reduced by his doctor to #60.",
            [NOTHING, DENIED],
        ),
        (HAND, "UR denied the MRI. His sessions of hand therapy were reduced to 8.", [NOTHING, DENIED]),
        (
            HAND,
            "UR denied the MRI. Sessions of hand therapy had been reduced to one a week.",
            [NOTHING, DENIED],
        ),
        (
            HAND,
            ("UR denied the MRI of the wrist. The surgeon reduced the twelve sessions of hand therapy to 8."),
            [NOTHING, DENIED],
        ),
        (
            HAND,
            "UR denied the MRI of the wrist. Twelve sessions of hand therapy were completed.",
            [NOTHING, DENIED],
        ),
        (HAND, "UR denied the MRI of the wrist. His pain was reduced to 4.", [NOTHING, DENIED]),
        (
            HAND,
            "UR denied the MRI of the wrist. With hand therapy his pain was reduced to 4.",
            [NOTHING, DENIED],
        ),
        (
            HAND,
            ("UR denied the MRI of the wrist. Treatments were reduced to once a week by the therapist."),
            [NOTHING, DENIED],
        ),
        (
            HAND,
            (
                "UR denied the MRI of the wrist. After six sessions of hand therapy his Norco was "
                "reduced to 2 a day."
            ),
            [NOTHING, DENIED],
        ),
        (
            ["Aquatic therapy 16 visits", "Knee brace"],
            (
                "The knee brace was non-certified by UR on 2/3/15. Sixteen visits of aquatic therapy "
                "were cut to six."
            ),
            [(UrAction.MODIFIED, 6, "visit"), DENIED],
        ),
        (
            ["Psychotherapy 20 sessions", "Ambien #30"],
            "UR on 2/3/15 denied the Ambien. Twenty sessions of psychotherapy were limited to four.",
            [(UrAction.MODIFIED, 4, "session"), DENIED],
        ),
    ],
)
def test_visits_that_were_cut(requests: Sequence[str], text: str, expected: list[Told]) -> None:
    """Visits of therapy that were cut are so by utilization review, where the sentence before is of it."""
    assert told_of(requests, text, []) == expected


@pytest.mark.parametrize(
    ("requests", "text", "expected"),
    [
        (
            ["Ultrasound guidance", "Euflexxa injections x 3"],
            (
                "UR certified the cortisone injection without ultrasound guidance, and non-certified "
                "the Euflexxa series."
            ),
            [DENIED, DENIED],
        ),
        (
            ["Ultrasound guidance for injection", "Norco #60"],
            ("On 3/4/15 UR approved the steroid injection without ultrasound guidance and denied Norco."),
            [DENIED, DENIED],
        ),
        (
            ["Monitored anesthesia care", "Norco #60"],
            "On 3/4/15 UR approved the epidural without anesthesia and denied Norco.",
            [DENIED, DENIED],
        ),
        (
            ["Fluoroscopic guidance", "Norco #60"],
            "UR certified the injection, without fluoroscopy, and denied the Norco.",
            [DENIED, DENIED],
        ),
        (
            ["Cortisone injection with ultrasound guidance", "Euflexxa injections x 3"],
            (
                "UR certified the cortisone injection without ultrasound guidance, and non-certified "
                "the Euflexxa series."
            ),
            [(UrAction.MODIFIED, None, None), DENIED],
        ),
        (
            ["Ultrasound guidance", "Cortisone injection of the shoulder"],
            "UR certified the injection without delay.",
            [NOTHING, NOTHING],
        ),
        (
            ULTRASOUND,
            "UR denied Norco, as the injection could be done without ultrasound guidance.",
            [NOTHING, DENIED],
        ),
        (
            ULTRASOUND,
            "UR approved Norco, noting that the injection had been done without ultrasound guidance.",
            [NOTHING, NOTHING],
        ),
        (
            ["Epidural steroid injection with sedation"],
            "UR certified the epidural injection without sedation.",
            [(UrAction.MODIFIED, None, None)],
        ),
        (
            ["Lumbar ESI L4-5", "IV sedation"],
            "The ESI was certified without IV sedation by UR.",
            [NOTHING, DENIED],
        ),
        (
            ["Lumbar ESI L4-5", "Fluoroscopic guidance"],
            "UR certified the ESI with fluoroscopic guidance.",
            [NOTHING, NOTHING],
        ),
        (
            ["Lumbar fusion", "Assistant surgeon"],
            "UR certified the fusion without an assistant surgeon.",
            [NOTHING, DENIED],
        ),
        (
            [
                "Ultrasound guidance for right knee cortisone injection",
                "Euflexxa injections, right knee, series of 3",
                "Knee brace",
            ],
            (
                "The UR determination of 1/29/2019 certified the cortisone injection without "
                "ultrasound guidance, and non-certified the Euflexxa series and the brace."
            ),
            [DENIED, DENIED, DENIED],
        ),
        (["Synvisc injection, left knee"], "UR certified the steroid injection.", [NOTHING]),
        (["Left knee injection"], "UR denied the steroid injection.", [DENIED]),
        (
            ["PRP injection, left elbow"],
            "UR denied the PRP injection and certified a cortisone injection.",
            [DENIED],
        ),
    ],
)
def test_what_is_done_without(requests: Sequence[str], text: str, expected: list[Told]) -> None:
    """What something was certified without was not certified."""
    assert told_of(requests, text, []) == expected


@pytest.mark.parametrize(
    ("requests", "text", "expected"),
    [
        (
            NABUMETONE,
            (
                "The patient was on an NSAID, Naprosyn, which the claims administrator itself has "
                "approved. UR denied nabumetone. "
            ),
            [DENIED],
        ),
        (NABUMETONE, "UR denied nabumetone. He takes an NSAID, ibuprofen, which UR certified.", [DENIED]),
        (NABUMETONE, "Nabumetone, an NSAID, which UR certified, was used.", [NOTHING]),
        (NORCO_3, "Norco, an opioid, which the carrier approved, was continued.", [NOTHING]),
        (
            NORCO_3,
            (
                "UR denied Norco. An opioid, tramadol, which the claims administrator has already "
                "approved, is at hand."
            ),
            [DENIED],
        ),
    ],
)
def test_which_drug_it_was(requests: Sequence[str], text: str, expected: list[Told]) -> None:
    """A name behind a kind of drug tells which drug was approved."""
    assert told_of(requests, "", [text]) == expected
