"""What the documentation shows is what happens."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests import standby
from tests.cli.command import clean_environment
from tests.docs.pages import PAGES, REPOSITORY, Console, blocks, consoles

SET_UP = ("python3 -m venv", ".venv/bin/pip")
"""Commands that only CI runs: they install."""
SERVES = "imr-llm review"
"""A command that works until it is interrupted."""


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder as a user has it who reads along: the examples, letters of their own, a run, the command."""
    folder = tmp_path_factory.mktemp("desk")
    letters = REPOSITORY / "examples" / "letters"
    shutil.copytree(letters, folder / "examples" / "letters")
    shutil.copytree(letters, folder / "letters")
    shutil.copy(letters / "2014_shoulder_three_items.txt", folder / "letter.txt")
    shutil.copy(letters / "2018_knee_surgery.pdf", folder / "letter.pdf")
    shutil.copytree(REPOSITORY / "schemas", folder / "schemas")
    (folder / "gold").mkdir()
    # A few are enough to see that a command works; the whole set is evaluated elsewhere.
    for path in (REPOSITORY / "gold" / "handwritten").glob("a0[1-4]*"):
        shutil.copy(path, folder / "gold")
    (folder / "gold" / "required.toml").write_text("[at_least]\nletters_read = 0.5\n", encoding="utf-8")
    # What Label Studio exports of a project in which nobody has annotated yet.
    (folder / "project-1.json").write_text("[]", encoding="utf-8")
    command = folder / "bin" / "imr-llm"
    command.parent.mkdir()
    command.write_text(f'#!/bin/sh\nexec {shlex.join(standby.words())} "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    begun = [str(command), "run", "letters", "--out", "run", "--engine", "reader", "--quiet"]
    subprocess.run(begun, cwd=folder, env=environment(folder), timeout=60, check=True)
    return folder


def environment(desk: Path) -> dict[str, str]:
    """The environment of that user, who does not wait for an endpoint that is away."""
    clean = clean_environment(desk)
    path = f"{desk / 'bin'}{os.pathsep}{clean['PATH']}"
    return clean | {"PATH": path, "IMR_LLM_MAX_WAIT": "0.1"}


IN_FORKS = """
import json, os, sys, traceback
import imr_llm
imr_llm.extract(open("letter.txt").read())
for page, program in json.load(sys.stdin).items():
    child = os.fork()
    if not child:
        try:
            exec(compile(program, page, "exec"), {"__name__": "__main__"})
        except BaseException:
            traceback.print_exc()
            os._exit(1)
        os._exit(0)
    if os.waitpid(child, 0)[1]:
        sys.exit(page)
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there are no forks here")
def test_the_python_blocks_of_the_pages_run(desk: Path) -> None:
    """The blocks of each page run one after the other in one program, for which all is imported already."""
    programs = {
        page.name: "\n".join(block.body for block in blocks(page) if block.language == "python")
        for page in PAGES
    }
    assert sum(map(bool, programs.values())) > 5
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", IN_FORKS],
        input=json.dumps(programs).encode(),
        capture_output=True,
        cwd=desk,
        env=environment(desk),
        timeout=180,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()


def test_the_readme_shows_real_input_and_output(desk: Path) -> None:
    """Its letter, record and summary are parts of the example letter and of what the command makes of it."""
    readme = list(blocks(REPOSITORY / "README.md"))
    letter, summary = [block.body for block in readme if block.language == "text"]
    (record,) = [json.loads(block.body) for block in readme if block.language == "json"]

    def printed(*arguments: str) -> str:
        done = subprocess.run(
            [sys.executable, "-m", "imr_llm", *arguments, "letter.txt"],
            capture_output=True,
            cwd=desk,
            env=environment(desk),
            timeout=60,
            check=True,
        )
        return done.stdout.decode()

    assert _in_order(letter, (desk / "letter.txt").read_text(encoding="utf-8"))
    assert _in_order(summary, printed("summarize"))
    assert _part_of(record, json.loads(printed("extract")))


def _in_order(excerpt: str, whole: str) -> bool:
    """Whether the passages between the `...` lines stand in the whole in this order, layout aside."""
    position, whole = 0, " ".join(whole.split())
    for passage in re.split(r"^\.\.\.$", excerpt, flags=re.MULTILINE):
        words = " ".join(passage.split())
        position = whole.find(words, position)
        if position < 0:
            return False
        position += len(words)
    return True


def _part_of(excerpt: object, whole: object) -> bool:
    """Whether the excerpt is the whole with members of objects and elements of lists left out."""
    if isinstance(excerpt, dict):
        return isinstance(whole, dict) and all(
            name in whole and _part_of(value, whole[name]) for name, value in excerpt.items()
        )
    if isinstance(excerpt, list):
        remaining = iter(whole if isinstance(whole, list) else [])
        return all(any(_part_of(one, other) for other in remaining) for one in excerpt)
    return excerpt == whole


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.name))
def test_the_shown_commands_do_what_is_shown(page: Path, desk: Path) -> None:
    """The commands of a page, one after the other, end well and print the lines shown under them."""
    for console in consoles(page):
        if console.command.startswith(SERVES):
            _check_served(console, desk)
        elif not console.command.startswith(SET_UP):
            _check(console, desk)


def _check_served(console: Console, desk: Path) -> None:
    """It says where it serves, and ends well when it is interrupted."""
    program = ["bash", "-c", f"exec {console.command}"]
    with subprocess.Popen(
        program, stderr=subprocess.PIPE, cwd=desk, env=environment(desk), text=True
    ) as serving:
        assert serving.stderr is not None
        said = serving.stderr.readline()
        serving.send_signal(signal.SIGINT)
        _, rest = serving.communicate(timeout=60)
    assert "http://127.0.0.1:" in said, said
    assert serving.returncode == 0, rest


def _check(console: Console, desk: Path) -> None:
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", console.command],
        capture_output=True,
        cwd=desk,
        env=environment(desk),
        timeout=60,
        check=False,
    )
    # There is no endpoint here, so a command that asks a model can only be found to be well formed.
    asks = "--model" in console.command and "--files-only" not in console.command
    asks |= any(f"batch {verb}" in console.command for verb in ("collect", "cancel"))
    printed = done.stdout.decode().rstrip("\n").split("\n")
    told = f"{console.where}: {console.command}\n{done.stderr.decode()}"
    assert done.returncode == (3 if asks else 0), told
    assert not console.shown or _shows(printed, console.shown), "\n".join([told, *printed])


def _shows(printed: list[str], shown: tuple[str, ...]) -> bool:
    """Whether the printed lines are those shown, `...` standing for any number of lines."""
    position = 0
    free = False
    for line in shown:
        if line.strip() == "...":
            free = True
            continue
        try:
            found = printed.index(line, position)
        except ValueError:
            return False
        if not free and found != position:
            return False
        position, free = found + 1, False
    return free or position == len(printed)
