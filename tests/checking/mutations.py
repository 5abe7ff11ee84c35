"""Quotes from a letter, and the same quotes with their meaning changed."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass

from imr_llm.domain.letter import Letter

_TRUE_NEGATIONS = ("not", "no", "never", "without", "denies", "cannot", "neither", "nor")
_SWAPS: dict[str, tuple[tuple[str, ...], ...]] = {
    "decision": (
        ("upheld", "overturned"),
        ("certified", "non-certified"),
        ("approved", "denied"),
        ("authorized", "modified"),
        ("necessary", "unnecessary"),
        ("recommended", "contraindicated"),
        ("appropriate", "inappropriate"),
        ("supported", "unsupported"),
    ),
    "unit": (
        ("mg", "mcg"),
        ("ml", "mg"),
        ("gm", "mg"),
        ("days", "weeks", "months"),
        ("day", "week", "month"),
        ("years", "months"),
        ("year", "month"),
        ("hours", "minutes"),
        ("cm", "mm"),
        ("%", " mg"),
    ),
    "frequency": (
        ("daily", "weekly", "monthly"),
        ("once", "twice"),
        ("bid", "tid", "qid"),
        ("every", "per"),
        ("nightly", "hourly"),
    ),
    "side": (("left", "right"), ("upper", "lower"), ("bilateral", "unilateral"), ("medial", "lateral")),
    "drug": (
        *(("Norco", "Percocet"), ("tramadol", "tapentadol"), ("cyclobenzaprine", "carisoprodol")),
        *(("omeprazole", "pantoprazole"), ("zolpidem", "temazepam"), ("naproxen", "nabumetone")),
        *(("ibuprofen", "ketoprofen"), ("lidocaine", "ketamine"), ("Celebrex", "Cymbalta")),
        *(("Tylenol", "Motrin"), ("flurbiprofen", "fenoprofen"), ("gabapentin", "pregabalin")),
        *(("hydrocodone", "oxycodone"), ("Wellbutrin", "Lexapro"), ("aspirin", "warfarin")),
        *(("Lyrica", "Neurontin"), ("meloxicam", "diclofenac"), ("prednisone", "prednisolone")),
    ),
}
_NUMBER_WORDS = (
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "twelve",
    "twenty",
)
_DATE = re.compile(r"\b\d{1,2}/\d{1,2}/(?:\d{4}|\d{2})\b")
_NUMBER = re.compile(r"(?<![\w/.,-])#?\d+(?![\w/,-]|\.\d)|\b(?:" + "|".join(_NUMBER_WORDS) + r")\b", re.I)
_DOSE = re.compile(r"(?<![\w/.-])\d+(?:[./]\d+)?(?=\s?(?:mg|mcg|gm|ml|%))", re.I)
_RANGE = re.compile(r"(?<![\w/.])\d+-\d+(?![\w/-])")
_WORD = re.compile(r"\S+")


@dataclass(frozen=True)
class Changed:
    """A quote whose meaning was changed, and the clean range of the quote that it was made from."""

    kind: str
    quote: str
    original: str
    place: tuple[int, int]


def windows(text: str, rng: random.Random, start: int, end: int, most: int = 18) -> tuple[int, int]:
    """A range of whole words around `[start, end)`."""
    low = max(start - rng.randrange(10, 120), 0)
    high = min(end + rng.randrange(10, 120), len(text))
    low = start if rng.random() < 0.15 else low
    words = [match.span() for match in _WORD.finditer(text) if match.start() >= low and match.end() <= high]
    inside = [span for span in words if span[0] <= end and span[1] >= start]
    if not inside:
        return start, end
    first = words.index(inside[0])
    last = words.index(inside[-1])
    chosen = words[max(0, first - most) : last + most]
    return chosen[0][0], chosen[-1][1]


def changed_quotes(letter: Letter, rng: random.Random, rounds: int) -> list[Changed]:
    """Quotes of the letter in which one locked word was changed, removed or put in, `rounds` per place."""
    maker = _Maker(letter.clean.text, rng)
    for _ in range(rounds):
        maker.change_dates_and_numbers()
        maker.swap_words()
        maker.remove_negations()
        maker.insert_negations()
    return maker.made


class _Maker:
    def __init__(self, text: str, rng: random.Random) -> None:
        self.text = text
        self.rng = rng
        self.made: list[Changed] = []

    def change_dates_and_numbers(self) -> None:
        dates = list(_DATE.finditer(self.text))
        for match in dates:
            self._put("date", match.span(), _other_date(match.group(), self.rng))
        for kind, pattern in (("number", _NUMBER), ("dose", _DOSE), ("number", _RANGE)):
            for match in pattern.finditer(self.text):
                if not any(date.start() < match.end() and match.start() < date.end() for date in dates):
                    self._put(kind, match.span(), _other_number(match.group(), self.rng))

    def swap_words(self) -> None:
        for kind, groups in _SWAPS.items():
            for word, group in [(word, words) for words in groups for word in words]:
                pattern = re.escape(word) if word == "%" else rf"(?<![\w-]){re.escape(word)}\b"
                for match in re.finditer(pattern, self.text, re.I):
                    other = self.rng.choice([one for one in group if one != word])
                    shouted = match.group().isupper() and len(word) > 1
                    self._put(kind, match.span(), other.upper() if shouted else other)

    def remove_negations(self) -> None:
        for word in _TRUE_NEGATIONS:
            for match in re.finditer(rf"(?<![\w-]){word}\b\s+(?=\S+)", self.text, re.I):
                # The word that was negated stays in the quote: else the quote only ends before the negation.
                following = _WORD.match(self.text, match.end())
                assert following is not None
                kept = ("can " if word == "cannot" else "") + following.group()
                self._put("negation removed", (match.start(), following.end()), kept)

    def insert_negations(self) -> None:
        words = [match.span() for match in _WORD.finditer(self.text)]
        for place in self.rng.sample(range(1, len(words)), min(len(words) - 1, 25)):
            start = words[place][0]
            low = words[max(place - self.rng.randrange(1, 8), 0)][0]
            high = words[min(place + self.rng.randrange(1, 8), len(words) - 1)][1]
            negation = self.rng.choice(("not ", "no ", "never ", "without "))
            self._add(
                "negation inserted", (low, high), (self.text[low:start], negation, self.text[start:high])
            )

    def _put(self, kind: str, place: tuple[int, int], words: str) -> None:
        start, end = place
        low, high = windows(self.text, self.rng, start, end)
        low, high = min(low, start), max(high, end)
        self._add(kind, (low, high), (self.text[low:start], words, self.text[end:high]))

    def _add(self, kind: str, place: tuple[int, int], parts: tuple[str, str, str]) -> None:
        quote = " ".join("".join(parts).split())
        self.made.append(Changed(kind, quote, self.text[slice(*place)], place))


def _other_date(words: str, rng: random.Random) -> str:
    month, day, year = words.split("/")
    part = rng.randrange(3)
    if part == 0:
        month = str(int(month) % 12 + 1).zfill(len(month))
    elif part == 1:
        day = str(int(day) % 28 + 1).zfill(len(day))
    else:
        year = str(int(year) + rng.choice((1, -1))).zfill(len(year))
    return f"{month}/{day}/{year}"


def _other_number(words: str, rng: random.Random) -> str:
    if words.lower() in _NUMBER_WORDS:
        return rng.choice([one for one in _NUMBER_WORDS if one != words.lower()])
    digits = [place for place, character in enumerate(words) if character.isdigit()]
    way = rng.randrange(3)
    if way == 0:
        return words + "0"
    place = rng.choice(digits)
    if way == 1 and len(digits) > 1 and words[place : place + 1] != "0":
        shorter = words[:place] + words[place + 1 :]
        if any(character.isdigit() for character in shorter) and not re.search(
            r"(?:^|[#/-])(?:[/.-]|$)", shorter
        ):
            return shorter
    other = str((int(words[place]) + rng.randrange(1, 10)) % 10)
    return words[:place] + other + words[place + 1 :]
