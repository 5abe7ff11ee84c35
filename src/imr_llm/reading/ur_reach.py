"""Of which disputed items a sentence about utilization review speaks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from imr_llm.domain.letter import Range
from imr_llm.domain.record import Category
from imr_llm.reading.ur_by_amount import counted_alone, named_by_unit
from imr_llm.reading.ur_consent import next_predicate
from imr_llm.reading.ur_deeds import Deed, DeedWord, begins_with_a_deed, tells_a_deed
from imr_llm.reading.ur_words import ItemWords
from imr_llm.vocabulary.categories import categories_named
from imr_llm.vocabulary.finder import keyed
from imr_llm.vocabulary.numbers import number_of
from imr_llm.vocabulary.word_finder import worded

_CLAUSE_END = re.compile(r"[;:]\s|(?<=\d) [-–] (?=[a-z])")
_FURTHER = keyed(r",? and for (?=an? |the |\d)|, and for (?=[a-z])")
_COUNT = r"(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2})"
_NOUNS = r"(?:requests?|items?|services?|treatments?)"
_ALL = worded(
    rf"\b(?:all|both|each|these|the (?:above|following)|{_COUNT} (?:of the )?)[\w\s]{{0,24}}?{_NOUNS}\b|"
    rf"\b(?:all|both)(?: {_COUNT})?(?: of (?:it|them|these|those|this|which|the above))? (?:was|were|"
    rf"have|had|being|(?:is|are) recommended)\b|\bany of (?:it|them|these|those|the above|the {_NOUNS})\b|"
    r"\ball of (?:it|them|these|those|this|the above)\b|"
    r"\beverything\b(?! else| (?:that |which )?(?:goes|went|go|comes|came|belongs)\b)|"
    r"\bthe (?:above|foregoing|"
    r"lot)\b(?! \w)|"
    r"\b(?:these|they|it|items|requests|services) (?:was|were) (?:all|both|each) $|\ball(?=$|[.,;])|"
    r"\bboth (?:of them )?(?:were|have|had)\b|\bboth(?=$|[.,;])|"
    r"\ball(?= but (?:the |an? )?\w)|\bthe requests\b|"
    r"\brequested (?:treatments|services|items)\b"
)
_OF_THEM = rf"(?: of (?:it|them|these|those|the (?:above|{_NOUNS})))"
_NOT_ONE_BEFORE = re.compile(
    rf"\b(?P<count>neither|none|nothing|each)(?:{_OF_THEM}| {_NOUNS})? (?:was|were|has been|have been|being) "
    r"(?:\w+ly )?$"
)
_NOT_ONE_BEHIND = re.compile(rf"(?: that)? (?P<count>neither|none|nothing)(?:{_OF_THEM}|(?! of\b))")
_NOT_EITHER = re.compile(
    rf"(?: for)? either(?: of (?:it|them|these|those|the (?:above|(?:{_COUNT} )?{_NOUNS}))| one| {_NOUNS})?"
    r"(?=\s*$|[.,;]|\s(?:for(?! (?:an?|the)\b)|on|in|by|because|due|at|per|citing|stating|since|as)\b)"
)
"""`Did not certify either request`."""
_ENDS = r"(?=\s*$|[.,;]|\s(?:was|were|being|as|on|for|in|by|because|due|at|per|citing|stating|since)\b)"
_ALL_SO_MANY = re.compile(rf"\ball (?P<count>{_COUNT}){_ENDS}")
_OTHER_SO_MANY = re.compile(rf"\bthe (?:other|remaining) (?P<count>{_COUNT}){_ENDS}")
_THE_REST = re.compile(rf"\b(?:the|all the) (?:rest|remainder){_ENDS}")
_AMOUNT = re.compile(
    r"# ?\d|\b(?:in part\b|quantity|visit|session|treatment|injection|tablet|capsule|pill|week|month|day|"
    r"hour|refill)"
)
"""What so many can be of that are no requests."""
_LONGEST_AMOUNT = 200
_REST = re.compile(
    r"\b(?:everything else|all else|(?:the|all) others|"
    rf"(?:other|remaining) (?:(?P<count>{_COUNT}) )?(?:[\w-]+ )?{_NOUNS}|"
    rf"(?:the|all|all of the|its) (?:related|associated|accompanying|ancillary) (?:surgical )?{_NOUNS}|"
    rf"(?:rest|remainder|balance) of the (?:[\w-]+ ){{0,2}}{_NOUNS})\b"
)
_AND_THE_REST = re.compile(
    rf"\b(?:surger(?:y|ies)|operations?|procedures?|fusion|arthroscopy|\w+(?:ectomy|plasty|otomy)|repair|"
    rf"release|replacement),? (?:and|together with|along with|as well as|in addition to|plus|with) "
    rf"(?:all )?(?:of )?(?:the |its )?(?:\w+ )?(?:related|associated|ancillary|accompanying|attendant|other) "
    rf"(?:surgical |post-?operative |peri-?operative )?{_NOUNS}\b"
)
"""An operation and what was asked for with it."""
_WITH_SURGERY = re.compile(
    r"\b(?:surger(?:y|ies)|operations?|procedures?|fusion|arthroscopy|\w+(?:ectomy|plasty|otomy)|repair|"
    r"release),? "
    r"and (?:everything|all|whatever) (?:that |which )?(?:goes|went|go|comes|came|belongs) (?:along )?with "
    r"(?:it|them)\b"
)
"""An operation and what goes with it, which need not be all that was asked for besides."""
_OF_APPROVAL = re.compile(
    r"\b(?:certification|authori[sz]ation|approval) (?:was|were|has been|had been) (?:\w+ly )?$"
)
"""`Certification was denied for the brace`."""
_ALL_OF_IT = re.compile(
    r"\b(?:all|each) of (?:it|them|these|this|which|those),? (?:(?:was|were|has|have|been|being) )*$|"
    r"^\W*all (?:(?:was|were|have been) )?$"
)
_EACH_OF_THEM = re.compile(r" (?:all|each) of (?:it|them|these|this|those)\b")
_HOW_MANY = re.compile(rf"\b(?:{_COUNT}|both|neither)\b")
_LIST_FOLLOWS = re.compile(r"(?: (?:by|on|in|of|as|per)\b[^:;]{0,60}?|[\s\d/,-]+)?(?::|\s(?:were|was)\s)")
_OF_WHICH = re.compile(r"\bof which (?:[\w-]+ ){0,4}$")
_WHICH_WAS = re.compile(r",? which (?:was|were|has been|have been|had been) (?:\w+ly )?$")
_THIS_WAS = re.compile(r"\b(?:this|that|it) (?:was|has been|had been) (?:\w+ly )?$")
_WHICH_IT = re.compile(r",? which (?:it|they|ur|the (?:reviewer|carrier|adjuster|insurer)) (?:\w+ly )?$")
_BUT = re.compile(
    r"\b(?:but for|except(?: for)?|with the exception of|other than|apart from|aside from|"
    r"save for|(?<=\ball )but)\b"
)
_AFTER_AIM = re.compile(
    r"\bto (?:only |just )?(?:# ?)?(\w+)(?: (?:visits?|sessions?|treatments?|tablets|capsules|months?))?"
    r"(?=,? (?:and|while|but|whereas) (?!(?:# ?)?\d))"
)
"""`Modified the therapy to six visits and …`."""
_CONTRAST = re.compile(r",? (?:while|whereas|but) ")
_JOINED_BY_COMMA = re.compile(r", and ")
_JOINED = re.compile(r" and ")
_OF_ONE = re.compile(r" (?:was|has been|had been) (?:\w+ly )?$")
_BUT_NOT = re.compile(r",? (?:but|though|and|yet) not (?:the |an? )?")
"""`Denied the brace but not the cane`."""
_GROUNDS = re.compile(r"\b(?:because|since|as|due to|for (?:want|lack)|stating|citing|on the)\b")
_SHORT = 12


@dataclass(frozen=True, slots=True)
class Scope:
    """The items that a deed can be about."""

    items: Sequence[ItemWords]
    named: Sequence[tuple[int, int]]
    """The places in the clause at which an item is named, with its index."""
    elsewhere: Sequence[tuple[int, int]]
    """Those at which an item's treatment is named for another part of the body."""
    default: Sequence[int]
    """Those that the part of the letter is about."""
    covered: Sequence[int]
    """Those of the deed before."""
    untold: Sequence[int]
    """Those of which nothing was told so far."""


def clauses(low: str, start: int, end: int) -> list[Range]:
    """A sentence cut at semicolons, and at colons that no deed stands before or behind."""
    found: list[Range] = []
    for stop in _CLAUSE_END.finditer(low, start, end):
        colon = low[stop.start()] == ":"
        told = colon and (tells_a_deed(low, start, stop.start()) or begins_with_a_deed(low, stop.end(), end))
        if stop.start() > start and not told:
            found.append((start, stop.start()))
            start = stop.end()
    return [one for start, stop in [*found, (start, end)] for one in _further_requests(low, start, stop)]


def _further_requests(low: str, start: int, end: int) -> list[Range]:
    """A clause cut where another request is told after what was done with the first: `…, and for a brace`."""
    further = _FURTHER.search(low, start, end)
    if further is None or not (
        tells_a_deed(low, start, further.start()) and tells_a_deed(low, further.end(), end)
    ):
        return [(start, end)]
    return [(start, further.start()), (further.end(), end)]


def reach_of(low: str, clause: Range, deeds: Sequence[DeedWord], place: int) -> Range:
    """What may belong to one of a clause's deeds: from the deed before to the deed after.

    In `modified the one, and the other was denied` it ends where the other begins, where that is plain.
    """
    deed = deeds[place]
    start, end = clause
    if place:
        start = _border(low, deeds[place - 1], deed) or deeds[place - 1].end
    if place + 1 < len(deeds):
        end = _border(low, deed, deeds[place + 1]) or deeds[place + 1].start
    if not deed.passive:
        until = deed.until or end
        end = next_predicate(low, deed.end, min(end, until))
    return start, end


def _border(low: str, deed: DeedWord, following: DeedWord) -> int | None:
    """Where the subject of a passive deed begins behind an active one; None where that is not plain."""
    place = deed.end, following.start
    if deed.passive or not (following.passive and following.aided):
        return None
    if _WHICH_WAS.search(low, *place) or _THIS_WAS.search(low, *place):
        return None
    if (aims := list(_AFTER_AIM.finditer(low, *place))) and number_of(aims[-1].group(1)) is not None:
        return aims[-1].end()
    for pattern in (_CONTRAST, _JOINED_BY_COMMA, _JOINED):
        joints = list(pattern.finditer(low, *place))
        if joints:
            plain = len(joints) == 1 or _OF_ONE.search(low, *place) is not None
            return joints[-1].start() if plain else None
    return None


def items_meant(low: str, deed: DeedWord, reach: Range, scope: Scope) -> Sequence[int]:
    """The items of a deed: what its subject or object names, else what that stands for.

    `reach` is what may belong to it.
    """
    before, behind = (reach[0], deed.start), (deed.end, reach[1])
    own = before if deed.passive else behind
    if not deed.passive and _OF_WHICH.search(low, *before):
        # "24 visits, of which the reviewer certified 12": what it was done with stands before it.
        own = before
    elif (_WHICH_WAS if deed.passive else _WHICH_IT).search(low, *before):
        nearest = [one for one in scope.named if before[0] <= one[0] < before[1]]
        if nearest:
            return [max(nearest)[1]]
    if (every := _ALL.search(low, *own)) is not None and (but := _BUT.search(low, every.end(), own[1])):
        spared = _within(scope.named, (but.end(), own[1]))
        return [index for index in range(len(scope.items)) if index not in spared] if spared else ()
    if _ALL_OF_IT.search(low[slice(*before)]) or _EACH_OF_THEM.match(low, deed.end):
        return range(len(scope.items))
    if not deed.passive and (but_not := _BUT_NOT.search(low, *own)) is not None:
        own = own[0], but_not.start()
    here = _within(scope.named, own)
    if not here and deed.passive and _introduces(low, deed, before):
        here = _within(scope.named, behind)
    if not here and deed.passive and _OF_APPROVAL.search(low, *before) and low.startswith(" for ", deed.end):
        here = _within(scope.named, behind)
    if here:
        return sorted({*here, *_with_it(low, own, scope)})
    if deed.by_name or _within(scope.elsewhere, own):
        return named_by_unit(low, own, scope.items) if deed.by_name else ()
    return (
        _not_one(low, deed, own, scope) or _counted(low, own, scope) or _understood(low, deed, reach, scope)
    )


def _with_it(low: str, own: Range, scope: Scope) -> Sequence[int]:
    """The items that an operation is told together with: `surgery and all related services`."""
    if _AND_THE_REST.search(low, *own):
        return scope.untold
    if _WITH_SURGERY.search(low, *own):
        return [index for index in scope.untold if scope.items[index].with_surgery]
    return ()


def _not_one(low: str, deed: DeedWord, own: Range, scope: Scope) -> Sequence[int]:
    """The items of which none was spared: `neither was certified`, `approved none of them`."""
    found = _NOT_ONE_BEFORE.search(low, *own) if deed.passive else _NOT_ONE_BEHIND.match(low, *own)
    if found is None:
        either = deed.deed is Deed.DENY and not deed.passive and _NOT_EITHER.match(low, *own)
        return range(2) if either and len(scope.items) == 2 else ()
    return _enough("neither" if found["count"] == "neither" else None, range(len(scope.items)))


def _counted(low: str, place: Range, scope: Scope) -> Sequence[int]:
    """The items that are named all together: `all three requests`, `the other items`."""
    if (rest := _REST.search(low, *place)) is not None:
        return _enough(rest.group("count"), scope.untold)
    for pattern, meant in ((_ALL_SO_MANY, range(len(scope.items))), (_OTHER_SO_MANY, scope.untold)):
        if (many := pattern.search(low, *place)) is not None:
            told = _told_from(low, many.start())
            exact = number_of(many["count"]) == len(meant) and not _AMOUNT.search(low, told, place[1])
            return meant if exact else ()
    if (rest := _THE_REST.search(low, *place)) is not None:
        so_far = _told_from(low, rest.start()), place[0]
        # The "3 months of care" for want of which the first was denied are no part of a request.
        grounds = _GROUNDS.search(low, *so_far)
        before = low[so_far[0] : grounds.start() if grounds is not None else so_far[1]]
        return () if _AMOUNT.search(before) or _AMOUNT.search(low, *place) else scope.untold
    if (every := _ALL.search(low, *place)) is not None:
        count = _HOW_MANY.search(every.group())
        return _enough(count.group() if count else None, range(len(scope.items)))
    return ()


def _told_from(low: str, position: int) -> int:
    """Where what comes before a position in its sentence begins, as far as it matters."""
    return max(low.rfind(". ", 0, position), position - _LONGEST_AMOUNT, 0)


def _understood(low: str, deed: DeedWord, reach: Range, scope: Scope) -> Sequence[int]:
    """The items of a deed whose own words name none."""
    own = (reach[0], deed.start) if deed.passive else (deed.end, reach[1])
    if deed.deed in (Deed.APPROVE, Deed.MODIFY) and (alone := counted_alone(low, own, scope.items)):
        return alone
    if named := named_by_unit(low, own, scope.items):
        return named
    if scope.covered:
        return scope.covered
    if not deed.passive and scope.named:
        return _within(scope.named, (reach[0], deed.start))
    of_the_rest = len(scope.items) > 1 and _THE_REST.search(low, *own) is not None
    meant = () if of_the_rest else scope.default
    return [one for one in meant if not _names_another(low, own, scope.items[one])]


def _within(named: Sequence[tuple[int, int]], place: Range) -> list[int]:
    return sorted({index for position, index in named if place[0] <= position < place[1]})


def _introduces(low: str, deed: DeedWord, before: Range) -> bool:
    """Whether the list of what was done stands after the deed: `Denied by UR: …`, `Denied were …`."""
    return before[1] - before[0] < _SHORT and _LIST_FOLLOWS.match(low, deed.end) is not None


def _enough(count: str | None, indexes: Sequence[int]) -> Sequence[int]:
    """`indexes`, or none where fewer are counted than that: which of them are meant is not told."""
    number = 2 if count in ("both", "neither") else number_of(count) if count is not None else None
    return indexes if number is None or number >= len(indexes) else ()


def _names_another(low: str, place: Range, item: ItemWords) -> bool:
    """Whether treatments of other kinds are named, and none of the item's kind."""
    grounds = _GROUNDS.search(low, *place)
    words = low[place[0] : grounds.start() if grounds is not None else place[1]]
    kinds = categories_named(words) - {Category.EVALUATION_MANAGEMENT}
    return bool(kinds) and item.category is not Category.OTHER and item.category not in kinds
