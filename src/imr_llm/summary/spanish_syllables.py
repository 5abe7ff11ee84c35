"""Counts the spoken syllables of Spanish words, numerals and spelled-out abbreviations.

Spanish is written as it is spoken: a syllable has one strong vowel (a, e, o, or an accented i or u) with the
weak ones beside it, or weak ones alone. An h between vowels is not heard.
"""

from __future__ import annotations

import re
from functools import lru_cache

_PIECE = re.compile(r"[0-9]+|[^\W\d_]+")
_DIGITS = frozenset("0123456789")
_SILENT_U = re.compile(r"(?<=q)u|(?<=g)u(?=[eiéí])")
_CONSONANT_Y = re.compile(r"y(?=[aeiouáéíóúü])")
_VOWELS = re.compile(r"[aeiouyáéíóúü]+")
_STRONG = re.compile(r"[aeoáéíóú]")
_SHORT_CAPITALS = re.compile(r"[A-ZÑ]{2,5}")
_SPOKEN_AS_WORDS = frozenset({"ACOEM", "TENS"})
_LETTERS_OF_TWO = frozenset("FHJLMNÑRSVXZ")
"""Letters whose names have two syllables: efe, hache, jota …"""
_WRITTEN_SHORT = {"mg": 4, "mcg": 5, "ml": 4, "cm": 4, "mm": 4, "kg": 3}

_ONES = (
    *(
        "cero",
        "uno",
        "dos",
        "tres",
        "cuatro",
        "cinco",
        "seis",
        "siete",
        "ocho",
        "nueve",
        "diez",
        "once",
        "doce",
    ),
    *("trece", "catorce", "quince", "dieciséis", "diecisiete", "dieciocho", "diecinueve", "veinte"),
    *("veintiuno", "veintidós", "veintitrés", "veinticuatro", "veinticinco", "veintiséis", "veintisiete"),
    *("veintiocho", "veintinueve"),
)
_TENS = ("treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa")
_HUNDREDS = (
    *("ciento", "doscientos", "trescientos", "cuatrocientos", "quinientos", "seiscientos", "setecientos"),
    *("ochocientos", "novecientos"),
)


@lru_cache(maxsize=20_000)
def spanish_syllables(word: str) -> int:
    """How many syllables one word has when read aloud in Spanish, at least 1.

    Numerals count as read aloud, two to five capitals as spelled letter by letter (`MTUS` six).
    """
    return max(1, sum(_piece(piece) for piece in _PIECE.findall(word)))


def _piece(piece: str) -> int:
    if piece[0] in _DIGITS:
        return sum(_spoken(word) for word in _numeral(int(piece)))
    if _SHORT_CAPITALS.fullmatch(piece) and piece not in _SPOKEN_AS_WORDS:
        return sum(3 if letter == "W" else 1 + (letter in _LETTERS_OF_TWO) for letter in piece)
    low = piece.lower()
    return _WRITTEN_SHORT.get(low) or _spoken(low)


def _spoken(word: str) -> int:
    heard = _CONSONANT_Y.sub("j", _SILENT_U.sub("", word)).replace("h", "")
    return max(1, sum(len(_STRONG.findall(run)) or 1 for run in _VOWELS.findall(heard)))


def _numeral(value: int) -> list[str]:
    """A numeral in words; digits one by one from a million on."""
    if value >= 1_000_000:
        return [_ONES[int(digit)] for digit in str(value)]
    thousands, rest = divmod(value, 1000)
    words = [*(_below_thousand(thousands) if thousands > 1 else ()), *(["mil"] if thousands else [])]
    return [*words, *_below_thousand(rest)] if rest or not thousands else words


def _below_thousand(value: int) -> list[str]:
    hundreds, rest = divmod(value, 100)
    if value == 100:
        return ["cien"]
    words = [_HUNDREDS[hundreds - 1]] if hundreds else []
    if rest < len(_ONES):
        return [*words, _ONES[rest]] if rest or not hundreds else words
    ten, one = divmod(rest, 10)
    return [*words, _TENS[ten - 3], *(["y", _ONES[one]] if one else [])]
