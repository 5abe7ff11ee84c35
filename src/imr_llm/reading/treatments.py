"""Treatments already had: surgery, therapy, injections and their like, never those only asked for."""

from __future__ import annotations

import re
from itertools import islice

from imr_llm.domain.letter import Range
from imr_llm.domain.spans import Found
from imr_llm.reading.prose import cues, sentence_at, split_list
from imr_llm.reading.treatment_clauses import (
    APPOSED,
    DATED,
    DIAGNOSED,
    HOMELY,
    LONGEST,
    LONGEST_DATE,
    LONGEST_NOTE,
    LOOK_BACK,
    MOST,
    NONE,
    TOLD,
    VERB,
)
from imr_llm.reading.treatment_cues import HAS_HAD, HAS_HAD_KEYS, TREATED
from imr_llm.reading.treatment_dated import chronicled, operated_before
from imr_llm.reading.treatment_devices import told_by_the_way
from imr_llm.reading.treatment_done import (
    ALL_DONE,
    ANOTHER_MATTER,
    ASIDE,
    ASKED_FOR,
    BEHIND,
    COUNTED,
    DEFINITE,
    DOES,
    DONE,
    DONE_KEYS,
    ENDS_NAMED,
    GIVER,
    GOING_ON,
    HELPED_OTHERS,
    IN_GENERAL,
    INJECTED,
    KEPT_UP,
    NAMED,
    NAMED_FIRST,
    NOT_KEPT_UP,
    NOTED,
    OF_SUMMARY,
    OF_TREATMENT,
    SAYS,
    THE_LAST,
    TIMES,
    WHAT_DOES,
    WHO_KEEPS_UP,
    YET_TO_BE,
)
from imr_llm.reading.treatment_entries import bare, halved, meaning
from imr_llm.reading.treatment_granted import granted, one_of_them
from imr_llm.reading.treatment_heads import ends_with_it, heads, is_known, is_medicine, subject
from imr_llm.reading.treatment_histories import (
    HISTORY,
    HISTORY_KEYS,
    LABELLED,
    LABELLED_KEYS,
    OPERATED,
    SO_FAR,
    STATUS_POST,
    of_childhood,
)
from imr_llm.reading.treatment_joined import with_levels
from imr_llm.reading.treatment_lists import after
from imr_llm.reading.treatment_mentions import mentioned
from imr_llm.reading.treatment_notes import fragments, headed, numbered
from imr_llm.reading.treatment_operations import (
    is_further,
    is_of_both_sides,
    is_operation,
    is_repeated,
    is_same,
    operation,
    with_bracket,
)
from imr_llm.reading.treatment_tellers import told_by_givers
from imr_llm.reading.treatment_to_date import TO_DATE, TO_DATE_KEYS
from imr_llm.reading.treatment_words import (
    AHEAD,
    NO_TREATMENT,
    OPERATION,
    TREATMENT,
    UNTOLD,
    WHOLE,
)
from imr_llm.reading.view import View
from imr_llm.vocabulary.scanning import KeyGroups, places

_CUES: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = (
    (TO_DATE, TO_DATE_KEYS),
    (SO_FAR, ("rx ", "tx ")),
    (TREATED, ("treated", "managed", "tx", "followed ", "cared for")),
    (HAS_HAD, HAS_HAD_KEYS),
    (STATUS_POST, ("s/p", "status", "post")),
    (LABELLED, LABELLED_KEYS),
    (OPERATED, ("operated", "had ", "has had", "has undergone", "underwent")),
    (HISTORY, HISTORY_KEYS),
)
_OF_A_DISORDER = frozenset({"release", "excision", "repair", "removal", "debridement", "decompression"})
"""`CTS s/p release`: behind a disorder, which of the operations told of elsewhere is meant."""
_EACH = (" each", " both", " all")
"""`Injections in March and July [each] gave relief.`"""
_INCLUDING = ("including ", "such as ")
"""`No treatment, [including PT], was given`: what is named of that of which there was none."""
_KEYS = KeyGroups([*(keys for _, keys in _CUES), DONE_KEYS])


def find_treatments(view: View, cut: list[Range]) -> list[Found[str]]:
    """The treatments as printed, in order, each once; a bare one is left out beside a closer description.

    `cut` are the view's sentences.
    """
    entries: list[Range] = []
    diagnosed: list[Range] = []
    *cue_places, done_places = _KEYS.word_places(view.low)
    for (cue, _), cue_starts in zip(_CUES, cue_places, strict=True):
        taken = 0
        for match in islice(cues(view.low, cue_starts, cue), MOST):
            # What stands inside a list that was read is one of its entries.
            if match.start() >= taken:
                found = after(view.low, cut, match)
                named_so = (cue is STATUS_POST or match.group() == "failed ") and DIAGNOSED.search(
                    view.low, sentence_at(cut, match.start())[0], match.start()
                )
                (diagnosed if named_so else entries).extend(found)
                taken = found[-1][1] if found else taken
    entries += [one for match in cues(view.low, done_places, DONE) for one in _before(view.low, cut, match)]
    entries += [one for sentence in cut for one in _noted(view.low, sentence)]
    entries += _by_name(view.low, cut)
    entries += fragments(view.low, cut)
    entries += headed(view.low, cut)
    entries += numbered(view.low, cut)
    entries += chronicled(view.low, cut)
    entries += operated_before(view.low, cut)
    entries += one_of_them(view.low, cut)
    entries += granted(view.low, cut)
    entries += told_by_the_way(view.low, cut)
    entries += told_by_givers(view.low, cut)
    entries += _injected(view.low, cut)
    entries += _kept_up(view.low, cut)
    told = {operation(with_bracket(view.low, one)) for one in entries[:MOST]} if diagnosed else set()
    operated = diagnosed and any(is_operation(view.low[slice(*other)]) for other in entries[:MOST])
    for one in diagnosed:
        named = operation(view.low[slice(*one)])
        words = view.low[slice(*one)]
        if operated and words in _OF_A_DISORDER:
            continue
        if not (any(is_same(named, other) for other in told) or is_of_both_sides(named, told)) or any(
            words.endswith(f" {view.low[slice(*other)]}")
            for other in entries[:MOST]
            if " " not in view.low[slice(*other)]
        ):
            entries.append(one)
    entries += mentioned(view.low, cut, entries)
    entries = [one for one in sorted(entries) if not of_childhood(view.low, sentence_at(cut, one[0]), one)]
    return [view.words(*one) for one in _once(view.low, entries)]


def _once(low: str, entries: list[Range]) -> list[Range]:
    """Each treatment once, in its fullest wording; of two that say the same, the first."""
    meanings = [meaning(low[slice(*one)]) for one in entries]
    others = [*{said: low[slice(*one)] for one, said in zip(entries, meanings, strict=True)}.items()]
    kept: list[Range] = []
    seen: set[frozenset[str]] = set()
    for one, said in zip(entries, meanings, strict=True):
        if said in seen or (kept and one[0] < kept[-1][1]):
            continue
        seen.add(said)
        words = low[slice(*one)]
        if is_further(low, one) or not any(
            ((said < other and said) or told.endswith(f" {words}")) and not is_repeated(other - said, words)
            for other, told in others[:MOST]
        ):
            kept.append(one)
    return kept


def _noted(low: str, sentence: Range) -> list[Range]:
    start, end = sentence[0], min(sentence[1], sentence[0] + LONGEST_NOTE)
    if low.find("/", start, end) < 0 and low.find("-", start, end) < 0:
        return []
    note = NOTED.match(low, start, end)
    if note is None or AHEAD.search(low, *sentence):
        return []
    start, end = bare(low, *note.span("what"))
    words = low[start:end]
    if OPERATION.search(words) is None or NO_TREATMENT.search(words) or VERB.search(words):
        return []
    if TOLD.search(words) or ": " in words:
        return []
    return [(start, end)] if words not in UNTOLD else []


def _by_name(low: str, cut: list[Range]) -> list[Range]:
    """Treatments that a note begins with: `PT and acupuncture: both done`, `PT: land x 40`."""
    entries: list[Range] = []
    for mark in places(low, (":", " - ", "– ")):
        counted = COUNTED.match(low, mark)
        if ALL_DONE.match(low, mark) is None and (
            counted is None or TREATMENT.search(low, mark, counted.end()) is not None
        ):
            continue
        sentence = sentence_at(cut, mark)
        if NAMED.fullmatch(low, sentence[0], mark) is None or AHEAD.search(low, *sentence):
            continue
        if OF_SUMMARY.search(low, sentence[0], mark):
            continue
        named = [bare(low, *one) for one in halved(low, split_list(low, sentence[0], mark, WHOLE))]
        entries += named if all(is_known(low[slice(*one)], TREATMENT) for one in named) else []
    return entries


def _injected(low: str, cut: list[Range]) -> list[Range]:
    """`The knee was [injected with Kenalog]`, where nothing puts it ahead."""
    return [
        (one.start(), bare(low, *one.span("what"))[1])
        for one in INJECTED.finditer(low)
        if not AHEAD.search(low, max(sentence_at(cut, one.start())[0], one.start() - LOOK_BACK), one.start())
    ]


def _kept_up(low: str, cut: list[Range]) -> list[Range]:
    """The exercises that the worker goes on with: nobody's advice, and not where it is said not to be so."""
    entries: list[Range] = []
    for one in KEPT_UP.finditer(low):
        start, end = sentence_at(cut, one.start())
        led = low.startswith("continu", one.start()) and (
            one.start() == start or WHO_KEEPS_UP.search(low, start, one.start())
        )
        further = ANOTHER_MATTER.search(low, one.end(), end)
        end = further.start() if further is not None else end
        if (led or one["on"]) and NOT_KEPT_UP.search(low, start, end) is None:
            entries.append(bare(low, *one.span("what")))
    return entries


def _before(low: str, cut: list[Range], cue: re.Match[str]) -> list[Range]:
    """The operation or injection that a sentence says was performed."""
    sentence = max(sentence_at(cut, cue.start())[0], cue.start() - LOOK_BACK)
    at = cue.start()
    while at > sentence and (low[at - 1] in ", " or low.startswith((" - ", " – "), at - 2)):
        at -= 1
    each = next((word for word in _EACH if low.endswith(word, sentence, at)), "")
    at -= len(each)
    apposed = APPOSED.search(low, max(sentence, at - LONGEST), at)
    # `…, 22 sessions of psychotherapy` names the treatment itself.
    if apposed is not None and (apposed["when"] or TREATMENT.search(apposed.group()) is None):
        at = apposed.start()
    aside = ASIDE.search(low, max(sentence, at - LONGEST), at) if low.startswith(",", at) else None
    at = aside.start() if aside is not None and TREATMENT.search(aside.group()) is None else at
    dated = DATED.search(low, max(sentence, at - LONGEST_DATE), at)
    at = dated.start() if dated is not None else at
    known = TREATMENT if any(map(cue.group, OF_TREATMENT)) else OPERATION
    clause = subject(low, sentence, at, known)
    label = low.rfind(": ", clause, at)
    clause = label + 2 if label >= 0 and known.search(low, label, at) else clause
    behind = BEHIND.match(low, clause, at)
    clause = behind.end() if behind is not None else clause
    says = SAYS.match(low, clause, at)
    clause = says.end() if says is not None else clause
    last = THE_LAST.match(low, clause, at) if cue.group("last") else None
    clause = last.end() if last is not None else clause
    if (
        (cue.group("last") and last is None and not is_operation(low[clause:at]))
        or at - clause > LONGEST_NOTE
        or (cue.group("led_on") and DEFINITE.match(low, clause) is not None)
        or (low.startswith(_INCLUDING, clause) and NONE.match(low, sentence) is not None)
        or (behind is not None and (behind["until"] or cue.group().startswith(YET_TO_BE)))
        or AHEAD.search(low, max(low.rfind("; ", sentence, at), sentence), cue.end())
    ):
        return []
    if cue.group("helped") and (
        IN_GENERAL.search(low, sentence, clause)
        or HELPED_OTHERS.match(low, cue.end()) is not None
        or (
            low.endswith(WHAT_DOES, clause, at)
            and DEFINITE.match(low, clause) is None
            and ASKED_FOR.match(low, cue.end()) is not None
        )
    ):
        return []
    needs_times = cue.group("told") and not cue.group().endswith(GOING_ON)
    if GIVER.search(low[clause:at]) or (needs_times and TIMES.search(low, clause, at) is None):
        return []
    listed = with_levels(low, split_list(low, clause, at, WHOLE))
    entries = [bare(low, *one) for one in halved(low, listed)]
    entries = [one for one in entries if not is_medicine(low[slice(*one)])]
    told = [words for words in (low[slice(*one)] for one in entries) if words not in HOMELY]
    if any(map(cue.group, NAMED_FIRST)) and not all(map(heads, told)):
        return []
    if any(map(cue.group, ENDS_NAMED)) and not all(map(ends_with_it, told)):
        return []
    every = all(is_known(words, known) and not DOES.search(words) for words in told)
    return entries if told and every else []
