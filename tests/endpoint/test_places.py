"""Places in completions: words become the numbers of the lines that show them."""

from __future__ import annotations

import json

import pytest

from tests.endpoint.places import PlaceError, placed

TEXT = """Read this.
1| Case Number: CM14-0012345
2| The patient is a 51 year
3| old man with a sling.
5| 1. A shoulder   sling: Upheld
6| The sling is not needed.
7| So it is.
"""


@pytest.mark.parametrize(
    ("marked", "numbered"),
    [
        ("@ CM14-0012345", "1| CM14-0012345"),
        ("@ 51 year old man", "2-3| 51 year old man"),
        ("@ shoulder sling", "5| shoulder sling"),
        ("@ sling @after Upheld", "6| sling"),
        ("@passage The sling … it is.", "6-7"),
        ("@passage Case Number", "1-1"),
        ("@passage sling … sling @after old", "3-3"),
        ("plain words", "plain words"),
        ("14| already numbered", "14| already numbered"),
    ],
)
def test_words_become_line_numbers(marked: str, numbered: str) -> None:
    """At any depth of a completion, across line breaks and doubled blanks."""
    reply = json.dumps({"items": [{"words": marked}], "n": 1})
    assert json.loads(placed(reply, TEXT)) == {"items": [{"words": numbered}], "n": 1}


def test_words_that_the_letter_does_not_have_are_an_error() -> None:
    """An authored completion that no longer fits its letter is noticed, not sent."""
    with pytest.raises(PlaceError, match="do not have the words 'a cast'"):
        placed('{"a": "@ a cast"}', TEXT)


def test_a_completion_without_marks_is_sent_as_it_stands() -> None:
    """Also one that is no JSON."""
    assert placed('{"a": "@home", ', TEXT) == '{"a": "@home", '
