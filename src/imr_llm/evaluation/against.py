"""What changed between two evaluations, field by field and letter by letter."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum

from imr_llm.evaluation.compare import Verdict
from imr_llm.evaluation.likeness import Scalar
from imr_llm.evaluation.result import Difference, Evaluation, LetterResult


class Turn(StrEnum):
    """Which way a value changed."""

    BETTER = "better"
    WORSE = "worse"
    OTHERWISE = "otherwise"
    """Not right before and not right now, but with another value."""


@dataclass(frozen=True, slots=True)
class Change:
    """One value that an earlier evaluation has otherwise; None where it was, or is, as the gold has it."""

    letter: str
    path: str
    turn: Turn
    gold: Scalar
    before: Difference | None
    now: Difference | None


def changes(before: Evaluation, now: Evaluation) -> tuple[Change, ...]:
    """The changes in the letters that both evaluations have, in the order of the later one."""
    earlier = {letter.name: letter for letter in before.letters}
    return tuple(
        change
        for letter in now.letters
        if letter.name in earlier
        for change in _in_letter(earlier[letter.name], letter)
    )


def not_in_both(before: Evaluation, now: Evaluation) -> tuple[str, ...]:
    """The names of letters that only one of the evaluations has."""
    return tuple(sorted({one.name for one in before.letters} ^ {one.name for one in now.letters}))


def _in_letter(before: LetterResult, now: LetterResult) -> list[Change]:
    earlier, later = _keyed(before), _keyed(now)
    found: list[Change] = []
    for key in sorted(earlier.keys() | later.keys()):
        old, new = earlier.get(key), later.get(key)
        if old is not None and new is not None and (old.verdict, old.got) == (new.verdict, new.got):
            continue
        gold = old.gold if old is not None else new.gold if new is not None else None
        found.append(Change(now.name, key[0], _turn(old, new), gold, old, new))
    return found


def _keyed(letter: LetterResult) -> dict[tuple[str, str, int], Difference]:
    """Differences by the gold's path, else by field and value: a record's own positions shift."""
    seen: Counter[tuple[str, str]] = Counter()
    keyed: dict[tuple[str, str, int], Difference] = {}
    for one in letter.differences:
        key = (one.gold_path, "") if one.gold_path is not None else (one.field, repr(one.got))
        keyed[*key, seen[key]] = one
        seen[key] += 1
    return keyed


_BADNESS = {Verdict.CLOSE: 1, Verdict.MISSED: 2, Verdict.WRONG: 3, Verdict.SPURIOUS: 3}


def _turn(before: Difference | None, now: Difference | None) -> Turn:
    earlier = _BADNESS[before.verdict] if before is not None else 0
    later = _BADNESS[now.verdict] if now is not None else 0
    if earlier == later:
        return Turn.OTHERWISE
    return Turn.BETTER if later < earlier else Turn.WORSE
