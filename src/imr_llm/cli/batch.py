"""`imr-llm batch`: a run through a provider's batch API, or through files for somebody else to run."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from imr_llm.cli.exits import ExitCode, guarded
from imr_llm.cli.groups import Asking, Columns, Speech, Wording, grouped
from imr_llm.cli.options import (
    OutOption,
    QuietOption,
    ReportFormat,
    ReportFormatOption,
    StrictOption,
    SummariesOption,
    level_of,
)
from imr_llm.cli.people import listen_to_logs
from imr_llm.cli.plain import counted
from imr_llm.cli.run_display import LogFormat, Screen
from imr_llm.cli.status import RunDirArgument
from imr_llm.settings import load_settings

OFFLINE_BASE_URL = "https://offline.invalid/v1"
"""Stands for the endpoint of a run whose files somebody else runs."""

batch_app = typer.Typer(
    help="Run many letters through a provider's batch API.", no_args_is_help=True, rich_markup_mode=None
)


@batch_app.command("submit")
@grouped
def submit_command(
    sources: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[SOURCE]...",
            help="As for imr-llm run. Default: the sources of the run that is there.",
            show_default=False,
        ),
    ] = None,
    *,
    out: OutOption,
    asking: Asking,
    columns: Columns,
    summaries: SummariesOption = False,
    wording: Wording,
    files_only: Annotated[
        bool,
        typer.Option(
            "--files-only",
            help="Send nothing: write the input files, print their paths, and wait for their results in "
            "batch collect --from.",
        ),
    ] = False,
    first_live: Annotated[
        bool,
        typer.Option(
            "--first-live/--no-first-live",
            help="Ask the first request of a run at once and at full price, so that a wrong key, model or "
            "parameter shows now and not tomorrow. Its reply is used.",
        ),
    ] = True,
    max_cost: Annotated[
        float | None,
        typer.Option(
            "--max-cost",
            min=0,
            metavar="USD",
            help="Submit only requests with which the whole run will not cost more than this. Also batch "
            "collect keeps to it, until the next submit.",
            show_default=False,
        ),
    ] = None,
    speech: Speech,
) -> None:
    """Write what the letters of a run ask into files, upload them, and make batches of them.

    What is submitted is in the run directory before and after every step: the same command, or batch collect,
    goes on after whatever cut it short, and nothing is submitted twice.

    Examples:

    \b
      imr-llm batch submit letters/ --out run --engine model --model gpt-5-mini
      imr-llm batch submit letters/ --out run --engine model --model gpt-5-mini --max-cost 50
      imr-llm batch submit letters/ --out run3 --engine model --model MODEL --files-only
    """
    screen = Screen(speech.level, LogFormat.TEXT)
    ending = typer.Exit(ExitCode.OK)
    if sources and "-" in sources:
        raise typer.BadParameter("a run cannot be continued from standard input", param_hint="SOURCE...")
    with guarded():
        from imr_llm.cli.batch_display import watcher
        from imr_llm.cli.work import announce_engine
        from imr_llm.runs.batches.files import input_path
        from imr_llm.runs.batches.session import BatchSession
        from imr_llm.runs.scan import Sources
        from imr_llm.runs.session import started

        listen_to_logs(screen.level)
        settings = asking.settings(wording=wording)
        if files_only and settings.base_url is None and not settings.has_key:
            settings = settings.model_copy(update={"base_url": OFFLINE_BASE_URL})
        if not sources:
            manifest = started(out)
            settings, summaries = manifest.settings(settings), manifest.summaries
        announce_engine(settings, screen.voice)
        submitted = BatchSession(out, settings, watcher(screen)).submit(
            Sources.of(sources, columns.text_column, columns.id_column) if sources else None,
            summaries=summaries,
            offline=files_only,
            first_live=first_live,
            max_cost=max_cost,
        )
        if files_only:
            for number in submitted.files:
                typer.echo(str(input_path(out, number)))
        if submitted.held:
            screen.voice.note(
                f"the limit of ${max_cost:,} holds {counted(submitted.held, 'letter')} back; submit again "
                "with a higher one to go on"
            )
            ending = typer.Exit(ExitCode.SOME_FAILED)
    raise ending


@batch_app.command("status")
def status_command(
    run_dir: RunDirArgument,
    *,
    offline: Annotated[
        bool, typer.Option("--offline", help="Do not ask the provider; tell what was last known.")
    ] = False,
    output_format: ReportFormatOption = ReportFormat.TEXT,
) -> None:
    """Print the batches of a run, how far each one is at the provider, and the letters by state.

    Examples:

    \b
      imr-llm batch status run
      imr-llm batch status run --format json
    """
    with guarded():
        from imr_llm.cli.batch_display import print_status
        from imr_llm.runs.batches.status import batch_status
        from imr_llm.runs.session import started

        settings = started(run_dir).settings(load_settings())
        print_status(run_dir, batch_status(run_dir, None if offline else settings), output_format)


@batch_app.command("collect")
@grouped
def collect_command(
    run_dir: RunDirArgument,
    *,
    wait: Annotated[
        bool, typer.Option("--wait", help="Stay until nothing is out any more, over all rounds.")
    ] = False,
    every: Annotated[
        float,
        typer.Option("--every", min=0.05, metavar="SECONDS", help="With --wait, how often to look."),
    ] = 60.0,
    live_after: Annotated[
        int | None,
        typer.Option(
            "--live-after",
            min=0,
            metavar="ROUNDS",
            help="Ask the live endpoint for what is still open after so many rounds of batches.",
            show_default=False,
        ),
    ] = None,
    results: Annotated[
        list[Path] | None,
        typer.Option(
            "--from",
            metavar="FILE",
            help="Take results from a file that somebody else wrote, such as vllm run-batch -o FILE. May be "
            "given several times.",
            show_default=False,
        ),
    ] = None,
    strict: StrictOption = False,
    speech: Speech,
) -> None:
    """Take what the batches of a run have brought, finish its letters, and submit what they ask next.

    What came of failed, expired and cancelled batches is used; only requests without an answer are asked
    again, each in at most `batch_tries` batches. Exits with 1 while letters are pending.

    Examples:

    \b
      imr-llm batch collect run
      imr-llm batch collect run --wait --live-after 2
      imr-llm batch collect run --from results.jsonl
    """
    screen = Screen(speech.level, LogFormat.TEXT)
    ending = typer.Exit(ExitCode.OK)
    with guarded():
        from imr_llm.cli.batch_display import say_what_is_out, shown_when_live, watcher
        from imr_llm.cli.run_ending import conclude
        from imr_llm.runs.batches.session import BatchSession, Collecting
        from imr_llm.runs.driver import Stop
        from imr_llm.runs.session import started

        listen_to_logs(screen.level)
        settings = started(run_dir).settings(load_settings())
        stop = Stop()
        collecting = Collecting(wait=wait, every=every, live_after=live_after, results=tuple(results or ()))
        if wait:
            screen.voice.note(f"looking every {every:g} s until nothing is out; an interrupt loses nothing")
        with shown_when_live(screen, stop) as show:
            BatchSession(run_dir, settings, watcher(screen, show)).collect(collecting, stop)
        say_what_is_out(run_dir, screen)
        ending = conclude(run_dir, stop, screen, strict=strict)
    raise ending


@batch_app.command("cancel")
def cancel_command(run_dir: RunDirArgument, *, quiet: QuietOption = False) -> None:
    """Have the provider stop the batches of a run; files that were not sent are let go.

    What was answered by then is paid and can be collected. Nothing more is sent until batch submit.

    Examples:

    \b
      imr-llm batch cancel run
    """
    screen = Screen(level_of(quiet=quiet, verbose=False), LogFormat.TEXT)
    with guarded():
        from imr_llm.cli.batch_display import say_what_is_out, watcher
        from imr_llm.runs.batches.session import BatchSession
        from imr_llm.runs.session import started

        listen_to_logs(screen.level)
        settings = started(run_dir).settings(load_settings())
        BatchSession(run_dir, settings, watcher(screen)).cancel()
        say_what_is_out(run_dir, screen)
