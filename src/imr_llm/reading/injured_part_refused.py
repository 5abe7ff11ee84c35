"""Body parts that the claim does not take on, and those that a medical history says were once broken."""

from __future__ import annotations

import re

from imr_llm.domain.letter import Range
from imr_llm.reading.injured_part_denials import BETWEEN, WORD
from imr_llm.reading.injuries_before import tells_of_years_from
from imr_llm.vocabulary.patterns import late
from imr_llm.vocabulary.scanning import holds_any

_NOT_TAKEN = r"(?:denied|rejected|disputed|contested|declined|not (?:been )?(?:accepted|admitted))\b"
_REFUSED = late(
    rf"(?:(?:the|his|her|claims?|liability|for|of|to) ){{0,9}}(?P<listed>(?>{WORD}{BETWEEN}){{1,24}})"
    r"(?P<treatment>(?:surgery|treatment|therapy|injections?|fusion|arthroscopy|release|care|claim) )?"
    r"(?P<one>(?:is|was|has|remains) )?"
    r"(?:(?:is|was|are|were|has|have|had|been|being|both|all|also|later|then|still|remains?) )*"
    rf"{_NOT_TAKEN}(?! (?:at first|initially|until|originally))"
)
"""`Accepted for the neck; the right wrist was denied`: what stands behind the accepted parts."""
_LISTED_AS = late(
    rf"(?>{WORD}{BETWEEN}){{1,24}}as (?:an? |being |having been )?(?:{_NOT_TAKEN}|non-?industrial\b)"
)
"""`lists the right knee as denied`."""
_BEGINS = late(r"[,;:(] (?:and |but |while |though )?|\b(?:and|but|while|whereas) ")
_BORDER = late(r" ?[,/&] ?(?:and |or )?| (?:and/or|and|or|nor) ")
_CLAUSE = ", and "
_KEYS = ("denied", "rejected", "disputed", "contested", "declined", "accepted", "admitted", "non")
_TAKEN = ("accepted", "admitted", "acceptance")
_HISTORY = late(
    r"\b(?:past (?:medical )?(?:and surgical )?history|medical history|pmhx?)\b(?! (?:of (?:the|this)|"
    r"and physical))"
)
_HISTORY_KEYS = ("history", "pmh")
_PAST = late(
    r"\b(?:fractur\w*|fx|broke|broken|dislocat\w*|amputat\w*|torn|tears?|sprain\w*|strain\w*|lacerat\w*|"
    r"arthroscop\w*|surgery|remote|old|years ago)\b"
)
"""What a history lists of a part that was hurt or operated on, and is over."""
_OF_THE_INJURY = late(
    r"\b(?:industrial|work-related|this (?:injury|accident|claim)|since the|from the (?:injury|fall))"
)
_ENTRY_ENDS = late(r"[,;:.]")
_FAR = 200


def is_refused(low: str, sentence: Range, words: Range) -> bool:
    """Whether a part is said not to be taken on, beside others that are accepted or as a claim lists it."""
    until = min(sentence[1], words[1] + _FAR)
    if not holds_any(low[words[1] : until], _KEYS):
        return False
    if _LISTED_AS.match(low, words[0], until) is not None:
        return True
    first = max(sentence[0], words[0] - _FAR)
    if not holds_any(low[first : words[0]], _TAKEN):
        return False
    for border in _BEGINS.finditer(low, first, words[0]):
        told = _REFUSED.match(low, border.end(), until)
        if (
            told is not None
            and _refused_from(low, border, told) <= words[0]
            and words[1] <= told.end("listed")
            and holds_any(low[first : border.start()], _TAKEN)
        ):
            return True
    return False


def _refused_from(low: str, border: re.Match[str], told: re.Match[str]) -> int:
    """Where the parts begin that are told not to be taken on, behind others that are.

    Of `the neck and left knee, and lumbar fusion was denied` only the last is; where several are, they begin
    behind the comma that parts them from those accepted.
    """
    start, end = told.start("listed"), told.end("listed")
    if told["one"] or told["treatment"]:
        *_, start = start, *(one.end() for one in _BORDER.finditer(low, start, end))
    elif border.group().strip() == "and" and low.find(_CLAUSE, start, end) >= 0:
        start = low.find(_CLAUSE, start, end) + len(_CLAUSE)
    return start


def was_hurt_before(low: str, sentence: Range, words: Range, year: int | None) -> bool:
    """Whether a medical history lists a part only as one that was hurt then: `PMH: left wrist fx`."""
    first = max(sentence[0], words[0] - _FAR)
    before = low[first : words[0]]
    if not holds_any(before, _HISTORY_KEYS) or _HISTORY.search(before) is None:
        return False
    *_, begins = first, *(one.end() for one in _ENTRY_ENDS.finditer(low, first, words[0]))
    until = min(sentence[1], words[1] + _FAR)
    ends = _ENTRY_ENDS.search(low, words[1], until)
    entry = begins, ends.start() if ends is not None else until
    return (
        _PAST.search(low, *entry) is not None
        and _OF_THE_INJURY.search(low, *entry) is None
        and not tells_of_years_from(low, entry, year)
    )
