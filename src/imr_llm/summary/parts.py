"""What a summary says, before terms and text are made of it."""

from __future__ import annotations

from dataclasses import dataclass

from imr_llm.domain.summary import ItemSummary, Sentence, Summary


@dataclass(frozen=True, slots=True)
class Parts:
    """What a summary says, whoever wrote it."""

    headline: Sentence
    overview: tuple[Sentence, ...]
    items: tuple[ItemSummary, ...]
    meaning: tuple[Sentence, ...]

    @classmethod
    def of(cls, summary: Summary) -> Parts:
        """The parts that a summary was made of."""
        return cls(summary.headline, summary.overview, summary.items, summary.meaning)

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """Every sentence, in order."""
        explanations = (sentence for item in self.items for sentence in item.explanation)
        return (self.headline, *self.overview, *explanations, *self.meaning)
