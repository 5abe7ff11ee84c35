"""The command line: the only place that reads options, the environment and the settings file."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command `imr-llm` and leave the process with its exit code."""
    try:
        # Imported here so that an interrupt during start-up ends as quietly as a later one.
        from imr_llm.cli.app import app

        app(prog_name="imr-llm")
    except KeyboardInterrupt:
        sys.exit(130)
