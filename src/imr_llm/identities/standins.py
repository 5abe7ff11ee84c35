"""What stands in for an identity: of the same shape, of a fixed order, and no word of the letter.

Nothing here follows from the words that are replaced, save their shape: stand-ins are given out in the order
in which a letter names what they stand for.
"""

from __future__ import annotations

import calendar
import hashlib
import re
from collections.abc import Iterator, Sequence
from datetime import date

from imr_llm.identities.births import birth_of
from imr_llm.identities.kinds import Kind
from imr_llm.identities.wordlists import listed, words_of
from imr_llm.vocabulary.dates import find_dates

_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_FIXED_PREFIX = re.compile(r"(?:CM|ADJ)", re.IGNORECASE)
_MASK = re.compile(r"[xX*]{2,5}(?![A-WYZa-wyz])")
_MONTHS = tuple(calendar.month_name)[1:]


class StandIns:
    """Gives out stand-ins; none of them stands in the text that they are for."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._words = {one.casefold() for one in re.findall(r"[^\W\d_]+", text)}
        self._taken: set[str] = set()
        self._initials: dict[str, str] = {}
        self._places: dict[str, str] = {}
        self._counts: dict[Kind, int] = {}
        self._numbers: dict[tuple[Kind, str], int] = {}
        self._births: dict[date, date] = {}

    def initial(self, letter: str) -> str:
        """The letter that stands in for an initial, a capital for a capital."""
        capital = letter.upper()
        if capital not in self._initials:
            left = [one for one in _LETTERS if one not in self._initials.values()]
            self._initials[capital] = next((one for one in left if one != capital), left[0])
        return self._initials[capital] if letter.isupper() else self._initials[capital].lower()

    def given(self, word: str) -> str:
        """The next given name, with the initial that stands in for the word's."""
        initial = self.initial(word[0]) if word[0].upper() in _LETTERS else ""
        return self._next("given", initial)

    def family(self) -> str:
        """The next family name."""
        return self._next("family", "")

    def _next(self, name: str, initial: str) -> str:
        free = [one for one in listed(name) if one not in self._taken and one.casefold() not in self._words]
        chosen = next(
            (one for one in free if one.startswith(initial)), free[0] if free else self._made_up(name)
        )
        self._taken.add(chosen)
        return chosen

    def _made_up(self, name: str) -> str:
        # A list is used up: the names of a letter with so many people are built from two of its entries.
        entries = listed(name)
        for number in range(len(entries) ** 2):
            made = entries[number % len(entries)] + entries[number // len(entries)].lower()
            if made not in self._taken and made.casefold() not in self._words:
                return made
        raise AssertionError("more names than pairs of stand-ins")

    def phrase(self, kind: Kind, words: str) -> str:
        """What stands in for a number, an address or an organisation."""
        if kind is Kind.DATE_OF_BIRTH:
            return self._birth(words)
        if kind is Kind.EMAIL:
            return f"mail{self._number(kind, words.casefold())}@example.org"
        if kind is Kind.PHONE:
            return self._phone(words)
        if kind in (Kind.ADDRESS, Kind.ORGANISATION):
            return self._address(kind, words)
        return self._figures(kind, words)

    def _number(self, kind: Kind, key: str) -> int:
        if (kind, key) not in self._numbers:
            self._counts[kind] = self._counts.get(kind, 0) + 1
            self._numbers[kind, key] = self._counts[kind]
        return self._numbers[kind, key]

    def _figures(self, kind: Kind, words: str) -> str:
        key = "".join(one for one in words.casefold() if one.isalnum())
        number = self._number(kind, key)
        for attempt in range(1000):
            made = _refilled(words, f"{kind} {number} {attempt}")
            if made not in self._text and made != words and made not in self._taken:
                self._taken.add(made)
                return made
        raise AssertionError(f"no stand-in for a {kind} of this shape")

    def _phone(self, words: str) -> str:
        digits = re.sub(r"\D", "", words)
        number = self._number(Kind.PHONE, (digits.removeprefix("1") if len(digits) > 10 else digits)[:10])
        stem = f"55501{number % 100:02}" if number < 100 else f"555{number % 10_000:04}"
        local = stem if len(digits) < 10 else f"555{stem}"
        country = "1" if len(digits) > 10 and digits.startswith("1") else ""
        wanted = (country + local).ljust(len(digits), "0")[: len(digits)]
        following = iter(wanted)
        return "".join(next(following) if one.isdigit() else one for one in words)

    def _address(self, kind: Kind, words: str) -> str:
        made = re.sub(r"(?<!\d)[^\W\d_]+", lambda found: self._place(found.group()), words)
        if not re.search(r"\d", made):
            return made
        number = self._number(kind, words.casefold())
        return _refilled(made, f"{kind} {number}", letters=False)

    def _place(self, word: str) -> str:
        if word.casefold() in words_of("kept_in_addresses") or len(word) < 2:
            return word
        key = word.casefold()
        if key not in self._places:
            self._places[key] = self._next("places", "")
        made = self._places[key]
        return made.upper() if word.isupper() else made.lower() if word.islower() else made

    def _birth(self, words: str) -> str:
        found = find_dates(words)[0]
        assert found.date is not None
        day = birth_of(found.date)
        if day not in self._births:
            self._births[day] = self._other_birth(day)
        return _in_the_form_of(words, self._births[day])

    def _other_birth(self, day: date) -> date:
        """Another day, so that nobody's age changes on any date that the letter prints."""
        dates = [one.date for one in find_dates(self._text) if one.date is not None]
        later = [one for one in dates if birth_of(one) != day and one.year > day.year]
        # Who is born on the first or last days of a year may be as old only with another year.
        years = (day.year, day.year - 1, day.year + 1)
        days = [date(year, month, at) for year in years for month in range(1, 13) for at in range(11, 29)]
        free = [one for one in days if one.month != day.month and one.day != day.day and one not in dates]
        same = [one for one in free if all(_age(one, then) == _age(day, then) for then in later)]
        return (same or free)[0]


def _age(born: date, then: date) -> int:
    return then.year - born.year - ((then.month, then.day) < (born.month, born.day))


def _refilled(words: str, seed: str, *, letters: bool = True) -> str:
    """The words with other figures, and other letters, in the same places."""
    prefix = _FIXED_PREFIX.match(words)
    kept = prefix.end() if prefix is not None else 0
    if prefix is not None and prefix.group().upper() == "CM":
        year = re.match(r"\s?\d\d(?=\s?[-–])", words[kept:])
        kept += year.end() if year is not None else 0
    masks = {place for found in _MASK.finditer(words) for place in range(*found.span())}
    stream = _stream(seed)
    made = []
    for place, one in enumerate(words):
        if place < kept or place in masks or not one.isalnum():
            made.append(one)
        elif one.isdigit():
            made.append(str(next(stream) % 10))
        elif letters and one.isascii():
            letter = _LETTERS[next(stream) % 26]
            made.append(letter if one.isupper() else letter.lower())
        else:
            made.append(one)
    return "".join(made)


def _stream(seed: str) -> Iterator[int]:
    block = 0
    while True:
        yield from hashlib.sha256(f"imr-llm {seed} {block}".encode()).digest()
        block += 1


def _in_the_form_of(words: str, day: date) -> str:
    """A day, written as another date is written."""
    figures = re.findall(r"\d+", words)
    year_first = len(figures[0]) == 4
    year = str(day.year)[-len(figures[0 if year_first else -1]) :]
    for named in re.finditer(r"[^\W\d_]{3,}", words):
        if any(month.startswith(named.group()[:3].title()) for month in _MONTHS):
            month = _MONTHS[day.month - 1]
            full = named.group().title() in _MONTHS and len(named.group()) > len("May")
            shaped = month if full else month[:3]
            shaped = shaped.upper() if named.group().isupper() else shaped
            words = words[: named.start()] + "\0" + words[named.end() :]
            return _refigured(words, (str(day.day), year)).replace("\0", shaped)
    parts = [
        str(one).zfill(len(figure))
        for one, figure in zip((day.month, day.day), figures[year_first:], strict=False)
    ]
    return _refigured(words, (year, *parts) if year_first else (*parts, year))


def _refigured(words: str, figures: Sequence[str]) -> str:
    following = iter(figures)
    return re.sub(r"\d+", lambda found: next(following, found.group()), words)
