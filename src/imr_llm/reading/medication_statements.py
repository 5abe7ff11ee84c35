"""Statements about drugs: those that begin with the drugs that are taken, and those that are about them."""

from __future__ import annotations

import re

from imr_llm.domain.letter import Range
from imr_llm.reading.medication_turns import PLAIN_DOSE, is_of_another
from imr_llm.vocabulary.drugs import is_drug

_SUBJECT = re.compile(
    rf"{PLAIN_DOSE}(?:(?:, and |, | and )[a-z][a-z0-9-]{{2,20}}{PLAIN_DOSE}){{0,6}} "
    r"(?:is|are|was|were|has|have|remains?|continues?)\b"
)
_USED = re.compile(
    r"(?:he|she|the (?:patient|worker|claimant|applicant|employee)) (?:used|took) "
    rf"(?=(?:[a-z][a-z0-9-]{{2,20}}{PLAIN_DOSE}(?:, and |, | and )){{1,8}}"
    rf"[a-z][a-z0-9-]{{2,20}}{PLAIN_DOSE}\.?$)"
)

_STILL_TAKES = re.compile(
    rf"{PLAIN_DOSE}(?P<between>[^.;]{{0,90}}?)(?:,|,? and|,? but) (?:(?:he|she|the (?:patient|worker|"
    r"claimant|applicant|employee)) )?(?:(?:still|now|currently) |continues to )(?:takes?|uses?) "
    r"(?:it|them|this|these|some)\b"
)
"""`took Norco from 2010 to 2014 and still takes it`"""


def still_takes(low: str, sentence: Range, name: Range) -> bool:
    """Whether what is told of a drug ends in that it is still taken, and no other drug is meant."""
    if low.find(" take", name[1], sentence[1]) < 0 and low.find(" use", name[1], sentence[1]) < 0:
        return False
    told = _STILL_TAKES.match(low, name[1], sentence[1])
    return told is not None and not is_of_another(told)


def is_subject(low: str, name: Range, end: int) -> bool:
    """Whether a statement is about a drug: `; Neurontin and Lidoderm are the present medications`."""
    return _SUBJECT.match(low, name[1], end) is not None


def begins_with_use(low: str, sentence: Range) -> bool:
    """`On metoprolol and Celebrex.`, `He used naproxen and melatonin.`, and no more than the drugs."""
    start, end = sentence
    used = _USED.match(low, start, end)
    if used is None and not low.startswith("on ", start):
        return False
    first = used.end() if used is not None else start + len("on ")
    return is_drug(low[first:end].partition(" ")[0].strip(",.;"))
