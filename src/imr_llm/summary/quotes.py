"""Quotations of the letter inside a summary: told apart from our own words, and held to the letter's words.

A quotation is exact. It begins and ends where a sentence does, or at a cut after which nothing takes the
words back; elsewhere only if the sentence it was taken from holds nothing that could turn it round.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from imr_llm.domain.record import Decision
from imr_llm.domain.spans import Frozen
from imr_llm.summary.cues import Patterns
from imr_llm.summary.grade import sentences
from imr_llm.summary.patterns import any_of
from imr_llm.summary.shipped import shipped
from imr_llm.summary.texts import Words
from imr_llm.vocabulary.words import fold

_QUOTED = re.compile(r"[\u201c\"]([^\u201c\u201d\"]*)[\u201d\"]")
_MARK = re.compile(r"[\u201c\u201d\"]")
_DOUBLE = re.compile('[\u201c\u201d"]')
_ANY_MARK = re.compile('[\u201c\u201d"\u2018\u2019]')
_ELLIPSIS = re.compile(r"^(?:\u2026|\.\.\.)\s*|\s*(?:\u2026|\.\.\.)$")
_WHITE = re.compile(r"\s+")
_END_MARKS = " .;,:!?"


class Cue(Frozen):
    """Wordings that speak for a sentence being a reason."""

    weight: int
    patterns: Patterns


class Leaning(Frozen):
    """Wordings that fit one decision and not the other."""

    decision: Decision
    weight: int
    patterns: Patterns


class Cause(Frozen):
    """Wordings that give the reason of a conclusion."""

    patterns: Patterns


class Never(Frozen):
    """Wordings of sentences that are not the reviewer's own reason."""

    patterns: Patterns


class Cut(Frozen):
    """Where a sentence may be cut, and what forbids it."""

    before: Patterns
    unless_followed_by: Patterns
    turns_round: Patterns


class ReasonCues(Frozen):
    """The file `reason_cues.toml`."""

    cue: tuple[Cue, ...]
    leaning: tuple[Leaning, ...]
    never: Never
    cause: Cause
    cut: Cut


class Divided(NamedTuple):
    """A sentence of a summary as our own words (each quotation one mark) and its quotations."""

    own: str
    quotes: tuple[str, ...]
    balanced: bool
    """False where a quotation mark has no partner."""


@cache
def reason_cues() -> ReasonCues:
    """The wordings by which reasons are found."""
    return shipped(ReasonCues, "reason_cues.toml")


def quoted(words_of_letter: str, words: Words) -> str:
    """Words of the letter in quotation marks, a sentence's end after an unfinished quotation."""
    ended = words_of_letter.endswith((".", "!", "?"))
    return marked(words_of_letter, words) + ("" if ended else ".")


def marked(words_of_letter: str, words: Words) -> str:
    """Words of the letter in quotation marks; double marks within become single ones."""
    opening, closing = words.quotes
    return opening + _DOUBLE.sub("'", words_of_letter) + closing


def divide(text: str) -> Divided:
    """Own words and quotations of a sentence."""
    own = _QUOTED.sub("\u201c\u201d", text)
    return Divided(own, tuple(_QUOTED.findall(text)), _MARK.search(own.replace("\u201c\u201d", "")) is None)


def clause_of(sentence: str) -> str:
    """The sentence up to its first safe cut, an ellipsis in place of the rest; all of it if there is none."""
    end = _first_cut(sentence)
    return sentence if end is None else f"{sentence[:end].rstrip(_END_MARKS)} \u2026"


def is_verbatim(quote: str, source: str) -> bool:
    """Whether a quotation stands word for word in a text of the letter; layout does not count."""
    return bool(_bare(quote)) and _bare(quote) in _plain(source)


def is_whole(quote: str, source: str) -> bool:
    """Whether a verbatim quotation says what its sentence says: nothing that it leaves out turns it round."""
    text, wanted = _plain(source), _bare(quote)
    start = text.find(wanted)
    while start >= 0:
        if _keeps_meaning(text, start, start + len(wanted)):
            return True
        start = text.find(wanted, start + 1)
    return False


def source_sentences(source: str) -> list[str]:
    """The sentences of a rationale, white space undone."""
    return sentences(_WHITE.sub(" ", source))


def _keeps_meaning(text: str, start: int, end: int) -> bool:
    before, after = _rest_of_sentence(text, start, end)
    if not before.strip(_END_MARKS) and (not after.strip(_END_MARKS) or _is_safe_cut(text, end)):
        return True
    return any_of(reason_cues().cut.turns_round).search(f"{before} {after}".lower()) is None


def _rest_of_sentence(text: str, start: int, end: int) -> tuple[str, str]:
    """What the sentences that hold `[start, end)` say before and after it."""
    position = 0
    before = after = ""
    for sentence in sentences(text):
        begin = text.index(sentence, position)
        position = begin + len(sentence)
        if begin <= start < position:
            before = text[begin:start]
        if begin < end <= position:
            after = text[end:position]
    return before, after


def _is_safe_cut(text: str, end: int) -> bool:
    stripped = end - (len(text[:end]) - len(text[:end].rstrip(_END_MARKS)))
    return any(
        cut.start() <= end and stripped <= cut.start() and _may_cut(text, cut)
        for cut in _cuts().finditer(fold(text), max(stripped - 1, 0), end + 40)
    )


def _first_cut(sentence: str) -> int | None:
    return next((cut.start() for cut in _cuts().finditer(fold(sentence)) if _may_cut(sentence, cut)), None)


def _may_cut(text: str, cut: re.Match[str]) -> bool:
    if _UNFINISHED.search(text, 0, cut.start()) is not None:
        return False
    following = text[cut.end() :].lower().lstrip(" ,")
    return any_of(reason_cues().cut.unless_followed_by).match(following) is None


_UNFINISHED = re.compile(
    r"\b(?:is|are|was|were|be|been|being|has|have|had|does|do|did|will|would|can|could|may|might|should|must|the|"
    r"an?|of|to|and|or|that|which|for|with|by|as|not)\Z",
    re.IGNORECASE,
)
"""Words that want another behind them: `The device was, thus, indicated.`"""


@cache
def _cuts() -> re.Pattern[str]:
    return re.compile("|".join(reason_cues().cut.before))


def _plain(text: str) -> str:
    return _ANY_MARK.sub("'", _WHITE.sub(" ", text)).strip()


def _bare(quote: str) -> str:
    return _ELLIPSIS.sub("", _plain(quote)).strip()
