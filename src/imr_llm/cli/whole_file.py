"""Where a command writes its data to: standard output, or a file that is replaced as a whole at the end."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from typing import Annotated, TextIO

import typer

WholeFileOption = Annotated[
    Path | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        help="Write to FILE instead of standard output. FILE is replaced as a whole, at the end.",
        show_default=False,
    ),
]


def target_of(output: Path | None) -> Path | TextIO:
    """The file that is named, or standard output: UTF-8 wherever it goes, its lines ending as written."""
    if output is not None and str(output) != "-":
        return output
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", newline="")
    return sys.stdout


@contextmanager
def written_whole(output: Path | None) -> Iterator[TextIO]:
    """A stream to write to; a file takes its place at the end. Raises OSError."""
    from imr_llm.runs.exports.whole import replaced_whole

    target = target_of(output)
    if isinstance(target, Path):
        with replaced_whole(target) as part, part.open("w", encoding="utf-8", newline="") as stream:
            yield stream
    else:
        yield target
