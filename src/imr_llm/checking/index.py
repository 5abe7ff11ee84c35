"""A letter's words made searchable, once per letter, so that each of many quotes is cheap to find."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property
from itertools import accumulate
from operator import add, itemgetter

from imr_llm.domain.letter import Letter, Range
from imr_llm.domain.spans import Span
from imr_llm.vocabulary.dates import DateMatch, find_dates
from imr_llm.vocabulary.polarity import Negations
from imr_llm.vocabulary.scanning import Keys
from imr_llm.vocabulary.spelling import plain
from imr_llm.vocabulary.tokens import Lock, Row, Token, plain_tokens, token_of

_OTHER_CUES = Keys(
    (
        *("necess", "exclud", "notmedic", "notcert", "notauth", "notapp", "notand"),
        *("isnot", "arenot", "wasnot", "werenot", "benot"),
    )
)
"""Beside the words of `Negations`: what `truncation` looks at as well."""
_NEGATES_AFTER, _NEGATES_BEFORE = 180, 80
"""Characters over which a negation may reach to what follows it, and to what stands before it."""
_BREAK = "\x1f"
_LETTERS_KEPT = 8
_MOST_PLACES = 200
"""Places of a quote that are looked at; what stands in more is told by nothing but its range."""


class LetterIndex:
    """The tokens of a letter's clean text. Token ranges here are half-open positions in `tokens`.

    Nothing is taken apart before it is asked for: most quotes are the letter's own characters, for which
    `verbatim` needs no tokens.
    """

    def __init__(self, letter: Letter) -> None:
        self.letter = letter
        self.text = letter.clean.text

    def __len__(self) -> int:
        """How many tokens there are."""
        return len(self.norms)

    @cached_property
    def low(self) -> str:
        """The clean text in plain lower case, character for character."""
        return plain(self.text)

    @cached_property
    def dates(self) -> list[DateMatch]:
        """The dates of the clean text, in order."""
        return find_dates(self.text)

    @cached_property
    def negations(self) -> Negations:
        """Where the clean text negates."""
        return Negations(self.text, self.low)

    def dates_in(self, clean: Range) -> list[DateMatch]:
        """The dates that a range of clean text overlaps."""
        first = bisect_right(self._date_ends, clean[0])
        last = first
        while last < len(self.dates) and self.dates[last].start < clean[1]:
            last += 1
        return self.dates[first:last]

    @cached_property
    def _date_ends(self) -> list[int]:
        return [one.end for one in self.dates]

    def is_nowhere_negated(self, clean: Range) -> bool:
        """Whether no word in or near a range of clean text can negate another one in it."""
        first = bisect_left(self._cues, clean[0] - _NEGATES_AFTER)
        return first == len(self._cues) or self._cues[first] >= clean[1] + _NEGATES_BEFORE

    @cached_property
    def _cues(self) -> list[int]:
        return sorted({*self.negations.cues, *_OTHER_CUES.places(self.low)})

    @cached_property
    def _rows(self) -> list[Row]:
        return plain_tokens(self.text, self.dates)

    @cached_property
    def norms(self) -> list[str]:
        """What each token compares as."""
        return list(map(itemgetter(2), self._rows))

    @cached_property
    def _starts(self) -> list[int]:
        return list(map(itemgetter(0), self._rows))

    @cached_property
    def _joined(self) -> str:
        return _BREAK + _BREAK.join(self.norms) + _BREAK

    @cached_property
    def _joined_starts(self) -> list[int]:
        """Where each token begins in `_joined`, with the break before it."""
        before = accumulate(map(len, self.norms), initial=0)
        return list(map(add, before, range(len(self.norms) + 1)))

    def lock_of(self, position: int) -> Lock | None:
        """The lock of a token, if it has one."""
        return self._rows[position][3]

    @cached_property
    def tokens(self) -> list[Token]:
        """All tokens."""
        return list(map(token_of, self._rows))

    # Most quotes are the letter's words in sequence, for which these are not needed.
    @cached_property
    def positions(self) -> dict[str, list[int]]:
        """Where each word stands, as positions in `tokens`."""
        positions: dict[str, list[int]] = {}
        for position, norm in enumerate(self.norms):
            positions.setdefault(norm, []).append(position)
        return positions

    @cached_property
    def _squeezed(self) -> str:
        return "".join(self.norms)

    @cached_property
    def _squeezed_starts(self) -> list[int]:
        """Where each token begins in `_squeezed`."""
        return list(accumulate(map(len, self.norms), initial=0))

    def area(self, within: tuple[int, int]) -> Range:
        """The token range of a source range: every token that it touches."""
        start, end = self.letter.clean.offsets.to_clean(*within)
        first = max(bisect_right(self._starts, start) - 1, 0)
        if first < len(self._rows) and self._rows[first][1] <= start:
            first += 1
        return first, max(bisect_left(self._starts, end), first)

    def clean_range(self, found: Range) -> Range:
        """The range of clean text from the first to the last token of a token range."""
        return self._starts[found[0]], self._rows[found[1] - 1][1]

    def spans_of(self, found: Range) -> tuple[Span, ...]:
        """Where a token range stands in the source text."""
        return self.letter.spans_of(self.clean_range(found))

    def same_words(self, norms: list[str], area: Range) -> list[Range]:
        """Where exactly these words stand in sequence, in order; overlapping places included."""
        wanted = _BREAK + _BREAK.join(norms) + _BREAK
        return [
            (first, first + len(norms))
            for first in self._find(self._joined, self._joined_starts, wanted, area, trailing=1)
        ]

    def same_letters(self, norms: list[str], area: Range) -> list[Range]:
        """Where these words stand whatever the spaces and hyphens between them."""
        wanted = "".join(norms)
        places: list[Range] = []
        for first in self._find(self._squeezed, self._squeezed_starts, wanted, area, trailing=0):
            last = self._squeezed_starts[first] + len(wanted)
            end = bisect_left(self._squeezed_starts, last)
            if end < len(self._squeezed_starts) and self._squeezed_starts[end] == last:
                places.append((first, end))
        return places

    def _find(self, text: str, starts: list[int], wanted: str, area: Range, trailing: int) -> list[int]:
        if not wanted:
            return []
        low, high = starts[area[0]], starts[area[1]] + trailing
        places: list[int] = []
        position = text.find(wanted, low, high)
        while position >= 0 and len(places) < _MOST_PLACES:
            index = bisect_left(starts, position)
            if index >= len(self.norms):
                break
            if starts[index] == position:
                places.append(index)
                index += 1
            # Only where a token begins can be a place: from there on, not from every character.
            position = text.find(wanted, starts[index], high)
        return places


_KEPT: dict[int, LetterIndex] = {}
"""Indices by the identity of their letters, which they keep alive: comparing letters would cost too much."""


def index_of(letter: Letter) -> LetterIndex:
    """The index of a letter; the last few letters' are kept."""
    index = _KEPT.get(id(letter))
    if index is None:
        for oldest in list(_KEPT)[: 1 - _LETTERS_KEPT]:
            _KEPT.pop(oldest, None)
        index = _KEPT[id(letter)] = LetterIndex(letter)
    return index


def dates_of(letter: Letter) -> list[DateMatch]:
    """The dates of a letter's clean text, in order; not looked for again where the letter has its index."""
    index = _KEPT.get(id(letter))
    return index.dates if index is not None else find_dates(letter.clean.text)
