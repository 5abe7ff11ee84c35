"""Which entries of a list are of one treatment: further levels, parts, and deeds of one operation."""

from __future__ import annotations

from imr_llm.domain.letter import Range
from imr_llm.reading.treatment_words import LEVELS, TREATMENT
from imr_llm.vocabulary.dates import MONTH_BEGINS
from imr_llm.vocabulary.patterns import late

_DEED = (
    r"(?:open |arthroscopic |partial |subtotal |medial |lateral |extensive |limited |mini-open )*"
    r"(?:biceps (?:tenodesis|tenotomy)|subacromial decompression|acromioplasty|distal clavic(?:le|ular) "
    r"(?:resection|excision)|mumford(?: procedure)?|sad|dce|debridement|lab(?:ral|rum) (?:repair|"
    r"debridement)|synovectomy|chondroplasty|(?:(?:medial and lateral|lateral and medial) )?meniscectomy|"
    r"bursectomy|lysis of adhesions|loose body removal|plica excision|microfracture|(?:rotator )?cuff repair|"
    r"slap repair)"
)
"""What is done in the course of an arthroscopy."""
_WHEN = r"(?: (?:on|in) .{3,25}|,? \(?[\d/-]{4,10}\)?)?"
_COMPONENT = late(rf"(?:and )?{_DEED}(?:,? and {_DEED})?{_WHEN}")
_SCOPE = r"arthroscop(?:y|ies|ic surgery)"
_BEGINS_SCOPE = late(
    rf"\b{_SCOPE}(?:,? (?:and )?{_DEED}){{0,5}}$|"
    r"(?:arthroscop\w+|surgery) with (?:[a-z-]+ ){0,3}(?:tenodesis|tenotomy|decompression|acromioplasty|"
    r"resection|"
    r"excision|procedure|sad|dce|debridement|repair|synovectomy|chondroplasty|meniscectomy|bursectomy|"
    r"removal)"
    r"(?:, [a-z ,]{3,120})?$"
)
"""`arthroscopy with cuff repair, [biceps tenodesis]`: what is done in the same operation."""
_LISTED_SCOPE = late(rf"\b{_SCOPE}, {_DEED}(?:, {_DEED}){{0,4}},?$")
_PARTS_OF_BODY = (
    r"(?:(?:right|left|low|lower|upper|mid|cervical|lumbar|thoracic|both|bilateral) )*(?:neck|back|spine|"
    r"shoulders?|elbows?|wrists?|hands?|hips?|knees?|ankles?|foot|feet|legs?|arms?|jaw|extremit(?:y|ies))"
)
_PART_ALONE = late(
    rf"(?:and )?(?:the |his |her )?{_PARTS_OF_BODY}(?: and (?:the |his |her )?{_PARTS_OF_BODY})?"
    r"(?: (?:in|on|from|between|since) [^,;]*)?"
)
_FOR_A_PART = late(rf" (?:for|to|of|on) (?:the |his |her |both )?{_PARTS_OF_BODY}$")
"""`therapy for the neck | shoulder`: one therapy for both."""
ONLY_COUNTED = late(
    r"(?:and )?(?:(?:about|approximately|some|a total of) )?(?:\d{1,3}|two|three|four|five|six|seven|eight|"
    r"nine|ten|eleven|twelve|sixteen|eighteen|(?:twenty|thirty|forty|fifty)(?:-[a-z]+)?|several|many) "
    r"(?:(?:total|individual|separate) )?(?:visits?|sessions?)(?:,? (?:dat(?:ing|ed)|between|from|in|since|"
    r"over|during|spanning|through|spread|beginning|starting|ending)\b[^;]*)?\W*|"
    r"(?:and )?(?:the )?(?:exact |total |precise )?(?:number|count|amount|dates?|duration|length) of "
    r"(?:which|these|those|(?:the )?(?:sessions|visits|treatments))\b[^;]*"
)
"""`38 sessions dating from 2014`: how much of a treatment that was named before."""
_MORE_LEVELS = late(
    rf"{LEVELS.pattern}(?: (?:levels?|vertebrae|segments?|medial branch(?:es)?|nerve roots?))?\b"
)
_LONGEST_LEVEL = 12
_ENDS_IN_LEVEL = late(r"\b[clts]-?\d{1,2}(?:-[clts]?\d{1,2})?$")


_DAY_ALONE = late(
    rf"(?:and )?(?:again )?(?:in |on )?(?:early |late )?(?:{MONTH_BEGINS}[a-z]*\.?(?: \d{{1,2}},?)?(?: "
    rf"of)? )?"
    r"(?:19|20)\d\d,?"
)
"""`injections in March | July of 2012`: two days of one treatment."""


_LEVELS_ALONE = late(rf"(?:at )?(?:right|left|bilateral) {LEVELS.pattern}")
_OF_LEVELS = late(
    r"\b(?:injections?|blocks?|ablations?|rhizotom(?:y|ies)|neurotom(?:y|ies)|esis?|rfas?|laminectomy|"
    r"foraminotomy|discectomy|decompression)$"
)
"""`a radiofrequency ablation, | bilateral L3`: where it was done, behind its name."""


def with_levels(low: str, entries: list[Range]) -> list[Range]:
    """`L4-5 | L5-S1 fusion` as one entry: a level alone belongs to what follows, else to what stands before.

    `blocks at L3 | L4 | L5` is one entry, too.
    """
    joined: list[Range] = []
    for start, end in entries:
        if joined and (
            LEVELS.fullmatch(low, *joined[-1])
            or _DAY_ALONE.fullmatch(low, start, end)
            or _adds_level(low, joined[-1], start, end)
            or (_LEVELS_ALONE.fullmatch(low, start, end) and _OF_LEVELS.search(low, *joined[-1]))
            or (_COMPONENT.fullmatch(low, start, end) and _BEGINS_SCOPE.search(low, *joined[-1]))
            or (_PART_ALONE.fullmatch(low, start, end) and _FOR_A_PART.search(low, *joined[-1]))
        ):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _adds_level(low: str, before: Range, start: int, end: int) -> bool:
    """Whether an entry is only a further level of the treatment before it: `blocks at L3 | L4`."""
    more = _MORE_LEVELS.match(low, start, end)
    return (
        more is not None
        and _ENDS_IN_LEVEL.search(low, max(before[1] - _LONGEST_LEVEL, before[0]), before[1]) is not None
        and TREATMENT.search(low, more.end(), end) is None
    )


def is_one_scope(low: str, start: int, joined: Range, end: int) -> bool:
    """Whether a conjunction joins deeds of one operation: `arthroscopy, meniscectomy [and] chondroplasty`."""
    return (
        low.find("arthroscop", start, joined[0]) >= 0
        and _LISTED_SCOPE.search(low, start, joined[0]) is not None
        and _COMPONENT.match(low, joined[1], end) is not None
    )
