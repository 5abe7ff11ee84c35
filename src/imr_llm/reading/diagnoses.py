"""Diagnoses: the lists that follow "diagnoses include", "diagnosed with", "Impression:" and their like."""

from __future__ import annotations

import re
from dataclasses import replace

from imr_llm.domain.letter import Range
from imr_llm.domain.spans import Found
from imr_llm.reading.comorbidities import find_told_in_passing, illnesses_of
from imr_llm.reading.diagnosis_broken import find_broken
from imr_llm.reading.diagnosis_cues import NEXT, TOLD_IN_PASSING
from imr_llm.reading.diagnosis_drugs import is_drug_allergy, treated_minds, without_drug, without_history
from imr_llm.reading.diagnosis_ends import PLAN_BEHIND, REFUTED, RESOLVED
from imr_llm.reading.diagnosis_entries import (
    CLAIMED,
    COMPLAINTS,
    DROPPED,
    IN_THE_FAMILY,
    LEAD,
    LONGEST_ENTRY,
    MORE_CODES,
    NO_DISORDER,
    OF_ONES_LIFE,
    OF_SOMEBODY,
    OF_THE_CLAIM,
    OF_THE_FAMILY,
    OVER,
    PAST_EVENT,
    PLANNED,
    TRAIL,
    TREATED,
)
from imr_llm.reading.diagnosis_lists import find_lists
from imr_llm.reading.diagnosis_named import BRACKETED_CODE, is_stated
from imr_llm.reading.diagnosis_pairs import (
    behind_for,
    each_illness,
    paired_codes,
    qualified_apart,
    slashed_apart,
    two_of_one_side,
)
from imr_llm.reading.diagnosis_split import coded_apart, listed_entries
from imr_llm.reading.diagnosis_told import DiagnosisFound, Told, is_told_again
from imr_llm.reading.disorders import (
    BARE_CODE,
    BARE_CODE_LAST,
    CODE,
    ends_as_a_disorder,
    merge_qualifiers,
    without_for,
)
from imr_llm.reading.prose import pared, tidy, without_quotes
from imr_llm.reading.view import View
from imr_llm.vocabulary.body_parts import find_body_parts
from imr_llm.vocabulary.disorders import names_disorder
from imr_llm.vocabulary.patterns import late

_OPERATED = ("status post ", "s/p ")
_LONGEST_TOLD = 400
"""Characters of an entry in which its name ends, whatever is told behind it."""
_UNDECIDED = late(r"(?:(?!r/o|rule|[;()]).){3,60}? (?:vs\.?|versus)(?: |$)")
"""`diabetic neuropathy vs. radiculopathy`: which of two it is is not known."""
_NOT_HAD = late(r"(?:[-–:] ?(?:to be )?(?:r/o|ruled? out)|\bresolved (?:in )?(?:19|20)\d\d)$")
"""`Cervical radiculopathy - r/o`, `Appendicitis, resolved 1996`: said behind what the worker has not."""


def find_diagnoses(view: View, cut: list[Range]) -> list[DiagnosisFound]:
    """The diagnoses that a summary gives the worker, in order, each once; ruled-out ones are left out.

    `cut` are the view's sentences. Linear in the view's length.
    """
    told = Told()
    done = 0
    for start, end, cue in find_lists(view, cut):
        if start < done:
            continue
        paired = _paired(view, start, end)
        if paired:
            told.add(paired, cue)
            done = end
            continue
        entries = coded_apart(view.low, merge_qualifiers(view.low, listed_entries(view.low, start, end)))
        entries = [part for one in entries for part in each_illness(view.low, one)]
        entries = [part for one in entries for part in slashed_apart(view.low, one)]
        entries = [part for one in entries for part in two_of_one_side(view.low, one)]
        if entries:
            last = len(entries) - 1
            # What is only to be ruled out stands behind the last that is told.
            last -= 1 if last and DROPPED.search(view.low[slice(*entries[last])]) else 0
            entries[last : last + 1] = qualified_apart(view.low, entries[last], joined=len(entries) > 1)
        entries = _unless_refuted(view.low, entries, end, cue)
        entries = [_before_plan(view.low, one) for one in entries]
        if cue is not None and cue.group("plan"):
            entries = [_without_plan(view.low, one) for one in entries]
        if cue is not None:
            entries = _as_announced(view.low, entries, cue)
        # Among disorders an entry that no rule knows as one is still the list's.
        known = sum(_is_known(view.low[slice(*one)]) for one in entries)
        labelled = view.low[start - 2 : start] == ": " and ";" in view.low[start:end]
        mostly = known > 0 and 2 * known >= len(entries)
        if (
            cue is not None
            and cue.group("also")
            and (start - done > NEXT or not done or known < len(entries))
        ):
            # What else "there is" is a diagnosis only directly behind the diagnoses.
            continue
        if cue is not None and cue.group("lists") and (known < len(entries) or known < 2):
            # A report lists other things too.
            continue
        trusted = (mostly or known > (0 if labelled else 1)) and not (
            cue is not None and cue.lastgroup in TOLD_IN_PASSING
        )
        coded = any(CODE.search(view.low, *entry) for entry in entries)
        history = cue is not None and ("history" in cue.group() or cue.group().startswith("pmh"))
        if history:
            entries = [one for one in entries if not _is_over(view.low, one)]
        found = [_diagnosis(view, entry, trusted=trusted, coded=coded) for entry in entries]
        told.add([one for one in found if one is not None], cue)
        done = end
    listed = told.diagnoses()
    told_of = [*listed, *_in_passing(view, cut, listed)]
    minds = treated_minds(view.low, cut, [one.name.value for one in told_of])
    told_of += [DiagnosisFound(view.words(*one), None, one) for one in minds]
    told_of += [] if told.is_listed and not _of_the_mind(listed) else _broken(view, cut, told_of)
    return sorted(told_of, key=lambda one: one.place)


_OF_THE_MIND = late(
    r"stress|depress|anxi|panic|adjustment|insomnia|\bpain disorder|psycho|mood|bipolar|obsessive|ptsd|sleep|"
    r"alcohol|cognitive|bruxism|personality"
)


def _of_the_mind(listed: list[DiagnosisFound]) -> bool:
    """Whether all that are listed are disorders of the mind: a psychologist lists no fracture."""
    return all(_OF_THE_MIND.search(one.name.value.lower()) for one in listed)


def _as_announced(low: str, entries: list[Range], cue: re.Match[str]) -> list[Range]:
    """The entries that can be told behind their announcement."""
    complaint = next((of for names, of in COMPLAINTS if any(map(cue.group, names))), None)
    if complaint is not None:
        entries = [
            one
            for one in entries
            if names_disorder(complaint.sub("", low[slice(*one)])) or BRACKETED_CODE.search(low, *one)
        ]
    entries = [behind_for(low, one) for one in entries] if cue.group("treated") else entries
    if cue.group().rstrip().endswith(" for"):
        entries = [without_for(low, one) for one in entries]
    if cue.group("known") and all(low.startswith(_OPERATED, start) for start, _ in entries):
        # An operation behind nothing but the complaints of a patient is care that was given.
        return []
    if cue.group("states") and not all(is_stated(low[slice(*one)]) for one in entries):
        return []
    if cue.group("adds"):
        # To a plan or a request a test or a treatment for a disorder is added too.
        entries = [one for one in entries if ends_as_a_disorder(low[slice(*one)])]
    if cue.group("lists") or (cue.group("problems") and not OF_THE_CLAIM.match(cue.group())):
        entries = _unless_complaints(low, entries)
    return entries


def _is_known(words: str) -> bool:
    """Whether an entry names a disorder, or has the code of one in brackets."""
    return names_disorder(words) or BRACKETED_CODE.search(words) is not None


def _broken(view: View, cut: list[Range], known: list[DiagnosisFound]) -> list[DiagnosisFound]:
    """What the injury broke, for a summary that has no list of diagnoses; none that is `known`."""
    told = Told()
    for start, end in find_broken(view.low, cut):
        entries = merge_qualifiers(view.low, listed_entries(view.low, start, end))
        entries = [one for one in entries if names_disorder(CLAIMED.sub("", view.low[slice(*one)]))]
        found = [_diagnosis(view, one, trusted=False, coded=False) for one in entries]
        told.add([replace(one, announced=False) for one in found if one is not None], None)
    return [one for one in told.diagnoses() if not is_told_again(one, known)]


def _paired(view: View, start: int, end: int) -> list[DiagnosisFound]:
    """The diagnoses of a list that tells the codes of all of them at its end."""
    pairs = [(pared(view.low, *name, LEAD, TRAIL), code) for name, code in paired_codes(view.low, start, end)]
    return [DiagnosisFound(view.words(*name), view.words(*code), name) for name, code in pairs]


def _in_passing(view: View, cut: list[Range], found: list[DiagnosisFound]) -> list[DiagnosisFound]:
    """The illnesses that are told of in passing and that no diagnosis names, be it by another name."""
    told = [
        (illness, words)
        for illness, words in find_told_in_passing(view, cut, [one.place for one in found])
        if not PAST_EVENT.match(view.low, words[0])
    ]
    if not told:
        return []
    named = illnesses_of(one.name.value for one in found)
    first = {illness: words for illness, words in reversed(told) if illness not in named}
    return [DiagnosisFound(view.words(*words), None, words) for words in first.values()]


def _unless_complaints(low: str, entries: list[Range]) -> list[Range]:
    """The entries of a list of problems, none where all of them are only complaints."""
    known = any(names_disorder(CLAIMED.sub("", low[slice(*one)])) for one in entries)
    return entries if known else []


def _unless_refuted(low: str, entries: list[Range], end: int, cue: re.Match[str] | None) -> list[Range]:
    """The entries without what is said behind the list to be none: `a diagnosis of gout was ruled out`."""
    if cue is None:
        return entries
    if (cue.group("treated") or cue.group("criteria")) and RESOLVED.match(low, end):
        return entries[:-1]
    if REFUTED.match(low, end) is None:
        return entries
    return [] if cue.group().rstrip().endswith(" of") else entries[:-1]


def _without_plan(low: str, entry: Range) -> Range:
    planned = PLANNED.search(low, *entry)
    return (entry[0], planned.start()) if planned is not None else entry


def _is_over(low: str, entry: Range) -> bool:
    """Whether an entry of a medical history tells of what happened once and is over."""
    return PAST_EVENT.match(low, entry[0]) is not None or OVER.match(low, *entry) is not None


def _before_plan(low: str, entry: Range) -> Range:
    """`gout: refill allopurinol` without what is planned for it."""
    planned = PLAN_BEHIND.search(low, *entry)
    return (entry[0], planned.start()) if planned is not None else entry


def _diagnosis(view: View, entry: Range, *, trusted: bool, coded: bool) -> DiagnosisFound | None:
    low = view.low
    start, end = entry
    if _NOT_HAD.search(low, start, end) or _UNDECIDED.match(low, start, end):
        return None
    if any(other.match(low, start, end) for other in (OF_ONES_LIFE, OF_THE_FAMILY, TREATED)) or (
        low.find("(", start, end) >= 0 and OF_SOMEBODY.search(low, start, end)
    ):
        return None
    if IN_THE_FAMILY.search(low, start, end):
        return None
    code: Found[str] | None = None
    printed = _code(low, entry, coded=coded)
    if printed is not None:
        begins, first, last = printed
        while (more := MORE_CODES.match(low, last, end)) is not None:
            last = more.end()
        code = view.words(first, last)
        if LEAD.sub("", low[start:begins].strip(" ([-:") + " ").strip() == "":
            start = last
        else:
            end = begins
    start, end = without_drug(low, *pared(low, start, min(end, start + _LONGEST_TOLD), LEAD, TRAIL))
    start, end = without_history(low, *without_quotes(low, start, end))
    words = low[start:end]
    short = not (len(words) > 2 or names_disorder(words)) or not any(map(str.isalpha, words))
    if short or len(words) > LONGEST_ENTRY or DROPPED.search(words) or is_drug_allergy(words):
        return None
    if code is None and not names_disorder(words):
        only_a_part = [place for _, place in find_body_parts(words)] == [(0, len(words))]
        if not trusted or only_a_part or NO_DISORDER.search(words) is not None:
            return None
    return DiagnosisFound(view.words(start, end), code, (start, end))


def _code(low: str, entry: Range, *, coded: bool) -> tuple[int, int, int] | None:
    """Where the code of an entry begins with what announces it, and where the code itself stands.

    One without a decimal point counts beside entries that have codes (`coded`).
    """
    printed = CODE.search(low, *entry)
    if printed is None and coded:
        start, end = tidy(low, *entry)
        printed = BARE_CODE.match(low, start, end) or BARE_CODE_LAST.search(low, start, end)
    return (printed.start(), *printed.span(printed.lastindex or 0)) if printed is not None else None
