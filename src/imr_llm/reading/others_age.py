"""Whether an age that a summary prints is somebody else's, or the worker's at another time."""

from __future__ import annotations

from imr_llm.domain.letter import Range
from imr_llm.reading.others import RELATIVE, STRANGER, THE_WORKER
from imr_llm.vocabulary.numbers import SMALL_WORDS, TENS_WORDS, number_of
from imr_llm.vocabulary.patterns import late

_OF_ANOTHER = late(
    rf"\b(?:{STRANGER},? (?:who (?:is|was) )?(?:an? )?|dr\.? [a-z'’-]+(?: [a-z'’-]+)?,? (?:who (?:is|"
    rf"was) )?(?:an? )?|"
    r"(?:(?:(?!fil|submitt|made|report|request)[a-z]+(?:ed|en|it)|struck|stuck|caught|held|shot|hit) by|with|"
    r"against|behind|beside|(?:mov|push|pull|carry|restrain|catch|feed|dress|driv|hold|support|rescu|attend)"
    r"ing|(?:lift|mov|push|pull|carri|restrain|help|assist|transf|bath|hoist|turn|roll|chas|arrest|subdu)"
    r"[a-z]*(?:ing|ed)) (?:an?|another|the|one|his|her) (?:[a-z0-9-]+ ){0,3})$"
)
"""`lifting an 80-year-old man`, `struck by a 24-year-old male`: somebody whom the worker had to do with."""
_DID_TO = (
    r"(?:hit|struck|rear-ended|sideswiped|t-boned|punched|kicked|bit|pushed|shoved|grabbed|attacked|assaulted|"
    r"threw|pulled|knocked|ran (?:into|over)|backed into|crashed into|collided with|fell on(?:to)?|landed on)"
)
_ANOTHER = late(
    rf"[\s,-]*(?:(?:(?:fe)?male )?(?:{STRANGER}|resident|student)\b|"
    rf"{RELATIVE} of (?:the |this )?(?:patient|worker|claimant|applicant|employee)\b|"
    r"(?:(?:fe)?male )?(?:supervisor|manager|boss|foreman|employer|owner) (?:of (?:the|this) (?:patient|"
    r"worker|"
    r"claimant|applicant|employee)\b|(?:who |that )?[a-z]+ (?:him|her)\b)|"
    rf"(?:male|female|man|woman|boy|girl) (?:[a-z]+ly )?[a-z]+ (?:{THE_WORKER})|"
    rf"(?:male|man|female|woman|driver) (?:(?!who\b|and\b)[a-z-]+ ){{0,3}}?{_DID_TO} "
    r"(?:the |this )?(?:patient|worker|claimant|applicant|employee)\b|"
    rf"(?:male|man) (?:(?!who\b|and\b)[a-z-]+ ){{0,3}}?{_DID_TO} her\b|"
    rf"(?:female|woman) (?:(?!who\b|and\b)[a-z-]+ ){{0,3}}?{_DID_TO} (?:him|his)\b)"
)
"""`a 31-year-old inmate`, `a 52-year-old man struck her with`: what follows an age that is another's."""
_NOT_NOW = late(
    r"\b(?:when (?:he|she) was|since (?:the )?(?:age of|he was|she was)|at (?:the )?age|until|from age|"
    rf"(?:at|since|from|until|by|over|under|above|below|before|after|than|"
    r"(?<!pertains )(?<!pertain )(?<!pertaining )(?<!relates )to)(?: the| an)?|"
    rf"{RELATIVE}(?: \w+)?,?(?: who)?(?: is| was)?|patients|persons|those(?! of an? )|people|workers|adults|"
    rf"women|men) ?"
    r"(?:of ?)?(?:now |also )?(?:an? )?$"
)
_THEN = late(
    r",? (?:old )?(?:(?:at|when) (?:(?:the|that) (?:time(?! of (?:this|the) (?:present |current |latest |"
    r"last )?(?:review|report|evaluation|request|"
    r"visit|exam|determination|decision|denial|appeal|application|writing))|date|onset)|injured|hired|he |"
    r"she )|then\b)"
)
_APPOSED = late(
    r"(?P<being>\b(?:is|was|as|be|been|being) )?\b(?P<whose>(?:(?:the|this) )?[a-z]+['’]s|the|his|"
    r"her|their|an?|another|one) "
    r"(?:[a-z'’-]+ ){0,3}?"
    r"(?!(?:patient|worker|claimant|applicant|employee|individual|person|man|woman|male|female|gentleman|"
    r"lady|"
    r"pt|iw)\b)[a-z-]+(?:,| \()(?: who (?:is|was))? ?(?:now )?(?:an? )?$"
)
"""`his foreman, age 58`; `the client, an 88-year-old woman`: an age beside somebody who is named."""
_THEN_AGED = late(
    rf"\b(?:patient|worker|claimant|applicant|employee|individual|he|she)(?:,| who was| was|, who was) "
    rf"(?:then|at that (?:time|point|juncture|visit)) (?:an? |aged? )?"
    rf"(?P<number>\d{{2}}|(?:{TENS_WORDS})(?:[ -](?:{SMALL_WORDS}))?)"
    r"(?:[ -](?:years?|yrs?)[ -](?:of age|old))?(?=[,.;)]| and\b)"
    r"|\b(?:patient|worker|claimant|applicant|employee|he|she) was (?P<number2>\d{2})"
    r"(?: years? (?:of age|old))?,? "
    r"(?:at the time of|as of|on the date of) (?:the |this |that |his |her )?[^.;]{0,30}"
    r"(?:evaluation|visit|note|report|examination|consultation)\b"
)
_AT_A_VISIT = late(
    r"\b(?:notes?|reports?|evaluat\w+|visits?|examin\w+|consult\w+|seen|presented|appointment|follow-?up|"
    r"questionnaire|form|interview\w*)\b"
)
_AT_THE_INJURY = late(
    r"\b(?:when|injur\w+|hurt|accident|incident|hired|onset|first|originally|initial\w*|fell|slipped)\b"
)
_LONGEST_NAMED = 80
_LONGEST_TOLD = 160


def is_of_another_time(low: str, age: Range) -> bool:
    """Whether the words around an age say that the worker was of it then, or that it is a bound."""
    return (
        _NOT_NOW.search(low, max(age[0] - 40, 0), age[0]) is not None or _THEN.match(low, age[1]) is not None
    )


def is_of_another(low: str, age: Range, opening: int) -> bool:
    """Whether the words around an age say that it is somebody else's.

    Until `opening` the worker may be called by a trade, `A painter, a 40-year-old man, fell`.
    """
    before = max(age[0] - _LONGEST_NAMED, 0), age[0]
    if _OF_ANOTHER.search(low, *before) or _ANOTHER.match(low, age[1]):
        return True
    if low.find(",", max(age[0] - 20, 0), age[0]) < 0 and low.find("(", max(age[0] - 20, 0), age[0]) < 0:
        return False
    apposed = _APPOSED.search(low, *before)
    if apposed is None or apposed["being"]:
        return False
    return apposed["whose"] not in ("the", "a", "an", "one") or age[0] >= opening


def age_at_a_visit(low: str) -> tuple[int, Range] | None:
    """The last age that a note gives the worker at its own time: `In a June note, the applicant, then 44, …`.

    It stands for the present one where the summary tells no other.
    """
    found = None
    for told in _THEN_AGED.finditer(low):
        start = max(low.rfind(". ", 0, told.start()) + 1, told.start() - _LONGEST_TOLD)
        place = told.span("number" if told["number2"] is None else "number2")
        years = number_of(low[slice(*place)])
        if (
            years is not None
            and (told["number2"] or _AT_A_VISIT.search(low, start, told.start()) is not None)
            and _AT_THE_INJURY.search(low, start, told.start()) is None
        ):
            found = years, place
    return found
