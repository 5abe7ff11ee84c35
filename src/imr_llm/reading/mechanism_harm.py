"""What somebody or something did to the worker, told behind other deeds: `a man came in, and struck her`."""

from __future__ import annotations

from imr_llm.domain.letter import Range
from imr_llm.reading.injury_deeds import NOT_THE_DOER, POURED
from imr_llm.reading.mechanism_sources import IS_STATED
from imr_llm.vocabulary.patterns import late

_OPENS = late(
    rf"(?:falling [a-z]+|sparks|{POURED}|an?|another|"
    r"one|two|three|four|several|some|the|his|her) (?!(?<=the )(?:injured )?(?:patient|worker|employee|"
    r"applicant|claimant)\b)(?!(?:[a-z'’-]+ ){0,3}?(?:pain|symptoms?|doctor|physician|surgeon|clinic|"
    r"hospital|"
    rf"{NOT_THE_DOER}|memory|image|thought|"
    r"nurse practitioner|paramedics?|ambulance|therapist|therapy|psychologist|psychiatrist|"
    r"adjuster|insurer|carrier|provider|request|report|claim|injury|accident|incident|surgery|operation|"
    r"procedure|injections?|brace|cast|wife|husband|spouse|son|daughter|mother|father|family|attorney|judge|"
    r"pills?|tablets?|drugs?|medic[a-z]+|scan|mri|film|ct|exam|evaluation|spasms?|headaches?)\b)"
)
_WHOM = (
    r"(?:him|her|them both|the (?:patient|worker|employee|applicant|claimant)|(?:his|her) (?:(?:right|"
    r"left|low|"
    r"lower|upper|whole|entire) )*(?:hand|arm|forearm|finger|thumb|foot|leg|toe|ankle|knee|thigh|shin|"
    r"calf|hip|"
    r"head|face|neck|back|chest|shoulder|elbow|wrist|hair|jaw|eye|nose|ear|heel|body|side)s?)"
)
_HARM = late(
    r"(?<!who )(?<!that )(?<!which )\b(?:(?:struck|hit|punched|kicked|slapped|choked|strangled|grabbed|"
    r"shoved|"
    r"pushed|knocked|pinned|crushed|trapped|stabbed|attacked|assaulted|tackled|dragged|scratched|"
    r"trampled|head-?butted|elbowed|rammed|rear-?ended|sideswiped|burned|scalded|splashed|sprayed|buried|"
    r"stung|jolted|jerked|yanked|seized|squeezed|clipped|bucked|caught(?= (?:his|her) [a-z])|"
    r"pulled(?= (?:him|her|the [a-z]+|(?:his|her) [a-z ]{2,24}?) (?:down|over|under|in(?:to)?|through|"
    r"between|off (?:his|her|of|the|an?)|backwards?|forwards?|by|against|"
    r"to the (?:ground|floor|pavement))\b)|"
    r"robbed|bit|shot|threw|slammed|flung|swept|beat|cut|stuck|mugged|groped|raped|threatened|mauled|gored|"
    r"smashed|wedged|whipped|engulfed|knifed|gripped)"
    r"|(?:fell|landed|rolled|toppled|tipped|came down|dropped|swung|slid|slammed|backed|crashed|ran|drove|"
    r"collapsed|jumped|stepped|stomped|swung down|bounced|blew|blew up|spilled|splashed|sprayed|"
    r"dripped|shifted|spat|spit|lunged|"
    r"fired|"
    r"bore down|bumped|banged|flew|pointed a (?:gun|knife|weapon)|"
    r"held a (?:gun|knife|weapon|blade)) (?:down |back |up |out )?(?:from (?:an?|the|his|"
    r"her) (?:[a-z]+ ){1,2})?"
    r"(?:on|onto|on top of|over|into|against|at|"
    r"across|to|"
    rf"upon)) {_WHOM}\b(?! (?:out|free|clear|away|to safety|up (?:and|to)|home|off the (?:ground|floor)))"
)
"""What does harm, with whom it does it to."""
_NO_STORY = late(
    r"\b(?:(?:is|has|have|are|will|may|can|should)\b(?! been)|recommend|advis|prescri|suggest|examin|diagnos|"
    r"x-?ray|films?\b|told (?:him|her)|sent (?:him|her) to|since then|at home|years? (?:ago|later)|"
    r"weeks? later|"
    r"months? later)"
)
_RECORDED = late(rf"\bit (?:is|was) (?:{IS_STATED}) that (?=(?:an?|the|his|her) )")
_OF_ANOTHER_CLAIM = late(
    r"\b(?:another|other|second|earlier|prior|previous|separate|unrelated|non-?industrial|wife|husband|son|"
    r"daughter)\b"
)
_LONGEST = 220


def harmed(low: str, start: int, end: int) -> bool:
    """Whether a sentence tells a chain of deeds of somebody or something that ends with harm to the worker.

    Only of a sentence right behind the one that gives the date of injury; of kin and carers it is none.
    """
    if end - start > _LONGEST + 80 or _OPENS.match(low, start, end) is None:
        return False
    did = _HARM.search(low, start, min(end, start + _LONGEST))
    return did is not None and _NO_STORY.search(low, start, did.end()) is None


def recorded_harm(low: str, cut: list[Range]) -> Range | None:
    """Where a record is said to tell such harm, however late: `…, it was recorded that a cart pinned him`.

    For a summary that tells it nowhere else.
    """
    for start, end in cut:
        told = _RECORDED.search(low, start, end)
        if (
            told is not None
            and harmed(low, told.end(), end)
            and not _OF_ANOTHER_CLAIM.search(low, start, end)
        ):
            return told.end(), end
    return None


def harmed_on(low: str, start: int, end: int) -> bool:
    """As `harmed`, behind a date that a comma may part from it."""
    while start < end and low[start] in " ,:":
        start += 1
    return harmed(low, start, end)
