"""Counts the spoken syllables of English words, numerals and spelled-out abbreviations.

Hyphenation points come from pyphen with the en_US dictionary that ships in its package, so nothing is
fetched. Typesetters never cut after one letter or before a short ending, and never where a cut would look
odd, so points alone count `about` as one syllable and `area` as one. The rules below count vowel groups
and use the points, and the vowel pairs that are spoken apart, to split a group in two.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from pyphen import Pyphen

_VOWELS = frozenset("aeiouy")

_SILENT_E = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?<=[^aeiouy])e$(?<!.le)",  # case, not table
        r"(?<=[aeiouyr]l)e$",  # scale
        r"(?<=u)e$",  # value
        r"(?<=[^aeiouytdrl])ed$",  # asked, not treated
        r"(?<=[aeiouy][rl])ed$|(?<=[rl][rl])ed$",  # required, filled; not needled, hundred
        r"(?<=[^aeiouycsxzgh])es$(?<!.les)|(?<=[aeiouyr]l)es$|(?<=th)es$",  # times, not cases
        r"(?<=[bcdfgklmnprstvz])e(?=(?:ful|fully|less|ly|ments?|ness|some)$)",  # improvement
        r"(?<=[bcdfgklmnprstvz])e(?=(?:things?|one|body|lines?|times?|out|days?|how|what|work|back)$)",
        r"(?<=[hn][ec][rc])e(?=fore$)|(?<=nc)e(?=forth$)|(?<=er)e(?=fore$)",  # therefore
    )
)
"""Where a written e is not spoken; each pattern starts at that e."""

_APART = re.compile(
    r"(?<![cstgx])i(?=a(?!ge|r$)|u)"  # diagnosis, radius; not special
    r"|(?<![cstgxnv])i(?=o)|(?<=t)i(?=o$)"  # biopsy, ratio; not opinion, session
    r"|(?<=[bdfhlmnprv])i(?=e[tn]|er$|est$)"  # client, easier
    r"|(?<=[crmndl])e(?=o(?!us|g|r|p|n$))"  # video
    r"|e(?=um$|ous$)|(?<=[rd])e(?=a$)|(?<=n)e(?=al$)|(?<=id)e(?=al)|(?<=in)e(?=ar)|e(?=ing)"  # area, linear
    r"|u(?=a(?!r[ad])|ou|i[dn]|al|ity?)"  # evaluate, fluid
    r"|(?<=[^aeiou])y(?=[aeiou])"  # hyaluronic
    r"|o(?=e[mt]|a$|ic|ing)|a(?=ic|o|ing)"  # going, archaic
)
"""Two vowels side by side that are spoken apart; a match starts at the first."""

_SYLLABLE_M = re.compile(r"(?:is|as|th)ms?$")
"""`spasm`, `rhythm`: a syllable without a vowel."""

_IRREGULAR = {
    "business": 2,
    "california": 4,
    "clothes": 1,
    "every": 2,
    "everyone": 3,
    "everything": 3,
    "evening": 2,
    "mg": 3,
    "ml": 4,
    "people": 2,
    "real": 1,
    "really": 2,
    "something": 2,
    "someone": 2,
}

_ONE_SYLLABLE_DIGITS = {7: 2}
_TENS = {1: 1, 2: 2, 3: 2, 4: 2, 5: 2, 6: 2, 7: 3, 8: 2, 9: 2}
_TEENS = {10: 1, 11: 3, 12: 1, 17: 3}
_SHORT_CAPITALS = re.compile(r"[A-Z]{2,5}")
_NUMERAL = re.compile(r"[0-9]+")


@cache
def _hyphenator() -> Pyphen:
    return Pyphen(lang="en_US", left=2, right=2)


@lru_cache(maxsize=20_000)
def syllables(word: str) -> int:
    """How many syllables one word has when read aloud, at least 1.

    Numerals count as read aloud (`1918` four, as in Flesch 1948), two to five capitals as spelled letter
    by letter (`MTUS` four), parts joined by hyphens, slashes or apostrophes on their own.
    """
    total = sum(_piece(piece) for piece in re.findall(r"[0-9]+|[^\W\d_]+(?:['\u2019][^\W\d_]+)?", word))
    return max(1, total)


def _piece(piece: str) -> int:
    if _NUMERAL.fullmatch(piece):
        return _numeral(piece)
    if _SHORT_CAPITALS.fullmatch(piece):
        return sum(3 if letter == "W" else 1 for letter in piece)
    word, _, ending = piece.lower().replace("\u2019", "'").partition("'")
    if ending == "s":
        return _spoken(word) + word.endswith(("s", "x", "z", "ch", "sh", "ce", "ge", "se"))
    return _spoken(word + ending)


def _spoken(word: str) -> int:
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    silent = {found.start() for rule in _SILENT_E if (found := rule.search(word)) is not None}
    points = set(_hyphenator().positions(word))
    count = 0
    after_vowel = False
    for index, letter in enumerate(word):
        vowel = letter in _VOWELS and index not in silent and not _consonantal(word, index)
        if vowel and (not after_vowel or index in points or _APART.match(word, index - 1)):
            count += 1
        after_vowel = vowel
    return max(1, count + (_SYLLABLE_M.search(word) is not None))


def _consonantal(word: str, index: int) -> bool:
    """Whether a vowel letter sounds as a consonant: `quit`, `guideline`, `year`."""
    before, after = word[index - 1 : index], word[index + 1 : index + 2]
    if word[index] == "u":
        return before == "q" or (before == "g" and after in {"a", "e", "i"})
    return word[index] == "y" and index == 0 and after in _VOWELS


def _numeral(digits: str) -> int:
    value = int(digits[:12])
    if len(digits) > 4:
        return sum(_below_hundred(int(digit)) for digit in digits)
    if 1100 <= value <= 2099 and value % 1000 >= 100:
        return _below_hundred(value // 100) + (
            2 if value % 100 == 0 else _below_hundred(value % 100) + (value % 100 < 10)
        )
    if 2000 <= value < 2100 and value % 100 >= 10:
        return _below_hundred(20) + _below_hundred(value % 100)
    thousands, rest = divmod(value, 1000)
    hundreds, small = divmod(rest, 100)
    return max(
        1,
        (_below_hundred(thousands) + 2 if thousands else 0)
        + (_below_hundred(hundreds) + 2 if hundreds else 0)
        + (_below_hundred(small) if small or value == 0 else 0),
    )


def _below_hundred(value: int) -> int:
    if value == 0:
        return 2
    if value < 10:
        return _ONE_SYLLABLE_DIGITS.get(value, 1)
    if value < 20:
        return _TEENS.get(value, 2)
    ten, one = divmod(value, 10)
    return _TENS[ten] + (_below_hundred(one) if one else 0)
