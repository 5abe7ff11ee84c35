"""Whose a deed is: that of utilization review, or of the worker, a provider or a regulator."""

from __future__ import annotations

import re

from imr_llm.domain.letter import Range
from imr_llm.reading.ur_advised import is_recommended
from imr_llm.reading.ur_decision import (
    is_a_denial_that_says,
    is_about_a_decision,
    is_agreed,
    is_changed,
    tells_a_decision,
)
from imr_llm.reading.ur_lessened import is_cut_from, is_cut_in_a_row, is_of_no_other
from imr_llm.reading.ur_parties import PARTY, REVIEWER_DID, WHOSE
from imr_llm.reading.ur_persons import he_reviews
from imr_llm.vocabulary.dates import MONTHS
from imr_llm.vocabulary.finder import keyed
from imr_llm.vocabulary.patterns import late
from imr_llm.vocabulary.scanning import Keys

PASSIVE = late(
    r"\b(?:was|were|been|being|is|are|got) (?:\w+ly |also |then |thus |both |all |each |again |not |"
    r"now |likewise |made and |\w+ed and |"
    r"recommended for |given (?:an? )?)*$"
)
_VERB_AND = late(r"\b\w+ed and (?:\w+ly |also |then |thus )*$")
_OBJECT = late(
    r" (?:the|an?|his|her|both|all|any) [a-z]|"
    r" (?!(?:on|by|because|due|for|as|since|in|at|with|and|but|or|to|of|from|until|when|after|before|again|"
    r"twice|outright|pending|without|despite|if|while|only|just|per|under|upon|via|that|which|today|not|once|no|were|"
    r"was|\w+ly)\b)[a-z][\w-]{3,}"
)
_REVIEW = late(
    r"\b(?:ut[a-z]{5,10}n rev(?:ei|ie)w(?:er)?s?|ur|u\.r\.|"
    rf"claims? (?:administrator|examiner|reviewer)(?:s(?= \d)|{WHOSE})|"
    r"(?<!letter )(?<!mail )(?<!private )(?<!health )(?<!group )carrier"
    rf"{WHOSE}|"
    rf"(?<!private )(?<!health )insurer{WHOSE}|"
    r"(?<!private )(?<!health )(?<!his )(?<!her )insurance company|"
    rf"adjust[eo]r{WHOSE}|"
    r"(?:prior|peer|previous|initial|first|original|same) (?:physician |peer |nurse )?"
    r"(?:review(?:er)?|determination)|that review|"
    r"(?:(?<=/\d\d )|(?<=/\d\d\d\d ))(?<!imr )(?:review|determination|decision)"
    r"(?! of (?:systems|the (?:records|chart)))|"
    r"reviewing (?:physician|doctor|nurse|dentist|psychologist) (?:for|of) the (?:claims )?(?:administrator|"
    r"carrier|insurer|adjust[eo]r)|review (?:of|dated|on) \d|"
    r"(?<!imr )(?<!medical )(?<!final )review (?:decision|determination)|"
    r"(?<!imr )(?<!qme )(?<!ame )(?<!judge's )(?<!board's )(?<!final )(?<!review )"
    r"(?:determination|decision) (?:of|dated|from|on) "
    rf"(?:\d{{1,2}}[/-]\d{{1,2}}|(?:{'|'.join(MONTHS)}) \d{{1,2}})|physician advis[eo]r|"
    r"utilization (?:physician|management|decision)|"
    r"recommend(?= (?:an? )?(?:partial |full |conditional )?(?:non[\s-]?)?certif))\b"
)
_REVIEW_BEGINS = Keys(
    (
        *(
            "ut",
            "ur",
            "u.r.",
            "claim",
            "carrier",
            "insurer",
            "insurance company",
            "adjust",
            "prior ",
            "peer ",
            "previous ",
        ),
        *("initial ", "first ", "original ", "same ", "that review", "review", "physician advis"),
        *("determination", "decision", "recommend "),
    )
)
"""What the words of `_REVIEW` begin with."""
_PERSON = r"(?:patient|worker|applicant|claimant|he|she|iw|employee|gentleman|woman|man|lady)"
_PATIENT_BEFORE = keyed(
    rf"\b{_PERSON}(?:,? (?:who|also|currently|has|had|have|again|previously|initially|\w+ly|and|but))* $"
)
_PATIENT_AFTER = late(rf" by (?:the |this |our |her |his )?(?:injured )?{_PERSON}\b")
_PATIENT_BEHIND = late(
    r" (?:(?!by\b|and\b|but\b|or\b)[\w/-]+,? ){0,3}by (?:the |this |our |her |his )?(?:injured )?"
    rf"{_PERSON}\b(?!['’]s)"
)
"""By whom something was declined, behind more words: `was declined at first by the patient`."""
_SYMPTOM = late(
    r" (?:(?:any|having|all|current|new|significant|recent|chest|back|neck|radiating|bowel|bladder|illicit|"
    r"prior|use of|history of|a history of) )*"
    r"(?:pain(?! (?:manage|medic|psych|program|consult|clinic|pump|coping|cream|gel|patch|lotion|block|inj))|"
    r"numbness|tingling|weakness|fevers?|chills|nausea|vomiting|headaches?|dizziness|depression|anxiety|"
    r"side effects|symptoms|changes|incontinence|alcohol|tobacco|smoking|drug use|abuse|injur\w+|trauma|"
    r"allergies|suicid\w+|swelling|locking|cough|dyspnea|shortness|night sweats|weight loss(?! prog))\b"
)
"""What a worker denies, where nobody is said to."""
_PROVIDER_BEFORE = late(
    r"(?:\b(?:treating|requesting|attending|primary treating) (?:physician|provider|doctor|surgeon)|"
    r"\b(?:but|and|which|though|although) the (?:physician|provider|doctor|surgeon|psychologist|"
    r"chiropractor))"
    r"(?: (?:then|has|had|\w+ly))* $"
)
"""Who turned down what was offered."""
_CHANGES_SOMETHING_ELSE = late(
    r"\b(?:activity|activities|lifestyle|life style|behaviou?r(?:al)?|work|diet|dietary|job|ergonomic|duty|"
    r"duties|risk factor|habit|postur\w+|workstation|work station|home|shoe|exercise|his|her|their) $"
)
_SOMETHING_ELSE_CHANGED = late(
    r"[\s-](?:his|her|their|dut(?:y|ies)|work(?! (?:hardening|conditioning))|activit|release|job|diet|"
    r"schedule|capacity|assignment|barium|lifestyle|behaviou?r|radical|position|employment|tasks?|workload|hours)"
)
_CLAIM = r"(?:claims?(?! (?:admin|exam|adjust|review))|liability|compensability|causation|benefits|coverage)"
_CLAIM_BEFORE = keyed(rf"\b{_CLAIM}\b[^,;]{{0,40}}$")
_CLAIM_AFTER = late(rf" (?:[\w-]+ ){{0,3}}?{_CLAIM}\b")
"""Whether the injury is compensable is decided by the claims administrator apart from utilization review."""
_BODY = (
    r"(?:neck|back|spine|shoulders?|elbows?|wrists?|hands?|hips?|knees?|ankles?|foot|feet|psyche|conditions?|"
    r"parts?)"
)
_NO_TREATMENT = late(
    r" (?:to pay (?:for )?)?(?:(?:the|an?|his|her|its|any|all|that|this|alleged|claimed|industrial|work|new|"
    r"further|left|right|bilateral|both|low|lower|upper|cervical|lumbar|thoracic|temporary|permanent|total|"
    rf"partial|full|past|retroactive|proposed|psychiatric|{_BODY}) )*"
    r"(?:claims?(?! (?:admin|exam|adjust|review))|injur(?:y|ies)|liability|compensability|"
    r"causation|responsibility|"
    r"aoe/?coe|settlement|apportionment|benefits|disability|body parts?|"
    rf"change of (?:physician|doctor|provider)s?|{_BODY}"
    r"(?= (?:as (?:an? )?(?:part|industrial|compensable|work)|claims?\b|injur)|[.;]|$|, (?:but|and|as|so)\b))"
    r"(?![\w/-])"
    r"(?! (?:injections?|braces?|surger|replac|arthro|mri|x-?ray|block|fusion|therapy|program|evaluation|"
    r"treatment)|['’]s)"
)
"""What a claims administrator accepts or refuses that is no treatment: `did not accept the knee`."""
_REGULATOR = late(r"\bfda\b|food and drug")
_REDUCED_TO = late(
    r"[^.;]{0,80}? (?:to|down to) (?:only |just |a |an |the )?(?:first |initial )?"
    r"(?:#? ?\d|single\b|one|two|three|four|five|six|seven|eight|"
    r"nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|"
    r"(?:[a-z-]+ ){0,2}rental\b)|"
    r"[^.;]{0,80}? by (?:(?:\d{1,3}|[a-z]+) (?:visit|session|treatment|tablet|capsule|pill|injection|week|"
    r"month)s?\b(?! (?:a|an|per|each|every)\b)|\d{1,2} ?(?:%|percent\b)|half\b(?! an?\b))|"
    r"(?: (?:the|his|her|this|that|these|those|requests?|for|[\w-]+)){1,6}? in half\b"
)
_OF_ANOTHER = late(
    r"\b(?<!ur )(?<!review )(?<!reviewing )(?<!utilization )"
    r"(?:doctor|physician|provider|surgeon|psychiatrist|he|she|patient|worker|dr\.? [a-z]+)"
    r" (?:(?:\w+ly|then|has|had|also) )*$|"
    r"\b(?:has|have|had) (?:already |since |now )?been (?:\w+ly )?$|"
    r"\b(?:his|her) [^.;,:]{1,40} (?:was|were) $"
)
"""What another than utilization review reduced: `the doctor changed`, `his Norco had been reduced to 4`."""
_BY_REVIEW = late(
    rf"[^.;,]{{0,80}}? (?:by|at) (?:the )?(?:utilization|{PARTY}\b)|"
    r"[^.;,]{0,80}? (?:by|in|with|under) (?:the|that) same (?:letter|decision|determination|review|notice)\b"
)
_BY_REVIEW_ENDS = late(rf"\bby (?:the |its )?{PARTY}\b(?!'s?|,? (?:which|who|that|when|as it)\b)")
REASON = late(
    r"\b(?:(?:reasons?|rationale|justification|basis|grounds?)"
    r"(?:(?: (?:that|which) (?:was|is|were))? (?:given|stated|cited|offered)"
    r"(?: by (?:the )?(?:ur|utilization review(?:er)?|claims administrator))?)? for (?:the |this |its )?|"
    r"(?:ur|administrator|review|reviewer|carrier|adjuster)'s |utilization review |\bur )$"
)
_GAVE_A = late(r"\b(?:gave|issued|returned|rendered|sent|wrote) an? (?:full |complete )?$")
"""`UR issued a denial.`"""
_OF_A_CLAIM = late(rf"[^.;]{{0,80}}?\b{_CLAIM}\b")
_DENIAL_WAS = late(r"denial (?:was|were|ha[sd])\b")
_APPROVAL_AHEAD = late(r"\b(?:certification|authori[sz]ation)\b[^.;,]{0,50}$")
"""`Authorization of the brace was declined.`"""
_NEEDS_A_SUBJECT = (
    *("declined", "refused", "rejected", "turned down", "withheld", "disallowed"),
    *("struck off", "struck out", "crossed off", "crossed out", "cut out", "cut off"),
)
_REFUSING = ("den", "declin", "refus", "reject", "turned", "delay", "defer")
REDUCING = (
    *("reduced", "cut", "limited", "decreased", "lowered", "shortened", "weaned", "tapered"),
    *("slashed", "shaved", "pruned", "whittled", "restricted"),
    *("trimmed", "pared", "curtailed", "changed", "scaled", "brought", "downgraded", "amended"),
    "capped",
)


def is_of_no_treatment(low: str, end: int, limit: int) -> bool:
    """Whether what a verb that ends at a position is of is the claim, or what else is no treatment."""
    return _NO_TREATMENT.match(low, end, limit) is not None


def is_told_as_done(low: str, before: str, end: int) -> bool:
    """Whether a verb that ends at a position is told as what was done: `was denied`.

    In `had not been tried and denied the scooter` another clause ends before the verb.
    """
    aid = PASSIVE.search(before)
    return aid is not None and not (_VERB_AND.search(aid.group()) and _OBJECT.match(low, end))


def subject_from(low: str, start: int, verb: int) -> int:
    """From where on who did a deed may be named: behind `by UR` and the colon of `UR 3/1: brace denied`."""
    colon = low.rfind(": ", start, verb)
    if colon >= 0 and low[colon + 1 : verb].strip():
        start = colon + 1
    for by in _BY_REVIEW_ENDS.finditer(low, start, verb):
        start = by.end()
    return start


def names_review(low: str, start: int, end: int) -> bool:
    """Whether utilization review or the claims administrator is named."""
    named = (start + at for at in _REVIEW_BEGINS.word_places(low[start:end]))
    return any(_REVIEW.match(low, at, end) or REVIEWER_DID.match(low, at) for at in named)


def is_of_something_else(
    low: str, match: re.Match[str], before: str, sentence: Range, reviewed: bool
) -> bool:
    """Whether a word for a deed tells what somebody else did, or what was done with no request.

    `before` are the words before it in its clause; `reviewed` tells whether its sentence names utilization
    review.
    """
    words = match.group()
    if is_changed(words):
        return not reviewed
    if _DENIAL_WAS.match(words):
        return not reviewed or _OF_A_CLAIM.match(low, match.end(), sentence[1]) is not None
    if words.startswith(REDUCING) and words.endswith((" denial", "certification", " determination")):
        return not reviewed
    if is_about_a_decision(words):
        return not tells_a_decision(low, words, before, sentence, reviewed=reviewed)
    return _is_anothers(low, match, before, sentence, reviewed)


def _is_anothers(low: str, match: re.Match[str], before: str, sentence: Range, reviewed: bool) -> bool:
    words = match.group()
    patients = _PATIENT_BEFORE.search(before) or _PATIENT_AFTER.match(low, match.end(), sentence[1])
    if PASSIVE.search(before) is not None:
        patients = patients or _PATIENT_BEHIND.match(low, match.end(), sentence[1])
    claims = _CLAIM_BEFORE.search(before) or _CLAIM_AFTER.match(low, match.end(), sentence[1])
    symptoms = _SYMPTOM.match(low, match.end(), sentence[1]) if words.startswith("den") else None
    if symptoms is not None and not names_review(low, sentence[0], match.start()):
        patients = symptoms
    patients = patients if patients and not he_reviews(low, sentence, match.start()) else None
    by_others = patients or _PROVIDER_BEFORE.search(before)
    if (by_others and words.startswith(_REFUSING)) or (
        (claims or is_of_no_treatment(low, match.end(), sentence[1]))
        and (words.startswith((*_REFUSING, "disallow", "withheld")) or words.endswith(" denial"))
    ):
        return True
    if words.startswith("modif"):
        return (
            _CHANGES_SOMETHING_ELSE.search(before) is not None
            or _SOMETHING_ELSE_CHANGED.match(low, match.end()) is not None
            or not (
                reviewed
                or words.startswith("modified")
                or (
                    words == "modify"
                    and not before.endswith(" to ")
                    and _REDUCED_TO.match(low, match.end(), sentence[1]) is not None
                )
                or low.find("request", *sentence) >= 0
                or is_agreed(before)
                or (
                    _REDUCED_TO.match(low, match.end(), sentence[1]) is not None
                    and is_recommended(low, match.span(), sentence)
                )
            )
        )
    if words.startswith(REDUCING) and words not in ("cut out", "cut off"):
        # The worker's drugs and hours are reduced too: it has to be told who reduced, or what.
        whose = names_review(low, sentence[0], match.start()) or _BY_REVIEW.match(
            low, match.end(), sentence[1]
        )
        visits = PASSIVE.search(before) and (
            is_cut_from(low, match.end(), sentence[1])
            or (is_of_no_other(low, before, match.end(), sentence[1]) and not _OF_ANOTHER.search(before))
        )
        row = is_cut_in_a_row(low, before, match.end())
        return not (reviewed and (visits or row)) and (
            _OF_ANOTHER.search(before) is not None
            or not (
                reviewed
                and (whose or low.find("request", *sentence) >= 0)
                and (words == "capped" or _REDUCED_TO.match(low, match.end(), sentence[1]))
            )
        )
    if words.startswith("denial") and not (reviewed and words.endswith((" of", " for"))):
        of_a_paper = low.startswith(("/", " dated", " letter"), match.end())
        plainly = (
            is_recommended(low, match.span(), sentence)
            or REASON.search(before) is not None
            or is_a_denial_that_says(low, match.span())
            or (reviewed and _GAVE_A.search(before) is not None)
        )
        return of_a_paper or not plainly
    if (
        words in _NEEDS_A_SUBJECT
        or words.startswith(("delay", "defer", "allow"))
        or words.endswith(" granted")
    ):
        of_request = "request" in low[slice(*sentence)] or _APPROVAL_AHEAD.search(before) is not None
        return not (reviewed or (PASSIVE.search(before) is not None and of_request))
    return "approved" in words and _REGULATOR.search(low, *sentence) is not None
