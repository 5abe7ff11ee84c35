"""Tests of whether words can be the name of anything."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from imr_llm.evaluation.gold import load_gold
from imr_llm.vocabulary.naming import names_something

GOLD = Path(__file__).parents[2] / "gold"


@pytest.mark.parametrize(
    "words",
    [
        *(
            "The",
            "although the",
            "None of",
            "He",
            "been",
            "more",
            "with",
            "There",
            "In certain",
            "on the other",
        ),
        *("MAXIMUS", "Claims Administrator", "Decision rationale:", "Case Number", "the reviewer's decision"),
        *("IMR ISSUES, DECISIONS AND RATIONALES", "The Claims Administrator’s decision"),
        *("2", "12/04/2013", "#", "C", "• –", "", "51", "3 of the 4"),
    ],
)
def test_little_words_labels_and_numbers_name_nothing(words: str) -> None:
    """Words that stand in every letter are nobody's name, illness, drug or treatment."""
    assert not names_something(words)


@pytest.mark.parametrize(
    "words",
    [
        *(
            "knee",
            "MRI",
            "TENS unit",
            "Norco 10/325mg",
            "L4-5",
            "B12",
            "one urine drug screen",
            "case management",
        ),
        *("medical transportation", "physician assistant visit", "the fall", "X-ray", "Rx for CBT", "CÚBITO"),
    ],
)
def test_a_thing_has_a_name(words: str) -> None:
    """One word that says more is enough."""
    assert names_something(words)


def _names() -> Iterator[tuple[str, str]]:
    for gold in load_gold(GOLD):
        record = gold.record
        yield from ((gold.name, one) for one in record.reviewer.specialties)
        yield from ((gold.name, one) for one in record.reviewer.subspecialties)
        yield from ((gold.name, one) for one in record.patient.body_parts)
        yield from ((gold.name, one.name) for one in record.patient.diagnoses)
        yield from ((gold.name, one) for one in record.patient.medications)
        yield from ((gold.name, one) for one in record.patient.prior_treatments)
        for item in record.disputed_items:
            yield from ((gold.name, item.request), (gold.name, item.treatment))
            if item.body_part is not None:
                yield gold.name, item.body_part
        for said in (record.reviewer.licensed_in, record.patient.mechanism_of_injury, record.case.employee):
            if said is not None:
                yield gold.name, said


def test_every_name_of_the_gold_names_something() -> None:
    """Nothing that people wrote down as right is taken for empty words."""
    names = list(_names())
    assert len(names) > 3000
    assert [one for one in names if not names_something(one[1])] == []
