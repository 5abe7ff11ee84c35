"""Quotes that are the letter's own characters: told without taking the letter apart into words.

Most quotes are, and then nothing that the comparison of words looks for can be found: there are no
differences. What is told here is what that comparison would tell, in a fraction of its time. Wherever a word
outside of the quote could have a say (a negation, a date that goes on, a hyphen), nothing is told here.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from imr_llm.checking.index import LetterIndex
from imr_llm.checking.truncation import negated_from_afar
from imr_llm.domain.letter import Range
from imr_llm.domain.spans import Span
from imr_llm.vocabulary.dates import find_dates
from imr_llm.vocabulary.numbers import TENS
from imr_llm.vocabulary.patterns import late
from imr_llm.vocabulary.spelling import plain
from imr_llm.vocabulary.tokens import tokenize

_OPENS = frozenset(("", " ", "\n", "(", '"'))
_CLOSES = frozenset(("", " ", "\n", ",", ";", ":", ".", ")", '"'))
_WHITE = frozenset(("", " ", "\n"))
_RULING = frozenset({"rule", "rules", "ruled", "ruling"})
_JOINING = frozenset({"non", *TENS})
"""What may make one word with the next one."""
_TURNING = frozenset({"no", "non", "nor", "never", "neither", "without", "deny", "denies", "denying"})
"""What turns the meaning of the next word, as "not" does, where no clause ends in between."""
_ANY = _RULING | _JOINING | _TURNING
_REACH = 24
"""Characters before a place in which such a word stands, be there marks in between."""
_MARKED = late(
    rf"(?<![^\W_])(?:{'|'.join(_RULING)})[\W_]*$|(?<![^\W_])(?:{'|'.join(_JOINING)})\s*$"
    rf"|(?:(?<![^\W_])(?:{'|'.join(_TURNING)})|not|n't)(?:_|[^\w.;:!?,()\[\]])*$"
    rf"|[-/]\s*$|^[\W_]{{{_REACH}}}$"
)
"""The same with marks behind it."""
_LAST_WORD = late(rf"(?<![^\W_])(?:{'|'.join(_RULING | _JOINING)})$")
_AFTER = late(r"[\W_]*(?:out|not|never)|n?'t|\s*[-/]")
_WORD = late(r"(?<!')[a-z]{2,}(?![a-z'])|(?<!\d)0\d{4,}")
_NO_OWN_FORM = ("non", "un")
"""What a word begins with that may also be written in two."""
_OTHER_FORMS = frozenset({"and", "will", "shall", "not"})
"""Words that `&`, "won't", "shan't" and "isn't" hold as well."""
_AROUND, _AROUND_A_WORD = 32, 32
"""Characters each side of the lines, and as many more for each word of a quote, in which it may stand again:
a quote may run over the ends of its lines."""
_MOST_PLACES = 4


class Verbatim(NamedTuple):
    """Where a quote stands: its spans, and whether these are its very characters or a line ends in it."""

    spans: tuple[Span, ...]
    exact: bool


def verbatim(index: LetterIndex, quote: str, within: Range) -> Verbatim | None:
    """Where a quote stands inside its lines with every character the same; None where more is to be told.

    `within` is a half-open range of source text. The comparison of words would call what is found here exact,
    or where a line ends within the quote equal but for layout.
    """
    low, high = index.letter.clean.offsets.to_clean(*within)
    start = index.letter.clean.flat.find(quote, low, high)
    if start < 0 or not _is_whole(index, quote, start) or _is_turned(index, quote, start):
        return None
    spans = index.letter.spans_of((start, start + len(quote)))
    exact = len(spans) == 1 and spans[0].text == quote
    around = _AROUND + _AROUND_A_WORD * quote.count(" ")
    region = max(low - around, 0), high + around
    if exact and index.is_nowhere_negated(region):
        return Verbatim(spans, exact)
    places = _places(index, quote, region)
    if places == [start] or (exact and places and not any(_is_turned(index, quote, one) for one in places)):
        return Verbatim(spans, exact)
    return None


def _is_whole(index: LetterIndex, quote: str, start: int) -> bool:
    """Whether a quote begins and ends where words do, and is read by itself as it is among the others."""
    text, end = index.text, start + len(quote)
    first, last = _bare(quote)
    if not (quote.isascii() and first < last and quote[first].isalnum() and quote[last - 1].isalnum()):
        return False
    before, after = text[start - 1 : start], text[end : end + 1]
    if before not in _OPENS or after not in _CLOSES:
        return False
    if after not in _WHITE and text[end + 1 : end + 2] not in _WHITE:
        return False
    if after == "." and "." in quote[quote.rfind(" ") + 1 :]:
        return False
    if _LAST_WORD.search(index.low[max(end - _REACH, start) : end]):
        return False
    # A date may go on beyond the quote, or be none because of what stands beside it.
    dates = [(start + one.start, start + one.end, one.date, one.damaged) for one in find_dates(quote)]
    return dates == [(one.start, one.end, one.date, one.damaged) for one in index.dates_in((start, end))]


def _bare(quote: str) -> Range:
    """A quote without the mark that it may begin or end with."""
    return int(quote[0] == "#"), len(quote) - (quote[-1] == ")")


def _is_turned(index: LetterIndex, quote: str, start: int) -> bool:
    """Whether words beside a place with the characters of a quote may have a say in what it means there."""
    first, last = _bare(quote)
    end = start + len(quote)
    return (
        _is_reached(index.low[max(start - _REACH, 0) : start])
        or _AFTER.match(index.low, end) is not None
        or negated_from_afar(index, start + first, start + last)
    )


def _is_reached(before: str) -> bool:
    """Whether the word at the end of some words may reach to what follows them."""
    words = before.split()
    if words and words[-1].isalpha():
        return words[-1] in _ANY or words[-1].endswith("not")
    return _MARKED.search(before) is not None


def _places(index: LetterIndex, quote: str, region: Range) -> list[int]:
    """Where a quote stands in a region, be it in other letter case; nothing where it may stand otherwise too.

    That is told by a date or a word of it that stands there no more often than the quote.
    """
    shown = index.low[slice(*region)]
    characters = plain(quote)
    number = shown.count(characters)
    if number > _MOST_PLACES or not shown.isascii():
        return []
    named = find_dates(quote)
    if named:
        days = [one.date for one in index.dates_in(region)]
        sure = any(
            one.date is not None and not one.damaged and days.count(one.date) == number for one in named
        )
    else:
        words = _WORD.findall(characters)
        sure = any(
            shown.count(word) == number and _has_one_form(word) and ".".join(word) not in shown
            for word in words
        )
    if not sure:
        return []
    places = [region[0] + shown.find(characters)]
    while len(places) < number:
        places.append(index.low.find(characters, places[-1] + len(characters)))
    return places


@lru_cache(maxsize=4096)
def _has_one_form(word: str) -> bool:
    """Whether a word compares as it is written, and in no other way: not `isnot`, which is two."""
    if word.startswith(_NO_OWN_FORM) or word in _OTHER_FORMS:
        return False
    return [token.norm for token in tokenize(word)] == [word]
