"""Ages that stand beside a trade, behind a clause, or with a sex that follows them."""

from __future__ import annotations

import pytest

from tests.reading.test_wordings import patient_of


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("What is before us is the right hip of a 51-year-old glazier employed by a window company.", 51),
        ("This appeal concerns the low back of a forty-four year old roofer, who fell on 3/4/12.", 44),
        ("In dispute is a test of the neck of this 29-year-old lineman.", 29),
        ("A deckhand of 34, he fell on 3/4/12.", 34),
        ("The claimant, a stevedore of fifty-one, slipped on 3/4/12.", 51),
        ("The claim belongs to a man who waxes floors at an airport, 47 years old. He slipped.", 47),
        ("The request is for a woman who trims hedges in a park, 39 years old. She fell on 3/4/12.", 39),
        ("Line cook, 44 years old, left-handed. DOI 3/4/12.", 44),
        ("Retired bus driver, 61 y/o, widow. DOI 3/4/12.", 61),
        ("The woman whose shoulder is in question is 58 years old and sorts mail.", 58),
        ("The man who brings this appeal is 60 years old and drives a truck.", 60),
        ("She is fifty-two and weaves rugs. DOI 3/4/12.", 52),
        ("He is 47 now and was 41 then. DOI 3/4/12.", 47),
        ("She was 29 when she was hurt on 3/4/12; she is 33 today.", 33),
        ("Age given as 47; trade: cooper. DOI 3/4/12.", 47),
    ],
)
def test_an_age_beside_a_trade_or_behind_a_clause(text: str, age: int) -> None:
    """The opening tells the worker's age, whatever the worker is called."""
    assert patient_of(text).age == age


@pytest.mark.parametrize(
    ("text", "age", "sex"),
    [
        ("This seamstress is 55 years old and female. She cut herself on 3/4/12.", 55, "female"),
        ("A tutor, female, now a 66-year-old, fell on 3/4/12.", 66, "female"),
        ("HISTORY. This groom at a track, a 37-year-old man, was hurt on 3/4/12.", 37, "male"),
    ],
)
def test_an_age_with_a_sex_around_it(text: str, age: int, sex: str) -> None:
    """The sex may stand behind `and`, or before the age; a heading is no first sentence."""
    patient = patient_of(text)
    assert (patient.age, patient.sex) == (age, sex)


@pytest.mark.parametrize(
    "text",
    [
        "The employee is in her sixties. She fell on 3/4/12.",
        "The stimulator is 22 years old. She fell on 3/4/12.",
        "This printer is 19 years old. She hurt her back moving it on 3/4/12.",
        "A nurse was hit by a porter of 34 on 3/4/12.",
        "She was helping a 70-year-old gardener across the road on 3/4/12.",
        "The patient lives with her son, a deckhand of 34, and fell on 3/4/12.",
        "Her supervisor, 52 years old, pushed her on 3/4/12.",
        "The claim is that of a painter who worked for a builder, 41 years old at the time of injury.",
        "Her pain is 33 today. DOI 3/4/12.",
        "An operator of 23 machines, she fell on 3/4/12.",
    ],
)
def test_what_is_no_age_of_the_worker(text: str) -> None:
    """A decade, a thing's age, another person's, or the age at the injury is not the worker's age."""
    assert patient_of(text).age is None
