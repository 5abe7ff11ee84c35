"""Whether utilization review's words name another treatment than the request that they seem to be of."""

from __future__ import annotations

import re

from imr_llm.domain.letter import Range
from imr_llm.domain.record import Category
from imr_llm.reading.ur_grounds import GROUNDS
from imr_llm.reading.ur_words import ItemWords
from imr_llm.vocabulary.categories import categories_named

_COUNTED = re.compile(
    r"\b(?:tablets?|capsules?|pills?|units?|supply|rental|purchase|refills?|prescriptions?|levels?|trial)\b"
)
"""Words of amounts, which name no treatment."""
_NUMBER = (
    r"(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|another|more|additional|further|single|"
    r"first|initial|remaining)"
)
_OF_ITS_KIND = re.compile(
    rf"\b(?:the|this|that|these|those|{_NUMBER}) (?:{_NUMBER} )?(?:patch(?:es)?|injections?|blocks?|"
    r"medications?|medicines?|drugs?|devices?|equipment|surgery|operation|procedures?|study|studies|tests?|"
    r"imaging|cream|gel|kit|brace)\b(?! (?:for|of|to)\b)"
)
"""Words for a treatment of some kind, as the request is."""
_PURPOSE = re.compile(
    r"\b(?:to (?:allow|learn|teach|(?:re-?)?establish|begin|start|transition|update|review|see|permit|"
    r"monitor|complete|progress|instruct|set up)|"
    r"for (?:transition|instruction|teaching|education|review|the purpose))\b"
)
"""Before what a part is to be used for."""


def asks_for_another(low: str, asked: Range, item: ItemWords) -> bool:
    """Whether what is asked for in a stretch is of other kinds than a request that it does not name."""
    kinds = categories_named(_COUNTED.sub(" ", low[slice(*asked)])) - {Category.EVALUATION_MANAGEMENT}
    return bool(kinds) and item.category not in kinds


_A_CONSULTATION = re.compile(
    r"\W*(?:an?|the|his|her) (?:(?!(?:and|or|for|of|to|with|was|were|request|requests)\b)[\w/-]+ ){0,5}?"
    r"(?:consultation|consult|referral|second opinion)\b"
    r"(?! (?:report|note))[^.;:,]{0,60} (?:was|were|has been|had been|is)\b"
)
"""`A surgical consultation was …`: what a sentence tells of, where it is no request in dispute."""


def names_another(low: str, place: Range, item: ItemWords) -> bool:
    """Whether a stretch that does not name an item names another treatment."""
    grounds = GROUNDS.search(low, *place)
    place = place[0], grounds.start() if grounds is not None else place[1]
    quoted = low.find('"', *place)
    place = place[0], quoted if quoted >= 0 else place[1]
    purpose = _PURPOSE.search(low, *place)
    words = _COUNTED.sub(" ", low[place[0] : purpose.start() if purpose is not None else place[1]])
    kinds = categories_named(words) - {Category.EVALUATION_MANAGEMENT}
    if item.category is not Category.EVALUATION_MANAGEMENT and _A_CONSULTATION.match(low, *place):
        return True
    if item.category in kinds:
        return bool(categories_named(_OF_ITS_KIND.sub(" ", words)) - {Category.EVALUATION_MANAGEMENT})
    return bool(kinds)
