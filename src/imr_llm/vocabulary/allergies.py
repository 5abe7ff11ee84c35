"""Whether words tell what somebody is allergic to, and so neither what is taken nor what one suffers from."""

from __future__ import annotations

from imr_llm.domain.letter import Range
from imr_llm.vocabulary.drugs import find_drugs
from imr_llm.vocabulary.patterns import late
from imr_llm.vocabulary.spelling import plain

_REACH = 160
"""Characters before words and behind them in which the allergy is named."""
_LEADS = (
    r"(?<!no )(?<!no known )(?<!no drug )(?<!no known drug )\ballerg(?:y|ies|ic)"
    r"(?: (?:list|history|reactions?))?"
    r"(?: ?[:-]+ ?| (?:to|include[sd]?|including|(?:are|is|were|was)(?! [a-z]+(?:ed|en|ing)\b)) )"
)
"""What a list of allergies begins with: `Allergies:`, `allergic to`."""
_LISTED = late(
    rf"{_LEADS}(?:(?!\b(?:takes?|taking|uses?|using|on|medications?|meds|prescri\w+|diagnos\w+|with|who|"
    r"he|she|has|had|but|none|nkda|so|was|were|which|led|and then)\b)[^.;:])*$"
)
_OWN = late(rf"\W*(?:drug )?{_LEADS}")
_AGAINST = late(r"\bfor (?:[a-z]+ ){0,2}allerg")
"""`Claritin for allergies`: what is taken against them."""
_ALLERGY = late(r"\ballerg(?:y|ies|ic)\b")
_BEHIND = late(
    r" ?(?:\((?:allergy|allergic)\b|(?:drug )?allerg(?:y|ies)\b(?! (?:med|pill|tablet|shot|season)))"
)


def told_as_allergy(text: str, words: Range) -> bool:
    """Whether the words at half-open `words` of a text are told there as an allergy.

    `Allergies: [penicillin]`, `[Allergy: penicillin]`, `[sulfa] allergy`. Hay fever is an illness.
    """
    start, end = words
    told = plain(text[start:end])
    if _OWN.match(told) or (_ALLERGY.search(told) and not _AGAINST.search(told) and find_drugs(told)):
        return True
    before, behind = plain(text[max(start - _REACH, 0) : start]), plain(text[end : end + _REACH])
    return _LISTED.search(before) is not None or _BEHIND.match(behind) is not None
