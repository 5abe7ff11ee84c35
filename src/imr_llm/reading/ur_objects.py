"""Whether words belong to what a deed was done with, and not to its grounds or to another statement."""

from __future__ import annotations

from imr_llm.domain.letter import Range
from imr_llm.reading.ur_deed import DeedWord
from imr_llm.reading.ur_grounds import GROUNDS
from imr_llm.vocabulary.patterns import late

_ELSEWHERE = late(
    r"[;:]|, (?:and|but|while|whereas|though|although|yet|so|or)\b|"
    r"\b(?:as|since|because|given|due|after|before|following|when|while|where|who|which|that|until|unless|if|once|"
    r"although|though|despite|had|has|have|was|were|is|are|did|does|used|attended|completed|noted|found|showed|told|"
    r"said|wrote|asked|advised|agreed|urged|wanted|already|he|she|they|it|with the|doctor|physician|provider|"
    r"prescriber|surgeon|dentist|not|denied|modified|treated)\b(?! (?:requested|well)\b)"
)
"""Between a deed and what is told beside its object."""


def in_object(low: str, deed: DeedWord, reach: Range, position: int) -> bool:
    """Whether a position lies in the object of a deed: right behind it, or before a deed told as passive.

    `reach` is what may belong to the deed.
    """
    if position >= deed.end:
        between = deed.end, position
    elif deed.passive:
        between = reach[0], position
    else:
        return False
    return _ELSEWHERE.search(low, *between) is None and GROUNDS.search(low, *between) is None
