"""The wordings that stand behind the name of a treatment and tell that it was had."""

from __future__ import annotations

from imr_llm.vocabulary.finder import keyed
from imr_llm.vocabulary.patterns import late

ALL_DONE = late(
    r" ?[:–-] (?:(?:all|both|each|was|were) )*(?:done|completed|tried|received|attended|failed|finished|had|"
    r"helped|helpful|in the past|previously|not helpful|no (?:help|relief|benefit|lasting)|"
    r"without (?:help|relief|benefit)|temporary|some (?:help|relief))\b"
)
"""`PT, acupuncture and chiropractic: all done in the past.`"""
COUNTED = late(r": ?(?:[a-z]+ )?(?:x ?\d|\d{1,3} ?(?:visits|sessions|x\b|of \d))")
"""`PT: land x 40, pool x 12.`"""
NAMED = late(r"[a-z][^.:;()]{1,90}")
"""What stands before such a mark."""
OF_SUMMARY = late(r"\b(?:summar(?:y|ies)|discharge|logs?)\b")
"""`Therapy discharge summary: 36 visits`: a paper, whose name names no treatment."""
_ASIDES = "also|since|already|now|then|all|both|previously|recently|subsequently"
"""What stands aside between `has` and `been`."""
NOTED = late(
    r"(?P<what>(?:[a-z0-9/&-]+ ){1,10}?)(?:by (?:[a-z.]+ ){1,3})?\(?(?:(?:on|in|from|"
    r"of) )?(?:0?\d|1[0-2])[-/](?:\d{1,2}[-/])?\d{2,4}\b"
    r"(?! ?(?:%|percent|pct|days|weeks|wks|months|mos|years|visits|sessions|hours|hrs|minutes|points|of 10))"
    r"[^.;]{0,60}?"
    r"(?:\d ?%|\b(?:relief|benefit\w*|help\w*|improve\w*|resolved|no change)\b)"
)
"""`Lumbar ESI 3/2/12 - 50% relief.`: a treatment by its name, its date and what it did."""
DONE = late(
    r"(?P<since_then>followed|came (?:next|first|later|last))(?= ?[.;]| ?\((?:19|20)\d\d| ?,(?! the\b|"
    r" he\b| she\b)| (?:and|"
    r"but|without|with|until|(?:through|over|during|in|from) (?:the|\d+|(?:early |late )?(?:(?:jan|feb|mar|"
    r"apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|spring|summer|fall|autumn|winter))|for (?:\d|"
    r"an?|"
    r"[a-z]+ (?:weeks|months)))\b)|(?P<running>(?:ended|finished|concluded)(?= (?:in |on )?(?:\d|(?:early |"
    r"late )?(?:19|20)\d\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)))|"
    r"(?<!be )(?<!treatment )(?<!treatments )(?<!program )(?:began|started|commenced)(?= (?:in|on) "
    r"(?:early |late )?"
    r"(?:\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b))|(?:began|started|commenced)(?="
    r" (?:in |on )?[^.;,]{3,20},? and (?:(?:(?:he|she|the [a-z]+) )?(?:has |had )?(?:so far |since |now "
    r")?(?:attended|"
    r"completed|had|received|undergone) |\d{1,3} (?:visits|sessions) (?:are|were|have been) (?:documented|"
    r"completed|attended))))|(?P<happened>(?:has|have|had) (?:already |now |"
    r"so far )?taken place(?=[ .,;])|went on(?= (?:until|till|through|into)\b)|"
    r"(?:(?:was|were) repeated|took place|occurred)(?= (?:on|in|from|over|"
    r"between|through|during|twice|once|"
    r"weekly|at) ))|(?P<amounted>(?:(?:has|have|had) )?(?:consisted of|comprised|total+ed|amounted to|(?:was|"
    r"were) confined to)(?= (?:(?:only|just|about|approximately|some|a total of) )*(?:\d{1,3}|"
    r"[a-z]+"
    r"(?:-[a-z]+)?) (?:(?!or\b|and\b)[a-z-]+ )?(?:visits?|sessions?|treatments?)\b(?! (?:of|by|per|"
    r"under|request\w*|propos\w+|recommend\w*|allowed|authoriz\w+|approved|certified)\b)))|"
    r"(?P<led_on>(?<!be )(?:was|were) (?:then |later |soon )?followed)(?= (?:(?:in|on) [^.;,]{3,20} )?by "
    r"(?:an? |the |\d|"
    r"[a-z]+ (?:weeks|months|visits|sessions) of |(?:physical|occupational|post-?op\w*) ))|"
    r"(?:followed|"
    r"(?P<last>was|"
    r"were)) (?=(?:(?:about|over|nearly|some) )?(?:\d{1,2}|[a-z]+) (?:days|weeks|months|years) ago\b|(?:on|"
    r"in) (?:\d|"
    r"(?:early |late )?(?:19|"
    r"20)\d\d|jan|feb|mar|apr|"
    r"may|jun|jul|aug|sep|oct|"
    r"nov|dec))|"
    r"(?P<since>(?:has|have|had) (?:since |then |also )?followed(?= ?[.,;]| (?:and|but|without|with|since|"
    r"over)\b|$))|(?P<when>of which (?:he|she|the (?:patient|worker|claimant|applicant|employee)) (?:had |"
    r"has |has had )?(?:attended|"
    r"had|"
    r"completed|received)\b|(?:ordered |prescribed )\((?=\d{1,3} (?:visits|sessions) (?:attended|completed|"
    r"done))|(?:(?<= cast )|(?<= splint )|(?<= boot ))came off\b(?= ?[.;,]| (?:in|on|at|after)\b)|"
    r"(?:(?<= cast )|(?<= splint )|(?<= sling )|(?<= boot )|(?<= brace )|(?<= collar )|(?<= corset ))"
    r"(?:was|had been|has been) (?:then |later |finally |since |now )?(?:removed|taken off|discontinued|"
    r"discarded|weaned|abandoned|set aside|put aside)\b|"
    r"(?:(?<= tube )|(?<= cast )|(?<= splint )|(?<= drain )|(?<= catheter )|(?<= fixator ))(?:was|were) in "
    r"place(?= for\b)|"
    r"(?:(?<= splint )|(?<= brace )|(?<= orthosis )|(?<= orthotics )|(?<= guard )|(?<= appliance )|"
    r"(?<= denture )|(?<= dentures )|(?<= partial )|(?<= crown )|(?<= crowns )|(?<= bridge )|(?<= plate )|"
    r"(?<= retainer )|(?<= insoles )|(?<= inserts )|(?<= cast )|(?<= prosthesis ))"
    r"(?:was|were) (?:then |later )?(?:made(?! available)|fabricated|molded|cemented|seated|delivered)\b)|"
    r"(?P<told>(?:is|are|was|were) (?:(?:listed|noted|given|mentioned|recorded|named) as )?(?:the|his|her) "
    r"(?:only|sole|one) (?:(?:prior|past|previous) )?(?:surger(?:y|ies)|operations?|procedures?|treatments?)"
    r"\b|(?:is|are|was|were) (?:(?:listed|noted|mentioned|described|reflected|found|documented|recorded) )?"
    r"(?:in|on|of) (?:the )?(?:[a-z]+ )?(?:records?|file|chart|notes)\b|(?:is|are) (?:documented|"
    r"recorded|on record|on file|mentioned in the (?:records?|file|notes))(?= ?[.,;]|$)|"
    r"(?:made up|make up|makes up|rounded out|rounds out|rounds off|constituted|constitutes?|comprises?|"
    r"comprised|completed|completes?|formed) (?:(?:all|most|much|the (?:rest|remainder|whole|balance|sum|"
    r"bulk|extent|greater part|most)) of )?(?:his|her|the|this) (?:[a-z]+ )?(?:care|treatment|management)\b|"
    r"(?:(?<=brace )|(?<=braces )|(?<=splint )|(?<=splints )|(?<=sleeve )|(?<=collar )|(?<=corset )|"
    r"(?<=boot )|"
    r"(?<=support )|(?<=orthosis )|(?<=orthotics )|(?<=stockings ))(?:is|are) (?:still |now )?worn\b"
    r"(?! by (?!him|her|the)\b)|"
    r"(?:(?:is|are|remains?|still) )*(?:ongoing|under ?way|in progress)(?= ?(?:[.,;]|$)| (?:for|with|since|"
    r"at|on|under|"
    r"twice|once|weekly|and)\b))|"
    r"(?P<dated>(?<!be )(?<!was )(?<!were )(?<!been )(?<!is )(?<!are )(?<!not )(?<!get )(?<!to )(?:done|"
    r"performed|given|administered|carried out|(?:begun|started|completed|finished|resumed)(?= ?[.;]))(?= "
    r"?[.;]|,? "
    r"(?:(?:today|then|at (?:that|this|the) (?:visit|"
    r"time|appointment)|in (?:the )?(?:office|clinic))\b|(?:(?:in|over|during) )?(?:(?:the|early|late|last|"
    r"this|that|of|mid|past) )*(?:spring|summer|fall|autumn|winter|year|jan|feb|mar|apr|may|jun|jul|aug|"
    r"sep|oct|nov|dec)|with(?:out)? (?:[a-z]+ ){0,2}(?:relief|help|benefit|result|improvement|success|"
    r"effect)|under (?:ultrasound|fluoro)))|(?<!be )(?<!was )(?<!were )(?<!been )(?<!is )(?<!are )(?<!not "
    r")(?:done|performed)"
    r"(?= (?:in |on )?(?:\d{1,2}/\d|(?:19|20)\d\d\b))|(?<=, )(?:done|performed|carried out|undertaken|placed|"
    r"given)(?= (?:[a-z]+ ){0,6}(?:in|on|"
    r"of) "
    r"(?:the )?(?:[a-z]+ (?:of )?)?(?:\d{1,2}/\d|(?:19|20)\d\d)))|"
    r"(?P<helped>kept (?:him|her) (?:working|going|at work|functional|off)\b|(?:allowed|enabled|permitted) "
    r"(?:him|her) to\b|(?:continues?|(?:is|are) continuing)(?= ?[.;]|$| (?:weekly|twice|once|three times|at "
    r"home)\b)|"
    r"(?:is )?(?:going|coming) (?:along )?(?:well|fine|slowly)(?= ?[.;,]| (?:and|but|so|per)\b)|"
    r"failed(?= ?[.;,]| to (?:help|relieve|control|give|provide|bring|improve|resolve|last)\b)|"
    r"(?:is|are|was|were|(?:has|have) been) (?:said|reported|noted|felt|stated|described|documented|recorded|"
    r"thought) to have [\"“]?(?:helped|worked|failed|given|provided|brought|relieved|eased|reduced|improved|"
    r"been (?:helpful|beneficial|of (?:help|benefit|use)|successful|effective))|"
    r"(?:yielded|returned|produced|obtained|drained|withdrew|removed)(?= (?:(?:about|some|only|over|"
    r"approximately|nearly|an?|small|large) )*(?:\d{1,3} ?(?:cc|ml)\b|(?:amounts? of )?(?:clear |bloody |"
    r"cloudy |yellow |straw(?:[- ]colou?red)? |serous |purulent )*(?:fluid|blood|pus|relief|benefit)\b))|"
    r"gave|made (?:no|little|some) (?:real |lasting |great )?difference|made (?:him|her|it|"
    r"(?:his|her|the) \w+) (?:better|worse)|provided(?! (?:to|by|for)\b)|"
    r"used to (?:help|relieve|work)\b|helped|wore off\b|(?:(?:has|have|had) )?left (?:him|her|things|"
    r"matters) (?:(?:no|much|little|somewhat|a little) )?"
    r"(?:better|worse|unchanged|stiff|sore|weak|as before)|(?:relieved|abolished|eased|quieted|calmed|"
    r"settled|cured|"
    r"eliminated|erased|reduced|decreased|lessened|diminished|"
    r"(?<!exercise )(?<!exercises )(?<!stretching )(?<!strengthening )(?:aggravated|worsened))"
    r"(?= (?:the|his|her|all|"
    r"most|much|some|it|both|neck|back|leg|arm|pain|symptoms)\b| (?:(?:about|approximately|roughly|nearly|"
    r"almost|over|more than|up to|at least|only) )?(?:\d{1,3} ?(?:%|percent)|half) )|afforded(?! (?:to|"
    r"by)\b)|"
    r"had (?:(?:only|very) )?(?:(?:an? )?(?:little|no|some|limited|minimal|good|moderate|temporary|brief|"
    r"mild|"
    r"modest|partial|slight)(?: or no)?) (?:real |lasting |appreciable |noticeable )?(?:effects?|benefits?|"
    r"success|results?)(?! (?:from|with)\b)|"
    r"bought (?:him|her)(?= (?:an?|\d|[a-z]+(?:-[a-z]+)?|some|only|about) )|did (?:nothing|little|some good|"
    r"no good|not work)\b|worked(?= (?:for|well|briefly|best|only|until)\b)|lasted(?= (?:only |about |for |"
    r"some )?(?:an?|\d|[a-z]+) )|"
    r"(?:made|make) (?:matters|things) (?:worse|better)|took away|(?:did|has|have) not (?:give|given|bring|"
    r"brought|"
    r"provide|provided|afford|afforded)(?= (?:him |her )?(?:any |much |lasting |real |significant |"
    r"adequate |sustained |"
    r"long-term |full )*(?:help|relief|benefit|improvement))|"
    r"(?<!been )(?<!was )(?<!were )brought(?! (?:up|in|forward)\b)|resulted in|did not help)\b|"
    r"(?:was|were|had to be|(?:has|have|had) "
    rf"(?:(?:{_ASIDES}) )?been) "
    r"(?:then |subsequently |also |previously |last )?(?:(?P<course>performed|carried out|"
    r"administered|done|given|had(?= ?[.,;]| (?:at|in|with|from|for|on|over|twice|once|through)\b)|"
    r"undertaken|begun|started|initiated|commenced|provided|dispensed|"
    r"issued|applied|"
    r"used|utilized|employed|worn|fitted|halted|interrupted|suspended|"
    r"(?:stopped|discontinued|broken off|terminated|ended)(?= (?:after|because|due|as|when)\b)|"
    r"cut short|concluded|failed|placed|inserted|implanted|put in|tolerated|finished|helpful|billed|logged|"
    r"beneficial|extensive|lengthy|prolonged|completed|attended|injected|lent|loaned|supplied|furnished|"
    r"rented|delivered|shipped|mailed|"
    r"(?:needed|required|necessary)(?= (?:(?:\d{1,2}|an?|[a-z]+) (?:days?|weeks?|months?|years?) (?:later|"
    r"after)|"
    r"in (?:19|20)\d\d|(?:again )?(?:in|on) (?:\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|"
    r"dec)[a-z]*)))|"
    r"tried|trialed|trialled|attempted(?! (?:but|and) (?:could|had to|was (?:not|abort|stop|abandon)))|"
    r"rendered|not helpful|"
    r"unsuccessful|ineffective|"
    r"(?:not )?of (?:(?:no|some|little|limited|temporary|much|great|considerable|any|sustained|long-term|"
    r"more|most|less|"
    r"only|brief|short-lived|transient|moderate|good|minimal|slight|definite|partial|"
    r"real|lasting|significant) )?(?:help|benefit|use|relief|value)))\b"
)
DONE_KEYS = (
    *("ended ", "finished ", "concluded ", "came ", "began ", "started ", "commenced ", "wore off"),
    *("has left", "have left", "had left", "left ", "is in ", "are in ", "is on ", "are on ", "is of "),
    *("are of ", "is docu", "are docu", "is reco", "are reco", "is note", "are note", "is ment"),
    *("are ment", "made up", "make up", "makes up", "rounded o", "rounds o", "constitute", "comprise"),
    *("completed ", "completes ", "formed ", "went on ", "ongoing", "underway", "under way", "consisted of"),
    *("comprised ", "totaled ", "totalled ", "amounted to", "was confi", "were confi", "in progress"),
    *("is ongo", "is worn", "are worn", "is now w", "are ongo", "is still", "are still", "still ongo"),
    *("remains ongo", "remain ongo", "is under", "are under", "is in prog", "done ", "performed "),
    *("carried out ", "undertaken ", "placed ", "given ", "relieved ", "abolished ", "eased "),
    *("yielded ", "returned ", "produced ", "obtained ", "drained ", "withdrew ", "removed "),
    *(
        "kept ",
        "allowed ",
        "enabled ",
        "permitted ",
        "came off",
        "had to ",
        "continue",
        "is continuing",
        "are continuing",
        "going ",
        "coming ",
        "is going",
    ),
    *("is coming", "begun", "started", "completed", "finished", "resumed"),
    *("administered", "done", "performed", "given", "carried out"),
    *("quieted ", "calmed ", "settled ", "cured ", "eliminated ", "erased ", "bought ", "did "),
    *("worked ", "lasted ", "afforded ", "had little ", "had only ", "had very ", "had no ", "had some "),
    *("had limited ", "had minimal ", "had good ", "had a ", "had moder", "had temp", "had brief"),
    *("had mild", "had mode", "had partial ", "had slight ", "has taken ", "have taken ", "had taken "),
    *("has followed", "have followed", "had followed", "has since f", "have since f", "had since f"),
    *("has then f", "have then f", "had then f", "has also f", "have also f", "had also f", "was "),
    *("were ", "has been", "have been", "followed", "took place", "occurred ", "gave ", "provided "),
    *("helped", "used to ", "took away ", "brought ", "resulted in", "did not help", "made ", "had been"),
    *("of which", "ordered (", "prescribed ("),
    *(f"{has} {aside} b" for has in ("has", "have", "had") for aside in _ASIDES.split("|")),
    *("failed", "is said ", "are said ", "is repo", "are repo", "is felt ", "are felt ", "is thou"),
    *("is desc",),
    *("is stat", "are stat", "is list", "are list", "is the ", "is his ", "is her ", "is named "),
    *("is given ",),
    *("reduced ", "decreased ", "lessened ", "diminished ", "aggravated ", "worsened "),
)
BEHIND = late(
    r" ?(?:(?:after|once|when|since|while|whereas) |(?P<until>until|unless|if|provided|whether|before) |"
    r"at (?:the time of )?(?:surgery|operation)(?: (?:on|in|of) [\d/]+)?(?: \([^()]*\))?,? |where |"
    r"according to (?:the |his |her )?[a-z]+,? )"
)
"""`After the cast was removed`: how a clause is led in whose subject is what was had."""
YET_TO_BE = ("has been ", "have been ", "failed")
"""`Once PT has been completed he may return`, `after PT failed`: so led in, nothing tells that it was had."""
THE_LAST = late(r"\W*(?:and )?(?:the |his |her )?(?:last|latest|most recent|first|only|previous|prior) ")
"""`Her last [injection] was in 2013`; what merely `was` on a day need not be a treatment that was had."""
ASIDE = late(r", (?:with(?:out)? [^,;.]{3,40}|(?:dr\.? |doctor )[a-z. -]{1,25})$")
"""`A biceps repair, with a cortical button, took place`: what stands between."""
NAMED_FIRST = ("running", "helped", "told", "dated", "since_then", "happened", "amounted")
ENDS_NAMED = ("running", "helped", "told", "happened", "amounted")
OF_TREATMENT = (*NAMED_FIRST, "last", "course", "when", "since")
"""The groups of a cue that may be said of any treatment, not of operations alone."""
WHAT_DOES = (" that", " which")
ASKED_FOR = late(
    r"(?:(?! (?:is|are|was|were|has|have|had|and|but)\b)[^.;,]){0,100} (?:is|are|was|were|has been|have been|"
    r"had been) (?:(?:also|then|not|\w+ly) )?"
    r"(?:requested|recommended|denied|proposed|sought|asked for|ordered|prescribed|suggested|considered|"
    r"(?:non-?)?certified|authorized|approved|disputed|desired|wanted|needed)\b(?! (?:again|once more|anew))"
)
"""`A brace [that reduced] pain was requested`: what a thing does that is only asked for."""
HELPED_OTHERS = late(
    r" (?:(?:his|her) (?:wife|husband|mother|father|brother|sister|son|daughter|friend|co-?worker|neighbor)|"
    r"(?:other|some|many|most) (?:patients?|people|workers?|persons?|individuals?|others))\b"
)
DEFINITE = late(r"\W*(?:the|his|her|this|that|these|those|both|each|earlier|previous|prior|first|last)\b")
GIVER = late(
    r"[a-z] (?:it|he|she|they|ur|(?:the )?(?:reviewer|utilization review(?:er)?|(?:claims )?administrator|"
    r"adjuster|carrier|insurer|plan|physician|doctor|surgeon|company|employer|letter|decision|"
    r"examiner)s?) ?$|"
    r"^(?:the |his |her )?chiropractor ?$|\b(?:none|neither|nothing|not one)(?: of (?:them|these|which))? ?$"
)
"""`Of the 21 days of therapy it gave seven`: whoever gave what the clause begins with."""
IN_GENERAL = late(
    r"\b(?:studies|literature|evidence|guidelines?|mtus|odg|acoem|research|meta-analys[ie]s|trials|reviews?) "
    r"(?:[a-z]+ ){0,3}(?:that|where|in which) (?:[a-z]+ )?$|\b(?:given|assuming) that $|"
    r"\b(?:if|when|unless|whenever|until|once|whether) [^,;.]{3,60},? (?:and|or) $"
)
"""`Studies show that [acupuncture helped]`, `if rest and [therapy failed]`: said of nobody."""
GOING_ON = ("ongoing", "underway", "under way", "in progress")
TIMES = late(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|several|many|numerous|courses?|"
    r"trials?|series|rounds?|an?|his|her|and)\b"
)
"""What of a treatment the records hold: `two courses of it`, `a fusion`, and no treatment as such."""
INJECTED = keyed(
    r"\b(?:(?<=was )|(?<=were )|(?<=been )|(?<=and )|(?<=also )|(?<=then )|(?<=later ))injected with "
    r"(?P<what>"
    r"(?!(?:an? |the )?(?:[a-z]+ )?(?:dye|contrast|gadolinium|saline|insulin|vaccine|tracer|hope|fear|"
    r"enthusiasm)\b)[a-z0-9][^.;,(]{3,80})"
)
"""`was injected with cortisone`: an injection that no noun names."""
KEPT_UP = keyed(
    r"\b(?:continu(?:e|es|ed|ing|ation of) (?:(?:with|to do|doing|performing|the|his|her|an?|independent|"
    r"daily|current|regular|same|self-directed) )*)?"
    r"(?P<what>home exercises?(?: program| regimen)?|hep)\b(?! (?:after|once|when|following)\b)"
    r"(?P<on> (?:(?:is|are) )?(?:to (?:go on|continue|be (?:continued|kept up))|continued|kept up)\b)?"
)
"""`continuing the home exercise program`: even in a plan, what is continued is done already."""
ANOTHER_MATTER = late(
    r",? and (?=(?:start|begin|refill|obtain|order|request|get|return|see|schedule|add|increase|stop|try)\b)|"
    r", (?:and )?(?!but|though|although|which|yet|however|if|unless|until|he|she|as|except)[a-z]"
)
"""Where something else than the exercises is told of: `…, and a shoulder injection if …`."""
NOT_KEPT_UP = late(
    r"\b(?:not|n't|unable|never|no|failed|fails|failure|without|instead of|stop(?:ped|s)?|refus\w+|declin\w+|"
    r"denie[sd]|if|whether|unless|until|difficult\w*|guidelines?|mtus|odg|acoem|patients|cannot|"
    r"could|would|should have|yet to|discourag\w+|against|literature|evidence|studies|wife|husband|brother|"
    r"sister|mother|father|son|daughter)\b|n't\b"
)
"""What in the same sentence shows that nothing was kept up, or not by the worker."""
WHO_KEEPS_UP = late(
    r"(?:[.;:,]| and) $|\b(?:he|she|patient|pt|worker|claimant|applicant|employee|iw|plan|provider|"
    r"physician|doctor|dr|surgeon|therapist)\b"
)
"""Who does: the worker, whoever plans it, or nobody, where the verb begins its clause."""
DOES = late(
    r"\b(?:he|she|patient|worker|claimant|applicant|employee) (?:then |also )?(?:received|underwent|"
    r"ha[ds])\b|"
    r"\b(?:oversaw|referred|sent|saw|treated|examined|followed) (?:him|her|an?|the (?:patient|worker|"
    r"claimant|applicant|employee))\b"
)
"""`The applicant received [an injection and was given a prescription]`: the subject of another verb."""
SAYS = late(
    r"(?:(?:the )?(?:pt\.?|patient|worker|claimant|applicant|employee|he|she) )?(?:also )?(?:states?|"
    r"reports?|"
    r"says|feels|"
    r"notes|indicates|stated|reported|said|felt|noted|indicated)(?: that)? (?:the |his |her )?"
)
"""`The patient states that [PT helped]`: who tells of the treatment."""
