"""The assertion that every letter is put to: all that is set has words of the letter to show for it."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

from pydantic import BaseModel

from imr_llm.domain.draft import Draft
from imr_llm.domain.letter import Letter
from imr_llm.domain.record import CaseRecord, FindingCode

_ENGINE_PARTS = (
    *("case", "reviewer", "patient", "clinical_summary", "clinical_summary_source", "documents_reviewed"),
    "disputed_items",
)


def leaves(value: object, path: str) -> Iterator[tuple[str, object]]:
    """Every leaf that is set below a value, with its path; models and tuples are walked, None is not set."""
    if isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from leaves(getattr(value, name), f"{path}.{name}")
    elif isinstance(value, tuple):
        for index, one in enumerate(value):
            yield from leaves(one, f"{path}[{index}]")
    elif value is not None:
        yield path, value


def set_leaves(record: Draft | CaseRecord) -> dict[str, object]:
    """The leaves of a draft or record that come out of the letter, by path."""
    return {path: value for name in _ENGINE_PARTS for path, value in leaves(getattr(record, name), name)}


def assert_grounded(letter: Letter, record: Draft | CaseRecord) -> None:
    """Every leaf that is set has evidence, every evidence entry belongs to one, every span slices exactly."""
    found = set_leaves(record)
    assert set(record.evidence) == set(found), set(record.evidence) ^ set(found)
    for path, spans in record.evidence.items():
        assert spans, f"{path} has an empty evidence entry"
        for span in spans:
            assert letter.text[span.start : span.end] == span.text, path
            assert span.text.strip(), path
            assert span.page == letter.page_of(span.start), path
    damaged = {finding.path for finding in record.findings if finding.code is FindingCode.UNREADABLE_TEXT}
    for path, value in found.items():
        if isinstance(value, str) and not isinstance(value, Enum) and path not in damaged:
            assert_words(path, value, record)


def assert_words(path: str, value: str, record: Draft | CaseRecord) -> None:
    """A value in words is what its spans read, layout apart."""
    read = "".join("".join(span.text for span in record.evidence[path]).split())
    plain = "".join(value.split())
    assert _folded(plain) in _folded(read) or _folded(read) in _folded(plain), (path, value, read)


def _folded(text: str) -> str:
    return "".join(mark for mark in text.casefold() if mark.isalnum())
