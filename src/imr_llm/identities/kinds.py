"""The kinds of words that tell who a letter is about."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What identifies somebody."""

    NAME = "name"
    ORGANISATION = "organisation"
    ADDRESS = "address"
    PHONE = "phone"
    EMAIL = "email"
    DATE_OF_BIRTH = "date_of_birth"
    SSN = "ssn"
    CLAIM_NUMBER = "claim_number"
    OTHER_NUMBER = "other_number"
    CASE_NUMBER = "case_number"


PUBLISHED = frozenset({Kind.CASE_NUMBER, Kind.PHONE, Kind.ADDRESS, Kind.ORGANISATION})
"""What published letters print too: alone it gives no reason to take a letter for a private one."""


@dataclass(frozen=True, slots=True)
class Name:
    """A person's name, as the words that may be mentioned alone."""

    given: tuple[str, ...]
    family: tuple[str, ...]
    subject: bool = False
    """Whether the letter is about this person: then initials alone may stand for the name."""

    @property
    def words(self) -> tuple[str, ...]:
        """Every word of it."""
        return (*self.given, *self.family)


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that identify somebody as a whole: a number, an address, an organisation."""

    kind: Kind
    words: str
    """As printed, with single spaces."""
