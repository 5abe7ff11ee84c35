"""Treatments of which a sentence tells aside: what resolved with them and what of them was attended."""

from __future__ import annotations

import pytest

from tests.reading.test_wordings import patient_of


@pytest.mark.parametrize(
    ("text", "treatments"),
    [
        (
            (
                "Conservative treatment documented to date consists of nine sessions of physical therapy and "
                "a home exercise program."
            ),
            ["physical therapy", "home exercise program"],
        ),
        (
            "Treatment documented in the records includes chiropractic care and a lumbar brace.",
            ["chiropractic care", "lumbar brace"],
        ),
        (
            "Care recorded so far has consisted of 12 visits of chiropractic and one cortisone injection.",
            ["chiropractic", "cortisone injection"],
        ),
        (
            "Treatment has further included a hinged knee brace, crutches, and acupuncture.",
            ["hinged knee brace", "crutches", "acupuncture"],
        ),
        (
            "Care has since included aquatic therapy and a cane.",
            ["aquatic therapy", "cane"],
        ),
        ("Treatment documented as denied includes acupuncture and a TENS unit.", []),
        ("Treatment should further include a hinged knee brace and therapy.", []),
        ("Treatment will additionally include acupuncture.", []),
    ],
)
def test_treatments_that_are_documented(text: str, treatments: list[str]) -> None:
    """What the records document of the treatment, or it further included, was had."""
    assert list(patient_of(text).prior_treatments) == treatments


@pytest.mark.parametrize(
    ("text", "treatments"),
    [
        ("The right wrist sprain resolved by the end of 2008 with splinting.", ["splinting"]),
        ("The hip contusion resolved with six visits of physical therapy.", ["physical therapy"]),
        (
            "The elbow pain cleared up after a cortisone injection and a course of occupational therapy.",
            ["cortisone injection", "occupational therapy"],
        ),
        ("The strain resolved after 8 sessions of chiropractic treatment.", ["chiropractic treatment"]),
        ("The symptoms went away with physical therapy.", ["physical therapy"]),
        ("The pain did not resolve with physical therapy.", ["physical therapy"]),
        ("The headaches resolved with rest.", []),
        ("The headaches resolved with Tylenol.", []),
        ("The neck pain usually resolves with massage.", []),
        ("The physician expects that the strain will resolve with physical therapy.", []),
    ],
)
def test_what_resolved_with_a_treatment(text: str, treatments: list[str]) -> None:
    """What a complaint resolved with was had, be it in passing."""
    assert list(patient_of(text).prior_treatments) == treatments


@pytest.mark.parametrize(
    ("text", "treatments"),
    [
        (
            "Six sessions of occupational therapy were approved, of which she has attended two.",
            ["occupational therapy"],
        ),
        ("UR approved 8 sessions of acupuncture, of which five have been attended.", ["acupuncture"]),
        ("Six visits of chiropractic were authorized, of which none have been attended.", []),
        ("Ten sessions of psychotherapy were requested, of which four were certified.", []),
        (
            "The IW began cognitive behavioral therapy in March 2014 and it appears that she completed 40.",
            ["cognitive behavioral therapy"],
        ),
        ("Physical therapy was extensive after the replacement (24 visits).", ["Physical therapy"]),
        ("Chiropractic care was extensive in 2013, with some 40 visits.", ["Chiropractic care"]),
        ("The surgery was extensive.", []),
    ],
)
def test_how_much_of_a_treatment_was_had(text: str, treatments: list[str]) -> None:
    """Of what was granted or begun the part that was attended is told behind it."""
    assert list(patient_of(text).prior_treatments) == treatments


@pytest.mark.parametrize(
    ("text", "treatments"),
    [
        (
            (
                "He has been treated conservatively, with some 30 visits of physical therapy, a course of "
                "chiropractic manipulation from which he had no benefit, and two lumbar epidural injections."
            ),
            ["physical therapy", "chiropractic manipulation", "lumbar epidural injections"],
        ),
        (
            "She was managed nonoperatively, with bracing, physical therapy and two injections.",
            ["bracing", "physical therapy", "injections"],
        ),
        (
            "The injury was treated conservatively, including physical therapy and a brace.",
            ["physical therapy", "brace"],
        ),
        ("He was treated conservatively, with no improvement.", []),
        ("She was treated conservatively, with persistent pain.", []),
        (
            "He was seen at an industrial clinic and given chiropractic treatment x 12 and naproxen.",
            ["chiropractic treatment"],
        ),
        ("She was seen in the clinic and given physical therapy for six weeks.", ["physical therapy"]),
        ("He was seen at the clinic and given a referral for physical therapy.", []),
        ("She was seen and given instructions for home exercises.", []),
        ("He was seen in May and given time off work.", []),
    ],
)
def test_what_somebody_was_treated_with(text: str, treatments: list[str]) -> None:
    """Behind a comma stands what somebody was treated with, and behind `given` what was given."""
    assert list(patient_of(text).prior_treatments) == treatments


@pytest.mark.parametrize(
    ("text", "treatments"),
    [
        (
            "Care was then transferred to a chiropractor and he has received 16 chiropractic treatments.",
            ["chiropractic treatments"],
        ),
        ("Treatment was later assumed by a chiropractor in May 2014.", []),
        ('Completed PT 12/12; states PT "helped some."', ["PT"]),
        ("Attended acupuncture 6/6; reports acupuncture helped sleep.", ["acupuncture"]),
        ("Completed chiro 10/10. States chiro made it worse.", ["chiro"]),
        ("She uses a front wheeled walker outside of the home.", []),
        ("He uses a single point cane outside the house.", []),
        ("He received 6 PT visits and an elastic back support.", ["PT", "elastic back support"]),
        ("Hx umbilical hernia repair as a child.", ["umbilical hernia repair"]),
        ("Hx low back pain since 2009.", []),
    ],
)
def test_who_treats_and_what_is_said_of_it(text: str, treatments: list[str]) -> None:
    """Who takes over the care, what the patient says, and where an aid is used name no treatment."""
    assert list(patient_of(text).prior_treatments) == treatments


@pytest.mark.parametrize(
    ("text", "treatments"),
    [
        (
            "Therapy, a hinged brace and a shot did not give lasting help.",
            ["Therapy", "hinged brace", "shot"],
        ),
        (
            "She was seen by Dr. Ortiz for eleven sessions of cognitive behavioral therapy.",
            ["cognitive behavioral therapy"],
        ),
        ("She was seen by Dr. Ortiz for a psychological evaluation.", []),
        ("She has done twelve sessions of PT.", ["PT"]),
        ("He has done well. He has done his own research.", []),
        ("Occupational therapy, 8 visits, has been of benefit.", ["Occupational therapy"]),
        ("He was treated with Motrin and a wrist brace, and later with an injection.", 2),
        ("He was given a lumbar belt by the employer.", ["lumbar belt"]),
        ("At work he wears steel-toed boots and a back belt.", []),
        ("Rod removal was performed in 2015.", ["Rod removal"]),
        ("She wears a mouth guard for bruxism.", ["mouth guard"]),
        ("He uses a back brace for long drives.", ["back brace"]),
        ("She has had therapy and does her exercises faithfully.", ["therapy", "exercises"]),
        ("She was using a walker with a seat.", []),
        ("A home TENS unit was trialed with good benefit.", ["home TENS unit"]),
        ("She had hand therapy for scar management.", ["hand therapy"]),
    ],
)
def test_treatments_in_ordinary_words(text: str, treatments: list[str] | int) -> None:
    """What somebody has done, been seen for or been helped by was had, by its name alone."""
    found = list(patient_of(text).prior_treatments)
    assert (len(found) if isinstance(treatments, int) else found) == treatments


@pytest.mark.parametrize(
    ("text", "treatments"),
    [
        ("L CTR 2005, R CTR 2006. Dx: CTS s/p release, depression.", ["L CTR", "R CTR"]),
        ("She had a cast for a month. Dx is Morton's neuroma, status post excision.", ["cast", "excision"]),
        (
            "She had an ACL reconstruction on 6/9/2014. Diagnoses: failed ACL reconstruction, right knee.",
            ["ACL reconstruction"],
        ),
    ],
)
def test_operations_of_a_diagnosis(text: str, treatments: list[str]) -> None:
    """An operation that a diagnosis names again is told once, where it was done."""
    assert list(patient_of(text).prior_treatments) == treatments
