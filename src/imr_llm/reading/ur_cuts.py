"""Where a sentence about utilization review is cut into clauses that tell of requests by themselves."""

from __future__ import annotations

from itertools import pairwise

from imr_llm.domain.letter import Range
from imr_llm.reading.ur_deed_words import begins_with_a_deed, tells_a_deed
from imr_llm.reading.ur_gapped import is_gapped
from imr_llm.vocabulary.finder import keyed
from imr_llm.vocabulary.patterns import late

_CLAUSE_END = late(r"[;:]\s|(?<=\d) [-–] (?=[a-z])")
_SAME = late(
    r"(?:and )?(?:the )?same (?:for|goes|went|holds|held|applies|applied|with|is true|was true)\b"
    r"(?! [^.;,]{1,50} (?:was|were) (?:\w+ly )?(?:certif|approv|authori|den|modif|allow|grant|non|not ))"
)
"""Behind a semicolon that cuts nothing: `denied the brace; same for the cane`."""
_FURTHER = keyed(r",? and for (?=an? |the |\d)|, and for (?=[a-z])")
_EXCEPT_THAT = keyed(
    r",? (?:except|save|with the (?:sole |one |only )?exception|apart from the fact|but for the fact) that "
)
"""`Denied all of them except that the brace was …`."""
_SEVERAL = late(
    r"\b(?:all|both|each|every|everything|the rest|these|those|(?:request|item|service|treatment|other)s)\b"
)
_NUMBERED = late(r"\W*\(?\d{1,2}[.)] ")
"""At the head of an entry in a list: `(2) Ambien #30 - long term use, non-certify`."""

_LONGEST_ASIDE = 100
_ENTRY = late(r"(?<![\w.#])\(?\d{1,2}\) (?=[a-z])")


def clauses(low: str, start: int, end: int) -> list[Range]:
    """A sentence cut at semicolons, and at colons that no deed stands before or behind."""
    found: list[Range] = []
    for stop in _CLAUSE_END.finditer(low, start, end):
        colon = low[stop.start()] == ":"
        told = (colon and tells_a_deed(low, start, stop.start())) or (
            low[stop.start()] != ";"
            and begins_with_a_deed(low, stop.end(), end)
            and (colon or not tells_a_deed(low, start, stop.start()))
        )
        same = low[stop.start()] == ";" and (
            _SAME.match(low, stop.end(), end)
            or is_gapped(low, stop.start(), end)
            or _is_an_aside(low, start, stop.start(), end)
        )
        in_entry = low[stop.start()] == " " and (
            _NUMBERED.match(low, start, stop.start()) is not None
            and not tells_a_deed(low, start, stop.start())
        )
        if stop.start() > start and not (told or same or in_entry):
            found.append((start, stop.start()))
            start = stop.end()
    found = [one for start, stop in [*found, (start, end)] for one in _further_requests(low, start, stop)]
    return [entry for one in found for entry in _entries(low, one)]


def _is_an_aside(low: str, start: int, semicolon: int, end: int) -> bool:
    """Whether a semicolon stands in a bracket behind what was done: `cut acupuncture (of 12; to 6) and …`."""
    bracket = low.rfind("(", max(start, semicolon - _LONGEST_ASIDE), semicolon)
    if bracket < 0 or low.find(")", bracket, semicolon) >= 0:
        return False
    closed = low.find(")", semicolon, min(end, semicolon + _LONGEST_ASIDE)) >= 0
    return closed and tells_a_deed(low, start, bracket)


def _entries(low: str, clause: Range) -> list[Range]:
    """A clause cut at the numbers of a list of which each entry tells a deed: `1) brace denied 2) cane …`."""
    start, end = clause
    if low.find(" 2) ", start, end) < 0 and low.find("(2) ", start, end) < 0:
        return [clause]
    heads = [one.start() for one in _ENTRY.finditer(low, start, end)]
    cut = [(a, a + len(low[a:b].rstrip())) for a, b in pairwise([*heads, end])]
    each = len(cut) > 1 and all(tells_a_deed(low, a, b) for a, b in cut)
    if not each or tells_a_deed(low, start, heads[0]):
        return [clause]
    return cut


def _further_requests(low: str, start: int, end: int) -> list[Range]:
    """A clause cut where another request is told after what was done with others.

    `…, and for a brace`, `… except that the brace was`.
    """
    further = _EXCEPT_THAT.search(low, start, end)
    if further is None or _SEVERAL.search(low, start, further.start()) is None:
        # "Denied the tablets except that a month was allowed": of one thing it is a part that is spared.
        further = _FURTHER.search(low, start, end)
    if further is None or not (
        (tells_a_deed(low, start, further.start()) or low.find(" against ", start, further.start()) >= 0)
        and tells_a_deed(low, further.end(), end)
        and not _begins_another(low, start, further.start())
    ):
        return [(start, end)]
    return [(start, further.start()), (further.end(), end)]


def _begins_another(low: str, start: int, end: int) -> bool:
    """Whether further requests named before a place are told nothing of: `…, while requests for`."""
    request = low.rfind(" requests for ", start, end)
    return request >= 0 and tells_a_deed(low, start, request) and not tells_a_deed(low, request, end)
