"""Recorded HTTP: replayed without a network, found by the request's body, and free of secrets."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from vcr.errors import CannotOverwriteExistingCassetteException

from imr_llm.settings import ReplyMode
from tests.cassettes import ReadableYaml
from tests.check_cassettes import CASSETTES, TESTS, problems
from tests.llm.asking import EXPECTED, KEY, LETTER_WORDS, answer, client, exchange

MODEL = os.environ.get("IMR_LLM_MODEL") or "scripted"
RECORDED_KEY = os.environ.get("OPENAI_API_KEY") or KEY


@pytest.mark.vcr
@pytest.mark.parametrize("mode", list(ReplyMode))
def test_a_recorded_reply_is_replayed(recorded_base_url: str, mode: ReplyMode) -> None:
    """Each mode's request finds its recording, whatever the port, the key and the model's name."""
    asked = client(recorded_base_url, MODEL, mode=mode, tries=1, api_key=RECORDED_KEY)
    reply = answer(asked)
    assert reply.parsed == EXPECTED
    assert (reply.attempts, reply.usage.completion_tokens > 0) == (1, True)


@pytest.mark.vcr
def test_a_changed_request_does_not_find_a_recording(recorded_base_url: str, record_mode: str) -> None:
    """One more word in the prompt is another request, so a changed prompt cannot go unnoticed."""
    answer(client(recorded_base_url, MODEL, tries=1, api_key=RECORDED_KEY))
    if record_mode == "none":
        with pytest.raises(CannotOverwriteExistingCassetteException, match="same_body"):
            answer(client(recorded_base_url, MODEL, tries=1), exchange(f"{LETTER_WORDS} Please."))


def test_no_cassette_is_orphaned_and_none_holds_a_secret() -> None:
    """The check that also runs by itself finds nothing wrong, and there is something to check."""
    assert list(CASSETTES.rglob("*.yaml"))
    assert problems() == []


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("      authorization: [Bearer x]", "identifies someone"),
        ("      Set-Cookie:", "identifies someone"),
        ("      OpenAI-Organization: [org-1]", "identifies someone"),
        ("      x-stainless-os: [Linux]", "identifies someone"),
        ("      content: my key is sk-abc123def456", "an API key"),
        ("      uri: http://127.0.0.1:8000/v1/chat/completions", "the host"),
        ("      note: http://me:pass@endpoint.test/", "a password"),
    ],
)
def test_the_check_finds_a_secret(tmp_path: Path, line: str, complaint: str) -> None:
    """Each kind of secret, planted in a copy of a real cassette, is found and the file named."""
    real = next((CASSETTES / "llm" / "test_recorded").glob("*.yaml"))
    copy = tmp_path / real.relative_to(CASSETTES)
    copy.parent.mkdir(parents=True)
    copy.write_text(f"{real.read_text('utf-8')}\n{line}\n", "utf-8")
    assert [one for one in problems(tmp_path, TESTS) if copy.name in one and complaint in one]


@pytest.mark.parametrize(
    "name",
    [
        "llm/test_recorded/test_gone.yaml",
        "llm/test_gone/test_a_recorded_reply_is_replayed.yaml",
        "llm/test_recorded/test_no_cassette_is_orphaned_and_none_holds_a_secret.yaml",
        "llm/test_recorded/notes.txt",
    ],
)
def test_the_check_finds_an_orphan(tmp_path: Path, name: str) -> None:
    """A cassette of a test or module that is gone, of a test that is not recorded, and a stray file."""
    (tmp_path / name).parent.mkdir(parents=True)
    (tmp_path / name).write_text("version: 1\n", "utf-8")
    assert len(problems(tmp_path, TESTS)) == 1


def test_cassettes_are_readable_and_survive_being_written_again() -> None:
    """Bodies stand as structure, and reading and writing a cassette gives the same file."""
    for cassette in CASSETTES.rglob("*.yaml"):
        text = cassette.read_text("utf-8")
        assert "    json:\n" in text
        assert ReadableYaml.serialize(ReadableYaml.deserialize(text)) == text
