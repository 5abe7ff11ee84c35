"""From blocks of text to the pages of a letter: wrapping, spacing, footers and form feeds."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass


@dataclass(frozen=True)
class Block:
    """A paragraph to be wrapped, or (`fixed`) lines that stay as they are."""

    text: str
    fixed: bool = False


@dataclass(frozen=True)
class Style:
    """The look of one letter; `footer` may name {number}, {page} and {pages}."""

    width: int = 94
    double_spaced: bool = False
    footer: str | None = None
    form_feeds: bool = False
    lines_per_page: int = 44
    hyphen_breaks: bool = False
    indent: str = ""


def para(text: str) -> Block:
    """A paragraph."""
    return Block(text)


def fixed(*lines: str) -> Block:
    """Lines that keep their breaks and their spacing."""
    return Block("\n".join(lines), fixed=True)


def lay_out(blocks: list[Block], style: Style, number: str) -> str:
    """The letter's text, with `\\n` line ends."""
    lines: list[str] = []
    for block in blocks:
        lines.extend(_lines(block, style))
        lines.append("")
    pages = [
        lines[start : start + style.lines_per_page] for start in range(0, len(lines), style.lines_per_page)
    ]
    printed = [
        _page(page, position, len(pages), style, number) for position, page in enumerate(pages, start=1)
    ]
    return ("\f" if style.form_feeds else "").join(printed)


def _lines(block: Block, style: Style) -> list[str]:
    if block.fixed:
        return [style.indent + line for line in block.text.split("\n")]
    return textwrap.wrap(
        block.text,
        style.width,
        break_long_words=False,
        break_on_hyphens=style.hyphen_breaks,
        initial_indent=style.indent,
        subsequent_indent=style.indent,
    )


def _page(lines: list[str], page: int, pages: int, style: Style, number: str) -> str:
    spaced = "\n\n" if style.double_spaced else "\n"
    text = spaced.join(lines) + "\n"
    if style.footer is None:
        return text
    return f"{text}\n{style.footer.format(number=number, page=page, pages=pages)}\n"
