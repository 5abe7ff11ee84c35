"""Requests told all together: `all three`, `neither`, `the rest`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from imr_llm.domain.letter import Range
from imr_llm.reading.ur_deed import Deed, DeedWord
from imr_llm.reading.ur_grounds import GROUNDS
from imr_llm.reading.ur_with_related import NOUNS
from imr_llm.reading.ur_words import ItemWords, mentions
from imr_llm.vocabulary.numbers import number_of
from imr_llm.vocabulary.patterns import late
from imr_llm.vocabulary.word_finder import worded

_COUNT = r"(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2})"
_ANY_KIND = (
    rf"(?:{NOUNS}|studies|study|procedures?|tests?|drugs?|medications?|medicines?|surger(?:y|ies)|devices?)"
)
"""What so few requests may be called that one speaks of neither of them."""
_THE_ABOVE = r"the (?:above|below|following)"
_THAT_ARE = (
    r"(?:(?:that (?:are|were)|which (?:are|were)|now|here|as|still) )?"
    r"(?:listed |named |set (?:out|forth) |shown |given |noted |stated |specified )?"
)
_WHOSE = (
    r"(?:the|his|her|(?:(?:the|his|her) )?(?:(?:treating|requesting|attending|primary) ){0,2}"
    r"(?:physician|doctor|provider|surgeon|podiatrist|psychologist|chiropractor|applicant|claimant|patient|"
    r"worker)['’]s)"
)
_LISTED = late(r"[^.;:]{0,90}:")
_ALL = worded(
    rf"\b(?:all|both|each|every|these|the (?:above|following)|{_COUNT} (?:of the )?)[\w\s]{{0,24}}?"
    rf"{NOUNS}\b|"
    rf"\b(?:all|both|each)(?: {_COUNT})?(?: of (?:it|them|these|those|this|which|{_THE_ABOVE}))? "
    rf"(?:was|were|be|have|had|being|(?:is|are) recommended)\b|"
    rf"\bany of (?:it|them|these|those|{_THE_ABOVE}|the {NOUNS})\b|"
    r"\ball of (?:it|them|these|those|this|the (?:above|below))\b|"
    r"\ball of the following(?= (?:was|were|have|had)\b[^:;]*\Z| ?\.?\Z)|"
    r"\beverything\b(?! else| (?:that |which )?(?:goes|went|go|comes|came|belongs)\b)|"
    r"\bthe (?:above|foregoing|below|lot)\b(?!-| \w)|"
    rf"\b(?:the|those) (?:(?:{_COUNT} )?(?:requests|items|services|treatments),? {_THAT_ARE}"
    rf"(?:at issue|in dispute|in question)|(?:(?:{_COUNT} )?{NOUNS},? )?{_THAT_ARE}below"
    rf"(?! ?-| (?:the )?(?:knees?|elbows?|level|standard|norm)\b)(?: {NOUNS})?)\b|"
    r"\bwhat (?:is|was|are) (?:at issue|in dispute|listed|set out) below\b|"
    r"\bthe following(?= (?:was|were) $)|"
    r"\b(?:these|they|it|items|requests|services) (?:was|were) (?:all|both|each) $|\ball(?=$|[.,;])|"
    r"\bboth (?:of them )?(?:were|have|had)\b|\bboth(?=(?: (?:and|but))? ?$|[.,;]| (?:at|to|for) "
    r"(?:# ?)?(?:\d|one\b|two\b|three\b|four\b|six\b|eight\b|half\b))|"
    r"\b(?:all|both)(?: of (?:it|them|these|those))?(?= (?:on|in) (?:\d|jan|feb|mar|apr|may\b|jun|jul|aug|"
    r"sep|oct|nov|dec)| (?:because|since|due to|for (?:lack|want)|citing|stating|noting|as (?:not|un\w+)|"
    r"retrospectively|prospectively|outright|in full|in (?:its|their) entirety)\b)|"
    r"\ball(?= (?:but|except|save|other than|apart from|aside from) (?:for )?(?:the |an? )?\w)|"
    r"(?<![\w,] )(?<![\w,])\brequests (?:(?:was|were|have|had|been|being|all|both|each) )*$|"
    rf"\b{_WHOSE} requests(?= to be ?$)|\b{_WHOSE} requests\b"
    r"(?! (?:to|that|in part)\b| for (?!authori|approval|certif|treatment\b|care\b))|"
    r"\brequested (?:treatments|services|items)\b|"
    r"\bthe (?:disputed|said|aforementioned|afore-?said|above-?mentioned|above-?listed) "
    r"(?:requests|items|services|treatments)\b|\brequests (?:in dispute|at issue)\b"
)
_OF_ITS_TIME = late(
    r"(?:\b(?:the|his|her|these|all|both|denied|modified|non-?certified) |^|(?<=[.:;,] )|(?<=[.,][\"”’'] ))"
    r"(?:(?P<retro>retrospective)|prospective|concurrent) requests\b(?! (?:for|of)\b)"
)
"""`The retrospective requests were denied`, `Retrospective requests were denied`."""
_OF_THEM = (
    rf"(?: of (?:it|them|these|those|(?:the|these) {_COUNT}(?: (?:{NOUNS}|below))?|"
    rf"the (?:above|below|{NOUNS})))"
)
_OF_SO_MANY = late(rf" of (?:the|these) (?P<count>{_COUNT})\b")
_NOT_ONE_BEFORE = late(
    rf"\b(?P<count>neither|none|nothing|each)(?:{_OF_THEM}| (?:of the )?{_ANY_KIND})? "
    r"(?:was|were|has been|have been|being|be) (?:\w+ly )?$"
)
_NOT_ONE_BEHIND = late(rf"(?: that)? (?P<count>neither|none|nothing)(?:{_OF_THEM}|(?! of\b))")
_NOT_EITHER = late(
    rf"(?: for)? either(?: of (?:it|them|these|those|the (?:above|(?:{_COUNT} )?{NOUNS}))| one|"
    rf" {_ANY_KIND})?"
    r"(?=\s*$|[.,;]|\s(?:for(?! (?:an?|the)\b)|on|in|by|because|due|at|per|citing|stating|since|as)\b)"
)
"""`Did not certify either request`."""
_ENDS = (
    r"(?=\s*$|[.,;]|\s(?:(?:along |together )?with (?:it|them)|was|were|being|as|on|for|in|by|because|due|"
    r"at|per|citing|stating|since)\b)"
)
_NOTED = r" (?:(?:was|were|being|all) )*$"
"""Before the deed of a note: `rest denied`."""
_ALL_SO_MANY = late(rf"\ball (?P<count>{_COUNT}){_ENDS}")
_OTHER_SO_MANY = late(
    rf"\bthe (?:(?:other|remaining) (?P<count>{_COUNT})|(?P<so_many>{_COUNT}) others){_ENDS}"
)
_SOME_REQUESTS = late(
    r"\b(?:half|some|most|part|several|many|a few) of (?:the|these|those|his|her) (?:[\w-]+ )?"
    r"(?:requests|items|services|treatments)\b"
)
THE_REST = late(
    rf"\b(?:(?:the|all the) (?:rest|remainder|remaining)|what (?:remained|remains|was left)){_ENDS}|"
    rf"(?<![a-z] )\brest{_NOTED}"
)
_AMOUNT = late(
    r"# ?\d|\b(?:in part\b|quantity|visit|session|treatment|injection|tablet|capsule|pill|week|month|day|"
    r"hour|refill)|(?<![\d/-])(?<!ur )(?<!on )\d{1,3}(?: ?/ ?| (?:out )?of )\d{1,3}(?![\d/-])|"
    r"\b(?:to|x|for) \d{1,3}\b(?!/)|"
    rf"\b(?:certified|approved|authorized|allowed|granted) (?:only |just )?{_COUNT}(?:,| and\b| but\b)"
)
"""What so many can be of that are no requests."""
_NUMBER = late(r"(?<![\w/.-])(?<!item )(?<!items )(?<!and )\d{1,3}(?= [a-z])(?! ?(?:mg|mcg|and)\b)")
_OF_THESE = late(
    rf"\W*(?:out )?of (?:(?:all )?(?:this|that|these|those|them|it)|all (?:this|that)|"
    rf"the (?:above|foregoing)|(?:the|these|those) (?:{_COUNT} )?{NOUNS})(?: {NOUNS})?,? (?:the )?"
    r"(?:ur|u\.r\.|utilization|reviewer|carrier|insurer|insurance company|adjust|claims|physician advis)"
)
"""`Of these UR approved six visits of the one and denied the rest`: the rest of what was asked for."""
_NO_REFILLS = late(r" (?:without(?: the| any)?|with no|with zero|no|minus(?: the)?) refills?\b")
"""Refills of which it is told that they are none: no rest is left of them."""
_ANY_NUMBER = late(r"(?<![\w/.-])(?:\d{1,4}|[a-z]+(?:-[a-z]+)?)(?![\w/-]|[.]\d)")
_LONGEST_AMOUNT = 200
_REST = late(
    r"(?<=nothing )else\b(?! (?:than|but)\b)|\b(?:everything else|anything else|all else|(?:the|all) others|"
    r"(?:remaining|other) ones|"
    rf"(?:other|remaining) (?:(?P<count>{_COUNT}) )?(?:[\w-]+ )?{NOUNS}|"
    rf"(?:(?:the|all|all of the|its) |(?<![a-z] )\b)(?:related|associated|accompanying|ancillary) "
    rf"(?:surgical )?{NOUNS}|"
    rf"(?:rest|remainder|balance) of the (?:[\w-]+ ){{0,2}}{NOUNS})\b|(?<![a-z] )\bothers{_NOTED}"
)
REST_LAST = late(
    rf"[,;:] (?:and |but |with )?(?:(?:the|all|all the) )?(?:rest|others|remainder|"
    rf"(?:other|remaining) (?:[\w-]+ )?{NOUNS})(?: (?:was|were|being|all|also))* $"
)
"""Before a deed that is of the rest alone: `six visits okayed, rest denied`."""
_SO_MUCH = late(
    rf"(?:# ?|\b(?:to|x|for) )\d{{1,4}}\b(?!/)|\b(?:\d{{1,3}}|{_COUNT}) (?:of \w+ )?"
    r"(?:visit|session|treatment|tablet|capsule|injection|day|week|month)s?\b"
)
_PART_OF = late(rf"\b(?:\d{{1,3}}|{_COUNT}) (?:out )?of (?:the |those |these )?(?:requested )?(?:[\w-]+ )")
"""`Allowed six of the twelve sessions and denied the remainder`: of them."""
_HOW_MANY = late(rf"\b(?:{_COUNT}|both|neither)\b")


def rest_of_several(
    low: str,
    deed: DeedWord,
    own: Range,
    items: Sequence[ItemWords],
    untold: Sequence[int],
    *,
    listed: bool,
    previous: Range | None = None,
) -> Sequence[int]:
    """The requests that are left of several of which an amount each is told: `…, the rest denied`.

    It is no rest of one amount then, though nothing else that is told of a request may speak against it. Nor
    is it where all requests are `listed` in the sentence before, or a sentence begins `of these` and the
    `previous` one does not speak of one alone.
    """
    rest = THE_REST.search(low, *own) if deed.deed is Deed.DENY else None
    if rest is None:
        return ()
    before = _told_from(low, rest.start()), rest.start()
    if listed:
        # "Certified the first visit and denied the rest": the rest of that one, whichever it is.
        of_one = len(untold) == len(items) and _AMOUNT.search(low, *before) is not None
        part = "remainder" in rest.group() and _PART_OF.search(low, *before) is not None
        return () if of_one or part else untold
    if _OF_THESE.match(low, before[0]) is not None and mentions(low, before, items):
        asked = mentions(low, previous, items) if previous is not None else ()
        if len({index for _, index in asked}) != 1:
            return untold
    if "remainder" in rest.group():
        return ()
    amounts = sum(1 for _ in _SO_MUCH.finditer(low, *before))
    several = amounts > 1 and len({index for _, index in mentions(low, before, items)}) > 1
    return untold if several else ()


def none_spared(low: str, deed: DeedWord, own: Range, count: int) -> Sequence[int]:
    """The items of which none was spared: `neither was certified`, `approved none of them`."""
    found = _NOT_ONE_BEFORE.search(low, *own) if deed.passive else _NOT_ONE_BEHIND.match(low, *own)
    if found is None:
        either = deed.deed is Deed.DENY and not deed.passive and _NOT_EITHER.match(low, *own)
        return range(2) if either and count == 2 else ()
    so_many = _OF_SO_MANY.search(found.group())
    named = so_many["count"] if so_many is not None else None
    return _enough("neither" if found["count"] == "neither" else named, range(count))


def _can_be_left(low: str, told: Range, count: float | None, items: Sequence[ItemWords]) -> bool:
    """Whether so many can be left of an amount that is told, and not of the requests.

    `items` are those that something was told of.
    """
    numbers = [number for one in _ANY_NUMBER.finditer(low, *told) if (number := number_of(one.group()))]
    fills = list[float]() if _NO_REFILLS.search(low, *told) else [0.0, *numbers]
    wholes = [*numbers, *(one.asked.amount for one in items if one.asked is not None)]
    return any(whole - part == count for whole in wholes for part in numbers) or any(
        one.refills - part == count for one in items for part in fills
    )


def told_together(low: str, place: Range, items: Sequence[ItemWords], untold: Sequence[int]) -> Sequence[int]:
    """The items that are named all together: `all three requests`, `the other items`."""
    count = len(items)
    if (rest := _REST.search(low, *place)) is not None:
        return _enough(rest.group("count"), untold)
    for pattern, meant in ((_ALL_SO_MANY, range(count)), (_OTHER_SO_MANY, untold)):
        if (many := pattern.search(low, *place)) is not None:
            told = _told_from(low, many.start())
            so_many = number_of(many[many.lastgroup or "count"])
            not_yet = frozenset(untold)
            so_far = [one for index, one in enumerate(items) if index not in not_yet]
            of_amounts = _AMOUNT.search(low, told, place[1]) is not None and (
                meant is not untold
                or any(one.asked is None for one in so_far)
                or _can_be_left(low, (told, many.start()), so_many, so_far)
            )
            return meant if so_many == len(meant) and not of_amounts else ()
    if (rest := THE_REST.search(low, *place)) is not None:
        before_it = _told_from(low, rest.start()), place[0]
        # The "3 months of care" for want of which the first was denied are no part of a request.
        grounds = GROUNDS.search(low, *before_it)
        before = low[before_it[0] : grounds.start() if grounds is not None else before_it[1]]
        before = _NO_REFILLS.sub(" ", before)
        return (
            () if _AMOUNT.search(before) or _NUMBER.search(before) or _AMOUNT.search(low, *place) else untold
        )
    if (of_time := _OF_ITS_TIME.search(low, *place)) is not None:
        past = [index for index, one in enumerate(items) if one.retrospective]
        rest_of = [index for index in range(count) if index not in past]
        return (past if of_time["retro"] else rest_of) or range(count)
    if (every := all_named(low, place)) is not None:
        many = _HOW_MANY.search(every.group())
        return _enough(many.group() if many else None, range(count))
    return ()


def all_named(low: str, place: Range) -> re.Match[str] | None:
    """What says that all requests are meant; `all of the following` does not where a list follows."""
    every = _ALL.search(low, *place) if _SOME_REQUESTS.search(low, *place) is None else None
    listed = every is not None and "following" in every.group() and _LISTED.match(low, every.end())
    return None if listed else every


def _told_from(low: str, position: int) -> int:
    """Where what comes before a position in its sentence begins, as far as it matters."""
    start = low.rfind(". ", 0, position)
    if not low[start + 1 : position].strip():
        start = low.rfind(". ", 0, max(start, 0))
    return max(start, position - _LONGEST_AMOUNT, 0)


def _enough(count: str | None, indexes: Sequence[int]) -> Sequence[int]:
    """`indexes`, or none where fewer are counted than that: which of them are meant is not told."""
    number = 2 if count in ("both", "neither") else number_of(count) if count is not None else None
    return indexes if number is None or number >= len(indexes) else ()
