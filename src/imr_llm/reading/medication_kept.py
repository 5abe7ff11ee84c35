"""How a narrative tells without a verb of taking that a drug is taken: kept, got from somewhere, doing
good.
"""

from __future__ import annotations

from imr_llm.domain.letter import Range
from imr_llm.reading.medication_turns import DOSE, LISTED, NEAR
from imr_llm.vocabulary.patterns import late

_WHO = r"(?:he|she|pt|patient|worker|claimant|applicant|employee)"
_DOCTOR = (
    r"(?:he|she|doctor|physician|psychiatrist|internist|neurologist|rheumatologist|specialist|provider|"
    r"surgeon|"
    r"pcp|ptp|clinic)"
)
_ONE = r"(?:(?:an?|the|some|his|her|daily|nightly|occasional|plain|generic) )*"
_BEFORE = late(
    rf"\b(?:{_WHO}|and) (?:(?:also|still|now|always) )*(?:keeps|has kept|has stayed with|stays with|sticks "
    rf"with|sticks to|"
    rf"makes do with|gets by (?:on|with)|depends on|has at hand) {_ONE}{LISTED}{{0,4}}$|"
    rf"\bdoing (?:well|better|fine) (?:on|with) {_ONE}{LISTED}{{0,4}}$|"
    rf"\b(?:current|present|latest) (?:medication |drug )?list\b[^.;:]{{0,40}}? (?:has|shows|gives|reads) "
    rf"{_ONE}{LISTED}{{0,5}}$|"
    rf"\b{_DOCTOR} (?:(?:also|then|has|since|now) )*(?:started|began|added|introduced) "
    rf"(?:(?:him|her|the patient) on )?{_ONE}{LISTED}{{0,3}}$|"
    rf"\b(?:for|against) (?:(?:his|her|the) )?[a-z ]{{3,30}}?,? there (?:is|are) {_ONE}{LISTED}{{0,3}}$|"
    rf"\b(?:sees|goes to) (?:the |an? |his |her )?[a-z ]{{2,25}} for {_ONE}{LISTED}{{0,3}}$|"
    rf"\b(?:the )?only (?:drugs?|medications?|medicines?|pills?|prescriptions?) (?:left|remaining|now) "
    rf"(?:is|are) "
    rf"{_ONE}{LISTED}{{0,4}}$|"
    rf"\b(?:needs|requires) (?:(?:but|only|just|about|up to|at most|some|perhaps) )*(?:one|two|three|four|"
    rf"half|\d+) "
    rf"(?:or \w+ )?$|"
    rf"(?:\b(?:instead|now|currently|at present|today|these days)),? {_WHO} (?:only |just "
    rf")?has {_ONE}{LISTED}{{0,3}}$|"
    rf"\b(?:has|have) responded (?:(?:well|nicely|somewhat|partly) )?to {_ONE}{LISTED}{{0,3}}$|"
    rf"\badmits to (?:taking |using )?{_ONE}{LISTED}{{0,3}}$|"
    rf"\b(?:and|but|,) (?:(?:now|only|just) )*(?:applies|rubs (?:on|in)|puts on)(?: only| "
    rf"just)? {_ONE}{LISTED}{{0,3}}$"
)
"""`He keeps an [albuterol inhaler]`, `She started Cymbalta and [topiramate]`, `For sleep there is
[Ambien]`.
"""
_WITH_ANOTHER = late(r"(?P<last>(?: for [a-z ]{3,25}?)? and )$")
_BEHIND = late(
    rf"(?: (?:patch(?:es)?|gel|cream|inhaler|drops))?{DOSE}(?:(?:, and |, | and "
    rf")[a-z][a-z0-9-]{{1,20}}{DOSE}){{0,4}} (?:"
    r"(?:is|are) (?:also |still |now )?(?:obtained|supplied|provided|filled|refilled|furnished|had|gotten) "
    r"(?:from|by|through|at|via)\b|"
    r"(?:also |still )?comes? from (?:the |an? |his |her )?(?:va\b|[a-z ]{0,20}?(?:doctor|physician|"
    r"internist|clinic|"
    r"psychiatrist|specialist|cardiologist|neurologist|pcp|insurance|plan))|"
    r"(?:now |still |only )?(?:keeps?|holds?) (?:him|her|it|his|the|things)\b[^.;,]{0,30}?\b(?:regular|"
    r"down|comfortable|quiet|"
    r"under control|at bay|in check|going|tolerable|away|functional|functioning|asleep|even|within bounds)\b|"
    r"(?:now |still )?(?:does|serves|suffices|do|serve) (?:(?:him|her|well) )*for "
    r"(?:sleep|pain|the|his|her|spasms?|headaches?|nights?|most)\b|"
    r"(?:is|are) (?:now |still |also )?used for (?:the|his|her) (?:bowels?|stomach|sleep|constipation|"
    r"nausea|"
    r"spasms?|mood|anxiety|nerves|headaches?|migraines?|flares?|pain)\b|"
    r"(?:now |still |now takes |takes )?takes? the edge off\b|"
    r"(?:(?:and|which) )?(?:remains?|is|are) (?:still )?in use\b|"
    r"prevents? (?:his|her|the|most)\b|(?:is|are) (?:also |still |now )?(?:applied|rubbed) (?:to|over|on|"
    r"at|in|daily|nightly|twice|every)\b|"
    r"dates? (?:back )?(?:from|to)\b|is (?:also )?on the list\b|"
    r"(?:begun|started|prescribed|added|given) [^.;,]{2,40}? (?:has helped|helps|is helping|works|has "
    r"worked)\b|"
    r"\((?:current(?:ly)?|now|ongoing|present|continues|continuing)\b|"
    r"(?:has|have) been (?:(?:his|her|the) )(?:mainstay|staple|anchor)\b)"
    r"(?![^.;]{0,30}\b(?:guideline|patients|requested|was stopped|until)\b)"
)
"""`Spiriva is obtained from the VA`, `Docusate keeps him regular`."""


def is_kept(low: str, sentence: Range, name: Range) -> bool:
    """Whether the words around a drug tell of it as of one that is at hand."""
    start = max(sentence[0], name[0] - NEAR)
    if (
        _BEFORE.search(low, start, name[0]) is not None
        or _BEHIND.match(low, name[1], sentence[1]) is not None
    ):
        return True
    joined = _WITH_ANOTHER.search(low, start, name[0])
    return joined is not None and _BEFORE_ONE.search(low, start, joined.start()) is not None


_BEFORE_ONE = late(
    rf"\b{_WHO} (?:(?:also|still|now) )*(?:keeps|has kept|depends on|makes do with) {_ONE}{LISTED}{{0,3}}"
    r"[a-z][a-z-]{2,20}(?: (?:inhaler|patch|patches|gel|cream))?$"
)
"""`He keeps Lidoderm for the feet and [Horizant]`."""
