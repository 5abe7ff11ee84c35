"""Which disputed items a stretch of prose names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from imr_llm.domain.letter import Range
from imr_llm.domain.record import Category, Quantity
from imr_llm.reading.ur_apart import assay_of, teeth_of, tell_apart
from imr_llm.reading.ur_counted import all_by_count, by_number, so_many
from imr_llm.reading.ur_drug_kinds import named_by_kind
from imr_llm.reading.ur_forms import forms_of, named_by_form, of_their_form
from imr_llm.reading.ur_kinds import named_as_such, named_by_kind_of_things
from imr_llm.reading.ur_nouns import (
    FAINT,
    SILENT,
    is_another_at_home,
    is_beside,
    is_of_a_screen,
    kind_nouns,
    tells_another,
)
from imr_llm.reading.ur_operations import is_of_another_operation, is_what_follows_it
from imr_llm.reading.ur_places import Place, meant_elsewhere, place_of
from imr_llm.reading.ur_stems import SYNONYMS, initials, spinal_initials, stemmed, stems_of
from imr_llm.vocabulary.doses import find_refills
from imr_llm.vocabulary.patterns import late
from imr_llm.vocabulary.quantities import RequestParts
from imr_llm.vocabulary.units import CONTAINERS
from imr_llm.vocabulary.words import pieces

_WITH_SURGERY = late(
    r"\b(?:associated surgical|(?:post|pre|peri)[\s-]?(?:op\b|operative|surgical)|"
    r"assistant surgeon|surgical assistant|inpatient (?:hospital )?stay|hospital (?:stay|admission)|"
    r"overnight stay|anesthesia)"
)
_RETROSPECTIVE = late(r"\bretro|\bd\.?o\.?s\b|\bdates? of service\b")
_GUIDANCE = late(
    r"\W*(?:(?:ultrasound|us|fluoroscopic|ct|image|imaging|iv|conscious|moderate|monitored) ){0,2}"
    r"(?:guidance|sedation|fluoroscopy|anesthesia)\b"
)
_HELPERS = frozenset(
    {
        *("associated", "surgical", "assistant", "surgeon", "co", "pa", "first", "assist", "physician"),
        *("certified", "rn", "np"),
    }
)
"""Words of requests for who helps at an operation, which are not for the operation itself."""
_TRIP_TO = late(r"(?<=\w) (?:to|for|from)\b.*", re.IGNORECASE | re.DOTALL)
"""Where a ride goes, which names no treatment that is in dispute: `transportation to physical therapy`."""
_MANAGED = late(r"medications? (?:management|monitoring|review|check|consult\w*|follow|visit|eval|counsel)")
"""`Medication management`, which is no medication."""
_THE_POST_OPERATIVE = late(r" the post[\s-]?(?:op|operative|surgical) \Z")
_LONGEST_BEFORE = len(" the post-operative ")
_BOUGHT = late(r"\bpurchased?\b(?!.{0,40}\brent)(?<!rental or purchase)")


@dataclass(frozen=True, slots=True)
class ItemWords:
    """By what prose names a disputed item."""

    telling: frozenset[str]
    """Stems of words that only this item's treatment has."""
    faint: frozenset[str]
    """Stems that name it where nothing telling names any item: kinds of treatment."""
    own: frozenset[str]
    """All words of its treatment that tell anything."""
    again: frozenset[str]
    """Those of `faint` that are words of its own and name no other item, behind its telling words."""
    asked: Quantity | None
    category: Category
    amount_alone: bool
    """Whether no other item asks for the same amount."""
    place: Place
    """The part of the body, side, level and dose that it is for."""
    refills: int = 0
    """How often it is to be filled again."""
    bought: bool = False
    """Whether it is asked for to be bought and kept."""
    with_surgery: bool = False
    """Whether its own words tell that it goes with an operation: `post-operative`, `assistant surgeon`."""
    associated: bool = False
    """Whether its heading says that it is a service associated with an operation."""
    shared: bool = False
    """Whether all words that name it are words of other items, too: `home health` beside such an aide."""
    of_guidance: bool = False
    """Whether it is asked for the guidance or the sedation itself with which something is done."""
    packed: bool = False
    """Whether it is asked for in packs: `3 boxes`."""
    forms: frozenset[str] = frozenset()
    """The forms of a drug that it alone is in: `cream`, `er`."""
    a_unit: bool = False
    """Whether it is for a `unit`: `interferential unit`."""
    a_trial: bool = False
    """Whether it is asked for as a trial: `spinal cord stimulator trial`."""
    assay: str = ""
    """How a test for drugs is to be done: `confirming` or `screening`."""
    teeth: frozenset[str] = frozenset()
    """The numbers of the teeth that it is for."""
    retrospective: bool = False
    """Whether it is asked for what was already done or given."""


def request_words(requests: Sequence[str], parts: Sequence[RequestParts]) -> list[ItemWords]:
    """How each item is named, told from the words of its request and what they were taken apart into."""
    named = item_words(
        [
            text[slice(*part.treatment)] if part.treatment is not None else text
            for text, part in zip(requests, parts, strict=True)
        ],
        [part.category for part in parts],
        [part.quantity[0] if part.quantity is not None else None for part in parts],
        requests,
    )
    amounts = [
        text[slice(*part.quantity[1])].lower() if part.quantity is not None else ""
        for text, part in zip(requests, parts, strict=True)
    ]
    return [
        replace(one, packed=True) if CONTAINERS.intersection(amount.split()[-1:]) else one
        for one, amount in zip(named, amounts, strict=True)
    ]


def item_words(
    treatments: Sequence[str],
    categories: Sequence[Category],
    asked: Sequence[Quantity | None],
    requests: Sequence[str] = (),
) -> list[ItemWords]:
    """How each item is named; words that several items share tell nothing between them.

    `requests` are the whole headings, which tell the place that an item is for and whether it goes with an
    operation.
    """
    treatments = [
        _TRIP_TO.sub("", one) if category is Category.TRANSPORTATION else one
        for one, category in zip(treatments, categories, strict=True)
    ]
    headings = requests or treatments
    own = [
        {word for word in pieces(one) if word not in SILENT and not word[0].isdigit()} for one in treatments
    ]
    printed = Counter(word for words in own for word in words)
    telling = [
        stems_of(
            name
            for word in words - FAINT
            for name in (word, *(other for other in SYNONYMS.get(word, ()) if not printed[other]))
        )
        | {short for short in initials(pieces(one)) | spinal_initials(pieces(heading)) if not printed[short]}
        for words, one, heading in zip(own, treatments, headings, strict=True)
    ]
    faint = [stems_of(words & FAINT) for words in own]
    amounts = [one.amount if one is not None else None for one in asked]
    often = Counter(amounts)
    telling_alone, faint_alone = _in_one_only(telling), _in_one_only(faint)
    nouns = [
        set[str]() if words <= _HELPERS else stems_of(kind_nouns(category, words, printed))
        for words, category in zip(own, categories, strict=True)
    ]
    kinds = [(one & faint_alone) | more for one, more in zip(faint, nouns, strict=True)]
    kinds_alone = _in_one_only(kinds)
    forms = forms_of(headings, categories)
    return [
        ItemWords(
            telling=frozenset(telling[index] & telling_alone or telling[index]),
            faint=frozenset(kinds[index]),
            own=frozenset(own[index]),
            again=frozenset(kinds[index] & stems_of(own[index]) & kinds_alone),
            asked=asked[index],
            category=categories[index],
            amount_alone=often[amounts[index]] == 1,
            place=place_of(headings[index].lower()),
            refills=sum(number for number, _ in find_refills(headings[index])),
            bought=_BOUGHT.search(headings[index].lower()) is not None,
            with_surgery=_WITH_SURGERY.search(headings[index].lower()) is not None,
            associated="associated surgical" in headings[index].lower(),
            shared=bool(telling[index]) and telling[index].isdisjoint(telling_alone),
            of_guidance=_GUIDANCE.match(headings[index].lower()) is not None,
            forms=forms[index],
            a_trial="trial" in pieces(treatments[index]),
            a_unit="unit" in pieces(treatments[index]),
            assay=assay_of(headings[index].lower()),
            teeth=teeth_of(headings[index].lower(), categories[index]),
            retrospective=_RETROSPECTIVE.search(headings[index].lower()) is not None,
        )
        for index in range(len(own))
    ]


def _in_one_only(sets: Sequence[set[str]]) -> set[str]:
    """What a single one of some sets holds."""
    return {word for word, count in Counter(word for one in sets for word in one).items() if count == 1}


def mentions(low: str, ranges: Range, items: Sequence[ItemWords]) -> list[tuple[int, int]]:
    """Where each item is named: (position, item index), in order of position.

    Kinds of treatment (`the injection`, `the equipment`) count for the items that no telling word names.
    """
    return mentions_apart(low, ranges, items)[0]


def mentions_apart(
    low: str, ranges: Range, items: Sequence[ItemWords]
) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """Where each item is named, and where the same treatment is named for another part of the body."""
    words = [one for one in stemmed(low, ranges) if not low.endswith("self-", 0, one[0])]
    present = {stem for _, stem in words}
    told = frozenset(stem for stem in present if any(stem in one.telling for one in items))
    found: list[tuple[int, int]] = []
    others_operated: list[tuple[int, int]] = []
    for index, one in enumerate(items):
        if telling := told & one.telling:
            apart_from = (
                told - one.telling - one.faint - stems_of(one.own) if one.shared else frozenset[str]()
            )
            first = min(start for start, stem in words if stem in telling)
            found += [
                (start, index)
                for place, (start, stem) in enumerate(words)
                # `Physical therapy was asked for, and the therapy was denied.`
                if (
                    stem in telling
                    and not is_another_at_home(low, start, one.own)
                    and not (stem == "drug" and not is_of_a_screen(words, place))
                    and not (one.shared and is_beside(low, words, place, apart_from))
                )
                or (stem in one.again and start > first and _is_it_again(low, start, one))
            ]
            others_operated += [
                (start, index)
                for place, (start, stem) in enumerate(words)
                if stem in telling and is_of_another_operation(low, words, place, one.telling)
            ]
        elif faint := present & one.faint:
            its_own = stems_of(one.own)
            is_of_drugs = one.category is Category.PHARMACEUTICAL
            found += [
                (start, index)
                for place, (start, stem) in enumerate(words)
                if stem in faint
                and not tells_another(low, words, place, its_own, told)
                and (is_of_drugs or not stem.startswith("medicat") or _MANAGED.match(low, start))
            ]
    others_operated += [
        one
        for one in found
        if items[one[1]].category is Category.SURGERY
        and not items[one[1]].with_surgery
        and is_what_follows_it(low, ranges[0], one[0])
    ]
    found = [one for one in found if one not in others_operated]
    places = [item.place for item in items]
    apart = {
        (at, place): meant_elsewhere(low, at, ranges, place, places)
        for at, place in {(at, places[index]) for at, index in found}
    }
    elsewhere = [*others_operated, *(one for one in found if apart[one[0], places[one[1]]])]
    found = [one for one in found if not apart[one[0], places[one[1]]]]
    found, of_others = tell_apart(
        low, ranges, found, [item.assay for item in items], [item.teeth for item in items]
    )
    elsewhere += of_others
    found += by_number(low, ranges, len(items))
    found = found or list(all_by_count(low, ranges, len(items)))
    own, forms = [item.own for item in items], [item.forms for item in items]
    found = of_their_form(low, found, forms, own)
    found += [one for one in named_by_form(low, ranges, forms) if one not in found]
    found += [one for one in named_by_kind(low, ranges, own, forms) if one not in found]
    found += named_by_kind_of_things(low, ranges, own)
    trials = [index for index, one in enumerate(items) if one.a_trial]
    units = [index for index, one in enumerate(items) if one.a_unit]
    found += named_as_such(low, ranges, trial=trials, unit=units)
    there = {index for _, index in found}
    found += (one for one in so_many(low, ranges, own) if one[1] not in there)
    return sorted(found), sorted(elsewhere)


def _is_it_again(low: str, start: int, item: ItemWords) -> bool:
    """Whether a noun at a position names an item again: `the therapy`, `the post operative therapy`."""
    before = max(start - _LONGEST_BEFORE, 0), start
    return low.endswith(" the ", 0, start) or (
        item.with_surgery and _THE_POST_OPERATIVE.search(low, *before) is not None
    )
