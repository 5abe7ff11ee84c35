"""Drugs that the worker takes: named in the summary and not merely asked for, denied, stopped or feared."""

from __future__ import annotations

import re

from imr_llm.domain.letter import Range
from imr_llm.domain.spans import Found
from imr_llm.reading.list_entries import entry_of
from imr_llm.reading.medication_cues import (
    BY_NEEDLE,
    CLAUSE,
    CONTINUED,
    COURSE,
    DISPENSED,
    EXCEPTED,
    FEARED,
    FOR_A_WHILE,
    GIVEN_BY_ANOTHER,
    LONGEST_COURSE,
    LONGEST_LEAD,
    MEASURE,
    MOST,
    NO_PAIN_MEDICINE,
    NOT_TAKEN,
    NOT_TO_TAKE,
    ONLY,
    ONLY_INJECTED,
    OTHERWISE_GIVEN,
    OVER,
    REACH,
    SO_FAR,
    SOMEBODY_ELSES,
    STOPPED,
    TAKES_NONE,
    TAKING,
    TESTED,
    VERB,
    WHOSE,
)
from imr_llm.reading.medication_ended import (
    GIVEN_UP,
    is_ended_before,
    is_ended_behind,
    is_not_borne,
    is_over,
)
from imr_llm.reading.medication_former import is_gone
from imr_llm.reading.medication_handed import is_handed_out
from imr_llm.reading.medication_harm import did_harm, does_harm
from imr_llm.reading.medication_ledgers import Ledger
from imr_llm.reading.medication_names import BURST, in_full, is_no_remedy, is_of_other_ills, named_drugs
from imr_llm.reading.medication_plans import (
    CHANGED_TO,
    CONTINUE_PRIOR,
    ENDS_AGAIN,
    GONE_ON,
    NAMED_ALONG,
    NO_REQUEST,
    PLANNED,
    STARTED,
    THEN_TO,
    is_given,
)
from imr_llm.reading.medication_standing import is_told_of_as_taken, takes_place
from imr_llm.reading.medication_statements import (
    TOLD_OF_ANOTHER,
    TOLD_OF_NEXT,
    begins_with_use,
    is_subject,
    still_takes,
    tells_of_the_other,
    was_taken_then,
)
from imr_llm.reading.medication_turns import gives_way, goes_on_to_another
from imr_llm.reading.medication_untaken import goes_on, is_never_taken, is_to_be_begun
from imr_llm.reading.view import View
from imr_llm.vocabulary.drugs import find_drugs
from imr_llm.vocabulary.patterns import late
from imr_llm.vocabulary.polarity import negated_before

_ADDED = late(r",? and (?:the |an? )?(?:addition|initiation|introduction|trial|prescription) of ")
"""`requested a refill of Norco [and the addition of Lyrica]`: asked for with what stands before it."""
_OF_FORMER = late(
    r"\((?:previously|formerly|before that|had been|switched from|changed from) "
    r"(?!used|tried|taken|prescribed|stopped)[a-z0-9][^()]{2,50}\)"
)
"""`Suboxone (previously on OxyContin)`: what stood in its place."""
_NEXT_ENTRY = late(r", | and (?:an?|one|two|three|four|\d+) (?!(?:shot|injection|infusion) of it\b)")
"""`naproxen [and one injection]`: another treatment of a list."""
_IF = late(r"\b(?:if|unless|should|when|once|until|may|could) (?:(?!is\b|was\b)[\w'-]+ ){0,4}?[\w'-]+,? $")
"""`If no better, [Lyrica added]`: what is begun only then."""
_MADE_AS = ("", " patch", " patches", " gel", " cream")
"""`Flector patch … no longer using Flector`: what a drug that was told of may be called in full."""
_SALTS = tuple(
    f" {salt}"
    for salt in ("acetate", "sodium", "hydrochloride", "hcl", "sulfate", "tartrate", "potassium", "phosphate")
)
_SHORT = late(r"-(?:[a-z]|xr|er|sr|cr|dm|ds)$")
"""`Senokot-S`, which is told of as `Senokot`, too."""


def find_medications(view: View, cut: list[Range]) -> list[Found[str]]:
    """The names as printed, in order, each once.

    A name counts where its clause speaks of taking or prescribing and not of a request, a denial, an end of
    use, an allergy, a drug screen or an injection. What was handed out at the first visit counts only where
    nothing else is taken, and what a later sentence says was stopped does not count. `cut` are the view's
    sentences.
    """
    if TAKES_NONE.search(view.low):
        return []
    found: list[tuple[str, Found[str]]] = []
    seen: set[str] = set()
    ended: set[str] = set()
    ended_later: set[str] = set()
    fuller: dict[str, int] = {}
    lasting: set[str] = set()
    index = untaken = 0
    ledger = Ledger()
    only = ONLY.search(view.low) is not None
    drugs = [place for _, place in find_drugs(view.text) if not is_no_remedy(view.text, view.low, place)]
    for start, end in named_drugs(view.low, drugs):
        if untaken == MOST:
            break
        while index + 1 < len(cut) and cut[index][1] <= start:
            index += 1
        key = view.low[start:end]
        ledger.read(view.low, cut, index, (start, end))
        called_so = next((key + form for form in (*_MADE_AS, *_SALTS) if key + form in seen), key)
        if called_so in seen and is_ended_before(view.low, cut[index][0], start, end):
            ended.add(called_so)
        if called_so in seen and (
            is_ended_behind(view.low, start, end)
            or goes_on_to_another(view.low, cut[index], (start, end))
            or (not view.low.endswith("oral ", 0, start) and is_gone(view.low, cut[index], (start, end)))
        ):
            ended_later.add(called_so)
            continue
        if key in seen and key in lasting and key not in ended_later:
            continue
        listed = ledger.goes_on(view.low, index, cut, (start, end))
        also = listed or (index > 0 and goes_on(view.low, cut[index]) and _is_list(view.low, cut, index))
        if ledger.failed(view.low, index, cut, (start, end)) or not _is_taken(
            view.low, cut[index], (start, end), also=also
        ):
            untaken += 1
            continue
        ended_later.discard(key)
        clause = _clause(view.low, cut[index], (start, end))
        if not is_handed_out(view.low, clause, cut[index], (start, end)):
            # What it is called as a drug that is taken counts, not as what was once handed out.
            found = [one for one in found if one[0] != key]
            seen.discard(key)
            lasting.add(key)
        if key in seen or (not listed and fuller.get(key, start) < cut[index][0]):
            continue
        if " " in key:
            fuller.setdefault(key.rsplit(" ", 1)[0], start)
        if only and DISPENSED.search(view.low, cut[index][0], start):
            continue
        seen.add(key)
        found.append((key, view.words(*in_full(view.low, start, end))))
    called = {_SHORT.sub("", key) for key, _ in found if _SHORT.search(key)}
    found = [one for one in found if one[0] not in ended | ended_later | called]
    return _still_taken(found, lasting, none=NO_PAIN_MEDICINE.search(view.low) is not None)


def _still_taken(found: list[tuple[str, Found[str]]], lasting: set[str], *, none: bool) -> list[Found[str]]:
    """What is taken; what was handed out at first only where nothing else is, be it for other illnesses.

    `none` where the summary says that nothing is taken for the injury.
    """
    taken = [words for key, words in found if key in lasting]
    if none or not all(is_of_other_ills(key) for key, _ in found if key in lasting):
        return taken
    return [words for key, words in found if not taken or key in lasting or BURST.match(key) is None]


def _is_list(low: str, cut: list[Range], index: int) -> bool:
    """Whether a sentence without a verb goes on with what the one before it tells is taken."""
    before = cut[index - 1]
    return (
        VERB.search(low, *cut[index]) is None
        and TAKING.search(low, *before) is not None
        and not (NOT_TAKEN.search(low, *before) or STOPPED.search(low, *before))
    )


def _is_taken(low: str, sentence: Range, name: Range, *, also: bool) -> bool:
    sentence = max(sentence[0], name[0] - REACH), min(sentence[1], name[1] + REACH)
    beside = _told_beside(low, sentence, name)
    if beside is not None:
        return beside
    told = also or TAKING.search(low, *sentence) is not None or low.endswith(" on ", sentence[0], name[0])
    told = told or begins_with_use(low, sentence) or is_told_of_as_taken(low, sentence, name)
    start, end = _clause(low, sentence, name)
    before = low[start : name[0]]
    if (entry := entry_of(low, sentence, name)) is not None:
        announced = low[start if start <= entry.listed_from else sentence[0] : entry.listed_from]
        before = announced + low[max(start, entry.start) : name[0]]
        end = min(end, entry.end)
    told_before = TOLD_OF_ANOTHER.sub(_blank, before)
    comma = low.find(", ", name[1], end)
    comma = comma if comma >= 0 else end
    itself = _OF_FORMER.sub(_blank, low[name[0] : comma])
    tail = "" if tells_of_the_other(low, name, comma) else TOLD_OF_NEXT.sub(_blank, low[comma:end])
    clause = told_before + itself + tail
    if "modif" in clause or "trial of" in clause:
        clause = NO_REQUEST.sub(_blank, clause)
    added = _ADDED.match(low, start, name[0]) and NOT_TAKEN.search(low, sentence[0], start)
    if added or is_to_be_begun(low, start, name) or NOT_TAKEN.search(clause) or FEARED.search(clause):
        return False
    if _is_begun(low, start, name):
        return True
    if not told or does_harm(low, (start, end), name):
        return False
    continued = _goes_on(low, start, name[0])
    if STOPPED.search(CONTINUE_PRIOR.sub("continue ", clause)) or (PLANNED.search(clause) and not continued):
        return False
    return not (
        is_never_taken(low, (start, end), name)
        or negated_before(clause, len(told_before))
        or SOMEBODY_ELSES.search(low, _subject(low, sentence[0], name[0]), name[0])
        or GIVEN_BY_ANOTHER.search(low, start, name[0])
        or is_not_borne(low, start, name)
        or GIVEN_UP.match(low, end)
        or GIVEN_UP.match(low, name[1])
        or is_over(low, name)
        or OVER.match(low, name[1])
        or WHOSE.search(low, max(name[0] - LONGEST_LEAD, 0), name[0])
        or COURSE.search(low, max(name[0], name[1] - LONGEST_COURSE), name[1] + LONGEST_COURSE)
        or FOR_A_WHILE.search(low, max(name[0] - LONGEST_LEAD, 0), name[0])
        or (SO_FAR.search(clause) is not None and BURST.match(low, *name) is not None)
        or MEASURE.match(low, name[1])
        or BY_NEEDLE.match(low, name[1])
        or low[slice(*name)] in ONLY_INJECTED
        or (_is_injected(low, (start, end), name) and not continued)
    )


def _told_beside(low: str, sentence: Range, name: Range) -> bool | None:
    """Whether the words beside a drug say that it is taken, or that it is not; None where they do not say."""
    if still_takes(low, sentence, name):
        return True
    excepted = EXCEPTED.search(low, sentence[0], name[0]) and NOT_TO_TAKE.match(low, name[1]) is None
    if excepted or CONTINUED.match(low, name[1]):
        return True
    if any(told(low, sentence, name) for told in (gives_way, was_taken_then, did_harm, is_gone)):
        return False
    return True if takes_place(low, sentence, name) or is_given(low, sentence, name) else None


def _blank(told: re.Match[str]) -> str:
    return " " * len(told.group())


def _is_begun(low: str, clause: int, name: Range) -> bool:
    """Whether the words beside a drug tell that it was begun or changed to, and not that it ended again."""
    if CHANGED_TO.search(low, clause, name[0]):
        return GIVEN_UP.match(low, name[1]) is None and THEN_TO.match(low, name[1]) is None
    begun = STARTED.match(low, name[1]) if low[slice(*name)] not in ONLY_INJECTED else None
    if begun is not None and begun["noted"] and _IF.search(low, max(clause, name[0] - LONGEST_LEAD), name[0]):
        return False
    return begun is not None and ENDS_AGAIN.match(low, begun.end()) is None


def _goes_on(low: str, clause: int, name: int) -> bool:
    """Whether the drug belongs to what a plan continues: `continue Norco and [Soma]`."""
    return any(
        NAMED_ALONG.fullmatch(low, going.end(), name) is not None
        for going in GONE_ON.finditer(low, clause, name)
    )


def _is_injected(low: str, clause: Range, name: Range) -> bool:
    """Whether an injection or a test is named in the same entry of a list: how it was given or found."""
    start, end = clause
    entry = max(low.rfind(", ", start, name[0]), start, name[0] - 60)
    entry = max(entry, low.rfind(" prescription", entry, name[0]))
    border = _NEXT_ENTRY.search(low, name[1], end)
    entry_end = min(border.start() if border is not None else end, name[1] + 25)
    return (
        OTHERWISE_GIVEN.search(low, entry, entry_end) is not None
        or TESTED.search(low, max(start, name[0] - 90), name[0]) is not None
    )


def _subject(low: str, start: int, end: int) -> int:
    """Where the statement begins that stands before `end`: at its sentence, a semicolon or a pronoun."""
    return max(start, *(low.rfind(mark, start, end) for mark in (";", " he ", " she ")))


def _clause(low: str, sentence: Range, name: Range) -> Range:
    start, end = sentence
    for boundary in CLAUSE.finditer(low, start, end):
        if boundary.end() <= name[0]:
            if (
                low[boundary.start()] != ";"
                or VERB.search(low, boundary.end(), name[0])
                or is_subject(low, name, end)
            ):
                start = boundary.start()
        elif boundary.start() >= name[1]:
            return start, boundary.start()
    return start, end
