"""Numbers written as words, as letters count sessions and weeks with them."""

from __future__ import annotations

from types import MappingProxyType

_ONES = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
    *("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen"),
    "nineteen",
)
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
"""What `twenty-four` and its like begin with."""
_HUNDRED = 100
_OF_HUNDREDS = {"a": 1, **{word: value for value, word in enumerate(_ONES[:10])}}
"""What counts hundreds, to how many."""


def _number_words() -> dict[str, int]:
    words = {word: value for value, word in enumerate(_ONES)}
    for index, ten in enumerate(TENS):
        words[ten] = 20 + 10 * index
        for one in range(1, 10):
            words[f"{ten}-{_ONES[one]}"] = 20 + 10 * index + one
    words["hundred"] = _HUNDRED
    return words


NUMBER_WORDS: dict[str, int] = _number_words()
"""Lower-case number word, compounds with a hyphen (`twenty-four`), to its value; 0 to 100."""

HUNDREDS = r"(?:an?|one|two|three|four|five|six|seven|eight|nine)[\s-]hundred"
"""For patterns: what a number from 100 on begins with, in words; `number_of` reads the whole."""

TENS_WORDS = "|".join(TENS)
"""For patterns: the words that `twenty-four` and its like begin with, as alternatives."""
SMALL_WORDS = "|".join(word for word in sorted(NUMBER_WORDS, key=len, reverse=True) if "-" not in word)
"""For patterns: the number words without a hyphen as alternatives, the longest first."""

FREQUENCY_WORDS = MappingProxyType({"once": 1, "twice": 2, "thrice": 3})
"""How often a thing is done in a period."""


def number_of(word: str) -> int | None:
    """The value of a numeral (`1,200`) or number word (`Twenty-four`, `two hundred and ten`), else None."""
    plain = word.strip().replace(",", "")
    if plain.isascii() and plain.isdigit():
        return int(plain)
    words = plain.lower().replace("-", " ").split()
    if len(words) < 2 or words[1] != "hundred":
        return NUMBER_WORDS.get("-".join(words))
    hundreds = _OF_HUNDREDS.get(words[0])
    rest = words[3:] if words[2:3] == ["and"] else words[2:]
    below = NUMBER_WORDS.get("-".join(rest)) if rest else 0
    if hundreds is None or below is None or below >= _HUNDRED or words[-1] == "and":
        return None
    return hundreds * _HUNDRED + below
