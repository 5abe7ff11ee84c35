"""How the injury came about, in the letter's own clause."""

from __future__ import annotations

import re
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
from imr_llm.reading.mechanism_cues import (
    ADVERSE,
    AROUND,
    ATTRIBUTED,
    CAUGHT_AT,
    CAUSE,
    CUMULATIVE,
    CUT,
    DOING,
    EARLY,
    EVENT,
    FALLS,
    FRONTED,
    INJURY,
    LABEL,
    LATER,
    LINK,
    LONGEST,
    LONGEST_NAMED_INJURY,
    LONGEST_SENTENCE,
    NO_MECHANISM,
    NOT_TOLD_HERE,
    ONSET,
    OPENS_CLAUSE,
    QUOTES,
    SHORT_HAND,
    SOON,
    SUBJECT,
    TRAILING_DATE,
    UNKNOWN,
    WEAR,
    WENT_WRONG,
    WORK_SINCE,
    WORKER,
    Told,
)
from imr_llm.reading.mechanism_dated import told_by_date
from imr_llm.reading.prose import tidy
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
        end = _clause_end(view, label.end(), _end_of(cut, label.start(), len(view.low)))
        return _clause(view, label.end(), end)
    for start, end in cut:
        sentence = start, min(end, start + LONGEST_SENTENCE)
        told = [
            one
            for one in (
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
            or _beside_date(view, sentence, injured_on)
        )
        if words is not None:
            return words
    return None


def _beside_date(view: View, sentence: Range, injured_on: Range | None) -> Found[str] | None:
    if injured_on is None or not _within(injured_on, sentence):
        return None
    told = told_by_date(view, sentence, injured_on)
    return _clause(view, *told) if told is not None else None


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
            return _told(view, link.end(), stop)
        if NOT_TOLD_HERE.search(low, injury.end(), link.start()):
            return None
        found = _told(view, _with_injury(low, start, link), _clause_end(view, link.end(), end))
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
    if (
        not dated
        and start > 0
        and (LATER.search(view.low, start, end) or not _near(view, sentence, injured_on))
    ):
        return None
    for told in TOLD.finditer(view.low, start, end):
        begins = told.start("deed")
        if DOING.match(view.low, begins, end) and not (dated or WENT_WRONG.search(view.low, begins, end)):
            continue
        begins = _with_cause(view.low, start, told.start(), begins)
        found = _told(view, begins, _clause_end(view, begins, end))
        if found is not None:
            return found
    return None


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
    return _told(view, told.start("deed"), _clause_end(view, told.start("deed"), sentence[1]))


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
    return _told(view, told.start("thing"), _clause_end(view, told.start("thing"), end))


def _caught(view: View, sentence: Range, injured_on: Range | None) -> Told | None:
    start, end = sentence
    if injured_on is None or start > EARLY or not 0 <= start - injured_on[1] < SOON:
        return None
    told = CAUGHT_AT.match(view.low, start, end)
    if told is None or NOT_TOLD_HERE.search(view.low, start, end):
        return None
    return _told(view, told.start("deed"), _clause_end(view, told.start("deed"), end))


def _in_short(view: View, sentence: Range, injured_on: Range | None) -> Told | None:
    """What happened, told without a subject as notes are: `DOI 3/1/12. Rear-ended by a van at a light.`"""
    start, end = sentence
    if injured_on is None or not 0 <= start - injured_on[1] < AROUND or start > EARLY:
        return None
    told = SHORT_HAND.match(view.low, start, end)
    if told is None or NOT_TOLD_HERE.search(view.low, start, end) or LATER.search(view.low, start, end):
        return None
    return _told(view, start, _clause_end(view, start, end))


def _attributed(view: View, sentence: Range) -> Told | None:
    if sentence[0] > EARLY or NOT_TOLD_HERE.search(view.low, *sentence):
        return None
    worn = CUMULATIVE.search(view.low, *sentence)
    if worn is not None:
        return _told(view, worn.start(), _clause_end(view, worn.start(), sentence[1]))
    since = WORK_SINCE.search(view.low, *sentence)
    if since is not None:
        return _told(view, since.end(), _clause_end(view, since.end(), sentence[1]))
    told = ATTRIBUTED.search(view.low, *sentence)
    if told is None:
        return None
    end = _clause_end(view, told.end(), sentence[1])
    return None if names_disorder(view.low[told.end() : end]) else _told(view, told.end(), end)


def _within(one: Range | None, sentence: Range) -> bool:
    return one is not None and sentence[0] <= one[0] < sentence[1]


def _strain(view: View, start: int, end: int) -> Found[str] | None:
    """Work that wore the worker out, told of the complaints and not of an injury."""
    if start > EARLY or NOT_TOLD_HERE.search(view.low, start, end):
        return None
    wear = WEAR.search(view.low, start, end)
    return _clause(view, wear.end(), _clause_end(view, wear.end(), end)) if wear is not None else None


def _named(view: View, start: int, end: int) -> Found[str] | None:
    """What came about, told by a noun alone: `had a slip and fall`, `suffered a table saw injury to …`."""
    if start > EARLY or NOT_TOLD_HERE.search(view.low, start, end):
        return None
    named = EVENT.search(view.low, start, end)
    return view.words(*named.span("event")) if named is not None else None


def _told(view: View, start: int, end: int) -> Told | None:
    words = _clause(view, start, end)
    return (start, words) if words is not None else None


def _clause_end(view: View, start: int, end: int) -> int:
    cut = CUT.search(view.low, start, end)
    return cut.start() if cut is not None else end


def _clause(view: View, start: int, end: int) -> Found[str] | None:
    low = view.low
    start, end = tidy(low, start, end)
    while start < end and low[start] in QUOTES:
        start += 1
    while start < end and low[end - 1] in QUOTES:
        end -= 1
    trailing = TRAILING_DATE.search(low, start, end)
    if trailing is not None:
        end = trailing.start()
    if start >= end or end - start > LONGEST:
        return None
    words = low[start:end]
    if UNKNOWN.match(words) or NO_MECHANISM.match(words):
        return None
    subject = SUBJECT.match(low, start, end)
    if subject is not None:
        start = subject.end()
    doing = DOING.match(low, start, end)
    if doing is not None:
        start = doing.end()
    return view.words(start, end) if end - start > 5 or words in FALLS else None
