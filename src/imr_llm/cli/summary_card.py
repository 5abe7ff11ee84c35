"""A summary as text for people."""

from __future__ import annotations

from typing import TextIO

from imr_llm.cli.card import card_console, styled
from imr_llm.domain.summary import Summary


def print_summary(summary: Summary, stream: TextIO) -> None:
    """The summary's text, its first paragraph (the headline) in bold, wrapped to the width."""
    headline, *paragraphs = summary.text.split("\n\n")
    with card_console(stream) as console:
        console.print(styled(headline, "bold"))
        for paragraph in paragraphs:
            console.print()
            console.print(styled(paragraph, ""))
