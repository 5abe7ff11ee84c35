"""What utilization review did with each disputed item, as the summary and the rationales tell it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from imr_llm.domain.letter import Range
from imr_llm.domain.record import Quantity, Unit, UrAction
from imr_llm.domain.spans import Found
from imr_llm.reading.prose import sentences
from imr_llm.reading.ur_words import (
    Deed,
    DeedWord,
    ItemWords,
    deed_places,
    find_deeds,
    mentions,
    names_review,
)
from imr_llm.reading.view import View
from imr_llm.vocabulary.numbers import number_of
from imr_llm.vocabulary.quantities import find_quantities

_LONGEST_SENTENCE = 4000
_ALL = re.compile(
    r"\b(?:all|both|each|these|the (?:above|following)|(?:two|three|four|five|six|seven|eight|nine|"
    r"ten) (?:of the )?)[\w\s]{0,24}?(?:requests?|items?|services?|treatments?)\b|\bthe requests\b|"
    r"\brequested (?:treatments|services|items)\b"
)
_OF_A_REQUEST = re.compile(
    r"request|certif|modif|additional|\b(?:therapy|injections?|sessions|visits|evaluation|mri|"
    r"medications?|surgery|consultation|treatment|training|program|study|brace|"
    r"unit)\b[^.;,]{0,60} (?:was|were) "
)
_OTHER_TIME = re.compile(
    r"\b(?:previous(?:ly)?|prior|earlier|last year) (?:request\w*|approved|authorized|certified|denied)"
)
_OTHER_TIME_KEYS = ("previous", "prior", "earlier", "last year")
_OWN_VOICE = re.compile(
    r"\b(?:should|could|would|can|cannot|must|may|might|is|are|be|to be|recommend\w*|therefore|"
    r"if) (?:also |then |not |\w+ly )*$"
)
_AIM = re.compile(
    r"^ for (?:an? |only |the )*$|\b(?:to|allow|allowing|allowed) (?:[a-z/-]+ ){0,3}$|\btrial of (?:an? |up to )?$"
)
_BARE = re.compile(r" (?:only |just )?([\w-]+)(?=[.,;)]| of\b| and\b|$)")
_TIMES = frozenset({Unit.HOUR, Unit.DAY, Unit.WEEK, Unit.MONTH})
_PART_OF = re.compile(
    r"([\w-]+)(?: \(\d+\))? (?:out )?of (?:the )?(?:[\w-]+ )?(?:\(\d+\) )?(?:requested |sought |"
    r"proposed )?(?=sessions|visits|treatments|tablets|capsules|injections|weeks|days|months|hours|"
    r"requested)"
)
_BARE_AIM = re.compile(r"\bto (?:only |just )?([\w-]+)(?! ?(?:mg|%|/|\d|tablets|times|week))\b")


@dataclass(slots=True)
class _Told:
    """What has been gathered for one item."""

    deeds: dict[Deed, tuple[View, Range]] = field(default_factory=dict)
    approved: tuple[View, Quantity, Range] | None = None


@dataclass(frozen=True, slots=True)
class _Gathering:
    """The items, what has been gathered for each, and for which a sentence that names none speaks."""

    items: Sequence[ItemWords]
    told: list[_Told]
    default: Sequence[int]

    def after(self, low: str, sentence: Range | None) -> _Gathering:
        """For what follows a sentence: "the request" that comes next is the one that it tells of."""
        if self.default or sentence is None or low.find("request", *sentence) < 0:
            return self
        asked = {index for _, index in mentions(low, sentence, self.items)}
        return _Gathering(self.items, self.told, sorted(asked))


@dataclass(frozen=True, slots=True)
class ReviewTold:
    """What utilization review did with one item, and what part it approved; None where it is not told."""

    action: Found[UrAction] | None
    approved: Found[Quantity] | None


def what_review_did(
    summary: View | None, rationales: Sequence[View | None], items: Sequence[ItemWords]
) -> list[ReviewTold]:
    """For each item what is told of utilization review in the case summary and in its own rationale."""
    told = [_Told() for _ in items]
    if summary is not None:
        _gather(summary, _Gathering(items, told, (0,) if len(items) == 1 else ()), _in_summary)
    for index, rationale in enumerate(rationales):
        if rationale is not None:
            own = [_Told() for _ in items]
            _gather(rationale, _Gathering(items, own, (index,)), _in_rationale)
            _merge(told[index], own[index])
    return [_conclude(one, item.asked) for one, item in zip(told, items, strict=True)]


def _merge(into: _Told, other: _Told) -> None:
    for deed, where in other.deeds.items():
        into.deeds.setdefault(deed, where)
    if into.approved is None:
        into.approved = other.approved


def _gather(
    view: View, gathering: _Gathering, heard: Callable[[str, Range, list[DeedWord]], list[DeedWord]]
) -> None:
    """Notes the deeds of every sentence; `heard` leaves those that are not utilization review's out."""
    low = view.low
    places = deed_places(low)
    if not places:
        return
    before: Range | None = None
    for start, end in sentences(view):
        if end - start <= _LONGEST_SENTENCE and bisect_left(places, start) < bisect_left(places, end):
            deeds = heard(low, (start, end), find_deeds(low, start, end))
            if deeds and not _is_of_another_time(low, start, end):
                _assign(view, (start, end), deeds, gathering.after(low, before))
        before = start, end


def _in_summary(low: str, sentence: Range, deeds: list[DeedWord]) -> list[DeedWord]:
    if names_review(low, *sentence):
        return deeds
    if not _OF_A_REQUEST.search(low, *sentence):
        return []
    return [one for one in deeds if one.passive or one.deed is Deed.MODIFY]


def _in_rationale(low: str, sentence: Range, deeds: list[DeedWord]) -> list[DeedWord]:
    """The deeds in a rationale that are utilization review's and not what the reviewer does now."""
    reviewed = names_review(low, *sentence)
    return [
        one
        for one in deeds
        if not _OWN_VOICE.search(low, max(sentence[0], one.start - 40), one.start)
        and (reviewed or one.deed is Deed.MODIFY or (one.deed is Deed.DENY and one.passive))
    ]


def _is_of_another_time(low: str, start: int, end: int) -> bool:
    if not any(low.find(key, start, end) >= 0 for key in _OTHER_TIME_KEYS):
        return False
    return _OTHER_TIME.search(low, start, end) is not None


def _assign(view: View, sentence: Range, deeds: list[DeedWord], gathering: _Gathering) -> None:
    """Gives each deed of a sentence to the items that it covers, with the amount that it names."""
    items, told = gathering.items, gathering.told
    low = view.low
    start, end = sentence
    named = mentions(low, sentence, items)
    amounts = not named or any(one.deed in (Deed.MODIFY, Deed.APPROVE) for one in deeds)
    quantities = [
        (one, (start + low_edge, start + high_edge))
        for one, (low_edge, high_edge) in (find_quantities(view.text[start:end]) if amounts else ())
    ]
    if not named:
        named = [
            (words[0], index)
            for one, words in quantities
            for index, item in enumerate(items)
            if item.asked is not None and item.amount_alone and item.asked.amount == one.amount
        ]
    everything = not named and _ALL.search(low, start, end) is not None
    covered: Sequence[int] = ()
    for place, deed in enumerate(deeds):
        before = deeds[place - 1].end if place else start
        after = deeds[place + 1].start if place + 1 < len(deeds) else end
        here = _covered(deed, before, after, named)
        if not here:
            here = covered or sorted({index for _, index in named})
        if not here:
            here = range(len(items)) if everything else gathering.default
        covered = here
        for index in here:
            told[index].deeds.setdefault(deed.deed, (view, (deed.start, deed.end)))
            if told[index].approved is None:
                amount = _amount(low, deed, (before, after), quantities, items[index].asked)
                told[index].approved = (view, *amount) if amount is not None else None


def _covered(deed: DeedWord, before: int, after: int, named: list[tuple[int, int]]) -> Sequence[int]:
    low, high = (before, deed.start) if deed.passive else (deed.end, after)
    return sorted({index for position, index in named if low <= position < high})


def _amount(
    low: str,
    deed: DeedWord,
    reach: Range,
    quantities: list[tuple[Quantity, Range]],
    asked: Quantity | None,
) -> tuple[Quantity, Range] | None:
    """The amount that a modification or approval names: what it aims at, a part of the whole, one beside it.

    What was asked for is not what was approved, unless the deed aims at it ("modified to 12 visits").
    """
    if deed.deed not in (Deed.MODIFY, Deed.APPROVE):
        return None
    after = deed.end, reach[1]
    return (
        _aimed_at(low, deed, after, quantities, asked)
        or _part_of(low, after, asked)
        or _beside(deed, reach, quantities, asked)
    )


def _aimed_at(
    low: str, deed: DeedWord, after: Range, quantities: list[tuple[Quantity, Range]], asked: Quantity | None
) -> tuple[Quantity, Range] | None:
    for quantity, words in quantities:
        if after[0] <= words[0] < after[1] and _AIM.search(low[after[0] : words[0]]):
            return quantity, words
    bare = _BARE_AIM.search(low, *after)
    if deed.deed is not Deed.MODIFY or bare is None or (amount := number_of(bare.group(1))) is None:
        return None
    unit = next((one.unit for one, _ in quantities), asked.unit if asked is not None else None)
    return (Quantity(amount=amount, unit=unit), bare.span(1)) if unit is not None else None


def _part_of(low: str, after: Range, asked: Quantity | None) -> tuple[Quantity, Range] | None:
    if asked is None:
        return None
    for part in (_PART_OF.search(low, *after), _BARE.match(low, *after)):
        amount = number_of(part.group(1)) if part is not None else None
        if part is not None and amount is not None and amount < asked.amount:
            return Quantity(amount=amount, unit=asked.unit), part.span(1)
    return None


def _beside(
    deed: DeedWord, reach: Range, quantities: list[tuple[Quantity, Range]], asked: Quantity | None
) -> tuple[Quantity, Range] | None:
    other = [one for one in quantities if asked is None or _may_be_part(one[0], asked)]
    behind = [one for one in other if deed.end <= one[1][0] < reach[1]][:1]
    ahead = [one for one in other if reach[0] <= one[1][0] < deed.start][-1:]
    if deed.deed is Deed.APPROVE and deed.passive:
        behind, ahead = ahead, behind
    chosen = behind or ahead
    return chosen[0] if chosen else None


def _may_be_part(quantity: Quantity, asked: Quantity) -> bool:
    """A month's supply is no part of 120 tablets that could be counted."""
    return quantity.amount != asked.amount and (quantity.unit == asked.unit or quantity.unit not in _TIMES)


def _conclude(told: _Told, asked: Quantity | None) -> ReviewTold:
    deeds = told.deeds
    approved = told.approved
    if (
        approved is not None
        and asked is not None
        and approved[1].amount >= asked.amount
        and Deed.MODIFY not in deeds
    ):
        approved = None
    deed: Deed | None = None
    if Deed.MODIFY in deeds or (approved is not None and (Deed.DENY in deeds or asked is not None)):
        action = UrAction.MODIFIED
        deed = Deed.MODIFY if Deed.MODIFY in deeds else Deed.APPROVE
    elif Deed.DENY in deeds:
        action, deed = UrAction.DENIED, Deed.DENY
    elif Deed.DELAY in deeds:
        action, deed = UrAction.DELAYED, Deed.DELAY
    if deed is None or deed not in deeds:
        return ReviewTold(None, None)
    view, words = deeds[deed]
    found = view.value(action, *words)
    if approved is None or action is not UrAction.MODIFIED:
        return ReviewTold(found, None)
    where, quantity, span = approved
    return ReviewTold(found, where.value(quantity, *span))
