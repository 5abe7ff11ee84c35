"""What is gathered of utilization review, and for which items a sentence speaks that names none."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from imr_llm.domain.letter import Range
from imr_llm.reading.ur_actors import names_review
from imr_llm.reading.ur_deeds import DeedWord
from imr_llm.reading.ur_hearing import refers_back, tells_of_a_request
from imr_llm.reading.ur_one_of import OneOf
from imr_llm.reading.ur_together import THE_REST, tells_the_whole
from imr_llm.reading.ur_told import Told
from imr_llm.reading.ur_words import ItemWords, mentions


@dataclass(frozen=True, slots=True)
class Gathering:
    """The items, what has been gathered for each, and for which a sentence that names none speaks."""

    items: Sequence[ItemWords]
    told: defaultdict[int, Told]
    default: Sequence[int]
    decided: date | None = None
    listed: bool = False
    """Whether the sentence before names all items."""
    previous: Range | None = None
    """The sentence before."""
    around: dict[Range, list[tuple[int, int]]] = field(default_factory=dict)
    """What whole sentences name, as far as it was asked for."""
    opens: list[OneOf] = field(default_factory=list)
    """The deeds of which it is not told where they are of which request."""

    def after(self, low: str, sentence: Range | None) -> Gathering:
        """For what follows a sentence: "the request" that comes next is the one that it tells of."""
        if self.default or sentence is None or low.find("request", *sentence) < 0:
            return self
        return replace(self, default=sorted(self.named_in(low, sentence)))

    def after_asking(self, low: str, asked: Range | None, clause: Range) -> Gathering:
        """For a clause behind one that is `asked` in: "this" and "it" are what was asked for there."""
        if self.default or asked is None or not refers_back(low, asked, clause):
            return self
        return replace(self, default=sorted(self.named_in(low, asked)))

    def named_in(self, low: str, place: Range) -> set[int]:
        """The items that a stretch names."""
        return {index for _, index in mentions(low, place, self.items)}

    def named_above(self, low: str, place: Range, sentence: Range) -> Sequence[int]:
        """The items that are named before a sentence, where a stretch of it speaks of what is above."""
        if low.find("the above", *place) < 0 and low.find("the foregoing", *place) < 0:
            return ()
        return sorted(self.named_in(low, (0, sentence[0])))

    def untold(self, named: Sequence[tuple[int, int]]) -> list[int]:
        """The items of which nothing was told so far and that `named` does not name."""
        there = {index for _, index in named}
        there.update(index for index, one in self.told.items() if one.deeds)
        return [index for index in range(len(self.items)) if index not in there]


def for_sentence(
    low: str,
    gathering: Gathering,
    previous: Range | None,
    whole: Range,
    before: Sequence[DeedWord],
) -> Gathering:
    """What is gathered for one sentence: where it only follows another, it speaks of what it names."""
    gathering = replace(gathering, previous=previous)
    if before and not (names_review(low, *whole) or tells_of_a_request(low, whole)):
        return replace(gathering, default=())
    if previous is not None and THE_REST.search(low, *whole) is not None:
        gathering = replace(
            gathering, listed=1 < len(gathering.named_in(low, previous)) == len(gathering.items)
        )
    if not gathering.default and tells_the_whole(low, whole) and not gathering.named_in(low, whole):
        of_some = previous is not None and gathering.named_in(low, previous)
        if not of_some or len(of_some) == len(gathering.items):
            return replace(gathering, default=range(len(gathering.items)))
    return gathering.after(low, previous)
