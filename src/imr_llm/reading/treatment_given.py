"""The wordings by which somebody is said to have given or got a treatment: who gave an injection."""

from __future__ import annotations

_WORDS = (
    r"(?:(?!(?:no|not|any|talk|discussions?|requests?|mentions?|needs?|questions?|plans?|recommend\w*|"
    r"gaps?|orders?|refer\w*|of|for|about)\b)[a-z0-9-]+ )"
)
_KINDS = (
    r"(?:therapy|psychotherapy|counseling|acupuncture|chiropractic|massages?|biofeedback|traction|yoga|"
    r"pt|ot)\b(?! (?:refer|prescri|eval|consult|assess|request|authori|approv|order|criteri|guidel|notes?|"
    r"reports?|"
    r"records?))"
)
_NEEDLED = (
    r"(?:injections?|blocks?|epidurals?|esis?)(?= ?[.,;]| (?:on|in|of|to (?!an?\b|(?:patients|clients|"
    r"residents)\b)|at|into|with|which|that|for|\d))"
)
_OPERATED = (
    r"(?:arthroscopy|surgery|fusion|repair|release|replacement|injections?|\w+(?:ectomy|otomy|plasty|"
    r"desis))\b(?! (?:request|refer|consult|being|was|were))"
)
_APPLIANCE = (
    r"(?:cpap|bipap|tens(?: unit)?|h-wave|braces?|splints?|(?:night|mouth|bite) ?guard|oral appliance|"
    r"corset|orthotics|hearing aids?|masker)\b(?! (?:request|refer|trial|titrat))"
)
_MEASURED = (
    r"(?:(?:(?:about |some )?[a-z0-9-]+ (?:visits|sessions|weeks|months|meetings) of |an? |some |his |her )?)"
)
_BODY = r"(?:him|her|the (?:patient|(?:injured )?worker|claimant|applicant|employee))"
_NOT_PLANNED = (
    r"(?![^.;]{0,70}\b(?:request|recommend|plan|propos|schedul|discuss|consider|den[iy]|authoriz|advis|"
    r"offer|contemplat|pending))"
)
_WHO_GRANTS = (
    r"(?<!ur )(?<!reviewer )(?<!review )(?<!administrator )(?<!adjuster )(?<!carrier )(?<!insurer )"
    r"(?<!it )(?<!not )"
)

GIVEN = (
    rf"{_WHO_GRANTS}(?<!\bhe )(?<!she )(?<!patient )(?<!worker )(?<!employee )gave(?: {_BODY})?(?= (?:an?|"
    rf"one|two|three|several) {_WORDS}{{0,5}}?{_NEEDLED})|"
    rf"{_WHO_GRANTS}(?<!be )(?<!been )(?<!was )(?<!were )(?<!is )(?<!are )provided(?: {_BODY}(?: with)?)?"
    r"(?![^.;,]{3,40} (?:to (?!help|improve|treat|address|reduce)|for (?:patients|clients|residents|"
    r"children|guests|others|people|inmates|veterans)\b))"
    rf"(?= {_MEASURED}(?:(?:individual|group|weekly|supportive|cognitive|behavioral|brief|crisis|physical|"
    rf"occupational|massage|aquatic|couples) )*{_KINDS}(?! (?:relief|help|benefit)\b))|"
    r"(?:he|she|patient|pt|worker|claimant|applicant|employee|and) (?:(?:then|later|also|has|had) )*"
    rf"(?:obtained|got)(?= {_MEASURED}(?:[a-z-]+ ){{0,2}}?(?:{_KINDS}|{_APPLIANCE}))|"
    rf"saw {_BODY}(?: (?:weekly|monthly|twice|again))? for(?= {_MEASURED}(?:[a-z-]+ ){{0,3}}?(?:{_KINDS}|"
    r"(?:behavioral|therapy|counseling) sessions))|"
    rf"referred(?: {_BODY})?(?: to [^;,()]{{2,40}}?)? for(?= [^.;,()]{{3,60}} \([^()]{{0,60}}(?:relief|"
    rf"benefit|"
    r"help(?:ed|ful)|improve|attended|completed|\d/(?:20)?\d\d and (?:\d{1,2}/)?\d))|"
    rf"led to(?= (?:an? |the )?(?:{_APPLIANCE}|{_WORDS}{{0,4}}?{_OPERATED}))|"
    r"(?:sleeps?|sleeping|apnea|osa|pain|headaches?|tinnitus)(?: (?:is|are|has been|was))?(?: (?:now|much|"
    r"well|currently|also|reportedly))* (?:good|better|improved|fine|well|controlled|treated|managed|"
    r"restful|relieved|helped|eased|reduced) (?:with|on|by)(?: (?:the )?use of)?"
    rf"(?= (?:an? |his |her |the )?(?:[a-z-]+ ){{0,2}}?{_APPLIANCE})|"
    rf"there (?:was|were|has been|have been)(?: (?:also|then|later|only))*(?= {_WORDS}{{0,5}}?{_KINDS}"
    r"(?: care| treatments?)?(?=[.;,]? (?:and|with|for (?:the|his|her) (?:[a-z]+ )?(?:neck|back|shoulders?|"
    r"knees?|hips?|ankles?|wrists?|hands?|"
    r"elbows?|foot|feet|arms?|legs?|spine|pain|headaches))\b|[.;]))|"
    rf"there (?:was|were|has been|have been)(?: (?:also|then|later|only))*(?= {_WORDS}{{0,5}}?{_KINDS}"
    r"(?: care| treatments?| trial| course)?,? (?:of )?(?:(?:x ?)?\d{1,3}\b|[a-z]+(?:-[a-z]+)? (?:visits|"
    r"sessions|weeks|months)\b|"
    r"(?:in|"
    r"from|between|during|until|through|over) (?:\d|early |late |"
    r"the (?:spring|"
    r"summer|fall|winter|year)|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d)))|"
    r"(?:claim|case|course|file|(?:injur|disabilit)(?:y|ies)|shoulder|knee|back|neck|hand|wrist|ankle) "
    r"(?:has|have|had) (?:(?:so far|also|already|since|thus far) )*(?:seen|involved|undergone|had)(?= "
    r"[a-z0-9])|"
    r"(?:days?|weeks?|wks?|months?|mos?|years?|yrs?) (?:out|removed) (?:from|of)(?= (?:an? |the |his |her )?"
    rf"{_WORDS}{{0,7}}?(?:scope|acdf|orif|(?!surgery|injection){_OPERATED}))|"
    r"(?:recalls|remembers|acknowledges|recounts)(?: having)?(?: had)?(?= (?:an?|one|two|three|four|several|"
    r"\d{1,2}) (?:[a-z-]+ ){0,4}(?:injections?|blocks?|epidurals?|surger(?:y|ies)|operations?|visits|"
    r"sessions)\b)|"
    r"put through(?= (?:\d{1,3}|an?|[a-z]+ (?:visits|sessions|weeks)) )|"
    r"(?:he|she|patient|worker|claimant|applicant|employee) (?:then |later |only )?(?:stopped|quit|"
    r"discontinued|gave up|dropped out of)(?= (?:the |his |her )?(?:[a-z-]+ ){0,2}?"
    rf"{_KINDS}[^.;,]{{0,15}}? (?:after|because|due|when|as)\b)|"
    rf"(?<!be )discharged from(?= (?:the |his |her )?(?:[a-z-]+ ){{0,2}}?{_KINDS})|"
    r"(?<!not )(?<!stopped )(?<!without )(?<!before )(?<!after )(?<!while )wearing(?= (?:(?:an?|his|her|the|"
    r"two|"
    r"bilateral) )?(?:[a-z-]+ ){0,3}(?:brace|braces|splints?|sling|boot|collar|corset|immobilizer|orthosis|"
    r"orthotics|spica|prosthesis|hearing aids?)\b)|"
    r"(?:on|through|completed|finished|in) (?:his|her|an?|the) (?:second|third|fourth|fifth|last|final) "
    r"(?:course|"
    r"round|series|trial) of|po[dw]:? ?#?\d{1,3},? (?:from|after|of|following|for|s/p)|"
    r"post-?op(?:erative)? (?:visit|check|follow-?up|appointment) (?:after|from|for|following)|"
    rf"(?:done|does|did|doing) (?:very )?(?:well|poorly|better) (?:with|on|after)(?= "
    rf"{_WORDS}{{0,3}}?(?:{_KINDS}|"
    rf"{_NEEDLED}))|"
    rf"(?:sees|seeing) (?!(?:patients|clients|people|residents|no)\b)(?:dr\. )?[^.;,]{{3,30}}? for(?= "
    rf"(?:[a-z-]+ ){{0,2}}?{_KINDS})|"
    rf"(?:is|was|been) (?:being )?seen (?:[a-z]+ ){{0,4}}?for(?= (?:[a-z-]+ ){{0,2}}?{_KINDS})|"
    r"run the (?:gamut|course)(?: of (?:care|treatment))? ?:(?= )|"
    r"(?:what|things?|treatments?|measures?|modalit(?:y|ies)) (?:that |which )?(?:(?:has|have|had) "
    r")?(?:ever )?"
    r"helped(?: (?:him|her|most|best|at all|the most))*,? (?:is|was|are|were|has been|have been)(?= [a-z])|"
    r"(?:relief|benefit|improvement|help) (?:has come|have come|came|comes|was had|was obtained)"
    r"(?: (?:only|mainly|mostly|chiefly))? from|found (?:no|little|some|much|good|great) (?:[a-z]+ "
    r")?(?:relief|"
    r"benefit|help|improvement) in|"
    r"(?<!not )(?<!non-)(?<!never )(?:compliant|adherent|diligent|faithful|consistent) with"
    r"(?= (?:(?:his|her|a|the) )?(?:home|hep|independent|daily)\b)|"
    r"(?:nurse|therapist|aide) (?:(?:had|has|was|is|have|been) )*(?:visited|visits|came|comes|coming|"
    r"visiting) "
    r"(?:(?:to|the|his|her|home|daily|weekly|twice|once|three|times|a|week) )*for|"
    r"(?:done|tried|had|completed|given|helped|failed|attended|benefit|help|relief|success|use|course), as "
    r"(?:have|has|had|did|was|were)(?= )|"
    r"(?:after|following)(?= (?:the |these )?(?:\d{1,3}|[a-z]+(?:-[a-z]+)?) (?:visits|sessions|weeks|"
    r"months) of "
    rf"(?:[a-z-]+ ){{0,2}}?{_KINDS}[^.;]{{0,40}}? (?:he|she|the (?:patient|worker|claimant|applicant|"
    rf"employee)|"
    r"pain|there|symptoms) (?:(?:had|has|was|is|still|only|then) )*(?:plateaued|improved|returned|did|felt|"
    r"reported|continued|remained|made|gained|got|got|better|worse|unchanged|no|noted|regained|"
    r"complained)\b)|"
    rf"there (?:was|were)(?= (?:an? |two |both )?(?:(?:right|left|bilateral|lumbar|cervical|thoracic|partial|"
    r"total|open|anterior|posterior|arthroscopic|shoulder|knee|hip|ankle|wrist|elbow|carpal|tunnel|rotator|"
    r"cuff|ulnar|nerve|trigger|finger|thumb|[clt]\d\S*) )+(?:arthroscop(?:y|ies)|surger(?:y|ies)|fusion|"
    r"repair|"
    rf"release|replacement|decompression|reconstruction|transposition)\b(?! (?:scar|site|defect|change|"
    rf"report|"
    rf"note|request|consult|cent)){_NOT_PLANNED})|"
    r"there (?:was|were)(?= (?:an?|one|two|three|four|five|several|multiple|\d) (?:[a-z]+ ){0,3}surger(?:y|"
    r"ies)"
    rf"\b(?! (?:scar|site|request|consult|cent|report|note)){_NOT_PLANNED})|"
    r"(?:performed|done|carried out),? (?:along|together|concurrently) with(?= (?:an?|the) )|"
    rf"(?:(?<=, )|(?<=; ))in(?= (?:weekly |individual |group |physical |cognitive |behavioral |supportive )*"
    rf"{_KINDS}(?: (?:weekly|twice|once|every|since|with|now|\d x)\b| ?[.;]))"
)
"""Alternatives for the beginning of a list of what was had; each ends before a space."""
GIVEN_KEYS = (
    *("done, as", "tried, as", "had, as", "completed, as", "given, as", "helped, as", "failed, as"),
    *("attended, as", "benefit, as", "help, as", "relief, as", "success, as", "use, as", "course, as"),
    *("claim has", "claim had", "case ha", "course ha", "file ha", "injury ha", "injuries ha", "shoulder ha"),
    *("knee ha", "back ha", "neck ha", "hand ha", "wrist ha", "ankle ha", "nurse ", "therapist ", "aide "),
    *("day", "week", "wk", "month", "mos ", "mo ", "year", "yr", "recalls ", "remembers ", "acknowledges "),
    *("recounts ", "put through", "he ", "she ", "discharged ", "wearing "),
    *("run the", "what ", "thing", "treatment", "measure", "modalit", "relief ", "benefit ", "improvement "),
    *("help ", "found ", "compliant ", "adherent ", "diligent ", "faithful ", "consistent "),
    *(
        "on his ",
        "on her ",
        "on a ",
        "on the ",
        "through h",
        "through t",
        "completed ",
        "finished ",
        "in his ",
    ),
    *("in her ", "in a ", "in the ", "pod", "pow", "post", "done ", "does ", "did ", "doing ", "sees "),
    *("seeing ", "is seen", "was seen", "been seen", "is being seen", "was being seen"),
    *("gave ", "lent ", "loaned ", "provided ", "and got ", "and obtained "),
    *("and then got", "and later got", "and also got"),
    *("saw ", "referred ", "led to ", "sleep", "apnea ", "osa ", "pain ", "headache", "tinnitus "),
    *("in psych", "in weekly", "in individual", "in group", "in physical", "in cognitive", "in support"),
    *("in pt ", "in ot ", "in counsel", "in therapy", "in acup"),
)
