"""Disputed items that a sentence names by number or by how many there are: `item 2`, `the two creams`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from imr_llm.domain.letter import Range
from imr_llm.vocabulary.numbers import number_of
from imr_llm.vocabulary.patterns import late

_SO_MANY = late(
    r"\b(?P<count>both|two|three|four|five|six|[2-6])(?: of the)? (?:[a-z][a-z-]* ){0,2}?"
    r"(?P<noun>(?!injections|sessions|visits|treatments|units)[a-z]{3,}s)\b"
)
"""So many things of one kind, none that a request counts."""
_BOTH_KINDS = frozenset(
    ("procedures", "studies", "tests", "modalities", "interventions", "surgeries", "operations", "therapies")
)
"""`Both procedures were denied`: what two requests may be, though neither is called so."""
_ALL_OF_THEM = late(
    r"\b(?:the|all) (?P<count>two|three|four|five|six|seven|eight)"
    r"(?= (?:in|on|for|as|because|since|of them)\b|[.,;]|$)"
)
"""`denied the three on 2/3/2014`."""
_COUNTED = late(r"\b(?:visit|session|tablet|capsule|treatment|injection|week|month|unit|hour|day)s?\b|#")
_THROUGH = r" ?(?:-|–|through|thru) ?"
_NUMBERED = late(
    r"\b(?:(?:items|issues|requests) ?(?:#|numbers |nos\.? ?)?"
    rf"(?P<range>\d{{1,2}}(?: to |{_THROUGH})\d{{1,2}}(?:(?:, and |, | and |"
    rf" & )\d{{1,2}}(?:{_THROUGH}\d{{1,2}})?)*)|"
    r"(?:items?|issues?|requests?(?= ?(?:#|no|number))) ?(?:#|no\.? ?|numbers? |nos\.? ?)?"
    r"(?P<numbers>\d{1,2}(?:(?:, and |, | and | & )#?\d{1,2})*))"
    r"(?![\w/-]|[.]\d| (?!and|were|was|to|from|for|but|as|because|on|by|in|is|below|above|while|when)[a-z])"
)
"""`item 2`, `items 2 and 3`, `items 1 to 3 and 5`; one item that is cut `to 3` is one."""
_NUMBERED_IN_WORDS = late(
    r"\b(?:items?|requests?) (?:number )?(?P<words>(?:one|two|three|four|five|six)"
    r"(?:(?:, and |, | and )(?:one|two|three|four|five|six))*)"
    r"(?= ?[,.;)]|\s*$| (?:was|were|is|are|because|as|for (?:lack|want)|to (?:only )?(?:# ?)?\d|and item)\b)"
)
_IN_WORDS = late(r"[a-z]{3,}")
_LISTED = late(
    r"(?:^|(?<=[\s(]))(?:#|no\. ?)?(?P<number>\d{1,2})(?:[.):] ?|: )"
    r"(?=(?:partially |conditionally )?(?:non-?cert|certif|approv|authori[sz]|modif|den(?:ied|ial)|delay|"
    r"defer))"
)
"""`1. modified; 2. denied`."""
_LISTED_AROUND = 400
_DIGITS = late(rf"(?P<first>\d+)(?:(?: to |{_THROUGH})(?P<last>\d+))?")


def by_number(low: str, ranges: Range, count: int) -> Iterator[tuple[int, int]]:
    """The items that are named by their numbers: `items 2 and 3`."""
    for match in _NUMBERED.finditer(low, *ranges):
        told = match.span("range") if match["range"] else match.span("numbers")
        numbers = [
            (one.start(), number)
            for one in _DIGITS.finditer(low, *told)
            for number in range(int(one["first"]), int(one["last"] or one["first"]) + 1)
        ]
        if all(1 <= number <= count for _, number in numbers):
            yield from ((start, number - 1) for start, number in numbers)
    for match in _NUMBERED_IN_WORDS.finditer(low, *ranges):
        words = [
            (one.start(), int(number))
            for one in _IN_WORDS.finditer(low, *match.span("words"))
            if (number := number_of(one.group())) is not None
        ]
        if all(number <= count for _, number in words):
            yield from ((start, number - 1) for start, number in words)
    listed = list(_LISTED.finditer(low, *ranges))
    if listed:
        # Where as many are listed as are in dispute, the numbers are those of the items.
        around = _LISTED.finditer(low, max(ranges[0] - _LISTED_AROUND, 0), ranges[1] + _LISTED_AROUND)
        if sorted(int(one["number"]) for one in around) == list(range(1, count + 1)):
            yield from ((one.start("number"), int(one["number"]) - 1) for one in listed)


def all_by_count(low: str, ranges: Range, count: int) -> Iterator[tuple[int, int]]:
    """Every item, where a sentence that names and counts nothing else speaks of as many as there are."""
    match = _ALL_OF_THEM.search(low, *ranges) if count > 1 else None
    if match is not None and number_of(match["count"]) == count and not _COUNTED.search(low, *ranges):
        yield from ((match.start("count"), index) for index in range(count))


def so_many(low: str, ranges: Range, own: Sequence[frozenset[str]]) -> Iterator[tuple[int, int]]:
    """The items that are named by what they are and how many: `two compounded creams`.

    `own` are the words of each request.
    """
    if len(own) < 2:
        return
    for match in _SO_MANY.finditer(low, *ranges):
        noun = match["noun"]
        forms = {noun, noun[:-1], noun.removesuffix("es")}
        of_kind = [index for index, words in enumerate(own) if not forms.isdisjoint(words)]
        count = 2 if match["count"] == "both" else number_of(match["count"])
        if not of_kind and match["count"] == "both" and noun in _BOTH_KINDS and len(own) == count:
            of_kind = [0, 1]
        if len(of_kind) == count:
            yield from ((match.start("noun"), index) for index in of_kind)
