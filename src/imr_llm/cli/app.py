"""The command `imr-llm` put together: one module per verb."""

from __future__ import annotations

from typing import Annotated

import typer

from imr_llm.cli.batch import batch_app
from imr_llm.cli.cache import cache_app
from imr_llm.cli.deidentify import deidentify
from imr_llm.cli.doctor import doctor
from imr_llm.cli.evaluate import evaluate
from imr_llm.cli.export import export
from imr_llm.cli.extract import extract
from imr_llm.cli.gold import gold_app
from imr_llm.cli.keygen import keygen
from imr_llm.cli.label_studio import label_studio_app
from imr_llm.cli.prompt import prompt_app
from imr_llm.cli.purge import purge
from imr_llm.cli.retry import retry
from imr_llm.cli.review import review
from imr_llm.cli.run import run
from imr_llm.cli.run_report import report
from imr_llm.cli.schema import schema
from imr_llm.cli.sign import sign
from imr_llm.cli.stats import stats
from imr_llm.cli.status import status
from imr_llm.cli.summarize import summarize
from imr_llm.cli.verify import verify

EXIT_CODES = """\
Exit codes: 0 all well; 1 some letters failed, or need review with --strict, or a check found something;
2 bad usage, or no input could be used; 3 endpoint or configuration; 70 imr-llm itself failed;
130 interrupted; 141 the reader of standard output went away.
"""

app = typer.Typer(
    name="imr-llm",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog=EXIT_CODES,
)


def _print_version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        typer.echo(f"imr-llm {version('imr-llm')}")
        raise typer.Exit


@app.callback()
def imr_llm(
    version: Annotated[
        bool,
        typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and exit."),
    ] = False,
) -> None:
    """Turn California Independent Medical Review letters into grounded case records and summaries.

    Standard output is data; everything meant for people goes to standard error.
    """


app.command()(extract)
app.command()(summarize)
app.command()(run)
app.command()(status)
app.command()(stats)
app.command()(report)
app.command()(review)
app.command()(retry)
app.command()(export)
app.command("eval")(evaluate)
app.command()(purge)
app.command()(keygen)
app.command()(sign)
app.command()(verify)
app.command()(deidentify)
app.command()(schema)
app.add_typer(batch_app, name="batch")
app.add_typer(gold_app, name="gold")
app.add_typer(label_studio_app, name="label-studio")
app.add_typer(prompt_app, name="prompt")
app.add_typer(cache_app, name="cache")
app.command()(doctor)
