"""Treatments told of by what came after them, by what they ruled out, and in lists within lists."""

from __future__ import annotations

import pytest

from tests.reading.test_taken_and_had import medications, treatments


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He has had PT and two injections, number of visits and dates not recorded.", ["PT", "injections"]),
        ("Treatment has included PT, one block, duration unknown.", ["PT", "block"]),
        ("Treatment has included medication, surgeries as noted above, and PT.", ["PT"]),
        ("He reached maximum medical improvement with a provision for a fusion.", []),
        ("An award of future medical care including the possibility of adjacent level surgery.", []),
        ("Discogram followed by CT shows a solid arthrodesis L4 to S1.", []),
        ("Pump contains morphine and clonidine, refilled q 8 weeks.", []),
        ("He wears a partial denture, “flipper”, which makes him gag.", ["partial denture"]),
        ('Treatment has included PT, "cupping", and "dry needling".', ["PT", "cupping", "dry needling"]),
        ("Fusion to be done 6/2012.", []),
        ("Prior to the surgery done 2011, she worked full time.", []),
        ("Studies show that acupuncture had little effect.", []),
        ("Acupuncture afforded only brief relief.", ["Acupuncture"]),
    ],
)
def test_what_a_list_tells_beside_treatments_is_none(text: str, expected: list[str]) -> None:
    """How much is not told, what may come to be, and what an image shows are no treatments."""
    assert treatments(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "She had a right carpal tunnel release in 2010, followed in May 2011 by revision.",
            ["right carpal tunnel release", "revision"],
        ),
        (
            "He had a knee arthroscopy in 2009, followed three months later by a manipulation.",
            ["knee arthroscopy", "manipulation"],
        ),
        ("He was seen in March, followed on 4/2/2012 by the surgeon, who advised fusion.", []),
        ("He had an L4-5 fusion in 2009 with hardware removal in 2011.", ["L4-5 fusion", "hardware removal"]),
        ("He had an injection in 2009 with relief for 2 months.", ["injection"]),
        (
            "On 6/2/2011 he had a fusion from L4 to the sacrum. Diagnosis: status post L4-S1 fusion.",
            ["fusion from L4 to the sacrum"],
        ),
        (
            "He underwent fusion of the subtalar joint in 2012. Diagnosis: status post subtalar arthrodesis.",
            ["fusion of the subtalar joint"],
        ),
        (
            (
                "Treatment has consisted of two operations on the hand between 2008 and 2011 including skin "
                "grafting, tenolysis and ray amputation; hand therapy; a spinal cord stimulator implanted in "
                "2015 and still in use; and splinting."
            ),
            [
                *("skin grafting", "tenolysis", "ray amputation", "hand therapy", "spinal cord stimulator"),
                "splinting",
            ],
        ),
        ("He has had hand surgery and hand therapy.", ["hand surgery", "hand therapy"]),
    ],
)
def test_what_followed_is_one_more(text: str, expected: list[str]) -> None:
    """What came after a treatment, and each of those that a list within a list names, was had as well."""
    assert treatments(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A block on the left at L4 relieved 80 % of the leg pain.", ["block on the left at L4"]),
        ("Rest relieved 80% of the pain.", []),
        ("A fusion would relieve 80% of his pain.", []),
        ("Since 2013, 22 sessions of psychotherapy have taken place.", ["psychotherapy"]),
        ("The requested injection has not taken place.", []),
        ("Nerve blocks and biofeedback had little effect.", ["Nerve blocks", "biofeedback"]),
        ("The denial of acupuncture had no effect.", []),
        (
            "Ablation of the C4, C5 and C6 medial branches was carried out in 2011.",
            ["Ablation of the C4, C5 and C6 medial branches"],
        ),
        ("The hip was accepted; L hip replacement done 2012 (uneventful).", ["L hip replacement"]),
        ("MRI done 2012 shows a tear.", []),
        ("Facet pain was confirmed by two positive medial branch blocks.", ["medial branch blocks"]),
        ("Facet pain is to be confirmed by diagnostic medial branch blocks.", []),
        ("He had had neck pain for years and wears a soft collar.", ["soft collar"]),
        ("She drives and wears glasses.", []),
        ("Patient uses a CAM walker for more than a few steps.", ["CAM walker"]),
        ("Patient uses a front wheeled walker.", []),
        ("He did have a lumbar epidural in 2010.", ["lumbar epidural"]),
        ("She did have an MRI.", []),
        ("A bridge #12-#14 was placed in 2010.", ["bridge #12-#14"]),
        ("He had a night guard made in 2010 that cracked.", ["night guard"]),
    ],
)
def test_what_it_did_shows_that_it_was_had(text: str, expected: list[str]) -> None:
    """A treatment that relieved, ruled out something or is worn was had; one still ahead was not."""
    assert treatments(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lyrica was prescribed but the pharmacy did not dispense it.", []),
        ("Norco is prescribed, and the pharmacy dispenses it monthly.", ["Norco"]),
        ("Gabapentin was prescribed in 2012 and he did not tolerate it.", []),
        ("Norco was prescribed and he tolerates it well.", ["Norco"]),
        ("She was started on Zoloft by her physician in 2013 and stopped it within weeks.", []),
        ("He takes Norco for pain and was started on Lyrica and stopped it.", ["Norco"]),
        ("Baclofen and Ambien listed as prior meds.", []),
        ("Prior meds were Soma and Elavil; he now takes Norco.", ["Norco"]),
        ("Norco and Soma are his current meds.", ["Norco", "Soma"]),
        (
            "The plan included continuing naproxen, 8 more visits, a brace and omeprazole.",
            ["naproxen"],
        ),
        ("The plan is to continue Norco, Soma and Prilosec.", ["Norco", "Soma", "Prilosec"]),
        ("The applicant was also on tramadol and Protonix.", ["tramadol", "Protonix"]),
        ("Sleeps if takes the Senokot. Meds: Norco, Senokot-S 2 bid.", ["Norco", "Senokot-S"]),
    ],
)
def test_what_was_let_go_is_not_taken(text: str, expected: list[str]) -> None:
    """A drug never handed out, stopped soon or named among the earlier ones is not one that is taken."""
    assert medications(text) == expected
