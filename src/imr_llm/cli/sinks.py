"""Where records and summaries are written, and in which format."""

from __future__ import annotations

import os
import sys
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from textwrap import indent
from typing import TextIO

import typer

from imr_llm.cli.options import OutputFormat, SummaryFormat
from imr_llm.cli.plain import has_active, safe_json
from imr_llm.domain.record import CaseRecord
from imr_llm.domain.summary import Summary
from imr_llm.errors import FormError

Result = CaseRecord | Summary
_DOCUMENTS = {SummaryFormat.MARKDOWN, SummaryFormat.HTML, SummaryFormat.PDF}


class Sink(ABC):
    """Takes results one by one and writes each as soon as it has it."""

    def __init__(self, stream: TextIO) -> None:
        self.stream = stream
        self.count = 0

    def add(self, result: Result, name: str = "") -> None:
        """Write one result, which people know by this name."""
        self.write(result, name)
        self.count += 1
        self.stream.flush()

    @abstractmethod
    def write(self, result: Result, name: str) -> None:
        """Write one result; `count` is how many came before it."""

    def close(self) -> None:
        """Write what has to stand at the end."""
        self.stream.flush()


class JsonObject(Sink):
    """Indented JSON objects; meant for one result."""

    def write(self, result: Result, name: str) -> None:  # noqa: ARG002
        """One object."""
        self.stream.write(safe_json(result.model_dump_json(indent=2)) + "\n")


class JsonArray(Sink):
    """One indented JSON array, whole even when the work was cut short."""

    def write(self, result: Result, name: str) -> None:  # noqa: ARG002
        """One element."""
        element = indent(safe_json(result.model_dump_json(indent=2)), "  ")
        self.stream.write(("[\n" if self.count == 0 else ",\n") + element)

    def close(self) -> None:
        """End the array."""
        self.stream.write("\n]\n" if self.count else "[]\n")
        super().close()


class JsonLines(Sink):
    """One JSON object per line."""

    def write(self, result: Result, name: str) -> None:  # noqa: ARG002
        """One line."""
        self.stream.write(safe_json(result.model_dump_json()) + "\n")


class Yaml(Sink):
    """One YAML document per result."""

    def write(self, result: Result, name: str) -> None:  # noqa: ARG002
        """One document."""
        import yaml

        data = result.model_dump(mode="json")
        text = yaml.safe_dump(data, sort_keys=False, allow_unicode=True, width=100)
        if has_active(text):
            text = yaml.safe_dump(data, sort_keys=False, allow_unicode=False, width=100)
        self.stream.write(("---\n" if self.count else "") + text)


class Cards(Sink):
    """Cards for people; colour and width as the terminal has them, plain text elsewhere.

    Where there are several, each summary is headed by its letter's name: a record's card has it anyway.
    """

    def __init__(self, stream: TextIO, *, several: bool, show_sources: bool = False) -> None:
        super().__init__(stream)
        self._several = several
        self._show_sources = show_sources

    def write(self, result: Result, name: str) -> None:
        """One card, a blank line before each but the first."""
        from imr_llm.cli.record_card import print_record
        from imr_llm.cli.summary_card import print_summary

        if self.count:
            self.stream.write("\n")
        if isinstance(result, CaseRecord):
            print_record(result, self.stream)
        else:
            shown = name if self._several else None
            print_summary(result, self.stream, name=shown, show_sources=self._show_sources)


class Document(Sink):
    """All summaries as one document, which is written at the end; nothing where there is none."""

    def __init__(self, stream: TextIO, form: SummaryFormat, *, show_sources: bool) -> None:
        super().__init__(stream)
        self._form = form
        self._show_sources = show_sources
        self._summaries: list[tuple[str, Summary]] = []

    def write(self, result: Result, name: str) -> None:
        """Keep one summary."""
        if not isinstance(result, Summary):
            raise TypeError(f"a {type(result).__name__} has no form {self._form.value!r}")
        self._summaries.append((name, result))

    def close(self) -> None:
        """Write the document."""
        from imr_llm.summary import OutputForm, render_all

        if self._summaries:
            form = OutputForm(self._form.value)
            self.stream.buffer.write(render_all(self._summaries, form, show_sources=self._show_sources))
        super().close()


def require_output_for(choice: SummaryFormat, output: Path | None) -> None:
    """Refuses what could not be written at the end, before anything is read.

    A PDF is not for a terminal, and needs an extra: raises BadParameter and FormError.
    """
    if choice is not SummaryFormat.PDF:
        return
    from imr_llm.summary.rendering.pdf import require_pdf

    require_pdf()
    if _is_standard_output(output) and sys.stdout.isatty():
        raise typer.BadParameter(
            "a PDF cannot be shown on a terminal: give a file with -o", param_hint="--format"
        )


@contextmanager
def opened_sink(
    choice: OutputFormat | SummaryFormat, output: Path | None, *, expected: int, show_sources: bool = False
) -> Iterator[Sink]:
    """A sink for the `expected` number of results on standard output or in the output file.

    What was done is kept in a form that can be read, whatever ends the work. An output file is replaced at
    the end, and only when there is something to write.
    """
    make = _maker(choice, expected, show_sources=show_sources)
    if output is None or _is_standard_output(output):
        _prepare_standard_output(choice)
        with _closing(make(sys.stdout)) as sink:
            yield sink
        return
    target = output.resolve()
    if target.is_dir():
        raise typer.BadParameter(f"{str(output)!r} is a folder", param_hint="--output")
    # A device or a pipe is written to; replacing it would put a plain file in its place.
    written = target
    if target.is_file() or not target.exists():
        written = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        stream = written.open("w", encoding="utf-8", newline="\n")
    except OSError as error:
        raise typer.BadParameter(
            f"{str(output)!r} cannot be written: {error.strerror}", param_hint="--output"
        ) from None
    sink = make(stream)
    cut_off = False
    try:
        with stream, _closing(sink):
            yield sink
    except (OSError, FormError):
        # What no longer fitted on the disk, or could not be made, must not take the place of a whole file.
        cut_off = True
        raise
    finally:
        if written != target and sink.count and not cut_off:
            written.replace(target)
        elif written != target:
            written.unlink()


def _maker(
    choice: OutputFormat | SummaryFormat, expected: int, *, show_sources: bool
) -> Callable[[TextIO], Sink]:
    if isinstance(choice, SummaryFormat) and choice in _DOCUMENTS:
        return partial(Document, form=choice, show_sources=show_sources)
    kinds: dict[str, Callable[[TextIO], Sink]] = {
        "json": JsonObject if expected == 1 else JsonArray,
        "jsonl": JsonLines,
        "yaml": Yaml,
        "text": partial(Cards, several=expected > 1, show_sources=show_sources),
    }
    return kinds[choice.value]


def _is_standard_output(output: Path | None) -> bool:
    return output is None or str(output) == "-"


@contextmanager
def _closing(sink: Sink) -> Iterator[Sink]:
    try:
        yield sink
    except BrokenPipeError:
        raise
    except BaseException:
        sink.close()
        raise
    sink.close()


def _prepare_standard_output(choice: OutputFormat | SummaryFormat) -> None:
    """Data is UTF-8 wherever it goes; text for people keeps the terminal's encoding but never fails on it."""
    reconfigure = getattr(sys.stdout, "reconfigure", None)
    if reconfigure is None:
        return
    if choice.value == "text":
        reconfigure(errors="replace")
    else:
        reconfigure(encoding="utf-8")
