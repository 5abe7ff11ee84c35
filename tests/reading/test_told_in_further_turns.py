"""What was had, hurt and diagnosed in further turns of speech."""

from __future__ import annotations

from datetime import date

import pytest

from imr_llm.domain.draft import Notes
from imr_llm.reading.patient import read_patient
from tests.reading.test_wordings import patient_of
from tests.reading.views import view_of


@pytest.mark.parametrize(
    ("text", "treatments"),
    [
        (
            "Treatment she is said to have had consists of 36 visits of physical therapy and an LSO brace.",
            ("physical therapy", "LSO brace"),
        ),
        (
            "Interventions over the last months comprise desensitization, mirror therapy and pool therapy.",
            ("desensitization", "mirror therapy", "pool therapy"),
        ),
        ("Treatments so far comprise acupuncture and a lumbar brace.", ("acupuncture", "lumbar brace")),
        (
            "Two cortisone shots, the last in December 2012; ten visits of therapy.",
            ("cortisone shots", "therapy"),
        ),
        ("She had chiro 24 visits over 2011 - 2012, and acupuncture.", ("chiro", "acupuncture")),
        ("Speech therapy is ongoing on another authorization.", ("Speech therapy",)),
        ("A request for therapy is in progress.", ()),
        (
            "Speech therapy and physical therapy went on until the end of that year.",
            ("Speech therapy", "physical therapy"),
        ),
        ("An L4-5 laminectomy came first (2006).", ("L4-5 laminectomy",)),
        ("He had a subdural hematoma evacuated by craniotomy the same evening.", ("craniotomy",)),
        ("She had 5 sutures to the chin at urgent care.", ("sutures to the chin",)),
        ("Treatment to date has included night splints and a lighter typing load.", ("night splints",)),
    ],
)
def test_treatments(text: str, treatments: tuple[str, ...]) -> None:
    """Lists that other words announce, and names without their counts, dates and places."""
    assert patient_of(text).prior_treatments == treatments


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("She sat down hard, with the low back and both knees affected.", ("low back", "both knees")),
        ("A stack of tires toppled onto his back and drove him to his knees.", ("back",)),
        ("The pain is aching in the neck and burning into the left forearm.", ("neck",)),
        ("The pain is burning in the left forearm.", ("left forearm",)),
    ],
)
def test_parts(text: str, parts: tuple[str, ...]) -> None:
    """What was affected counts; what a worker sank to, and where a pain goes, does not."""
    assert patient_of(text).body_parts == parts


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "CRPS of the right foot was diagnosed by two physicians and agreed to by the QME.",
            ["CRPS of the right foot"],
        ),
        ("Unspecified depressive disorder is listed as secondary.", ["Unspecified depressive disorder"]),
        ("Diagnosis has been lateral epicondylitis throughout.", ["lateral epicondylitis"]),
        (
            "Dx: M54.16 lumbar radiculopathy; M54.2; G89.4 chronic pain.",
            ["lumbar radiculopathy", "chronic pain"],
        ),
        (
            "Her diagnoses, as made by the psychologist: Panic Disorder (300.01); and PTSD.",
            ["Panic Disorder", "PTSD"],
        ),
        ("Major depression is carried as a secondary diagnosis.", ["Major depression"]),
    ],
)
def test_diagnoses(text: str, names: list[str]) -> None:
    """However many diagnosed it, and as what it is listed."""
    assert [one.name for one in patient_of(text).diagnoses] == names


def test_how_one_goes_off_an_edge() -> None:
    """Going off a dock is an injury's story; going off a drug is none."""
    story = patient_of("On 3/4/11 he went off the back of a loading dock with a pallet jack.")
    assert story.mechanism_of_injury == "went off the back of a loading dock with a pallet jack"
    assert patient_of("On 3/4/11 he went off the Norco.").mechanism_of_injury is None


@pytest.mark.parametrize(
    ("text", "mechanism"),
    [
        ("His van was rear-ended by a truck on 2/17/2012.", "His van was rear-ended by a truck"),
        (
            "Her cab, stopped at a light, was struck from behind on 2/17/2012.",
            "Her cab, stopped at a light, was struck from behind",
        ),
    ],
)
def test_what_befell_the_vehicle(text: str, mechanism: str) -> None:
    """The worker's vehicle stands for the worker."""
    assert read_patient(view_of(text), Notes(), date(2012, 2, 17)).mechanism_of_injury == mechanism


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("He reported his injury on 3/5/12; it happened on 3/1/12.", date(2012, 3, 1)),
        ("She reported an injury on 3/5/12 that occurred on 3/1/12.", date(2012, 3, 1)),
        ("He had a car accident on 5/5/13. His work injury was 3/5/12.", date(2012, 3, 5)),
        ("He notified his supervisor of the injury on 3/5/12.", None),
        ("She received first aid for her injury on 3/5/12.", None),
    ],
)
def test_the_day_of_the_injury_is_not_that_of_its_report(text: str, day: date | None) -> None:
    """Nor that of first aid, nor of another accident."""
    assert patient_of(text).date_of_injury == day
