"""What is told beside a deed of utilization review and is not of it, or of it after all."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from imr_llm.domain.record import UrAction
from tests.reading.test_ur import DENIED, NOTHING, Told, told_of

SOMA = ("Soma 350mg #60",)
NORCO = (
    "Norco 10/325mg #120",
    "Soma 350mg #60",
)
NORCO_2 = (
    "Norco 10/325mg #120",
    "Soma 350mg #60",
    "Ambien 10mg #30",
)


@pytest.mark.parametrize(
    ("requests", "text", "expected"),
    [
        (
            SOMA,
            (
                "UR report dated 8/20/14 indicates that Soma was modified on 5/5/14 to #20. Soma is "
                "now denied."
            ),
            [DENIED],
        ),
        (SOMA, "UR certified Soma #60 on 5/5/14. The request for Soma is now denied.", [DENIED]),
        (SOMA, "UR modified Soma to #20. Soma is denied.", [(UrAction.MODIFIED, 20, "unit")]),
        (
            ["Hand therapy 12 sessions"],
            "UR certified 6 of 12 sessions. The remaining sessions are now denied.",
            [(UrAction.MODIFIED, 6, "session")],
        ),
        (
            NORCO,
            "UR modified Norco to #60 for a wean and Soma is now denied.",
            [(UrAction.MODIFIED, 60, "unit"), DENIED],
        ),
        (
            ["Ambien 10mg #30"],
            (
                "A review of 6/1/15 shows that Ambien had been cut to #15 in March. Ambien was now "
                "non-certified by UR."
            ),
            [DENIED],
        ),
        (
            ["Butrans 10mcg #4"],
            ("UR report of 9/3/15 notes that Butrans was certified on 6/2/15. Butrans has now been denied."),
            [DENIED],
        ),
        (NORCO, "UR certified Soma on 5/5/14. Norco is now denied.", [DENIED, NOTHING]),
        (
            SOMA,
            "UR modified Soma to #20. The patient's claim is now denied.",
            [(UrAction.MODIFIED, 20, "unit")],
        ),
    ],
)
def test_what_holds_now(requests: Sequence[str], text: str, expected: list[Told]) -> None:
    """What is now denied was not modified, though it had been."""
    assert told_of(requests, text, []) == expected


@pytest.mark.parametrize(
    ("requests", "text", "expected"),
    [
        (
            ["Soma 350mg #60", "Norco #60"],
            "Utilization review denied Norco due to ongoing use, and Soma was tried.",
            [NOTHING, DENIED],
        ),
        (
            ["Norco #60", "Soma 350mg #60"],
            "Utilization review denied Norco due to ongoing use, and Soma was tried.",
            [DENIED, NOTHING],
        ),
        (
            NORCO,
            "UR non-certified Norco for lack of functional gain, and Soma was continued.",
            [DENIED, NOTHING],
        ),
        (
            NORCO,
            "UR denied Norco as not supported by guidelines, and Soma had been stopped.",
            [DENIED, NOTHING],
        ),
        (NORCO, "UR denied Norco because pain was unchanged, and Soma is still used.", [DENIED, NOTHING]),
        (
            NORCO,
            "UR denied Norco and Soma because neither was helpful, and surgery was pending.",
            [DENIED, DENIED],
        ),
        (NORCO, "UR denied Norco, and Soma was certified.", [DENIED, NOTHING]),
        (NORCO, "UR denied Norco, and Soma was modified to #20.", [DENIED, (UrAction.MODIFIED, 20, "unit")]),
        (NORCO, "UR denied Norco, and Soma was likewise non-certified.", [DENIED, DENIED]),
        (NORCO, "UR denied Norco, Soma, and Ambien since no benefit was shown.", [DENIED, DENIED]),
        (NORCO_2, "UR denied Norco, Soma, and Ambien as they were not helpful.", [DENIED, DENIED, DENIED]),
        (NORCO_2, "UR denied Norco, Soma, and Ambien, stating there was no gain.", [DENIED, DENIED, DENIED]),
        (
            NORCO_2,
            "UR denied Norco, Soma, and Ambien that were requested on 3/4/15.",
            [DENIED, DENIED, DENIED],
        ),
        (
            NORCO_2,
            "UR denied Norco, Soma, and Ambien 10 mg when there was no sleep study.",
            [DENIED, DENIED, DENIED],
        ),
        (
            NORCO_2,
            "UR denied Norco, Soma, and Ambien (sleep hygiene was not addressed).",
            [DENIED, DENIED, DENIED],
        ),
    ],
)
def test_another_clause(requests: Sequence[str], text: str, expected: list[Told]) -> None:
    """What a clause behind a comma tells by itself is no object of the deed before it."""
    assert told_of(requests, text, []) == expected
