"""Changes one place of a summary and leaves the rest as it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Literal, NamedTuple, TypeVar

from imr_llm.domain.summary import ItemSummary, Sentence, Summary
from imr_llm.summary.parts import Parts

T = TypeVar("T")


class Place(NamedTuple):
    """Where a sentence stands."""

    part: Literal["headline", "overview", "item", "meaning"]
    position: int = 0
    """In the part; of the item among the items."""
    at: int = 0
    """In the item's explanation."""


def places(parts: Parts) -> Iterator[tuple[Place, Sentence]]:
    """Every sentence with its place, in order."""
    yield Place("headline"), parts.headline
    for index, sentence in enumerate(parts.overview):
        yield Place("overview", index), sentence
    for index, item in enumerate(parts.items):
        for at, sentence in enumerate(item.explanation):
            yield Place("item", index, at), sentence
    for index, sentence in enumerate(parts.meaning):
        yield Place("meaning", index), sentence


def put(parts: Parts, place: Place, sentence: Sentence) -> Parts:
    """The parts with another sentence in a place."""
    if place.part == "headline":
        return replace(parts, headline=sentence)
    if place.part == "overview":
        return replace(parts, overview=_put(parts.overview, place.position, sentence))
    if place.part == "meaning":
        return replace(parts, meaning=_put(parts.meaning, place.position, sentence))
    item = parts.items[place.position]
    changed = item.model_copy(update={"explanation": _put(item.explanation, place.at, sentence)})
    return replace(parts, items=_put(parts.items, place.position, changed))


def with_items(summary: Summary, items: tuple[ItemSummary, ...]) -> Parts:
    """The parts of a summary with other items."""
    return replace(Parts.of(summary), items=items)


def changed_item(summary: Summary, index: int, **update: object) -> Parts:
    """The parts of a summary with other values in the item at `index` (from 0)."""
    item = summary.items[index].model_copy(update=update)
    return with_items(summary, _put(summary.items, index, item))


def _put(entries: tuple[T, ...], index: int, entry: T) -> tuple[T, ...]:
    return (*entries[:index], entry, *entries[index + 1 :])
