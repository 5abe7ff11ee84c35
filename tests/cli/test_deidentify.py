"""`imr-llm deidentify` as an operator types it."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.command import THREE_ITEMS, imr_llm

LETTER = "Employee: Ronan MacGillivray\nClaim Number: 06-123456-A\n\nMr. MacGillivray fell.\n"


def test_the_report_holds_kinds_and_places_and_no_words(tmp_path: Path) -> None:
    """One object for each letter: what is replaced and where, without a word of it."""
    (tmp_path / "letter.txt").write_text(LETTER, "utf-8")
    ended = imr_llm("deidentify", "letter.txt", THREE_ITEMS, "--format", "json", home=tmp_path)
    assert ended.code == 0, ended.err
    named, published = map(json.loads, ended.out.splitlines())
    assert (named["names_somebody"], published["names_somebody"]) == (True, False)
    assert named["replaced"] == {"claim_number": 1, "name": 3}
    assert [LETTER[one["start"] : one["end"]] for one in named["places"]] == [
        *("Ronan", "MacGillivray", "06-123456-A", "MacGillivray"),
    ]
    assert "MacGillivray" not in ended.out
    assert "06-123456" not in ended.out


def test_letters_are_shown_as_they_would_be_sent(tmp_path: Path) -> None:
    """With --as-sent the text with its stand-ins is printed; a letter that cannot be read costs one line."""
    (tmp_path / "letter.txt").write_text(LETTER, "utf-8")
    ended = imr_llm("deidentify", "letter.txt", "missing.txt", "--as-sent", home=tmp_path)
    assert ended.code == 1
    assert "MacGillivray" not in ended.out
    assert " fell." in ended.out
    assert "missing.txt" in ended.err
    told = imr_llm("deidentify", "letter.txt", home=tmp_path)
    assert told.out == "letter.txt: 4 places replaced (1 claim number, 3 name); names somebody\n"
