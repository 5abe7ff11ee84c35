"""What is noted of a deed for one item: what was done, what was approved, and whether that is a part."""

from __future__ import annotations

from collections.abc import Sequence

from imr_llm.domain.letter import Range
from imr_llm.domain.record import Category, Quantity
from imr_llm.reading.ur_aims import names_less
from imr_llm.reading.ur_along import is_told_otherwise
from imr_llm.reading.ur_competing import names_plainly
from imr_llm.reading.ur_deed import Deed, DeedWord
from imr_llm.reading.ur_fitting import is_of_one_of_two, spares_one_of_two
from imr_llm.reading.ur_offered import is_in_place_of, is_without_a_part, names_a_substitute
from imr_llm.reading.ur_terms import (
    cuts_refills,
    is_rented,
    is_to_wean,
    tells_a_limit,
    tells_a_supply,
    tells_one_month,
)
from imr_llm.reading.ur_told import Told
from imr_llm.reading.ur_words import ItemWords
from imr_llm.reading.view import View

_Amount = tuple[Quantity, Range]


def note(
    view: View,
    deed: DeedWord,
    part: Range,
    told: Told,
    item: ItemWords,
    *,
    amount: tuple[Quantity, Range] | None,
    behind: bool,
) -> None:
    """Notes a deed for an item; `part` is what is told of it there, `amount` what it names as approved.

    `behind` tells whether the item is named behind the verb, and what stands before it is of another.
    """
    if amount is None and is_told_otherwise(view.low, (deed.start, deed.end)):
        return
    if spares_one_of_two(view.low, deed, part, item):
        told.note(Deed.MODIFY, view, deed)
        return
    told.note(deed.deed, view, deed)
    if not deed.passive and deed.end < part[1] and behind:
        part = max(deed.start, part[0]), part[1]
    cut = deed.deed is Deed.APPROVE and (
        cuts_refills(view.low, part)
        or tells_a_limit(view.low, part)
        or (item.refills > 0 and tells_one_month(view.low, (deed.start, deed.end), part))
        or is_in_place_of(view.low, part, item.own)
        or (names_a_substitute(view.low, part) and Deed.DENY not in told.deeds)
        or is_without_a_part(view.low, part, item.own)
        or (item.bought and is_rented(view.low, part))
        or names_less(view.low, deed, part[1], item.asked)
        or (Deed.DENY in told.deeds and tells_a_supply(view.low, part))
    )
    if deed.deed is Deed.APPROVE and item.category is Category.PHARMACEUTICAL:
        told.to_wean |= (
            is_to_wean(view.low, deed, part, item.own) and "wean" not in item.own and "taper" not in item.own
        )
    if cut or told.unclear or is_of_one_of_two(view.low, deed, part, item):
        told.note(Deed.MODIFY, view, deed)
    if amount is not None and not is_of_one_of_two(view.low, deed, part, item):
        told.approve(view, *amount, plainly=names_plainly(view.low, deed, amount[1]))


def note_fewer_refills(
    view: View,
    deed: DeedWord,
    part: Range,
    told: Told,
    *,
    quantities: Sequence[_Amount],
    asked: Quantity | None,
) -> _Amount | None:
    """Notes an approval with fewer refills as a part; the amount that was approved, where it is told."""
    if deed.deed is not Deed.APPROVE:
        return None
    told.note(Deed.MODIFY, view, deed)
    return next((one for one in quantities if one[0] == asked and part[0] <= one[1][0] < part[1]), None)
