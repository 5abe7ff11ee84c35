"""Diagnoses: the lists that follow "diagnoses include", "diagnosed with", "Impression:" and their like."""

from __future__ import annotations

import re
from dataclasses import dataclass

from imr_llm.domain.letter import Range
from imr_llm.domain.spans import Found
from imr_llm.reading.disorders import CODE, merge_qualifiers, names_disorder
from imr_llm.reading.prose import closing_bracket, sentence_at, split_list, tidy
from imr_llm.reading.view import View

_VERB = r"(?:includ(?:e|es|ed|ing)|are|were|is|was|of|consist(?:s|ed|ing)?\s+of|being|remains?|as|to\s+be)"
_FILL = (
    r"(?:\s*\([^)]{0,40}\))?(?:\s+(?!(?:was|were|is|are|of|include[sd]?|including|consist)\b)"
    r"(?:dr\.|[^\s.;:]+)){0,9}?"
)
_CUE = re.compile(
    r"\b(?:"
    rf"(?:diagnos[ei]s|diagnoses|dx|diagnostic\s+impressions?)\b(?:\(es\))?{_FILL}(?:\s+{_VERB}\b)+\s*:?|"
    rf"(?:diagnos[ei]s|dx|diagnostic\s+impressions?)\b(?:\(es\))?{_FILL}\s*(?::|\s-\s)|"
    r"(?:diagnos[ei]s|dx)\s+(?=(?:1[.)]|#1|\(1\)))|"
    r"diagnos[ei]s\s+(?:include[sd]?\s+|of\s+)?(?P<bracket>\()(?=[a-z])|"
    r"(?P<known>year[\s-]*old\s+(?:[a-z-]+\s+){0,4}?with)\s+(?!an?\s|the\s|date|complain|injur|industrial|work|doi)|"
    r"icd[\s-]*(?:9|10)(?:[\s-]*cm)?(?:\s+codes?)?\s*:|"
    r"diagnosed\s+(?:\S+\s+){0,3}?(?:with|as\s+having|as|to\s+have|having)\b\s*:?|"
    r"(?:impressions?|assessments?)\s*(?:\([^)]{0,40}\)\s*)?(?::|\b(?:was|were|is|of|included?|includes)\b)|"
    r"(?:undergoing|under|receiving|received|being|been|currently)\s+(?:treated|treatment|care)\s+for\b|"
    r"(?:carries|carried|given)\s+(?:a\s+|the\s+)?diagnos[ei]s\s+of\b"
    r")\s*"
)
_NOT_A_LIST = re.compile(
    r"\b(?:(?:no|not|without|never|deny|denies|denied|rule[sd]?\s+out|r/o|differential|possible|mother|father|family|"
    r"guideline|guidelines|patients|criteria|pre-?operative|post-?operative)\b|n't)[^.;:]{0,40}$"
)
_IMAGING = re.compile(
    r"\b(?:mri|mra|x-?rays?|ct|emg|ncv|ncs|radiograph\w*|ultrasound|sonogram|scan|myelogram)\b"
)
# Where the sentence goes on with something else than the list.
_END = re.compile(
    r",?\s+(?:(?:and|but|who|which|that|for\s+which|where|although|though|while)\s+)?(?:(?:he|she|they|it|the\s+(?:patient|"
    r"injured\s+worker|worker|applicant|claimant|treating|provider|request\w*|treatment|current|medical|plan|iw|physician|"
    r"utilization|claims))\b|(?:has|have|had|was|were|is|are|does|did|will|would|remains?|underwent|presents?|presented|"
    r"complains?|complained|reports?|reported|continues|received|requested|recommended|requires|seeks)\b)|"
    r",?\s+(?:who|which|for\s+which|but|however|per\b|by\s+(?:dr|the)\b|based\s+(?:up)?on|in\s+the\s+setting|on\s+\d|on\s+"
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|in\s+(?:19|20)\d\d|since\s|as\s+of|at\s+(?:that|the)\s+time|"
    r"after\s|following\s|prior\s+to|when\s|because|treated\s+with|and\s+treated|and\s+(?:physical|current|prior|past|"
    r"previous)\s+(?:examination|treatment|medication)|that\s+(?:has|have|is|are|was|were)|with\s+(?:a\s+)?(?:date|request)|"
    r"from\s+(?:the|an|this)\s+(?:industrial|work|injury|accident))|"
    r"\b(?:treatment\s+(?:to\s+date|has|plan|included)|plan|medications?|recommendations?|work\s+status|prior\s+treatment|"
    r"current\s+medications?|procedures?)\s*:"
)
_CONTINUES = re.compile(r"\s*\(?#?\d{1,2}[.)]\s|\s*#\d")
_DROPPED = re.compile(
    r"^(?:rule\s+out|r/o|rule-out|no\b|not\b|none\b|non[\s-]?contributory|negative|normal|deferred|without|ruled\s+out|"
    r"unknown|unclear|unspecified$|made\b|confirmed|established|supported|unchanged|the\s+same|same\b|other\b|others\b|"
    r"pending|questionable|denies|also\b|listed|noted|documented|provided|versus|vs\b|following|as\s+follows|stated|"
    r"above|below|that\b|this\b|these\b|such\b|therefore|consistent$)|"
    r"\b(?:deferred|ruled\s+out|not\s+(?:provided|stated|documented|given|included|listed|available|specified|clear))\b|"
    r"^axis\s+(?:i|ii|iii|iv|v)\b\W*(?:deferred|none|no\b|diagnosis\s+deferred|gaf|\d)|\bgaf\b"
)
_LEAD = re.compile(
    r"(?:(?:an?|the|his|her|their|some|also|both\s+(?!.*\band\b)|axis\s+(?:i|ii|iii|iv|v)\b\s*[:\-]?|following|"
    r"having|industrial(?:ly)?\s+related|probable\s+|diagnos[ei]s\s+of|complaints?\s+of|symptoms\s+of|"
    r"continued\s+complaints\s+of|consistent\s+with|related\s+to|"
    r"(?:primary|secondary|current|working|admitting|principal)\s*:)\s+)+"
)
_TRAIL = re.compile(
    r"(?:\s+(?:respectively|among\s+others?|etc\.?|as\s+well|at\s+this\s+time|currently|also|status)|"
    r"\s*[-–:,;(]+|\s+(?:and|or|with|the))$"
)
_COMPLAINT = re.compile(
    r"\b(?:pain|aches?|complaints?|symptoms?|numbness|tingling|stiffness|injur(?:y|ies))\b(?!\s+(?:syndrome|disorder))"
)
_LONGEST_ENTRY = 160
_LONGEST_LIST = 1500


@dataclass(frozen=True, slots=True)
class DiagnosisFound:
    """A diagnosis as printed, and its code where one is printed beside it."""

    name: Found[str]
    code: Found[str] | None


def find_diagnoses(view: View, cut: list[Range]) -> list[DiagnosisFound]:
    """The diagnoses that a summary gives the worker, in order, each once; ruled-out ones are left out.

    `cut` are the view's sentences. Linear in the view's length.
    """
    found: list[DiagnosisFound] = []
    seen: set[str] = set()
    done = 0
    for cue in _CUE.finditer(view.low):
        if cue.start() < done or _is_no_cue(view.low, cue, cut):
            continue
        end = _list_end(view, cue, cut)
        entries = merge_qualifiers(view.low, split_list(view.low, cue.end(), end))
        for entry in entries:
            one = _diagnosis(view, entry)
            if cue.group("known") and not names_disorder(_COMPLAINT.sub("", view.low[slice(*entry)])):
                continue
            if one is not None and one.name.value.lower() not in seen:
                seen.add(one.name.value.lower())
                found.append(one)
        done = end
    return found


def _is_no_cue(low: str, cue: re.Match[str], cut: list[Range]) -> bool:
    start, _ = sentence_at(cut, cue.start())
    before = low[max(start, cue.start() - 80) : cue.start()]
    if _NOT_A_LIST.search(before):
        return True
    return cue.group().startswith(("impression", "assessment")) and _IMAGING.search(before) is not None


def _list_end(view: View, cue: re.Match[str], cut: list[Range]) -> int:
    low = view.low
    _, end = sentence_at(cut, max(cue.end() - 1, cue.start()))
    if end <= cue.end():
        _, end = sentence_at(cut, min(cue.end() + 1, len(low) - 1))
    # A numbered list may end every entry with a full stop.
    while end < len(low) and end - cue.end() < _LONGEST_LIST and _CONTINUES.match(low, end):
        _, end = sentence_at(cut, min(end + 2, len(low) - 1))
    end = min(end, cue.end() + _LONGEST_LIST)
    if cue.group("bracket"):
        return closing_bracket(low, cue.end(), end)
    stop = _END.search(low, cue.end(), end)
    return stop.start() if stop is not None else end


def _diagnosis(view: View, entry: Range) -> DiagnosisFound | None:
    low = view.low
    start, end = entry
    code: Found[str] | None = None
    printed = CODE.search(low, start, end)
    if printed is not None:
        group = next(index for index in (1, 2, 3) if printed.group(index))
        code = view.words(*printed.span(group))
        if low[start : printed.start()].strip(" ([-:") == "":
            start = printed.end()
        else:
            end = printed.start()
    start, end = _bare(low, start, end)
    words = low[start:end]
    if not 2 < len(words) <= _LONGEST_ENTRY or _DROPPED.search(words):
        return None
    if code is None and not names_disorder(words):
        return None
    return DiagnosisFound(view.words(start, end), code)


def _bare(low: str, start: int, end: int) -> Range:
    while True:
        before = (start, end)
        start, end = tidy(low, start, end)
        lead = _LEAD.match(low, start, end)
        if lead is not None:
            start = lead.end()
        trail = _TRAIL.search(low, start, end)
        if trail is not None:
            end = trail.start()
        if (start, end) == before or start >= end:
            return start, max(start, end)
