"""Where records and summaries are written, and in which format."""

from __future__ import annotations

import os
import sys
from abc import ABC, abstractmethod
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from textwrap import indent
from typing import TextIO

import typer

from imr_llm.cli.options import OutputFormat
from imr_llm.cli.plain import has_active, safe_json
from imr_llm.domain.record import CaseRecord
from imr_llm.domain.summary import Summary

Result = CaseRecord | Summary


class Sink(ABC):
    """Takes results one by one and writes each as soon as it has it."""

    def __init__(self, stream: TextIO) -> None:
        self.stream = stream
        self.count = 0

    def add(self, result: Result) -> None:
        """Write one result."""
        self.write(result)
        self.count += 1
        self.stream.flush()

    @abstractmethod
    def write(self, result: Result) -> None:
        """Write one result; `count` is how many came before it."""

    def close(self) -> None:
        """Write what has to stand at the end."""
        self.stream.flush()


class JsonObject(Sink):
    """Indented JSON objects; meant for one result."""

    def write(self, result: Result) -> None:
        """One object."""
        self.stream.write(safe_json(result.model_dump_json(indent=2)) + "\n")


class JsonArray(Sink):
    """One indented JSON array, whole even when the work was cut short."""

    def write(self, result: Result) -> None:
        """One element."""
        element = indent(safe_json(result.model_dump_json(indent=2)), "  ")
        self.stream.write(("[\n" if self.count == 0 else ",\n") + element)

    def close(self) -> None:
        """End the array."""
        self.stream.write("\n]\n" if self.count else "[]\n")
        super().close()


class JsonLines(Sink):
    """One JSON object per line."""

    def write(self, result: Result) -> None:
        """One line."""
        self.stream.write(safe_json(result.model_dump_json()) + "\n")


class Yaml(Sink):
    """One YAML document per result."""

    def write(self, result: Result) -> None:
        """One document."""
        import yaml

        data = result.model_dump(mode="json")
        text = yaml.safe_dump(data, sort_keys=False, allow_unicode=True, width=100)
        if has_active(text):
            text = yaml.safe_dump(data, sort_keys=False, allow_unicode=False, width=100)
        self.stream.write(("---\n" if self.count else "") + text)


class Cards(Sink):
    """Cards for people; colour and width as the terminal has them, plain text elsewhere."""

    def write(self, result: Result) -> None:
        """One card, a blank line before each but the first."""
        from imr_llm.cli.record_card import print_record
        from imr_llm.cli.summary_card import print_summary

        if self.count:
            self.stream.write("\n")
        if isinstance(result, CaseRecord):
            print_record(result, self.stream)
        else:
            print_summary(result, self.stream)


@contextmanager
def opened_sink(choice: OutputFormat, output: Path | None, *, expected: int) -> Iterator[Sink]:
    """A sink for the `expected` number of results on standard output or in the output file.

    What was done is kept in a form that can be read, whatever ends the work. An output file is replaced at
    the end, and only when there is something to write.
    """
    kinds: dict[OutputFormat, type[Sink]] = {
        OutputFormat.JSON: JsonObject if expected == 1 else JsonArray,
        OutputFormat.JSONL: JsonLines,
        OutputFormat.YAML: Yaml,
        OutputFormat.TEXT: Cards,
    }
    if output is None or str(output) == "-":
        _prepare_standard_output(choice)
        with _closing(kinds[choice](sys.stdout)) as sink:
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
    sink = kinds[choice](stream)
    cut_off = False
    try:
        with stream, _closing(sink):
            yield sink
    except OSError:
        # What no longer fitted on the disk must not take the place of a file that is whole.
        cut_off = True
        raise
    finally:
        if written != target and sink.count and not cut_off:
            written.replace(target)
        elif written != target:
            written.unlink()


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


def _prepare_standard_output(choice: OutputFormat) -> None:
    """Data is UTF-8 wherever it goes; text for people keeps the terminal's encoding but never fails on it."""
    reconfigure = getattr(sys.stdout, "reconfigure", None)
    if reconfigure is None:
        return
    if choice is OutputFormat.TEXT:
        reconfigure(errors="replace")
    else:
        reconfigure(encoding="utf-8")
