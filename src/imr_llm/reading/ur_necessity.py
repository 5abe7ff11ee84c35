"""Utilization review's denial told as its opinion: `UR found the brace not medically necessary`."""

from __future__ import annotations

from imr_llm.domain.letter import Range
from imr_llm.reading.ur_parties import PARTY
from imr_llm.vocabulary.patterns import late

_UNSUPPORTED = (
    r"(?:not (?:to be )?(?:supported|supportable|needed|called for|required)|unneeded|unsupported|"
    r"unsupportable|unproven|unjustified|unwarranted|"
    r"without (?:medical )?(?:support|merit|basis|justification|foundation|necessity))"
    r"(?=\s*$|[.,;:)]| (?:and|but|or|by|as|because|since|for|at|given|under|on|due|while|whereas)\b)"
)
"""What is said of findings and diagnoses, too."""
_UNNEEDED = (
    r"(?:not (?:to be |considered |deemed )?(?:to be )?(?:medically )?(?:necessary|appropriate|indicated|"
    r"warranted|justified)|not (?:certifiable|approvable)|(?:medically )?(?:unnecessary|inappropriate)|"
    rf"{_UNSUPPORTED})\b"
)
_DOUBTFUL = (
    r"no|nothing|none|neither|lacks?|lacking|insufficient|evidence|documentation|guidelines?|if|unless|until|"
    r"whether|more|beyond|past|over|remain\w+|other|rest|excess|refills?|some|part|only|"
    r"(?:additional|further)(?= (?:\d|(?:one|two|three|four|five|six|eight|nine|ten|twelve|visits?|sessions?|"
    r"treatments?|amounts?|quantit\w+|supply|tablets?|care)\b))|"
    r"but|i|we|not|medically|necessary|appropriate|reasonable|indicated"
)
"""Words between the verb and its verdict with which it is not a plain verdict on the whole."""
_VERBS = (
    *("found", "finds", "deemed", "deems", "considered", "judged", "ruled", "held", "thought", "felt"),
    *("opined", "concluded", "determined", "decided", "took the view", "took the position"),
    *("was of the opinion", "was of the view", "expressed the opinion", "expressed the view"),
)
_LISTED = r"(?:,(?= (?:[\w/#%.-]+ ){0,4}?(?:and|or) |(?: [\w/#%.-]+){1,4},))?"
"""Between the things of a list: `found the brace, the cane and the walker not necessary`."""
_BETWEEN = rf"(?: (?!(?:{_DOUBTFUL})\b)[\w/#%.-]*\w{_LISTED}){{0,12}}"
_NEITHER = (
    r" (?:that )?(?:neither|none)"
    r"(?: of (?:them|(?:these|those|the)(?: \w+)? (?:requests|items|treatments|services)|these|those))?"
    r"(?: one| request| item| treatment| service)?(?: to be| was| is| were)? (?:medically )?"
    r"(?:necessary|supported|indicated|warranted|justified|appropriate)\b"
)
_THE_REST = (
    r"(?:(?: that)? (?:all )?the (?:(?:rest|remainder|others)\b|(?:two|three|four|five|six) others\b|"
    r"(?:other|remaining) (?:(?:two|three|four|five|six)(?= (?:was|were|to|not|un\w+|in\w+)\b)|"
    r"(?:(?:two|three|four|five|six) )?(?:ones|requests?|items?|services?|treatments?)\b))"
    r"(?:, (?:that is|namely|being|to wit),?)?)?"
)
JUDGING = (
    rf"(?:(?:{'|'.join(_VERBS)})(?=(?:{_THE_REST}{_BETWEEN}(?:,(?: to be)?)? {_UNNEEDED}|{_NEITHER}))|"
    rf"(?:did|does) not (?:find|deem|consider|feel|think|believe)(?={_BETWEEN} (?:medically )?(?:necessary|"
    r"indicated(?! that)|warranted|appropriate|reasonable|justified)\b))"
)
"""A verb of opinion before `not medically necessary`, to be searched in a text in lower case."""
_OF_FINDINGS = late(rf" {_UNSUPPORTED}")
_THE_REQUEST = late(
    r"(?: that)? (?:(?:the|all|both|these|each|this|(?:all )?the (?:rest|remainder))\b ?)?"
    r"(?:(?:rest|remainder|requests?|items?|services?)\b|it\b|them\b)?(?: (?:to be|was|were))?\Z"
)
_VERDICT = late(
    rf" (?:{_UNNEEDED}|(?:medically )?(?:necessary|indicated|warranted|appropriate|reasonable|justified)\b)"
)
_SUBJECT = late(
    rf"\b(?:{PARTY}|(?<!final )(?<!imr )(?:determination|decision) (?:of|dated|from)(?= \d))(?:['’]?s)?"
    r"(?: (?:physician|doctor|reviewer|determination|decision|report|letter|nurse|"
    r"company|organization|vendor|department|unit|firm|team|panel|service|advis[eo]r|consultant|"
    r"also|then|nonetheless|nevertheless|still|however|instead|only|thus|too|\w+ly|[\d/-]+))*"
    r"(?:,? (?:of|on|dated|from|in) [\w /,.-]{1,20}?)?"
    r"(?:, (?:(?!who|which|that|and\b|but\b)[^,;:.]{3,60}|"
    r"which (?:is|was|has) [^,;:.]{0,20}(?:appeal|disput|issue|review)[a-z]*),|,)?"
    r"(?: (?:had|has|also|and))? ?$"
)
_PASSIVE = late(r"\b(?:was|were|been) (?:\w+ly |also )?$")
_BY_REVIEW = late(rf"[^.;:]{{0,60}}? {_UNNEEDED}(?: or appropriate)? by (?:the |a )?{PARTY}\b")
_LONGEST_SUBJECT = 140


def is_judgement(words: str) -> bool:
    """Whether the words that tell a deed are a verb of opinion."""
    return words in _VERBS or words.endswith((" find", " deem", " consider", " feel", " think", " believe"))


def is_said_of_findings(low: str, verb_end: int) -> bool:
    """Whether a verdict behind a verb is one of findings, too, so that it counts for what is named alone."""
    verdict = verdict_start(low, verb_end)
    return (
        verdict is not None
        and _OF_FINDINGS.match(low, verdict) is not None
        and _THE_REQUEST.match(low, verb_end, verdict) is None
    )


def judged_by_review(low: str, verb: Range, clause: Range) -> bool:
    """Whether it is utilization review whose opinion a verb tells, and not the reviewer's own."""
    if _PASSIVE.search(low, max(clause[0], verb[0] - _LONGEST_SUBJECT), verb[0]):
        return _BY_REVIEW.match(low, verb[1], clause[1]) is not None
    return is_of_review(low, verb[0], clause)


def is_of_review(low: str, verb: int, clause: Range) -> bool:
    """Whether utilization review is the subject of the verb at a position."""
    return _SUBJECT.search(low, max(clause[0], verb - _LONGEST_SUBJECT), verb) is not None


def verdict_start(low: str, position: int) -> int | None:
    """Where the verdict that follows a verb of opinion begins, with the space before it."""
    verdict = _VERDICT.search(low, position)
    return verdict.start() if verdict is not None else None
