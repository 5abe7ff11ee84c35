"""A quote beside a piece of the letter, word by word: what differs, and whether it may."""

from __future__ import annotations

from collections.abc import Iterator
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
_LONGEST = 2000
"""Words up to which a quote may differ at all: what is longer is cut from the letter, not quoted."""
_WORDS_PER_DIFFERENCE = 8
_MOST_DIFFERENCES = 6
_PLACES_TRIED = 4
_PLACES_READ = 2
_TIES_READ = 8
_PLACES_OF_A_WORD = 64


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A locked word that differs; a side that has no such word is None."""

    lock: Lock
    quoted: str | None
    printed: str | None
    lopsided: bool
    """Whether the other side has a word without a lock in that place."""


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

    @property
    def plainest(self) -> Disagreement:
        """The disagreement that tells most: a locked word against another, or against none."""
        return min(self.disagreements, key=lambda one: one.lopsided)

    def acceptable(self, words: int) -> bool:
        """Whether a quote of so many words may differ from the letter in this way."""
        return not self.others and not self.disagreements and self.slips <= allowed_slips(words)


def allowed_slips(words: int) -> int:
    """How many small differences a quote may have: one, and more with its length."""
    return min(1 + words // _WORDS_PER_DIFFERENCE, _MOST_DIFFERENCES)


def best_alignment(index: LetterIndex, quote: list[Token], area: Range) -> Alignment | None:
    """The place of the area that the quote resembles most, None where it resembles none."""
    if len(quote) > _LONGEST:
        return None
    norms = [token.norm for token in quote]

    def distance(place: Range) -> int:
        return Levenshtein.distance(norms, index.norms[place[0] : place[1]])

    rough = [
        place for start in _likely_starts(index, quote, area) if (place := _cut(start, len(quote), area))
    ]
    if not rough:
        return None
    # Comparing is cheap, telling what differs is not: only the nearest places are read word by word.
    nearest = sorted(rough, key=distance)[:_PLACES_READ]
    fine = sorted({place for one in nearest for place in _places_around(one, len(quote), area)})
    distances = [distance(place) for place in fine]
    least = min(distances)
    best = [place for place, apart in zip(fine, distances, strict=True) if apart == least]
    read = (_aligned(index, quote, place) for place in best[:_TIES_READ])
    return min(read, key=lambda one: _cost(one, len(quote)))


def _cost(one: Alignment, words: int) -> tuple[int, int, int, int]:
    weight = 2 * one.others + 2 * len(one.disagreements) + one.slips
    # A word in place of another tells more than a word that is missing beside the quote's end.
    return weight, -one.matched, abs(one.place[1] - one.place[0] - words), one.place[0]


def _likely_starts(index: LetterIndex, quote: list[Token], area: Range) -> list[int]:
    """Where the quote would begin if its words were where the letter has them: the most voted places."""
    votes: dict[int, float] = {}
    few = len(quote) <= _WORDS_PER_DIFFERENCE
    for offset, token in enumerate(quote):
        places = index.positions.get(token.norm)
        if places is None:
            places = _similar_places(index, token) if few else None
        if places is None or (len(places) > _COMMON and not few):
            continue
        weight = 1 / len(places)
        for place in places[:_PLACES_OF_A_WORD] if area[1] - area[0] > _PLACES_OF_A_WORD else places:
            if area[0] <= place < area[1]:
                votes[place - offset] = votes.get(place - offset, 0.0) + weight
    # An article more or less moves the rest of the quote by one word: neighbours add up.
    near = {
        start: 2 * weight + votes.get(start - 1, 0.0) + votes.get(start + 1, 0.0)
        for start, weight in votes.items()
    }
    return sorted(near, key=lambda start: (-near[start], start))[:_PLACES_TRIED]


def _similar_places(index: LetterIndex, token: Token) -> list[int] | None:
    if token.lock is not None:
        return None
    known = next((word for word in index.positions if is_slip(token.norm, word)), None)
    return index.positions[known] if known is not None else None


def _cut(start: int, words: int, area: Range) -> Range | None:
    """The tokens from `start` on, as many as there are words, cut to the area."""
    first, last = max(start, area[0]), min(start + words, area[1])
    return (first, last) if first < last else None


def _places_around(place: Range, words: int, area: Range) -> Iterator[Range]:
    """The place itself, and those that begin a word beside it or are a word or two longer or shorter."""
    for shift in (0, -1, 1):
        for growth in (0, 1, -1, 2, -2) if words > _SHORT else (0,):
            near = _cut(place[0] + shift, place[1] - place[0] + growth, area)
            if near is not None:
                yield near


@dataclass(frozen=True, slots=True)
class _Side:
    """One word on its side of an alignment; `token` is None where the side has none there."""

    tokens: list[Token]
    place: int
    token: Token | None

    @property
    def is_doubled(self) -> bool:
        norms = [token.norm for token in self.tokens[max(self.place - 1, 0) : self.place + 2]]
        return self.token is not None and norms.count(self.token.norm) > 1


def _aligned(index: LetterIndex, quote: list[Token], place: Range) -> Alignment:
    printed = index.tokens[place[0] : place[1]]
    norms = [token.norm for token in quote]
    slips = others = missing = 0
    disagreements: list[Disagreement] = []
    for edit in Levenshtein.editops(norms, index.norms[place[0] : place[1]]):
        mine = _Side(quote, edit.src_pos, quote[edit.src_pos] if edit.tag != "insert" else None)
        its = _Side(printed, edit.dest_pos, printed[edit.dest_pos] if edit.tag != "delete" else None)
        missing += mine.token is not None
        lock = (mine.token and mine.token.lock) or (its.token and its.token.lock)
        if lock:
            disagreements.append(_disagreement(lock, mine.token, its.token))
        elif _may_differ(index.text, mine, its):
            slips += 1
        else:
            others += 1
    return Alignment(place, len(quote) - missing, slips, others, tuple(disagreements))


def _disagreement(lock: Lock, mine: Token | None, its: Token | None) -> Disagreement:
    lopsided = mine is not None and its is not None and not (mine.lock and its.lock)
    return Disagreement(lock, mine and mine.norm, its and its.norm, lopsided)


def _may_differ(text: str, mine: _Side, its: _Side) -> bool:
    both = [side.token for side in (mine, its) if side.token is not None]
    if len(both) == 2 and is_slip(both[0].norm, both[1].norm):
        return True
    if len(mine.tokens) <= _SHORT or (its.token is None and mine.place == len(mine.tokens) - 1):
        return False
    if all(token.norm in _ARTICLES for token in both):
        return its.token is None or not _is_letter_a(text, its)
    return len(both) == 1 and (mine.is_doubled or its.is_doubled)


def _is_letter_a(text: str, side: _Side) -> bool:
    """Whether an `A` is a name (hepatitis A) rather than an article."""
    token = side.token
    if token is None or token.norm != "a" or text[token.start] != "A" or not side.place:
        return False
    return not text[token.end : token.end + 12].lstrip()[:1].isupper()
