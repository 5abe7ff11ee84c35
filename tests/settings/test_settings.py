"""Settings that do not fit are errors of the tree, wherever they come from."""

from __future__ import annotations

from typing import Any

import pytest

from imr_llm import ImrError, Settings
from imr_llm.errors import SettingsError
from imr_llm.settings import load_settings


@pytest.mark.parametrize(
    ("given", "named"),
    [({"engine": "zzz"}, "engine: "), ({"foo": 1}, "foo: "), ({"timeout": -1}, "timeout: ")],
)
def test_arguments_that_do_not_fit_are_named(given: dict[str, Any], named: str) -> None:
    """As those of the environment and the settings file are, whichever way the settings are made."""
    for make in (Settings, load_settings):
        with pytest.raises(ImrError, match=named) as caught:
            make(**given)
        assert caught.type is SettingsError


def test_variables_that_do_not_fit_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Also where a program makes settings of its own."""
    monkeypatch.setenv("IMR_LLM_TIMEOUT", "-5")
    with pytest.raises(SettingsError, match="timeout: Input should be greater than 0"):
        Settings()


def test_a_key_that_does_not_fit_is_not_shown() -> None:
    """The error names the setting and repeats nothing of its value."""
    with pytest.raises(SettingsError, match="api_key: ") as caught:
        Settings(api_key=b"sk-canary-\xff")
    assert "canary" not in str(caught.value)


@pytest.mark.parametrize(
    ("variable", "told"),
    [
        ("IMR_LLM_DEIDENTIFFY", r"IMR_LLM_DEIDENTIFFY \(the nearest is IMR_LLM_DEIDENTIFY\)"),
        ("imr_llm_moddel", r"imr_llm_moddel \(the nearest is IMR_LLM_MODEL\)"),
        ("IMR_LLM_DEIDENTIFY__MODE", "IMR_LLM_DEIDENTIFY__MODE"),
        ("IMR_LLM_XYZZY", "no setting: IMR_LLM_XYZZY; correct or unset it"),
    ],
)
def test_a_variable_that_is_no_setting_is_named(
    monkeypatch: pytest.MonkeyPatch, variable: str, told: str
) -> None:
    """A misspelt one would else protect nothing without a word; its value is not told."""
    monkeypatch.setenv(variable, "canary")
    with pytest.raises(SettingsError, match=told) as caught:
        Settings()
    assert "canary" not in str(caught.value)


def test_every_setting_has_its_variable(monkeypatch: pytest.MonkeyPatch) -> None:
    """None of their names is refused, but what they say here; one that is empty says nothing."""
    for name in Settings.model_fields:
        monkeypatch.setenv(f"IMR_LLM_{name.upper()}", "?")
    monkeypatch.setenv("IMR_LLM_XYZZY", "")
    with pytest.raises(SettingsError, match="do not fit: engine: "):
        Settings()


def test_what_other_programs_are_told_is_no_setting(monkeypatch: pytest.MonkeyPatch) -> None:
    """A variable that has a setting's name alone, as BASE_URL has, sends no letter anywhere."""
    for name in Settings.model_fields:
        monkeypatch.setenv(name.upper(), "1")
    settings = Settings()
    assert (settings.base_url, settings.api_key, settings.telemetry_content) == (None, None, False)
