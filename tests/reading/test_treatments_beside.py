"""Sentences that name a treatment beside which something else is told, and none that was had."""

from __future__ import annotations

import pytest

from tests.reading.test_taken_and_had import treatments


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The patient did not continue the home exercise program.", []),
        ("He was unable to continue home exercises because of pain.", []),
        ("MTUS advises fading of treatment frequency and continuing home exercise program.", []),
        ("Patients are instructed to continue home exercises per the guidelines.", []),
        ("The worker failed to continue the home exercise program.", []),
        ("The goal is to continue home exercises.", []),
        ("The literature favors continuing home exercises.", []),
        ("The patient is continuing the home exercise program.", ["home exercise program"]),
        ("He continues home exercises.", ["home exercises"]),
        ("Pain is 5/10. Continues HEP.", ["HEP"]),
    ],
)
def test_only_the_worker_keeps_exercises_up(text: str, expected: list[str]) -> None:
    """What a guideline says, and what could not be continued, was not had."""
    assert treatments(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A signed release is on file.", []),
        ("A solid fusion is noted. A therapy gap is documented.", []),
        ("A healed arthroscopy scar is noted.", []),
        ("An injection site reaction is noted.", []),
        ("His therapy attendance is documented.", []),
        ("A 12-visit therapy limit is noted.", []),
        ("A therapy denial is documented.", []),
        ("A surgery date is on record.", []),
        ("Two courses of physical therapy are documented.", ["physical therapy"]),
        ("Two courses of chiropractic adjustments are in the record.", ["chiropractic adjustments"]),
        ("A lumbar fusion is documented.", ["lumbar fusion"]),
        ("A lumbar fusion of 2009 is on record.", ["lumbar fusion"]),
        ("The massage therapist worked for ten years at a spa.", []),
        ("The physical therapy aide worked for 12 years.", []),
        ("A therapy appointment lasted an hour.", []),
        ("The acupuncture clinic helped.", []),
        ("The lumbar injection lasted two weeks.", ["lumbar injection"]),
        ("Acupuncture worked for two months.", ["Acupuncture"]),
        ("A fall during physical therapy followed.", []),
        ("A quarrel over acupuncture followed.", []),
        ("An infection after the lumbar fusion followed.", []),
        ("Physical therapy followed.", ["physical therapy"]),
    ],
)
def test_what_is_told_of_is_the_treatment_itself(text: str, expected: list[str]) -> None:
    """A noun behind the treatment, or what befell during it, is another thing than the treatment."""
    assert [one.lower() for one in treatments(text)] == [one.lower() for one in expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Treatment. Physical therapy three times a week for four weeks.", []),
        ("Procedures. Lumbar epidural injection at L4-5.", []),
        ("Management. Acupuncture weekly for six weeks.", []),
        ("Treatment. Twelve visits of physical therapy.", []),
        ("Treatment to date. Physical therapy, acupuncture.", ["Physical therapy", "acupuncture"]),
        ("Prior treatment. Physical therapy, a brace.", ["Physical therapy", "brace"]),
        ("Procedures. Lumbar fusion on 3/4/2012.", ["Lumbar fusion"]),
    ],
)
def test_a_heading_alone_may_be_that_of_a_plan(text: str, expected: list[str]) -> None:
    """Behind a heading that a plan has too, only what is told with its day or its result was had."""
    assert treatments(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The worker has not received the benefit of acupuncture for the neck.", []),
        ("He has not had the benefit of a back brace.", []),
        ("He has not received benefit from acupuncture.", ["acupuncture"]),
        ("In spite of the surgeon's opinion favoring lumbar fusion, he prefers to wait.", []),
        ("In spite of his preference for acupuncture, she sent him home.", []),
        ("In spite of the adjuster's offer of physical therapy, he stayed away.", []),
        ("In spite of acupuncture, he has pain.", ["acupuncture"]),
    ],
)
def test_a_benefit_or_an_opinion_is_no_treatment(text: str, expected: list[str]) -> None:
    """Who has not received the benefit of a treatment, or only an opinion on one, has not had it."""
    assert treatments(text) == expected
