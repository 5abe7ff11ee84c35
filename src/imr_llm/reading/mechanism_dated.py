"""What happened on the date of injury, told in words that no list of deeds can foresee.

The date itself says that the clause beside it tells the injury, so only the way in which it is joined to the
date is looked at, and whether the clause tells of care or of complaints instead.
"""

from __future__ import annotations

import re

from imr_llm.domain.letter import Range
from imr_llm.reading.injury_deeds import GOES_ON, NO_BOTHER, NOT_THE_DOER, PERSON, POURED, WENT_ON
from imr_llm.reading.mechanism_clause import clause_end
from imr_llm.reading.mechanism_cues import ELSEWHERE, LATER
from imr_llm.reading.mechanism_harm import harmed
from imr_llm.reading.mechanism_sources import SAYS
from imr_llm.reading.mechanism_trades import behind_trade
from imr_llm.reading.mechanism_untold import OF_THE_CASE
from imr_llm.reading.view import View
from imr_llm.vocabulary.body_parts import find_body_parts
from imr_llm.vocabulary.patterns import late

_JOINED = late(
    r"(?: ?[,:;)–-]| \(doi\))* ?(?:when|while|as|after|in which|during which|"
    r"is the (?:date|day) (?:on which|when|that)) "
)
"""`on 3/4/12, when …`."""
_ON_DUTY = late(
    r"(?:,? (?:(?:with)?in|during) the (?:usual )?course (?:and scope )?of (?:his|her) (?:(?:usual|regular|"
    r"normal|customary) )?(?:duties|employment|work|job)(?: (?:as|with|for|at) [^.;:,]{3,40}?)?(?= ?: ))?"
)
"""`on 3/4/12 in the course of his duties as a cook: …`, which tells nothing of how."""
_NOTED = late(r"(?: ?[,:)]| [–-])+ [\"“]?(?=(?!and\b|he\b|she\b|who\b|which\b|the\b|an?\b)[a-z-]+)")
"""`MVA on 3/4/12: rear-ended …`, as notes are kept."""
_TITLED = late(
    r"(?: ?:| [–—-])+ (?=(?:an?|the|his|her|another|some|two|one|he|she|pt|iw)\b)|"
    r" ?: (?=[a-z][a-z'-]{2,} [a-z]{3,})| ?[–—-] (?=(?:[a-z][a-z'-]{2,} ){1,4}?(?:came|gave|fell|slid|"
    r"slipped|"
    r"tipped|dropped|rolled|swung|backed|ran|broke|collapsed|let|shut|closed|struck|hit|burst|blew|flew|"
    r"snapped|exploded|tilted|toppled|shifted|bolted|kicked|bit|crushed|pinned|caught)\b)"
)
"""`DOI 3/4/12: a coworker let go …`."""
_FRONTED = late(
    r"(?:^|[.:;] ?)(?:\W{0,9}(?:apparently|reportedly|history|hpi),? )?"
    r"(?:on|in|[a-z ]{0,24}\b(?:when|that|day),? on) (?:or about |early |late |mid-? ?)?$"
)
"""`On 3/4/12 …` at the head of a sentence; `had worked there for years when, on 3/4/12, …` within it."""
_WHEN_ON = late(r"\b(?:when|that),? on (?:or about )?$")
_SUBJECT = late(rf",? (?:{PERSON}|an?|the|his|her|another|one|two|some) ")
_AT_WORK = late(
    rf",? (?:(?:while|when) (?:{PERSON} was )?(?:(?:employed|working|on (?:duty|shift|the job))\b"
    r"[^.;,:]{0,60}|at work)|at work|on duty|at (?:about |approximately |around )?\d{1,2}(?::\d\d)? ?"
    r"(?:[ap]m|[ap]\.m\.|hours)),(?= )"
)
"""`On 3/4/12, while employed as a cook, a …`: where and when, before what happened."""
_ON_THAT_DAY = late(
    r"\W*(?:on (?:that|the same|this) (?:very )?(?:day|date|morning|afternoon)|"
    r"that (?:day|morning|afternoon)),? (?=(?:an?|another|one|two|some|his|her) )"
)
"""`On that date a hose ruptured …`, behind the date of injury: the day is told once more."""
_CARE = late(
    r"\b(?:seen|evaluat|examin|visit(?!ors?\b)|mri|x-?rays?|surger|underwent|treat|request|review|denied|"
    r"complain|"
    r"diagnos|prior|previous|return(?!ed (?:with an?|and)\b)|receiv|prescri|filed|obtain|"
    r"placed(?! (?:his|her|both) hands?\b)|declared|released|discharged|operat(?!ors?\b)|"
    r"hospital|present(?:s|ed)\b|report|not(?:es?|ed)\b|stat(?:es|ed)\b|states|sustain|suffer|incur|injur|"
    r"develop|experienc|note[ds]?\b|initial|follow(?!ed (?:him|her)\b)|refer|consult|certif|modif|approv|"
    r"employ(?!ees?\b)|hired|work(?:s|"
    r"ed|ing)? (?:as|for)|retire|claim|mechanism|unknown|unspecified|not (?:specified|stated|described|told)|"
    r"(?:has|have|is|are)\b|current|perform|fusion|accept|dispute)"
)
CARED = late(
    r"(?:an?|the|his|her) (?:[a-z-]+ ){0,2}?(?:nurse|medic|emt|paramedic|attendant|therapist|clinic|"
    r"hygienist|assistant)s? (?:had )?(?:gave|given|splinted|dressed|cleaned|examined|saw|treated|applied|"
    r"bandaged|wrapped|iced|ordered|prescribed|took|evaluated|referred|sent|fitted)\b|"
    r"(?:an?|the|his|her|another|one|two|some|several) (?:[a-z-]+ ){1,3}?(?:pulled|dragged|carried|helped|"
    r"caught|lifted|led|brought|drove|took|walked) (?:him|her) (?:up|out|free|clear|away|aside|home|inside|"
    r"to (?:safety|(?:his|her) feet|(?:the|an?) (?:side|car|truck|office|bench|chair|couch|shade|break|lobby|"
    r"first|aid|front|emergency|er|urgent|edge|bank|shore)))\b|"
    r"(?:an?|the|his|her|another|one) (?:[a-z-]+ ){1,3}?caught (?:him|her)(?=[.,;]|$)"
)
"""`a nurse gave him a splint`: what was done for the worker on that day, and not to.

So too `a coworker pulled him to the side` and `a coworker caught him`.
"""
_ACTS = late(
    r"\b(?:[a-z]{2,}(?:ed|ught|ung|unk)|fell|hit|struck|cut|burst|broke|gave|came|went|bit|ran|slid|lost|"
    r"took|threw|blew|tore|drove|bent|rose|stood|swung|spun|shot|stuck|sat|got|let|shut|were|was|had|began|"
    r"felt|heard|dove|rode|sprang|swept|sank|flew|froze|shook|woke|bound|wound|held|left|kept|met|led)\b"
)
_DID = late(
    r"(?<![a-z])(?:[a-z]{1,20}ly )?(?:[a-z-]{2,20}ed|fell|hit|struck|cut|bit|lost|bent|slipped|caught|"
    r"thrown)\b"
)
_DOING = late(
    r"(?:while )?(?:lifting|pulling|pushing|carrying|dragging|moving|loading|unloading|reaching|bending|"
    r"twisting|climbing|stepping|hoisting|shoveling|swinging|throwing|catching|stacking|restraining|"
    r"transferring|digging|lowering|hauling|hammering|drilling|cutting|opening|closing)\b"
)
"""`DOI 3/4/12, low back, lifting a crate`: what was done, behind the parts that it hurt."""
_HARASSED = late(
    r"(?:an?|the|his|her|another|one|two|several) (?:[a-z'-]+ ){1,4}?(?:harassed|bullied|belittled|"
    r"insulted|threatened|"
    r"yelled at|screamed at|shouted at|cursed at|mocked|humiliated|ridiculed|groped|touched|followed|stalked|"
    r"(?:made|sent) (?:(?:[a-z]+ ){0,2})(?:comments|remarks|advances|jokes|threats|messages))\b"
)
"""What somebody did to the worker over weeks or months."""
_PART_TAKEN = late(
    r"(?:(?:r|l|rt|lt|right|left|both)\.? )?(?:hand|arm|thumb|finger|foot|leg|toe|wrist|ankle|forearm|"
    r"hair|sleeve|"
    r"glove)s? (?:was |were |got )?(?:caught|crushed|pinned|pulled|drawn|sucked|jammed|struck|hit|trapped|"
    r"run over|"
    r"burned|cut|bitten) (?:in|into|by|between|under|against|on)\b"
)
"""`DOI 3/4/12, L hand drawn in by a belt`: in notes, without a verb of its own."""
_STRUCK = late(
    r"(?:his|her) (?:(?:right|left) )?(?:hand|arm|thumb|finger|foot|leg|toe|wrist|ankle|forearm|elbow|"
    r"shoulder|knee|"
    r"head|hip|face) (?:struck|hit|slammed (?:into|against)|went (?:through|into)|got caught) "
    r"(?=(?:an?|the|his|her|another) )"
)
"""`his elbow struck a beam`: a part of the worker that came against something."""
_ROBBED = late(
    r"(?:the|his|her) (?:[a-z]+ ){0,2}?(?:branch|bank|store|shop|office|market|restaurant|station|pharmacy|"
    r"school|"
    r"clinic|casino|hotel|truck|van|bus|cab|train|building|facility|unit|house|home) (?:was|were|got|"
    r"had been) "
    r"(?:[a-z]+ly )?(?:robbed|held up|burglarized|raided|invaded|stormed|shot (?:at|up)|fired (?:on|upon)|"
    r"bombed)\b|"
    r"(?:(?:an?|one|two|three|four|several|some) )?(?:(?:masked|armed|unknown|male|female) ){0,2}(?:men|man|"
    r"robbers?|"
    r"gunm[ae]n|intruders?|burglars?|thie(?:f|ves)|assailants?) (?:robbed|held up|demanded|(?:entered|"
    r"burst in(?:to)?|"
    r"came in(?:to)?|walked in(?:to)?|broke in(?:to)?|stormed)\b[^.;]{0,80}?\b(?:gun|knife|weapon|robbed|"
    r"threat\w+|"
    r"demand\w+|shot|fired|tied|struck|him|her))\b"
)
"""`The branch was robbed at gunpoint and she …`: what befell the place of work with the worker in it."""
_BEFELL = late(
    r"(?:(?:an?|the|his|her|another|one|some|two|several) |"
    rf"(?={POURED} )|"
    r"(?<=['’]s )(?=(?:[a-z-]+ ){0,2}(?:hand|arm|thumb|finger|foot|leg|toe|wrist|ankle|forearm)s? ))"
    r"(?:(?:(?:his |her )?(?:right|left) )?(?P<part>(?:[a-z-]+ )?"
    r"(?:hand|arm|thumb|finger|foot|leg|toe|wrist|ankle|forearm)s? (?:was|were|got|became) (?:[a-z]+ly )?"
    r"(?:caught|crushed|pinned|trapped|jammed|smashed|cut|struck|hit|burned|pulled|drawn|sucked|wedged|run "
    r"over|"
    r"bitten|impaled|punctured|slammed)\b)|(?!(?:[a-z-]+ ){0,2}?(?:pain|symptoms?|employer|supervisor|"
    r"insur|carrier|"
    rf"doctor|physician|therapist|{NOT_THE_DOER}|"
    r"ambulance|(?<=the )(?:injured )?(?:patient|worker|employee|applicant|claimant)))"
    r"(?P<thing>(?:[a-z0-9'-]+ ){1,7}?)(?:was (?:hit|struck|rear-ended|jolted|knocked|overturned)|went "
    r"(?:slack|over|"
    r"off)|failed|broke|gave|snapped|slid|slipped|tilted|tipped|swung|swerved|skidded|let go|fell|rolled|"
    r"shifted|burst|"
    r"exploded|collapsed|hit|struck|dropped|stopped short|jerked|lurched|braked|caught|seized|grabbed|"
    r"pulled|shoved|"
    r"threw|knocked|kicked|bit|punched|crashed|came (?:down|loose|off|apart|over)|blew|flew|tore|ripped|"
    r"sprang|spun|"
    r"flipped|toppled|bounced|bolted|bucked|charged|attacked|lunged|rear-ended|overturned|pinned|crushed|"
    r"trapped|"
    r"slammed|splashed|sprayed|spilled|cracked|shattered|buckled|ruptured|erupted|detonated|"
    r"ignited)\b)"
)
"""How a sentence begins that tells what happened: with a part that was caught, or with what a thing did."""
_OF_THE_WORKER = late(
    r"(?:the )?(?:(?:injured )?worker|patient|pt|iw|employee|applicant|claimant)['’]s (?=(?:[a-z-]+ ){0,2}"
    r"(?:hand|arm|thumb|finger|foot|leg|toe|wrist|ankle|forearm)s? )"
)
"""`IW's left hand was caught`: whose part it is, which is no part of what happened."""
_ITS_VEHICLE = late(
    r"(?:his|her|(?:the )?(?:patient|worker|employee|applicant|claimant)['’]s) (?:[a-z-]+ ){0,2}?"
    r"(?:vehicle|car|truck|van|bus|rig|shuttle|limousine|minivan|sedan|tram|trolley|"
    r"tractor|tractor-trailer|trailer|"
    r"taxi|cab|"
    r"ambulance|forklift|motorcycle|bicycle|bike|scooter|cart|tanker|cruiser|pickup|semi|loader|backhoe|"
    r"boat) "
    r"(?:(?:(?:was|got) )?(?:[a-z]+ly )?(?:hit|struck|rear-?ended|side-?swiped|broadsided|t-boned|rammed|"
    r"clipped|cut off|run off)|overturned|rolled|flipped|hydroplaned|jackknifed|skidded|slid|crashed|"
    r"collided|"
    r"tipped|went off|left the road|ran off|spun|veered|plunged|hit|struck)\b"
)
"""`His rig was sideswiped`: whoever's vehicle it befalls is in it."""
_ABOARD = late(
    r"(?:an?|the|his|her) (?:[a-z-]+ ){1,3}?(?:that |which )?(?:he|she) was (?:riding|driving|"
    r"operating|standing|"
    r"working|sitting|traveling|travelling|using|carrying|pushing|pulling|lifting|loading|holding|climbing)\b"
)
"""`The lift she was standing on dropped`: what happened to what bore or occupied the worker."""
_TO_THE_WORKER = late(
    r"\b(?:him|her|he|she|his (?:(?:right|left|upper|lower|low) )?(?:hand|arm|forearm|finger|thumb|foot|"
    r"leg|toe|"
    r"ankle|knee|thigh|hip|head|face|neck|back|chest|shoulder|elbow|wrist|ear|eye)s?)\b"
)
_STOPS = late(
    rf";{WENT_ON}|(?<! lb)(?<! lbs)(?<! ft)(?<! dr)(?<! yr)(?<! yrs)\.(?=\s|$)|, with\b|"
    rf", and (?:(?:he|she)\b(?! {GOES_ON})|was (?:taken|seen|treated)\b)"
)
_GOING_DOWN = late(
    r"(?:slipping|tripping|falling(?! asleep)|stumbling|(?:twisting|rolling|striking|hitting|jamming|"
    r"catching|crushing) "
    r"(?:his|her|the)|stepping (?:on|in|into|off|down|onto)|being (?:struck|hit|thrown|knocked|kicked|bitten|"
    r"pinned|crushed|rear-?ended|assaulted|punched|pulled|dragged|shoved)|getting (?:struck|hit|kicked|"
    rf"caught))\b{NO_BOTHER}"
)
"""`injury on 3/4/12, slipping on a wet step`: what befell the worker, as it happened."""
_THING_DID = late(
    r"(?<![a-z-])(?!(?:[a-z-]+ ){0,2}?(?:pain|symptoms?|back|neck|knee|shoulder|wrist|hip|ankle|"
    r"elbow|pt|patient|doctor|"
    r"clinic|er)\b)(?:[a-z][a-z'-]{2,20} ){1,3}?(?:ran over|rolled (?:over|onto|back)|fell on(?:to)?|tipped "
    r"(?:over|onto)|struck|hit|landed on|slid (?:onto|into|off)|collapsed|dropped on(?:to)?|kicked|bit|"
    r"pinned|"
    r"crushed|swung (?:into|and)|backed (?:into|over)|gave way|exploded|rear-?ended)\b"
)
"""`DOI 3/4/12, pallet jack ran over a foot`: what a thing did, without an article as in notes."""
_LONGEST = 220
_SHORTEST = 12


def told_by_date(view: View, sentence: Range, injured_on: Range) -> Range | None:
    """The clause that tells what happened on the date of injury, in the sentence that holds the date."""
    end = sentence[1]
    before = view.low[max(sentence[0], injured_on[0] - 60) : injured_on[0]]
    opens = not before.strip() or _FRONTED.search(before) or _WHEN_ON.search(before)
    at_work = _AT_WORK.match(view.low, injured_on[1], end)
    if opens and at_work is not None and _SUBJECT.match(view.low, at_work.end(), end) is not None:
        return _clause(view, at_work.end(), end, _ACTS)
    joined = _JOINED.match(view.low, injured_on[1], end)
    if joined is not None:
        return _clause(view, joined.end(), end, _ACTS)
    noted = _NOTED.match(view.low, injured_on[1], end)
    told = _noted(view, noted.end(), end) if noted is not None else None
    if told is not None:
        start, acts = told
        return _clause(view, start, end, acts)
    on_duty = _ON_DUTY.match(view.low, injured_on[1], end)
    titled = _TITLED.match(view.low, on_duty.end() if on_duty is not None else injured_on[1], end)
    if titled is not None:
        start = _behind_parts(view, titled.end(), end)
        return None if OF_THE_CASE.match(view.low, start, end) else _clause(view, start, end, _ACTS)
    if opens and _SUBJECT.match(view.low, injured_on[1], end) is not None:
        return _clause(view, injured_on[1], end, _ACTS)
    return None


def _noted(view: View, start: int, end: int) -> tuple[int, re.Pattern[str]] | None:
    """Where what a note tells of the day begins, and the deeds that show it."""
    for acts in (_DID, _PART_TAKEN, _GOING_DOWN, _THING_DID):
        if acts.match(view.low, start, end):
            return start, acts
    behind = _behind_parts(view, start, end)
    return (behind, _DOING) if behind > start and _DOING.match(view.low, behind, end) else None


def _behind_parts(view: View, start: int, end: int) -> int:
    """Where what happened begins behind the parts that it hurt: `DOI 3/4/12: low back, bent to lift …`."""
    comma = view.low.find(", ", start, min(end, start + _LONGEST))
    if comma < 0 or not find_body_parts(view.text[start:comma]):
        return start
    acts = {act.group() for act in _ACTS.finditer(view.low, start, comma)} - {"left"}
    return start if acts else comma + len(", ")


def told_next(view: View, sentence: Range) -> Range | None:
    """The clause of the sentence behind the one that holds the date, where a thing or somebody did it."""
    start, end = sentence
    aboard = _ABOARD.match(view.low, start, end)
    if aboard is not None and not (
        LATER.search(view.low, start, end) or ELSEWHERE.search(view.low, start, end)
    ):
        return _clause(view, start, end, _ACTS)
    that_day = _ON_THAT_DAY.match(view.low, start, end)
    start = that_day.end() if that_day is not None else start
    said = SAYS.match(view.low, start, end)
    start = behind_trade(view.low, said.end() if said is not None else start, end)
    whose = _OF_THE_WORKER.match(view.low, start, end)
    start = whose.end() if whose is not None else start
    harassed = _HARASSED.match(view.low, start, end)
    if harassed is not None and _TO_THE_WORKER.search(view.low, harassed.end(), end):
        stop = _STOPS.search(view.low, start, end)
        return start, stop.start() if stop is not None else end
    if not (
        _STRUCK.match(view.low, start, end)
        or _ITS_VEHICLE.match(view.low, start, end)
        or _ROBBED.match(view.low, start, end)
        or harmed(view.low, start, end)
    ):
        befell = _BEFELL.match(view.low, start, end)
        if befell is None or not (befell["part"] or _TO_THE_WORKER.search(view.low, befell.end(), end)):
            return None
        if befell["thing"] and find_body_parts(view.text[slice(*befell.span("thing"))]):
            return None
    if any(told.search(view.low, start, end) for told in (LATER, ELSEWHERE)) or CARED.match(view.low, start):
        return None
    return _clause(view, start, end, _ACTS)


def is_of_a_thing(low: str, start: int, doing: int) -> bool:
    """Whether what the worker was `doing` only tells which thing is meant: `the bus she was driving …`."""
    aboard = _ABOARD.match(low, start)
    return aboard is not None and start < doing < aboard.end()


def _clause(view: View, start: int, end: int, acts: re.Pattern[str]) -> Range | None:
    """The clause from `start` on where it tells a deed, and nothing of the care that followed."""
    while start < end and view.low[start] in " ,:;":
        start += 1
    stop = _STOPS.search(view.low, start, end)
    end = clause_end(view, start, stop.start() if stop is not None else end)
    if not _SHORTEST <= end - start <= _LONGEST or _CARE.search(view.low, start, end):
        return None
    return (start, end) if acts.search(view.low, start, end) is not None else None
