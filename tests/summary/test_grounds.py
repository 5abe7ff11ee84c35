"""Grounds: what a rationale is said to rest on stands in it, of this case and without a condition."""

from __future__ import annotations

import pytest

from imr_llm.domain.record import Decision
from imr_llm.summary import verify, write_summary
from imr_llm.summary.grounds import ground_names, grounds_in
from imr_llm.summary.texts import load_texts
from tests.summary.records import CREATED, one_drug

UPHELD, OVERTURNED = Decision.UPHELD, Decision.OVERTURNED

TOLD = [
    (
        "no_gain",
        UPHELD,
        "There is no documentation of objective functional improvement with the prior visits.",
    ),
    ("no_gain", UPHELD, "The notes do not show any improvement in her activities of daily living."),
    ("over_limit", UPHELD, "Twenty visits exceed the 8 to 10 visits that are recommended."),
    ("over_limit", UPHELD, "The request is in excess of the guideline."),
    ("short_term_only", UPHELD, "Muscle relaxants are not recommended for long-term use."),
    ("not_advised", UPHELD, "ODG does not recommend this device."),
    ("other_care_first", UPHELD, "There is no record of a trial of conservative care."),
    ("no_findings", UPHELD, "There are no objective findings on examination."),
    ("no_explanation", UPHELD, "No rationale is provided for the brace."),
    ("details_missing", UPHELD, "The request does not specify the frequency and duration."),
    ("goes_with_another", UPHELD, "Since the surgery is not medically necessary, the walker is not either."),
    ("drug_checks_missing", UPHELD, "There is no signed pain agreement on file."),
    ("fits_guideline", OVERTURNED, "The criteria are met here."),
    ("has_helped", OVERTURNED, "The file shows documented functional improvement with it."),
    ("other_care_tried", OVERTURNED, "The worker has failed physical therapy and two injections."),
]

NOT_TOLD = [
    (UPHELD, "Continued use is not recommended unless there is functional improvement."),
    (UPHELD, "The claims administrator found no evidence of functional improvement."),
    (UPHELD, "The provider states that there are no objective findings."),
    (UPHELD, "If no functional improvement is shown, therapy should stop."),
    (UPHELD, "There is documentation of functional improvement."),
    (UPHELD, "The request does not exceed the guideline."),
    (UPHELD, "A trial of 6 visits over 2 weeks is recommended."),
    (UPHELD, "Medical necessity has not been shown, and the urine drug screen was done."),
    (UPHELD, "As such the request is not medically necessary."),
    (UPHELD, "As submitted, the request for the brace is not medically necessary."),
    (UPHELD, "Because this treatment was not established as effective, the denial is upheld."),
    (UPHELD, "ACOEM: surgery is an option where the ankle shows no signs of functional improvement."),
    (UPHELD, "The shots alone give no lasting relief or long-term functional benefit."),
    (UPHELD, "Opioids are to be weaned where there is no gain in function."),
    (UPHELD, "No side effects, improved function is noted at each visit."),
    (UPHELD, "She had no significant improvement in pain."),
    (UPHELD, "Imaging is not recommended without red flags."),
    (UPHELD, "There was no response to conservative treatment."),
    (UPHELD, "Criteria: no relief after trials of three first-line drugs."),
    (UPHELD, "Only senna was tried, and its dose is not given."),
    (UPHELD, "How often he wakes and the duration of sleep are not stated."),
    (UPHELD, "The earlier request did not specify the frequency."),
    (UPHELD, "What she can do by reason of the drug is not stated."),
    (UPHELD, "The notes do not say why he stopped therapy."),
    (UPHELD, "There are no inconsistent urine drug screens."),
    (UPHELD, "There was no violation of the pain agreement."),
    (UPHELD, "ODG does not recommend nerve tests where the diagnosis is plain."),
    (UPHELD, "The MTUS does not support the device as an isolated intervention."),
    (UPHELD, "Soma: not recommended for long-term use."),
    (OVERTURNED, "No rationale was given for the modification."),
    (OVERTURNED, "MTUS supports the drug where there is documented functional gain."),
    (OVERTURNED, "There was significant improvement of pain."),
    (OVERTURNED, "ODG supports these blocks after failure of conservative treatment."),
    (OVERTURNED, "Shock waves are an option after conservative care has failed."),
    (OVERTURNED, "The worker is one of the patients who meet the criteria only in part."),
    (OVERTURNED, "The criteria are not met."),
    (OVERTURNED, "More visits depend on documented objective functional improvement."),
    (OVERTURNED, "Later visits will be contingent on documented functional improvement."),
    (OVERTURNED, "The guideline criteria require that other care has failed conservative treatment."),
    (OVERTURNED, "There is no documentation that the worker has failed physical therapy."),
]


@pytest.mark.parametrize(("name", "decision", "sentence"), TOLD)
def test_a_ground_is_read_off_the_sentence_that_gives_it(
    name: str, decision: Decision, sentence: str
) -> None:
    """For the decision that it speaks for, and for no other."""
    other = OVERTURNED if decision is UPHELD else UPHELD
    assert grounds_in(sentence, decision) == (name,)
    assert name not in grounds_in(sentence, other)


@pytest.mark.parametrize(("decision", "sentence"), NOT_TOLD)
def test_rules_conditions_and_other_peoples_views_are_no_grounds(decision: Decision, sentence: str) -> None:
    """What is not said of this case by the reviewer is told as no ground."""
    assert grounds_in(sentence, decision) == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "As the hip surgery is not medically necessary, the walker is not either.",
        "Given that the fusion was not approved at this time, none of the services around it are necessary.",
        "The associated stay is not medically necessary since the primary procedure is not supported.",
        "Since the surgery is not supported by the guidelines, there is no need of the walker.",
    ],
)
def test_care_goes_with_care_of_another_name(sentence: str) -> None:
    """It is told of what goes with an operation, and not of the operation itself."""
    assert grounds_in(sentence, UPHELD, "Front wheeled walker") == ("goes_with_another",)
    own = "As the injection is not supported, the request for it is not medically necessary."
    assert grounds_in(own, UPHELD, "Lumbar injection") == ()
    assert grounds_in(sentence, UPHELD, "Surgery, fusion and primary procedure at L4-5") == ()


def test_care_that_was_tried_is_other_care_than_what_is_asked_for() -> None:
    """Visits that a worker had are no other care where more of them are asked for."""
    tried = "The worker has completed 12 visits of physical therapy."
    assert grounds_in(tried, OVERTURNED, "MRI of the right knee") == ("other_care_tried",)
    assert grounds_in(tried, OVERTURNED, "Physical therapy, 6 visits") == ()


def test_every_ground_has_an_example_here() -> None:
    """The examples cover the catalogue."""
    assert {name for name, _, _ in TOLD} == set(ground_names())


def test_a_summary_tells_a_ground_in_plain_words_and_another_one_fails_its_checks() -> None:
    """The sentence passes where the rationale gives that ground, and only there."""
    record = one_drug()
    (item,) = record.disputed_items
    assert item.decision is UPHELD
    rationale = "There is no signed pain agreement on file. The request is not medically necessary."
    told = record.model_copy(
        update={"disputed_items": (item.model_copy(update={"rationale": rationale, "key_reasons": ()}),)}
    )
    summary = write_summary(told, created_at=CREATED)
    sentences = load_texts().sentences
    text = sentences["item.ground_drug_checks_missing"]
    assert text in {one.text for one in summary.items[0].explanation}
    assert verify(summary, told) == ()
    swapped = summary.items[0].model_copy(
        update={
            "explanation": tuple(
                one.model_copy(update={"text": sentences["item.ground_no_gain"]}) if one.text == text else one
                for one in summary.items[0].explanation
            )
        }
    )
    checks = verify(summary.model_copy(update={"items": (swapped,)}), told)
    assert {"untraced", "unsupported", "negation", "no_source"} & {check.check for check in checks}
