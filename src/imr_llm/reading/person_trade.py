"""An age that the opening of a summary tells of somebody whom it calls by a trade, and not a patient.

`The left knee of a 34-year-old deckhand`, `Tugboat engineer, 63-year-old, widower`, `a roofer of fifty-one`:
no word says whose age it is but the place. What is no trade, though it sounds like one (a stimulator), is
listed.
"""

from __future__ import annotations

import re

from imr_llm.domain.letter import Range
from imr_llm.reading.others import RELATIVE
from imr_llm.reading.others_age import is_of_another, is_of_another_time
from imr_llm.vocabulary.numbers import SMALL_WORDS, TENS_WORDS, number_of
from imr_llm.vocabulary.patterns import late

_NUMBER = rf"(?P<number>[1-9]\d|(?:{TENS_WORDS})(?:[\s-]+(?:{SMALL_WORDS}))?)"
_OLD = r"[\s-]*(?:(?:years?|yrs?)[\s-]*(?:old|of[\s-]age)|y\s?[./]?\s?o)\b\.?"
TRADE = (
    r"(?!(?:shoulder|finger|bladder|liver|ulcer|cancer|tumor|fever|disorder|order|number|letter|paper|matter|"
    r"chapter|factor|error|computer|generator|stimulator|monitor|scooter|walker|roller|filler|liner|scanner|"
    r"transfer|power|danger|trigger|diameter|meter|[a-z]*meter|marker|buyer|quarter|answer|center|manner|"
    rf"border|corner|printer|freezer|boiler|career|motor|ladder|tractor|trailer|elevator|escalator|conveyor|"
    r"compressor|cooler|dryer|washer|mower|bulldozer|mixer|blender|hammer|copier|container|dumpster|hopper|"
    r"cylinder|transformer|refrigerator|reactor|tower|helicopter|camper|cruiser|tanker|loader|lever|sensor|"
    r"floor|door|gutter|drawer|counter|boulder|timber|lumber|stapler|sprinkler|charger|recliner|heater|"
    r"wrist|waist|hand|chair|other|another|former|later|minor|major|prior|water|winter|"
    rf"summer|supervisor|{RELATIVE})\b)"
    r"(?:[a-z-]{2,}(?:er|or|ist|ian|man|woman|eer|ress|smith|wright|hand)|clerk|nurse|cook|aide|guard|chef|"
    r"mechanic|attendant|assistant|agent|page|pilot|cadet|deputy|sheriff|bailiff|steward|butcher|maid|valet|"
    r"usher|coach|stevedore|captain|judge|guide|apprentice|adjunct|florist|scout|diver|rigger|porter)"
)
"""What somebody is called by what he or she does for a living."""
_PERSON = r"(?:man|woman|gentleman|lady|person|worker|employee|claimant|applicant|patient|individual)"
_CALLED = rf"(?:[a-z'-]+ ){{0,3}}?{TRADE}"
_SOMEONE = rf"(?:{_PERSON}|{_CALLED})"
_IS_OLD = late(
    rf"(?:^|(?<=[.:] ))\W{{0,9}}(?:the|this) {_SOMEONE}"
    r"(?: (?:(?:whose|who (?:seeks|brings|brought|asks|filed|makes|appeals|claims|was hurt|was injured)|"
    r"at issue|"
    r"in question|"
    r"concerned|behind|before|of this|in this|at the)\b[^.;,]{0,80}?))? is (?:now |currently |presently |"
    r"today )?"
    rf"{_NUMBER}{_OLD}"
)
"""`The man whose foot is at issue is 52 years old`; `This embalmer is 55 years old`."""
_IN_FRONT = late(
    rf"^\W{{0,9}}{_CALLED}(?: \([^)]{{1,20}}\))?, (?:now |age[d:]? )?{_NUMBER}(?:{_OLD}|(?=[,.;]))"
)
"""`Tugboat engineer, 63-year-old, widower`: a summary that begins with the trade."""
_PART_OF = late(
    r"\b(?:neck|back|spine|shoulders?|elbows?|wrists?|hands?|fingers?|thumbs?|arms?|knees?|hips?|ankles?|"
    r"foot|feet|legs?|"
    r"head|jaw|eyes?|groin|claim|case|injury|injuries|complaints?|symptoms?|pain|condition|care|"
    r"treatment|request|"
    r"requested|sought|appeal|dispute|file|records?|history|matter|application)"
    r"(?: (?:is|are|was|were))? (?:that )?(?:of|in|by|for|from|on behalf of|concerning|concerns|about|"
    r"involves|"
    r"involving) (?:this|the|an?) (?:now |right-handed |left-handed |retired |former |married |single )?"
    rf"{_NUMBER}[\s-](?:years?|yrs?)[\s-]old,? "
    r"(?!(?:[a-z'-]+ ){0,4}?(?:injur|accident|incident|fracture|claim|collision|crash|tear|rupture|surger|"
    r"fusion|scar|vehicle|fall|slip|problem|condition|histor|complain|sprain|strain|burn|wound|pain))"
    rf"{_CALLED}\b"
)
"""`What is at issue is the left knee of a 34-year-old deckhand`."""
_OF_AGE = late(
    rf"\b(?:an?|this|the) (?!(?:[a-z'-]+ ){{0,3}}?(?:manager|leader|director|owner|foreman|trainer)\b)"
    rf"{_CALLED},? (?:aged? |of ){_NUMBER}(?=[,;.)]| (?:who|whose|injured|hurt|sustained|fell|reports?)\b)"
)
"""`a deckhand of 34`."""
_BEHIND_A_PLACE = late(
    rf"\b(?:an?|the|this) (?:[a-z-]+ )?{_PERSON} (?:who|whose)\b(?! (?:hit|struck|attack|assault|rear|"
    rf"ran|drove into))"
    rf"[^.;,]{{3,120}}? (?:at|in|on|aboard|for|of) (?:an?|the|her|his)? ?(?:[a-z'-]+ ){{0,3}}[a-z-]+, "
    rf"(?:now )?"
    rf"{_NUMBER}{_OLD}(?=[.;,])"
)
"""`a woman who repairs horses at a fair, 41 years old`: the age stands behind a clause."""
TRADE_AND_AGE = late(
    r"(?<!by )(?<!with )(?<!against )(?<!behind )(?<!from )\b(?:an?|this|the) (?!(?:[a-z-]+ ){0,3}(?:room|"
    r"unit|item|page|chapter|exhibit|report)\b)(?:[a-z-]+ ){0,3}"
    r"[a-z-]+, (?:age |aged )?(?P<number>[1-9]\d), (?:(?=(?:with|who|whose|was|has|had|is|sustained|"
    r"suffered|injured|hurt|developed|fell|reports?|presents?|filed|claims?)\b))"
)
"""`a bricklayer, 58, with a lumbar injury`."""
_HEADS_A_NOTE = late(
    rf"(?:^|(?<=[.:;] ))\W{{0,3}}{_NUMBER}{_OLD},? (?:[a-z'-]+ ){{0,3}}?{TRADE}\b(?! (?:was|is) not\b)"
)
"""`3/4/14: First visit. 38-year-old order selector felt a pull …`: a note begins with the worker."""
_WITH_WHOM = late(
    r"\b(?:by|with|against|behind|from|(?<!belongs )(?<!belong )to|beside|near|help(?:ed|ing)?|lift(?:ed|"
    r"ing)?|hit|struck|assist(?:ed|"
    r"ing)?|restrain(?:ed|ing)?|than|like|replaced) $|"
    rf"\b{RELATIVE},? (?:who is )?$"
)
"""Before somebody whom the worker had to do with."""
_OPENING = 400
"""Characters of a summary in which its first sentences tell whom it is about."""
_YOUNGEST = 16
"""Years under which it is a thing that is old."""
_BY_NOUN = frozenset({_IN_FRONT, _BEHIND_A_PLACE})
"""Where the commas before an age part it from no other person."""
_IN_THE_OPENING = frozenset({_PART_OF, _OF_AGE, TRADE_AND_AGE})
"""What is told of the worker in the first sentence only."""


def _reach(pattern: re.Pattern[str], opening: int, end: int) -> int:
    if pattern is _HEADS_A_NOTE:
        return end
    return opening if pattern in _IN_THE_OPENING else max(opening, _OPENING)


def age_beside_trade(low: str, opening: int) -> tuple[int, Range] | None:
    """The age that the opening of a summary tells beside a trade, with the words that print it.

    `opening` is where the first sentence ends.
    """
    for pattern in (_IN_FRONT, _IS_OLD, _PART_OF, _OF_AGE, _BEHIND_A_PLACE, TRADE_AND_AGE, _HEADS_A_NOTE):
        for told in pattern.finditer(low, 0, _reach(pattern, opening, len(low))):
            place = told.span("number")
            years = number_of(told["number"])
            if (
                years is not None
                and years >= _YOUNGEST
                and _WITH_WHOM.search(low, max(told.start() - 40, 0), told.start()) is None
                and not is_of_another_time(low, place)
                and (pattern in _BY_NOUN or not is_of_another(low, place, opening))
            ):
                return years, place
    return None
