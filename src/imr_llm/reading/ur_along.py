"""Requests told along with another, by words that repeat its deed: `as was the MRI`, `nor was the brace`."""

from __future__ import annotations

from collections.abc import Iterator

from imr_llm.domain.letter import Range
from imr_llm.reading.ur_parties import PARTY
from imr_llm.vocabulary.categories import categories_named
from imr_llm.vocabulary.patterns import late

_SO_WAS = late(
    r"(?:,? (?:and so|so too|as|and likewise)|, so) (?:was|were|did) "
    r"(?=the |an? |all |both |[a-z])(?!not\b)|"
    r"[,;]? (?:and )?(?:the )?(?P<same>same) (?:(?:goes|went|holds|held|applies|applied) (?:for|to|with)|"
    r"(?:is|was) true (?:for|of|with)|for|with) (?=[a-z\d])"
    r"(?![^.;,]{1,50} (?:was|were) (?:\w+ly )?"
    r"(?:certif|approv|authori|den|modif|allow|grant|non|not|cut|reduc))"
)
"""`The brace was denied, as was the MRI`: what was done is told by the deed before."""
_NOR_WAS = late(
    r"[,;]? (?:and )?(?:neither|nor) (?:was|were) "
    r"(?=(?P<of>(?:the |an? |any |his |her )?[a-z][^.;,:]{1,60})(?:[.;,]|$))|"
    r"[,;] (?:and )?(?:along )?with (?:it|them) (?:fell|went|falls|goes) (?=(?:the|his|her|all) )|"
    r"[,;]? (?:and )?neither (?=[^.;,]{1,60} nor [^.;,]{1,60} (?:was|were)(?:[.;,]|$))|"
    r"[,;]? (?:and |so |and so |hence |therefore |thus ),?(?=(?:the|his|her|its) [^.;,]{1,60} (?:was|were),? "
    r"(?:too|as well|likewise|also)(?:[.;,]|$))"
)
"""`The surgery was not certified, nor was the sling`, `…, so the sling was too`: told where it was denied."""
_NONE_WAS = late(
    r"(?:,? (?:and|but|while|whereas|though|although)|[,;]|\A|(?<=[.;:]))\W{0,9}(?:and |but )?"
    r"(?P<none>neither(?= [^.;,]{1,60} nor [^.;,]{1,60} (?:was|were)\s*(?:[.;,]|$))|"
    r"none of(?= (?:the (?:rest|others?|(?:other|remaining) [a-z]+)) (?:was|were)\s*(?:[.;,]|$)))"
)
"""`The one was approved, but neither the second nor the third was`: told where it was an approval."""
_WAS_NOT = late(
    r"\W{0,9}(?:but |however,? )?(?:(?!(?:was|were|is|are|has|had|have|did|it|he|she|they|which|that|who|"
    r"because|"
    r"since|as|if|when|while|this|patient|worker|claimant|applicant|not|no|but|done|\w+ed)\b)"
    r"[\w/#'.-]+,? ){1,10}(?:was|were) not\W*"
)
"""`UR certified the scan. The brace and the cane were not.`"""
_FELL_WITH_IT = late(
    r"(?:[,;] (?:and |but |while |so )?|,? (?:and|while|but) |\A|(?<=[.;] ))"
    r"(?P<what>(?!(?:it|he|she|they|this|that|and|but|which|who|with|what|whatever|"
    r"(?:everything|all|anything) (?:that |which )?(?:goes|went))\b)"
    r"(?:(?!(?:was|were|is|are|had|has|have|did|because|since|as|if|when|while|which|that|who|he|she|it|"
    r"they|patient|worker|pain|not|no|but|ur|\w+ed)\b)[\w/#.'-]+,? ){1,12}|"
    r"(?:everything|all|whatever) (?:that |which )?(?:hung|hangs|depended|depends|rested|rests|hinged) "
    r"(?:on|upon) (?:it|the (?:operation|surgery|procedure)),? )"
    r"(?P<fell>(?:(?:likewise|also|then|therefore|thus|accordingly) )?(?:fell|falls|went|goes|failed|"
    r"was lost|were lost) (?:along |down )?with (?:it|them)|"
    r"(?:shared|shares|met) (?:its|their|the same) fate|fared no better|followed suit|"
    r"(?:went|fell) the same way)"
    r"(?=\s*$|[.,;]| (?:and|but|as|because|since|on)\b)"
)
"""`The surgery was denied, the sedation fell with it`."""
_SENTENCE_SO = late(
    r"\W*(?:and )?(?:(?:so(?: too)?|likewise) (?:was|were)|"
    r"(?P<denied>(?:neither|nor) (?:was|were)|(?:along )?with it (?:fell|went|falls|goes)|(?:the )?same "
    r"(?:for|(?:goes|went|holds|held|applies|applied) (?:for|to|with)|(?:is|was) true (?:for|of|with))))"
    r" (?=(?:the |an? |his |her |all |both )?[a-z\d])"
)
"""`So was the MRI.`, `Neither was the brace.`, as a sentence of its own."""
_NOUNS = r"(?:requests?|items?|services?|treatments?)"
_THE_OTHERS = (
    r"(?:(?:all |all of )?the (?:rest|remainder|others)\b(?: of the requests?)?|"
    r"(?:everything|all|anything) else\b|(?:(?:all|any|each|every one)(?: of)? )?(?:the |its )?"
    rf"(?:other|remaining) (?:[\w-]+ )?{_NOUNS})"
)
_ITS_OTHERS = (
    r"(?:(?:all|any|each|every one)(?: of)? )?(?:the |its )?"
    rf"(?:related|associated|accompanying|ancillary) (?:surgical )?{_NOUNS}"
)
_ENDS = (
    r"(?: as well| too| also| likewise)?(?=\s*$|[.;]|,? (?:on \d|by (?:the|ur)\b|citing\b|noting\b|stating\b|"
    r"because\b|since\b|for (?:want|lack)\b))"
)
_WITH_IT = late(
    r"(?<!\w to),? (?:and )?(?:together |along )?with (?:it|them),? "
    r"(?=(?:only |just |a trial of )?"
    r"(?:\d{1,3}|half|one|two|three|four|five|six|seven|eight|nine|ten|twelve)\b|"
    rf"(?:{_THE_OTHERS}|{_ITS_OTHERS}){_ENDS}|"
    r"(?:the|its|his|her) (?:(?!(?:and|or|of|to|was|were)\b)[\w/-]+ ?){1,5}(?:[.;]|$))"
)
"""`The surgery was authorized, and with it 2 of 4 days of the stay`."""
_ALONG_WITH = late(
    rf"(?: by (?:the )?{PARTY})?"
    r"(?: on [\d/-]+)?(?P<along>,? (?:(?:along|together) with|as well as)) "
    r"(?!(?:it|them|his|her|all|the (?:rest|others?|remain\w+))\b)(?=[\w#])"
)
"""`The surgery was approved by UR[, along with ]the brace and 6 visits`."""
_AND_THE_OTHERS = late(
    r"(?P<joint>,? (?:and|or|nor|plus|(?:along|together) with|as well as)"
    r"(?:,? (?:hence|thus|therefore|accordingly|consequently|so|likewise|also))?,? )"
    rf"(?={_THE_OTHERS}(?P<with> (?:along |together )?with (?:it|them))?{_ENDS})"
)
"""`Denied the surgery, and the rest along with it`."""
_GROUND = late(
    r"\b(?:because|since|as|given|due to|for (?:want|lack)|stating|citing|noting|writing|saying|arguing|that|"
    r"until|unless)\b"
)
"""Between a deed and words that then repeat its ground: `as no brace was tried, nor was the sling`."""


_BUT_WERE = late(
    r"(?: by [^,;.]{1,40}?)?,? (?:but|although|though|while|whereas),? "
    r"(?P<some>(?:only |just )?(?:# ?)?(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|twelve)"
    r"(?: of (?:them|these|those))?(?: (?:more|of the))?"
    r"(?: (?:visit|session|treatment|tablet|capsule|injection|week|month|day|hour)s?)?) "
    r"(?P<were>was|were)(?=[.,;]|$)"
)
"""`The twelve visits were not certified, but six were`."""


def told_otherwise(low: str, verb_end: int, end: int) -> tuple[int, Range] | None:
    """Where a part is told to have been approved by the verb of a denial: `…, but six were`.

    With where the words for the part begin.
    """
    but = _BUT_WERE.match(low, verb_end, end)
    return (but.start("some"), but.span("were")) if but is not None else None


def is_told_otherwise(low: str, deed: Range) -> bool:
    """Whether a deed is told by nothing but `were`, and so is none without an amount."""
    return low[slice(*deed)] in ("was", "were")


def along_with(low: str, verb_end: int, end: int) -> Range | None:
    """Where right behind a passive deed further requests are told along with what it was of."""
    along = _ALONG_WITH.match(low, verb_end, end)
    return along.span("along") if along is not None else None


def told_after(low: str, clause: Range) -> tuple[Range, bool] | None:
    """Where a clause only repeats the deed of the sentence before, and whether only a denial."""
    so = _SENTENCE_SO.match(low, *clause)
    return (so.span(), so["denied"] is not None) if so is not None else None


def was_not(low: str, sentence: Range) -> bool:
    """Whether a sentence tells of requests only that they `were not`, as what the one before tells of."""
    return _WAS_NOT.fullmatch(low, *sentence) is not None


def fell_with_it(low: str, start: int, end: int) -> tuple[int, Range] | None:
    """Where words tell that a request fell with what was denied before, and where that begins."""
    fell = _FELL_WITH_IT.search(low, start, end)
    return (fell.start("what"), fell.span("fell")) if fell is not None else None


def none_was(low: str, start: int, end: int) -> Range | None:
    """Where requests are told not to have had what the deed before them tells: `neither the one nor …`."""
    none = _NONE_WAS.search(low, max(start - 1, 0), end)
    return none.span("none") if none is not None else None


def told_along(low: str, start: int, end: int) -> Iterator[tuple[Range, bool]]:
    """Where words repeat the deed before them, and whether only where that was a denial.

    What they are of follows them.
    """
    for match in _SO_WAS.finditer(low, start, end):
        yield match.span(), match["same"] is not None
    if (with_it := _WITH_IT.search(low, start, end)) is not None:
        yield with_it.span(), False
    for match in _AND_THE_OTHERS.finditer(low, start, end):
        # Behind a ground the rest may be of what that names: `as the films, the scan and the rest`.
        if match["with"] is not None or _GROUND.search(low, start, match.start()) is None:
            yield match.span("joint"), False
    for match in _NOR_WAS.finditer(low, start, end):
        grounded = _GROUND.search(low, start, match.start()) is not None
        noun = match["of"]
        if not grounded and (noun is None or categories_named(noun.rsplit(maxsplit=1)[-1])):
            yield match.span(), True
