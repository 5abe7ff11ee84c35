"""The amount that a modification or approval aims at: `to 6 visits`, `from #120 to #60`, `a trial of six`."""

from __future__ import annotations

from imr_llm.domain.letter import Range
from imr_llm.domain.record import Quantity, Unit
from imr_llm.reading.ur_deed import Deed, DeedWord
from imr_llm.reading.ur_fractions import COUNTED, UNITS
from imr_llm.reading.ur_measures import AMOUNT_WORDS, can_be_aimed_at, comparable
from imr_llm.vocabulary.numbers import number_of
from imr_llm.vocabulary.patterns import late
from imr_llm.vocabulary.quantities import parse_request
from imr_llm.vocabulary.units import UNITS as UNIT_WORDS
from imr_llm.vocabulary.units import VISITS, counted_alike

_TO = r"(?<!addition )(?<!added )(?<!due )(?<!prior )(?<!similar )(?<!next )\bto"
"""`To` before an aim, and not before what was there already: `in addition to the 12 completed`."""
_AIM = late(
    rf"^ for (?:an? |only |the )*$|(?:{_TO}|\b(?:allow|allowing|allowed)) (?:[a-z/-]+ ){{0,3}}$|"
    rf"\b(?:trial|series) of (?:an? |up to )?$|{_TO} (?:[\w-]+ ){{1,4}}supply of (?:only )?$"
)
_OF_THE_WHOLE = late(
    rf"\b(?:\d{{1,3}}|{AMOUNT_WORDS}) (?:(?:visit|session|treatment|tablet)s )?(?:out )?of (?:the )?"
    r"(?:total )?$"
)
_TOTAL = late(r"\b(?:bring|mak|rais)(?:s|es|e|ing)? (?:[a-z]+ ){1,6}$")
"""Before an amount that is not the approval's alone: `two more to bring the total to 10 visits`."""
_HOURS = late(r"\bto (?:only |just )?(?=[\w-]+ hours? (?:a|per|each) (?:day|week)\b)")
_NO_COUNT = "|".join(
    sorted({*UNIT_WORDS, "fill", "fills", "refill", "refills", "supply", "prescription", "prescriptions"})
)
_NO_AMOUNT = (
    rf"(?! ?(?:mg|mcg|%|/|\d|x ?\d|"
    rf"times\b|sides?\b|or \d|(?:(?:a|an|per|each|every) )?(?:day|daily|week|month))|"
    rf"[ -](?:{_NO_COUNT})\b)"
)
"""Behind a bare number that is no strength, rate or range, nor counts anything."""
_BARE_AIM = late(
    rf"(?:{_TO}|\b(?:trial|series) of) (?:(?:only|just|at most|no more than|up to) )*(?:x )?"
    rf"([\w-]+)(?![\w-]){_NO_AMOUNT}"
    r"(?P<range>(?: ?[-–] ?| to | or )[\w-]+)?"
)
_FROM_TO = late(
    r"\bfrom (?:# ?)?([\w-]+)(?: [a-z]+)? (?:down )?to (?:only |just )?(?:# ?)?([\w-]+)"
    r"(?! ?(?:mg|mcg|%|/|x ))"
)
_FROM = late(r"\bfrom (?:an? )?(?:# ?)?([\w-]+)(?:[ -][a-z]+){0,3} (?:down )?$")
_MEASURED = frozenset({Unit.GRAM, Unit.ML})
_LEAST_MEASURED = 10
"""Of what is measured out, a smaller number is of tubes or bottles."""
_NOUN = r"(?:injection|block|session|visit|treatment)"
_SINGLE = late(
    r"(?: (?:only |just )?|[^.;,]{1,80}? to (?:only |just )?)(?:(?:an?|the|only|one) )?"
    r"(?:single|first|initial) (?:(?:requested |proposed )?"
    rf"(?:(?!of\b|and\b|or\b|to\b|for\b)[\w/-]+ ){{0,4}}?(?P<one>{_NOUN})\b|"
    r"of (?:the |these |those |his |her )?(?:(?P<of>\w+) )?(?:(?:requested|proposed) )?"
    rf"(?:[\w/-]+ ){{0,3}}?(?P<several>{_NOUN})s\b)"
)
"""`A single injection`, `the first of the four injections`."""


_ONLY = late(
    r" (?:only|just) (?:(?:an?|the) )?(?:(?:single|first|one|two|three|four|five|six|\d{1,3})(?: \(\d+\))? "
    rf"(?:[\w/-]+ ){{0,2}}?(?:{_NO_COUNT})\b|(?:day|week|month)['’]?s?\b)"
)
_NO_REQUESTS = r"(?!(?:\w+ )?(?:requests|items|services|medications|drugs|treatments|injections)\b)"
_SOME = r"(?:(?:an? )?(?:small |large |good |lesser )?(?:part|portion|fraction)|some|most)"
_SOME_OF_IT = late(
    rf" (?:only |just )?{_SOME} of (?:the |his |her |this |that |it\b){_NO_REQUESTS}|"
    r" (?:less|fewer|a (?:smaller|reduced|lesser|lower) (?:amount|number|quantity|supply) of) (?!than\b)|"
    r"(?: (?!(?:and|but|not|because|as|since)\b)[\w/#-]+){1,5}? in part(?=\s*$|[.,;]| (?:and|but)\b)"
)
"""`Approved part of the Norco`, `approved it in part`."""
_HALF = r"(?:the (?:other|last|first|second) )?half"
_HALF_OF_IT = late(rf" {_HALF} (?:of )?(?:the |his |her |it\b){_NO_REQUESTS}")
_SOME_WERE = late(
    rf"(?:^|\W)(?:{_SOME}|{_HALF}) of (?:the|his|her|these|those) {_NO_REQUESTS}"
    r"(?:(?!(?:and|but|or|it|that|which|they)\b)[\w/#-]+ ){1,5}(?:was|were) (?:\w+ly )?$"
)
"""`Some of the visits were denied`."""
_SOME_TO_MORE = late(
    r" (?:(?:only|just|up to|between|an?|initial|trial of|course of|another) )*(?P<least>\w+)"
    r"(?: ?[-–] ?| to | or | and )(?P<most>\w+) (?:[a-z]+ ){0,2}?"
    r"(?P<unit>visit|session|treatment|injection|tablet|day|week|month)s\b"
)
_LONGEST_SOME = 80


def aimed_at(
    low: str, deed: DeedWord, after: Range, quantities: list[tuple[Quantity, Range]], asked: Quantity | None
) -> tuple[Quantity, Range] | None:
    """The amount that a deed aims at behind it; None where it aims at none or leaves it open.

    A cut to "one" is of the refills where they are told before it.
    """
    for quantity, words in quantities:
        fits = asked is None or can_be_aimed_at(quantity, asked)
        if not fits or not after[0] <= words[0] < after[1]:
            continue
        before = low[after[0] : words[0]]
        if _OF_THE_WHOLE.search(before):
            continue  # "To twelve of twenty-four visits."
        if _AIM.search(before) and not _TOTAL.search(before):
            return quantity, words
    from_to = _FROM_TO.search(low, *after) if asked is not None else None
    if asked is not None and from_to is not None and number_of(from_to.group(1)) == asked.amount:
        amount = number_of(from_to.group(2))
        if amount is not None and counts(low, from_to.end(), asked):
            return Quantity(amount=amount, unit=unit_of(low, from_to.end(), asked)), from_to.span(2)
    if (hours := _HOURS.search(low, *after)) is not None and asked is not None:
        total = parse_request(low[hours.end() : after[1]]).quantity
        if total is not None and total[0].unit is asked.unit and total[0].amount < asked.amount:
            return total[0], (hours.end() + total[1][0], hours.end() + total[1][1])
        return None
    if asked is not None and (one := _single(low, after, asked)) is not None:
        return one
    return _bare_aim(low, after, quantities, asked) if deed.deed is Deed.MODIFY else None


def _bare_aim(
    low: str, after: Range, quantities: list[tuple[Quantity, Range]], asked: Quantity | None
) -> tuple[Quantity, Range] | None:
    bares = _BARE_AIM.finditer(low, *after)
    named = ((bare, amount) for bare in bares if (amount := number_of(bare.group(1))) is not None)
    bare, amount = next(named, (None, 0))
    if bare is None or (bare["range"] and number_of(bare["range"].split()[-1].strip("-–")) is not None):
        return None
    if low.find("refill", after[0], bare.start()) >= 0:
        return None
    if asked is not None and _is_of_another_measure(low, (after[0], bare.start()), amount, asked):
        return None
    # What counts the amount of another request tells nothing: "cut the drug to #60, the screens to one".
    visits = asked is None or asked.unit in VISITS
    here = [one for one, words in quantities if visits or after[0] <= words[0] < after[1]]
    units = [one.unit for one in here if asked is None or comparable(one, asked)]
    unit = next(iter(units), asked.unit if asked is not None else None)
    return (Quantity(amount=amount, unit=unit), bare.span(1)) if unit is not None else None


def _is_of_another_measure(low: str, before: Range, amount: float, asked: Quantity) -> bool:
    """Whether a bare number is of no such units as were asked for: `300 grams: from 3 tubes to 1`."""
    whole = _FROM.search(low, *before)
    number = number_of(whole.group(1)) if whole is not None else None
    return (number is not None and number != asked.amount) or (
        asked.unit in _MEASURED and amount < _LEAST_MEASURED
    )


def _single(low: str, after: Range, asked: Quantity) -> tuple[Quantity, Range] | None:
    """One of several injections or visits."""
    one = _SINGLE.match(low, *after) if asked.amount > 1 else None
    if one is None:
        return None
    of = number_of(one["of"]) if one["of"] else None
    noun = one["one"] or one["several"]
    unit = Unit.INJECTION if noun == "block" else UNITS[noun]
    quantity = Quantity(amount=1, unit=unit)
    fits = of in {None, asked.amount} and comparable(quantity, asked)
    return (quantity, (one.start("one") if one["one"] else one.start("several"), one.end())) if fits else None


def names_less(low: str, deed: DeedWord, end: int, asked: Quantity | None) -> bool:
    """Whether an approval names less than was asked for: `3 to 6 visits`, `only one tube`."""
    if deed.deed is not Deed.APPROVE:
        return False
    if deed.passive:
        return names_some(low, deed, end)
    if _ONLY.match(low, deed.end, end) or names_some(low, deed, end):
        return True
    some = _SOME_TO_MORE.match(low, deed.end, end)
    if some is None or asked is None:
        return False
    least, most = number_of(some["least"]), number_of(some["most"])
    counted = Quantity(amount=1, unit=UNITS[some["unit"]])
    if least is None or most is None or not comparable(counted, asked):
        return False
    return least < most < asked.amount


def names_some(low: str, deed: DeedWord, end: int) -> bool:
    """Whether a deed is of some of a request: `denied part of it`, `most of the visits were denied`."""
    if deed.passive:
        return _SOME_WERE.search(low, max(deed.start - _LONGEST_SOME, 0), deed.start) is not None
    half = deed.deed is Deed.DENY and _HALF_OF_IT.match(low, deed.end, end) is not None
    return half or _SOME_OF_IT.match(low, deed.end, end) is not None


def unit_of(low: str, position: int, asked: Quantity) -> Unit:
    """As what a part is counted: by the noun that it names, else as what was asked for."""
    noun = COUNTED.match(low, position)
    return UNITS[noun.group(1)] if noun is not None and asked.unit in VISITS else asked.unit


def counts(low: str, position: int, asked: Quantity) -> bool:
    """Whether what is counted at a position may be what was asked for: visits are no part of 60 tablets."""
    noun = COUNTED.match(low, position)
    if noun is None:
        return True
    return counted_alike(UNITS[noun.group(1)], asked.unit)
