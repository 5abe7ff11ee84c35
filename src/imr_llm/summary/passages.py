"""The sentences of a summary in their places, each with the item that it speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from imr_llm.domain.record import CaseRecord
from imr_llm.domain.summary import Sentence, Summary, SummaryCheck
from imr_llm.summary.quotes import Divided, divide
from imr_llm.summary.stance import Clause, Stance, UrStance, clauses, stances, ur_stances
from imr_llm.summary.support import UnknownPathError, value_at
from imr_llm.summary.texts import Cues
from imr_llm.vocabulary.dates import find_dates

_DATE_MARK = "(date)"
NAME_MARK = "(name "
"""How the mark for a name of the letter begins."""
_ITEM_PATH = re.compile(r"disputed_items\[(\d+)\]")
_NAMES = (".treatment", ".request", ".body_part", ".dose")
_SHORTEST_NAME = 4


@dataclass(frozen=True, slots=True)
class Passage:
    """One sentence of a summary."""

    place: str
    """In plain words, for messages: `overview, sentence 2`."""
    part: str
    """`headline`, `overview`, `item` or `meaning`."""
    index: int | None
    """Position of the item in the record, from 0; None outside the items."""
    text: str
    paths: tuple[str, ...]
    divided: Divided
    low: str
    """Own words as the cues expect them; dates and the letter's names of things are marks."""
    clauses: tuple[Clause, ...]
    """The clauses of `low`."""
    stances: tuple[Stance, ...]
    """The outcomes that the own words state."""
    ur_stances: tuple[UrStance, ...]
    """What the own words say that utilization review changed or delayed."""

    def fails(self, check: str, what: str) -> SummaryCheck:
        """A failed check of this sentence."""
        return SummaryCheck(check=check, message=f"{self.place}: {what}")


@dataclass(frozen=True, slots=True)
class _Place:
    words: str
    part: str
    index: int | None
    sentence: Sentence


def passages(summary: Summary, record: CaseRecord, cues: Cues) -> Iterator[Passage]:
    """Every sentence of the summary in order; items are taken by position."""
    for place in _places(summary):
        divided = divide(place.sentence.text)
        paths = place.sentence.paths
        low = cues.lowered(_without_names(_without_dates(divided.own), record, paths))
        yield Passage(
            place=place.words,
            part=place.part,
            index=place.index,
            text=place.sentence.text,
            paths=paths,
            divided=divided,
            low=low,
            clauses=tuple(clauses(low, cues)),
            stances=tuple(stances(low, cues)),
            ur_stances=tuple(ur_stances(low, cues)),
        )


def _places(summary: Summary) -> Iterator[_Place]:
    yield _Place("headline", "headline", None, summary.headline)
    for number, sentence in enumerate(summary.overview, start=1):
        yield _Place(f"overview, sentence {number}", "overview", None, sentence)
    for index, item in enumerate(summary.items):
        for number, sentence in enumerate(item.explanation, start=1):
            yield _Place(f"request {item.number}, sentence {number}", "item", index, sentence)
    for number, sentence in enumerate(summary.meaning, start=1):
        yield _Place(f"meaning, sentence {number}", "meaning", None, sentence)


def _without_dates(text: str) -> str:
    pieces = []
    position = 0
    for found in find_dates(text):
        pieces += [text[position : found.start], _DATE_MARK]
        position = found.end
    return "".join((*pieces, text[position:]))


def _without_names(text: str, record: CaseRecord, paths: Sequence[str]) -> str:
    """The text with the letter's names of things marked: a request for "authorization" decides nothing."""
    for path in paths:
        item = _ITEM_PATH.match(path)
        if path.endswith(_NAMES) or path.startswith("reviewer."):
            name = _string_at(record, path)
            mark = name_mark(int(item.group(1))) if item is not None else f"{NAME_MARK})"
            if len(name) >= _SHORTEST_NAME:
                text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", mark, text, flags=re.IGNORECASE)
    return text


def name_mark(index: int) -> str:
    """What stands for a name of the item at `index`; in letters, as numbers would be counted."""
    return f"{NAME_MARK}{'i' * (index + 1)})"


def _string_at(record: CaseRecord, path: str) -> str:
    try:
        value = value_at(record, path)
    except UnknownPathError:
        return ""
    return value if isinstance(value, str) else ""
