"""Treatments already had: surgery, therapy, injections and their like, never those only asked for."""

from __future__ import annotations

import re

from imr_llm.domain.letter import Range
from imr_llm.domain.spans import Found
from imr_llm.reading.prose import closing_bracket, cues, sentence_at, split_list, tidy
from imr_llm.reading.treatment_words import (
    AHEAD,
    DISORDER,
    LEAD,
    LEVELS,
    LIST_END,
    NO_TREATMENT,
    OPERATION,
    TAIL,
    TREATMENT,
    UNTOLD,
    WHOLE,
)
from imr_llm.reading.view import View

_MODALITY = r"(?:treatments?|care|management|therap(?:y|ies)|modalities|measures|interventions?)"
_TO_DATE = re.compile(
    rf"(?:{_MODALITY}|surgical history|surgeries|surgery(?: (?:on|in) \S+)?(?= (?:consist|includ|involv)))"
    r"(?: (?:history|to date|so far|thus far|rendered|received|provided|for (?:the|this|his|"
    r"her) \w+(?: \w+)?|modalities|to this point)){0,2} ?(?:\([^)a-z]{0,40}\) ?)?,? ?"
    r"(?:(?:has|have|had|also|previously|reportedly|thus far|to date) ){0,4}"
    r"(?:been (?=with)|(?P<bracket>\()(?=[a-z])|consist(?:s|ed|ing) of|includ(?:es|ed|e|ing)|compris(?:es|"
    r"ed)(?: of)?|was|were|are|is(?= (?:significant|positive|notable))|involved|:)"
    r"(?: (?:significant|positive|notable|remarkable) for| (?:with|at least|the following)){0,3} ?:? ?"
)
_TREATED = re.compile(
    r"(?:treated|managed) (?:conservatively |initially |previously |extensively |nonoperatively |"
    r"unsuccessfully )*(?:with|by|via)(?: the following)?(?: ?: ?| )"
)
_HAS_HAD = re.compile(
    r"(?:underwent|attends|(?:is|was|has been) attending|participates in|(?:patient|worker|claimant|"
    r"applicant|employee|iw|he|she) (?:also |then |previously )?(?:did|had)(?! (?:been|a date|"
    r"an (?:industrial|"
    r"injury|accident)))|(?:has|have|had|having) (?:also |previously |already |subsequently |since |"
    r"recently |only )*(?:undergone|had|received|completed|attended|participated in|tried|attempted|"
    r"been through|finished|gone through|failed|trialed|undertaken)|received|completed|attended|"
    r"undergone|participated in|post|failed|benefit(?:t)?ed from) "
)
_STATUS_POST = re.compile(r"(?:s/p|status(?:[\s-]+|: ?)post|post[\s-]?operative(?:ly)? from)\b[\s:-]*")
_HISTORY = re.compile(
    r"(?:history of (?:a |an |prior |previous |multiple )?|(?:prior|previous) (?!(?:surger|treatment|"
    r"procedure|operation)\w* ?(?::|includ|was|were|ha[sd]|consist|are))|(?:a|"
    r"the) subsequent )(?=[^.;,]{2,60})"
)
_CUES: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = (
    (_TO_DATE, ("treatment", "care", "manage", "therap", "modalit", "measures", "intervention", "surg")),
    (_TREATED, ("treated", "managed")),
    (
        _HAS_HAD,
        (
            "benefit",
            *("underwent", "attend", "is ", "was ", "has ", "have ", "had ", "having ", "participate"),
            *("patient ", "worker ", "claimant ", "applicant ", "employee ", "iw ", "he ", "she "),
            *("received", "completed", "undergone", "post ", "failed"),
        ),
    ),
    (_STATUS_POST, ("s/p", "status", "post")),
    (_HISTORY, ("history", "prior", "previous", "a sub", "the sub")),
)
_DONE = re.compile(
    r"(?P<helped>gave|provided|helped|brought|resulted in|did not help)\b|(?:was|were|has been|"
    r"have been) (?:then |subsequently |also |previously |last )?(?:performed|done|carried out|"
    r"administered|undertaken|(?P<course>completed|attended|tried|attempted|rendered|(?:not )?helpful|"
    r"beneficial|unsuccessful|ineffective|of (?:no|some|little|limited|temporary) (?:help|benefit)))\b"
)
_DONE_KEYS = (
    *(
        "was ",
        "were ",
        "has been",
        "have been",
        "gave ",
        "provided ",
        "helped ",
        "brought ",
        "resulted in",
        "did not help",
    ),
)
_LONGEST = 120
_LONGEST_LIST = 1500


def find_treatments(view: View, cut: list[Range]) -> list[Found[str]]:
    """The treatments as printed, in order, each once; a bare one is left out beside a closer description.

    `cut` are the view's sentences.
    """
    entries = [
        entry
        for cue, keys in _CUES
        for match in cues(view.low, keys, cue)
        for entry in _after(view.low, cut, match)
    ]
    entries += [one for match in cues(view.low, _DONE_KEYS, _DONE) for one in _before(view.low, cut, match)]
    return [view.words(*one) for one in _once(view.low, sorted(entries))]


def _once(low: str, entries: list[Range]) -> list[Range]:
    words = {low[slice(*one)] for one in entries}
    kept: list[Range] = []
    seen: set[str] = set()
    for start, end in entries:
        one = low[start:end]
        if one in seen or (kept and start < kept[-1][1]):
            continue
        if any(
            other != one and (other.endswith(f" {one}") or other.startswith(f"{one} ")) for other in words
        ):
            continue
        seen.add(one)
        kept.append((start, end))
    return kept


def _after(low: str, cut: list[Range], cue: re.Match[str]) -> list[Range]:
    """The treatments that a cue announces: the entries of the list behind it, up to the first strange one."""
    start, end = sentence_at(cut, cue.start())
    if end <= cue.end() or _is_ahead(low, start, cue):
        return []
    end = min(end, cue.end() + _LONGEST_LIST)
    stop = LIST_END.search(low, cue.end(), end)
    entries = []
    if stop is not None:
        end = stop.start()
    if cue.re is _TO_DATE and cue.group("bracket"):
        end = closing_bracket(low, cue.end(), end)
    if cue.re is _STATUS_POST or cue.re is _HISTORY:
        semicolon = low.find(";", cue.end(), end)
        end = semicolon if semicolon >= 0 else end
    for edges in _with_levels(low, split_list(low, cue.end(), end, WHOLE)):
        one = _bare(low, *edges)
        words = low[slice(*one)]
        if AHEAD.search(words):
            break
        if 1 < len(words) <= _LONGEST and _is_treatment(words, cue):
            entries.append(one)
        elif not entries and cue.re in (_HAS_HAD, _STATUS_POST, _HISTORY) and not NO_TREATMENT.search(words):
            break
    return entries


def _with_levels(low: str, entries: list[Range]) -> list[Range]:
    """`L4-5 | L5-S1 fusion` as one entry: a level alone belongs to what follows."""
    joined: list[Range] = []
    for start, end in entries:
        if joined and LEVELS.fullmatch(low, *joined[-1]):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _before(low: str, cut: list[Range], cue: re.Match[str]) -> list[Range]:
    """The operation or injection that a sentence says was performed."""
    sentence, _ = sentence_at(cut, cue.start())
    clause = max(
        sentence, *(low.rfind(mark, sentence, cue.start()) + len(mark) for mark in (", ", "; ", " and "))
    )
    start, end = _bare(low, clause, cue.start())
    words = low[start:end]
    if words in UNTOLD:
        return []
    known = TREATMENT if cue.group("course") or cue.group("helped") else OPERATION
    if not known.search(words) or NO_TREATMENT.search(words) or AHEAD.search(low, sentence, cue.end()):
        return []
    return [(start, end)]


def _is_ahead(low: str, start: int, cue: re.Match[str]) -> bool:
    """Whether the cue speaks of what is asked for, planned or was not done."""
    clause = max(start, low.rfind(";", start, cue.start()) + 1, low.rfind(", ", start, cue.start()) + 1)
    next_space = low.find(" ", min(cue.end() + 12, len(low)))
    return AHEAD.search(low, clause, next_space if next_space >= 0 else len(low)) is not None


def _is_treatment(words: str, cue: re.Match[str]) -> bool:
    if (
        words in UNTOLD
        or DISORDER.search(words)
        or (cue.re in (_HISTORY, _STATUS_POST) and OPERATION.search(words) is None)
    ):
        return False
    treatment = TREATMENT.search(words)
    if treatment is None:
        return False
    other = NO_TREATMENT.search(words)
    return other is None or OPERATION.search(words) is not None or treatment.start() < other.start()


def _bare(low: str, start: int, end: int) -> Range:
    while True:
        before = (start, end)
        start, end = tidy(low, start, end)
        lead = LEAD.match(low, start, end)
        if lead is not None:
            start = lead.end()
        tail = TAIL.search(low, start, end)
        if tail is not None and tail.start() > start:
            end = tail.start()
        if (start, end) == before or start >= end:
            return start, max(start, end)
