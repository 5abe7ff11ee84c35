"""Lists of treatments, diagnoses and drugs in plain words, and what stands around the names in them."""

from __future__ import annotations

import pytest

from tests.reading.test_wordings import patient_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "Treatment has included a brace, a course of acupuncture the number of which is not stated, "
                "and massage therapy."
            ),
            ["brace", "acupuncture", "massage therapy"],
        ),
        ("He had an initial 8 visits of chiropractic treatment in 2014.", ["chiropractic treatment"]),
        ("He had a first left lumbar sympathetic block on May 3, 2014.", ["left lumbar sympathetic block"]),
        ("She is using a cane to get around the yard.", []),
        ("He was first treated with a wrist splint and naproxen, and went back to work.", ["wrist splint"]),
        (
            "She has had three surgeries of the right ankle including an arthrodesis and hardware removal.",
            ["arthrodesis", "hardware removal"],
        ),
        ("Diagnoses: failed bone graft (T86.831), ankle pain.", []),
        ("She failed a bone graft in 2012.", ["bone graft"]),
        ("He was seen for a sprain and given crutches.", ["crutches"]),
        ("And given that braces failed, an operation is proposed.", []),
        ("A canalith repositioning maneuver was done in May.", ["canalith repositioning maneuver"]),
        ("An Epley maneuver by an ENT specialist gave relief of the vertigo.", ["Epley maneuver"]),
        ("A resting hand splint was made in March and no longer fits.", ["resting hand splint"]),
        ("A night splint was made available to her, she says.", []),
        (
            (
                "Treatment for the neck and the shoulder has included 12 sessions of physical therapy, a "
                "right "
                "subacromial injection on 3/3/2013, and massage therapy."
            ),
            ["physical therapy", "right subacromial injection", "massage therapy"],
        ),
        ("Surgery was a C5-6 fusion in 2008.", ["C5-6 fusion"]),
        ("Surgery was denied in 2008.", []),
        ("Surgery was an L4-5 fusion in 2009, and the hardware was sore in 2010.", ["L4-5 fusion"]),
        ("The cut was closed in the emergency room with nine stitches, and it healed.", ["stitches"]),
        ("Past history of gastric ulcer (2015).", []),
    ],
)
def test_treatments_are_named_without_what_is_told_of_them(text: str, expected: list[str]) -> None:
    """Counts, purposes, drugs beside them and codes are no part of treatments, and make none."""
    assert list(patient_of(text).prior_treatments) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Past history of gout (2015) and asthma, on albuterol.", ["gout", "asthma"]),
        ("Past history of gastric ulcer (2015) and asthma, on albuterol.", ["asthma"]),
        ("Past medical history is positive for pneumonia in 2012. He has gout.", ["gout"]),
        ("Diagnoses: stress fracture in 2012, gout.", ["stress fracture", "gout"]),
        ("Diagnoses: lumbar strain (2009), asthma.", ["lumbar strain", "asthma"]),
        (
            (
                "The applicant has filed a claim for chronic neck pain with derivative complaints of "
                "anxiety and "
                "depression reportedly associated with an injury of March 3, 2011."
            ),
            [],
        ),
        ("He filed a claim for continuous trauma with a date of injury of 3/3/2012.", []),
        ("He has an accepted claim for cumulative trauma disorder.", ["cumulative trauma disorder"]),
        (
            (
                "She has been treated for depression with group therapy. Diagnoses: lumbar strain; major "
                "depressive disorder."
            ),
            ["lumbar strain", "major depressive disorder"],
        ),
        ("She has been treated for depression with group therapy.", ["depression"]),
        ("Diagnoses: asthma with inhaler therapy; gout; lumbar strain.", ["asthma", "gout", "lumbar strain"]),
        ("He was diagnosed with a fracture and given crutches.", ["fracture"]),
    ],
)
def test_diagnoses_are_neither_claims_nor_what_was_done(text: str, expected: list[str]) -> None:
    """A claim's complaints are none, what was treated counts once, and a year in brackets parts two."""
    assert [one.name for one in patient_of(text).diagnoses] == expected


def test_a_note_in_four_parts_may_number_its_assessment() -> None:
    """Numbered diagnoses behind `A:` are each one with its code."""
    told = patient_of(
        "55 y.o. M, welder. S: Low back pain. O: Antalgic gait. A: 1) Lumbar strain S39.012A 2) Right elbow "
        "contusion S50.01XA 3) Coccydynia M53.3. P: PT 2x4."
    )
    assert [(one.name, one.code) for one in told.diagnoses] == [
        ("Lumbar strain", "S39.012A"),
        ("Right elbow contusion", "S50.01XA"),
        ("Coccydynia", "M53.3"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Lyrica was begun in June but could not be continued because of swelling. She takes Norco.",
            "Norco",
        ),
        ("Percocet was given for one week after the operation. He takes Motrin.", "Motrin"),
        ("He was given Soma for three days after the fall and takes Aleve.", "Aleve"),
        ("He has gout, for which his own physician treats him with allopurinol.", "allopurinol"),
        ("She uses Norco at bedtime and a moisturizing lotion.", "Norco, moisturizing lotion"),
        ("She uses a moisturizing lotion.", ""),
    ],
)
def test_drugs_are_those_still_taken(text: str, expected: str) -> None:
    """What could not be continued or was given for a week is none; what somebody treats with is one."""
    assert ", ".join(patient_of(text).medications) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "On March 3, 2015 a pipe burst and she sustained burns to both hands and the dorsum of the "
                "left foot."
            ),
            ["both hands", "left foot"],
        ),
        (
            "On March 3, 2015 he lost the tips of the right ring and little fingers in a press.",
            ["right ring and little fingers"],
        ),
        (
            (
                "He was injured on 3/3/2012 when he stepped down with all of his weight on the left leg, "
                "twisting "
                "the knee. He has left knee pain."
            ),
            ["left knee"],
        ),
    ],
)
def test_parts_are_told_with_their_surfaces_and_ends(text: str, expected: list[str]) -> None:
    """The back of a foot and the tips of fingers are theirs; what a weight rests on is not hurt by that."""
    assert list(patient_of(text).body_parts) == expected


def test_an_age_may_be_blurred() -> None:
    """A scan's one for the l of `old` hides no age."""
    assert patient_of("The patient is a 45 year o1d female cook.").age == 45
