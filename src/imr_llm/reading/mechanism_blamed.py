"""What is given as the cause of the complaints: an exposure, an event, or the work of years."""

from __future__ import annotations

from imr_llm.domain.letter import Range
from imr_llm.reading.injury_deeds import SUFFERED
from imr_llm.reading.mechanism_cues import ELSEWHERE, LATER
from imr_llm.reading.mechanism_places import EVENTS
from imr_llm.reading.mechanism_untold import FOR_ITSELF, SO_LONG
from imr_llm.vocabulary.finder import keyed
from imr_llm.vocabulary.patterns import late

PUT_DOWN_TO = keyed(
    r"\b(?:(?:attribut|ascrib|relat|blam)(?:es?|ed) (?:it|this|them|these|that|(?:the|his|her) (?:[a-z]+ "
    r"){0,2}"
    r"(?:pain|symptoms|condition|complaints|problems?)) (?:to|on)(?= (?:[a-z0-9-]+ )?(?:years|decades|"
    r"months) of "
    r"[a-z]+ing\b)|(?:gives|gave|provides|provided|reports|reported) an? (?:work |occupational )?history of"
    r"(?= (?:(?:repetitive|prolonged|heavy|frequent) |(?:lift|carry|push|pull|stand|kneel|bend|typ|"
    r"keyboard|stoop|"
    r"reach|crawl|climb|driv|stock|pack|hammer|clean|unload|load|sort|cut|work)[a-z]*ing\b))) "
)
"""`He relates it to thirty years of kneeling`, `she gives a history of lifting trays`."""

RELATED = keyed(
    r"\b(?:relates|related) (?:(?:all )?(?:of )?(?:the |these |his |her )(?:symptoms|complaints|condition)|"
    r"(?:the |his |her )?(?:gradual |insidious |slow )?onset of (?:[a-z]+ ){1,8}?(?:pain|numbness|"
    r"symptoms)) to "
    r"(?:(?=(?:the )?(?:repetitive|repeated|heavy|frequent|constant|forceful|overhead) "
    r"(?!(?:snor|worry|cough|clench|grind|bleed|ring|vomit|eat|drink|sitt|stand|sneez|throw|feel|burn|"
    r"th)ing\b)"
    r"[a-z]{2,}ing\b)|"
    r"(?=(?:prolonged|hours of|years of|constant) [a-z]+ing (?:[a-z ]{2,30} )?(?:and (?:to )?"
    r"(?!sitting|standing|walking|lying)[a-z]+ing|"
    r"for [a-z0-9]+ (?:hours|years)|at (?:work|(?:a|the|his|her) [a-z]+)|on the job|in (?:a|the|his|her) "
    r"(?:truck|cab|bus|van|booth))\b)|"
    r"(?!(?:sitting|standing|walking|lying|sleeping|being|having|lacking|missing|stopping|taking)\b)"
    r"(?=[a-z]{3,}ing (?:[a-z]+ )?(?:[a-z]{2,}s|the|his|her|an?|over|on|into|under|up|[a-z]{3,}ing)\b))"
)
"""`She relates her symptoms to leaning over patients`: work, as what it is done with follows."""
_WORK = (
    rf"(?:(?:an? |the |his |her )?{EVENTS}\b|"
    r"(?:(?:his|her|the|chronic|prolonged|repeated|daily|occupational|regular|long-?term|constant) )*"
    r"exposures? to |"
    rf"{SO_LONG}(?:years|decades|months|career|lifetime) of (?!age\b|treatment|therapy|pain\b)|"
    r"(?:(?:the|his|her) )?(?:repetitive|repeated|prolonged|constant|frequent|continuous|heavy|forceful|"
    r"overhead) (?!smoking|drinking|pain)|"
    r"(?!(?:aging|smoking|being|having|nothing|something|morning|evening|swelling|bulging|narrowing|"
    r"scarring|drinking|spring|missing|stopping|everything|anything)\b)[a-z]{3,}ing\b(?! of\b))"
)
_GIVEN = (
    r"(?:given|named|cited|listed|stated|identified|described|reported|recorded|noted|offered|put down|held|"
    r"claimed|thought|believed|felt|said)"
)
_OF_WHAT = (
    r"(?: (?:of|for|behind) (?:the|his|her|this|these|all)(?: [a-z-]+){0,3}? (?:injur(?:y|ies)|condition|"
    r"complaints?|symptoms?|pain|loss|problems?|disorder|onset|stress|syndrome|tinnitus|dermatitis|"
    r"asthma|trauma|strain))?"
)
_CAUSE = (
    r"(?:the |its |their |an? |being the )?(?:(?:likely|probable|only|main|sole|original|presumed) )?"
    rf"(?:cause|mechanism){_OF_WHAT}(?=[.;,]|$)"
)
_PASSIVE = late(
    rf"(?:[^.;,:]{{0,40}}\bwith )?(?P<cause>{_WORK}[^.;]{{0,160}}?),? (?:(?:(?:is|was|are|were|has been|"
    rf"have been) )?{_GIVEN} (?:as|to be) {_CAUSE}|(?:is|was|are|were|has been) blamed\b)"
)
"""`Exposure to X over ten years is given as the cause.`"""
_WITH = late(rf", with (?P<cause>{_WORK}[^.;,]{{0,120}}?) {_GIVEN} as {_CAUSE}")
"""`She claims hearing loss, with exposure to X named as the cause`."""
_NAMES = late(
    rf"\b(?:names?|named|gives?|gave|cites?|cited|lists?|listed|identifies|identified|offers?|offered) "
    rf"(?P<cause>{_WORK}[^.;]{{0,160}}?) as {_CAUSE}"
)
"""`She names years of kneeling as the cause.`"""
_THE_CAUSE = late(
    rf"\bthe (?:(?:stated|reported|alleged|claimed|given|presumed|likely|probable) )?(?:cause|mechanism)"
    rf"(?: {_GIVEN})?{_OF_WHAT}(?: {_GIVEN})? "
    rf"(?:is|was)(?: {_GIVEN})?(?: (?:as|to be))? (?P<cause>{_WORK}[^.;]{{3,160}})"
)
"""`The cause given is repetitive lifting.`"""
_ARISES = late(
    r"\b(?:arises?|arose|arisen|stems?|stemmed|grew|grows|grown|comes?|came|results?|resulted|derives?|"
    r"derived|"
    r"originates?|originated|(?:is|was|are|were) (?:laid|due|owed|owing|attributable|the (?:product|"
    r"fruit|result)))"
    r",? (?:chiefly |entirely |mainly |solely |out )?(?:from|of|to) "
    rf"(?P<cause>{SO_LONG}"
    r"(?:years?|decades?|months|career|lifetime|seasons?) of (?!(?:smok|drink|limp|favou?r|compensat|"
    r"guard|tak|us|be|worry|play|garden|exercis|"
    r"wait|hav|liv|suffer|sleep|eat|los|gain|miss)ing\b)[a-z]{3,}ing\b[^.;]{3,160})"
)
"""`The claim arises from years of turning a wrench.`"""
_CLAIM_FOR = late(
    r"\b(?:filed|files|filing|made|submitted|brought) an? (?:[a-z-]+ ){0,3}?claim (?:for|based on|because of|"
    r"over|alleging) (?P<cause>(?:(?:his|her|the|chronic|prolonged|repeated|daily|occupational|regular|"
    r"constant) )*exposures? to [^.;,]{3,120})"
)
"""`He filed a stress claim for exposure to riots.`"""
_LED_TO = late(
    r"(?:\A|(?<=[.;,:] )|\b(?:and|where) )\W{0,3}"
    rf"(?P<cause>(?:{SO_LONG}(?:years|decades|months) of (?!age\b|treatment|therapy|pain\b|[a-z]* ?use\b)|"
    r"(?:(?:the|his|her) )?(?:repetitive|repeated|constant|frequent|continuous|heavy|forceful) "
    r"(?!smoking|drinking|pain|use of|cough|sneez)[a-z-]+ing\b)"
    r"[^.;,]{0,100}?),? (?:has |had |have )?(?:led to|brought on|resulted in|produced|gave rise to) "
    r"(?:(?:the|his|her|an?|gradual|increasing|chronic|insidious|onset|of) )*(?:[a-z-]+ ){0,4}?"
    r"(?:pains?|aching|numbness|symptoms|complaints|injur(?:y|ies)|strains?|stiffness|problems)\b"
)
"""`Repetitive mopping led to pain of the elbow.`"""
_HAVING = keyed(
    r"\b(?:gives|gave|provides|provided|recounts|recounted|offers|offered) (?:an? |the |his |her )?"
    r"(?:(?:consistent|detailed|similar) )?(?:history|account) of having (?=(?:fallen|slipped|tripped|"
    rf"stepped|twisted|lifted|pulled|pushed|bent|carried|caught|jumped|slid|stumbled|wrenched|"
    rf"been (?:{SUFFERED}))\b)"
)
"""`She gave a history of having slipped on a ramp`, wherever it is told."""
_MORE_THAN_ONCE = late(r"\b(?:twice|again|recently|since|often|(?:several|many|\w+) times|years|as an?)\b")
_RULES = (
    _PASSIVE.match,
    _WITH.search,
    _NAMES.search,
    _THE_CAUSE.search,
    _ARISES.search,
    _CLAIM_FOR.search,
    _LED_TO.search,
)
_NEEDED = (
    "cause",
    "mechanism",
    "blamed",
    "led to",
    "brought on",
    "resulted in",
    "produced",
    "rise to",
    "years of",
    "decades of",
    "decade of",
    "year of",
    "months of",
    "career of",
    "lifetime of",
    " claim ",
)


def blamed(low: str, sentence: Range) -> Range | None:
    """Where what a sentence gives as the cause of the complaints begins and ends at most."""
    if all(low.find(word, *sentence) < 0 for word in _NEEDED) or ELSEWHERE.search(low, *sentence):
        return None
    found = (rule(low, *sentence) for rule in _RULES)
    cause = next((one.span("cause") for one in found if one is not None), None)
    return cause if cause is not None and FOR_ITSELF.search(low, *cause) is None else None


def having(low: str, sentence: Range) -> int | None:
    """Where begins what the worker once did or suffered, as a history that he or she gave."""
    told = _HAVING.search(low, *sentence)
    if told is None:
        return None
    untold = (LATER, ELSEWHERE, _MORE_THAN_ONCE)
    return None if any(one.search(low, told.end(), sentence[1]) for one in untold) else told.end()
