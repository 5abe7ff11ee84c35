"""A summary as text for people."""

from __future__ import annotations

from typing import TextIO

from imr_llm.cli.card import card_console, styled
from imr_llm.domain.summary import Summary


def print_summary(
    summary: Summary, stream: TextIO, *, name: str | None = None, show_sources: bool = False
) -> None:
    """The summary's text, its first paragraph (the headline) in bold, wrapped to the width.

    With a `name` it stands under a heading that names the letter so, one summary among others.
    With `show_sources` each sentence is followed by the record paths that it rests on.
    """
    text = summary.text
    if show_sources:
        from imr_llm.summary import OutputForm, render

        text = render(summary, OutputForm.TEXT, show_sources=True).decode().rstrip("\n")
    headline, *paragraphs = text.split("\n\n")
    with card_console(stream) as console:
        if name is not None:
            from imr_llm.summary import title_of

            console.print(styled(title_of(summary, name), "bold underline"))
            console.print()
        console.print(styled(headline, "bold"))
        for paragraph in paragraphs:
            console.print()
            console.print(styled(paragraph, ""))
