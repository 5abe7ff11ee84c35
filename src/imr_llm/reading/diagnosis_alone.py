"""Diagnoses that stand alone in dated notes: `3/3/14: No numbness. Lumbar strain. Therapy begun.`"""

from __future__ import annotations

from imr_llm.domain.letter import Range
from imr_llm.reading.diagnosis_context import IMAGING
from imr_llm.reading.diagnosis_ends import DENIES, SIGNS, STATE_AFTER
from imr_llm.reading.diagnosis_named import BRACKETED_CODE, NO_NAMES, is_billed_for, is_stated
from imr_llm.vocabulary.patterns import late

_DATED = late(r"\d{1,2}[/-]\d{1,2}[/-](?:\d{4}|\d{2}) ?(?::|[-–—] )")
_CLINICAL = late(
    r"\b(?:sprains?|strains?|contusions?|concussion|[a-z]*(?:capsulitis|condylitis|fasciitis|tend[io]nitis|"
    r"bursitis|synovitis|radiculitis)|syndrome|radiculopathy|sciatica|neuroma|sprain/strain)\b"
)
"""What is judged, and not merely seen in a picture or felt at an examination."""
_NORMAL = late(r"\b(?:normal|negative|unremarkable|within normal|no (?:acute )?(?:fractures?|findings?))\b")
_OTHER = late(
    r"\b(?:exam(?:ination)?|objective|findings?|physical exam|pe|history|hx|pmhx?|psh|fhx?|family|mother|"
    r"father|brother|sister|wife|husband|rule|r/o|differential|suspect\w*|possible|prior|previous|claims?|"
    r"emg|ncs|ncv|postop\w*|operat\w*|arthroscopy)\b"
)
"""Sentences behind which a name may be a finding, or somebody else's, or of another time."""
_TELLING = (NO_NAMES, DENIES, SIGNS)
_LONGEST = 90


def noted_alone(low: str, cut: list[Range]) -> list[Range]:
    """The sentences of dated notes that name a diagnosis and no more, with a code or as it is judged."""
    alone: list[Range] = []
    dated = tainted = False
    last = -1
    for index, (start, end) in enumerate(cut):
        if _DATED.match(low, start, end):
            dated, tainted = True, _taints(low, start, end)
            continue
        if not dated or end - start > _LONGEST or low.find(":", start, end) >= 0:
            tainted = _taints(low, start, end)
            continue
        name = (start, end - 1) if low[end - 1] == "." else (start, end)
        if not tainted and _is_alone(low, name):
            alone.append(name)
            last = index
        elif last == index - 1 and last >= 0 and STATE_AFTER.match(low, *name):
            alone.append(name)
        elif not is_stated(low[slice(*name)]):
            tainted = _taints(low, start, end)
    return alone


def _taints(low: str, start: int, end: int) -> bool:
    if _OTHER.search(low, start, end):
        return True
    return IMAGING.search(low, start, end) is not None and _NORMAL.search(low, start, end) is None


def _is_alone(low: str, name: Range) -> bool:
    code = BRACKETED_CODE.search(low, *name)
    if code is not None:
        words = low[name[0] : code.start()].strip()
        return (
            code.end() == name[1]
            and not is_billed_for(words)
            and not any(one.search(words) for one in _TELLING)
        )
    words = low[slice(*name)]
    return _CLINICAL.search(words) is not None and is_stated(words)
