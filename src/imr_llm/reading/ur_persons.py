"""Whether `he` or `she` is the physician who reviewed for utilization review, whom a sentence tells of."""

from __future__ import annotations

from imr_llm.domain.letter import Range
from imr_llm.reading.ur_parties import REVIEWER
from imr_llm.vocabulary.patterns import late

_SUBJECT = late(
    r"(?<!by )(?<!to )(?<!of )(?<!from )(?<!with )(?<!by the )(?<!to the )(?<!of the )(?<!from the )"
    rf"(?<!with the )\b{REVIEWER}"
    r"(?: for [\w ]{1,30}?)?(?:,? (?:on |of )?\d[\d/-]+,?)?(?: (?:also|then|only|first|\w+ly))* "
    r"(?!(?:who|whom|whose|and|or|to|by|of)\b)[a-z]"
)
_HE = late(
    r"(?:\A|[;:,.] |\b(?:and|but|while|though) )\W{0,4}(?:and |but |while )?(?:s?he|they)"
    r"(?: (?:also|then|only|just|did|had|has|would|further|in addition|nonetheless|however|\w+ly))* \Z"
)
_OTHERS = late(
    r"\b(?:patient|worker|claimant|applicant|employee|provider|(?<!assistant )(?<!co-)surgeon|"
    r"(?:treating|requesting|attending|primary|his|her|family) (?:\w+ )?(?:physician|doctor|provider)|dr|qme|"
    r"ame|judge|psychiatrist|psychologist|therapist|chiropractor|husband|wife|man|woman|gentleman|lady)\b"
    r"(?!['’]s)"
)
"""Persons that `he` can be else."""
_LONGEST = 700


_HE_OPENS = late(
    r"\W*(?:but |and )?s?he (?:(?:also|then|only|just|further|\w+ly) )*(?:non[\s-]?cert|certif|den(?:ied|y)|"
    r"approv|authori[sz]|modif|allow|grant|agreed|refus|declin|reject|turned|let|gave|cut|reduc|would|"
    r"did not|was (?:not )?willing)"
)


def he_opens(low: str, sentence: Range) -> bool:
    """Whether a sentence tells what `he` did with a request: `He denied …`."""
    return _HE_OPENS.match(low, *sentence) is not None


def reviewer_alone(low: str, place: Range) -> bool:
    """Whether a stretch tells what a reviewing physician did, and names nobody behind that."""
    reviewer = _SUBJECT.search(low, *place)
    return reviewer is not None and _OTHERS.search(low, reviewer.end(), place[1]) is None


def he_reviews(low: str, sentence: Range, verb: int) -> bool:
    """Whether a verb has `he` before it who is the reviewing physician, the one person told of before it."""
    start = max(sentence[0], verb - _LONGEST)
    he = _HE.search(low, start, verb)
    reviewer = _SUBJECT.search(low, start, he.start() + 1) if he is not None else None
    if he is None or reviewer is None:
        return False
    return _OTHERS.search(low, reviewer.end(), he.start()) is None
