"""Text from letters and file names cannot drive a terminal."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from imr_llm.cli.plain import has_active, named_once, one_line, plain, safe_json
from tests.cli.records import HOSTILE


def test_control_characters_are_written_out() -> None:
    """An escape sequence stays readable and loses its power."""
    assert plain("a\x1b[31mb\x9bc\u202ed") == "a\\x1b[31mb\\x9bc\\u202ed"


def test_ordinary_text_is_untouched() -> None:
    """Letters of any language, tabs and line ends pass as they are."""
    assert plain("Señora\tNuñez\n日本語") == "Señora\tNuñez\n日本語"


@given(st.text())
def test_one_line_is_one_harmless_line(text: str) -> None:
    """Whatever goes in, one line without control characters comes out and can be encoded."""
    line = one_line(text)
    assert "\n" not in line
    assert not has_active(line)
    line.encode("utf-8")


@given(st.text())
def test_safe_json_means_the_same(text: str) -> None:
    """Escaping the active characters of JSON does not change the value."""
    encoded = safe_json(json.dumps({"words": text}, ensure_ascii=False))
    assert json.loads(encoded) == {"words": text}
    assert not has_active(encoded)


def test_the_hostile_example_is_hostile() -> None:
    """The text that the other tests use does hold active characters."""
    assert has_active(HOSTILE)


def test_a_name_is_told_once_and_its_own() -> None:
    """The name that a message begins with, or has behind a colon, is the letter's; a path tells more."""
    assert named_once("a.txt", "'a.txt' is empty") == "a.txt: is empty"
    assert (
        named_once("a.txt", "no such file: 'a.txt'; check the path") == "a.txt: no such file; check the path"
    )
    assert named_once("a.txt", "no such file: 'in/a.txt'; check") == "no such file: 'in/a.txt'; check"
    copied = "has the same content as another letter: 'a.txt' is empty"
    assert named_once("a.txt", f"'a.txt' {copied}") == f"a.txt: {copied}"
