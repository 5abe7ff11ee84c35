"""What files and tables leave in a letter's text is seen through; places are those of the source text."""

from __future__ import annotations

import html
import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imr_llm import extract
from imr_llm.letters import load_letter
from imr_llm.letters.escapes import escapes
from tests.cli.command import LETTERS

LETTER = (LETTERS / "2014_shoulder_three_items.txt").read_text(encoding="utf-8")
ESCAPED: dict[str, Callable[[str], str]] = {
    "line ends written out": lambda text: text.replace("\n", "\\n").replace("\f", "\\f"),
    "line ends of Windows written out": lambda text: text.replace("\n", "\\r\\n"),
    "written out as JSON": lambda text: text.replace("\n", "\\n").replace("'", "\\u2019").replace("/", "\\/"),
    "tags for line ends": lambda text: text.replace("\n", "<br>"),
    "tags at line ends": lambda text: text.replace("\n", "<br />\n"),
    "paragraphs in tags": lambda text: "".join(f"<p>{one}</p>" for one in text.split("\n\n")),
    "bold headings": lambda text: re.sub("^([A-Z][A-Z ]{9,})$", r"<b>\1</b>", text, flags=re.MULTILINE),
    "a sheet's line ends": lambda text: text.replace("\n", "_x000D_\n"),
    "a sheet's line feeds": lambda text: text.replace("\n", "_x000a_"),
    "entities": lambda text: html.escape(text).replace("(", "&#40;").replace("\u2019", "&rsquo;"),
    "no-break spaces as entities": lambda text: text.replace("  ", "&nbsp; "),
    "UTF-8 read as Windows-1252": lambda text: text.replace("-", "\u00e2\u20ac\u201c"),
    "a mail's quotation": lambda text: re.sub("^", "> ", text, flags=re.MULTILINE),
}


@pytest.mark.parametrize("name", ESCAPED)
def test_a_letter_reads_as_without_its_escapes(name: str) -> None:
    """Every value is the same, and stands in the source text where the evidence says."""
    text = ESCAPED[name](LETTER)
    assert text != LETTER
    letter = load_letter(text)
    record, plain = extract(letter), extract(load_letter(LETTER))
    for part in ("letter_format", "case", "patient", "reviewer", "disputed_items", "clinical_summary"):
        assert getattr(record, part) == getattr(plain, part)
    assert set(record.evidence) == set(plain.evidence)
    for spans in record.evidence.values():
        assert all(letter.text[one.start : one.end] == one.text for one in spans)


@pytest.mark.parametrize(
    "told",
    [
        r"The scan is in C:\notes\new and \\server\reports\2014.",
        "Pain was <5/10 & function >50% at rest; <b is not a tag, and a<br.",
        "R&D; the Smith&Jones; review of AT&T and B&B;",
        "> 6 months of care\nshe was seen\nand sent on\n> 2 weeks later",
        "The x000D of _x000Z_ and x_000D_.",
        "Se\u00f1or \u00c2ngel \u00c3\u00a9 \u00e2ge at 5\u00b0 \u00b1 2\u00b0 \u00bd",
    ],
)
def test_words_that_look_like_escapes_stay(told: str) -> None:
    """What the letter itself may say is no escape; the last has one, an e with its accent."""
    kept = told.replace("\u00c3\u00a9", "\u00e9")
    assert load_letter(f"{told}\n").clean.text == kept


PIECES = (
    *"\\nru0a<>/brp&;#xD_\u00e2\u20ac\u2122\u00c3\u00a9\n\r\f ",
    "\\n",
    "_x000D_",
    "<br>",
    "&amp;",
    "\n> ",
)


@given(st.lists(st.sampled_from(PIECES), max_size=60).map("".join))
def test_any_text_has_escapes_apart_and_in_order(text: str) -> None:
    """Whatever stands there, and the letter it makes is read or refused as any other."""
    end = 0
    for start, stop, _ in escapes(text):
        assert end <= start < stop <= len(text)
        end = stop
    if text.strip():
        letter = load_letter(f"{text}\nword\n")
        offsets = letter.clean.offsets
        for at in range(len(letter.clean.text)):
            start, stop = offsets.to_source(at, at + 1)
            assert 0 <= start <= stop <= len(letter.text)
