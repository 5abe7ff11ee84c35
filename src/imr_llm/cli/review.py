"""`imr-llm review`: people look at the records of a run, and correct them."""

from __future__ import annotations

from contextlib import suppress
from typing import Annotated

import typer

from imr_llm.cli.exits import ExitCode, guarded
from imr_llm.cli.people import Level, Voice
from imr_llm.cli.status import RunDirArgument


def review(
    run_dir: RunDirArgument,
    *,
    port: Annotated[
        int, typer.Option("--port", min=0, max=65535, metavar="N", help="Port on this machine; 0: any free.")
    ] = 0,
    reviewer: Annotated[
        str | None,
        typer.Option(
            "--reviewer",
            metavar="NAME",
            help="Who decides; kept with every correction. Default: the login name.",
            show_default=False,
        ),
    ] = None,
    open_browser: Annotated[
        bool, typer.Option("--open/--no-open", help="Open the page in the browser as well.")
    ] = False,
) -> None:
    """Look at the records of a run beside their letters in the browser, and accept or correct them.

    Serves a page on this machine only and prints its link, which holds a token: whoever has the link can
    read the letters. Ctrl-C ends it; what was decided is kept in the run. Needs the extra:
    pip install 'imr-llm[review]'.

    Examples:

    \b
      imr-llm review run
      imr-llm review run --reviewer "Ana Lopez"
    """
    with guarded():
        from imr_llm.review import Serving
        from imr_llm.settings import load_settings

        voice = Voice(Level.NORMAL)
        who = _name(reviewer)
        size = load_settings().max_letter_bytes
        # Interrupting it is how it ends, also before it has begun.
        with (
            suppress(KeyboardInterrupt),
            Serving(run_dir, reviewer=who, port=port, max_bytes=size) as serving,
        ):
            voice.note(f"{who} reviews {run_dir}: open {serving.url} (Ctrl-C ends it)")
            if open_browser:
                import webbrowser

                webbrowser.open(serving.url)
            serving.serve()
        voice.note("ended; every decision is kept in the run")
    raise typer.Exit(ExitCode.OK)


def _name(given: str | None) -> str:
    import getpass

    from imr_llm.errors import SettingsError

    if given is not None:
        who = " ".join(given.split())
    else:
        try:
            who = getpass.getuser()
        except (KeyError, OSError):
            who = ""
    if not who:
        raise SettingsError("nobody to name as the reviewer: give --reviewer")
    return who
