"""Ordinary sentences about utilization review, as reviewers write them."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from imr_llm.domain.record import UrAction
from tests.reading.test_ur import DENIED, NOTHING, Told, told_of

OPANA = (
    "Opana ER 20mg #60",
    "Opana IR 10mg #90",
)
ANAPROX = (
    "Anaprox DS 550mg #60",
    "Protonix 20mg #60",
)
HOTCOLD = (
    "Hot/cold unit with pump",
    "Pad for purchase",
)


@pytest.mark.parametrize(
    ("requests", "text", "expected"),
    [
        (
            ["Percocet 10/325mg #90"],
            (
                "A Utilization Review determination was rendered on 11/3/2014 recommending "
                "modification of Percocet 10/325mg #90 to #60 for purposes of weaning."
            ),
            [(UrAction.MODIFIED, 60, "unit")],
        ),
        (
            ["Physical therapy 3x4 for the lumbar spine", "Home exercise kit"],
            (
                "The claims administrator approved six of the twelve sessions of physical therapy and "
                "did not approve the home exercise kit."
            ),
            [(UrAction.MODIFIED, 6, "session"), DENIED],
        ),
        (
            ["Right carpal tunnel release", "Pre-operative EKG", "Post-operative OT x 12"],
            (
                "The carrier's physician advisor agreed to the carpal tunnel release but would not "
                "certify the EKG, and trimmed post-operative OT to 6 visits."
            ),
            [NOTHING, DENIED, (UrAction.MODIFIED, 6, "visit")],
        ),
        (
            ["Cervical epidural steroid injection C5-6"],
            (
                "The request was reviewed on 4/4/16 and the epidural was denied because the MRI "
                "showed no nerve root compression."
            ),
            [DENIED],
        ),
        (
            ["Chiropractic treatment 2x6 cervical spine", "Acupuncture 2x6 cervical spine"],
            (
                "UR decision of 9/9/14 modified chiropractic treatment to six visits and acupuncture "
                "to four visits."
            ),
            [(UrAction.MODIFIED, 6, "visit"), (UrAction.MODIFIED, 4, "visit")],
        ),
        (
            ["Home health care 4 hours a day, 3 days a week for 6 weeks"],
            "UR denied home health care on 10/10/14 as the worker is not homebound.",
            [DENIED],
        ),
        (
            ["Compound cream: ketoprofen/lidocaine 240gm", "Theramine #90"],
            ("Neither the compound cream nor the Theramine was certified on utilization review of 12/12/13."),
            [DENIED, DENIED],
        ),
        (
            ["Orthovisc injections x 4 left knee"],
            (
                "UR of 8/1/17 noted the lack of severe osteoarthritis on x-ray and recommended "
                "non-certification of the Orthovisc series."
            ),
            [DENIED],
        ),
        (
            ["Trigger point injections x 4", "Physical therapy x 6"],
            (
                "UR denied the trigger point injections as no twitch response was recorded. The "
                "physical therapy was approved."
            ),
            [DENIED, NOTHING],
        ),
        (
            ["Electric scooter", "Shower chair", "Raised toilet seat"],
            ("On 2/2/16 UR turned down the scooter but agreed with the shower chair and raised toilet seat."),
            [DENIED, NOTHING, NOTHING],
        ),
        (
            ["Urine drug screen", "Genetic testing for opioid risk"],
            (
                "UR found genetic testing to be experimental and denied it. A ten panel urine drug "
                "screen was certified."
            ),
            [NOTHING, DENIED],
        ),
        (
            ["Work hardening 10 sessions"],
            (
                "The request for work hardening was put before utilization review on 5/5/15 which "
                "declined it, no job offer being on file."
            ),
            [DENIED],
        ),
        (
            ["Follow up visit with pain management", "Medrol dose pack"],
            "The Medrol dose pack was denied by UR on 4/18/13. A follow up visit was certified x1.",
            [NOTHING, DENIED],
        ),
        (
            ["Bilateral L5-S1 radiofrequency ablation"],
            ("UR's denial of 9/3/14 states that only one block was done before the ablation was asked for."),
            [DENIED],
        ),
        (
            ["Right ankle brace", "Orthotics"],
            "UR certified an off-the-shelf ankle brace and denied custom orthotics.",
            [NOTHING, DENIED],
        ),
        (
            ["Butrans patch 20mcg #4 with 2 refills"],
            "UR certified Butrans #4 with no refills.",
            [(UrAction.MODIFIED, 4, "unit")],
        ),
        (
            ["Norco 10/325mg #90", "MS Contin 15mg #60"],
            (
                "In the UR report of 2/14/14 MS Contin was certified for weaning, 45 tablets, and "
                "Norco was non-certified."
            ),
            [DENIED, (UrAction.MODIFIED, 45, "unit")],
        ),
        (
            ["Physical therapy 8 visits right shoulder"],
            ("UR partially certified therapy: four visits of the eight requested were approved on 6/9/15."),
            [(UrAction.MODIFIED, 4, "visit")],
        ),
        (
            ["Botox injection 200 units", "Occipital nerve block"],
            (
                "Utilization review found that Botox was appropriate for chronic migraine and "
                "certified it, but denied the occipital nerve block."
            ),
            [NOTHING, DENIED],
        ),
        (
            ["Acupuncture 2 times a week for 4 weeks"],
            ("Since this was an initial trial, utilization review certified 3 of the 8 visits on 1/2/15."),
            [(UrAction.MODIFIED, 3, "visit")],
        ),
        (
            ["Physical therapy 2x6 low back", "Chiropractic 2x6 low back"],
            ("It appears that UR approved physical therapy in full and denied chiropractic care in full."),
            [NOTHING, DENIED],
        ),
        (
            ["Right hip MRI arthrogram"],
            (
                "The provider's request for a hip arthrogram was sent to UR, which returned a "
                "non-certification on 3/6/17."
            ),
            [DENIED],
        ),
        (
            ["Gym membership 12 months", "Aquatic therapy x 8"],
            (
                "A gym membership was not certified and, on the same day, eight visits of aquatic "
                "therapy were."
            ),
            [DENIED, NOTHING],
        ),
        (
            ["Physical therapy 12 sessions", "Ultrasound of the shoulder"],
            (
                "The initial review on 5/18/16 resulted in denial of the ultrasound and approval of "
                "only 4 sessions of physical therapy."
            ),
            [(UrAction.MODIFIED, 4, "session"), DENIED],
        ),
        (
            ["Celebrex 200mg #60", "Lunesta 3mg #30", "Lumbar ESI"],
            "The UR denied all medications but certified the ESI.",
            [DENIED, DENIED, NOTHING],
        ),
        (
            ["Transportation to appointments"],
            "Transportation was denied by UR as no reason was given why he could not drive.",
            [DENIED],
        ),
        (
            ["Psychotherapy 20 visits", "Biofeedback 10 visits"],
            "UR approved 6 of the psychotherapy visits and 4 of the biofeedback visits.",
            [(UrAction.MODIFIED, 6, "visit"), (UrAction.MODIFIED, 4, "visit")],
        ),
        (
            ["Lumbar fusion L4-S1", "Hospital stay 3 days", "LSO"],
            (
                "The UR physician denied the fusion; consequently the hospital stay and LSO were "
                "denied as well."
            ),
            [DENIED, DENIED, DENIED],
        ),
        (
            ["Knee brace", "Cane"],
            "UR recommended that the knee brace be certified and that the cane be denied.",
            [NOTHING, DENIED],
        ),
        (
            ["Right knee viscosupplementation x 3", "Right knee brace"],
            (
                "UR denied viscosupplementation as he had not tried steroid injections and certified "
                "the brace."
            ),
            [DENIED, NOTHING],
        ),
        (["Ambien 5mg #30"], "UR has repeatedly denied Ambien, most recently on 3/8/16.", [DENIED]),
        (
            OPANA,
            (
                "On 1/23/14 UR modified Opana ER from 60 tablets to 30 tablets, and Opana IR from 90 "
                "tablets to 45 tablets."
            ),
            [(UrAction.MODIFIED, 30, "unit"), (UrAction.MODIFIED, 45, "unit")],
        ),
        (
            ["Pain psychology evaluation", "Six sessions of CBT"],
            (
                "UR allowed the evaluation and held that sessions of CBT should wait for it, so these "
                "were denied."
            ),
            [NOTHING, DENIED],
        ),
        (
            ANAPROX,
            (
                "Protonix was not recommended by UR because there were no GI complaints, and Anaprox "
                "was certified."
            ),
            [NOTHING, DENIED],
        ),
        (
            ["Norco 10/325mg #120"],
            "UR modified Norco; only #68 was certified.",
            [(UrAction.MODIFIED, 68, "unit")],
        ),
        (
            ["Cyclobenzaprine 7.5mg #60"],
            "UR denied cyclobenzaprine, although it had certified 20 tablets in January for a flare.",
            [DENIED],
        ),
        (HOTCOLD, "The hot/cold unit was denied by UR and with it the pad.", [DENIED, DENIED]),
        (
            ["MRI of the left knee"],
            "UR stated that plain films should come first; the MRI was therefore denied on 5/17/18.",
            [DENIED],
        ),
        (
            ["Orthopedic follow-up", "X-ray of the left ankle"],
            "UR had no quarrel with the follow-up; the x-ray was non-certified.",
            [NOTHING, DENIED],
        ),
        (
            ["Removal of hardware, right ankle", "Pre-operative clearance"],
            ("UR could see no proof that the hardware was painful and denied its removal and the clearance."),
            [DENIED, DENIED],
        ),
        (
            ["Synovacin #90", "Dendracin lotion"],
            "UR turned both down as they are unsupported.",
            [DENIED, DENIED],
        ),
        (
            ["Weaning program", "Psych clearance"],
            "While psych clearance was approved by UR on 6/6/16, the program was not.",
            [DENIED, NOTHING],
        ),
        (
            ["Knee scooter rental 8 weeks", "Vascutherm 4 weeks"],
            "A scooter for 4 weeks and a Vascutherm for 2 weeks were certified by UR.",
            [(UrAction.MODIFIED, 4, "week"), (UrAction.MODIFIED, 2, "week")],
        ),
    ],
)
def test_ordinary_sentences(requests: Sequence[str], text: str, expected: list[Told]) -> None:
    """What a plain sentence says of utilization review is read."""
    assert told_of(requests, text, []) == expected
