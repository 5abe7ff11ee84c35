"""Denials told behind an approval of another request: `had certified six visits. … UR denied eight more`."""

from __future__ import annotations

from datetime import date

from imr_llm.domain.letter import Range
from imr_llm.reading.ur_clause import Clause
from imr_llm.reading.ur_deed import Deed, DeedWord
from imr_llm.reading.ur_hearing import asks
from imr_llm.reading.ur_times import decisions_dated
from imr_llm.reading.ur_told import Told
from imr_llm.reading.ur_words import ItemWords
from imr_llm.reading.view import View
from imr_llm.vocabulary.dates import MONTHS
from imr_llm.vocabulary.numbers import number_of
from imr_llm.vocabulary.patterns import late

_HAD = late(r"\b(?:had|was once|were once) (?:also |already |then |\w+ly )*(?:been )?(?:\w+ly )?\Z")
_PART_OF_IT = late(
    r" (?:only |just )?(?:# ?)?[\w-]+ (?:[a-z]+ )?(?:out )?of (?:the |these |those )?(?:\d|requested|"
    r"proposed|(?:two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|sixteen|eighteen|twenty)\b)"
)
"""Behind an approval of a part of what was asked for: `certified six of the twelve visits`."""
_REST = late(
    r"\b(?:rest|remain\w*|others?|balance|excess|additional|further|beyond|more|refills?|over|"
    r"all but|except|last|second)\b"
)
_MORE = late(r"\b(?:additional|further|more)\b(?! than\b)")
"""With all that is asked for: `denied eight more visits`."""
_SO_MANY_MORE = late(
    r" (?P<number>[\w-]+) (?:more|additional|further)(?=[.,;]|$| (?:in|on|as|because|since|for|due|citing)\b)"
)
_MORE_AHEAD = late(r"\b(?:for|of) (?P<number>[\w-]+) (?:more|additional|further)(?= (?:was|were|has|had)\b)")
"""`The request for 12 more was denied`."""
_AT_A_TIME = late(
    rf"\b(?:in (?:early |late |mid-?)?(?:{'|'.join(MONTHS)})\b|in (?:19|20)\d\d\b|previously\b|earlier\b|"
    r"before (?:that|then|this)\b|(?:on|dated) \d{1,2}[/-]\d|"
    r"(?:an? )?(?:days?|weeks?|months?|years?) (?:before|earlier|prior)\b|"
    r"last (?:week|month|year)\b|in the past\b)"
)
"""When something had been decided."""
_NOW_ASKED = late(
    r"\b(?:now|presently|currently) (?:at issue|asked for|requested|sought|wanted|in dispute|in question)\b|"
    r"\b(?:the|this) (?:present|current) (?:request|one)\b"
)
"""`Allowed 30 in May and denied the 60 now at issue`."""
_THEN = late(r"\b(?:then|now|later|subsequently) (?:\w+ ){0,2}\Z")
_IS_NOW = late(r"\b(?:is|are|was|were|has|have) (?:(?:been )?now|this time) (?:being |been )?\Z")
"""`Soma is now denied`, which was modified before."""
_LATER = late(
    r"\b(?:(?:up)?on|after) (?:re-?consideration|appeal|resubmission)\b|"
    r"\ban? (?:amended|revised|second|later) (?:determination|decision|letter|review)\b|"
    r"\b(?:later|eventually|ultimately|in the end)\b"
)
_ALL_OF_IT = late(
    r"\ball (?:of (?:it|them|the)|the|\d{1,3}|two|three|four|five|six|eight|ten|twelve|visits|sessions)\b|"
    r"\bthe (?:whole|full|entire)\b|\bin full\b|"
    r"\b(?:full|complete) (?:certification|approval|authori[sz]ation)\b"
)
_NEAR = len(" additional ")
_LONGEST_AID = 60
_SIGNS = 2


def denies_anew(
    view: View,
    deed: DeedWord,
    own: Range,
    clause: Clause,
    *,
    told: Told,
    item: ItemWords,
    decided: date | None,
) -> bool:
    """Whether a denial is of another request than the one of which an approval was `told` before.

    Two signs of it must be told, of: that `had` been approved, the denial alone is dated as the decision in
    dispute (`decided`), more is asked for between the two, it was `then` denied. `own` is what tells of what
    the denial was; what is left of a request, or a part, is of the same one.
    """
    low, sentence = view.low, clause.sentence
    approval = told.approval_alone(view) if deed.deed is Deed.DENY else None
    along = approval is not None and approval[1] > sentence[0]
    now = along and _NOW_ASKED.search(low, *own) is not None and _REST.search(low, *own) is None
    if approval is None or (
        along
        and not now
        and _HAD.search(low, max(sentence[0], approval[0] - _LONGEST_AID), approval[0]) is None
    ):
        return False
    amounts = [one for one in clause.quantities if own[0] <= one[1][0] < own[1]]
    if any(one != item.asked for one, _ in amounts):
        return False
    bare = _MORE_AHEAD.search(low, *own) if deed.passive else _SO_MANY_MORE.match(low, deed.end)
    if bare is not None and item.asked is not None:
        return number_of(bare["number"]) == item.asked.amount
    if now or any(_MORE.search(low, at[0] - _NEAR, at[1]) for _, at in amounts):
        return True
    if along or _PART_OF_IT.match(low, approval[1]) or _REST.search(low, *own):
        return False
    begins = max(low.rfind(". ", 0, approval[0]), 0)
    had = _HAD.search(low, max(begins, approval[0] - _LONGEST_AID), approval[0]) is not None
    has_had = _HAD.search(low, max(sentence[0], deed.start - _LONGEST_AID), deed.start) is not None
    signs = (
        had and not has_had,
        had and not has_had and _AT_A_TIME.search(low, begins, sentence[0]) is not None,
        decided is not None
        and decided in decisions_dated(low, sentence)
        and not decisions_dated(low, (begins, sentence[0])),
        asks(low, (approval[1], sentence[0])) is not None,
        _THEN.search(low, max(sentence[0], deed.start - _LONGEST_AID), deed.start) is not None,
    )
    is_now = _IS_NOW.search(low, max(sentence[0], deed.start - _LONGEST_AID), deed.start) is not None
    return is_now or sum(signs) >= _SIGNS


def grants_all_later(low: str, deed: DeedWord, clause: Range) -> bool:
    """Whether all is granted by a later decision: `on reconsideration all 12 were approved`."""
    if deed.deed is not Deed.APPROVE or _LATER.search(low, clause[0], deed.start) is None:
        return False
    return _ALL_OF_IT.search(low, *clause) is not None


def tells_of_before(view: View, deed: DeedWord, own: Range, clause: Clause, *, told: Told) -> bool:
    """Whether a deed `had` been done at some time before a refusal that is told already.

    `UR denied therapy. In May it had modified therapy to six visits`; `own` is what tells of what it was.
    """
    if deed.deed is Deed.DENY or not told.is_decided(view, before=deed.start):
        return False
    low, start = view.low, max(clause.sentence[0], deed.start - _LONGEST_AID)
    if _HAD.search(low, start, deed.start) is None or _PART_OF_IT.match(low, deed.end):
        return False
    return _AT_A_TIME.search(low, clause.sentence[0], max(own[1], clause.place[1])) is not None
