"""Drugs that were handed out at the first visit, in a hospital or after an operation, and not since."""

from __future__ import annotations

from imr_llm.domain.letter import Range
from imr_llm.reading.medication_cues import REACH
from imr_llm.vocabulary.patterns import late
from imr_llm.vocabulary.word_finder import worded

_AT_FIRST = worded(
    r"\b(?:emergency|e[rd](?= ?:)|urgent care|(?:industrial|occupational|company|walk-in) (?:medical "
    r")?clinic|(?:in|to|at|from|by) (?:the |an? |local )*e[rd]\b|"
    r"(?:in|at|to) the hospital|x-rays were (?:taken|obtained|done)|"
    r"hospitali[sz]\w+|discharged|(?:at|upon|on) discharge|post-?operatively|"
    r"initial(?:ly)?|early (?:treatment|care|management)|first (?:seen|treated|evaluated)|"
    r"at first|(?:after|following) (?:the |his |her )?(?:surgery|operation|procedure)|"
    r"first (?:physician|doctor|provider|aid|treat\w+)|same (?:day|evening|night)|"
    r"samples?|(?:was|were) (?:first |then )?(?:treated|managed)(?: conservatively| nonoperatively)? "
    r"with)\b"
)
_HANDED_OUT = late(
    r"\b(?:dispensed|discharged|given|gave|prescri\w+|provided|samples?|issued|supplied|received|with)\b|"
    r"\bw/ |\b(?:e[rd]|urgent care) ?:|"
    r"\b(?:initial|early|first) (?:treatment|care|management)\b[^.;]{0,60}? "
    r"(?:includ\w+|consist\w+|comprised|was|were)\b"
)
_WERE_GIVEN = late(r"(?: and [a-z-]{3,20})? (?:was|were) (?:given|administered|dispensed)\b")
"""Behind a drug: `In the hospital [morphine] was given`."""
_AND_GIVEN = late(
    r",? (?:and|where) (?:(?:he|she) )?(?:was|were) (?:then |also )?(?:given|dispensed|prescribed|"
    r"provided|handed|"
    r"sent|discharged|"
    r"released|started|treated)\b"
)
"""`Went to the emergency room and was given …`: where it was is told before."""
_STILL = late(
    r"\b(?:still|continue[sd]?|remains?|current(?:ly)?|takes|taking|uses|using|now|"
    r"(?:ever )?since(?: then| that\b|$))\b"
)
"""A drug handed out on the day of the injury, or once, is not one that the worker takes."""
_ILLNESS_WAS = late(
    r"\b(?:gastritis|gastropathy|reflux|gerd|dyspepsia|heartburn|hypertension|blood pressure|diabetes|"
    r"depression|"
    r"anxiety|insomnia|sleep|asthma|gout|hypothyroidism|constipation|neuropathy|mood) (?:was|were) (?:being "
    r"|also )?"
    r"(?:treated|managed|controlled) with (?:[a-z-]+(?:, | and |, and )){0,3}$"
)
"""`Her gastritis was managed with [Protonix]`: an illness that lasts, and what is taken for it."""


def is_handed_out(low: str, clause: Range, sentence: Range, name: Range) -> bool:
    """Whether a drug was given at the first visit only, as far as its clause says."""
    start, end = clause
    if _AND_GIVEN.match(low, start, name[0]):
        start = max(sentence[0], name[0] - REACH)
    if _ILLNESS_WAS.search(low, start, name[0]) is not None:
        return False
    return (
        _AT_FIRST.search(low, start, end) is not None
        and (_HANDED_OUT.search(low, start, name[0]) or _WERE_GIVEN.match(low, name[1])) is not None
        and _STILL.search(low, start, end) is None
    )
