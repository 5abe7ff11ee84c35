"""What a clause that tells deeds names: items, kinds of items and amounts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from imr_llm.domain.letter import Range
from imr_llm.domain.record import Quantity
from imr_llm.reading.ur_amounts import tells_an_amount
from imr_llm.reading.ur_by_amount import apart_by_amount, named_by_amount, named_by_whole
from imr_llm.reading.ur_deed import Deed, DeedWord
from imr_llm.reading.ur_grounds import without_grounds
from imr_llm.reading.ur_measures import REQUEST_NOUNS
from imr_llm.reading.ur_order import by_order
from imr_llm.reading.ur_terms import speaks_of_the_rest
from imr_llm.reading.ur_words import ItemWords, mentions, mentions_apart
from imr_llm.reading.view import View
from imr_llm.vocabulary.numbers import number_of
from imr_llm.vocabulary.patterns import late
from imr_llm.vocabulary.quantities import find_quantities

_SOME_OF = late(
    r"\b(?:(?P<one>one)|(?P<many>two|three|four|both)|some|several|a few|most|part) of "
    r"(?:the|these|those|his|her) (?:(?!and\b|or\b)[\w-]+ ){0,2}$|"
    r"\bthe (?P<nth>first|second|third|fourth|last|1st|2nd|3rd) (?:requested )?$"
)
"""`One of the injections`, `the second injection` of two."""
_REQUESTS = late(REQUEST_NOUNS)
_THE_ONE = late(r"\bthe (?:requested |proposed |disputed )?\Z")
_SINGULAR = late(
    r"(?:injection|block|cream|gel|ointment|lotion|patch|compound|drug|brace|device|study|test|scan|mri|x-?ray|"
    r"consultation|consult|referral)(?![\w/-]| (?:and|or|of|for|to|at|in) )"
)
_THERAPY = late(
    r"(?:therapy|program)"
    r"(?![\w/-]| (?:and|or|of|for (?:the|his|her|an?)|at|in|visits|sessions|programs?|pool) )"
)
"""`The therapy`, where two kinds are asked for."""
"""`The injection`, where two are asked for that are both one: neither is told."""
_NAMED_BY_NUMBER = late(r"\b(?:tylenol|codeine|apap) (?:# ?)?\Z")
"""Before a number that is part of a drug's name: `Tylenol #3`."""
_OWN_NUMBER = late(r"(?:(?:and|&) )?#?\d{1,2}")
_JOINT = late(r"[,;] | and | but ")
_OF_OTHERS = frozenset({"other", "prior", "previous", "earlier", "last", "former", "past", "first"})
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause of a sentence about utilization review, and what it names."""

    place: Range
    sentence: Range
    """The sentence that it is part of."""
    named: Sequence[tuple[int, int]]
    """The places at which an item is named, with its index."""
    elsewhere: Sequence[tuple[int, int]]
    """Those at which an item's treatment is named for another part of the body."""
    kinds: Sequence[tuple[int, int]]
    """Those at which a kind of request is named, with each item of that kind."""
    some_of: Mapping[int, bool]
    """The places of `kinds` at which some of a kind are meant; whether it is one alone."""
    around: Sequence[tuple[int, int]]
    """Where items are named in the whole sentence, where the clause may speak of the rest."""
    quantities: list[tuple[Quantity, Range]]
    unordered: Sequence[int] = ()
    """Those at which an item is named by its order among the requests, which is not told."""

    @property
    def here(self) -> set[int]:
        """The items that it names."""
        return {index for _, index in self.named}

    def numbers(self, low: str, deed: DeedWord, part: Range) -> bool:
        """Whether what is told of an item is no amount but the item's own number: `items 1, 2 and 3`."""
        own = (part[0], deed.start) if deed.passive else (max(deed.end, part[0]), part[1])
        words = low[slice(*own)].strip(" ,#.")
        return _OWN_NUMBER.fullmatch(words) is not None and any(own[0] <= at < own[1] for at, _ in self.named)


def read_clause(
    view: View,
    place: Range,
    sentence: Range,
    deeds: Sequence[DeedWord],
    items: Sequence[ItemWords],
    *,
    one: bool,
    previous: Range | None,
    told_around: dict[Range, list[tuple[int, int]]],
) -> Clause:
    """What a clause names; `one` tells whether the part of the letter is about one item.

    `previous` is the sentence before, which may tell in what order the items were asked for.
    `told_around` keeps what whole sentences name, which may have many clauses.
    """
    low, (start, end) = view.low, place
    kinds, elsewhere = mentions_apart(low, place, items)
    some_of = _unnamed_places(low, start, kinds, items)
    ordered, unordered, beside = by_order(low, place, sentence, previous, items)
    # What is listed with the items and not in dispute is told of as another thing.
    elsewhere = sorted([*elsewhere, *((at, -1) for at in beside)])
    told_before = _named_before(low, previous, some_of, kinds, items)
    named = sorted([*(one for one in kinds if one[0] not in some_of), *told_before, *ordered])
    kinds = [one for one in kinds if one in told_before or one[0] not in {at for at, _ in told_before}]
    some_of = {at: alone for at, alone in some_of.items() if at not in {one for one, _ in told_before}}
    around: Sequence[tuple[int, int]] = named
    if speaks_of_the_rest(low, place):
        if sentence not in told_around:
            told_around[sentence] = [
                *_named_around(low, sentence, items),
                *by_order(low, sentence, sentence, previous, items)[0],
            ]
        around = told_around[sentence]
    one_name = len({at for at, _ in named}) < len(named)
    amounts = (not named or one_name) or any(
        one.deed in (Deed.MODIFY, Deed.APPROVE) or tells_an_amount(low, one) for one in deeds
    )
    quantities = [
        (one, (start + low_edge, start + high_edge))
        for one, (low_edge, high_edge) in (find_quantities(view.text[start:end]) if amounts else ())
    ]
    quantities = [
        one
        for one in quantities
        if not _NAMED_BY_NUMBER.search(low, start, one[1][0]) and not _is_of_two(low, one[1], named)
    ]
    named = apart_by_amount(low, quantities, items, named) if one_name else named
    named = sorted([*named, *named_by_whole(low, quantities, items, named)])
    if not (named or elsewhere or one or unordered):
        named = named_by_amount(low, quantities, items)
    return Clause(place, sentence, named, elsewhere, kinds, some_of, around, quantities, unordered)


def _is_of_two(low: str, words: Range, named: Sequence[tuple[int, int]]) -> bool:
    """Whether an amount runs over into what is told of the next request: `1 a week, the other 4 weeks`."""
    return any(words[0] < at < words[1] and _JOINT.search(low, words[0], at) is not None for at, _ in named)


def _named_around(low: str, sentence: Range, items: Sequence[ItemWords]) -> list[tuple[int, int]]:
    """Where a sentence names items that it tells something of."""
    around = without_grounds(low, sentence, mentions(low, sentence, items))
    left_open = _unnamed_places(low, sentence[0], around, items)
    return [one for one in around if one[0] not in left_open]


def _unnamed_places(
    low: str, start: int, named: Sequence[tuple[int, int]], items: Sequence[ItemWords]
) -> dict[int, bool]:
    """The places at which several items are named of which some are meant, and whether it is one alone."""
    several = Counter(at for at, _ in named)
    found: dict[int, bool] = {}
    for at, count in several.items():
        before = max(start, at - _LONGEST), at
        some = _SOME_OF.search(low, *before)
        counted = some is not None and (
            _REQUESTS.match(low, at) is not None
            or _is_no_amount(some, [items[index].asked for where, index in named if where == at])
        )
        if some is not None and (count > 1 or (not some["nth"] and counted)):
            if not _is_all_of(some, count):
                found[at] = bool(some["one"] or some["nth"])
        elif count > 1 and _THE_ONE.search(low, *before):
            meant = [items[index] for where, index in named if where == at]
            singular = _SINGULAR.match(low, at) or (_THERAPY.match(low, at) and _are_of_two_kinds(meant))
            if (
                singular
                and len({one.category for one in meant}) == 1
                and not any(one.of_guidance for one in meant)
            ):
                found[at] = True
    return found


def _named_before(
    low: str,
    previous: Range | None,
    some_of: Mapping[int, bool],
    kinds: Sequence[tuple[int, int]],
    items: Sequence[ItemWords],
) -> list[tuple[int, int]]:
    """Where `the therapy` is the one of several that is called so, or that the sentence before names."""
    places = [at for at in some_of if _THERAPY.match(low, at) is not None]
    if not places:
        return []
    before = {index for _, index in mentions(low, previous, items)} if previous is not None else set[int]()
    found: list[tuple[int, int]] = []
    for at in places:
        meant = [index for where, index in kinds if where == at]
        # Of exercises and acupuncture it is the one that is called so.
        called = [index for index in meant if any(low.startswith(word, at) for word in items[index].own)]
        for those in (called, [index for index in meant if index in before]):
            if len(those) == 1:
                found.append((at, those[0]))
                break
    return found


def _are_of_two_kinds(meant: Sequence[ItemWords]) -> bool:
    """Whether none of some items is named by all words of another: water and massage therapy."""
    return not any(one.own <= other.own for one in meant for other in meant if one is not other)


def _is_no_amount(some: re.Match[str], asked: Sequence[Quantity | None]) -> bool:
    """Whether so many of several are told of whose number none was asked for: `one of the two injections`."""
    whole = number_of(some.group().split()[-1])
    return whole is not None and all(one is None or one.amount != whole for one in asked)


def _is_all_of(some: re.Match[str], count: int) -> bool:
    """Whether as many are meant as there are: `both of the injections`, where two are in dispute."""
    many = some["many"]
    return (
        many is not None
        and (2 if many == "both" else number_of(many)) == count
        and not any(word in _OF_OTHERS or number_of(word) for word in some.group().split()[2:])
    )
