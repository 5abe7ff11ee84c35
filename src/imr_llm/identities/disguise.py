"""Puts stand-ins in the place of identities in what is sent, and the letter's own words back into replies."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple, TypeVar

from pydantic import BaseModel

from imr_llm.domain.letter import Letter
from imr_llm.identities.context import REACH, Neighbours
from imr_llm.identities.guards import Guard, guard_of, without_accents
from imr_llm.identities.kinds import PUBLISHED, Kind, Name, Phrase
from imr_llm.identities.labelled import ORGANISED
from imr_llm.identities.names import CAPITALS, WORD, is_credential
from imr_llm.identities.scans import skeleton
from imr_llm.identities.standins import StandIns
from imr_llm.identities.ways import Change, Way, phrase_way
from imr_llm.vocabulary.scanning import Keys

_WORD = re.compile(WORD)
_TITLE_CASE = rf"[{CAPITALS}][^\W\d_A-ZÀ-ÖØ-Þ][^\W\d_]+"
_BESIDE = re.compile(rf"(?<![^\W_])(?=({_TITLE_CASE}) (?:[A-Z]\. )?({_TITLE_CASE})(?![^\W_]))")
_INITIAL = re.compile(r"(?<![^\W_])[A-Z](?![^\W_])")
_LEAST_SCANNED = 4
"""Letters of a name from which another word that scanning can have made of it is taken for it."""
_SHORTEST_FREE_NUMBER = 5
Model = TypeVar("Model", bound=BaseModel)


class Place(NamedTuple):
    """Something that was replaced: its kind, and where it stands in the source text (half-open)."""

    kind: Kind
    start: int
    end: int


class Disguise:
    """What stands in for the identities of one letter.

    Both ways are functions of words alone: `restored` undoes `hidden`, and what is no identity is never
    touched by either.
    """

    def __init__(self, text: str, names: Sequence[Name], phrases: Sequence[Phrase]) -> None:
        self._out, self._back = Way(), Way()
        self._stand_ins = StandIns(text)
        self._text = text
        self._surfaces = _surfaces(text)
        self._scans: dict[str, set[str]] = {}
        for plain, surfaces in self._surfaces.items():
            self._scans.setdefault(skeleton(plain), set()).update(surfaces)
        for name in names:
            self._add_name(name)
        for phrase in phrases:
            if phrase.kind is Kind.ORGANISATION:
                self._add_organisation(phrase)
            else:
                self._add_phrase(phrase)
        self._add_names_beside()
        self._add_scanned_names()
        self._add_initials(names)
        self._out.learn(text)
        self._private = bool(names) or any(one.kind not in PUBLISHED for one in phrases)

    @property
    def names_somebody(self) -> bool:
        """Whether there is a name or a private number, more than what published letters print."""
        return self._private

    def hidden(self, text: str) -> str:
        """The text with stand-ins in place of identities."""
        return _with_changes(text, self._out.changes(text))

    def restored(self, text: str) -> str:
        """The text with the letter's own words in place of stand-ins."""
        return _with_changes(text, self._back.changes(text))

    def restored_reply(self, reply: Model) -> Model:
        """A parsed reply with the letter's own words in every text of it."""
        told = reply.model_dump()
        restored = self._restored_value(told)
        return reply if restored == told else type(reply).model_validate(restored)

    def places(self, letter: Letter) -> tuple[Place, ...]:
        """Everything that is replaced in a letter, in order."""
        return tuple(
            Place(one.kind, *letter.clean.offsets.to_source(one.start, one.end))
            for one in self._out.changes(letter.clean.text)
        )

    def _restored_value(self, value: object) -> object:
        if isinstance(value, str):
            # A member of an enumeration is no text of the model's.
            return self.restored(value) if type(value) is str else value
        if isinstance(value, Mapping):
            return {name: self._restored_value(one) for name, one in value.items()}
        if isinstance(value, list | tuple):
            return type(value)(self._restored_value(one) for one in value)
        return value

    def _add_name(self, name: Name) -> None:
        for words, given in ((name.given, True), (name.family, False)):
            for word in words:
                if len(word) > 1:
                    self._add_word(word, Kind.NAME, given=given)

    def _add_word(self, word: str, kind: Kind, *, given: bool) -> None:
        plain = _plain(word)
        written = {*self._surfaces.get(plain, ()), word}
        if "'" in plain:
            written.update(self._surfaces.get(plain.replace("'", ""), ()))
        if len(plain) >= _LEAST_SCANNED and guard_of(plain) is Guard.NONE:
            written.update(self._scans.get(skeleton(plain), ()))
        if word.islower():
            self._out.small.add(word)
        for folded in sorted({one.casefold() for one in written}):
            if folded in self._out.kinds:
                continue
            made = self._stand_ins.given(word) if given else self._stand_ins.family()
            self._out.kinds[folded] = kind
            self._out.guards[folded] = guard_of(folded)
            self._back.kinds[made.casefold()] = kind
            self._pair(folded, made.casefold())
            self._pair(folded.upper(), made.upper())
            mixed = sorted(
                one for one in written if one.casefold() == folded and not (one.isupper() or one.islower())
            )
            for number, one in enumerate(mixed or [folded[:1].upper() + folded[1:]]):
                other = made
                if number:
                    other = self._stand_ins.given(word) if given else self._stand_ins.family()
                    self._back.kinds[other.casefold()] = kind
                self._pair(one, other)
        if given and word[0].isalpha():
            self._initial(word[0].upper())

    def _initial(self, letter: str) -> None:
        made = self._stand_ins.initial(letter)
        self._out.initials[letter] = made
        self._back.initials[made] = letter

    def _pair(self, word: str, made: str) -> None:
        self._out.words[word] = made
        self._back.words[made] = word

    def _pair_phrase(self, kind: Kind, words: str, made: str, *, needs_label: bool = False) -> None:
        self._out.phrases.append(phrase_way(kind, words, made, needs_label=needs_label))
        self._back.phrases.append(phrase_way(kind, made, words, needs_label=needs_label))

    def _add_organisation(self, phrase: Phrase) -> None:
        telling = [
            one
            for one in _WORD.findall(phrase.words)
            if len(one) > 3 and guard_of(one) is Guard.NONE and not ORGANISED.fullmatch(one)
        ]
        if not telling:
            self._add_phrase(phrase)
        for one in telling:
            self._add_word(one, Kind.ORGANISATION, given=False)

    def _add_phrase(self, phrase: Phrase) -> None:
        alike = re.compile(_alike(phrase), re.IGNORECASE)
        written = {" ".join(found.group().split()) for found in alike.finditer(self._text)}
        for words in sorted(written or {phrase.words}):
            if self._out.has_phrase(words):
                continue
            made = self._stand_ins.phrase(phrase.kind, words)
            short = phrase.kind not in (
                Kind.ADDRESS,
                Kind.ORGANISATION,
                Kind.EMAIL,
                Kind.DATE_OF_BIRTH,
                Kind.NAME,
            )
            needs_label = short and sum(one.isalnum() for one in words) < _SHORTEST_FREE_NUMBER
            self._pair_phrase(phrase.kind, words, made, needs_label=needs_label)

    def _add_names_beside(self) -> None:
        """Names that nothing announces, beside one that is known: `Wendell` before `Crabtree`."""
        for found in _BESIDE.finditer(self._text):
            for one, other, given in ((found[1], found[2], True), (found[2], found[1], False)):
                known = self._out.kinds.get(other.casefold()) is Kind.NAME
                if known and one.casefold() not in self._out.kinds and guard_of(one) is Guard.NONE:
                    self._add_word(one, Kind.NAME, given=given)

    def _add_scanned_names(self) -> None:
        """Names in which scanning made figures of letters: `MacGil1ivray`."""
        known = {
            skeleton(folded): folded
            for folded, guard in self._out.guards.items()
            if guard is Guard.NONE and len(folded) > _LEAST_SCANNED
        }
        for word in dict.fromkeys(re.findall(r"[^\W_]+", self._text)) if known else ():
            if word.isalpha() or word.isdigit() or skeleton(word) not in known:
                continue
            if not self._out.has_phrase(word):
                made = self._stand_ins.family()
                self._pair_phrase(Kind.NAME, word, made)

    def _add_initials(self, names: Sequence[Name]) -> None:
        """Initials beside names, and those that stand for the whole name of the letter's subject."""
        known = [
            one for shapes in self._surfaces.values() for one in shapes if one.casefold() in self._out.kinds
        ]
        places = Keys(known).places(self._text)
        for found in _INITIAL.finditer(self._text) if places else ():
            near = bisect_left(places, found.start() - REACH)
            if near == len(places) or places[near] >= found.end() + REACH:
                continue
            if Neighbours(self._text, *found.span()).initial_of(self._out.kinds, self._out.small):
                self._initial(found.group())
        for name in names:
            if not (name.subject and name.given and name.family):
                continue
            first = name.given[0][0].upper()
            last = "".join(sorted({one[0].upper() for one in name.family}))
            dotted = rf"(?<![^\W_]){first}\.\s?(?:[A-Z]\.\s?)?[{last}]\.(?![^\W_])"
            for found in re.finditer(dotted, self._text):
                words = " ".join(found.group().split())
                if is_credential(words):
                    continue
                made = "".join(self._stand_ins.initial(one) if one.isalpha() else one for one in words)
                for letter in words:
                    if letter.isalpha():
                        self._initial(letter)
                if not self._out.has_phrase(words):
                    self._pair_phrase(Kind.NAME, words, made)


def _surfaces(text: str) -> dict[str, set[str]]:
    surfaces: dict[str, set[str]] = {}
    for word in dict.fromkeys(_WORD.findall(text)):
        surfaces.setdefault(_plain(word), set()).add(word)
    return surfaces


def _plain(word: str) -> str:
    return without_accents(word).casefold().replace("’", "'")


def _alike(phrase: Phrase) -> str:
    """A pattern for a phrase in other spacing, case or punctuation."""
    if phrase.kind in (Kind.ADDRESS, Kind.ORGANISATION):
        body = r"[\s,.#]{0,4}".join(map(re.escape, re.findall(r"[\w'’&-]+", phrase.words)))
    elif phrase.kind in (Kind.EMAIL, Kind.DATE_OF_BIRTH, Kind.NAME):
        body = r"\s+".join(map(re.escape, phrase.words.split()))
    else:
        figures = [one for one in phrase.words if one.isalnum() or one == "*"]
        loose = len(figures) >= _SHORTEST_FREE_NUMBER
        body = r"[-–/.()\s]{0,3}".join(map(re.escape, figures)) if loose else re.escape(phrase.words)
        body = rf"\+?\(?{body}" if phrase.kind is Kind.PHONE else body
    return rf"(?<![^\W_]){body}(?![^\W_])"


def _with_changes(text: str, changes: Iterator[Change]) -> str:
    made: list[str] = []
    place = 0
    for one in changes:
        made += (text[place : one.start], one.words)
        place = one.end
    return "".join((*made, text[place:])) if made else text
