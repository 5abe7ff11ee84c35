"""Whether a verb that tells a deed has who did it before it, so that what it was done with stands behind."""

from __future__ import annotations

import re

from imr_llm.domain.letter import Range
from imr_llm.reading.ur_actors import names_review, subject_from
from imr_llm.reading.ur_doers import begins_a_list

BEGINS = re.compile(r"\W*(?:(?:and|but|then|also|it),? ){0,2}(?:recommend(?:s|ed)? (?:a )?)?")
"""What may stand before a verb that goes on without its subject."""
_OBJECT = re.compile(
    r" (?:the |an? |his |her |all |both |any |every |no |only )*"
    r"(?!(?:by|as|because|since|for|due|per|on|in|at|to|was|were|is|are|and|but|or|from|with|without|until|pending|x)\b)[\w#]"
)
"""Around a verb that goes on without its subject: `…; denied the brace`."""
_IT = re.compile(r"(?:^|\W)it (?:also |then |did |has |had |likewise |too |\w+ly )*$")
"""Who did a deed that is told as active: `It denied the brace`."""
_HE = re.compile(r"(?:^|\W)(?:he|she|they) (?:also |then |has |had |likewise |\w+ly )*$")
_CERTIFYING = ("non", "certif", "modified the", "not certif")
"""What is done by one who reviews, and by no worker: `He non-certified the crown`."""
_LOOK_BACK = 60


def has_subject(low: str, words: Range, clause: Range, sentence: Range, *, goes_on: bool) -> bool:
    """Whether the words that tell a deed follow who did it.

    `goes_on` tells whether the sentence before it ends with a deed that has its subject before it.
    """
    start = clause[0]
    before = low[max(start, words[0] - _LOOK_BACK) : words[0]]
    return (
        names_review(low, subject_from(low, start, words[0]), words[0])
        or _IT.search(before) is not None
        or (low.startswith(_CERTIFYING, words[0]) and _HE.search(before) is not None)
        or begins_a_list(low, words, start)
        or _begins_without(low, words, clause, sentence, goes_on=goes_on)
    )


def _begins_without(low: str, words: Range, clause: Range, sentence: Range, *, goes_on: bool) -> bool:
    """Whether a clause begins with a deed of who did the one before: `denied the cane; certified …`."""
    begins = BEGINS.fullmatch(low, clause[0], words[0]) is not None
    if not begins or _OBJECT.match(low, words[1], clause[1]) is None:
        return False
    return names_review(low, sentence[0], clause[0]) if clause[0] > sentence[0] else goes_on
