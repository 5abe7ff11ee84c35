"""Runs the real command in a process of its own, away from the user's settings and cache."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from pathlib import Path

from tests import standby

REPOSITORY = Path(__file__).parents[2]
LETTERS = REPOSITORY / "examples" / "letters"
THREE_ITEMS = LETTERS / "2014_shoulder_three_items.txt"
CONTRADICTION = LETTERS / "2016_retro_dme_contradiction.txt"


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a run ended."""

    code: int
    out: str
    err: str


def clean_environment(home: Path) -> dict[str, str]:
    """The environment without anything that configures imr-llm or colours output, with a home of its own."""
    return standby.without_settings() | {"HOME": str(home)}


def imr_llm(
    *arguments: str | Path, home: Path, stdin: bytes = b"", environment: dict[str, str] | None = None
) -> Outcome:
    """Run `imr-llm` with its home and working folder in `home`, and wait for it."""
    done = subprocess.run(
        standby.words(*arguments, changed=environment),
        input=stdin,
        capture_output=True,
        cwd=home,
        env=clean_environment(home) | (environment or {}),
        timeout=60,
        check=False,
    )
    return Outcome(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))
