"""What runs in a process that stood by does what a command does that starts from nothing."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests import standby
from tests.cli.command import THREE_ITEMS, clean_environment


@pytest.mark.parametrize(
    ("arguments", "given"),
    [
        (("extract", "--format", "text", "-"), THREE_ITEMS.read_bytes()),
        (("extract", "nothing.txt"), b""),
        (("doctor", "--offline"), b""),
        (("run", "there", "--out"), b""),
        (("no-such-command",), b""),
    ],
)
def test_it_ends_and_says_the_same(arguments: tuple[str, ...], given: bytes, tmp_path: Path) -> None:
    """Exit code, output and messages are those of a command of its own start."""
    told = [
        subprocess.run(
            [*started, *arguments],
            input=given,
            capture_output=True,
            cwd=tmp_path,
            env=clean_environment(tmp_path),
            timeout=60,
            check=False,
        )
        for started in ([sys.executable, "-m", "imr_llm"], standby.words())
    ]
    first, second = [(done.returncode, done.stdout, done.stderr) for done in told]
    assert second == first


def test_what_only_a_start_obeys_is_started(tmp_path: Path) -> None:
    """A variable of the interpreter's makes a command start from nothing."""
    started = standby.words("extract", changed={"PYTHONPATH": str(tmp_path)})
    assert started == [sys.executable, "-m", "imr_llm", "extract"]


def test_a_command_goes_with_who_asked_for_it(tmp_path: Path) -> None:
    """What waits for standard input ends when the command that stands in for it is killed."""
    with subprocess.Popen(
        standby.words("extract", "-"),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=tmp_path,
        env=clean_environment(tmp_path),
    ) as waiting:
        assert waiting.stdout is not None
        waiting.kill()
        # Its end of the pipe is closed only when the process that inherited it has ended.
        assert waiting.stdout.read() == b""
