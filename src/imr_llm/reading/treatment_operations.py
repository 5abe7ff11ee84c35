"""Operations as far as their names say what was operated: which are the same, told twice."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from imr_llm.domain.letter import Range
from imr_llm.reading.prose import closing_bracket
from imr_llm.reading.treatment_clauses import LONGEST
from imr_llm.reading.treatment_entries import meaning, spelled
from imr_llm.reading.treatment_words import OPERATION
from imr_llm.vocabulary.patterns import late

_LEVEL = late(r"\b[clts]\d{1,2}(?:-[clts]?\d{1,2})?\b")
_FROM_TO = late(
    r"\b(?:from )?(?P<top>[clt]\d{1,2}) (?:to|through|down to) (?:the )?(?P<end>[clts]\d{1,2}|sacrum)\b"
)
"""`from L4 to the sacrum` is `L4-S1`."""
_TOP = {"c": 0, "t": 7, "l": 19, "s": 24}
"""How many vertebrae there are above the first of each kind."""
_SIDES = late(r"\b(?:right|left|bilateral)\b")
_THE_OTHER = late(
    r"[^.;]{0,40}?,? and (?:(?:later|then|subsequently) )?(?:(?:an?|the|his|her|one on the) )?"
    r"(?P<side>left|right)(?: (?:one|side)\b|(?= (?:in|on) ))"
)
"""`a right arthroscopy in 2011 [and a left one] in 2012`."""
_ON_A_DAY_WITH = late(r" (?:(?:on|in|of) )?[a-z]{0,9}\.? ?\d[\d/, -]{3,12} with [^,.;()]{3,100}")
"""`arthroscopy [on 3/4/12 with meniscectomy]`: what was done in it, behind its day."""
PREPOSITION_IN = late(r" (?:of|for|to|on|at|after|about|in|with|from|by|under)\b")
_FURTHER = late(r"\b(?:further|additional|another|more|second|third) $")
_NEEDLED = late(r"\b(?:injections?|blocks?|esis?|ablations?|rhizotom\w+|epidurals?)\b")
"""What is done time and again, and is told of once."""
_REPEATED = frozenset({"repeat", "repeated", "revision"})
_EACH_SIDE = frozenset({"right", "left"})


@dataclass(frozen=True)
class Operation:
    """What was operated, as far as its name says: stems of what was done, sides and levels."""

    deeds: frozenset[str]
    sides: frozenset[str]
    levels: frozenset[int]


def operation(words: str) -> Operation:
    """What the name of a treatment, in lower case, says was operated."""
    words = _FROM_TO.sub(lambda one: f"{one['top']}-{one['end'].replace('sacrum', 's1')}", words)
    deeds = meaning(" ".join(one.group() for one in OPERATION.finditer(spelled(words))))
    levels = {one for level in _LEVEL.findall(words) for one in _discs(level)}
    return Operation(deeds, frozenset(_SIDES.findall(words)), frozenset(levels))


def _discs(level: str) -> set[int]:
    """The discs of a level, by number from the neck down: `L4-S1` has those of `L4-5` and `L5-S1`."""
    top, _, end = level.partition("-")
    first = _vertebra(top, top[0])
    last = _vertebra(end, top[0]) if end else first
    return set(range(first, last)) or {first - 1, first}


def _vertebra(name: str, kind: str) -> int:
    named = name[0] if name[0].isalpha() else "s" if kind == "l" and name == "1" else kind
    return _TOP[named] + int(name.lstrip("clts"))


def is_same(one: Operation, other: Operation) -> bool:
    """Whether two names may be of one operation: neither another side nor a level that `other` has not."""
    if len(one.sides ^ other.sides) > 1 or (other.levels and not one.levels <= other.levels):
        return False
    return bool(one.deeds & other.deeds)


def is_of_both_sides(one: Operation, told: Collection[Operation]) -> bool:
    """Whether a `bilateral` operation is one that was told of on each side."""
    sides = {side for other in told if one.deeds & other.deeds for side in other.sides}
    return one.sides == {"bilateral"} and sides >= _EACH_SIDE


def with_bracket(low: str, one: Range) -> str:
    """A treatment with what brackets behind it say was done: `knee arthroscopy (meniscectomy, 2012)`."""
    start, end = one
    with_more = _ON_A_DAY_WITH.match(low, end)
    if with_more is not None:
        return low[start : with_more.end()]
    other = _THE_OTHER.match(low, end)
    if other is not None:
        return f"{low[start:end]} {other['side']}"
    if not low.startswith(" (", end):
        return low[start:end]
    return low[start : closing_bracket(low, end + 2, min(end + LONGEST, len(low)))]


def is_operation(words: str) -> bool:
    """Whether some words are the name of an operation: `nailing of the ulna`, and not its denial."""
    place = PREPOSITION_IN.search(words)
    return OPERATION.search(words, 0, place.start() if place is not None else len(words)) is not None


def is_further(low: str, one: Range) -> bool:
    """Whether an operation is said to be one more than those told of: `two further [debridements]`."""
    start, end = one
    further = _FURTHER.search(low, max(start - 12, 0), start)
    return further is not None and _is_surgery(low[start:end])


def is_repeated(more: Collection[str], words: str) -> bool:
    """Whether another name only says that an operation was done again, where it tells no more of it."""
    return bool(more) and _REPEATED.issuperset(more) and _is_surgery(words)


def _is_surgery(words: str) -> bool:
    return OPERATION.search(words) is not None and _NEEDLED.search(words) is None
