"""What comes out of a file before it is a letter: source text, its kind, pages, and doubtful words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from imr_llm.domain.letter import Range


PLAIN_TEXT = "text/plain"


@dataclass(frozen=True, slots=True)
class PageText:
    """The text of one page; `doubtful` are the places in it of which OCR was unsure.

    `hidden` are those that the page does not show. `poor`: it was scanned so badly that words or lines may be
    missing.
    """

    text: str
    doubtful: tuple[Range, ...] = ()
    hidden: tuple[Range, ...] = ()
    poor: bool = False


@dataclass(frozen=True, slots=True)
class SourceText:
    """The source text of a letter; `page_starts` are offsets of pages' first characters, None if unpaged.

    `doubtful` are the places of which OCR was unsure, in order, and `poor_pages` the numbers of the pages
    that were scanned so badly that words or lines may be missing. `hidden` are the places that the pages do
    not show.
    """

    text: str
    media_type: str
    page_starts: tuple[int, ...] | None = None
    doubtful: tuple[Range, ...] = ()
    poor_pages: tuple[int, ...] = ()
    hidden: tuple[Range, ...] = ()


def of_pages(pages: Iterable[PageText], media_type: str) -> SourceText:
    """The source text of pages, with a form feed between one and the next."""
    texts: list[str] = []
    starts: list[int] = []
    doubtful: list[Range] = []
    hidden: list[Range] = []
    poor: list[int] = []
    position = 0
    for number, page in enumerate(pages, start=1):
        if page.poor:
            poor.append(number)
        texts.append(page.text)
        starts.append(position)
        doubtful.extend((start + position, end + position) for start, end in page.doubtful)
        hidden.extend((start + position, end + position) for start, end in page.hidden)
        position += len(page.text) + 1
    return SourceText(
        "\f".join(texts), media_type, tuple(starts), tuple(doubtful), tuple(poor), tuple(hidden)
    )
