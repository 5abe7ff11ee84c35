"""Optimal assignment: which element of one list belongs to which of another."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from imr_llm.errors import SettingsError

A = TypeVar("A")
B = TypeVar("B")


def assign(
    ours: Sequence[A], theirs: Sequence[B], score: Callable[[int, int], float], *, least: float
) -> list[tuple[int, int]]:
    """Pairs of indices with the greatest sum of scores; pairs that score under `least` are left apart.

    Raises SettingsError where scipy, which finds them, is not installed.
    """
    if not ours or not theirs:
        return []
    try:
        from scipy.optimize import linear_sum_assignment
    except ImportError:
        raise SettingsError("evaluation needs scipy: pip install 'imr-llm[eval]'") from None
    scores = [[score(row, column) for column in range(len(theirs))] for row in range(len(ours))]
    # A pair that does not count must not draw another pair away from its place.
    counted = [[value if value >= least else 0.0 for value in row] for row in scores]
    rows, columns = linear_sum_assignment(counted, maximize=True)
    pairs = zip(rows.tolist(), columns.tolist(), strict=True)
    return [(row, column) for row, column in pairs if scores[row][column] >= least]
