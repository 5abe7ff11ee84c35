"""Wordings in which values of prose are often misread: what to look for, where, and what to ask.

The lists come of letters that nobody had seen when the reader read them: these wordings were on most of its
wrong values there, and on few of its right ones (docs/evaluation.md has the numbers).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from imr_llm.vocabulary.patterns import late
from imr_llm.vocabulary.word_finder import WordFinder, worded


class Where(StrEnum):
    """Which words are looked at: the value's own, or those of its sentence before it, behind it, or both."""

    VALUE = "value"
    BEFORE = "before"
    BEHIND = "behind"
    AROUND = "around"


@dataclass(frozen=True, slots=True)
class Wording:
    """What is searched for, and the question that it raises."""

    where: Where
    pattern: re.Pattern[str] | WordFinder
    question: str


_PART_OF_BODY = (
    r"(?:neck|back|shoulder|elbow|wrist|hand|finger|thumb|arm|hip|knee|ankle|foot|feet|leg|head|chest|spine|"
    r"jaw)s?"
)
_PLACE = rf"(?:(?:the|his|her|both) )?(?:(?:right|left|lower|upper|lateral|medial) )?{_PART_OF_BODY}\b"
"""Where a treatment was had, which belongs to its name."""
_DISORDER = (
    r"\b\w*(?:itis|osis|pathy|ache|syndrome|tears?|strain|sprain|fracture|contusion|disorder|\w{3}ism)"
)
_BARE = (
    r"(?:therapy|excision|explanted|healed|afterwards|from|cushion|releases?|surger(?:y|ies)|operations?|"
    r"injections?|removal|repair|fixation|(?:skin )?graft|block|brace|cast)"
)
_DEVICE = (
    r"(?:orthosis|orthotics?|traction|x-?rays?|therapy|scooter|supports?|splint|braces?|collar|"
    r"immobilizer|pillow|boots?|shoes?|unit|wrap|stockings?|walker|cushion)"
)

_DEED = r"\w*(?:ectomy|plasty|tenodesis|resection|repair|decompression|debridement)"

_NAME_OF_TREATMENT = "is this the name of the treatment, no more and no less?"
_STILL_TAKEN = "is the medicine still taken?"
_WHOLE_STORY = "is this all of how the injury came about, and nothing else?"
_ONE_DIAGNOSIS = "is this the name of one diagnosis, no more and no less?"
_INJURED_PART = "is this a part of the body that the claim is about?"
_REQUESTED_PART = "is the treatment for this part of the body, or is it in the name of a device only?"
_CATEGORY = "is this the category of the treatment?"
_TITLE = "is this the title of what is cited, and is it cited at all?"
_TREATMENT = "is this the name of the treatment, without its amount?"
_UR_ACTION = "is this what utilization review did with this request, and now?"


def _search(where: Where, pattern: str, question: str) -> Wording:
    # The words around a value are given in lower case; of its own words case can tell.
    return Wording(where, late(pattern, re.IGNORECASE if where is Where.VALUE else 0), question)


def _words(where: Where, pattern: str, question: str) -> Wording:
    """As `_search`, for words that sentences mostly do not have."""
    return Wording(where, worded(pattern), question)


TREATMENTS_HAD = (
    _search(
        Where.VALUE,
        rf"\b(?:for(?! {_PLACE})|at(?! (?:{_PLACE}|[clts]\d))|on(?! {_PLACE})|between|over|from|during|until|"
        r"till|through|throughout|about|as|by|who|which|that|while|because|since|before|after|himself|herself|went|"
        r"was|were|had|an?|in|records?|total|initial|no|not|including|complete|length|syndrome)\b|"
        r"\b(?:both|to|with|of)$|[:?;\"“”]|\d\)|\d{3}\.\d|"
        r"\b(?:used|provid\w+|changes?|relief|times?|paid|helped|since|status)\b",
        _NAME_OF_TREATMENT,
    ),
    _search(
        Where.VALUE,
        rf"^(?:(?:first|second|third|last|next) )?{_BARE}$",
        "which treatment is meant, and was it had?",
    ),
    _search(
        Where.BEFORE,
        r"\barthroscop\w+\b[^;:]{0,100}(?:,|and|with)$|\b(?:visits|sessions|operations|surgeries)\b[^;:]{0,60}"
        r"\bincluding\b",
        _NAME_OF_TREATMENT,
    ),
    _search(Where.BEHIND, rf"^,? (?:and )?(?:\w+ ){{0,3}}{_DEED}\b", _NAME_OF_TREATMENT),
)
MEDICATIONS = (
    _words(
        Where.AROUND,
        r"\b(?:(?:he|she|worker|patient|claimant|applicant|employee) (?:used|took)|had been (?:on|taking|"
        r"using)|"
        r"stopp\w+|discontinu\w+|d/c|dc['’]?d|taper\w+|g[ai]ve up|giv(?:en|ing) up|"
        r"used (?:to|[\w ]{1,20} x)|until|replaced|changed|switched|abandon\w+|finished|refus\w+|"
        r"declin\w+|offered|preferred not|not (?:to )?(?:take|use|toler\w+)|not (?:renewed|continue\w*)|"
        r"no longer|any ?more|(?:was|were) (?:given|begun|started|prescribed|tried|replaced)|"
        r"(?:surgery|injury) only|for (?:one|two|three|a|\d+) (?:week|day|month)s?|wks|post-?op|"
        r"beg[au]n with|allerg\w+|side effects?|because of|prior(?! to)|initial\w*|clinic|"
        r"father|mother|wife|husband|told|ago|failed|"
        r"in (?:19|20)\d\d|since (?:19|20)\d\d|dose ?-?pack|previously|initially|in the past|after which)\b",
        _STILL_TAKEN,
    ),
    _search(Where.BEHIND, r"^ (?:was|were|had been|has been|she|he)\b", _STILL_TAKEN),
)
MECHANISM = (
    _search(Where.VALUE, r"^\S+$", _WHOLE_STORY),
    _search(Where.VALUE, r"^(?:is|are|has|have|had|felt|tried|began|noticed|developed)\b", _WHOLE_STORY),
    _search(
        Where.VALUE,
        r"according to|alleged|because of|reported|while employed|when (?:he|she|they) felt|"
        r"\b(?:hurting|injuring|inj(?:ured)?|until|paid|treated)\b|^(?:its|his|her|their|the)\b|"
        r"^(?:trying|kneeling|standing|sitting|waiting|helping|stooping)\b(?!.*\b(?:when|and|fell|struck|hit|slip\w+)\b)",
        _WHOLE_STORY,
    ),
    _search(Where.BEFORE, r"\band (?:he|she|they)$|\bthat (?:he|she) (?:was|is)$", _WHOLE_STORY),
    _search(
        Where.BEHIND,
        r"^,? ?and (?:(?:he|she) (?!felt)|has|had|fell|landed|strained|twisted|struck|hit|was)\b",
        _WHOLE_STORY,
    ),
)
DIAGNOSES = (
    _search(
        Where.VALUE,
        r"[:?]|['’]s$|\bwith (?:an?|cognitive|derivative)\b|"
        r"\b(?:remark|question|rule|therapy|treat\w+|controlled|claim|complaints?|history|which|was|is)\b|"
        rf"^(?:right |left |bilateral )?{_PART_OF_BODY}, |^(?:probable|possible|burn to)\b|"
        r"^cumulative trauma$|^\w+ly$|\b(?:un)?likely\b|\bat first\b|"
        r"\b(?:gave|given|her|him|them)\b|^(?:sprain|strain|fracture|contusion|dislocation|laceration)s?$|"
        r"^[\w-]+[ -]stage$",
        _ONE_DIAGNOSIS,
    ),
    _search(
        Where.VALUE, rf"{_DISORDER}\)? and (?!strain$|sprain$)(?:[\w-]+ ){{0,4}}{_DISORDER}$", _ONE_DIAGNOSIS
    ),
    _search(
        Where.BEFORE,
        r"\b(?:suffer(?:ed|ing)|sustain(?:ed|ing)|incurred|resulting in|resulted in) (?!from\b)[^;:]{0,200}$|"
        r"\b(?:emergency (?:room|department)|urgent care|clinic)\b[^;:]{0,60}$|"
        r"\b(?:was|were) (?:\w+ )?diagnosed with\b[^;:]{0,60}$|\bgiven a diagnosis of$",
        _ONE_DIAGNOSIS,
    ),
    _search(
        Where.BEFORE, r"\b(?:claims?|filed)\b|\b(?:takes?|taking|uses?|on) [^,;]{3,40} for$", _ONE_DIAGNOSIS
    ),
)
BODY_PARTS = (
    _search(
        Where.VALUE,
        r"^(?:hands?|feet|foot|legs?|arms?|fingers?|toes?|thumbs?|chest|stomach|abdomen|teeth|tooth|brain|buttocks?|"
        r"eyes?|face|both (?:arms|legs|hands|feet))$|"
        r"\b(?:calf|calves|groins?|scalp|tendons?|joints?|thighs?|shins?|nerves?|extremit(?:y|ies)|fingers|toes|"
        r"upper neck|back of (?:the|his|her))\b",
        _INJURED_PART,
    ),
    _words(
        Where.AROUND,
        r"\b(?:struck|caught|kicked|landed|hit|jerked|pulled into)\b",
        _INJURED_PART,
    ),
    _words(
        Where.BEFORE,
        r"\b(?:spasms?|numbness|radiat\w+|down|feeling|relief|swelling|tingling|reduced|resolved|weakness|"
        r"sensation)\b[^,;.]{0,25}$",
        _INJURED_PART,
    ),
    _words(
        Where.BEFORE, r"\bdiagnos\w+|\bfractures? of\b[^,;.]{0,40}$|\bclaims? (?:for|of) the$", _INJURED_PART
    ),
    _search(Where.BEHIND, r"^ (?:injury|claim|was)\b|^[\w ,]{0,40}\b(?:healed|resolved)\b", _INJURED_PART),
)
ITEM_BODY_PART = (
    _search(Where.BEHIND, rf"^\W*(?:\w+ )?{_DEVICE}\b", _REQUESTED_PART),
    _search(Where.BEHIND, r"^ and\b", _REQUESTED_PART),
)
UR_ACTIONS = (
    _words(
        Where.AROUND,
        r"\b(?:except\w*|prior(?! to)|previous\w*|earlier)\b",
        _UR_ACTION,
    ),
)
CATEGORIES = {
    "other": _search(Where.VALUE, "", "does none of the other categories fit?"),
    "mental_health": _search(
        Where.VALUE, r"\b(?:medications?|psychiatr\w+|inventory|testing|evaluation|consult\w*)\b", _CATEGORY
    ),
    "pharmaceutical": _search(
        Where.VALUE, r"\b(?:sheets?|trays?|chair|desk|devices?|units?|pads?|pillow)\b", _CATEGORY
    ),
    "surgery": _search(Where.VALUE, r"\b(?:inventory|assessment|education|testing)\b", _CATEGORY),
    "injection": _search(Where.VALUE, r"\binfusions?\b", _CATEGORY),
    "rehabilitation": _search(Where.VALUE, r"\bshock ?waves?\b|\beswt\b", _CATEGORY),
    "evaluation_management": _search(Where.VALUE, r"\bprogram\b", _CATEGORY),
}
"""By category: the words of treatments that often are of another one; of `other`, any."""
TITLES = (
    _search(
        Where.VALUE,
        r"^(?-i:[a-z])|\b(?:does|doesn['’]t|gives?|is|are|was|relevant|recommends?|addresses)\b|;.*\(ACOEM\)|"
        r": \d+ [A-Z]",
        _TITLE,
    ),
)
ITEM_TREATMENT = (
    _search(Where.VALUE, r"^\d\. |, (?:monthly|weekly|daily|left|right|round trip|one per)\b", _TREATMENT),
    _search(Where.BEHIND, r"^(?: ?(?:right|left|bilateral)\b| ?\((?:teeth|tooth)\b| #\d\b)", _TREATMENT),
)
QUESTIONS = {
    "body_parts": _INJURED_PART,
    "diagnoses": _ONE_DIAGNOSIS,
    "medications": _STILL_TAKEN,
    "prior_treatments": _NAME_OF_TREATMENT,
    "mechanism_of_injury": _WHOLE_STORY,
    "treatment": _TREATMENT,
    "body_part": _REQUESTED_PART,
    "category": _CATEGORY,
    "ur_action": _UR_ACTION,
    "ur_approved": "is this how much utilization review approved of this request?",
}
"""What is asked of a value that is doubtful for no single wording, by field."""
