"""HTML: one page that is whole by itself, with a structure that a screen reader can walk through."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser, LexborNode

from imr_llm.domain.summary import Style, Summary
from imr_llm.summary import OutputForm, render, render_all
from imr_llm.vocabulary.harmless import one_line
from tests.summary.rendering.samples import HOSTILE, STYLES, summaries, summary_of, words_of

BRACE = summary_of("Brace")


def page_of(summary: Summary, *, show_sources: bool = False) -> LexborHTMLParser:
    """The page of a summary, read back."""
    return LexborHTMLParser(
        render(summary, OutputForm.HTML, name="a.txt", show_sources=show_sources).decode()
    )


def only(page: LexborHTMLParser, selector: str) -> LexborNode:
    """The first element of a kind, which is there."""
    node = page.css_first(selector)
    assert node is not None
    return node


def tags(page: LexborHTMLParser) -> set[str]:
    """All elements that occur."""
    return {node.tag for node in page.css("*") if node.tag}


@pytest.mark.parametrize("style", STYLES, ids=str)
def test_a_page_has_a_language_a_title_and_one_first_heading(style: Style) -> None:
    """Levels of headings are never skipped, and every term has its meaning, in any style."""
    for summary in summaries(style).values():
        page = page_of(summary)
        html = only(page, "html")
        assert html.attributes["lang"] == style.language.value
        assert "a.txt" in only(page, "title").text()
        levels = [int((node.tag or "")[1]) for node in page.css("h1, h2, h3")]
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(deeper - level <= 1 for level, deeper in pairwise(levels))
        assert len(page.css("dl dt")) == len(page.css("dl dd")) == len(summary.terms)
        assert len(page.css("main")) == 1


def test_a_page_says_what_the_text_says() -> None:
    """The words of the page are those of the text, in its order; a list needs no colon."""
    for summary in summaries().values():
        shown = words_of(only(page_of(summary), "main").text(separator=" "))
        without_colons = summary.text
        for term in summary.terms:
            without_colons = without_colons.replace(f"{term.term}: ", f"{term.term} ")
        assert words_of(" ".join(shown)) == words_of(without_colons)


def test_a_page_needs_nothing_but_itself() -> None:
    """No script, no picture, no link, no other file, and a policy that lets the browser load nothing."""
    page = page_of(summaries()["five_items"])
    assert not tags(page) & {"script", "link", "img", "a", "iframe", "object", "form", "base"}
    assert not any({"src", "href", "style", "onclick"} & node.attributes.keys() for node in page.css("*"))
    assert "url(" not in only(page, "style").text()
    assert "@import" not in only(page, "style").text()
    policy = only(page, "meta[http-equiv]").attributes["content"]
    assert (policy or "").startswith("default-src 'none'; style-src 'sha256-")


def test_a_page_is_large_dark_where_wanted_and_fit_to_print() -> None:
    """Letters are larger than a browser's own, colours follow the reader's choice, print has 14 points."""
    style = only(page_of(summaries()["one_drug"]), "style").text()
    assert "font: 1.25rem" in style
    assert "prefers-color-scheme: dark" in style
    assert "@media print" in style
    assert "font-size: 14pt" in style


@pytest.mark.parametrize("ink", ["ink", "quiet"])
def test_colours_have_enough_contrast(ink: str) -> None:
    """Text on paper has at least 7:1 in every scheme (WCAG 2 AAA; AA asks for 4.5:1)."""
    style = only(page_of(summaries()["one_drug"]), "style").text()
    papers = re.findall(r"--paper: #(\w{6})", style)
    inks = re.findall(rf"--{ink}: #(\w{{6}})", style)
    assert len(papers) == len(inks) == 3
    for paper, colour in zip(papers, inks, strict=True):
        lighter, darker = sorted((_luminance(paper), _luminance(colour)), reverse=True)
        assert (lighter + 0.05) / (darker + 0.05) >= 7


def _luminance(colour: str) -> float:
    """Relative luminance, as WCAG 2 defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_sources_stand_behind_their_sentences() -> None:
    """Only where they were asked for."""
    summary = summaries()["one_drug"]
    sources = [node.text() for node in page_of(summary, show_sources=True).css(".sources")]
    assert "[disputed_items[0].decision]" in sources
    assert not page_of(summary).css(".sources")


def test_several_letters_have_an_article_each() -> None:
    """Each under its name, below a common first heading."""
    named = list(summaries().items())[:3]
    page = LexborHTMLParser(render_all(named, OutputForm.HTML).decode())
    assert [node.text() for node in page.css("h1")] == ["Summaries of 3 letters"]
    assert [node.text() for node in page.css("article > h2")] == [
        f"Summary of the letter {name}" for name, _ in named
    ]
    assert len(page.css("article .result")) == 3


def test_a_letter_cannot_write_markup() -> None:
    """What a letter prints is shown as printed."""
    plain = tags(page_of(summary_of("Brace")))
    page = page_of(summary_of(HOSTILE))
    assert tags(page) == plain
    assert "<script>alert(1)</script>" in only(page, "h2").text()


@given(st.text(alphabet="<>&\"'/ab;#{}%", min_size=1) | st.text(min_size=1))
def test_any_name_is_shown_as_it_is(name: str) -> None:
    """A file name with marks of markup is a name."""
    source = render_all([(name, BRACE)] * 2, OutputForm.HTML).decode()
    shown = only(LexborHTMLParser(source), "h2").text()
    assert shown == f"Summary of the letter {one_line(name)}".rstrip()
