"""An evaluation of summaries as tables of words, however they are shown."""

from __future__ import annotations

from collections.abc import Sequence

from imr_llm.domain.summary import Style
from imr_llm.evaluation.report import Table, share, shown
from imr_llm.evaluation.scores import ratio
from imr_llm.evaluation.summaries.result import Caught, SummaryEvaluation, SummaryResult
from imr_llm.evaluation.summaries.scores import (
    by_style,
    caught,
    changed_scores,
    figures,
    headline,
    planted,
    style_name,
    told,
)

_Styles = dict[Style, list[SummaryResult]]


def summary_tables(
    evaluation: SummaryEvaluation, before: SummaryEvaluation | None, *, most_shown: int
) -> tuple[Table, ...]:
    """Everything an evaluation of summaries says, the most important first; empty tables are left out.

    `before` is an earlier evaluation to compare with; at most `most_shown` failed checks and as many errors
    that were not caught are shown.
    """
    styles = by_style(evaluation.summaries)
    every = (
        _headline(evaluation, styles),
        _figures(styles),
        _told(styles),
        _caught(styles),
        _changed(before, evaluation),
        _unread(evaluation),
        _failed(evaluation.summaries, most_shown),
        _missed(evaluation.summaries, most_shown),
    )
    return tuple(one for one in every if one.rows)


def _headline(evaluation: SummaryEvaluation, styles: _Styles) -> Table:
    names = tuple(headline(()))
    rows = tuple(
        (style_name(style), *(share(value, digits=3) for value in headline(results).values()))
        for style, results in styles.items()
    )
    letters = len({one.name for one in evaluation.summaries})
    title = f"Summaries of {letters} letters, engine {evaluation.engine}"
    return Table(title, ("style", *map(_plainly, names)), rows)


def _figures(styles: _Styles) -> Table:
    found = {style_name(style): figures(results) for style, results in styles.items()}
    names = [name for name in next(iter(found.values()), {}) if any(one[name] for one in found.values())]
    rows = tuple((style, *(_rounded(one[name]) for name in names)) for style, one in found.items())
    return Table("Ease and length", ("style", *map(_plainly, names)), rows)


def _told(styles: _Styles) -> Table:
    rows = tuple(
        (style_name(style), _plainly(name), str(one.facts), str(one.told), share(ratio(one.told, one.facts)))
        for style, results in styles.items()
        for name, one in told(results).items()
    )
    return Table("Facts told", ("style", "fact", "facts", "told", "share"), rows)


def _caught(styles: _Styles) -> Table:
    rows: list[tuple[str, ...]] = []
    for style, results in styles.items():
        kinds = caught(results)
        every = {**kinds, "all": planted(kinds)} if kinds else {}
        rows += [(style_name(style), _plainly(kind), *_caught_cells(one)) for kind, one in every.items()]
    columns = ("style", "error", "planted", "caught", "share", "by general checks alone", "share")
    return Table("Planted errors", columns, tuple(rows))


def _caught_cells(one: Caught) -> tuple[str, ...]:
    cells = [str(one.planted)]
    for count in (one.caught, one.caught_generally):
        cells += [str(count), share(ratio(count, one.planted))]
    return tuple(cells)


def _changed(before: SummaryEvaluation | None, now: SummaryEvaluation) -> Table:
    changes = changed_scores(before.summaries, now.summaries) if before is not None else ()
    rows = tuple((one.style, _plainly(one.score), share(one.before), share(one.now)) for one in changes)
    return Table("Changed", ("style", "score", "before", "now"), rows)


def _unread(evaluation: SummaryEvaluation) -> Table:
    rows = tuple((one.name, one.error) for one in evaluation.unread)
    return Table("Could not be read", ("letter", "why"), rows)


def _failed(results: Sequence[SummaryResult], most: int) -> Table:
    rows = tuple(
        (one.name, style_name(one.style), ", ".join(dict.fromkeys(one.failed)))
        for one in results
        if one.failed
    )
    title = f"Failed checks: {min(most, len(rows))} of {len(rows)}"
    return Table(title, ("letter", "style", "checks"), rows[:most])


def _missed(results: Sequence[SummaryResult], most: int) -> Table:
    rows = tuple(
        (
            one.name,
            style_name(one.style),
            _plainly(error.kind),
            "by the form" if error.caught_by_form else "no",
            shown(error.what, None),
        )
        for one in results
        for error in one.missed
    )
    title = f"Errors that the general checks missed: {min(most, len(rows))} of {len(rows)}"
    return Table(title, ("letter", "style", "error", "caught", "what"), rows[:most])


def _plainly(name: str) -> str:
    return name.replace("_", " ")


def _rounded(figure: float) -> str:
    return f"{figure:.1f}".removesuffix(".0")
