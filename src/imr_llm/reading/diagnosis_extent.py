"""How far an announced list of diagnoses goes."""

from __future__ import annotations

import re

from imr_llm.domain.letter import Range
from imr_llm.reading.diagnosis_cues import LONGEST_LIST
from imr_llm.reading.diagnosis_ends import (
    CONTINUES,
    CONTINUES_LETTERED,
    END,
    LETTERED,
    NEXT_ENTRY,
    PLAN_BEHIND,
)
from imr_llm.reading.prose import closing_bracket, sentence_at
from imr_llm.reading.view import View
from imr_llm.vocabulary.finder import keyed
from imr_llm.vocabulary.patterns import late

_RUNS_ON = keyed(
    r"(?<![,;:.(/-])(?<![ .(][0-9][.)])(?<! of)(?<! in)(?<! to)(?<! on)(?<! at)(?<! for)(?<! with)(?<! from)"
    r"(?<! by)(?<! and)(?<! or)(?<! Of)(?<! In)(?<! To)(?<! On)(?<! At)(?<! For)(?<! With)(?<! From)(?<! By)"
    r"(?<! And)(?<! Or)(?<! involving) "
    r"(?:(?:The|This|These|There|He|She|His|Her) (?=[\da-z])|(?:On|In|As of|Per|By|From|During) "
    r"(?=\d|the |an? |[A-Z][a-z]+ \d)|(?:Patient|Pt|Claimant|Applicant|Worker|IW|Injured worker|Current|"
    r"Treatment|Treating|Provider|Physician|Request|Requests|Authorization|Recommended|Medications|Exam|"
    r"Examination|Progress|Prior|Previous) (?=(?:is|was|has|had|are|were|continues|reports|states|takes|"
    r"remains|notes|recommends|requests|includes?|included|for|provider|physician|note|notes|report|reports|"
    r"dated|treatment|medications|progress)\b))"
)
"""`1. Gout 2. Myalgia The report lists …`: a sentence that no stop parts from the list before it."""
_NEXT_NUMBER = late(r"(?<![./\d]) \(?\d{1,2}[.)]$")
"""`1. Knee sprain 2.`: the next number, behind which a sentence seems to begin."""
MARK = 6
"""Characters at most of the number before an entry."""
_SHORTEST = 4


def list_end(view: View, cue: re.Match[str], cut: list[Range]) -> int:
    """Where the list ends that `cue` announces."""
    low = view.low
    _, end = sentence_at(cut, max(cue.end() - 1, cue.start()))
    if end <= cue.end():
        _, end = sentence_at(cut, min(cue.end() + 1, len(low) - 1))
    # A numbered list may end every entry with a full stop.
    further = CONTINUES_LETTERED if LETTERED.match(low, cue.end()) else CONTINUES
    numbered = CONTINUES.match(low, cue.end()) is not None
    while (
        end < len(low)
        and end - cue.end() < LONGEST_LIST
        and (further.match(low, end) or (numbered and _NEXT_NUMBER.search(low, end - MARK, end)))
    ):
        _, end = sentence_at(cut, min(end + 2, len(low) - 1))
    end = min(end, cue.end() + LONGEST_LIST)
    if cue.group("bracket"):
        return closing_bracket(low, cue.end(), end)
    # The first words of a list may be a sentence's, too: `Impression: The patient has gout`.
    runs_on = _RUNS_ON.search(view.text, cue.end() + _SHORTEST, end) if end > cue.end() + _SHORTEST else None
    end = runs_on.start() if runs_on is not None else end
    stop = END.search(low, cue.end(), end)
    end = stop.start() if stop is not None else end
    plan = PLAN_BEHIND.search(low, cue.end(), end)
    if plan is not None and low.find(";", cue.end(), end) < 0 and not NEXT_ENTRY.search(low, plan.end(), end):
        return plan.start()
    return end
