"""Illnesses told as the reason of something: what a drug is taken for, or what one was left off for."""

from __future__ import annotations

from imr_llm.domain.letter import Range
from imr_llm.reading.diagnosis_context import NOT_A_LIST
from imr_llm.vocabulary.comorbidities import find_comorbidities
from imr_llm.vocabulary.drugs import is_drug
from imr_llm.vocabulary.patterns import late

_DOSED = (
    r"(?:,? (?:\d+(?:\.\d+)?(?:[/-]\d+(?:\.\d+)?)*(?: ?(?:mg|mcg|g|ml|%|iu|units?|puffs?|tablets?|tabs?|"
    r"capsules?|pills?|drops))?|(?:one|two|three|four) (?:puffs?|"
    r"tablets?|tabs?|capsules?|pills?|drops)|#\d+|qd|bid|tid|qid|qhs|qam|qpm|hs|prn|po|er|xr|sr|cr|xl|hfa|once|twice|"
    r"three times|(?:a|per|each|every) (?:other )?(?:day|night|morning|evening|week|month)|daily|nightly|"
    r"weekly|monthly|at (?:bedtime|night)|in the (?:morning|evening)|as needed|injections?|shots?|tablets?|"
    r"capsules?|patch(?:es)?|gel|drops|spray|inhalers?|\([^()]{1,60}\))(?![a-z0-9])){0,8}"
)
_DRUG_FOR = late(
    rf"(?<![a-z/-])(?P<drug>[a-z][a-z/-]+){_DOSED}(?:, (?:the )?(?:last|latter|former|first|second|this))?"
    r"(?:,? which (?:he|she|the (?:patient|worker|claimant|applicant|employee)) (?:(?:also|still|now|only) )*"
    r"(?:takes|uses|is taking|is using|has been taking|has taken|is prescribed|was prescribed|is on))?"
    r"(?:,? (?:(?:is|are|was|were|being|has been|had been) (?:(?:also|now|still|later|then|already) )*)?"
    r"(?:taken|used|prescribed|given|begun|started|added|ordered|continued|resumed))?"
    r"(?: (?:last|this|since|in|on|for) (?:the past )?(?:[a-z]{3,9} )?(?:(?:19|20)\d\d|\d{1,2}/[\d/]{2,7}|"
    r"years?|months?|spring|summer|fall|winter))?"
    r"(?: (?:from|by) (?:(?:his|her|the|an?)(?: [a-z]+){1,3}|pcp|pmd|dr\.? [a-z'-]+\.?|(?:another|outside|"
    r"primary|family|private)(?: [a-z]+){1,2}))?,? (?:for |\()$"
)
"""`Lipitor (atorvastatin) 40 mg daily for`, `Eliquis, which he takes for`, `lisinopril (`."""
_REMEDIES = frozenset(
    {"insulin", "inhaler", "inhalers", "cpap", "medication", "medications", "medicine", "pills"}
)
_ASKED = late(
    r"\b(?:request\w*|authoriz\w*|certif\w*|den(?:y|ied|ies)|recommend\w*|propos\w*|plan\w*|indicated|"
    r"approved|"
    r"guidelines?|no|not|never|stopped|discontinued|refused|declined)\b"
)
_WAS_ASKED = late(rf"[^,;.]{{0,40}}?{_ASKED.pattern}")
_JOINT = late(r"[/-]")
_BECAUSE = late(r"\b(?:since|because|as|given that|inasmuch as)(?: the(?: injured)?)? $")
_AGAINST = late(
    r"\b(?:stopped|discontinued|held|withheld|withdrawn|abandoned|given up|against (?:it|this|them|that)|"
    r"contraindicated|avoid(?:ed|s)|(?:can|could)(?:not| not) (?:take|use|tolerate|be (?:used|given|taken))|"
    r"unable to (?:take|use)|not (?:possible|an option|allowed|given|tried|advised|used|taken|prescribed|"
    r"started|able to (?:take|use)|an? (?:[a-z]+ )?candidate)|no(?: oral)? nsaids)\b"
    r"[^.;]{0,60}? (?:because of|on account of|owing to|due to|in view of|given|d/t|2/2) $"
)
"""What speaks against a drug is an illness that the worker has: `stopped on account of`."""
_BROUGHT_ON = frozenset(
    {
        *("kidney stones", "hepatitis", "pancreatitis", "peptic ulcer", "anemia", "iron deficiency"),
        *("migraine", "supraventricular tachycardia", "stroke", "eczema", "restless leg", "cancer"),
        *("heart murmur", "epilepsy", "glaucoma", "diverticulosis"),
    }
)
"""What may have come of the drug, and gone with it."""
_FELT = ("high ", "elevated ", "reflux", "acid ", "heart failure")
_TREATED_FOR = late(
    r"(?: (?:disease|anemia|deficiency))*,? for which (?:(?:he|she|the (?:patient|worker))|(?:his|her|the) "
    r"[a-z]+(?: [a-z]+)?) (?:takes|is taking|is on|uses|gave|prescribed|prescribes|gives|was (?:given|"
    r"prescribed|started on|put on)|receives|received)\b"
)
_ATTRIBUTES = late(
    r"\b(?:attribut(?:es|ed)|ascrib(?:es|ed)|relat(?:es|ed)|trac(?:es|ed)|blam(?:es|ed)) (?:his|her) "
    r"(?:(?:known|chronic|long-?standing|underlying) )*$"
)
_TO_SOMETHING = late(r"(?: (?:disease|disorder|mellitus))* (?:to|on) ")


def is_said(before: str) -> bool:
    """Whether what stands before says of an illness neither that there is none nor that it is in doubt.

    What `was not possible since she has asthma` was not possible; the asthma is told.
    """
    return _BECAUSE.search(before) is not None or NOT_A_LIST.search(before) is None


def is_remedy(word: str) -> bool:
    """Whether a word names a drug or an aid, be it two drugs joined: `amlodipine-benazepril`."""
    return word in _REMEDIES or any(map(is_drug, (word, *_JOINT.split(word))))


def is_taken_for(lead: str, low: str, behind: Range) -> bool:
    """Whether what leads to an illness is a drug that is taken for it, and none that is asked for."""
    taken = _DRUG_FOR.search(lead) if lead.endswith((" for ", "(")) else None
    return (
        taken is not None
        and is_remedy(taken["drug"])
        and _ASKED.search(lead, 0, taken.start()) is None
        and _WAS_ASKED.match(low, *behind) is None
    )


def is_against(lead: str, low: str, name: Range, end: int) -> bool:
    """Whether what leads to an illness is a drug that was left off for it: `stopped because of`.

    Not what may have been nothing but the drug's own effect, unless it is treated.
    """
    if not lead.endswith((" of ", " to ", " given ", " d/t ", " 2/2 ")) or _AGAINST.search(lead) is None:
        return False
    if _TREATED_FOR.match(low, name[1], end):
        return True
    words = low[slice(*name)]
    return not words.startswith(_FELT) and all(
        illness not in _BROUGHT_ON for illness, _ in find_comorbidities(words)
    )


_FRONTED = late(
    r"(?:because of|on account of|owing to|due to|in view of|given) (?:his|her) (?:(?:known|chronic|"
    r"long-?standing|severe|underlying) )*$"
)
_SO_NOT = late(
    r"(?: (?:disease|disorder|mellitus|type (?:1|2|i|ii)))*,? (?:he|she|the (?:patient|worker|"
    r"claimant|applicant|employee)|[a-z-]+) (?:cannot|can not|could not|should not|does not|did not|avoids|"
    r"(?:was|is|were|are) (?:not|never|avoided|contraindicated|stopped|withheld|held)|"
    r"has (?:not|never|avoided)|takes|uses|is on)\b"
)


def is_fronted(before: str, low: str, end: int) -> bool:
    """Whether a sentence begins with an illness for which something is left off or taken."""
    return _FRONTED.fullmatch(before) is not None and _SO_NOT.match(low, end) is not None


def is_attributed(before: str, low: str, end: int) -> bool:
    """Whether somebody tells what an illness comes from: `attributes her reflux to the drugs`."""
    told = _ATTRIBUTES.search(before) if before.endswith(" ") else None
    return told is not None and _TO_SOMETHING.match(low, end) is not None and is_said(before[: told.start()])
