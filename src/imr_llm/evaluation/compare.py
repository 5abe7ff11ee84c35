"""A record beside the gold, leaf by leaf."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from pydantic import BaseModel

from imr_llm.evaluation.assignment import assign
from imr_llm.evaluation.fields import FREE_TEXT, KEY_REASONS, NUMBER, field_of
from imr_llm.evaluation.gold import GoldRecord
from imr_llm.evaluation.likeness import CLOSE, Scalar, same, similarity, token_f1

Json = Scalar | list["Json"] | dict[str, "Json"]

_ALIKE = 0.5
"""Similarity from which two elements of a list are shown as one wrong value, not as one missed and one
spurious; the scores are the same."""
_SAME_ITEM = 0.4
"""Similarity of requests from which two disputed items can be the same item."""
_NUMBER_WEIGHT = 0.05
"""Decides between items whose requests are alike: the same treatment asked for twice."""
_PARTS = {"name": 0.8, "code": 0.2, "guideline": 0.3, "title": 0.5, "pages": 0.2}
"""How much each part tells about whether two diagnoses or two citations are the same one."""


class Verdict(StrEnum):
    """How a value compares. `close` is wrong in the strict scores and right in the lenient ones."""

    RIGHT = "right"
    CLOSE = "close"
    WRONG = "wrong"
    MISSED = "missed"
    SPURIOUS = "spurious"


@dataclass(frozen=True, slots=True)
class Leaf:
    """One value of the gold, of the record, or of both.

    The paths say where the value stands or would stand on each side; None where the item or list element
    that it belongs to has no counterpart there.
    """

    field: str
    gold_path: str | None
    path: str | None
    gold: Scalar
    got: Scalar
    verdict: Verdict

    @property
    def similarity(self) -> float:
        """How alike the two values are, 0 to 1."""
        return similarity(self.gold, self.got) if self.gold is not None and self.got is not None else 0.0


@dataclass(frozen=True, slots=True)
class Comparison:
    """All leaves, and which item of the record is which of the gold."""

    leaves: tuple[Leaf, ...]
    items: tuple[tuple[int, int], ...]
    """Pairs of positions, from 0: in the gold and in the record."""


def compare(gold: GoldRecord, record: BaseModel | None) -> Comparison:
    """The leaves of the gold beside a record's (a CaseRecord or another GoldRecord; None has no leaves)."""
    ours = _dump(gold)
    theirs = _dump(record) if record is not None else {}
    pairs = _item_pairs(_objects(ours["disputed_items"]), _objects(theirs.get("disputed_items")))
    leaves = _leaves(_Place("", ""), {**ours, "disputed_items": []}, {**theirs, "disputed_items": []})
    items = _elements(
        _Place("disputed_items", "disputed_items"),
        ours["disputed_items"],
        theirs.get("disputed_items"),
        pairs,
    )
    return Comparison((*leaves, *items), tuple(pairs))


@dataclass(frozen=True, slots=True)
class _Place:
    """Where in both records the comparison stands; None where that side has nothing there."""

    gold: str | None
    got: str | None

    @property
    def field(self) -> str:
        return field_of(self.gold if self.gold is not None else self.got or "")

    def key(self, name: str) -> _Place:
        return _Place(_below(self.gold, name), _below(self.got, name))

    def at(self, gold: int | None, got: int | None) -> _Place:
        return _Place(
            f"{self.gold}[{gold}]" if gold is not None else None,
            f"{self.got}[{got}]" if got is not None else None,
        )


def _below(path: str | None, name: str) -> str | None:
    if path is None:
        return None
    return f"{path}.{name}" if path else name


def _dump(record: BaseModel) -> dict[str, Json]:
    dumped: dict[str, Json] = record.model_dump(mode="json", include=set(GoldRecord.model_fields))
    return dumped


def _objects(value: Json) -> list[dict[str, Json]]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def _leaves(place: _Place, gold: Json, got: Json) -> Iterator[Leaf]:
    if place.field == KEY_REASONS:
        return
    if isinstance(gold, dict) or isinstance(got, dict):
        ours = gold if isinstance(gold, dict) else {}
        theirs = got if isinstance(got, dict) else {}
        for name in ours | theirs:
            yield from _leaves(place.key(name), ours.get(name), theirs.get(name))
    elif isinstance(gold, list) or isinstance(got, list):
        yield from _elements(place, gold, got, _element_pairs(place.field, gold or [], got or []))
    elif gold is not None or got is not None:
        yield _leaf(place, gold, got)


def _elements(place: _Place, gold: Json, got: Json, pairs: list[tuple[int, int]]) -> Iterator[Leaf]:
    ours = gold if isinstance(gold, list) else []
    theirs = got if isinstance(got, list) else []
    partner = dict(pairs)
    for index, value in enumerate(ours):
        other = partner.get(index)
        yield from _leaves(place.at(index, other), value, None if other is None else theirs[other])
    for index in sorted(set(range(len(theirs))) - set(partner.values())):
        yield from _leaves(place.at(None, index), None, theirs[index])


def _leaf(place: _Place, gold: Scalar, got: Scalar) -> Leaf:
    verdict = _verdict(place, gold, got)
    return Leaf(
        field=place.field,
        gold_path=place.gold,
        path=place.got,
        gold=gold,
        got=got,
        verdict=verdict,
    )


def _verdict(place: _Place, gold: Scalar, got: Scalar) -> Verdict:
    if got is None:
        return Verdict.MISSED
    if gold is None:
        return Verdict.SPURIOUS
    if same(gold, got) or (place.field == NUMBER and _both_count(place, gold, got)):
        return Verdict.RIGHT
    return Verdict.CLOSE if _close(place.field, gold, got) else Verdict.WRONG


def _both_count(place: _Place, gold: Scalar, got: Scalar) -> bool:
    """Whether both numbers are positions: an item that is missing must not make all after it wrong."""
    return place == _Place(_number_path(gold), _number_path(got))


def _number_path(number: Scalar) -> str | None:
    return f"disputed_items[{number - 1}].number" if isinstance(number, int) else None


def _close(field: str, gold: Scalar, got: Scalar) -> bool:
    free = field in FREE_TEXT and isinstance(gold, str) and isinstance(got, str)
    return free and token_f1(str(gold), str(got)) >= CLOSE


def _element_pairs(field: str, gold: Json, got: Json) -> list[tuple[int, int]]:
    if not isinstance(gold, list) or not isinstance(got, list):
        return []
    score: Callable[[Json, Json], float]
    if _objects(gold) or _objects(got):
        score = _object_score
    else:
        score = _free_text_score if field in FREE_TEXT else _word_score
    return assign(gold, got, lambda row, column: score(gold[row], got[column]), least=_ALIKE)


def _word_score(gold: Json, got: Json) -> float:
    # Two equal pairs must outweigh any number of pairs that are merely alike.
    if isinstance(gold, str) and isinstance(got, str):
        return 100.0 if same(gold, got) else similarity(gold, got)
    return 0.0


def _free_text_score(gold: Json, got: Json) -> float:
    if not isinstance(gold, str) or not isinstance(got, str):
        return 0.0
    if same(gold, got):
        return 100.0
    alike = token_f1(gold, got)
    return 90.0 + alike if alike >= CLOSE else similarity(gold, got)


def _object_score(gold: Json, got: Json) -> float:
    """Weighted likeness of two diagnoses or citations; parts that neither has do not count."""
    if not isinstance(gold, dict) or not isinstance(got, dict):
        return 0.0
    likeness = weight = 0.0
    for name, part in _PARTS.items():
        ours, theirs = gold.get(name), got.get(name)
        if (
            (ours is None and theirs is None)
            or isinstance(ours, list | dict)
            or isinstance(theirs, list | dict)
        ):
            continue
        weight += part
        if ours is not None and theirs is not None:
            close = isinstance(ours, str) and isinstance(theirs, str) and name == "name"
            likeness += part * max(
                similarity(ours, theirs), token_f1(str(ours), str(theirs)) if close else 0.0
            )
    return likeness / weight if weight else 0.0


def _item_pairs(gold: list[dict[str, Json]], got: list[dict[str, Json]]) -> list[tuple[int, int]]:
    def score(row: int, column: int) -> float:
        ours, theirs = gold[row], got[column]
        alike = similarity(str(ours["request"]), str(theirs["request"]))
        if alike < _SAME_ITEM:
            return 0.0
        return alike + _NUMBER_WEIGHT * (ours["number"] == theirs["number"])

    return assign(gold, got, score, least=_SAME_ITEM)
