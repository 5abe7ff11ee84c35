"""What an entry of a list of diagnoses holds: what leads to the name, stands behind it or shows none."""

from __future__ import annotations

import re

from imr_llm.reading.disorders import CODE
from imr_llm.reading.others import RELATIVE
from imr_llm.vocabulary.patterns import late
from imr_llm.vocabulary.word_finder import worded

_MEASURED = (
    r"(?:(?:hgb |hb |hemoglobin )?a1c|hba1c|bmi|body mass index|e?gfr|ldl|hdl|tsh|inr|psa|ef|"
    r"ejection fraction|"
    r"fev1|ahi|(?:phq|gad)(?:-?\d+)?|bdi|bai|odi|cd4(?: count)?|viral load|creatinine|hemoglobin|hematocrit|"
    r"platelets|glucose|blood pressure|bp|pulse|esr|crp|"
    r"(?<!of )weight|(?<!of )(?<!disc )(?<!disk )(?<!space )(?<!body )(?<!vertebral )height|"
    r"ferritin|uric acid|triglycerides|"
    r"total cholesterol|t-score)"
)
"""What is measured and is no disorder: `A1c 7.1`."""
_PARENTAL = r"mother|father|brother|sister|parents?|siblings?|grandmother|grandfather"
DROPPED = worded(
    r"\b(?:as an? (?:child|infant|teen\w*|boy|girl|youth|young (?:man|woman))|in (?:high|grade|elementary|"
    r"middle) school|"
    r"in college|in (?:his|her) (?:childhood|youth|teens)|in childhood|"
    r"of childhood)\b|\((?:in |as an? )?(?:childhood|child|teens?|adolescence)\)|"
    rf"^(?:{_PARENTAL}|mom|dad)\b|\((?:{_PARENTAL}|family)\b[^)]*\)?$|"
    r"^pt\.? (?:neg(?:ative)?|denie[sd]|has|had|is|was|reports?|states?|with)\b|\?$|^\?|\bsuspected(?: but|"
    r"$)|^(?:probable|probably|presumptive|presumed|suspected|"
    r"perhaps|poss|prob|susp|suspect|doubt|"
    r"likely|maybe)\b|^as an?\b|\((?:questionable|possible|probable|suspected|doubtful|unlikely|"
    r"unconfirmed)\)$|"
    r"^(?:and )?with (?:an? |the |some )?(?:possible|probable|suspected|presumed|likely|questionable)\b|"
    r"^(?:and )?(?:with )?(?:an? |the |some )(?:question|suggestion|suspicion|possibility|concern|remark|"
    r"hint|comment)s? (?:of|that|about|for|as to|whether)\b|"
    r"^(?:on|for|by|after|before|since|under|upon|during|until|despite|per|at|from)\s|^possible\b|"
    r"^(?:rule out|r/o|rule-out|no\b|not\b|none\b|non[\s-]?contributory|negative|normal|deferred|without|"
    r"ruled out|unknown|unclear|unspecified$|made\b|confirmed|established|supported|unchanged|the same|"
    r"orthopa?edic$|same\b|other than\b|"
    r"other(?: (?:diagnos|finding|record|medical|complaint|condition|problem|provider|"
    r"physician|"
    r"issue|treat)\w*)?$|others\b|pending|"
    r"questionable|denies|denied (?=any\b|having\b)|also\b|listed|noted|documented|provided|versus|"
    r"vs\b|following|as follows|stated|above|below|that\b|this\b|these\b|such\b|therefore|consistent$)|"
    r"\b(?:deferred|ruled out|not (?:provided|stated|documented|given|included|listed|available|"
    r"specified|clear)|not (?:(?:felt|thought|considered|deemed) )?(?:to be )?(?:likely|suspected|present|"
    r"confirmed|established|"
    r"supported|found|evident|probable)|unlikely|less likely|improbable|doubtful|doubted|excluded)\b|"
    r"^\d\d[ -](?:years?|yrs?|y/?o)[ -]|^(?:doing|feeling) (?:well|better|fine)\b|^(?:pt|"
    r"iw)(?:['’]s)?\b|^(?:status post|s/p|post) (?:(?:surgical|right|left|bilateral) )*(?:repairs?|"
    r"surgery|operation|procedures?|"
    r"release|injections?)$|^(?:given|issued|fitted|discharged|sent|referred(?! pain)|"
    r"treated) (?:an? )?[a-z]|"
    r"^axis (?:i|ii|iii|iv|v)\b\W*(?:deferred|none|no\b|diagnosis deferred|gaf|\d)|"
    r"\bgaf\b|"
    r"(?<![a-z]-)(?<!factor )(?<!b27 )(?<!receptor )(?<!her2 )(?<!antibody )(?<!culture )(?<!culture-)"
    r"\b(?:neg|negative|denied|absent|nil|none|never)$|\(-\)$|"
    rf"^(?:last |latest |current |recent |his |her |most |with |an? )*{_MEASURED}"
    r"(?:(?: ?[:=]| of| is| was| at)? ?[<>~]?\d[^;]*| (?:within|in|at|normal|high|elevated|"
    r"undetectable)\b[^;]*)?$|"
    r"^(?:orthopa?edic|physical|multiple|medical|industrial|general medical|work|various|see|per|"
    r"defer|unrelated|not related)\b[a-z -]{0,20}\b"
    r"(?:injur(?:y|ies)|conditions?|problems?|complaints?|issues?|physicians?|"
    r"records?|"
    r"reports?)$"
)
TREATED = re.compile(
    r"\W*(?:(?:which|that) (?:is|are) )?(?:(?:well|poorly|fairly|now|currently|also|adequately) "
    r")*(?:(?:controlled|"
    r"managed|followed|seen(?= by )|handled|treated|medicated|"
    r"stabilized|stable|kept in check|kept under control) (?:w/|(?:with|by|on|"
    r"through|under)\b)|"
    r"(?:kept )?under (?:good |fair |poor )?control\b|(?:taking|using|takes|uses)(?= ))"
)
"""`hypertension, controlled with lisinopril`: how the disorder before is treated."""
LEAD = late(
    r"(?:(?:(?:changed|revised|amended|updated|upgraded) (?:from [a-z -]{3,60}? )?to|and,|[a-h][.)]|an?|"
    r"of|adds|that of|one of(?! (?:the|his|her|these|those)\b)|the|his|her|their|some|also|mention of|"
    r"evidence of|"
    r"(?:(?:co-?morbid|medical|associated|underlying|other|current|additional|primary|secondary) )?"
    r"(?:conditions|diagnoses|problems|comorbidities|impressions|disorders) (?:includ(?:e|es|ed|ing)|are|"
    r"were|being)|"
    r"both (?!.*\band\b)|axis (?:i|ii|iii|iv|v)\b ?[:\-]?|"
    r"following:?|having|(?:(?:well|poorly|fairly|adequately)[ -])?controlled|"
    r"co-?morbid|industrial(?:ly)? related|(?:(?:prior|previous|known|additional|"
    r"pre-?existing) )?diagnos[ei]s of|complaints? of|symptoms of|"
    r"(?:multiple |several |other )?(?:medical |health )?(?:problems|conditions|issues|"
    r"comorbidities) (?:including|such as|of)|multiple(?! sclerosis| myeloma| (?:[a-z]+ ){0,2}(?:fractures|"
    r"contusions|lacerations|abrasions|burns|"
    r"sprains|strains|bites|wounds|gunshot)\b)|continued complaints of|"
    r"consistent with|"
    r"outside (?:of )?(?:the|this|his|her) (?:[a-z]+ )?claim[,:]?|apart from (?:the|this|his|her) claim[,:]?|"
    r"(?:not|un)[- ]?related to (?:the|this|his|her) (?:[a-z]+ )?(?:claim|injury)[,:]?|"
    r"(?:as )?non-?industrial(?:ly)?[,:]?(?= [a-z]+)|as an? (?:[a-z-]+ )?(?:condition|problem|illness),?|"
    r"(?:the )?(?:patient|worker|claimant|applicant|employee|he|she) suffers (?:from|with)|"
    r"with(?= (?:right|left|bilateral|chronic|mild|moderate|severe) )|related to|(?:primary|secondary|"
    r"current|working|admitting|principal) ?:) )+"
)
TRAIL = late(
    r" throughout$| by (?:pulmonary|ortho|neuro|gi|psych|rheum|derm|cardiology|pain management)\b.*|"
    r"; ?(?:[a-z]\d\d(?:\.[\da-z]{1,4})?|\d{3}\.\d{1,2})$|"
    r", with (?:an? |the |some )?(?:possible|probable|suspected|presumed|questionable)\b.*$|"
    r"(?:[,:]? (?:care )?deferred to(?: (?:the |his |her |an? )?"
    r"(?:(?:primary |treating |secondary |orthop[a-z]+ |pain |psychiatric )*(?:physician|"
    r"provider|doctor)|ptp|pcp|[a-z]+ists?|(?:[a-z]+ )?(?:surge(?:on|ry)|specialist)|orthopedics|"
    r"psychiatry|dr\.? [a-z]+))?$|,? (?:(?:being|to be|currently|now) )?(?:treated|managed|followed|handled|"
    r"seen|addressed) (?:elsewhere|separately|privately|(?:by|with) (?:the |his |her |an? |another )?"
    r"(?:[a-z]+ )?(?:[a-z]+ists?|surgeon|physician|chiropractor|provider|doctor|pcp|dr\.? [a-z]+))$|"
    r", (?:now |currently )?(?:taking|using|takes|uses) .*|,? \(?(?:r/o|rule[ -]?out|versus|vs\.?)\b.*| "
    r"\?.*|"
    r",? (?:(?:currently|now) )?doing (?:well|better|fine)$| (?:shown|confirmed|proven|documented|"
    r"demonstrated|only)$|"
    r",? (?:sustained|incurred|suffered) (?:while|when|in|on|at|during|by|after|from)\b.*|"
    r",? diagnosed (?:in )?(?:\d{1,2}/)?(?:19|20)\d\d\b.*|, no (?!psychotic\b)[a-z]+(?: [a-z]+)?$|"
    r",? (?:sober|abstinent|clean|in recovery)(?: (?:since|for)\b.*)?$|"
    r" by (?:an?|one|another|the|his|her|their) (?:[a-z]+ )?(?:doctors?|physicians?|providers?|"
    r"[a-z]{4,}ists?|"
    r"[a-z]*surgeons?|evaluators?|examiners?|a?qme|ame)\b.*|"
    r", with (?:(?:mechanical|ongoing|persistent|residual|continued|recurrent|intermittent|associated|"
    r"chronic|current|some|no|occasional|daily|night|nocturnal|neurologic(?:al)?) )*(?:symptoms?|complaints?|"
    r"flare[- ]?ups?|locking(?: and [a-z]+)?|catching(?: and [a-z]+)?)$|"
    r" (?:rated )?(?:at )?\(?\d{1,2}(?:-\d{1,2})?/10\)?$|"
    r",? \((?:non[- ]?industrial|not industrial|industrial|unrelated)\)|,? (?:non[- ]?industrial|"
    r"not (?:industrially|work)[- ]related)(?:,? (?:and )?(?:(?:well|poorly|fairly|adequately|un)?[ -]?"
    r"controlled|stable|pre-?existing|longstanding))*$|, aggravated$|"
    r",? ?[-–] (?:pcp|pmd|own (?:md|doctor|pcp|pmd)|internist) (?:follows|treats|manages)\b.*|"
    r",? (?:well|fairly|adequately)[ -]controlled|(?<!,) poorly[ -]controlled|"
    r" (?:secondary|due|attributable) to the (?:above|"
    r"foregoing|same)\b| as an? (?:young )?adult\b.*|"
    r",? (?:unrelated|not related) to (?:the|this|his|her) (?:[a-z]+ )?(?:injury|claim|accident|work)$|"
    r" diagnosed$| post-?operatively$|,? plan$|"
    r",? (?:following|after|since) (?:the|a|an|his|her|this) (?:[a-z-]+ ){0,2}(?:injury|accident|fall|"
    r"incident|collision|assault)\b.*|"
    r" (?:at|in) (?:the |an? )(?:[a-z]+ )?(?:clinic|emergency (?:room|department)|er|ed|hospital|urgent "
    r"care)$|"
    r" (?:well |poorly |now )?(?:(?:controlled|managed|treated|stable) (?:with|by|on)|under (?:good "
    r")?control) .*|(?<!,) on (?!(?:exertion|bone|"
    r"standing|left|"
    r"right|walking|movement|motion|imaging|mri|exam|chronic|record|the|both|his|her)\b)[a-z-]+"
    r"(?: and [a-z-]+)?|"
    r" \((?:in )?(?:19|20)\d\d\)| with (?:[a-z-]+ ){0,3}(?:therapy|psychotherapy|"
    r"acupuncture|medications?|"
    r"surgery|"
    r"chiropractic)|"
    r" \((?:smok(?:ed|es|ing)|quit|ex-smoker|former smoker|since|on|takes?|taking|uses?|using|treated|"
    r"controlled|"
    r"managed|diagnosed|stable|medicated|untreated|not treated|no meds)\b.*|"
    rf"(?:,? (?:(?:with|and|on) )?(?:an? |the )?(?:last |latest |current |recent )?| \()(?:{_MEASURED})"
    r"(?= ?(?:of|is|was|at|[=:])? ?[<>~]?\d| (?:undetect|normal|within)).*| \(\+\)|"
    r"(?:,? with (?:an? |the )?(?:last |current |recent |latest )?| \(?)(?:bmi|body mass index|(?:hb|"
    r"hemoglobin )?a1c|ahi|"
    r"fev1|(?:bdi|bai|beck|phq|odi|gad(?=-?7| ?(?:scores? |of |is |was |[=:] ?)?\d))[a-z0-9-]*|ejection "
    r"fraction|egfr|(?:blood )?pressures?(?= of)|"
    r"sugars?(?= of)|scores?(?= of))\b.*| (?:respectively|among others?|etc\.?|as well|at this time|"
    r"currently|"
    r"also|(?<!replacement )(?<!fusion )(?<!amputation )(?<!transplant )(?<!arthroplasty )(?<!bypass )"
    r"(?<!arthrodesis )(?<!ostomy )status|(?:in|"
    r"since) (?:19|20)\d\d)| ?[-–:,;(\[]+|"
    r" with pockets? .*| with (?:subsequent )?(?:surgical|operative) (?:intervention|repair|treatment)$|"
    r" (?:and|or|with|the))$"
)
_WHICH_ONE = r"(?:first|second|third|fourth|fifth|1st|2nd|3rd|4th|5th|index|middle|long|ring|small|little)\b"
WHOLE = late(
    r"without (?:\w+ ){1,2}(?:or|nor) \w+|neuritis or radiculitis|\b\w+ or \w+(?= (?:nos|nec|unspecified)\b)|"
    r"sprains? and strains?|strains? and sprains?|signs and symptoms|"
    r"(?:right|left|upper|lower) and (?:right|left|upper|lower)|"
    rf"{_WHICH_ONE}(?:, {_WHICH_ONE})*,? and {_WHICH_ONE}(?= [a-z])|drug and alcohol|alcohol and drug|"
    r"nausea and vomiting|bowel and bladder|(?:mixed )?anxiety and (?:depressed|depressive) mood|"
    r"depressed mood and anxiety|"
    r"emotions and conduct"
)
_BROUGHT_ON = r"(?:aggravated|exacerbated|worsened|precipitated|triggered|compounded|made worse) by"
SPECIFIES = late(rf"\btype$|^(?:status post|s/p|with|without|due to|in|secondary|{_BROUGHT_ON})\b")
MORE_CODES = late(
    r"(?:,|;|/| and|, and) ?(?:\d{3}\.\d{1,2}|"
    r"[a-tv-z]\d[0-9a-z]\.[0-9a-z]{1,4})(?![\w.])"
)
TWO_CODED = late(
    rf"(?P<code>\((?:{CODE.pattern}|(?:in |since )?(?:19|20)\d\d)\))"
    r"(?: ?/ ?(?=[a-z])|,? (?:and|as well as) (?=[a-z])|"
    rf",? with (?:an? |the )?(?=[a-z][^;()]{{3,80}} \((?:{CODE.pattern})\)))"
)
"""`gout (274.9) and asthma, mild (493.90)`: two, wherever the commas stand."""
PAST_EVENT = late(
    r"(?:[a-z-]+ ){0,4}?(?:ulcers?|bleed(?:ing)?|hemorrhage|pneumonia|concussion|cellulitis|kidney stones?|"
    r"pancreatitis|appendicitis|fractures?|embolism)\b(?: (?:with|of|"
    r"from) [a-z -]{2,30}?)?,? \(?(?:in )?(?:19|20)\d\d\b"
)
"""`a bleeding ulcer in 2009`: what a history tells of one year and is over."""
_HURT = r"(?:fractures?|fx|sprains?|strains?|dislocations?|lacerations?|contusions?|concussions?|whiplash)"
_OF_WORK = r"(?<![a-z-])(?:industrial|work-related)"
_BEHIND = (
    r"(?= ?[;,.(]|$| (?:of|to|from|in|on|with|at|as|s/p|status|treated|repaired|healed|(?:19|20)\d\d)\b)"
)
OVER = late(
    rf"(?![^;]{{0,80}}?{_OF_WORK})(?:"
    r"(?:(?:an?|the|his|her|history of|hx of|h/o) )*(?:remote(?:ly)?|old|prior|previous|distant|earlier|"
    r"former|childhood|healed|broken|fractured|sprained|torn)\b|"
    r"(?![^;]{0,80}?\b(?:osteopo|stress|compression|insufficiency|patholog|post-?concuss))"
    rf"(?:[a-z0-9/-]+ ){{0,5}}?{_HURT}{_BEHIND}|"
    r"(?:[a-z0-9/'-]+ ){0,5}?(?:[a-z]*(?:ectomy|ectomies|otomy|plasty|oscopy|ostomy|desis)|repairs?|surgery|"
    rf"bypass|stents?|stenting|(?:c|cesarean)[ -]sections?|fusion|release|graft|replacement|orif|cabg|"
    rf"acdf|tka|tha){_BEHIND}|"
    r"[^;,]{3,60} (?:(?:many |several )?years (?:ago|before|earlier)|in (?:his|her) (?:youth|teens|twenties))"
    r"\b)"
)
"""`remote ankle fracture`, `wrist sprain`, `appendectomy`: what a history lists and is over."""
OF_ONES_LIFE = late(r"\W*axis (?:iv|v)\b")
"""The axes of stressors and of functioning tell no disorder."""
OF_THE_FAMILY = late(rf"\W*(?:(?:his|her|a|the|family) )?(?:{RELATIVE}|family)\b")
"""`brother with MS`: among what the worker has, what somebody else has."""
IN_THE_FAMILY = late(
    rf"\b(?:in|on|among|from) (?:(?:the|his|her|both|an?) )?(?:(?:immediate|maternal|paternal|close) "
    rf")*(?:family\b(?! (?:doctor|physician|practi|medic|md))|relatives\b|"
    rf"(?:{RELATIVE})\b(?!['’])|sides? of (?:the|his|her) family\b|(?:maternal|paternal) side\b|"
    rf"(?:{RELATIVE})['’]s (?:side|family)\b)"
)
"""`diabetes in the family`: what the worker is said to have, and has not."""
OF_SOMEBODY = late(rf"\((?:in )?(?:(?:his|her|the|a) )?(?:{RELATIVE}|family)\b|\( {{3,}}\)")
"""`gout (father)`; the blanks are what was told of somebody else."""
COMPLAINT = late(
    r"\b(?:pain|aches?|complaints?|symptoms?|numbness|tingling|stiffness|injur(?:y|"
    r"ies))\b(?! (?:syndrome|disorder))"
)
CLAIMED = late(
    r"\b(?:complaints?|symptoms?) of [^;]*|"
    r"(?<![\w-])(?:[a-z-]+ )?(?:complaints?|symptoms?) (?:claimed|alleged|said|thought|attributed|"
    r"secondary|due) "
    r"[^;]*|\b(?:cumulative|continuous|repetitive) trauma\b(?! (?:syndrome|disorder))|"
    + COMPLAINT.pattern
    + r"|(?<!cervicogenic )(?<!tension )(?<!tension type )(?<!tension-type )(?<!migraine )(?<!cluster )"
    r"(?<!traumatic )"
    r"\bheadaches?\b(?! (?:syndrome|disorder))|\b(?:stress|dizziness|weakness|swelling|discomfort|spasms?|"
    r"soreness|problems?|sleep (?:disturbances?|loss)|loss of (?:libido|sleep|appetite|interest|energy|"
    r"memory|concentration|confidence|weight|balance|strength|motion|sensation))\b(?! (?:syndrome|disorder))"
)
"""What is claimed and treated and is no diagnosis."""
NO_DISORDER = late(
    r"^(?:surger(?:y|ies)|injections?|physical|acupuncture|authorization|treatments?|further|refill|"
    r"continue|care|being|followed|managed|handled|seen|evaluated)\b|"
    r"\b(?:is|was|were|are|has|have|had|be|been|he|she|it|they|will|would|request\w*|plan\w*|recommend\w*|"
    r"continu\w*|treat\w*|therapy|medications?(?<!use of medication)(?<!use of medications)|mri|x-?rays?|"
    r"date|dated|doctor|dr|report\w*|note[sd]?|(?<!of )(?<!in )(?<!at )(?<!to )the|this|that|no|not|other|"
    r"others|symptoms?|work|industrial|"
    r"body|us(?:es|ed|ing)|tak(?:es|en|ing)|wears?|smokes?|smoking|lives?|walks?|needs?|wants?|denie[sd]|"
    r"prn|mg|"
    r"as needed|sleeps?|drinks?|scor\w+|rated?|per|day|daily|weekly)\b|\d{3,}|(?<!\S)(?:\S+ ){7}"
)
LONGEST_ENTRY = 160
TWO_OF_ONE_SIDE = late(
    r"((?:[a-z'/-]+ ){1,4}?[a-z'/-]+) and ((?:[a-z'/-]+ ){1,4}?[a-z'/-]+), (?:right|left|bilateral)"
)
TWO_OF_OTHER_PARTS = late(
    r"((?:(?!(?:due|secondary|to|with|from|and|or|between|of)\b)[a-z'/-]+ ){0,4}?[a-z'/-]+) and "
    r"((?:right|left|bilateral|cervical|thoracic|lumbar|lumbosacral) (?:(?!and\b)[a-z'/-]+ ?){1,5}), "
    r"(?:grade|type|stage|mild|moderate|severe|chronic|acute|resolved|resolving|improved|healed|stable|"
    r"status post|s/p|post-?operative|[clts]-?\d)[^;,()]{0,30}"
)
"""`lumbar strain and left ankle sprain, grade II`: what stands behind the comma hides that two are listed."""
LAST_TWO = late(
    r"((?:right|left|bilateral|cervical|thoracic|lumbar) [^,;()]{3,80}?) and "
    r"((?:right|left|bilateral|cervical|thoracic|lumbar) [^,;()]{3,80})"
)
OF_THE_CLAIM = late(r"(?:accepted|industrial) ")
"""Announcements of problems that were judged and not merely complained of."""
PLANNED = late(r" ?(?: [-–—] |--|→|: |\. )")
"""Where the plan for a problem begins behind its name."""
COMPLAINTS = ((("known", "treated", "criteria"), CLAIMED), (("also",), COMPLAINT))
"""Behind which announcements an entry must be more than which complaints."""
