"""What utilization review did with each disputed item, as the summary and the rationales tell it."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import Protocol

from imr_llm.domain.letter import Range
from imr_llm.reading.prose import sentences
from imr_llm.reading.ur_actors import names_review
from imr_llm.reading.ur_along import was_not
from imr_llm.reading.ur_amounts import tells_an_amount
from imr_llm.reading.ur_anew import denies_anew, grants_all_later, tells_of_before
from imr_llm.reading.ur_borders import from_own_comma, reach_of
from imr_llm.reading.ur_clause import read_clause
from imr_llm.reading.ur_consent import consent_places
from imr_llm.reading.ur_courses import begins_next_course, is_of_a_course_before, is_of_a_later_request
from imr_llm.reading.ur_cuts import clauses
from imr_llm.reading.ur_deed import Deed, DeedWord
from imr_llm.reading.ur_deed_words import deed_places
from imr_llm.reading.ur_deeds import find_deeds
from imr_llm.reading.ur_fitting import that_an_arrow_fits, that_are_not_told_apart, that_fit
from imr_llm.reading.ur_following import sourced, takes_back
from imr_llm.reading.ur_gathering import Gathering, for_sentence
from imr_llm.reading.ur_guards import cuts_something_else
from imr_llm.reading.ur_hanging import hanging
from imr_llm.reading.ur_headings import ends_a_part, parts_of_review, reaching, section_start
from imr_llm.reading.ur_hearing import heard_in_summary, subject_start
from imr_llm.reading.ur_later_days import denied_it_later, granted_later, is_decided_later
from imr_llm.reading.ur_one_of import OneOf, cuts_one_unnamed, defer, is_of_one, opened, settle
from imr_llm.reading.ur_pairs import in_turn
from imr_llm.reading.ur_rationales import heard_in_rationale
from imr_llm.reading.ur_reach import items_meant
from imr_llm.reading.ur_rentals import lends
from imr_llm.reading.ur_scope import Scope
from imr_llm.reading.ur_spared import excepted, spare
from imr_llm.reading.ur_telling import tell
from imr_llm.reading.ur_times import (
    PriorReviews,
    is_found_nowhere,
    is_of_another_time,
    is_taken_back,
    of_the_present,
    tells_of_the_day,
    was_asked_anew,
)
from imr_llm.reading.ur_together import rest_of_several
from imr_llm.reading.ur_told import ReviewTold, Told, conclude
from imr_llm.reading.ur_untold import ground_of, tells
from imr_llm.reading.ur_words import ItemWords
from imr_llm.reading.view import View
from imr_llm.vocabulary.patterns import late

_LONGEST_SENTENCE = 4000
_MOST_TELLING = 500
"""Sentences of a text that are gone into for what a review did: no letter tells of it so often."""
_SHARES_ITS_OBJECT = late(r" (?:only |just )?(?:\d{1,3}|[a-z]+(?:-[a-z]+)?),? (?:and|but) $")
"""`certified four and non-certified eight visits of therapy`."""


class _Heard(Protocol):
    """Which of a sentence's deeds are utilization review's."""

    def __call__(
        self, low: str, sentence: Range, deeds: list[DeedWord], *, follows: bool
    ) -> list[DeedWord]: ...


def what_review_did(
    summary: View | None,
    rationales: Sequence[View | None],
    items: Sequence[ItemWords],
    decided: date | None = None,
) -> list[ReviewTold]:
    """For each item what is told of utilization review in the case summary and in its own rationale.

    `decided` is the day of the decision in dispute: what is dated long before it was of another request.
    """
    told = defaultdict[int, Told](Told)
    gathering = Gathering(items, told, (0,) if len(items) == 1 else (), decided)
    if summary is not None:
        _gather(summary, gathering, heard_in_summary, softly=True)
    for index, rationale in enumerate(rationales):
        if rationale is not None:
            own = defaultdict[int, Told](Told)
            _gather(rationale, Gathering(items, own, (index,), decided), heard_in_rationale)
            told[index].add(own[index])
    settle(gathering.opens, told)
    return [conclude(told[index], item.asked) for index, item in enumerate(items)]


def _gather(view: View, gathering: Gathering, heard: _Heard, *, softly: bool = False) -> None:
    """Notes the deeds of every sentence; `heard` leaves those that are not utilization review's out.

    With `softly` words of consent and refusal tell deeds, too, where utilization review is named.
    """
    low = view.low
    places = deed_places(low)
    consents = consent_places(low) if softly else []
    if not places and not consents:
        return
    cut = sentences(view)
    parts = reaching(low, parts_of_review(view), cut, sorted([*places, *consents])) if softly else ()
    prior = PriorReviews(low)
    notes = sourced(low, cut) if softly else frozenset()
    last: list[DeedWord] = []
    gone_into = 0
    for index, (start, end) in enumerate(cut):
        before, last = [] if ends_a_part(parts, start) else last, []
        plainly = bisect_left(places, start) < bisect_left(places, end) or (
            bool(before)
            and (
                was_not(low, (start, end))
                if before[-1].deed is Deed.APPROVE
                else before[-1].deed is Deed.DENY and lends(low, (start, end))
            )
        )
        consenting = bisect_left(consents, start) < bisect_left(consents, end) if consents else False
        if before and takes_back(low, (start, end)):
            gathering.take_back(view, cut[index - 1], (start, end))
        if (
            not (plainly or consenting)
            or end - start > _LONGEST_SENTENCE
            or is_of_another_time(low, start, end, gathering.decided)
            or (
                index + 1 < len(cut)
                and (
                    is_found_nowhere(low, cut[index + 1])
                    or was_asked_anew(low, (start, end), cut[index + 1], gathering.decided)
                )
            )
            or prior.told_in(start, end, first=not gathering.told)
        ):
            continue
        under = section_start(low, parts, (start, end)) if parts else None
        whole = subject_start(low, cut, index) if under is None else under, end
        if not (plainly or before or names_review(low, *whole)):
            continue
        gone_into += 1
        if gone_into > _MOST_TELLING:
            return
        previous = cut[index - 1] if index else None
        asked: Range | None = None
        for clause in clauses(low, start, end):
            found = find_deeds(low, clause, whole, [*before, *last], softly=consenting)
            found = [one for one in found if tells(low, one, clause)]
            goes_on = bool(
                found
                and (
                    before
                    or index in notes
                    or (softly and gathering.told_of_it(low, previous, whole))
                    or gathering.asked_together(low, previous, whole)
                    or (softly and tells_of_the_day(low, (start, end), gathering.decided))
                )
            )
            deeds = heard(low, whole, found, follows=goes_on) if found else []
            if deeds:
                told_here = for_sentence(low, gathering, previous, whole, before)
                told_here = told_here.after_asking(low, asked, clause)
                _assign(view, clause, found, deeds, told_here, whole=(start, end))
                last += deeds if softly else []
            asked = None if found else clause


def _assign(
    view: View,
    sentence: Range,
    deeds: list[DeedWord],
    heard: list[DeedWord],
    gathering: Gathering,
    *,
    whole: Range,
) -> None:
    """Gives the deeds of a clause that were `heard` to the items that they cover, with their amounts.

    `whole` is the sentence that the clause is part of.
    """
    items, told, low = gathering.items, gathering.told, view.low
    clause = read_clause(
        view,
        sentence,
        whole,
        deeds,
        items,
        one=len(gathering.default) == 1,
        previous=gathering.previous,
        told_around=gathering.around,
    )
    present = of_the_present(low, sentence)
    covered: Sequence[int] = ()
    for place, deed in enumerate(deeds):
        if (
            deed not in heard
            or ground_of(low, deeds, place) is not None
            or cuts_something_else(low, (deed.start, deed.end), sentence, clause.named)
            or gathering.notes_weakly(view, deed)
            or is_of_a_course_before(low, deed, sentence, gathering.decided)
        ):
            continue
        before, after = reach_of(low, sentence, deeds, place)
        after = ground_of(low, deeds, place + 1) or after
        own = (before, deed.start) if deed.passive else (deed.end, after)
        spared = spare(view, deed, (before, after), items, told)
        untold = gathering.untold(clause.around)
        if (one_of := opened(low, deed, own, clause, len(items))) is not None:
            gathering.opens.append(one_of)
            continue
        if left := rest_of_several(
            low, deed, own, items, untold, listed=gathering.listed, previous=gathering.previous
        ):
            for index in left:
                if not defer(gathering.opens, index, view, deed):
                    told[index].leave(view, deed)
            continue
        above = gathering.named_above(low, own, whole)
        scope = Scope(items, clause.named, clause.elsewhere, gathering.default, covered, untold, above)
        in_row = in_turn(low, deeds, place, sentence[1], clause.named)
        until = _object_end(low, sentence, deeds, place, after)
        covered = items_meant(low, deed, (before, until), scope) if in_row is None else in_row
        if spared_by_name := excepted(low, deed, after, clause.named):
            covered = [one for one in covered if one not in spared_by_name]
        if covered is gathering.default and gathering.is_of_another(low, deed, (before, after)):
            covered = ()
        all_later = grants_all_later(low, deed, sentence)
        only = granted_later(low, deed, sentence, whole, gathering, wholly=all_later)
        covered = (
            covered
            or only
            or gathering.told_before(low, deed, own, whole[0])
            or denied_it_later(low, deed, whole[0], gathering)
        )
        left = gathering.of_all(low, deed, whole) if not covered else ()
        gathering.leave(view, deed, left or hanging(low, deed, own, items, covered, behind=whole[1]))
        meant = [items[index].asked for index in gathering.default]
        if covered is gathering.default and is_of_one(low, deed, (before, after), clause, meant):
            gathering.opens.append(OneOf(deed.deed, frozenset(covered), single=False))
            covered = ()
            continue
        if not covered and len(items) > 1 and cuts_one_unnamed(low, deed, after):
            gathering.opens.append(OneOf(deed.deed, frozenset(untold), single=False))
        covered = that_an_arrow_fits(low, deed, covered, items)
        covered = that_are_not_told_apart(low, deed, covered, clause.named, items)
        if deed.deed is Deed.APPROVE:
            covered = that_fit(low, covered, own, clause.quantities, scope)
        taken_back = is_taken_back(low, deeds[place - 1].end if place else sentence[0], deed.start)
        here = clause.here
        covered = [
            one
            for one in covered
            if one not in spared
            and not is_of_a_later_request(view, deed, clause, told=told[one], decided=gathering.decided)
            and not tells_of_before(view, deed, own, clause, told=told[one])
            and (one in here or not defer(gathering.opens, one, view, deed))
        ]
        for index in covered:
            told[index].make_way(
                present=present,
                taken_back=taken_back
                or all_later
                or denies_anew(
                    view, deed, own, clause, told=told[index], item=items[index], decided=gathering.decided
                )
                or is_decided_later(view, deed, clause, told=told[index], decided=gathering.decided)
                or begins_next_course(view, deed, own, clause, told=told[index], asked=items[index].asked),
            )
        start = from_own_comma(low, deed, before, clause.named, covered) if place else before
        tell(view, deed, (start, after), clause, covered, gathering=gathering)


def _object_end(low: str, sentence: Range, deeds: Sequence[DeedWord], place: int, after: int) -> int:
    """Where the object of a deed ends, which otherwise reaches to `after`: two may have one in common."""
    if place + 1 == len(deeds) or not tells_an_amount(low, deeds[place + 1]):
        return after
    shared = _SHARES_ITS_OBJECT.match(low, deeds[place].end, after) is not None
    return reach_of(low, sentence, deeds, place + 1)[1] if shared else after
