"""Text as words with locks: what must be equal for two pieces of text to mean the same.

A token is a word, a number (with decimals, thousands, range or fraction: `1,200`, `76-80`, `10/325`), a
spine level or code (`L4-5`, `M54.5`, `CM13-0012345`), a date, or a sign that counts (`%`, `<`). Other
punctuation is no token. `norm` makes two spellings of one word equal: case, quotation marks, dashes,
ligatures, `isn't` = is + not, `six` = 6, `9/9/10` = 2010-09-09, `non-certified` = noncertified.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable
from functools import lru_cache, partial
from itertools import accumulate
from operator import add, itemgetter
from typing import NamedTuple

from imr_llm.vocabulary.dates import DateMatch, find_dates
from imr_llm.vocabulary.drugs import is_drug
from imr_llm.vocabulary.locks import LOCKED_WORDS, RULING, Lock
from imr_llm.vocabulary.numbers import TENS_WORDS, number_of
from imr_llm.vocabulary.patterns import late
from imr_llm.vocabulary.scanning import holds_any
from imr_llm.vocabulary.spelling import fold_word

__all__ = ["Lock", "Row", "Token", "plain_tokens", "token_of", "tokenize"]


Row = tuple[int, int, str, Lock | None]
"""What a Token holds."""


class Token(NamedTuple):
    """A word at half-open `[start, end)` of the text, in comparable spelling, with its lock if it has one."""

    start: int
    end: int
    norm: str
    lock: Lock | None


# The constructor of a named tuple is a Python function, and takes longer than all else for a token.
token_of: Callable[[Row], Token] = partial(tuple.__new__, Token)
"""A token of what it holds."""


class _Part(NamedTuple):
    """A token within its chunk."""

    start: int
    end: int
    norm: str
    lock: Lock | None


_START, _END = itemgetter(0), itemgetter(1)

_DASH = "[-‐‑‒–—−\u00ad]"
_LETTER = "(?:[^\\W\\d_]|[\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff\ufffe])"
_ONES = "one|two|three|four|five|six|seven|eight|nine"
_NUMERAL = r"\d+(?:,\d{3})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)*"
# Short words that scanning glues to a number ("for 12" as "of12"); they begin no code.
_NO_CODE = "(?:to|of|by|in|at|is|on|or|an|as|up|no|x|a|i)"
# A chunk runs to the next white space, and on where a dash or slash ties the next word to it.
_CHUNK = late(rf"\S+(?:(?:(?<=/)|(?<={_DASH}))\s{{1,4}}\S+|\s/\s?\S+)*")
_TURNS = late(f"({_CHUNK.pattern})")
_TIED = ("- ", "/ ", " /")
_SHORT = 200
"""Characters up to which words are taken one by one."""
_PART = late(
    rf"(?P<code>(?<![^\W_])(?!{_NO_CODE}\d)[A-Z]{{1,2}}\d[A-Z\d]*(?:\.\d+[A-Z]?)?"
    rf"(?:(?:\s?/\s?|{_DASH}\s{{0,4}})[A-Z]{{0,2}}\d[A-Z\d]*)*)"
    rf"|(?P<ordinal>\d+(?:st|nd|rd|th)(?![^\W\d_]))"
    rf"|(?P<number>(?:{_NUMERAL}|(?<![\w.])\.\d+)(?:(?:\s?/\s?|{_DASH}\s{{0,4}})(?:{_NUMERAL}|\.\d+))*)"
    rf"|(?P<compound>\b(?:{TENS_WORDS}){_DASH}\s{{0,4}}(?:{_ONES})\b)"
    rf"|(?P<prefixed>\b(?:non|un){_DASH}\s{{0,4}}{_LETTER}+)"
    rf"|(?P<dotted>\b(?:[a-z]\.){{2,}}(?:[a-z]\b)?)"
    rf"|(?P<word>{_LETTER}+(?:['’ʼ]{_LETTER}+)*)"
    r"|(?P<sign>[%<>≤≥±+&])",
    re.IGNORECASE,
)
_GLUED = late(
    r"(?:(is|are|was|were|be)?(not)?(medically)?(necessary|certified|authorized|approved)?(and)?(appropriate)?)$"
)
_CONTRACTED = {"can": "can", "ca": "can", "wo": "will", "sha": "shall"}
_WHITE = late(r"\s+")
_LONGEST_KEPT = 60
"""Chunks up to this many characters are worth remembering: words recur, run-together text does not."""
_UNITS_OF_TEN = frozenset("123456789")
_JOINING = RULING | {"non"} | {str(ten) for ten in range(20, 100, 10)}
"""Norms of words that the next word may belong to."""


def tokenize(text: str) -> list[Token]:
    """The tokens of a text in order. Linear in its length."""
    return list(map(token_of, plain_tokens(text)))


def plain_tokens(text: str, dates: list[DateMatch] | None = None) -> list[Row]:
    """The same as plain tuples, made in half the time: for a text of which few tokens are looked at.

    `dates` are the dates of the text, where they are known.
    """
    tokens = _one_by_one(text) if len(text) <= _SHORT else _at_once(text)
    if dates is None:
        dates = find_dates(text)
    if dates:
        tokens = _with_dates(tokens, dates)
    return _joined(text, tokens)


def _one_by_one(text: str) -> list[Row]:
    tokens: list[Row] = []
    reached = 0
    for words in _CHUNK.findall(text):
        # Only white space stands between chunks, so that the first place of one is its own.
        offset = text.find(words, reached)
        reached = offset + len(words)
        parts = _remembered_parts(words) if len(words) <= _LONGEST_KEPT else _parts(words)
        for start, end, norm, lock in parts:
            tokens.append((offset + start, offset + end, norm, lock))
    return tokens


def _at_once(text: str) -> list[Row]:
    """The same by whole columns: a statement for each word takes longer than all that it is for."""
    starts, chunks = _chunks(text)
    known = _remembered_parts if max(map(len, chunks), default=0) <= _LONGEST_KEPT else _known_parts
    return [
        (offset + start, offset + end, norm, lock)
        for offset, parts in zip(starts, map(known, chunks), strict=True)
        for start, end, norm, lock in parts
    ]


def _chunks(text: str) -> tuple[Iterable[int], list[str]]:
    """The chunks of a text and where each begins; empty ones say nothing."""
    if text.isascii():
        flat = text.replace("\n", " ")
        words = flat.split(" ")
        if len(words) - words.count("") == len(flat.split()) and not holds_any(flat, _TIED):
            # Nothing but spaces and line ends parts the words, and nothing ties them.
            return map(add, accumulate(map(len, words), initial=0), range(len(words))), words
    # White space and chunks take turns, so that the lengths of all before a chunk tell where it stands.
    pieces = _TURNS.split(text)
    return list(accumulate(map(len, pieces[:-1])))[::2], pieces[1::2]


def _with_dates(tokens: list[Row], dates: list[DateMatch]) -> list[Row]:
    """The tokens with those that a date overlaps replaced by it."""
    dated: list[Row] = []
    after = 0
    for date in dates:
        first = bisect_right(tokens, date.start, lo=after, key=_END)
        dated += tokens[after:first]
        dated.append((date.start, date.end, _date_norm(date), Lock.DATE))
        after = bisect_left(tokens, date.end, lo=first, key=_START)
    dated += tokens[after:]
    return dated


def _date_norm(found: DateMatch) -> str:
    if found.date is not None and not found.damaged:
        return found.date.isoformat()
    return fold_word(_WHITE.sub("", found.words))


def _joined(text: str, tokens: list[Row]) -> list[Row]:
    """The tokens with `ruled out` locked, and `twenty four` and `non certified` made one."""
    joining = [index for index, token in enumerate(tokens) if token[2] in _JOINING]
    if not joining:
        return tokens
    joined: list[Row] = []
    after = 0
    for index in joining:
        if index < after or index + 1 == len(tokens):
            continue
        joined += tokens[after:index]
        before, token = map(token_of, tokens[index : index + 2])
        after = index + 1
        if before.norm in RULING:
            if token.norm == "out":
                joined += (before._replace(lock=Lock.NEGATION), token._replace(lock=Lock.NEGATION))
                after += 1
            else:
                joined.append(before)
        elif text[before.end : token.start].isspace() and _is_one(text, before, token):
            if before.lock is Lock.NUMBER:
                norm = str(int(before.norm) + int(token.norm))
                joined.append(Token(before.start, token.end, norm, Lock.NUMBER))
            else:
                joined.append(Token(before.start, token.end, f"non{token.norm}", Lock.DECISION))
            after += 1
        else:
            joined.append(before)
    joined += tokens[after:]
    return joined


def _is_one(text: str, before: Token, token: Token) -> bool:
    if before.norm == "non":
        return token.lock is Lock.DECISION
    words = text[before.start : before.end], text[token.start : token.end]
    return token.norm in _UNITS_OF_TEN and all(word.isalpha() for word in words)


def _parts(chunk: str) -> tuple[_Part, ...]:
    """The tokens within a chunk, their ranges counted from its start."""
    parts: list[_Part] = []
    for found in _PART.finditer(chunk):
        offset = found.start()
        for start, end, norm, lock in _parts_of(found.group(), found.lastgroup or ""):
            if norm:
                parts.append(_Part(offset + start, offset + end, norm, lock))
    return tuple(parts)


def _known_parts(chunk: str) -> tuple[_Part, ...]:
    return _remembered_parts(chunk) if len(chunk) <= _LONGEST_KEPT else _parts(chunk)


@lru_cache(maxsize=8192)
def _remembered_parts(chunk: str) -> tuple[_Part, ...]:
    return _parts(chunk)


def _parts_of(words: str, kind: str) -> tuple[_Part, ...]:
    if kind == "word":
        return _word_parts(words)
    norm, lock = _read(_WHITE.sub("", fold_word(words)), kind)
    return (_Part(0, len(words), norm, lock),)


def _read(norm: str, kind: str) -> tuple[str, Lock | None]:
    """What a chunk that is one token compares as."""
    if kind == "number":
        return _numeral(norm), Lock.NUMBER
    if kind == "code":
        return norm, Lock.FREQUENCY if norm[0] == "q" else Lock.NUMBER
    if kind == "prefixed":
        joined = norm.replace("-", "")
        is_decision = LOCKED_WORDS.get(joined.removeprefix("non").removeprefix("un")) is Lock.DECISION
        return joined, Lock.DECISION if is_decision else Lock.NEGATION
    if kind == "dotted":
        joined = norm.replace(".", "")
        return joined, LOCKED_WORDS.get(joined)
    if kind == "sign":
        return "and" if norm == "&" else norm, LOCKED_WORDS.get(norm)
    value = number_of(norm) if kind == "compound" else None
    return norm if value is None else str(value), Lock.NUMBER


def _numeral(norm: str) -> str:
    plain = re.sub(r"(?<=\d),(?=\d{3})", "", norm)
    return re.sub(r"(?<!\d)\.(?=\d)", "0.", plain)


@lru_cache(maxsize=8192)
def _word_parts(word: str) -> tuple[_Part, ...]:
    norm = fold_word(word)
    if len(norm) == len(word):
        if norm.endswith("n't"):
            cut = len(word) - 3
            verb = _CONTRACTED.get(norm[:cut], norm[:cut])
            return _Part(0, cut, verb, None), _Part(cut, len(word), "not", Lock.NEGATION)
        if norm == "cannot":
            return _Part(0, 3, "can", None), _Part(3, 6, "not", Lock.NEGATION)
        glued = _GLUED.match(norm) if len(norm) > 4 else None
        if glued is not None and sum(part is not None for part in glued.groups()) > 1:
            spans = [glued.span(index) for index in range(1, 7) if glued.group(index)]
            return tuple(_Part(start, end, norm[start:end], _lock(norm[start:end])) for start, end in spans)
    value = number_of(norm)
    if value is not None:
        return (_Part(0, len(word), str(value), Lock.NUMBER),)
    return (_Part(0, len(word), norm, _lock(norm)),)


def _lock(norm: str) -> Lock | None:
    known = LOCKED_WORDS.get(norm)
    if known is not None:
        return known
    if norm.startswith("non") and LOCKED_WORDS.get(norm[3:]) is Lock.DECISION:
        return Lock.DECISION
    if not norm.isascii() and any(character.isnumeric() for character in norm):
        return Lock.NUMBER
    return Lock.DRUG if is_drug(norm) else None
