"""Letters and keys do not leave the machine unencrypted unless somebody says so."""

from __future__ import annotations

from pathlib import Path

import pytest

from imr_llm import Extractor, Settings
from imr_llm.errors import SettingsError
from imr_llm.settings import EngineChoice
from tests.cli.command import THREE_ITEMS, imr_llm


def of(base_url: str, engine: EngineChoice = EngineChoice.MODEL, **given: object) -> Settings:
    """Settings that would ask an endpoint."""
    settings: dict[str, object] = {"engine": engine, "model": "any", "base_url": base_url, "api_key": "sk-1"}
    return Settings.model_validate({**settings, **given})


@pytest.mark.parametrize("engine", [EngineChoice.MODEL, EngineChoice.ASSIST, EngineChoice.AUTO])
@pytest.mark.parametrize("host", ["models.example.org", "10.0.0.7:8000", "[2001:db8::1]", "127.example.org"])
def test_another_machine_is_not_asked_over_http(host: str, engine: EngineChoice) -> None:
    """Whatever the engine that would ask it; the message has no key."""
    with pytest.raises(SettingsError, match="over http") as caught:
        Extractor(of(f"http://{host}/v1", engine))
    assert "sk-1" not in str(caught.value)


@pytest.mark.parametrize(
    "base_url",
    [
        "https://models.example.org/v1",
        "http://localhost:8000/v1",
        "http://127.0.0.1:8000/v1",
        "http://127.9.9.9/v1",
        "http://[::1]:8000/v1",
    ],
)
def test_https_and_this_machine_are(base_url: str) -> None:
    """An endpoint of one's own needs no certificate."""
    assert of(base_url).chosen_engine() is EngineChoice.MODEL


def test_a_trusted_network_can_be_allowed_and_the_reader_asks_nobody() -> None:
    """By a setting; offline nothing is sent."""
    assert of("http://gpu:8000/v1", allow_plain_http=True).chosen_engine() is EngineChoice.MODEL
    assert of("http://gpu:8000/v1", EngineChoice.READER).chosen_engine() is EngineChoice.READER


def test_the_command_says_what_to_do(tmp_path: Path) -> None:
    """Exit code 3, nothing sent."""
    done = imr_llm(
        "extract",
        THREE_ITEMS,
        "--engine",
        "model",
        "--model",
        "m",
        "--base-url",
        "http://gpu/v1",
        home=tmp_path,
    )
    assert done.code == 3
    assert "IMR_LLM_ALLOW_PLAIN_HTTP" in done.err
