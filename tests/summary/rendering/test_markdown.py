"""Markdown: headings, sections and lists, read back by a parser that is not ours."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from imr_llm.summary import OutputForm, render, render_all
from imr_llm.summary.rendering.markdown import escaped
from tests.summary.rendering.samples import HOSTILE, summaries, summary_of, words_of

PARSER = MarkdownIt("gfm-like", {"linkify": False})
MARKS = "#*_`[]()<>&;~$\\|!+-=.:/1 "


def read(source: str) -> list[Token]:
    """The blocks of a Markdown text."""
    return PARSER.parse(source)


def text_of(tokens: list[Token]) -> str:
    """What a reader sees of these blocks."""
    inline = (token for token in tokens if token.type == "inline")
    return "\n".join("".join(child.content for child in token.children or []) for token in inline)


def test_a_summary_has_one_first_heading_and_one_below_for_each_section() -> None:
    """The headline is the title; requests, meaning and terms come one level below it."""
    tokens = read(render(summaries()["five_items"], OutputForm.MARKDOWN).decode())
    levels = [token.tag for token in tokens if token.type == "heading_open"]
    assert levels == ["h1", *["h2"] * 7]
    assert sum(token.type == "list_item_open" for token in tokens) == len(summaries()["five_items"].terms)


def test_markdown_says_what_the_text_says() -> None:
    """Read back, the words are those of the text, in its order."""
    for summary in summaries().values():
        source = render(summary, OutputForm.MARKDOWN).decode()
        assert words_of(text_of(read(source))) == words_of(summary.text)


def test_several_letters_have_a_section_each() -> None:
    """Under a common title each letter's name is a heading, its requests one level below."""
    named = list(summaries().items())[:2]
    tokens = read(render_all(named, OutputForm.MARKDOWN).decode())
    headings = [
        (token.tag, tokens[position + 1].content)
        for position, token in enumerate(tokens)
        if token.type == "heading_open"
    ]
    assert headings[0] == ("h1", "Summaries of 2 letters")
    shown = [PARSER.renderInline(text) for tag, text in headings if tag == "h2"]
    assert shown == [f"Summary of the letter {name}" for name, _ in named]


def test_sources_are_code() -> None:
    """Paths are shown as they are, their underscores no emphasis."""
    tokens = read(render(summaries()["one_drug"], OutputForm.MARKDOWN, show_sources=True).decode())
    codes = [child.content for token in tokens for child in token.children or [] if child.tag == "code"]
    assert "[disputed_items[0].decision]" in codes


def test_a_letter_cannot_write_markup() -> None:
    """What a letter prints is shown as printed: no link, no emphasis, no HTML."""
    source = render(summary_of(HOSTILE), OutputForm.MARKDOWN).decode()
    assert not _marked(read(source)) - {"strong_open", "strong_close"}
    assert words_of(HOSTILE)[0] in text_of(read(source))


@given(st.text(alphabet=MARKS) | st.text())
def test_escaped_text_is_shown_as_it_is(text: str) -> None:
    """Whatever stands in a paragraph or a heading comes out of a parser again, and is nothing but text."""
    line = " ".join(text.replace("\0", "").split())
    if not line:
        return
    for source in (escaped(line), f"# {escaped(line)}"):
        tokens = read(source)
        assert text_of(tokens) == line
        assert not _marked(tokens)
        assert {token.type for token in tokens} <= {
            *("paragraph_open", "inline", "paragraph_close"),
            *("heading_open", "heading_close"),
        }


def _marked(tokens: list[Token]) -> set[str]:
    children = (child for token in tokens for child in token.children or [])
    return {child.type for child in children} - {"text", "text_special"}
