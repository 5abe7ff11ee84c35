"""Of which of several requests an amount is, where they share a name or one is only named along."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence

from imr_llm.domain.letter import Range
from imr_llm.domain.record import Quantity
from imr_llm.reading.ur_deed import Deed, DeedWord
from imr_llm.reading.ur_words import ItemWords
from imr_llm.vocabulary.patterns import late

_OF_EACH = late(
    r"\b(?:both|each|all|every|two|three|four|requests|prescriptions|fills|refills|dates|orders|"
    r"items|respectively|either)\b"
)
_WITH_IT = late(r" (?:with|w/)(?: (?!(?:and|or|of|was|were|a)\b)[\w/-]+){0,3} \Z")
"""`Six chiropractic visits with massage`."""
_NONE = late(
    r"[\s,:(-]{0,9}(?:[\d./-]{1,12} ?(?:mg|mcg|%) )?(?:to |at |x ?|# ?)?(?:zero|none|nothing|nil|0)\W*+\Z"
)
_ALL = late(
    r"[\s,:(-]{0,9}(?:[\d./-]{1,12} ?(?:mg|mcg|%) )?(?:to |at )?(?:all|the whole|in full)"
    r"(?: (?:of (?:it|them)|# ?)?\d*+)?\W*+\Z"
)
"""Behind a name in a list of what was approved: `Norco #60 of 90, Soma zero, Naproxen all 60`."""
_ALL_OF_THE = late(r"\b(?:all|the whole) (?:of )?(?:the |his |her )?\Z")
_LONGEST = 40


def of_one_name(
    low: str, deed: DeedWord, own: Range, named: Sequence[tuple[int, int]], covered: Sequence[int]
) -> frozenset[int]:
    """The items that a deed names only by a name that they share, but where it is told to be of each."""
    if len(covered) < 2 or deed.deed not in (Deed.MODIFY, Deed.APPROVE):
        return frozenset()
    here = [(at, index) for at, index in named if own[0] <= at < own[1] and index in covered]
    shared = Counter(at for at, _ in here)
    alone = {index for at, index in here if shared[at] == 1}
    alike = frozenset(index for at, index in here if shared[at] > 1 and index not in alone)
    return frozenset() if not alike or _OF_EACH.search(low, *own) is not None else alike


def fits_one_alone(amount: Quantity, index: int, alike: Collection[int], items: Sequence[ItemWords]) -> bool:
    """Whether an amount can be a part of one request and of no other that goes by its name."""
    fitting = [
        one for one in alike if (asked := items[one].asked) is not None and amount.amount < asked.amount
    ]
    return fitting == [index]


def named_along(low: str, deed: DeedWord, amount: Range, place: int | None) -> bool:
    """Whether an item named at a place is only what another is approved with: `six visits with massage`.

    `amount` is where the amount stands, which is of the other then.
    """
    if deed.passive or place is None or deed.deed is not Deed.APPROVE or amount[0] > place:
        return False
    return _WITH_IT.search(low, max(deed.end, place - _LONGEST), place) is not None


def none_or_all(low: str, deed: DeedWord, part: Range, place: int | None) -> Deed | None:
    """What a list of partial approvals tells of one item: that nothing of it was approved, or all."""
    if deed.passive or place is None or not low.startswith("partial", deed.start):
        return None
    if _ALL_OF_THE.search(low, max(part[0], place - _LONGEST), place) is not None:
        return Deed.APPROVE
    end = low.find(" ", place, part[1])
    if end < 0:
        return None
    if _NONE.match(low, end, part[1]) is not None:
        return Deed.DENY
    return Deed.APPROVE if _ALL.match(low, end, part[1]) is not None else None
