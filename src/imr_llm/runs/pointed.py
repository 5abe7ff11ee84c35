"""Records and summaries without letter text: in place of the letter's words the places where it has them.

Every word that the letter has, in whatever case, becomes a place in it; what a string says besides stays.
So what is kept holds no word of the letter, and with the letter it is again what it was. Numbers, and what a
record says of its source and of how it was made, stay as they are.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from typing import Any

from imr_llm.domain.letter import Letter
from imr_llm.errors import TextGoneError

_BEGINNING = b'{"pointed":1,'
_KEPT = ("source", "provenance")
"""What tells where a record is from and how it was made, in no words of the letter."""
_AT = "at"
"""The only key of an object that stands for a string."""
_WORD = re.compile(r"\w+")
_MOST_PLACES = 24
"""Places of a word at which is looked how far the letter goes on as the string does."""
_SPAN = {"start", "end", "text"}
_LOST = object()
"""Stands for what cannot be put together; null is a value as any other."""


def is_pointed(data: bytes) -> bool:
    """Whether it is a record, a summary or a value in this form."""
    return data.startswith(_BEGINNING)


def pointed(data: bytes, letter: Letter) -> bytes:
    """JSON of a letter's record, summary or value without words of the letter."""
    told = json.loads(data)
    places = _Places(letter)
    if isinstance(told, dict):
        without = {key: value if key in _KEPT else places.without_words(value) for key, value in told.items()}
    else:
        without = places.without_words(told)
    return _BEGINNING + _dumped({"sha256": _digest(told), "told": without})[1:]


def restored(data: bytes, letter: Letter) -> bytes:
    """What `pointed` was given, with the letter's words; TextGoneError where it does not come out so."""
    kept = json.loads(data)
    told = kept["told"]
    text = _whole_text(letter)
    try:
        told = (
            {key: value if key in _KEPT else _with_words(value, text) for key, value in told.items()}
            if isinstance(told, dict) and set(told) != {_AT}
            else _with_words(told, text)
        )
    except (IndexError, KeyError, TypeError, ValueError):
        told = _LOST
    if told is _LOST or _digest(told) != kept["sha256"]:
        raise TextGoneError(
            f"the record of {letter.name!r} cannot be put together from its letter: its text is read in "
            "another way now; use the version of imr-llm that made the run, or work on the letter again"
        )
    return _dumped(told)


def renamed(data: bytes, name: str) -> bytes:
    """The same record for a letter of the same content under another name."""
    kept = json.loads(data)
    kept["told"]["source"]["name"] = name
    return _dumped(kept)


def engine_of(data: bytes) -> str:
    """The engine that a record names, in this form or whole."""
    told = json.loads(data)
    engine: str = (told["told"] if is_pointed(data) else told)["provenance"]["engine"]
    return engine


class _Places:
    """Where a letter has which words."""

    def __init__(self, letter: Letter) -> None:
        self._source = letter.text
        self._text = _whole_text(letter)
        self._folded = _folded(self._text)
        self._words: dict[str, list[int]] = {}
        for word in _WORD.finditer(self._folded):
            self._words.setdefault(word.group(), []).append(word.start())

    def without_words(self, value: Any) -> Any:
        """JSON data with places for words."""
        if isinstance(value, str):
            return self._pointed(value)
        if isinstance(value, list):
            return [self.without_words(one) for one in value]
        if not isinstance(value, dict):
            return value
        if value.keys() >= _SPAN and self._source[value["start"] : value["end"]] == value["text"]:
            # A span says already where its words are.
            return value | {"text": {_AT: None}}
        return {key: self.without_words(one) for key, one in value.items()}

    def _pointed(self, text: str) -> Any:
        pieces = list(_joined(self._pieces(text)))
        return {_AT: pieces} if any(isinstance(one, list) for one in pieces) else text

    def _pieces(self, text: str) -> Iterator[str | list[int]]:
        done = 0
        while (word := _WORD.search(text, done)) is not None:
            yield text[done : word.start()]
            place = self._same(text, word) or self._in_another_case(word.group())
            if place is None:
                yield word.group()
                done = word.end()
            else:
                yield place
                done = word.start() + place[1]
        yield text[done:]

    def _same(self, text: str, word: re.Match[str]) -> list[int] | None:
        """Where the letter has this word just so, and as much of what follows as it has there too."""
        best = 0
        place = 0
        for start in self._words.get(_folded(word.group()), ())[:_MOST_PLACES]:
            length = _common(self._text, start, text, word.start())
            # A word is taken whole or not at all.
            while length and _splits_word(text, word.start() + length):
                length -= 1
            if length > best:
                best, place = length, start
        return [place, best] if best >= len(word.group()) else None

    def _in_another_case(self, word: str) -> list[int] | None:
        """Where the letter has it in another case, or within a word; and which letters are capital."""
        start = self._folded.find(_folded(word))
        if start < 0:
            return None
        capitals = sum(1 << index for index, one in enumerate(word) if one == one.upper())
        place = [start, len(word), capitals]
        return place if _cased(self._text, place) == word else None


def _joined(pieces: Iterator[str | list[int]]) -> Iterator[str | list[int]]:
    """The pieces with neighbouring strings as one, without empty ones."""
    waiting = ""
    for one in pieces:
        if isinstance(one, str):
            waiting += one
            continue
        if waiting:
            yield waiting
        waiting = ""
        yield one
    if waiting:
        yield waiting


def _with_words(value: Any, text: str) -> Any:
    if isinstance(value, list):
        return [_with_words(one, text) for one in value]
    if not isinstance(value, dict):
        return value
    if set(value) == {_AT}:
        return "".join(one if isinstance(one, str) else _words_at(text, one) for one in value[_AT])
    if value.get("text") == {_AT: None}:
        return value | {"text": text[value["start"] : value["end"]]}
    return {key: _with_words(one, text) for key, one in value.items()}


def _words_at(text: str, place: list[int]) -> str:
    return _cased(text, place) if len(place) == 3 else text[place[0] : place[0] + place[1]]


def _cased(text: str, place: list[int]) -> str:
    start, length, capitals = place
    letters = text[start : start + length]
    return "".join(one.upper() if capitals >> index & 1 else one.lower() for index, one in enumerate(letters))


def _whole_text(letter: Letter) -> str:
    """The text of the file, and behind it the clean one: words that are hyphenated stand whole in that."""
    return f"{letter.text}\n\x00\n{letter.clean.flat}"


def _folded(text: str) -> str:
    """In small letters, as many of them as before."""
    if text.isascii():
        return text.lower()
    return "".join(low if len(low := one.lower()) == 1 else one for one in text)


def _common(one: str, start: int, other: str, begin: int) -> int:
    """How many characters two texts have in common from a place of each on."""
    most = min(len(one) - start, len(other) - begin)
    low = 0
    step = 64
    while low < most:
        size = min(step, most - low)
        if one[start + low : start + low + size] == other[begin + low : begin + low + size]:
            low += size
            step *= 2
        elif size == 1:
            break
        else:
            step = size // 2
    return low


def _splits_word(text: str, place: int) -> bool:
    return 0 < place < len(text) and _is_of_word(text[place]) and _is_of_word(text[place - 1])


def _is_of_word(character: str) -> bool:
    return character.isalnum() or character == "_"


def _digest(told: Any) -> str:
    """SHA-256 over JSON data; the name of a source is left out, as the same content may have another."""
    if isinstance(told, dict) and isinstance(told.get("source"), dict):
        told = told | {"source": told["source"] | {"name": ""}}
    return hashlib.sha256(_dumped(told)).hexdigest()


def _dumped(data: Any) -> bytes:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()
