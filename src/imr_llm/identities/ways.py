"""From a letter's words to their stand-ins, or back: what is to be replaced in a text, and by what."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from imr_llm.domain.letter import Range
from imr_llm.identities.context import GAP, Neighbours
from imr_llm.identities.guards import Guard, guard_of
from imr_llm.identities.kinds import Kind
from imr_llm.identities.names import CREDENTIAL, WORD
from imr_llm.vocabulary.english import english_words, letter_words

_WORD = re.compile(WORD)
_MAY_BREAK = ("-", "–", "/")
_BREAKS = r"(?<=[-–/])(?=\S)|\s+"


_LEAST_JOINED = 4
_MOST_JOINED = 60
"""Letters of a word in which a name may be; longer ones are no words."""
_CHUNK = re.compile(r"[A-ZÀ-ÖØ-Þ]['’]?[a-zß-ÿ]+['’]?[^\W\d_]*")


class Change(NamedTuple):
    """Words of another text in place of those at `[start, end)`."""

    kind: Kind
    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True)
class Written:
    """A phrase as it may be written, and what takes its place."""

    kind: Kind
    words: str
    pieces: tuple[str, ...]
    pattern: str
    needs_label: bool


@dataclass(slots=True)
class Way:
    """One direction: from the letter's words to the stand-ins, or back."""

    words: dict[str, str] = field(default_factory=dict)
    """Word for word, every shape that occurs."""
    kinds: dict[str, Kind] = field(default_factory=dict)
    """By the word in lower case."""
    guards: dict[str, Guard] = field(default_factory=dict)
    small: set[str] = field(default_factory=set)
    """Names that the letter announces in small letters."""
    meant: frozenset[tuple[str, str, str]] = frozenset()
    """A guarded word with the word before it, or the word behind, beside which it always is the name."""
    initials: dict[str, str] = field(default_factory=dict)
    phrases: list[Written] = field(default_factory=list)
    _found: re.Pattern[str] | None = None
    _no_names: set[str] = field(default_factory=set)
    """Words that were asked about: they are no name, and none is in them."""

    def changes(self, text: str) -> Iterator[Change]:
        """What is to be replaced in a text, in order."""
        if self._found is None:
            self.phrases.sort(key=lambda one: -len(one.words))
            known = (one.pattern for one in self.phrases)
            credential = rf"(?P<credential>(?<=[,\s]){CREDENTIAL}(?![^\W_]))"
            self._found = re.compile("|".join([*known, credential, rf"(?P<word>{WORD})"]))
        place = 0
        while (found := self._found.search(text, place)) is not None:
            place = found.end()
            if found["credential"] is not None:
                continue
            change = self._word(text, found) if found["word"] is not None else self._phrase(text, found)
            if change is not None:
                # A joined word may go on behind the name in it.
                place = change.end
                yield change
            elif found["word"] is None:
                # What was no phrase here may hold a name.
                word = _WORD.match(text, found.start())
                place = found.start() + 1
                if word is not None:
                    change = self._word(text, word)
                    place = word.end()
                    if change is not None:
                        yield change

    def has_phrase(self, words: str) -> bool:
        """Whether these words are a phrase of it already."""
        return any(one.words == words for one in self.phrases)

    def _phrase(self, text: str, found: re.Match[str]) -> Change | None:
        for one in self.phrases:
            matched = re.compile(one.pattern).match(text, found.start())
            if matched is None or (
                one.needs_label and not Neighbours(text, *matched.span()).behind_a_label()
            ):
                continue
            return Change(one.kind, *matched.span(), _woven(one.pieces, matched.groups()))
        return None

    def _word(self, text: str, found: re.Match[str]) -> Change | None:
        word = found.group()
        if len(word) == 1:
            return self._initial(text, word, found.span())
        if word in self._no_names:
            return None
        key = word.casefold()
        kind = self.kinds.get(key)
        if kind is None:
            is_long = _LEAST_JOINED < len(word) < _MOST_JOINED
            joined = self._joined(word, found.start()) if is_long else None
            if joined is None:
                self._no_names.add(word)
            return joined
        guard = self.guards.get(key, Guard.NONE)
        if word.islower() and key not in self.small and self._is_english(text, key, found.span()):
            return None
        if guard is not Guard.NONE and not self._is_meant(text, word, found.span(), guard):
            return None
        return Change(kind, *found.span(), self._shaped(word))

    def _is_english(self, text: str, word: str, span: Range) -> bool:
        """Whether a word in small letters is one of the language, and nothing beside it makes it a name."""
        return word in english_words() and not Neighbours(text, *span).named(self.kinds)

    def _joined(self, word: str, start: int) -> Change | None:
        """A name within a word: where the space before or behind it is missing."""
        if guard_of(word) >= Guard.COMMON:
            return None
        for chunk in _CHUNK.finditer(word):
            for end in range(chunk.end(), chunk.start() + _LEAST_JOINED - 1, -1):
                name = word[chunk.start() : end]
                key = name.casefold()
                if key not in self.kinds or self.guards.get(key, Guard.NONE) is not Guard.NONE:
                    continue
                rest = word[end : chunk.end()]
                if not (rest[:1].isupper() or _is_words(rest)):
                    continue
                return Change(self.kinds[key], start + chunk.start(), start + end, self._shaped(name))
        return None

    def _is_meant(self, text: str, word: str, span: Range, guard: Guard) -> bool:
        if word.islower() or text[span[1] : span[1] + 1].isdigit():
            return False
        near = Neighbours(text, *span)
        if near.named(self.kinds):
            return True
        if guard is Guard.SHORT and not word.isupper():
            return True
        if not word.isupper() and near.acts_as_a_person(clinical=guard is Guard.CLINICAL):
            return True
        before, following = near.words
        return (word, before, "") in self.meant or (word, "", following) in self.meant

    def learn(self, text: str) -> None:
        """Note beside which words the guarded words of a text are meant, for when a part of it is shown."""
        if all(guard is Guard.NONE for guard in self.guards.values()):
            return
        changed = {one.start for one in self.changes(text)}
        meant: set[tuple[str, str, str]] = set()
        other: set[tuple[str, str, str]] = set()
        for found in _WORD.finditer(text):
            if self.guards.get(found.group().casefold(), Guard.NONE) is Guard.NONE:
                continue
            before, following = Neighbours(text, *found.span()).words
            beside = [(found.group(), before, "")] if before else []
            beside += [(found.group(), "", following)] if following else []
            (meant if found.start() in changed else other).update(beside)
        self.meant = frozenset(meant - other)

    def _initial(self, text: str, letter: str, span: Range) -> Change | None:
        if letter not in self.initials or not Neighbours(text, *span).initial_of(self.kinds, self.small):
            return None
        return Change(Kind.NAME, *span, self.initials[letter])

    def _shaped(self, word: str) -> str:
        if word in self.words:
            return self.words[word]
        made = self.words[word.casefold()]
        if word.isupper():
            return made.upper()
        return made[:1].upper() + made[1:] if word[0].isupper() else made


def _is_words(letters: str) -> bool:
    """Whether letters are words of the language without spaces: `Smithson` is another name than `Smith`."""
    reached = [0]
    for end in range(2, len(letters) + 1):
        if any(letters[start:end] in letter_words() for start in reached if end - start > 1):
            reached.append(end)
    return reached[-1] == len(letters)


def phrase_way(kind: Kind, words: str, made: str, *, needs_label: bool) -> Written:
    """How a phrase is found in a text, also over line ends, and what takes its place."""
    parts = re.split(_BREAKS, words)
    pattern = re.escape(parts[0])
    for before, part in pairwise(parts):
        pattern += (f"({GAP})" if not before.endswith(_MAY_BREAK) else f"((?:{GAP})?)") + re.escape(part)
    return Written(
        kind,
        words,
        tuple(re.split(_BREAKS, made)),
        rf"(?<![^\W_]){pattern}(?![^\W_])",
        needs_label,
    )


def _woven(pieces: Sequence[str], gaps: Sequence[str]) -> str:
    made = pieces[0]
    for number, (before, piece) in enumerate(pairwise(pieces)):
        usual = "" if before.endswith(_MAY_BREAK) else " "
        made += (gaps[number] if number < len(gaps) else usual) + piece
    return made
