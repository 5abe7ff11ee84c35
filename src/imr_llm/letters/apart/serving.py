"""The process that takes files apart: a file on standard input, its source text on standard output."""

from __future__ import annotations

import os
import shutil
import signal
import sys
import tempfile
import traceback
from io import FileIO
from pathlib import Path

from imr_llm.errors import DefectError, LetterError, LetterTooLargeError
from imr_llm.letters.apart.frames import (
    BEGUN,
    NEXT_PAGE,
    Kind,
    Question,
    encoded_error,
    encoded_text,
    read_frame,
    write_frame,
)
from imr_llm.letters.apart.limits import Limits, allow_cpu, confine
from imr_llm.letters.containers import container_text
from imr_llm.letters.extracted import SourceText
from imr_llm.letters.html import html_text, media_type


def main() -> None:
    """Answer until standard input ends; the argument is the limits."""
    limits = Limits.decoded(sys.argv[1])
    # An interrupt reaches every process of the terminal; who asks decides what it means.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    asked, answers = FileIO(os.dup(0), "rb"), FileIO(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    # Whatever a library prints must not be taken for an answer.
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    confine(limits)
    try:
        _serve(asked, answers, limits)
    except OSError:
        # Who asked is gone.
        return
    finally:
        # It is the asking process that removes this folder, unless it was killed.
        shutil.rmtree(tempfile.gettempdir(), ignore_errors=True)


def _serve(asked: FileIO, answers: FileIO, limits: Limits) -> None:
    def next_page() -> None:
        allow_cpu(limits.page_cpu_seconds)
        write_frame(answers, NEXT_PAGE)

    while (head := read_frame(asked, sys.maxsize)) is not None:
        data = read_frame(asked, sys.maxsize)
        if data is None:
            return
        allow_cpu(limits.cpu_seconds_for(len(data)))
        write_frame(answers, BEGUN)
        question = Question.of(head, data)
        file = question.file
        try:
            if question.kind is Kind.HTML:
                markup = data.decode("utf-8", "surrogatepass")
                source = SourceText(html_text(markup, file.name), media_type(markup))
            else:
                source = container_text(file, next_page)
            answer = encoded_text(source)
        except LetterError as error:
            answer = encoded_error(error)
        except MemoryError:
            answer = encoded_error(
                LetterTooLargeError(f"{file.name!r} takes more memory than any letter; print or scan it anew")
            )
        except Exception as error:  # noqa: BLE001 - a defect that one file brings out costs no other
            answer = encoded_error(_defect(error, file.name))
        write_frame(answers, answer)


def _defect(error: Exception, name: str) -> DefectError:
    """By its kind and place; its own words may be those of the letter."""
    last = traceback.extract_tb(error.__traceback__)[-1]
    return DefectError(
        f"imr-llm itself failed on {name!r} ({type(error).__name__} in {Path(last.filename).name}, line "
        f"{last.lineno}): please report it; the other letters are not affected"
    )
