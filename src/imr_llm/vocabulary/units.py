"""What amounts are counted in: the words for the units, and which units count the same."""

from __future__ import annotations

from types import MappingProxyType

from imr_llm.domain.record import Unit

_CONTAINER_WORDS = (
    "bottle bottles tube tubes box boxes jar jars vial vials kit kits inhaler inhalers syringe syringes "
    "container containers pack packs"
)
_UNIT_WORDS = {
    Unit.SESSION: "session sessions sesssions sesions sessi0n sessi0ns sess1on sess1ons sesslons class "
    "classes",
    Unit.VISIT: "visit visits vis1ts v1sits vlsits appointment appointments",
    Unit.TREATMENT: "treatment treatments tx",
    Unit.INJECTION: "injection injections shot shots block blocks",
    Unit.HOUR: "hour hours hr hrs",
    Unit.DAY: "day days",
    Unit.WEEK: "week weeks wk wks",
    Unit.MONTH: "month months mo mos",
    Unit.GRAM: "gram grams gm gms g gr",
    Unit.ML: "ml mls milliliter milliliters cc",
    Unit.UNIT: "tablet tablets tab tabs capsule capsules cap caps pill pills patch patches lozenge lozenges "
    "suppository suppositories count ct packet packets film films " + _CONTAINER_WORDS,
    Unit.LEVEL: "level levels",
    Unit.ITEM: "item items pair pairs set sets device devices",
    Unit.OTHER: "year years oz ounce ounces trip trips quadrant quadrants",
}
CONTAINERS = frozenset(_CONTAINER_WORDS.split())
"""What several dispensed things come in: `1 box` says less than the count or weight beside it."""
UNITS = MappingProxyType({word: unit for unit, words in _UNIT_WORDS.items() for word in words.split()})
"""Lower-case unit word to the unit it counts."""
LENGTHS = frozenset({Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.OTHER})
"""Units of time that a rental, a supply or a stay is measured in."""
VISITS = frozenset({Unit.SESSION, Unit.VISIT, Unit.TREATMENT})
"""Units that letters use for one another."""


def counted_alike(one: Unit, other: Unit) -> bool:
    """Whether two units count the same: `12 visits` and `12 sessions` are as many."""
    return one is other or (one in VISITS and other in VISITS)
