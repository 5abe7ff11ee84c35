"""The usual formulas by which letters tell how an injury came about, and those that tell nothing of it."""

from __future__ import annotations

import pytest

from tests.reading.test_wordings import patient_of

OPENING = "The patient is a 44-year-old who sustained an injury on 3/4/2012. "


@pytest.mark.parametrize(
    ("text", "mechanism"),
    [
        ("The mechanism of the injury is detailed as a fall from a truck bed.", "a fall from a truck bed"),
        ("The mechanism of injury was cited as lifting a keg.", "lifting a keg"),
        ("The mechanism of injury was identified as a slip on wet stairs.", "a slip on wet stairs"),
        ("The mechanism of injury was related to heavy lifting of crates.", "heavy lifting of crates"),
        ("The mechanism of injury, per the records, was a fall.", "a fall"),
        ("The mechanism of injury, according to the patient, was a blow by a beam.", "a blow by a beam"),
        ("He has a reported mechanism of injury of a trip over a hose.", "a trip over a hose"),
        ("The mechanism of injury being a fall from a roof, films were taken.", "a fall from a roof"),
    ],
)
def test_what_follows_the_label_is_told_without_its_verb(text: str, mechanism: str) -> None:
    """Whatever verb a letter sets between the label and the story is no part of it."""
    assert (patient_of(OPENING + text).mechanism_of_injury or "").startswith(mechanism)


@pytest.mark.parametrize(
    "text",
    [
        "The mechanism of injury was omitted.",
        "The mechanism of injury was illegible.",
        "The mechanism of injury was work-related.",
        "The mechanism of injury was in dispute.",
        "The mechanism of injury was discussed.",
        "The mechanism of injury was consistent with the symptoms.",
        "The mechanism of injury, as well as the body parts, was not stated.",
        "Mechanism of injury: see report.",
        "Mechanism of injury: deferred.",
        "Mechanism of injury was reported as industrial.",
        "The mechanism of injury was indicated as not specified. He fell at home in 2013.",
        "The man who struck her is 52 years old.",
        "The driver who hit her is uninsured.",
        "The dog that bit him was vaccinated.",
        "While taking Norco, he fell twice.",
        "While being treated, he fell.",
        "While wearing a brace, he fell.",
        "The examiner evaluated him and pushed on his back.",
        "A nightmare in which a man choked her comes back every night.",
        "His car was struck in 2013 and he has neck pain.",
        "He is a driver and his back pain was caught early.",
        "He noted pain when lifting his arm.",
        "The injury was cumulative in nature.",
        "He was injured when he was at work.",
    ],
)
def test_what_tells_no_mechanism_gives_none(text: str) -> None:
    """What points elsewhere, tells of who did it, of care or of another time is no mechanism."""
    assert patient_of(OPENING + text).mechanism_of_injury is None


@pytest.mark.parametrize(
    ("text", "mechanism"),
    [
        (
            "While stepping over a cable tray, he tripped and fell to the floor.",
            "stepping over a cable tray, he tripped and fell to the floor",
        ),
        (
            "While descending a ladder, the patient slipped and landed on the left hip.",
            "descending a ladder, the patient slipped and landed on the left hip",
        ),
        (
            "When stepping out of a truck, he twisted his left knee.",
            "stepping out of a truck, he twisted his left knee",
        ),
        (
            "While moving furniture, he was pinned against a wall.",
            "moving furniture, he was pinned against a wall",
        ),
        ("While he was on a ladder, it slipped and he fell.", "on a ladder, it slipped and he fell"),
        ("While at work, he slipped on oil and fell.", "slipped on oil and fell"),
        ("While working as a cook, he slipped on oil and fell.", "slipped on oil and fell"),
        ("While working at a warehouse, he was struck by a forklift.", "was struck by a forklift"),
        ("She was reaching for a file.", "reaching for a file"),
        (
            "The patient is a baker and his left foot was crushed between two racks.",
            "his left foot was crushed between two racks",
        ),
        ("He is a carpenter and his thumb was cut by a table saw.", "his thumb was cut by a table saw"),
        (
            "The employee is a plumber and a pipe burst and scalded his arm.",
            "a pipe burst and scalded his arm",
        ),
        (
            "A parent became enraged, vaulted the counter, and grabbed her by the hair.",
            "A parent became enraged, vaulted the counter, and grabbed her by the hair",
        ),
        (
            "Three youths entered the store, one drew a knife, and another shoved her to the floor.",
            "Three youths entered the store, one drew a knife, and another shoved her to the floor",
        ),
        (
            "An oak cask got away from a helper and pinned him.",
            "An oak cask got away from a helper and pinned him",
        ),
        ("His rig was sideswiped and rolled into a ditch.", "His rig was sideswiped and rolled into a ditch"),
        ("On March 4, 2012, a hoist slipped and pinned her arm.", "a hoist slipped and pinned her arm"),
        (
            "On 3/4/2012 the lift gate dropped and struck his shin.",
            "the lift gate dropped and struck his shin",
        ),
        (
            "A visitor climbed over the gate, and choked her until security pulled him away.",
            "A visitor climbed over the gate, and choked her until security pulled him away",
        ),
        (
            "Another employee lost control of a pallet jack and ran over his foot.",
            "Another employee lost control of a pallet jack and ran over his foot",
        ),
        ("A customer returned with a bat and struck her.", "A customer returned with a bat and struck her"),
        ("A crane operator backed into him.", "A crane operator backed into him"),
        (
            "The steer that broke loose knocked him down.",
            "The steer that broke loose knocked him down",
        ),
        ("He reported low back pain after lifting a generator.", "lifting a generator"),
        ("The injury was a result of lifting a printer.", "lifting a printer"),
        ("The injury is related to a slip and fall.", "a slip and fall"),
        (
            "Her injury was cumulative in nature, due to repetitive twisting of wire.",
            "repetitive twisting of wire",
        ),
        ("The injury is cumulative in nature and due to repetitive keying.", "repetitive keying"),
        ("The claim is cumulative in nature as a result of years of typing.", "years of typing"),
    ],
)
def test_a_sentence_behind_the_date_tells_the_injury(text: str, mechanism: str) -> None:
    """What the worker was about, whose trade was what, and a chain of deeds lead to what happened."""
    assert patient_of(OPENING + text).mechanism_of_injury == mechanism


@pytest.mark.parametrize(
    ("text", "mechanism"),
    [
        (
            (
                "According to the records, the patient was working as a welder when a beam that he was "
                "cutting shifted and pinned him, with injury to the chest."
            ),
            "a beam that he was cutting shifted and pinned him",
        ),
        (
            (
                "Per the records, she was employed as a driver when the van she was driving was rear-ended, "
                "with injuries to the neck."
            ),
            "the van she was driving was rear-ended",
        ),
        (
            (
                "The records show that he was working as a painter when he fell from a scaffold with injury "
                "to the back."
            ),
            "fell from a scaffold",
        ),
        (
            "The patient was working as a cook when hot oil splashed onto her forearm, sustaining burns.",
            "hot oil splashed onto her forearm",
        ),
        ("The patient was working as a nurse when she was diagnosed with a strain.", None),
        ("The patient was working as a nurse when she developed low back pain.", None),
        ("The patient was working as a clerk when the claim was filed.", None),
    ],
)
def test_what_happened_at_a_trade_is_told_behind_it(text: str, mechanism: str | None) -> None:
    """`Was working as X when …` tells what happened, and nothing where complaints or care follow."""
    assert patient_of(OPENING + text).mechanism_of_injury == mechanism


@pytest.mark.parametrize(
    ("text", "mechanism"),
    [
        (
            "A 36-year-old man, an arborist, was struck on the shin by a falling limb on 2/18/2021.",
            "was struck on the shin by a falling limb",
        ),
        (
            "The injured worker, now a 50-year-old man, was thrown from a cart on 2/18/2021.",
            "was thrown from a cart",
        ),
        (
            "He was hurt on 2/18/2021 when, as is alleged, a gate was made to swing onto him.",
            "a gate was made to swing onto him",
        ),
        (
            "He was hurt on 2/18/2021 when, while carrying a box, he slipped on ice.",
            "carrying a box, he slipped on ice",
        ),
        (
            (
                "DOI 3/4/12: she and an aide were moving a client; the client's legs gave way and she took "
                "the weight."
            ),
            "she and an aide were moving a client; the client's legs gave way and she took the weight",
        ),
        ("DOI 3/4/12: he was lifting a door; the left knee gave way later.", "lifting a door"),
        ("The patient sustained a lifting injury on 3/4/12.", "lifting injury"),
        ("The patient has a slip and fall injury dated 3/4/12.", "slip and fall"),
    ],
)
def test_the_story_has_its_own_beginning_and_end(text: str, mechanism: str) -> None:
    """What leads to the story is left out, and what a thing or somebody else did next belongs to it."""
    assert patient_of(text).mechanism_of_injury == mechanism


@pytest.mark.parametrize(
    "text",
    [
        "The patient's hand was caught in a press on 3/4/2012.",
        "His left hand was crushed by a roller on 3/4/2012.",
        "On 3/4/2012 an oak cask got away from a colleague and pinned him against the wall.",
        "On 3/4/2012 her supervisor shouted, lunged, and shoved her into a wall.",
    ],
)
def test_a_day_on_which_harm_was_done_is_the_date_of_injury(text: str) -> None:
    """A part that was caught, or a chain of deeds that hurt the worker, gives its day to the injury."""
    assert str(patient_of(text).date_of_injury) == "2012-03-04"


def test_hours_that_were_cut_are_no_injury() -> None:
    """Only a part of the body is cut so that it hurts."""
    patient = patient_of("His hours were cut on 3/4/2012. He rests.")
    assert (patient.date_of_injury, patient.mechanism_of_injury) == (None, None)
