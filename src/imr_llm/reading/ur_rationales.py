"""Which of the deeds that a rationale tells are utilization review's: most are what the reviewer does now."""

from __future__ import annotations

from imr_llm.domain.letter import Range
from imr_llm.reading.ur_actors import names_review
from imr_llm.reading.ur_deed import Deed, DeedWord
from imr_llm.vocabulary.patterns import late

_OWN_VOICE = late(
    r"\b(?:should|could|would|can|cannot|must|may|might|is|are|be|to be|recommend\w*|therefore|"
    r"if) (?:also |then |not |have |been |\w+ly )*$"
)
_OF_CERTIFYING = late(r"request|certif")
_OF_THE_PATIENT = late(
    r"\b(?:treatment plan|plan of care|duty|duties|job|activit(?:y|ies)|restrictions|diet|lifestyle|regimen|"
    r"work(?:load| restrictions| schedule| activit(?:y|ies))?|dos(?:e|age|ing)|workstation|protocol|"
    r"(?:home )?exercise(?:s| program)?|schedule)\b[^.;,]{0,30}$"
)
"""What was modified, and is no request."""
_OFFERED = late(
    r"\b(?:could|may|might|can|would|should|if|consider|encouraged?|free|able|invited|welcome|resubmit\w*|"
    r"submit\w*|pending|unless|until|recommend\w*|suggest\w*)\b"
)
"""Of a request that has not been made: `the provider may submit a modified request`."""
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
_NO_POWER = late(
    r"\b(?:imr|independent (?:medical )?review|(?:this|the|review) (?:process|forum|format)|regulations?)\b"
    r"[^.;]{0,60}\b(?:not?|cannot|never|neither|nor|prohibits?|precludes?|forbids?|(?:do|does|ca)n't)\b|"
    r"\b(?:not|cannot|never|(?:is|are)n't) (?:be )?(?:currently |presently )?(?:permitted|allowed|possible|"
    r"an option|available|provided for|made|granted|issued|offered|part of)\b|"
    r"\bno (?:provision|option|authority|means|mechanism|allowance|room)\b|"
    r"\b(?:not (?:able|authorized|empowered|permitted|allowed|at liberty)|unable|no power) to\b"
)
"""That the reviewer cannot grant a part: `the IMR process does not provide for a modification`."""
_LONGEST_POWER = 80


def heard_in_rationale(
    low: str, sentence: Range, deeds: list[DeedWord], *, follows: bool = False
) -> list[DeedWord]:
    """The deeds in a rationale that are utilization review's and not what the reviewer does now.

    What `follows` is heard as everything else.
    """
    del follows
    reviewed = names_review(low, *sentence)
    return [
        one
        for one in deeds
        if not _OWN_VOICE.search(low, max(sentence[0], one.start - 40), one.start)
        and not (one.deed is not Deed.DENY and _is_beyond_power(low, sentence, one))
        and _NOT_THEN.match(low, one.end) is None
        and (
            reviewed
            or (
                one.aided
                and one.deed is Deed.DENY
                and not low.startswith("could ", one.start)
                and _OF_A_LIFE.match(low, one.end) is None
            )
            or (
                one.deed is Deed.MODIFY
                and not low.startswith("modify", one.start)
                and (one.aided or _OF_CERTIFYING.search(low, *sentence))
                and _OF_THE_PATIENT.search(low, max(sentence[0], one.start - 60), one.start) is None
                and (one.aided or _OFFERED.search(low, *sentence) is None)
            )
        )
    ]


def _is_beyond_power(low: str, sentence: Range, deed: DeedWord) -> bool:
    """Whether a deed is said to be none that the reviewer can do."""
    start, end = max(sentence[0], deed.start - _LONGEST_POWER), min(sentence[1], deed.end + _LONGEST_POWER)
    said = _NO_POWER.search(low, start, end)
    return said is not None and not names_review(low, start, end)
