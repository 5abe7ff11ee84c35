"""How doubtful a value is by its own words and by those around it.

Measured, not thought out: a logistic regression over the values that the reader took from letters which it
had never seen, and whether they were right. `gold/unseen.csv` has these values, `gold/make_doubt.py` finds
the weights (`vocabulary/data/doubt.txt`) and docs/evaluation.md has the numbers.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import repeat

from imr_llm.checking.patient_values import patient_values
from imr_llm.checking.surroundings import around
from imr_llm.domain.record import DisputedItem, Patient
from imr_llm.domain.spans import Span
from imr_llm.vocabulary.patterns import late
from imr_llm.vocabulary.words import word_list

DOUBTFUL = 0.08
"""The share of wrong ones among such values from which a value is marked."""
ONE_OF = 7
"""One of so many marked values is wrong, in letters that the weights are not made of."""
OF_REQUESTS = ("treatment", "body_part", "category")
"""Fields that are read of an item's request."""
BIAS = "bias"
"""The mark that every value of a field has."""
_NEAR = 12
"""Words on either side of a value that are looked at."""
_LENGTHS = (1, 2, 3, 4, 6, 8, 10)
_COUNTS = (1, 2, 4, 6, 8, 12)
_LONGER = tuple(f"longer {least}" for least in _LENGTHS)
_MORE = tuple(f"more {least}" for least in _COUNTS)
"""The marks of a value with more words, and of a field with more values, than so many."""
_WORD = late(r"[^\W\d_]+(?:['’][^\W\d_]+)?|\d+|[^\w\s]")
_CHARACTERS = 150
"""So many hold the words that are near."""


@dataclass(frozen=True, slots=True)
class Told:
    """A value as the letter tells it: what is asked of it, and of nothing else of the letter.

    `before` and `behind` are those of `surroundings.around` or of `in_request`; `count` is how many values
    its field has.
    """

    field: str
    value: str
    before: str
    behind: str
    count: int


def told_values(
    text: str, patient: Patient, items: Sequence[DisputedItem], evidence: Mapping[str, Sequence[Span]]
) -> Iterator[tuple[str, Told]]:
    """The values of a record that doubt can be cast on, by path; those without evidence are left out.

    What a heading names stands among the words of its request, whatever the lines of the letter.
    """
    for path, field, value, count in (*_of_patient(patient), *_of_items(items)):
        spans = spans_of(evidence, path)
        if value and spans:
            yield path, Told(field, value, *around(text, spans), count)
    for index, item in enumerate(items):
        for field in OF_REQUESTS:
            path = f"disputed_items[{index}].{field}"
            value = getattr(item, field)
            if value and path in evidence:
                yield path, Told(field, value, *in_request(item.request, value), len(items))


def in_request(request: str, value: str) -> tuple[str, str]:
    """The words of a request before a value and behind it; all are before one that it does not name."""
    before, _, behind = " ".join(request.lower().split()).partition(value.lower())
    return before, behind


def spans_of(evidence: Mapping[str, Sequence[Span]], path: str) -> Sequence[Span]:
    """Where the value of a path of `told_values` stands; what was approved stands where its amount does."""
    return evidence.get(path) or evidence.get(f"{path}.amount", ())


def _of_patient(patient: Patient) -> Iterator[tuple[str, str, str, int]]:
    values = list(patient_values(patient))
    counts = Counter(field for _, field, _ in values)
    for path, field, value in values:
        yield path, field, value, counts[field]


def _of_items(items: Sequence[DisputedItem]) -> Iterator[tuple[str, str, str, int]]:
    for index, item in enumerate(items):
        yield f"disputed_items[{index}].ur_action", "ur_action", item.ur_action or "", len(items)
        approved = item.ur_approved
        if approved is not None and approved.amount is not None:
            told = f"{approved.amount:g} {approved.unit}"
            yield f"disputed_items[{index}].ur_approved", "ur_approved", told, len(items)


def marks(told: Told) -> list[str]:
    """What is weighed of a value; the marks of words are a word and where it stands (`has`, `before` …)."""
    own = _WORD.findall(told.value.lower())
    before = _WORD.findall(told.before[-_CHARACTERS:])[-_NEAR:]
    behind = _WORD.findall(told.behind[:_CHARACTERS])[:_NEAR]
    return [
        BIAS,
        *["has " + word for word in dict.fromkeys(own)],
        *["before " + word for word in dict.fromkeys(before)],
        *["behind " + word for word in dict.fromkeys(behind)],
        f"first {own[0]}" if own else "first",
        f"last {own[-1]}" if own else "last",
        f"left {before[-1]}" if before else "left",
        f"right {behind[0]}" if behind else "right",
        *_LONGER[: bisect_left(_LENGTHS, len(own))],
        *_MORE[: bisect_left(_COUNTS, told.count)],
    ]


def doubt(told: Told) -> float:
    """The share of values told like this that are wrong, 0 to 1; 0 for a field without weights."""
    weights = _weights().get(told.field)
    if weights is None:
        return 0.0
    return 1 / (1 + math.exp(-sum(map(weights.get, marks(told), repeat(0.0)))))


@cache
def _weights() -> Mapping[str, Mapping[str, float]]:
    """By field and mark, in natural logarithms of odds."""
    found: dict[str, dict[str, float]] = {}
    for line in word_list("doubt"):
        field, mark, weight = line.split("\t")
        found.setdefault(field, {})[mark] = float(weight)
    return found
