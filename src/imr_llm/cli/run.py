"""`imr-llm run`: many letters, begun and continued with the same command."""

from __future__ import annotations

import glob
from pathlib import Path
from typing import Annotated

import typer

from imr_llm.cli.exits import guarded
from imr_llm.cli.groups import Asking, Columns, Pacing, Speech, Spending, Wording, grouped
from imr_llm.cli.options import (
    StoreTextOption,
    StrictOption,
    SummariesOption,
)
from imr_llm.cli.people import listen_to_logs
from imr_llm.cli.run_display import LogFormat, Screen
from imr_llm.settings import EngineChoice

SourcesArgument = Annotated[
    list[str],
    typer.Argument(
        metavar="SOURCE",
        help="Files, folders, patterns in quotation marks, zip archives, or corpora (JSONL, CSV, TSV, "
        "Parquet).",
        show_default=False,
    ),
]
OutOrAddressOption = Annotated[
    str,
    typer.Option(
        "--out",
        metavar="RUN_DIR",
        help="Directory of the run: its ledger and its manifest. A run that is there is continued. With "
        "--on it may be in a cloud (s3://…).",
        show_default=False,
    ),
]
ProcessesOrAllOption = Annotated[
    int | None,
    typer.Option(
        "--processes",
        min=1,
        metavar="N",
        help="Processes that read letters and check replies. Default: 1; on a cluster all its CPUs but one.",
        show_default=False,
    ),
]
OnOption = Annotated[
    str | None,
    typer.Option(
        "--on",
        metavar="ray[://HOST:PORT]",
        help="Work on a Ray cluster: the one at the address, that of RAY_ADDRESS, or one on this machine.",
        show_default=False,
    ),
]
PartitionOption = Annotated[
    int | None,
    typer.Option(
        "--partition",
        min=1,
        metavar="N",
        help="Letters of a partition, with --on. Default: 200; a run that is continued keeps its own.",
        show_default=False,
    ),
]
LogFormatOption = Annotated[
    LogFormat,
    typer.Option("--log-format", help="How progress is written on standard error: text, or JSON lines."),
]


@grouped
def run(
    sources: SourcesArgument,
    *,
    out: OutOrAddressOption,
    asking: Asking,
    columns: Columns,
    summaries: SummariesOption = False,
    store_text: StoreTextOption = None,
    wording: Wording,
    pacing: Pacing,
    processes: ProcessesOrAllOption = None,
    on: OnOption = None,
    partition: PartitionOption = None,
    spending: Spending,
    fork: Annotated[
        Path | None,
        typer.Option(
            "--fork",
            metavar="RUN_DIR",
            help="Take over from another run what is still valid under these settings.",
            show_default=False,
        ),
    ] = None,
    dry_run: Annotated[
        bool,
        typer.Option(
            "--dry-run",
            help="Print what the run will take in requests, tokens and US dollars, and send nothing.",
        ),
    ] = False,
    log_format: LogFormatOption = LogFormat.TEXT,
    strict: StrictOption = False,
    speech: Speech,
) -> None:
    """Make the case record of every letter of the sources, and keep them in a run directory.

    Everything that is finished is kept at once. Whatever ends the run (an interrupt, a limit, a full disk, a
    power cut), the same command continues it, and no letter that is finished is paid for again. Records are
    written from the run directory with `imr-llm export`.

    Examples:

    \b
      imr-llm run letters/ --out run
      imr-llm run letters/ --out run --dry-run
      imr-llm run letters/ --out run --engine assist --model gpt-5-mini --max-cost 50
      imr-llm run letters/ --out run2 --engine model --model gpt-5 --fork run
      imr-llm run s3://bucket/letters --out s3://bucket/run --on ray --engine assist --model gpt-5-mini
    """
    screen = Screen(speech.level, log_format)
    if "-" in sources:
        raise typer.BadParameter("a run cannot be continued from standard input", param_hint="SOURCE...")
    missing = [one for one in sources if not _is_there(one)]
    if missing:
        raise typer.BadParameter(f"no such file or folder: {missing[0]!r}", param_hint="SOURCE...")
    if on is None and "://" in out:
        raise typer.BadParameter("a run directory in a cloud needs --on", param_hint="--out")
    if on is None and partition is not None:
        raise typer.BadParameter("there are partitions only with --on", param_hint="--partition")
    if on is not None and not (on == "ray" or on.startswith("ray://")):
        raise typer.BadParameter(f"{on!r} is neither ray nor ray://HOST:PORT", param_hint="--on")
    if on is not None and fork is not None:
        raise typer.BadParameter("a run on a cluster takes nothing over from another", param_hint="--fork")
    if store_text is False and asking.cache:
        raise typer.BadParameter(
            "replies hold words of letters, so --cache and --no-store-text exclude each other"
        )
    with guarded():
        settings = asking.settings(pacing, wording)
        if store_text is not None:
            settings = settings.model_copy(update={"store_text": store_text})
        if (processes or 1) > 1 and on is None and not dry_run:
            from imr_llm.runs.starting import prepare

            # Before all other imports, because it goes on beside them.
            prepare(asking=settings.chosen_engine() is not EngineChoice.READER)
        from imr_llm.cli.run_ending import conclude
        from imr_llm.cli.run_estimate import print_estimate
        from imr_llm.cli.run_work import working
        from imr_llm.cli.work import announce_engine
        from imr_llm.runs.scan import Sources
        from imr_llm.runs.session import RunOptions

        listen_to_logs(screen.level)
        announce_engine(settings, screen.voice)
        listed = Sources.of(sources, columns.text_column, columns.id_column)
        if dry_run:
            print_estimate(out, listed, settings, log_format, summaries=summaries)
            return
        options = RunOptions(
            processes=processes or 1, max_cost=spending.max_cost, max_tokens=spending.max_tokens
        )
        if on is not None:
            from imr_llm.cli.run_cluster import Cluster, run_on_cluster

            cluster = Cluster(on, letters=partition, processes=processes)
            ending = run_on_cluster(
                cluster,
                settings,
                options,
                screen,
                sources=listed,
                out=out,
                summaries=summaries,
                strict=strict,
            )
        else:
            with working(Path(out), settings, options, screen) as (session, stop):
                session.run(listed, summaries=summaries, fork=fork)
            ending = conclude(Path(out), stop, screen, strict=strict)
    raise ending


def _is_there(source: str) -> bool:
    """Whether a source is there, as far as that shows at once: what a pattern fits is found later."""
    return "://" in source or glob.has_magic(source) or Path(source).exists()
