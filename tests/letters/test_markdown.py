"""Markdown letters: the source text is the file's, the clean text has no markup, and nothing else is lost."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from imr_llm import extract
from imr_llm.letters import load_letter
from imr_llm.letters.builder import blanked
from imr_llm.letters.markdown import marks
from tests.cli.command import LETTERS
from tests.letters.records import leaves

TEXTS = sorted(LETTERS.glob("*.txt"))
LABELS = re.compile(
    r"^((?:IMR )?(?:Case Number|Priority|UR Denial Date|Application Received|Decision Date|"
    r"Decision rationale|Claims Administrator guideline|MAXIMUS guideline|Date[A-Za-z ]*)):",
    re.MULTILINE,
)


def marked_up(text: str) -> str:
    """The letter as markdown: headings, labels in bold type, numbers of items in headings, `#` escaped."""
    text = re.sub(r"^([A-Z ,()]{10,})$", r"## \1", text, flags=re.MULTILINE)
    text = LABELS.sub(r"**\1:**", text)
    text = re.sub(r"^(\d+\. .*: (?:Upheld|Overturned))", r"### \1", text, flags=re.MULTILINE)
    return re.sub(r"(?<=\w )#(?=\d)", r"\\#", text)


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: str(path.stem))
def test_a_marked_up_letter_reads_as_the_letter_does(path: Path, tmp_path: Path) -> None:
    """Every value is the same, spans stand in the file's own text, and the source text is that text."""
    text = marked_up(path.read_text(encoding="utf-8-sig"))
    target = tmp_path / "letter.md"
    target.write_text(text, encoding="utf-8")
    letter = load_letter(target)
    assert letter.media_type == "text/markdown"
    assert letter.text == text
    record = extract(letter)
    assert leaves(record) == leaves(extract(path))
    for spans in record.evidence.values():
        assert all(letter.text[span.start : span.end] == span.text for span in spans)


@pytest.mark.parametrize(
    ("source", "clean"),
    [
        ("## CASE SUMMARY ##", "CASE SUMMARY ##"),
        ("**Case Number:** CM14-1", "Case Number: CM14-1"),
        ("__Priority:__ *Standard*", "Priority: Standard"),
        ("***a*** `b` [c](https://x.org/y)", "a b c"),
        ("Norco \\#120 \\* 1\\. x", "Norco #120 * 1. x"),
        ("a&nbsp;b &lt;5 &amp; c", "a\xa0b <5 & c"),
        ("> The reviewer\n> found", "The reviewer\nfound"),
        ("* **Norco**: Upheld\n- **Soma**: Upheld\n- plain", "Norco: Upheld\nSoma: Upheld\n- plain"),
        ("| Priority: | Standard |\n|---|:-:|\n| a | b |", "Priority:   Standard\na   b"),
        ("a<br>b <!-- c -->d", "a\nb d"),
        ("a\n***\nb\n---\nc", "a\nb\nc"),
    ],
)
def test_marks_are_left_out_of_the_clean_text(source: str, clean: str) -> None:
    """What stands for layout goes, and the words stay."""
    assert load_letter(source.encode(), name="a.md").clean.text.replace("\xa0", " ") == clean.replace(
        "\xa0", " "
    )


@pytest.mark.parametrize(
    "text",
    [
        "#120 of them",
        "# 120 tablets",
        "pain\n> 6 months",
        "2*3*4 and 5 * 6",
        "a_b_c snake_case",
        "Employee: ********",
        "Claim: *****12",
        "10/325mg #60 x 3",
        "[REDACTED] (see page 2)",
        "- a list\n- of two",
        "1. Norco: Upheld",
        "it costs < 5 and > 3",
    ],
)
def test_what_may_be_a_word_of_the_letter_is_no_mark(text: str) -> None:
    """Counts, comparisons, products and redactions are left alone."""
    assert load_letter(text.encode(), name="a.md").clean.text == text


def test_markdown_is_known_without_its_name() -> None:
    """Two lines that nothing else has are enough, one is not, and stars over a name are none."""
    assert load_letter("## Case summary\n\n**Priority:** Standard\n").media_type == "text/markdown"
    assert load_letter("# of visits\n\nfour\n").media_type == "text/plain"
    assert load_letter("Employee:\n********\nProvider:\n********\n").media_type == "text/plain"


MARKUP = st.text(alphabet="*_#`>|-\\[]()<!&; \nab1", max_size=200)


@given(MARKUP)
@settings(max_examples=400)
def test_marks_are_in_order_and_leave_every_word(text: str) -> None:
    """Marks never overlap, blanking keeps the length, and letters and digits are only removed with a link."""
    changes = marks(text)
    assert all(one[1] <= other[0] for one, other in pairwise(changes))
    assert all(0 <= start < end <= len(text) and len(become) <= end - start for start, end, become in changes)
    assert len(blanked(text, changes)) == len(text)
    letter_text = f"x {text}"
    letter = load_letter(letter_text.encode(), name="a.md")
    assert letter.text == letter_text
    for piece in letter.clean.offsets.pieces:
        if piece.linear:
            clean = letter.clean.text[piece.clean_start : piece.clean_end]
            source = letter.text[piece.source_start : piece.source_end]
            assert [char for char in clean if char.isalnum()] == [char for char in source if char.isalnum()]
