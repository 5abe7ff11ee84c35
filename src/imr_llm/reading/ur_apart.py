"""Tests for drugs told apart by how they are done, and treatments of teeth by the number of the tooth.

`Qualitative UDS approved, quantitative confirmations denied`, `approved implant #3 and denied #14`.
"""

from __future__ import annotations

from collections.abc import Sequence

from imr_llm.domain.letter import Range
from imr_llm.domain.record import Category
from imr_llm.vocabulary.patterns import late

_ASSAYS = {
    "confirming": late(r"\b(?:quantita\w+|confirmat(?:ory|ions?)|definitive)\b"),
    "screening": late(
        r"\b(?:qualitative|presumptive|point[ -]of[ -]care|poc|in-?office|dipstick|instant|random|"
        r"immunoassay)\b"
    ),
}
_OF_DRUGS = late(r"\b(?:drug|urine|uds|udt|toxicology|opiates?)\b")
_NAMED = {
    "confirming": late(
        r"\b(?:quantita\w+|confirmatory|definitive)(?: (?:urine|drug|lab\w*|uds|toxicology))*"
        r" (?:confirmations?|test(?:s|ing)?|analys[ei]s|assays?|studies|study|levels?|screen\w*|uds|udt)\b|"
        r"\bconfirmations?(?= (?:was|were|denied|not|non-|certified|approved|as|for|because)\b|[.;,]|\s*$)"
    ),
    "screening": late(
        r"\b(?:qualitative|presumptive|point[ -]of[ -]care|dipstick)"
        r"(?: (?:urine|drug|lab\w*|uds|toxicology))*"
        r" (?:test(?:s|ing)?|analys[ei]s|assays?|studies|study|screen\w*|uds|udt)\b"
    ),
}
_NEAR_BEFORE, _NEAR_BEHIND = 40, 30
_ENDS = late(
    r"[.,;:(]|\b(?:and|but|was|were|is|denied|den(?:y|ies)|certified|approved|authorized|modified|"
    r"non-certified|allowed)\b"
)
_TOOTH = r"(?:#|no\.|numbers? |tooth |teeth )"
_TEETH = late(
    rf"{_TOOTH} ?#? ?\d{{1,2}}(?!\d)(?:(?:,? and|,|,? &) ?#? ?\d{{1,2}}\b(?! (?:of|visit|units?)))*"
)
_BARE = late(
    r"(?:\b(?:denied|approved|certified|non-certified|authorized|allowed|declined|refused|not|and|but|while)|"
    r"[,;]) (?:(?:that|those|the (?:ones?|latter)) (?:on|at|for) )?(?:the )?\Z"
)
"""Before a tooth that stands for its treatment: `and denied #14`."""
_DIGITS = late(r"\d{1,2}")
_ITS_TEETH = late(r" (?:(?:at|on|of|for|in) )?(?:the )?(?=#|no\.|number|tooth|teeth)")


def assay_of(heading: str) -> str:
    """How a test for drugs is to be done by the words of its request, in lower case; empty where open."""
    if _OF_DRUGS.search(heading) is None:
        return ""
    told = [name for name, pattern in _ASSAYS.items() if pattern.search(heading) is not None]
    return told[0] if len(told) == 1 else ""


def teeth_of(heading: str, category: Category) -> frozenset[str]:
    """The numbers of the teeth that a request in lower case is for."""
    if category is not Category.DENTAL:
        return frozenset()
    return frozenset(one for told in _TEETH.finditer(heading) for one in _DIGITS.findall(told.group()))


def tell_apart(
    low: str,
    place: Range,
    found: Sequence[tuple[int, int]],
    assays: Sequence[str],
    teeth: Sequence[frozenset[str]],
) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """Where each item is named, with what is added, and where another test or another tooth is.

    `found` are the places at which the words of the items stand; `assays` and `teeth` are those of the items.
    """
    if not (any(assays) or any(teeth)):
        return list(found), []
    named = [
        (one.start(), index)
        for index, assay in enumerate(assays)
        if assay and assays.count(assay) == 1
        for one in _NAMED[assay].finditer(low, *place)
    ]
    named += [
        (told.start() + digit.start(), index)
        for told in _TEETH.finditer(low, *place)
        for digit in _DIGITS.finditer(told.group())
        for index, own in enumerate(teeth)
        if digit.group() in own
        and sum(digit.group() in one for one in teeth) == 1
        and _BARE.search(low, max(place[0], told.start() - _NEAR_BEFORE), told.start())
    ]
    there = {index: at for at, index in reversed(named)}
    apart = [
        (at, index)
        for at, index in found
        if (at, index) not in named
        and (
            (assays[index] and _is_of_another_assay(low, at, place, assays[index], there.get(index)))
            or (teeth[index] and _is_of_another_tooth(low, at, place[1], teeth[index]))
        )
    ]
    return sorted({*(one for one in found if one not in apart), *named}), apart


def _is_of_another_assay(low: str, at: int, place: Range, own: str, named: int | None) -> bool:
    other = _ASSAYS["screening" if own == "confirming" else "confirming"]
    start, end = _phrase(low, at, place)
    if _ASSAYS[own].search(low, start, end) is not None:
        return False
    # "Certified the drug screen and denied the confirmatory testing": the screen is another.
    contrast = named is not None and at < named and _ENDS.search(low, end, named) is not None
    return contrast or other.search(low, start, end) is not None


def _phrase(low: str, at: int, place: Range) -> Range:
    ahead = max(place[0], at - _NEAR_BEFORE)
    edges = list(_ENDS.finditer(low, ahead, at))
    behind = min(place[1], at + _NEAR_BEHIND)
    edge = _ENDS.search(low, at, behind)
    return edges[-1].end() if edges else ahead, edge.start() if edge is not None else behind


def _is_of_another_tooth(low: str, at: int, end: int, own: frozenset[str]) -> bool:
    word = low.find(" ", at, end)
    lead = _ITS_TEETH.match(low, word) if word >= 0 else None
    told = _TEETH.match(low, lead.end()) if lead is not None else None
    return told is not None and own.isdisjoint(_DIGITS.findall(told.group()))
