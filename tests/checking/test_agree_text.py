"""Tests of the cross-check of the text itself: is it readable?"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from imr_llm.checking import cross_check
from imr_llm.checking.agree_text import readability_findings
from imr_llm.domain.record import FindingCode, Severity
from imr_llm.letters import load_letter
from tests.checking.drafts import DRAFT, TEXT, letter
from tests.checking.letters import example_texts


@pytest.mark.parametrize(
    "damage",
    [
        lambda text: text.replace("e", "\ufffd"),
        lambda text: text.replace("l", "1"),
        lambda text: text.replace(" the ", " ¢¤¦ "),
    ],
)
def test_damaged_text_is_told(damage: Callable[[str], str]) -> None:
    """Lost characters, digits inside of words and foreign characters in number make a letter unreadable."""
    body = "The clinical evaluation of the patient followed the schedule. " * 20
    damaged = load_letter(TEXT + "\n" + damage(body), name="damaged")
    assert [(one.code, one.severity, one.path) for one in cross_check(damaged, DRAFT)] == [
        (FindingCode.UNREADABLE_TEXT, Severity.WARNING, "source")
    ]


def test_a_few_damaged_labels_make_no_unreadable_letter() -> None:
    """Headings that a scan damaged are read through; what they damage is told at its field."""
    printed = letter(TEXT.replace("She has neck pain.", f"{'She has neck pain. ' * 60}Rationa1e, guide1ine."))
    assert not list(readability_findings(printed))


def test_the_example_letters_hold_no_instructions() -> None:
    """No ordinary letter of the project is taken for an attack or for unreadable."""
    codes = {FindingCode.EMBEDDED_INSTRUCTION, FindingCode.UNREADABLE_TEXT}
    for name, text in example_texts().items():
        found = cross_check(load_letter(text, name=name), DRAFT)
        assert not [one for one in found if one.code in codes], name
