"""The wordings that the verification looks for in a language: the file `cues.toml`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal

from imr_llm.domain.record import Decision, Guideline, UrAction
from imr_llm.domain.spans import Frozen
from imr_llm.summary.lexicon import unaccented

Patterns = tuple[str, ...]


class StanceCue(Frozen):
    """Wordings that state an outcome, and which one when no negation turns them round."""

    kind: Literal["decision", "necessity", "action"]
    direction: Decision
    patterns: Patterns


class UrActionCue(Frozen):
    """Wordings for what utilization review alone does."""

    action: UrAction
    patterns: Patterns


class SubjectCues(Frozen):
    """Whom a clause speaks of."""

    ur: Patterns
    reviewer: Patterns
    by: str
    others: str
    """Somebody else right before what they do: `the worker had`."""


class AmountCues(Frozen):
    """Which amount a clause speaks of."""

    whole: Patterns
    requested: Patterns
    approved: Patterns
    left: Patterns
    """Words before what a change left of a request: `cut to 6 sessions`."""


class ShareCue(Frozen):
    """Wordings for a share of what was asked for, which lies between two others."""

    above: float
    below: float
    patterns: Patterns

    def fits(self, share: float) -> bool:
        """Whether they may be said of this share: 0 is none, 1 is all."""
        return self.above < share < self.below


class OutcomeCue(Frozen):
    """Wordings for what care did, and the letter's for the same."""

    patterns: Patterns
    letter: Patterns = ()
    """Wordings of the letter's language, which bear them out where they are told as a fact."""
    by_denial: bool = False
    """Whether the letter may say the same by denying something: `no relief`."""


class LimitCue(Frozen):
    """Something that a summary may not say of itself."""

    name: str
    from_notice: bool
    """Whether own words may say it where the letter's notice does."""
    from_sources: bool = False
    """Whether own words may say it as the letter says it where the sentence points."""
    in_quotes: bool
    """Whether quotations of anything but the notice may not say it either."""
    patterns: Patterns
    none_of_it: Patterns = ()
    """Wordings of the letter that hold the same words and say nothing of the kind where they are quoted."""


class ClinicalWords(Frozen):
    """Words that name a condition or a treatment."""

    endings: Patterns
    not_clinical: Patterns
    words: Patterns


class Attribution(Frozen):
    """Wordings that name the reviewer as the one who says so."""

    reviewer_says: Patterns


class PlainWords(Frozen):
    """Groups of words of which one may stand for another."""

    groups: tuple[Patterns, ...]


class Cues(Frozen):
    """What the verification looks for in a language."""

    fold_accents: bool = False
    """Whether texts and patterns are compared without accents."""
    with_accents: Patterns = ()
    """Words that keep theirs, as without them they are others."""
    contractions: Mapping[str, str]
    negation: Patterns
    concord: Patterns = ()
    """Negations that only bear out another one of their clause."""
    number_words: Mapping[str, Patterns] = {}
    """By numeral: wordings of more than one word, or with a noun, for that number."""
    articles: frozenset[str] = frozenset()
    """Words for one thing that are articles as well."""
    counted_by_articles: frozenset[str] = frozenset()
    """Nouns of which an article says how many."""
    open_question: Patterns
    mixed: Patterns
    in_part: Patterns = ()
    """Wordings that halve a decision, where they are told apart from those of a mixed result."""
    whole: Patterns
    item_reference: str
    clause: Patterns
    stance: tuple[StanceCue, ...]
    ur_action: tuple[UrActionCue, ...]
    subjects: SubjectCues
    amounts: AmountCues
    share: tuple[ShareCue, ...]
    dates: Mapping[str, Patterns]
    limit: tuple[LimitCue, ...]
    outcome: tuple[OutcomeCue, ...]
    unsettled: Patterns
    """Wordings of a condition, an aim or an expectation: what is told with them is no fact."""
    unsettled_ahead: Patterns
    """Those that leave a fact open only where they stand before it."""
    attribution: Attribution
    guidelines: Mapping[Guideline, Patterns]
    pages: Patterns
    """Words after which a number is a page."""
    mtus_basis: Patterns
    """Wordings that say that something rests on the MTUS."""
    counted: Mapping[str, Patterns]
    """By the path of a list the nouns that count its entries."""
    clinical: ClinicalWords
    plain: PlainWords
    function_words: Patterns

    def lowered(self, text: str) -> str:
        """A text as the cues expect it: lower case, straight apostrophes, contractions written out."""
        low = text.lower().replace("\u2019", "'")
        for short, full in self.contractions.items():
            low = low.replace(short, full)
        if not self.fold_accents:
            return low
        return "".join(
            piece if piece in self.with_accents else unaccented(piece) for piece in _words_and_gaps(low)
        )


def _words_and_gaps(text: str) -> list[str]:
    return re.split(r"(\W+)", text)
