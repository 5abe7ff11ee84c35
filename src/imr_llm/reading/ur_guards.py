"""Words for a deed that tell what another did, what a guideline says or what another thing came to."""

from __future__ import annotations

import re
from collections.abc import Sequence

from imr_llm.domain.letter import Range
from imr_llm.reading.ur_actors import PASSIVE, REDUCING, names_review
from imr_llm.reading.ur_necessity import is_of_review
from imr_llm.vocabulary.patterns import late

SHORT_VERBS = frozenset(
    {"certify", "approve", "authorize", "authorise", "modify", "deny", "non-certify", "noncertify"}
)
"""By which a note tells what was decided: `LSO: deny`, `therefore modify to 6`."""
_TOLD_LONG = late(r"(?:\bdid|\b(?:decision|determination) was to|\b(?:agreed|decided|determined) to) $")
_REST_NOT_CERTIFIED = late(r" [^.;:]{0,60}\bremain\w* [^.;:]{0,30}\bnon[\s-]?certif")
"""Which only a review says: `certify 3 visits, remaining 9 non-certified`."""
_LABEL = late(
    r"\W*(?:the |ur |its )?(?:recommend(?:ation)?|determination|decision|conclusion|disposition|"
    r"outcome)s?(?: (?:of|on|dated) [\d/-]+)?: |\W*requests?: (?=\(?1\))"
)
"""Before what was decided, in utilization review's own notes."""
_GUIDELINE = (
    r"(?:odg|mtus|acoem|guidelines?|formulary|statute|labor code|regulations?|polic(?:y|ies)|criteria|fda|"
    r"label(?:ing)?|schedule|plan)"
)
_NOT_REVIEW = late(
    rf"\b(?:(?:cit|quot|not|refer)(?:es?|ed|ing|s) [^.;]{{0,40}}\b{_GUIDELINE}|{_GUIDELINE}[^.;,:]{{0,30}}:|"
    r"plan|work status|addendum|dr|doctor|(?:treating|requesting|primary|attending|his|her|the) "
    r"(?:treating )?(?:physician|provider|surgeon)(?! (?:advis|review))|pr-2|qme|ame|pqme|he|she|i|we|"
    r"patient|"
    r"worker|applicant|claimant|employee|employer|judge|pharmacist|therapist|duty|restrictions?)\b"
)
"""Who or what else than utilization review a short verb may be of."""
_HEAD_OF_ANOTHER = late(
    r"\W*(?:appeals?|treatments?|rfa|repl(?:y|ies)|responses?):|"
    r"\W*(?:[^.;:]{0,30}\b)?(?:plan|work status|addendum|dr|doctor|physician(?! (?:advis|review))|provider|"
    r"surgeon|pr-2|qme|ame|pqme|restrictions?|odg|mtus|acoem|guidelines?|assessment|instructions?)\b[^.;:]{0,30}:"
)
"""Before a whole sentence of another: `Plan: continue the brace; modify to 60`."""
_GUIDELINE_BEFORE = late(rf"\b{_GUIDELINE},?(?: (?:which|that|also|has|have|had|itself|\w+ly))*,? $")
_TOLD_THAT = late(
    r"\b(?:(?:not(?:ed|es|ing)|wrote|observed|stated|stating|reported|documented|mentioned|said|explained|"
    r"argued|reasoned|remarked|added|reasoning|citing|cited) (?:that|how)|because|since|although|though|"
    r"while|whereas|after|when|where|despite|even if) (?P<rest>.*)$",
    re.DOTALL,
)
"""Around what a reviewer noted, and what is a ground and no deed: `noted that the Norco was reduced`."""
_BY_ANOTHER = late(
    r"(?: (?:down )?to (?:# ?)?[\w-]+(?: (?:tablets?|capsules?|pills?|visits?|sessions?))?)?"
    r"(?: (?:on|in) [\w/-]+)?"
    r" (?:by (?:dr\b|(?:the |his |her |their )?(?:(?:treating|primary|own|family|requesting) )*(?:doctor|"
    r"physician(?! (?:advis|review))|provider|surgeon|psychiatrist|pharmacist|employer)\b)|"
    r"(?:at|in|during|on) (?:the|his|her|an?) (?:next|last|follow[\s-]?up|office|clinic) "
    r"(?:visit|appointment)\b)"
)
"""Behind what another reduced: `was reduced to #60 by Dr. Lee`, `tapered to #60 at the next visit`."""
_RECOMMENDING = ("recommend ", "recommended ", "recommend to ", "recommendation: ")
_GOES_ON = late(r"(?:^\W*|[,;] (?:and |but )?| and | but |\bit )(?:also |then |\w+ly )*$")
"""Before a verb whose subject is told before it: `UR denied the cane and capped …`."""
_LIMIT = late(r"\b(?:limits?|maxim(?:um|a)|caps?|which|that|who)\b")
_NEXT = late(r"[;:]|, (?:and|but|so|it|ur|the (?:request|claims|carrier|review))\b")
_NEXT_ACTIVE = late(r"[;:,]| (?:and|but|so|then) ")
_OPINIONS = frozenset({"thought", "considered", "deemed", "found", "held", "judged", "felt", "believed"})
_OF_BEFORE = late(
    r"\b(?:this|last|that|per|each|a) year\b|\bto date\b|\breceived\b|\bso far\b|\bunder the\b|\bfor an? \b|"
    r"\bthus far\b|\balready\b|\bsince\b|\bduring\b"
)
"""Around visits that were had, or that a guideline allows."""
_CLAIM_END = late(r"[.;]|, (?:and|but)\b| (?:and|but) ")
_DENIED = late(
    r"\b(?:den(?:ied|ying)|non[\s-]?certified|not certified|not approved|declined|refused|rejected|"
    r"turned down)\b"
    r"(?! (?:the |all |any )?(?:remain|rest|other|balance|excess|additional|further|more|last)\w*)"
)
_DENIED_NEXT = late(
    r"[\s.;]{0,4}(?:so |thus |therefore,? )?(?:(?:it|ur|utilization review) (?:\w+ly )?"
    r"(?:then |therefore |thus )?(?:denied|non-certified|declined|refused) (?:the (?:requests?|\d+\b)|it\b|"
    r"this\b)|"
    r"the request was (?:\w+ly )?(?:then |therefore |thus )?(?:denied|non-certified|not certified))"
)
"""A denial of the request in the sentence behind."""
_HALF_OR_LESS = late(
    r"[^.;:]{0,80}?\bby (?:half\b|(?:# ?)?(?:\d|one\b|two\b|three\b|four\b|five\b|six\b|seven\b|eight\b|"
    r"nine\b|ten\b|twelve\b|fifteen\b|twenty\b|thirty\b|forty\b|fifty\b|sixty\b))"
)
_LEADING = (
    r"(?:the|an?|his|her|its|their|this|that|these|those|all|both|of|for|requested|proposed|original|"
    r"prescribed|requests?|numbers?|quantity|quantities|amounts?|total|disputed|x|#? ?\d{1,4}|one|two|three|"
    r"four|five|six|seven|eight|nine|ten|twelve|fifteen|sixteen|eighteen|twenty|thirty|forty|sixty|ninety|"
    r"visits?|sessions?|treatments?|tablets?|capsules?|pills?|patch(?:es)?|injections?|weeks?|months?|daily|"
    r"dos(?:e|es|age|ages)|strengths?|frequency)"
)
_COUNTED_OR_ASKED = late(
    rf"\W{{0,9}}(?:only |just )?(?:{_LEADING}\W{{1,9}}){{0,9}}?"
    r"(?:requests?|numbers?|quantity|amount|visits?|sessions?|"
    r"treatments?|tablets?|capsules?|pills?|patch(?:es)?|injections?|weeks?|months?|dos(?:e|es|age)|strength|frequency|it|"
    r"them|(?:this|these|those|both))\b"
)
_BEFORE_ITEM = late(rf"\W{{0,9}}(?:only |just )?(?:{_LEADING}\W{{1,9}}){{0,20}}")
_OTHER_NOUN = late(
    r"\b(?:use|usage|intake|pains?|symptoms?|tolerance|function|"
    r"need|scores?|levels?|effects?|activit(?:y|ies)|range|motion|spasms?|sleep|hours|work|duty|risk|weight|"
    r"decreased|helped|has|had)\b"
)
_SUBJECT = late(
    r"(?:[.;:,]| (?:and|but) |\b(?:ur|review(?:er)?|administrator),)(?!.*(?:[.;:,]| (?:and|but) ))"
)


_TO_WORDS = late(
    r"(?: (?!(?:and|but|was|were)\b)[^\s.;:,]+){0,8}? (?:down )?to (?:only |just |but |the )?"
    r"(?:(?:an?|one|two|three|four|five|six|\d) )?(?:(?:single|main|simple|short|brief|central) ){0,2}"
    r"(?:questions?|points?|issues?|matters?|sentences?|paragraphs?|lines?|words?|pages?|reasons?|arguments?|"
    r"grounds?|considerations?|facts?|essentials?)\b"
)
"""Behind what is brought down and is no request: `brought the matter down to two questions`."""
_MARKS = late(r".*[:,;] (?:and )?", re.DOTALL)
_ITS_OBJECT = late(r" (?:the|an?|his|her|its|this|that|these|both|all|it|them|pain|symptoms)\b")
"""Behind a verb that a note does not tell of what stands before it: `therapy halved his pain`."""

_TOLD_SHORT = late(r" (?:to )?(?:# ?)?\d|\s*(?:[.;]|$)")
"""Behind a verb of a note: `Brace, deny. Therapy, modify to 6.`"""
_BARE = ("certify", "approve", "authorize", "authorise", "deny", "modify", "allow", "grant")
"""Verbs that go on another: `decided to modify the one and deny the other`."""


def is_no_deed(low: str, words: Range, clause: Range, sentence: Range, *, follows: bool) -> bool:
    """Whether a word for a deed tells of another than utilization review, or only grounds.

    `words` are where the word stands, `sentence` is what names who the clause is of; `follows` tells whether
    deeds of utilization review are told right before.
    """
    verb = low[slice(*words)]
    if verb in SHORT_VERBS:
        return _is_anothers(low, words, clause, sentence, follows=follows)
    if verb in _OPINIONS and " in abeyance" not in low[words[1] : clause[1]]:
        return _is_of_before(low, words[1], clause)
    if verb == "halved" or verb.startswith(REDUCING):
        return (
            _TO_WORDS.match(low, words[1], clause[1]) is not None
            or _is_of_a_guideline(low, words[0], clause)
            or _is_a_ground(low, words[0], clause)
            or _BY_ANOTHER.match(low, words[1], clause[1]) is not None
            or (verb == "capped" and not _is_capped_by_review(low, words[0], clause))
        )
    return False


def cuts_something_else(low: str, words: Range, clause: Range, named: Sequence[tuple[int, int]]) -> bool:
    """Whether what is halved or reduced by so much is no request: `pain was lowered by half`.

    `named` are the places at which the requests are named.
    """
    verb = low[slice(*words)]
    by = _HALF_OR_LESS.match(low, words[1], clause[1])
    if verb != "halved" and not (verb.startswith(REDUCING) and by is not None):
        return False
    passive = PASSIVE.search(low, max(clause[0], words[0] - 60), words[0])
    if passive is None and verb == "halved" and _ITS_OBJECT.match(low, words[1], clause[1]) is None:
        # A note: what is halved stands before it, behind the last mark.
        mark = _MARKS.search(low[slice(clause[0], words[0])])
        return not _is_asked(low, (clause[0] + (mark.end() if mark is not None else 0), words[0]), named)
    if passive is None:
        end = low.find(" by ", words[1], clause[1]) if verb != "halved" else -1
        return not _is_asked(low, (words[1], end if end >= 0 else clause[1]), named)
    until = passive.start()
    last = _SUBJECT.search(low, clause[0], until)
    return not _is_asked(low, (last.end() if last is not None else clause[0], until), named)


def _is_asked(low: str, place: Range, named: Sequence[tuple[int, int]]) -> bool:
    """Whether words are a request, one that is named, or so many of what is counted."""
    start, end = place
    if _OTHER_NOUN.search(low, *place) is not None:
        return False
    if not low[start:end].strip():
        return True
    if _COUNTED_OR_ASKED.match(low, *place) is not None:
        return True
    lead = _BEFORE_ITEM.match(low, *place)
    item = lead.end() if lead is not None else start
    return any(start <= at <= item + 30 and not low[item:at].count(" of ") for at, _ in named if at < end)


def _is_anothers(low: str, words: Range, clause: Range, sentence: Range, *, follows: bool) -> bool:
    """Whether a short verb is not said to be of the review: `Plan: modify to 60 next month`."""
    verb = words[0]
    if low.startswith("non", verb) and low.endswith(_RECOMMENDING, 0, verb):
        # No worker and no doctor says so.
        return False
    if _TOLD_LONG.search(low, max(clause[0], verb - 30), verb) is not None:
        return False
    own = max(low.rfind(". ", sentence[0], clause[0]) + 1, sentence[0])
    if _NOT_REVIEW.search(low, clause[0], verb) or _HEAD_OF_ANOTHER.match(low, own, verb):
        return True
    labelled = _LABEL.match(low, *sentence) or _LABEL.match(low, clause[0], clause[1])
    parted = _REST_NOT_CERTIFIED.match(low, words[1], sentence[1])
    return not (labelled or follows or parted or names_review(low, *sentence))


def _is_of_before(low: str, start: int, clause: Range) -> bool:
    """Whether visits found enough are those had, or the request is denied behind them."""
    if _DENIED.search(low, start, clause[1]) or _DENIED_NEXT.match(low, clause[1]):
        return True
    claim = _CLAIM_END.search(low, start, clause[1])
    return _OF_BEFORE.search(low, start, claim.start() if claim is not None else clause[1]) is not None


def _is_capped_by_review(low: str, verb: int, clause: Range) -> bool:
    """Whether the review capped a request, and nothing that a guideline or an agreement caps is told."""
    before = max(clause[0], verb - 60), verb
    if _LIMIT.search(low, *before) is not None:
        return False
    passive = PASSIVE.search(low, *before) is not None
    return passive or is_of_review(low, verb, clause) or _GOES_ON.search(low[slice(*before)]) is not None


def _is_of_a_guideline(low: str, verb: int, clause: Range) -> bool:
    return _GUIDELINE_BEFORE.search(low, max(clause[0], verb - 60), verb) is not None


def _is_a_ground(low: str, verb: int, clause: Range) -> bool:
    told = _TOLD_THAT.search(low, clause[0], verb)
    if told is None:
        return False
    ends = _NEXT if PASSIVE.search(low, max(clause[0], verb - 60), verb) is not None else _NEXT_ACTIVE
    return ends.search(told["rest"]) is None


def is_a_wish(low: str, verb: Range, last: Range | None) -> bool:
    """Whether a verb goes on nobody's deed: `wanted UR to see this and certify it`.

    In `decided to modify the one and deny the other` it does; `last` are the words of the deed before it.
    """
    if low[slice(*verb)] not in _BARE or not low.endswith((" and to ", " and ", ", "), 0, verb[0]):
        return False
    if low.endswith(", ", 0, verb[0]) and _TOLD_SHORT.match(low, verb[1]):
        return False
    return last is None or low[slice(*last)] not in _BARE
