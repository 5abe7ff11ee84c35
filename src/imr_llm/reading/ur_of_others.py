"""Deeds of other times and of other people, which sound like those of utilization review."""

from __future__ import annotations

from imr_llm.domain.letter import Range
from imr_llm.reading.ur_deed import Deed, DeedWord
from imr_llm.vocabulary.patterns import late

_OF_THE_PATIENT = late(
    r"\b(?:treatment plan|plan of care|duty|duties|job|activit(?:y|ies)|restrictions|diet|lifestyle|regimen|"
    r"work(?:load| restrictions| schedule| activit(?:y|ies))?|dos(?:e|age|ing)|workstation|protocol|"
    r"(?:home )?exercise(?:s| program)?|schedule)\b[^.;,]{0,30}$"
)
"""What was modified, and is no request."""
_LONGEST_SUBJECT = 60
_OF_A_LIFE = late(
    r" (?:(?:any|his|her|the|all|further|return to) )*(?:employment|work|benefits?|coverage|disability|"
    r"payments?|wages|entry|leave|access|a raise|a transfer|reinstatement)\b"
)
"""What a worker was denied that is no treatment."""
_NOT_THEN = late(
    r" (?:(?!(?:and|but|was|were|is)\b)[\w#/-]+ ){0,4}?(?:"
    r"on (?:numerous|several|multiple|many|various|prior|previous|earlier|other) occasions|"
    r"(?:in|at|by|on) (?:(?:the|his|her|two|three|both|all|our) )*(?:prior|previous|earlier|past|last)"
    r"(?: (?:two|three|four|few|several))? (?:reviews|determinations|decisions|years|letters)|"
    r"(?:several|many) times|by (?:an(?:other)?|his|her|the|a previous|a prior) (?:pharmacy|pharmacist|"
    r"employer|(?:physician|doctor|provider)(?! (?:reviewer|advis[eo]r|consultant))))\b"
)
"""Behind what was done more than once, or by another than utilization review."""
_THEN_DONE = late(
    r",? (?:and|which) (?:(?:these|they|all|those|it|both) )?(?:have|has|were|was|had)"
    r"(?: (?:since|now|all|been))* (?:completed|attended|done|finished|used|had)\b"
)
"""Behind what was approved and had: `were authorized, and these have been completed`."""


def is_of_others(low: str, sentence: Range, deed: DeedWord, *, reviewed: bool) -> bool:
    """Whether a deed is told of other times, or of what is no request.

    `reviewed` says that its sentence names utilization review.
    """
    if _NOT_THEN.match(low, deed.end) is not None:
        return True
    if reviewed:
        return False
    if deed.deed is Deed.DENY:
        return _OF_A_LIFE.match(low, deed.end) is not None
    if deed.deed is Deed.APPROVE:
        return _THEN_DONE.match(low, deed.end) is not None
    start = max(sentence[0], deed.start - _LONGEST_SUBJECT)
    return _OF_THE_PATIENT.search(low, start, deed.start) is not None
