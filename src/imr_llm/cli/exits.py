"""How a command ends: exit codes, and one clear line for every error that is raised on purpose."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from enum import IntEnum

import typer

from imr_llm.cli.people import complain
from imr_llm.errors import (
    AnnotationError,
    CorrectionError,
    ExportError,
    FormError,
    GoldError,
    ImrError,
    LetterError,
    SignatureError,
)


class ExitCode(IntEnum):
    """What the exit code of `imr-llm` means."""

    OK = 0
    SOME_FAILED = 1
    BAD_INPUT = 2
    ENDPOINT_OR_CONFIGURATION = 3
    INTERRUPTED = 130
    READER_WENT_AWAY = 141


def exit_code_of(error: ImrError) -> ExitCode:
    """The exit code of a command that an error ended."""
    if isinstance(error, SignatureError):
        return ExitCode.SOME_FAILED
    bad_input = isinstance(
        error, LetterError | GoldError | ExportError | CorrectionError | AnnotationError | FormError
    )
    return ExitCode.BAD_INPUT if bad_input else ExitCode.ENDPOINT_OR_CONFIGURATION


@contextmanager
def guarded() -> Iterator[None]:
    """Turns errors raised on purpose, an interrupt, a closed pipe and a full disk into a line and a code."""
    try:
        yield
        sys.stdout.flush()
    except ImrError as error:
        complain(str(error))
        raise typer.Exit(exit_code_of(error)) from None
    except KeyboardInterrupt:
        complain("interrupted")
        raise typer.Exit(ExitCode.INTERRUPTED) from None
    except BrokenPipeError:
        _let_go_of_standard_output()
        raise typer.Exit(ExitCode.READER_WENT_AWAY) from None
    except OSError as error:
        _let_go_of_standard_output()
        complain(f"the output cannot be written: {error.strerror}; make room, or write elsewhere")
        raise typer.Exit(ExitCode.BAD_INPUT) from None


def _let_go_of_standard_output() -> None:
    # Python flushes standard output once more at exit; it must find somewhere to go.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
