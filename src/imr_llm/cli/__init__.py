"""The command line: the only place that reads options, the environment and the settings file."""

from __future__ import annotations

import gc
import os
import sys
import threading

_OBJECTS_BEFORE_COLLECTION = 200_000


def main() -> None:
    """Run the command `imr-llm` and leave the process with its exit code."""
    # Starting makes objects that all stay, and a letter's go without a collector: most passes are in vain.
    gc.set_threshold(_OBJECTS_BEFORE_COLLECTION)
    # No plugin of pydantic is used, and looking for them reads what every installed package says of itself.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    threading.excepthook = _tell_of_thread
    try:
        # Imported here so that an interrupt during start-up ends as quietly as a later one.
        from imr_llm.cli.app import app

        app(prog_name="imr-llm")
    except KeyboardInterrupt:
        sys.exit(130)
    except Exception as error:  # noqa: BLE001 - told without its own words
        from imr_llm.cli.crash import CRASHED, tell_of_crash

        tell_of_crash(error)
        sys.exit(CRASHED)


def _tell_of_thread(crash: threading.ExceptHookArgs) -> None:
    from imr_llm.cli.crash import tell_of_crash

    if isinstance(crash.exc_value, Exception):
        tell_of_crash(crash.exc_value)
