"""What happened to the worker: the verbs that tell an injury, and who or what they are said of."""

from __future__ import annotations

from imr_llm.vocabulary.dates import MONTH_BEGINS
from imr_llm.vocabulary.patterns import late
from imr_llm.vocabulary.word_finder import worded

PERSON = (
    r"(?:he/she|he|she|they|(?:the |this )?(?:injured worker|worker|patient|pt|iw|employee|applicant|"
    r"claimant|individual)|(?:the|this) (?:gentleman|lady|man|woman)|mr\.? \S+|ms\.? \S+|mrs\.? \S+)"
)
_MONTH = rf"{MONTH_BEGINS}[a-z]*\.?"
DATE = (
    rf"(?:\d{{1,2}}[/-]\d{{1,2}}[/-]\d{{2,4}}|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}|"
    rf"{_MONTH},? \d{{4}})"
)
AGED = (
    r"(?:this|the|an?) (?:\d\d|(?:twenty|thirty|forty|fifty|sixty|seventy)(?:[ -][a-z]+)?)[ -]"
    r"(?:year|yr|y)[^,.;]{0,60}?"
)
"""`this thirty-four year old server`: the worker by age and trade."""
_ADVERB = r"(?:(?:reportedly|accidentally|apparently|allegedly|suddenly|then|first|also) )?"
DID = (
    r"contracted(?= [a-z0-9-]+ (?:on|in|from|at|while|when|after|during|through)\b| valley fever| covid)|"
    r"slipped|tripped|fell(?! (?:asleep|ill|behind|apart)\b)|stumbled|stepped|missed (?:(?:a|the|one|his|"
    r"her) )?(?:(?:very )?(?:last|"
    r"bottom|final|first|top|second|third|"
    r"next|lower|lowest) )?(?:steps?|rung|stair|curb|bumper|foothold|footing)\b|twisted|struck|hit|"
    r"bumped|banged|jumped|"
    r"had (?:his|her|the) (?:[a-z]+ ){1,3}?(?:caught|crushed|pinned|trapped|jammed|slammed|wedged|run over|"
    r"sucked|"
    r"drawn|pulled|cut|struck|hit) (?:in|into|between|under|by|against|on|with|off)|leaped|leapt|lifted|bent|"
    r"lost (?:his|her|their) (?:balance|footing|grip)|"
    r"reached (?:up|out|over|overhead|down|for|into|across|behind|forward|above)|pulled|pushed|pivoted|"
    r"braced|grabbed|rolled|landed|stooped|squatted|knelt|climbed|collided|swung|threw|inhaled|ingested|"
    r"swallowed|witnessed|overextended|hyperextended|hyper-extended|wrenched|jerked|crashed|"
    r"caught (?:his|her|the|a|an)|cut (?:his|her|the)|burned (?:his|her|the)|"
    r"(?:burned|cut|lacerated|crushed|scalded|punctured|bruised)(?: and [a-z]+(?:ed|cut))?"
    r"(?= (?:his|her) (?:[a-z]+ ){1,4}(?:on|with|in|by|against|between|under) )|crushed|smashed|jammed|"
    r"pinched|"
    r"sliced|dropped (?:a|an|the|to)|carried (?:a|an|the)|moved (?:a|an|the) |turned (?:to|around|his|her|"
    r"quickly|suddenly)|ran (?:into|over)|drove (?:over|into|off)|dove|heard a|felt a (?:pop|snap|pull|sharp|"
    r"sudden|tear|tearing|crack|twinge|popping|pulling)|stood up|got up|got out|"
    r"went off (?:the|an?|his|her) (?:[a-z]+ ){0,2}?(?:docks?|ladder|roof|road|curb|edge|back|side|"
    r"end|steps?|"
    r"stairs|platform|ramp|truck|scaffold\w*|tailgate|bridge|embankment|freeway|liftgate)\b|"
    rf"went (?:over|down) (?:on(?! \d| {MONTH_BEGINS}[a-z.]* \d)|off|"
    r"a|the|with)|slid|skidded|tumbled|flipped (?:over|his|her|the)|swerved|"
    r"lost control|got (?:caught|hit|struck|pinned|stuck|kicked|bit(?:ten)?|knocked|tangled)|lunged|ducked|"
    r"dodged|wrestled|yanked|tugged|heaved|hoisted|hauled|restrained|overreached|came in(?:to)? contact with|"
    r"walked into|backed into|bumped into|tangled|snagged|misstepped|crashed|knocked (?:his|her)|"
    r"hyper-?flexed|inverted (?:his|her)|everted|breathed in|hydroplaned|"
    r"developed [^.;,]{0,40}?(?:gradually|over time|insidiously) (?:from|due to|as a result of)|"
    r"attempted to (?:lift|catch|move|pull|push|stop|break|avoid|restrain|open|close)|"
    r"had (?:an?|the|some|two|one of (?:the|his|her)) (?:[a-z-]+ ){1,4}?(?:roll|fall|slip|collapse|"
    r"break|drop|tip|"
    r"give way|shift|slide|strike|hit|land|explode|swing|crash|back|topple|blow|fly|jump|run|pull|kick|bite|"
    r"come (?:down|loose|off|apart)|close|shut|spill|splash|"
    r"(?:dropped|slammed|closed|rolled|pushed|thrown|tipped|spilled|knocked)"
    r"(?= (?:on|onto|over|into|against) (?:his|her|him|the|both)\b)) "
    r"(?=(?:on|onto|over|into|from|out|against|up|back|down|off|away|at|him|her|while|when|as)\b)|"
    r"received an electric(?:al)? shock|tried to (?:lift|catch|move|pull|push|stop|break|avoid|restrain|"
    r"open|close)"
)
SUFFERED = (
    r"(?:taken|held) (?:hostage|captive|prisoner)|taken (?:down )?to the (?:ground|floor|mat|pavement)|"
    r"kidnapped|abducted|carjacked|ambushed|beaten|strangled|"
    r"throttled|pepper-?sprayed|maced|tased|pistol-?whipped|body-?slammed|swarmed|"
    r"abused|spat (?:up)?on|spit (?:up)?on|bullied|humiliated|overcome|set upon|threatened|harassed|"
    r"robbed|held|exposed to|shot|stabbed|run over|caught|knocked|"
    r"ejected|thrown|"
    r"struck|hit|rear-?ended|rear ended|assaulted|attacked|involved in|pinned|crushed|kicked|bitten|bit|"
    r"jolted|"
    r"jerked|pulled|pushed|shoved|dragged|trapped|wedged|squeezed|bumped|t-boned|broadsided|sideswiped|"
    r"splashed|sprayed|burned|electrocuted|shocked|cut|stuck|stung|scratched|tackled|punched|slapped|"
    r"choked|grabbed|mugged|buried|jumped|hurled|slammed|sprayed|bucked|trampled|head-?butted|rammed"
)
_BY_SOMEBODY = (
    r"(?!(?:seen|evaluated|examined|treated|diagnosed|referred|followed|prescribed|denied|requested|"
    r"cleared|released|placed|given|told|advised|recommended|assessed|approved|certified|modified|"
    r"reviewed|authorized|provided|performed|administered|relieved|helped|alleviated|aggravated|employed|"
    r"hired|represented|supported|confirmed|offered|declared|found|noted|interviewed|supervised|"
    r"contested|disputed|accepted|determined|recorded|signed|ordered|submitted|worsened|improved)\b)"
    r"[a-z-]+(?:ed|en|it|uck|un|ut|ot|ung|own|ught) (?:[a-z]+ ){0,3}?by (?:an? |the |his |her |another |two |"
    r"several |some |one )(?!(?:\S+ )?(?:doctor|physician|provider|surgeon|treating|claims?|carrier|insur))"
)
LABOUR_DONE = (
    r"lifting|pulling|pushing|carrying|walking|driving|climbing|reaching|moving|standing|bending|unloading|"
    r"loading|stepping|descending|helping|trying|attempting|running|holding|operating|lowering|"
    r"stocking|stacking|cleaning|mopping|sweeping|digging|shoveling|hammering|drilling|cutting|sawing|"
    r"welding|painting|riding|sitting|kneeling|squatting|crawling|transferring|assisting|restraining|"
    r"delivering|picking|placing|putting|removing|installing|repairing|hanging|throwing|twisting|turning|"
    r"getting (?:in|out|off|up|down|into|on)|using an? |backing|crossing|coming|going (?:up|down)|"
    r"leaning|dragging|"
    r"stopped (?:at|in|on|for)|parked (?:at|in|on)|playing|working (?:on|under|over|with|in|at|overhead)|"
    r"flipping|folding|making|pouring|feeding|guiding|wiring|trimming|chasing|breaking up|bagging|packing|"
    r"emptying|dumping|closing|opening|hoisting|handling|wheeling|rolling|sliding|swinging|jumping|falling"
)
DEED = (
    rf"(?:(?:{DID}|was (?:an? |the )?(?:(?:un)?(?:restrained|belted) |seat-?belted |front-seat )*(?:driver|"
    rf"passenger|pedestrian|occupant|rider) (?!when,? on )|"
    rf"(?:was|were|got|had been|became) (?:[a-z]+ly )?(?:{SUFFERED}|"
    rf"{LABOUR_DONE})|was the victim of an? (?:[a-z]+ )?(?:robbery|hold-?up|assault|attack|shooting|stabbing|"
    rf"carjacking|mugging)|was {_BY_SOMEBODY}))"
)
"""What a worker did or suffered when an injury happened, from the verb on."""

_HARMED = (
    r"fell|toppled|tipped|rolled|struck|hit|collapsed|gave (?:way|out)|slipped|broke|buckled|kicked|bit|"
    r"attacked|backed|swung|snapped|braked|exploded|landed|ran over|rear-ended|pinned|caught|dropped|"
    r"ran over|came (?:down|loose|off|apart)|(?:was|were|got) rear ended|crashed|twisted|popped|shifted|"
    r"slid|gave|jerked|pulled|"
    r"turned|tore|"
    r"crushed|knocked|pushed|smashed|lunged|grabbed|assaulted|punched|stuck|locked|got caught|was caught|"
    r"recoiled|rebounded|ricocheted|kicked back|sprang|overturned|burst(?! frac)|"
    r"flew (?:off|out|into|up|at|open)|splashed|sprayed|spilled|"
    r"seized|choked|shoved|slapped|stabbed|tackled|dragged|threw|yanked|scratched|head-?butted|charged"
)
POURED = (
    r"(?:(?:hot|boiling|molten) (?:[a-z]+ )?[a-z]+|(?:(?!an?\b|the\b)[a-z]+ )?(?:acid|lye|bleach|"
    r"grease|steam|cement|"
    r"concrete|"
    r"plaster|mortar|lime|debris|sawdust|gravel|glass|gasoline|solvent))"
)
"""What may splash, spray or fly without an article before it."""
THING = (
    rf"(?:(?={POURED} (?:{_HARMED})\b)|(?:an?|the|his|her|another|some|several|two|one of (?:the|his|"
    rf"her)) )(?!result\b)(?:\d{{1,4}}[ -]?(?:lbs?|pounds?|foot|ft|feet|inch|tons?|gallons?|kg)\.?[ "
    rf"-])?(?:[a-z'-]+ ){{1,6}}?(?:(?:who|that|which) (?:(?:he|she) )?(?:was|were|is|had) (?:[a-z'-]+ "
    rf"){{1,7}}?)?(?:{_HARMED})\b"
)
"""What happened to the worker, told of another person or of a thing."""

_APPOSITION = (
    r"(?: \([^)]{0,30}\))?(?:, (?:who (?:is|was) )?(?:now |then )?(?:aged? )?\d\d(?:[ -](?:years?|yrs?|y/?o)"
    r"(?:[ -]old| of age)?)?(?: at (?:the|that) time)?,|,? (?:an?|"
    r"who is an?|employed as an?|working as an?|then an?|now) "
    r"(?:[^.;,]|(?<=yr)\.|(?<=yrs)\.){3,60},|"
    r" (?:was|is) (?:employed as |working as )?an? (?!(?:(?:un)?(?:restrained|belted) |seat-?belted |"
    r"front-seat "
    r")*(?:driver|passenger|pedestrian|occupant|rider)\b)[^.;,]{3,40}? and(?! (?:he|she)\b)|"
    r" (?:work(?:s|ed)|(?:was|is) (?:employed|working)) (?:as|in|at|for|on|with) (?:an?|the) [^.;,]{3,40}? "
    r"and(?! (?:he|she)\b)|"
    r",? (?:employed|working) [^.;,]{3,40},|, (?:while|when|as|during) [^.;,]{3,60},)?"
)
_NO_FURNITURE = (
    r"(?<!chair )(?<!table )(?<!stool )(?<!ladder )(?<!bench )(?<!desk )(?<!bed )(?<!couch )(?<!sofa )"
    r"(?<!crane )(?<!machine )(?<!robot )(?<!loader )(?<!tripod )(?<!jack )(?<!dog )(?<!horse )"
)
"""What has legs, arms or a back of its own: `a chair whose leg broke`."""
_HAD = (
    r"(?:had (?=(?:fallen|slipped|tripped|stumbled|stepped|missed|twisted|struck|hit|bumped|banged|lifted|"
    r"bent|pulled|pushed|landed|jumped|collided|crashed|rolled)\b))?"
)
"""`She had hit her head on a shelf`: told later than what came of it."""
TOLD = worded(
    rf"\b(?P<subject>who(?:, (?:while|when|as|during) [^.;,]{{3,60}},)?|"
    rf"{AGED}(?:, (?:(?:fe)?male|(?:an? |employed as an? |who is an? )[^.;,]{{3,60}}),)?|"
    rf"{_NO_FURNITURE}whose (?=(?:(?!(?:is|are)\b)[a-z]+ ){{1,6}}(?:{_HARMED})\b)|{PERSON}{_APPOSITION})"
    rf"(?P<dated>,? on (?:or about )?{DATE})?,? ?{_ADVERB}{_HAD}(?P<deed>{DEED}\b|"
    r"(?<=had )fallen (?:from|off|down|on|onto|in|into|through|over|backwards?|forward)\b|"
    rf"(?<=whose )(?=(?:[a-z]+ ){{1,6}}(?:{_HARMED})\b))"
)
"""A subject that stands for the worker, with what is said of it."""

ON_THAT_DAY = late(
    rf"(?:\bon (?:that|the same|this) (?:day|date)|(?<=[.;] )(?:on )?(?:(?:later|early|late) )?(?:that|"
    rf"the same) "
    rf"(?:very )?(?:day|morning|afternoon|shift)),? "
    rf"(?P<deed>(?:{PERSON}{_APPOSITION},? {_ADVERB})?{DEED}\b|{THING})"
)
ON_WHICH = late(rf"\b(?:day|date) (?:on which|when|that) [^.;,]{{0,70}}?\b(?P<deed>{DEED})\b")
ON_WHICH_DAY = late(
    rf"\bon which (?:day|date),? (?P<deed>(?:{PERSON}{_APPOSITION},? {_ADVERB})?{DEED}\b|{THING})"
)
NOT_THE_DOER = r"(?:examiner|evaluator|acupuncturist|chiropractor|nightmares?|dreams?|flashbacks?)"
"""What has to do with the worker after the injury, and did not do it."""
_CARERS = (
    rf"(?!(?:an?|the|his|her) (?:[a-z'-]+ ){{0,3}}?(?:doctor|physician|clinic|ambulance|paramedics?|surgeon|"
    rf"therapist|{NOT_THE_DOER}|adjuster|"
    r"insurer|carrier|provider|hospital|mri|scan|x-?rays?|injections?|examination)\b)"
)
"""Who does something for the worker, and did not do the harm."""
BEFALLEN = late(rf"{_CARERS}(?:(?:as|according to|per|in|by) [^.;,]{{3,40}}, )?(?P<thing>{THING})")
"""A sentence that begins with what a thing or another person did."""

BARE = (
    rf"(?:{SUFFERED}) (?:(?!(?:him|her|them|it|his|the|an?)\b)[a-z-]+ )?(?:by|at|on|in|from|against|under|"
    rf"between|behind|beneath|beside|to|over|(?<!involved )with(?= (?:an?|the|hot|boiling|molten) )|"
    rf"when|while)\b"
)
"""What the worker suffered, without "was": `robbed at gunpoint`, `buried to the chest`."""
APPOSED = worded(rf", {_ADVERB}(?P<deed>{BARE})")
"""`A cook, struck by a tray on 3/4/12.`"""

NO_BOTHER = (
    r"(?! [^.;,]{0,60}?\b(?:aggravates?|worsens?|increases?|causes?|(?:is|are) (?:painful|difficult|limited|"
    r"hard|impossible|bothersome|uncomfortable|tolerated|worse))\b)"
)
"""`DOI 3/4/12, stepping off curbs is painful`: what bothers the worker since, and no deed of that day."""
_TRADE_BETWEEN = (
    r"(?:,? (?!(?:after|since|then|later|following|while|when|now|who|post|and|but|s/p|status|seen|returned|"
    r"on|in|"
    rf"at|with|before|until|during)\b)(?:[a-z/'-]+ ){{0,3}}[a-z/'-]+(?=, (?:{BARE}|(?:{DID})\b)))?"
)
"""`DOI 3/4/12, [custodian], fell off a ladder`: what stands between the date and the deed."""
DATED = late(
    rf"{_TRADE_BETWEEN}(?:,|:|;| -)? (?:(?:an?|the|this|that) )?{_ADVERB}(?:(?:when|while|as|that) )?"
    rf"(?P<deed>{BARE}|(?:{PERSON}{_APPOSITION},? {_ADVERB})?{DEED}\b|{_CARERS}{THING}|"
    rf"(?P<doing>(?:{LABOUR_DONE})\b{NO_BOTHER}))"
)
"""What follows a date directly where the injury happened on that day."""

HURT_SO = (
    r"(?:,? &|,? and|,)? inj(?:ur(?:ed|ing))?\.? (?:also )?(?=(?:his|her|the|both|low|lower|upper|neck|"
    r"back|r|l|rt|"
    r"lt|right|left|bilat[a-z]*|b/l)\b)(?<!was injured )(?<!were injured )|"
    r", (?:and )?(?:(?:hurt(?:ing)?|inj(?:ur(?:ed|ing))?\.?|strained|sprained|bruising|dislocating|"
    r"herniating|rupturing|"
    r"fractured|fx) (?=(?:his|her|the|both|low|lower|upper|neck|back|r|l|rt|lt|right|left|bilat[a-z]*|"
    r"b/l)\b)|"
    r"(?:breaking|tearing|chipping) (?=(?:his|her|both|the (?:right|left)|two|three|four|five|several|"
    r"some|ribs?|teeth|r|l|rt|lt|right|left)\b)(?!(?:his|her) (?:fall|hold|grip)\b))"
)
"""`…, hurting her neck`; `fell thru a ceiling, inj low back`: what came of it, in prose and in notes."""
GOES_ON = (
    r"(?:(?:then |suddenly |immediately )?(?:fell|went (?:down|over|under|backwards?|flying|sprawling)|hung|"
    r"dangled|landed|tumbled|slid|dropped|rolled|struck|hit|crashed|wrenched (?!with)|came down|"
    r"lost (?:his|her) (?:balance|footing|grip)|twisted (?:his|her)|was (?:[a-z]+ly )?(?:thrown|knocked|"
    r"pinned|crushed|dragged|"
    r"caught|pulled|struck|hit|flung|tossed|buried|slammed|hurled|jerked|yanked|trapped|swept))\b)"
)
"""What the worker did or suffered within the same happening."""
_PART_WENT = (
    r"(?:(?:his|her|the|both|r|l|rt|lt) )?(?:(?:right|left) )?(?:hand|arm|forearm|elbow|shoulder|wrist|"
    r"leg|knee|"
    r"ankle|foot|heel|hip|head|body)s? (?:(?:was|were|got) )?(?:went (?!numb|limp|out)|came down|"
    r"inverted|everted|"
    r"twisted|turned (?!out|purple|blue|black|red)|rolled|folded|caught|struck|hit|pinned|crushed|jammed|"
    r"slammed)\b"
)
_THING_WENT = (
    r"(?:(?:an?|the|its|another|one|his [a-z]+['’]s|her [a-z]+['’]s) )?(?!(?:[a-z-]+ ){0,2}?(?:pain|knee|"
    r"back|"
    r"neck|shoulder|he|she|it|symptoms?|he|which|grip|score|weight|pressure|"
    r"elbow|wrist|hip|ankle|leg|arm|hand|foot|claim|mri)\b)(?:[a-z'’-]+ ){1,3}?(?:buckled|gave way|broke|"
    r"snapped|"
    r"slipped|slid|fell|tipped|toppled|collapsed|let go|struck|hit|rolled|dropped|shifted|swung|burst|"
    r"exploded|"
    r"came (?:down|loose|off|apart)|pinned|knocked|threw|dragged|crushed|kicked|bit|lunged)\b"
)
"""`…; the resident's knees buckled`: what a thing or somebody else did next."""
WENT_ON = (
    r"(?! (?:and )?(?:then )?(?:[a-z]+ing [^.;,]{2,30}?,? )?"
    r"(?:he|she|the (?:patient|worker|applicant|claimant|employee)) "
    rf"{GOES_ON}| (?:and )?{_PART_WENT}| (?:and )?(?:then )?{_THING_WENT})"
)
"""`…; she went down backwards`: a half that the story goes on with."""
HOW_LONG = (
    r"(?:an? (?:few|couple of) |about |approximately |some |several |over |almost |nearly |[a-z]+ |\d+ )*"
    r"(?:seconds?|minutes?|hours?|an hour)"
)
RESCUERS = (
    r"(?:(?:an?|the|his|her|other|two|several|some) )?(?:[a-z-]+ )?(?:officers?|deput(?:y|ies)|police|"
    r"guards?|"
    r"security|"
    r"staff|paramedics?|firem[ae]n|firefighters?|fire department|fire crew|ambulance|emt|emts|aides?|"
    r"nurses?|orderl(?:y|ies)|teachers?|co-?workers?|"
    r"colleagues?|bystanders?|supervisor|help|rescuers?|backup|someone|somebody|people)"
)
"""Who ends what happened to the worker: `until officers arrived`."""
WORKER = late(r"\b(?:this \d\d[- ]year|him|her|his|he|she|patient|worker|employee|applicant|claimant|iw)\b")
SUBSTANCE = (
    r"(?![^.;,]*\b(?:patch|patches|pads?|electrodes?|tape|brace|cast|splint|bandages?|dressings?|gel|cream|"
    r"graft|implant|stockings?)\b)"
    r"(?!(?:the |his |her |this )?(?:medic|drug|surg|fusion|treat|therap|inject|tablet|opioid|nsaid))(?:"
    r"(?:[a-z-]+ ){0,5}?(?:fumes?|dusts?|vapou?rs?|smoke|solvents?|chemicals?|glues?|resins?|cleaners?|"
    r"disinfectants?|bleach|powders?|latex|mold|pesticides?|paints?|lacquers?|adhesives?|exhaust|noise|"
    r"vibration|ammonia|chlorine|acids?|dyes?|isocyanates?|cement|epoxy|formaldehyde|silica|asbestos)\b|"
    r"(?!worse|severe|moderate|mild|age\b)(?:(?!to\b)[a-z-]+ ){1,9}?"
    r"(?:over|for|in) (?:(?:the |a )?(?:course|period|span) of (?:[a-z0-9-]+ ){0,2}(?:years|decades)\b|"
    r"(?:many|several|[a-z]+|\d+) (?:years|decades) (?:of work|at work|in)\b))"
)
"""What makes ill by being breathed in or touched, or whatever did so in the course of years."""
