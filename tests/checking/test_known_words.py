"""The words that values have in the gold are those of the gold as it is."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from imr_llm.checking.known_words import unknown_word

REPOSITORY = Path(__file__).parents[2]


def test_the_lists_are_those_of_the_gold() -> None:
    """As the program that makes them says."""
    script = REPOSITORY / "gold" / "make_words.py"
    ended = subprocess.run([sys.executable, script, "--check"], capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stderr) == (0, "")


@pytest.mark.parametrize(
    ("field", "value", "word"),
    [
        ("diagnoses", "Lumbar radiculopathy, 724.4", None),
        ("diagnoses", "lumbar RADICULOPATHY deferred", "deferred"),
        ("prior_treatments", "physical therapy x 12", None),
        ("prior_treatments", "quarterly physical therapy", "quarterly"),
        ("body_parts", "left knee", None),
        ("body_parts", "left scrotum", "scrotum"),
    ],
)
def test_the_first_word_that_no_value_has_is_told(field: str, value: str, word: str | None) -> None:
    """Whatever its case; numbers and single letters are no words."""
    assert unknown_word(field, value) == word
