"""Own words: what counts as ours where a summary quotes and names what the letter says."""

from __future__ import annotations

import pytest

from imr_llm.domain.summary import Sentence
from imr_llm.summary.own_words import own_words
from tests.summary.records import one_drug, two_therapies


@pytest.mark.parametrize(
    ("text", "paths", "own"),
    [
        ("The reviewer wrote: “Ten are too many.”", ("rationale",), "The reviewer wrote: "),
        ("It is “one”, not “two”, of them.", ("rationale",), "It is , not , of them."),
        (
            "The request was for relaxation training with a psychologist.",
            ("treatment",),
            "The request was for .",
        ),
        (
            "The request was for relaxation training with a psychologist.",
            ("quantity",),
            "The request was for relaxation training with a psychologist.",
        ),
    ],
)
def test_quotations_and_names_that_the_paths_lead_to_are_left_out(
    text: str, paths: tuple[str, ...], own: str
) -> None:
    """A name counts as the letter's only where the sentence rests on it."""
    sentence = Sentence(text=text, paths=tuple(f"disputed_items[0].{path}" for path in paths))
    assert own_words(sentence, two_therapies()) == own


def test_a_reviewers_field_is_the_letters_name() -> None:
    """Nobody can write a specialty in easier words."""
    sentence = Sentence(
        text="The letter gives the field of the expert reviewer as Pain Medicine.",
        paths=("reviewer.specialties[1]",),
    )
    assert own_words(sentence, one_drug()) == "The letter gives the field of the expert reviewer as ."
