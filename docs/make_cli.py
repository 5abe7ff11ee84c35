"""Makes `docs/cli.md` from the commands with --write, or says with --check whether it is current."""

from __future__ import annotations

import sys
from pathlib import Path

from imr_llm.cli.reference import reference

TARGET = Path(__file__).parent / "cli.md"


def main(arguments: list[str]) -> str | None:
    """Write or check the page; the returned text, where there is one, says what is wrong."""
    if arguments == ["--write"]:
        TARGET.write_text(reference(), encoding="utf-8")
        return None
    if arguments == ["--check"]:
        current = TARGET.is_file() and TARGET.read_text(encoding="utf-8") == reference()
        return None if current else "docs/cli.md is stale: run `python docs/make_cli.py --write`"
    return "usage: python docs/make_cli.py --write | --check"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
