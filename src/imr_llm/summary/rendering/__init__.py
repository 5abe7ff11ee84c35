"""Summaries in the forms that people read: text, Markdown, a page of HTML, an accessible PDF.

A form shows what the summary's own text says, in its order and in its words, and adds nothing but a title.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum

from imr_llm.domain.summary import Summary
from imr_llm.summary.rendering.document import Document, document_of, letter_title
from imr_llm.summary.rendering.markdown import write_markdown
from imr_llm.summary.rendering.page import write_page
from imr_llm.summary.rendering.pdf import write_pdf
from imr_llm.summary.rendering.plain_text import write_text
from imr_llm.summary.texts import load_texts


class OutputForm(StrEnum):
    """A form that summaries can be rendered in."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"
    PDF = "pdf"

    @property
    def media_type(self) -> str:
        """The media type of what `render` makes."""
        return _MEDIA_TYPES[self]


_MEDIA_TYPES = {
    OutputForm.TEXT: "text/plain; charset=utf-8",
    OutputForm.MARKDOWN: "text/markdown; charset=utf-8",
    OutputForm.HTML: "text/html; charset=utf-8",
    OutputForm.PDF: "application/pdf",
}
_WRITERS: dict[OutputForm, Callable[[Document], bytes]] = {
    OutputForm.TEXT: lambda document: write_text(document).encode(),
    OutputForm.MARKDOWN: lambda document: write_markdown(document).encode(),
    OutputForm.HTML: lambda document: write_page(document).encode(),
    OutputForm.PDF: write_pdf,
}


def render(
    summary: Summary, form: OutputForm, *, name: str | None = None, show_sources: bool = False
) -> bytes:
    """A summary in a form, as the bytes of a file or of a reply; forms of text are in UTF-8.

    `name` is what the letter is known by; it stands in the title of a page. With `show_sources` each sentence
    is followed by the record paths that it rests on. The same arguments make the same bytes.

    Raises FormError for a PDF without the extra `pdf`, and for a summary whose text is not that of its parts.
    """
    return _WRITERS[form](document_of([(name, summary)], show_sources=show_sources))


def render_all(
    summaries: Sequence[tuple[str, Summary]], form: OutputForm, *, show_sources: bool = False
) -> bytes:
    """Several summaries, each with its letter's name, as one document with a section for each.

    One summary alone is rendered as `render` does it. Raises FormError as `render`, and for none at all.
    """
    return _WRITERS[form](document_of(summaries, show_sources=show_sources))


def title_of(summary: Summary, name: str) -> str:
    """The heading that a summary stands under among others, with what its letter is known by."""
    return letter_title(name, load_texts(summary.style).words)


__all__ = ["OutputForm", "render", "render_all", "title_of"]
