"""Whether a number in prose is told as somebody's age: by its own words or by those beside it."""

from __future__ import annotations

import re

from imr_llm.domain.letter import Range
from imr_llm.vocabulary.numbers import SMALL_WORDS, TENS_WORDS, number_of
from imr_llm.vocabulary.patterns import late
from imr_llm.vocabulary.spelling import plain

_REACH = 60
"""Characters before a number and behind it in which it is told what it counts."""
_PERSON = (
    r"(?:patient|pt|worker|iw|employee|applicant|claimant|individual|person|he|she|"
    r"m(?:r|s|rs|iss)\.?(?: [\w.'\[\]-]+){0,2})"
)
_SEX = r"(?:(?:fe)?males?|m[ae]n|wom[ae]n|gentlem[ae]n|lady|ladies|boy|girl)"
_OLD = late(
    r"(?:\s?\(\d{1,3}\)|\))?[\s-]*(?:y(?:ea)?rs?['’]?s?\.?[\s-]*(?:o[1l]d|of[\s-]+age|aged)\b|"
    r"y\s?[./]?\s?o(?:\b|(?=[mf]\b))|y(?=[ /-]?[mf]\b))"
)
"""What follows an age: `year old`, `years of age`, `y/o`."""
_BESIDE_SEX = late(
    r"[\s,;/(-]*(?:(?!(?:ago|later|after|before|for|by|per|with|and|or|to|from|visits?|sessions?|degrees?|"
    r"tablets?|mg|percent|days?|weeks?|months?|hours?|minutes?|pounds|lbs|feet|miles|times|units?|pills?)\b)"
    rf"[a-z][a-z'/-]*[\s,]+){{0,4}}?(?:{_SEX}|[mf](?=[\s,;.)]|$))\b"
)
"""The sex behind an age, with what a person is called between: `52 right-handed male`, `47F`."""
_AGED = late(
    r"\b(?:age[ds]?|birthday|turn(?:ed|s|ing)(?= $))\b[^.]{0,30}$|"
    rf"\b{_SEX}\b[\s,;(]*(?:of|aged?|now)?[\s:]*$"
)
"""What stands before an age: `age:`, `aged`, `a woman of`."""
_ONE_SEX = late(r"(?:^|[\s(])[mf][\s/,-]*$")
_SAID_OF = late(
    rf"\b{_PERSON}(?: \([^)]*\))?(?:,? who)?(?:,| is| was)+(?: (?:now|then|currently|presently|today|about|"
    r"approximately))*(?: an?(?: [a-z]+)?)? $"
)
"""`The claimant, 47, …`: the number stands for the person."""
_STANDS_ALONE = late(r"(?: y(?:ea)?rs?\b)?(?:\s*$|[,;)]|\.(?:\s|$)| (?:and|now|today|who|with)\b)")
_NUMBER = late(rf"\d+|\b(?:{TENS_WORDS})(?:[\s-]+(?:{SMALL_WORDS}))?\b", re.IGNORECASE)


def tells_age(text: str, words: Range) -> bool:
    """Whether the words at half-open `words` of a text, which hold a number, tell an age there."""
    numbers = [one.span() for one in _NUMBER.finditer(text, *words)]
    # The words may hold whose age it is: what matters is what stands beside the number.
    told = {number_of(text[slice(*one)]) for one in numbers}
    start, end = numbers[-1] if len(told) == 1 else words
    before, behind = plain(text[max(start - _REACH, 0) : start]), plain(text[end : end + _REACH])
    return (
        _OLD.match(behind) is not None
        or _BESIDE_SEX.match(behind) is not None
        or _AGED.search(before) is not None
        or _ONE_SEX.search(before) is not None
        or (_SAID_OF.search(before) is not None and _STANDS_ALONE.match(behind) is not None)
    )
