"""Why utilization review did something: what is named in its grounds is none of what it decided on."""

from __future__ import annotations

from collections.abc import Sequence

from imr_llm.domain.letter import Range
from imr_llm.vocabulary.patterns import late

_AS = r"(?<!well )(?<!such )as(?! (?:for|to|well|requested|submitted|written|was|were|did|part)\b)"
_GROUND = (
    rf"(?:because|(?<!has )(?<!have )(?<!had )since|{_AS}|due to|owing to|"
    r"given(?! (?:on|in|by|at|to|for|as)\b)|unless|until|"
    r"absent|pending|despite|for (?:the )?(?:want|lack|failure|absence)|"
    r"in (?:the )?(?:absence|view|light|favou?r|spite|consideration|belief|opinion|hope|event)\b|"
    r"in (?:anticipation|case|the case that)\b|assuming\b|"
    r"should(?= [^,;]{1,60} (?:be|take|go|occur|proceed|happen|become)\b)|"
    r"on the (?:basis|grounds?|strength|theory|assumption|premise)|"
    r"with the (?:remark|comment|note|reason|reasoning|explanation|argument|observation|statement|words)|"
    r"for which|which (?:the|an?|his|her|no|is|does|did|(?:was|were) to|includes?|included|would)|"
    r"(?<!remainder, )(?<!rest, )(?<!others, )that (?:was|were|is|are)|"
    r"(?:requested|ordered|asked for|submitted|prescribed|proposed) (?:along |together )?"
    r"(?:with|after|before|following|besides?)|"
    r"(?<!the )following(?! (?:items|requests|services|treatments)|:)|prior to|based (?:up)?on|"
    r"by (?:reason|reference|virtue)|with no(?! (?:\w+ )?refills?\b)|"
    r"from (?:the )?lack|not knowing|like|unlike|similar to|"
    r"contrary to|such as|in accordance|pursuant|per (?:the|his|her)|versus|compared|against|"
    r"under(?! (?:an|sedation|fluoro|ultra|general|imag|x-?ray|ct|local))|"
    r"(?:(?<=, )|with )(?:the|an?|his|her|its|no)(?= [^,;]{1,40} (?:having|being)\b)|"
    r"(?<=, )having (?:received|seen|found|got|had|been (?:sent|given|shown|provided)) "
    r"(?:no|none|nothing|only|neither|insufficient)|"
    r"(?<=, )(?=(?:[\w/-]+ ){1,4}having (?:been (?:tried|done|completed|used|given|attended|had|finished|"
    r"performed|provided)|failed|helped)\b)|"
    r"with(?= (?:the|an?|his|her) [^,;]{1,50} (?:withdrawn|pending|unaddressed|not addressed)\b)|"
    r"subject to|(?:contingent|conditional|dependent) (?:up)?on|provided(?: that)?(?! by)|"
    r"on (?:the )?condition|once(?! (?:an?|per|every|daily|weekly|monthly)\b)|"
    r"without(?! (?:the |any |its |iv )?(?:contrast|refills?|gad|sedation|anesth|imag|fluoro|guid)|$)|"
    r"(?:when|where|if(?! (?:units?|stim\w*|machine|device|current|therapy)\b)|"
    r"although|though)(?= [^,;]{0,60} (?:was|were|is|are|had|has|have|did|does)\b)|"
    r"(?:after|before)(?= (?:(?! and an? )[^,;]){1,60} (?:was|were|had|showed)\b)|"
    r"(?:stating|citing|noting|writing|remarking|observing|pointing (?:out|to)|explaining|arguing|saying|"
    r"reasoning|claiming|commenting|concluding|maintaining|asserting|preferring|suggesting|deeming|believing|"
    r"relying|referring|quoting|awaiting|indicating|feeling|holding|adding|finding)\b|"
    r"(?<=\()(?=(?:no|not|none|only|lack|lacking|insufficient|already|prior|previous)\b|"
    r"[^()]{1,60} (?:normal|negative|done|performed|completed|missing|pending|provided|included|"
    r"submitted|attached|received|lacking|absent|unavailable)\b)|"
    r"(?<=, )for(?= (?:the|an?|no|he|she|it|there) [^,;]{0,60}\b(?:was|were|is|are|had|has)\b))"
)
GROUNDS = late(rf"\b{_GROUND}\b")
"""Where it begins to be told why."""
_ANOTHER = (
    r"(?: and|,(?: and)?) (?:the|an?|his|her) [^,;]{1,60}? "
    rf"(?:because|since|{_AS}|due to|for (?:want|lack)|given|citing|stating|noting|on the)\b"
)
"""What was done with another and why: `denied the one as early, the other as late`."""
_IN_GROUNDS = late(
    rf"(?:(?<=\band, )|(?<=\bbut, )){_GROUND}\b[^,;]*,|"
    r"(?<=\()(?:no|not|none|only|lack|lacking|insufficient|already|without|due to|because|as)\b"
    r"[^()]{0,120}\)|"
    rf"\b(?P<why>{_GROUND})\b"
    r"(?:(?!(?: and|,(?: and)?) (?!the\b)[\w/-]+(?: [\w/-]+){0,2}(?<! well) (?P=why)\b(?! well\b)|"
    rf"(?<!\ball),? (?:but|while|whereas|plus|as well as) |, (?:and|nor) |{_ANOTHER})[^;])*"
)
_AHEAD = late(rf"\W*(?:and |but |while )?{_GROUND}\b[^,;]*,")
"""Grounds before what they are of: `As no X was tried, the Y was denied`."""

_NOTED_AHEAD = late(
    r"\b(?:noted|notes|found|observed|stated|wrote|acknowledged|recorded|remarked|pointed out) that "
    r"[^.;]{1,200}?(?=,? (?:and|but|so)(?: (?:then|it|so|therefore|thus|ur|has|only|\w+ly)){0,3} "
    r"(?:den(?:ied|y)|non-?certified|refused|declined|modified|certified|approved|allowed|authori[sz]ed|"
    r"cut|reduced) (?!(?:the |any |all )?(?:appeal|reconsid|rest\b|remain|other|balance))"
    r"(?:the|this|it|an?|any|only|just|all|both|\d|one|two|three|four|six|eight|ten|twelve)\b)"
)
"""`Noted that twelve visits had been attended[, and ]denied the request`."""


def without_grounds(low: str, sentence: Range, named: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The places at which items are named but those in the grounds of a deed, which tell of no item."""
    grounds = grounds_in(low, sentence)
    return [one for one in named if not any(start <= one[0] < end for start, end in grounds)]


def grounds_in(low: str, sentence: Range) -> list[Range]:
    """The stretches of a sentence that tell why."""
    start, end = sentence
    begins = not (start and low[start - 1].isalnum())
    ahead = _AHEAD.match(low, start, end) if begins else None
    behind = ahead.end() if ahead is not None else start
    found = [match.span() for match in _IN_GROUNDS.finditer(low, behind, end)]
    return [ahead.span(), *found] if ahead is not None else found


def noted_ahead(low: str, sentence: Range) -> list[Range]:
    """The stretches of a sentence that tell what a review noted before it tells what it did."""
    if low.find(" that ", *sentence) < 0:
        return []
    return [one.span() for one in _NOTED_AHEAD.finditer(low, *sentence)]


def behind_grounds(low: str, own: Range) -> Range:
    """A stretch without the grounds that it begins with."""
    ahead = _AHEAD.match(low, *own)
    return (ahead.end(), own[1]) if ahead is not None else own


def up_to_grounds(low: str, place: Range) -> Range:
    """A stretch without the grounds that it ends with."""
    grounds = GROUNDS.search(low, *place)
    return place[0], grounds.start() if grounds is not None else place[1]
