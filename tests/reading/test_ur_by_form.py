"""Drugs that utilization review's story names by their form or kind, and screens that are no drugs."""

from __future__ import annotations

import pytest

from imr_llm.domain.record import UrAction
from tests.reading.test_ur import DENIED, NOTHING, Told, told_of

RELEASES = ["Opana ER 20mg #60", "Opana 10mg #90", "Baclofen 10mg #60"]
ON_SKIN = ["Lumbar facet block", "Ketamine 10% cream 60 grams", "Fentanyl 25 mcg patches #10", "Senna #60"]


def _units(amount: float) -> Told:
    return UrAction.MODIFIED, amount, "unit"


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("UR cut the ER tablets from 60 to 30 and the IR from 90 to 45.", [_units(30), _units(45), NOTHING]),
        (
            "UR, 5/5/2015: the ER was reduced from 60 to 30 and the IR from 90 to 45. All else was denied.",
            [_units(30), _units(45), DENIED],
        ),
        ("UR denied the ER and modified the IR to #60.", [DENIED, _units(60), NOTHING]),
        (
            "UR modified the immediate release to #60 and denied the extended-release.",
            [DENIED, _units(60), NOTHING],
        ),
        ("UR non-certified the long-acting opioid.", [DENIED, NOTHING, NOTHING]),
        ("UR denied the baclofen; he got it in the ER.", [NOTHING, NOTHING, DENIED]),
    ],
)
def test_a_release_names_the_one_drug_that_has_it(summary: str, expected: list[Told]) -> None:
    """The immediate release is the drug without a word for it, where another has the extended one."""
    assert told_of(RELEASES, summary, []) == expected


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("UR non-certified the block and the cream.", [DENIED, DENIED, NOTHING, NOTHING]),
        ("The cream and the senna were denied by UR.", [NOTHING, DENIED, NOTHING, DENIED]),
        ("UR cut the patches to #5, and denied the cream.", [NOTHING, DENIED, _units(5), NOTHING]),
        ("UR denied the cream for lack of evidence.", [NOTHING, DENIED, NOTHING, NOTHING]),
        ("UR denied the senna because the cream had not been tried.", [NOTHING, NOTHING, NOTHING, DENIED]),
    ],
)
def test_a_form_names_the_one_drug_in_it(summary: str, expected: list[Told]) -> None:
    """Unless it stands in the grounds of what was done with another."""
    assert told_of(ON_SKIN, summary, []) == expected


def test_a_form_that_another_request_may_have_names_none() -> None:
    """A compound by weight may be a cream, too, though its request does not say so."""
    requests = ["Ketamine 10% cream 60 grams", "Flurbiprofen 20%/Lidocaine 5% 120 grams"]
    assert told_of(requests, "UR denied the cream.", []) == [NOTHING, NOTHING]


@pytest.mark.parametrize(
    "summary",
    [
        "UR denied both topical agents and certified the MRI.",
        "UR denied the topicals.",
        "The topical medications were non-certified by UR.",
    ],
)
def test_a_kind_in_the_plural_names_all_of_it(summary: str) -> None:
    """The topicals are all that is put on the skin."""
    requests = ["Lidoderm patches 5% #30", "MRI of the cervical spine", "Ketoprofen cream 20% 120 gm"]
    assert told_of(requests, summary, []) == [DENIED, NOTHING, DENIED]


@pytest.mark.parametrize("summary", ["UR denied the drugs.", "The drugs were non-certified by UR."])
def test_drugs_are_no_drug_screen(summary: str) -> None:
    """What is screened for is not what was prescribed."""
    requests = ["Baclofen 10mg #60", "Urine drug screen", "Norco 5/325 #60"]
    assert told_of(requests, summary, []) == [DENIED, NOTHING, DENIED]


@pytest.mark.parametrize("words", ["drug screen", "drug test", "urine drug testing"])
def test_a_drug_screen_is_named_by_what_it_is(words: str) -> None:
    """And names none of the drugs."""
    requests = ["Baclofen 10mg #60", "Urine drug screen"]
    assert told_of(requests, f"UR denied the {words}.", []) == [NOTHING, DENIED]


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("UR certified Norco #60 for weaning and denied Soma.", [_units(60), DENIED]),
        (
            "UR approved a one-month supply of Norco for weaning purposes.",
            [(UrAction.MODIFIED, None, None), NOTHING],
        ),
        (
            "UR certified a month's supply of Norco to allow for a taper.",
            [(UrAction.MODIFIED, None, None), NOTHING],
        ),
        ("UR denied Norco, as it had been certified for weaning in May.", [DENIED, NOTHING]),
        ("UR approved Norco for weaning of Soma.", [NOTHING, NOTHING]),
    ],
)
def test_a_drug_approved_to_come_off_it_is_no_drug_approved_as_asked(
    summary: str, expected: list[Told]
) -> None:
    """What is approved for weaning is modified, unless it was denied in the end."""
    assert told_of(["Norco 10/325mg #120", "Soma 350mg #60"], summary, []) == expected


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("UR denied the creams.", [DENIED, NOTHING, DENIED]),
        ("Both topical creams were non-certified by UR.", [DENIED, NOTHING, DENIED]),
        ("UR 4/21/14: creams and MRI not certified.", [DENIED, DENIED, DENIED]),
        ("UR denied the cream.", [NOTHING, NOTHING, NOTHING]),
        ("UR denied three creams.", [NOTHING, NOTHING, NOTHING]),
        ("UR denied the MRI for want of creams.", [NOTHING, DENIED, NOTHING]),
    ],
)
def test_several_in_one_form_are_named_together_in_the_plural(summary: str, expected: list[Told]) -> None:
    """One cream of two is not told which, and three are not these two."""
    requests = ["Capsaicin cream 120 gm", "MRI of the cervical spine", "Ketoprofen cream 20% 120 gm"]
    assert told_of(requests, summary, []) == expected
