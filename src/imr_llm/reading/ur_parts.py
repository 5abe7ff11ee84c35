"""Denials of what a treatment is done with, and not of the treatment: `but denied the guidance`."""

from __future__ import annotations

from imr_llm.domain.letter import Range
from imr_llm.domain.record import Category
from imr_llm.reading.ur_deed import Deed, DeedWord
from imr_llm.reading.ur_words import ItemWords
from imr_llm.vocabulary.patterns import late

_WITH = (
    r"(?:(?:the|its|use of|need for|any|an?|requested|ultrasound|fluoroscop(?:ic|y)|imaging|us|ct|iv|"
    r"conscious|moderate|monitored) ){0,5}(?:guidance|sedation|fluoroscopy|anesthesia|ultrasound)"
)
_BEHIND = late(rf" {_WITH}(?=\s*$|[.;,)]| (?:as|because|since|due|for|on|and|but)\b)")
_BEFORE = late(
    rf"(?:.{{0,60}}?[.,;:] |\W*|.{{0,60}}? )(?:and |but |while |whereas )?{_WITH} "
    r"(?:was|were) (?:not )?\Z"
)
_NAMES_IT = frozenset({"guidance", "sedation", "fluoroscopy", "anesthesia", "ultrasound", "ultraso"})
_DONE_WITH_IT = frozenset({Category.INJECTION, Category.DIAGNOSTIC})


def is_of_guidance(low: str, deed: DeedWord, own: Range, item: ItemWords) -> bool:
    """Whether a denial is of the guidance or the sedation with which an injection is done."""
    if deed.deed is not Deed.DENY or item.category not in _DONE_WITH_IT or item.of_guidance:
        return False
    if deed.passive:
        return not item.telling <= _NAMES_IT and _BEFORE.fullmatch(low, own[0], deed.start) is not None
    return not item.telling <= _NAMES_IT and _BEHIND.match(low, deed.end, own[1]) is not None
