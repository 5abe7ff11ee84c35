"""Where in a sentence about utilization review the words of one deed end and those of the next begin."""

from __future__ import annotations

from collections.abc import Sequence

from imr_llm.domain.letter import Range
from imr_llm.reading.ur_advised import decided_from
from imr_llm.reading.ur_consent import next_predicate
from imr_llm.reading.ur_deed import DeedWord
from imr_llm.reading.ur_parties import PARTY
from imr_llm.reading.ur_subjects import behind_asking
from imr_llm.vocabulary.numbers import number_of
from imr_llm.vocabulary.patterns import late

WHICH_WAS = late(r",? which (?:was|were|has been|have been|had been) (?:\w+ly )?$")
_THIS_WAS = late(r"\b(?:this|that|it) (?:was|has been|had been) (?:\w+ly )?$")
_AFTER_AIM = late(
    r"\bto (?:only |just )?(?:# ?)?(\w+)(?: (?:visits?|sessions?|treatments?|tablets|capsules|months?))?"
    r"(?=,? (?:and|while|but|whereas) (?!(?:# ?)?\d)|"
    r", (?!(?:which|who|that|as|because|since|though|although|when|after|before|if|it|he|she|they|this|so|or|"
    r"\w+ing|\w+ly|with|without|on|in|at|by|for|to|from|the (?:rest|remain\w+|other|balance))\b)"
    r"[a-z])"
)
"""`Modified the therapy to six visits and …`."""
_CONTRAST = late(r",? (?:while|whereas|but|(?:in addition to|besides|beside|along with|after) which) ")
_JOINED_BY_COMMA = late(r", and ")
_WITH_THE = late(r" with (?:the|its|his|her) (?:[\w/#-]+ ){1,4}\Z")
_JOINED = late(r" and ")
_NEXT_NAMED = late(r"[,;(] | (?:and|but|while|whereas) ")
_SUBJECT = (
    rf"(?:it|they|(?:the )?(?:{PARTY}|reviewer|examiner))"
    r"(?: (?:also|then|only|just|had|has|did|\w+ly))* "
)
_SUBJECT_AHEAD = late(rf"(?<!which )(?<!that )\b{_SUBJECT}\Z")
_FRONTING = late(r",? (?:and|but|while|whereas|yet),? (?=(?:out of|of|from|as for|as to|regarding|for) )")
_PARTITIVE = late(
    r",? (?:and|but|while|whereas|yet),? (?:out )?of (?:the |those |these )?(?=(?P<number>[a-z]+|\d{1,3})\b)"
)
_COMMA_AND = late(r", (?:and|but|while|whereas|yet) ")
_COMMA = late(r", ")
_JOINT = r",? (?:and|but|while|whereas|yet)"
_NO_NOUN = (
    r"(?:was|were|is|are|be|been|being|had|has|have|did|does|because|since|after|before|when|if|although|"
    r"though|while|whereas|given|that|which|who|by|despite|until|unless|but|not|no)"
)
_NO_SUBJECT = (
    r"(?:as|for|they|it|he|she|in|on|to|of|with|without|from|there|per|at|so|then|also|these|this|each|"
    r"neither|none|nothing|likewise|\w+ing|\w+ed)"
)
_NOUNS = rf"(?: (?!{_NO_NOUN}\b)[^\s,;:]+){{1,24}}?"
_FRONTED = late(
    rf"(?:{_JOINT},?|,) (?:"
    rf"(?P<object>(?:out of|of|from|as for|as to|regarding|for|the|an?|his|her|both|all){_NOUNS})"
    rf"(?<!(?<!asked) for)(?<! of)(?<! by),? {_SUBJECT}|"
    rf"(?P<whole>(?:out )?of{_NOUNS}),? (?:(?:also|only) )?)"
)
"""`Denied the one[, and of twelve visits of the other it ]approved two`."""
_FIRST_OF = late(
    r"\W*(?!(?:out )?of (?:the |these |those |all )*(?:\w+ )?(?:requests|items|services|drugs|medications)\b)"
    rf"(?P<whole>(?:out )?of{_NOUNS}),? {_SUBJECT}"
)
_TOPIC = late(
    r"\W*(?:as (?:for|to|concerns)|regarding|concerning|about|with (?:regard|respect) to)"
    rf"{_NOUNS},? {_SUBJECT}"
)
_NO_PHRASE = (
    r"(?:after|before|on|upon|in|at|by|for|with|without|from|since|as|of|then|so|when|because|although|thus|"
    r"therefore|later|however|instead|here|there|that|this|it|if|once)"
)
_OBJECT_FIRST = late(
    rf"\W{{0,8}}(?:and |but )?(?P<object>(?!(?:{_NO_NOUN}|{_NO_PHRASE})\b)[\w/#.'-]+"
    rf"(?: (?!{_NO_NOUN}\b)[^\s,;:]+){{0,10}}?)"
    rf"(?<! for)(?<! of)(?<! by)(?<! at)(?<! from)(?<! per),? {_SUBJECT}"
)
_BUT_THE = late(r",? (?:but|while|whereas|yet|though) (?=\w)")
_NOTHING_BEHIND = late(r"(?: at all| either| as well| outright)?\s*(?:[.,;]|$)")
"""`The brace it did not approve.`"""
_SO_MANY = late(r" (?:only |just )?(?:\d{1,3}|[a-z]+(?:-[a-z]+)?)(?=[,.;]|$| and of\b)")
"""`Of twelve visits of the one it approved two, of the other four`."""
_ANOTHER_CLAUSE = late(
    rf"{_JOINT},? (?:(?:out of|of|from|as for|as to|regarding|in|given|after|because of|"
    rf"due to|instead of|on|upon|with|despite|by|at|following|for){_NOUNS},? )?"
    rf"{_SUBJECT}[a-z]|, {_SUBJECT}[a-z]|{_JOINT} (?:the|an?|his|her){_NOUNS} it [a-z]|"
    rf"(?:,? (?:while|whereas|but|though|although)|, and) (?:the|an?|his|her|its|both|all|no)"
    rf"(?: (?!(?:{_NO_NOUN}|as|for|they|it|he|she|in|on|to)\b)[^\s,;:]+){{1,6}} "
    rf"(?:was|were|is|are|will|would) |"
    rf"(?:,? (?:while|whereas|but|though|although)|, and) (?:(?!(?:{_NO_NOUN}|{_NO_SUBJECT})\b)"
    r"[a-z][\w/-]* ){1,3}(?:was|were|had|has|is|are|remains?|awaits?|may|might|can|could|should|will|"
    r"would|must) |"
    rf"{_JOINT},? (?:then |later )?(?:reversed|withdrew|rescinded|overturned) (?:itself|its|the|that)\b|"
    r",? (?:besides|in addition to|apart from|aside from|after|before) (?:cut|reduc|modify|limit|trimm|halv|"
    r"allow|certify|approv|author)\w*ing |"
    r",? while (?!(?:not|cit|stat|assert|argu|reason|say|explain|writ)\w*ing)\w+ing |"
    rf"{_JOINT}, (?:as for|as to|regarding|for|of|from){_NOUNS}, [a-z]|"
    rf"{_JOINT},? (?:the|its|ur['’]s|what) (?:decision|outcome|result|determination|ruling|fate|disposition|"
    rf"(?:was|became|it|they|ur) (?:\w+ )?){_NOUNS} (?:is|was|are|were|has|remains) (?:\w+ ){{0,2}}?"
    rf"(?:not|un[a-z]+|missing|absent)\b"
)
"""`Denied the one, while from the other it took …`."""
_AND_THE = late(
    rf" and (?:the|an?|his|her|its) (?:requests? for (?:the |an? )?)?"
    rf"(?:(?!(?:{_NO_NOUN}|as|for|they|it|he|she|in|on|to)\b)[^\s,;:]+ ){{1,6}}(?:was|were|has been) "
)
"""`Denied the one and the other was withdrawn`."""
_SPLICED = late(
    r", (?=(?:the|an?|his|her|all|both|any) |"
    r"(?!(?:which|that|who|it|this|he|she|and|but|or|as|what|there|\w+ly)\b)[a-z][\w/-]*(?: [\w/-]+){0,2} "
    r"(?:was|has been|had been) $)"
)
"""`Certified the one, the other was denied`."""
_SPLICED_WAS = late(
    r", (?:(?:the|an?|his|her|its|everything|all) [^,;]{1,60} (?:was|has been)|"
    r"(?!(?:it|this|they|these|all|both)\b)[^,;]{1,60} having been|"
    rf"(?!(?:{_NO_NOUN}|{_NO_SUBJECT}|and|or|a|an|what|all|both|if|how|where|whereby|pain)\b)[\w/#.-]+"
    rf"(?: (?!(?:{_NO_NOUN}|and|or|as|it|they|he|she)\b)[\w/#%.-]+){{0,3}} (?:was|has been)) "
    r"(?:\w+ly )?\Z"
)
_ANOTHER_WAS = late(
    r"(?: (?!and\b|but\b|while\b|whereas\b|which\b|that\b|where\b)[^\s,;:]+){1,12}"
    r"(?P<another>,(?: (?!and\b|but\b|or\b|nor\b|of\b|which\b|that\b|who\b|it\b|this\b|they\b|these\b|"
    r"then\b|with\b|was\b|were\b|has\b|had\b|is\b)[^\s,;:]+){1,6} (?:was|ha(?:s|d|ving) been) )"
)
"""`X was modified to #30[, Y was ]certified`: one comma and one request behind it."""
_AND_WAS = late(
    r"(?: (?!(?:and|which|that|who)\b)[^\s,;:]+){1,16}?(?P<another>,? and)"
    rf" (?:(?!(?:{_NO_NOUN}|{_NO_SUBJECT})\b)[^\s,;:]+ ){{1,6}}(?:was|were|has been|have been) "
    r"(?:\w+ly |also )?"
)
"""`Was modified to #90 to allow a taper and the other was`."""
_AT_ONCE = late(
    rf",(?: and| but| while| whereas)?(?= (?!(?:{_NO_NOUN}|{_NO_SUBJECT}|nor)\b)"
    r"(?:[^\s,;:]+ ){1,8}(?:was|were|has been|have been) (?:\w+ly |also |then )?\Z)"
)
"""`6 of 12 visits were certified, 4 of 8 others were`: what stands behind the comma is of the second deed."""
_TURNED_AROUND = ("certified", "approved", "authorized", "allowed", "granted")
"""Verbs that tell a denial only by what stands before them: `and none of the others was certified`."""
_OF_ONE = late(r" (?:was|has been|had been) (?:\w+ly )?$")


def reach_of(low: str, clause: Range, deeds: Sequence[DeedWord], place: int) -> Range:
    """What may belong to one of a clause's deeds: from the deed before to the deed after.

    In `modified the one, and the other was denied` it ends where the other begins, where that is plain.
    """
    deed = deeds[place]
    start, end = clause
    if place:
        start = _border(low, deeds[place - 1], deed)[1]
    elif deed.passive:
        start = behind_asking(low, start, deed.start)
    if place + 1 < len(deeds):
        end = _border(low, deed, deeds[place + 1])[0]
    if deed.passive and (decided := decided_from(low, (start, deed.start))) is not None:
        start = decided
    if deed.begins is not None:
        start = deed.begins
    if place + 1 < len(deeds) and (begins := deeds[place + 1].begins) is not None:
        end = begins
    if not deed.passive:
        until = deed.until or end
        end = next_predicate(low, deed.end, min(end, until))
        another = _ANOTHER_CLAUSE.search(low, deed.end, clause[1])
        if another is None and not low.startswith((" of", " for"), deed.end) and low[deed.end - 1] != "f":
            another = _AND_THE.search(low, deed.end, end)
        end = min(end, another.start()) if another is not None else end
        if low.rfind("(", clause[0], deed.start) > low.rfind(")", clause[0], deed.start):
            # "(UR certified the last six), and an injection": what an aside tells ends with it.
            closed = low.find(")", deed.end, end)
            end = closed if closed >= 0 and low.find("(", deed.end, closed) < 0 else end
    return start, end


def until_another(low: str, deed: DeedWord, end: int, named: Sequence[Range], covered: Sequence[int]) -> int:
    """Where what is told behind a passive deed ends, as another request is named there that it is not of.

    `Norco #120 was certified, Soma #90 …`: of the 90 nothing is told of Norco.
    """
    if not deed.passive:
        return end
    others = [at for at, index in named if deed.end <= at < end and index not in covered]
    joints = list(_NEXT_NAMED.finditer(low, deed.end, min(others))) if others else []
    return joints[-1].start() if joints else end


def from_own_comma(
    low: str, deed: DeedWord, start: int, named: Sequence[Range], covered: Sequence[int]
) -> int:
    """Where what stands before a passive deed begins that another deed is told before: behind its last comma.

    `… were cut (to #45 and #15), the third was certified`: the 15 is none of the third.
    """
    own = [at for at, index in named if start <= at < deed.start and index in covered]
    comma = low.rfind(", ", start, min(own)) if deed.passive and deed.begins is None and own else -1
    return comma if comma >= 0 else start


def tells_its_subject(low: str, before: Range) -> bool:
    """Whether who did an active deed is told right before its verb: `… it denied`."""
    return _SUBJECT_AHEAD.search(low, *before) is not None


def fronted(low: str, before: Range, behind: Range, named: Sequence[Range]) -> Range | None:
    """What an active deed was done with, where it stands before its subject: `the brace it denied`.

    `before` and `behind` are what may belong to the deed on either side of its verb, `named` the places at
    which items are named.
    """
    so_many = _SO_MANY.match(low, *behind)
    if so_many is None and any(behind[0] <= position < behind[1] for position, _ in named):
        return None
    found = _FRONTED.fullmatch(low, *before)
    here = any(before[0] <= position < before[1] for position, _ in named)
    if found is None and here and _NOTHING_BEHIND.match(low, *behind) is not None:
        # "Mulled over the drug but the scan it denied": what is told of the drug is another thing.
        joints = list(_BUT_THE.finditer(low, *before))
        found = _OBJECT_FIRST.fullmatch(low, joints[-1].end() if joints else before[0], before[1])
    if found is None and so_many is not None and number_of(so_many.group().split()[-1]) is not None:
        found = _FIRST_OF.fullmatch(low, *before)
    return found.span(found.lastgroup or 0) if found is not None else None


def topic(low: str, before: Range, behind: Range, named: Sequence[Range]) -> Range | None:
    """Of what a sentence tells that begins `As for the walker, …`, where the words `behind` name nothing."""
    found = _TOPIC.match(low, *before)
    here = any(behind[0] <= position < behind[1] for position, _ in named)
    return found.span() if found is not None and not here else None


def _border(low: str, deed: DeedWord, following: DeedWord) -> Range:
    """Where the words of one deed end and those of the next begin; what lies between may be of either."""
    # "Non-certification of the one and of the other, and modified …" goes on, "and of 12 visits …" does not.
    part = _PARTITIVE.search(low, deed.end, following.start)
    if not following.passive and (
        tells_its_subject(low, (deed.end, following.start))
        or (part is not None and number_of(part["number"]) is not None)
    ):
        return _before_subject(low, deed.end, following.start)
    told_along = not deed.passive and following.passive and not following.aided
    along = _WITH_THE.search(low, deed.end, following.start) if told_along else None
    border = along.start() if along is not None else _before_passive(low, deed, following)
    if border is None:
        return following.start, deed.end
    spliced = list(_SPLICED.finditer(low, border + 1, following.start))
    if not spliced or not low.startswith(" and ", border):
        return border, border
    # "Certified the one and the other, the third was denied": of more than one it may be.
    of_one = _OF_ONE.search(low, border, following.start) or low.find("refill", border, following.start) >= 0
    return spliced[-1].start() if of_one else border, spliced[-1].start()


def _before_subject(low: str, start: int, end: int) -> Range:
    """The border before a deed that has a subject of its own, and may have its object before that."""
    for pattern in (_FRONTING, _COMMA_AND, _COMMA, _CONTRAST):
        joints = list(pattern.finditer(low, start, end))
        if joints:
            return joints[-1].start(), joints[-1].start()
    joints = list(_JOINED.finditer(low, start, end))
    return (joints[0].start(), joints[-1].start()) if joints else (end, start)


def _between_passive(low: str, deed: DeedWord, following: DeedWord) -> int | None:
    """The one word of contrast between two deeds that are told as done; None where there is no such word."""
    if not (deed.aided and following.passive and following.aided):
        return None
    if _AT_ONCE.match(low, deed.end, following.start) is not None:
        return deed.end
    if (another := _ANOTHER_WAS.fullmatch(low, deed.end, following.start)) is not None:
        return another.start("another")
    if (another := _AND_WAS.fullmatch(low, deed.end, following.start)) is not None:
        return another.start("another")
    joints = list(_CONTRAST.finditer(low, deed.end, following.start))
    return joints[0].start() if len(joints) == 1 else None


def _before_passive(low: str, deed: DeedWord, following: DeedWord) -> int | None:
    """Where the subject of a passive deed begins behind another; None where that is not plain."""
    place = deed.end, following.start
    aided = following.aided or low.startswith(_TURNED_AROUND, following.start)
    if deed.passive or not (following.passive and aided):
        return _between_passive(low, deed, following)
    if WHICH_WAS.search(low, *place) or _THIS_WAS.search(low, *place):
        return None
    if (aims := list(_AFTER_AIM.finditer(low, *place))) and number_of(aims[-1].group(1)) is not None:
        return aims[-1].end()
    if (partitive := _PARTITIVE.search(low, *place)) is not None:
        return partitive.start()
    for pattern in (_CONTRAST, _JOINED_BY_COMMA, _JOINED):
        joints = list(pattern.finditer(low, *place))
        if joints:
            plain = len(joints) == 1 or _OF_ONE.search(low, *place) is not None
            return joints[-1].start() if plain else None
    spliced = _SPLICED_WAS.search(low, *place)
    return spliced.start() if spliced is not None else None
