"""`imr-llm eval --summaries`: how good an engine's summaries are, and what their checks catch."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from imr_llm.cli.evaluation_output import EvaluationFormat, save_evaluation, write_data, write_tables
from imr_llm.cli.groups import Asking
from imr_llm.cli.people import Voice
from imr_llm.cli.work import announce
from imr_llm.domain.summary import Audience, Language, Length, Style

if TYPE_CHECKING:
    from imr_llm.evaluation.require import Shortfall

_ALL = "all"
_PLANTED = 20
_SEED = 1

S = TypeVar("S", bound=StrEnum)


def _choices(values: type[StrEnum]) -> str:
    """The words that an option takes, as the help shows them."""
    return f"[{'|'.join((*values, _ALL))}]"


@dataclass(frozen=True, slots=True)
class Summarizing:
    """Which summaries are measured, and with how many planted errors."""

    summaries: Annotated[bool, typer.Option("--summaries", help="Measure summaries instead of records.")] = (
        False
    )
    audience: Annotated[
        list[str] | None,
        typer.Option(
            "--for",
            metavar=_choices(Audience),
            help="With --summaries, whom they are written for; can be given again. Default: the settings'.",
            show_default=False,
        ),
    ] = None
    language: Annotated[
        list[str] | None,
        typer.Option(
            "--language",
            metavar=_choices(Language),
            help="With --summaries, their language; can be given again. Default: the settings'.",
            show_default=False,
        ),
    ] = None
    length: Annotated[
        list[str] | None,
        typer.Option(
            "--length",
            metavar=_choices(Length),
            help="With --summaries, how much they tell; can be given again. Default: the settings'.",
            show_default=False,
        ),
    ] = None
    planted: Annotated[
        int | None,
        typer.Option(
            "--planted",
            metavar="N",
            min=0,
            help=f"With --summaries, errors that are planted in each. Default: {_PLANTED}.",
            show_default=False,
        ),
    ] = None
    seed: Annotated[
        int | None,
        typer.Option(
            "--seed",
            metavar="N",
            help=f"With --summaries, decides which errors are planted. Default: {_SEED}.",
            show_default=False,
        ),
    ] = None

    def check(self) -> None:
        """Options that say nothing without --summaries are bad usage without it."""
        given = {
            "--for": self.audience,
            "--language": self.language,
            "--length": self.length,
            "--planted": self.planted,
            "--seed": self.seed,
        }
        for option, value in given.items():
            # An option that can be given again is an empty list where it was not given.
            if value not in (None, []) and not self.summaries:
                raise typer.BadParameter("only with --summaries", param_hint=option)

    def styles(self, usual: Style) -> tuple[Style, ...]:
        """The styles that were asked for; what was not said is as in `usual`.

        A word that names none is bad usage.
        """
        audiences = _meant(self.audience, Audience, usual.audience, "--for")
        languages = _meant(self.language, Language, usual.language, "--language")
        lengths = _meant(self.length, Length, usual.length, "--length")
        return tuple(
            Style(audience=audience, language=language, length=length, information=usual.information)
            for audience, language, length in product(audiences, languages, lengths)
        )


def evaluate_summaries(
    gold_dir: Path,
    asking: Asking,
    summarizing: Summarizing,
    voice: Voice,
    *,
    choice: EvaluationFormat,
    save: Path | None,
    against: Path | None,
    require: Path | None,
    most_shown: int,
) -> Sequence[Shortfall]:
    """Measures, saves and writes; what is not as required is given back."""
    from imr_llm.evaluation import load_gold, load_required
    from imr_llm.evaluation.report import shortfalls_table
    from imr_llm.evaluation.summaries import SummaryEvaluator, load_summary_evaluation, summary_shortfalls
    from imr_llm.evaluation.summaries.data import summary_data
    from imr_llm.evaluation.summaries.report import summary_tables

    golds = load_gold(gold_dir)
    before = load_summary_evaluation(against) if against is not None else None
    required = load_required(require) if require is not None else None
    settings = asking.settings()
    planted = _PLANTED if summarizing.planted is None else summarizing.planted
    seed = _SEED if summarizing.seed is None else summarizing.seed
    styles = summarizing.styles(settings.style)
    with (
        SummaryEvaluator(settings, styles, planted=planted, seed=seed) as evaluator,
        voice.walking(golds) as steps,
    ):
        announce(evaluator.extractor, settings, voice)
        for _, gold in steps:
            evaluator.measure(gold)
        found = evaluator.evaluation()
    short = summary_shortfalls(required, found.summaries) if required is not None else ()
    if save is not None:
        save_evaluation(found, save)
    if choice is EvaluationFormat.JSON:
        write_data(summary_data(found, before, short))
    else:
        tables = summary_tables(found, before, most_shown=most_shown)
        write_tables((*tables, shortfalls_table(short)) if short else tables, choice=choice)
    return short


def _meant(given: list[str] | None, values: type[S], usual: S, option: str) -> tuple[S, ...]:
    if not given:
        return (usual,)
    unknown = next((one for one in given if one not in (*values, _ALL)), None)
    if unknown is not None:
        choices = ", ".join((*values, _ALL))
        raise typer.BadParameter(f"{unknown!r} is not one of {choices}", param_hint=option)
    if _ALL in given:
        return tuple(values)
    return tuple(dict.fromkeys(map(values, given)))
