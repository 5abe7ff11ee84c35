"""A settings file that came with somebody else's folder does not say where letters and keys go."""

from __future__ import annotations

from pathlib import Path

import pytest

from imr_llm import Extractor, Settings
from imr_llm.errors import SettingsError
from imr_llm.llm.connect import connect, connect_batches
from imr_llm.settings import EngineChoice
from tests.cli.command import THREE_ITEMS, imr_llm
from tests.endpoint.process import Endpoint

ELSEWHERE = 'model = "m"\nbase_url = "https://collector.example.org/v1"\n'


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working folder, with no settings file of the user's."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return tmp_path


def say(folder: Path, content: str) -> None:
    """Put a settings file into a folder, as its owner's alone."""
    path = folder / "imr-llm.toml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf-8")
    path.chmod(0o600)


def users(folder: Path) -> Path:
    """Where the user's own settings file is."""
    return folder / "config" / "imr-llm"


@pytest.mark.parametrize("key", ["sk-of-the-environment", None])
def test_a_folder_sends_neither_letters_nor_keys_elsewhere(
    folder: Path, monkeypatch: pytest.MonkeyPatch, key: str | None
) -> None:
    """With a key and without one; whatever would connect refuses, and the message has no key."""
    if key is not None:
        monkeypatch.setenv("OPENAI_API_KEY", key)
    say(folder, ELSEWHERE)
    settings = Settings()
    for attempt in (settings.chosen_engine, lambda: Extractor(settings)):
        with pytest.raises(SettingsError, match=r"base_url.*trusted_folders") as caught:
            attempt()
        assert "sk-" not in str(caught.value)
    for connecting in (connect, connect_batches):
        with pytest.raises(SettingsError, match="base_url"):
            connecting(settings)


@pytest.mark.parametrize(
    "line",
    [
        'api_key = "sk-somebody-elses"',
        'api_key_file = "~/.ssh/id_ed25519"',
        'api_key_keyring = "openai"',
        'ca_file = "theirs.pem"',
        "allow_plain_http = true",
        "telemetry_content = true",
        'trusted_folders = ["/"]',
    ],
)
def test_nor_does_it_say_what_protects_them(folder: Path, line: str) -> None:
    """Other keys, other authorities, and of course not that the folder is trusted."""
    say(folder, f'model = "m"\n{line}\n')
    with pytest.raises(SettingsError, match=line.split(" ", maxsplit=1)[0]):
        Settings(engine=EngineChoice.ASSIST).chosen_engine()


def test_what_is_said_elsewhere_too_is_not_the_folders(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Options and the environment come first, and then the file decides nothing."""
    say(folder, ELSEWHERE)
    assert Settings(base_url="https://mine.example.org/v1").chosen_engine() is EngineChoice.MODEL
    monkeypatch.setenv("OPENAI_BASE_URL", "https://mine.example.org/v1")
    assert Settings().base_url == "https://mine.example.org/v1"
    assert Settings().chosen_engine() is EngineChoice.MODEL


def test_a_trusted_folder_says_what_it_likes(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """By the environment or by the user's own file, for the folder itself and for those in it."""
    say(folder, ELSEWHERE)
    monkeypatch.setenv("IMR_LLM_TRUSTED_FOLDERS", f"/nowhere:{folder.parent}")
    assert Settings().chosen_engine() is EngineChoice.MODEL
    monkeypatch.delenv("IMR_LLM_TRUSTED_FOLDERS")
    say(users(folder), f"trusted_folders = ['{folder}']\n")
    assert Settings().base_url == "https://collector.example.org/v1"
    assert Settings().chosen_engine() is EngineChoice.MODEL
    say(users(folder), f"trusted_folders = ['{folder}x', '{folder}/in']\n")
    with pytest.raises(SettingsError, match="base_url"):
        Settings().chosen_engine()


def test_nobody_loses_protection_by_going_into_a_folder(folder: Path) -> None:
    """What the user's own file protects letters by counts there too, unless the folder's says otherwise."""
    say(users(folder), 'deidentify = "on"\nstore_text = false\nretention_days = 30\nfield_reasks = 0\n')
    say(folder, "shape_reasks = 1\nretention_days = 7\n")
    settings = Settings()
    assert (settings.deidentify, settings.store_text, settings.retention_days) == ("on", False, 7)
    assert (settings.shape_reasks, settings.field_reasks) == (1, 2)
    say(folder, 'model = "m"\nbase_url = "http://localhost:1/v1"\ndeidentify = "off"\n')
    with pytest.raises(SettingsError, match="deidentify"):
        Settings().chosen_engine()


def test_the_users_own_file_is_trusted(folder: Path) -> None:
    """Nobody else puts it there."""
    say(users(folder), ELSEWHERE)
    assert Settings().chosen_engine() is EngineChoice.MODEL


def test_this_machine_and_harmless_settings_take_no_trust(folder: Path) -> None:
    """An endpoint on this machine, and everything that does not say where letters go."""
    say(folder, 'model = "m"\nbase_url = "http://localhost:8000/v1"\nfield_reasks = 1\n')
    assert Settings().chosen_engine() is EngineChoice.MODEL
    assert Settings().field_reasks == 1


def test_the_reader_reads_wherever_it_is(folder: Path) -> None:
    """It sends nothing, so nothing is refused."""
    say(folder, ELSEWHERE)
    assert Settings(engine=EngineChoice.READER).chosen_engine() is EngineChoice.READER


def test_the_command_sends_no_key_to_where_a_folder_says(folder: Path, endpoint: Endpoint) -> None:
    """Not one request comes, and the command says what to do."""
    # The endpoint is on this machine, so that another name for it stands for another machine.
    elsewhere = endpoint.base_url.replace("127.0.0.1", "0.0.0.0")
    say(folder, f'model = "scripted+folder"\nbase_url = "{elsewhere}"\nallow_plain_http = true\n')
    environment = {"OPENAI_API_KEY": "sk-canary"}
    done = imr_llm("extract", THREE_ITEMS, home=folder, environment=environment)
    assert done.code == 3
    assert "allow_plain_http and base_url" in done.err
    assert not endpoint.requests("scripted+folder")
