"""Body parts that a claim lists, whose wound is told of, or that a note begins with, without a complaint."""

from __future__ import annotations

from imr_llm.domain.letter import Range
from imr_llm.reading.injured_part_cues import HEEL
from imr_llm.reading.injured_part_passing import SIDED_HAND, pain_ran_down_before
from imr_llm.vocabulary.patterns import late
from imr_llm.vocabulary.scanning import holds_any

_CLAIM_LISTS = late(
    r"\b(?:(?:the|this|that|his|her|an?) (?:(?:present|current|industrial|original|amended|initial|"
    r"application|adjudication|of|for) )*"
    r"claim(?: form| application)?|(?:claim form|application for adjudication))(?: (?:dated|of|filed) "
    r"[\d/-]{6,10})? (?:also )?(?:lists?|listed|names?|named|identifies|identified|specifies|specified|"
    r"alleges?|alleged|mentions?|mentioned|encompass(?:es|ed)?) (?:injur(?:y|ies) (?:to|of) )?"
    r"(?:the |his |her |both )*$|"
    r"\b(?:body parts?|parts of the body|parts|areas) (?:(?:that are|which are) )?(?:listed|named|given|"
    r"noted|pleaded|included) (?:in|on|under|by) (?:the|this|his|her) claim(?: form)? "
    r"(?:are|is|were|include|:) ?(?:the |his |her |both )*$"
)
"""`The claim lists the cervical spine and both knees.`"""
_CLAIM_KEYS = ("claim", "adjudication")
_OF_A_CLAIM = late(r" claim\b(?! (?:of|for|that|form|number|no\b|was|were|is|has|from|in (?:19|20)))")
_HAS = late(
    r"\b(?:has|have|with|maintains|pursues|filed|holds) (?:also )?(?:an? |another )?"
    r"(?:(?:separate|pending|open|additional|accepted|industrial|related|second|concurrent|companion) )*"
    r"(?:an? )?$"
)
_ADDED = late(
    r"(?: \([^)]{0,40}\))? (?:was|were|has been|have been|had been) (?:(?:later|subsequently|then|also|since|"
    r"formally|both|all|first|only|eventually) )*(?:added|joined|brought|taken|written|admitted|included) "
    r"(?:in)?to? ?(?:the|this|that|his|her) (?:[a-z]+ )?(?:claim|application)\b"
    r"(?![^.;]{0,40}\b(?:withdrawn|dismiss|den(?:y|ied)|reject|strick|struck|dropped|contest|disput))"
)
"""`The left shoulder was added to the claim in 2014.`"""
_ADDED_BEFORE = late(
    r"\bclaim (?:was|has been|had been) (?:(?:later|subsequently|then|also|since|formally) )*"
    r"(?:amended|expanded|extended|broadened|enlarged) (?:(?:in|on) [\d/]{4,10} )?to (?:include|add|cover|"
    r"take in) (?:injur(?:y|ies) to )?(?:the |his |her |both )*$"
)
_ADDED_TOO = late(
    r"\b(?:was|were|been) (?:[a-z]+ )?(?:added|joined) to (?:the|this|that|his|her) (?:[a-z]+ )?claim\b"
    r"[^.;]{0,80}?,? and (?:the |his |her |both )*$"
)
_IN_WHICH_YEAR = late(r" (?:in |\((?:in )?)(?:19|20)\d\d\)?(?=[.;,]|$)")
"""`… was added to the claim in 2014, and the psyche in 2010.`"""
_AWARDED = late(
    r"(?<!prior )(?<!previous )(?<!earlier )(?<!separate )(?<!another )(?<!other )(?<!old )\baward "
    r"(?:[a-z]+ ){0,3}?(?:(?:future|further|lifetime|continuing) )?(?:medical )?(?:care|treatment) "
    r"(?:to|for|of) (?:the |his |her |both )*$"
)
"""`Her award provides for future medical treatment to the neck.`"""
_ACCEPTED = late(
    r"(?<![a-z0-9,)] )\b(?:(?:accepted|admitted)(?: (?:by|for) [a-z ]{3,20}:)? ?(?:[clt]/s(?:, ?| ?[&/] ?|"
    r" and ))*(?:the )?)$"
)
_ENTRY_ENDS = late(r" ?(?:[.,;&(/]|$| and\b)")
"""`Accepted L/S, psyche (2009).`: a note's list without a colon."""
_DONE_WITH = late(
    r"\b(?:another (?:employer|carrier|insurer)|denied|closed|settled|withdrawn|"
    r"dismissed|resolved|prior|previous|earlier|old|former)\b"
)
"""A claim that is over, or was never taken on."""
_KIND = r"(?:fx|fractures?|sprains?|strains?|contusions?|dislocations?|lacerations?|crush(?:ing)? injury)"
_IN_BRACKETS = late(
    rf" \((?!(?:old|prior|remote|childhood|previous|no|r/o|rule|s/p|healed|possible|question)\b)"
    rf"(?:[a-z-]+ ){{0,3}}?{_KIND}(?=[,;)]| (?:treated|on|in|of|from|healed|which|with|at)\b)"
    rf"(?![^)]*\b(?:19\d\d|childhood|child|teen\w*|at age|remote|ruled out|negative|years? (?:ago|before)))"
)
"""`Right wrist (distal radius fx, in a cast for six weeks) is healed.`"""
_WOUND_OF = late(
    r"\W*(?:(?:an?|the|his|her|some|multiple|several|minor|small|superficial|deep|mild) )*"
    r"(?:abrasions?|contusions?|lacerations?|bruis(?:es?|ing)|burns?|scrapes?|cuts?|sprains?|strains?)"
    r"(?: and (?:abrasions?|contusions?|lacerations?|bruis(?:es?|ing)))? (?:of|to|on|over) "
    r"(?:the |his |her |both )*$"
)
_HEALED = late(
    r",? (?:(?:has|have|had|was|were|is|are|since|then|now|all|quickly|fully|soon|also|been|"
    r"treated(?: with [a-z ]{3,20})? and|sutured and|closed and) )*(?:healed|resolved|recovered|closed|"
    r"cleared)\b"
)
"""`Abrasions of the left forearm healed uneventfully`: what the injury did, though it has passed."""
_WAS_HURT = late(
    r"(?:^|[,;:] |\b(?:with|had|has|and|sustained|suffered) )(?:and )?(?:an? |the |two |three |some |"
    r"several )?(?:broken|cracked|fractured|bruised|sprained|dislocated) $"
)
"""`a fractured right clavicle and bruised ribs`."""
_EARLIER = late(r"\b(?:(?:years|months) (?:ago|before|earlier|prior)|prior to|before|earlier|previous\w*)\b")
_PICTURED = late(
    r"\b(?:x-?rays?|mri|ct|scans?|films?|imaging|radiographs?)\b[^.;,(]{0,40}?\b(?:show|reveal|demonstrat|"
    r"describ|read|negative|neg\b|document|report|note|did|was|were|is|are)|\b(?:no|not|without|denie[sd]|"
    r"negative for|rule[sd]? out|r/o|possible|history of|old) (?:[a-z]+ ){0,3}$"
)
_ACHES_THERE = late(
    r"(?: [a-z]+){0,3}?,? (?:and|but|where|with|so that) (?:(?:he|she|now|also|still|has|had|feels|felt|"
    r"reports|"
    r"developed|is|having|there|some|new|occasional|constant|persistent|intermittent|increasing|mild|an?) )+"
    r"(?:pain|aching|ache|soreness|stiffness|discomfort|spasms?|numbness|symptoms) (?:there|in it)\b"
    r"(?! (?:is|was) no\b)"
)
"""`compensates with his low back and has aching there`."""
_JAW_CLICKS = late(r" (?:(?:still|now|often|sometimes) )?(?:clicks|pops|grinds|deviates)\b")
_CLENCHES = late(r" (?:is |(?:and|/) [a-z]+ )?clench(?:ing|es|ed)\b")
_COMPLAINS = late(r"\b(?:complain\w*|c/o)\b(?![^.;]{0,80}?\b(?:no|denies)\b)")
"""`complaints of headaches and of jaw clenching`."""
_BLOWS = late(
    r"\b(?:blows?|punch(?:es)?|kicks) (?:and (?:punches|kicks|blows) )?to (?:the |his |her |both )*"
    r"(?:(?:right|left|back|front|top) (?:side )?of (?:the |his |her ))?$"
)
"""`beaten, with blows to the face`."""
_FARES = late(
    r" (?:is |was |feels |much |no |somewhat )*[\"“]?(?:better|worse|improved|unchanged|the same|stiff|sore|"
    r"achy|painful|swollen|tolerable|bearable|bothersome|throbbing|(?P<numb>numb))\b"
)
"""`R wrist better.`: how a part does, in the words of a note."""
_SOME = late(r"(?:(?:some|occasional|intermittent|mild|persistent|constant|new) )+")
_WAS_SAID = late(
    r" (?:is|was|were|are|has been) (?:also )?(?:reported|described|endorsed|complained of|mentioned)\b"
)
_SUBJECTIVE = late(r"\W*(?:s|subj|subjective|cc|c/o|hpi) ?: ?")
_LANDED_ON = late(
    r"\bland(?:ed|ing) (?:[a-z]+ )?(?:on|onto|upon) [^.;,]{3,40}?,? and (?:then )?(?:(?:on|onto) )?"
    r"(?:the |his |her |both )*$"
)
"""`landing on his back and left heel`: a heel that is landed on is hurt, whatever else is."""
_LEADS_TO_WOUND = ("en ", "ed ", "to ", "the ", "his ", "her ", "of ", "both ", "over ", "on ")
_WHOLE_OF = ("the whole of the ", "the whole of his ", "the whole of her ")
"""`pain extended to the whole of the left arm`: more than how far the pain of a part goes."""
_LEADS_TO = 100
_NEAR = 60
_FAR = 160


def is_told_of(low: str, sentence: Range, words: Range) -> bool:
    """Whether a claim lists a part, or a wound of it is told of that may have healed."""
    start, end = words
    until = min(end + _LEADS_TO, sentence[1])
    if _of_the_claim(low, sentence, words):
        return True
    if low.endswith(_WHOLE_OF, sentence[0], start) or _is_landed_on(low, sentence, words):
        return True
    if low.startswith(" (", end):
        return _IN_BRACKETS.match(low, end, until) is not None
    if low[start:end] == "jaw" and (
        _JAW_CLICKS.match(low, end, until)
        or (_CLENCHES.match(low, end, until) and _COMPLAINS.search(low, sentence[0], start))
    ):
        return True
    if low.endswith(_LEADS_TO_WOUND, sentence[0], start) and _is_wounded(low, sentence, words):
        return True
    return low.find(" there", end, until) >= 0 and _ACHES_THERE.match(low, end, until) is not None


def _is_landed_on(low: str, sentence: Range, words: Range) -> bool:
    start, end = words
    return (
        HEEL.search(low[start:end]) is not None
        and _LANDED_ON.search(low, max(sentence[0], start - _LEADS_TO), start) is not None
    )


def _of_the_claim(low: str, sentence: Range, words: Range) -> bool:
    """Whether a part is listed by a claim, added to one, awarded care for, or said to be accepted."""
    start, end = words
    around = low[max(sentence[0], start - _FAR) : min(end + _LEADS_TO, sentence[1])]
    if holds_any(around, _CLAIM_KEYS) and _is_claimed(low, sentence, words):
        return True
    if "award" in around and _AWARDED.search(low, max(sentence[0], start - _LEADS_TO), start):
        return True
    if "ted " in around and _ACCEPTED.search(low, max(sentence[0], start - _NEAR), start):
        return _ENTRY_ENDS.match(low, end) is not None
    return False


def _is_wounded(low: str, sentence: Range, words: Range) -> bool:
    start, end = words
    if low.endswith(("en ", "ed "), sentence[0], start):
        before = max(sentence[0], start - _LEADS_TO)
        hurt = _WAS_HURT.search(low, before, start)
        return (
            hurt is not None
            and _PICTURED.search(low, before, hurt.end() - 1) is None
            and _EARLIER.search(low, sentence[0], start) is None
        )
    if _BLOWS.search(low, max(sentence[0], start - _NEAR), start):
        return True
    return (
        start - sentence[0] < _NEAR
        and _WOUND_OF.fullmatch(low, sentence[0], start) is not None
        and _HEALED.match(low, end, min(end + _LEADS_TO, sentence[1])) is not None
    )


def _is_claimed(low: str, sentence: Range, words: Range) -> bool:
    start, end = words
    until = min(end + _LEADS_TO, sentence[1])
    before = max(sentence[0], start - _LEADS_TO), start
    if _CLAIM_LISTS.search(low, *before) or _ADDED_BEFORE.search(low, *before) or _ADDED.match(low, end):
        return True
    if _IN_WHICH_YEAR.match(low, end) and _ADDED_TOO.search(low, max(sentence[0], start - _FAR), start):
        return True
    return (
        _OF_A_CLAIM.match(low, end) is not None
        and _HAS.search(low, max(sentence[0], start - _NEAR), start) is not None
        and _DONE_WITH.search(low, max(sentence[0], start - _NEAR), until) is None
    )


def opens(low: str, start: int, led: int, end: int) -> bool:
    """Whether a sentence begins with a complaint: `Some numbness of the foot was also reported.`"""
    return led == start or (_SOME.fullmatch(low, start, led) and _WAS_SAID.match(low, end)) is not None


def fares(low: str, sentence: Range, words: Range) -> bool:
    """Whether a note that begins with a part tells how it does: `R wrist better.`, `S: L hand numb.`."""
    start, end = words
    if start != sentence[0] and _SUBJECTIVE.fullmatch(low, sentence[0], start) is None:
        return False
    told = _FARES.match(low, end, min(end + 20, sentence[1]))
    if told is None or told["numb"] is None:
        return told is not None
    return SIDED_HAND.fullmatch(low, start, end) is not None and not pain_ran_down_before(low, words)
