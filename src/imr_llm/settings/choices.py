"""What can be chosen where a setting is no number and no text, and how files and variables say it."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum


class EngineChoice(StrEnum):
    """Which engine reads the letters."""

    AUTO = "auto"
    READER = "reader"
    MODEL = "model"
    ASSIST = "assist"


class ReplyMode(StrEnum):
    """How the endpoint is asked to answer in the reply schema."""

    JSON_SCHEMA = "json_schema"
    TOOLS = "tools"
    JSON_OBJECT = "json_object"


class Deidentify(StrEnum):
    """Whether a model is shown stand-ins for who a letter is about."""

    AUTO = "auto"
    ON = "on"
    OFF = "off"


def on_or_off(value: object) -> object:
    """A choice of `Deidentify` as files and variables say it: with the words of booleans as well."""
    if isinstance(value, bool):
        return Deidentify.ON if value else Deidentify.OFF
    words = {"true": Deidentify.ON, "1": Deidentify.ON, "false": Deidentify.OFF, "0": Deidentify.OFF}
    return _said(value, words)


def captures_on_spans(value: object) -> object:
    """A boolean as OpenTelemetry's own variable says it, which knows these beside true and false."""
    words = {"no_content": False, "event_only": False, "span_only": True, "span_and_event": True}
    return _said(value, words)


def _said(value: object, words: Mapping[str, object]) -> object:
    return words.get(value.strip().lower(), value) if isinstance(value, str) else value
