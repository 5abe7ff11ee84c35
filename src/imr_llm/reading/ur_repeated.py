"""Deeds told by words that repeat another: `as was the MRI`, `and no brace`, `the other for #45`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from imr_llm.domain.letter import Range
from imr_llm.reading.ur_along import (
    along_with,
    fell_with_it,
    none_was,
    told_after,
    told_along,
    told_otherwise,
)
from imr_llm.reading.ur_deed import Deed, DeedWord
from imr_llm.reading.ur_gapped import gapped, is_gapped
from imr_llm.reading.ur_offered import granted_again, left_out
from imr_llm.reading.ur_rentals import lends, lent
from imr_llm.vocabulary.patterns import late

_NONE_BUT = late(
    r" none of (?:the |his |her )?(?:(?!(?:and|but|or|was|were|which|that)\b)[\w/#'-]+ ){0,4}[\w/#'-]+"
    r"(?P<joint>,(?: (?:and|but))?|(?: and| but))(?= (?:only |just )?(?:half|"
    r"an? (?:month|week|quarter|third|trial)|# ?\d|\d{1,3}|one|two|three|four|five|six|"
    r"seven|eight|nine|ten|twelve|thirty|sixty)\b)"
)
"""`Certified none of the injections, half of the therapy`: what follows was certified in part."""
_OF_ACTIVE = ("neither", "not", "none of", "no")
"""Words for what an approval does not cover that tell it only behind its active verb."""


def repeated(low: str, clause: Range, last: DeedWord) -> list[DeedWord]:
    """The deed of the sentence before, where a clause tells nothing but that: `So was the MRI.`"""
    none = none_was(low, *clause) if last.deed is Deed.APPROVE else None
    if none is not None and not low[clause[0] : none[0]].strip(" ;,"):
        return [_denied(low, last, none)]
    if lends(low, clause) and (rental := lent(low, last, *clause)) is not None:
        return [rental]
    if (fallen := _fallen(low, last, clause)) is not None:
        return [fallen]
    told = told_after(low, clause)
    if told is None or (told[1] and last.deed is not Deed.DENY):
        return []
    start, end = told[0]
    return [DeedWord(last.deed, start, end, passive=False, aided=False, plain=last.plain, by_name=True)]


def with_the_same(low: str, clause: Range, found: list[DeedWord]) -> list[DeedWord]:
    """The deeds with those that are told of further requests by `as was`, `and so were`, `and no`."""
    if not found:
        return found
    found = [further for one in found for further in _none_but(low, one, clause[1])]
    same = [
        left
        for one, following in pairwise([*found, None])
        if one is not None and one.deed is Deed.APPROVE
        for left in _left_out(low, one, following.start if following is not None else clause[1])
    ]
    same += [
        further
        for one, following in pairwise([*found, None])
        if one is not None and one.passive and one.deed is not Deed.DELAY
        for further in gapped(low, one, following.start if following is not None else clause[1])
    ]
    same += [
        replace(one, deed=Deed.APPROVE, start=were[1][0], end=were[1][1], begins=were[0])
        for one in found
        if one.deed is Deed.DENY
        and one.passive
        and one.aided
        and (" not " in low[one.start - 8 : one.end] or low.startswith("not ", one.start))
        and (were := told_otherwise(low, one.end, clause[1])) is not None
    ]
    same += [
        replace(one, start=along[0], end=along[1], passive=False, by_name=True, told=one.words)
        for one in found
        if one.passive and one.aided and (along := along_with(low, one.end, clause[1])) is not None
    ]
    if (fallen := _fallen(low, found[-1], (found[-1].end, clause[1]))) is not None:
        same.append(fallen)
    if (rental := lent(low, found[-1], found[-1].end, clause[1])) is not None:
        same.append(rental)
    if found[-1].deed is Deed.APPROVE and (none := none_was(low, found[-1].end, clause[1])) is not None:
        same.append(_denied(low, found[-1], none))
    for (start, end), of_denials in told_along(low, found[0].end, clause[1]):
        told = [one for one in found if one.end <= start]
        if of_denials and told[-1].deed is not Deed.DENY:
            # What is the same of `modified to six` is not told.
            continue
        same.append(replace(told[-1], start=start, end=end, passive=False, until=None))
    return sorted([*found, *same], key=lambda one: one.start) if same else found


def _fallen(low: str, last: DeedWord, place: Range) -> DeedWord | None:
    """The denial of what is told to have fallen with what was denied last."""
    fell = fell_with_it(low, *place) if last.deed is Deed.DENY else None
    if fell is None:
        return None
    return replace(_denied(low, last, fell[1]), passive=True, aided=True, begins=fell[0], by_name=True)


def _none_but(low: str, one: DeedWord, end: int) -> list[DeedWord]:
    """A denial told by `none of`, and the approval of parts of other requests behind that."""
    but = _NONE_BUT.match(low, one.end, end) if one.deed is Deed.DENY and not one.passive else None
    if but is None:
        return [one]
    start, stop = but.span("joint")
    granted = replace(one, deed=Deed.APPROVE, start=start, end=stop, by_name=True, told=one.words)
    return [replace(one, until=start), granted]


def _denied(low: str, approval: DeedWord, none: Range) -> DeedWord:
    """The denial of what is told not to have been approved; `none` are the words for that."""
    by_name = low.startswith("neither", none[0])
    return DeedWord(Deed.DENY, *none, passive=False, aided=False, plain=approval.plain, by_name=by_name)


def _left_out(low: str, one: DeedWord, end: int) -> Iterable[DeedWord]:
    """The denials of what an approval does not cover, and the approval again where it goes on behind them."""
    for (start, stop), others in left_out(low, one.end, end):
        of_it = low.endswith("but ", 0, start) and low.startswith(" the ", stop)
        if one.passive and not (others or of_it or low[start:stop] not in _OF_ACTIVE):
            continue
        again = granted_again(low, stop, end) if low[start:stop] in ("not", "no") else None
        mark = low.find("; ", stop, end) if again is None else -1
        if mark >= 0 and is_gapped(low, mark, end):
            # "Allowed 6 of the one and no brace; Norco for weaning #30" goes on with what was allowed.
            again = mark, mark + 1
        until = again[0] if again is not None else None
        yield DeedWord(
            Deed.DENY,
            start,
            stop,
            passive=False,
            aided=False,
            plain=one.plain,
            until=until,
            by_name=not others,
        )
        if again is not None:
            yield replace(one, start=again[0], end=again[1], until=None, by_name=True, told=one.words)
