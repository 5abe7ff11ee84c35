"""`imr-llm cache`: the replies that are kept so that the same question is not paid for twice."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated

import typer

from imr_llm.cli.exits import guarded
from imr_llm.cli.options import ReportFormat, ReportFormatOption
from imr_llm.cli.report import print_report
from imr_llm.settings import load_settings

cache_app = typer.Typer(
    help="Look at and empty the response cache.", no_args_is_help=True, rich_markup_mode=None
)


@cache_app.command("stats")
def stats_command(report_format: ReportFormatOption = ReportFormat.TEXT) -> None:
    """Print where the cache is, how many replies it holds and what they have saved.

    Examples:

    \b
      imr-llm cache stats
      imr-llm cache stats --format json
    """
    with guarded():
        settings = load_settings()
        report: dict[str, object] = {"path": str(settings.cache_path), "used": settings.cache}
        if settings.cache_path.exists():
            from imr_llm.llm.cache import ReplyCache

            cache = ReplyCache(settings.cache_path)
            try:
                report |= asdict(cache.stats())
            finally:
                cache.close()
        else:
            report["entries"] = 0
        print_report(report, report_format)


@cache_app.command("clear")
def clear_command(
    older_than: Annotated[
        float | None,
        typer.Option(
            "--older-than",
            metavar="DAYS",
            min=0,
            help="Only replies older than so many days.",
            show_default=False,
        ),
    ] = None,
) -> None:
    """Delete the kept replies, also from the disk, and print how many they were.

    Examples:

    \b
      imr-llm cache clear
      imr-llm cache clear --older-than 30
    """
    with guarded():
        settings = load_settings()
        deleted = 0
        if settings.cache_path.exists():
            from imr_llm.llm.cache import ReplyCache

            cache = ReplyCache(settings.cache_path)
            try:
                deleted = cache.clear(older_than)
            finally:
                cache.close()
        typer.echo(f"{deleted} replies deleted")
