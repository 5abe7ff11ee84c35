"""An operation told together with what was asked for along with it: `surgery and all that goes with it`."""

from __future__ import annotations

from collections.abc import Sequence

from imr_llm.domain.letter import Range
from imr_llm.domain.record import Category
from imr_llm.reading.ur_after_surgery import goes_with_surgery, is_part_of_surgery
from imr_llm.reading.ur_deed import DeedWord
from imr_llm.reading.ur_words import ItemWords
from imr_llm.vocabulary.patterns import late

NOUNS = r"(?:requests?|items?|services?|treatments?)"
"""For patterns: what is asked for, whatever it is."""
_SURGERY = (
    r"\b(?:surger(?:y|ies)|operations?|procedures?|fusion|arthroscopy|\w+(?:ectomy|plasty|otomy)|repair|"
    r"release|replacement|reconstruction)"
)
_AND_WITH = (
    r",? (?:and|or|nor|together with|along with|as well as|in addition to|plus|with),? "
    r"(?:(?:(?:along |together )?with (?:it|them)|thus|therefore|hence|likewise|also|"
    r"(?:for|on) (?:that|this|the same) (?:reason|ground|basis)|as a (?:result|consequence)|"
    r"so|consequently|accordingly|by extension|"
    r"(?:because|since|as) [^,;]{1,60}),? ){0,2}(?:for )?(?:all |any )?(?:of )?(?:the |its )?"
)
_WHY = (
    r"(?P<why> (?:for (?:want|lack) of|because of|because|since|as|due to|absent|pending|without)"
    r"(?: (?!and\b|but\b|with\b)[\w/-]+){1,10}?(?=,? (?:and|along|together)\b)| \([^()]{2,80}\))?"
)
"""Why the operation was not certified, in a few words."""
_NOT_IN_WHY = r"(?(why)(?! (?:was|were|is|are|had|have|has)\b))"
"""`Because the sling and all related services were not needed` tells of them in the grounds alone."""
_IT = r"(?:it|them|that|this|the (?:surgery|operation|procedure))\b"
_ON_A_DAY = r"(?: (?:on|in|by|dated) (?!(?:the|his|her) )[\w/-]+(?: review)?)?"
_AND_THE_REST = late(
    rf"{_SURGERY}{_ON_A_DAY}{_WHY}{_AND_WITH}(?:\w+ )?"
    r"(?:related|associated|ancillary|accompanying|attendant|dependent|other) "
    rf"(?:surgical |post-?operative |peri-?operative )?{NOUNS}\b{_NOT_IN_WHY}"
)
"""An operation and what was asked for with it."""
_WITH_RELATED = late(
    rf"(?:,|:|and|with|plus|as well as) (?:all )?(?:of )?(?:the |its )?"
    rf"(?:related|associated|ancillary|accompanying|attendant) (?:surgical |post-?operative )?{NOUNS}\b"
)
"""Named in a list: `along with the associated services and a drug`."""
_OBJECTLESS = late(
    r"(?: (?:it|them|this|both|the requests?|on [\d/-]+))?(?:[:,] \"[^\"]*\")?,? (?:along|together) $"
)
"""Between a deed and what else it is of, where what it is of at first is not named again."""
_GOES_WITH = (
    r"(?:that |which )?(?:(?:was|were|is|are) (?:meant )?to )?"
    rf"(?:goes|went|go|comes?|came|belongs?) (?:along )?with {_IT}|"
    r"(?:(?:that|which) (?:is|are|was|were) )?(?:attached|related|connected|incident|ancillary|tied|linked|"
    rf"accessory|pertaining|associated|going|added) (?:to|with) {_IT}"
)
_WITH_SURGERY = late(
    rf"{_SURGERY}{_WHY}{_AND_WITH}(?:everything|anything|all|whatever|what|{NOUNS}|things|extras) (?:"
    rf"{_GOES_WITH}){_NOT_IN_WHY}"
)
"""An operation and what goes with it, which need not be all that was asked for besides."""
_AND_ALL_ASKED = late(
    rf"{_SURGERY},? (?:and|together with|along with|as well as|plus|with),? (?:also )?"
    r"(?:everything|anything|whatever|all|what)(?: else)?"
    r"(?: (?:the |of the )?(?:other )?(?:items?|services?|requests?))?"
    r"(?: (?:that|which))?(?: (?:was|were|is|are|has|have|had|being|been|also))* "
    r"(?:requested|asked for|ordered|proposed|submitted|sought|prescribed)"
    r"(?: (?:along|together))?(?: with (?:it|that|this|the (?:surgery|operation|procedure))|"
    r" (?:alongside|besides|in addition|for it|at the same time))\b"
)
"""An operation and all that was asked for with it."""
_WITH_IT = late(rf"\b(?:everything|all|whatever|what) (?:else )?(?:{_GOES_WITH})")

_THE_REQUEST = late(
    r"\W*(?:(?:this|the|his|her) )?(?:request|surgery|operation|procedure) (?:was|has been) (?:\w+ly )?"
)
_FARTHEST = 200
_AND_ITS_RELATED = late(
    r"(?: (?:on|by|in|for|as|because|since|due)\b[^.;:,]{1,80}?)?,? (?:and )?(?:together|along) with "
    r"(?:all )?(?:of )?(?:the |its )?(?:related|associated|ancillary|accompanying|attendant) "
    r"(?:surgical |post-?operative |peri-?operative )?(?:requests?|items?|services?|treatments?)\b"
)


def request_with_related(low: str, deed: DeedWord, own: Range, items: Sequence[ItemWords]) -> Sequence[int]:
    """The one operation and what goes with it, where `the request` was denied with its services."""
    if not (deed.passive and _THE_REQUEST.fullmatch(low, *own)):
        return ()
    if _AND_ITS_RELATED.match(low, deed.end, deed.end + _FARTHEST) is None:
        return ()
    related = [index for index, one in enumerate(items) if one.with_surgery or one.associated]
    surgery = [
        index for index, one in enumerate(items) if one.category is Category.SURGERY and index not in related
    ]
    return sorted([*surgery, *related]) if len(surgery) == 1 and related else ()


def told_with_it(
    low: str, own: Range, items: Sequence[ItemWords], covered: Sequence[int], untold: Sequence[int]
) -> Sequence[int] | None:
    """What goes with the operation that the deed before was of; None where no such thing is told."""
    if _WITH_IT.search(low, *own) is None:
        return None
    surgery = any(items[index].category is Category.SURGERY for index in covered)
    return [index for index in untold if is_part_of_surgery(items[index], items)] if surgery else ()


def told_with_surgery(
    low: str, own: Range, items: Sequence[ItemWords], untold: Sequence[int]
) -> Sequence[int]:
    """The items that an operation is told together with: `surgery and all related services`."""
    if (rest := _AND_THE_REST.search(low, *own)) and " other " not in rest.group():
        return [index for index in untold if goes_with_surgery(items[index], items)]
    if rest or _AND_ALL_ASKED.search(low, *own):
        return untold
    if _WITH_SURGERY.search(low, *own):
        return [index for index in untold if is_part_of_surgery(items[index], items)]
    if (related := _WITH_RELATED.search(low, *own)) is not None:
        whole = _OBJECTLESS.fullmatch(low, own[0], related.start())
        return [
            index
            for index in untold
            if items[index].with_surgery or (whole and items[index].category is Category.SURGERY)
        ]
    return ()
