"""What an approval tells besides: that it was an offer, that it is of one side only, what it leaves out."""

from __future__ import annotations

from collections.abc import Iterator

from imr_llm.domain.letter import Range
from imr_llm.reading.ur_grounds import GROUNDS
from imr_llm.reading.ur_necessity import is_of_review
from imr_llm.vocabulary.finder import keyed
from imr_llm.vocabulary.numbers import number_of
from imr_llm.vocabulary.patterns import late

_SO_MUCH = late(
    r" (?:only |just )?(?:an? (?:trial|course) of |up to )?(?:# ?)?"
    r"(?:\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|half)\b"
)
_OF_WORDS = late(
    r" (?:only |just )?[\w-]+ (?:\w+ )?(?:reasons?|grounds?|explanations?|arguments?|citations?|quotations?|"
    r"opportunit|chances?|visits? to (?:the|an?|his|her)\b|"
    r"(?:days?|weeks?) (?:to|for (?:the|an) )|(?:calendar|business) )"
)
"""What is given besides: `gave two reasons`."""
_NOT_TAKEN_UP = keyed(
    r"\b(?:(?:declin|refus|reject)|provided that|on condition|if the|but the (?:provider|physician|doctor))"
)
_REFUSED_THE_REST = late(
    r"(?:(?! (?:who|which|that|he|she|they|(?:the|his|her) (?:provider|physician|doctor|worker|patient|"
    r"surgeon|applicant|claimant|therapist))\b)[^.;])*?,? (?:and|but) (?:then |it )?"
    r"(?:declined|refused|rejected)(?: to \w+)? (?:(?:all|any|more|further|additional|others?)\b|"
    r"(?:the|an?|his|her|\d{1,3}) (?!(?:offer|proposal|compromise|visits?|sessions?|treatments?)\b))"
)
"""Behind an offer: `six visits and refused the rest`, `gave six and refused the MRI`."""
_NOT_WHOLE = (
    r"(?=(?: (?:for|to|on|with))? (?:the|an?) "
    r"(?!(?:(?:\d{1,2}|one|two|three|four|five|six|requested|additional|further|extra) )*refills?|"
    r"whole|full|other|rest|remain|entire))"
)
_AND_NO = late(
    r",? (?:and|but) (?:(?:to |for )?(neither)(?= (?:the |his |her )?[\w/-]+(?: [\w/-]+){0,4},? nor "
    r"(?!(?:(?!because\b|as\b|since\b|for\b|on\b|in\b)[\w/-]+ ){1,5}(?:was|were|is|are|has|had|did) "
    r"(?!certif|approv|authori|allow|grant)[a-z]))|"
    r"(not)(?= (?!(?:for|to|in|as|all|more|less|refills?|further|any|beyond|until|both|each|yet|on|by|at|"
    r"with|without|fully|entirely|completely|certif\w+|the|an?)\b)[\w/-]+"
    r"(?:,? (?:or|nor|and) (?:the )?[\w/-]+)?\s*(?:[.;]|$))|"
    rf"(none of)(?= (?:the |his |her )?[a-z])|(not){_NOT_WHOLE}|"
    r"(not to)(?= (?:(?:the|an?|his|her) [\w/-]+|(?!exceed|be\b|use|have|do\b)[\w/-]+(?=\s*(?:[.;]|$))))|"
    r"(?:for |to )?(no)(?= (?!more|further|additional|refills?|other|longer|later|reason|evidence|"
    r"documentation|"
    r"rationale|explanation|doubt|one\b|guideline|objective|such|part\b)"
    r"(?![^.;,]{0,60}? (?:was|were|is|are|has|have|had|did)\b)[a-z]))|"
    rf", (not){_NOT_WHOLE}"
)
_WITHOUT = late(
    r",? (without)(?= (?:(?:the|an?|any|use of|its|requested|ultrasound|fluoroscopic|fluoroscopy|imaging|us|"
    r"ct|c-arm|iv|conscious|moderate|monitored|general|surgical) ){0,4}"
    r"(?:guidance|sedation|fluoroscopy|anesthesia|ultrasound|assistant(?: surgeon)?|co-surgeon)"
    r"(?:\s*$|[.,;)]| (?:and|but|on|by|while|whereas)\b))"
)
"""`Certified the injection without ultrasound guidance`."""
_NO_OTHER = late(
    r",? (?:and|but|yet) (?:(?:for|on|to) )?(?:(no)(?= other (?:items?|requests?|services?|treatments?)\s*"
    r"(?:[.;,]|$))|(nothing)(?= else(?:[.;,]|$| (?:on|at|by|as|because|since)\b|"
    r" (?:was|were)(?:[.;,]|$| (?:certif|approv|authori))))|"
    r"(none) of (?=the (?:rest|others|"
    r"(?:other|remaining) (?:[\w-]+ )?(?:requests?|items?|services?|treatments?))"
    r"(?:[.;,]|$| (?:was|were)\b(?! not)| on\b| because\b| as\b)))"
)
"""`Certified the brace and nothing else`."""
"""`Certified six visits and no massage`."""
_ALL_BUT = late(
    r",? (?P<but>with the (?:sole |one |only )?exception of|except(?:ing)?(?: for)?|excluding|save for|"
    r"other than|apart from|aside from|but for|"
    r"(?:(?<=\beverything )|(?<=\ball )|(?<=\brequests )|(?<=\bitems )|(?<=\bservices ))but(?: for)?) "
    r"(?=(?:the |an? |his |her )?[a-z])(?!(?:(?:the|an?|his|her) )?"
    r"(?:one|two|three|four|five|six|eight|ten|twelve|first|last|second|third|part|half|that|those|some|any|"
    r"refills?|month|week|if|when|as|to|in|under|number|quantity|amount|remain\w+|rest|others?)\b)"
)
"""`Certified the surgery with the exception of the assistant`."""
_FIRST_COMMA = late(r"[^,;.:()]{1,60}(?P<comma>,(?P<and> and)?) (?=[\w#])")
_DETERMINED = late(r" (?:the |an? |his |her |one |two |three |four |six |eight |ten |# ?\d|\d)")
_ENDS_IN_AND = late(r" and ")
_ALTERNATIVE = late(r" n?or ")
_IN_PLACE_OF = late(
    r"\b(?:in place of|instead of|in lieu of|rather than) "
    r"(?:(?:the|an?|his|her|its|requested|outright|full) )*(?P<what>[\w-]+)"
)
_USED = late(r"\b(?:had|has|have|used|attended|completed|noted|showed|as (?:he|she)|since (?:he|she))\b")
"""Before amounts of what came before: `as he attended 6 rather than 12 visits`."""
_SUBSTITUTE = late(
    r"\b(?:in (?:its|their) (?:place|stead)|instead(?! of)|in lieu thereof|"
    r"as an? (?:substitute|alternative|replacement)(?: (?:for|to) it)?)"
    r"(?=[.,;]|$| (?:and|but|as|since|because|by|on)\b)"
)
_NO_CONTRAST = late(
    r"(?<!and )(?<!or )(?<!with/)\b(?:without|no|minus|but not the) (?:iv )?contrast\b|\bnon-?contrast\b"
)
_WITHOUT_A_PART = late(
    r"(?<! and)(?<! or) without (?:the |its |any )?(?:(?:lab|laboratory|requested) )?(?P<what>[a-z]+)"
    r"(?=\s*$|[.,;]| (?:and|but|on|by|while|whereas)\b)"
)
"""`Certified the drug screen without confirmation`."""
_FOR_A_WHILE = late(
    r"\b(?:trial|rental|rent|loan)\b|"
    r"\b(?:\d{1,3}|one|two|three|four|five|six|seven|eight|ten|twelve|thirty)[ -](?:day|week|month)s?\b"
)
_SIDES = late(r"\b(?:right|left|both|bilateral\w*)\b")
_ONE_SIDE = late(
    r"(?:(?:for|of|on|to|at) )?(?:the )?(?:right|left|[rl][ul]e\b)(?:[ -](?!and\b|or\b)[a-z]+){0,3}? "
    r"(?:only|alone)\b|"
    r"\bonly (?:(?:for|of|on|to|at) )?(?:the )?(?:right|left)\b(?! (?:and|or) (?:right|left))|"
    r"\b(?:one side|one of the two sides|a single side)\b"
)
"""`Approved the study for the left arm alone`."""


def is_offer(low: str, verb: Range, clause: Range, *, by_it: bool) -> bool:
    """Whether `offered` or `gave` tells what utilization review allowed: so much, and not turned down.

    `by_it` tells that `it`, which did it, is utilization review.
    """
    return (
        (by_it or is_of_review(low, verb[0], clause))
        and _SO_MUCH.match(low, verb[1], clause[1]) is not None
        and _OF_WORDS.match(low, verb[1], clause[1]) is None
        and (
            _NOT_TAKEN_UP.search(low, verb[1], clause[1]) is None
            or _REFUSED_THE_REST.match(low, verb[1], clause[1]) is not None
        )
    )


def left_out(low: str, start: int, end: int) -> Iterator[tuple[Range, bool]]:
    """Where an approval between `start` and `end` tells what it does not cover, by `and no`, `but not`.

    And whether that is everything else: `and nothing else`.
    """
    for pattern, others in ((_NO_OTHER, True), (_AND_NO, False)):
        for match in pattern.finditer(low, start, end):
            if others or _NO_OTHER.match(low, match.start(), end) is None:
                yield match.span(match.lastindex or 0), others
    but = _ALL_BUT.search(low, start, end)
    if but is not None and GROUNDS.search(low, start, but.start()) is None:
        yield but.span("but"), False
    if low.find(" without ", start, end) < 0:
        return
    without = _WITHOUT.search(low, start, end)
    if without is not None and GROUNDS.search(low, start, without.start()) is None:
        yield without.span(1), False


def granted_again(low: str, left_out_to: int, end: int) -> Range | None:
    """Where behind what an approval leaves out it goes on: `… but not the left one[,] the other and a third`.

    `left_out_to` is where `not` or `no` ends.
    """
    comma = _FIRST_COMMA.match(low, left_out_to, end)
    if comma is None:
        return None
    if comma["and"] is not None:
        return comma.span("comma")
    listed = _DETERMINED.match(low, comma.end("comma"), end) is not None
    ends_in_and = _ENDS_IN_AND.search(low, comma.end("comma"), end) is not None
    alternative = _ALTERNATIVE.search(low, left_out_to, end) is not None
    return comma.span("comma") if listed and ends_in_and and not alternative else None


def is_in_place_of(low: str, reach: Range, own: frozenset[str]) -> bool:
    """Whether what is approved takes the place of what was asked for, whose words are `own`.

    `Certified a metal crown in place of porcelain`, `certified a trial of the unit instead of a purchase`.
    """
    other = _IN_PLACE_OF.search(low, *reach)
    if other is None:
        return False
    if other["what"] == "both" or number_of(other["what"]) is not None:
        return _USED.search(low, reach[0], other.start()) is None
    bought = other["what"].startswith(("purchas", "buying"))
    return _FOR_A_WHILE.search(low, reach[0], other.start()) is not None if bought else other["what"] in own


def names_a_substitute(low: str, reach: Range) -> bool:
    """Whether what is approved is another thing than was asked for: `certified a soft guard in its place`."""
    return _SUBSTITUTE.search(low, *reach) is not None


def is_without_a_part(low: str, reach: Range, own: frozenset[str]) -> bool:
    """Whether something is approved without what was asked for with it: a scan without the contrast."""
    if "contrast" in own and _NO_CONTRAST.search(low, *reach) is not None:
        return True
    without = _WITHOUT_A_PART.search(low, *reach) if low.find(" without ", *reach) >= 0 else None
    return without is not None and without["what"] in own


def is_of_one_side(low: str, reach: Range, behind: int) -> bool:
    """Whether an approval is of one of two sides; what it is of stands from `behind` on."""
    sides = set(_SIDES.findall(low, behind, reach[1]))
    return _ONE_SIDE.search(low, *reach) is not None or sides in ({"left"}, {"right"})
