"""Where a sentence ends, and where a full stop belongs to an abbreviation or to the number of a list."""

from __future__ import annotations

import re
from collections.abc import Iterator

from imr_llm.vocabulary.patterns import late

# Every alternative begins with the stop itself, so that the engine skips from stop to stop.
STOP = late(
    r"[.!?](?:[\"”’')\]]*(?= +(?:[-–•▪●◦*] )?[\"“(\[]?(?:[A-Z0-9•]|s/p ))|(?<=[a-z)]\.)(?=[A-Z][a-z]+ ))"
)
_ABBREVIATIONS = (
    *("dr", "mr", "mrs", "ms", "prof", "st", "jr", "sr", "inc", "co", "corp", "ltd", "dept", "no", "nos"),
    *("vs", "bilat", "incl", "inj", "approx", "appt", "est", "vol", "ed", "eds", "cf", "e.g", "i.e", "etc"),
    *("fig", "pg", "pgs", "pp", "p", "ch", "sec", "yr", "yrs", "hr", "hrs", "wk", "wks", "mo", "mos"),
    *("min", "lb", "lbs", "ft", "lt", "rt", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep"),
    *("poss", "prob", "susp", "cont", "oct", "nov", "dec", "m.d", "d.o", "d.c", "ph.d", "r.n"),
)
_ABBREVIATION = late(
    rf"(?:\b(?:{'|'.join(map(re.escape, _ABBREVIATIONS))})|(?:^|[\s(.])[a-z]|(?:^|[\s(;:,])\d{{1,2}})$"
)
LONGEST_ABBREVIATION = 8
_SHORT_WORD = 2
_WHOLE_ABBREVIATIONS = tuple(one for one in _ABBREVIATIONS if len(one) > _SHORT_WORD and one.isalpha())
"""The abbreviations of more than two letters without a stop in them: alone they end with three letters."""
_NUMBER_LAST = late(r"(?<=[a-z] )(\d{1,2})$")
_FIRST_NUMBER = late(r": 1$")
"""The number of a list that was announced: `Treatment: 1. Physical therapy 2. …`."""
_NUMBER_MARKS = (".", ")")
_WITHIN_A_NUMBER = (*"0123456789", "/", "-")
_LONGEST_NUMBERED = 600
"""Characters in which the entry of a list stands that a number precedes."""
_SIDES = (" l", " r")
_SEX = late(r"(?:y ?[./]? ?o\.?|\byr|\bold|\d) ?[/-]? ?[mf]$")
"""`45 y/o M. Fell …`: the initial of a sex, and not of a name."""
_NOTE_OPENERS = (
    "pt ",
    "pt's",
    "pts ",
    "meds",
    "rx",
    "tx",
    "dx",
    "plan",
    "request",
    "has ",
    "also ",
    "denies",
)
"""What a note begins with behind a side: `CTS L. Pt takes Norco.`"""
_KINDS = late(r"(?:type|grade|stage|class|phase|polar|crps|titis|tamin|luster) [a-z]$")
"""`CRPS type I. She …`, `hepatitis C. He …`: a kind of something, and no initial."""
_DOSED = ("b.i.d", "t.i.d", "q.i.d", "q.h.s", "p.r.n")
"""Abbreviations that end what is said of a drug: a capital behind them opens a sentence."""
_TITLES = (" dr", " drs", " mr", " mrs", " ms")
_UNITS = ("wk", "wks", "mo", "mos", "yr", "yrs", "hr", "hrs", "min")
_LASTED = late(r"(?:\bx|\bfor|\blast(?:s|ed)|\bafter|\bpast|\bwithin|\babout) ?\d{1,3} ?[a-z]{2,3}$")
"""`a sling x 1 wk. PT 2013`: how long something lasted, with which a sentence ends."""
_LONGEST_SPAN = 18
_SENTENCE_OPENERS = tuple(
    f"{word} "
    for word in (
        *("the", "he", "she", "his", "her", "this", "it", "there", "they", "in", "on", "at", "a", "an"),
        *("no", "patient", "current", "currently", "treatment", "physical", "prior", "per", "these"),
        *("after", "pain", "examination", "medications", "mri", "utilization", "injured"),
    )
)


def ends_sentence(text: str, low: str, stop: re.Match[str]) -> bool:
    """Whether a sentence ends with a match of `STOP`; `low` is `text` in lower case."""
    at = stop.start()
    before = low[max(at - LONGEST_ABBREVIATION, 0) : at]
    return (
        text[at] != "."
        or not _ends_abbreviated(before)
        or _ends_counting(low, at)
        or _opens_sentence(low, stop)
        or before.endswith(_DOSED)
        or (before.endswith(_UNITS) and _LASTED.search(low, max(at - _LONGEST_SPAN, 0), at) is not None)
        or (before[-2:-1] == " " and _KINDS.search(before) is not None)
        or (before.endswith(("m", "f")) and _SEX.search(before) is not None)
        or (before.endswith(_SIDES) and low.startswith(_NOTE_OPENERS, stop.end() + 1))
        or (before.endswith("r nos") and low[stop.end() : stop.end() + 2].strip().isalpha())
        # `3) anxiety, NOS. Dispensed …`: of numbers it stands before a figure or a letter alone.
        or (before.endswith(" nos") and low[stop.end() + 1 : stop.end() + 4].isalpha())
    )


def _ends_abbreviated(before: str) -> bool:
    # Most words that end sentences have more letters than most abbreviations.
    if len(before) > _SHORT_WORD and before[-_SHORT_WORD - 1 :].isalpha():
        return before.endswith(_WHOLE_ABBREVIATIONS) and _ABBREVIATION.search(before) is not None
    return _ABBREVIATION.search(before) is not None


def _ends_counting(low: str, at: int) -> bool:
    """Whether a number before a full stop counts something: a list's number has the one before it before."""
    number = _NUMBER_LAST.search(low, max(at - 4, 0), at)
    if number is None or int(number.group(1)) < 2:
        return False
    previous = str(int(number.group(1)) - 1)
    start = max(at - _LONGEST_NUMBERED, 0)
    return not any(_is_a_number(low, place, previous) for place in _all_places(low, previous, start, at))


def _all_places(low: str, words: str, start: int, end: int) -> Iterator[int]:
    place = low.find(words, start, end)
    while place >= 0:
        yield place
        place = low.find(words, place + 1, end)


def _is_a_number(low: str, place: int, number: str) -> bool:
    """Whether a number at a place may be that of a list's entry, as the `11` of `2011.` is not."""
    return low.startswith(_NUMBER_MARKS, place + len(number)) and not low.endswith(_WITHIN_A_NUMBER, 0, place)


def _opens_sentence(low: str, stop: re.Match[str]) -> bool:
    # "… a lift of 50. The worker" ends a sentence though it looks like a list number: an entry of a list
    # seldom begins with the words that begin a sentence.
    behind = stop.end() + 1
    if not low.startswith(_SENTENCE_OPENERS, behind):
        return False
    number = _FIRST_NUMBER.search(low, max(stop.start() - 3, 0), stop.start())
    return number is None and not (
        # Letters call a physician `Dr. A`.
        low.startswith("a ", behind) and f" {low[max(stop.start() - 4, 0) : stop.start()]}".endswith(_TITLES)
    )
