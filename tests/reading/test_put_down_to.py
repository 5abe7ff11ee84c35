"""Injuries told beside a trade or by what symptoms are put down to, broken vertebrae, casts, who found it."""

from __future__ import annotations

import pytest

from tests.reading.test_wordings import patient_of


@pytest.mark.parametrize(
    ("text", "mechanism"),
    [
        ("DOI 4/5/12. He was a roofer and fell off a ladder.", "fell off a ladder"),
        ("DOI 4/5/12. She was employed as a cook and slipped on grease.", "slipped on grease"),
        ("DOI 4/5/12. He was a delivery driver and was struck by a van.", "was struck by a van"),
        (
            "DOI 4/5/12. He was a passenger in a van and hit his head.",
            "was a passenger in a van and hit his head",
        ),
        ("DOI 4/5/12. He is a smoker and fell at home.", None),
        ("DOI 4/5/12. He was a patient of Dr. Z and fell in 2014.", None),
        ("DOI 4/5/12. She was a nurse and her coworker fell.", None),
        (
            "DOI 4/5/12. She relates her symptoms to bending over a wash basin.",
            "bending over a wash basin",
        ),
        ("DOI 4/5/12. He relates his complaints to typing long reports.", "typing long reports"),
        ("DOI 4/5/12. She related the symptoms to stripping the beds.", "stripping the beds"),
        ("DOI 4/5/12. She relates these symptoms to sitting in a chair.", None),
        ("DOI 4/5/12. She relates the symptoms to moving a sofa at home.", None),
        ("DOI 4/5/12. She relates her symptoms to missing her medication.", None),
        ("She was lifting a box on 4/5/12 when she felt sharp pain in her low back.", "lifting a box"),
        ("He was lifting a box on 4/5/12 when he suddenly felt a tearing sensation.", "lifting a box"),
        (
            "She was lifting a box on 4/5/12 when it slipped and she felt pain.",
            "lifting a box on 4/5/12 when it slipped",
        ),
        (
            "DOI 4/5/12. She was lifting a box when she felt a pop in her back.",
            "lifting a box when she felt a pop in her back",
        ),
    ],
)
def test_what_a_trade_or_the_symptoms_are_told_with(text: str, mechanism: str | None) -> None:
    """The deed behind a trade and work that symptoms are put down to count; a pain that was felt ends it."""
    assert patient_of(text).mechanism_of_injury == mechanism


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("He sustained an L1 burst fracture.", ["L1"]),
        ("He sustained fractures of the pelvis and of the L2 vertebra.", ["pelvis", "L2 vertebra"]),
        ("He sustained fractures of the L1 and L2 vertebrae.", ["L1", "L2 vertebrae"]),
        ("She suffered a compression fracture of the T8 vertebral body.", ["T8 vertebral body"]),
        ("CT showed an old fracture of L1. He has low back pain.", ["low back"]),
        ("There was no fracture of T12. He has back pain.", ["back"]),
        ("MRI showed an L4 superior endplate fracture. He has back pain.", ["back"]),
        ("Fusion of L4-L5 was done. He has back pain.", ["back"]),
        ("His father had a fracture of L1. He has neck pain.", ["neck"]),
        ("An L1 fracture was ruled out. He has back pain.", ["back"]),
    ],
)
def test_a_vertebra_that_broke_is_a_part(text: str, parts: list[str]) -> None:
    """A level of the spine is a body part where its bone was broken, and nowhere else."""
    assert list(patient_of(text).body_parts) == parts


@pytest.mark.parametrize(
    ("text", "treatments"),
    [
        ("After his splint was removed he had pain.", ["splint"]),
        ("The thumb spica splint was taken off on 4/5/12.", ["thumb spica splint"]),
        ("Once the walking boot was removed, she limped.", ["walking boot"]),
        ("After the injection was given, she fainted.", ["injection"]),
        ("The cast was to be removed.", []),
        ("The sutures were removed in June.", []),
        ("He was admitted to an acute inpatient rehabilitation unit.", ["acute inpatient rehabilitation"]),
        (
            "She was transferred to an inpatient rehabilitation facility on 4/5/12.",
            ["inpatient rehabilitation"],
        ),
        ("The surgeon asked that he be admitted to an inpatient rehabilitation unit.", []),
        ("He was not admitted to the acute rehabilitation unit.", []),
        ("She participates in two hours of therapy daily.", []),
        ("She participates in aquatic therapy.", ["aquatic therapy"]),
        ("He had 6 acupuncture treatments.", ["acupuncture"]),
    ],
)
def test_what_was_taken_off_and_where_one_stayed(text: str, treatments: list[str]) -> None:
    """A cast that came off was worn, a stay for rehabilitation is a treatment; what is asked for is not."""
    assert list(patient_of(text).prior_treatments) == treatments


@pytest.mark.parametrize(
    ("text", "diagnoses"),
    [
        ("She saw a neurologist who diagnosed carpal tunnel syndrome.", ["carpal tunnel syndrome"]),
        (
            "She saw a hand surgeon who diagnosed left de Quervain tenosynovitis (727.04).",
            ["left de Quervain tenosynovitis"],
        ),
        ("The surgeon who diagnosed him in 2012 has retired.", []),
        ("He saw a physician who diagnosed asthma in his wife.", []),
        ("The surgeon who diagnosed and treated him left.", []),
    ],
)
def test_who_diagnosed_it(text: str, diagnoses: list[str]) -> None:
    """What a physician `who diagnosed` it found is a diagnosis of the worker's, and nobody else's."""
    assert [one.name for one in patient_of(text).diagnoses] == diagnoses
