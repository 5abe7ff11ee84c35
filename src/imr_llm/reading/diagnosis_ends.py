"""Where a list of diagnoses ends, and what shows that it goes on."""

from __future__ import annotations

from imr_llm.reading.diagnosis_context import HOW_ILL, ILL_OF_OLD
from imr_llm.vocabulary.dates import MONTH_BEGINS
from imr_llm.vocabulary.finder import keyed
from imr_llm.vocabulary.patterns import late
from imr_llm.vocabulary.word_finder import worded

WHICH = (
    r"(?:(?:(?:current|working|final|treating|primary|secondary|listed|industrial|operating|operative|stated|"
    r"pertinent|relevant|chief|main|principal|active|established|present|presenting|clinical|admitting|"
    r"discharge|billing|orthop[a]?edic|psychiatric|psychological|internal medicine|pain|only|two|three|four|"
    r"respective|various),?(?: and)?) )*"
)
"""What diagnoses are called that are told as such: `the operating diagnoses`."""
_LAST_OF_THEM = r"(?![^;]{0,160}?(?<! x) \(?#?\d{1,2}[.)] [a-z])"
"""A label with a dash may tell the plan of one entry, behind which the next number stands."""
# Where the sentence goes on with something else than the list.
END = worded(
    r",? as (?:an?|the) (?:direct )?result of (?:the|this|that|his|her|an?) (?:[a-z-]+ )?(?:injury|"
    r"accident|fall|"
    r"incident|work)\b|"
    r" \((?=no (?:dx|diagnos[ei]s)\b)|"
    r",? and (?:the |his |her )?[a-z]+['’]s (?:is|are|was|were)\b|,? the [a-z]+ (?:adds|added)\b|"
    r",? and (?:the|his|her) (?:[a-z-]+ ){0,2}(?:history|examination|review of systems) "
    r"(?:is|are|was|were|has|had|includ(?:es|ed))\b|"
    r", with (?:(?:an?|the) )?[^.;,:]{2,60}? (?:(?:still |yet )?to be (?:ruled out|excluded)|suspected|"
    r"not (?:yet )?(?:ruled out|excluded)|in question|under consideration)(?= ?[.;]|$)|"
    r", (?:both|all|neither|none|each) (?:[a-z-]+ )?(?:from|since|before|predat\w*|of (?:which|them|these)|"
    r"being|"
    r"non-?industrial|pre-?exist\w*|treated|controlled|diagnosed)\b|"
    r",? with (?:derivative|secondary|ancillary) (?:complaints?|symptoms?) of\b|"
    r",? (?:(?:attributed|ascribed) to|(?:thought|believed|felt|considered|presumed) (?:to|by|"
    r"due)(?! be (?:less|un|not|improb|doubt)))\b|"
    r"(?<!aftercare)(?<!after care),? (?:(?:improv|resolv|heal|reliev|treat|controll)(?:ed|ing) )?"
    r"(?:after|following|since|before)\s"
    r"(?![^.;,()]{2,60} \((?:[a-tv-z]\d[0-9a-z]|\d{3})\.[0-9a-z])"
    r"(?!(?:\d{1,2}/)?(?:19|20)\d\d(?:[.;] \(?#?\d{1,2}[.)] |, (?!and\b)[a-z]))|"
    r",? (?:(?:and|but|who|which|that|for which|where|although|though|while) )?(?:(?:he|she|they|it|"
    r"there(?:['’]s| is| are| was| were)|"
    r"the (?:patient|injured worker|worker|applicant|claimant|treating|provider|request\w*|treatment|"
    r"current|medical|plan|iw|physician|utilization|claims))\b|(?:has|have|had|carries|carried|was|were|is|"
    r"are|does|did|"
    r"will|would|remains?|underwent|presents?|presented|complains?|complained|reports?|reported|"
    r"continues|received|requested|recommended|requires|seeks)\b)|"
    r",? (?:who|which|for which|(?:to|on|in) which|"
    r"but(?! not (?:yet )?(?:confirmed|proven|proved|established))|however|"
    rf"as (?:(?:the|his|her|its|their) )?{WHICH}(?:diagnos[ei]s|impressions?|assessments?)\b|"
    r"per\b|(?<!controlled )(?<!managed )(?<!followed )(?<!treated )(?<!handled )(?<!seen )(?<!caused )"
    r"(?<!triggered )(?<!aggravated )(?<!exacerbated )(?<!worsened )(?<!complicated )(?<!induced )"
    r"(?<!assault )(?<!attack )(?<!bite )(?<!harassment )(?<!bullying )(?<!abuse )(?<!threats )"
    r"by (?:dr|the|his|her|an?|their)\b|(?:, )?(?<!being )followed by (?:the|his|her|an?|their)\b"
    r"(?! (?:[a-z]+ )?(?:[a-z]+ists?|surgeon|physician|provider|doctor|pcp)(?![\w'’]))|"
    r"based (?:up)?on|in the setting|"
    r"on \d|on (?:jan|feb|mar|apr|"
    r"may|jun|jul|aug|"
    r"sep|oct|nov|dec)|in (?:(?:early|late|mid-?|the (?:spring|summer|fall|autumn|winter) of) ?)?"
    rf"(?:{MONTH_BEGINS}[a-z]*\.?,? (?:of )?)?(?:19|20)\d\d(?!,)|as of|at (?:that|the) time|"
    r"and (?:uses|takes|wears|walks|lives|smokes)\b|"
    r"prior to|"
    r"when\s|because|"
    rf"treated with(?![^;.:]{{1,40}};)(?!(?: [a-z-]+){{1,3}},(?: and)? (?:{HOW_ILL} )*{ILL_OF_OLD})|"
    r"and treated|and (?:physical|current|prior|past|"
    r"previous) (?:examination|treatment|medication)|that (?:has|have|is|are|was|were)|"
    r"with (?:a )?(?:date|request)|(?:reportedly )?associated with an? (?:industrial|work|injury)|"
    r"reportedly\b|from (?:the|an|this) (?:industrial|work|injury|accident)|"
    r"from (?:(?:\d+|[a-z-]+) )?(?:years|decades|months) of\b)|\b(?:treatments? (?:to date|"
    r"so far|thus far|has|plan|included)|plan|medications?|recommendations?|work status|prior treatment|"
    r"current medications?|procedures?|meds|rx|tx|pe|exam|examination|objective|subjective|allerg(?:y|ies)|"
    r"co-?morbid(?:ity|ities)?|psh|pmhx?|soc|social history|work status|request|requested|imaging|"
    r"tx to date|rx to date) ?(?::|=)|"
    r" (?:(?:treatments?|tx|rx|meds|medications?)(?: (?:to date|so far|thus far|tried))?|plan|work status|"
    rf"psh|allerg(?:y|ies)) [-–—] (?=[a-z])(?!related|induced){_LAST_OF_THEM}|"
    r", the (?:last|latter|former|"
    r"first|second)\b| exam(?:ination)? (?:on \d|of \d|dated|shows?|showed|reveal\w*|findings)|"
    r",? and (?:uses|takes|wears|walks|works|lives|smokes)\b|"
    r",? and (?:(?:now|also|therefore) )?(?:requests|recommends|proposes|prescribes|orders|refers|advises|"
    r"plans|wants|notes|opines|feels|believes|asks|suggests|schedules|treats)\b|"
    r",? and (?:then |promptly |also )?(?:gave|prescribed|sent|referred|ordered|placed|put|fitted|provided|"
    r"recommended|requested|proposed|discharged|issued|dispensed|released|told|advised|applied|started|offered|"
    r"supplied|immobili[sz]ed|splinted|casted|kept|took|returned|injected|suggested|scheduled) "
    r"(?:him|her|them|an?|the|no|two|some|his|it|[a-z]+ for|off|on|in|to|home|back|"
    r"physical|crutches|medications?|antibiotics|"
    r"x-?rays)\b|"
    r",? and (?:then |promptly |also )?(?:began|begun|started|prescribed|stopped|ordered|advised) [a-z]{3}|"
    r", from (?:stress|work|repetitive|cumulative|"
    r"an?|the|his|her)\b|; ?(?:the|he|she|it|there|this|that|"
    r"they|no|dr\.?|these|however|mri|emg)\b|"
    r"; ?(?=[^;.]{3,80}? (?:was|were|is|are|has|had|have|remains?|been)\b)"
)
RESUMED = late(
    r",? (?:(?:[a-z]+ed )?(?:after|following|since|before)\b|(?:attributed|ascribed|thought|believed|felt|"
    r"considered|presumed)\b|which\b|for which\b|as of\b|in (?:19|20)\d\d|on \d|on (?:jan|feb|mar|apr|may|"
    r"jun|jul|aug|sep|oct|nov|dec)|because\b|treated with\b|due\b|from\b|when\b)"
)
"""What is told of one entry of a list with semicolons, behind which the list goes on."""
DENIES = late(
    r"\b(?:den(?:y|ies|ied)|no|not|never|negative|whether|concern\w*|guidelines?|suspected|"
    r"probable|mother|father|brother|sister|rule[sd]?|r/o|possible|versus)\b"
)
SIGNS = worded(
    r"\b(?:history|hx|family|positive|tender\w*|spasms?|rom|exam\w*|limited|decreased|reduced|motion|"
    r"strength|"
    r"reflex\w*|sensation|gait|palpation|crepitus|effusion|swelling|edema|laxity|atrophy|weakness|scars?|"
    r"wounds?|surger\w*|operations?|allerg\w*|ago|mri|x-rays?|smok\w*|alcohol|tobacco|injuries)\b"
)
"""What a sentence of an examination holds, and one that names a diagnosis and no more does not."""
REFUTED = late(
    r",? (?:but|which|and|though|although) (?:(?:the|his|her|this) )?(?:[a-z]+ ){1,3}(?:did|does|could|"
    r"has|had) "
    r"not (?:confirm|agree|support|concur|accept|find (?:it|this))|"
    r",? (?:was|were|is|are|has been|have been|had been|remains?) (?:(?:then|later|also|subsequently|now|"
    r"first|still|never|being|since|however|initially|at first) )*"
    r"(?:ruled out|excluded|questioned|doubted|rejected|refuted|withdrawn|entertained|raised|suspected|"
    r"uncertain|possible|unclear|in doubt|doubtful|unlikely|disputed|discarded|unconfirmed|unsupported|"
    r"confirmed(?<=never confirmed)|made(?<=never made)|"
    r"considered(?=[.;,]|$| (?:but|and|by|possible|unlikely|doubtful|at|in|earlier|as a possib\w+|too)\b)|"
    r"not (?:(?:been|yet|felt|thought|considered) )*(?:to be )?(?:confirmed|supported|established|met|made|"
    r"found|given|present|likely|clear|certain|evident|substantiated|accepted by the (?:qme|ame)))\b"
)
"""Behind what is told, that it is no diagnosis: `CRPS was considered but not confirmed`."""
RESOLVED = late(
    r",? (?:(?:which|that|now|since|and|have|has|had|is|was|then|fully|completely|entirely|all) )*"
    r"(?:resolved|healed|cleared(?: up)?|subsided|went away|recovered(?: from)?|abated)\b(?! (?:partially|"
    r"somewhat|in part))"
)
"""Behind what somebody was treated for, that it is over: `a hip contusion, which resolved with therapy`."""
SCORED = late(r"\d{1,3}(?:/\d{2,3}(?![/\d])|(?= points?\b| out of ))")
"""A Cognitive Assessment `of 19/30`: a score, and no list."""
PLAIN_SENTENCE = late(r" ?[a-z0-9][^.:;()]{3,80}(?: \([^()]{3,12}\))?\.?")
SAID_BEHIND = late(
    r",? (?:clinically|on [a-z-]+|by (?:history|exam(?:ination)?|mri|emg)|(?:(?:well|fairly|currently) )?"
    r"(?:stable|controlled|asymptomatic|symptomatic|improv(?:ed|ing)|unchanged|treated|persistent)|"
    r"(?:controlled|treated|managed|stable) (?:with|on) [a-z-]+)\.?$"
)
"""`Right carpal tunnel syndrome, clinically.`: how it stands with a diagnosis that is a sentence."""
STATE_AFTER = late(
    r"(?:status[ -]post|s/p) (?!(?:mva|mvc|fall|motor|injury|work|slip|trip|assault)\b)(?:[a-z0-9/-]+ ){0,7}"
    r"(?:release|fusion|repair|arthroscopy|replacement|decompression|reconstruction|acdf|orif|"
    r"[a-z]+ectomy|[a-z]+plasty|[a-z]+otomy)(?: (?:at )?[clt]\d\S*)?(?:,? (?:in |on )?[\d/]+)?\.?$"
)
"""`Status post left carpal tunnel release.`: among the diagnoses, what was operated on."""
PLAN_BEHIND = keyed(
    r"(?::| [-–—]|,) (?:(?:will|to|we will|plan to|please) )?(?:continue|cont|refill|renew|start|begin|"
    r"request|recommend|proceed|return to|follow[ -]?up|f/u|increase|decrease|wean|taper|schedule|await|"
    r"authorize|prescribe|dispense|obtain|order|refer|add)\b(?!-| (?:of|in|for (?:the )?last)\b)"
)
"""`lumbar strain: continue therapy`: where the plan for a diagnosis begins."""
OF_ANOTHER_CLAIM = late(
    r"\b(?:recovered|without residuals?|(?:separate|another|different|prior|previous|earlier|older) "
    r"(?:[a-z]+ )?(?:claim|employer))\b"
)
"""What a sentence says of a claim that is not the letter's."""
NEXT_ENTRY = late(r"[ (#]\d{1,2}[.)] |#\d|[•*·▪●]| - [a-z]")
CONTINUES = late(r" ?\(?#?\d{1,2}[.)]\s| ?#\d")
LETTERED = late(r" ?\(?a[.)] ")
CONTINUES_LETTERED = late(r" ?\(?[b-h][.)]\s")
"""`A. Gout. B. Asthma.`"""
