"""Whether utilization review's words name another treatment than the request that they seem to be of."""

from __future__ import annotations

from collections.abc import Sequence

from imr_llm.domain.letter import Range
from imr_llm.domain.record import Category
from imr_llm.reading.ur_deed import Deed, DeedWord
from imr_llm.reading.ur_grounds import GROUNDS
from imr_llm.reading.ur_offered import names_a_substitute
from imr_llm.reading.ur_words import ItemWords
from imr_llm.vocabulary.categories import categories_named
from imr_llm.vocabulary.drugs import find_drugs
from imr_llm.vocabulary.patterns import late
from imr_llm.vocabulary.words import pieces

_COUNTED = late(
    r"\b(?:tab(?:let)?s?|cap(?:sule)?s?|pills?|lozenges?|doses?|units?|supply|rental|purchase|refills?|prescriptions?|levels?|trial)\b"
)
"""Words of amounts, which name no treatment."""
_NUMBER = (
    r"(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|another|more|additional|further|single|"
    r"first|initial|remaining)"
)
_OF_ITS_KIND = late(
    rf"\b(?:the|this|that|these|those|{_NUMBER}) (?:{_NUMBER} )?(?:patch(?:es)?|injections?|blocks?|"
    r"medications?|medicines?|drugs?|devices?|equipment|surgery|operation|procedures?|study|studies|tests?|"
    r"imaging|cream|gel|kit|brace)\b(?! (?:for|of|to)\b)"
)
"""Words for a treatment of some kind, as the request is."""
_PURPOSE = late(
    r"\b(?:to (?:allow|learn|teach|(?:re-?)?establish|begin|start|transition|update|review|see|permit|"
    r"monitor|complete|progress|instruct|set up)|"
    r"for (?:transition|instruction|teaching|education|review|the purpose))\b"
)
"""Before what a part is to be used for."""


_GROUNDS_OPEN = late(r"\W*(?:because|since|as|given that|now that|inasmuch as) ")


def asks_for_another(low: str, asked: Range, item: ItemWords) -> bool:
    """Whether what is asked for in a stretch is of other kinds than a request that it does not name."""
    kinds = categories_named(_COUNTED.sub(" ", low[slice(*asked)])) - {Category.EVALUATION_MANAGEMENT}
    return bool(kinds) and item.category not in kinds


_A_CONSULTATION = late(
    r"\W*(?:an?|the|his|her) (?:(?!(?:and|or|for|of|to|with|was|were|request|requests)\b)[\w/-]+ ){0,5}?"
    r"(?:consultation|consult|referral|second opinion|(?:return|office|clinic|follow[\s-]?up) visits?)\b"
    r"(?! (?:report|note))[^.;:,]{0,60} (?:was|were|has been|had been|is)\b"
)
"""`A surgical consultation was …`: what a sentence tells of, where it is no request in dispute."""

_AN_EVALUATION = late(
    r"\W*(?:an?|the|his|her) (?:(?!(?:and|or|for|of|to|with|was|were|request|requests)\b)[\w/-]+ ){0,4}"
    r"(?:evaluation|assessment)\b(?! report)[^.;:,]{0,60} (?:was|were|has been|had been|is)\b"
)
"""`The safety evaluation was allowed.`"""
_NOT_SEEN = frozenset(
    {
        *(Category.PHARMACEUTICAL, Category.DIAGNOSTIC, Category.DMEPOS, Category.INJECTION),
        *(Category.SURGERY, Category.DENTAL, Category.TRANSPORTATION, Category.HOME_HEALTH),
    }
)
"""Kinds of requests of which a visit to a doctor is no part."""
_OBJECT = late(
    r" (?:(?:only|just) )?(?:(?:an?|the|his|her|its) )?(?!(?:for|to|at|by|with|of|in|on|from|up|\d)\b)[a-z]"
)
_TO_WEAN = late(r"\b(?:wean|taper)")
_THERAPY = late(
    r" (?:the|his|her) (?:requests? for (?:the )?)?(?:therapy|visits|sessions|program)\b(?! (?:with|of)\b)"
)
"""`Denied the drug and modified the therapy`, whatever kind of therapy it was."""
_THE_OTHERS = late(
    r" (?:(?:all|any|each)(?: of)? )?the (?:rest|remainder|others?|remaining)\b|"
    r" (?:everything|anything|all) else\b"
)
_NOT_ATTENDED = frozenset(
    (Category.PHARMACEUTICAL, Category.DIAGNOSTIC, Category.DMEPOS, Category.INJECTION, Category.SURGERY)
)
"""Kinds of requests that have no sessions."""
_NO_COURSE = _NOT_ATTENDED - {Category.INJECTION}
_A_COURSE = late(
    r"\b(?:visits|sessions)\b|"
    r"\b(?:an?|the|another|further|second|third) (?:(?:second|third|new|further|earlier|previous) )?"
    r"(?:courses?|rounds?) (?:of (?:\d{1,2}|six|eight|ten|twelve)|was|were)\b"
)
"""`A second course of 12 was modified to 4`, of a therapy that the sentence before names."""
_A_VISIT = late(
    r"\W{0,9}(?:(?:and|but|while|whereas|with|only|just|also|instead|an?|the|his|her|"
    r"one|its|requests?|for) ){0,5}"
    r"(?:(?!(?:and|but|or|for|of|to|with|in|at|by|on|until|pending|before|after|from|per|"
    r"was|were|is|had|has|tablets?|capsules?|pills?|supply|refills?|visits|sessions|injections?|mri|x-?rays?|"
    r"trial|rental|purchase|#?\d+)\b)[\w/.-]+ ){0,4}?"
    r"(?:consult(?:ation)?s?|follow[\s-]?ups?|office visits?|clinic visits?|re-?eval(?:uation)?s?|f/u|"
    r"referrals?|"
    r"re-?examinations?|(?:psych\w*|ortho\w*|neuro\w*|pain(?: management)?|surgical|specialty|specialist) "
    r"eval(?:uation)?s?)(?: (?:visits?|appointments?))?"
    r"(?=\s*$|[.,;)]| (?:was|were|is|has|had|with|to|in|for|at|on|by|and|but|request)\b)"
)
"""`But approved a pain consult`."""

_CONSERVATIVE = late(
    r"\b(?:conservative|non-?operative|non-?surgical) (?:treatment|care|measures|management)\b"
)
_JOINT_REPLACED = late(
    r"\W*(?:(?:only|the|an?|his|her|this|left|right|l|r) ){1,3}(?:tka|tkr|tha|thr)\b"
    r"(?! (?:rehab|pt|ot|therapy|visits|brace|program|protocol|aftercare)\b)"
)
"""`Certified the TKA on the same day`."""


_MODALITY = late(
    r"\b(?:(?P<aquatic>aqua\w*|pool|water)|(?P<physical>physical|pt\b|physio\w*|land)|"
    r"(?P<occupational>occupational|ot\b)|"
    r"(?P<acupuncture>acup\w*)|(?P<chiropractic>chiro\w*|manipulat\w+)|(?P<massage>massage|myofascial)|"
    r"(?P<mind>cognitive|cbt\b|psychotherap\w+|biofeedback|hypno\w+)|"
    r"(?P<work>work (?:hardening|conditioning)))"
)
_OF_A_KIND = late(
    r"(?: (?:visits|sessions|treatments))?(?: of(?: the| an?)?)? (?=[a-z])"
    r"(?!(?:and|or|but|with|for|on|in|as|by)\b)"
    r"(?P<kind>(?:[a-z-]+ ?){1,3})"
)


def is_of_another_modality(low: str, amount: Range, end: int, own: frozenset[str]) -> bool:
    """Whether what is counted is another therapy than that of some words: `pool to 6 visits of land PT`."""
    told = _OF_A_KIND.match(low, amount[1], end)
    if told is None or not _MODALITY.search(told["kind"]):
        return False
    kinds = {one.lastgroup for one in _MODALITY.finditer(told["kind"])}
    asked = {one.lastgroup for one in _MODALITY.finditer(" ".join(sorted(own)))}
    # Aquatic therapy may be told as a kind of physical therapy, and land-based therapy not as aquatic.
    if "aquatic" in asked:
        asked.discard("physical")
        kinds -= {"physical"} if "aquatic" in kinds else set()
    return bool(asked) and asked.isdisjoint(kinds)


def names_a_visit(low: str, place: Range, item: ItemWords) -> bool:
    """Whether a stretch tells of a visit to a doctor, which a request is not for nor has as a part."""
    return item.category in _NOT_SEEN and _A_VISIT.match(low, *place) is not None


def names_another(low: str, place: Range, item: ItemWords) -> bool:
    """Whether a stretch that does not name an item names another treatment."""
    if (opening := _GROUNDS_OPEN.match(low, *place)) is not None:
        # "Since the surgery was not approved": the grounds are what the deed itself is told in.
        place = opening.end(), place[1]
    grounds = GROUNDS.search(low, *place)
    place = place[0], grounds.start() if grounds is not None else place[1]
    quoted = low.find('"', *place)
    place = place[0], quoted if quoted >= 0 else place[1]
    purpose = _PURPOSE.search(low, *place)
    words = _COUNTED.sub(" ", low[place[0] : purpose.start() if purpose is not None else place[1]])
    kinds = categories_named(words) - {Category.EVALUATION_MANAGEMENT}
    if item.category is not Category.EVALUATION_MANAGEMENT and (
        _A_CONSULTATION.match(low, *place)
        or (_AN_EVALUATION.match(low, *place) and item.own.isdisjoint(("evaluation", "assessment")))
    ):
        return True
    if names_a_visit(low, place, item):
        return True
    no_course = item.category in _NO_COURSE and _A_COURSE.search(words) is not None
    if no_course or (item.category in _NOT_ATTENDED and _CONSERVATIVE.search(words) is not None):
        return True
    if item.category is not Category.SURGERY and _JOINT_REPLACED.match(words):
        return True
    if item.category in kinds:
        return bool(categories_named(_OF_ITS_KIND.sub(" ", words)) - {Category.EVALUATION_MANAGEMENT})
    return bool(kinds)


_LONGEST_OBJECT, _LONGEST_ARTICLE = 60, 8


def grants_another(low: str, deed: DeedWord, own: Range, covered: Sequence[ItemWords]) -> bool:
    """Whether a grant is of none of the requests of the deed before: `denied it and approved an MRI`.

    `covered` are those requests, `own` the words of the grant.
    """
    if deed.passive and deed.deed is Deed.APPROVE:
        return all(names_a_visit(low, own, one) for one in covered)
    if not deed.passive and _names_another_drug(low, own, covered):
        return True
    if deed.passive or deed.deed not in (Deed.APPROVE, Deed.MODIFY) or _OBJECT.match(low, own[0]) is None:
        return False
    if _THE_OTHERS.match(low, *own):
        return True
    to = low.find(" to ", *own) if deed.deed is Deed.MODIFY else -1
    to = to if to >= 0 else own[1]
    return (
        all(names_another(low, (own[0], to), one) or _names_therapy(low, own, one) for one in covered)
        and not names_a_substitute(low, own)
        and _TO_WEAN.search(low, *own) is None
    )


def _names_another_drug(low: str, own: Range, covered: Sequence[ItemWords]) -> bool:
    """Whether a deed's object is a drug that some requests are not for: `and cut hydrocodone to #30`."""
    drugs = find_drugs(low[own[0] : min(own[1], own[0] + _LONGEST_OBJECT)])
    if not drugs or drugs[0][1][0] > _LONGEST_ARTICLE:
        return False
    words = set(pieces(low[own[0] + drugs[0][1][0] : own[0] + drugs[0][1][1]]))
    return all(words.isdisjoint(one.own) for one in covered)


def _names_therapy(low: str, own: Range, item: ItemWords) -> bool:
    return item.category in _NOT_ATTENDED and _THERAPY.match(low, *own) is not None
