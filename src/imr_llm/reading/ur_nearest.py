"""Of what a deed is that names it neither before nor behind: `… but the other was not, and denied it`."""

from __future__ import annotations

from collections.abc import Sequence

from imr_llm.domain.letter import Range
from imr_llm.reading.ur_deed import Deed, DeedWord
from imr_llm.vocabulary.patterns import late

_OF_APPROVAL = late(
    r"\b(?:certification|authori[sz]ation|approval) (?:was|were|has been|had been) (?:\w+ly )?$"
)
"""`Certification was denied for the brace`."""
_SO_MANY_WERE = late(
    r"(?:.{0,60}[.;:,] |\W*|[^.;]{0,60}\b(?:and|but|while) )(?:an? (?:quantity|total) of )?(?:only )?(?:# ?)?"
    r"(?:\d{1,3}|[a-z]+)(?: (?:visit|session|treatment|tablet|capsule|patch|injection|day|week|month)"
    r"(?:e?s)?)? (?:was|were) "
)
"""`Six visits were certified for acupuncture`."""
_JOINTS = late(r"[,;] | and | but | while ")
_IT = late(r" (?:it|this|them|these)\b(?! (?:request|item|service|treatment|drug|med))")
_CONTRAST = late(r",? (?:but|while|whereas)(?! it\b)(?= [^,;]{1,80} (?:was|were|is|are)\b) ")

_ONE_OF_THEM = late(
    r"the (?:first|second|third|fourth|last)(?: (?:one|of (?:them|these|those)))?(?=[,.;)]|$| to\b)"
)
"""`Modified the last one to #60`: which one of several that is, is not told."""
_THE_OTHER = late(
    r"(?: but|,)? the other(?: one)?(?= ?[.,;)]|\s*$| (?:on|by|because|since|as|for (?:lack|want)|due) )"
)
_THE_OTHER_WAS = late(
    r"\W*(?:and |but |while )?the other(?: one| request| item)?(?: (?:was|were|is|has been))?"
    r"(?: (?:also|then|\w+ly))* ?"
)
_NOTHING_OF_IT = late(
    r" (?:neither|nothing|none)(?: of (?:"
    r"what (?:was|had been|the \w+) (?:asked|requested|sought|wanted)(?: for)?|it|this|these|"
    r"those|them|the (?:above|requests?|two)))?"
    r"(?=\s*$|[.,;]| (?:as|because|since|on|for (?:lack|want))\b)"
)
"""`It would authorize neither`, `granted nothing of what was asked`."""
_NUMBER = r"(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|twelve)"
_SOME_OF_IT = late(
    rf"\b(?:{_NUMBER} (?:out )?of (?:the )?\d|{_NUMBER}/\d|one (?!of\b)|(?:a|the) (?:first|single|right|"
    r"left)\b|"
    rf"{_NUMBER} (?:(?!of\b)[\w-]+ ){{0,3}}?(?:visit|session|treatment|injection|block|level|day|week|"
    r"month|side)s?\b)"
)
_ONE_OF = late(r"\b(?:one|two|first|second|single) (?:of )?(?:the|these|those|his|her|two|both|\w+s)\b")
_FOR_SO_MANY = late(rf"\bfor {_NUMBER} (?:visits|sessions|treatments|days|weeks|months)\W*\Z")
_LOOK_BACK = 100
_LATTER = late(r"\bthe (?P<which>latter|former)\b(?! (?:part|half|case|two))")


def named_behind_for(low: str, deed: DeedWord, before: Range, behind: Range) -> Range | None:
    """Where the words behind a passive deed name what it is of, as those before it only count or approve."""
    if not (deed.passive and low.startswith(" for ", deed.end)):
        return None
    if _OF_APPROVAL.search(low, *before):
        return behind
    if deed.deed is not Deed.APPROVE or _SO_MANY_WERE.fullmatch(low, *before) is None:
        return None
    joint = _JOINTS.search(low, *behind)
    return behind[0], joint.start() if joint is not None else behind[1]


def nearest(low: str, before: Range, own: Range) -> Range:
    """What stands before a deed of `it`, but for what that is told in contrast to: `but one was not`."""
    if _IT.match(low, *own) is None:
        return before
    contrasts = list(_CONTRAST.finditer(low, *before))
    return (contrasts[-1].end(), before[1]) if contrasts else before


def by_rank(low: str, deed: DeedWord, own: Range, named: Sequence[tuple[int, int]]) -> Sequence[int] | None:
    """The item of a deed of `the latter`, none for `the last one`; None where neither is told."""
    if (one_of_two := _LATTER.search(low, *own)) is not None:
        told = list(dict.fromkeys(index for position, index in named if position < deed.start))
        return [told[one_of_two["which"] == "latter"]] if len(told) == 2 else ()
    return () if _ONE_OF_THEM.search(low, *own) is not None else None


def the_other(low: str, own: Range, covered: Sequence[int], untold: Sequence[int]) -> Sequence[int] | None:
    """The item left of those covered, where a deed is of `the other`; None for other words."""
    if _THE_OTHER.match(low, *own) is None:
        return None
    # "Certified one injection and denied the other": the other of as many.
    if _SOME_OF_IT.search(low, max(own[0] - _LOOK_BACK, 0), own[0]) is not None:
        return ()
    left = [one for one in untold if one not in covered]
    return left if len(left) == 1 else ()


def the_other_of_two(
    low: str, deed: DeedWord, own: Range, untold: Sequence[int], count: int
) -> Sequence[int]:
    """The one of two items that is left, where a clause tells what was done with the other.

    `own` is what stands before the deed, `count` how many items there are.
    """
    if count != 2 or len(untold) != 1 or not deed.passive or _THE_OTHER_WAS.fullmatch(low, *own) is None:
        return ()
    # "One of two injections was certified; the other was denied": of as many.
    before = max(own[0] - _LOOK_BACK, 0), own[0]
    some = _SOME_OF_IT.search(low, *before) and not _FOR_SO_MANY.search(low, *before)
    return () if some or _ONE_OF.search(low, *before) else untold


def nothing_of_it(low: str, deed: DeedWord, untold: Sequence[int], count: int) -> Sequence[int]:
    """All items of a denial of what was asked for, where nothing is told of any: `granted nothing of it`."""
    if deed.passive or deed.deed is not Deed.DENY or len(untold) != count:
        return ()
    nothing = _NOTHING_OF_IT.match(low, deed.end)
    if nothing is None or (nothing.group().startswith(" neither") and count != 2):
        return ()
    return untold
