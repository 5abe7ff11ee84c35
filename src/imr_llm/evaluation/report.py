"""An evaluation as tables of words, however they are shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from imr_llm.evaluation.against import Change
from imr_llm.evaluation.data import costs, worst
from imr_llm.evaluation.fields import Group, group_of
from imr_llm.evaluation.likeness import Scalar
from imr_llm.evaluation.require import Shortfall
from imr_llm.evaluation.result import Counts, Difference, Evaluation, LetterResult
from imr_llm.evaluation.review import thresholds
from imr_llm.evaluation.scores import (
    by_code,
    by_field,
    by_group,
    exact_rate,
    headline,
    lenient,
    ratio,
    strict,
    total,
)

NONE = "-"
_UNKNOWN = "unknown"
_SHOWN = 60
_LEAD = 18
"""Characters shown before the place where two long values part."""
_SCORE_COLUMNS = (
    "gold",
    "right",
    "close",
    "wrong",
    "missed",
    "spurious",
    "precision",
    "recall",
    "F1",
    "strict",
)


@dataclass(frozen=True, slots=True)
class Table:
    """A title, the heads of the columns, and rows of as many cells."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def tables(evaluation: Evaluation, *, shown_differences: int) -> tuple[Table, ...]:
    """Everything an evaluation says, the most important first; empty tables are left out."""
    letters = evaluation.letters
    every = (
        _headline(letters),
        _breakdown("By format", letters, lambda one: one.letter_format.value),
        _breakdown("By origin", letters, lambda one: one.origin),
        _groups(letters),
        _fields(letters),
        _findings(letters),
        _review(letters),
        _cost(letters),
        _unread(letters),
        _differences(letters, shown_differences),
    )
    return tuple(one for one in every if one.rows)


def changes_table(changes: Sequence[Change]) -> Table:
    """What changed since an earlier evaluation."""
    return Table(
        "Changed",
        ("letter", "path", "", "gold", "before", "now"),
        tuple(
            (
                one.letter,
                one.path,
                one.turn.value,
                shown(one.gold, None),
                _side(one.before, one.gold),
                _side(one.now, one.gold),
            )
            for one in changes
        ),
    )


def shortfalls_table(shortfalls: Sequence[Shortfall]) -> Table:
    """What is not as required."""
    return Table(
        "Not as required",
        ("score", "required", "reached"),
        tuple((one.name, one.required, share(one.reached, digits=5)) for one in shortfalls),
    )


def share(value: float | None, *, digits: int = 4) -> str:
    """A share, 0 to 1, in digits after the point."""
    return NONE if value is None else f"{value:.{digits}f}"


def shown(value: Scalar, other: Scalar) -> str:
    """A value in one short piece: a long one from shortly before it parts from the other."""
    if value is None:
        return NONE
    words = " ".join(str(value).split())
    if len(words) <= _SHOWN:
        return words
    against = " ".join(str(other).split()) if other is not None else ""
    same = next((i for i, (a, b) in enumerate(zip(words, against, strict=False)) if a != b), len(against))
    start = 0 if same <= _LEAD else min(same - _LEAD, len(words) - _SHOWN)
    end = start + _SHOWN
    return f"{'…' if start > 0 else ''}{words[start:end]}{'…' if end < len(words) else ''}"


def _headline(letters: Sequence[LetterResult]) -> Table:
    rows = tuple((name.replace("_", " "), share(value)) for name, value in headline(letters).items())
    return Table(f"Scores over {len(letters)} letters", ("score", "reached"), rows)


def _breakdown(title: str, letters: Sequence[LetterResult], key: Callable[[LetterResult], str]) -> Table:
    names = ("decisions", "leaves", *(one.value for one in Group), "silently_wrong")
    rows = []
    for value in sorted({key(one) for one in letters}):
        some = [one for one in letters if key(one) == value]
        scores = headline(some)
        rows.append((value, str(len(some)), *(share(scores[name], digits=3) for name in names)))
    heads = tuple(name.replace("_", " ") for name in names)
    return Table(title, ("", "letters", *heads), tuple(rows))


def _score_cells(counts: Counts) -> tuple[str, ...]:
    scores = lenient(counts)
    numbers = (counts.gold, counts.right, counts.close, counts.wrong, counts.missed, counts.spurious)
    figures = (scores.precision, scores.recall, scores.f1, strict(counts).f1)
    return (*map(str, numbers), *(share(one, digits=3) for one in figures))


def _groups(letters: Sequence[LetterResult]) -> Table:
    groups = by_group(letters)
    rows = [(group.value, *_score_cells(counts)) for group, counts in groups.items() if counts.leaves]
    rows.append(("all", *_score_cells(total(groups.values()))))
    return Table("By group", ("group", *_SCORE_COLUMNS), tuple(rows))


def _fields(letters: Sequence[LetterResult]) -> Table:
    rows = []
    for field, counts in by_field(letters).items():
        verbatim = group_of(field) is Group.VERBATIM
        alike = ratio(counts.similarity, counts.gold) if verbatim else None
        rows.append(
            (
                field,
                *_score_cells(counts),
                share(exact_rate(field, counts, letters), digits=3),
                share(alike, digits=3),
                str(counts.silently_wrong),
            )
        )
    return Table("By field", ("field", *_SCORE_COLUMNS, "exact", "alike", "silent"), tuple(rows))


def _findings(letters: Sequence[LetterResult]) -> Table:
    rows = tuple(
        (
            code.value,
            *map(str, (one.gold, one.got, one.matched, one.placed)),
            share(ratio(one.matched, one.got), digits=3),
            share(ratio(one.matched, one.gold), digits=3),
        )
        for code, one in by_code(letters).items()
    )
    columns = ("finding", "gold", "got", "matched", "same place", "precision", "recall")
    return Table("Findings", columns, rows)


def _review(letters: Sequence[LetterResult]) -> Table:
    rows = tuple(
        (
            one.accepts,
            str(one.records),
            share(one.coverage, digits=3),
            share(one.error),
            share(one.missed),
            str(one.wrong_decisions),
        )
        for one in thresholds(letters)
    )
    columns = ("taken unseen", "records", "coverage", "error", "missed", "wrong decisions")
    return Table("Coverage against error", columns, rows)


def _cost(letters: Sequence[LetterResult]) -> Table:
    figures = costs(letters)
    if not figures["requests"]:
        return Table("Cost", (), ())
    rows = []
    for name, value in figures.items():
        dollars = name == "us_dollars"
        each = None if value is None else value / len(letters)
        rows.append(
            (
                name.replace("_", " ").replace("us ", "US "),
                _UNKNOWN if value is None else f"{value:.4f}" if dollars else str(value),
                _UNKNOWN if each is None else f"{each:.6f}" if dollars else f"{each:.1f}",
            )
        )
    return Table("Cost", ("", "sum", "per letter"), tuple(rows))


def _unread(letters: Sequence[LetterResult]) -> Table:
    rows = tuple((one.name, one.error) for one in letters if one.error is not None)
    return Table("Could not be read", ("letter", "why"), rows)


def _differences(letters: Sequence[LetterResult], most: int) -> Table:
    every = worst(letters)
    rows = tuple(
        (
            letter.name,
            one.gold_path or one.path or one.field,
            f"{one.verdict.value}{', silent' if one.silent else ''}",
            shown(one.gold, one.got),
            shown(one.got, one.gold),
        )
        for letter, one in every[:most]
    )
    title = f"Differences: {len(rows)} of {len(every)}"
    return Table(title, ("letter", "path", "", "gold", "got"), rows)


def _side(difference: Difference | None, gold: Scalar) -> str:
    if difference is None:
        return "as the gold" if gold is not None else NONE
    return shown(difference.got, gold)
