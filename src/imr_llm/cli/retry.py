"""`imr-llm retry`: once more the letters that failed or need review."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from imr_llm.cli.exits import guarded
from imr_llm.cli.groups import Pacing, Speech, Spending, grouped
from imr_llm.cli.options import ProcessesOption, StrictOption
from imr_llm.cli.people import Voice, listen_to_logs
from imr_llm.cli.plain import counted
from imr_llm.cli.run import LogFormatOption
from imr_llm.cli.run_display import LogFormat, Screen
from imr_llm.cli.status import RunDirArgument

if TYPE_CHECKING:
    from imr_llm.runs.rows import LetterState


@grouped
def retry(
    run_dir: RunDirArgument,
    *,
    only: Annotated[
        str | None,
        typer.Option(
            "--only",
            metavar="CODE",
            help="Only letters with this finding code (such as model_failure) or error (such as "
            "UnreadableLetterError).",
            show_default=False,
        ),
    ] = None,
    failed: Annotated[
        bool, typer.Option("--failed", help="Only letters without a record, none that need review.")
    ] = False,
    pacing: Pacing,
    processes: ProcessesOption = 1,
    spending: Spending,
    log_format: LogFormatOption = LogFormat.TEXT,
    strict: StrictOption = False,
    speech: Speech,
) -> None:
    """Work once more on the letters of a run that failed or need review.

    Engine, model and everything else that changes records is as the run was started; the model is asked
    anew. A record is kept where the new try brings none.

    Examples:

    \b
      imr-llm retry run
      imr-llm retry run --only model_failure
    """
    screen = Screen(speech.level, log_format)
    with guarded():
        from imr_llm.cli.run_ending import conclude
        from imr_llm.cli.run_work import working
        from imr_llm.cli.work import announce_engine
        from imr_llm.runs.rows import LetterState
        from imr_llm.runs.session import RunOptions, started

        listen_to_logs(screen.level)
        current = pacing.settings()
        settings = started(run_dir).settings(current)
        announce_engine(settings, screen.voice)
        options = RunOptions(processes=processes, max_cost=spending.max_cost, max_tokens=spending.max_tokens)
        states = (LetterState.FAILED,) if failed else (LetterState.FAILED, LetterState.REVIEW)
        if only is not None:
            _check_code(run_dir, only, states, screen.voice)
        with working(run_dir, settings, options, screen) as (session, stop):
            reopened = session.retry(states=states, code=only)
        screen.voice.note(f"tried again: {counted(reopened, 'letter')}")
        ending = conclude(run_dir, stop, screen, strict=strict)
    raise ending


def _check_code(run_dir: Path, code: str, states: tuple[LetterState, ...], voice: Voice) -> None:
    """Say that no letter has the code, and refuse what is no code at all: it would look like an end."""
    from imr_llm.domain.record import FindingCode
    from imr_llm.errors import LetterError, names_under
    from imr_llm.runs.attention import codes_in
    from imr_llm.runs.ledger import Ledger

    with Ledger.read(run_dir) as ledger:
        there = codes_in(ledger, *states)
    if code in there:
        return
    others = f"these have {', '.join(there)}" if there else "there are none with any"
    told = f"no letter that would be tried again has {code!r}: {others}"
    if code not in {*FindingCode, *names_under(LetterError)}:
        raise typer.BadParameter(f"there is no such finding code or error, and {told}", param_hint="--only")
    voice.note(told)
