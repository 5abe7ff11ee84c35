"""What the words around the amount of a request make of it: a part of it, so much again, or doubt."""

from __future__ import annotations

import re
from collections.abc import Sequence

from imr_llm.domain.letter import Range
from imr_llm.domain.record import Category, Quantity, Unit
from imr_llm.vocabulary.amounts import NUMBER, amount_of
from imr_llm.vocabulary.categories import categories_named
from imr_llm.vocabulary.patterns import late
from imr_llm.vocabulary.units import LENGTHS

Chosen = tuple[Quantity, Range]

_BOXES = late(
    rf"(?<![\w#./-])(?P<boxes>{NUMBER})\s(?:boxes|packs|packages|bottles|kits|cartons)\s"
    rf"(?:of\s(?P<filled>{NUMBER})\s|\((?:of\s)?(?P<each>{NUMBER})\s)"
    r"(?:tablets|capsules|patches|pills|pads|tabs|caps)\b",
    re.IGNORECASE,
)
"""`3 boxes (10 patches per box)`, `2 boxes of 30 patches`."""
_AGAIN = late(
    r"\s?(?:/|per|an?|each|every)\s?(?P<per>week|month|year|mo|wk|yr)\b"
    rf",?\s(?:for|x|times|over)?\s?(?:the\snext\s)?(?P<number>{NUMBER})[\s-](?P<unit>week|month|year|mo|wk|yr)s?\b",
    re.IGNORECASE,
)
"""`4 packs per month for 6 months`."""
_BY_THE_MONTH = late(r"\s?(?:/|per|an?|each|every)\s?(?:month|mo)\b", re.IGNORECASE)
_SOME_MONTHS = late(rf"\bx\s?\d|\b(?:{NUMBER})[\s-]months?\b", re.IGNORECASE)
"""`three month supply, #90 each month`: how often it is given is told, and not behind the count."""
_EVERY = late(
    r"\bevery\s(?:other|second|two|three|four|\d{1,2})\s?(?:days?|weeks?|wks?|months?)\b|\bbi-?weekly\b",
    re.IGNORECASE,
)
"""How often it is given again, for which the whole is seldom told: `one session every two weeks`."""
_APART = late(r"\s(?:apart|intervals?|each time)\b", re.IGNORECASE)
_JOINT = late(r"\b(?:and|plus)\s|[;&+]\s?", re.IGNORECASE)
_STRENGTHS = late(r"\d\s?(?:mg|mcg|%)?[^#,;]{0,30}?#\s?\d{1,4}\b", re.IGNORECASE)
_TWICE = late(
    r"(?<![\w#./-])(?P<number>\d{1,3})\s(?P<unit>visits|sessions|treatments)\s[^,;#\d]{3,40}[,;]\s?"
    r"(?P=number)\s(?P=unit)\s[a-z]",
    re.IGNORECASE,
)
"""`8 visits left shoulder, 8 visits right knee`."""
_FEW = 2
_GIVEN_WITH = frozenset(
    {Category.SURGERY, Category.INJECTION, Category.DMEPOS, Category.TRANSPORTATION, Category.OTHER}
)
"""What is asked for together with what goes with it, whose amount is the only one told."""


def whole_amount(
    text: str, chosen: Chosen | None, category: Category, strengths: Sequence[str]
) -> Chosen | None:
    """The amount asked for in all, as far as the heading tells it; None where it leaves a doubt.

    `strengths` are those that the heading prints.
    """
    if chosen is None:
        return None
    quantity, place = chosen
    boxes = _BOXES.search(text)
    if boxes is not None and quantity.unit is Unit.UNIT:
        many, each = amount_of(boxes["boxes"]), amount_of(boxes["filled"] or boxes["each"])
        return (Quantity(amount=many * each, unit=Unit.UNIT), boxes.span()) if many and each else None
    if _is_in_doubt(text, chosen, category, strengths):
        return None
    again = _AGAIN.match(text, place[1])
    if again is None:
        untold = _BY_THE_MONTH.match(text, place[1]) and _SOME_MONTHS.search(text)
        return None if untold else chosen
    times = amount_of(again["number"])
    if not times or again["per"][0].lower() != again["unit"][0].lower() or quantity.unit in LENGTHS:
        return chosen
    return quantity.model_copy(update={"amount": quantity.amount * times}), (place[0], again.end())


def _is_in_doubt(text: str, chosen: Chosen, category: Category, strengths: Sequence[str]) -> bool:
    quantity, place = chosen
    if quantity.unit in LENGTHS and _APART.match(text, place[1]) is not None:
        return True
    every = _EVERY.search(text)
    if every is not None and (
        quantity.unit in LENGTHS
        or (place[1] <= every.start() and quantity.amount <= _FEW)
        or (text[place[0]] == "#" and text[place[1] : every.start()].isspace() and _SOME_MONTHS.search(text))
    ):
        return True
    if len({*strengths}) > 1 and len(_STRENGTHS.findall(text)) > 1:
        return True
    if _TWICE.search(text) is not None:
        return True
    joint = _JOINT.search(text, 0, place[0])
    if joint is None or category in _GIVEN_WITH:
        return False
    others = categories_named(text[joint.end() : place[0]].lower())
    return bool(others) and category not in others
