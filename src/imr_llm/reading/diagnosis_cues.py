"""The wordings by which a case summary tells diagnoses, and those that tell of none."""

from __future__ import annotations

import re

from imr_llm.reading.disorders import CODE
from imr_llm.vocabulary.scanning import Keys
from imr_llm.vocabulary.word_finder import worded

_DATED = (
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,? (?:\d{1,2},? )?\d{4}\b|\d{1,2}[/-]\d|"
    r"(?:19|20)\d\d\b|(?:the|his|her|that|an?) (?:[a-z-]+ )?(?:report|evaluation|note|visit|consultation)\b"
)
"""What diagnoses are of when they are not yet named: a day, a paper."""
VERB = (
    rf"(?:includ(?:e|es|ed|ing)|are|were|is|was|of(?! (?:{_DATED}))|consist(?:s|ed|ing)? of|being|remains?|"
    rf"as|to be)"
)
FILL = (
    r"(?: ?\([^)]{0,40}\))?(?: (?:as of|dated|on|from) [\d/-]{6,10})?(?: (?!(?:was|were|is|are|"
    rf"of(?! (?:{_DATED}))|"
    r"include[sd]?|including|consist)\b)"
    r"(?:dr\.|[^\s.;:]+)){0,9}?"
)
SAID = (
    r"(?: (?:listed|noted|documented|stated|given|reported|described|provided|made|recorded|entered|"
    r"established)"
    r"(?: (?:as(?: follows)?|to (?:be|include))\b|(?= ?:)))?"
)
OR_ELSE = r"(?:,? (?:and/or|and or|and|or) (?:diagnostic )?impressions?,?)?"
CUE = re.compile(
    r"(?:"
    rf"(?:diagnos[ei]s|dx|diagnostic impressions?)\b(?:\(es\))?{OR_ELSE}{FILL} ?(?::|=|\s[-–—]\s)|"
    rf"(?:diagnos[ei]s|dx|diagnostic impressions?)\b(?:\(es\))?{OR_ELSE}{FILL}(?: {VERB}\b)+{SAID} ?:?|"
    r"(?:diagnos[ei]s|dx) (?=(?:1[.)]|#1|\(1\)))|dx (?!codes?\b)(?=[a-z]{4}|[clts]-?\d|[rlb] |\d{3}\.\d|"
    r"[a-z]\d\d\.)|"
    r"diagnos[ei]s (?:include[sd]? |of )?(?P<bracket>\()(?=[a-z])|"
    r"(?P<only>no (?:other |further |additional )?(?:diagnos[ei]s|dx) "
    r"(?:other than|besides|apart from|except(?: for)?)\b)|"
    r"diagnosed (?:\S+ ){0,3}?(?:w/|(?:with|as having|as|to have|having)\b) ?:?|"
    r"(?:his|her) (?:problems|conditions)(?: (?:as )?(?:listed|noted|documented|recorded|given|named)"
    r"(?: [^\s.;:]+){0,6})? ?:|"
    r"(?:(?:list of (?:the )?(?:current |active |accepted )?(?:diagnoses|problems|conditions)|"
    r"(?:diagnos[ei]s|dx|problem|impression|"
    r"assessment) (?:list|section|column|page))\b(?: (?!(?:reads?|has|shows?|includ|contain|consist|is|"
    r"gives?|names?|runs?|are)\b)"
    r"[^\s.;:]+){0,6}? ?(?::|\b(?:reads?|has|shows?|includ(?:es|ed|ing)|contains?|consists? of|is|gives?|"
    r"names?|runs?|are)\b:?))|"
    r"(?P<problems>(?:current|active|ongoing|medical|health|chronic|accepted|industrial|present) "
    r"(?:problems|conditions) (?:and treatments? )?"
    r"(?:(?:are|were|is|include[sd]?|including|listed|noted|given|documented|stated|named|recorded|as|to "
    r"be|being|of) ?)+:?|(?<=s ):)|"
    r"(?P<comorbid>co-?morbid (?=[a-z])(?!conditions? |diagnos|problems? |illness|diseases? |disorders? )|"
    r"(?:(?<=[.;] )(?=(?:also|additionally|further) (?:has|had|suffers)\b)|(?:he|she|(?:the |"
    r"this )?(?:patient|worker|claimant|applicant|"
    r"employee|iw)) )(?:also |further |"
    r"additionally )?(?:has|had|suffers from|(?:is|was) (?:said|known|noted|reported) to have) (?:(?:a|an|"
    r"also|underlying|pre-?existing|long-?standing|"
    r"well-?controlled|poorly|"
    r"controlled|known|non-?industrial) )*"
    r"(?=(?:ptsd|fibromyalgia|asthma|hypertension|htn|diabet|obesity|hypothyroid|hyperthyroid|copd|gerd|"
    r"coronary|congestive|"
    r"hyperlipid|hypercholest|sleep apnea|osteoporosis|rheumatoid|gout|lupus|epilepsy|atrial|kidney disease|"
    r"chronic kidney|hepatitis|type (?:1|2|i|ii)\b|dm\b|dm2)))|"
    r"(?:his|her|the|medical|past) history (?:is|was) (?:also )?(?:significant|positive|notable|"
    r"remarkable) for|"
    r"(?P<also>there (?:is|are) (?:also|concurrent|co-?existing|co-?morbid|additional(?:ly)?|a concurrent|"
    r"further)) (?=[a-z])|"
    r"(?P<broken>(?<=[.;] )(?=(?:[rl]|right|left|bilateral)\b[^.;,:]{0,40}?\b(?:fx|fractures?|dislocation|"
    r"laceration|rupture|sprain|"
    r"strain|contusion)s? (?:(?:was|were) )?treated (?:with|by|conservatively|nonoperatively)))|"
    r"diagnosed ?:|diagnosed (?:conditions?|problems?|disorders?) ?(?:are|is|were|was|includ(?:es?|ed|ing)|"
    r":)|"
    r"(?P<plan>(?:assessments?(?: and |/| & |, )(?:the )?plan|a ?[/&] ?p|imp(?:ression)?/plan) ?:)|"
    r"diagnostic ?(?::|=)|axis i{1,3} ?[:–-]|"
    r"(?P<criteria>meets? (?:the |dsm\S* |full |diagnostic )*criteria for (?:an? )?|"
    r"(?<!\w)(?:ame|qme|pqme|psychologist|psychiatrist) found (?:an? )?(?=[a-z])|"
    r"(?:was|were) found to have (?:an? )?(?=(?:[a-z-]+ ){0,4}(?:fractures?|dislocation|hernia|concussion|"
    r"syndrome|disorder|disease)\b)|"
    r"(?:has|had|subsequently|later|then|also|she|he) developed (?:an? )?(?=(?:[a-z-]+ ){0,4}(?:syndrome|"
    r"disorder|"
    r"disease|crps|rsd|ptsd|dvt)\b)|"
    r"non-?industrial(?: (?:diagnos[ei]s|conditions?|problems?|comorbidities))? ?:|"
    r"carries (?=(?:an? )?(?!(?:an? |the )?diagnos)[a-z])(?!(?:his|her|an?) (?:bag|cane|phone|purse)))|"
    r"(?:impressions?|assessments?) ?(?:\([^)]{0,40}\) ?)?(?::|\b(?:was|were|is|are|of|included?|includes|"
    r"reads?|lists?|(?:notes|noted)(?= [a-z])|"
    r"listed|states?|gives?)\b:?)|"
    r"icd[\s-]*(?:9|10)(?:[\s-]*cm)?(?: codes?)? ?:|"
    r"(?:pmhx?|(?:past )?medical history|past history|co-?morbidit(?:y|ies)|"
    r"co-?morbid (?:conditions?|diagnos[ei]s|problems|illness(?:es)?|diseases|disorders))\b ?(?:(?:is|was|"
    r"are|"
    r"were|has been) )?(?::|(?:(?:significant|positive|notable|remarkable) )?(?:for|includ(?:es?|ed|ing)|"
    r"of)\b)|"
    r"assessed (?:with|as having|to have) |(?<!was )(?<!been )(?<!were )diagnosed (?=an? [a-z])|"
    r"(?P<by>(?<=[a-z]ist )diagnosed (?=[a-z])(?!in |on |by |at |as |after |with |him |her |the (?:patient|"
    r"worker)))|"
    r"(?P<known>year[\s-]*old (?:[a-z-]+ ){0,4}?with (?!an?\s|the\s|date|complain|injur|industrial|work|doi)|"
    r"(?:accepted|admitted|compensable) (?:industrial )?(?:claims?|injur(?:y|ies)|conditions?) (?:for|of|"
    r"to include|includ(?:es|ing)|(?:is|are)(?: for)?)\b|(?:filed|submitted) an? (?:\S+ ){0,2}?claim for\b|"
    r"(?:suffers|suffering|suffered) from\b)|"
    r"(?P<treated>treated (?:by (?:an? |the |her |his |dr\. )?[a-z][a-z .-]{2,30} )?|treatment |"
    r"care |followed (?:by (?:an? |the |her |his |dr\. )?[a-z][a-z .-]{2,30} )?)for\b|"
    r"(?P<lists>(?:list|lists|listed)(?: ?:)? (?=[a-z]|1[.)]|\(1\))(?!(?:[a-z]+ )?(?:diagnos|condition|"
    r"problem|impression|"
    r"assessment)|of\b|as\b|in\b|by\b|on\b|includ|reads?\b|shows?\b|diagnos|is\b|was\b))) ?"
)
STANDING = (
    "current",
    "active",
    "ongoing",
    "medical",
    "health",
    "chronic",
    "accepted",
    "industrial",
    "present",
)
WHO = ("he", "she", "patient", "worker", "claimant", "applicant", "employee", "iw")
KEYS = Keys(
    (
        *("diagnos", "dx", "icd", "impression", "assessment", "year", "filed a", "submitted a"),
        *("pmh", "past ", "medical history", "comorbid", "co-morbid", "assessed ", "suffer", "treated for"),
        *("treatment for", "care for", "list of", "problem ", "co-morbid", "there is", "there are"),
        *("no diagnos", "no other diagnos", "no further diagnos", "no dx"),
        *(f"{word} {what}" for word in STANDING for what in ("problems", "conditions")),
        *(
            f"{who} {has}"
            for who in WHO
            for has in ("has ", "had ", "also ", "suffers ", "further ", "additionally ", "is ", "was ")
        ),
        *(
            "a/p",
            "a & p",
            "imp/plan",
            "diagnostic",
            "axis i",
            "meets ",
            "meet ",
            "ame found",
            "qme found",
            "pqme found",
            "psychologist found",
        ),
        *(
            "psychiatrist found",
            "was found to",
            "were found to",
            "has developed",
            "had developed",
            "treated by",
            "followed for",
            "list ",
            "lists ",
            "listed ",
            "lists:",
            "listed:",
            "lists :",
            "also has ",
            "also had ",
            "also suffers ",
            "additionally has ",
            "further has ",
            "followed by",
            "his problems",
            "her problems",
            "his conditions",
            "her conditions",
        ),
        *("subsequently developed", "later developed", "then developed", "also developed", "she developed"),
        *(
            "he developed",
            "non-industrial",
            "nonindustrial",
            "carries ",
            "accepted ",
            "admitted ",
            "compensable ",
        ),
        *("his history", "her history", "the history"),
        *("right ", "left ", "bilateral ", "r ", "l "),
    )
)
UNDER = re.compile(
    r"\b(?:undergoing|under|receiving|received|being|been|currently|records indicate[sd]?|"
    r"records show(?:ed)?) (?:\w+ )?$"
)
NOT_A_LIST = re.compile(
    r"\b(?:(?:no|not|without|never|deny|denies|denied|rule[sd]? out|r/o|differential|possible|mother|"
    r"wife|husband|brother|sister|"
    r"daughter|father|family|guideline|guidelines|patients|criteria|pre-?operative|post-?operative)\b|"
    r"n't)[^.;:]{0,40}$"
)
IMAGING = re.compile(
    r"\b(?:mri|mra|x-?rays?|ct|emg|ncv|ncs|radiograph\w*|ultrasound|sonogram|scan|myelogram)\b"
)
# Where the sentence goes on with something else than the list.
END = worded(
    r",? (?:(?:and|but|who|which|that|for which|where|although|though|while) )?(?:(?:he|she|they|it|"
    r"the (?:patient|injured worker|worker|applicant|claimant|treating|provider|request\w*|treatment|"
    r"current|medical|plan|iw|physician|utilization|claims))\b|(?:has|have|had|carries|carried|was|were|is|"
    r"are|does|did|"
    r"will|would|remains?|underwent|presents?|presented|complains?|complained|reports?|reported|"
    r"continues|received|requested|recommended|requires|seeks)\b)|,? (?:who|which|for which|but|however|"
    r"as (?:the |his |her |its |current |working |final )*(?:diagnos[ei]s|impressions?|assessments?)\b|"
    r"per\b|by (?:dr|the|his|her|an?|their)\b|based (?:up)?on|in the setting|on \d|on (?:jan|feb|mar|apr|"
    r"may|jun|jul|aug|"
    r"sep|oct|nov|dec)|in (?:19|20)\d\d(?!,)|since\s|as of|at (?:that|the) time|and (?:uses|takes|wears|"
    r"walks|lives|smokes)\b|after\s|before\s|"
    r"following\s|prior to|"
    r"when\s|because|treated with|and treated|and (?:physical|current|prior|past|"
    r"previous) (?:examination|treatment|medication)|that (?:has|have|is|are|was|were)|"
    r"with (?:a )?(?:date|request)|(?:reportedly )?associated with an? (?:industrial|work|injury)|"
    r"reportedly\b|from (?:the|an|this) (?:industrial|work|injury|accident))|\b(?:treatment (?:to date|"
    r"has|plan|included)|plan|medications?|recommendations?|work status|prior treatment|"
    r"current medications?|procedures?|meds|rx|tx|pe|exam|examination|objective|subjective|allerg(?:y|ies)|"
    r"psh|pmh|soc|social history|work status|request|requested|imaging) ?(?::|=)|, the (?:last|latter|former|"
    r"first|second)\b| exam(?:ination)? (?:on \d|of \d|dated|shows?|showed|reveal\w*|findings)|"
    r",? and (?:uses|takes|wears|walks|works|lives|smokes)\b|, from (?:stress|work|repetitive|cumulative|"
    r"an?|the|his|her)\b|; ?(?:the|he|she|it|there|this|that|"
    r"they|no|dr\.?|these|however|mri|emg)\b|"
    r"; ?(?=[^;.]{3,80}? (?:was|were|is|are|has|had|have|remains?|been)\b)"
)
NAMED_AS = re.compile(
    r"as (?:the |his |her |their |its |a |an |co-?)?(?:(?:current|working|final|treating|primary|listed|"
    r"industrial) )*"
    r"(?:diagnos[ei]s|impressions?)\b"
)
HAS = re.compile(
    r"\b(?:has|had|developed|carries|carried|suffers from|suffered) (?:also |since |now |both )*"
)
BRACKETED_CODE = re.compile(rf"\((?:{CODE.pattern})\)")
NAMES = re.compile(
    r"\b(?:lists?|listed|gives?|gave|given|records?|recorded|names?|named|offers?|offered|reports?|reported|"
    r"notes?|"
    r"noted|states?|stated|has|includes?|provides?|provided|documents?|documented|enters|carries|:) "
)
CONTINUES = re.compile(r" ?\(?#?\d{1,2}[.)]\s| ?#\d")
DROPPED = worded(
    r"\b(?:as an? (?:child|infant|teen\w*|boy|girl|youth|young (?:man|woman))|in (?:high|grade|elementary|"
    r"middle) school|"
    r"in college|in (?:his|her) (?:childhood|youth|teens)|in childhood|"
    r"of childhood)\b|\?$|^\?|^(?:probable|probably|presumptive|presumed|suspected|perhaps)\b|"
    r"^(?:and )?(?:with )?(?:an? |the |some )(?:question|suggestion|suspicion|possibility|concern|remark|"
    r"hint|comment)s? (?:of|that|about|for|as to|whether)\b|"
    r"^(?:on|for|by|after|before|since|under|upon|during|until|despite|per|at|from)\s|^possible\b|"
    r"^(?:rule out|r/o|rule-out|no\b|not\b|none\b|non[\s-]?contributory|negative|normal|deferred|without|"
    r"ruled out|unknown|unclear|unspecified$|made\b|confirmed|established|supported|unchanged|the same|"
    r"same\b|other than\b|other(?: (?:diagnos|finding|record|medical|complaint|condition|problem|provider|"
    r"physician|"
    r"issue|treat)\w*)?$|others\b|pending|questionable|denies|also\b|listed|noted|documented|provided|versus|"
    r"vs\b|following|as follows|stated|above|below|that\b|this\b|these\b|such\b|therefore|consistent$)|"
    r"\b(?:deferred|ruled out|not (?:provided|stated|documented|given|included|listed|available|"
    r"specified|clear))\b|^axis (?:i|ii|iii|iv|v)\b\W*(?:deferred|none|no\b|diagnosis deferred|gaf|\d)|"
    r"\bgaf\b|^(?:orthopa?edic|physical|multiple|medical|industrial|general medical|work|various|see|per|"
    r"defer)\b[a-z -]{0,20}\b(?:injur(?:y|ies)|conditions?|problems?|complaints?|issues?|physicians?|"
    r"records?|"
    r"reports?)$"
)
LEAD = re.compile(
    r"(?:(?:an?|of|the|his|her|their|some|also|mention of|evidence of|"
    r"(?:(?:co-?morbid|medical|associated|underlying|other|current|additional|primary|secondary) )?"
    r"(?:conditions|diagnoses|problems|comorbidities|impressions|disorders) (?:includ(?:e|es|ed|ing)|are|"
    r"were|being)|"
    r"both (?!.*\band\b)|axis (?:i|ii|iii|iv|v)\b ?[:\-]?|"
    r"following:?|having|industrial(?:ly)? related|(?:(?:prior|previous|known|additional|"
    r"pre-?existing) )?diagnos[ei]s of|complaints? of|symptoms of|"
    r"(?:multiple |several |other )?(?:medical |health )?(?:problems|conditions|issues|"
    r"comorbidities) (?:including|such as|of)|multiple|continued complaints of|consistent with|"
    r"related to|(?:primary|secondary|current|working|admitting|principal) ?:) )+"
)
TRAIL = re.compile(
    r"(?:,? \(?(?:r/o|rule[ -]?out|versus|vs\.?)\b.*| \?.*|"
    r" (?:well |poorly |now )?(?:controlled|managed|treated) (?:with|by|on) .*|(?<!,) on (?!(?:exertion|"
    r"standing|left|"
    r"right|walking|movement|motion|imaging|mri|exam|chronic|record|the|both|his|her)\b)[a-z-]+"
    r"(?: and [a-z-]+)?|"
    r"(?:,? with (?:an? |the )?(?:last |current |recent |latest )?| \(?)(?:bmi|body mass index|(?:hb|"
    r"hemoglobin )?a1c|ahi|"
    r"fev1|(?:bdi|bai|beck|phq|gad|odi)[a-z0-9-]*|ejection fraction|egfr|(?:blood )?pressures?(?= of)|"
    r"sugars?(?= of)|scores?(?= of))\b.*| (?:respectively|among others?|etc\.?|as well|at this time|"
    r"currently|"
    r"also|status|(?:in|"
    r"since) (?:19|20)\d\d)| ?[-–:,;(\[]+|"
    r" (?:and|or|with|the))$"
)
WHOLE = re.compile(
    r"without (?:\w+ ){1,2}(?:or|nor) \w+|neuritis or radiculitis|\w+ or \w+(?= (?:nos|nec|unspecified)\b)|"
    r"sprains? and strains?|strains? and sprains?|signs and symptoms|"
    r"(?:right|left|upper|lower) and (?:right|left|upper|lower)|drug and alcohol|alcohol and drug|"
    r"nausea and vomiting|bowel and bladder|(?:mixed )?anxiety and (?:depressed|depressive) mood|"
    r"depressed mood and anxiety|"
    r"emotions and conduct"
)
SPECIFIES = re.compile(r"\btype$|^(?:status post|s/p|with|without|due to|in|secondary)\b")
MORE_CODES = re.compile(
    r"(?:,|;|/| and|, and) ?(?:\d{3}\.\d{1,2}|"
    r"[a-tv-z]\d[0-9a-z]\.[0-9a-z]{1,4})(?![\w.])"
)
TWO_CODED = re.compile(rf"(?P<code>\((?:{CODE.pattern})\)),? (?:and|as well as) (?=[a-z])")
"""`gout (274.9) and asthma, mild (493.90)`: two, wherever the commas stand."""
OF_ONES_LIFE = re.compile(r"\W*axis (?:iv|v)\b")
"""The axes of stressors and of functioning tell no disorder."""
COMPLAINT = re.compile(
    r"\b(?:pain|aches?|complaints?|symptoms?|numbness|tingling|stiffness|injur(?:y|"
    r"ies))\b(?! (?:syndrome|disorder))"
)
CLAIMED = re.compile(
    COMPLAINT.pattern + r"|\b(?:headaches?|stress|dizziness|weakness|swelling|discomfort|spasms?|soreness|"
    r"problems?|sleep (?:disturbances?|loss)|loss of (?:libido|sleep|appetite|interest|energy|memory|"
    r"concentration|confidence|weight|balance|strength|motion|sensation))\b(?! (?:syndrome|disorder))"
)
"""What is claimed and treated and is no diagnosis."""
NO_DISORDER = re.compile(
    r"^(?:surger(?:y|ies)|injections?|physical|acupuncture|authorization|treatments?|further|refill|"
    r"continue)\b|"
    r"\b(?:is|was|were|are|has|have|had|be|been|he|she|it|they|will|would|request\w*|plan\w*|recommend\w*|"
    r"continu\w*|treat\w*|therapy|medications?(?<!use of medication)(?<!use of medications)|mri|x-?rays?|"
    r"date|dated|doctor|dr|report\w*|note[sd]?|the|this|that|no|not|other|others|symptoms?|work|industrial|"
    r"body|us(?:es|ed|ing)|tak(?:es|en|ing)|wears?|smokes?|smoking|lives?|walks?|needs?|wants?|denie[sd]|"
    r"prn|mg|"
    r"as needed|sleeps?|drinks?|scor\w+|rated?|per|day|daily|weekly)\b|\d{3,}|(?:\S+ ){7}"
)
TOLD_IN_PASSING = frozenset(
    {"plan", "criteria", "by", "treated", "problems", "comorbid", "also", "broken", "lists"}
)
"""Announcements behind which only what is known as a disorder counts."""
NEXT = 60
LONGEST_ENTRY = 160
LONGEST_LIST = 1500
LONGEST_NAMED = 500
MOST_WITHIN = 3
"""Announcements within an announced list that are followed."""
TWO_OF_ONE_SIDE = re.compile(
    r"((?:[a-z'/-]+ ){1,4}?[a-z'/-]+) and ((?:[a-z'/-]+ ){1,4}?[a-z'/-]+), (?:right|left|bilateral)"
)
LAST_TWO = re.compile(
    r"((?:right|left|bilateral|cervical|thoracic|lumbar) [^,;()]{3,80}?) and "
    r"((?:right|left|bilateral|cervical|thoracic|lumbar) [^,;()]{3,80})"
)
PLANNED = re.compile(r" ?(?: [-–—] |--|→|: |\. )")
"""Where the plan for a problem begins behind its name."""
COMPLAINTS = ((("known", "treated", "criteria"), CLAIMED), (("also",), COMPLAINT))
"""Behind which announcements an entry must be more than which complaints."""
