"""How the injury came about, in the letter's own clause."""

from __future__ import annotations

import re
from collections.abc import Callable
from operator import itemgetter

from imr_llm.domain.letter import Range
from imr_llm.domain.spans import Found
from imr_llm.reading.disorders import names_disorder
from imr_llm.reading.injury_deeds import (
    BEFALLEN,
    DATED,
    ON_THAT_DAY,
    ON_WHICH,
    TOLD,
)
from imr_llm.reading.mechanism_clause import clause, clause_end, told_from
from imr_llm.reading.mechanism_cues import (
    ADVERSE,
    AROUND,
    ATTRIBUTED,
    BY_SOURCE,
    CAUGHT_AT,
    CAUSE,
    CUMULATIVE,
    DOING,
    EARLY,
    ELSEWHERE,
    EVENT,
    FRONTED,
    HISTORY_TELLS,
    IDLE,
    INJURY,
    LABEL,
    LABOUR,
    LATER,
    LINK,
    LONGEST_NAMED,
    LONGEST_NAMED_INJURY,
    LONGEST_SENTENCE,
    NOT_TOLD_HERE,
    OF_ANOTHER,
    ONSET,
    OPENS_CLAUSE,
    SHORT_HAND,
    SOON,
    WEAR,
    WENT_WRONG,
    WORK_SINCE,
    WORKER,
    Told,
)
from imr_llm.reading.mechanism_dated import told_by_date
from imr_llm.reading.mechanism_places import beside_the_date, event_beside_date, named_event, placed
from imr_llm.reading.view import View
from imr_llm.vocabulary.body_parts import find_body_parts


def find_mechanism(view: View, cut: list[Range], injured_on: Range | None = None) -> Found[str] | None:
    """The clause that tells how the injury happened, without the linking word and the worker as subject.

    Looked for after `mechanism of injury`, after a linking word behind the injury (`injury … when`, `while`,
    `due to`), and as what happened to the worker: beside the date of injury (its words are `injured_on`), or
    in the opening of the summary. Linear in the view's length.
    """
    label = LABEL.search(view.low)
    if label is not None:
        end = clause_end(view, label.end(), _end_of(cut, label.start(), len(view.low)))
        return clause(view, label.end(), end)
    for start, end in cut:
        sentence = start, min(end, start + LONGEST_SENTENCE)
        beside = _beside(view, sentence, injured_on, beside_the_date)
        if beside is not None:
            return beside
        told = [
            one
            for one in (
                *_placed(view, sentence, injured_on),
                _clause_after_injury(view, *sentence),
                _deed(view, sentence, injured_on),
                _dated(view, sentence, injured_on),
                _thing(view, sentence, injured_on),
                _caught(view, sentence, injured_on),
                _in_short(view, sentence, injured_on),
                _attributed(view, sentence),
            )
            if one is not None
        ]
        words = (
            min(told, key=itemgetter(0))[1]
            if told
            else _strain(view, *sentence)
            or _named(view, *sentence)
            or _event(view, sentence)
            or _beside(view, sentence, injured_on, told_by_date)
            or _beside(view, sentence, injured_on, event_beside_date)
        )
        if words is not None:
            return words
    return None


def _beside(
    view: View,
    sentence: Range,
    injured_on: Range | None,
    rule: Callable[[View, Range, Range], Range | None],
) -> Found[str] | None:
    """What a rule finds beside the date of injury, where a sentence holds it."""
    if injured_on is None or not _within(injured_on, sentence):
        return None
    told = rule(view, sentence, injured_on)
    return clause(view, told[0], clause_end(view, *told)) if told is not None else None


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


def _clause_after_injury(view: View, start: int, end: int) -> Told | None:
    low = view.low
    injury = INJURY.search(low, start, end) or (ONSET.search(low, start, end) if start < EARLY else None)
    if injury is None or NOT_TOLD_HERE.search(low, start, injury.start()):
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
    named = ADVERSE.search(low, max(start, link.start() - LONGEST_NAMED_INJURY), link.start())
    return named.start() if named is not None and link.group().startswith(("when", "while")) else link.end()


def _fronted_end(low: str, start: int, injury: int) -> int | None:
    comma = FRONTED.search(low, start, injury)
    return comma.start() if comma is not None else None


def _deed(view: View, sentence: Range, injured_on: Range | None) -> Told | None:
    start, end = sentence
    if start > EARLY or NOT_TOLD_HERE.search(view.low, start, end):
        return None
    dated = _within(injured_on, sentence)
    if not dated and start > 0 and not _tells_the_injury(view, sentence, injured_on):
        return None
    for told in TOLD.finditer(view.low, start, end):
        begins = told.start("deed")
        if IDLE.match(view.low, begins, end) or _is_of_another(view.low, start, told):
            continue
        if DOING.match(view.low, begins, end) and not (
            dated
            or WENT_WRONG.search(view.low, begins, end)
            or (_soon(sentence, injured_on) and LABOUR.match(view.low, begins, end))
        ):
            continue
        begins = _with_cause(view.low, start, told.start(), begins)
        found = told_from(view, begins, clause_end(view, begins, end))
        if found is not None:
            return found
    return None


def _is_of_another(low: str, start: int, told: re.Match[str]) -> bool:
    """Whether `who` stands for somebody whom the sentence names beside the worker."""
    who = told.end("subject")
    return (
        told["subject"] == "who" and OF_ANOTHER.search(low, max(start, who - LONGEST_NAMED), who) is not None
    )


def _tells_the_injury(view: View, sentence: Range, injured_on: Range | None) -> bool:
    """Whether a sentence without the date of injury stands where, or says that, the injury is told."""
    source = BY_SOURCE.match(view.low, *sentence)
    told = HISTORY_TELLS.match(view.low, *sentence)
    begins = source.end() if source is not None else told.end() if told is not None else sentence[0]
    if LATER.search(view.low, begins, sentence[1]) or ELSEWHERE.search(view.low, begins, sentence[1]):
        return False
    return told is not None or _near(view, sentence, injured_on)


def _soon(sentence: Range, injured_on: Range | None) -> bool:
    return injured_on is not None and 0 <= sentence[0] - injured_on[1] < SOON


def _with_cause(low: str, start: int, subject: int, begins: int) -> int:
    """Where "a cart tipped and she caught it" begins, when `subject` is where its second half begins."""
    if not low.endswith(" and ", start, subject):
        return begins
    clause = max((mark.end() for mark in OPENS_CLAUSE.finditer(low, start, subject)), default=start)
    return clause if CAUSE.match(low, clause, subject) else begins


def _near(view: View, sentence: Range, injured_on: Range | None) -> bool:
    if injured_on is not None and -AROUND < sentence[0] - injured_on[1] < AROUND:
        return True
    return INJURY.search(view.low, *sentence) is not None


def _dated(view: View, sentence: Range, injured_on: Range | None) -> Told | None:
    """What is told directly after the date of injury, or of "the day on which"."""
    if injured_on is None:
        return None
    if not _within(injured_on, sentence):
        near = 0 <= sentence[0] - injured_on[1] < AROUND
        told = ON_THAT_DAY.search(view.low, *sentence) if near else None
        return _told_by(view, told, sentence)
    told = DATED.match(view.low, injured_on[1], sentence[1]) or ON_WHICH.search(
        view.low, injured_on[1], sentence[1]
    )
    return _told_by(view, told, sentence)


def _told_by(view: View, told: re.Match[str] | None, sentence: Range) -> Told | None:
    if told is None:
        return None
    return told_from(view, told.start("deed"), clause_end(view, told.start("deed"), sentence[1]))


def _thing(view: View, sentence: Range, injured_on: Range | None) -> Told | None:
    """What a thing or another person did to the worker, told at the beginning of a sentence."""
    start, end = sentence
    if start > EARLY or injured_on is None:
        return None
    if not (_within(injured_on, sentence) or 0 <= start - injured_on[1] < SOON):
        return None
    told = BEFALLEN.match(view.low, start, end)
    if told is None or NOT_TOLD_HERE.search(view.low, start, end):
        return None
    if find_body_parts(view.text[slice(*told.span("thing"))]) or not WORKER.search(view.low, told.end(), end):
        return None
    return told_from(view, told.start("thing"), clause_end(view, told.start("thing"), end))


def _caught(view: View, sentence: Range, injured_on: Range | None) -> Told | None:
    start, end = sentence
    if injured_on is None or start > EARLY:
        return None
    if not (_within(injured_on, sentence) or 0 <= start - injured_on[1] < SOON):
        return None
    told = CAUGHT_AT.search(view.low, start, end)
    if told is None or NOT_TOLD_HERE.search(view.low, start, end):
        return None
    begins = max(told.start("deed"), told.start("placed"))
    return told_from(view, begins, clause_end(view, begins, end))


def _in_short(view: View, sentence: Range, injured_on: Range | None) -> Told | None:
    """What happened, told without a subject as notes are: `DOI 3/1/12. Rear-ended by a van at a light.`"""
    start, end = sentence
    if injured_on is None or not 0 <= start - injured_on[1] < AROUND or start > EARLY:
        return None
    told = SHORT_HAND.match(view.low, start, end)
    if told is None or NOT_TOLD_HERE.search(view.low, start, end) or LATER.search(view.low, start, end):
        return None
    return told_from(view, start, clause_end(view, start, end))


def _attributed(view: View, sentence: Range) -> Told | None:
    if sentence[0] > EARLY or NOT_TOLD_HERE.search(view.low, *sentence):
        return None
    worn = CUMULATIVE.search(view.low, *sentence)
    if worn is not None:
        return told_from(view, worn.start(), clause_end(view, worn.start(), sentence[1]))
    since = WORK_SINCE.search(view.low, *sentence)
    if since is not None:
        return told_from(view, since.end(), clause_end(view, since.end(), sentence[1]))
    told = ATTRIBUTED.search(view.low, *sentence)
    if told is None:
        return None
    end = clause_end(view, told.end(), sentence[1])
    return None if names_disorder(view.low[told.end() : end]) else told_from(view, told.end(), end)


def _within(one: Range | None, sentence: Range) -> bool:
    return one is not None and sentence[0] <= one[0] < sentence[1]


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
