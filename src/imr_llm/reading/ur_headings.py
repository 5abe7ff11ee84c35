"""Parts of a summary that a heading makes utilization review's: `UTILIZATION REVIEW, 3/20/2015.`"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from imr_llm.domain.letter import Range
from imr_llm.reading.ur_actors import names_review
from imr_llm.reading.view import View
from imr_llm.vocabulary.patterns import late

_NAME = r"(?:Prior |PRIOR |Previous |PREVIOUS )?(?:UTILIZATION REVIEW|UR|U\.R\.|Utilization [Rr]eview)"
_NOUN = (
    r"(?: (?:DECISION|DETERMINATION|REPORT|DENIAL|SUMMARY|HISTORY|OUTCOME|[Dd]ecision|[Dd]etermination|"
    r"[Rr]eport|[Dd]enial|[Ss]ummary|[Hh]istory|[Oo]utcome)S?)?"
)
_DAY = r"(?:\d{1,2}[/-]\d{1,2}(?:[/-]\d{2,4})?|[A-Z][A-Za-z]{2,8}\.? \d{1,2}, \d{4})"
_DATED = rf"(?:,? (?:(?:OF|of|DATED|dated|ON|on) )?\(?{_DAY}\)?)?"
_HEADING = late(
    rf"(?P<name>{_NAME}){_NOUN}{_DATED}(?P<end>:(?= )|\.(?= [A-Z\d])|(?= ?$)|(?= (?:The|On|UR|A|In|By) ))"
)
_ANOTHER = late(
    r"(?:(?<=\. )|(?<=; ))(?:PLAN|EXAM|MEDS?|MEDICATIONS?|DIAGNOS[EI]S|DX|FINDINGS|HISTORY|HX|COMPLAINTS?|"
    r"TREATMENTS?|ASSESSMENT|IMPRESSION|SUBJECTIVE|OBJECTIVE|IMAGING|STUDIES|ROS|PMH|WORK|ALLERGIES|"
    r"DISCUSSION|COMMENTS?|REQUESTS?|RFA|[A-Z]{12,})\b[A-Z /&'-]{0,40}(?:, [\d/]+)?[:.](?= )"
)
"""A heading in the midst of a paragraph: `DIAGNOSES: …`."""
_LONGEST_PART = 3000
"""Characters that a heading reaches to, so that the time to read a part does not grow with its square."""
_ALONE = late(
    r"\W*(?:(?:prior|previous) )?(?:utilization review|ur|u\.r\.)(?: \w+)?(?:[\W\d]|\b(?:of|dated|on|"
    r"jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)*"
)
"""A heading in lower case that is a sentence of its own."""
_OTHERS = late(
    r"\W*(?:the |his |her |this )?(?:injured )?(?:(?:treating|primary|requesting) )*(?:he|she|patient|worker|"
    r"applicant|claimant|employee|physician(?! (?:advis|review))|provider|doctor|surgeon|dr\.? [a-z]+)\b"
    r"(?!['’]s)"
)
"""Whose deed a sentence tells that is not utilization review's, whatever it stands under."""


def parts_of_review(view: View) -> Sequence[Range]:
    """The stretches, in order, that stand under a heading of utilization review.

    Each reaches to the end of its paragraph, or of the next one where the heading stands alone, and not
    beyond another heading.
    """
    text = view.text
    if "tilization" not in text and "UTILIZATION" not in text and "UR" not in text and "U.R." not in text:
        return ()
    starts = sorted({0, *view.paragraph_starts})
    found: list[Range] = []
    for start in starts:
        heading = _HEADING.match(text, start, _end_of(text, starts, start))
        if heading is None or not _is_heading(heading):
            continue
        end = _end_of(text, starts, start)
        if not text[heading.end() : end].strip():
            end = _end_of(text, starts, end)
        another = _ANOTHER.search(text, heading.end(), end)
        found.append((start, another.start() if another is not None else end))
    return found


def section_start(low: str, parts: Sequence[Range], sentence: Range) -> int | None:
    """Where the part begins that a sentence stands in, None where it is in none or of somebody else."""
    for start, end in parts:
        if start <= sentence[0] < end:
            return None if _OTHERS.match(low, *sentence) else start
    return None


def reaching(low: str, parts: Sequence[Range], cut: Sequence[Range], places: Sequence[int]) -> list[Range]:
    """The parts as far as each of their sentences tells a deed, or of the requests or the review.

    `cut` are the sentences of the text, `places` where it has the stem of a deed. A heading alone tells none.
    What another did, or a visit, ends a part: what follows it may be anybody's.
    """
    starts = [start for start, _ in cut]
    found: list[Range] = []
    for start, end in parts:
        reach = min(end, start + _LONGEST_PART)
        for first, last in cut[bisect_left(starts, start) :]:
            if first >= reach:
                break
            told = bisect_left(places, first) < bisect_left(places, last) or "request" in low[first:last]
            if _OTHERS.match(low, first, last) or not (
                told
                or _ALONE.fullmatch(low, first, last)
                or (first > start and names_review(low, first, last))
            ):
                reach = first if first > start else last
                break
        found.append((start, reach))
    return found


def ends_a_part(parts: Sequence[Range], position: int) -> bool:
    """Whether a sentence begins where such a part ends, so that it goes on with nothing told there."""
    return any(end <= position <= end + 1 for _, end in parts)


def _is_heading(heading: re.Match[str]) -> bool:
    """Whether it is no beginning of a sentence: `UR The …` stands in capitals before it."""
    return heading["end"] != "" or heading["name"].isupper()


def _end_of(text: str, starts: Sequence[int], position: int) -> int:
    """Where the paragraph at a position ends."""
    place = bisect_right(starts, position)
    return starts[place] if place < len(starts) else len(text)
