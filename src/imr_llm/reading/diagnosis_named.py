"""The wordings of diagnoses that are named before the word, or with their codes as sentences of their own."""

from __future__ import annotations

from imr_llm.domain.letter import Range
from imr_llm.reading.diagnosis_ends import WHICH
from imr_llm.reading.diagnosis_entries import CLAIMED
from imr_llm.reading.disorders import CODE, is_only_a_disorder
from imr_llm.reading.prose import sentence_at, split_list
from imr_llm.reading.treatment_words import TREATMENT
from imr_llm.vocabulary.disorders import names_disorder
from imr_llm.vocabulary.finder import keyed
from imr_llm.vocabulary.patterns import late

NAMED_AS = late(rf"as (?:the |his |her |their |its |a |an |co-?)?{WHICH}(?:diagnos[ei]s|impressions?)\b")
HAS = late(
    r"\b(?:has|had|developed|carries|carried|suffers from|suffered|(?:names?|named|codes?|coded|coding|"
    r"enters?|"
    r"entered|writes?|wrote|assigns?|assigned|billed|bills|reads?|runs?|words|follows)(?: (?:as|under|was|"
    r"were|for))*"
    r":?) (?:also |since |now |both )*"
)
BRACKETED_CODE = late(rf"\((?:{CODE.pattern})\)")
NAMES = late(
    r"\b(?:lists?|listed|gives?|gave|given|records?|recorded|names?|named|offers?|offered|reports?|reported|"
    r"notes?|"
    r"noted|states?|stated|has|includes?|provides?|provided|documents?|documented|enters|carries|:) "
)
ALSO_DIAGNOSES = late(
    r",? and (?:the |his |her )?[a-z]+['’]s (?:is|are|was|were) |"
    r",? to (?:which|these)(?: (?:one|he|she|the (?:qme|ame|physician|surgeon|evaluator|reviewer)) "
    r"(?:adds?|added)| (?:must|should|may|can) be added)? (?:an? |the )?(?=[^.;]{3,120}?"
    r"(?: (?:has|have|had|is|are|was|were|must|should)(?: [a-z]+){0,2} added\b|$|\.))"
)
"""`The neurologist's diagnosis is gout, and the surgeon's is lumbago`, `…, to which gout has to be added`."""
ALSO_LISTED = keyed(r" (?:was|were|is|are) also (?:listed|diagnosed|given as|named as|entered|coded)\b")
"""`Erectile dysfunction was also listed.`"""
NAMED_BEHIND = keyed(
    r" (?:(?:was|were|is|are|remains?|remained|make up|made up|constitute) (?:(?:the|his|her|"
    rf"an?) )?(?:[a-z-]+['’]s )?(?:recorded )?{WHICH}"
    r"(?:diagnos[ei]s|(?:diagnostic )?impressions?)\b(?! (?:codes?\b|of exclusion|of (?:his|her) ))|"
    r"(?:is|are|was|were) (?:(?:also|further|separately) )?(?:listed|noted|recorded|given|named|entered|"
    r"carried|documented|coded|mentioned) "
    r"(?:as (?:an? |the |his |her )?(?:(?:further|additional|secondary|other|medical|chronic|known|"
    r"non-?industrial|unrelated) )*(?:co-?morbid(?:ity|ities|"
    r" (?:conditions?|diagnos[ei]s|problems?))|pre-?existing (?:conditions?|problems?|diagnos[ei]s))|"
    r"as (?:an? )?secondary(?= ?[.;,]|$| diagnos)|"
    r"among (?:the |his |her )?(?:comorbidities|co-morbidities|diagnoses|(?:comorbid|medical) "
    r"(?:conditions|problems)))\b|"
    r"(?:is|are|was|were) among (?:the |his |her )?(?:other |listed )?(?:comorbidities|co-morbidities|"
    r"diagnoses|(?:comorbid|medical) (?:conditions|problems|diagnoses))\b|"
    r"(?:is|are) (?:an? |the |his |her )?(?:(?:only|further|additional|known|main|medical) )*"
    r"co-?morbid(?:ity|ities|(?: (?:conditions?|diagnos[ei]s|problems?)))\b|"
    r"(?:was|were|has been|have been) (?:also |then |later |subsequently )?diagnosed(?= ?[.;]|$|"
    r",? and [a-z-]+ (?:was |has been )?(?:started|begun|added|prescribed|given)\b| by (?:dr|"
    r"the|an?|his|her|both|two|three|several)\b| (?:in (?:early |late |mid-?)?(?:(?:19|20)\d\d|(?:jan|"
    r"feb|mar|apr|may|jun|jul|aug|sep|oct|"
    r"nov|dec)[a-z]*\.? (?:of )?(?:19|20)\d\d)|on \d|at age \d+|at (?:that|this|the) (?:time|visit)|(?:some |"
    r"about |over |[a-z0-9]+ )?(?:years|months) (?:ago|before|earlier|prior)|when (?:he|she) was|"
    r"(?:on|by|at|with|after|following) (?:an? |the |upper |lower |his |her )*(?:endoscopy|egd|colonoscopy|"
    r"biopsy|polysomnogram|polysomnography|sleep study|gastroscopy|patch testing))\b))"
)
"""`Gout and sciatica were the diagnoses.`"""
_EVALUATED = keyed(
    r"\b(?:evaluation|re-?evaluation|consultation|medical-legal report|qme|ame|pr-?2|psychiatric report)"
    r"(?: report)? (?:of|on|dated|from) (?:\d{1,2}[/-]\d{1,2}[/-]\d{2,4}|[a-z]{3,9}\.? \d{1,2}, \d{4}) ?: "
    r"(?=[a-z])"
)
"""`Psychological evaluation of 3/4/12: major depression, panic disorder.`"""
NO_NAMES = late(
    r"\b(?:when|once|after|before|until|since|because|although|though|while|as|if|why|how|whether|that|which|"
    r"who|what|this|these|it|he|she|they|was|were|is|are|has|had|have|been|did|does|took|showed|shows|"
    r"revealed|complained|reported|felt|seen|underwent|injured|fell|mri|x-rays?|ct|condition)\b|[:=]"
)
"""What shows that a sentence tells something else before the diagnoses that it names."""
CLAUSE_BEFORE = late(
    r"(?:,? and |,? but |; |, |\b(?:since|after|because|when|once|until|before|as) )(?=(?:[a-z/'-]+ ){0,5}"
    r"[a-z/'-]+$)"
)
"""Where a clause of its own begins that names nothing but what was diagnosed."""
DAY_BEFORE = late(
    r"(?:on|in|at|by|during|per) (?:[^,.;]{0,50}?\d[\d/-]{1,9}|[^,.;]{2,50} \d{1,2}, (?:19|20)\d\d|"
    r"[^,.;]{2,50}(?=,)),? "
)
"""What tells the day or the paper before them."""
CODED_SENTENCE = late(
    rf" ?(?:{CODE.pattern})[ :,-]+[a-z][^.:;]{{3,90}}(?:[.;]|$)|"
    rf" ?[a-z][^.:;()]{{3,90}} \((?:{CODE.pattern})\)(?:[.;]|$)|"
    rf" ?[a-z][^.:;()]{{3,90}} (?:{CODE.pattern})(?:[.;]|$)"
)
"""A diagnosis with its code as a sentence of its own, behind others."""
_BILLED = late(
    r"\b(?:requests?|requested|orders?|ordered|authori[sz]\w+|referrals?|prescriptions?|mri|mra|x-?rays?|"
    r"radiographs?|ct|scans?|emg|ncv|ncs|imaging|ultrasounds?|stud(?:y|ies)|tests?|testing|screens?|"
    r"screening|visits?|sessions?|consult\w*|evaluations?|braces?|packs?|units?|supplies|equipment|"
    r"injections?|therapy|treatments?)\b"
)
_NAMED_SO = late(r"(?:carpal|cubital|tarsal) tunnel")
"""A disorder in short, though it is what an operation is called too."""
_PARTS = late(r",? (?:and|with|plus) |, |; ")


def is_billed_for(words: str) -> bool:
    """Whether what stands before a code is what the code is billed for: `lumbar brace (M54.5)`."""
    if _BILLED.search(words):
        return True
    for part in _PARTS.split(words):
        named = part.strip()
        for treatment in TREATMENT.finditer(named):
            ends = treatment.end() == len(named) or named.startswith(
                (" for ", " to ", " of "), treatment.end()
            )
            if not names_disorder(named) or (ends and _NAMED_SO.fullmatch(treatment.group()) is None):
                return True
    return not names_disorder(words)


_FOUND_OR_FELT = late(
    r"\b(?:protrusions?|bulg\w+|extrusions?|foraminal|desiccation|effusion|annular|constipation|nausea|edema|"
    r"scars?|scarring|deficits?|crepitus|laxity|deformity|atrophy|fatigue)\b"
)
"""What is seen in a picture, found at an examination or felt."""


def is_stated(words: str) -> bool:
    """Whether an entry names a disorder and no more, which is neither a complaint nor a finding."""
    words = words.removeprefix("a ").removeprefix("an ")
    return (
        is_only_a_disorder(words) and CLAIMED.search(words) is None and _FOUND_OR_FELT.search(words) is None
    )


_SPECIFIED = late(r" \([a-z -]{2,30}\d{1,3}\)| with [a-z ]+$")
"""`kinesiophobia (Tampa scale 47)`, `adjustment disorder with anxiety`: what a disorder is told with."""


def evaluated(low: str, cut: list[Range]) -> list[Range]:
    """The lists behind an evaluation and its date that hold disorders alone, and not only complaints."""
    lists: list[Range] = []
    for cue in _EVALUATED.finditer(low):
        _, end = sentence_at(cut, cue.start())
        entries = [_SPECIFIED.sub("", low[slice(*one)]).strip() for one in split_list(low, cue.end(), end)]
        if len(entries) > 1 and all(map(is_only_a_disorder, entries)) and any(map(is_stated, entries)):
            lists.append((cue.end(), end))
    return lists
