"""What the offline reader settles of a model's failures, so that it is not asked again."""

from __future__ import annotations

import pytest

from imr_llm.asking import Assembled, FieldFailure, settled
from imr_llm.asking.sheet import empty_draft
from imr_llm.letters import load_letter
from imr_llm.reading import read
from tests.asking.letters import FINAL

READER = read(load_letter(FINAL.replace("44 year old female cook", "cook, 44, female,")))
AGE = "patient.age"


def left(words: str) -> Assembled:
    """What is left of an age that failed."""
    return settled(Assembled(empty_draft(1), (FieldFailure(AGE, "it is no age", words),)), READER)


@pytest.mark.parametrize("words", ["44", "cook, 44", "forty-four"])
def test_an_age_that_the_reader_reads_as_well_stands(words: str) -> None:
    """Ages are worded in more ways than a number alone can show."""
    assert READER.patient.age == 44
    assembled = left(words)
    assert assembled.failures == ()
    assert assembled.draft.patient.age == 44
    assert assembled.draft.evidence[AGE] == READER.evidence[AGE]


@pytest.mark.parametrize("words", ["10 visits", "8", "no number", "4" * 5_000])
def test_another_number_is_asked_again(words: str) -> None:
    """The reader's age is not put in the place of one that the model took from something else."""
    assembled = left(words)
    assert [one.path for one in assembled.failures] == [AGE]
    assert assembled.draft.patient.age is None
