"""What the worker did or suffered, told by a verb in the opening or beside the date of injury."""

from __future__ import annotations

import re

from imr_llm.domain.letter import Range
from imr_llm.reading.injury_deeds import (
    APPOSED,
    BEFALLEN,
    DATED,
    ON_THAT_DAY,
    ON_WHICH,
    ON_WHICH_DAY,
    THING,
    TOLD,
    WORKER,
)
from imr_llm.reading.mechanism_aged import aged_deed
from imr_llm.reading.mechanism_clause import DONE_TO_ANOTHER, clause_end, told_from
from imr_llm.reading.mechanism_cues import (
    AROUND,
    AT_THE_HEAD,
    CAUGHT_AT,
    DOING,
    EARLY,
    ELSEWHERE,
    IDLE,
    INJURY,
    LABOUR,
    LATER,
    LONGEST_NAMED,
    SHORT_HAND,
    SOON,
    WENT_WRONG,
    Told,
)
from imr_llm.reading.mechanism_fronted import WHILE_DOING, WHILE_MENDING
from imr_llm.reading.mechanism_others import is_another_who, told_of_which
from imr_llm.reading.mechanism_places import NAMED_EVENT
from imr_llm.reading.mechanism_sources import BY_SOURCE, HISTORY_TELLS
from imr_llm.reading.mechanism_untold import NOT_TOLD_HERE
from imr_llm.reading.others import RELATIVE, THE_WORKER
from imr_llm.reading.view import View
from imr_llm.vocabulary.body_parts import find_body_parts
from imr_llm.vocabulary.patterns import late
from imr_llm.vocabulary.word_finder import worded

_CAUSE = late(r"(?:(?:19|20)\d\d,? )?(?P<cause>(?:an?|the|his|her|another|two) [a-z0-9][^.;,]{6,80},? and $)")
_CAUSED_DOING = late(
    r" (?:was|were) (?P<cause>[a-z]+ing [^.;,]{3,100}? (?:when|as) "
    r"(?:an?|the|his|her|another|one|two|some|it) [^.;,]{3,80}?,? and $)"
)
"""`was carrying a tray when his heel slid and [he fell]`: the whole tells how."""
_OF_A_NOTE = late(r"(?:s|subjective|hpi) ?: ")
"""What a note in parts has before the worker's own account."""
_LONGEST_CAUSE = 200
_KIN = late(rf"(?:[a-z-]+ )?{RELATIVE}\b")
_WHEN_IT = late(
    r",? when (?:it|something|someone|an?|the|one|his|her|its|another|two) (?!pain\b|injur|accident)"
)
_WAS_ABOUT = late(
    r"(?<!coworker )(?<!co-worker )(?<!inmate )(?<!colleague )\b(?:was|were) (?!tak|hav|being|feel|see|"
    r"complain|receiv|undergo|working (?:as|for)|wait|recover|return|liv|in\b|at\b)"
    r"(?P<doing>(?:[a-z]+ing|bent|stooped|crouched|hunched|perched|seated|strapped|astride|atop|under|"
    r"inside|up|halfway|midway) [^.;,]{3,100}?),? on (?:or about )?$"
)
"""What the worker was about, before the date of injury."""
_FOR_A_LIVING = late(
    r"[^.;,]{0,80}?\b(?:for (?:an?|his|her|their) (?:own )?living|by (?:trade|profession|occupation)|as an? "
    r"(?:apprentice|child|teenager|boy|girl|youth)|years ago)\b"
)
"""`who climbed towers for a living`, `as a boy`: what was done every day or once, and is not the injury."""
_SAYS_THAT = late(
    r"\b(?:stat|report|indicat|sa[iy]|not|claim|alleg|relat|describ|explain|recall|maintain|testif|"
    r"document|show|reveal|reflect|identif|tell|told|mention|record|so|day|date|time|after)[a-z]* that $"
)
"""What a clause follows that is told; behind any other word `that` tells which thing is meant."""
_OF_ANOTHER = late(
    r"\b(?:with|by|from|behind|beside|near|against|toward|towards) (?:an?|another|the|one|some|two|his|her) "
    r"(?:[a-z-]+ ){0,3}?[a-z-]+,? who$"
)
"""`lifting a pot with an inmate, who slipped`: what somebody else did."""
_WHO_ELSE = late(
    r"\b(?:with|by|from|to|behind|beside|near|against|towards?|dr\.?|helped|assisted|saw|lifting|moving|"
    r"co-?worker|inmate|supervisor|doctor|physician|customer)(?: [a-z.'-]+){0,4},? $"
)
"""`was treated by a doctor, who was …`: somebody else than whom the letter is about."""
_OPENS_CLAUSE = late(r"[,;:] (?!and )| that ")
_DONE_TO_THE_WORKER = worded(rf"\b{THING} (?:[a-z]+ ){{0,2}}?{THE_WORKER}")


def deeds(view: View, sentence: Range, injured_on: Range | None) -> list[Told | None]:
    """What a sentence tells of a deed or a blow, each with the place where it begins.

    `injured_on` is where the date of injury stands.
    """
    rules = (_deed, _dated, _thing, _caught, _in_short, _apposed)
    return [rule(view, sentence, injured_on) for rule in rules]


def _deed(view: View, sentence: Range, injured_on: Range | None) -> Told | None:
    start, end = sentence
    if start > EARLY or NOT_TOLD_HERE.search(view.low, start, end):
        return None
    dated = within(injured_on, sentence)
    if not dated and start > 0 and not _tells_the_injury(view, sentence, injured_on):
        return None
    for told in TOLD.finditer(view.low, start, end):
        by_another = DONE_TO_ANOTHER.match(view.low, told.start("subject"), end) is not None
        begins = told.start("subject" if by_another else "deed")
        begins -= len("a ") if by_another and view.low.endswith(" a ", start, begins) else 0
        thing = told_of_which(view.low, start, told.start(), end)
        if thing is not None:
            return told_from(view, thing, clause_end(view, thing, end))
        doing = DOING.match(view.low, begins, end) is not None
        if IDLE.match(view.low, begins, end) or _is_of_another(view.low, start, told):
            continue
        if _FOR_A_LIVING.match(view.low, begins, end) or WHILE_MENDING.match(view.low, start, told.start()):
            continue
        if doing and _tells_which(view.low, start, told.start()):
            continue
        if doing and not (
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
    """Whether a deed is that of another employee, or `who` of somebody named beside the worker."""
    if low.endswith(("another ", "fellow ", "other "), start, told.start()):
        return True
    if told["subject"].startswith("whose") and _KIN.match(low, told.start("deed")):
        return True
    who = told.end("subject")
    return told["subject"] == "who" and (
        _OF_ANOTHER.search(low, max(start, who - LONGEST_NAMED), who) is not None
        or is_another_who(low, start, who)
    )


def _tells_which(low: str, start: int, subject: int) -> bool:
    """Whether a clause only tells which thing is meant: `a press that he was cleaning`."""
    if not low.endswith((" that ", " which ", " whom "), start, subject):
        return False
    return _SAYS_THAT.search(low, max(start, subject - LONGEST_NAMED), subject) is None


_ASIDE = late(r"; | \((?:per|according|by|as per|see|from)\b")
"""What goes on with something else, or says who tells it."""


def _tells_the_injury(view: View, sentence: Range, injured_on: Range | None) -> bool:
    """Whether a sentence without the date of injury stands where, or says that, the injury is told."""
    source = BY_SOURCE.match(view.low, *sentence)
    told = HISTORY_TELLS.match(view.low, *sentence)
    begins = source.end() if source is not None else told.end() if told is not None else sentence[0]
    aside = _ASIDE.search(view.low, begins, sentence[1])
    ends = aside.start() if aside is not None else sentence[1]
    if LATER.search(view.low, begins, ends) or ELSEWHERE.search(view.low, begins, ends):
        return False
    return told is not None or _near(view, sentence, injured_on)


def _soon(sentence: Range, injured_on: Range | None) -> bool:
    return injured_on is not None and 0 <= sentence[0] - injured_on[1] < SOON


def _with_cause(low: str, start: int, subject: int, begins: int) -> int:
    """Where "a cart tipped and she caught it" begins, when `subject` is where its second half begins.

    So, too, of what somebody did to the worker: "a thief hit her when she stopped him".
    """
    if low.endswith((" when ", " while ", " as "), start, subject):
        done = _DONE_TO_THE_WORKER.search(low, start, subject)
        return done.start() if done is not None else begins
    fronted = WHILE_DOING.match(low, start, subject)
    if fronted is not None:
        return fronted.end()
    if not low.endswith(" and ", start, subject):
        return begins
    source = HISTORY_TELLS.match(low, start, subject)
    opens = source.end() if source is not None else start
    clause = max((mark.end() for mark in _OPENS_CLAUSE.finditer(low, start, subject)), default=opens)
    first = max(clause - 1, subject - _LONGEST_CAUSE, 0)
    doing = max(low.rfind(" was ", first, subject), low.rfind(" were ", first, subject))
    cause = _CAUSE.match(low, clause, subject) or (
        _CAUSED_DOING.match(low, doing, subject) if doing >= 0 else None
    )
    return cause.start("cause") if cause is not None else begins


def _near(view: View, sentence: Range, injured_on: Range | None) -> bool:
    if injured_on is not None and -AROUND < sentence[0] - injured_on[1] < AROUND:
        return True
    return INJURY.search(view.low, *sentence) is not None


def _dated(view: View, sentence: Range, injured_on: Range | None) -> Told | None:
    """What is told directly after the date of injury, or of "the day on which"."""
    if injured_on is None:
        return None
    if not within(injured_on, sentence):
        near = 0 <= sentence[0] - injured_on[1] < AROUND
        told = ON_THAT_DAY.search(view.low, *sentence) if near else None
        return _told_by(view, told, sentence)
    doing = _about_it(view.low, sentence, injured_on)
    if doing is not None:
        return told_from(view, doing, clause_end(view, doing, sentence[1]))
    told = (
        DATED.match(view.low, injured_on[1], sentence[1])
        or ON_WHICH.search(view.low, injured_on[1], sentence[1])
        or ON_WHICH_DAY.search(view.low, injured_on[1], sentence[1])
    )
    return _told_by(view, told, sentence)


def _about_it(low: str, sentence: Range, injured_on: Range) -> int | None:
    """Where `bent over a loader on 3/4/12 when its rail came down` begins, whoever the sentence names."""
    if _WHEN_IT.match(low, injured_on[1], sentence[1]) is None:
        return None
    about = _WAS_ABOUT.search(low, max(sentence[0], injured_on[0] - _LONGEST_CAUSE), injured_on[0])
    return about.start("doing") if about is not None else None


def _told_by(view: View, told: re.Match[str] | None, sentence: Range) -> Told | None:
    if told is None:
        return None
    return told_from(view, told.start("deed"), clause_end(view, told.start("deed"), sentence[1]))


def _thing(view: View, sentence: Range, injured_on: Range | None) -> Told | None:
    """What a thing or another person did to the worker, told at the beginning of a sentence."""
    start, end = sentence
    if start > EARLY or not (within(injured_on, sentence) or _soon(sentence, injured_on)):
        return None
    told = BEFALLEN.match(view.low, start, end)
    if told is None or NOT_TOLD_HERE.search(view.low, start, end):
        return None
    if not within(injured_on, sentence) and LATER.search(view.low, start, end):
        return None
    if find_body_parts(view.text[slice(*told.span("thing"))]) or not WORKER.search(view.low, told.end(), end):
        return None
    return told_from(view, told.start("thing"), clause_end(view, told.start("thing"), end))


def _caught(view: View, sentence: Range, injured_on: Range | None) -> Told | None:
    start, end = sentence
    opens = start < AT_THE_HEAD
    if start > EARLY or not (opens or within(injured_on, sentence) or _soon(sentence, injured_on)):
        return None
    told = CAUGHT_AT.search(view.low, start, end)
    if told is None or NOT_TOLD_HERE.search(view.low, start, end):
        return None
    if told.group().startswith("who") and _WHO_ELSE.search(
        view.low, max(start, told.start() - LONGEST_NAMED), told.start()
    ):
        return None
    begins = max(told.start("deed"), told.start("placed"))
    return told_from(view, begins, clause_end(view, begins, end))


def _in_short(view: View, sentence: Range, injured_on: Range | None) -> Told | None:
    """What happened, told without a subject as notes are: `DOI 3/1/12. Rear-ended by a van at a light.`"""
    start, end = sentence
    if injured_on is None or not 0 <= start - injured_on[1] < AROUND or start > EARLY:
        return None
    label = _OF_A_NOTE.match(view.low, start, end)
    start = label.end() if label is not None else start
    told = SHORT_HAND.match(view.low, start, end)
    if told is None and start - injured_on[1] <= AT_THE_HEAD:
        told = NAMED_EVENT.match(view.low, start, end)
    if told is None or NOT_TOLD_HERE.search(view.low, start, end):
        return None
    end = clause_end(view, start, end)
    return told_from(view, start, end) if LATER.search(view.low, start, end) is None else None


def _apposed(view: View, sentence: Range, injured_on: Range | None) -> Told | None:
    """`A cook, struck by a tray on 3/4/12`: what the worker suffered, where the sentence names him or her."""
    start, end = sentence
    opens = within(injured_on, sentence) or start < AT_THE_HEAD
    if not (opens or _soon(sentence, injured_on)) or NOT_TOLD_HERE.search(view.low, start, end):
        return None
    aged = aged_deed(view.low, sentence)
    if aged is not None:
        return told_from(view, aged, clause_end(view, aged, end))
    if not opens:
        return None
    told = APPOSED.search(view.low, start, end)
    if told is None or TOLD.search(view.low, start, told.start()):
        return None
    return told_from(view, told.start("deed"), clause_end(view, told.start("deed"), end))


def within(one: Range | None, sentence: Range) -> bool:
    """Whether something is known to stand in a sentence."""
    return one is not None and sentence[0] <= one[0] < sentence[1]
