"""The wordings by which a case summary tells whether a drug that it names is taken."""

from __future__ import annotations

from imr_llm.reading.others import RELATIVE, STRANGER
from imr_llm.reading.phrases import phrases
from imr_llm.vocabulary.finder import keyed
from imr_llm.vocabulary.patterns import late
from imr_llm.vocabulary.word_finder import worded

TAKING = phrases(
    r"""
    medicaitons? | medicatons? | medicatoins? | medicaions? | medcations? | mediactions? | medicatiosn
    tak(?:e|es|ing|en) | medications? | meds? | medicines? | medicated | regimen | drugs? | already took
    took(?= [a-z ]{3,30} already before) | us(?:e|es|ing) | utiliz(?:es|ing) | utilizes?
    prescrib(?:ed|es|ing) | prescriptions? (?:(?:for|of|include[sd]?|are|were)|[a-z ]{1,30} for)
    dispensed | given | furnished | started on | placed on | tx['’]d
    tx (?:to date|so far|thus far|includ\w+|consist\w+)
    rotates | protects (?:his|her|the) | at hs
    (?<!used )(?<!indicated )(?<!given )(?<!is )(?<!are )for (?:flares?|flare-?ups?|bad days|btp)
    tx(?= ?: ) | management (?:with|thus far|to date|so far|has|have|was|consist\w+|includ\w+)
    treated (?:(?:initially|first|conservatively|non-?operatively|symptomatically|at first) )?with
    treated by (?:the |an? |his |her |his own )?[a-z]+(?: [a-z]+)? with | (?:better|eased) (?:with|by)
    treated w(?=/) | alternat(?:es|ing) | fills | has (?:now |since |recently |also )?(?:started|begun)
    maintained on | is on | was on | pt\.? on | remain(?:s|ed)? on | been on | continu(?:e|es|ed|ing)
    treats (?:(?:him|her|it|this|them) )?with | controls (?:the|his|her)
    (?:under|in) (?:good|fair|poor|excellent) control (?:with|on)
    treatment | treatments | helps? | relie(?:f|ves|ved|ving) | manag(?:es|ed|ing) | controlled with
    improve[sd]? with | with (?:the )?use | benefit\w* | refill(?:ed|s)? | decreas\w+ | reduc\w+
    alleviat\w+ | attenuat\w+ | (?:ongoing|continued|chronic|daily|regular|current) usage of
    receiv\w+ | mcg | /10 with | \d{2,3}/\d{2,3} on | aborts | tolerat\w+ | daily | mg | per day | b\.?i\.?d
    q\.?d | t\.?i\.?d | q\.?i\.?d | q\.?h\.?s | prn | as needed | included? | includes | including
    pharmacotherapy | medicines | opioids? | analgesics? | patch(?:es)? | topical\w* | care
    conservative | relies | requires | renew\w* | resum\w+ | restart\w* | rx | employ | contains
    delivers | (?:currently|presently|now|still|only|stable|stabili[sz]ed|kept|stays|be|being) on | cont
    controlled by | brings? (?:his|her|the) pain | with \S+ (?:he|she) (?:is able|can)
    (?:he|she)['’]s (?:also |now |still |only )?on
    (?:one|two|three|four|five|six|\d+) (?:(?:tablet|pill|capsule|cap)s? )?a day
    (?:(?:is|was|been|pt|patient|worker|claimant|applicant|employee|he|she) )also on
    (?:is|are) used (?:occasionally|sometimes|sparingly|regularly|nightly|at night)
    (?:is|are) used (?:(?:only|about|some|roughly|up to|at most) )*(?:once|twice|one|two|three|four|\d)
    (?:is|are) used (?:every|most|on most|a few)
    (?:placed|started|put|keeps|kept|maintains|maintained|has) (?:him|her|the (?:patient|worker|claimant)) on
    (?:is|are) (?:now |also |still |currently )*being (?:used|applied)
    (?:was|were) (?:also |still )*being (?:used|applied|taken)(?! (?:at (?:that|the) time|then|by)\b)
    for which (?:he|she|the (?:patient|worker|claimant|applicant|employee)) (?:used|took)
    (?:is|are) (?:now |also |still )+used | (?:is|are) used (?:now|currently|at present)
    psychotropics?(?= ?:) | anticoagulated | on (?:chronic|long-term|stable|daily|low-dose)
    \d ?/ ?day | self-?(?:treats|medicates) | twice (?:a|per|each) day | once (?:a|per|each) day | at bedtime
    for (?:pain|sleep|spasms?|nausea|anxiety|depression|mood),? (?:(?:he|she) has|there (?:is|are))
    is (?:also |being |currently )*treated | are (?:being )?treated
    appl(?:y|ies|ying) | pills? | tablets? | capsules? | otcs? | took only | only took | consum(?:es|ing)
    (?:currently|current|presently|now|at present|ongoing|active|home|nightly|scripts?)(?= ?:)
    pharmacolog(?:y|ic|ical)(?= ?:) | non-?ind(?:ustrial)?(?: meds)?(?= ?: )
    (?:he|she|patient|worker|claimant|applicant|employee) (?:has |had )?(?:obtain(?:s|ed)|gets)
    samples? of | nowadays | these days | (?:every )?now and (?:then|again) | once in a while | off and on
    per (?:pmd|pcp|pmp|psych\w*|(?:his|her) (?:pmd|pcp|own doctor|family doctor|psych\w+|private \w+))
    (?:sent|went|discharged|released) home (?:with|on) | discharged (?:with|on)
    down to (?:one|two|three|\d{1,2}) | (?:has|have) (?:cut|halved|lessened|eased|calmed|quieted)
    (?:kept|held|made|rendered|is|are) (?:tolerable|bearable|manageable|in check|at bay) (?:by|with|on)
    with \S+ (?:the |his |her )?pain (?:is|goes|drops|comes|falls|stays)
    without \S+ (?:he|she) (?:cannot|can not|can't|is unable|would)
    (?:diabetic|hypertensive|asthmatic|hypothyroid|diabetes|asthma|gout|hypothyroidism|gerd|htn|dm) (?:is )?on
    (?<!used )(?<!indicated )(?<!given )(?<!is )(?<!are )for (?:pain|sleep|spasms?|nausea|anxiety)(?= ?[.,;])
    (?<!used )(?<!indicated )(?<!given )(?<!is )(?<!are )for (?:mood|(?:h[ei][rs] )?stomach)(?= ?[.,;])
    """
)
NOT_TAKEN = phrases(
    r"""
    (?<!time of the )(?<!time of this )request(?!ing (?:dentist|physician|doctor|provider)\b)\w*
    (?<=time of the )request(?= (?:for|of)\b)
    authoriz\w+ | den(?:y|ied|ies|ial) | non-?\s?certif\w+ | certif\w+ | modif\w+
    utilization review | disput\w+ | appeal\w* | recommend\w* | propos\w+ | consider\w*
    would like(?! to (?:cut|come|get|wean|taper|reduce|stop|continue|stay|keep)\b) | asks?
    (?<!as )advised(?= ?(?:[.,;]|$)) | this review | at issue | medical necessity
    (?:review|imr) is (?:for|of)
    (?<!is )(?<!was )asked(?! (?:(?:him|her|the [a-z]+) )?to (?:go on|keep|continue|stay|resume|carry on)\b)
    (?:hopes?|hoping|wish(?:es)?|wishing|intends?|intending) to (?!continue|stay|keep|remain|go on)\w+
    asking | seek\w* | appl(?:y|ies|ied) for
    sought(?! (?:medical |immediate |emergency )?(?:care|treatment|attention|help|relief)\b)
    trial of(?![^.;,]{3,40} (?:(?:has been|was|is being) )?(?:started|begun|initiated)\b)
    will (?:be|start|try|begin) | wants? | independent medical review | approv\w+ | under review
    (?:was|were|is|are|been|being) (?:also |again |\w+ly )*endorsed(?! (?:with|as|while|when|on)\b)
    suggest(?:s|ed)? (?!(?:to|that|by|in|him|her|s?he|the|current|use|(?:continu|stay|keep|ongo|compl)\w+)\b)
    (?:advises|advised) (?!(?:to|that|by|in|him|her|he|she|the|of|about|continu\w+|staying|keeping)\b)
    consideration | rfa | not (?:supported|indicated|warranted) | to be (?:started|begun|tried|added|ordered)
    """
)
STOPPED = phrases(
    r"""
    discontinu\w+(?! (?:smoking|drinking|physical|pt|therapy|acupuncture|work)\b)
    stopp\w+(?! (?:smoking|drinking|working|work|physical|pt|therapy|acupuncture)\b)
    (?:told|asked|advised|instructed) (?:(?:him|her) )?to stop | and to stop
    no longer | wean(?:ed)? off | weaned (?:(?:him|her)self )?(?:off|from)(?! \d) | taken off
    quit(?! (?:smoking|drinking|tobacco|alcohol|(?:his|her|the) job|work\w*)\b) | ceased
    (?:was|were|been) (?:\w+ly )?weaned(?! (?:down|to|from \d+)\b) | given up
    (?:was|were|been) dropped(?! (?:to|from|back)\b)
    ran out | switched from | changed from | replaced | off of | unable to (?:take|tolerate)
    could not tolerate | did not (?:tolerate|help|work out)
    (?:told|asked|advised|instructed|warned) [^.;,]{0,40}?not to (?:take|use)
    not (?:take|use)(?! (?:\S+ )?(?:daily|every|regularly|often|more|any)\b)
    not (?:taking|on|using|tolerat\w+|effective|been|prescribed|given(?! up\b))
    never | intoleran\w+ | declin(?:ed|es)
    refus\w+ | avoid\w* | failed(?! (?:back|neck|spinal|surg\w+)\b) | fails
    (?<!heart )(?<!renal )(?<!kidney )(?<!liver )(?<!respiratory )failure | previously | in the past
    past medications?
    ma(?:de|kes) (?:him|her) (?:too )?(?:sick|nause\w+|drowsy|dizzy|ill|sleepy|groggy|itch\w*|vomit\w*)
    (?:prior|previous|past) (?:conservative )?(?:treatment|care|therapy|management) history
    (?:was|were|had been|has been|proved|found) (?:to be )?(?:ineffective|unhelpful)
    (?:was|were|had been|has been|proved) of no (?:help|benefit|use)
    (?:(?<=was )|(?<=were )|(?<=is )|(?<=are )|(?<=been )|(?<=all ))(?:finished|used up)
    not (?:re-?newed|refilled|continued|resumed) | not be (?:continued|tolerated)
    (?:was|were) (?:given|taken) (?:[^.;,]{2,30} )?for (?:an?|one|two|three|\d+) (?:day|week)s? after
    (?:used|took) [^.;,]{1,40}? (?:for|x|for only) (?:\d+|a|two|three|four|six|a few) (?:day|night|wk|week)s?
    prior medications? | previous medications? | (?:medication|drug) trials(?= ?:)
    (?:prior|previous|past|former|failed|earlier|discontinued) (?:meds|drugs|medicines|analgesics)(?= ?:)
    (?:prior|previous|past|former|earlier) meds(?! (?:and|to|as|list|are|help|refill|continu|unchang)\w*)
    former medications? | (?:prior|previous|past|former|previously|formerly|earlier)(?= ?: )
    (?:in|at) (?:the |an? )?(?:er|ed|emergency (?:room|department)|hospital|urgent care(?: clinic)?) only
    only (?:in|at) the (?:er|ed|emergency (?:room|department)|hospital|urgent care)
    for [a-z0-9]{1,8} (?:day|week)s?,? and completed
    (?:as|among|under) (?:the |his |her )?(?:prior|previous|past|former|failed|discontinued) meds
    (?:prior|previous|past|former|earlier|remote) use of
    d/?c['’]?e?d(?= ?[:–-] ) | off(?= ?: )
    (?:past|prior|previous|earlier) trials? (?:of|with) | (?:was|were|proved) (?:all )?unsuccessful
    formerly | tried | triall?ed | used to (?:take|use|be on|help|work)
    (?:was|were|had been) (?:on|taking|using) [^.;,]{1,40} until | abandoned
    had (?:once |earlier |first )?(?:been (?:on|taking|using)|taken|used) [^.;,]{1,40}? (?:before|prior to)
    had been (?:used|taken|prescribed|given) (?:before|prior to|until(?! now))
    (?:was|were) (?:on|taking|using) [^.;,]{1,40} before (?:that|then)
    (?:was|were) (?:on|taking|using) [^.;,]{1,40} before (?:[a-z]+ )?surgery(?! and (?:is|has|still)\b)
    (?:was|were|had been) (?:on|taking|using) [^.;,]{1,40} up (?:to|until) (?:the|his|her|that|19|20)
    (?:was|were|been) (?:\w+ly )?tapered(?= (?:last|in (?:19|20)| in [a-z]{3,9}(?:[.,;]|$| (?:19|20))))
    (?:was|were|been) (?:\w+ly )?tapered (?:down )?(?:off|to (?:zero|nothing)) | (?:was|were|been) phased out
    (?:after|following|around) (?:the|his|her) (?:\w+ )?(?:surgery|operation|procedure) only
    only (?:after|following|around) (?:the|his|her|each|every|both) (?:\w+ )?(?:surger|operation|procedure)\w*
    on hold | at one (?:time|point) | years ago,? (?:he|she|the \w+) (?:was|took|used|had)
    at the time of (?:the |his |her |this )?(?:injury|accident),? (?:he|she|the \w+) (?:was|took|used)
    was (?:on|taking|using) [^.;,]{1,40}? (?:after|following) (?:the |his |her )?surgery(?! and continu)
    (?:was|were|been) maintained on [^.;,]{1,40} until
    from (?:19|20)\d\d (?:to|through|until) (?:19|20)\d\d
    in (?:19|20)\d\d,? (?:he|she|the \w+) (?:was (?:on|taking|using)|took|used)
    as an? (?:teen\w*|child|adolescent) | in (?:high school|childhood|adolescence)
    did (?:poorly|badly) (?:on|with) | did not do well (?:on|with)
    felt (?:\w+ )?(?:drugged|drowsy|sick|foggy|sedated|groggy|dizzy|ill|nauseated) (?:on|from|with)
    (?:was|were) without (?:any |much |real )?(?:benefit|relief|effect|help)
    """
)
FEARED = keyed(
    r"\b(?:allerg\w+|(?:drug|medication) (?:reactions?|intolerances?)|"
    r"adverse (?:reaction|effect)|side effects? (?:of|from|to|with)|sensitiv\w+ to)\b"
)
OTHERWISE_GIVEN = phrases(
    r"""
    inject\w+ | injs? | shots? | epidural | block | toxicology | urine | drug screen\w* | uds | positive for
    negative for | detected | cures | guidelines? | levels? of | metabolite\w* | overdose
    intrathecal trial | infus\w+
    """
)
TESTED = phrases(
    r"""
    toxicology | urine | drug screen\w* | uds | positive for | negative for | detected | cures | guidelines?
    labs? | laborator\w+
    """
)
CLAUSE = worded(
    r";|(?<![ :(]\d)(?<!\bcont)(?<!\bdr)\.(?! pylori)|\bthere (?:is|was) documentation of|"
    r", (?:after|since) which (?:time |year )?|"
    r"\bafter (?=(?:having been |being |(?:he|she) (?:was|had been) )(?:weaned|tapered|taken off|detox\w*) )|"
    r", and (?=(?:the|his|her) (?!(?:drug|medication|medicine|last|latter|former|dose|pills?|two|other)\b)"
    r"(?:[a-z-]+ ){1,3}(?:was|were|has been|had been) (?:stopped|discontinued|given up|abandoned|denied)\b)|"
    r", and (?=[a-z-]{4,} (?:was|were|has been|had been) )|"
    r", (?=(?!(?:this|that|these|those|which|what|then|there|dose|medication|treatment|use|one|it|"
    r"each|neither|none|pain|therapy)\b)[a-z]{4,}(?: \d+ ?mg)? (?:was|has been|had been) (?:[a-z]+ly )?"
    r"(?:discontinued|stopped|tried|trialed|failed|weaned|tapered|denied|declined|refused|held|requested|"
    r"replaced|d/c)\b)|, (?:he|she|the (?:patient|(?:injured )?worker|claimant|applicant|employee)) "
    r"(?:has |had |was |is |have )|,? (?:but|however|although|while|whereas|"
    r"so (?:he |she )?(?:now |instead )?(?:uses|takes|is (?:on|taking))|"
    r"and (?:(?:now|currently|presently|still|at one (?:time|point)|previously|formerly|instead) )?"
    r"(?:came off|did not (?=(?:report|describe|mention|have) )|took|has|had|was|is|he|she|"
    r"the(?! (?:(?!(?:was|were|is|are|has|have|had|did|does|do|gave|made|helps|works|[a-z]+ed)\b)"
    r"[a-z0-9/-]+ ?){1,4}(?:[.;]|$))|"
    r"requests?|requested|uses|takes|used to|"
    r"(?:stated|indicated|commented|noted|suggested) that|"
    r"(?:continue|resume)s?(?! (?:it|them|these|those|both|this|to)\b)|(?:continu|resum)ing(?= [a-z])|"
    r"asks?|(?:declin|refus)e[ds](?= (?!(?:by|because|due|as|on|after|in|at|until|when)\b)[a-z])|"
    r"(?:to )?(?:discontinu|stop)\w*|no longer))\b|"
    r", (?:to )?(?:discontinue|stop|start|begin|wean|taper|increase|decrease|d/c|consider|obtain|schedule) "
    r"(?!of\b|from\b)|"
    r", (?:and |but |with |has )?(?:no (?:(?:known|other|drug|medication|medicine) )*allergies\b|"
    r"(?:is )?allergic to (?!(?:it|this|that|them|these|both)\b))|"
    r", (?:stopped|discontinued|quit) (?=(?!(?:because|after|when|since|last|secondary|owing|with|over|this|"
    r"them|during|from|about|early|smoking|drinking|work\w*)\b)[a-z]{4,}(?: |$))|"
    r",? having (?:since |previously |already )?(?:stopped|discontinued|quit|weaned|come off|given up|failed|"
    r"tapered|finished)\b|"
    r", with (?=(?:an? |the )?[^.;,]{3,60}? (?:now |also |newly |currently |being |to be )*"
    r"(?:proposed|requested|recommended|considered|sought|planned|offered)\b)|"
    r",? and an? (?:trial|prescription for a trial) of\b|, (?:but |only |just )*(?:using|taking|applying|"
    r"relying on)\b|, (?:but )?(?:nowadays|these days),? |(?<=[a-z]), (?:now |currently |still )?(?:uses|"
    r"takes)(?= [a-z])(?! (?:it|them|this|these|both)\b)"
)


WHOSE = late(rf"\b(?:{RELATIVE}|{STRANGER})['’]s? (?:own |old |leftover )?$")
"""`her brother's Vicodin`: a drug that was somebody else's."""
SOMEBODY_ELSES = late(
    r"\b(?:his|her) (?:wife|husband|mother|father|son|daughter|brother|sister|"
    r"partner)\b(?:(?!\b(?:he|she|says|states|reports|notes)\b)[^,.;]){0,60} (?:takes|uses|is)\b|"
    r"\bfamily history (?:of|is|was|includes)\b[^.;]{0,60} (?:treated|controlled|managed|on)\b"
)
GIVEN_BY_ANOTHER = late(
    rf"\b(?:{RELATIVE}|{STRANGER}) (?:had |has )?(?:gave|given|lent|slipped|offered|shared) [^.;,]{{0,40}}$"
)
CONTINUED = late(
    r"(?:(?:,| and|, and) [a-z][a-z0-9-]{2,20}(?: (?:er|xr|cr|sr|\d+(?:\.\d+)? ?mg))?){0,6}"
    r"(?: \d+(?:\.\d+)? ?(?:mg|mcg|ml|%)(?: (?:daily|nightly|b\.?i\.?d\.?|t\.?i\.?d\.?|"
    r"q\.?h\.?s\.?))?)?,? which (?:he|she|the (?:patient|worker|claimant|applicant|employee)) "
    r"(?:still |now |currently )?(?:continues|takes|uses|is (?:taking|using)|"
    r"has (?:(?:been (?:taking|using|on)|taken|used)\b(?= (?:since|for|daily))|been (?:taking|using|on)\b)"
    r"(?![^.;]{0,50}\b(?:until|but)\b)|"
    r"(?:is|was) (?:said|noted|reported|stated|known) to (?:take|use|be (?:taking|using)))\b"
)
_NOT_BUT_SOME = (
    r"(?! (?:other|except|besides|apart|aside|but)| for (?!(?:the |his |her |this )?(?:pain|injury)))"
    r"(?![;,] (?:(?:he|she|but|only|just) )*(?:applies|uses|takes|using|taking))"
)
TAKES_NONE = worded(
    r"\b(?:(?:takes|taking|uses|using|on) no (?:current |regular )?med(?:ication|"
    rf"icine)s?{_NOT_BUT_SOME}|"
    r"(?:not|n't) (?:currently |presently )?(?:tak(?:e|ing)|us(?:e|ing)|on) any (?:current )?"
    rf"med(?:ication|icine)s?{_NOT_BUT_SOME}|"
    r"(?:(?:current|present) )?med(?:ication|icine)?s(?: (?:at present|currently|now))? ?(?::|=|are|include|"
    r"-) ?"
    rf"(?:none|nil)(?! (?:of|for|that)\b){_NOT_BUT_SOME}|"
    rf"no (?:current )?med(?:ication|icine)?s (?:at present|currently|presently|at this time)"
    rf"{_NOT_BUT_SOME}(?! have| has| had))\b"
)
NO_PAIN_MEDICINE = keyed(
    r"\b(?:takes|taking|uses|using|on) no (?:pain|prescription|regular|other) med(?:ication|icine)s?\b|"
    r"\bno longer (?:takes|uses|taking|using) (?:any )?(?:pain )?med(?:ication|icine)s?\b"
)
"""Who says so does not take what was handed out at the first visit."""
ONLY_INJECTED = frozenset(
    {"botox", "kenalog", "synvisc", "orthovisc", "supartz", "euflexxa", "celestone", "marcaine"}
    | {"cortisone", "depo-medrol", "xeomin", "dysport", "hyalgan", "monovisc", "durolane", "zilretta"}
    | {"synvisc-one", "synvisc one", "gel-one", "hymovis", "gelsyn-3", "supartz fx", "solu-medrol"}
)
EXCEPTED = keyed(
    r"\bmed(?:ication|icine)s? (?:\w+ ){0,3}?(?:other than|except(?: for)?|besides|apart from|aside from|but)"
    r"(?: (?:occasional|over-the-counter|otc|some))* $|"
    r"(?:\b(?:takes|uses|taking|using|on|prescribed) |(?<=[.;] )|^)no (?:[a-z]+ )?(?:opioids?|opiates|"
    r"narcotics|nsaids|prescriptions|drugs),? (?:only|just|other than|but) $"
)
"""`She is on no medication other than Advil.`"""
NOT_TO_TAKE = late(
    r" (?:was|were|is|are|has been|have been|had been) (?:request|approv|den|tried|propos|recommend|sought|"
    r"authoriz|certif|stopp|discontinu)\w*"
)
"""`No opioids other than Norco [were requested]`."""
FOR_A_WHILE = late(
    r"\b(?:(?:course|burst|round)|(?:one|a single|two|three|initial|test) doses?) of "
    r"(?:oral |iv |intravenous )?$"
)
VERB = late(
    r"\b(?:is|are|was|were|has|had|have|takes?|taking|uses?|using|on|medications?|meds|rx|continues?|"
    r"appl(?:ies|ying)|prescribed)\b"
)
"""Without one of these what stands behind a semicolon goes on with the statement before it."""
BY_NEEDLE = late(
    r"(?: \d+(?:\.\d+)? ?(?:mg|mcg|ml|cc))?,? (?:im|iv|i\.[mv]\.|intramuscular(?:ly)?|"
    r"intravenous(?:ly)?)(?!\w)(?![^.;]{0,25}\b(?:every|weekly|monthly|daily|twice|q ?\d))"
)
"""`Toradol 60 mg IM`: behind its name, that a drug was given once."""
COURSE = late(r"[ -]?(?:dose[ -]?pac?k|(?<=rol )pac?k|(?<=one )pac?k|(?<=roid )pac?k|burst|taper)\b")
"""A drug given for a few days only, which nobody takes afterwards."""
LONGEST_COURSE = 12
OVER = late(
    r"(?: \d+(?:\.\d+)? ?(?:mg|mcg|ml|%))?(?: (?:daily|nightly|prn|qd|[bt]\.?i\.?d\.?|q\.?(?:i\.?d|"
    r"h\.?s)\.?))?(?: (?:x|for) \d{1,2} (?:days?|weeks?))? ?(?:[(\[]|- |– )(?:now |since |all |"
    r"was )?(?:completed|finished|"
    r"stopped|d/?c(?:['’]?d)?|discontinued|failed|not tolerated|intolerant|past|in the past|"
    r"previously(?! on \w| (?:[bt]\.?i\.?d|q\.?[ihd]|\d|daily|nightly|once|twice|three|four|up to))|"
    r"no longer|allergy|"
    r"allergic|declined|denied|(?:not|never) (?:yet )?(?:covered|filled|started|taken|paid for|approved|"
    r"authorized)|non-?formulary|too (?:costly|expensive|groggy|sleepy|drowsy|dizzy|"
    r"tired|sedating|sedated|strong))\b(?![^)]{0,40}\b(?:cash|pocket|samples?)\b)|"
    r"(?: \d+(?:\.\d+)? ?(?:mg|mcg))?,? (?:x|for) (?:\d{1,2}|one|two|three|four|five|six|seven|ten|a few) "
    r"(?:days?|nights?|doses?|weeks?) only\b"
)
"""`Keflex (completed)`: behind its name, that a drug is taken no more."""
SO_FAR = keyed(
    r"\b(?:rx|tx|treatments?|care|management) (?:(?:given|rendered|received) )?(?:so far|to date|thus far)\b"
)
MEASURE = late(r" (?:sulfate )?(?:milligram )?(?:equivalen\w+|eq\b|dos(?:e|ing) equivalen|levels?\b)")
"""`a morphine equivalent of 60 mg` measures other drugs."""
MOST = 500
"""Names that are looked at and not found to be taken: no letter holds as many."""
REACH = 500
"""How far from a name the words of its sentence still count, in characters: a long list of drugs."""
LONGEST_LEAD = 40
"""Characters before or between names that are looked at."""
ONLY = keyed(r"\b(?:(?:takes|uses|taking|using) only|only (?:takes|uses)) (?!as needed)")
"""Who takes one drug only does not take what was dispensed besides."""
DISPENSED = keyed(r"\bdispens\w+|\bhanded\b")
