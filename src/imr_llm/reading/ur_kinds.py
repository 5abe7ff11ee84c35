"""Requests that a sentence about utilization review names by a kind of things: `the bathroom equipment`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from imr_llm.domain.letter import Range
from imr_llm.reading.ur_grounds import GROUNDS
from imr_llm.vocabulary.patterns import late

_THINGS = r"(?:equipment|aids?|dme|devices?|items?|things|supplies|furnishings)"
_KINDS = (
    (
        late(
            r"\b(?:bath(?:room|ing)?|toilet(?:ing)?|shower)(?: (?:and|&|or) (?:bath(?:room)?|toilet|shower))?"
            rf"(?: safety)? {_THINGS}\b"
        ),
        frozenset({"toilet", "commode", "shower", "tub", "bathtub", "bath", "bathroom", "grab", "bidet"}),
    ),
    (
        late(rf"\b(?:mobility|walking|ambulat(?:ion|ory)) {_THINGS}\b"),
        frozenset({"cane", "canes", "walker", "crutches", "wheelchair", "scooter", "rollator"}),
    ),
    (
        late(
            r"\belectro-?diagnostics?(?: (?:stud(?:y|ies)|tests?|testing))?\b|"
            r"\bnerve (?:stud(?:y|ies)|tests?|testing)\b"
        ),
        frozenset({"emg", "ncv", "ncs", "electromyography", "electromyogram", "conduction"}),
    ),
    (
        late(r"\bblood ?(?:work|tests?|draws?|panels?)\b|\blab(?:oratory)? (?:work|tests?|panels?)\b"),
        frozenset(
            {
                "cbc",
                "cmp",
                "bmp",
                "labs",
                "lab",
                "laboratory",
                "hepatic",
                "renal",
                "hemoglobin",
                "venipuncture",
            }
        ),
    ),
    (
        late(
            r"\b(?:psych(?:ological|iatric)?|mental health|behavioral health) (?:care|services|treatment)\b"
        ),
        frozenset({"psychotherapy", "psychological", "psychiatric", "cognitive", "cbt", "biofeedback"}),
    ),
)
"""What a kind of things is called, and words of the requests that are of it."""
_DECIDED = r"(?:denied|(?:non-?|not )?certified|(?:not )?approved|modified|(?:not )?authorized|non-certif\w+)"
_THE_TRIAL = late(
    rf"\b(?:{_DECIDED}|and|or) the (?P<trial>trial|unit)"
    r"(?=\s*$|[.,;]| (?:because|as|since|due|on|by|and|but|for lack)\b)|"
    rf"\bthe (?P<subject>trial|unit) (?:was|is) (?:\w+ly )?{_DECIDED}"
)


def named_by_kind_of_things(
    low: str, place: Range, own: Sequence[frozenset[str]]
) -> Iterator[tuple[int, int]]:
    """Where requests are named by the kind of things that they are for, with their indexes.

    `own` are the words of each request; what the grounds of a deed name is none of what it was done with.
    """
    grounds = None
    for pattern, words in _KINDS:
        for match in pattern.finditer(low, *place):
            grounds = grounds or GROUNDS.search(low, *place)
            if grounds is None or match.start() < grounds.start():
                yield from (
                    (match.start(), index) for index, one in enumerate(own) if not words.isdisjoint(one)
                )


def named_as_such(low: str, place: Range, **called: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Where `the trial` or `the unit` was decided on, with the index of the one item asked for as such.

    `called` are the items that are asked for by each of these words.
    """
    if not any(low.find(f"the {word}", *place) >= 0 for word in called):
        return
    for match in _THE_TRIAL.finditer(low, *place):
        group = match.lastgroup or ""
        if len(those := called[match[group]]) == 1:
            yield match.start(group), those[0]
