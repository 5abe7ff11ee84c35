"""Clauses that tell the injury by the place where they stand, whatever happened in them.

A bracket or a dash behind the date of injury, what precedes an injury verb's `while`, a fronted `While he was
…`: the place says that the clause tells the injury, so that no list of deeds need foresee it. What such a
clause must not tell (care, work status, complaints) is listed instead.
"""

from __future__ import annotations

from imr_llm.domain.letter import Range
from imr_llm.reading.injury_deeds import DATE, DID, LABOUR_DONE, PERSON
from imr_llm.reading.mechanism_cues import AROUND, LATER
from imr_llm.reading.mechanism_fronted import doing_first, fronted
from imr_llm.reading.mechanism_harm import harmed
from imr_llm.reading.mechanism_others import befell_another
from imr_llm.reading.mechanism_sources import TITLE
from imr_llm.reading.mechanism_trades import at_trade, behind_trade
from imr_llm.reading.mechanism_untold import NOT_THE_INJURY, NOT_TOLD_HERE, OF_THE_CASE
from imr_llm.reading.person_trade import TRADE
from imr_llm.reading.prose import closing_bracket
from imr_llm.reading.view import View
from imr_llm.vocabulary.finder import keyed
from imr_llm.vocabulary.patterns import late
from imr_llm.vocabulary.word_finder import worded

EVENTS = (
    r"(?:(?:work-?related|rear[ -]?end(?:ed)?|head-on|multi-?vehicle|forklift|industrial|bad|hard|accidental|"
    r"serious) ){0,3}"
    r"(?:slip,? (?:trip,? )?and[ -]fall|slip-and-fall|slip/fall|trip and fall|trip/fall|fall|slip|trip|"
    r"(?:motor vehicle|car|auto(?:mobile)?|truck|bus|vehicle|vehicular|traffic|forklift|motorcycle) "
    r"(?:accident|collision|crash|rollover)|"
    r"mv[ac]|rear[ -]?end collision|collision|rollover|assault|robbery|shooting|stabbing|explosion|"
    r"electrocution|dog bite|altercation|attack)"
)
"""What came about, named by a noun."""
_WORD = (
    r"(?!(?:is|was|were|has|had|who|that|which|when|while|then|now|he|she|on|in|at|by|from|after|"
    r"during|due|with|through)\b)[a-z][a-z-]*"
)
_PART = (
    rf"(?:(?:his|her|the|both|r|l|rt|lt|right|left|low(?:er)?|bilat(?:eral)?) {_WORD}|"
    r"(?:(?:one|two|three|four|several|multiple|some) )?(?:front |upper |lower )?(?:teeth|tooth)\b"
    r"(?: #\d+(?:,? (?:and |& )?#?\d+)*)?|"
    r"(?:neck|back|head|jaw|chest|groin|shoulder|elbow|wrist|hand|hip|knee|ankle|foot)\b)"
    rf"(?:(?:, | and |, and |/| ){_WORD}){{0,7}}?"
)
_HURT = (
    r"(?:injured|hurt|strained|sprained|tweaked|aggravated(?! by\b)|fractured|dislocated|lacerated|tore|"
    r"ruptured|broke|inj\.?)"
)
_HURT_DOING = keyed(
    rf"\b(?:{_HURT}|injur(?:y|ies) (?:(?:of|on|dated) {DATE},? )?(?:was|were|is|are) to) (?:(?:himself|"
    rf"herself|{_PART}) )?"
    rf"(?:(?:on )?(?:or about )?{DATE},? |in (?:early |late )?(?:19|20)\d\d,? (?:while |by )?"
    rf"(?=(?!playing|running|sitting|jumping)(?:{LABOUR_DONE})\b))?"
    rf"(?:(?:while|when) (?:{PERSON} (?:was|were) )?|as {PERSON} (?:was|were) |by |"
    r"in (?=[a-z]{2,}ing (?:an?|the|his|her|it|two|three|some|several|heavy|up|out|down|over|onto|off|"
    r"[a-z]+s)\b))?"
    r"(?=(?:[a-z]{3,}ly )?(?!during|including|involving|regarding|resulting|requiring|causing|being (?:seen|"
    r"treated|evaluated)|evening|morning|spring|thing|nothing|something|everything|ring\b|wing\b|"
    r"according|following|having|increasing|worsening|working (?:as|at|for)\b|lasting|existing|underlying|"
    r"remaining|pending)"
    r"[a-z]{2,}ing\b)"
)
"""`strained his back (while) unloading drywall`: what the worker was about."""
_HURT_WHEN = keyed(
    rf"\b(?:{_HURT}|burned|crushed) {_PART} (?:(?:on )?(?:or about )?{DATE},? )?(?:when|"
    rf"as(?! an? (?:[a-z-]+ ){{0,3}}?{TRADE}(?=[.;,]|$| (?:for|at|in|on|since|with|when|while|and)\b))|"
    rf"after) (?!an? (?:result|"
    r"consequence)|the result)(?=(?:he|she|an?|the|his|her|another|some|two) [a-z])"
)
_CAME_ABOUT = keyed(
    r"\b(?:injur(?:y|ies)|accident|incident|condition|symptoms|pain|complaints|onset|problems?|hernia|"
    r"(?<=[.;] )it(?= (?:happened|occurred|came about)\b))\b"
    r"(?: (?!(?:to|not|never)\b)[^\s.;]+){0,3}? (?:(?:reportedly|apparently|first|initially|gradually|all) )?"
    r"(?:occurred|happened|took place|came about|came on|arose|began|started|resulted|developed|was "
    r"sustained|were sustained|was incurred|was caused|(?:was|is)(?= (?:from|due to|caused by|as a result of|"
    r"secondary to|when|the result of)\b))"
    rf"(?:,? (?:on|in) (?:or about )?{DATE})?,? (?:(?:gradually|insidiously|suddenly|at work|"
    r"(?:late|early) in the [a-z]+),? )?"
    r"(?:as a result of|the result of|when|while|as(?! (?:an?|the) )|caused by|after|through|by|from|during|"
    r"because|due to|secondary to) "
)
"""`the injury occurred after …`: whatever follows tells how."""
_RESULT_OF = keyed(
    r"\b(?:injury|accident|incident|claim) (?:was|is) (?:reportedly |apparently |described as )?"
    r"(?:(?:cumulative|gradual|repetitive)(?: in)? (?:nature|onset),? (?:and (?:is |was )?)?)?"
    r"(?:(?:as )?an? (?:result|consequence) of|related to|attributable to) "
    rf"(?=(?:an? |the )?{EVENTS}\b|(?:repetitive|repeated|heavy|prolonged|overhead|frequent|"
    rf"(?:[a-z]+ )?years of) |"
    r"(?!being|having)[a-z]{3,}ing (?:an?|the|his|her|two|some|several|heavy|[a-z]+s)\b)"
)
"""`The injury was a result of lifting a printer.`"""
_DATED_LINK = keyed(
    rf"\b(?:injur(?:y|ies)|injured|hurt|accident|incident|claim|doi:?|inj) (?:(?:of|on|dated|from) )?"
    rf"(?:or about )?{DATE},? (?:from|due to|by|when|while|as(?! (?:an?|the|of|well) )|after|through|because "
    rf"of|secondary to|as a result of|caused by) (?!(?:the|this|that|a) (?:report|records?|review)\b)"
)
"""`an injury of 3/4/12 from …`."""
_DATE_AND_CAUSE = late(
    r"(?: \([^()]{1,24}\))?,? (?:(?:and|which) (?:is|was|are|were) )?(?:(?:ascribed|attributed|put down|"
    r"laid|traced|owing) to|"
    r"as (?:a|the) (?:result|consequence) of|due to|because "
    r"of|caused by|secondary to|from|brought on by) "
    rf"(?=(?:an? |the )?{EVENTS}\b|(?:(?:[a-z-]+ |\d+ )?(?:years|months|decades) of |(?:his|her|the) "
    rf")?(?:[a-z]+ly "
    rf")?(?:(?:repetitive|"
    r"repeated|prolonged|constant|frequent|continuous|heavy) )*(?!during|being|having|morning|evening|"
    r"existing|ongoing|continuing|working (?:as|for)|pending|treating|missing|stopping|"
    r"nothing|failing|smoking|favoring)[a-z]{3,}ing\b)"
)
"""`reported knee pain on 3/4/12 as a result of kneeling`: the cause of what began on that day."""
_AGED_WHEN = keyed(
    r"\b(?:was|then) (?:aged )?\d\d(?: years old| years of age)? when (?=(?:an?|the|his|her|he|she|another) )"
)
"""`now 48, and was 43 when a wall gave way`."""
_INVOLVED = keyed(
    rf"\b(?:injury|accident|incident) (?:(?:of|on|dated) {DATE} )?(?:involved "
    rf"(?=(?:an? |the |his |her )?(?:{EVENTS}\b|(?:(?!while\b|when\b)[a-z-]+ ){{1,4}}[a-z]{{2,}}ing\b))|"
    r"(?:is|was) described as (?!(?:[a-z]+ )?(?:resulting|lasting|involving|affecting|ongoing))"
    r"(?=[a-z ]{0,40}(?:\b(?:by|when|while)\b|[a-z]{2}ing\b))|"
    rf"(?:consisted of|(?:was|is)(?: described as)?) (?=an? {EVENTS}\b))"
)
_AFTER_EVENT = keyed(
    r"\b(?:pain|symptoms|complaints|problems|headaches?|numbness|injur(?:y|ies)|stiffness) (?:after|"
    r"following|since) "
    rf"(?=(?:an? |the |his |her )?{EVENTS}\b)"
)
"""`reported knee pain after a slip and fall`: what led to the complaints, told behind the date."""
_FELT_AFTER = keyed(
    r"\b(?:(?:felt|development of|developed|onset of)(?= [^.;]{4,90} (?:while|when|upon) )|"
    r"(?:reported|developed|felt|"
    r"noticed|"
    r"noted|experienced|onset of|development of|presented with)(?= [^.;]{4,90} after )) [^.;,]{0,60}?"
    r"\b(?:pain|symptoms|soreness|discomfort|pop|snap|strain|numbness|stiffness) (?:in (?:his|her|the) "
    r"[a-z ]{3,30}? )?(?:after|while|when|upon) "
    rf"(?=(?:{PERSON} (?:was )?)?(?:lift|pull|push|carry|mov|catch|throw|hoist|drag|unload|load|twist|bend|"
    r"reach|stoop|lower|climb|shovel|stack|transferr|restrain|slip|tripp|fall|stepp|jump|swing|shift)"
    r"(?:ing|ed) (?:an?|the|two|three|some|several|heavy|over|down|up|off|into|onto|from|on|out|"
    r"\d+)[ -])"
)
"""`reported low back pain after lifting a generator`: beside the date of injury, what the worker did."""
_TOLD_OF = keyed(
    r"\b(?:records?|history|documentation|file|reports?|notes?|(?:patient|worker|employee|applicant|"
    r"claimant|he|"
    r"she)) (?:describes?|described|mentions?|mentioned|documents?|reports?|reported|relates?|related|"
    r"recalls?|recalled) "
    rf"(?=(?:an? |the )?{EVENTS}\b|(?:being (?:struck|hit|rear-ended|knocked|thrown|kicked|pinned|crushed|"
    rf"assaulted|"
    r"pulled)|(?:twisting|jamming|striking|hitting|wrenching|rolling|jerking|straining|hurting|injuring|"
    r"banging|catching) (?:his|her|the)|slipping|tripping|falling|stumbling) (?!often|frequently|a lot|"
    r"asleep|multiple|several|at times|due to|because))"
)
"""What a source or the worker tells of, as a noun or as what the worker was doing."""
PART_HIT = late(
    r"\b(?:the (?=(?:[a-z]+ ){1,4}?(?:hand|arm|thumb|finger|fingers|foot|leg|toe|toes|forearm) (?:was|were) "
    r"(?:caught|crushed|pinned|trapped|pulled|drawn|amputated) (?:in|into|by|between|under|beneath) )|"
    r"(?:patient|worker|employee|applicant|claimant|pt)['’]s |(?=(?:his|her) ))"
    r"(?=(?:his |her )?(?:(?!(?:who|which|that|hours?|pay|wages?|salary|claim|case|benefits?|pain|"
    r"dos(?:e|es|age)|medic[a-z]+|"
    r"visits?|sessions?|request|symptoms?|sleep|condition|problems?|attention|care|therapy|treatments?)\b)"
    r"[a-z]+ ){1,3}?(?:was|were|got|became) (?:[a-z]+ly )?"
    r"(?:crushed|caught|struck|hit|pinned|cut|burned|trapped|smashed|jammed|run over|bitten|stuck|pulled|"
    r"impaled|lacerated|punctured|squeezed|wedged|kicked|slammed|sucked|drawn|"
    r"amputated(?= (?:in|by) an? (?!surg|doctor|hosp|hand|clinic|cent)))\b)"
)
"""`the patient's hand was caught in a press on 3/4/12`."""
_VEHICLE_HIT = worded(
    r"(?<![a-z] )\b(?!whose )(?:the |his |her )?(?:[a-z]+ )?(?:bus|van|car|truck|pickup|vehicle|cab|taxi|"
    r"forklift|tractor|"
    r"cart|ambulance|cruiser|motorcycle|scooter)(?: (?:that |which )?(?:he|she) (?:drove|was driving|"
    r"was in))?"
    r"(?:,[^.;,]{2,50},)? (?:was|got) (?:rear-ended|sideswiped|t-boned|broadsided|struck|hit|rammed)\b"
)
"""`His van, stopped at a light, was rear-ended on 3/4/12`."""
_BRACKET = late(r",? ?\(")
_SELF_DID = late(rf"(?:{PERSON}|who) (?:{DID})\b[^.;]{{0,80}}? on (?:or about )?$")
"""`who fell off a tractor on [3/4/12 (he struck his head)]`: what happened is told before the date."""
_COMMA = late(r"[,:;] ")
NAMED_EVENT = late(
    rf"(?:an? )?(?:(?!no\b|fear|risk)[a-z-]+ )?{EVENTS}\b(?! (?:risk|precaution|prevention|history))"
)
"""`DOI 3/4/12. Twisting fall on ice.`: the happening by its name, behind the date."""
_DASH = late(r" ?(?:[—–]|--| -) ?(?=[a-z])")
_EVENT = late(rf"\b(?:an? |the )?(?:[a-z]+ )?{EVENTS}\b")
_SURVIVED = late(
    rf"\b(?:after|following|since|during|from|due to|as (?:a|the) result of|in) (?P<event>(?:an? |the )?"
    rf"(?:[a-z]+ )?{EVENTS}(?: (?:at|in|of|on|by) (?:an?|the|his|her) [a-z' -]{{2,40}}?)?),? on "
    r"(?:or about )?$"
)
_OTHERS_HURT = late(
    rf",? (?:in|during) which (?!{PERSON}\b|his\b|her\b)[^.;]{{0,80}}?\b(?:co-?workers?|colleagues?|"
    r"customers?|partner|bystanders?|passengers?|supervisor|manager|(?:another|other|two|three|several|"
    r"fellow) (?:employees?|workers?|tellers?|clerks?|officers?|guards?|nurses?|drivers?|students?|inmates?|"
    r"m[ae]n|wom[ae]n|people|persons?))\b"
)
"""`after a robbery on 3/4/12 in which a coworker was shot`: whom else it befell is no part of the story."""
_DID = late(
    r"(?:\b(?:[a-z]{2,}(?:ed|ught|ung|unk)|fell|hit|struck|cut|burst|broke|bit|lost|threw|tore|bent|shot|"
    r"stuck|stung|thrown|ran|dropped|shut|gave|overcome)\b|^(?:[a-z]+ly )?[a-z]{2,}ing\b)"
)
_NEAR = 120
"""How far behind the date of injury a sentence begins that tells what the complaints came from."""
_SHORTEST = 6
_LONGEST = 200
STOP = late(r"[;,]|(?<! lb)(?<! lbs)(?<! ft)(?<! dr)(?<! yr)(?<! yrs)\.(?=\s|$)")


def placed(view: View, sentence: Range, injured_on: Range | None) -> list[Range]:
    """The clauses of a sentence that tell the injury by their place: where each begins and ends at most."""
    low, (start, end) = view.low, sentence
    dated = injured_on is not None and start <= injured_on[0] < end
    found: list[Range] = []
    for pattern in (_HURT_DOING, _HURT_WHEN, _CAME_ABOUT, _RESULT_OF, _DATED_LINK, _INVOLVED, _AGED_WHEN):
        told = pattern.search(low, start, end)
        if (
            told is not None
            and (dated or not befell_another(low, start, told.start()))
            and not NOT_TOLD_HERE.search(low, start, min(told.end() + 40, end))
        ):
            found.append((told.end(), end))
    near_date = injured_on is not None and (dated or abs(start - injured_on[1]) < AROUND)
    at_work = at_trade(low, sentence) if near_date else None
    if at_work is not None and not NOT_TOLD_HERE.search(low, start, end):
        found.append((at_work, end))
    if injured_on is not None:
        found += _told_where_dated(low, sentence, injured_on)
        history = TITLE.match(low, start, end)
        if history is not None:
            stop = STOP.search(low, history.end(), end)
            if _is_the_injury(low, history.end(), stop.start() if stop is not None else end):
                found.append((history.end(), end))
    return found


def _told_where_dated(low: str, sentence: Range, injured_on: Range) -> list[Range]:
    """The clauses that tell the injury in the sentence that holds its date, or soon behind it."""
    start, end = sentence
    dated = start <= injured_on[0] < end
    near_date = dated or abs(start - injured_on[1]) < AROUND
    found = fronted(low, start, end) if near_date else []
    cause = _DATE_AND_CAUSE.match(low, injured_on[1], end) if dated else None
    if cause is not None and not NOT_TOLD_HERE.search(low, start, min(cause.end() + 40, end)):
        found.append((cause.end(), end))
    if NOT_TOLD_HERE.search(low, start, end):
        return found
    if dated:
        found += doing_first(low, start, end)
        hit = PART_HIT.search(low, start, end)
        vehicle = _VEHICLE_HIT.search(low, start, end) if hit is None else None
        found += [(hit.end(), end)] if hit is not None else []
        found += [(vehicle.start(), end)] if vehicle is not None else []
    if near_date:
        found += _behind_trade(low, sentence)
    near = 0 <= start - injured_on[1] < _NEAR and not LATER.search(low, start, end)
    for pattern in (_AFTER_EVENT, _TOLD_OF) if near else ():
        told = pattern.search(low, start, end)
        found += [(told.end(), end)] if told is not None else []
    after = _FELT_AFTER.search(low, start, end) if near or dated else None
    found += [(after.end(), end)] if after is not None else []
    return found


def _behind_trade(low: str, sentence: Range) -> list[Range]:
    """`Patient is a driver and his hand was caught …`: from the hand on."""
    start, end = sentence
    trade = behind_trade(low, start, end)
    if trade == start:
        return []
    hit = PART_HIT.match(low, trade, end)
    if hit is not None:
        return [(hit.end(), end)]
    return [(trade, end)] if harmed(low, trade, end) else []


def beside_the_date(view: View, sentence: Range, injured_on: Range) -> Range | None:
    """The clause in a bracket or behind a dash that follows the date of injury."""
    low, end = view.low, sentence[1]
    after = injured_on[1]
    survived = _OTHERS_HURT.match(low, after, end) and _SURVIVED.search(
        low, max(sentence[0], injured_on[0] - _LONGEST), injured_on[0]
    )
    if survived:
        return survived.span("event")
    bracket = _BRACKET.match(low, after, end)
    if bracket is not None and _SELF_DID.search(low, sentence[0], injured_on[0]) is None:
        close = closing_bracket(low, bracket.end(), min(end, bracket.end() + _LONGEST))
        if _is_the_injury(low, bracket.end(), close):
            return bracket.end(), close
    comma = _COMMA.match(low, after, end)
    if comma is not None and NAMED_EVENT.match(low, comma.end(), end) is not None:
        stop = STOP.search(low, comma.end(), end)
        return comma.end(), stop.start() if stop is not None else end
    dash = _DASH.match(low, after, end)
    if dash is not None:
        stop = STOP.search(low, dash.end(), end)
        close = stop.start() if stop is not None else end
        if _is_the_injury(low, dash.end(), close):
            return dash.end(), close
    return None


def _is_the_injury(low: str, start: int, end: int) -> bool:
    words = low[start:end]
    return (
        _SHORTEST <= len(words) <= _LONGEST
        and (_DID.search(words) is not None or _EVENT.search(words) is not None)
        and NOT_THE_INJURY.search(words) is None
        and OF_THE_CASE.match(words) is None
    )
