"""Treatments that a sentence names which tells of care that was had, in whatever words it tells of it.

The other rules know by which words a treatment is said to have been had. This one asks only that a sentence
tells of the past and of nothing that was planned, asked for, refused, looked for or somebody else's, and that
what stands between two of its marks is the name of a treatment and no more.
"""

from __future__ import annotations

from collections.abc import Sequence

from imr_llm.domain.letter import Range
from imr_llm.reading.others import RELATIVE
from imr_llm.reading.treatment_entries import bare, meaning
from imr_llm.reading.treatment_heads import is_medicine, is_one
from imr_llm.reading.treatment_words import AHEAD, LEVELS, TREATMENT
from imr_llm.vocabulary.disorders import names_disorder
from imr_llm.vocabulary.patterns import late
from imr_llm.vocabulary.word_finder import worded

_PAST = worded(
    r"\b(?:had|has been|received|underwent|undergone|complet(?:ed|ing)|attended|tried|used|uses|using|wore|"
    r"wears|wearing|given|got|performed|done|treated|helped|relieved|relief|improved|improvement|benefit|"
    r"failed|injected|post-?op\w*|prior|previous\w*|past|continues|continued|went|did|after|"
    r"since|weeks of|months of|year of)\b"
)
"""What tells that something was: a sentence without any of these may tell of anything."""
_ELSE = worded(
    r"\b(?:no|not|never|neither|nor|hardly|barely|scarcely|rarely|without|denies|n/a|mtus|acoem|odg|if|unless|whether|once|"
    r"referr?\w*|prescri\w+|order\w*|suggest\w*|advis\w+|discuss\w*|mention\w*|encourag\w*|want\w*|wait\w*|"
    r"need\w*|offer\w*|ur|exam\w*|mri|emg|consult\w*|hold|eventual\w*|until|rather than|instead|against|"
    r"cancel\w*|called off|postpon\w*|to be|is to|are to|(?:is|are) used|infection|more (?:visits|"
    r"sessions)|a/p|possibl[ey]|perhaps|"
    r"diagnos\w+|dx|impressions?|assessments?|status post|s/p|history|hx|pmhx?|modified|recalls?|speaks? of|"
    r"talk\w*|told|afraid|fears?|other patients|patients|studies|research|literature|evidence|reviewer|"
    rf"childhood|school|{RELATIVE})\b"
)
"""Plans, refusals, findings, lists and others: a sentence with any of these has rules of its own."""
_BETWEEN = late(
    r"[,;:)]|(?P<bracket>\()|\.(?= |$)| (?:and|but|after|before|followed by|along with|plus|"
    r"as well as|while|which|who|"
    r"that|then|since|helped|gave|provided|was|were|had|has|have|is|are|did|made|relieved|continues|"
    r"(?P<aside>with|including|by|because|during|than|for|in|on|at|from|of relief|between|over|through|via|"
    r"under|about|without))(?= )"
)
"""What parts the names in a sentence; what stands behind an `aside` only tells more of what is before it."""
_LEAD = late(
    r"(?:(?:he|she|the|patient|worker|claimant|applicant|injured|employee|also|then|later|subsequently|"
    r"previously|initially|received|recieved|receiving|underwent|undergone|completed|completing|attended|"
    r"attends|tried|used|uses|using|wore|wears|wearing|given|got|to|another|further|performed|treated|"
    r"injected|required|done|d/c['’]d|w/|following|more|both|some|his|her|an?|this|these|those|last|first|"
    r"second|third|only|about|approximately|total|additional|prior|previous|past|been|having|undergoing|"
    r"relates?|continued|continuing|started|began|currently|now|still|adjunctive|there) )+"
)
"""What stands before a name: who had it, that it was had, and how often."""
_SAYS_LITTLE = late(
    r"(?:(?:each|any|all|the|more|other|pt) )?(?:surger(?:y|ies)|operations?|procedures?|therap(?:y|ies)|"
    r"treatments?|injections?|exercises?|programs?|shots?|rehab\w*|visits?|repair|release|implants?|pins?|"
    r"exploration|fixation|replacement|blocks?|scopes?|(?:saw )?(?:an? )?chiropractor|pain management|"
    r"stretching|"
    r"strengthening|conditioning|"
    r"staples|iop|theraband|cell extraction|"
    r"(?:(?:total|right|left|bilateral|lumbar|cervical) )*(?:knee replacement|hip replacement|tka|tha|rfa|"
    r"spinal cord stimulator)|flipper)|"
    r"(?:surger(?:y|ies)|operations?) (?:of|on|to) .*|(?:back|neck|spine|knee|shoulder|hand) surger(?:y|ies)|"
    r"(?:since|following|during|psychological|dental|mental health|psychiatric) .*|"
    r".*\b(?:canes?|walkers?|wheelchairs?|commode|socks|scooters?|walk\w*|distance|gloves?|mattress|ramps?|straps?|hose|respirators?|"
    r"crown of|bridge of|loading|blocks? (?:away|from)|half an? block|assistance program|flare-ups|"
    r"pull\w+|turn\w+|lift\w+|carr\w+)\b.*|\W.*|.* \d+ d"
)
"""What names nothing that it was, an aid that somebody walks with, or something else by the same word."""
_PATIENT = late(
    r"pt\.? (?:is|was|has|had|will|can|did|does|reports?|reported|states?|stated|c/o|complains?|presents?|"
    r"presented|rates?|rated|takes?|uses|used|wears|works?|worked|feels|felt|lives|sleeps|walks|went|got|"
    r"received|attended|completed|underwent|also|now|still|continues|tolerat\w+|return\w*|injured|hurt|fell)\b"
)
"""`Pt has had …`: the patient, and no physical therapy."""
_LONGEST_SENTENCE = 1200
_LONGEST_NAME = 70


def mentioned(low: str, cut: list[Range], known: Sequence[Range]) -> list[Range]:
    """The names of treatments in sentences of the past that say nothing of what is `known`, in order."""
    told = [meaning(low[slice(*one)]) for one in known]
    found: list[Range] = []
    for start, end in cut:
        if end - start > _LONGEST_SENTENCE or TREATMENT.search(low, start, end) is None:
            continue
        if _PAST.search(low, start, end) is None or any(
            one.search(low, start, end) is not None for one in (AHEAD, _ELSE)
        ):
            continue
        for one in _names(low, (start, end)):
            said = meaning(low[slice(*one)])
            apart = all(last <= one[0] or one[1] <= first for first, last in known)
            if apart and not any(said <= other or other <= said for other in told):
                told.append(said)
                found.append(one)
    return found


def _names(low: str, sentence: Range) -> list[Range]:
    """What stands between the marks of a sentence and names a treatment and no more."""
    marks = list(_BETWEEN.finditer(low, *sentence))
    names: list[Range] = []
    for mark, following in zip([None, *marks], [*marks, None], strict=True):
        if mark is not None and (mark["aside"] or mark["bracket"]):
            continue
        begin = mark.end() if mark is not None else sentence[0]
        last = following.start() if following is not None else sentence[1]
        begin += len(low[begin:last]) - len(low[begin:last].lstrip())
        lead = _LEAD.match(low, begin, last)
        begin = lead.end() if lead is not None else begin
        if not 1 < last - begin <= _LONGEST_NAME:
            continue
        one = bare(low, begin, last)
        words = low[slice(*one)]
        further_level = mark is not None and mark.group() == "," and LEVELS.match(words) is not None
        if (
            words
            and not further_level
            and _PATIENT.match(low, one[0]) is None
            and is_one(words, TREATMENT)
            and not is_medicine(words)
            and not names_disorder(words)
            and _SAYS_LITTLE.fullmatch(words) is None
        ):
            names.append(one)
    return names
