"""Whom a story befell: a colleague who was hurt, and not the worker."""

from __future__ import annotations

from imr_llm.domain.letter import Range
from imr_llm.reading.injury_deeds import SUFFERED
from imr_llm.reading.others import RELATIVE
from imr_llm.vocabulary.patterns import late

_NAMED = (
    r"(?<!\bis )(?<!\bwas )(?<!\bas )\b(?:(?:an?|the|another|one|his|her|two|some|several|other) "
    r"(?:[a-z-]+ ){0,2}?"
    rf"(?:{RELATIVE}|co-?workers?|co-?employees?|colleagues?|classmates?|inmates?|prisoners?|suspects?|"
    r"customers?|bystanders?|passers-?by|(?:crew|team)mates?)|"
    r"(?:other|another|second|fellow) (?:[a-z-]+ )?(?:driver|passenger|worker|employee|"
    r"guard|officer|nurse|aide|technician|deputy|firefighter|mover|operator|laborer|clerk|cook|mechanic|"
    r"teacher|person|man|woman)s?)"
)
_WHO = late(rf"{_NAMED},? who$")
_HURT = late(
    rf"{_NAMED}(?:,? (?:who|that)(?: (?:was|were|had been|got|is|had))?| (?:was|were|had been|got|is being)) "
    r"(?:[a-z]+ly |also |later |then )*$"
)
_WHO_DID_IT = late(
    r"\W*(?:an?|the|this|that|his|her|another|one) (?!(?:[a-z'’-]+ ){0,3}?(?:patient|worker|employee|"
    r"applicant|claimant|individual|is|was)\b)(?:[a-z'’-]+ ){1,4}?(?:who|that|which) (?:had |has )?"
    r"(?:[a-z]+ly )?[a-z-]+ (?:(?:into|onto|at|on|over) )?(?:him|her(?=,| (?:(?:is|was|were|has|had|did|"
    r"does|will|would|could|with|from|at|in|on|and|as|while|when|off|down|that|then|remains?|lives?|"
    r"belong(?:s|ed)|fled|left|drove|ran)\b))|"
    r"the (?:patient|worker|employee|applicant|claimant))\b[^.;,]{0,60}?,? "
    r"(?:is|was|were|has|had|did|does|will|would|could|remains?|lives?|"
    r"belong(?:s|ed)|fled|left|drove (?:off|away)|ran (?:off|away)) "
    rf"(?!(?:then |also )?(?:{SUFFERED})\b)"
)
"""`The man who struck her is 52 years old`: who or what did it is told of, and not how it came about."""
_OF_WHICH = late(
    r"\b(?:an?|the|his|her|another|one) (?:(?!(?:day|date|time|shift|occasion|incident|accident|injury|"
    r"event|manner|way|year|claim|who|that|which)\b)[a-z'-]+ ){1,4}(?:whom|(?:in|on|under|behind|with|"
    r"over) (?:which|whom)|whose [a-z]+) "
    r"(?:(?:he|she) (?:was|were) [a-z]+ing (?:[a-z]+ )?(?:an?|the) )?$"
)
"""`a client whom [she was lifting] collapsed`: a clause that only tells which thing or person is meant."""
_DIRECTLY = late(
    r"(?:an?|another|one|the) (?!(?:[a-z'-]+ )*(?:worker|applicant|claimant|employee|reason|day|date|time|"
    r"shift|year|moment|when|while|as|after|that|and|or|says?|reports?)\b)(?:[a-z'-]+ ){1,3}"
)
"""`A gate [he was closing] fell`."""
_SAYS = late(
    r"\W*(?:(?:he|she|pt\.?|(?:the )?(?:patient|(?:injured )?worker|employee|applicant|"
    r"claimant)) )?(?:states|stated|"
    r"says|said|reports|reported|relates|related|recalls|recalled)(?: that| how)? "
)
_WORKER = ("he was ", "she was ")
_HAPPENED = late(
    r"\b(?:collapsed|fell|grabbed|kicked|bit|struck|hit|punched|pulled|pushed|tipped|slipped|slid|rolled|"
    r"toppled|overturned|caught|snagged|wrenched|flipped|swung|jerked|lurched|shifted|broke|snapped|"
    r"gave way|burst|exploded|dropped|seized|"
    r"lunged|twisted|stopped|crashed|stood|lost|went|(?:was|were|got) (?:[a-z]+ly )?(?:rear-?ended|struck|"
    r"hit|broadsided|sideswiped|overturned|pulled|thrown))\b"
)
_LONGEST = 100


def is_another_who(low: str, start: int, who: int) -> bool:
    """Whether the `who` that ends at `who` stands for somebody beside the worker: `a colleague who`."""
    return _WHO.search(low, max(start, who - _LONGEST), who) is not None


def tells_who_did_it(low: str, sentence: Range) -> bool:
    """Whether a sentence tells something else of who or what did the harm: `the dog that bit him was old`."""
    return _WHO_DID_IT.match(low, *sentence) is not None


def befell_another(low: str, start: int, verb: int) -> bool:
    """Whether the injury told at `verb` is somebody else's: `a coworker was hurt`, `a friend who injured`."""
    return _HURT.search(low, max(start, verb - _LONGEST), verb) is not None


def told_of_which(low: str, start: int, subject: int, end: int) -> int | None:
    """Where `a client whom she was lifting collapsed` begins, the worker's clause being at `subject`."""
    said = _SAYS.match(low, start, subject)
    start = said.end() if said is not None else start
    if low.startswith(_WORKER, subject) and _DIRECTLY.fullmatch(low, start, subject) is not None:
        return start if _HAPPENED.search(low, subject, end) is not None else None
    if not low.endswith((" whom ", " which ", "ing a ", "ing the "), start, subject):
        return None
    thing = _OF_WHICH.search(low, max(start, subject - _LONGEST), subject)
    return thing.start() if thing is not None and _HAPPENED.search(low, subject, end) is not None else None
