"""Drugs told beside the illness that they are taken for: in its bracket, behind it, or in a note."""

from __future__ import annotations

from imr_llm.domain.letter import Range
from imr_llm.reading.medication_cues import NOT_TAKEN
from imr_llm.reading.medication_turns import DOSE, NEAR
from imr_llm.reading.others import RELATIVE
from imr_llm.vocabulary.comorbidities import find_comorbidities
from imr_llm.vocabulary.drugs import is_drug
from imr_llm.vocabulary.patterns import late

_LONGEST_REST = 12
_BRACKET = " ("
_LONGEST_BRACKET = 90
_IN_BRACKET = late(r"[a-z][a-z-]{2,}")
_BESIDE_DRUGS = frozenset(
    {"and", "with", "takes", "uses", "daily", "bid", "prn", "nightly", "inhaler", "weekly"}
)
_BROUGHT_ON = frozenset({"peptic ulcer", "hepatitis", "pancreatitis", "anemia", "cancer", "gastritis"})
"""Illnesses that a bracket may name the drug of which it brought on."""


def is_in_bracket(low: str, sentence: Range, name: Range) -> bool:
    """`T1DM (Lantus, Humalog)`: drugs and no more in the bracket behind an illness."""
    opened = low.rfind(_BRACKET, max(sentence[0], name[0] - _LONGEST_BRACKET), name[0])
    closed = low.find(")", name[1], min(sentence[1], name[1] + _LONGEST_BRACKET))
    if opened < 0 or closed < 0:
        return False
    words = _IN_BRACKET.findall(low, opened, closed)
    if not all(word in _BESIDE_DRUGS or is_drug(word) for word in words):
        return False
    before = low[max(sentence[0], opened - NEAR) : opened]
    illnesses = find_comorbidities(before)
    if not illnesses:
        return False
    illness, (_, end) = illnesses[-1]
    return illness not in _BROUGHT_ON and "," not in before[end:] and len(before) - end < _LONGEST_REST


_TREATED_WITH = late(
    r"(?: \(|,? )(?:(?:which is|that is|and|is|now|currently|well|fairly|presently) ){0,6}(?:(?:treated|"
    r"controlled|managed) (?:with|by|on|w/)|on|for which (?:he|she|the (?:patient|(?:injured )?worker|"
    r"claimant|applicant|employee)) (?:(?:also|now|still|currently) )*(?:takes|uses|is on|is taking|is using|"
    r"is prescribed|receives)) (?:(?:an?|daily|his|her|oral) )*"
    r"(?:[a-z][a-z-]{2,20}(?: (?:inhaler|spray|drops|patch|daily|\d+ ?mg|er|xr))*(?:, and |, | and )"
    r"(?:an? )?){0,3}$"
)


def treats_it(low: str, sentence: Range, name: Range) -> bool:
    """`asthma, for which she uses Advair`, `anemia (treated with iron)`: behind an illness that lasts."""
    start = max(sentence[0], name[0] - 2 * NEAR)
    treated = _TREATED_WITH.search(low, start, name[0])
    if treated is None:
        return False
    before = low[max(sentence[0], treated.start() - NEAR) : treated.start()]
    illnesses = find_comorbidities(before)
    if not illnesses or len(before) - illnesses[-1][1][1] > _LONGEST_REST:
        return False
    if _NOT_HIS.search(_REASON.sub("", before)):
        return False
    behind = _TO_ITS_END.match(low, name[1], min(name[1] + NEAR, sentence[1]))
    said = behind.group() if behind is not None else ""
    return _ENDED_IN_IT.search(said) is None and NOT_TAKEN.search(said) is None


_TO_ITS_END = late(r"[^().;]*")
_REASON = late(r"^.*\b(?:because of|due to|on account of|owing to|since|as) ")
_NOT_HIS = late(
    rf"\b(?:{RELATIVE}|family|no|not|denie[sd]|patients?(?= with\b)|guidelines?|if|people|those|adults|had)\b"
)
_ENDED_IN_IT = late(r"\b(?:until|stopped|discontinued|once|formerly|previously|in (?:19|20)\d\d)\b")


ILLS = late(
    r"\b(?:sleep|spasms?|nerves|mood|cramps?|blood pressure|bp|cholesterol|"
    r"lipids|allergies|bladder|prostate|bowels?|bones|diabet\w+|sugar|thyroid|heart|stomach)\b"
)

_NOTED_FOR = late(
    rf"{DOSE}(?: (?:daily|nightly|prn|bid|tid|qid|qhs|qd|at night|hs))? for (?:his |her |the )?"
    r"(?P<what>(?:(?!(?:and|or|but|with|the|an?)\b)[a-z-]+ ){0,2}[a-z-]+)(?= ?(?:[.;]|$))"
)
_COMPLAINT = late(
    r"(?:anxiety|depression|headaches?|migraines?|insomnia|pain|neuropathy|radiculopathy|flare-?ups?)\Z"
)
"""`Topamax for headache.`: a note that tells no more than a drug and what it is for."""


def is_noted(low: str, sentence: Range, name: Range) -> bool:
    """Whether a note tells drugs and what the last of them is for, and is none of requests."""
    start, end = sentence
    if low[start : name[0]].strip() != "" and not _are_drugs(low[start : name[0]].removesuffix("and ")):
        return False
    noted = _NOTED_FOR.match(low, name[1], end)
    if noted is None:
        others = _AND_OTHERS.match(low, name[1], end)
        noted = _NOTED_FOR.match(low, others.end(), end) if others is not None else None
        if noted is None or others is None or not _are_drugs(others.group()):
            return False
    before = low.rfind(". ", 0, max(start - 2, 0)) + 1
    what = noted["what"]
    if NOT_TAKEN.search(low, before, start) is not None:
        return False
    return bool(find_comorbidities(what) or ILLS.search(what) or _COMPLAINT.search(what))


_AND_OTHERS = late(
    rf"{DOSE}(?:(?:, and |, | and )[a-z][a-z-]{{2,20}}(?: (?:er|xr|sr|cr))?{DOSE}){{1,5}}(?= for )"
)
_PARTED = late(r", and |, | and ")
_FIRST_WORD = late(r" ?[a-z][a-z-]{2,20}")


def _are_drugs(words: str) -> bool:
    """Whether every entry of a list begins with the name of a drug."""
    entries = [one for one in _PARTED.split(words) if one.strip()]
    firsts = [_FIRST_WORD.match(one) for one in entries if _DOSE_ONLY.fullmatch(one) is None]
    return bool(firsts) and all(one is not None and is_drug(one.group().strip()) for one in firsts)


_DOSE_ONLY = late(rf"{DOSE}")
