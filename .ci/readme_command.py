"""Prints one of the README's two commands, so that what CI runs is what the README says.

`run` is the whole command that sets up and extracts; `test` is the test command after its set-up.
"""

from __future__ import annotations

import sys
from pathlib import Path

README = Path(__file__).parents[1] / "README.md"
STARTS = {"run": "python3 -m venv .venv && ", "test": ".venv/bin/pip install '.[dev]' && "}


def readme_command(which: str) -> str:
    """The command; SystemExit where the README does not have exactly one such line."""
    lines = [
        line for line in README.read_text(encoding="utf-8").splitlines() if line.startswith(STARTS[which])
    ]
    if len(lines) != 1:
        sys.exit(f"README.md has {len(lines)} lines that start with {STARTS[which]!r}, not one")
    return lines[0] if which == "run" else lines[0].removeprefix(STARTS[which])


if __name__ == "__main__":
    sys.stdout.write(readme_command(sys.argv[1]) + "\n")
