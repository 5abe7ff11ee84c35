"""Changes one place of a summary and leaves the rest as it is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from imr_llm.domain.summary import ItemSummary, Sentence, Summary
from imr_llm.summary.parts import Parts


class Place(NamedTuple):
    """Where a sentence stands."""

    part: Literal["headline", "overview", "item", "meaning"]
    position: int = 0
    """In the part; of the item among the items."""
    at: int = 0
    """In the item's explanation."""


def parts_of(summary: Summary) -> Parts:
    """What the summary says."""
    return Parts(summary.headline, summary.overview, summary.items, summary.meaning)


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
    headline, overview, items, meaning = parts.headline, parts.overview, parts.items, parts.meaning
    if place.part == "headline":
        headline = sentence
    elif place.part == "overview":
        overview = _put(overview, place.position, sentence)
    elif place.part == "meaning":
        meaning = _put(meaning, place.position, sentence)
    else:
        item = items[place.position]
        changed = item.model_copy(update={"explanation": _put(item.explanation, place.at, sentence)})
        items = (*items[: place.position], changed, *items[place.position + 1 :])
    return Parts(headline, overview, items, meaning)


def with_items(summary: Summary, items: tuple[ItemSummary, ...]) -> Parts:
    """The parts of a summary with other items."""
    return Parts(summary.headline, summary.overview, items, summary.meaning)


def changed_item(summary: Summary, index: int, **update: object) -> Parts:
    """The parts of a summary with other values in the item at `index` (from 0)."""
    item = summary.items[index].model_copy(update=update)
    return with_items(summary, (*summary.items[:index], item, *summary.items[index + 1 :]))


def _put(sentences: tuple[Sentence, ...], index: int, sentence: Sentence) -> tuple[Sentence, ...]:
    return (*sentences[:index], sentence, *sentences[index + 1 :])
