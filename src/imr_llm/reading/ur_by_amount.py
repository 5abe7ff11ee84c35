"""Requests that a sentence names by the amount asked for: `denied the 12 visits`, `6 of 12 visits`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from imr_llm.domain.letter import Range
from imr_llm.domain.record import Quantity, Unit
from imr_llm.reading.ur_another import names_another
from imr_llm.reading.ur_deed import Deed, DeedWord
from imr_llm.reading.ur_measures import comparable
from imr_llm.reading.ur_stems import stems_of
from imr_llm.reading.ur_words import ItemWords
from imr_llm.vocabulary.drugs import find_drugs
from imr_llm.vocabulary.numbers import number_of
from imr_llm.vocabulary.patterns import late
from imr_llm.vocabulary.units import VISITS

_OF_WHOLE = late(
    r"(?:\d\)?|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|half|some|part|most|all|none|each|"
    r"and|but|while|whereas|yet|visits?|sessions?|tablets|capsules)),? (?:out )?of (?:the |those )?"
    r"(?:requested )?\w$"
)
"""`6 of 12`, `and of 12`, and no `trial of 12`."""
_THE_WHOLE = late(
    r"(?:denied|certified|modified|approved|authori[sz]ed|halved|made|turned|cut|reduced|trimmed|refused|"
    r"rejected|declined) the \w$"
)
_OF_ANOTHER = late(r" of (?!the\b|these\b|those\b|them\b|it\b|which\b|this\b)[a-z]")
"""Behind an amount that names its request by itself: `12 visits of aquatic therapy` are not of another."""
_CUT_TO = late(
    r"\b(?:to|with|at) (?:only )?(?:(?:allow|permit|approve|certify|authori[sz]e|grant|include|provide) "
    r"(?:for )?(?:only )?)?(?:# ?)?$"
)
"""`Modified the request to allow for 6 sessions`: what is left of a request is not what names another."""
_OF_SO_MANY = late(
    r"\bof (?:the |these |those )?(?P<whole>\d{1,3}|[a-z]+)(?= (?:visits|sessions|treatments)\b)"
)
_LOOK_BACK = 24
_LOOK_BACK_FOR_NAME = 60
_UP_TO_AMOUNT = late(
    r"[\s,(]*(?:[\d./-]+ ?(?:mg|mcg|%)?[\s,]+)?(?:(?:quantity|qty|x|tablets|capsules)\b[.:]?)?[\s#]*"
)
"""Between a drug and its amount: `Vicodin 5/500 mg, quantity 60`."""
_UP_TO_ASKED = late(
    r"(?: (?:er|sr|ir|cr|xr|tablets?|capsules?|cream|gel|patch(?:es)?))?"
    r"[\s,(]*(?:from )?(?:[\d./-]+ ?(?:mg|mcg|%)?[\s,]+)?(?:(?:quantity|qty)\b[.:]?)?[\s#]*"
)
_PART = late(
    r"(?<![\w/.#-])(?P<number>\d{1,3}|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
    r"fifteen|sixteen|eighteen|twenty|thirty|forty|sixty|ninety)(?:-[a-z]+)?) "
    r"(?:(?:out )?of (?:the |those |these )?(?:(?P<whole>\d{1,3}|[a-z]+(?:-[a-z]+)?) )?)?"
    r"(?:[a-z-]+ ){0,2}?"
    r"(?P<unit>visit|session|treatment|tablet|capsule|pill|injection|hour|day|week|month)s?\b"
    r"(?! (?:a|an|per|each|every|daily|weekly)\b)"
)
_COUNTED_KIND = late(
    r"(?<![\w/.#-])(?:\d{1,3}|the|of|those|these|half|some|one|two|three|four|five|six|seven|eight|nine|ten|"
    r"twelve) (?P<kind>(?:[a-z-]+ ){0,3}?)"
    r"(?:visit|session|treatment|tablet|capsule|pill|injection|hour|day|week|month|patch)(?:e?s)?\b"
    r"(?: of (?:the |his |her )?(?P<of>[a-z]+(?: [a-z-]+)?))?"
)
_OF_NO_KIND = frozenset(
    {
        *("of", "the", "these", "those", "out", "a", "an", "and", "only", "just", "more", "additional"),
        *("number", "numbers", "total", "amount", "quantity", "frequency"),
        *("further", "remaining", "other", "last", "first", "initial", "requested", "proposed", "sought"),
        *("same", "such", "in", "dispute", "disputed", "weekly", "monthly", "single", "new", "supervised"),
        *("formal", "treatment", "therapy", "care", "trial", "it", "them", "which", "follow", "therapeutic"),
    }
)
"""Words beside what is counted that do not tell of what kind it is."""
_UNTIL = ("until ", "till ", "pending ", "before ")
"""Before a visit for which something is to last: `a month's supply until the follow-up visit`."""
_BY_UNIT = late(r"\bthe (?P<unit>visit|session|treatment|tablet|capsule|pill|injection)s\b")
_COUNTS = frozenset({Unit.UNIT})
_UNITS_OF = {
    **dict.fromkeys(("visit", "session", "treatment"), VISITS),
    **dict.fromkeys(("tablet", "capsule", "pill"), _COUNTS),
    "injection": frozenset({Unit.INJECTION}),
    "hour": frozenset({Unit.HOUR}),
    "day": frozenset({Unit.DAY}),
    "week": frozenset({Unit.WEEK}),
    "month": frozenset({Unit.MONTH}),
}

_THINGS = frozenset({Unit.UNIT, Unit.ITEM, Unit.OTHER, Unit.INJECTION})
_SO_MANY_OF_IT = (
    r"(?:only |just )?(?:an? )?(?P<number>single|\d{1,3}|one|two|three|four|five|six)"
    r"(?P<noun>(?: (?!(?:and|of|for|to|was|were)\b)[a-z][\w-]*){1,4}?)"
)
_SO_MANY_ENDS = (
    r"(?=\s*$|[.,;]| (?:and|but|rather|instead|in (?:place|lieu)|not|only|as|because|since|out of|of the|"
    r"for (?:an? )?(?:wean|taper)\w*)\b)"
)
_SO_MANY = late(rf" {_SO_MANY_OF_IT}{_SO_MANY_ENDS}")
_TO_SO_MANY = late(rf"[^.;,]{{1,80}}? to {_SO_MANY_OF_IT}{_SO_MANY_ENDS}")
_SO_MANY_WERE = late(
    rf"(?:^|[.,;:] |\b(?:and|but|while|that) |\W){_SO_MANY_OF_IT} (?:was|were) (?:\w+ly )?\Z"
)


def named_by_amount(
    low: str, quantities: Sequence[tuple[Quantity, Range]], items: Sequence[ItemWords]
) -> list[tuple[int, int]]:
    """The items that a sentence which names none means by an amount that only they were asked for in."""
    return [
        (words[0], index)
        for words, index in _asked_for_alone(quantities, items)
        if _OF_ANOTHER.match(low, words[1]) is None
        and not _names_another_drug(low, words[0])
        and _CUT_TO.search(low, max(words[0] - _LOOK_BACK, 0), words[0]) is None
    ]


def _names_another_drug(low: str, position: int) -> bool:
    """Whether a drug is named right before an amount, which is of that one: `Vicodin #60 is certified`."""
    before = low[max(position - _LOOK_BACK_FOR_NAME, 0) : position]
    return any(_UP_TO_AMOUNT.fullmatch(before, end) for _, (_, end) in find_drugs(before)[-1:])


def _is_of_the_one_ahead(low: str, place: Range, item: ItemWords) -> bool:
    """Whether what stands before an amount is another treatment that it is of: `acupuncture, 6 visits`."""
    joint = low.rfind(" and ", *place)
    return names_another(low, (joint + len(" and") if joint >= 0 else place[0], place[1]), item)


def counted_alone(low: str, place: Range, items: Sequence[ItemWords]) -> Sequence[int]:
    """The one item that is counted as what a stretch names a part of: `four of the visits`, `6 sessions`."""
    for part in _PART.finditer(low, *place):
        amount = number_of(part["number"])
        alike = _counted_in(_UNITS_OF[part["unit"]], items)
        if (
            amount is not None
            and len(alike) == 1
            and not _OF_ANOTHER.match(low, part.end())
            and not counts_another(low, part.span(), items[alike[0]])
            and not _is_of_the_one_ahead(low, (place[0], part.start()), items[alike[0]])
        ):
            asked = items[alike[0]].asked
            whole = number_of(part["whole"]) if part["whole"] else None
            fits = asked is not None and 0 < amount < asked.amount and whole in {None, asked.amount}
            return alike if fits else ()
    return ()


def counts_the_whole(low: str, place: Range, items: Sequence[ItemWords], default: Sequence[int]) -> bool:
    """Whether a stretch counts all that the one request in question is for: `of the 12 visits requested`."""
    whole = _OF_SO_MANY.search(low, *place) if len(default) == 1 else None
    asked = items[default[0]].asked if whole is not None else None
    return whole is not None and asked is not None and number_of(whole["whole"]) == asked.amount


def counts_another(low: str, place: Range, item: ItemWords) -> bool:
    """Whether a stretch counts something else than the item: `6 of the nursing visits`."""
    for part in _COUNTED_KIND.finditer(low, *place):
        words = {word for kind in ("kind", "of") for word in (part[kind] or "").split()}
        others = [word for word in words - _OF_NO_KIND if number_of(word) is None]
        if low.endswith(_UNTIL, 0, part.start()):
            continue
        if others and not (stems_of(others) & (stems_of(item.own) | item.telling | item.faint)):
            return True
    return False


def named_by_unit(low: str, place: Range, items: Sequence[ItemWords]) -> Sequence[int]:
    """The one item counted in what a stretch names: `the visits`, where only one is asked in visits."""
    for named in _BY_UNIT.finditer(low, *place):
        alike = _counted_in(_UNITS_OF[named["unit"]], items)
        if len(alike) == 1 and not _OF_ANOTHER.match(low, named.end()):
            return alike
    return ()


def _counted_in(units: frozenset[Unit], items: Sequence[ItemWords]) -> Sequence[int]:
    return [index for index, one in enumerate(items) if one.asked is not None and one.asked.unit in units]


def named_by_whole(
    low: str,
    quantities: Sequence[tuple[Quantity, Range]],
    items: Sequence[ItemWords],
    named: Sequence[tuple[int, int]],
) -> list[tuple[int, int]]:
    """The items beside those `named` that `6 of 12 visits` or `denied the 12 visits` names.

    Only where no other item asked for as many.
    """
    already = {index for _, index in named}
    return [
        (words[0], index)
        for words, index in _asked_for_alone(quantities, items)
        if index not in already and _is_the_whole(low, words)
    ]


def apart_by_amount(
    low: str,
    quantities: Sequence[tuple[Quantity, Range]],
    items: Sequence[ItemWords],
    named: Sequence[tuple[int, int]],
) -> list[tuple[int, int]]:
    """The places of `named` but those of another request for the same: `Norco #90` is not that for #120."""
    shared = Counter(at for at, _ in named)
    alone = list(named)
    for at in (one for one, count in shared.items() if count > 1):
        told = next((one for one, words in quantities if at < words[0] and _follows(low, at, words[0])), None)
        those = [index for place, index in named if place == at]
        asked = [items[index].asked for index in those]
        fit = [
            index
            for index, one in zip(those, asked, strict=True)
            if told is not None and one is not None and one.amount == told.amount and comparable(told, one)
        ]
        if len(fit) == 1:
            alone = [one for one in alone if one[0] != at or one[1] == fit[0]]
    return alone


def _follows(low: str, name: int, amount: int) -> bool:
    """Whether an amount stands right behind the name that begins at a position."""
    end = low.find(" ", name, amount)
    return end >= 0 and amount - end < _LOOK_BACK and _UP_TO_ASKED.fullmatch(low, end, amount) is not None


def _asked_for_alone(
    quantities: Sequence[tuple[Quantity, Range]], items: Sequence[ItemWords]
) -> Iterator[tuple[Range, int]]:
    """Where an amount stands that one item was asked for in and no other, with the item's index."""
    for one, words in quantities:
        for index, item in enumerate(items):
            asked = item.asked
            if asked and asked.amount == one.amount and comparable(one, asked) and item.amount_alone:
                yield words, index


def _is_the_whole(low: str, words: Range) -> bool:
    """Whether an amount is told as all that was asked for."""
    before = max(words[0] - _LOOK_BACK, 0), words[0] + 1
    if _OF_WHOLE.search(low, *before):
        return True
    return _THE_WHOLE.search(low, *before) is not None and _OF_ANOTHER.match(low, words[1]) is None


def so_many_of_its_noun(
    low: str, deed: DeedWord, reach: Range, item: ItemWords
) -> tuple[Quantity, Range] | None:
    """The part of a request that is told by the request's own noun: `allowed one drug screen`, of four."""
    asked = item.asked
    if asked is None or asked.unit not in _THINGS or deed.deed not in (Deed.APPROVE, Deed.MODIFY):
        return None
    if deed.passive:
        told = _SO_MANY_WERE.search(low, reach[0], deed.start)
    else:
        behind = max(deed.end, reach[0]), reach[1]
        told = (_TO_SO_MANY if deed.deed is Deed.MODIFY else _SO_MANY).match(low, *behind)
    if told is None:
        return None
    amount = 1 if told["number"] == "single" else number_of(told["number"])
    if amount is None or not 0 < amount < asked.amount:
        return None
    words = stems_of(told["noun"].split())
    return (
        (Quantity(amount=amount, unit=asked.unit), told.span("number"))
        if words <= stems_of(item.own)
        else None
    )
