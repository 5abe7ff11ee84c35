"""Rentals in place of purchases, and refills, in what utilization review did."""

from __future__ import annotations

from imr_llm.domain.letter import Range
from imr_llm.reading.ur_deed import Deed, DeedWord
from imr_llm.reading.ur_drug_kinds import are_of_an_opioid
from imr_llm.reading.ur_objects import in_object
from imr_llm.vocabulary.drugs import find_drugs
from imr_llm.vocabulary.numbers import number_of
from imr_llm.vocabulary.patterns import late

_RENTAL = late(
    r"\b(?:rental|trial)(?=[.,;)]| ?$| (?:was|being|is|only|certified|approved|authori[sz]ed|allowed|granted|"
    r"basis|instead|in (?:its|their) (?:place|stead)\b|of (?:it|the (?:unit|device)\b)|"
    r"(?:of|for) (?:an? )?"
    r"(?:[\w-]+ ){1,2}?(?:days?|weeks?|months?)\b))"
)
_SUPPLY = late(
    r"\b(?:an?|one|two|three|single|\d{1,2})(?: \(\d{1,2}\))?[ -](?:day|week|month)(?:s|'s|s')? "
    r"(?:supply|fill|refill|(?:for|to) (?:[\w-]+ ){0,3}?(?:wean|taper))"
)
_LIMIT = late(
    r" (?:for|at|as) (?:(?:an? |the )?"
    r"(?:\d{1,3}|one|two|three|four|five|six|eight|ten|twelve|rental|trial|single)"
    r"(?: [a-z]+){0,2}|an? (?:day|week|month|quarter)) only\b"
)
_AT_LESS = late(
    r" (?:at|in|with|for) a (?:reduced|lower|lesser|smaller|decreased|modified) "
    r"(?:quantity|amount|number|dose|dosage|frequency|duration)\b"
)
"""`Approved the request at a reduced quantity`."""
_TO_WEAN = late(
    r"\b(?:for (?:(?:the )?purposes? of )?|"
    r"to (?:(?:allow|initiate|begin|start|facilitate|continue|permit|complete)(?: for)? )?)"
    r"(?:an? |the |gradual |slow |downward |further |continued |(?P<opioid>opioid )|medication |drug |"
    r"purposes of )*"
    r"(?:wean(?:ing|s|ed)?|taper(?:ing|s|ed)?)\b"
    r"(?! (?:of|off|from) (?!it\b|this|that|the (?:drug|medic)|drugs|opi|narc|medic|use\b))"
    r"(?! (?:the |his |her |all )?(?:opi|narc|other\b))"
    r"(?P<opioids> (?:of|off|from) (?:opi|narc))?"
)
"""And no `for weaning of another drug`."""
_WEANING_OF = late(
    r"\b(?:for|to) (?:(?:the|a|an|purposes? of|allow|allow for|begin|gradual|slow) ){0,6}(?:wean|"
    r"taper)(?:ing)? "
    r"(?:of|off|from) (?:of )?(?:the |this |his |her )?(?P<drug>[a-z]+)"
)
_THE_DRUG = late(r" (?:(?:the|his|her|of|off|from) )*(?P<word>[a-z]+)")
_WORDS = late(r"[a-z]{3,}")
_RENTED = late(r"\brent(?:al|ed)\b|\b(?:day|week|month|home) (?:home )?trial\b")
_EARLIER = late(r"\b(?:after|following|since|had|has|have|completed|during|used|already|successful)\b")
"""Beside a rental that came before."""
_BOUGHT = late(
    r"(?P<no>\b(?:not|rather than|instead of|in place of|in lieu of|from) "
    r"(?:(?:for|the|its|his|her|an?|outright) )*)?"
    r"\b(?:purchas|buy)"
)
_REFILLS = late(r" (?:the |any |all |both )?(?:[\w-]+ ){0,2}?refills?\b")
_REFILLS_AHEAD = late(
    r"(?: (?:only )?# ?\d{1,3}| (?:by|on|per) [^,;.]{1,40})?"
    r"(?:[,;.(]| [-–])?(?: (?:and|but|with|while|though|however|the|any|all|both|"
    r"two|three|its|\d{1,2}|additional|requested|further))*,? refills?(?: (?:was|were|are|being|is))?"
    r"(?: \w+ly)? "
)
"""`#30 certified, refills not certified`."""
_REFILLS_LAST = late(r"[,;(] (?:(?:the|any|all|its) )?refills?(?: was| were)?(?: \w+ly)? \Z")
"""`#30, refills denied`: whether the whole was denied, too, is not told."""
_WITH_REFILLS = late(r" with (?:(?:the|any|all|its) )?refills? \Z")
_LONGEST_REFILLS = 60
_REFILLS_CUT = late(
    r"\b(?:no|not|none(?= of)|without|w/o(?:ut)?|zero|0|minus|less)"
    r"(?: the| any| all| of| additional| further| requested| its| one| two| three| four| five| six| \d{1,2})*"
    r" refills?\b"
)

_WITH_SO_MANY_REFILLS = late(
    r"\b(?:with|and|plus|x) (?:only |just |up to |an? )?(?P<number>\w+)(?: \(\d{1,2}\))?"
    r"(?: (?:out )?of (?:the |its )?\w+)? refills?\b"
    r"(?! (?:denied|not)\b)"
)
_RF_CUT = late(
    r"(?<=[\d,)]) ?(?:,? ?(?:w/ ?|with |and |\+ ?)?(?:no|zero|0)|,? ?(?:without|w/o(?:ut)?)(?: any)?) rfs?\b"
    r"(?! (?:abl|lesion|neuro|denerv))"
)
"""`Certified #30 w/ 0 RF`, in notes: refills are told right behind the amount."""


_MONTH = (
    r"(?:only |just )?(?:for )?(?:an?|one|1|a single)[ -]month(?:['’]?s)?(?: supply)?"
    r"(?! (?:ago|later|before|after)\b)"
)
_ONE_MONTH = late(rf" {_MONTH}(?= of\b|\s*$|[.,;]| (?:and|but|only|to|without)\b)")
_ONE_MONTH_WAS = late(rf"\b{_MONTH}(?: of [\w-]+)? (?:was|is) (?:\w+ly )?\Z")
"""`Of Lyrica, one month was approved`, where refills were asked for."""


def tells_a_rental(low: str, reach: Range) -> bool:
    """Whether it is a rental or trial of the thing that was approved: `authorized a 30 day rental`."""
    return _RENTAL.search(low, *reach) is not None


def tells_a_supply(low: str, reach: Range) -> bool:
    """Whether it is a drug for a while that was approved: `allowed a month's supply`."""
    supply = (
        low.find("supply", *reach) >= 0 or low.find("wean", *reach) >= 0 or low.find("taper", *reach) >= 0
    )
    return supply and _SUPPLY.search(low, *reach) is not None


def tells_one_month(low: str, deed: Range, part: Range) -> bool:
    """Whether it is one month of a drug that was approved right before or behind a verb."""
    behind = _ONE_MONTH.match(low, deed[1], part[1])
    return behind is not None or _ONE_MONTH_WAS.search(low, part[0], deed[0]) is not None


def is_rented(low: str, reach: Range) -> bool:
    """Whether what was to be bought is approved for rent: `certified as a rental for 30 days`."""
    if (low.find("rent", *reach) < 0 and low.find("trial", *reach) < 0) or _EARLIER.search(low, *reach):
        return False
    bought = _BOUGHT.search(low, *reach)
    return _RENTED.search(low, *reach) is not None and (bought is None or bought["no"] is not None)


def tells_a_limit(low: str, reach: Range) -> bool:
    """Whether a thing is approved within limits: `for two months only`, `at one level only`."""
    if low.find("only", *reach) >= 0 and _LIMIT.search(low, *reach) is not None:
        return True
    return low.find(" a ", *reach) >= 0 and _AT_LESS.search(low, *reach) is not None


def is_to_wean(low: str, deed: DeedWord, reach: Range, own: frozenset[str]) -> bool:
    """Whether a drug is approved to come off it, and not to go on: `a month's supply for weaning`.

    `own` are the words of its request: `for weaning of the Norco` is of no other drug, and
    `for opioid weaning` of opioids only.
    """
    if low.find("wean", *reach) < 0 and low.find("taper", *reach) < 0:
        return False
    for wean in _TO_WEAN.finditer(low, *reach):
        opioid = wean["opioid"] is not None or wean["opioids"] is not None
        behind = _THE_DRUG.match(low, wean.end())
        drugs = find_drugs(behind["word"]) if behind is not None else ()
        another = any(drug.lower() not in own for drug, _ in drugs)
        if (
            in_object(low, deed, reach, wean.start())
            and not _is_ahead(low, deed, (reach[0], wean.start()), own)
            and not another
            and not (opioid and not are_of_an_opioid(own))
        ):
            return True
    of = _WEANING_OF.search(low, *reach)
    if of is None or of["drug"] not in own or not in_object(low, deed, reach, of.start()):
        return False
    # "Approved Norco for weaning of Soma" is no approval of Soma.
    return all(drug.lower() in own for drug, _ in find_drugs(low[reach[0] : of.start()]))


def _is_ahead(low: str, deed: DeedWord, before: Range, own: frozenset[str]) -> bool:
    """Whether words that end a stretch stand ahead of the drug that a passive deed behind them is of."""
    if before[1] >= deed.start:
        return False
    named = any(word in own for word in _WORDS.findall(low[slice(*before)]))
    return not named and any(word in own for word in _WORDS.findall(low[before[1] : deed.start]))


def of_refills(low: str, deed: DeedWord, position: int) -> bool:
    """Whether a denial is of refills and so of a part: `denied the two refills`.

    `position` is where what may belong to it begins.
    """
    if deed.deed is not Deed.DENY:
        return False
    if _REFILLS_AHEAD.fullmatch(low, position, deed.start) or _REFILLS_LAST.search(
        low, max(position, deed.start - _LONGEST_REFILLS), deed.start
    ):
        return True
    return not deed.passive and (
        _REFILLS.match(low, deed.end) is not None
        or _WITH_REFILLS.search(low, max(position, deed.start - _LONGEST_REFILLS), deed.start) is not None
    )


def cuts_refills(low: str, reach: Range) -> bool:
    """Whether what is approved is approved without the refills: `certified #30 with no refills`."""
    return refills_cut(low, reach) is not None


def tells_fewer_refills(low: str, reach: Range, asked: int) -> bool:
    """Whether what is approved is so with fewer refills than the number `asked` for."""
    if asked <= 1 or low.find("refill", *reach) < 0:
        return False
    told = _WITH_SO_MANY_REFILLS.search(low, *reach)
    number = number_of(told["number"]) if told is not None else None
    return number is not None and 0 < number < asked


def refills_cut(low: str, reach: Range) -> Range | None:
    """The words by which what is approved is approved without the refills; None where it is not."""
    cut = _REFILLS_CUT.search(low, *reach) if low.find("refill", *reach) >= 0 else None
    if cut is None and low.find(" rf", *reach) >= 0:
        cut = _RF_CUT.search(low, *reach)
    return cut.span() if cut is not None else None


def speaks_of_the_rest(low: str, clause: Range) -> bool:
    """Whether a clause may speak of what is left of several requests."""
    return (
        low.find("rest", *clause) >= 0 or low.find("remain", *clause) >= 0 or low.find("other", *clause) >= 0
    )
