"""How the template writes for one kind of reader: which sentences, in which order, and how it quotes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from imr_llm.domain.summary import Sentence
from imr_llm.summary.writers.case import CaseSentences
from imr_llm.summary.writers.item import ItemSentences


@dataclass(frozen=True, slots=True)
class Manner:
    """What a summary of one style consists of."""

    opening: tuple[str, ...]
    """Keys of `general`: what the page is, in its first sentences."""
    notices: tuple[str, ...]
    """Keys of `overview` that are told of the letter as a whole, where they hold, whoever writes."""
    overview: Callable[[CaseSentences], Iterator[Sentence]]
    """What is told of the case after these."""
    item: Callable[[ItemSentences, Sequence[str]], Iterator[Sentence]]
    """What is told of a request; the sentences of its rationale are quoted as reasons."""
    item_notices: tuple[str, ...]
    """Keys of `item` that must be told, where they hold, whoever writes."""
    meaning: Callable[[CaseSentences], Iterator[Sentence]]
    """What stands before the closing sentences."""
    longest_reason: int
    """Words of the longest sentence that is quoted as a reason."""
    only_the_best: bool
    """Whether the most telling reason is quoted or, where it is longer, none."""
    most_reasons: int
    """Reasons that are quoted for each request at most."""
    explains_decisions: bool = False
    """Whether what the decisions mean is told, whoever writes; `meaning` then begins with it."""
    gives_way: bool = False
    """Whether quotations, doses and facts that matter least are left out where the page is too hard."""


CASE_NOTICES = (
    "check",
    "cut_off",
    "summary_by_ur",
    "two_injury_dates",
    "both_injury_dates",
    "outcome_conflict",
    "items_conflict",
    "dates_conflict",
    "damaged",
)
"""Keys of `overview` for what is unclear or noteworthy in a letter as a whole."""

CLOSING = ("replace", "advice")
"""Keys of `general` with which every summary ends: what it is not."""
