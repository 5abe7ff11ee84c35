"""What the cards have in common: the console, the columns and the colours."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final, TextIO

from imr_llm.cli.plain import plain
from imr_llm.domain.record import Decision

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

DECISION_STYLES: Final = {Decision.UPHELD: "bold red", Decision.OVERTURNED: "bold green", None: "bold yellow"}
READING_WIDTH: Final = 100
"""Columns at most, however wide the terminal is: longer lines are hard to read."""


@contextmanager
def card_console(stream: TextIO) -> Iterator[Console]:
    """A console for one card: colour and width of a terminal, else plain text without escape sequences."""
    from rich.console import Console

    console = Console(file=stream, highlight=False, markup=False, emoji=False, legacy_windows=False)
    console.width = min(console.width, READING_WIDTH)
    with console.capture() as captured:
        yield console
    # Tables pad their last column, which is of no use to anyone who reads or compares text.
    stream.writelines(f"{line.rstrip()}\n" for line in captured.get().rstrip("\n").split("\n"))


def field_table() -> Table:
    """Two columns without lines: label and value."""
    from rich.table import Table

    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(no_wrap=True, min_width=12)
    table.add_column(overflow="fold")
    return table


def styled(text: str, style: str) -> Text:
    """Text in one style, control characters written out."""
    from rich.text import Text

    return Text(plain(text), style=style)
