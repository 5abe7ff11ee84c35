"""Tests of ages: a number is one only where the words beside it say so."""

from __future__ import annotations

import pytest

from imr_llm.vocabulary.ages import tells_age


def told(marked: str) -> bool:
    """Whether the words between square brackets tell an age."""
    start, end = marked.index("["), marked.index("]") - 1
    return tells_age(marked.replace("[", "").replace("]", ""), (start, end))


@pytest.mark.parametrize(
    "marked",
    [
        "The patient is a [51]-year-old cook.",
        "The patient is a [51 year old] male cook.",
        "She is a [forty-two year old] nurse.",
        "A [58 yr] old driver fell.",
        "Pt is a [52] y/o F.",
        "A [52]y.o. RHD plumber.",
        "[45F] with neck pain.",
        "M/[44], a roofer.",
        "This is a gentleman of [62 years] who fell.",
        "A woman, [47], who sews.",
        "Age: [39]. Sex: male.",
        "The claimant is aged [fifty-one].",
        "At the age of [55], he fell.",
        "[The claimant, 63], was a driver.",
        "She is [62]. She fell.",
        "The claimant (male, [44]) fell.",
        "The applicant is now [58], and is retired.",
        "She is a [forty-seven (47)] year old picker.",
        "She is a [forty-seven] (47) year old picker.",
        "She is a forty-seven ([47]) year old picker.",
        "[47]YOM with neck pain.",
        "The injured worker is a pleasant [47].",
    ],
)
def test_an_age_is_told_by_the_words_beside_it(marked: str) -> None:
    """Years, a sex, the word age or the person that a number stands for."""
    assert told(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "The dose works out to [60] a day.",
        "Abduction goes to [95 degrees], and the pain is worse.",
        "He had ice, [18] visits of therapy and rest.",
        "The patient is [18 visits] into a course.",
        "The patient had [12] sessions.",
        "It is rated [9/10] off medication.",
        "The rating was [30]% of the whole.",
        "It was turned down on March [31], 2014.",
        "He has worked there for [22] years.",
        "Hx: PT [16], two injections.",
        "There were [40] minutes of massage by a man.",
    ],
)
def test_another_number_is_no_age(marked: str) -> None:
    """Doses, degrees, visits, scores, days and years of work."""
    assert not told(marked)
