"""How the injury came about, in the letter's own clause."""

from __future__ import annotations

import re
from collections.abc import Callable
from operator import itemgetter

from imr_llm.domain.letter import Range
from imr_llm.domain.spans import Found
from imr_llm.reading.injuries_before import is_not_of_work, tells_another_time
from imr_llm.reading.injury_deeds import PERSON
from imr_llm.reading.mechanism_blamed import PUT_DOWN_TO, RELATED, blamed, having
from imr_llm.reading.mechanism_clause import clause, clause_end, told_from
from imr_llm.reading.mechanism_complaints import told_behind, told_of_complaints
from imr_llm.reading.mechanism_cues import (
    ADVERSE,
    ATTRIBUTED,
    CUMULATIVE,
    EARLY,
    ELSEWHERE,
    EVENT,
    FRONTED,
    INJURY,
    LABEL,
    LATER,
    LINK,
    LONGEST_NAMED,
    LONGEST_NAMED_INJURY,
    LONGEST_SENTENCE,
    ONSET,
    WEAR,
    WORK_SINCE,
    Told,
)
from imr_llm.reading.mechanism_dated import CARED, is_of_a_thing, told_by_date, told_next
from imr_llm.reading.mechanism_days import date_told_again
from imr_llm.reading.mechanism_events import called_a_trauma, event_beside_date, named_event
from imr_llm.reading.mechanism_harm import recorded_harm
from imr_llm.reading.mechanism_others import befell_another, tells_who_did_it
from imr_llm.reading.mechanism_places import (
    EVENTS,
    beside_the_date,
    placed,
)
from imr_llm.reading.mechanism_told import deeds, within
from imr_llm.reading.mechanism_untold import DENIED, NOT_TOLD_HERE
from imr_llm.reading.prose import sentence_at
from imr_llm.reading.view import View
from imr_llm.vocabulary.disorders import names_disorder
from imr_llm.vocabulary.patterns import late

_IN_AN_EVENT = late(rf"(?<![a-z] )(?:an? )?{EVENTS} $")
"""`DOI 3/4/12, MVA while delivering meals`: what came about is told before what the worker was about."""
_ONLY_A_TRADE = late(
    rf"\W*{PERSON} (?:was|is|worked|works|had been|has been) "
    r"(?:employed |working )?(?:as|for|by) [^.;,]{2,70}\W*"
)
"""`He was employed as a shuttle driver.`, between the date and what happened."""
_ONLY_DATED = ("date of injury", "doi")
_SECOND_HALF = late(rf"\b(?:while|when|before|until|after) (?:{PERSON} )?(?:(?:was|were) )?$| and {PERSON} $")
"""Behind what happened first: `… rolled back while he was`."""


def find_mechanism(
    view: View, cut: list[Range], injured_on: Range | None = None, year: int | None = None
) -> Found[str] | None:
    """The clause that tells how the injury happened, without the linking word and the worker as subject.

    Looked for after `mechanism of injury`, after a linking word behind the injury (`injury … when`, `while`,
    `due to`), and as what happened to the worker: beside the date of injury (its words are `injured_on`), or
    in the opening of the summary; never where a sentence tells what happened long before the `year` of it.
    Linear in the view's length.
    """
    label = next((one for one in LABEL.finditer(view.low) if not _is_denied(view.low, cut, one)), None)
    if label is not None:
        named = label.end() if label["dated"] else label.start()
        end = clause_end(view, label.end(), _end_of(cut, named, len(view.low)))
        return clause(view, label.end(), end)
    behind_date = False
    given_on = injured_on
    for start, end in cut:
        sentence = start, min(end, start + LONGEST_SENTENCE)
        if tells_who_did_it(view.low, sentence):
            continue
        injured_on = given_on if given_on is None else date_told_again(view, sentence, given_on)
        dated = injured_on is not None and within(injured_on, sentence)
        beside = _beside(view, sentence, injured_on, beside_the_date)
        if beside is not None:
            return beside
        told = [
            one
            for one in (
                *_placed(view, sentence, injured_on),
                _clause_after_injury(view, *sentence, dated=dated),
                *deeds(view, sentence, injured_on),
                _attributed(view, sentence),
                _blamed(view, sentence),
                _having(view, sentence),
                _of_complaints(view, sentence, injured_on),
            )
            if one is not None and CARED.match(view.low, one[0]) is None
        ]
        words = (
            _whole(view, sentence, injured_on, min(told, key=itemgetter(0)))
            if told
            else _strain(view, *sentence)
            or _named(view, *sentence)
            or _event(view, sentence)
            or _beside(view, sentence, injured_on, told_by_date)
            or _beside(view, sentence, injured_on, event_beside_date)
            or _beside(view, sentence, injured_on, told_behind)
            or (_told_next(view, sentence) if behind_date else None)
        )
        elsewhere = given_on is not None and is_not_of_work(view.low, *sentence)
        # What a semicolon parts from it may tell of another time.
        half = view.low.find("; ", min(told, key=itemgetter(0))[0], end) if told else -1
        clause_told = (start, half) if half >= 0 else sentence
        if words is not None and (
            dated or not (elsewhere or tells_another_time(view.low, clause_told, year))
        ):
            return words
        behind_date = dated or (behind_date and _ONLY_A_TRADE.fullmatch(view.low, *sentence) is not None)
    harm = recorded_harm(view.low, cut)
    if harm is not None:
        return clause(view, harm[0], clause_end(view, *harm))
    worn = called_a_trauma(view.low, cut)
    return view.words(*worn) if worn is not None else None


def _is_denied(low: str, cut: list[Range], label: re.Match[str]) -> bool:
    """Whether a mechanism is named only to say that there is none: `no incident or mechanism is recorded`."""
    start, _ = sentence_at(cut, label.start())
    return DENIED.search(low, max(start, label.start() - LONGEST_NAMED), label.start()) is not None


def _beside(
    view: View,
    sentence: Range,
    injured_on: Range | None,
    rule: Callable[[View, Range, Range], Range | None],
) -> Found[str] | None:
    """What a rule finds beside the date of injury, where a sentence holds it."""
    if injured_on is None or not within(injured_on, sentence):
        return None
    told = rule(view, sentence, injured_on)
    return clause(view, told[0], clause_end(view, *told)) if told is not None else None


def _whole(view: View, sentence: Range, injured_on: Range | None, first: Told) -> Found[str]:
    """The clause beside the date of injury where what was found is only its second half.

    `DOI 3/4/12: the cart rolled back while he was pulling it` is told from the cart on, and so is `the cart
    rolled back; he fell`; of `the cart rolled back; he felt a pop` the first half is the story.
    """
    begins, words = first
    if injured_on is None or not within(injured_on, sentence):
        return words
    told = told_by_date(view, sentence, injured_on)
    if told is None or told[0] >= begins:
        return words
    ends = view.low.find(words.value.lower(), begins) + len(words.value)
    goes_on = ends <= told[1] and view.low.find(";", told[0], begins) >= 0
    apart = view.low.startswith(";", told[1]) and told[1] < begins
    half = _SECOND_HALF.search(view.low, told[0], begins) or is_of_a_thing(view.low, told[0], begins)
    if not (goes_on or apart or half):
        return words
    return clause(view, *told) or words


def _told_next(view: View, sentence: Range) -> Found[str] | None:
    told = told_next(view, sentence)
    return clause(view, told[0], clause_end(view, *told)) if told is not None else None


def _of_complaints(view: View, sentence: Range, injured_on: Range | None) -> Told | None:
    told = told_of_complaints(view, sentence, injured_on)
    return told_from(view, told[0], clause_end(view, *told)) if told is not None else None


def _placed(view: View, sentence: Range, injured_on: Range | None) -> list[Told | None]:
    if sentence[0] > EARLY:
        return []
    return [
        told_from(view, start, clause_end(view, start, end))
        for start, end in placed(view, sentence, injured_on)
    ]


def _event(view: View, sentence: Range) -> Found[str] | None:
    if sentence[0] > EARLY:
        return None
    event = named_event(view, sentence)
    return view.words(*event) if event is not None else None


def _end_of(cut: list[Range], position: int, default: int) -> int:
    return next((end for start, end in cut if start <= position < end), default)


def _clause_after_injury(view: View, start: int, end: int, *, dated: bool) -> Told | None:
    low = view.low
    injury = INJURY.search(low, start, end)
    if start < EARLY and (
        injury is None or injury.group() in _ONLY_DATED or low.startswith(" date", injury.end())
    ):
        # "She developed a rash from latex; the date of injury is …": the onset comes first.
        injury = ONSET.search(low, start, end if injury is None else injury.start()) or injury
    if injury is None or NOT_TOLD_HERE.search(low, start, injury.start()):
        return None
    if not dated and befell_another(low, start, injury.start()):
        return None
    for link in LINK.finditer(low, start, end):
        if link.start() < injury.start():
            # "On 3/1/12, while lifting a crate, she injured her back."
            stop = _fronted_end(low, link.end(), injury.start())
            if stop is None:
                continue
            return told_from(view, link.end(), stop)
        if NOT_TOLD_HERE.search(low, injury.end(), link.start()):
            return None
        found = told_from(view, _with_injury(low, start, link), clause_end(view, link.end(), end))
        if found is not None:
            return found
    return None


def _with_injury(low: str, start: int, link: re.Match[str]) -> int:
    """Where `a crush injury to the hand when a gate fell` begins, else where what follows the link does."""
    before = max(start, link.start() - LONGEST_NAMED_INJURY), link.start()
    named = ADVERSE.search(low, *before) or _IN_AN_EVENT.search(low, *before)
    return named.start() if named is not None and link.group().startswith(("when", "while")) else link.end()


def _fronted_end(low: str, start: int, injury: int) -> int | None:
    comma = FRONTED.search(low, start, injury)
    return comma.start() if comma is not None else None


def _attributed(view: View, sentence: Range) -> Told | None:
    if sentence[0] > EARLY or NOT_TOLD_HERE.search(view.low, *sentence):
        return None
    put_down = RELATED.search(view.low, *sentence)
    if put_down is not None:
        end = clause_end(view, put_down.end(), sentence[1])
        if not (LATER.search(view.low, sentence[0], end) or ELSEWHERE.search(view.low, *sentence)):
            return told_from(view, put_down.end(), end)
    worn = CUMULATIVE.search(view.low, *sentence)
    if worn is not None:
        return told_from(view, worn.start(), clause_end(view, worn.end(), sentence[1]))
    since = WORK_SINCE.search(view.low, *sentence)
    if since is not None:
        return told_from(view, since.end(), clause_end(view, since.end(), sentence[1]))
    told = ATTRIBUTED.search(view.low, *sentence) or PUT_DOWN_TO.search(view.low, *sentence)
    if told is None:
        return None
    end = clause_end(view, told.end(), sentence[1])
    return None if names_disorder(view.low[told.end() : end]) else told_from(view, told.end(), end)


def _having(view: View, sentence: Range) -> Told | None:
    """What the worker gave a history of, wherever it is told."""
    told = having(view.low, sentence)
    return told_from(view, told, clause_end(view, told, sentence[1])) if told is not None else None


def _blamed(view: View, sentence: Range) -> Told | None:
    """What is given as the cause, where that is no disorder: `Years of typing are named as the cause.`"""
    if sentence[0] > EARLY or NOT_TOLD_HERE.search(view.low, *sentence):
        return None
    cause = blamed(view.low, sentence)
    if cause is None or names_disorder(view.low[slice(*cause)]):
        return None
    return told_from(view, cause[0], clause_end(view, *cause))


def _strain(view: View, start: int, end: int) -> Found[str] | None:
    """Work that wore the worker out, told of the complaints and not of an injury."""
    if start > EARLY or NOT_TOLD_HERE.search(view.low, start, end):
        return None
    wear = WEAR.search(view.low, start, end)
    return clause(view, wear.end(), clause_end(view, wear.end(), end)) if wear is not None else None


def _named(view: View, start: int, end: int) -> Found[str] | None:
    """What came about, told by a noun alone: `had a slip and fall`, `suffered a table saw injury to …`."""
    if start > EARLY or NOT_TOLD_HERE.search(view.low, start, end):
        return None
    named = EVENT.search(view.low, start, end)
    return view.words(*named.span("event")) if named is not None else None
