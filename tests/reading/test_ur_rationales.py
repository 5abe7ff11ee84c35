"""Letters tell of utilization review beside much that only sounds like its deeds, rationales above all."""

from __future__ import annotations

import pytest

from imr_llm.domain.record import UrAction
from tests.reading.test_ur import told_of

THERAPY = ("Physical therapy 12 visits",)
OPIOID = ("Norco 10/325mg #120",)
SURGERY = ("Right shoulder arthroscopy", "Post-operative physical therapy 12 visits")


@pytest.mark.parametrize(
    "rationale",
    [
        "A modified request for six visits could be certified.",
        "The provider may submit a modified request for six visits.",
        "If a modified request is submitted, six visits might be certified.",
        "The treatment plan was modified in March.",
        "The patient's work duties were modified.",
        "His job was modified by the employer to avoid lifting.",
        "The patient was denied employment since the injury.",
        "She was denied disability benefits for a year.",
        "Since the surgery was not approved, the therapy is not needed.",
        "Because the surgery is being denied, therapy is not medically necessary.",
        "As the arthroscopy was not certified, it is not needed.",
        "Since the MRI was not approved, therapy is premature.",
        "Had it been denied before, the provider would have said so.",
        "There is little to go by. Had it been denied before, the provider would have said so.",
        "Had the therapy been non-certified, surgery would have been discussed.",
    ],
)
def test_what_is_said_of_other_things_is_no_deed_on_the_request(rationale: str) -> None:
    """Offers to come, a worker's duties, an employer's refusals, and what another request met with."""
    assert told_of(THERAPY, "", [rationale]) == [(None, None, None)]


@pytest.mark.parametrize(
    "rationale",
    [
        "The patient was denied refills by another physician because of early requests.",
        "Norco was denied by the pharmacy.",
        "Norco has been non-certified on numerous occasions.",
        "Since Norco was non-certified in the prior two reviews, weaning should be complete.",
        "Norco was non-certified several times.",
    ],
)
def test_a_deed_of_other_times_and_of_others_is_none_on_this_request(rationale: str) -> None:
    """It may well have met with the same, but this does not say so."""
    assert told_of(OPIOID, "", [rationale]) == [(None, None, None)]


@pytest.mark.parametrize(
    "rationale",
    [
        "Conservative treatment was denied by the insurer.",
        "The patient has been denied further therapy.",
        "She was denied acupuncture and injections.",
        "She was subsequently denied an MRI.",
    ],
)
def test_what_somebody_was_denied_stands_behind(rationale: str) -> None:
    """And is no operation here."""
    assert told_of(SURGERY, "", [rationale, ""])[0] == (None, None, None)


@pytest.mark.parametrize(
    "rationale",
    [
        "The patient was denied the surgery by UR.",
        "The claimant was denied the arthroscopy on 5/1/15 for lack of therapy.",
        "The injured worker was denied by UR on 5/5/15.",
        "The request was denied because there was no MRI, which has now been provided.",
        "The claims administrator's denial cited the same criteria.",
    ],
)
def test_what_was_done_with_the_request_is_told(rationale: str) -> None:
    """With utilization review's name or without."""
    assert told_of(SURGERY, "", [rationale, ""])[0] == (UrAction.DENIED, None, None)


@pytest.mark.parametrize(
    "rationale",
    [
        "The prior reviewer certified six visits.",
        "The request was partially certified for six visits, and the additional six are not necessary.",
        "The request was modified to six visits, and a further request could be submitted.",
        "UR suggested that a modified request be submitted, and certified six visits.",
    ],
)
def test_what_was_granted_is_told(rationale: str) -> None:
    """Beside what might be granted later."""
    assert told_of(THERAPY, "", [rationale]) == [(UrAction.MODIFIED, 6, "visit")]


@pytest.mark.parametrize(
    "summary",
    [
        "The treatment plan was modified in March.",
        "His job was modified to 4 hours a day.",
        "The initial six visits were authorized, and these have been completed.",
        "The visits were approved and have all been attended.",
    ],
)
def test_a_summary_tells_of_other_things_too(summary: str) -> None:
    """What a worker's plan and job were, and visits that were had."""
    assert told_of(THERAPY, summary, [""]) == [(None, None, None)]
