"""What clauses about treatments hold besides them: what parts them, puts them ahead or names none."""

from __future__ import annotations

from imr_llm.vocabulary.patterns import late

OPERATION_ON = late(
    r"\b(?:fixation|orif|pinning|plating|nailing|fusion|decompression|repair|reduction|debridement|excision|"
    r"release|arthroplasty|replacement|reconstruction)\b.{0,200} (?:of|for) "
)
RELATIVE = late(
    r", (?:all|each|both|none) (?:at|on|in|done|given|performed|by|for|under|to)\b|"
    r",? (?:(?:of |for |from |after |in |during |with )?which|the [a-z]+ of which|each|all of which|none of "
    r"which|both of "
    r"which|with|without|w/o(?:ut)?) "
)
RELATIVE_VERB = late(
    r"\b(?:which|that|who|with|without|where)\b[^;]{0,200}\b(?:is|was|were|are|has|had|have|he|she|it|did)\b"
)
CLAUSE = late(r"[,;] (?:for which )?| (?:and|that|(?:for|in|during) which) ")
APPOSED = late(
    r", (?!and )(?:[a-z0-9-]+ ){1,3}(?:visits?|sessions?|weeks|months|of them)\b[^,;.]{0,40},? ?$|"
    r", (?P<when>(?:one|two|three|both|each|all|\d) (?:(?:was|were) )?(?:before|after|between|on|in|at|"
    r"during|to|for|"
    r"from|done|given)\b[^.;,]{0,70}),? ?$|"
    r", (?:(?:done|performed|given) )?(?:in|on) (?:[a-z]+ )?[\d/]{4,10}(?: and (?:in |"
    r"on )?(?:[a-z]+ )?[\d/]{4,10})?,? ?$"
)
"""`Physical therapy, six visits in May, was done`: how much of it stands between."""
DATED = late(r" (?:on|in|of) [a-z]{3,9}\.? \d{1,2}, (?:19|20)\d\d,? ?$")
"""`An injection on January 8, 2015 gave relief`: a date with a comma, which parts no clause."""
LONGEST_DATE = 28
OF_ONE_BEFORE = late(
    r"\W*(?:which|each|all of which|none of which|both of which|with|without|giving|providing) "
)
BESIDE = late(r"\W*(?:and )?with (?:[a-z]+ ){0,2}therapy")
"""`blocks, the best of which helped, with occupational therapy`: what was had beside, and no result."""
NAMED_AFTER = late(
    r"\b\w+ectomy syndrome\b|\b(?:crown|bridge|filling|implant) (?:fracture|caries|decay|loss)\b"
)
"""What is named after an operation and is a disorder."""
NOT_HAD = late(
    r"(?:\(| [-–:=] ?|[:=] ?)(?:(?:was|were|but|never|not|all|now|still|since) )*(?:(?:no|none)(?= ?[),;.]|"
    r"$)|never(?= ?[),;.]|$)|not (?:tried|done|had|yet|attempted|started|authorized|approved|certified)\b|"
    r"(?:denied|declined|refused|deferred|cancell?ed|pending|requested|recommended|planned|scheduled|"
    r"awaiting|proposed|non-?certified|not applicable|n/a)\b)"
)
"""Behind the name of a treatment, that it was not had: `fusion (declined)`, `acupuncture: none`."""
_NOTHING = (
    r"(?:(?:then|later|never|since|also|so far|ever|eventually|not|ultimately) )*(?:called off|cancel+ed|put "
    r"off|postponed|(?<=never )(?:done|given|performed|begun|started|had|carried out|certified|authorized|"
    r"approved|happened|took place)|(?<=not )(?:done|given|performed|begun|started|had|carried out|certified|"
    r"authorized|approved)|declined|refused|denied|pending|disallowed|(?:did|has|had|could) not (?:attend|"
    r"start|begin|"
    r"have|undergo|do|pursue|get|receive|happen|take place)|(?<=never )(?:attended|had|got|pursued|"
    r"received))\b"
)
CALLED_OFF = late(
    rf" (?:that|which) (?:(?:was|were|is|had been|has been) )?(?:(?:he|she|the [a-z]+) )?"
    rf"(?:(?:only|merely) )?(?:planned|scheduled|{_NOTHING})|"
    rf" (?:was|were|had been|has been) {_NOTHING}(?= ?[.,;]|$)"
)
"""`an injection that was planned for the fall and called off`: what became of it in its own entry."""
CAME_TO_NOTHING = late(
    r",? (?:which|but|though|although|however)(?: (?:it|this|that|these|they|the [a-z]+|he|she))? "
    r"(?!(?:declined|refused|denied) (?!by\b|due\b|because\b|and\b|as\b|on\b|in\b|twice\b|it\b|them\b|this\b)"
    rf"[a-z])(?:(?:was|were|had been|has been|is|are) )?{_NOTHING}"
)
"""`…, which was cancelled`: what became of the entry before it."""
LONGEST_RESULT = 30
"""Characters between the name of a treatment and what became of it."""
HELD_OR_WORN = late(
    r"(?:on|in|under|over|at|by) (?:an?|the|his|her) (?!(?:past|first|last|same|early|late|spring|summer|"
    r"fall|winter|year|interim|meantime|beginning|end)\b)"
)
"""`a dog that she had on a pole`: what somebody had somewhere, and no treatment."""
WAS_HAD = late(
    r"\d/\d{1,2}/\d|\b\d{1,2}/(?:\d{4}|\d{2})\b|\b(?:19|20)\d\d\b|\b(?:done|dispensed|completed|attended|"
    r"to date|so far|thus far|helped|no help|relief|benefit|(?:days|nights) (?:of|in)|(?:used|worn)(?: for)?"
    r"(?: x)? ?(?:\d{1,2}|two|three|four|five|six|eight) (?:days|weeks|wks|months|mos|years))\b"
)
"""A past date, a result or what nobody plans by the day, in what stands behind a heading."""
PART_LABEL = late(
    r"(?:(?:right|left|both|bilat\w*|[rl]t?\.?) )?(?:low |upper |mid )?(?:neck|back|spine|shoulders?|elbows?|"
    r"wrists?|hands?|thumbs?|fingers?|hips?|knees?|ankles?|foot|feet|legs?|arms?|jaw|[cl]-spine)(?: ?:| -) "
)
"""`L ankle: brace, PT x 8.`: of which part a note of treatments tells."""
LOOKED_AT = late(
    r"\b(?:evaluations?|evals?|consult(?:ation)?s?|assessments?|screenings?|referrals?|requests?|orders?|"
    r"prescriptions?|authorizations?|denials?|exercise sheets?|hand-?outs?|instructions|pamphlets?|"
    r"brochures?|leaflets?|booklets?|flyers?|catalogs?|videos?)$"
)
"""A visit that found out whether a treatment is fit: `acupuncture consultation`."""
NEXT_NUMBER = late(r" \(?#?\d{1,2}[.)] (?=[a-z])")
NUMBERED = late(r"(?:^|\s)\(?#?\d{1,2}[.)] $")
FRAGMENT = late(
    r"\d ?(?:visits|sessions|treatments|weeks|wks)\b|(?:used|worn) (?:for )?(?:\d|two|three|four|six|"
    r"eight) (?:weeks|months)\b|"
    r"\bx ?\d|\bx (?:an? )?(?:un(?:known|specified|stated)|"
    r"several|"
    r"multiple|many|numerous)\b|\d/\d{2}\b|\b(?:19|20)\d\d\b|\b(?:done|dispensed|in plenty|at length|in "
    r"abundance|completed|attended|to date|so far|thus far|no help|relief|benefit|(?:each|both|every) times?|"
    r"after (?:each|both)|used (?:daily|nightly|regularly))\b"
)
"""What shows that a note of treatments without a verb tells of the past."""
NO_NOTE = late(
    r"[:=]| [-–] |\biop (?:o[dsu] )?\d\d?/|\b(?:records?|file|chart|notes?) (?:[a-z]+ )?(?:disclos|"
    r"contain|list|mention)|"
    r"\bpt\.? (?:is|was|\d{1,3}[ -]?(?:y|f\b|m\b)|w(?:ith|/) (?:(?:pt|ot|chiro|an?|hx|h/o|known|chronic)\b|"
    r"[^.;]{0,30}\b(?:injur\w*|crush|fx|fractures?|sprains?|strains?|tears?|lacerations?|burns?)\b))|"
    r"\b(?:pain|exam|gait|mri|ttp|neg|pos|c/o|y/o|yo|presents?|refers?|"
    r"follow\w*|referenced|show\w*|reveal\w*|document\w*|report\w*|complain\w*|present\w*|remain\w*|"
    r"diagnos\w+|dx|impressions?|indicat\w*|sought|claim\w*|"
    r"contain\w*|deliver\w*|refill\w*|afford\w*|yield\w*|"
    r"incl(?:ud\w*)?|consist\w*|treated|gave|lent|loaned|acted|provided|brought|made|limited|unsteady|off|"
    r"from|stable|returns?|"
    r"seen|wife|"
    r"strained|sprained|sustained|suffered|injured|re-?injured|aggravated|flared|came|went|kicked|caught|"
    r"slipped|fell|tripped|struck|hit|dropped|gave way|let go|slid|tipped|broke|threw|thrown|"
    r"knocked|collapsed|rolled|swung|snapped|jerked|twisted|pulled|pushed|lifted|crushed|crashed|"
    r"(?:led to|saw him|oversaw|put|took|sent)\b|(?:saw|sees|visited|consulted) (?:an?|the|his|her|dr\.?) "
    r"(?![^.;]*(?:x ?\d|"
    r"\d (?:visits|sessions|"
    r"times)))|"
    r"mother|father|used to|last(?:s|ed)|provides?|wore off|eas(?:es|ed)|worked|took place|"
    r"occur\w*|amount(?:s|ed)|compris\w+|total+(?:s|ed)|reached|ran|began|ended|started|stopped|helped|"
    r"(?:physician|doctor|clinic|ptp|pcp|reviewer|surgeon|provider|qme|ame|therapist|psychologist|attorney|"
    r"nurse|[a-z]+(?:pedist|iatrist|ologist)|dr\.? [a-z]{1,15}) [a-z]{2,12}ed|"
    r"ur|carrier|adjuster|insurer|employer|reduced|decreased|increased|allowed|cut|granted|worsened|"
    r"modified (?:to|from)|[a-z]{2,12}ed (?:the|his|her|him|it))\b"
)
"""What no note of treatments had holds."""
MORE = late(
    r"\b(?:to be|more|additional|further|repeat|another|cont|continue|continued|new|next|upcoming|rtc|"
    r"trial(?!,? \(?(?:in |on )?(?:(?:19|20)\d\d|\d{1,2}/\d)[^;]{0,30}\b(?:fail|relief|help|benefit|explant|"
    r"success|pulled))|"
    r"f/u)\b|\bin \d{1,2}(?:-\d{1,2})? (?:weeks|wks|months|mos|days)(?= ?\.?$)|"
    r"(?<![\d/])\d{1,2} ?x ?\d|/ ?w(?:ee)?k"
)
AHEAD_LABEL = late(
    r"(?:(?:the )?(?:current |assessment ?(?:/|and|&) ?|imp(?:ression)? ?/ ?|a ?/ ?)?(?:treatment )?(?:plan|"
    r"recommend(?:ations?|ed)?|"
    r"request(?:s|ed)?|req|rfa|goals?|recs?|disputed|under dispute|in dispute)(?: ?/ ?\w+)?(?: of care)?"
    r"(?: (?:today|items?|treatments?|services?))?) ?[:=] "
)
"""A heading under which all lies ahead."""
DIAGNOSED = late(r"\b(?:diagnos\w+|dx|impressions?|assessments?|axis|lists?|listed with|problem list)\b")
GENERAL = late(
    r"(?:[a-z]+ ){0,5}?(?:procedures?|surger(?:y|ies)|operations?|injections?|treatments?|therap(?:y|ies)|"
    r"care|measures|modalities|management|interventions?|devices?|equipment)"
    r"(?: (?:of|on|to|for) (?:(?:the|his|her|both) )?(?:[a-z-]+ ){0,2}?[a-z-]+)?"
    r"(?: (?:between|from|since|over|in|during) [a-z0-9/-]{2,12}(?: [a-z0-9/-]{2,12}){0,3})?,? (?:including|"
    r"such as|namely|in the form of|consisting of|that included|to include) "
)
"""`conservative treatment including`: what follows is the treatment."""
VERB = late(
    r"\b(?:being|is|was|were|are|has|had|have|he|she|(?<!after )(?<!before )(?<!since )(?<!of )it|they|did|"
    r"does|will|would|reports?|(?<!discharge )(?<!progress )notes?(?! (?:not|un)\w*)|noted|"
    r"received|underwent)\b"
)
AND = late(
    r"(?:(?<=injections)|(?<=blocks)) (?:with|w/) (?=(?:an? |later |subsequent )?(?:radiofrequency|rfa|"
    r"rhizotom(?:y|ies))\b)|"
    r" (?:with|w/) (?=home (?:health )?(?:nursing|care|aide)\b)|"
    r",? with (?=(?:home )?(?:cervical |lumbar |pelvic )?traction\b)|"
    r" (?:including|incl\.?) (?=(?:an? |the |his |her )?(?:home (?:exercise|program)|hep\b|aquatic|aqua|"
    r"pool|tens\b|"
    r"traction|massage|ultrasound treat|work hardening|dry needling))|"
    r"(?:(?<=visits)|(?<=sessions)) (?:with|w/) (?=(?:desensiti[sz]ation|mirror therapy|graded motor)\b)|"
    r",? (?:then|later|next|afterwards?|subsequently|eventually|finally) (?=(?:an? |the |his |her )?[a-z])|"
    r",? (?:(?:later|then|soon) )?(?:given up|exchanged|traded|swapped)(?: (?:in|after|by) [a-z0-9 "
    r"]{3,20}?)? for |(?:(?<=19\d\d)|(?<=20\d\d)|(?<=/\d\d)|(?<=\d\d\))) (?:with|w/) "
    r"(?=[a-z -]{3,50} (?:(?:in |on )?\(?(?:(?:19|20)\d\d|\d{1,2}/\d[\d/]*)\b))|"
    r" (?:with|w/) (?=[a-z -]{3,50} (?:[a-z]{1,8}|\d{1,2}) (?:days|weeks|months|years) (?:later|"
    r"after(?:wards?)?|"
    r"thereafter)\b)|,? (?:(?:later|then|soon) )?(?:replaced (?:by|with)|changed (?:to|for)|switched to|"
    r"advanced to) |,? followed by | \+ | (?:(?:and|as well as|plus|&|along with|followed by) |with "
    r"(?=(?:post-?op(?:erative)? )?(?:physical|"
    r"occupational|hand|mirror|massage|aquatic|pool|speech|vestibular|cognitive behavioral) "
    r"therapy\b|(?:an? |the )?(?:(?:temporary|permanent|porcelain|gold|zirconia|ceramic|stainless steel|new) "
    r")*crowns?\b))"
)
NO_NAME = late(
    r"\b(?:(?:\w+(?:ologist|iatrist|therapist|counselor)|acupuncturist|chiropractor|nurse|dentist)s?|"
    r"improve\w*|relief|benefit\w*|help\w*|pain|symptoms?|resolv\w*|heal(?:ed|s|ing)|subsid\w*|"
    r"recover\w*|cleared|settled|abated|(?:un)?successful\w*|(?:un)?eventful\w*|"
    r"complaints?|numbness|weakness|tingling|"
    r"swelling|spasms?|stiffness|headaches?|injur\w+|accident|work\w*|duty|home|doctors?|physicians?|"
    r"surgeons?|specialists?|"
    r"providers?|records?|reports?|notes?|reviews?|claims?|visits?|sessions?|years?|months?|weeks?|days?|"
    r"times?|side effects?|upset|sleep|good|better|worse|well|mild|moderate|severe|limited|lasting|temporary|"
    r"minimal|swings|gain|rash(?:es)?|nausea|drowsiness|sedation|dizziness|constipation|heartburn|"
    r"removal|treatments?|care|results?|success|response|trials?|failed|other|others|history|allerg\w+|"
    r"diabetes|"
    r"hypertension|asthma|disease|tobacco|alcohol|smok\w+|depression|anxiety|male|female|patient|normal|"
    r"positive|"
    r"negative|diet|coffee|avoid\w*|observation|discussion|advice|instructions?|exam\w*|range of motion|"
    r"function|"
    r"activit\w+|lift\w*|sit\w*|stand\w*|walk\w*|lying|bending|after|before|during|when|while|because|since|"
    r"until|from|with|by|at|on|off|afterwards?|thereafter|later|then|finally|eventually|initially|neither|"
    r"either|none|both|last|first|second|third|latter|former|latest|most recent|"
    r"discharged|released|dismissed|referred|returned|sent|despite|january|february|march|april|june|july|"
    r"august|september|october|november|december|"
    r"ending|ended|beginning|starting|lasting|spaced|spread|spanning|running|total+ing|averaging|"
    r"spring|summer|fall|autumn|winter|not?|nor|none|never|if|but|than|per|every|recurrence|relapse|"
    r"complications?|re-?injury|etc|to|non-?industrial)\b|"
    r"(?:(?:own )?accounts?|percent(?:age)?|duration|numbers?|amounts?|extent|frequency|quantity|dates?|"
    r"details?|degree|length|"
    r"outcomes?|dosages?)\b|"
    r"^(?:said|done|completed|attended|performed|carried out|administered|undertaken|provided|given|"
    r"received|undergone|started|begun|worn|altogether|"
    r"overall|(?:a |the )?(?:grand )?total|all(?: (?:told|together))?)$|"
    r"^(?:(?:the )?(?:left|right)(?: side)?|both sides|bilateral(?:ly)?)$|"
    r"^(?:and|or|may|one|two|three|four|five|six|seven|eight|nine|ten|breaks?|hardware|(?:[a-z]+ "
    r")?(?:arter(?:y|ies)|veins?|nerves?|tendons?|muscles?|ligaments?|"
    r"bones?)|(?:an? |the )?(?:[a-z]+ ){0,2}ones?)$"
)
"""Words of what is no treatment, in an entry that no list knows."""
TOLD = late(
    r"\b(?:being|was|received|underwent|were|is|are|has|had|have|been|noted|included?|includes|consist\w*|"
    r"reports?|reported|he|she|"
    r"they|that|missed|skipped|(?:him|her)self|themselves|shows?|showed|shown|showing|reveal(?:s|ed|ing)|"
    r"demonstrat(?:es|"
    r"ed|ing)|contains?|which|did|does)\b"
)
"""What stands in an entry that is no name of a treatment but told of one."""
IN_USE = late(r"us(?:es|ing)|utili[sz]|.{0,30}\b(?:wears?|wearing)\b")
WALKING_AID = late(
    r"(?:(?!cam\b|fracture\b|boot\b|power\b|powered\b|electric\b|motori[sz]ed\b)[a-z-]+ ){0,3}(?:canes?|"
    r"walkers?|rollators?|wheel ?chairs?|w/c|scooters?)"
    r"(?: (?:in|on) (?:(?:the|his|her|right|left|opposite|other|contralateral|dominant) )*(?:hand|side|arm)|"
    r" (?:[rl]|right|left) hand| with (?:an? )?(?:seat|basket|wheels|brakes))?"
)
"""How the worker gets about is told of the examination; what was given for it is told otherwise."""
NEW_STATEMENT = late(r"[.:=] ")
SAID_OF = late(
    r"(?:he|she|they|it|who|which|the (?:patient|worker|applicant|claimant|employee)) |"
    r"(?:ordered|advised|suggested|discussed|offered|urged) |"
    r"(?:made|shown|gained|lost|noted|progressed|improved|plateaued|states?|stated|says|said|feels?|felt) |"
    r"(?:transferred|assumed|turned over|taken over|handed over|moved)(?: (?:(?:his|her) )?care)? (?:to|by) |"
    r"(?:he |she )?(?:was|were) (?:then |also )?(?:sent|referred) (?:for|to) |"
    r"(?:everything|anything|all|nothing|all measures|everything else) (?:short of|but|except|other than) |"
    r"(?:the |an? )?(?:possibilit(?:y|ies)|chance|option|prospect|likelihood|idea|risks?) (?:of|to) |"
    r"(?:discussions?|talks?|questions?|mentions?|offers?|appeals?|complications?|denials?|refusals?) (?:of|"
    r"about|for) |(?:[a-z]+ )?(?:tolerance|adherence|compliance) (?:of|to|with) "
)
PREPOSITION = late(
    r"(?:to|through|via|between|among|following|since|after|before|by|during|over(?![ -]the[ -]counter)|at|"
    r"from|due|because|"
    r"as|until|while|"
    r"despite|in spite|notwithstanding) "
)
OF_PAPER = late(
    r"\b(?:notes?|reports?|records?|indicates?|documents?|show\w*|stated?|that|said|says|felt|"
    r"bills?|invoices?|letters?|dictation|orders?|opinions?|forms?|compliance|failure|lack|photographs?)\b"
)
NONE = late(
    r"(?:(?:so|thus|therefore|hence) )?(?:no|any|little (?:in the way of|or no)|hardly any|next to no|not|"
    r"neither|nor|never|without)\b"
)
WORD = late(r"[a-z0-9]+(?:[-/][a-z0-9]+)*")
SPELLED = {
    "splinting": "splint",
    **{"pt": "physical therapy", "physiotherapy": "physical therapy", "ot": "occupational therapy"},
    **{
        "esi": "epidural steroid injections",
        "esis": "epidural steroid injections",
        "hep": "home exercise program",
    },
    **{"lesi": "lumbar epidural steroid injections", "cesi": "cervical epidural steroid injections"},
    **{
        "cbt": "cognitive behavioral therapy",
        "epidurals": "epidural injections",
        "epidural": "epidural injections",
    },
    **{"tka": "total knee replacement", "tkr": "total knee replacement", "arthroplasty": "replacement"},
    **{"tha": "total hip replacement", "thr": "total hip replacement", "arthroplasties": "replacements"},
    **{"arthrodesis": "fusion", "arthrodeses": "fusions", "ctr": "carpal tunnel release"},
    **{"orif": "open reduction internal fixation", "acdf": "anterior cervical discectomy fusion"},
    **{"brostrom": "lateral ligament reconstruction", "mumford": "distal clavicle excision"},
    **{"chiro": "chiropractic", "post-op": "post-operative", "postoperative": "post-operative"},
    **{"therapies": "therapy", "surgeries": "surgery", "rcr": "rotator cuff repair"},
    **{"shot": "injection", "shots": "injections"},
}
SAY_NOTHING = frozenset(
    {"of", "the", "to", "a", "an", "with", "and", "in", "for"}
    | {"treatment", "treatments", "care", "therapy"}
)
STEM = 8
"""Letters of a word by which it is known: `arthroscopic` is `arthroscopy`."""
MOST = 500
"""Treatments that are looked for by one wording and compared with each other: no letter names as many."""
HOMELY = frozenset({"ice", "heat", "rest", "ice and heat", "heat and ice", "cleaning"})
"""What a list of treatments may begin with, though it is none by itself."""
LONGEST = 120
LONGEST_NOTE = 240
LONGEST_LIST = 1500
LOOK_BACK = 400
"""Characters before a cue that are looked at: farther than any word that bears on it."""
