"""Chooses the sentences of a rationale that say why the reviewer decided as they did.

Rules over whole sentences of the letter; nothing is rephrased. Sentences that tell the patient's history,
report someone else's view, state the bare conclusion or point against the decision are passed over.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from imr_llm.domain.record import Decision, DisputedItem
from imr_llm.summary.conditions import contradicts_itself
from imr_llm.summary.grade import reading_grade, words
from imr_llm.summary.passed_over import passed_over
from imr_llm.summary.patterns import any_of
from imr_llm.summary.quotes import Leaning, clause_of, is_whole, reason_cues, source_sentences
from imr_llm.vocabulary.polarity import conclusion, negated_before
from imr_llm.vocabulary.words import fold

_SHORTEST_QUOTE = 5
_COMFORTABLE = 22
"""Words up to which a sentence is easy to read; each further eight cost a point."""
_LAST_WORD_BONUS = (2.0, 1.0)
"""Added to the last and the last but one sentence before the conclusion: there the reason usually stands."""
_TELLING = 2.0
"""Score of a sentence that gives a reason by its wording."""
_LEAST_SCORE = -1.0
"""Score from which the best sentence is quoted where none is telling."""
_NEEDS_CONTEXT = re.compile(
    r"(?:it|this|these|those|they|such|he|she|again|also|however|additionally|as such)\b"
)
_ELLIPTICAL = re.compile(
    r"(?:it|this|that|these|those|they|he|she) "
    r"(?:(?:is|are|was|were|has|have|had|does|do|did)(?: not|n['\u2019]t)|has|have|had|does|do|did)[,:;.]|"
    r"(?:that|this|it|which) is (?:just|exactly|precisely|simply|only|also|what|why|where|how)\b|"
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|\d{1,3}|none|neither|both|all|some|most|few|"
    r"others|the (?:other|same|latter|former|rest)) (?:is|are|was|were|has|have|had|will|would|can|may|"
    r"applies|apply|applied)\b"
)
"""An answer to the sentence before it, which says nothing alone: `She did, and failed.`, `Four are left.`"""
_POINTS_BACK = re.compile(
    r"\b(?:with|of|for|from|beyond|below|above|than|in|on|after) (?:that|this|those|these)\W*$"
)
"""An end that stands for something told before: `The period is in line with that.`"""
_UNQUOTABLE = re.compile('["\u201c\u201d\ufffd\u2026]|\\.\\.\\.')
_HARD_GRADE = 14.0


class Reason(NamedTuple):
    """A quotation of the rationale, where it stands among its sentences, and how well it serves."""

    words: str
    position: int
    score: float


def reasons(item: DisputedItem, longest: int) -> list[Reason]:
    """The quotable reasons of an item's rationale, best first; empty where none is safe to quote.

    None is longer than so many words; a longer sentence is cut where its clause ends, or passed over.
    Where no sentence gives a reason by its wording, the best of the others stands alone.
    """
    if not item.rationale or item.decision is None or contradicts_itself(item):
        return []
    said = source_sentences(item.rationale)
    argued = [position for position, sentence in enumerate(said) if conclusion(sentence) is None]
    bonus = dict(zip(reversed(argued), _LAST_WORD_BONUS, strict=False))
    quotes = [_quotable(sentence, item, longest) for sentence in said]
    against = passed_over(said, quotes, item.decision)
    candidates = [
        Reason(quote, position, _score(quote, item.decision) + bonus.get(position, 0.0))
        for position, quote in enumerate(quotes)
        if quote is not None and position not in against
    ]
    ranked = sorted(candidates, key=lambda reason: (-reason.score, reason.position))
    telling = [reason for reason in ranked if reason.score >= _TELLING]
    return telling or [reason for reason in ranked[:1] if reason.score >= _LEAST_SCORE]


def _quotable(sentence: str, item: DisputedItem, longest: int) -> str | None:
    quote = clause_of(sentence)
    low = fold(quote)
    if (
        not _SHORTEST_QUOTE <= len(words(quote)) <= longest
        or _UNQUOTABLE.search(sentence) is not None
        or not _balanced(quote)
        or _ELLIPTICAL.match(low) is not None
        or _POINTS_BACK.search(low) is not None
        or _never().search(low) is not None
        or not _adds_to(quote, item.decision)
        or not is_whole(quote, sentence)
    ):
        return None
    return quote


def _score(quote: str, decision: Decision) -> float:
    low = fold(quote)
    cues = reason_cues()
    score = float(sum(cue.weight for cue in cues.cue if any_of(cue.patterns).search(low) is not None))
    for leaning in cues.leaning:
        if _leans(leaning, low):
            score += leaning.weight if leaning.decision is decision else -leaning.weight
    score -= max(0, len(words(quote)) - _COMFORTABLE) / 8
    score -= 1.0 if _NEEDS_CONTEXT.match(low) is not None else 0.0
    score -= 1.5 if reading_grade(quote) > _HARD_GRADE else 0.0
    return score


def _leans(leaning: Leaning, low: str) -> bool:
    found = any_of(leaning.patterns).finditer(low)
    if leaning.decision is Decision.UPHELD:
        return next(found, None) is not None
    return any(not negated_before(low, match.start()) for match in found)


def _adds_to(quote: str, decision: Decision | None) -> bool:
    """Whether a quotation that concludes about necessity fits the decision and says why."""
    concluded = conclusion(quote)
    if concluded is None:
        return True
    says_why = any_of(reason_cues().cause.patterns).search(fold(quote)) is not None
    return says_why and concluded[0] is (decision is Decision.OVERTURNED)


def _balanced(quote: str) -> bool:
    return quote.count("(") == quote.count(")") and quote.count("[") == quote.count("]") == 0


@cache
def _never() -> re.Pattern[str]:
    return any_of(reason_cues().never.patterns)
