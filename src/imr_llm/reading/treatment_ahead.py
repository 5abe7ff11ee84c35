"""Whether a cue of treatments speaks of what lies ahead, was not so, or befell somebody else."""

from __future__ import annotations

import re

from imr_llm.reading.treatment_words import AHEAD
from imr_llm.vocabulary.patterns import late

_SOMEBODY_ELSES = late(
    r"\b(?:his|her|the patient's|whose) (?:wife|husband|spouse|mother|father|son|daughter|brother|sister|"
    r"parents|partner|"
    r"family(?! (?:doctor|physician|practi|dentist|medicine|therapist)))\b"
)
_WHOSE = late(
    r"\b(?P<whose>his|her) (?:wife|husband|spouse|mother|father|son|daughter|brother|sister|partner|"
    r"girlfriend|"
    r"boyfriend)\b"
)
_PRONOUN = late(r"\b(?:he|she)\b")
"""`His wife drives him; she has had surgery`: of whom the pronoun is."""
_AGED_KIN = late(
    r"\b(?:wife|husband|spouse|mother|father|son|daughter|brother|sister|partner|parent)"
    r",? (?:who is |aged? )?\d{1,2}\b[^,.;]{0,20}, (?:(?:who )?(?:is|was|has|had) )?$"
)
"""`Wife, age 70, [s/p] hip replacement`: whose it is stands before an age."""
_TELLS = (
    r"(?:show|document|indicat|reflect|mention|stat|say|describ|establish|confirm|report|suggest|demonstrat)"
)
_NOT_TOLD = late(
    rf"\bwhether\b|\bnot (?:{_TELLS}|specif|known|clear|evident|apparent)\w* (?:that|if|any)\b|"
    rf"\b(?:unclear|unknown|uncertain|doubtful) (?:if|that)\b|"
    rf"\b(?:no|none of the) (?:[a-z]+ )?(?:records?|notes?|reports?|documents?) {_TELLS}\w*(?: that| any)? "
)
"""`The records do not show that he has had therapy`, `it is unclear whether …`: nobody tells that it was."""
_NOT_ASIDE = late(
    r"(?:\b(?:not|never)|n['’]t)(?: (?:(?:as of )?yet|to date|so far))?, [^,;.]{2,50}, (?:(?:yet|ever|"
    r"so far|been|"
    r"also) )*$"
)
"""`had not, it was noted, [received]`: what is told aside between a denial and its verb."""
_HAD_IT_BEEN = late(
    r"(?<![a-z0-9] )\bhad (?:he|she|it|they|(?:the|this) (?:patient|(?:injured )?worker|claimant|applicant|"
    r"employee))\b[^,;]*$"
)
"""`Had he started therapy earlier`: a thing that was not so."""
_BEFORE_REQUEST = late(
    r" ?(?:prior to|before|since|(?:by|at|as of) the time of) (?:the|this|that|his|her) (?:[a-z]+ "
    r"){0,2}(?:request|denial|review|"
    r"determination|authorization)s?,? "
)
"""`Prior to the current request he had therapy`: the request is only a time."""
_AND_HAD = late(r" and (?:(?:he|she|the (?:patient|(?:injured )?worker|claimant|applicant|employee)) )?$")
_HAD = ("underwent", "he underwent", "she underwent", "worker underwent", "patient underwent", "completed")
"""`Surgery was recommended and she [underwent] a fusion`: what lies ahead of another statement."""
_FOUND_OUT = late(r"ruled out|excluded|confirmed|established|prove[dn]|identified|diagnosed")
_GOT_BY_OTHERS = late(
    r"\b(?:ur|carrier|insurer|adjuster|(?:claims )?administrator|we|office|provider|physician|reviewer|"
    r"employer|"
    r"company|plan|department) (?:has |had |then |also )*$"
)
"""`UR received the RFA`: what is received is a paper."""
_TURNS = late(
    r"[,;]? (?:and|but|though|although|while|yet)\b|; |,(?= (?:(?:then|later|now|also|he|she) )*(?:would|"
    r"declin|"
    r"refus|wish|want|hop|seek|ask|await|plan|deni|den[iy]|never|is|has)\w*)"
)
"""`has had PT [and would like acupuncture]`: where another statement may begin."""
_NEAR = 12
"""Characters behind a cue where words still put its treatments ahead: `received approval for`."""


def is_ahead(low: str, start: int, cue: re.Match[str]) -> bool:
    """Whether the cue speaks of what is asked for, planned or was not done."""
    clause = max(start, low.rfind(";", start, cue.start()) + 1, low.rfind(", ", start, cue.start()) + 1)
    next_space = low.find(" ", min(cue.end() + _NEAR, len(low)))
    until = next_space if next_space >= 0 else len(low)
    turn = _TURNS.search(low, cue.end(), until)
    until = turn.start() if turn is not None else until
    if (before := _BEFORE_REQUEST.match(low, clause)) is not None and before.end() <= cue.start():
        clause = before.end()
    joined = _AND_HAD.search(low, clause, cue.start())
    if joined is not None and cue.group().startswith(_HAD):
        clause = joined.start()
    if _FOUND_OUT.match(low, cue.start()):
        # What was thought of is what the injection ruled out: `it was considered and was ruled out by …`.
        clause = max(clause, low.rfind(" and ", start, cue.start()))
    return (
        AHEAD.search(low, clause, until) is not None
        or _NOT_ASIDE.search(low, start, cue.start()) is not None
        or _NOT_TOLD.search(low, clause, cue.start()) is not None
        or (low.startswith("had ", clause) and _HAD_IT_BEEN.match(low, clause, cue.end()) is not None)
        or (cue.group().startswith("received") and _GOT_BY_OTHERS.search(low, start, cue.start()) is not None)
        or _SOMEBODY_ELSES.search(low, clause, cue.start()) is not None
        or _AGED_KIN.search(low, start, cue.start()) is not None
    )


def is_of_another(low: str, start: int, cue: re.Match[str]) -> bool:
    """Whether the pronoun that a cue is said of can only be a relative of the worker's."""
    whose = list(_WHOSE.finditer(low, start, cue.start()))
    said = _PRONOUN.findall(low, whose[-1].end(), cue.end()) if whose else []
    return bool(said) and said[-1] == ("she" if whose[-1]["whose"] == "his" else "he")
