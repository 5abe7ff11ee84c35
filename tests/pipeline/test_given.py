"""What is no letter, no record or no settings is told in words, whichever function is given it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import pytest

from imr_llm import (
    AsyncExtractor,
    Extractor,
    ImrError,
    Settings,
    aextract,
    asummarize,
    extract,
    load_letter,
    summarize,
    verify,
)
from imr_llm.errors import SettingsError, UnreadableLetterError
from imr_llm.settings import EngineChoice
from tests.cli.command import THREE_ITEMS
from tests.cli.records import record

READER = Settings(engine=EngineChoice.READER)
WRONG = [5, {}, {"engine": "reader"}, "canary", object()]
of_type = pytest.mark.parametrize("given", WRONG, ids=lambda given: type(given).__name__)

OF_LETTERS: dict[str, Callable[[Any], object]] = {
    "extract": lambda given: extract(given, settings=READER),
    "aextract": lambda given: asyncio.run(aextract(given, settings=READER)),
    "Extractor.extract": lambda given: Extractor(READER).extract(given),
    "AsyncExtractor.extract": lambda given: asyncio.run(AsyncExtractor(READER).extract(given)),
    "verify": lambda given: verify(record(), given, settings=READER),
    "load_letter": load_letter,
}
OF_RECORDS: dict[str, Callable[[Any], object]] = {
    "summarize": lambda given: summarize(given, settings=READER),
    "asummarize": lambda given: asyncio.run(asummarize(given, settings=READER)),
    "Extractor.summarize": lambda given: Extractor(READER).summarize(given),
    "AsyncExtractor.summarize": lambda given: asyncio.run(AsyncExtractor(READER).summarize(given)),
    "verify": lambda given: verify(given, THREE_ITEMS, settings=READER),
}
OF_LOADED: dict[str, Callable[[Any], object]] = {
    "Extractor.summarize": lambda given: Extractor(READER).summarize(record(), given),
    "AsyncExtractor.summarize": lambda given: asyncio.run(AsyncExtractor(READER).summarize(record(), given)),
}
OF_SETTINGS: dict[str, Callable[[Any], object]] = {
    "extract": lambda given: extract(THREE_ITEMS, settings=given),
    "aextract": lambda given: asyncio.run(aextract(THREE_ITEMS, settings=given)),
    "summarize": lambda given: summarize(record(), settings=given),
    "asummarize": lambda given: asyncio.run(asummarize(record(), settings=given)),
    "verify": lambda given: verify(record(), THREE_ITEMS, settings=given),
    "Extractor": Extractor,
    "AsyncExtractor": AsyncExtractor,
}


def complaint(function: Callable[[Any], object], given: object, kind: type[ImrError]) -> str:
    """What a function says of what it is given, which is an error of this kind that names the type."""
    with pytest.raises(ImrError, match=type(given).__name__) as caught:
        function(given)
    assert caught.type is kind
    assert "canary" not in str(caught.value)
    return str(caught.value)


@pytest.mark.parametrize("name", OF_LETTERS)
@pytest.mark.parametrize("given", [None, 5, {}, ["canary"], record()], ids=lambda given: type(given).__name__)
def test_what_is_no_letter(name: str, given: object) -> None:
    """It says what can be given."""
    assert "is no letter: give a path" in complaint(OF_LETTERS[name], given, UnreadableLetterError)


@pytest.mark.parametrize("name", OF_RECORDS)
@pytest.mark.parametrize("given", [None, *WRONG], ids=lambda given: type(given).__name__)
def test_what_is_no_record(name: str, given: object) -> None:
    """It says what makes a record of what was written."""
    assert "CaseRecord.model_validate" in complaint(OF_RECORDS[name], given, UnreadableLetterError)


@of_type
@pytest.mark.parametrize("name", OF_LOADED)
def test_what_is_no_loaded_letter(name: str, given: object) -> None:
    """It says what loads one."""
    assert "load_letter" in complaint(OF_LOADED[name], given, UnreadableLetterError)


@of_type
@pytest.mark.parametrize("name", OF_SETTINGS)
def test_what_is_no_settings(name: str, given: object) -> None:
    """It says what makes settings, and an empty dictionary is none either."""
    assert "Settings(" in complaint(OF_SETTINGS[name], given, SettingsError)
