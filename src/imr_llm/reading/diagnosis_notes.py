"""Diagnoses as notes list them: codes with no mark between them, numbers with remarks behind each."""

from __future__ import annotations

import itertools
import re

from imr_llm.domain.letter import Range
from imr_llm.reading.diagnosis_entries import CLAIMED
from imr_llm.reading.disorders import CODE
from imr_llm.vocabulary.disorders import names_disorder
from imr_llm.vocabulary.finder import keyed
from imr_llm.vocabulary.patterns import late

_NUMBERED_LIST = keyed(
    r"\b(?:(?:problems?|dx|diagnos[ei]s|impressions?|assessments?)(?: list)?(?: ?\([^()]{1,60}\))?"
    r"(?: (?:per|by|from|of) [a-z][a-z. ]{1,30}?)?(?: ?\d[\d/-]{5,9})? ?: ?)(?=#1 |\(1\) |#?1[.)] )"
)
"""`Problems per PTP 8/6/2013: 1. …`."""
_REMARK = late(
    r" [-–—] | ?: |, (?:diagnosed|treated|followed|managed|controlled (?:with|w/|by|on|through)|no|"
    r"worse (?:with|w)|"
    r"since)\b|"
    r"(?<![a-z][a-z]\.)(?<! [a-z])\.(?: |$)|; |"
    r" (?=(?:plan|treatment|tx|medications?|meds|rx|recommendations?|requests?|work status|disposition)"
    r"(?: to date)?(?: ?:| [-–]) )"
)
"""Behind the name of a problem: `#1 migraine - five a month. No aura.`, or what comes behind the list."""
_NONE = late(
    r"[^.;]{0,80}?\b(?:neg|negative|ruled out|r/o|excluded|not (?:found|confirmed|seen|present|supported)|"
    r"denied|unlikely|doubtful|resolved by history only|removed from (?:the )?list)(?=[.;,]|$)"
)
"""A remark that says that a problem is none."""
_COMES_NEXT = late(r"(?<=[.;,) ])(?<!\d\.) ?(?:\(?#?(?P<n>\d{1,2})[.)] |#(?P<hash>\d{1,2}) )")
_DASHED_CODE = late(r" [-–•] (?P<code>[a-tv-z]\d{2})(?= [a-z]{4})")
"""`- I10 essential hypertension`, beside entries whose codes have a decimal point."""
_LONGEST_REMARK = 320
_LONGEST_NAME = 110
_MOST = 20


def find_noted(low: str) -> list[list[Range]]:
    """The lists of numbered problems, by their names, that have a remark behind at least one."""
    noted: list[list[Range]] = []
    for cue in _NUMBERED_LIST.finditer(low):
        entries = _numbered(low, cue.end())
        if len(entries) < 2 or all(not low[end:stop].strip(" .;)") for _, end, stop in entries[:-1]):
            continue
        problems = [(start, end) for start, end, stop in entries if _is_problem(low, start, end, stop)]
        complaints = cue.group().startswith("problems")
        if complaints and not any(names_disorder(CLAIMED.sub("", low[slice(*one)])) for one in problems):
            continue
        if problems:
            noted.append(problems)
    return noted


def _numbered(low: str, start: int) -> list[tuple[int, int, int]]:
    """The numbered entries from `start` on: where the name begins and ends, and where the next begins."""
    found: list[tuple[int, int, int]] = []
    mark = _COMES_NEXT.search(low, max(start - 1, 0), start + 8)
    number = 1
    while mark is not None and _number(mark) == number and number <= _MOST:
        begins = mark.end()
        number += 1
        mark = next(
            (
                one
                for one in _COMES_NEXT.finditer(low, begins, begins + _LONGEST_REMARK)
                if _number(one) == number
            ),
            None,
        )
        stop = mark.start() if mark is not None else min(begins + _LONGEST_REMARK, len(low))
        remark = _REMARK.search(low, begins, min(stop, begins + _LONGEST_NAME))
        code = CODE.match(low, remark.end()) if remark is not None else None
        ends = stop if remark is None else remark.start() if code is None else code.end()
        found.append((begins, ends, stop))
    return found


def _number(mark: re.Match[str]) -> int:
    return int(mark["n"] or mark["hash"])


def _is_problem(low: str, start: int, end: int, stop: int) -> bool:
    if end - start > _LONGEST_NAME or not names_disorder(low[start:end]):
        return False
    remark = _REMARK.match(low, end)
    return remark is None or _NONE.match(low, remark.end(), stop) is None


def coded_cuts(low: str, start: int, end: int) -> list[Range]:
    """The entries of `723.1 cervicalgia 724.2 lumbago`, each from its code on; none of any other list."""
    codes = [code.span() for code in CODE.finditer(low, start, end)]
    if len(codes) < 2 or low[start : codes[0][0]].strip(" :-"):
        return []
    codes = sorted([*codes, *(code.span("code") for code in _DASHED_CODE.finditer(low, codes[0][1], end))])
    edges = [*(first for first, _ in codes), end]
    cuts = list(itertools.pairwise(edges))
    # Each code needs the name behind it, or it may be another of the same diagnosis.
    apart = all(low[last:stop].strip(" ,;/") for (_, last), (_, stop) in zip(codes, cuts, strict=True))
    return cuts if apart and all(names_disorder(low[slice(*one)]) for one in cuts) else []
