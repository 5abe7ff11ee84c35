"""Neither a key nor words of letters are where they do not belong, in anything that a run leaves or says.

The key is looked for in every byte of the home folder after a run: ledger, manifest, list for review, cache,
export, report, batches. Words of letters are looked for in all that is said to people, and in logs.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.artefacts import artefacts, holding, passages_in
from tests.cassettes import ReadableYaml, without_identity, without_secrets
from tests.cli.command import REPOSITORY, clean_environment
from tests.endpoint.process import Endpoint
from tests.runs.here import CANARIES, letter_with_canaries
from tests.runs.many import Command, letter, write_letters

KEY = "sk-canary-7Qx2vZ9pLm4T"


@pytest.fixture
def command(tmp_path: Path) -> Command:
    """The command with a home of its own."""
    return Command(tmp_path)


def asking(endpoint: Endpoint, model: str) -> tuple[str, ...]:
    """The options that have a model asked."""
    return ("--engine", "model", "--model", model, "--base-url", endpoint.base_url)


def key_is_nowhere(folder: Path, said: str) -> None:
    """Neither the key nor the end of it."""
    for part in (KEY, KEY[-12:]):
        assert part not in said
        assert not holding(folder, part)


def test_a_run_leaves_the_key_nowhere(command: Command, endpoint: Endpoint) -> None:
    """Nor does what is made of a run; the endpoint has got it, and nothing that was said has letter text."""
    write_letters(command.folder / "letters", 2)
    (command.folder / "letters" / "broken.pdf").write_bytes(b"%PDF-1.4 broken")
    environment = {"OPENAI_API_KEY": KEY}
    options = ("--verbose", "--summaries", *asking(endpoint, "scripted+canary"))
    done = command("run", "letters", "--out", "run", *options, code=1, environment=environment)
    assert {one.headers["authorization"] for one in endpoint.requests("scripted+canary")} == {f"Bearer {KEY}"}
    said = done.stdout + done.stderr
    for words in (
        ("export", "run", "-o", "run/records.sqlite"),
        ("report", "run", "-o", "run/report.html"),
    ):
        done = command(*words, code=None, environment=environment)
        said += done.stdout + done.stderr
    names = {name for name, _ in artefacts(command.folder)}
    assert {"run/ledger.sqlite", "run/manifest.json", "run/for-review.tsv", "run/records.sqlite"} <= names
    assert "run/report.html" in names
    assert any(name.endswith("replies.sqlite: replies") for name in names)
    key_is_nowhere(command.folder, said)
    assert not passages_in(letter(0), said)


@pytest.mark.parametrize("fault", ["echo", "malformed"])
def test_nor_does_one_that_fails(command: Command, endpoint: Endpoint, fault: str) -> None:
    """An endpoint that repeats the key in its refusal, and one that answers nonsense."""
    write_letters(command.folder / "letters", 1)
    options = ("--verbose", *asking(endpoint, f"fault-{fault}+canary"))
    done = command("run", "letters", "--out", "run", *options, code=None, environment={"OPENAI_API_KEY": KEY})
    assert done.returncode in {0, 3}, done.stderr
    assert endpoint.requests(f"fault-{fault}+canary")
    key_is_nowhere(command.folder, done.stdout + done.stderr)
    assert not passages_in(letter(0), done.stdout + done.stderr)


def test_files_of_batches_hold_no_key(command: Command, endpoint: Endpoint) -> None:
    """They hold letters, and the provider knows the key already."""
    write_letters(command.folder / "letters", 1)
    options = asking(endpoint, "scripted+canary-batch")
    words = ("batch", "submit", "letters", "--out", "run", "--files-only", *options)
    done = command(*words, environment={"OPENAI_API_KEY": KEY})
    assert [name for name, _ in artefacts(command.folder) if name == "run/batches/0001.jsonl"]
    key_is_nowhere(command.folder, done.stdout + done.stderr)


@pytest.mark.parametrize("verbose", ["--verbose", "--quiet"])
def test_what_is_said_of_letters_has_none_of_their_words(command: Command, verbose: str) -> None:
    """Of good ones, damaged ones and such as are none; names of files are told."""
    folder = command.folder / "letters"
    folder.mkdir()
    text = letter_with_canaries()
    (folder / "good.txt").write_text(text, encoding="utf-8")
    (folder / "none.txt").write_text(f"Dear {CANARIES[0]},\n\nthe {CANARIES[3]} is here.\n", encoding="utf-8")
    (folder / "cut.txt").write_text(text[: len(text) // 2], encoding="utf-8")
    (folder / "damaged.txt").write_bytes(text.encode().replace(b"Upheld", b"Up\xffheld"))
    (folder / "two.json").write_text(f'{{"text": 1, "{CANARIES[0]}": "{CANARIES[1]}"}}', encoding="utf-8")
    done = command("run", "letters", "--out", "run", "--engine", "reader", verbose, code=None)
    told = command("status", "run", "--letters").stdout if verbose == "--verbose" else ""
    said = done.stdout + done.stderr + told + (command.folder / "run" / "for-review.tsv").read_text("utf-8")
    assert not [canary for canary in CANARIES if canary.lower() in said.lower()]
    told_of_the_case = text.partition("CLINICAL CASE SUMMARY")[2].partition("IMR ISSUES")[0]
    assert not passages_in(told_of_the_case, said)


def test_a_crash_tells_kinds_and_places_only(tmp_path: Path) -> None:
    """Where nobody foresaw the error; in the command itself, and in a thread of it."""
    letter_file = tmp_path / "letter.txt"
    letter_file.write_text(letter_with_canaries(), encoding="utf-8")
    program = f"""
import sys, threading
from imr_llm import cli
from imr_llm.cli import sinks, work

def fail(*_):
    words = open({str(letter_file)!r}).read()
    try:
        raise KeyError(words + {KEY!r})
    except KeyError as error:
        raise RuntimeError(words) from error

thread = threading.Thread(target=fail)
work._say_what_came = lambda *_: (thread.start(), thread.join(), fail())
sys.argv = ["imr-llm", "extract", {str(letter_file)!r}, "--engine", "reader", "-o", "record.json"]
cli.main()
"""
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        env=clean_environment(tmp_path),
        check=False,
    )
    assert done.returncode == 70, done.stderr
    assert done.stderr.count("builtins.KeyError") == done.stderr.count("builtins.RuntimeError") == 2
    assert "work_through" in done.stderr
    assert KEY not in done.stderr
    assert not [canary for canary in CANARIES if canary.lower() in done.stderr.lower()]


def test_cassettes_hold_no_key() -> None:
    """What is recorded is passed through what takes secrets out, and the recorded ones are looked through."""
    from vcr.request import Request

    headers = {"authorization": f"Bearer {KEY}", "content-type": "application/json", "x-api-key": KEY}
    request = without_secrets(Request("POST", f"https://{KEY}@host/v1?key={KEY}", b"{}", headers))
    answered = {"set-cookie": [KEY], "content-type": ["application/json"]}
    response = without_identity({"headers": answered, "body": {"string": "{}"}})
    recorded = {"interactions": [{"request": request._to_dict(), "response": response}], "version": 1}
    assert KEY not in ReadableYaml.serialize(recorded)
    assert not holding(REPOSITORY / "cassettes", "Bearer ")
