"""Summaries as plain text: paragraphs separated by a blank line."""

from __future__ import annotations

from collections.abc import Iterator

from imr_llm.summary.rendering.document import Document, Said, SummaryLayout


def write_text(document: Document) -> str:
    """The texts of the summaries one after the other, several each under its letter's name.

    Sources stand in square brackets.
    """
    if document.alone is not None:
        blocks = [*paragraphs(document.alone)]
    else:
        blocks = [text for one in document.summaries for text in (one.title, *paragraphs(one))]
    return "\n\n".join(blocks) + "\n"


def paragraphs(summary: SummaryLayout) -> Iterator[str]:
    """The paragraphs of a summary, the headline first."""
    yield _line(summary.headline)
    for section in summary.sections:
        lines = [] if section.heading is None else [_line(section.heading)]
        yield "\n".join([*lines, " ".join(map(_line, section.sentences))])
    if summary.terms:
        lines = [] if summary.terms_heading is None else [_line(summary.terms_heading)]
        yield "\n".join([*lines, *(f"{one.term.text}: {_line(one.meaning)}" for one in summary.terms)])
    if summary.information_heading is not None:
        yield "\n".join([_line(summary.information_heading), *map(_line, summary.information)])


def _line(said: Said) -> str:
    return f"{said.text} [{', '.join(said.sources)}]" if said.sources else said.text
