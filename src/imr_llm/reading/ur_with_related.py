"""An operation denied with what was asked for along with it: `the request, with the associated services`."""

from __future__ import annotations

from collections.abc import Sequence

from imr_llm.domain.letter import Range
from imr_llm.domain.record import Category
from imr_llm.reading.ur_deed import DeedWord
from imr_llm.reading.ur_words import ItemWords
from imr_llm.vocabulary.patterns import late

_THE_REQUEST = late(
    r"\W*(?:(?:this|the|his|her) )?(?:request|surgery|operation|procedure) (?:was|has been) (?:\w+ly )?"
)
_FARTHEST = 200
_AND_ITS_RELATED = late(
    r"(?: (?:on|by|in|for|as|because|since|due)\b[^.;:,]{1,80}?)?,? (?:and )?(?:together|along) with "
    r"(?:all )?(?:of )?(?:the |its )?(?:related|associated|ancillary|accompanying|attendant) "
    r"(?:surgical |post-?operative |peri-?operative )?(?:requests?|items?|services?|treatments?)\b"
)


def request_with_related(low: str, deed: DeedWord, own: Range, items: Sequence[ItemWords]) -> Sequence[int]:
    """The one operation and what goes with it, where `the request` was denied with its services."""
    if not (deed.passive and _THE_REQUEST.fullmatch(low, *own)):
        return ()
    if _AND_ITS_RELATED.match(low, deed.end, deed.end + _FARTHEST) is None:
        return ()
    related = [index for index, one in enumerate(items) if one.with_surgery or one.associated]
    surgery = [
        index for index, one in enumerate(items) if one.category is Category.SURGERY and index not in related
    ]
    return sorted([*surgery, *related]) if len(surgery) == 1 and related else ()
