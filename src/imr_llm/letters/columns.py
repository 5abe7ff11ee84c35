"""The columns of a corpus: which one has the letters, and which one has what they are called."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from imr_llm.errors import UnreadableLetterError

TEXT_COLUMNS = (
    "text", "letter", "letter_text", "full_text", "raw_text", "source_text", "document", "document_text",
    "body", "content", "contents", "determination", "determination_text", "decision_text",
)  # fmt: skip
"""Names under which a corpus is taken to hold the letters, the first that it has; case does not matter."""
ID_COLUMNS = (
    "id", "letter_id", "document_id", "doc_id", "case_id", "case_number", "case_no", "imr_case_number",
    "record_id", "name", "file_name", "filename", "file", "key", "reference", "reference_id",
)  # fmt: skip
"""Names under which a corpus is taken to hold what a letter is called, the first that it has."""


_OF_AN_EXPORT = frozenset({"id", "sha256", "state", "reviewed"})
"""Columns that every table of `imr-llm export` has, whatever its rows stand for."""
_NAME = re.compile(r"[\w.#/()-]+(?: [\w.#/()-]+){0,3}")
"""A column's name, as opposed to words of a letter in its place."""
_LONGEST = 40
_SHOWN = 12


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns that the caller names; None for one that is to be found by its name."""

    text: str | None = None
    id: str | None = None


def text_column_of(names: Sequence[str], columns: Columns) -> str | None:
    """The column with the letters; None where there is none, as in what a run exported."""
    if columns.text is None and _is_export(names):
        return None
    return column_of(names, columns.text, TEXT_COLUMNS)


def lacks_columns(names: Sequence[str], columns: Columns) -> bool:
    """Whether the column with the letters is not there, or the one that the caller names for their ids."""
    return text_column_of(names, columns) is None or (columns.id is not None and columns.id not in names)


def _is_export(names: Sequence[str]) -> bool:
    return set(names) >= _OF_AN_EXPORT


def column_of(names: Sequence[str], wanted: str | None, usual: Sequence[str]) -> str | None:
    """The wanted column, else the first that has a usual name; None where there is none."""
    if wanted is not None:
        return wanted if wanted in names else None
    by_plain_name = {_plain(name): name for name in reversed(names) if isinstance(name, str)}
    return next((by_plain_name[one] for one in usual if one in by_plain_name), None)


def _plain(name: str) -> str:
    return name.strip().casefold().replace(" ", "_").replace("-", "_")


def required_text_column(name: str, columns: Columns, there: Sequence[str]) -> str:
    """The column with the letters of a corpus that has the columns `there`.

    Raises UnreadableLetterError where it, or the column that the caller names for the ids, is not there.
    """
    found = text_column_of(there, columns)
    if found is None or lacks_columns(there, columns):
        raise missing_columns(name, columns, there)
    return found


def missing_columns(name: str, columns: Columns, there: Sequence[str]) -> UnreadableLetterError:
    """What is raised for a corpus that lacks a column; `there` are the columns that it has."""
    shown = _shown(there)
    if columns.text is not None and columns.text not in there:
        return UnreadableLetterError(
            f"{name!r} has no column {columns.text!r}{shown}; name the one with the letters (--text-column)"
        )
    if text_column_of(there, columns) is not None:
        return UnreadableLetterError(
            f"{name!r} has no column {columns.id!r}{shown}; name the one with the letters' ids (--id-column)"
        )
    if _is_export(there):
        return UnreadableLetterError(
            f"{name!r} is what a run exported, not a corpus of letters; take it out of the folder, or "
            "name the column with the letters (--text-column)"
        )
    return UnreadableLetterError(
        f"{name!r} has no text column by a usual name ({', '.join(TEXT_COLUMNS[:4])} …){shown}; "
        "name it with --text-column"
    )


def _shown(there: Sequence[str]) -> str:
    """The names of columns for a message; where a file has none, its first row may be of letters."""
    if not there or not all(len(one) <= _LONGEST and _NAME.fullmatch(one) for one in there):
        return ""
    more = f" and {len(there) - _SHOWN} more" if len(there) > _SHOWN else ""
    return f"; it has {', '.join(map(repr, there[:_SHOWN]))}{more}"
