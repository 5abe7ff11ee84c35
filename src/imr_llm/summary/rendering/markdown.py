"""Summaries as Markdown (CommonMark): headings, a section for each request, the terms as a list."""

from __future__ import annotations

import re
from collections.abc import Iterator

from imr_llm.summary.rendering.document import Document, Said, Section, SummaryLayout

_INLINE = re.compile(r"[\\`*_<~$]|\](?=\()|&(?=#|\w+;)")
"""What would be taken for markup wherever it stands; `$` only where formulas are known."""
_NUMBER = re.compile(r"\d{1,9}[.)](?=\s|$)")


def write_markdown(document: Document) -> str:
    """The document as Markdown; what stands in letters is escaped."""
    return "\n\n".join(_blocks(document)) + "\n"


def _blocks(document: Document) -> Iterator[str]:
    if document.alone is not None:
        yield _heading(1, document.alone.headline)
        yield from _body(document.alone, 2)
        return
    yield f"# {escaped(document.title)}"
    for one in document.summaries:
        yield f"## {escaped(one.title)}"
        yield f"**{escaped(one.headline.text)}**{_sources(one.headline)}"
        yield from _body(one, 3)


def _body(summary: SummaryLayout, level: int) -> Iterator[str]:
    for section in summary.sections:
        yield from _section(section, level)
    if summary.terms_heading is not None:
        yield _heading(level, summary.terms_heading)
    if summary.terms:
        yield "\n".join(
            f"- **{escaped(one.term.text)}**: {escaped(one.meaning.text)}{_sources(one.meaning)}"
            for one in summary.terms
        )
    if summary.information_heading is not None:
        yield _heading(level, summary.information_heading)
        yield "\n".join(f"- {escaped(one.text)}" for one in summary.information)


def _section(section: Section, level: int) -> Iterator[str]:
    if section.heading is not None:
        yield _heading(level, section.heading)
    sentences = " ".join(f"{_inline(one.text)}{_sources(one)}" for one in section.sentences)
    yield _at_start(sentences)


def _heading(level: int, said: Said) -> str:
    return f"{'#' * level} {escaped(said.text)}{_sources(said)}"


def _sources(said: Said) -> str:
    return f" `[{', '.join(said.sources)}]`" if said.sources else ""


def escaped(text: str) -> str:
    """Text on one line that Markdown shows as it is, also where a line begins."""
    return _at_start(_inline(text))


def _inline(text: str) -> str:
    return _INLINE.sub(lambda found: f"\\{found[0]}", text)


def _at_start(text: str) -> str:
    number = _NUMBER.match(text)
    if number is not None:
        return f"{text[: number.end() - 1]}\\{text[number.end() - 1 :]}"
    return f"\\{text}" if text.startswith(tuple("#>+=[|-")) else text
