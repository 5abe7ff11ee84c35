"""More ordinary sentences about utilization review, as reviewers write them."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from imr_llm.domain.record import UrAction
from tests.reading.test_ur import DENIED, NOTHING, Told, told_of

NORCO = (
    "Norco 5/325 #30",
    "Colace 100mg #60",
)
LUMBAR = (
    "Lumbar facet MBB L4-S1",
    "Lumbar ESI L5-S1",
)


@pytest.mark.parametrize(
    ("requests", "text", "expected"),
    [
        (
            ["Percocet 10/325mg #150", "Soma 350mg #90"],
            (
                "On November 4, 2014, the claims administrator retrospectively denied Percocet and "
                "Soma, both dispensed on October 1, 2014."
            ),
            [DENIED, DENIED],
        ),
        (
            ["MRI of the cervical spine", "Electrodiagnostic testing of the upper extremities"],
            (
                "In a Utilization Review Report of July 31, 2014, the claims administrator denied a "
                "request for cervical MRI imaging while approving electrodiagnostic testing of the "
                "bilateral upper extremities."
            ),
            [DENIED, NOTHING],
        ),
        (
            ["Physical therapy 8 sessions"],
            (
                "The claims administrator partially approved a request for eight sessions of physical "
                "therapy as two sessions of the same."
            ),
            [(UrAction.MODIFIED, 2, "session")],
        ),
        (
            ["Trazodone 50mg #30 with 2 refills"],
            "UR approved trazodone #30 with no refills on 8/8/15.",
            [(UrAction.MODIFIED, 30, "unit")],
        ),
        (
            ["Tens unit with supplies, purchase"],
            (
                "It was the decision of utilization review on 3/3/14 that the TENS unit with supplies "
                "be denied."
            ),
            [DENIED],
        ),
        (
            ["Functional capacity evaluation", "Ergonomic chair"],
            "A functional capacity evaluation was non-certified and an ergonomic chair certified.",
            [DENIED, NOTHING],
        ),
        (
            ["Lumbar epidural injections x 2"],
            "The request for two injections was certified for one.",
            [(UrAction.MODIFIED, 1, "injection")],
        ),
        (
            ["Home TENS unit"],
            (
                "UR recommended a trial of one month before purchase of the TENS unit and modified "
                "the request accordingly."
            ),
            [(UrAction.MODIFIED, None, None)],
        ),
        (
            ["Left ulnar nerve decompression", "Medical clearance", "Post-op splint"],
            (
                "Left ulnar nerve decompression was approved by UR, medical clearance was denied "
                "given his age and good health, and the splint was approved."
            ),
            [NOTHING, DENIED, NOTHING],
        ),
        (
            ["Cervical pillow", "Cervical MRI"],
            (
                "The MRI was felt to be premature and was denied; the pillow was felt to be "
                "reasonable and was certified by the UR physician."
            ),
            [NOTHING, DENIED],
        ),
        (
            ["Bilateral knee braces"],
            "UR certified a brace for the right knee but not for the left.",
            [(UrAction.MODIFIED, None, None)],
        ),
        (
            ["Right shoulder MRI", "Right shoulder corticosteroid injection"],
            (
                "UR noted that an injection had already been approved under another request and "
                "denied the MRI."
            ),
            [DENIED, NOTHING],
        ),
        (
            ["Sacroiliac joint injection"],
            (
                "The SI joint injection was disallowed by the peer reviewer since fewer than three "
                "tests were positive."
            ),
            [DENIED],
        ),
        (
            NORCO,
            "UR approved Norco, with a warning that the next request may be denied, and Colace.",
            [NOTHING, NOTHING],
        ),
        (["CT myelogram lumbar"], "CT myelogram was denied by UR but this has been appealed.", [DENIED]),
        (
            ["Halcion 0.25mg #30"],
            "UR suggested weaning and so approved half of the Halcion requested.",
            [(UrAction.MODIFIED, 15, "unit")],
        ),
        (
            NORCO,
            "UR approved Norco, with a warning that the next request may be denied, and Colace.",
            [NOTHING, NOTHING],
        ),
        (
            ["Norco 10/325mg #120", "Restoril 30mg #30"],
            "UR denied Restoril but, so as to avoid withdrawal, let Norco stand at #120.",
            [NOTHING, DENIED],
        ),
        (
            ["Right wrist MRI", "Right wrist injection", "Hand therapy x 8"],
            (
                "UR certified the MRI and the injection, and hand therapy was non-certified pending "
                "their outcome."
            ),
            [NOTHING, NOTHING, DENIED],
        ),
        (
            ["Percutaneous electrical nerve stimulation x 4"],
            "PENS was denied by UR, and the appeal of that was denied too.",
            [DENIED],
        ),
        (
            ["Lumbar MRI"],
            (
                "The lumbar MRI was denied on 2/2/14 and an appeal of 3/3/14 was also denied by "
                "utilization review."
            ),
            [DENIED],
        ),
        (
            ["Sonata 10mg #30", "Effexor 75mg #60"],
            "The hypnotic was denied by UR and the antidepressant was certified.",
            [DENIED, NOTHING],
        ),
        (
            ["Interferential stimulator", "Electrodes x 18 packs"],
            "UR's decision of 5/15/13: stimulator not certified, hence electrodes not certified.",
            [DENIED, DENIED],
        ),
        (
            ["Cognitive therapy x 12"],
            (
                "Cognitive therapy was certified by UR for 6 visits with more to be considered on "
                "evidence of progress."
            ),
            [(UrAction.MODIFIED, 6, "visit")],
        ),
        (
            ["Gabapentin 600mg #180"],
            "Half of the Gabapentin was approved by UR, i.e. #90.",
            [(UrAction.MODIFIED, 90, "unit")],
        ),
        (
            ["Acupuncture 8 visits"],
            "UR modified the request to allow for an initial six visits of acupuncture.",
            [(UrAction.MODIFIED, 6, "visit")],
        ),
        (
            ["Right shoulder arthroscopy", "Shoulder brace", "Percocet 5/325 #60"],
            "UR: arthroscopy approved 4/3/15; brace denied; Percocet cut to #30.",
            [NOTHING, DENIED, (UrAction.MODIFIED, 30, "unit")],
        ),
        (
            ["Massage therapy 6 sessions", "Acupuncture 6 sessions"],
            "UR approved acupuncture 6 sessions, which had helped before, and not massage.",
            [DENIED, NOTHING],
        ),
        (
            ["Orthotics", "Physical therapy x 6"],
            "While therapy x 6 was certified by UR in full, orthotics were not.",
            [DENIED, NOTHING],
        ),
        (
            LUMBAR,
            (
                "UR denied both injections, as facet and radicular pain should not be treated at the "
                "same time."
            ),
            [DENIED, DENIED],
        ),
        (["Sleep number bed"], "A sleep number bed was denied by UR as a comfort item.", [DENIED]),
        (
            ["Lumbar epidural steroid injection L4-5"],
            ("UR denied a second lumbar epidural steroid injection as the first gave less than 50% relief."),
            [DENIED],
        ),
        (
            ["Cervical fusion C5-6", "Cervical collar", "Bone stimulator"],
            "UR agreed to the fusion and the collar, not to the bone stimulator.",
            [NOTHING, NOTHING, DENIED],
        ),
        (
            ["Water circulating cold pad", "Abduction pillow sling"],
            "UR approved one and denied the other.",
            [NOTHING, NOTHING],
        ),
        (
            ["Norco 10/325 #60", "Tramadol 50mg #60"],
            "UR said that two opioids were not needed, denied tramadol, and let Norco go on.",
            [NOTHING, DENIED],
        ),
        (
            ["Norflex 100mg #60"],
            "Norflex was certified by UR for #20, it being for a flare.",
            [(UrAction.MODIFIED, 20, "unit")],
        ),
        (["Theracane", "Foam roller"], "Theracane and foam roller non-cert by UR 4/1/16.", [DENIED, DENIED]),
        (
            ["Stairlift", "Bathroom grab bars"],
            "In UR the grab bars were accepted and the stairlift rejected.",
            [DENIED, NOTHING],
        ),
        (
            ["Ultrasound guided injection, hip"],
            (
                "The request for an ultrasound guided hip injection was denied by UR on 8/2/16, MRI "
                "having been normal."
            ),
            [DENIED],
        ),
        (
            ["Lumbar ESI", "Follow up 2 weeks after ESI"],
            "The ESI was denied by UR; the follow up was denied as moot.",
            [DENIED, DENIED],
        ),
        (
            ["Cystoscopy"],
            "The UR physician denied it, stating that the bladder is not in the allowed body parts.",
            [DENIED],
        ),
        (
            ["Norco #60", "Motrin 800mg #90"],
            "The claims administrator denied a request for Norco while partially approving one for Motrin.",
            [DENIED, (UrAction.MODIFIED, None, None)],
        ),
        (
            ["Carpal tunnel release", "Keflex 500mg #12"],
            "UR denied surgery (no report of night splinting) and the associated requests.",
            [DENIED, DENIED],
        ),
    ],
)
def test_more_ordinary_sentences(requests: Sequence[str], text: str, expected: list[Told]) -> None:
    """What a plain sentence says of utilization review is read."""
    assert told_of(requests, text, []) == expected
