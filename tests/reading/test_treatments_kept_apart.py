"""Treatments under their whole names, each as often as it was had, and what stands beside a list of them."""

from __future__ import annotations

import pytest

from tests.reading.test_taken_and_had import treatments


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Treatment to date: a single point cane; PT.", ["single point cane", "PT"]),
        (
            "He was given a four wheeled walker and a two point cane.",
            ["four wheeled walker", "two point cane"],
        ),
        ("She underwent a single row rotator cuff repair.", ["single row rotator cuff repair"]),
        ("He had a two stage revision of the hip.", ["two stage revision of the hip"]),
        ("She had a single injection to the knee.", ["injection to the knee"]),
        ("He received two wheelchairs and three braces.", ["wheelchairs", "braces"]),
        (
            "Decompression and transposition of the ulnar nerve was done in 2012.",
            ["Decompression and transposition of the ulnar nerve"],
        ),
        ("He has had three operations, the last an L3-S1 fusion in 2012.", ["L3-S1 fusion"]),
        ("Treatment included facet blocks on a number of occasions.", ["facet blocks"]),
        ("She had physical therapy at age 45.", ["physical therapy"]),
        ("She had a positive response to a prior lumbar facet block.", ["lumbar facet block"]),
        ("He had a moderate short-term response to acupuncture.", ["acupuncture"]),
        ("The applicant had knee surgery on an unspecified date.", ["knee surgery"]),
        ("He underwent a lumbar fusion at an unspecified point in time.", ["lumbar fusion"]),
        ("She had acupuncture over an unknown period, massage, and PT.", ["acupuncture", "massage", "PT"]),
        ("Treatment included PT for an unknown duration and ESIs on unstated dates.", ["PT", "ESIs"]),
        ("The patient is post-op right knee arthroscopy.", ["right knee arthroscopy"]),
        ("She is six weeks post-op L4-5 fusion.", ["L4-5 fusion"]),
        ("He is post-operative left carpal tunnel release.", ["left carpal tunnel release"]),
        ("He is post-op and has right knee pain.", []),
        ("He is post-op right knee pain.", []),
    ],
)
def test_a_treatment_has_its_whole_name_and_no_more(text: str, expected: list[str]) -> None:
    """A number may be part of a name; how often, when and how well belong to none."""
    assert treatments(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The fixation was followed by a sling and by 30 visits of occupational therapy.",
            ["sling", "occupational therapy"],
        ),
        ("It was followed first by a splint and then by hand therapy.", ["splint", "hand therapy"]),
        ("The repair was followed by a cast and later by a boot.", ["cast", "boot"]),
        ("He was treated first with a brace and then with PT.", ["brace", "PT"]),
        ("He was treated with a brace, ice and PT.", ["brace", "ice", "PT"]),
        ("He was treated with a sling and ice.", ["sling", "ice"]),
        ("Other therapies have included ice, heat and massage.", ["ice", "heat", "massage"]),
        (
            "Conservative treatments have failed, including PT, bracing and injections.",
            ["PT", "bracing", "injections"],
        ),
        ("Conservative care has been exhausted, including massage and PT.", ["massage", "PT"]),
        ("He was treated by a chiropractor and by an acupuncturist.", ["chiropractor"]),
        ("This was followed by Dr. Smith and by a therapist.", []),
    ],
)
def test_the_word_that_leads_to_a_list_may_be_said_again(text: str, expected: list[str]) -> None:
    """`followed by a cast and by therapy` tells of both; homely remedies count beside others."""
    assert treatments(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "It was treated with a short arm cast and a splint, and her neck was also hurt.",
            ["short arm cast", "splint"],
        ),
        ("He was treated with a brace and medication, and the wrist has since healed.", ["brace"]),
        ("He was treated with PT, and the left shoulder remains stiff.", ["PT"]),
        ("She was treated with a splint, and the thumb got better.", ["splint"]),
        ("Treatment to date includes PT, massage, and his neck hurts.", ["PT", "massage"]),
        ("He was treated with low back bracing and neck traction.", ["low back bracing", "neck traction"]),
        ("He has had everything short of surgery.", []),
    ],
)
def test_how_a_part_fares_is_no_treatment(text: str, expected: list[str]) -> None:
    """A part of the body behind a list of treatments begins another statement."""
    assert treatments(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Treatment to date: lumbar facet blocks x 3, PT. Facet blocks gave 60-70% relief for 2-3 weeks.",
            ["lumbar facet blocks", "PT"],
        ),
        ("Trigger point injections provided 10-20 percent relief.", ["Trigger point injections"]),
        ("Facet blocks gave 10-12 weeks of relief.", ["Facet blocks"]),
        ("Lumbar ESI 3-2-12 with 50% relief.", ["Lumbar ESI"]),
        ("Lumbar ESI 3/2012 - 50% relief.", ["Lumbar ESI"]),
    ],
)
def test_a_range_is_no_date(text: str, expected: list[str]) -> None:
    """`gave 60-70% relief` tells how much a treatment did, and not on which day."""
    assert treatments(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Debridement and plating of the ulna were done at once, and two further debridements followed.",
            ["Debridement and plating of the ulna", "debridements"],
        ),
        (
            "He had a washout on 3/1/14. He underwent nerve repair and a repeat nerve repair.",
            ["nerve repair", "repeat nerve repair"],
        ),
        ("Surgeries: L4-5 fusion 2010, revision L4-5 fusion 2012.", ["L4-5 fusion", "revision L4-5 fusion"]),
        ("He had a lumbar ESI in May and a repeat lumbar ESI in July.", ["repeat lumbar ESI"]),
        ("A left knee arthroscopy was done in 2010. The arthroscopy helped.", ["left knee arthroscopy"]),
    ],
)
def test_an_operation_done_again_is_another(text: str, expected: list[str]) -> None:
    """A further or repeated operation is no fuller wording of the first; an injection is told once."""
    assert [one for one in treatments(text) if one != "washout"] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("An infection was treated with IV antibiotics and a splint.", ["IV antibiotics", "splint"]),
        (
            "It required irrigation and debridement and four weeks of intravenous antibiotics.",
            ["irrigation and debridement", "intravenous antibiotics"],
        ),
        ("She underwent antibiotic spacer placement in May.", ["antibiotic spacer placement"]),
        (
            "He underwent removal of the plate and placement of antibiotic beads.",
            ["removal of the plate", "placement of antibiotic beads"],
        ),
        ("He was given oral antibiotics and a splint.", ["splint"]),
        ("He was given antibiotics.", []),
    ],
)
def test_antibiotics_are_a_treatment_by_vein_or_in_a_spacer(text: str, expected: list[str]) -> None:
    """Pills are medicine; what is infused or implanted is a treatment."""
    assert treatments(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He has had PT. He had braces as a teenager.", ["PT"]),
        ("She had PT and, as a small child, braces.", ["PT"]),
        ("He had orthodontic treatment in childhood.", []),
        ("As a child, she wore a scoliosis brace.", []),
        ("He had speech therapy when he was in grade school.", []),
        ("In high school he had physical therapy for an ankle.", []),
        ("He had a fusion at age 14.", ["fusion"]),
        ("He had asthma as a child, and he has had acupuncture.", ["acupuncture"]),
        ("As a child she had asthma; since the accident she has had PT.", ["PT"]),
        ("He has had PT; he lives with a child.", ["PT"]),
    ],
)
def test_what_a_child_was_treated_with_is_of_another_life(text: str, expected: list[str]) -> None:
    """Braces of a teenager came long before any work; operations are part of a surgical history."""
    assert treatments(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The records do not show that the patient has had physical therapy.",
        "The notes do not document any completed physical therapy.",
        "It is unclear whether he has had prior acupuncture.",
        "It is not known if she has received massage.",
        "None of the records show that he underwent surgery of the knee.",
        "The file does not say whether he has tried a TENS unit.",
    ],
)
def test_what_nobody_tells_was_not_had(text: str) -> None:
    """Where the records leave open whether a treatment was had, none is told of."""
    assert treatments(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The notes do not show improvement, and he has had acupuncture.", ["acupuncture"]),
        ("The patient has not had benefit from physical therapy.", ["physical therapy"]),
        ("She has not received lasting relief from acupuncture.", ["acupuncture"]),
        ("The patient has not had physical therapy.", []),
        ("He has not received acupuncture.", []),
    ],
)
def test_no_gain_from_a_treatment_tells_of_it(text: str, expected: list[str]) -> None:
    """Whoever had no benefit from a therapy had the therapy."""
    assert treatments(text) == expected
