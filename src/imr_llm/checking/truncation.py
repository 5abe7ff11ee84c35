"""Quotes that are in the letter but mean something else there, because they were cut out of their words."""

from __future__ import annotations

import re

from imr_llm.checking.index import LetterIndex
from imr_llm.domain.letter import Range
from imr_llm.vocabulary.locks import RULING
from imr_llm.vocabulary.necessity import necessity_in
from imr_llm.vocabulary.patterns import late
from imr_llm.vocabulary.polarity import negated_after
from imr_llm.vocabulary.tokens import Lock

_SHORT = 6
"""Words up to which a quote is checked for a negation that reaches it from further away."""
_AT_ONCE = frozenset({"not", "no", "never", "without", "denies", "deny", "denying", "nor", "neither", "non"})
_AUXILIARIES = frozenset(
    {
        *(
            "is",
            "are",
            "was",
            "were",
            "be",
            "been",
            "being",
            "has",
            "have",
            "had",
            "do",
            "does",
            "did",
            "can",
        ),
        *("could", "will", "would", "should", "may", "might", "must", "medically"),
    }
)
_PART_OF_COMPOUND = late(
    r"\b(?:anti|pre|post|peri|ex|hypo|hyper|dis|mis|sub|semi|pseudo|counter|contra|intra|inter|extra|infra|supra|"
    r"non|un|in|de|a)-$",
    re.IGNORECASE,
)
_UNDONE_AFTER = late(r"\s*-\s*(?:free|less|negative|positive|like|naive)\b", re.IGNORECASE)
_CLAUSE_END = late(r"[.;:!?,()\[\]]")
_LONGEST_PREFIX = 12
_SENTENCE_REACH = 400


def stands_alone(index: LetterIndex, place: Range) -> bool:
    """Whether a place begins and ends where words do, not inside of `pain-free` or `post-operative`."""
    start, end = index.clean_range(place)
    before = index.text[max(start - _LONGEST_PREFIX, 0) : start].rstrip()
    if before.endswith("-") and _PART_OF_COMPOUND.search(before):
        return False
    return _UNDONE_AFTER.match(index.text, end) is None


def lost_negation(index: LetterIndex, place: Range) -> bool:
    """Whether the words of a place are negated by words just outside of it.

    At once before (`not | medically necessary`) or after (`is | not`) counts for a quote of any length;
    a negation further away (`no evidence of …`, `… was ruled out`) for quotes of six words or fewer and for
    those that begin with a decision; a statement about medical necessity is also held against what its whole
    sentence states.
    """
    first, last = place
    start, end = index.clean_range(place)
    if first and index.norms[first - 1] in _AT_ONCE and not _parted(index, first):
        return True
    if last < len(index) and _cut_before(index, last):
        return True
    is_watched = (
        last - first <= _SHORT or index.lock_of(first) is Lock.DECISION or index.norms[first] == "medically"
    )
    if is_watched and _negated_in_its_sentence(index, start, end):
        return True
    return _other_necessity(index.text, start, end)


def negated_from_afar(index: LetterIndex, start: int, end: int) -> bool:
    """Whether more than the word before or after a range of clean text negates it, however long it is."""
    return _negated_in_its_sentence(index, start, end) or _other_necessity(index.text, start, end)


def _negated_in_its_sentence(index: LetterIndex, start: int, end: int) -> bool:
    return index.negations.before(start) or negated_after(index.text, end)


def _parted(index: LetterIndex, position: int) -> bool:
    """Whether a clause ends between a token and the one before it."""
    start, _ = index.clean_range((position, position + 1))
    _, end_before = index.clean_range((position - 1, position))
    return _CLAUSE_END.search(index.text, end_before, start) is not None


def _cut_before(index: LetterIndex, position: int) -> bool:
    """Whether a quote that ends before a token leaves out what that token takes back."""
    last, after = index.norms[position - 1], index.norms[position]
    taken_back = (last in RULING and after == "out") or (after in {"not", "never"} and last in _AUXILIARIES)
    return taken_back and not _parted(index, position)


def _other_necessity(text: str, start: int, end: int) -> bool:
    """Whether the quote taken alone says another thing about necessity than it does in its sentence."""
    # A long quote holds its statements' sentences itself.
    if end - start > 2 * _SENTENCE_REACH or "necess" not in text[start:end].lower():
        return False
    alone = necessity_in(text[start:end])
    if not alone:
        return False
    offset = max(start - _SENTENCE_REACH, 0)
    in_place = [
        positive
        for positive, (said_start, said_end) in necessity_in(text[offset : end + _SENTENCE_REACH])
        if offset + said_start < end and offset + said_end > start
    ]
    return bool(in_place) and in_place[-1] != alone[-1][0]
