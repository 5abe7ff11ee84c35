"""Files whose names and words are meant to do harm go through every command and do none."""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from imr_llm.vocabulary.harmless import has_active
from tests.cli.command import THREE_ITEMS, Outcome, clean_environment, imr_llm

FORMULA = "=cmd|' calc'!A1.txt"
FORGED = "a.txt\nimr-llm: error: forged line.txt"
NOT_TEXT = b"caf\xe9.txt".decode("utf-8", "surrogateescape")
GOOD_NAMES = (
    FORMULA,
    FORGED,
    NOT_TEXT,
    "\x1b[31mred\x1b]0;owned\x07.txt",
    "turned\u202etxt.exe.txt",
    "-o.txt",
)
SECRET = "root:x:0:0"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with a folder of letters of all kinds of names, and of things that are none."""
    home = tmp_path_factory.mktemp("hostile")
    letters = home / "letters"
    letters.mkdir()
    text = THREE_ITEMS.read_text(encoding="utf-8")
    hostile = text.replace("Norco 10/325mg", "Norco\x1b]0;owned\x07\x9b31m 10/325mg", 1)
    for number, name in enumerate(GOOD_NAMES):
        (letters / name).write_text(hostile + "\n" * number, encoding="utf-8")
    (letters / "\x1bempty.txt").write_bytes(b"")
    (letters / "\x1blink.txt").symlink_to("/etc/passwd")
    os.mkfifo(letters / "\x1bpipe.txt")
    row = {"id": "\x1b[31m\nimr-llm: error: forged", "text": ""}
    (letters / "rows\x1b.jsonl").write_text(json.dumps(row) + "\n")
    return home


@pytest.fixture(scope="module")
def run(folder: Path) -> Outcome:
    """What `run` says over that folder."""
    return imr_llm("run", "letters", "--out", "run", "--summaries", "-v", home=folder)


def assert_harmless(text: str) -> None:
    """Nothing in it drives a terminal, forges a message, or is from a file that nobody named."""
    assert not has_active(text)
    assert SECRET not in text
    assert not any(line.startswith("imr-llm: error: forged") for line in text.splitlines())


@pytest.mark.parametrize("choice", ["text", "jsonl"])
def test_records_and_messages_drive_no_terminal(choice: str, folder: Path) -> None:
    """The six letters are read and the four others are named, whatever the form."""
    done = imr_llm("extract", "letters", "--format", choice, "-v", home=folder)
    assert done.code == 1
    assert_harmless(done.out)
    assert_harmless(done.err)
    assert done.err.count("imr-llm: error: ") - done.err.count("imr-llm: error: forged") == 4
    assert done.err.count("3 items") == len(GOOD_NAMES)
    assert all(line.startswith("imr-llm: ") for line in done.err.splitlines())


@pytest.mark.parametrize("choice", ["markdown", "html"])
def test_summaries_drive_no_terminal(choice: str, folder: Path) -> None:
    """In every form that is text."""
    done = imr_llm("summarize", "letters", "--format", choice, home=folder)
    assert done.code == 1
    assert_harmless(done.out)
    assert_harmless(done.err)


def test_a_run_takes_every_letter(run: Outcome, folder: Path) -> None:
    """Six letters are done and four things refused; the run directory names them without harm."""
    assert run.code == 1
    assert_harmless(run.err)
    assert "letters: 6 done, 4 failed" in run.err
    listed = (folder / "run" / "for-review.tsv").read_text(encoding="utf-8")
    assert_harmless(listed)
    assert listed.count("\n") == 5


@pytest.mark.usefixtures("run")
@pytest.mark.parametrize(
    "arguments",
    [
        ("status", "run", "--letters"),
        ("export", "run", "--format", "jsonl"),
        ("retry", "run", "--log-format", "json"),
        ("label-studio", "export", "run"),
    ],
    ids=" ".join,
)
def test_what_is_told_of_a_run_drives_no_terminal(arguments: tuple[str, ...], folder: Path) -> None:
    """Names and values of all letters, in tables, CSV and JSON."""
    done = imr_llm(*arguments, home=folder)
    assert done.code in (0, 1), done.err
    assert done.out or done.err
    assert_harmless(done.out)
    assert_harmless(done.err)


@pytest.mark.usefixtures("run")
def test_no_table_holds_a_formula(folder: Path) -> None:
    """Neither the CSV that is asked for nor the list of letters for a person begins a cell with one."""
    exported = imr_llm("export", "run", "--format", "csv", home=folder)
    assert not has_active(exported.out)
    rows = list(csv.reader(exported.out.splitlines()))
    rows += csv.reader((folder / "run" / "for-review.tsv").read_text().splitlines(), dialect="excel-tab")
    cells = [cell for row in rows for cell in row]
    assert f"'{FORMULA}" in cells
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]


@pytest.mark.usefixtures("run")
def test_a_report_is_harmless_as_text(folder: Path) -> None:
    """A page that is looked at in a terminal instead of a browser."""
    done = imr_llm("report", "run", "-o", "report.html", home=folder)
    assert done.code == 0
    assert_harmless(done.err)
    page = (folder / "report.html").read_text(encoding="utf-8")
    assert_harmless(page)
    assert "owned" in page


def test_a_record_that_was_tampered_with_is_told_of_without_harm(folder: Path) -> None:
    """Paths and names in a file of records are somebody else's words, too."""
    letter = folder / "tampered.txt"
    letter.write_bytes(THREE_ITEMS.read_bytes())
    record = json.loads(imr_llm("extract", letter, home=folder).out)
    path = "\x1b[31m\nimr-llm: error: forged"
    record["evidence"][path] = [{"start": 0, "end": 2, "text": "\x1b["}]
    record["source"]["name"] = path
    (folder / "record.json").write_text(json.dumps(record))
    done = imr_llm("verify", "record.json", "--letter", letter, home=folder)
    assert done.code == 1
    assert_harmless(done.out)
    assert_harmless(done.err)


def test_a_pipe_is_read_once_and_whole(folder: Path) -> None:
    """A letter that another program writes loses no word to looking at how it begins."""
    ours, theirs = os.pipe()
    done = subprocess.Popen(
        [sys.executable, "-m", "imr_llm", "summarize", f"/dev/fd/{ours}", "--format", "json"],
        pass_fds=[ours],
        env=clean_environment(folder),
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    os.close(ours)
    with os.fdopen(theirs, "wb") as pipe:
        pipe.write(THREE_ITEMS.read_bytes())
    out, err = done.communicate(timeout=60)
    assert done.returncode == 0, err.decode()
    assert len(json.loads(out)["items"]) == 3


def test_an_input_without_end_is_refused(folder: Path) -> None:
    """Standard input is held, so it has a limit; a device that is named is one letter at most."""
    with Path("/dev/zero").open("rb") as zeros:
        done = subprocess.run(
            [sys.executable, "-c", BOUNDED, "extract", "-"],
            stdin=zeros,
            env=clean_environment(folder),
            cwd=folder,
            capture_output=True,
            timeout=60,
            check=False,
        )
    assert done.returncode == 2
    assert b"save it to a file" in done.stderr
    device = imr_llm("extract", "/dev/zero", home=folder)
    assert device.code == 2
    assert "over the limit" in device.err


BOUNDED = """
import sys
from imr_llm.cli import inputs, main
inputs._MOST_AT_ONCE = 10_000_000
main()
"""
