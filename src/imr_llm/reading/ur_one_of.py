"""Deeds of one of several requests that is not named: `modified one of the medications, denied the rest`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from imr_llm.domain.letter import Range
from imr_llm.domain.record import Quantity
from imr_llm.reading.ur_amounts import approved_amount
from imr_llm.reading.ur_clause import Clause
from imr_llm.reading.ur_deed import Deed, DeedWord
from imr_llm.reading.ur_told import Told
from imr_llm.reading.view import View
from imr_llm.vocabulary.patterns import late

_OF_ALL = late(
    r"(?<!\ball )\b(?:(?P<one>one)|two|three|four|some|several|most|parts?|a few|\d) of "
    r"(?:(?:the|these|those|his|her|its) (?:rest|remainder|others|(?:[a-z]+ )?(?:requests|items|services)|"
    r"request)\b|(?<!\d of )(?P<them>them|these|those)(?=[.,;]| and\b| but\b|(?: (?:was|were))? ?$))"
)
"""`One of the other requests`, `two of them`: it is not told which."""
_NAMED_BEHIND = late(
    r"[\w-]+(?: (?:requested|in dispute|at issue|asked for|sought))?(?:, namely|,|:| -{1,2}| –| —|(?= \())"
    r" \(?(?:the |his |her |that for )?"
)
"""Behind so many of several, before what they are: `one of the two drugs, Norco`."""
_TO_SO_MANY = late(
    r"(?: (?!because\b|since\b|as\b)[\w/#.-]+){0,8}? (?:down )?to (?:only |just )?(?:# ?)?"
    r"(?:\d{1,3}|[a-z]+teen|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|forty-five|"
    r"fifty|sixty|ninety)(?![\w/%-]|[.,]\d| ?(?:mg|mcg)\b)"
)
_COUNTED = late(r"\b(?:visit|session|treatment|tablet|capsule|injection|day|week|month)s\b")
"""What `one of them` can be of besides."""

_NEAR = 12
"""Letters within which a name begins."""
_OF_EACH = late(r"\b(?:each|both|all|every)\b")


@dataclass(slots=True)
class OneOf:
    """A deed of some requests of a kind, of which is not told where the deed is."""

    deed: Deed
    kind: frozenset[int]
    """The items of which one is meant."""
    single: bool
    """Whether it is of one and no more."""
    left: dict[int, tuple[View, DeedWord]] = field(default_factory=dict)
    """Those of them that a later deed of the rest would be of."""


def opened(
    low: str,
    deed: DeedWord,
    own: Range,
    clause: Clause,
    count: int,
) -> OneOf | None:
    """What a deed leaves open whose `own` words name a kind of the `count` requests and none of them."""
    here = any(own[0] <= at < own[1] for at, _ in clause.named)
    if not here and any(own[0] <= at < own[1] for at in clause.unordered):
        return OneOf(deed.deed, frozenset(range(count)), single=False)
    place = next((at for at in clause.some_of if own[0] <= at < own[1]), None)
    if place is not None and _is_named_behind(low, place, own, clause):
        return None
    if place is None:
        of_all = _OF_ALL.search(low, *own) if count > 1 else None
        if of_all is not None and _is_named_behind(low, _last_word(low, of_all.span()), own, clause):
            return None
        if of_all is not None and of_all["them"] and _COUNTED.search(low, clause.sentence[0], of_all.start()):
            return None
        # What was certified as it stood is none of the requests in dispute.
        kind = range(0 if deed.deed is Deed.APPROVE else count)
        return OneOf(deed.deed, frozenset(kind), of_all["one"] is not None) if of_all is not None else None
    return OneOf(
        deed.deed, frozenset(index for at, index in clause.kinds if at == place), clause.some_of[place]
    )


def _last_word(low: str, words: Range) -> int:
    """Where the last of some words begins."""
    return low.rfind(" ", *words) + 1


def _is_named_behind(low: str, place: int, own: Range, clause: Clause) -> bool:
    """Whether what is meant by so many of several, whose noun stands at a place, is named right behind it."""
    behind = _NAMED_BEHIND.match(low, place, own[1])
    return behind is not None and any(behind.end() <= at < behind.end() + _NEAR for at, _ in clause.named)


def is_of_one(
    low: str, deed: DeedWord, reach: Range, clause: Clause, meant: Sequence[Quantity | None]
) -> bool:
    """Whether a deed that names none of several requests names a part, as of which of them is not told.

    `meant` are the amounts that those were asked for in which it can be of.
    """
    if len(meant) < 2 or _OF_EACH.search(low, *reach):
        return False
    return any(approved_amount(low, deed, reach, clause.quantities, one) for one in meant)


def cuts_one_unnamed(low: str, deed: DeedWord, end: int) -> bool:
    """Whether a deed cuts something to a number: of which request is open where none is named with it."""
    return deed.deed is Deed.MODIFY and _TO_SO_MANY.match(low, deed.end, end) is not None


def defer(opens: Sequence[OneOf], index: int, view: View, deed: DeedWord) -> bool:
    """Whether a deed of the rest is of an item that may be the exception, which is then settled later."""
    for one in opens:
        if index in one.kind:
            one.left.setdefault(index, (view, deed))
            return True
    return False


def settle(opens: Sequence[OneOf], told: Mapping[int, Told]) -> None:
    """Tells the rest of a kind, once it is told elsewhere which one of it is the exception."""
    for one in opens:
        those = [index for index in one.kind if index in told and one.deed in told[index].deeds]
        if one.single and len(those) == 1:
            for index, (view, deed) in one.left.items():
                if index not in those:
                    told[index].note(deed.deed, view, deed)
