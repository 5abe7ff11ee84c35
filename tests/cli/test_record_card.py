"""The card tells the case, each decision and the findings, at any width and without colour where asked."""

from __future__ import annotations

from io import StringIO

import pytest

from imr_llm.cli.plain import has_active
from imr_llm.cli.record_card import print_record
from tests.cli.records import HOSTILE, record


class Terminal(StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        """Yes."""
        return True


@pytest.fixture(autouse=True)
def _plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "TTY_COMPATIBLE", "COLORTERM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")


def card(stream: StringIO, request: str = "Knee brace", *, findings: int = 0) -> str:
    """The card of the sample record as printed on the stream."""
    print_record(record(request, findings=findings), stream)
    return stream.getvalue()


def test_the_card_names_case_decision_and_conclusion() -> None:
    """What a person looks for first is there in words."""
    text = card(StringIO())
    for words in ("CM15-0000001", "UPHELD", "Knee brace", "40 years", "not medically necessary", "1 item"):
        assert words in text


def test_findings_and_the_need_for_review_are_told() -> None:
    """An error finding is listed with its code and place, and the card ends with the call for a person."""
    text = card(StringIO(), findings=1)
    assert "decision_necessity_conflict at disputed_items[0].decision" in " ".join(text.split())
    assert text.rstrip().splitlines()[-1].startswith("NEEDS REVIEW")


def test_a_terminal_gets_the_decision_in_colour() -> None:
    """On a terminal the decision stands in its colour."""
    assert "\x1b[1;31mUPHELD" in card(Terminal())


def test_no_color_is_respected(monkeypatch: pytest.MonkeyPatch) -> None:
    """With NO_COLOR set, not one colour is printed on a terminal."""
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[1;31m" not in card(Terminal())


def test_the_width_of_the_terminal_is_respected(monkeypatch: pytest.MonkeyPatch) -> None:
    """No line is longer than the terminal is wide, also with a long word in the letter."""
    monkeypatch.setenv("COLUMNS", "40")
    text = card(StringIO(), "physiotherapy " * 20 + "x" * 100, findings=2)
    assert max(map(len, text.splitlines())) <= 40


def test_escape_sequences_of_a_letter_are_never_printed_raw() -> None:
    """A letter that holds terminal escapes shows them as text."""
    text = card(StringIO(), HOSTILE, findings=1)
    assert not has_active(text)
    assert "\\x1b[31mknee" in text
