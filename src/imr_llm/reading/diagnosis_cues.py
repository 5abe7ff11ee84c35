"""The wordings by which a case summary tells diagnoses, and those that tell of none."""

from __future__ import annotations

from imr_llm.reading.diagnosis_context import HOW_ILL, ILL, ILL_OF_OLD
from imr_llm.reading.diagnosis_keys import WHO
from imr_llm.vocabulary.dates import MONTH_BEGINS
from imr_llm.vocabulary.patterns import late

_DATED = (
    rf"{MONTH_BEGINS}[a-z]*\.?,? (?:\d{{1,2}},? )?\d{{4}}\b|\d{{1,2}}[/-]\d|"
    r"(?:19|20)\d\d\b|(?:record|note|interest|concern|significance|importance)\b|"
    r"(?:the|his|her|that|this|an?) (?:[a-z-]+ )?(?:claim|chart|report|evaluation|note|visit|consultation)\b|"
    r"(?:the|his|her|that|this|an?) (?:[a-z-]+ )?(?:dentist|podiatrist|psychiatrist|psychologist|urologist|"
    r"(?:[a-z]+ologist)|chiropractor|[a-z]*surgeon|physician|doctor|provider|a?qme|ame|evaluator|examiner|"
    r"ptp)s?\b|dr\.? [a-z]"
)
"""What diagnoses are of when they are not yet named: a day, a paper."""
_NAMED = (
    r"(?:[a-z]*(?:fasciitis|capsulitis|condylitis|tend[io]nitis|bursitis|radiculitis|arthritis|synovitis)|"
    r"[a-z]*(?:neuralgia|neuropathy|radiculopathy|myelopathy|arthropathy|discopathy|spondylosis|"
    r"spondylolisthesis|stenosis)|(?:[a-z]+ )?(?:hernia|herniation|syndrome|disorder|neuroma|nonunion|"
    r"non-union|malunion|impingement|instability|contracture|ganglion|tinnitus|vertigo)|crps|rsd|ptsd|"
    r"(?:rotator cuff|meniscal|meniscus|labral|ligament|tendon) tears?)"
)
"""How a disorder is named that somebody simply `has`."""
_NO_TELLING = (
    r"(?!(?:been|had|developed|suffered|sustained|received|undergone|complained|denied|accepted|"
    r"claim\w*|for)\b)"
)
"""What is told between has and a disorder that is not simply had: `has an accepted claim for tinnitus`."""
_DEVELOPED = "|".join(
    rf"(?<={before} )"
    for before in (*WHO, "has", "had", "subsequently", "later", "then", "also", "who", "and", ",")
)
"""Whoever it is that `developed hypertension`."""
VERB = (
    rf"(?:includ(?:e|es|ed|ing)(?:,? but (?:are|is|were) not limited to)?|are|were|is|was|(?:has|have|"
    rf"had)(?: (?:always|long|since|now|all along|"
    rf"consistently))* been|"
    rf"of(?! (?:{_DATED}))|consist(?:s|ed|ing)? of|being|remains?|"
    rf"as|to be)"
)
FILL = (
    r"(?:, (?:per|according to|as (?:given|listed|made|told|stated|established) by|as of|on|at) (?:dr\. )?"
    r"[^,.;:]{2,40}(?:,|(?= ?:)))?"
    r"(?: ?\([^)]{0,40}\))?(?:,? (?:as of|dated|on|from) [\d/-]{6,10}|, ?[\d/-]{6,10}(?= ?:))?"
    r"(?: (?!(?:was|were|is|are|(?:has|have|"
    r"had) been|"
    rf"of(?! (?:{_DATED}))|"
    r"include[sd]?|including|consist)\b)"
    r"(?:dr\.|\([^)]{0,40}\)|[^\s.;:(][^\s.;:]*)){0,9}?"
)
SAID = (
    r"(?: (?:listed|noted|documented|stated|given|reported|described|provided|made|recorded|entered|"
    r"established)"
    r"(?: (?:as(?: follows)?|to (?:be|include))\b|(?= ?:)))?"
)
_COUNT = r"(?: (?:two|three|four|five|six|seven|eight|nine|ten|several|many|\d)(?: in number)?(?= ?:))?"
"""`The diagnoses are three:`"""
OR_ELSE = r"(?:,? (?:and/or|and or|and|or) (?:diagnostic )?impressions?,?)?"
_NOT_AND = (
    r"(?! (?:and|or|&) (?:the )?(?:management|treatment|evaluation|therapy|monitoring|work-?up|staging|care|"
    r"prevention|assessment)(?: and [a-z]+)? of (?!dr\b|the\b|his\b|her\b|\d))"
)
"""`the diagnosis and management of lung diseases`: in general."""
_WHO_DIAGNOSES = (
    r"(?:(?<=[a-z]ist )|(?<=geon )|(?<=ician )|(?<=vider )|(?<=octor )|(?<=eater )|(?<= he )|(?<= she )|"
    r"(?<=[aq]me ))"
)
_WHOSE = (
    r"(?: (?:of|by|from|per) (?:(?:the|his|her|an?|treating|evaluating|examining|consulting) )*"
    r"(?:dr\.? [a-z-]+|(?:[a-z-]+ )?(?:[a-z]+ist|[a-z]+iatrist|[a-z]*surgeon|physician|provider|doctor|"
    r"chiropractor|evaluator|examiner|a?qme|ame|ptp)))?(?:,? (?:on |of |dated |as of )?\d[\d/-]{5,9})?"
)
"""Whose impression it is, and of which day."""
_CODES = (
    r"(?: ?(?:and|with|&|/|,|\+) ?(?:(?:the|their|its|billing|diagnos(?:is|tic|es)|corresponding|"
    r"icd(?:[\s-]*(?:9|10))?(?:-cm)?) )*codes?)"
)
"""`Assessment and codes:`"""
CUE = late(
    r"(?:"
    rf"(?P<agent>(?=diagnoses ){_WHO_DIAGNOSES}diagnoses (?=[a-z])(?!(?:in|on|by|at|as|of|for|after|"
    rf"includ\w*|are|were|was|"
    rf"is|"
    r"list\w*|given|made|him|her|the (?:patient|worker))\b))|"
    rf"(?P<adds>(?=adds |added ){_WHO_DIAGNOSES}(?:adds|added) (?=[a-z])(?!(?:that|to|in|on|an?|the|his|"
    rf"her|him|"
    r"it|this|no|nothing|another|more|further)\b)|"
    rf"(?=assessed )(?:{_WHO_DIAGNOSES}|(?<=consultation )|(?<=evaluation )|(?<=/\d\d )|(?<=/\d{{4}} ))"
    r"assessed (?=[a-z])(?!(?:the|his|her|him|it|an?|with|as|to|that|for|in|on|at|by|and|no|whether|"
    r"pain|symptoms?|range|function\w*)\b))|"
    r"(?P<heading>(?:(?<=[.;:] )|(?<!.)|(?<=\. current )|(?<=\. working )|(?<=\. final )|(?<=\. listed ))"
    r"(?:diagnos[ei]s|dx|impressions?|assess?e?ments?)\. (?=\(?#?1[.)] |#1|[a-z]))|"
    r"(?P<soap>(?=a ?:)(?<=[.;\-] )a ?: (?=[a-z]|\(?1[.)] |#1\b))|"
    rf"(?:diagnos[ei]s|dx|diagnostic impressions?)\b(?:\(es\))?{_NOT_AND}{OR_ELSE}{FILL} ?(?::"
    rf"(?:[-–—]+(?= ))?|=|\s[-–—]\s)|"
    rf"(?:diagnos[ei]s|dx|"
    rf"diagnostic impressions?)\b(?:\(es\))?{_NOT_AND}{OR_ELSE}{FILL}(?: {VERB}\b)+{SAID}{_COUNT} ?:?|"
    r"(?:diagnos[ei]s|dx|impressions?|assessments?) (?=(?:1[.)]|#1|\(1\)))|dx (?!codes?\b)(?=[a-z]{4}|"
    r"[clts]-?\d|[rlb] |\d{3}\.\d|"
    r"[a-z]\d\d\.)|"
    r"diagnos[ei]s (?:include[sd]? |of )?(?P<bracket>\()(?=[a-z])|"
    r"(?P<only>no (?:other |further |additional )?(?:diagnos[ei]s|dx) "
    r"(?:other than|besides|apart from|except(?: for)?)\b)|"
    r"dx['’]?d (?:\S+ ){0,2}?(?:w/|with\b|as\b) ?:?|dx['’]d ?:|"
    r"diagnosed (?:\S+ ){0,3}?(?:w/|(?:with|as having|"
    r"as suffering (?:from|with)|as|to have|having)\b) ?:?|"
    r"(?:his|her) (?:problems|conditions)(?: (?:as )?(?:listed|noted|documented|recorded|given|named)"
    r"(?: [^\s.;:]+){0,6})? ?:|"
    r"(?:(?:list of (?:the )?(?:current |active |accepted )?(?:diagnoses|problems|conditions)|"
    r"(?:diagnos[ei]s|dx|problem|impression|"
    r"assessment) (?:list|section|column|page|line))\b(?: (?!(?:reads?|has|shows?|includ|contain|consist|is|"
    r"gives?|names?|runs?|are)\b)"
    r"[^\s.;:]+){0,6}? ?(?::|\b(?:reads?|has|lists?|references?|cites?|shows?|includ(?:es|ed|ing)|contains?|"
    r"consists? of|is|gives?|names?|runs?|are)\b:?))|"
    r"(?P<problems>side of (?:the|this|his|her) (?:case|claim|injury|matter) (?:comprises|consists of|"
    r"includes|involves|is) (?=[a-z])|(?:current|"
    r"active|ongoing|medical|health|chronic|accepted|industrial|present) "
    r"(?:problems|conditions)(?: ?:| (?:and treatments? )?"
    r"(?:(?:are|were|is|include[sd]?|including|listed|noted|given|documented|stated|named|recorded|as|to "
    r"be|being|of) ?)+:?))|"
    r"(?P<comorbid>co-?morbid (?=[a-z])(?!conditions?\b|diagnos|problems?\b|illness|diseases?\b|"
    r"disorders?\b)|"
    r"(?:(?<=[.;] )(?=(?:also|additionally|further) (?:has|had|suffers)\b)|(?:he|she|(?:the |"
    r"this )?(?:patient|worker|claimant|applicant|"
    r"employee|iw)) )(?:also |further |"
    r"additionally )?(?:has|had|suffers from|(?:is|was) (?:said|known|noted|reported) to have) (?:(?:a|an|"
    r"also|underlying|pre-?existing|long-?standing|"
    r"well-?controlled|poorly|"
    r"controlled|known|non-?industrial) )*"
    rf"(?=(?:{HOW_ILL} )*{ILL})|there is (?=(?:{HOW_ILL} )*{ILL}[^.;]{{0,60}}?,? for which (?:he|she) )|"
    rf"(?:co-?morbidit(?:y|ies)|(?:co-?morbid|other|concurrent|associated|underlying) (?:medical )?"
    rf"(?:conditions?|diagnos[ei]s|problems?|illness(?:es)?|diseases?|disorders?)|"
    rf"(?:(?:his|her) )?(?:(?:past|prior|previous) )?(?:medical )?history|pmhx?)(?:,? which)? "
    rf"(?:is|are|was|were|consists? of|consisted of|comprises?|reveals?|revealed|shows?|showed|lists?|listed|"
    rf"contains?|contained|mentions?|notes?|documents?|includ(?:es|ed|ing)) "
    rf"(?:(?:both|that of|an?|also|only) )*"
    rf"(?=(?:{HOW_ILL} )*{ILL_OF_OLD}))|"
    r"history of (?=(?:anxiety|depression)(?:,? for which (?:he|she) (?:takes|is taking|uses|is on) |, on "
    r"[a-z]+\b))|"
    r"(?:his|her|the|medical|past) history (?:is|was) (?:also )?(?:significant|positive|notable|"
    r"remarkable) for|"
    r"(?P<states>(?:(?<=[.;] )|(?<!.)|(?<=[.;] the )|(?<=[.;] this )|(?<=[.;] the injured )|"
    r"(?<=that the )|(?<=that the injured ))"
    r"(?:he|she|patient|worker|claimant|applicant|employee) (?:(?:now|also|still|currently) )?"
    r"(?:has|carries) (?:(?:now|also|still|currently) )?(?=(?:an? )?(?:right|left|bilateral|"
    r"cervical|thoracic|lumbar|"
    r"lumbosacral|mild|moderate|severe|chronic|post-?traumatic|complex|carpal|myofascial|major|degenerative|"
    rf"(?!no\b|not\b){_NO_TELLING}(?:{_NO_TELLING}[a-z0-9/-]+ ){{0,3}}?{_NAMED})\b))|"
    r"(?P<also>there (?:is|are) (?:also|concurrent|co-?existing|co-?morbid|additional(?:ly)?|a concurrent|"
    r"further)) (?=[a-z])|"
    r"(?P<broken>(?<=[.;] )(?=(?:[rl]|right|left|bilateral)\b[^.;,:]{0,40}?\b(?:fx|fractures?|dislocation|"
    r"laceration|rupture|sprain|"
    r"strain|contusion)s?,? (?:(?:was|were) )?treated (?:with|by|conservatively|nonoperatively)))|"
    r"(?:(?<=changed the )|(?<=revised the )|(?<=amended the )|(?<=changed his )|(?<=changed her )|"
    r"(?<=revised his )|(?<=revised her ))(?:diagnos[ei]s|dx) to\b|"
    r"diagnosed ?:|diagnosed (?:conditions?|problems?|disorders?) ?(?:are|is|were|was|includ(?:es?|ed|ing)|"
    r":)|"
    r"(?P<plan>(?:assess?e?ments?(?: and |/| & |, )(?:the )?plan|a ?[/&] ?p|imp(?:ression)?/plan) ?:)|"
    r"assessment,? (?:the|his|her|dr\.?) (?:[a-z]+ ){1,3}?(?:noted|listed|wrote|named)|"
    r"(?<=[.;] )problems ?: ?(?=\(?#?1[.)])|imp ?: ?|(?:impressions?|"
    r"assessments?) [-–—] (?=[a-z]|\(?#?1[.)] )|"
    r"diagnostic(?: codes?)? ?(?::|=)|axis i{1,3} ?[:–-]|"
    r"(?<=[.;] )axis i{1,3} (?=[a-z])(?!(?:deferred|diagnos[a-z]*|disorders?|none|no|not|"
    r"is|was|and|or|codes?|of)\b)|"
    r"(?P<criteria>meets? (?:the |dsm\S* |full |diagnostic )*criteria for (?:an? )?|"
    r"(?<!\w)(?:ame|qme|pqme|psychologist|psychiatrist|evaluator|team|panel|neurologist|rheumatologist|"
    r"internist) (?:found|finds) (?:(?:him|her|the (?:patient|worker|claimant|applicant|employee)) to have )?"
    r"(?!him\b|her\b|the\b|it\b|that\b|no\b)(?:an? )?(?=[a-z])|"
    r"(?:(?<=is )|(?<=was )|(?<=been ))(?:felt|judged|deemed|determined) (?:by (?:the |an? |his |her |"
    r"dr\.? )[a-z]+ (?:[a-z]+ )?)?to (?:also )?have (?:(?:sustained|suffered|developed) )?(?:an? )?"
    r"(?!(?:had|been|reached|plateaued|improved|recovered|failed|resolved|achieved|exhausted)\b)(?=[a-z])|"
    r"(?:(?<=patient )|(?<=worker )|(?<=claimant )|(?<=applicant )|(?<=employee )|(?<=\bhe )|(?<=she ))"
    r"(?:is|was) described as having (?!(?:an? )?(?:depressed|anxious|no|not|neither|never|possible|probable|"
    r"normal|had|been|(?:[a-z]+ )?history)\b)(?:an? )?(?=[a-z])|"
    r"arrived at (?:the following(?: diagnos[ei]s| impressions?)?|these diagnoses) ?: ?(?=[a-z])|"
    r"(?:was|were) found to have (?:an? )?(?=(?:[a-z-]+ ){0,4}(?:fractures?|dislocation|hernia|concussion|"
    r"syndrome|disorder|disease)\b)|"
    rf"(?:{_DEVELOPED})developed (?:an? )?(?![^.;]{{0,80}} as an? (?:[a-z]+ )?consequence\b)"
    r"(?=(?:[a-z-]+ ){0,4}(?:syndrome|"
    r"disorder|"
    r"disease|crps|rsd|ptsd|dvt|gastritis|gerd|hypertension|diabetes|capsulitis|osteomyelitis|arthritis|"
    r"osteoarthritis|(?:avascular|aseptic) necrosis|non-?union|malunion|contracture|neuroma|thrombosis)\b)|"
    r"non-?industrial(?: (?:diagnos[ei]s|conditions?|problems?|comorbidities))? ?:|"
    r"carries (?=(?:an? )?(?!(?:an? |the )?(?:[a-z]+ )?diagnos)[a-z])(?!(?:his|her|an?) (?:bag|cane|phone|"
    r"purse)|him\b|"
    r"her (?:with|as|under)|the (?:patient|worker)))|"
    rf"(?:impress?ions?|as?sess?e?ments?|dignos[ie]s|diagonsis|diganosis)(?:{_CODES}{_WHOSE}|"
    rf"{_WHOSE}(?:{_CODES})?) ?(?:\([^)]{{0,40}}\) ?)?:|(?<=[:.] )impression (?=(?:right|left|bilateral|"
    r"cervical|thoracic|lumbar|chronic)\b)|"
    r"(?:impress?ions?|as?sess?e?ments?) ?(?:\([^)]{0,40}\) ?)?(?:\b(?:was|were|is|are|of|included?|includes|"
    r"reads?|lists?|references?|referenced|cites?|cited|enumerates?|(?:names|named)(?= [a-z])|"
    r"(?:shows?|showed|records?|recorded|documents?|documented|indicates?|indicated|reflects?|reflected|"
    r"mentions?|mentioned|reported|contains?|contained)(?=[^.;:]{3,90}? \((?:[a-z]\d|\d{3}\.))|"
    r"(?:notes|noted)(?= [a-z])|"
    r"(?:is |was )?that (?:he|she|the [a-z]+) (?:has|had|suffers from|sustained)|"
    r"listed|states?|gives?)\b:?)|"
    r"icd[\s-]*(?:9|10)(?:[\s-]*cm)?(?: codes?)? ?(?::|"
    r"(?:are|were|is|was|include[sd]?|of)(?= (?:[a-tv-z]\d\w|\d{3})))|"
    r"(?:pmhx?|(?:past )?medical history|past history|past medical(?= ?:)|co-?morbidit(?:y|ies)|"
    r"co-?morbid(?= ?:)|"
    r"co-?morbid (?:conditions?|diagnos[ei]s|problems|illness(?:es)?|diseases|disorders))\b"
    r"(?: ?\([^()]{0,60}\))? ?(?:(?:is|was|are|"
    r"were|has been|have been) )?(?:(?:noted|listed|reported|documented|given|described|said|stated) "
    r"(?:as |to (?:be )?)?)?"
    r"(?::|(?:(?:significant|positive|notable|remarkable) )?(?:for|includ(?:es?|ed|ing)|of)\b|"
    r"(?:(?<= as )|(?<= to be ))(?!significant|positive|notable|remarkable|negative|below|above|follows|"
    r"non|un)(?=[a-z]))|"
    r"assessed (?:with|as having|to have) |(?<!was )(?<!been )(?<!were )diagnosed (?=an? [a-z])|"
    r"(?P<by>found an? (?=(?:[a-z-]+ ){0,4}(?:hernia|trigger (?:finger|thumb)|syndrome|disorder|neuroma|"
    r"ganglion|contracture|non-?union|malunion|capsulitis|epicondylitis|fasciitis|tenosynovitis)\b)|"
    r"diagnosed (?=[a-z])(?!in |on |by |at |as |after |before |during |from |when |while |until |"
    r"since |and |or |with |him |her |his |that |this |these |no |not |nothing |by |"
    r"conditions?\b|problems?\b|disorders?\b|the (?:patient|worker|claimant|applicant|employee|injured)\b))|"
    r"(?P<known>year[\s-]*old (?:[a-z-]+ ){0,4}?with (?!an?\s|the\s|date|complain|injur|industrial|work|doi|"
    r"(?:[a-z-]+ ){0,3}?(?:burns?|lacerations?|cuts?|wounds?|bites?|bruises?|abrasions?) to\b|"
    r"(?:cumulative|continuous|repetitive) trauma)|"
    r"(?:claim|case|injury) (?:is|was|has been) (?:accepted|admitted) (?:for|as)\b|"
    r"(?:accepted|admitted|compensable) (?:industrial )?(?:claims?|injur(?:y|ies)|conditions?) (?:for|of|"
    r"to include|includ(?:es|ing)|(?:is|are)(?: for)?)\b|(?:filed|submitted) an? (?:\S+ ){0,2}?claim for\b|"
    r"(?:suffers|suffering|suffered) from\b)|"
    r"(?P<treated>treated (?:by (?:an? |the |her |his |dr\. )?[a-z][a-z .-]{2,30} )?|treatments? |"
    r"care |followed (?:by (?:an? |the |her |his |dr\. )?[a-z][a-z .-]{2,30} )?)for\b|"
    r"(?P<lists>(?:he|she|patient|worker|claimant|applicant|employee|iw) (?:has|had) ?: ?|(?<=[.;] "
    r")(?:diagnos[ei]s|dx|impressions?|assessments?), (?=[a-z])|(?:list|lists|listed)(?: "
    r"?:)?(?: (?:with|as having|as suffering from))? (?=[a-z]|1[.)]|\(1\))(?!(?:[a-z]+ )?"
    r"(?:diagnos|condition|problem|impression|assessment)|of\b|as\b|in\b|by\b|on\b|includ|reads?\b|"
    r"shows?\b|diagnos|(?:is|was|are|were)\b))) ?"
)
TOLD_IN_PASSING = frozenset(
    {
        "agent",
        "adds",
        "plan",
        "criteria",
        "by",
        "treated",
        "problems",
        "comorbid",
        "states",
        "also",
        "broken",
        "lists",
    }
)
"""Announcements behind which only what is known as a disorder counts."""
CLAIMED_ONLY = late(r"^(?:filed|submitted) ")
"""What a claim is filed for is what the worker says, not what was diagnosed."""
ANNOUNCED = late(r"diagnos|\bdx\b|impression|assessment")
NEXT = 60
LONGEST_DOCTOR = 60
LONGEST_LIST = 1500
LONGEST_NAMED = 500
MOST_WITHIN = 3
"""Announcements within an announced list that are followed."""
MOST_CODED = 40
"""Sentences of a code each that are read behind a list."""
