"""Lines of a summary that head what stands below them: `PAST MEDICAL HISTORY`, `Care so far`."""

from __future__ import annotations

import re

from imr_llm.domain.letter import Range
from imr_llm.vocabulary.patterns import late

_LONGEST = 60
_HISTORY = (
    r"(?:(?:past|prior|previous|present|pertinent|other|brief) )?"
    r"(?:(?:medical|surgical|social|family|work|occupational|employment|industrial|injury|treatment|drug|"
    r"medication|orthopa?edic|psychiatric)(?:(?: and |/| & )(?:medical|surgical|social|family))? )?"
    r"(?:history|hx)(?: of (?:the )?(?:present|current) (?:illness|complaints?|injury)| of (?:the )?injury)?"
)
_SO_FAR = r"(?:to date|so far|received|rendered|thus far|provided|tried)"
_CARE = r"(?:treatments?|care|interventions?|procedures?|therap(?:y|ies))"
_NAMES = (
    rf"{_HISTORY}|hpi|pmh|pshx?|(?:(?:chief|present|current|subjective|presenting) )?(?:complaints?|"
    r"symptoms)|(?:subjective|objective)(?: (?:findings|complaints))?|"
    r"(?:(?:physical|clinical|focused) )?exam(?:ination)?(?: findings)?|"
    r"(?:(?:objective|physical|clinical|exam|imaging|diagnostic) )?findings|"
    r"(?:diagnostic )?imaging(?: studies)?|(?:diagnostic )?(?:studies|tests?|testing)|diagnostics|labs?|"
    r"(?:assessments?|impressions?|diagnos[ei]s|dx)(?: and plan|/plan)?|"
    r"(?:active |current )?problems?(?: list)?|"
    r"(?:(?:current|outpatient|present|home) )?(?:medications?|meds|medicines)"
    r"(?: list| (?:by|per|from) [^:]{2,25})?|allergies|"
    rf"(?:(?:conservative|medical|prior|previous|past) )?{_CARE} {_SO_FAR}|"
    r"(?:prior|previous|past|conservative) (?:treatments?|care|surger(?:y|ies)|operations?|procedures)|"
    r"treatments?|surger(?:y|ies)|(?:treatment )?plan|recommendations?|review of systems|ros|work status|"
    r"vital signs|vitals|mechanism of injury|(?:accepted |injured |claimed )?body parts?|"
    r"(?:physical |industrial )?injuries|disposition|utilization review"
)
_WHEN = r"(?:,? (?:of |on |dated )?\(?\d{1,2}[/-]\d{1,2}(?:[/-]\d{2,4})?\)?)?(?:\s*\([^()]{1,40}\))?"
_NAMED = late(rf"(?:\d{{1,2}}[.)]\s+)?(?i:{_NAMES}){_WHEN}")
_WORDS_IN_CAPITALS = late(
    r"\b(?:HISTORY|HX|COMPLAINTS?|SYMPTOMS|FINDINGS|EXAM|EXAMINATION|IMAGING|STUDIES|TESTING|ASSESSMENT|"
    r"IMPRESSIONS?|DIAGNOS[EI]S|PROBLEM LIST|MEDICATIONS?|MEDS|ALLERGIES|TREATMENT|CARE (?:TO DATE|SO FAR)|"
    r"PROCEDURES|SURGERIES|PLAN|SYSTEMS|STATUS|NOTES?|REPORTS?|INFORMATION|SUBJECTIVE|OBJECTIVE|INTERVENTIONS|"
    r"TO DATE|SO FAR|EVALUATION|CONSULTATION|CHRONOLOGY|CHANGES?)\b"
)
_SMALL = re.compile(r"[a-z.;:!?]")
_DASHED = late(
    rf"(?:{_NAMES}|surger(?:y|ies)|therap(?:y|ies)|injections?|bracing|devices?|dme|declined|failed|other)"
    r"(?P<dash> [-–—] )(?=\S)",
    re.IGNORECASE,
)


NUMBERED_LABEL = (
    r"\(?(?:\d{1,2}|[a-h])[.)]\s+"
    rf"(?=(?i:{_NAMES}|date of (?:injury|birth)|doi|dob|age|sex|gender|occupation|job(?: title)?|employer|"
    r"mechanism|how (?:it|the injury) happened|(?:body )?parts? (?:claimed|accepted|injured|involved))\s*:)"
)
"""The number in front of a label that heads a part of a note: `3. How it happened: …`."""


def is_dashed(line: str) -> bool:
    """Whether a line begins with the name of a heading and a dash: `Therapy - six visits`."""
    return line[0].isupper() and _DASHED.match(line) is not None


def ends_in_heading(line: str) -> bool:
    """Whether a heading with its date stands behind a line's last sentence: `… failed. Diagnosis 6/3/15`."""
    tail = line.rfind(". ") + 2
    return (
        tail > 1 and line[tail].isupper() and line[-1].isdigit() and _NAMED.fullmatch(line, tail) is not None
    )


def heading(line: str, name: str | None = None) -> Range | None:
    """Where the name of a heading ends that a line is or begins with, and what it heads begins.

    Known names of a note's parts head what follows in whatever letters they stand, in capitals all that hold
    a word of such names: `PAST SURGICAL HISTORY`, `Care so far`, `Plan - rest`. None for any other line, and
    where a colon stands behind the name. `name` is what begins the line and may be a name, where that is not
    the whole: the first column in `SURGERIES   DATE   SURGEON`.
    """
    if not line[0].isupper() and not line[0].isdigit():
        return None
    dashed = _DASHED.match(line)
    if dashed is not None:
        return dashed.start("dash"), dashed.end()
    name = (line if name is None else name).rstrip(" \t-–—")
    if not 2 < len(name) <= _LONGEST:
        return None
    in_capitals = _SMALL.search(name) is None and _WORDS_IN_CAPITALS.search(name) is not None
    return (len(name), len(line)) if in_capitals or _NAMED.fullmatch(name) is not None else None
