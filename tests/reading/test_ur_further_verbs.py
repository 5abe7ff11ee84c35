"""Consent, refusal and cuts in verbs that are told of more than requests: `waved through`, `nixed`."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from imr_llm.domain.record import UrAction
from tests.reading.test_ur import DENIED, NOTHING, Told, told_of

POOL = ("Aquatic therapy x 10", "Walker")
DRUGS = ("Percocet 10/325mg #90", "Lunesta 2mg #30")
DEVICE = ("Neuromuscular stimulator purchase",)


def part(amount: float, unit: str) -> Told:
    """What was cut to so much."""
    return UrAction.MODIFIED, amount, unit


FOUR, FORTY = part(4, "visit"), part(40, "unit")


@pytest.mark.parametrize(
    ("requests", "summary", "expected"),
    [
        (POOL, "UR waved through four of the ten pool visits but the walker it turned down.", [FOUR, DENIED]),
        (POOL, "UR passed four of the ten pool visits and nixed the walker.", [FOUR, DENIED]),
        (POOL, "The physician advisor nonetheless let pass four of the pool visits.", [FOUR, NOTHING]),
        (POOL, "UR consented to four of ten pool visits; the walker met with a denial.", [FOUR, DENIED]),
        (POOL, "UR would go no further than four pool visits and vetoed the walker.", [FOUR, DENIED]),
        (POOL, "UR honored 4 of 10 pool visits and did away with the walker.", [FOUR, DENIED]),
        (POOL, "UR signed off on four of ten pool visits and on no other request.", [FOUR, DENIED]),
        (POOL, "UR would certify only four of the ten pool visits.", [FOUR, NOTHING]),
        (POOL, "UR agreed that four pool visits were reasonable.", [FOUR, NOTHING]),
        (POOL, "UR dated 2/3/2015: four of ten pool visits were given for a trial.", [FOUR, NOTHING]),
        (POOL, "UR found four pool visits to be supported and saw no basis for the walker.", [FOUR, DENIED]),
        (POOL, "UR's answer was no to the walker and yes to four of the ten pool visits.", [FOUR, DENIED]),
        (POOL, "The carrier would not pay the walker.", [NOTHING, DENIED]),
        (POOL, "The adjuster was unwilling to pay for the walker.", [NOTHING, DENIED]),
        (POOL, "The determination of 2/3/2015 was unfavorable to the walker.", [NOTHING, DENIED]),
        (POOL, "UR could support neither the pool visits nor the walker.", [DENIED, DENIED]),
        (POOL, "UR did not see the need for the walker.", [NOTHING, DENIED]),
        (DRUGS, "UR approves Percocet #40 in place of #90 and denies the Lunesta.", [FORTY, DENIED]),
        (DRUGS, "UR knocked the Percocet from #90 down to #40 and dropped the Lunesta.", [FORTY, DENIED]),
        (DRUGS, "UR allowed the narcotic at #40 and disapproved the sleeping pill.", [FORTY, DENIED]),
        (DRUGS, "UR certified the Percocet, but the Lunesta got a denial.", [NOTHING, DENIED]),
        (DRUGS, "The Percocet was reduced at UR to #40.", [FORTY, NOTHING]),
        (DRUGS, "UR turned a request for 90 Percocet into 40.", [FORTY, NOTHING]),
        (DRUGS, "The Lunesta was left uncertified by UR.", [NOTHING, DENIED]),
        (DRUGS, "UR wrote that the Lunesta has not been authorized.", [NOTHING, DENIED]),
    ],
)
def test_further_verbs(requests: Sequence[str], summary: str, expected: list[Told]) -> None:
    """Whatever the verb, utilization review is who did it and the request is what it was done with."""
    assert told_of(requests, summary, [""] * len(requests)) == expected


@pytest.mark.parametrize(
    "summary",
    [
        "The surgeon let pass six weeks before he asked for the walker, UR noted.",
        "UR let the provider know that records were missing.",
        "The worker dropped the walker and asked for another.",
        "The carrier dropped the objection to the walker.",
        "UR passed four of the reports on to a colleague.",
        "UR noted that four of the ten pool visits were given by the first therapist.",
        "UR saw no reason for the delay in reporting.",
        "UR agreed that four pool visits were attended.",
        "UR was willing to approve four pool visits.",
        "UR would approve the walker only if a fall were shown.",
        "The guidelines would support only four pool visits.",
        "UR denies that it received the records.",
        "The carrier denies liability for the hip.",
        "The carrier cleared the worker to go back to work.",
        "Should it be found that the walker has not been approved elsewhere, it can be asked for.",
        "UR found that the pain was without support in the findings.",
        "UR found the diagnosis unproven.",
        "A denial was issued by the carrier for the claim.",
    ],
)
def test_what_such_verbs_are_told_of_besides(summary: str) -> None:
    """Of reports, weeks, records and diagnoses, and by others than utilization review."""
    assert told_of(POOL, summary, ["", ""]) == [NOTHING, NOTHING]


@pytest.mark.parametrize(
    "summary",
    [
        "UR denied the purchase in favor of a 30 day rental.",
        "UR turned down the stimulator, recommending a 30-day trial.",
        "UR did not approve the purchase. A 30-day rental was recommended instead.",
        "UR denied the stimulator, and approved a 30-day rental in its place.",
        "UR denied the stimulator, but a 30-day trial was suggested.",
    ],
)
def test_rentals_in_place_of_a_purchase(summary: str) -> None:
    """A rental that was recommended behind a denial is what was approved."""
    assert told_of(DEVICE, summary, [""]) == [part(30, "day")]


@pytest.mark.parametrize(
    "summary",
    [
        "UR denied the stimulator in favor of home exercise.",
        "UR denied the stimulator. A 30-day TENS trial was recommended instead.",
        "UR denied the stimulator. A 30-day trial was recommended by the therapist.",
        "UR denied the stimulator, as a 30-day trial had been recommended first.",
    ],
)
def test_rentals_of_another_thing(summary: str) -> None:
    """A trial of another device, or one that others recommended, is no approval."""
    assert told_of(DEVICE, summary, [""]) == [DENIED]
