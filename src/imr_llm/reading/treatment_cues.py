"""The wordings by which a case summary tells what treatment was already given."""

from __future__ import annotations

import re

MODALITY = (
    r"(?:treatments?|care|management|therap(?:y|ies)|modalities|measures|interventions?|tx|"
    r"rehab(?:ilitation)?|aftercare)(?: (?:and|&|/) (?:diagnostics|"
    r"diagnostic (?:studies|testing)|workup|work-up|medications?))?"
)
TO_DATE = re.compile(
    rf"(?:{MODALITY}|(?:surgical|dental) history|pshx?|dme|tried(?= ?[:=])|(?:surgical |prior |past |"
    rf"previous )?"
    r"(?:procedures?|operations?)(?= ?[:=])|surgeries|surgery(?: (?:on|in) \S+)?(?= (?:consist|includ|"
    r"involv)| ?:))"
    r"(?: (?:history|tried|to date|so far|thus far|rendered|received|provided|for (?:the|this|his|"
    r"her) \w+(?: \w+)?|modalities|to this point|over the (?:years|months)|in the past|(?:by|at|"
    r"from) (?:the|a|his|"
    r"her) \w+(?: \w+)?)){0,2} ?(?:\([^)a-z]{0,40}\) ?)?,? ?"
    r"(?:(?:has|have|had|also|previously|reportedly|thus far|to date) ){0,4}"
    r"(?:been (?=with)|been ?(?=:)|been (?!den|auth|appr|cert|requ|deni|delay|modif)(?=[a-z])|"
    r"been (?:limited|confined|restricted) to|(?P<bracket>\()(?=[a-z])|"
    r"consist(?:s|ed|ing) of|includ(?:es|ed|e|ing)|compris(?:es|"
    r"ed)(?: of)?|(?:was|were) (?:noted|reported|documented|stated|said|listed) "
    r"(?:to (?:have )?(?:includ|consist|involv)\w+(?: of)?|as)|"
    r"was|were|are|is(?= (?:significant|positive|notable))|involved|:|=|-(?= [a-z]))"
    r"(?: (?:significant|positive|notable|remarkable) for| (?:with|at least|the following)){0,3} ?:? ?"
)
SO_FAR = re.compile(
    r"(?:rx|tx) (?:so far|to date|thus far|has included|included)(?: has included| included| ?:)? ?:? ?"
)
"""In notes `Rx` is any treatment, not only what is prescribed."""
TREATED = re.compile(
    r"(?:treated|managed) (?:for [^.;,]{2,50}? (?=with )|conservatively |initially |previously |"
    r"extensively |nonoperatively |"
    r"unsuccessfully )*(?:by (?:an? |the |his |her )(?:[a-z]+ ){1,3}?(?=with ))?(?:(?:in|at) (?:the |an? |"
    r"his |her )?(?:[a-z]+ ){1,3}?)?(?:(?:with|w/|by|via)(?: the "
    r"following)?(?: ?: ?| )|(?:closed |open )?in (?=an? (?:[a-z]+ )?(?:cast|splint|boot|brace|sling|collar|"
    r"halo)\b))"
)
HAS_HAD = re.compile(
    r"(?:(?:was |been )?(?:started|begun|given|prescribed) on|(?:before|after|prior to|following|is|are|"
    r"currently) "
    r"(?:undergoing|receiving|attending)|(?:he|she|patient|worker|claimant|applicant|employee|and|"
    r"then) (?:then |later |"
    r"also |subsequently )?(?:began|started|commenced|resumed)(?: on| with)?|(?:discharged|sent home|"
    r"released)(?: home)? (?:with|in)|"
    r"(?:was|were|been|then|last|currently) in(?! (?:for|to|his|her|which|no|pain)\b)|"
    r"(?:referred|sent|then) (?:for|to)(?= [^.;,]{2,40}, (?:of which|which|and (?:has )?(?:completed|"
    r"attended|had)))|"
    r"(?:uses|utilizes|using|utilizing|utilized)|(?:dr\.?|mr\.?|mrs\.?|ms\.?) \S{1,20} (?:has )?(?:had|"
    r"underwent)|"
    r"(?:relief|improvement|reduction|benefit|success|response)(?: (?:of|in) [^.;,]{2,30}?)? (?:with|from|"
    r"to|after)|"
    r"has(?= (?:an? )?(?:intrathecal|implanted|indwelling|spinal cord|pain pump))|"
    r"there (?:have|has) been|respond(?:ed|ing)? (?:well |favorably |poorly )?to|refractory to|"
    r"unresponsive to|"
    r"despite|doing|performs|performing|does|continues(?: with| in| to (?:do|attend|have|receive|use|"
    r"undergo))?|"
    r"(?:enrolled|engaged|immobili[sz]ed|casted|splinted) in|immobili[sz]ed with|(?:performed|"
    r"administered)(?= (?:an?|the|two|three|right|"
    r"left|bilateral|\d)\b)|through(?= (?:an? )?(?:[a-z-]+ ){0,3}program)|(?:went on|came) to (?:have|"
    r"undergo)|(?:taken|brought|"
    r"returned|"
    r"went) to (?:the )?(?:operating room|"
    r"or|surgery)(?: [^.;]{1,40}?)? for|underwent|went through|was given|was fitted with|"
    r"had been fitted with|was provided with|was issued|(?:gave|fitted|provided|issued|supplied|placed|"
    r"put) (?:him|her|"
    r"the (?:patient|worker|claimant|applicant|employee))(?: (?:with|in|into|on))?|(?:was|been) (?:placed|"
    r"put) (?:in|into)|"
    r"(?:has|had) (?:been )?(?:worn|wearing|used|using)|(?:he|she|patient|worker|claimant|applicant|"
    r"employee) (?:still |now |"
    r"also )?(?:wears|wore|is wearing|was wearing)|and (?:then |later |also |subsequently |later on )?had"
    r"(?= (?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|\d{1,2}|several|some|multiple) )|"
    r"followed by|later (?:on )?(?:did|had|received|attended|completed)|(?:is|has been) participating in|"
    r"attends|"
    r"(?:is|was|has been) attending|participates in|(?:patient|worker|claimant|"
    r"applicant|employee|iw|he|she) (?:also |then |previously )?(?:did|had|tried|attempted|"
    r"trialed)(?! (?:been|a date|"
    r"an (?:industrial|"
    r"injury|accident)))|(?:has|have|had|having) (?:also |previously |already |subsequently |since |"
    r"recently |only |so far |thus far |to date |now |then |reportedly )*(?:been having|been fitted with|"
    r"been given|been "
    r"provided with|undergone|had|received|completed|attended|participated in|tried|attempted|"
    r"been through|finished|gone through|failed|trialed|undertaken)|received|completed|attended|"
    r"undergone|participated in|(?<!status )(?<!status-)post(?!-? ?op)|failed|benefit(?:t)?ed from) "
)
TO_DATE_KEYS = (
    *("treatment", "care", "manage", "therap", "modalit", "measures", "intervention", "surg", "tx", "rehab"),
    *(
        "aftercare",
        "dental history",
        "psh",
        "dme",
        "tried",
        "procedure",
        "operation",
        "prior ",
        "past ",
        "previous ",
    ),
)
HAS_HAD_KEYS = (
    *(
        "there ",
        "respond",
        "refractory",
        "unresponsive",
        "despite",
        "doing ",
        "perform",
        "does ",
        "continues ",
    ),
    *("enrolled", "engaged", "immobili", "casted", "splinted", "administered ", "benefit", "relief"),
    *("improvement", "reduction", "success", "response", "uses ", "utilize", "utilizing ", "using "),
    *("through ", "currently ", "are ", "began ", "commenced ", "resumed ", "discharged ", "sent "),
    *("released ", "referred ", "started ", "begun ", "given ", "prescribed on", "then ", "last ", "been "),
    *("were ", "and ", "before ", "after ", "prior to", "following ", "dr", "mr", "ms", "went ", "later "),
    *(
        "came to",
        "taken to",
        "brought to",
        "returned to",
        "followed by",
        "underwent",
        "attend",
        "is ",
        "was ",
    ),
    *("has ", "have ", "had ", "having ", "participate", "patient ", "worker ", "claimant ", "applicant "),
    *("employee ", "iw ", "he ", "she ", "received", "completed", "undergone", "post ", "failed", "gave "),
    *("fitted ", "provided ", "issued ", "supplied ", "placed ", "put "),
)
STATUS_POST = re.compile(r"(?:s/p|status(?:[\s-]+|: ?)post|post[\s-]?operative(?:ly)? from)\b[\s:-]*")
HISTORY = re.compile(
    r"(?:history of (?:a |an |prior |previous |multiple )?|(?:prior|previous) (?!(?:surger|treatment|"
    r"procedure|operation)\w* ?(?::|includ|was|were|ha[sd]|consist|are))|(?:a|"
    r"the) subsequent )(?=[^.;,]{2,60})"
)
OPERATED = re.compile(
    r"(?:operated|(?:had|has had|underwent) (?:an? |prior |previous )?(?:surger(?:y|ies)|operations?|"
    r"procedures?))"
    r"\b[^.;()]{0,80}(?P<bracket>\()(?=[a-z])"
)
"""`The other hand was operated in 2011 (open carpal tunnel release)`."""
NOTED = re.compile(
    r"(?P<what>(?:[a-z0-9/&-]+ ){1,10}?)(?:(?:on|in|from|of) )?\d{1,2}[-/](?:\d{1,2}[-/])?\d{2,4}\b"
    r"[^.;]{0,60}?"
    r"(?:\d ?%|\b(?:relief|benefit\w*|help\w*|improve\w*|resolved)\b)"
)
"""`Lumbar ESI 3/2/12 - 50% relief.`: a treatment by its name, its date and what it did."""
DONE = re.compile(
    r"(?:followed|took place|occurred) (?=(?:on|in) (?:\d|(?:early |late )?(?:19|20)\d\d|jan|feb|mar|apr|"
    r"may|jun|jul|aug|sep|oct|"
    r"nov|dec))|"
    r"(?P<when>of which (?:he|she|the (?:patient|worker|claimant|applicant|employee)) (?:had |"
    r"has had )?(?:attended|"
    r"had|"
    r"completed|received)\b|(?:ordered |prescribed )\((?=\d{1,3} (?:visits|sessions) (?:attended|completed|"
    r"done)))|"
    r"(?P<helped>gave|provided|helped|brought|resulted in|did not help)\b|(?:was|were|has been|"
    r"have been) (?:then |subsequently |also |previously |last )?(?:performed|carried out|"
    r"administered|(?P<course>done|given|undertaken|begun|started|initiated|commenced|provided|dispensed|"
    r"issued|applied|"
    r"used|utilized|employed|worn|fitted|halted|placed|inserted|implanted|tolerated|finished|helpful|"
    r"beneficial|completed|attended|"
    r"tried|attempted|rendered|(?:not )?helpful|"
    r"beneficial|unsuccessful|ineffective|of (?:no|some|little|limited|temporary) (?:help|benefit)))\b"
)
DONE_KEYS = (
    *("was ", "were ", "has been", "have been", "followed ", "took place", "occurred ", "gave ", "provided "),
    *("helped", "brought ", "resulted in", "did not help", "of which", "ordered (", "prescribed ("),
)
OPERATION_ON = re.compile(
    r"\b(?:fixation|repair|reduction|debridement|excision|release|"
    r"reconstruction)\b.* (?:of|for) "
)
RELATIVE = re.compile(r",? (?:which|each|all of which|none of which|both of which|with|without|w/o) ")
RELATIVE_VERB = re.compile(
    r"\b(?:which|that|who|with|without|where)\b[^;]{0,200}"
    r"\b(?:is|was|were|are|has|had|have|he|she|it|did)\b"
)
CLAUSE = re.compile(r"[,;] | and ")
APPOSED = re.compile(r", (?:[a-z0-9-]+ ){1,3}(?:visits?|sessions?|weeks|months|of them)\b[^,;.]{0,40},? ?$")
"""`Physical therapy, six visits in May, was done`: how much of it stands between."""
SOMEBODY_ELSES = re.compile(
    r"\b(?:his|her|the patient's|whose) (?:wife|husband|spouse|mother|father|son|daughter|brother|sister|"
    r"parents|partner|"
    r"family)\b"
)
FRAGMENT = re.compile(
    r"\d ?(?:visits|sessions|treatments|weeks|wks)\b|\bx ?\d|\d/\d{2}\b|\b(?:19|20)\d\d\b|\b(?:done|"
    r"dispensed|"
    r"completed|attended|to date|so far|thus far|no help|relief|benefit)\b"
)
"""What shows that a note of treatments without a verb tells of the past."""
NO_NOTE = re.compile(
    r"[:=]| [-–] |\bpt\.? (?:is|was|\d{1,3}[ -]?(?:y|f\b|m\b))|\b(?:pain|exam|gait|mri|ttp|neg|pos|c/o|y/o|"
    r"yo|"
    r"presents?|refers?|"
    r"follow\w*|referenced|show\w*|reveal\w*|document\w*|report\w*|complain\w*|present\w*|indicat\w*|sought|"
    r"claim\w*|"
    r"includ\w*|consist\w*|treated|gave|provided|brought|made|limited|unsteady|off|from|stable|returns?|"
    r"seen|wife|"
    r"mother|father)\b"
)
"""What no note of treatments had holds."""
MORE = re.compile(
    r"\b(?:more|additional|further|repeat|another|cont|continue|continued|trial|new)\b|"
    r"\d ?x ?\d|/ ?w(?:ee)?k"
)
AHEAD_LABEL = re.compile(
    r"(?:(?:the )?(?:current |assessment ?(?:/|and|&) ?|imp(?:ression)? ?/ ?|a ?/ ?)?(?:treatment )?(?:plan|"
    r"recommendations?|"
    r"request(?:s|ed)?|req|rfa|goals?|recs?|disputed|under dispute|in dispute)(?: ?/ ?\w+)?(?: of care)?"
    r"(?: (?:today|items?|treatments?|services?))?) ?[:=] "
)
"""A heading under which all lies ahead."""
DIAGNOSED = re.compile(r"\b(?:diagnos\w+|dx|impressions?|assessments?|axis)\b")
GENERAL = re.compile(
    r"(?:[a-z]+ ){0,5}?(?:procedures?|surger(?:y|ies)|operations?|injections?|treatments?|therap(?:y|ies)|"
    r"care|measures|"
    r"modalities|management|interventions?|devices?|equipment),? (?:including|such as|namely|in the form of|"
    r"consisting "
    r"of|that included|to include) "
)
"""`conservative treatment including`: what follows is the treatment."""
VERB = re.compile(
    r"\b(?:is|was|were|are|has|had|have|he|she|it|they|did|does|will|would|reports?|"
    r"notes?|noted)\b"
)
AND = re.compile(r" (?:and|as well as|plus|&|along with) ")
NO_NAME = re.compile(
    r"\b(?:improve\w*|relief|benefit\w*|help\w*|pain|symptoms?|complaints?|numbness|weakness|tingling|"
    r"swelling|"
    r"spasms?|stiffness|headaches?|injur\w+|accident|work\w*|duty|home|doctors?|physicians?|surgeons?|"
    r"specialists?|"
    r"providers?|records?|reports?|notes?|reviews?|claims?|visits?|sessions?|years?|months?|weeks?|days?|"
    r"times?|"
    r"side effects?|upset|sleep|good|better|worse|well|mild|moderate|severe|limited|lasting|temporary|"
    r"minimal|"
    r"removal|treatments?|care|results?|success|response|trials?|failed|other|others|history|allerg\w+|"
    r"diabetes|"
    r"hypertension|asthma|disease|tobacco|alcohol|smok\w+|depression|anxiety|male|female|patient|normal|"
    r"positive|"
    r"negative|diet|coffee|avoid\w*|observation|discussion|advice|instructions?|exam\w*|range of motion|"
    r"function|"
    r"activit\w+|lift\w*|sit\w*|stand\w*|walk\w*|lying|bending|after|before|during|when|while|because|since|"
    r"until|"
    r"despite|january|february|march|april|june|july|august|september|october|november|december|"
    r"spring|summer|fall|autumn|winter|not?|nor|none|never|if|but|than|per|etc|to)\b"
)
"""Words of what is no treatment, in an entry that no list knows."""
TOLD = re.compile(
    r"\b(?:was|were|is|are|has|had|have|been|noted|included?|includes|consist\w*|reports?|reported|he|she|"
    r"they|that|"
    r"which|did|does)\b"
)
"""What stands in an entry that is no name of a treatment but told of one."""
IN_USE = re.compile(r"us(?:es|ing)|utili[sz]|.{0,30}\b(?:wears?|wearing)\b")
WALKING_AID = re.compile(r"(?:[a-z-]+ ){0,3}(?:canes?|walkers?|rollators?|wheel ?chairs?|w/c|scooters?)")
"""How the worker gets about is told of the examination; what was given for it is told otherwise."""
NEW_STATEMENT = re.compile(r"[.:=] ")
PREPOSITION = re.compile(r"(?:to|after|before|by|during|over|at|from|due|because|as|until|while) ")
OF_PAPER = re.compile(r"\b(?:notes?|reports?|records?|indicates?|documents?|show\w*|stated?|that)\b")
NONE = re.compile(r"(?:no|not|neither|nor|never|without)\b")
WORD = re.compile(r"[a-z0-9]+(?:[-/][a-z0-9]+)*")
SPELLED = {
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
    **{"orif": "open reduction internal fixation"},
    **{"chiro": "chiropractic", "post-op": "post-operative", "postoperative": "post-operative"},
    **{"therapies": "therapy", "surgeries": "surgery"},
}
SAY_NOTHING = frozenset(
    {"of", "the", "to", "a", "an", "with", "and", "in", "for"}
    | {"treatment", "treatments", "care", "therapy"}
)
STEM = 8
"""Letters of a word by which it is known: `arthroscopic` is `arthroscopy`."""
MOST = 500
"""Treatments that are looked for by one wording and compared with each other: no letter names as many."""
LONGEST = 120
LONGEST_NOTE = 240
LONGEST_LIST = 1500
LOOK_BACK = 400
"""Characters before a cue that are looked at: farther than any word that bears on it."""
