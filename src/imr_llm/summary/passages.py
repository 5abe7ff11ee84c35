"""The sentences of a summary in their places, each with the item that it speaks of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from imr_llm.domain.record import CaseRecord
from imr_llm.domain.summary import Sentence, Summary, SummaryCheck
from imr_llm.summary.order import told_order
from imr_llm.summary.own_words import own_words, without_names
from imr_llm.summary.quotes import Divided, divide
from imr_llm.summary.stance import Clause, Stance, UrStance, clauses, stances, ur_stances
from imr_llm.summary.texts import Texts

_DATE_MARK = "(date)"


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
    own_words: str
    """Its own words without citations and without the letter's names of things."""
    traced: str
    """Own words of which every word is traced; in another language than the letter's without its names."""
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


def passages(summary: Summary, record: CaseRecord, texts: Texts) -> Iterator[Passage]:
    """Every sentence of the summary in order; items are taken by their positions in the style's order."""
    cues = texts.cues
    for place in _places(summary, told_order(record, summary.style)):
        divided = divide(place.sentence.text)
        own = own_words(place.sentence, record)
        paths = place.sentence.paths
        low = cues.lowered(without_names(_without_dates(divided.own, texts), record, paths))
        yield Passage(
            place=place.words,
            part=place.part,
            index=place.index,
            text=place.sentence.text,
            paths=paths,
            divided=divided,
            own_words=own,
            traced=divided.own if texts.lexicon is None else own,
            low=low,
            clauses=tuple(clauses(low, cues)),
            stances=tuple(stances(low, cues)),
            ur_stances=tuple(ur_stances(low, cues)),
        )


def _places(summary: Summary, order: Sequence[int]) -> Iterator[_Place]:
    yield _Place("headline", "headline", None, summary.headline)
    for number, sentence in enumerate(summary.overview, start=1):
        yield _Place(f"overview, sentence {number}", "overview", None, sentence)
    # Where items are too many or too few, that is said of the whole, and no sentence of theirs is looked at.
    for index, item in zip(order, summary.items, strict=False):
        for number, sentence in enumerate(item.explanation, start=1):
            yield _Place(f"request {item.number}, sentence {number}", "item", index, sentence)
    for number, sentence in enumerate(summary.meaning, start=1):
        yield _Place(f"meaning, sentence {number}", "meaning", None, sentence)


def _without_dates(text: str, texts: Texts) -> str:
    pieces = []
    position = 0
    for found in texts.dates(text):
        pieces += [text[position : found.start], _DATE_MARK]
        position = found.end
    return "".join((*pieces, text[position:]))
