"""What the clause before `is medically necessary` makes of it: not thought, or said beside another word."""

from __future__ import annotations

from imr_llm.vocabulary.patterns import late

_SUBJECT = (
    r"(?:(?!(?:doubt|question|dispute|fault|and|but|so|which|who|what|how|why|where|whether|"
    r"because|since|as|if|unless|while|when|until)\b)"
    r"[\w'/%.-]+ ){0,14}"
)
"""Words up to the verb of what is not thought, none of which begins another clause."""
_THAT = r"(?: me| us)? (?:that )?(?:at this (?:time|point),? )?"
_DENYING = (
    r"(?:\b(?:not|cannot|never|unable|(?<!not )(?<!n't )(?<!never )(?:hard|difficult|impossible)|nor|yet to|"
    r"nothing(?: [a-z']+){0,7}?|"
    r"no (?:way|basis|reason|grounds?|means))\b|n't\b)"
)
_TURNED = (
    r"(?:and|but|or|if|when|why|only|hard|difficult\w*|hesita\w+|trouble|problem|un[a-z]+able|impossible|"
    r"wrong|incorrect|doubt\w*|dispute|fault|refuse|fail)"
)
"""Words behind a denial that end it or turn it round: `not hard to see`, `would not hesitate to say`."""
_NO_DENIAL = late(
    r"\b(?:unreasonable|hesita\w+|difficulty|trouble|doubt\w*|dispute|fault|any question|hard|difficult)\b"
)
_NOT_THOUGHT = late(
    rf"(?:{_DENYING} (?:(?!{_TURNED}\b)[a-z']+ ){{0,3}}?"
    r"(?:(?P<open>clear|certain|sure|evident|apparent|obvious)|"
    r"(?P<thought>say|said|conclude|find|think|believe|feel|state|agree|determine|certify|convinced?|"
    r"persuaded?|satisfied|argue|see)|shows?|shown|proves?|proven?|"
    r"establish(?:e[sd])?|demonstrate[sd]?|convinces|persuades|suggests?|makes|indicates?)|"
    r"\b(?:i|we) (?:would |must |seriously )?doubt|\b(?<!not )(?<!nor )(?<!never )doubtful(?= that )|"
    rf"\b(?P<opened>unclear|uncertain|unsure|questionable|doubtful|unlikely|unconvinced|unpersuaded|improbable|implausible)){_THAT}{_SUBJECT}$"
)
_UNDOUBTED = late(
    r"\b(?:(?:there (?:is|was|can be|remains) )?(?<!has )(?<!had )(?:no|little|without) "
    r"(?:reasonable |real |serious )?(?:doubt|question|dispute)|"
    r"(?:it|this|that) (?:(?:cannot|can't|can not) be|is not to be) (?:doubted|disputed|denied|questioned)|"
    r"(?:i|we|one|nobody|no one) (?:(?:do not|don't|cannot|can't|can not|would not) )?(?:doubts?|disputes?)) "
    rf"(?:but )?that {_SUBJECT}$"
)
"""`There is no doubt that the brace [is …]`."""
_NOBODY_DOUBTS = late(r"(?:\bno |\bnot |n't |nobody |no one |cannot |little |without )")
_OF_A_PART = late(
    r"(?:^ *|[,;:] *|\b(?:and|but|so|thus|therefore|hence|that|then|here) *,? +)only (?:the |an? )?"
    r"(?:(?:first|initial|single|one|two|three|four|five|six|eight|ten|twelve|half|part|some|\d{1,3})\b"
    r"(?: (?!(?:and|but|because|since|if|is|are|was|were|when|after)\b)[\w/%-]+){0,5}) $"
)
"""`Only the first six visits [are …]`: a part is necessary, which tells nothing of the whole."""
_LESS = late(
    r"(?:^|[,;] *|\b(?:thus|therefore|hence|so|and|but),? +)"
    r"(?:(?:just|at most|an?|the|slow|gradual|further) +){0,3}"
    r"(?:(?:part|portion|half|some|\d{1,3}|one|two|three|four|five|six|eight|ten|twelve) +of +"
    r"(?:the|this|these|those)|"
    r"up +to +\d|(?:wean|taper)\w*)\b[^,;]*$"
)
"""What less is necessary than was asked for: `Six of the visits [are]`, `Weaning [is]`."""
_ALL_BUT = late(
    r" {0,9}[,;]? {0,9}(?:(?:but|and|while|whereas|though|although) +)?"
    r"(?:(?:the|these|those|all|any) +"
    r"(?:other|others|rest|remaining|remainder|second|third|balance|additional|further|latter)\b"
    r"[^.,;]{0,60}? (?:is|are|was|were|would)(?: *not|n't)\b|"
    r"not +the +(?:[a-z\d-]+ +){0,2}requested\b)"
    r"| +(?:to +(?:[a-z]+ly +)?|that +[^,;.]{1,40}? be +)(?:wean|taper|discontinu|withdr[ae]w|document)"
)
"""Behind what is necessary: `[The first is]; the second is not`, `[It is] to wean him`."""
_THE_OTHER_IS_NOT = late(
    r" {0,9}[.,;]? {1,9}(?:(?:but|and|while|whereas|though|although|however),? +)?"
    r"(?:(?!(?:it|this|that|he|she|they|there|which|who|what|i|we|as|because|since|if|until|when|where|and|"
    r"but|or|is|are|was|were|has|had|not|no|ur|denials?|decisions?|determinations?|reviewers?|opinions?|"
    r"objections?|reasons?|grounds?)\b)[\w/'-]+ +|"
    r"(?:this|that|these|those) +(?!is\b|are\b|was\b|were\b)){1,8}"
    r"(?:is|are|was|were)(?: *not|n't)(?= *(?:[.,;]|$)| +(?:because|since|yet|at this)\b)"
)
"""`[The evaluation is]; the treatment is not.`"""
_AND_ANOTHER_IS = late(
    r"\b(?:is|are|was|were)(?: *not|n't), +(?:while|whereas|though|although|but)\b[^,;]{1,60}$"
)
"""`The purchase is not, while a trial [is, medically necessary]`."""
_DISPUTED = late(
    r"\b(?:wrong(?:ly)?|mistaken?|incorrect(?:ly)?|erred|error|disagree|dispute|overturn|reverse) "
    r"(?:(?!(?:and|but|so|because|since|as|therefore|thus)\b)[\w'/%-]+ ){0,8}?"
    r"(?:that|to|in|by|when|for)\b[^,;:]*$"
)
"""What is disputed is no conclusion: `UR was wrong to hold that it [is not …]`."""
_ANOTHERS = late(
    r"\b(?:carrier|insurer|employer|adjuster|administrator|examiner|provider|physician|doctor|surgeon|patient|"
    r"worker|applicant|claimant|utilization review|ur|"
    r"(?<!this )(?<!the )(?<!physician )(?<!expert )reviewer) "
    r"(?:(?:is|was|were|are|did|does|do|could|would|had|has|been|be) ){1,3}$"
)
"""Whose thought it was that was denied: `the carrier was [not persuaded that it was …]`."""
_SAID_BESIDE = late(
    r"(?:^|[,;] *(?:and|so|but|thus|therefore) +|\b(?:so|thus|therefore|but) +)(?P<subject>[^,;:]{3,120}?) +"
    r"(?:is|are|was|were|remains?|seems?|appears?|stays?) +(?P<other>[^,;:]{3,100}?),? *(?:both +)?$"
)
"""`The amount is close to the label[, and medically necessary]`: the verb stands before another word."""
_NOT_SAID_BESIDE = late(
    r"\b(?:not|no|never|nor|neither|none|without|cannot|[a-z]+n't|that|which|who|whether|if|unless|when|while|"
    r"although|though|may|might|could|would|should|must|hardly|barely|scarcely|only|less|said|called|deemed|"
    r"considered|thought|believed|felt|claimed|alleged|argued|described|questionable|doubtful|unclear|"
    r"excessive|unproven|is|are|was|were|be|been|insufficient|inadequate|wrong|mistaken|premature|contrary|"
    r"above|beyond|over|as|providers?|physicians?|doctors?|documentation|documents?|records?|evidence|burden|"
    r"reports?|notes?|files?|to(?! (?:the|an?|his|her|its|what)\b)|"
    r"between|both|too|by|than)\b"
)
"""What leaves open whether the verb's subject is also what is medically necessary."""


_SUMS_UP = late(
    r" *(?:[\w'/ -]{1,60}\baside|on (?:balance|the whole)|in (?:sum|summary|short)|"
    r"all (?:told|in all|things considered)|"
    r"(?:based on|given|considering|for|in (?:view|light) of) (?:all )?"
    r"(?:the above|this|these|that)(?: [a-z]+)?)"
    r"[,:]? *"
)
"""`Causation aside, [medically necessary]`: all that such a sentence needs to conclude."""


_AS_THE_SURGERY = late(
    r"\W*(?:as|since|because|given that|now that|inasmuch as) (?:(?:the|this|that|his|her) )?"
    r"(?:(?!request)[a-z'/-]+ ){0,4}?(?:surger(?:y|ies)|procedures?|operations?|arthroscop(?:y|ies)|fusion|"
    r"repair|replacement|arthroplasty|release|decompression)(?: itself)? *"
)
_ANOTHER_FOLLOWS = late(
    r" *,(?![^.;]*\b(?:requests?|overturn\w*|certif\w+|approv\w+|necess\w+|surger(?:y|ies))\b)"
)
"""Around what is necessary that a request goes with: `As the surgery [is …], therapy is usual after it`."""

_QUOTED_RULE = late(r"\belective ?(?:/|and|or|-) ?maintenance (?:care|treatment|therapy),?[ :-]*$")
"""The MTUS on manual therapy: `Elective/maintenance care [is not medically necessary]`."""


def is_a_quoted_rule(clause: str) -> bool:
    """Whether what follows is what a guideline says of such care, and nothing of the request."""
    return _QUOTED_RULE.search(clause) is not None


def is_summed_up(clause: str) -> bool:
    """Whether a clause without a verb only leads to what is concluded."""
    return clause.endswith((", ", ": ", ",", ":")) and _SUMS_UP.fullmatch(clause) is not None


def not_thought(clause: str) -> tuple[int, bool] | None:
    """Where a clause begins to say that what follows is not thought: `I am not able to say it [is …]`.

    With whether that denies it, as `not clear that it is` and what another thought do not; None where the
    clause says no such thing.
    """
    found = _NOT_THOUGHT.search(clause) if clause.endswith(" ") else None
    if found is None:
        return None
    is_open = found["open"] or found["opened"]
    if found["thought"] and _ANOTHERS.search(clause, 0, found.start()) is not None:
        return found.start(), False
    return found.start(), not is_open


def is_disputed(clause: str) -> bool:
    """Whether a clause says that what follows in it was held in error: `I disagree with UR that it`."""
    return _DISPUTED.search(clause) is not None


def is_turned_round(denied: str) -> bool:
    """Whether words that begin with a denial deny nothing: `no difficulty concluding that`."""
    return _NO_DENIAL.search(denied) is not None


def is_of_something_else(clause: str, after: str) -> bool:
    """Whether what is called necessary is a part of the request, or the end of the treatment."""
    return (
        _LESS.search(clause) is not None
        or _ALL_BUT.match(after) is not None
        or _AND_ANOTHER_IS.search(clause) is not None
        or (_AS_THE_SURGERY.fullmatch(clause) is not None and _ANOTHER_FOLLOWS.match(after) is not None)
    )


def denied_behind(after: str) -> int | None:
    """Where ends what says that another thing than the one before is not: `…; the treatment is not`."""
    found = _THE_OTHER_IS_NOT.match(after)
    return found.end() if found is not None else None


def is_said_beside(clause: str, group: str) -> bool:
    """Whether `and medically necessary` goes on with what the clause before it says of its subject."""
    if group.strip(" ,") != "and":
        return False
    said = _SAID_BESIDE.search(clause)
    return said is not None and _NOT_SAID_BESIDE.search(said["subject"] + " | " + said["other"]) is None


def is_undoubted(clause: str) -> bool:
    """Whether a clause says that what follows is beyond doubt: `there is no question that the brace`."""
    found = _UNDOUBTED.search(clause) if clause.endswith(" ") else None
    return found is not None and _NOBODY_DOUBTS.search(found.group()) is not None


def is_of_a_part(clause: str) -> bool:
    """Whether what follows is told of a part only: `only the first six visits`."""
    return _OF_A_PART.search(clause) is not None
