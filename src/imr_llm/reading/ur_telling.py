"""What a deed of utilization review tells of each request that it is of, and how much of it was approved."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from imr_llm.domain.letter import Range
from imr_llm.domain.record import Category, Quantity
from imr_llm.reading.ur_aims import names_some
from imr_llm.reading.ur_amounts import approved_amount, denied_part
from imr_llm.reading.ur_another import is_of_another_modality
from imr_llm.reading.ur_borders import until_another
from imr_llm.reading.ur_by_amount import so_many_of_its_noun
from imr_llm.reading.ur_clause import Clause
from imr_llm.reading.ur_competing import amounts_compete, is_summed
from imr_llm.reading.ur_deed import Deed, DeedWord
from imr_llm.reading.ur_fitting import counts_as
from imr_llm.reading.ur_gathering import Gathering
from imr_llm.reading.ur_noting import note, note_fewer_refills
from imr_llm.reading.ur_of_which import fits_one_alone, named_along, none_or_all, of_one_name
from imr_llm.reading.ur_pairs import Stretches, amounts_of_several, until_counted
from imr_llm.reading.ur_parts import is_of_guidance
from imr_llm.reading.ur_restated import that_count
from imr_llm.reading.ur_terms import is_rented, of_refills, tells_fewer_refills
from imr_llm.reading.ur_verbs import PROPOSING
from imr_llm.reading.ur_words import ItemWords
from imr_llm.reading.view import View


def tell(
    view: View, deed: DeedWord, reach: Range, clause: Clause, covered: Sequence[int], *, gathering: Gathering
) -> None:
    """Notes a deed for the items that it covers, and what it names as approved of each."""
    low, items = view.low, gathering.items
    reach = reach[0], until_another(low, deed, reach[1], clause.named, covered)
    pairs = amounts_of_several(low, reach, covered, clause, items)
    stretches = Stretches(low, deed, reach, clause.named, covered)
    alike = of_one_name(low, deed, reach, clause.named, covered) if pairs is None else frozenset[int]()
    for index in () if is_summed(low, deed, reach) else covered:
        asked, told = items[index].asked, gathering.told[index]
        quantities = that_count(low, clause.quantities, items[index])
        part = stretches.of(index)
        place = stretches.place_of(index)
        part = part[0], (part[1][0], until_counted(low, deed, place, part[1][1]))
        if _is_of_a_part(
            view, deed, part, index, clause=clause, quantities=quantities, gathering=gathering, place=place
        ):
            continue
        if of_refills(low, deed, reach[0]):
            if len(covered) == 1:
                told.cut_refills(view, deed, [one for one in quantities if one[0] == asked])
            continue
        if pairs is not None:
            amount = pairs.get(index)
        else:
            amount = approved_amount(low, *part, quantities, asked)
            told.unclear |= amounts_compete(low, *part, quantities, asked)
        amount = amount or so_many_of_its_noun(low, *part, items[index])
        whole = amount is None or amount[0] == asked
        if whole and tells_fewer_refills(low, part[1], items[index].refills):
            fewer = note_fewer_refills(view, deed, part[1], told, quantities=quantities, asked=asked)
            amount = fewer or amount
        if amount is not None and not amount[0].amount:
            # "Certified therapy x 0": nothing of it.
            told.note(Deed.DENY, view, deed)
            continue
        told_here = part[1]
        if amount is not None and len(covered) > 1:
            if not counts_as(amount[0], items[index]):
                amount = None
            elif named_along(low, deed, amount[1], place):
                amount, told_here = None, (place or part[1][0], part[1][1])
        if amount is not None and _is_of_another(low, (deed, part[1][1]), amount, items, (index, alike)):
            continue
        behind = any(one == index and deed.end <= at < reach[1] for at, one in clause.named)
        note(view, deed, told_here, told, items[index], amount=amount, behind=behind)


def _is_of_a_part(
    view: View,
    deed: DeedWord,
    part: tuple[DeedWord, Range],
    index: int,
    *,
    clause: Clause,
    quantities: list[tuple[Quantity, Range]],
    gathering: Gathering,
    place: int | None,
) -> bool:
    """Whether a deed tells of an item another thing than its verb says by itself, which is noted then."""
    low, item, told = view.low, gathering.items[index], gathering.told[index]
    lent = low[deed.start : deed.end] in PROPOSING and is_rented(low, (deed.end, part[1][1]))
    if lent and item.category is not Category.DMEPOS:
        return True  # None but a device is lent: "UR suggested a 7 day rental".
    if (other := none_or_all(low, deed, part[1], place)) is not None:
        told.note(other, view, deed)
        return True
    if is_of_guidance(low, deed, part[1], item):
        if Deed.APPROVE in told.deeds:
            told.note(Deed.MODIFY, view, deed)
        return True
    if deed.deed is Deed.DENY and names_some(low, deed, part[1][1]):
        told.note(Deed.MODIFY, view, deed)
        return True
    refused = denied_part(low, *part, quantities, item.asked)
    if refused is None or clause.numbers(low, deed, part[1]):
        return False
    # The rest was certified, unless another item was asked for just so many times.
    others = any(one.asked is not None and one.asked.amount == refused for one in gathering.items)
    if not others and (clause.named or len(gathering.default) == 1):
        told.note(Deed.MODIFY, view, deed)
    return True


def _is_of_another(
    low: str,
    told: tuple[DeedWord, int],
    amount: tuple[Quantity, Range],
    items: Sequence[ItemWords],
    meant: tuple[int, Collection[int]],
) -> bool:
    """Whether an amount may be of another request than an item, or is of another therapy.

    It is `told` by a deed and ends at a place; the item is `meant` by its index, with those of one name.
    """
    (deed, end), (index, alike) = told, meant
    if items[index].teeth and low[amount[1][0]] == "#":
        # "Cut the implants to #14": the number of a tooth.
        return True
    if index in alike and not fits_one_alone(amount[0], index, alike, items):
        return True
    return deed.deed is Deed.MODIFY and is_of_another_modality(low, amount[1], end, items[index].own)
