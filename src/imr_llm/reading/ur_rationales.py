"""Which of the deeds that a rationale tells are utilization review's: most are what the reviewer does now."""

from __future__ import annotations

from imr_llm.domain.letter import Range
from imr_llm.reading.ur_actors import names_review
from imr_llm.reading.ur_deed import Deed, DeedWord
from imr_llm.reading.ur_of_others import is_of_others
from imr_llm.vocabulary.patterns import late

_OWN_VOICE = late(
    r"\b(?:should|could|would|can|cannot|must|may|might|is|are|be|to be|recommend\w*|therefore|"
    r"if) (?:also |then |not |have |been |\w+ly )*$|"
    r"(?:^|(?<=[.,;])|(?<=[.,;] ))had (?:it|this|they|these|the (?:\w+ ){1,3})(?: ?not)? ?(?:been )?$"
)
_OF_CERTIFYING = late(r"request|certif")
_AS = (" as ", " if ", " when ")
"""`The request as modified to #60 is medically necessary`: the reviewer's own, where no review is named."""
_OFFERED = late(
    r"\b(?:could|may|might|can|would|should|if|consider|encouraged?|free|able|invited|welcome|resubmit\w*|"
    r"submit\w*|pending|unless|until|recommend\w*|suggest\w*)\b"
)
"""Of a request that has not been made: `the provider may submit a modified request`."""
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
        and not is_of_others(low, sentence, one, reviewed=reviewed)
        and (
            reviewed
            or (one.aided and one.deed is Deed.DENY and not low.startswith("could ", one.start))
            or (
                one.deed is Deed.MODIFY
                and not low.startswith("modify", one.start)
                and not low.endswith(_AS, sentence[0], one.start)
                and (one.aided or _OF_CERTIFYING.search(low, *sentence))
                and (one.aided or _OFFERED.search(low, *sentence) is None)
            )
        )
    ]


def _is_beyond_power(low: str, sentence: Range, deed: DeedWord) -> bool:
    """Whether a deed is said to be none that the reviewer can do."""
    start, end = max(sentence[0], deed.start - _LONGEST_POWER), min(sentence[1], deed.end + _LONGEST_POWER)
    said = _NO_POWER.search(low, start, end)
    return said is not None and not names_review(low, start, end)
