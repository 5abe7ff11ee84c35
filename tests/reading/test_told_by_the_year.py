"""What befell the worker told by a month, a year or a name; lists of complaints; illnesses in dated notes."""

from __future__ import annotations

import pytest

from tests.reading.test_wordings import patient_of


@pytest.mark.parametrize(
    ("text", "mechanism"),
    [
        (
            "A 59 year old cook, injured in 2011, carrying stock pots up a stair.",
            "carrying stock pots",
        ),
        (
            "She has pain of the wrists since May 2012, attributed to pricing cans. DOI is 5/9/2012.",
            "pricing cans",
        ),
        (
            "In June of 2014 a rack tipped over and boxes landed on him. His date of injury is June 9, 2014.",
            "a rack tipped over and boxes landed on him",
        ),
        (
            "DOI 4/5/2013. At an evaluation of 9/2/2014 she gave a history of having slipped on a ramp.",
            "slipped on a ramp",
        ),
        (
            "He was hurt on 4/5/2013 in the course of his duties as a roofer: a bundle knocked him down.",
            "a bundle knocked him down",
        ),
        (
            "The injury is of 4/5/2013. It appears from the intake form that a confused resident bit her.",
            "a confused resident bit her",
        ),
        (
            "The hotel housekeeper was injured on 4/5/2013. She slipped on suds in a bathroom and fell.",
            "slipped on suds in a bathroom and fell",
        ),
        ("The clerk's injury, dated 4/5/2013, is described as cumulative trauma.", "cumulative trauma"),
        ("A driver with a continuous trauma claim, date of injury 4/5/2013.", "continuous trauma"),
    ],
)
def test_what_befell_the_worker(text: str, mechanism: str) -> None:
    """A month, a year or the kind of injury stands where the date of others does."""
    told = patient_of(text).mechanism_of_injury
    assert told is not None
    assert told.startswith(mechanism)


@pytest.mark.parametrize(
    "text",
    [
        "A 59 year old cook, injured in 2011, receiving care since.",
        "In June of 2014 he underwent a fusion. His date of injury is June 9, 2014.",
        "In June of 2010 a rack tipped over and boxes landed on him. His date of injury is June 9, 2014.",
        "The injury is of 4/5/2013. She gave a history of having fallen twice since.",
        "The injury is of 4/5/2013. She slipped in the bathroom and fell.",
        "The injury is of 4/5/2013. A separate cumulative trauma claim was dismissed.",
        "She reports low back pain of May 2012, attributed to lumbar stenosis.",
    ],
)
def test_what_did_not_befall_the_worker_then(text: str) -> None:
    """Care, other times and other claims tell of no injury."""
    assert patient_of(text).mechanism_of_injury is None


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "He fell. Complaints: mid back, left elbow, left hip.",
            ["mid back", "left elbow", "left hip"],
        ),
        ("Current complaints: neck, right wrist and both knees.", ["neck", "right wrist", "both knees"]),
        ("He broke his hip and several right ribs.", ["hip", "right ribs"]),
        ("She has neck pain. There is tingling in both hands at night.", ["neck", "both hands"]),
        ("She has neck pain, and tingling of both hands when driving.", ["neck", "both hands"]),
        ("She has neck pain, and tingling of both feet when driving.", ["neck"]),
        ("She has neck pain with numbness of the left hand.", ["neck", "left hand"]),
        ("Neck pain goes to the left arm. There is numbness of the left hand.", ["Neck", "left hand"]),
        ("Neck pain goes to the left arm. There is numbness of the left thumb.", ["Neck"]),
        ("A certified nursing assistant who injured both knees on 5/5/2010.", ["both knees"]),
        ("A physical therapy aide who injured the left wrist on 5/5/2010.", ["left wrist"]),
        ("Numb fingers bilaterally, left knee pain with clicking.", ["left knee"]),
        ("She hurt her jaw and has jaw pain, teeth sensitive to cold.", ["jaw", "teeth"]),
        ("He has neck pain. 3/4/2014 ER: chest pain x 2 hrs. Troponin neg x 2, EKG normal.", ["neck"]),
        ("The beam hit his chest and he has chest pain.", ["chest"]),
        ("He has neck pain. There was an earlier, 2003 claim for the left wrist.", ["neck"]),
        (
            "The neck hurts. In 2016 he broke his left wrist at home, an event unrelated to this claim.",
            ["neck"],
        ),
    ],
)
def test_parts_of_a_list_and_of_other_things(text: str, parts: list[str]) -> None:
    """A list of complaints is one of parts; the heart, old claims and falls at home are none."""
    assert list(patient_of(text).body_parts) == parts


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "5/2/2014: atrial fibrillation diagnosed by her internist.",
            ["atrial fibrillation"],
        ),
        (
            "Sleep study: severe obstructive sleep apnea.",
            ["severe obstructive sleep apnea"],
        ),
        ("Sleep study: no sleep apnea.", []),
        ("A sleep study of 3/4/14 ruled out sleep apnea.", []),
        ("Diagnoses: gastritis. Morbid obesity was added in the addendum.", ["gastritis", "Morbid obesity"]),
        ("Borderline hypertension is noted, not treated.", ["Borderline hypertension"]),
        ("Hypertension was diagnosed in her mother.", []),
        ("Diagnoses: sciatica; diabetic neuropathy vs. radiculopathy; gastritis.", ["sciatica", "gastritis"]),
        (
            "Dx: gastritis and chronic renal insufficiency.",
            ["gastritis", "chronic renal insufficiency"],
        ),
        (
            "The impression was status post left meniscus repair and patellar tendinitis, improving.",
            ["status post left meniscus repair", "patellar tendinitis"],
        ),
    ],
)
def test_illnesses_of_notes(text: str, names: list[str]) -> None:
    """What a note of a day finds is the worker's; what is undecided or another's is not."""
    assert [one.name for one in patient_of(text).diagnoses] == names


@pytest.mark.parametrize(
    ("text", "drugs"),
    [
        ("Her medications included Norco and Zocor, with a topical cream now proposed.", ["Norco", "Zocor"]),
        (
            "He takes Norco. Lyrica was ordered but never started on advice of a nephrologist.",
            ["Norco"],
        ),
        ("He uses Peridex rinse and takes Norco.", ["Peridex rinse", "Norco"]),
        ("She took Zoloft already before the accident.", ["Zoloft"]),
    ],
)
def test_drugs_beside_what_is_proposed(text: str, drugs: list[str]) -> None:
    """What is proposed beside the drugs that are taken does not take them away."""
    assert list(patient_of(text).medications) == drugs
