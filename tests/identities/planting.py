"""Letters with identities planted in them, each mention known by its place; seeded.

A text marks what it mentions as `⟦kind|words⟧`; `marked` takes the marks out and keeps the places.
"""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from dataclasses import dataclass, field

_MARK = re.compile(r"⟦(\w+)\|([^⟧]*)⟧")
GIVEN = (
    "Maria", "José", "Kevin", "Latoya", "Nguyen", "Rose", "Grace", "Miguel", "Ananya", "Dmitri", "Wei",
    "Mark", "Guadalupe", "Tyrone", "Siobhan", "Hector", "Priya", "April", "Jesús", "Ashley", "Bo", "Tran",
    "Chantal", "Lawrence", "Will", "Xochitl", "Ming", "Rubén", "Dolores", "Frank",
)  # fmt: skip
FAMILY = (
    "Hernandez", "García-Lopez", "O'Brien", "Nguyen", "Young", "De La Cruz", "Kowalczyk", "Smith", "Hand",
    "Brown", "Washington", "McDonald", "Van der Berg", "Okonkwo", "Pham", "Phalen", "Castellanos",
    "Carpenter", "Núñez", "Johnson", "Li", "Patel", "Rivera-Ortiz", "Abdullah", "Fitzgerald", "White",
    "Lachman", "Tran", "Ybarra", "Quintero", "Delacroix", "Shapiro", "Hill", "Thompson", "Grant",
    "Villanueva", "Iwasaki", "D'Angelo", "Ng",
)  # fmt: skip
_STREETS = (
    "Juniper Street",
    "W. Olive Ave.",
    "Calle Real",
    "Old Mill Road",
    "E. 14th Street",
    "Foothill Blvd",
)
_TOWNS = (
    "Fresno, CA 93704",
    "San Bernardino, California 92401",
    "El Monte, CA 91731-2210",
    "Chula Vista, CA 91910",
)
_EMPLOYERS = (
    "Kelmar Industries, Inc.",
    "Tresco Foods LLC",
    "Bellingrath Unified School District",
    "Ozark Logistics",
)
_CREDENTIALS = ("M.D.", "MD", "D.O.", "DC", "PA-C", "Psy.D.", "L.Ac.")


@dataclass(frozen=True, slots=True)
class Mention:
    """Words of a letter that identify somebody."""

    kind: str
    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True)
class Planted:
    """A letter and every place in it that identifies somebody."""

    text: str
    mentions: tuple[Mention, ...] = field(repr=False)


def marked(text: str) -> Planted:
    """A text without its marks, and where the marked words stand in it."""
    pieces: list[str] = []
    mentions: list[Mention] = []
    place = at = 0
    for found in _MARK.finditer(text):
        before = text[place : found.start()]
        at += len(before)
        mentions.append(Mention(found[1], at, at + len(found[2]), found[2]))
        at += len(found[2])
        pieces += (before, found[2])
        place = found.end()
    return Planted("".join((*pieces, text[place:])), tuple(mentions))


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody with a name, ready to be written in the ways of letters."""

    given: str
    middle: str
    family: str

    @property
    def full(self) -> str:
        """As a label has it."""
        return f"⟦name|{self.given}⟧ ⟦name|{self.family}⟧"

    @property
    def last_first(self) -> str:
        """As an index has it."""
        return f"⟦name|{self.family}⟧, ⟦name|{self.given}⟧ ⟦name|{self.middle}⟧."

    @property
    def capitals(self) -> str:
        """As an address has it."""
        return f"⟦name|{self.given.upper()}⟧ ⟦name|{self.family.upper()}⟧"

    @property
    def last(self) -> str:
        """As later mentions have it."""
        return f"⟦name|{self.family}⟧"


class Planter:
    """Plants identities in letters; the same seed plants the same."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)

    def planted(self, letter: str) -> Planted:
        """The letter with a block of header, an addressee, and mentions in its prose."""
        chosen = self._random
        worker, doctor, other, adjuster = (self._person() for _ in range(4))
        claim = chosen.choice(
            (f"0{self._digits(1)}-{self._digits(6)}", f"WC{self._digits(8)}", self._digits(10))
        )
        birth = f"{chosen.randint(1, 12):02}/{chosen.randint(1, 28):02}/{chosen.randint(1948, 1988)}"
        phone = f"({self._digits(3)}) {self._digits(3)}-{self._digits(4)}"
        title = chosen.choice(("Mr.", "Ms.", "Mrs."))
        credential = chosen.choice(_CREDENTIALS)
        header = [
            f"Employee: {chosen.choice((worker.full, worker.last_first))}",
            f"Claim Number: ⟦number|{claim}⟧",
            f"Date of Birth: ⟦date|{birth}⟧",
            f"SSN: ⟦number|{self._digits(3)}-{self._digits(2)}-{self._digits(4)}⟧",
            f"Medical Record Number: ⟦number|{self._digits(7)}⟧",
            f"Provider Name: {doctor.full}, {credential}",
            f"Employer: ⟦organisation|{chosen.choice(_EMPLOYERS)}⟧",
            f"Claims Adjuster: {adjuster.full}   Phone: ⟦phone|{phone}⟧",
            f"E-mail: ⟦email|{_plain(adjuster.given)[0]}{_plain(adjuster.family)}@claims.example.com⟧",
        ]
        chosen.shuffle(header)
        street = f"{self._digits(4).lstrip('0') or '7'} {chosen.choice(_STREETS)}"
        block = (
            f"{chosen.choice((worker.capitals, worker.full))}\n⟦address|{street}⟧\n"
            f"⟦address|{chosen.choice(_TOWNS)}⟧\n\n"
            + "\n".join(header)
            + f"\n\nDear {title} {worker.last}:\n\n"
        )
        sentences = [
            f"{title} {worker.last} was first seen by Dr. {doctor.last} for this injury.",
            f"{worker.last} reports that the claim {'#'} ⟦number|{claim}⟧ was accepted.",
            f"According to {other.full}, {credential}, {title} {worker.last}'s condition is stable.",
            f"A report by Dr. {other.last} and one by {doctor.full}, {credential} were reviewed.",
            f"The patient, {worker.full}, was born on ⟦date|{birth}⟧.",
            f"Ms. {adjuster.last} can be reached at ⟦phone|{phone}⟧.",
        ]
        chosen.shuffle(sentences)
        return marked(block + self._with_sentences(letter, sentences))

    def _with_sentences(self, letter: str, sentences: Sequence[str]) -> str:
        """The letter with the sentences among its prose, each behind a full stop at a line's end."""
        places = [found.end() for found in re.finditer(r"(?<=[a-z]{3})\.(?=\n[A-Z][a-z])", letter)]
        if len(places) < len(sentences):
            return letter + "\n\n" + "\n".join(sentences) + "\n"
        chosen = sorted(self._random.sample(places, len(sentences)), reverse=True)
        for place, sentence in zip(chosen, sentences, strict=True):
            broken = sentence.replace(" ", "\n", 1) if self._random.random() < 0.3 else sentence
            letter = f"{letter[:place]}\n{broken}{letter[place:]}"
        return letter

    def _person(self) -> Person:
        chosen = self._random
        return Person(chosen.choice(GIVEN), chosen.choice("ABCDEFGHJKLMNPRST"), chosen.choice(FAMILY))

    def _digits(self, number: int) -> str:
        return "".join(self._random.choice("123456789") for _ in range(number))


def _plain(name: str) -> str:
    return re.sub(r"[^a-z]", "", name.lower())
