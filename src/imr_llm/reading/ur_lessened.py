"""What is cut by none but utilization review: visits that are asked for, and what is lent for a while."""

from __future__ import annotations

from imr_llm.vocabulary.patterns import late

_VISITS_FROM = late(
    r"(?: down)? from (?:# ?)?[\w-]+(?: (?P<unit>visits?|sessions?|treatments?))? to (?:only )?[\w-]+"
    r"(?(unit)(?: (?:visits?|sessions?|treatments?))?| (?:visits?|sessions?|treatments?))"
    r"(?=[.,;]|$| (?:and|by|as|on)\b)"
)
_VISITS_TO = late(
    r" to (?:only |just )?[\w-]+ (?:visits|sessions|treatments)(?: each| apiece)?"
    r"(?=[.,;]|$| (?:and|by|as|on|for)\b)"
)
"""`Was cut from 12 to 6 visits`: visits that are asked for are cut by none but utilization review."""
_VISITS_AHEAD = late(
    r"\b(?:visits|sessions|treatments|injections|blocks)"
    r"(?: (?:of|for) (?:(?!(?:and|or|which|that)\b)[\w/-]+ ){1,5}| )(?:was|were) (?:\w+ly )?\Z"
)
_TO_SO_MANY = late(
    r"(?: from (?:# ?)?[\w-]+)?(?: down)? to (?:only |just )?[\w-]+(?=[.,;]|$| (?:and|by|as|on|for)\b)"
)
"""`Twelve sessions of hand therapy were reduced to 8`."""
_LENT_AHEAD = late(
    r"\b(?:unit|rental|stay|admission|device|machine|membership|program|pump|stimulator|aide|walker|scooter) "
    r"(?:was|were) (?:\w+ly )?\Z"
)
_TO_DAYS = late(
    r"(?: down)? (?:from [\w-]+(?: \w+)? )?to (?:only |just )?(?:an? )?[\w-]+ (?:days?|weeks?|months?)\b"
)
"""`The cold therapy unit was cut to 7 days`: what is lent for a while is cut by none else, either."""


_IN_A_ROW = late(
    r"\A\W{0,9}(?:(?!(?:he|she|his|her|it|pain|patient|worker|since|after|as|when|now|currently|was|were|has|had)\b)"
    r"[\w/%.'-]+ ){1,5}?(?:# ?\d{1,3}|x ?\d{1,2}|\d{1,2} (?:visits|sessions)) (?:(?:was|were) )?\Z"
)
_TO_NUMBER = late(
    r"(?: down)? to (?:only )?(?:# ?)?\d{1,3}\b(?! ?(?:mg|mcg|per|/|times|x\b|a (?:day|week)|daily))"
)


def is_cut_in_a_row(low: str, before: str, position: int) -> bool:
    """Whether what is cut is told as a request with its number: `Percocet #120 reduced to #75`.

    `before` are the words before the verb in its clause.
    """
    return _IN_A_ROW.match(before) is not None and _TO_NUMBER.match(low, position) is not None


def is_cut_from(low: str, position: int, end: int) -> bool:
    """Whether behind a verb visits are told to have gone from one number to another."""
    return _VISITS_FROM.match(low, position, end) is not None


def is_of_no_other(low: str, before: str, position: int, end: int) -> bool:
    """Whether what was cut to so many are visits, injections or a thing that is lent, as told before it."""
    return (
        _VISITS_TO.match(low, position, end) is not None
        or (_VISITS_AHEAD.search(before) is not None and _TO_SO_MANY.match(low, position, end) is not None)
        or (_LENT_AHEAD.search(before) is not None and _TO_DAYS.match(low, position, end) is not None)
    )
