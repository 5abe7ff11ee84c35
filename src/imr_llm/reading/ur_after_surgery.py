"""What was asked for after an operation, told all together: `therefore all post-op items denied`."""

from __future__ import annotations

from collections.abc import Sequence

from imr_llm.domain.letter import Range
from imr_llm.domain.record import Category
from imr_llm.reading.ur_words import ItemWords
from imr_llm.vocabulary.patterns import late

_ALL_AFTER = late(
    r"\b(?:all|every|each|any|the)(?: of)?(?: the)? post-?\s?(?:op(?:erative)?|surgical) "
    r"(?:requests?|items?|services?|treatments?|equipment|dme|care|things)\b"
)

_USUAL = late(
    r"\b(?:cold|cryo\w*|ice|polar|cpm|passive|slings?|immobilizers?|walkers?|crutch(?:es)?|lso|tlso|braces?|"
    r"orthos[ei]s|collars?|dvt|compression|commode|wheelchair|splints?|boots?|hot)\b"
)


def goes_with_surgery(item: ItemWords, items: Sequence[ItemWords]) -> bool:
    """Whether an item can go with an operation among several: it is not for another part of the body."""
    operations = [one.place for one in items if one.category is Category.SURGERY and not one.with_surgery]
    return item.with_surgery or not operations or not all(item.place.differs(one) for one in operations)


def is_part_of_surgery(item: ItemWords, items: Sequence[ItemWords]) -> bool:
    """Whether an item is told to go with an operation, or is what is usually asked for with one."""
    if item.with_surgery:
        return True
    usual = item.category is Category.DMEPOS and (
        any(_USUAL.fullmatch(word) for word in item.own) or {"bone", "growth"} <= item.own
    )
    return usual and goes_with_surgery(item, items)


def told_for_after(
    low: str, place: Range, items: Sequence[ItemWords], untold: Sequence[int]
) -> Sequence[int]:
    """What was asked for after an operation, where that is told together: `all post-op items denied`."""
    if low.find("post", *place) < 0 or _ALL_AFTER.search(low, *place) is None:
        return ()
    if not any(one.category is Category.SURGERY and not one.with_surgery for one in items):
        return ()
    kinds = (Category.DMEPOS, Category.REHABILITATION)
    return [
        index
        for index in untold
        if items[index].with_surgery
        or (items[index].category in kinds and goes_with_surgery(items[index], items))
    ]
