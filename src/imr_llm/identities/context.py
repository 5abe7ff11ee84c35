"""What stands around a word, and whether it shows that the word is a name."""

from __future__ import annotations

import re
from collections.abc import Container
from functools import cached_property

from imr_llm.identities.guards import Guard, guard_of
from imr_llm.identities.names import CREDENTIAL, WORD
from imr_llm.identities.wordlists import words_of
from imr_llm.vocabulary.english import english_words

GAP = r"(?:\n(?:…\n)?[^\n|]{0,24}\| ?|\s)+"
"""What may part the words of a name: spaces, and a line's end with the number of the next line."""
REACH = 60
"""Characters on either side of a word that are looked at."""
_MOST_PARTICLES = 3
_JOINING = frozenset({"and", "of", "the", "or", "y", "e"})
"""Particles that join words of which only one may be a name."""
_NEXT = re.compile(rf"(?P<mark>[.,]?)-?(?:{GAP})?(?:[A-Z]\.(?:{GAP})?){{0,3}}(?P<word>{WORD})")
_BEFORE = re.compile(rf"(?P<word>{WORD})(?P<mark>[.,]?)-?(?:{GAP})?(?:[A-Z]\.(?:{GAP})?){{0,3}}$")
_BEHIND_AN_INITIAL = re.compile(rf"\.?(?:(?:{GAP})?[A-Z]\.)*(?:{GAP})?(?P<word>{WORD})")
_BEFORE_AN_INITIAL = re.compile(rf"(?P<word>{WORD}),?(?:{GAP})(?:[A-Z]\.?{GAP})?$")
_CREDENTIAL_NEXT = re.compile(rf",?{GAP}{CREDENTIAL}(?![^\W_])")
_ROLE = re.compile(
    r"(?i:patient|applicant|claimant|employee|worker|petitioner|named|dear|adjuster|attorney)[,:]?\s+$"
)
_PERSON_DOES = (
    r"(?:reports?|reported|states?|stated|denies|denied|complains|complained|underwent|presents|presented|saw|returned|"
    r"takes|took|continues|sustained|slipped|fell|recommends|recommended|requests|requested|prescribes|prescribed|"
    r"performed|diagnosed|wrote|writes|examined|opined|opines|told|says|said|believes|agreed|asks|asked|called|"
    r"attended|works|worked|describes|described|admits|feels|felt|signed|dictated|evaluated|explained|declined)"
)
_COMMON_DOES = r"(?:is|was|has|had|does|did|noted|notes|found|may|will|would|and)"
_DOES = re.compile(rf"{GAP}(?:also{GAP}|then{GAP}|again{GAP})?{_PERSON_DOES}\b")
_DOES_OR_IS = re.compile(rf"{GAP}(?:{_PERSON_DOES}|{_COMMON_DOES})\b")
_OF_A_TEST = re.compile(
    rf"(?:['’]s?)?{GAP}(?:(?:and|or|&){GAP}\w+['’]?s?{GAP})?(?i:signs?|tests?|testing|maneuvers?|cysts?|disease|syndrome|"
    r"fractures?|scale|index|inventory|score|questionnaire|palsy|contracture|compression|tendon|reflex|criteria|"
    r"positive|negative|impingement|is\s+(?:positive|negative)|was\s+(?:positive|negative)|et\s+al|law|act|rule|method)\b"
)
_DATED = re.compile(rf"{GAP}(?:\d{{1,2}}(?:st|nd|rd|th)?\b|of{GAP}\d{{4}}|\d{{4}}\b)")
_BY_A_PERSON = re.compile(r"(?i:\b(?:by|per|from|with|told|saw|sees|see|asked|called|contacted|dr)\.?)\s+$")
_WITHIN_A_SENTENCE = re.compile(r"[a-z0-9,)](?:['’]s)?\s+$")
_NUMBER_LABEL = re.compile(
    r"(?i:claim|number|numbers|no|#|ssn|security|mrn|record|id|file|end(?:s|ing)\s+in|four|digits|chart|account|policy)"
    r"[\s:#.)(]*$"
)


class Neighbours:
    """The words around a place of a text."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self._text, self._start, self._end = text, start, end

    @cached_property
    def _left(self) -> str:
        return self._text[max(0, self._start - REACH) : self._start]

    @cached_property
    def _before(self) -> re.Match[str] | None:
        return _BEFORE.search(self._left)

    @cached_property
    def _next(self) -> re.Match[str] | None:
        return _NEXT.match(self._text, self._end, self._end + REACH)

    def named(self, names: Container[str]) -> bool:
        """Whether a title, a role, a credential or another word of a name stands beside."""
        before, following = self._before, self._next
        if before is not None:
            word = before["word"].casefold()
            ends_a_sentence = before["mark"] == "." and len(word) > 1 and word not in words_of("titles")
            if not ends_a_sentence and (word in words_of("titles") or word in names):
                return True
            if word in words_of("particles") and word not in _JOINING:
                further = _BEFORE.search(self._left[: before.start()])
                if further is not None and further["word"].casefold() in names:
                    return True
        if _ROLE.search(self._left):
            return True
        if _CREDENTIAL_NEXT.match(self._text, self._end):
            return True
        if following is None or following["mark"] == ".":
            return False
        word = following["word"].casefold()
        for _particle in range(_MOST_PARTICLES):
            if word not in words_of("particles") or word in _JOINING:
                break
            further = _NEXT.match(self._text, following.end(), following.end() + REACH)
            if further is None or further["mark"]:
                break
            following, word = further, further["word"].casefold()
        return word in names

    @property
    def words(self) -> tuple[str, str]:
        """The word before and the word behind, in lower case; empty where there is none near."""
        before, following = self._before, self._next
        return (
            before["word"].casefold() + before["mark"] if before is not None else "",
            following["mark"] + following["word"].casefold() if following is not None else "",
        )

    def acts_as_a_person(self, *, clinical: bool) -> bool:
        """Whether the sentence treats the word as somebody."""
        if _OF_A_TEST.match(self._text, self._end) or _DATED.match(self._text, self._end):
            return False
        if _DOES.match(self._text, self._end):
            return True
        if self._text[self._start : self._end].casefold() in words_of("months"):
            return False
        if clinical:
            return _BY_A_PERSON.search(self._left) is not None
        return (
            _WITHIN_A_SENTENCE.search(self._left) is not None
            or _DOES_OR_IS.match(self._text, self._end) is not None
            or self._text[self._end : self._end + 2] in ("'s", "’s")
        )

    def initial_of(self, names: Container[str], small: Container[str]) -> bool:
        """Whether a single letter is the initial of a name beside it.

        A word of the language in small letters is one only where it is among `small`: a hand surgeon is no
        Ms. Hand.
        """

        def is_name(word: str) -> bool:
            is_word = word in english_words() or guard_of(word) is not Guard.NONE
            if is_word and word.islower() and word not in small:
                return False
            return len(word) > 1 and word.casefold() in names

        if self._left.endswith(("'", "’")) or self._text[self._end : self._end + 1] in ("-", "'", "’", "/"):
            return False
        after = _BEHIND_AN_INITIAL.match(self._text, self._end, self._end + REACH)
        if after is not None and is_name(after["word"]):
            return True
        before = _BEFORE_AN_INITIAL.search(self._left)
        return before is not None and is_name(before["word"])

    def behind_a_label(self) -> bool:
        """Whether a number stands where a number is announced."""
        return _NUMBER_LABEL.search(self._left) is not None
