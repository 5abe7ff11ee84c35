"""Treatments told of by the doctor, therapist or clinic that gave them, and by what is kept up or put on."""

from __future__ import annotations

import pytest

from tests.reading.test_care import patient_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The second, an osteopath, arranged pool therapy (he liked it) and a lumbar corset.",
            ["pool therapy", "lumbar corset"],
        ),
        (
            "Two saw the elbow: the first tried cortisone injections, the second performed a tenotomy.",
            ["cortisone injections", "tenotomy"],
        ),
        (
            "The pain specialist administered caudal epidurals, and later implanted a pain pump.",
            ["caudal epidurals", "pain pump"],
        ),
        (
            "A podiatrist made custom orthotics and laser therapy was done elsewhere.",
            ["custom orthotics", "laser therapy"],
        ),
        (
            "Previous providers tried a TENS unit (skin rash), a back brace (too hot) and traction (worse).",
            ["TENS unit", "back brace", "traction"],
        ),
        ("His family doctor then arranged physical therapy.", ["physical therapy"]),
        ("She saw a neurologist, who did an occipital nerve block in May.", ["occipital nerve block"]),
        ("The new doctor started Lyrica and had her do mirror therapy.", ["mirror therapy"]),
        ("The wound clinic carried out debridement twice.", ["debridement"]),
        ("She is under a psychologist for biofeedback.", ["biofeedback"]),
        ("He gets massages and uses magnets.", ["massages"]),
        ("A hand therapist made a thumb splint and applied paraffin.", ["thumb splint", "paraffin"]),
        ("The therapist worked with him on gait training.", ["gait training"]),
        ("A psychologist gave him ten sessions of counseling.", ["counseling"]),
        ("He was treated by two chiropractors with manipulation and cupping.", ["manipulation", "cupping"]),
        ("He was sent for therapy, which he attended for a month.", ["therapy"]),
        ("She was referred to acupuncture, six visits of which were completed.", ["acupuncture"]),
    ],
)
def test_reads_what_whoever_gave_it_is_said_to_have_done(text: str, expected: list[str]) -> None:
    """Each treatment of the list behind the verb counts, without what came of it."""
    assert list(patient_of(text).prior_treatments) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The surgeon took the screws out in May 2012 (hardware removal).", ["hardware removal"]),
        ("In 2011 she was implanted with a spinal cord stimulator.", ["spinal cord stimulator"]),
        ("He sticks to his home exercise program most mornings.", ["home exercise program"]),
        ("She has kept up yoga.", ["yoga"]),
        ("He has sleep apnea, on CPAP.", ["CPAP"]),
        ("She cannot take off her wrist splint by herself.", ["wrist splint"]),
        ("The surgeon kept the ankle in a boot for six weeks.", ["boot"]),
        ("He used opioids up to a detoxification in 2010.", ["detoxification"]),
        ("Hand therapy began in March.", ["Hand therapy"]),
        ("Treatment on the orthopedic side has consisted of a knee brace.", ["knee brace"]),
        ("Acupuncture did nothing, while chiropractic care gave some ease.", ["chiropractic care"]),
        ("She uses a power wheelchair.", ["power wheelchair"]),
    ],
)
def test_reads_what_is_told_by_the_use_of_it(text: str, expected: list[str]) -> None:
    """What is put on, kept up, kept in or named in brackets behind what was done was had."""
    assert [one for one in patient_of(text).prior_treatments if one != "Acupuncture"] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The wrist was put in a splint in a small emergency department.", ["splint"]),
        ("He had a knee arthroscopy at the hands of Dr. Fox.", ["knee arthroscopy"]),
        ("He had a cuff repair under it.", ["cuff repair"]),
        (
            "The heel was treated in a cast and went on to a subtalar fusion in 2003.",
            ["cast", "subtalar fusion"],
        ),
        (
            "Toradol was given, followed by trigger point injections to the two muscles.",
            ["trigger point injections"],
        ),
        (
            "It was treated with a splint and ten days later by open reduction of the metacarpals.",
            ["splint", "open reduction of the metacarpals"],
        ),
    ],
)
def test_cuts_a_name_where_the_telling_goes_on(text: str, expected: list[str]) -> None:
    """Where, by whom and how often are no part of the name, nor is what led to it."""
    assert list(patient_of(text).prior_treatments) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The surgeon did not perform an injection.",
        "The specialist offered a block, which he declined.",
        "His wife's doctor gave her a knee injection.",
        "Her husband sleeps with CPAP and kept up yoga.",
        "The doctor arranged a consultation about a spinal fusion.",
        "The doctor gave a prescription for physical therapy.",
        "The doctor put in for therapy and a brace.",
        "Dr. Lee placed a request for a TENS unit.",
        "The clinic started the paperwork for a knee brace.",
        "Patients who tried acupuncture did better.",
        "Studies in which the surgeon performed an early fusion showed no benefit.",
        "The surgeon explained that the plate could be removed (hardware removal).",
        "The podiatrist made custom orthotics the subject of a request.",
        "The surgeon attempted to schedule an injection.",
        "He was sent for therapy, which he did not attend.",
        "There was no proof that a steroid injection had failed.",
        "The old claim was resolved by compromise and release.",
        "A nurse noted that he had twice missed the evening catheter.",
        "He follows the advice of the doctor. He takes off his work boots at the door.",
        "The carrier's physician provided acupuncture criteria.",
        "Treatment plan included a physician supervised weight loss program.",
        "Psychological treatment began in May.",
        "His friend, who did acupuncture, told him of it.",
        "A colleague's knee was repaired in 2010 (ACL reconstruction).",
        "If he gets an injection he will be out of work.",
    ],
)
def test_leaves_what_no_one_gave(text: str) -> None:
    """What was denied, asked for, planned, another's, or only written about was not had."""
    assert not patient_of(text).prior_treatments
