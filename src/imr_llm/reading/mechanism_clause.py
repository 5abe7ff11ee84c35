"""The clause that tells how an injury happened: where it ends, and its words without what leads to them."""

from __future__ import annotations

from imr_llm.domain.spans import Found
from imr_llm.reading.injury_deeds import DATE, DID, PERSON, SUFFERED
from imr_llm.reading.mechanism_cues import (
    DOING,
    FALLS,
    IN_WHICH,
    LONGEST,
    MERE_WORK,
    QUOTES,
    SUBJECT,
    Told,
)
from imr_llm.reading.mechanism_ends import CUT, TRAILING_DATE
from imr_llm.reading.mechanism_sources import ACCOUNT, BY_SOURCE, RECORDS_SAY
from imr_llm.reading.mechanism_untold import (
    FOR_ITSELF,
    NO_MECHANISM,
    POINTS_ELSEWHERE,
    UNKNOWN,
    WORK_OF_YEARS,
)
from imr_llm.reading.person_trade import TRADE
from imr_llm.reading.prose import tidy
from imr_llm.reading.view import View
from imr_llm.vocabulary.patterns import late

_IN_NATURE = late(
    r"(?:(?:of )?an? )?(?:cumulative|continuous|repetitive|gradual|insidious)"
    r"(?: (?:trauma|stress|motion|strain)(?= basis))?(?: and [a-z]+)?(?: in)? "
    r"(?:nature|onset|fashion|manner|basis|character|origin),? (?:and )?"
    r"(?:(?:is|was|being|reportedly|is said to be) )?(?:due to|secondary to|"
    r"caused by|(?:as )?(?:a|the) result of|because of|resulting from|resulted from|related to|attributed to|"
    r"from|by) (?=[a-z])"
)
"""`cumulative in nature, due to …`: what kind of injury it is, before what wore the worker out."""

_FOR_A_CLAIM = late(
    r"(?:an? )?(?:cumulative|continuous|repetitive)(?: (?:trauma|stress|motion|strain))? (?:claim|case),? "
    r"(?:arising (?:from|out of)|stemming from|resulting from|caused by|due to|as a result of|because of|"
    r"secondary to|from) (?=[a-z])"
)
"""`a cumulative trauma claim arising from …`: what is filed, before what wore the worker out."""

_WORN_OVER = late(
    r"(?:cumulative|continuous)(?: in nature| basis| manner| fashion)? (?:from|between|through|over|during) "
    r"[^,;]{4,50}?,? (?:due to|caused by|(?:as )?(?:a|the) result of|because of|from) (?=[a-z])"
)
"""`cumulative from 3/2011 to 3/2012, due to …`: the time in which something wore the worker out."""

_CAUSE = late(
    r"(?:(?:being|having been|likely|probably) )*(?:due to|secondary to|because of|caused by|brought "
    r"(?:on|about) by|"
    r"(?:as )?(?:an?|the) (?:result|consequence) of|resulting from|attributed to|attributable to|"
    r"arising from|ascribed to|(?:put|laid) down to|laid to|blamed on|traced to|thought (?:to be )?due to) "
)
"""`The injury is described as due to …`: the word that leads to the cause."""

_ON_THE_DATE = late(
    rf"(?:on (?:or about )?)?{DATE}(?:,|:| -)? (?=(?:{PERSON}|an?|the|his|her|another|one|some|two)\b)"
)
"""`Mechanism: on 3/4/12 the lift dropped`: the date of injury is told for itself."""

_BEFORE_THE_DATE = late(
    rf"(?:{PERSON} )?(?:was |were )?(?:[a-z]+ly )?[a-z]{{3,}}ing\b[^.;]{{3,140}}? on (?:or about )?{DATE},? "
    r"(?=(?:an?|the|his|her|another|one|two|some) (?!(?:injured )?(?:patient|worker|employee|applicant|"
    r"claimant)\b)"
    r"(?:[a-z'-]+ ){1,6}?(?:failed|parted|broke|snapped|slipped|slid|fell|dropped|rolled|collapsed|gave|"
    r"tipped|toppled|"
    r"tilted|swung|struck|hit|kicked|bit|bolted|jerked|lurched|shifted|burst|exploded|came (?:down|loose|"
    r"off|apart)|"
    r"let go|tore|seized|grabbed|ran|backed|crashed|stopped|jumped|pulled|threw|knocked|caught)\b)"
)
"""`[While] hoisting a trunk on 3/4/12 the lift failed`: the date parts what was done from what happened."""

_AS_TOLD = late(
    r"(?:(?:as (?:is|was) (?:alleged|reported|stated|claimed|told|described)|(?:it is |"
    r"it was )(?:alleged|reported|"
    r"stated|claimed) that|as (?:he|she) (?:states|reports|recalls|tells it|describes it|stated|reported|"
    r"recalled)|by (?:his|her) (?:own )?(?:account|telling|report|testimony)|"
    r"allegedly|reportedly|apparently|in short|briefly|"
    r"(?:the )?(?:injured worker|patient|pt|iw|worker|claimant|applicant|employee|he|she) (?:states?|"
    r"stated|reports?|"
    r"reported|"
    r"says|said|recalls?|recalled|alleges?|alleged|indicates?|indicated)(?: that)?"
    r"(?= (?:he|she|an?|the|his|her|while|when) ))(?:, | )|, )+(?=[a-z])"
)
"""`as is alleged, a stack of carts rolled …`."""
_AT_A_TRADE = late(
    r"(?:an? |(?:he|she) was an? )?(?:(?!(?:on|over|from|off|by|an?|the|to|in|into|with|of|at|and|under|"
    r"against|fell|fall|hit|struck|slip|trip|[a-z]+(?:ed|ing))\b)[a-z-]+ ){0,2}?"
    rf"(?!twist\b|wrist\b|register\b){TRADE}, (?=(?:was )?(?:[a-z]+ly )?"
    rf"(?:(?!being\b)[a-z]{{3,}}ing|{DID}|{SUFFERED})\b)"
)
"""`Mechanism: diesel mechanic, pulling on a drum …`: the trade in front of what happened."""
_WHILE = late(
    rf"(?:(?:when|while)[, ]+)?(?:when|while) (?:{PERSON} (?:was|"
    rf"were) )?(?=(?:[a-z]+ly )?[a-z]{{2,}}ing\b[^.;]{{3,160}}, )"
)
"""`when, while carrying a box, she slipped`."""
_FELT_AS = late(
    rf"(?:{PERSON} )?(?:(?:suddenly|then|immediately) )?(?:felt|heard|experienced) (?:(?:an?|something|his|"
    rf"her|the) )?"
    r"[\"“']?(?:[a-z]+ ){0,5}?(?:pop|snap|pull|tear|crack|twinge|crunch|pain|give|"
    r"sensation)\b[^.;,]{0,60}?,? "
    rf"(?:as|when|while) (?={PERSON} (?!felt|had|was (?:seen|treated))|(?!being|having|walking\b|sitting|"
    rf"standing|lying|sleeping)"
    rf"[a-z]{{3,}}ing\b)"
)
"""`felt a pop in the knee as [he lifted a motor]`: what was felt, before what the worker did."""
_HAVING_BEEN = late(r"having been ")
_LEADS = (
    _HAVING_BEEN,
    _AS_TOLD,
    _AT_A_TRADE,
    _WHILE,
    MERE_WORK,
    IN_WHICH,
    _IN_NATURE,
    _FOR_A_CLAIM,
    _WORN_OVER,
    _CAUSE,
    BY_SOURCE,
    ACCOUNT,
    RECORDS_SAY,
    _ON_THE_DATE,
    _BEFORE_THE_DATE,
    _FELT_AS,
)
"""What a clause begins with that is no part of the story, in the order in which it stands."""


_HOW_OFTEN = late(
    r", (?:about |up to |some |roughly )?\d+(?: ?(?:-|–|to) ?\d+)? (?!hours?\b|hrs?\b|minutes?\b|min\b|"
    r"days?\b|weeks?\b)[a-z]+ ?(?:/|per |a |an |each |every )"
    r" ?(?:days?|shifts?|hours?|hr|weeks?|wk)\W*$"
)
"""`scanning with the arm raised, 10-12 studies/day`: how often, behind what was done."""
_AT_WORK = late(
    rf"(?P<deed>(?:{PERSON} )?(?:was|were|[a-z]+ed|struck|hit|caught|bent|lost) [^.;]*?),? (?:while )?at "
    rf"work$"
)
"""`was thrown forward when the bus braked at work`, where what wears somebody out does so at work."""


_WHICH_ONE = ("whom ", "with whom ", "to whom ", "in whose ", "he was ", "she was ")
"""What tells that the patient before it is not the worker: `the patient whom she was feeding`."""


DONE_TO_ANOTHER = late(
    r"(?:the |a )?(?:patient|pt) (?:(?:suddenly|then) )?[a-z]+ (?:[a-z]+ ){0,2}?"
    r"(?:on|onto|into|against|upon|at|over|with)? ?(?:him|her)"
    r"(?=$|[.,;]| (?:during|while|when|as|and|in|on|at|with|causing|from|off|to|down|back|against)\b)"
)
"""`pt fell on her during transfer`: the patient whom the worker was caring for."""


def told_from(view: View, start: int, end: int) -> Told | None:
    """The clause at `[start, end)` with the place where it begins; None where it tells of no injury."""
    words = clause(view, start, end)
    return (start, words) if words is not None else None


def clause_end(view: View, start: int, end: int) -> int:
    """Where the clause from `start` on ends: before what resulted, at `end` at most."""
    cut = CUT.search(view.low, start, end)
    return cut.start() if cut is not None else end


def clause(view: View, start: int, end: int) -> Found[str] | None:
    """The words at `[start, end)` without the worker as subject; None where they tell of no injury."""
    low = view.low
    start, end = tidy(low, start, end)
    while start < end and low[start] in QUOTES:
        start += 1
    while start < end and low[end - 1] in QUOTES:
        end -= 1
    start, end = tidy(low, start, end)
    trailing = TRAILING_DATE.search(low, start, end)
    if trailing is not None:
        end = trailing.start()
    often = _HOW_OFTEN.search(low, start, end)
    if often is not None:
        end = often.start()
    elif low.endswith(" at work", start, end) and (deed := _AT_WORK.match(low, start, end)) is not None:
        end = deed.end("deed")
    if start >= end or end - start > LONGEST:
        return None
    for lead in _LEADS:
        led = lead.match(low, start, end)
        if led is not None:
            start = led.end()
    words = low[start:end]
    if UNKNOWN.match(words) or POINTS_ELSEWHERE.match(words) or NO_MECHANISM.match(words):
        return None
    if WORK_OF_YEARS.match(words) and FOR_ITSELF.search(words):
        return None
    subject = SUBJECT.match(low, start, end)
    if subject is not None and not (
        low.startswith(_WHICH_ONE, subject.end()) or DONE_TO_ANOTHER.match(low, start, end)
    ):
        start = subject.end()
    doing = DOING.match(low, start, end)
    if doing is not None:
        start = doing.end()
    return view.words(start, end) if end - start > 5 or words in FALLS else None
