"""Conclusions in which another verb than "is" decides: `certified as`, `cannot be said to be`, `far from`."""

from __future__ import annotations

import re

from imr_llm.vocabulary.necessity_said import REACH, Statement
from imr_llm.vocabulary.patterns import late

ATTRIBUTIVE = late(
    r" +(?!(?:as|because|since|for|given|due|based|in|at|on|under|per|to|with|after|if|when|only|and|but|by|"
    r"until|pending|while|within|from|yes|no|now|today|here|then|any|anymore|either|currently|presently|yet|"
    r"overall|beyond|without|despite|before|so|considering|absent|where|anew|again)\b)[a-z]"
)
"""Behind the words where they describe what follows: `Medically necessary transportation is recommended`."""
_IS_FOR = late(
    r"\b(?:determination|decision|conclusion|finding)s? +(?:is|was)(?: +(?:therefore|thus|hence))? +for +"
    r"(?P<no>not +)?$"
)
"""`Determination is for medically necessary`: what is decided, in the words of a form."""
_NEITHER_NOR = late(r"\b(?:is|are|was|were|seems?) +neither +[^.;]{2,80} nor *$")
"""`The dose is neither usual nor [medically necessary]`."""

_LIGHT = r"(?: +(?:[a-z]+ly|hereby|therefore|thus|now|also|still|then|so|again|instead|only))?"
_ALLOWED = (
    r"(?:approved|certified|authorized|allowed|granted|accepted|affirmed|recommended|endorsed|supported)"
)
_SEEN = r"(?:regarded|viewed|classified|classed|treated|counted|characterized|recognized)"
_REFUSED = r"(?:denied|rejected|refused|declined|disallowed|upheld|(?:non|un|de)-? ?certified|noncertified)"
_AS = r"(?:,? +and +[a-z-]+)? +as(?: +being)? *$"
_PASSIVE = late(
    r"(?P<open>\b(?:that|which|who|if|not|unless|when|once|until|was|were|been) +)?"
    r"(?:\b(?:is|are|(?:should|can|must|will)(?P<no1> *not|n't| +(?:hardly|scarcely|barely))?"
    rf"{_LIGHT} +be|(?P<no2>can't|cannot|isn't|aren't|shouldn't)(?: +be)?)"
    rf"(?P<no3> +(?:not|hardly|scarcely|barely))?{_LIGHT} +(?:reversed +and +|overturned +and +)?"
    rf"(?:{_ALLOWED}|{_SEEN}|(?P<refused>{_REFUSED}))){_AS}"
)
"""`The visits are certified as [medically necessary]`; in the past tense it tells what UR did."""
_ACTIVE = late(
    r"\b(?:i|we|(?:this|the|physician|expert) +reviewer) +(?:(?:(?P<no1>can|could|do|does|would|will|did|"
    r"am|is) *"
    r"(?:not|n't|unable +to)|(?P<no2>can't|won't|cannot|decline +to|fail +to)|would|will|must|do|can|am|"
    r"hereby|"
    r"therefore|thus|also|only|inclined|to|able|have|happy|prepared) +){0,5}"
    r"(?:certify|approve|authorize|allow|grant|accept|endorse|recommend|support|affirm|regard|view|see|"
    r"classify|treat|count|certifies|approves|authorizes|allows|grants|accepts|regards|views|sees) +"
    r"(?:(?!(?:if|unless|whether|when|which|that|who|because|since|but|not|so)\b)[\w#%/.'()-]+ +){1,16}?"
    r"as(?: +being)? *$"
)
"""`I would certify the visits as [medically necessary]`."""
_NOT_SAID = late(
    r"\b(?:(?:can|could|should|must|may)(?: *not|n't| +(?:hardly|scarcely|barely))|can't)"
    r"(?: +(?:really|fairly|properly|reasonably|truly|now|yet))? +be +"
    r"(?:said|called|described|termed|labell?ed|regarded|counted|classified|characterized|seen|viewed|taken|"
    r"thought|held)(?: +of)?(?: +to +be| +as)?(?: +(?:either|both|a|an))? *$"
)
"""`It can not be said to be [medically necessary]`."""
_SAID = late(
    r"(?P<open>\b(?:that|which|who|if|unless|when|whether|how|why|not|only) +)?"
    r"\bcan +(?:certainly|clearly|plainly|safely|surely|rightly|fairly|justly|indeed) +be +"
    r"(?:said|called|described|termed|labell?ed|regarded|considered|deemed|found|seen|viewed|held|judged)"
    r"(?: +to +be| +as)?(?: +(?:both|a|an))? *$"
)
"""`It can certainly be called [medically necessary]`."""
_FAR_FROM = late(
    r"(?P<turned>\b(?:not|n't|nothing|no) +)?\b(?:hardly|scarcely|far +from|anything +but|less +than|"
    r"short +of|"
    r"in +no +(?:way|sense|respect)|by +no +means|nowhere +near|at +no +(?:time|point))"
    r"(?: +(?:be|been|being|is|are|was|considered))? *$"
)
"""`It is far from [medically necessary]`."""
_INVERTED = late(
    r"\b(?:nor|in +no +(?:way|sense|respect|case)|at +no +(?:time|point)|by +no +means|"
    r"under +no +circumstances?|"
    r"never) +(?:is|are|was|were|has|have) +(?:(?!(?:that|if|whether|how|why|there|which|not|no|without|"
    r"and|but|"
    r"anything|[a-z]+n't)\b)[\w'/%-]+ +){1,8}$"
)
"""`Nor is the brace [medically necessary]`."""
_MADE = late(
    r"\b(?:(?P<no>(?:do|does|did|would|will|can|could)(?: *not|n't)|cannot|can't|nothing(?: +[a-z']+){0,7}?|"
    r"fails? +to)(?: +(?:alone|itself|by +itself|in +itself|of +itself|thereby))?) +(?:makes?|renders?) +"
    r"(?:(?!(?:that|if|whether|how|why|which|not|no|less|any +less|and|but|un\w+)\b)[\w'/%-]+ +){1,8}$"
)
"""`That does not make the brace [medically necessary]`."""
_LACKING = late(
    r"\b(?:insufficient|inadequate|no|little|scant|not +enough|too +little|without)"
    r"(?: +(?!(?:not|other|better|further)\b)[a-z]+){0,3}? +"
    r"(?:evidence|documentation|information|reasons?|basis|grounds?|support|data|justification|proof|cause)"
    r"(?: +(?!not\b)[a-z]+){0,3}? +"
    r"(?:to|for) +(?:consider|find|deem|call|hold|regard|view|certify|judge)(?:ing)? +"
    r"(?:(?!(?:that|if|whether|how|why|which|not|no|and|but|un\w+|is|are)\b)[\w'/%-]+ +){1,8}$"
)
"""`I find no reason to consider the gel [medically necessary]`."""
_MAKES = late(
    r"(?P<open>\b(?:what|that|which|who|if|whether|how|why|when|unless|would|will|may|might|could|should|can|to|"
    r"not|n't|cannot|never|hardly|scarcely|nothing|as)\b"
    r"(?: +(?!(?:the|this|these|his|her|its|and|so)\b)[a-z]+){0,4} +)?"
    r"(?P<none>\b(?:none|nothing)\b[^,;:]{0,60} +)?\b(?:makes?|renders?) +"
    r"(?:it|them|(?:the|this|these|that|his|her|such|further|continued) +"
    r"(?:(?!(?:that|if|whether|how|why|which|not|no|less|more|and|but|un\w+|is|are)\b)[\w'/%-]+ +){1,8}) *$"
)
"""`The new weakness makes the scan [medically necessary]`."""
_QUALIFIES = late(
    r"(?P<open>\b(?:may|might|could|would|should|to|if|whether|that|which|not +only) +)?"
    r"(?P<no>\b(?:(?:do|does|did|can|could|would)(?: *not|n't)|cannot|can't|fails? +to|hardly|never) +)?"
    r"\b(?:qualif(?:y|ies)|counts?|ranks?|pass(?:es)?) +as(?: +being)?(?: +an?)? *$"
)
"""`It does not qualify as [medically necessary]`."""


def decided(low: str, start: int, match: re.Match[str]) -> Statement | None:
    """What a verb before `medically necessary` decides that is not its own `is`; None where none does so."""
    core = match.start()
    start = max(start, core - REACH)
    if (neither := _NEITHER_NOR.search(low, start, core)) is not None:
        return Statement(False, neither.start(), match.end(), core)
    if ATTRIBUTIVE.match(low, match.end()) is not None:
        return None
    said = match.groupdict()
    turned = bool(said.get("mid") or said.get("un"))
    is_for = _IS_FOR.search(low, start, core)
    if is_for is not None:
        return Statement(bool(is_for["no"]) is turned, is_for.start(), match.end(), core)
    before = low[start:core]
    if before.endswith(" not "):
        before, turned = before[: -len("not ")], not turned
    found = _said_otherwise(before, turned=turned)
    if found is None:
        return None
    positive, at = found
    return Statement(positive, start + at, match.end(), core, firm=True)


def _said_otherwise(before: str, *, turned: bool) -> tuple[bool, int] | None:
    """Whether words concluded for what follows them, and where they begin that say so."""
    last = before.rstrip().rpartition(" ")[2]
    if (found := _SAID.search(before)) is not None:
        return None if found["open"] or turned else (True, found.start())
    if last in {"as", "being", "a", "an"}:
        for pattern in (_PASSIVE, _ACTIVE, _QUALIFIES):
            if (found := pattern.search(before)) is not None:
                return _of_deed(found, turned=turned)
    if (made := _MAKES.search(before)) is not None and not made["open"]:
        denied = bool(made["none"])
        return None if denied and turned else (not (denied or turned), made.start())
    for pattern in (_NOT_SAID, _INVERTED, _MADE, _FAR_FROM, _LACKING):
        if (found := pattern.search(before)) is not None:
            is_open = turned or found.groupdict().get("turned")
            return None if is_open else (False, found.start())
    return None


def _of_deed(found: re.Match[str], *, turned: bool) -> tuple[bool, int] | None:
    said = found.groupdict()
    denied = any(said.get(name) for name in ("no", "no1", "no2", "no3"))
    if said.get("open") or (denied and turned):
        return None
    if said.get("refused"):
        # `denied as medically necessary` is a slip or tells of something else
        return (False, found.start()) if turned else None
    return not (denied or turned), found.start()
