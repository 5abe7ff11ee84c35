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
_NUMBER_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve", "twenty")
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
    text = letter.clean.text
    found: list[Changed] = []

    def put(kind: str, start: int, end: int, words: str) -> None:
        low, high = windows(text, rng, start, end)
        low, high = min(low, start), max(high, end)
        quote = text[low:start] + words + text[end:high]
        found.append(Changed(kind, " ".join(quote.split()), text[low:high], (low, high)))

    for _ in range(rounds):
        for match in _DATE.finditer(text):
            put("date", *match.span(), _other_date(match.group(), rng))
        dates = [match.span() for match in _DATE.finditer(text)]
        for kind, pattern in (("number", _NUMBER), ("dose", _DOSE), ("number", _RANGE)):
            for match in pattern.finditer(text):
                if not any(start < match.end() and match.start() < end for start, end in dates):
                    put(kind, *match.span(), _other_number(match.group(), rng))
        for kind, groups in _SWAPS.items():
            for group in groups:
                for word in group:
                    _swap(text, kind, word, group, rng, put)
        for word in _TRUE_NEGATIONS:
            for match in re.finditer(rf"(?<![\w-]){word}\b\s", text, re.I):
                low, high = windows(text, rng, *match.span())
                if high > match.end():
                    put("negation removed", *match.span(), "can " if word == "cannot" else "")
        words = [match.span() for match in _WORD.finditer(text)]
        for start, _ in rng.sample(words[1:], min(len(words) - 1, 25)):
            low = words[max(words.index((start, _)) - rng.randrange(1, 8), 0)][0]
            high = words[min(words.index((start, _)) + rng.randrange(1, 8), len(words) - 1)][1]
            put_in = rng.choice(("not ", "no ", "never ", "without "))
            quote = " ".join((text[low:start] + put_in + text[start:high]).split())
            found.append(Changed("negation inserted", quote, text[low:high], (low, high)))
    return found


def _swap(text, kind, word, group, rng, put) -> None:  # type: ignore[no-untyped-def]
    pattern = re.escape(word) if word == "%" else rf"(?<![\w-]){re.escape(word)}\b"
    for match in re.finditer(pattern, text, re.I):
        other = rng.choice([one for one in group if one != word])
        put(kind, *match.span(), other.upper() if match.group().isupper() and len(word) > 1 else other)


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
        if any(character.isdigit() for character in shorter) and not re.search(r"(?:^|[#/-])(?:[/.-]|$)", shorter):
            return shorter
    other = str((int(words[place]) + rng.randrange(1, 10)) % 10)
    return words[:place] + other + words[place + 1 :]
