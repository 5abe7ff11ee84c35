"""What programs give: letters, records and settings, and a clear error for everything else."""

from __future__ import annotations

from pathlib import Path
from typing import BinaryIO

from imr_llm.domain.letter import Letter
from imr_llm.domain.record import CaseRecord
from imr_llm.errors import SettingsError, UnreadableLetterError
from imr_llm.letters import load_letter
from imr_llm.settings import Settings, load_settings

LetterInput = Letter | Path | str | bytes | BinaryIO
"""A loaded letter, a path, the text of a letter (or, on a single line, a path), its bytes, or a stream."""


def given_letter(letter: LetterInput, settings: Settings) -> Letter:
    """The letter itself, or loaded from what was given within the size limit of the settings."""
    if isinstance(letter, Letter):
        return letter
    return load_letter(letter, max_bytes=settings.max_letter_bytes)


def given_loaded(letter: object) -> Letter | None:
    """A loaded letter or none; raises UnreadableLetterError for what is neither."""
    if letter is None or isinstance(letter, Letter):
        return letter
    raise UnreadableLetterError(f"{_object(letter)} is no loaded letter: give a Letter from load_letter")


def given_record(record: object) -> CaseRecord:
    """The record; raises UnreadableLetterError for what is none."""
    if isinstance(record, CaseRecord):
        return record
    raise UnreadableLetterError(
        f"{_object(record)} is no case record: give the CaseRecord that extract returned; of what it was "
        "written as, CaseRecord.model_validate (or model_validate_json) makes one"
    )


def given_settings(settings: object) -> Settings:
    """The settings, or where none are given those of the environment and the settings file.

    Raises SettingsError for what is no settings, and as `load_settings`.
    """
    if settings is None:
        return load_settings()
    if isinstance(settings, Settings):
        return settings
    raise SettingsError(
        f"{_object(settings)} is no settings: give Settings(...), with names and values in it"
    )


def _object(given: object) -> str:
    return f"an object of type {type(given).__name__!r}"
