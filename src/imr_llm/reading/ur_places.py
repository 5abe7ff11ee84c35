"""Whether a mention of a treatment is of the part of the body, side, level and dose that a request is for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from imr_llm.domain.letter import Range
from imr_llm.vocabulary.patterns import late

_REGIONS = {
    **dict.fromkeys(("neck", "cervical", "c-spine", "cesi"), "neck"),
    **dict.fromkeys(
        ("back", "lumbar", "lumbosacral", "l-spine", "thoracic", "t-spine", "sacroiliac", "lesi"), "back"
    ),
    **dict.fromkeys(("shoulder", "shoulders"), "shoulder"),
    **dict.fromkeys(("elbow", "elbows"), "elbow"),
    **dict.fromkeys(("wrist", "wrists", "hand", "hands", "finger", "fingers", "thumb", "carpal"), "hand"),
    **dict.fromkeys(("hip", "hips"), "hip"),
    **dict.fromkeys(("knee", "knees"), "knee"),
    **dict.fromkeys(("ankle", "ankles", "foot", "feet", "heel", "toe"), "foot"),
    **dict.fromkeys(("head", "brain"), "head"),
    **dict.fromkeys(("chest", "rib", "ribs"), "chest"),
}
_SIDES = {"left": ("left",), "right": ("right",), "bilateral": ("left", "right"), "both": ("left", "right")}
_LEVEL = late(r"[ctl]\d{1,2}[-/][ctls]?\d{1,2}")
_DOSE = late(
    r"\d{1,4}(?:\.\d+)?(?:[/-]\d{2,4})?(?=mg|mcg|%| ?mg\b| ?mcg\b| ?%)|\d{1,3}(?:\.\d)?[/-](?:325|300|500)\b"
)
_WORD = late(r"(?<![\w/#%.-])[\w/#%.-]*[\w%]")
_EDGE = late(r"[;:.,()\"](?:\s|$)|[()\"]")
_ENDS = frozenset(
    {
        *("and", "or", "but", "while", "whereas", "as", "because", "since", "to", "was", "were", "is", "are"),
        *("which", "that", "who", "from", "after", "before", "following", "due", "despite", "given", "where"),
        *("when", "if", "until", "with", "without", "in", "by", "not", "no", "has", "had", "have", "been"),
        *("denied", "denying", "modified", "certified", "approved", "authorized", "delayed", "on", "nor"),
        *("non-certified", "noncertified", "plus", "than", "rather"),
    }
)
_SPINE = {
    **dict.fromkeys(("lumbar", "lumbosacral", "l-spine"), "lumbar"),
    **dict.fromkeys(("thoracic", "t-spine"), "thoracic"),
}
"""Parts of the spine that letters call the back."""
_IDIOM = late(
    r"\b(?:out of|at|in|on|by|on the other) hand\b|\bback(?= (?:down )?to (?:only |just )?(?:# ?)?"
    r"(?:\d|one|two|three|four|five|six|eight|ten|twelve))"
)
"""Parts of the body in what tells of none: `scaled back to six`."""
_JOINS = frozenset({"and", "or"})
_IN_PLACE_OF = late(r"\b(?:in place of|instead of|in lieu of) (?:the |an? )?(?:[\w-]+ )?$")
_MOST_WORDS = 9
_LONGEST = 120


@dataclass(frozen=True, slots=True)
class Place:
    """What tells one request for a treatment from another for the same."""

    regions: frozenset[str]
    sides: frozenset[str]
    exact: frozenset[str]
    """Levels of the spine and doses."""
    spine: frozenset[str] = frozenset()
    """The parts of the spine."""

    @property
    def both_sides(self) -> bool:
        """Whether it is for the right and for the left."""
        return len(self.sides) > 1

    def differs(self, other: Place) -> bool:
        """Whether both name parts of the body or sides, and none that is the other's."""
        return any(
            mine and theirs and mine.isdisjoint(theirs)
            for mine, theirs in ((self.regions, other.regions), (self.sides, other.sides))
        )


def place_of(low: str) -> Place:
    """What the words of a request or of a mention tell; `low` is in lower case."""
    words = [match.group() for match in _WORD.finditer(_IDIOM.sub(" ", low))]
    parts = [part for word in words for part in (word, *word.split("/"))]
    levels = {_level(match.group()) for match in _LEVEL.finditer(low)}
    doses = {match.group().replace("-", "/") for match in _DOSE.finditer(low)}
    return Place(
        frozenset(_REGIONS[part] for part in parts if part in _REGIONS),
        frozenset(side for part in parts for side in _SIDES.get(part, ())),
        frozenset(levels | doses),
        frozenset(_SPINE[part] for part in parts if part in _SPINE),
    )


def meant_elsewhere(low: str, position: int, sentence: Range, own: Place, places: Sequence[Place]) -> bool:
    """Whether the words around a mention tell another place than the request's `own`.

    A level, a part of the spine or a dose does so only where another request has it, of the letter's
    `places`: it is often mistaken or left out.
    """
    if _IN_PLACE_OF.search(low, max(sentence[0], position - 40), position):
        return True
    start, end = _around(low, position, sentence)
    told = place_of(low[start:end])
    if own.differs(told) or _beside_its_own(low, sentence, told.exact, own.exact):
        return True
    return _is_anothers(told.exact, own.exact, (one.exact for one in places)) or _is_anothers(
        told.spine, own.spine, (one.spine for one in places)
    )


def _beside_its_own(low: str, sentence: Range, told: frozenset[str], own: frozenset[str]) -> bool:
    """Whether another dose or level is told of a mention than the request's, which the sentence has as well.

    `Approved Norco 5/325mg and denied Norco 10/325mg`: the first is not what is in dispute.
    """
    if not told or not own or not own.isdisjoint(told):
        return False
    return not own.isdisjoint(place_of(low[slice(*sentence)]).exact)


def _is_anothers(told: frozenset[str], own: frozenset[str], of_all: Iterable[frozenset[str]]) -> bool:
    """Whether what is told is nothing that a request's `own` has, and something that another request has."""
    return bool(told and own) and own.isdisjoint(told) and any(not one.isdisjoint(told) for one in of_all)


def _level(words: str) -> str:
    first, _, second = words.replace("/", "-").partition("-")
    return f"{first}-{second[1:] if second[0] == first[0] else second}"


def _around(low: str, position: int, sentence: Range) -> Range:
    """The phrase that a mention stands in: its adjectives and what it is `of` or `for`."""
    ahead = max(sentence[0], position - _LONGEST)
    behind = min(sentence[1], position + _LONGEST)
    edges = list(_EDGE.finditer(low, ahead, position))
    ahead = edges[-1].end() if edges else ahead
    if (edge := _EDGE.search(low, position, behind)) is not None:
        behind = edge.start()
    words = list(_WORD.finditer(low, position, behind))
    before = [match for match in _WORD.finditer(low, ahead, position) if match.end() <= position]
    start = position
    for match in _kept(list(reversed(before))):
        start = match.start()
    end = position
    for match in _kept(words):
        end = match.end()
    return start, end


def _kept(words: Sequence[re.Match[str]]) -> Iterator[re.Match[str]]:
    """Words up to one that ends a phrase, which `and` does not between parts of the body."""
    for index, match in enumerate(words[:_MOST_WORDS]):
        word = match.group()
        if word in _JOINS:
            last = words[index - 1].group() if index else ""
            following = _first([one.group() for one in words[index + 1 : index + 4]])
            if not (last == "spine" or _names_a_place(last)) or not any(map(_names_a_place, following)):
                return
        elif word == "to":
            following = _first([one.group() for one in words[index + 1 : index + 4]])
            if not any(map(_names_a_place, following)):
                return
        elif word in _ENDS:
            return
        yield match


def _first(words: Sequence[str]) -> Sequence[str]:
    """The word after a joining one, or the one behind its article or side."""
    kept = [word for word in words if word not in ("the", "his", "her", "low", "lower", "upper", "mid")]
    return kept[:1]


def _names_a_place(word: str) -> bool:
    return word in _REGIONS or word in _SIDES or _LEVEL.fullmatch(word) is not None
