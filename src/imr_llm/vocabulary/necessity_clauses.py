"""What the clause before `is medically necessary` makes of it: not thought, or said beside another word."""

from __future__ import annotations

import re

_SUBJECT = (
    r"(?:(?!(?:and|but|so|which|who|what|how|why|where|whether|because|since|as|if|unless|while|when|until)\b)"
    r"[\w'/%.-]+ ){0,14}"
)
"""Words up to the verb of what is not thought, none of which begins another clause."""
_THAT = r"(?: me| us)? (?:that )?(?:at this (?:time|point),? )?"
_DENYING = (
    r"(?:\b(?:not|cannot|never|unable|hard|difficult|impossible|nor|yet to|nothing(?: [a-z']+){0,7}?|"
    r"no (?:way|basis|reason|grounds?|means))\b|n't\b)"
)
_NOT_THOUGHT = re.compile(
    rf"(?:{_DENYING} (?:(?!(?:and|but|or|if|when)\b)[a-z']+ ){{0,3}}?"
    r"(?:(?P<open>clear|certain|sure|evident|apparent|obvious)|say|said|conclude|find|think|believe|feel|state|"
    r"agree|determine|certify|convinced?|persuaded?|satisfied|argue|see|shows?|shown|proves?|proven?|"
    r"establish(?:e[sd])?|demonstrate[sd]?|convinces|persuades|suggests?|makes|indicates?)|"
    r"\b(?:i|we) (?:would |must |seriously )?doubt|"
    rf"\b(?P<opened>unclear|uncertain|unsure|questionable|doubtful)){_THAT}{_SUBJECT}$"
)
_SAID_BESIDE = re.compile(
    r"(?:^|[,;] *(?:and|so|but|thus|therefore) +|\b(?:so|thus|therefore|but) +)(?P<subject>[^,;:]{3,120}?) +"
    r"(?:is|are|was|were|remains?|seems?|appears?|stays?) +(?P<other>[^,;:]{3,100}?),? *(?:both +)?$"
)
"""`The amount is close to the label[, and medically necessary]`: the verb stands before another word."""
_NOT_SAID_BESIDE = re.compile(
    r"\b(?:not|no|never|nor|neither|none|without|cannot|[a-z]+n't|that|which|who|whether|if|unless|when|while|"
    r"although|though|may|might|could|would|should|must|hardly|barely|scarcely|only|less|said|called|deemed|"
    r"considered|thought|believed|felt|claimed|alleged|argued|described|questionable|doubtful|unclear|"
    r"excessive|unproven|is|are|was|were|be|been|insufficient|inadequate|wrong|mistaken|premature|contrary|"
    r"above|beyond|over|as|providers?|physicians?|doctors?|documentation|documents?|records?|evidence|burden|"
    r"reports?|notes?|files?|to(?! (?:the|an?|his|her|its|what)\b)|"
    r"between|both|too|by|than)\b"
)
"""What leaves open whether the verb's subject is also what is medically necessary."""


def not_thought(clause: str) -> tuple[int, bool] | None:
    """Where a clause begins to say that what follows is not thought: `I am not able to say it [is …]`.

    With whether that denies it, as `not clear that it is` does not; None where the clause says no such thing.
    """
    found = _NOT_THOUGHT.search(clause) if clause.endswith(" ") else None
    return None if found is None else (found.start(), not (found["open"] or found["opened"]))


def is_said_beside(clause: str, group: str) -> bool:
    """Whether `and medically necessary` goes on with what the clause before it says of its subject."""
    if group.strip(" ,") != "and":
        return False
    said = _SAID_BESIDE.search(clause)
    return said is not None and _NOT_SAID_BESIDE.search(said["subject"] + " | " + said["other"]) is None
