"""Treatments had, and what is told of them that is no part of their names."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.reading.test_care import patient_of


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Care during the first year consisted of PT, a sling and two cortisone injections.",
            ["PT", "sling", "cortisone injections"],
        ),
        (
            "Treatment for the next six months included chiropractic care and massage.",
            ["chiropractic care", "massage"],
        ),
        ("Initial care was at a clinic and consisted of x-rays, a splint and Motrin.", ["splint"]),
        (
            "He subsequently had strapping, a root canal and four visits of PT.",
            ["strapping", "root canal", "PT"],
        ),
        (
            (
                "She underwent a knee arthroscopy on 3/4/2012, with twelve post-op visits of "
                "physical therapy afterwards."
            ),
            ["knee arthroscopy", "physical therapy"],
        ),
        ("He spent three weeks in a skilled nursing facility.", ["skilled nursing facility"]),
        ("He spent ten years in prison.", []),
        (
            ("Procedures: stimulator implanted 2013 and explanted 2014 for infection, lumbar fusion."),
            ["stimulator", "lumbar fusion"],
        ),
        ("Right facet block by pain management on 4/5/2013 gave 50% relief.", ["Right facet block"]),
        ("Sural nerve block by a podiatrist (4/2/2013) with 80% relief for a day.", ["Sural nerve block"]),
        (
            ("Treatment to date consists of one visit to urgent care with a cold pack, Motrin, and massage."),
            ["cold pack", "massage"],
        ),
        (
            (
                "He has had PT, which helped, acupuncture, without relief, two epidurals, each "
                "giving a week of relief, and a cane."
            ),
            ["PT", "acupuncture", "epidurals", "cane"],
        ),
        ("He has had PT, which helped, and he has an MRI pending.", ["PT"]),
        ("Shoulder pain began a year later from use of crutches.", ["crutches"]),
        ("The use of a brace is not supported by the guidelines.", []),
        ("She had PT and acupuncture both before and after it.", ["PT", "acupuncture"]),
        ("She tried yoga both at home and in the clinic.", ["yoga"]),
        ("He had a carpal tunnel release many years ago.", ["carpal tunnel release"]),
        ("He had speech therapy as an outpatient until May.", ["speech therapy"]),
        (
            "Mechanical traction in the chiropractor's office gave her an hour of ease.",
            ["Mechanical traction"],
        ),
        (
            "She has had a wedge cushion with a cut-out and a walker with a seat.",
            ["wedge cushion with a cut-out", "walker with a seat"],
        ),
        (
            ("Extraction of #8 and #9 followed on 4/5/2012. Since then she has worn a removable flipper."),
            ["Extraction of #8 and #9", "removable flipper"],
        ),
        ("On the left he underwent hip resurfacing in 2006.", ["hip resurfacing"]),
        (
            (
                "According to his wife he forgets things; she is a nurse and has had a breast "
                "operation herself."
            ),
            [],
        ),
        ("His mother had a stroke and she underwent a carotid repair. He had PT.", ["PT"]),
        ("Her son drives her; she had acupuncture.", ["acupuncture"]),
        (
            "Diagnoses: 1) neuritis 2) Status post ankle ligament repair 3) Pes cavus.",
            ["ankle ligament repair"],
        ),
        (
            (
                "He had a left ankle Brostrom repair in 2017. Diagnoses: 1) Status post left "
                "lateral ligament reconstruction 2) gout."
            ),
            ["left ankle Brostrom repair"],
        ),
        (
            (
                "Conservative treatment after the operations consisted of 36 visits of PT and a "
                "bone stimulator."
            ),
            ["PT", "bone stimulator"],
        ),
        (
            "Treatment has included a wrist splint, 30 sessions with a psychologist, and OT.",
            ["wrist splint", "OT"],
        ),
        ("Desensitization by a hand therapist was of some help.", ["Desensitization"]),
        (
            ("In 2011 he entered a functional restoration program, of which he completed four weeks."),
            ["functional restoration program"],
        ),
        (
            "She received therapy and two subacromial injections, neither with lasting effect.",
            ["therapy", "subacromial injections"],
        ),
        ("Twelve chiropractic visits since the surgery made no difference.", ["chiropractic"]),
        (
            "He has had vestibular therapy and vision therapy for dizziness.",
            ["vestibular therapy", "vision therapy"],
        ),
        (
            "Compression garments, silicone sheeting and hand therapy have been provided.",
            ["Compression garments", "silicone sheeting", "hand therapy"],
        ),
    ],
)
def test_treatments_and_what_is_told_of_them(text: str, names: Sequence[str]) -> None:
    """Where and how long, by whom and with what result a treatment was had is no part of its name."""
    assert list(patient_of(text).prior_treatments) == names
