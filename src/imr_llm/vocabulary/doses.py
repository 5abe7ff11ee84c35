"""Strength, refills and directions of a prescription, as headings print them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from imr_llm.domain.letter import Range
from imr_llm.vocabulary.amounts import NUMBER, amount_of
from imr_llm.vocabulary.finder import keyed
from imr_llm.vocabulary.patterns import late
from imr_llm.vocabulary.scanning import holds_any
from imr_llm.vocabulary.words import fold

_NUMERAL = r"(?:\d{1,4}(?:,\d{3})?(?:\.\d{1,4})?|\.\d{1,4})"
_STRENGTH_UNIT = r"(?:mgs?|milligrams?|mcgs?|micrograms?|ug|µg|μg|gms?|grams?|g|meq|iu|%|percent)"
_PER = (
    r"(?:\s?/\s?(?:\d{1,3}(?:\.\d)?\s?)?(?:hours?|hrs?|h|ml|day|dose|actuation|spray|act)(?![\w])"
    r"|\s(?:per|an)\shour)?"
)
_DOSE = late(
    rf"(?=[\d.])(?<![\d.#/$,])(?<!\d-)(?<!\b[A-Za-z])(?<!\b[A-Za-z]-){_NUMERAL}(?:\s{{0,2}}-?{_STRENGTH_UNIT}(?![A-Za-z]))?"
    rf"(?:\s?[-/]\s?{_NUMERAL}(?:\s{{0,2}}-?(?:{_STRENGTH_UNIT}|ml|cc)(?![A-Za-z]))?){{0,3}}{_PER}",
    re.IGNORECASE,
)
_HAS_UNIT = late(rf"\d\s{{0,2}}-?{_STRENGTH_UNIT}(?![A-Za-z])", re.IGNORECASE)
_COMBINATION = late(r"\d{1,3}(?:\.\d)?[/-]\d{2,3}(?:\.\d)?")
_POTENCY = late(rf"(?<![\w.#/$,]){_NUMERAL}\s?(?:-\s?)?(?:units?|iu)(?![\w])", re.IGNORECASE)
_MEASURED_IN_UNITS = keyed(
    r"botox|botulinum|insulin|dysport|xeomin|heparin|vitamin|lantus|humalog", re.IGNORECASE
)
_WEIGHT = late(rf"{_NUMERAL}\s{{0,2}}-?(?:gms?|grams?|g)", re.IGNORECASE)
_SMALLEST_PACK = 5.0
_LIMIT_BEFORE = late(
    r"\b(?:max(?:imum)?|not to exceed|up to|total(?: of)?|med|under)\.?\s(?:of\s)?$", re.IGNORECASE
)

_REFILLS = late(
    rf"(?:\b(?<!\d-)(?<!\d–)(?P<before>{NUMBER}|no|zero|without)\s{{0,2}}-?(?:additional\s|monthly\s)?(?:refills?|rf)"
    r"(?![\w])(?!\s?[:x#=]?\s?\d|\s?[:=-]\s?(?:no|none|nil|zero|n/?a|not|unspecified)\b)"
    r"|\b(?:refills?|rf)(?:\(s\))?\s?(?:x|of|[:#=-])?\s?#?"
    rf"(?P<after>{NUMBER}|(?<=[:=-] )(?:none|no|nil|zero)(?!\s\w))(?![\w/%]|-\d))",
    re.IGNORECASE,
)

_COUNT_OF_DOSES = r"(?:\d(?:\.5)?(?:\s?-\s?\d|\sto\s\d|\sor\s\d)?|1/2|½|one|two|three|one[\s-]half|half)"
_TAKEN = (
    r"(?:tabs?|tablets?|caps?|capsules?|pills?|patch(?:es)?|puffs?|sprays?|drops?|ml|cc|po|p\.o\.|by mouth)"
)
_HOW_OFTEN = (
    r"(?:q\.?\s?\d{1,2}(?:\s?-\s?\d{1,2})?\s?(?:h(?:ou)?rs?|h)?|qd|q\.d\.|qam|qpm|qday|bid|b\.i\.d\.?|tid|"
    r"t\.i\.d\.?|qid|q\.i\.d\.?|qhs|q\.h\.s\.?|hs|h\.s\.|prn|p\.r\.n\.?|daily|nightly|"
    r"every\s(?:\d|day|night|morning|evening|other|four|six|eight|twelve)|as needed|at bedtime|at night|"
    r"by mouth|orally|po|p\.o\.|"
    r"(?:once|twice|thrice|\d\stimes|one time|two times|three times|four times)\s(?:a|per|each)?\s?"
    r"(?:day|daily))"
)
_MORE_DIRECTIONS = (
    rf"(?:{_HOW_OFTEN}|{_COUNT_OF_DOSES}\s?{_TAKEN}|for pain|hours|hrs|and|to affected area)(?![\w])"
)
_DIRECTIONS = late(
    rf"(?<![\w/.#-])(?:(?:take|apply|sig)\b:?|(?:{_COUNT_OF_DOSES}\s?)?{_HOW_OFTEN}(?![\w])"
    rf"|{_COUNT_OF_DOSES}\s?{_TAKEN}[\s,]{{1,2}}{_HOW_OFTEN}(?![\w]))(?:[\s,]{{0,2}}{_MORE_DIRECTIONS}){{0,6}}",
    re.IGNORECASE,
)

_DIRECTING = (
    *(
        "q",
        "bid",
        "b.i.d",
        "tid",
        "t.i.d",
        "hs",
        "h.s",
        "prn",
        "p.r.n",
        "daily",
        "nightly",
        "every",
        "as needed",
    ),
    *("at bedtime", "at night", "by mouth", "orally", "po", "p.o", "day", "take", "apply", "sig"),
)
"""Words in lower case without which a text gives no directions."""


def find_doses(text: str, drugs: Sequence[Range]) -> list[tuple[str, Range]]:
    """Strengths as printed: `10/325mg`, `5%`, `25 mcg/hr`; `10/325` alone only right after a drug's name.

    `drugs` are the ranges of drug names. The weight of a pack (`120gm`) and a daily limit (`max 400mg`) are
    no strengths; units of potency are, for the drugs that are measured in them.
    """
    found: list[tuple[str, Range]] = []
    drug_ends = [end for _, end in drugs]
    for match in _DOSE.finditer(text):
        words = match.group()
        if _LIMIT_BEFORE.search(text[max(match.start() - 20, 0) : match.start()]) is not None:
            continue
        if _HAS_UNIT.search(words) is not None:
            if _is_pack(words):
                continue
        elif _COMBINATION.fullmatch(words) is None or not any(
            0 <= match.start() - end <= 12 for end in drug_ends
        ):
            continue
        found.append((words, match.span()))
    if not found and _MEASURED_IN_UNITS.search(text) is not None:
        found = [(match.group(), match.span()) for match in _POTENCY.finditer(text)]
    return found


def find_refills(text: str) -> list[tuple[int, Range]]:
    """Numbers of refills: `with 2 refills`, `refills: 3`, `RF x 1`, `no refills`."""
    found: list[tuple[int, Range]] = []
    low = fold(text)
    if "refill" not in low and "rf" not in low:
        return found
    for match in _REFILLS.finditer(text):
        words = (match["before"] or match["after"]).lower()
        value = 0.0 if words in {"no", "none", "nil", "zero", "without"} else amount_of(words)
        if value is not None and value.is_integer():
            found.append((int(value), match.span()))
    return found


def find_directions(text: str) -> list[Range]:
    """Where directions for use stand: `one daily`, `1 tab po q6h prn`, `every 6 hours as needed`."""
    low = fold(text)
    if not holds_any(low, _DIRECTING):
        return []
    return [match.span() for match in _DIRECTIONS.finditer(text)]


def _is_pack(words: str) -> bool:
    if _WEIGHT.fullmatch(words) is None:
        return False
    digits = re.match(_NUMERAL, words)
    return digits is not None and float(digits.group().replace(",", "")) >= _SMALLEST_PACK
