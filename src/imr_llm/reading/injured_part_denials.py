"""Body parts of which the worker denies any complaint, by words behind a list of them or before it."""

from __future__ import annotations

from imr_llm.domain.letter import Range
from imr_llm.reading.injured_part_complaints import COMPLAINT
from imr_llm.vocabulary.patterns import late
from imr_llm.vocabulary.scanning import holds_any

WORD = (
    rf"(?:{COMPLAINT}|(?:right|left|bilateral|both|low|lower|upper|mid|middle|cervical|thoracic|lumbar|"
    r"lumbosacral|facial|abdominal|pelvic|rectal|testicular|dental)(?:-sided| sided)?|"
    r"neck|back|spine|shoulders?|arms?|elbows?|forearms?|wrists?|hands?|fingers?|thumbs?|hips?|groin|"
    r"buttocks?|thighs?|legs?|knees?|cal(?:f|ves)|shins?|ankles?|f(?:oo|ee)t|heels?|toes?|head|face|jaw|"
    r"teeth|eyes?|ears?|chest|ribs?|flanks?|abdomen|stomach|pelvis|extremit(?:y|ies)|limbs?|joints?|"
    r"muscles?|bladder|bowel|skin|throat|heart|body|saddle|anesthesia|"
    r"new|other|further|additional|significant|associated|radicular|radiating|radiation|persistent|current|"
    r"chronic|constant|severe|any|the|his|her|of|in|to|into|down|from|with|motor|sensory|"
    r"headaches?|migraines?|dizziness|vertigo|nausea|vomiting|fevers?|chills|sweats|night|weight|loss|gain|"
    r"changes?|dysfunction|incontinence|control|consciousness|shortness|breath|palpitations|cough|fatigue|"
    r"insomnia|depression|anxiety|blurred|double|vision|trauma|falls|edema|rash|sleep|difficulty|"
    r"difficulties|instability|cramps|fractures?)\b"
)
"""A word of a list of parts or complaints."""
BETWEEN = r"(?: ?[,/&] ?(?:(?:and/or|and|or|nor) )?| (?:and/or|and|or|nor) | )"
_DENIED_BEHIND = late(
    rf"(?>{WORD}{BETWEEN}){{1,24}}(?:\(|[-–] )?"
    r"(?:(?:is|was|are|were|(?:has|have|had)(?= (?:been|not|also))|been|being|both|all|also|again|now|today|"
    r"currently|specifically|expressly|explicitly|consistently|further|likewise|still|presently|repeatedly|"
    r"otherwise) )*"
    r"(?P<word>denied|disclaimed|disavowed|absent|not (?:been |currently |being )?(?:reported|present|noted|"
    r"endorsed|"
    r"complained of|described|mentioned|admitted|experienced|voiced|acknowledged|an? (?:current |present )?"
    r"(?:complaint|problem|issue)))\b"
    r"(?=[.,;)]|$| (?:today|currently|now|presently|again|either|at (?:this|present|the (?:time|moment))|"
    r"by (?:him|her|the (?:patient|worker|claimant|applicant|employee)|(?:patient|worker|claimant|"
    r"applicant))|on (?:this|that|the) (?:visit|date|day|intake)|and|but)\b)"
    r"(?!,? (?:until|till|initially|at first|at rest|at night|when|while|with|during|before|prior|except|"
    r"to (?:his|her|the|an?)|as (?:an? )?(?:work|industrial|non|part|due)|"
    r"in the (?:morning|evening|beginning|claim|first)|every|all|always|for lack|"
    r"but (?:is|was|has|are|later|then|now)|"
    r"by (?:the |his |her |an? )?(?:[a-z]+ )?(?:carrier|insurer|insurance|employer|administrator|adjuster|"
    r"ur|utilization|company|defendants?|reviewer|examiner|qme|ame))\b)"
)
"""`Hip and groin pain are denied`: a list of complaints and what is said of all of them."""
_DENIED_BEFORE = late(
    rf"\b(?:no|without|not (?:have|report|describe|endorse|mention|note|complain of)(?: any)?) "
    rf"(?P<listed>(?>{WORD}{BETWEEN}){{1,24}}{WORD})"
    r"(?=[.,;)]|$| (?:today|at (?:this|that|present)|(?:(?:was|were|is|are) )?"
    r"(?:reported|noted|present|found))\b)"
)
"""`No neck pain, hip pain or knee pain`; without its `or` another statement may stand behind the comma."""
_ONE_OF = late(r"\bn?or\b")
_COMPLAINED = late(rf"\b{COMPLAINT}\b|\btrauma\b")
_BEGINS = late(
    r"[,;:(.] (?:and |but |though |although |while )?|\b(?:and|but|that|though|while|states|says|notes) "
)
_CLAIMED = late(
    r"\b(?:claim\w*|request\w*|authoriz\w*|accepted|coverage|liability|carrier|insurer|body parts?|"
    r"treatments?)\b"
)
"""What is denied behind these is denied to the worker."""
_LONGEST_LIST = 200
_KEYS = ("denied", "disclaimed", "disavowed", "absent", "not ")
_KEYS_BEFORE = ("no ", "without ", "not ")


def is_denied(low: str, sentence: Range, words: Range) -> bool:
    """Whether the worker is said to have no complaint of a part, as in `neck and hip pain are denied`."""
    start, end = max(sentence[0], words[0] - _LONGEST_LIST), min(sentence[1], words[1] + _LONGEST_LIST)
    if holds_any(low[words[1] : end], _KEYS):
        begins = [start, *(one.end() for one in _BEGINS.finditer(low, start, words[0]))]
        if any(_is_denied_from(low, begin, sentence, words) for begin in begins):
            return True
    if low.find(" or ", start, end) < 0 and low.find(" nor ", start, end) < 0:
        return False
    return holds_any(low[start : words[0]], _KEYS_BEFORE) and any(
        one.start() < words[0] and words[1] <= one.end() and _ONE_OF.search(one["listed"]) is not None
        for one in _DENIED_BEFORE.finditer(low, start, end)
    )


def _is_denied_from(low: str, begin: int, sentence: Range, words: Range) -> bool:
    """Whether from `begin` a list of complaints stands that holds a part and is denied as a whole."""
    listed = _DENIED_BEHIND.match(low, begin, min(sentence[1], words[1] + _LONGEST_LIST))
    return (
        listed is not None
        and words[1] <= listed.start("word")
        and _COMPLAINED.search(low, begin, listed.start("word")) is not None
        and _CLAIMED.search(low, sentence[0], begin) is None
    )
