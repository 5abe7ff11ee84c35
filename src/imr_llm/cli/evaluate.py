"""`imr-llm eval`: how right an engine is on letters whose records are known."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from imr_llm.cli.evaluate_summaries import Summarizing, evaluate_summaries
from imr_llm.cli.evaluation_output import EvaluationFormat, save_evaluation, write_data, write_tables
from imr_llm.cli.exits import ExitCode, guarded
from imr_llm.cli.groups import Asking, grouped
from imr_llm.cli.options import (
    QuietOption,
    level_of,
)
from imr_llm.cli.people import Voice, complain, listen_to_logs
from imr_llm.cli.work import announce
from imr_llm.settings import EngineChoice

if TYPE_CHECKING:
    from imr_llm.evaluation import Change, Evaluation
    from imr_llm.evaluation.require import Shortfall


@grouped
def evaluate(
    gold_dir: Annotated[
        Path,
        typer.Argument(
            metavar="GOLD_DIR", help="Folder of gold: a .json file beside each letter.", show_default=False
        ),
    ],
    *,
    asking: Asking,
    summarizing: Summarizing,
    output_format: Annotated[
        EvaluationFormat,
        typer.Option("--format", help="table and markdown: for people. json: one object with everything."),
    ] = EvaluationFormat.TABLE,
    save: Annotated[
        Path | None,
        typer.Option(
            "--save", metavar="FILE", help="Keep the result in FILE, for --against.", show_default=False
        ),
    ] = None,
    against: Annotated[
        Path | None,
        typer.Option(
            "--against",
            metavar="FILE",
            help="List what changed since the result that was saved in FILE.",
            show_default=False,
        ),
    ] = None,
    require: Annotated[
        Path | None,
        typer.Option(
            "--require",
            metavar="FILE",
            help="Exit with 1 unless the scores are as the TOML file requires.",
            show_default=False,
        ),
    ] = None,
    differences: Annotated[
        int, typer.Option("--differences", metavar="N", min=0, help="Values shown that are not as the gold.")
    ] = 20,
    quiet: QuietOption = False,
) -> None:
    """Measure an engine, field by field, on letters whose records are known.

    Every .json file under GOLD_DIR holds the record that a careful person made of the letter beside it. A
    letter that cannot be read counts as missed as a whole. Needs the extra: pip install 'imr-llm[eval]'.

    With --summaries the summaries that it writes are measured instead: how complete and easy to read they
    are, and how many planted errors their checks catch.

    Examples:

    \b
      imr-llm eval gold
      imr-llm eval gold --engine reader --require gold/required.toml
      imr-llm eval gold --save before.json
      imr-llm eval gold --against before.json
      imr-llm eval gold --engine assist --model gpt-5-mini --format markdown
      imr-llm eval gold --engine reader --summaries --for attorney --length short --planted 0
    """
    voice = Voice(level_of(quiet=quiet, verbose=False))
    summarizing.check()
    short: Sequence[Shortfall] = ()
    with guarded():
        listen_to_logs(voice.level)
        if summarizing.summaries:
            short = evaluate_summaries(
                gold_dir,
                asking,
                summarizing,
                voice,
                choice=output_format,
                save=save,
                against=against,
                require=require,
                most_shown=differences,
            )
        else:
            short = _evaluate_records(
                gold_dir,
                asking,
                voice,
                choice=output_format,
                save=save,
                against=against,
                require=require,
                differences=differences,
            )
    if short:
        complain(f"not as required: {', '.join(one.name for one in short)}")
        raise typer.Exit(ExitCode.SOME_FAILED)


def _evaluate_records(
    gold_dir: Path,
    asking: Asking,
    voice: Voice,
    *,
    choice: EvaluationFormat,
    save: Path | None,
    against: Path | None,
    require: Path | None,
    differences: int,
) -> Sequence[Shortfall]:
    """Measures, saves and writes; what is not as required is given back."""
    from imr_llm.api import Extractor
    from imr_llm.evaluation import (
        Evaluation,
        changes,
        load_evaluation,
        load_gold,
        load_required,
        read_one,
        shortfalls,
    )
    from imr_llm.llm.prices import find_prices

    golds = load_gold(gold_dir)
    earlier = load_evaluation(against) if against is not None else None
    required = load_required(require) if require is not None else None
    settings = asking.settings()
    with Extractor(settings) as extractor, voice.walking(golds) as steps:
        announce(extractor, settings, voice)
        asks = extractor.engine is not EngineChoice.READER
        prices = find_prices(settings) if asks else None
        letters = tuple(read_one(gold, extractor, prices) for _, gold in steps)
        found = Evaluation.of(letters, engine=extractor.engine, model=settings.model)
    changed = changes(earlier, found) if earlier is not None else None
    short = shortfalls(required, letters) if required is not None else ()
    if save is not None:
        save_evaluation(found, save)
    _write(found, changed, short, choice=choice, differences=differences)
    return short


def _write(
    found: Evaluation,
    changed: Sequence[Change] | None,
    short: Sequence[Shortfall],
    *,
    choice: EvaluationFormat,
    differences: int,
) -> None:
    from imr_llm.evaluation.data import summary
    from imr_llm.evaluation.report import changes_table, shortfalls_table, tables

    if choice is EvaluationFormat.JSON:
        write_data(summary(found, changed, short))
        return
    every = list(tables(found, shown_differences=differences))
    if changed is not None:
        every.append(changes_table(changed))
    if short:
        every.append(shortfalls_table(short))
    write_tables(every, choice=choice)
