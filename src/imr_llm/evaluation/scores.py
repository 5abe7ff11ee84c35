"""From counts to scores: precision, recall and F1, decisions, findings, silent errors."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import reduce

from imr_llm.domain.record import FindingCode
from imr_llm.evaluation.fields import DECISION, Group, group_of, of_an_item
from imr_llm.evaluation.result import Counts, FindingCounts, LetterResult


@dataclass(frozen=True, slots=True)
class Score:
    """Precision, recall and F1, 0 to 1; None where there is nothing to be right or wrong about."""

    precision: float | None
    recall: float | None
    f1: float | None


def ratio(part: float, whole: float) -> float | None:
    """A share, 0 to 1; None of nothing."""
    return part / whole if whole else None


def strict(counts: Counts) -> Score:
    """Only values that are equal after folding count."""
    return score(counts.right, counts.gold, counts.got)


def lenient(counts: Counts) -> Score:
    """Free text that is close enough counts too."""
    return score(counts.right + counts.close, counts.gold, counts.got)


def score(matched: int, gold: int, got: int) -> Score:
    """The scores of so many matches between so many values on each side."""
    return Score(ratio(matched, got), ratio(matched, gold), ratio(2 * matched, gold + got))


def total(counts: Iterable[Counts]) -> Counts:
    """The sum."""
    return reduce(Counts.plus, counts, Counts())


def by_field(letters: Iterable[LetterResult]) -> dict[str, Counts]:
    """The counts of every field over the letters, in the order of groups and then of names."""
    sums: defaultdict[str, list[Counts]] = defaultdict(list)
    for letter in letters:
        for field, counts in letter.counts.items():
            sums[field].append(counts)
    order = list(Group)
    return {
        field: total(sums[field]) for field in sorted(sums, key=lambda one: (order.index(group_of(one)), one))
    }


def by_group(letters: Iterable[LetterResult]) -> dict[Group, Counts]:
    """The counts of every group over the letters."""
    fields = by_field(letters)
    return {group: total(one for field, one in fields.items() if group_of(field) is group) for group in Group}


def places(field: str, letters: Iterable[LetterResult]) -> int:
    """In how many places a field can stand: once a letter, or once an item of gold or record."""
    if of_an_item(field):
        return sum(one.gold_items + one.got_items - one.matched_items for one in letters)
    return sum(1 for _ in letters)


def exact_rate(field: str, counts: Counts, letters: Sequence[LetterResult]) -> float | None:
    """The share of places where the field is as the gold has it, empty where the gold's is empty."""
    whole = places(field, letters)
    return ratio(whole - counts.inexact_places, whole)


def by_code(letters: Iterable[LetterResult]) -> dict[FindingCode, FindingCounts]:
    """The findings of every code over the letters."""
    sums: dict[FindingCode, FindingCounts] = {}
    for letter in letters:
        for one in letter.findings:
            before = sums.get(one.code, FindingCounts(code=one.code))
            sums[one.code] = FindingCounts(
                code=one.code,
                gold=before.gold + one.gold,
                got=before.got + one.got,
                matched=before.matched + one.matched,
                placed=before.placed + one.placed,
            )
    return {code: sums[code] for code in FindingCode if code in sums}


def headline(letters: Sequence[LetterResult]) -> dict[str, float | None]:
    """The scores that are asked for by name, 0 to 1; None where the letters say nothing about one.

    Group scores are lenient F1; `leaves` and `leaves_strict` are over all values.
    """
    fields = by_field(letters)
    everything = total(fields.values())
    findings = by_code(letters).values()
    found = score(
        sum(one.matched for one in findings),
        sum(one.gold for one in findings),
        sum(one.got for one in findings),
    )
    decisions = fields.get(DECISION, Counts())
    return {
        "letters_read": ratio(sum(one.error is None for one in letters), len(letters)),
        "decisions": ratio(decisions.right, sum(one.gold_items for one in letters)),
        "overturned_recall": ratio(
            sum(one.overturned_found for one in letters), sum(one.overturned for one in letters)
        ),
        "leaves": lenient(everything).f1,
        "leaves_strict": strict(everything).f1,
        **{group.value: lenient(counts).f1 for group, counts in by_group(letters).items()},
        "findings_precision": found.precision,
        "findings_recall": found.recall,
        "spans": ratio(sum(one.exact_spans for one in letters), sum(one.spans for one in letters)),
        "silently_wrong": ratio(everything.silently_wrong, everything.leaves),
        "flagged": ratio(everything.flagged, everything.right + everything.close),
        "needs_review": ratio(sum(one.needs_review for one in letters), len(letters)),
    }
