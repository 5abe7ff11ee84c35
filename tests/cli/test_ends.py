"""How a command ends: usage, configuration, interrupts, and readers that go away."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from imr_llm.domain.record import CaseRecord
from tests.cli.command import LETTERS, THREE_ITEMS, clean_environment, imr_llm
from tests.endpoint.process import Endpoint


@pytest.mark.parametrize(
    "arguments",
    [
        ("extract",),
        ("extract", "--nonsense", "x"),
        ("extract", "x", "--format", "xml"),
        ("extract", "-", "-"),
        ("extract", str(THREE_ITEMS), "-o", "."),
        ("extract", str(THREE_ITEMS), "-o", "no/such/folder/file"),
        ("nonsense",),
        ("schema",),
        ("schema", "nonsense"),
        ("schema", "case_record", "--list"),
        ("prompt", "show", "nonsense"),
        ("prompt", "show", "extract", "--part", "nonsense"),
    ],
    ids=" ".join,
)
def test_bad_usage_is_exit_code_2(arguments: tuple[str, ...], tmp_path: Path) -> None:
    """Wrong arguments print nothing on standard output, say what is wrong, and end with 2."""
    done = imr_llm(*arguments, home=tmp_path)
    assert (done.code, done.out) == (2, "")
    assert "rror: " in done.err
    assert "Traceback" not in done.err


@pytest.mark.parametrize(
    ("arguments", "environment"),
    [
        (("extract", str(THREE_ITEMS), "--engine", "model"), {}),
        (("extract", str(THREE_ITEMS)), {"IMR_LLM_ENGINE": "assist"}),
        (("extract", str(THREE_ITEMS)), {"IMR_LLM_TIMEOUT": "soon"}),
        (("cache", "stats"), {"IMR_LLM_MODE": "telepathy"}),
        (("doctor",), {"IMR_LLM_ENGINE": "model"}),
        (("doctor", "--offline"), {"IMR_LLM_DEIDENTIFFY": "on"}),
        (("extract", str(THREE_ITEMS)), {"IMR_LLM_DEIDENTIFFY": "on"}),
    ],
)
def test_a_wrong_configuration_is_exit_code_3(
    arguments: tuple[str, ...], environment: dict[str, str], tmp_path: Path
) -> None:
    """A configuration that does not fit is said without a traceback and ends with 3."""
    done = imr_llm(*arguments, home=tmp_path, environment=environment)
    assert done.code == 3
    assert "Traceback" not in done.err


def test_an_unknown_name_in_the_settings_file_is_exit_code_3(tmp_path: Path) -> None:
    """A misspelt setting is named, not ignored."""
    (tmp_path / "imr-llm.toml").write_text("modell = 'x'\n", encoding="utf-8")
    done = imr_llm("extract", THREE_ITEMS, home=tmp_path)
    assert done.code == 3
    assert "modell" in done.err


@pytest.mark.parametrize("content", [b"engine = \n", b"api_key = sk-secret\n", b"\xff\xfe"])
@pytest.mark.parametrize("arguments", [("extract", str(THREE_ITEMS)), ("doctor",)], ids=" ".join)
def test_a_settings_file_that_is_not_toml_is_exit_code_3(
    arguments: tuple[str, ...], content: bytes, tmp_path: Path
) -> None:
    """A broken settings file is named in one line, without what stands in it."""
    (tmp_path / "imr-llm.toml").write_bytes(content)
    done = imr_llm(*arguments, home=tmp_path)
    assert done.code == 3
    assert "the settings file 'imr-llm.toml' is not TOML" in done.out + done.err
    assert "Traceback" not in done.err
    assert "sk-secret" not in done.out + done.err


def test_an_endpoint_that_is_not_there_is_exit_code_3(tmp_path: Path) -> None:
    """Nobody listens: the reader's record, marked for review, and no secret of the address is told."""
    done = imr_llm(
        "extract",
        THREE_ITEMS,
        *("--model", "scripted", "--base-url", "http://user:secret@127.0.0.1:9/v1"),
        home=tmp_path,
        environment={"IMR_LLM_TRANSPORT_TRIES": "1"},
    )
    record = CaseRecord.model_validate_json(done.out)
    assert done.code == 3
    assert (record.provenance.engine, record.needs_review) == ("reader", True)
    assert "imr-llm: error: the endpoint gave no reply to 1 request;" in done.err
    assert "Traceback" not in done.err
    assert "secret" not in done.out + done.err


def test_an_endpoint_that_refuses_is_exit_code_3(endpoint: Endpoint, tmp_path: Path) -> None:
    """A wrong key is the same for every letter: it ends the command with one error line and no record."""
    done = imr_llm(
        *("extract", THREE_ITEMS, "--model", "fault-401+refusing", "--base-url", endpoint.base_url),
        home=tmp_path,
    )
    assert (done.code, done.out) == (3, "")
    assert done.err.count("imr-llm: error: ") == 1
    assert "Traceback" not in done.err


@pytest.mark.parametrize(
    ("model", "told", "untold"),
    [
        ("fault-400+mode", ["status 400", "a reason that it does not name", "doctor"], ["json_schema"]),
        ("fault-no-response_format+mode", ["'response_format'", "the mode 'json_schema'"], ["not name"]),
    ],
)
def test_a_rejection_blames_the_mode_only_where_the_endpoint_does(
    endpoint: Endpoint, tmp_path: Path, model: str, told: list[str], untold: list[str]
) -> None:
    """What the endpoint does not say is not guessed."""
    done = imr_llm("extract", THREE_ITEMS, "--model", model, "--base-url", endpoint.base_url, home=tmp_path)
    assert done.code == 3
    for words in told:
        assert words in done.err
    for words in untold:
        assert words not in done.err


@pytest.mark.parametrize(
    "arguments",
    [("extract", str(THREE_ITEMS)), ("schema", "case_record"), ("doctor", "--offline")],
    ids=" ".join,
)
def test_a_full_disk_is_said_in_one_line(arguments: tuple[str, ...], tmp_path: Path) -> None:
    """Output that cannot be written ends the command with 2, one line and no traceback."""
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "imr_llm", *arguments],
            stdout=full,
            stderr=subprocess.PIPE,
            cwd=tmp_path,
            env=clean_environment(tmp_path),
            timeout=60,
            check=False,
        )
    assert done.returncode == 2
    assert b"error: the output cannot be written: No space left on device" in done.stderr
    assert b"Traceback" not in done.stderr


def test_a_reader_that_goes_away_ends_the_command_quietly(tmp_path: Path) -> None:
    """`| head` ends the command without a traceback."""
    with subprocess.Popen(
        [sys.executable, "-m", "imr_llm", "extract", "-q", *[str(THREE_ITEMS)] * 20],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=tmp_path,
        env=clean_environment(tmp_path),
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        said = process.stderr.read().decode()
    assert (process.returncode, said) == (141, "")


def test_an_interrupt_while_waiting_for_input_is_exit_code_130(tmp_path: Path) -> None:
    """Ctrl-C while standard input is read ends with 130 and no traceback."""
    with subprocess.Popen(
        [sys.executable, "-c", _ANNOUNCED, "extract", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=tmp_path,
        env=clean_environment(tmp_path),
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.send_signal(signal.SIGINT)
        said = process.stderr.read().decode()
    assert process.returncode == 130
    assert "Traceback" not in said


_ANNOUNCED = """
import io, sys
from imr_llm.cli.app import app

class Announcing(io.RawIOBase):
    def readable(self):
        return True
    def readinto(self, buffer):
        print("reading", flush=True)
        return sys.__stdin__.buffer.raw.readinto(buffer)

sys.stdin = io.TextIOWrapper(io.BufferedReader(Announcing()))
app()
"""
"""The command, saying on standard output when it begins to read, so that no test has to sleep."""


def test_an_interrupt_while_a_model_is_asked_keeps_what_is_done(endpoint: Endpoint, tmp_path: Path) -> None:
    """Ctrl-C during a request ends at once with 130; the output is still whole."""
    model = "fault-hang@60+interrupted"
    letters = (str(THREE_ITEMS), str(LETTERS / "2018_knee_surgery.pdf"))
    with subprocess.Popen(
        [sys.executable, "-m", "imr_llm", "extract", *letters, "--model", model, "--no-cache"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=tmp_path,
        env=clean_environment(tmp_path) | {"OPENAI_BASE_URL": endpoint.base_url},
    ) as process:
        deadline = time.monotonic() + 30
        while not endpoint.requests(model) and time.monotonic() < deadline:
            time.sleep(0.05)
        process.send_signal(signal.SIGINT)
        out, said = process.communicate(timeout=20)
    assert process.returncode == 130
    assert out == b"[]\n"
    assert said.decode().endswith("imr-llm: error: interrupted\n")
