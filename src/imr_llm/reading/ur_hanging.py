"""What falls with a denial of another thing: `denied the surgery, and because of it the rest`."""

from __future__ import annotations

from collections.abc import Sequence

from imr_llm.domain.letter import Range
from imr_llm.domain.record import Category
from imr_llm.reading.ur_deed import Deed, DeedWord
from imr_llm.reading.ur_words import ItemWords
from imr_llm.vocabulary.patterns import late

_FALLS_WITH_IT = late(
    r"(?:,? (?:and|so)|[,;]),? (?:(?:because of (?:it|this|that)|(?:for|on) (?:that|this|the same) "
    r"(?:reason|ground|basis)|(?:along )?with (?:it|that|them)|therefore|thus|hence|consequently|accordingly|"
    r"as a (?:result|consequence)|by extension),? ){1,2}(?:also )?(?:all )?(?:of )?the (?:rest|others|"
    r"remainder|(?:rest of the|other|remaining) (?:[\w-]+ )?(?:items|requests|services|treatments))"
    r"(?=\s*$|[.,;])"
)
_COUNTED = late(r"# ?\d|\b(?:visit|session|treatment|tablet|capsule|pill|injection|refill)s\b")
"""What the rest can be of that is no request."""
_OPERATION = late(
    r"\b(?:surgery|operation|procedure|fusion|arthroscopy|\w+(?:ectomy|plasty|otomy)|repair|release|"
    r"replacement|reconstruction)\b(?! (?:visits?|consult\w*|evaluation|center|bill)\b)"
)

_THE_OPERATION = late(r" (?:the|an?|this|that|his|her) (?:\w+ )?(?:surgery|operation|procedure)\b")
_NEXT = 120
"""Characters of the next sentence in which it names what it tells of."""


def falls_with_it(low: str, deed: DeedWord, own: Range, untold: Sequence[int]) -> Sequence[int]:
    """The items that a denial takes with it, as it says: `…, and because of it the rest`."""
    if deed.deed is not Deed.DENY or low.find(" the ", *own) < 0:
        return ()
    rest = _FALLS_WITH_IT.search(low, *own)
    if rest is None or _COUNTED.search(low, own[0], rest.start()):
        return ()
    return untold


def hanging(
    low: str, deed: DeedWord, own: Range, items: Sequence[ItemWords], covered: Sequence[int], *, behind: int
) -> Sequence[int]:
    """The items whose headings say that they go with an operation, where a denial is of that.

    None that is told of `behind` the sentence: `A rental of the cold therapy unit was recommended`.
    """
    if deed.deed is not Deed.DENY:
        return ()
    with_it = [index for index, one in enumerate(items) if one.associated and index not in covered]
    if not with_it:
        return ()
    told_on = low[behind : behind + _NEXT]
    with_it = [index for index in with_it if not any(word in told_on for word in items[index].telling)]
    operations = {
        index
        for index, one in enumerate(items)
        if one.category is Category.SURGERY and not (one.with_surgery or one.associated)
    }
    if operations:
        return with_it if operations.issubset(covered) else ()
    return with_it if not covered and _OPERATION.search(low, *own) is not None else ()


def is_of_its_operation(low: str, deed: DeedWord, items: Sequence[ItemWords], default: Sequence[int]) -> bool:
    """Whether an approval is of the operation that the item in question goes with: `allowed the surgery`."""
    goes_with = bool(default) and items[default[0]].with_surgery
    return deed.deed is Deed.APPROVE and goes_with and _THE_OPERATION.match(low, deed.end) is not None
