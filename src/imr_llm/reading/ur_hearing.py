"""Which of the deeds that a summary tells are utilization review's."""

from __future__ import annotations

from collections.abc import Sequence

from imr_llm.domain.letter import Range
from imr_llm.reading.ur_actors import names_review
from imr_llm.reading.ur_deed import Deed, DeedWord
from imr_llm.reading.ur_of_others import is_of_others
from imr_llm.reading.ur_persons import he_opens, reviewer_alone
from imr_llm.reading.ur_subjects import BEGINS
from imr_llm.vocabulary.patterns import late

_OF_A_REQUEST = late(
    r"^\W*(?:both|all|neither|none)(?: of (?:it|them|these|those|the above))? "
    r"(?:was|were|have been|has been) |"
    r"request|certif|modif|additional|adverse determination|"
    r"\b(?:was|were|is|are) (?:denied|not (?:authorized|approved)),? (?:as|because|since|due to|"
    r"for (?:lack|want))\b|"
    r"\b(?:was|were) (?:agreed|decided) to (?:approve|authori[sz]e|deny)\b|"
    r"\bdenial\b[^.;]{0,170} (?:recommended|advised)\b|"
    r"\bthe (?:denial|decision|determination|refusal)\b[^.]{1,240}[;,] (?:and )?(?:nothing|no part of it) "
    r"was (?:granted|certified|approved|allowed|authori[sz]ed)\b|"
    r"\brecommend\w*(?: (?:a|for|full|of|that [^.;]{1,80} be))* (?:\w+ly )?(?:denial|denied|approved|"
    r"delayed)|"
    r"\b(?:therapy|injections?|sessions|visits|evaluation|mri|"
    r"medications?|surgery|consultation|treatment|training|program|study|brace|"
    r"unit)\b[^.;,]{0,60} (?:(?:was|were) |(?<!sessions )(?<!visits )(?:is|are) )"
)
_ACTOR = late(
    r"\b(?:he|she|they|his|her|patient|worker|claimant|applicant|employee|physician|provider|"
    r"(?<!assistant )(?<!co-)surgeon|doctor|dr|employer|judge|qme|ame|imr|court|insurance|disability|"
    r"claim|liability|fda)\b"
)
"""Who or what else a sentence without utilization review can be of."""
_GROUNDS = late(r"\b(?:because|since|due to|for (?:want|lack) of|stating|citing)\b")
_LABELLED = late(
    r"\W*(?:(?:recommend(?:ation)?|determination|decision|conclusion|disposition)s?|"
    r"(?:the|these|all) requests (?:were|was) reviewed [^.;:]{0,40}?"
    r"(?:results?|outcomes?|determinations?|follows)): "
)
"""Before what was decided, in utilization review's own notes."""
_WHY_LABELLED = late(
    r"\W*(?:the |ur )?(?:rationale|reasons?|basis|bases|grounds?|justification|criteria)"
    r"(?: cited| given| used)? (?:for|of|behind) (?:the |its |this |ur )?[^.;:]{0,120}(?=:)"
)
"""`Rationale for denial of the brace: …`."""
_ASKED = late(r"\b(?:request|asked for|asks for|sought|ordered|prescribed|proposed|wanted)")
_REFERS = late(
    r"(?:^|\b(?:denied|modified|certified|approved|authorized|reduced|cut|limited|delayed|deferred|declined|"
    r"refused|rejected|non-certified|changed) )(?:this|it|that|these|them|those)\b|"
    r"\W{0,9}(?:this|it|they|these|those|that) (?:was|were)\b"
)
_SO_MUCH = late(
    r"\b(?:certified|approved|authori[sz]ed|allowed|granted|offered|gave|agreed to|"
    r"modif(?:ied|ication) (?:of|to)|modified (?:it|this) to|(?:certification|approval) of) "
    r"(?:only |just |an? (?:trial|total) of )?(?:# ?)?(?:\d{1,4}|one|two|three|four|five|six|seven|"
    r"eight|nine|ten|twelve|fifteen|twenty|thirty|sixty)"
    r"(?: (?:visit|session|treatment|tablet|capsule|hour|day|week|month)s?)?"
    r"(?=\s*$|[.,;]| (?:on|as|because|since|for (?:wean|taper)\w*|instead|only|alone|"
    r"\W?to (?:allow|begin))\b| [\"“])"
)
"""So much of what one clause before asks for: `…; the carrier approved six sessions`."""
_LONGEST_ROW = 20
"""Sentences that tell in a row what `it` did."""
_OF_AN_AMOUNT = late(
    r"request|\b(?:from|to|allow(?:ing)?) (?:[\w-]+ ){0,2}?(?:#? ?\d|one|two|three|four|five|six|eight|ten)"
)
_WITH_SO_MUCH = late(
    r"(?:, | )with (?:only |just |an? |the )?(?:(?!(?:no|not|already|previously|earlier|board|and|which|that|"
    r"who|was|were|is|has|had)\b)[\w#/-]+ ){1,7}\Z"
)
_WITH_ENDS = late(
    r"\s*$|[.;]| (?:instead|in (?:its|their) (?:place|stead)|only|"
    r"for (?:weaning|tapering|an? (?:wean|taper)))\b|, (?:and|but) "
)
"""Around an approval told with a denial: `was denied as a purchase, with a 30 day rental certified`."""
_LONGEST_WITH = 90
_ON_A_DAY = late(r"\W*(?:on )?\d{1,2}/\d{1,2}(?:/\d{2,4})? ")


_IT_GOES_ON = late(
    r"\W*(?:(?:on|upon|after|following|at|in|about|as for|as to|as concerns|regarding|"
    r"concerning|with (?:regard|respect) to) "
    r"(?:[\w/-]+ ){0,7}?[\w/-]+,? )?(?:but )?it (?:also |then |did |further |has |now |next |later |again |"
    r"had |would |could |likewise |moreover |besides |in addition |"
    r"\w+ly )*(?:not )?(?:took no|pay|cover|fund|thought|gave|"
    r"non[\s-]?cert|certif|den(?:ied|y)|approv|authori[sz]|modif|allow|grant|partial|defer|delay|revers|"
    r"rescind|withdr|chang|(?:issu|render|return|deliver|enter)ed an?|made an?|reached an?|"
    r"agree|want|asked|made no|limit|reduc|cut|accept|reject|turn|declin|refus|put|found|let)"
)


_TURNED_AROUND = late(
    r"\W*(?:he|she|they) (?:also |then )?(?:non[\s-]?certified|certified) (?!him\b|her\b|that\b)|"
    r"\W*(?:nor|neither) (?:did|has|had|would) (?:it|they)\b|"
    r"\W{0,9}(?!(?:after|before|on|upon|in|at|by|for|with|without|from|since|as|of|if|when|because|although|that|"
    r"which|what|who)\b)(?:(?!(?:was|were|is|are|had|has|have|did|that|which|who|it)\b)[\w/#.'-]+ ){1,6}"
    r"(?:it|they) (?:also )?(?:(?:did|would) not |den(?:ied|y)|refus|reject|declin|modif|non[\s-]?cert)"
)
"""`Nor did it approve the cane`, `The brace it did not approve`."""


def goes_on(low: str, start: int) -> bool:
    """Whether a sentence tells what `it` did, which is what the sentence before it tells of."""
    return _IT_GOES_ON.match(low, start) is not None or _TURNED_AROUND.match(low, start) is not None


def subject_start(low: str, cut: Sequence[Range], index: int) -> int:
    """Where the sentence begins that says of whom a sentence tells: itself, or one before a row of `It …`."""
    here, by_him = cut[index][0], False
    for at in range(index, max(index - _LONGEST_ROW, -1), -1):
        start, end = cut[at]
        if names_review(low, start, end):
            return start if not by_him or reviewer_alone(low, (start, here)) else here
        if goes_on(low, start):
            continue
        if not he_opens(low, (start, end)):
            break
        by_him = True
    return here


def heard_in_summary(low: str, sentence: Range, deeds: list[DeedWord], *, follows: bool) -> list[DeedWord]:
    """The deeds in a case summary that are utilization review's.

    `follows` tells whether the sentence before tells what utilization review did: `Surgery certified. Therapy
    modified to 6. Brace denied.`
    """
    reviewed = names_review(low, *sentence)
    deeds = [one for one in deeds if not is_of_others(low, sentence, one, reviewed=reviewed)]
    if reviewed:
        return deeds
    if (label := _LABELLED.match(low, *sentence)) is not None:
        return [one for one in deeds if one.passive or one.plain or one.start == label.end()]
    if (why := _WHY_LABELLED.match(low, *sentence)) is not None:
        return [one for one in deeds if one.start < why.end()]
    of_request = tells_of_a_request(low, sentence)
    begins = bool(deeds) and (
        BEGINS.fullmatch(low, sentence[0], deeds[0].start)
        or _ON_A_DAY.fullmatch(low, sentence[0], deeds[0].start)
    )
    goes_on = follows and not _names_another_actor(low, sentence, deeds)
    if not (of_request or goes_on):
        return []
    return [
        one
        for one in deeds
        if (goes_on and (one.passive or begins or _repeats(low, deeds, one)))
        or (
            of_request
            and (one.plain or _is_told_with_a_denial(low, deeds, one, sentence))
            and (
                one.deed is not Deed.MODIFY
                or low.startswith(("partial", "modified "), one.start)
                or _OF_AN_AMOUNT.search(low, *sentence) is not None
            )
        )
    ]


def _repeats(low: str, deeds: list[DeedWord], one: DeedWord) -> bool:
    """Whether a deed is told by words that repeat the one before: `the aide was denied, as was the kit`."""
    place = deeds.index(one)
    return place > 0 and deeds[place - 1].passive and not low[one.start].isalpha()


def _is_told_with_a_denial(low: str, deeds: list[DeedWord], one: DeedWord, sentence: Range) -> bool:
    """Whether an approval tells what came in place of what was denied right before it."""
    if one.deed is not Deed.APPROVE or not one.passive or not deeds.index(one):
        return False
    last = deeds[deeds.index(one) - 1]
    before = low[max(last.end, one.start - _LONGEST_WITH) : one.start]
    return (
        last.deed is Deed.DENY
        and last.plain
        and _WITH_SO_MUCH.search(before) is not None
        and _WITH_ENDS.match(low, one.end, sentence[1]) is not None
    )


def asks(low: str, place: Range) -> int | None:
    """Where what a stretch asks for begins, behind the verb; None where it asks for nothing."""
    asked = _ASKED.search(low, *place)
    return asked.end() if asked is not None else None


def refers_back(low: str, asked: Range, clause: Range) -> bool:
    """Whether a clause tells what was done with what one before asks for: `…; the carrier denied this`."""
    return _ASKED.search(low, *asked) is not None and _REFERS.search(low, *clause) is not None


def tells_so_much(low: str, asked: Range, clause: Range) -> bool:
    """Whether a clause tells how much was allowed of what one before asks for, and no more."""
    return _ASKED.search(low, *asked) is not None and _SO_MUCH.search(low, *clause) is not None


def _names_another_actor(low: str, sentence: Range, deeds: list[DeedWord]) -> bool:
    """Whether a sentence can be of another than utilization review; the grounds of its deed tell nothing."""
    grounds = _GROUNDS.search(low, deeds[0].end, sentence[1]) if deeds else None
    return (
        _ACTOR.search(low, sentence[0], grounds.start() if grounds is not None else sentence[1]) is not None
    )


def tells_of_a_request(low: str, sentence: Range) -> bool:
    """Whether a sentence of a summary that does not name utilization review tells of a request."""
    return _OF_A_REQUEST.search(low, *sentence) is not None
