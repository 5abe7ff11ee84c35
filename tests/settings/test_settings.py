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
