"""Words for a deed with which none is told: negated, left open, or given as the ground of another."""

from __future__ import annotations

from collections.abc import Sequence

from imr_llm.domain.letter import Range
from imr_llm.reading.ur_decision import is_put_off
from imr_llm.reading.ur_deed import Deed, DeedWord
from imr_llm.reading.ur_grounds import noted_ahead
from imr_llm.vocabulary.dates import MONTHS
from imr_llm.vocabulary.patterns import late

_NEGATED = late(
    r"(?:\b(?:not|never|nor|neither|without)|n't) "
    r"(?:been |having |yet |also |recommend(?:ed|ing)? |an? |the |\w+ly )*$"
)
_OF_NONE_BEHIND = late(r" (?:neither|none)\b(?= (?:of )?(?!of\b)\w)")
_OF_NONE_BEFORE = late(
    r"(?:^|[.;:,] |\b(?:and|but) )\W{0,9}(?:neither|none|no (?:request|item|part|drug|treatment)s?|nothing)\b"
    r"(?:(?!\b(?:and|but|so|was|were)\b)[^.;:,]){0,80}"
    r"\b(?:was|were|has been|have been|had been|is|are) (?:\w+ly )?$"
)
"""`Denied neither of them`, `none of them was denied`."""
_OFFERED = late(
    r"\b(?:should|could|would|might|can|"
    r"(?<!in )(?<!of )(?<!since )(?<!last )(?<!by )(?<!this )may|(?:offered|willing|prepared|ready) to) "
    r"(?:have |be |been |\w+ly )*$"
)
_BY_OTHERS = late(
    r"(?: (?:on|in) [\w/-]+)? by (?:the |an? |his |her )?(?:qualified|agreed|panel|"
    r"qme\b|ame\b|judge|wcab|treating|surgeon|pharmac|"
    r"doctor|physician(?! (?:advis|review))|provider|psychiatrist|podiatrist|chiropractor|"
    r"group health|health plan|private\b|employer|stipulation|school|evaluator|dr\b)|"
    r" at (?:the|an?|his|her) (?:pharmacy|counter|drug ?store|hospital|clinic|school)\b"
)
_IF = late(
    r"\b(?:if(?! (?:units?|stim\w*|machine|device|current|therapy)\b)|unless|"
    r"once(?! (?:an?|per|daily|every|nightly|weekly|monthly)\b)|provided that|assuming|"
    r"in case(?! (?:no|number|nr|of|cm)\b|[ #]*\d)|in the event|"
    r"should(?= (?:the|this|that|an?|his|her|it|any)\b))\b[^,;]*\Z"
)
"""Before what may come to be: `if UR had denied it, …`."""
_LEFT_OPEN = late(r"\b(?:whether|(?:not known|unknown|unclear|not clear|unsure) (?:if|what|that))\b")
_LEFT_OPEN_FROM = late(r"\b(?:on|about|as to|documented|regarding|of|because|since|as|for) $")
_GROUND = late(
    r"\b(?:because|since|as|given that|on the ground|on the basis|reasoning|noting|stating|citing|arguing|"
    r"explaining|saying)\b"
)
_NOTED_THAT = late(
    r"\b(?:not(?:ed|ing)|observ(?:ed|ing)|found|finding|point(?:ed|ing) out|remark(?:ed|ing)|recorded) that "
)
_THEN_DENIED = late(
    r"[^.;:]{0,80}?,? and (?:(?:then|it|so|therefore|thus|has|had) )*"
    r"(?:denied|non-? ?certified|refused|declined) "
    r"(?:the|this|it|any|further|more)\b(?! (?:rest|remain|other|additional|balance))"
)
"""Around what had been approved before: `noted that 12 were approved in May and denied the request`."""
_DONE_BEFORE = late(r"\b(?:had|has|have) (?:already )?been (?:\w+ly )?$|\b(?:was|were) already $")
_EARLIER = late(
    r"(?: (?!(?:and|but|while|so|or)\b)[\w/-]+){0,4}? "
    rf"(?:in (?:(?:early|late|mid) )?(?:{'|'.join(MONTHS)}|(?:19|20)\d\d)|"
    r"last (?:month|year|spring|summer|fall|autumn|winter)|earlier|previously|months ago|weeks ago)\b"
)
_JOINED = late(r"[,;]|\b(?:and|but|while|whereas|so)\b")
"""Around an approval of another time in the grounds: `denied it as nine visits were approved in March`."""
_ATTRIBUTE_BEFORE = late(
    r"\b(?:because|since|as|until|unless|given|(?:stating|noting|saying|reasoning|explaining|arguing|"
    r"grounds?) that) [^.;]{0,80}?\b(?:the|this|that|an?) $"
)
_ATTRIBUTE_BEHIND = late(
    r" (?!(?:by|as|on|in|of|for|to|at|and|but|or|nor|because|since|per|only|the|an?|his|her|all|both|its|"
    r"with|was|were|is|are|until|unless|pending)\b)[a-z]"
)
"""Around what is told of a thing in the grounds: `denied because the certified study is not in hand`."""
_COUNTED = (
    r"(?:visits|sessions|treatments|injections|tablets|weeks|days|hours|therapy|treatment|course|pt|"
    r"acupuncture|chiropractic|ones?|\d{1,2}|two|three|four|five|six|eight|nine|ten|twelve)"
    r" (?:(?:already|previously|originally|initially|last|\w+ly) )*"
)
_SO_MANY_BEFORE = late(rf"\b{_COUNTED}$")
_WERE_HAD = late(
    r" (?:in|on|after|since|last|earlier|before|during|following|previously|at|as|for)\b"
    r"(?: (?!(?:and|but|while|so)\b)[\w/-]+){0,6}? (?:remain(?:s|ed)?(?: (?:un\w+|open|outstanding))?\s*"
    r"(?:[.,;]|$)|(?:have|has|had|were|was|are|remain|(?:not )?having)"
    r"(?: (?:not|all|yet|already|been|\w+ly))*"
    r" (?:used|attended|completed|exhausted|taken|finished|begun|started|done|scheduled|documented|gone)\b)"
)
"""`None of the nine visits approved in March have been attended`: a course before."""
_NOT_HAD = late(
    r"[^.;:]{0,80}?\b(?:and|but|which|that|it|they) (?:it |they )?"
    r"(?:(?:had|has|have) (?:yet to|not)|(?:was|were|is|are) not) (?:yet |been |be ){0,2}"
    r"(?:tak(?:e|en) place|done|used?|perform|attend|schedul|occur|complet|carried out|made use of)"
)
"""`Was already authorized under the UR of 6/24/14 and had not taken place`."""
_ATTRIBUTED = late(
    r"\b(?:den(?:ied|y)|non-?certified|not certif\w+|declined|refused|modified|reduced|cut)\b[^.;:]{0,300}"
    r"\b(?:because|since|as(?! to\b)|given|due to|on the (?:basis|grounds?)|noting|stating|citing|after|with|"
    r"despite)\b(?:(?! (?:but|while|whereas|so|instead) )[^.;:,]){0,200}? "
    r"(?:\d{1,2}|two|three|four|five|six|eight|nine|ten|twelve|the|all|any|these|those) "
    r"(?:already |previously |earlier )*$"
)
_COUNTED_BEHIND = late(r" (?:visits|sessions|treatments|injections)\b")
"""`Denied it as four approved visits were still open`."""
_THEN_RAISED = late(
    r" [^.;:]{1,60}?,? (?:(?:which|this|that) (?:was|were) |and )?(?:then |later |subsequently |\w+ly )?"
    r"(?:raised|increased|corrected|extended|upped)(?: later)? (?:to|by) (?:# ?)?"
    r"(?:\d|one|two|three|four|five|six|eight|nine|ten|twelve|all|the (?:full|whole))"
)
_SO_MANY_IN_GROUNDS = late(
    r"\b(?:because|since|as(?! to\b)|until|given|due to|on the (?:basis|grounds?)|noting|stating|citing|"
    r"for (?:lack|want) of)\b"
    r"(?:(?! (?:but|while|whereas|so|instead) | and (?:only |just |# ?)?(?:\d|one|two|three|four|five|six|"
    rf"eight|nine|ten|twelve))[^.;:,]){0, 200}? "
    rf"(?:the|those|these|of|any|all|his|her) (?:[\w-]+ ){{0,3}}?{_COUNTED}$"
)
"""`Because there is no report of the six visits certified in May`."""
_THEN_MORE = late(
    r" [^.;:]{1,60}?(?:,| and| but),? (?:(?:and|but) )?(?:(?:then|later|subsequently|afterwards|eventually|"
    r"in the end|ultimately|"
    r"thereafter|finally)\b,?|(?:up)?on (?:appeal|reconsideration|review|resubmission)\b,?|"
    r"after (?:an )?(?:appeal|reconsideration)\b,?)"
    r"(?: (?:up)?(?:in|on|by|after|with) [^.;,]{3,40},)?"
    r" (?:(?:for|to) )?(?:(?:all|the (?:whole|full|entire|rest|remaining|other)|everything|in full)\b)"
)
_AT_FIRST = late(r"\b(?:initially|originally|at first|first) (?:only )?$")
"""`Initially approved two visits and then, on appeal, all twelve`: the last amount holds."""
_FOR_ONE = late(r" for (?:one|that|this|it|such)(?=\s*(?:[.,;]|$))")
"""`A taper is appropriate, and UR has allowed for one.`"""
_LONGEST = 160


def tells(low: str, deed: DeedWord, clause: Range) -> bool:
    """Whether a word for a deed tells that it was done: not `was not denied`, `whether UR denied …`."""
    start = max(clause[0], deed.start - _LONGEST)
    near = max(start, deed.start - 30), deed.start
    put_off = deed.deed is Deed.DELAY and is_put_off(low, start, deed.start)
    if _NEGATED.search(low, *near) or (_OFFERED.search(low, *near) and not put_off):
        return False
    if deed.deed is Deed.APPROVE and _is_no_grant(low, deed, start, clause):
        return False
    if _ATTRIBUTE_BEHIND.match(low, deed.end) and _ATTRIBUTE_BEFORE.search(low, start, deed.start):
        return False
    # "Certified?", where the letter cannot be read.
    if low.startswith(("?", " ?", " (?"), deed.end) or _is_noted(low, deed, start, clause):
        return False
    others = _BY_OTHERS.match(low, deed.end, clause[1]) or _is_of_none(low, start, deed)
    if others or _IF.search(low, start, deed.start):
        return False
    open_ = _LEFT_OPEN.search(low, start, deed.start)
    return open_ is None or _LEFT_OPEN_FROM.search(low, start, open_.start()) is not None


def _is_still_to_be_had(low: str, deed: DeedWord, start: int, clause: Range) -> bool:
    """Whether an approval is an earlier one that was not made use of: it was `already authorized`."""
    already = low.rfind("already", start, deed.start) >= 0 and _DONE_BEFORE.search(low, start, deed.start)
    return bool(already) and _NOT_HAD.match(low, deed.end, clause[1]) is not None


def _is_no_grant(low: str, deed: DeedWord, start: int, clause: Range) -> bool:
    """Whether an approval tells which visits are meant, of which more follows, or of a purpose only."""
    allowed = low.startswith("allow", deed.start) and not deed.passive
    if (
        (allowed and _FOR_ONE.match(low, deed.end, clause[1]))
        or (_AT_FIRST.search(low, start, deed.start) and _THEN_MORE.match(low, deed.end, clause[1]))
        or _THEN_RAISED.match(low, deed.end, clause[1])
        or _is_still_to_be_had(low, deed, start, clause)
    ):
        return True
    if deed.aided:
        return False
    if _COUNTED_BEHIND.match(low, deed.end, clause[1]) and _ATTRIBUTED.search(low, clause[0], deed.start):
        return True
    if not _SO_MANY_BEFORE.search(low, start, deed.start):
        return False
    had = _WERE_HAD.match(low, deed.end, clause[1])
    return had is not None or _SO_MANY_IN_GROUNDS.search(low, start, deed.start) is not None


def _is_noted(low: str, deed: DeedWord, start: int, clause: Range) -> bool:
    """Whether an approval or a cut is only what a review noted before it tells what it did itself."""
    if not deed.passive or deed.deed not in (Deed.APPROVE, Deed.MODIFY):
        return False
    if (
        deed.deed is Deed.APPROVE
        and _NOTED_THAT.search(low, start, deed.start)
        and _THEN_DENIED.match(low, deed.end, clause[1])
    ):
        return True
    return _DONE_BEFORE.search(low, start, deed.start) is not None and any(
        a < deed.start < b for a, b in noted_ahead(low, clause)
    )


def _is_of_none(low: str, start: int, deed: DeedWord) -> bool:
    """Whether a refusal is told of nothing; what is certified of none is refused and no such refusal."""
    verb = low[deed.start : deed.end]
    if deed.deed is not Deed.DENY or not verb.startswith(
        ("den", "non", "refus", "reject", "declin", "disallow")
    ):
        return False
    before = _OF_NONE_BEFORE.search(low[start : deed.start])
    return before is not None or _OF_NONE_BEHIND.match(low, deed.end) is not None


def ground_of(low: str, deeds: Sequence[DeedWord], place: int) -> int | None:
    """Where an approval begins that is the ground of the denial before it, None where it is none.

    `Denied the one because the other had been approved`.
    """
    if not 0 < place < len(deeds):
        return None
    before, deed = deeds[place - 1], deeds[place]
    if deed.deed is not Deed.APPROVE or before.deed is not Deed.DENY:
        return None
    ground = _GROUND.search(low, before.end, deed.start)
    if ground is None:
        return None
    done = deed.passive and _DONE_BEFORE.search(low, before.end, deed.start)
    earlier = _EARLIER.match(low, deed.end) and _JOINED.search(low, ground.end(), deed.start) is None
    return ground.start() if done or earlier else None
