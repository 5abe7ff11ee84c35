"""Forms of a drug and words of refusal in ordinary sentences."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from imr_llm.domain.record import UrAction
from tests.reading.test_ur import DENIED, NOTHING, Told, told_of
from tests.reading.test_ur_ordinary import ANAPROX, HOTCOLD, OPANA

TRAMADOL = (
    "Tramadol ER 150mg #30",
    "Tramadol 50mg #90",
)

DICLOFENAC = (
    "Diclofenac cream",
    "Diclofenac tablets #60",
)

NORCO = ("Norco #60",)

NORCO_2 = (
    "Norco #60",
    "MRI of the neck",
)

NORCO_3 = (
    "Norco #60",
    "Soma #30",
)


@pytest.mark.parametrize(
    ("requests", "text", "expected"),
    [
        (
            ["Left shoulder surgery", "Post-op sling", "Post-op ice machine"],
            ("UR authorized surgery and the sling, but the ice machine was authorized for 7 days only."),
            [NOTHING, NOTHING, (UrAction.MODIFIED, 7, "day")],
        ),
        (
            ["MS Contin 30mg #60", "Morphine IR 15mg #90"],
            "UR modified Morphine IR to #60 and denied MS Contin.",
            [DENIED, (UrAction.MODIFIED, 60, "unit")],
        ),
        (TRAMADOL, "UR denied tramadol ER and certified tramadol 50mg.", [DENIED, NOTHING]),
        (
            TRAMADOL,
            "UR denied tramadol 150 mg ER #30 and modified tramadol IR to #45.",
            [DENIED, (UrAction.MODIFIED, 45, "unit")],
        ),
        (DICLOFENAC, "UR denied the diclofenac cream and certified diclofenac tablets.", [DENIED, NOTHING]),
        (DICLOFENAC, "UR denied diclofenac cream.", [DENIED, NOTHING]),
        (DICLOFENAC, "UR denied diclofenac.", [DENIED, DENIED]),
        (NORCO, "UR did not recommend denial of Norco.", [NOTHING]),
        (NORCO, "Guidelines do not recommend Norco, and UR did not recommend it.", [DENIED]),
        (NORCO, "The doctor did not recommend Norco; UR certified it.", [NOTHING]),
        (NORCO, "UR noted that ODG did not recommend Norco.", [NOTHING]),
        (NORCO, "Norco was not recommended by the doctor. UR certified a walker.", [NOTHING]),
        (NORCO_2, "UR denied the MRI while continuing Norco.", [NOTHING, DENIED]),
        (NORCO_2, "UR denied the MRI and Norco while noting the lack of a urine screen.", [DENIED, DENIED]),
        (NORCO_2, "UR gave approval to proceed with the MRI and denied Norco.", [DENIED, NOTHING]),
        (["Walker boot"], "UR felt that more therapy was warranted.", [NOTHING]),
        (
            ["Walker boot", "Cane"],
            "UR felt the walker boot was justified but the cane was not warranted.",
            [NOTHING, NOTHING],
        ),
        (
            NORCO_3,
            "Norco was modified to #30 for weaning and Soma was denied by UR.",
            [(UrAction.MODIFIED, 30, "unit"), DENIED],
        ),
        (
            NORCO_3,
            "Norco was modified to #30 by UR and Soma and the Ambien were denied.",
            [(UrAction.MODIFIED, 30, "unit"), DENIED],
        ),
        (
            NORCO_3,
            (
                "Norco was denied by UR for lack of an opioid contract and urine screens and Soma was "
                "certified."
            ),
            [DENIED, NOTHING],
        ),
        (["Tylenol #3 #60"], "UR modified Tylenol #3 to #30.", [(UrAction.MODIFIED, 30, "unit")]),
        (
            ["Tylenol with codeine #4 #90"],
            "Tylenol with codeine #4 was certified at #45 by UR.",
            [(UrAction.MODIFIED, 45, "unit")],
        ),
        (
            OPANA,
            (
                "On 1/23/14 UR modified Opana ER from 60 tablets to 30 tablets, and Opana IR from 90 "
                "tablets to 45 tablets."
            ),
            [(UrAction.MODIFIED, 30, "unit"), (UrAction.MODIFIED, 45, "unit")],
        ),
        (
            ANAPROX,
            (
                "Protonix was not recommended by UR because there were no GI complaints, and Anaprox "
                "was certified."
            ),
            [NOTHING, DENIED],
        ),
        (HOTCOLD, "The hot/cold unit was denied by UR and with it the pad.", [DENIED, DENIED]),
        (
            ["Skelaxin 800mg #90", "Nexium 40mg #30", "Norco 5mg #30"],
            "The utilization reviewer denied Skelaxin and Nexium while extending approval to Norco.",
            [DENIED, DENIED, NOTHING],
        ),
    ],
)
def test_forms_and_refusals(requests: Sequence[str], text: str, expected: list[Told]) -> None:
    """A form tells which of two drugs is meant, and a refusal is told of whom it is by."""
    assert told_of(requests, text, []) == expected
