"""A quote beside a piece of the letter, word by word: what differs, and whether it may."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

from imr_llm.checking.index import LetterIndex
from imr_llm.checking.slips import is_slip
from imr_llm.domain.letter import Range
from imr_llm.vocabulary.tokens import Lock, Token

_ARTICLES = frozenset({"a", "an", "the"})
_COMMON = 12
"""A word that stands more often than this in the letter says little about where a long quote stands."""
_SHORT = 3
_WORDS_PER_DIFFERENCE = 8
_MOST_DIFFERENCES = 6
_PLACES_TRIED = 3
_PLACES_OF_A_WORD = 64


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A locked word that differs; a side that has no such word is None."""

    lock: Lock
    quoted: str | None
    printed: str | None


@dataclass(frozen=True, slots=True)
class Alignment:
    """A quote beside the letter's tokens `[place)`."""

    place: Range
    matched: int
    """Words of the quote that stand there as they are."""
    slips: int
    """Differences that may be: slips of the pen, articles, doubled words."""
    others: int
    """Differences in ordinary words that may not be."""
    disagreements: tuple[Disagreement, ...]

    def acceptable(self, words: int) -> bool:
        """Whether a quote of so many words may differ from the letter in this way."""
        return not self.others and not self.disagreements and self.slips <= allowed_slips(words)


def allowed_slips(words: int) -> int:
    """How many small differences a quote may have: one, and more with its length."""
    return min(1 + words // _WORDS_PER_DIFFERENCE, _MOST_DIFFERENCES)


def best_alignment(index: LetterIndex, quote: list[Token], area: Range) -> Alignment | None:
    """The place of the area that the quote resembles most, None where it resembles none."""
    tried = [
        _aligned(index, quote, place)
        for start in _likely_starts(index, quote, area)
        for place in _places_around(start, len(quote), area)
    ]
    if not tried:
        return None
    return min(tried, key=lambda one: (_cost(one), one.place[0]))


def _cost(one: Alignment) -> tuple[int, int]:
    return 2 * one.others + 2 * len(one.disagreements) + one.slips, -one.matched


def _likely_starts(index: LetterIndex, quote: list[Token], area: Range) -> list[int]:
    """Where the quote would begin if its words were where the letter has them: the most voted places."""
    votes: Counter[int] = Counter()
    few = len(quote) <= _WORDS_PER_DIFFERENCE
    for offset, token in enumerate(quote):
        places = index.positions.get(token.norm)
        if places is None:
            places = _similar_places(index, token) if few else None
        if places is None or (len(places) > _COMMON and not few):
            continue
        for place in places[:_PLACES_OF_A_WORD] if area[1] - area[0] > _PLACES_OF_A_WORD else places:
            if area[0] <= place < area[1]:
                votes[place - offset] += 1
    near: Counter[int] = Counter()
    for start, count in votes.items():
        near[start] = count * 2 + votes.get(start - 1, 0) + votes.get(start + 1, 0)
    return [start for start, _ in near.most_common(_PLACES_TRIED)]


def _similar_places(index: LetterIndex, token: Token) -> list[int] | None:
    if token.lock is not None:
        return None
    known = next((word for word in index.positions if is_slip(token.norm, word)), None)
    return index.positions[known] if known is not None else None


def _places_around(start: int, words: int, area: Range) -> list[Range]:
    """The place itself, and those that are a word longer or shorter at an end."""
    places = []
    for shift in (0, -1, 1):
        for growth in (0, 1, -1, 2, -2) if words > _SHORT else (0,):
            first, last = max(start + shift, area[0]), min(start + shift + words + growth, area[1])
            if first < last and (first, last) not in places:
                places.append((first, last))
    return places


def _aligned(index: LetterIndex, quote: list[Token], place: Range) -> Alignment:
    printed = index.tokens[place[0] : place[1]]
    norms = [token.norm for token in quote]
    edits = Levenshtein.editops(norms, index.norms[place[0] : place[1]])
    slips = others = 0
    disagreements: list[Disagreement] = []
    missing = 0
    for kind, here, there in edits:
        mine = quote[here] if kind != "insert" else None
        its = printed[there] if kind != "delete" else None
        missing += mine is not None
        lock = (mine and mine.lock) or (its and its.lock)
        if lock:
            disagreements.append(Disagreement(lock, mine and mine.norm, its and its.norm))
        elif _may_differ(index.text, quote, printed, (mine, here), (its, there)):
            slips += 1
        else:
            others += 1
    return Alignment(place, len(quote) - missing, slips, others, tuple(disagreements))


def _may_differ(
    text: str,
    quote: list[Token],
    printed: list[Token],
    mine: tuple[Token | None, int],
    its: tuple[Token | None, int],
) -> bool:
    one, here = mine
    other, there = its
    if one is not None and other is not None:
        if len(quote) > _SHORT and one.norm in _ARTICLES and other.norm in _ARTICLES:
            return not _is_letter_a(text, other, there)
        return is_slip(one.norm, other.norm)
    if len(quote) <= _SHORT:
        return False
    if one is not None:
        return one.norm in _ARTICLES or _is_doubled(quote, here)
    if other is None:
        return False
    if other.norm in _ARTICLES:
        return not _is_letter_a(text, other, there)
    return _is_doubled(printed, there)


def _is_letter_a(text: str, token: Token, place: int) -> bool:
    """Whether an `A` is a name (hepatitis A) rather than an article."""
    around = text[token.end : token.end + 12].lstrip()
    return token.norm == "a" and text[token.start] == "A" and place > 0 and not around[:1].isupper()


def _is_doubled(tokens: list[Token], place: int) -> bool:
    norm = tokens[place].norm
    return (place > 0 and tokens[place - 1].norm == norm) or (
        place + 1 < len(tokens) and tokens[place + 1].norm == norm
    )
