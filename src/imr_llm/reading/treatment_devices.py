"""Treatments told of by the way: a device that is in use or worn out, and what was had without a count."""

from __future__ import annotations

from imr_llm.domain.letter import Range
from imr_llm.reading.prose import sentence_at, split_list
from imr_llm.reading.treatment_entries import bare, halved
from imr_llm.reading.treatment_heads import is_one
from imr_llm.reading.treatment_words import AHEAD, TREATMENT, WHOLE
from imr_llm.vocabulary.finder import keyed
from imr_llm.vocabulary.patterns import late
from imr_llm.vocabulary.scanning import Keys

_WORN = (
    r"(?:braces?|splints?|orthos[ie]s|orthotics|corset|(?:cervical |soft |hard )?collar|sling|immobilizer|"
    r"boot|k?afos?|(?:compression |knee |elbow )?sleeve|(?:compression )?(?:stockings|gloves?)|insoles|"
    r"inserts|"
    r"(?:night|bite|mouth|occlusal) ?guard|lumbar support|back support|si belt)"
)
_RUN = (
    r"(?:tens(?: units?)?|tens/ems|(?:h-wave|if|interferential|traction|stim|muscle stimulator|ultrasound|"
    r"cold therapy|ice|heat|cpm|cpap|bipap|inversion|home|portable)(?:[ -](?:unit|machine|device|table|"
    r"trial))|"
    r"paraffin(?: wax)?(?: (?:baths?|units?|dips?|treatments?))?|"
    r"h-wave|(?:bone (?:growth )?|muscle |nerve |spinal cord )stimulator|cpap|heating pad|inversion table)"
)
_AID = r"(?:canes?|crutches|walkers?|rollator|wheel ?chair|scooter|hospital bed|shower chair)"
_WHAT = (
    r"(?:(?!(?:which|that|who|if|when|after|of|for|with|by|to|in|on|and|or|the|a|an|no|her|"
    r"his)\b)[a-z][a-z-]* )"
    r"{0,3}?"
)
_GOT = (
    r"(?: from (?:(?:19|20)\d\d|(?:the|an?) (?:drug ?store|pharmacy|internet|web|store|catalog)))?"
    r"(?:(?:,? (?:that|which) (?:(?:he|she|the [a-z]+) )?(?:(?:was|were|had|has been|"
    r"had been) )?)| (?:he|she) (?:was|had been|had|has been) |,? )?"
    r"(?:(?<= )(?:purchased|bought|issued|dispensed|provided|given|obtained|supplied|fitted|received|got|"
    r"made)"
    r"(?: (?:to|for) (?:him|her))?(?: (?:in|on|by|from|at|through) [^.;,]{2,30}?)?,?)?"
)
_WORN_OUT = (
    r"(?:(?:has|have|had|is|are|was|were) (?:(?:now|since|long|reportedly|all but) )*(?:worn out|"
    r"broken(?: down)?|"
    r"been (?:lost|stolen|broken|misplaced|worn out)|lost|stolen|torn|no longer (?:working|functional|"
    r"functioning|serviceable)|(?:stopped|quit|ceased) (?:working|functioning)|out of order|beyond repair|"
    r"chewed through|bitten through|worn through|falling apart|fallen apart|given out|"
    r"not working|inoperable|defective)|wore out|broke(?: down)?|"
    r"(?:stopped|quit) (?:working|functioning)|fell apart|no longer (?:works?|functions?|fits?)|"
    r"(?:(?:now|still|also|reportedly) )?(?:rubs?|chafes?|slips?|irritates?|digs? in|slides? down|"
    r"pinch(?:es)?|"
    r"(?:is|are) (?:too )?(?:tight|loose|big|small|uncomfortable|bulky|hot|frayed))|bothers (?:him|"
    r"her))\b"
)
_OLD = keyed(
    rf"\b(?:an?|the|his|her|old|earlier|previous|prior|first|current|existing) "
    rf"(?P<what>{_WHAT}(?:{_WORN}|{_RUN}|{_AID})){_GOT} {_WORN_OUT}"
)
"""`A TENS unit purchased in 2008 has worn out`: whoever wears a thing out has had it."""
_IN_USE = late(
    rf"(?:\b(?:an?|the|his|her|two|both)|(?<=[.;] )|(?<=\n)) ?(?P<what>{_WHAT}(?:{_WORN}|{_RUN}))"
    rf"(?: at (?:home|night|work|bedtime))? (?:is|are|remains?) "
    r"(?:(?:still|now|currently|also|presently|reportedly) )*(?:in (?:(?:daily|regular|constant|nightly|"
    r"current) )?use|in place|on|(?:being )?(?:used|worn|utilized) (?=at night|nightly|daily|every|most|"
    r"regularly|when|while|during|by (?:him|her|the (?:patient|worker|claimant|applicant))|with "
    r"(?:some|good|benefit|relief)|at home)|(?:used|worn|utilized)(?= ?[.;]|$)|"
    r"being (?:used|worn))\b(?! (?:the )?(?:order|request|loan|appeal|file))"
)
"""`A dynamic splint is in use`, `the brace is worn at night`."""
_USED = late(
    rf"(?:\b(?:he|she|patient|pt|worker|claimant|applicant|employee) (?:(?:also|still|regularly|then) )?|"
    rf"(?<=, )|\band (?:(?:also|still|regularly|then) )?)(?:used|borrowed|rented) (?:(?:an?|the|his|her) )?"
    rf"(?P<what>{_WHAT}{_RUN})\b"
)
"""`He took gabapentin and used a home traction unit.`"""
_FOR_WHICH = late(
    r"\bfor which (?:he|she|the (?:patient|worker|claimant|applicant|employee)) (?:(?:also|still|now|"
    r"currently|has) )*"
    r"(?:has|uses|used|wears|wore|worn|sleeps with|is on|is using|was given|was fitted with|was issued) "
    rf"(?:(?:an?|the|his|her) )?(?P<what>{_WHAT}(?:{_WORN}|{_RUN}))(?=[.;,)]|$| (?:and|at|for|since|with|"
    r"in|on|every) )"
)
"""`Sleep apnea, for which she has CPAP`."""
_IN_BRACKETS = late(
    r"\b(?:apnea|osa|copd|hearing loss|foot drop|flat ?feet|bruxism|tmj|tinnitus|incontinence|scoliosis) "
    rf"?\((?:(?:on|uses|using|wears|with|treated with|has) )?(?P<what>{_WHAT}(?:{_WORN}|{_RUN}|cpap|bipap|"
    r"oxygen|hearing aids?))(?= ?[),;]| (?:nightly|at night|since|every|with good)\b)"
)
"""`sleep apnea (CPAP)`: what an illness is treated with, in brackets behind it."""
_HELPS = late(
    rf"(?:\b(?:the|his|her)|(?<=[.;] )|(?<=\n)) ?(?P<what>{_WHAT}(?:{_WORN}|{_RUN})) (?:(?:still|also|really|"
    r"reportedly|does) )*(?:helps?\b(?! (?:patients|people|workers|those|to avoid|in the treatment)\b)|"
    r"(?:lets?|gives?|allows?) (?:him|her)\b)|"
    rf"\bwithout (?:his|her) (?P<given>{_WHAT}(?:{_WORN}|{_RUN}))"
)
"""`TENS helps.`, `her wrist splint helps at night`: what is told of a thing in use."""
_EASES = late(
    r"(?<=[.;] )(?P<what>(?:acupuncture|massages?|chiropractic|physical therapy|pt|aquatic therapy|pool "
    r"therapy|"
    r"yoga|aquatic exercise)(?: therapy| care| treatments?| adjustments?)?(?: and (?:acupuncture|massage|"
    r"yoga|heat))?)"
    r" (?:(?:still|also|really) )?(?:helps?|takes? the edge off|eases?|relieves?)(?=[.;,]| (?:(?:him|her|a "
    r"little|"
    r"some|somewhat|briefly|for a|but|the (?:pain|spasms?|ache)|his|her)\b))(?! [^.;]{0,40}\b(?:patients|"
    r"people)\b)"
)
"""`Acupuncture takes the edge off.`: what a worker has, as it is said to help him."""
_NOTES_OF = keyed(
    r"\b(?P<what>(?:physical|occupational|hand|aquatic|speech|vestibular|massage) therapy|pt|ot|"
    r"chiropractic|chiro|"
    r"acupuncture|psychotherapy) (?:progress |treatment |daily |visit )?(?:notes?|records?|logs?)"
    r"(?: (?:from|of|dated|for|between) [^.;(]{2,40}?)?(?:,? (?:of |for |with |document(?:s|ing)? |show(?:s|"
    r"ing)? |"
    r"list(?:s|ing)? )?| ?\(|: ?)(?:\d{1,3}|[a-z]+(?:-[a-z]+)?) (?:visits|sessions|treatments)\b"
    r"(?! (?:of\b|request|authoriz|approv|certif|recommend|remain|denied|left|per\b|a week|ordered|"
    r"prescribed))"
)
"""`Physical therapy notes, 14 visits`: whose notes they are was had."""
_VISIT = keyed(
    r"\b(?P<what>(?:physical|occupational|hand|aquatic|speech|vestibular|massage) therapy|pt|ot|"
    r"chiropractic|chiro|"
    r"acupuncture|psychotherapy|cbt) (?:visit|session) (?:#|no\. ?|number )?\d{1,2}"
    r"(?: (?:of|out of) \d{1,2})?(?![\dx/-]| ?x)(?! (?:visits|sessions|request|authoriz|approv|certif|denied|"
    r"pending))"
)
"""`PT visit #9 today.`: so many were had."""
_EXCEPT = keyed(
    r"\b(?:no|never had(?: any)?|denie[sd](?: any)?|without(?: any)?|not (?:had|received|undergone)(?: "
    r"any)?) "
    r"(?:(?:other|prior|previous|past|further|known|active|formal|other) )*(?:history|treatments?|care|"
    r"surger(?:y|ies)|operations?|injections?|therap(?:y|ies)|counseling|psychiatric|psychological|medical|"
    r"mental)\b[^.;,]{0,60},? (?:except(?: for)?|other than|apart from|aside from|save(?: for)?|besides|"
    r"but for|beyond) (?P<what>[^.;]{3,90})"
)
"""`No prior surgery except an appendectomy`: what was had all the same."""
_WHO = r"(?:he|she|(?:the |this )?(?:patient|pt|(?:injured )?worker|claimant|applicant|employee|iw))"
_HAD = (
    r"(?:has|had|have)(?: (?:already|so far|thus far|previously|since|to date|actually))*"
    r"(?: (?:had|received|attended|completed|undergone|been given))?|received|attended|completed|underwent"
)
_UNCOUNTED = keyed(
    r"\b(?:number|total|count|amount) of (?:(?:prior|previous|past|total|completed) )*(?:(?:visits|sessions|"
    r"treatments|courses|weeks|months) of )?(?P<what>[a-z][a-z -]{1,50}?)(?: (?:visits|sessions|treatments))?"
    rf",? (?:that |which )?(?:{_WHO} (?:{_HAD})|(?:already |so far |previously )?(?:completed|attended|"
    r"received|undergone|had|done|provided|rendered))\b(?! (?:not|no|never|yet)\b)"
)
"""`The number of sessions of psychotherapy that the patient has received was not stated.`"""
_HOW_MANY = keyed(
    r"\bhow (?:many|much)(?: of)?(?: the)? (?:(?:prior|previous|past) )?(?:(?:visits|sessions|treatments|"
    r"courses|weeks) of )?(?P<what>[a-z][a-z -]{1,50}?)(?: (?:visits|sessions|treatments))? "
    rf"(?:{_WHO} (?:{_HAD})|(?:(?:was|were|has been|have been|had been) )(?:(?:already|"
    rf"actually) )?(?:completed|"
    r"attended|received|done|had|given|provided))\b(?! (?:not|no|never|yet)\b)"
)
"""`It is unclear how many visits of PT she has had.`"""
_PRIOR_ONES = keyed(
    r"\bnumber of (?:prior|previous|past|completed) (?P<what>[a-z][a-z -]{1,40}?) (?:visits|sessions|"
    r"treatments)"
    r"(?: to date)?,? (?:is|was|are|were) (?:un(?:clear|known|stated|specified|documented)|not )"
)
"""`The number of prior acupuncture visits is not stated.`"""
_IN_NOTES = late(
    rf"(?:(?<=[.;:] )|(?<=\n))(?P<what>{_WHAT}(?:{_WORN}|{_RUN})) (?:in use|in place)(?=[.;,])|"
    rf"(?:(?<=[.;:,] )|(?<=\n))(?P<given>{_WHAT}(?:{_WORN}|{_RUN})) (?:was )?(?:issued|dispensed|fitted|"
    r"provided|supplied|furnished|"
    r"(?:used|worn)(?= (?:x ?\d|\d{1,2} |(?:two|three|four|six|eight) (?:days|weeks|months|years)|for|while|"
    r"when|during|daily|nightly|at (?:night|work|home)|in (?:pt|therapy|clinic|the clinic|physical therapy)|"
    r"most|part|full|only)\b)|"
    r"discontinued|discarded|removed|weaned)(?=[.;,]| (?:in|on|at|after|by|for|while|when|during|daily|"
    r"nightly|most|"
    r"part|full|only)\b)|"
    rf"(?:(?<=[.;:] )|(?<=\n))(?P<gone>{_WHAT}(?:{_WORN})(?: [lr])?)(?: \([^()]{{1,20}}\))?(?:,| -| –)? "
    rf"(?:lost|"
    r"worn out|broken|broke|wore out|(?:worn|used) (?:daily|nightly|at night|at work))(?=[.;,]| (?:in|on|at|"
    r"and)\b)|"
    r"(?:(?<=[.;:,] )|(?<=\n)|\band )(?:an? )?(?P<put>(?:wound vac|(?:chest|feeding|ear|jejunostomy|"
    r"gastrostomy) tubes?|"
    r"(?:[a-z]+ )?(?:catheter|stent|filter|external fixator|ex-?fix|picc line|pacemaker|drain)) "
    r")(?:placed|inserted|applied|put in)(?= ?[.;,]|$| (?:on|in|at|for)\b)"
)
"""`Lumbar support in use`, `sling discontinued`."""
_DEVICES = Keys(
    (
        *("brace", "splint", "orthos", "orthotic", "corset", "collar", "sling", "immobilizer", "boot"),
        *("sleeve", "stocking", "glove", "insole", "insert", "guard", "support", "si belt", "tens", "unit"),
        *("machine", "device", "table", "trial", "wound vac", "tube", "catheter", "stent", "filter", "fix"),
        *("picc", "pacemaker", "drain", "h-wave", "stimulator", "pap", "heating pad", "paraffin"),
    )
)
"""Parts of what `_WORN` and `_RUN` name, one of each name."""
_IF = late(r"\b(?:if|whether|unless|until|should|would|once)\b|\b(?:as|when|while) $")
_LOOK_BACK = 120


def told_by_the_way(low: str, cut: list[Range]) -> list[Range]:
    """Devices that are in use, worn out or were used, and treatments of which no number is known."""
    entries: list[Range] = []
    named = sorted({sentence_at(cut, place) for place in _DEVICES.places(low)})
    found = [*_OLD.finditer(low), *_NOTES_OF.finditer(low), *_VISIT.finditer(low), *_EASES.finditer(low)]
    for pattern in (_IN_USE, _USED, _IN_NOTES, _FOR_WHICH, _IN_BRACKETS, _HELPS):
        found += [one for sentence in named for one in pattern.finditer(low, *sentence)]
    for one in found:
        start = max(sentence_at(cut, one.start())[0], one.start() - _LOOK_BACK)
        if AHEAD.search(low, start, one.end()) is None and not (
            _IF.search(low, start, one.start()) or _IF.search(low, one.start(), one.end())
        ):
            named_as = next(name for name in ("what", "given", "put", "gone") if one.groupdict().get(name))
            entries.append(bare(low, *one.span(named_as)))
    for finder in (_UNCOUNTED, _HOW_MANY, _PRIOR_ONES):
        for one in finder.finditer(low):
            what = bare(low, *one.span("what"))
            if TREATMENT.search(low, *what) is not None and AHEAD.search(low, *one.span()) is None:
                entries.append(what)
    for one in _EXCEPT.finditer(low):
        if AHEAD.search(low, *one.span("what")) is None:
            entries += _plain(low, *one.span("what"))
    return entries


def _plain(low: str, start: int, end: int) -> list[Range]:
    """The treatments that a short list begins with."""
    entries: list[Range] = []
    for edges in halved(low, split_list(low, start, end, WHOLE)):
        one = bare(low, *edges)
        if not is_one(low[slice(*one)], TREATMENT):
            break
        entries.append(one)
    return entries
