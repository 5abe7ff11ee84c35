"""Conclusions whose verb stands before another word, and denials that are written in one word."""

from __future__ import annotations

import pytest

from imr_llm.vocabulary.polarity import both_ways, conclusion


@pytest.mark.parametrize(
    "rationale",
    [
        "Three weeks of it are a cautious measure, and medically necessary.",
        "The amount asked for is near the usual one and medically necessary.",
        "The strength is within the label, and medically necessary.",
        "He has one kidney. A single test remains good practice and medically necessary.",
        "Half of it was allowed, but the whole course is the usual one and medically necessary.",
    ],
)
def test_the_verb_may_stand_before_another_word(rationale: str) -> None:
    """`The amount is close to the label and medically necessary` concludes."""
    found = conclusion(rationale)
    assert found is not None
    assert found[0] is True


@pytest.mark.parametrize(
    "rationale",
    [
        "The amount is not near the usual one and medically necessary.",
        "The surgeon writes that the brace is light and medically necessary.",
        "He is in pain, and medically necessary care is asked for.",
        "Whether the bed is modest and medically necessary was not told.",
        "It may be that the test is cheap and medically necessary.",
        "The documentation is insufficient to show the drug effective and medically necessary.",
        "The provider is wrong to describe the surgery as safe and medically necessary.",
        "The burden is on the provider to prove the brace safe and medically necessary.",
        "The number of visits is far above the customary and medically necessary.",
        "The drug is supported, as there is no medically appropriate alternative.",
    ],
)
def test_what_is_open_beside_another_word_is_no_conclusion(rationale: str) -> None:
    """A denial, somebody's view or a doubt before the verb leaves nothing concluded."""
    assert conclusion(rationale) is None


@pytest.mark.parametrize(
    "premise",
    [
        "As the surgery was found to be medically necessary, an initial course of six would be usual.",
        "Since the shoulder arthroscopy is medically necessary, some therapy goes with it.",
        "Because the surgery itself has been found medically necessary, a sling is usual.",
        "The provider cites two trials and is of the opinion that the injection is medically necessary.",
        "Her surgeon remains of the view that it is medically necessary.",
    ],
)
def test_what_is_said_of_something_else_or_by_others_is_no_contradiction(premise: str) -> None:
    """The surgery that a request goes with, and what the provider is of the opinion of."""
    assert both_ways(f"{premise} The request is not medically necessary.") is None


@pytest.mark.parametrize(
    "rule",
    [
        "Elective/maintenance care is not medically necessary.",
        "Elective/maintenance care - Not medically necessary.",
        "By the guideline, elective and maintenance care is not medically necessary.",
    ],
)
def test_a_rule_of_the_schedule_on_manual_therapy_is_no_conclusion(rule: str) -> None:
    """It is quoted; what the reviewer finds of the request stands beside it."""
    assert conclusion(rule) is None
    rationale = f"{rule} He had a flare-up. The visits are medically necessary."
    assert both_ways(rationale) is None
    assert conclusion("The request is for maintenance care and is not medically necessary.") is not None


@pytest.mark.parametrize(
    "rationale",
    [
        "As the surgery is medically necessary, the request is overturned.",
        "This reviewer is of the opinion that the scan is medically necessary.",
        "The provider asks for a scan, and this reviewer is of the opinion that it is medically necessary.",
        "The surgery is medically necessary, as the tear is large.",
    ],
)
def test_what_the_reviewer_finds_of_the_request_concludes(rationale: str) -> None:
    """Words like those of a premise, with the request in them or in the reviewer's own voice."""
    found = conclusion(rationale)
    assert found is not None
    assert found[0] is True


@pytest.mark.parametrize(
    "rationale",
    [
        "I don't find that forty tablets are medically necessary.",
        "I don't find the second course medically necessary.",
        "The chart doesn't show that a wheelchair is medically necessary.",
        "The notes didn't establish the medical necessity of a third block.",
        "The report doesn't support medical necessity.",
        "It wasn't shown that the collar is medically necessary.",
        "The records haven't shown why a scooter is medically necessary.",
        "The dose is neither customary nor medically necessary.",
    ],
)
def test_a_denial_in_one_word_denies(rationale: str) -> None:
    """`Doesn't` denies as `does not` does, wherever in the sentence the necessity stands."""
    found = conclusion(rationale)
    assert found is not None
    assert found[0] is False
    assert both_ways(rationale) is None


def test_nothing_necessary_that_is_lacking_is_no_denial() -> None:
    """`There is no medically necessary reason` says nothing of the request."""
    found = conclusion(
        "The therapy is medically necessary. There is no medically necessary reason to delay it."
    )
    assert found is not None and found[0] is True


@pytest.mark.parametrize(
    "rationale",
    [
        "The first month is medically necessary; the remaining two are not.",
        "The first injection is medically necessary, but the second is not.",
        "Six of the twelve visits are medically necessary.",
        "Therefore, half of the request is medically necessary.",
        "Up to 6 visits are medically necessary.",
        "A trial of six visits is medically necessary, not the twelve requested.",
        "It is medically necessary to wean this medication slowly.",
        "It is medically necessary that the drug be tapered.",
        "It is medically necessary to document functional gain.",
        "A slow taper is medically necessary.",
    ],
)
def test_a_part_of_the_request_or_its_end_is_not_the_request(rationale: str) -> None:
    """What less is called necessary leaves open what is concluded of the whole."""
    assert conclusion(rationale) is None


@pytest.mark.parametrize(
    "rationale",
    [
        "The first injection is medically necessary.",
        "It is medically necessary to proceed with the surgery.",
        "Detoxification is medically necessary.",
        "It is medically necessary for the patient to continue the drug.",
        "The six visits are medically necessary, and the remaining deficits are an indication.",
        "The program weans such patients, and the request is medically necessary.",
        "It is one of the drugs that work, and it is medically necessary.",
        "The brace is medically necessary and the other criteria are met.",
    ],
)
def test_a_part_that_is_asked_for_is_the_request(rationale: str) -> None:
    """A first course, and a treatment that something else is told beside, are necessary as they stand."""
    found = conclusion(rationale)
    assert found is not None
    assert found[0] is True


@pytest.mark.parametrize(
    "rationale",
    [
        "The evaluation is medically necessary while the treatment is not.",
        "The evaluation is medically necessary. The treatment is not.",
        "The purchase is not, while a trial is, medically necessary.",
        "The first injection was medically necessary but the repeat is not.",
    ],
)
def test_one_thing_is_and_another_is_not(rationale: str) -> None:
    """Where two things are told apart in few words, it is not said which of them the request is."""
    assert conclusion(rationale) is None


@pytest.mark.parametrize(
    "rationale",
    [
        "The brace is medically necessary. The UR denial was not.",
        "The scan is medically necessary, as the x-rays were not diagnostic.",
        "The request is medically necessary. The prior surgery was not successful.",
        "The scan is medically necessary, and this is not a repeat study.",
        "The request is medically necessary; the reviewer's reasons are not.",
    ],
)
def test_a_denial_of_something_else_behind(rationale: str) -> None:
    """What is not so otherwise, and what utilization review's denial is not, take nothing back."""
    found = conclusion(rationale)
    assert found is not None
    assert found[0] is True


@pytest.mark.parametrize(
    "rationale",
    [
        "Six visits would be medically necessary, but twelve are not.",
        "A rental would be medically necessary, whereas the purchase is not.",
        "A trial of four visits would be medically necessary; twelve visits are not.",
    ],
)
def test_what_would_be_and_what_is_not(rationale: str) -> None:
    """Behind the less that would be necessary stands what is concluded of the request."""
    found = conclusion(rationale)
    assert found is not None
    assert found[0] is False
