"""The command `imr-llm` for tests that run it hundreds of times, in processes that need not import it anew.

Most of what a short command costs is importing it. A process that has imported all of it stands by and
forks for every command; what runs in the fork is the command as `python -m imr_llm` starts it: a process of
its own with the folder, environment, arguments and files that it was given. How the command starts from
nothing is tested by what starts `python -m imr_llm` itself, and by the installed wheel in CI.
"""

from __future__ import annotations

import atexit
import functools
import os
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

_REPOSITORY = Path(__file__).parents[2]
_CLIENT = Path(__file__).with_name("client.py")
_READ_AT_START = ("PYTHON", "LANG", "LC_", "TZ", "TERM", "FORCE_COLOR", "LD_")
"""Variables that only a process that starts from nothing obeys."""


def words(*arguments: str | Path, changed: Mapping[str, str] | None = None) -> list[str]:
    """What starts the command with these arguments; `changed` is what its environment has besides the usual.

    What stands in for the command passes SIGINT and SIGTERM on, and takes it along when it is killed.
    """
    given = list(map(str, arguments))
    if not hasattr(socket, "send_fds") or any(name.startswith(_READ_AT_START) for name in changed or ()):
        return [sys.executable, "-m", "imr_llm", *given]
    return [sys.executable, "-S", "-E", str(_CLIENT), _standing_by(), *given]


@functools.cache
def _standing_by() -> str:
    """The socket of a process that stands by as long as this one goes on."""
    folder = tempfile.mkdtemp(prefix="standby-")
    address = str(Path(folder) / "socket")
    server = subprocess.Popen(
        [sys.executable, "-m", "tests.standby.server", address],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=_REPOSITORY,
        env=without_settings(),
    )
    assert server.stdin is not None
    assert server.stdout is not None
    assert server.stdout.readline() == b"ready\n"

    def end() -> None:
        server.communicate(timeout=60)
        shutil.rmtree(folder)

    atexit.register(end)
    return address


def without_settings() -> dict[str, str]:
    """The environment without anything that configures imr-llm or colours output, and with its source."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("IMR_LLM_", "OPENAI_", "XDG_"))
        and name not in {"NO_COLOR", "FORCE_COLOR", "COLUMNS", "TTY_COMPATIBLE", "TTY_INTERACTIVE"}
    }
    return kept | {"PYTHONPATH": str(_REPOSITORY / "src")}
