"""The wordings that announce a list of the treatment given to date: `Treatment has included …`."""

from __future__ import annotations

import re

MODALITY = (
    r"(?:treatments?|treatements?|care|management|managment|therap(?:y|ies)|modalities|measures|"
    r"interventions?|tx|"
    r"rehab(?:ilitation)?|aftercare)(?: (?:and|&|/) (?:diagnostics|"
    r"evaluations?|diagnostic (?:studies|testing)|workup|work-up|medications?))?(?: course(?= (?:for|has|had|"
    r"consist|includ|to date|so far|thus far)))?"
)
TO_DATE = re.compile(
    rf"(?:{MODALITY}(?:, (?:to date|so far|thus far|to this point|overall|reportedly|all told),(?= )|, in "
    rf"(?:[a-z]+ )?order(?= ?:))?|"
    rf"(?:subsequent|later|further|other|prior|past|previous|earlier|his|her) (?:procedures|operations|"
    r"injections|interventions)(?= (?:were|are|have been|included?|have included|consist|compris))|"
    rf"(?:surgical|dental) (?:history|hx)|pshx?|dme|tried(?= ?[:=])|(?:surgical |prior |past |"
    rf"previous )?"
    r"(?:procs?|surgs?|procedures?|operations?|injections?|blocks|devices|appliances|epidurals|"
    r"supports)(?= ?[:=])|"
    r"surgeries|surgery(?: (?:on|in) \S+)?(?= (?:consist|includ|"
    r"involv)| ?:| (?:was|were) (?:an? |the )?(?:[a-z0-9/-]+ ){0,4}(?:fusion|repair|release|decompression|"
    r"[a-z]+ectomy|"
    r"[a-z]+plasty) (?:in|on) (?:\d|[a-z]{3,9}\.? \d)))"
    r"(?: (?:history|hx|timeline|chronology|sequence|in (?:[a-z]+ )?order|by (?:date|year)(?= ?:)|tried|"
    r"since(?: then)?(?= ?[:=])|to date|so far|thus far|(?:documented|recorded|"
    r"noted|described|reported|mentioned|outlined)(?= (?:(?:to date|so far|thus far|in (?:the|this|his|her) "
    r"(?:[a-z]+ )?(?:records?|file|chart|notes?|reports?))\b ?)?(?:(?:ha[sd] )?(?:consist|includ|compris)))|"
    r"in (?:the|this|his|her) (?:[a-z]+ )?(?:records?|file|chart|notes?|reports?)|(?:rendered|received|"
    r"provided|given|furnished|done|undertaken|undergone|completed|performed|attempted|"
    r"administered|delivered|afforded)(?: to (?:him|her|(?:the|this) [a-z]+(?: worker)?))?|"
    r"on the [a-z]+ (?:side|front)|"
    r"(?:over|for|during|in) (?:(?:the|a) )?(?:(?:first|last|next|following|past|ensuing|"
    r"subsequent) )?(?:[a-z-]+ |"
    r"\d{1,2} )?(?:days|weeks|months|years?)|"
    r"(?:after|since|following|before|prior to) (?:(?:the|his|her|this) )?[a-z]+(?: [a-z]+)?|for (?:[a-z]+ "
    r"){1,3}(?:of|in|to|at|about) (?:[a-z/-]+ ){0,5}[a-z]+(?=,? (?:consisting of|including|which|that) )|"
    r"for (?:(?:[rl]|right|left|low) )?(?:back|"
    r"neck|knees?|shoulders?|wrists?|hands?|hips?|ankles?|elbows?|foot|feet)(?= ?[-:=])|for (?:the|"
    r"this|his|"
    r"her) \w+(?: (?!and\b)\w+)?(?: and (?:the |his |her )?(?!ha[sd]\b|have\b|was\b|"
    r"includ)\w+(?: (?!ha[sd]\b|have\b|includ)\w+)?)?|modalities|(?:besides|other than|apart from|"
    r"aside from|in addition to|except) (?:(?:the|his|her) )?"
    r"(?:surger(?:y|ies)|operations?|medications?|meds|injections?)|to this point|(?:up (?:to|until)|until) "
    r"(?:now|this point|date|the present)|"
    r"over the (?:years|months)|"
    r"in the past|(?:that|which) (?:has|have|had|was|were) (?:(?:already|previously|so far) )?(?:been )?"
    r"(?:completed|tried|given|received|rendered|done|provided|attempted|undertaken|undergone|had)"
    r"(?= (?:(?:so far|to date|thus far) )?(?:are|is|were|was|includ|consist|compris))|(?:by|at|"
    r"from) (?:the|a|his|"
    r"her) \w+(?: \w+)?)){0,3}"
    r"(?:,? (?:each|all|most|none|some|both|few|neither) of (?:which|these|them) [^.;:()]{3,60}(?= ?:))?"
    r" ?(?:\([^)a-z]{0,40}\) ?)?,? ?(?:(?:which|that) (?=(?:(?:has|have|had) )?(?:consist|includ)))?"
    r"(?:(?:has|have|had|also|previously|reportedly|notably|apparently|mainly|largely|initially|further|"
    r"likewise|"
    r"additionally|since|otherwise|then|later|primarily|mostly|"
    r"subsequently|thus far|to date) ){0,4}"
    r"(?:(?:failed|not (?:helped|worked)|been (?:exhausted|tried|attempted|unsuccessful|ineffective)),? "
    r"(?=includ|consist|compris))?"
    r"(?:(?:(?:was|were|is|are|been) as follows|(?:run|ran|followed|taken|took|been|was) (?:of )?(?:the|"
    r"an?|its|"
    r"his|her) (?:[a-z-]+ )?(?:course|path|pattern|sequence|order|lines?|kind|sort|variety))(?= ?:)|"
    r"(?:(?:was|were) )?(?:started|begun|began|commenced|initiated) (?:in|on) [^.;,:]{3,25}? and (?:has |"
    r"have )?(?:(?:consisted|comprised) of|(?:included|comprised|involved)\b)|"
    r"been (?=with)|been ?(?=:)|been (?!noted|reported|documented|stated|said|listed|den|auth|appr|cert|"
    r"requ|deni|delay|modif|limited to|confined to|restricted to)(?=[a-z]|\d{1,3} (?!(?:%|years?|"
    r"percent)\b)[a-z])|"
    r"been (?:limited|confined|restricted) to|(?P<bracket>\()(?=[a-z])|"
    r"(?:(?:was|were) (?:given |provided |rendered |delivered )?(?:by|at|with|under) [^.;,:]{3,40}? and )?"
    r"consist(?:s|ed|ing)? of|incl\.?(?= )|includ(?:es|ed|e|ing)|such as(?= [^.;]{3,80} (?:have|has|had|did|"
    r"was|were) )|"
    r"compris(?:es|"
    r"ed)(?: of)?|(?:is|are|was|were|been) (?:noted|reported|documented|stated|said|listed) "
    r"(?:to (?:have )?(?:includ|consist|involv)\w*(?: of)?|to be|as)|"
    r"(?:has )?(?:comes?|came|amounts?|amounted|adds? up|added up|runs?|ran) to|(?:(?<=so far )|(?<=to date "
    r")|"
    r"(?<=thus far ))(?:is|stands at)(?= (?:\d|an? |one |two |three |four |five |six |eight |ten |twelve |"
    r"several ))|"
    r"(?:was|were)(?! (?:to|(?:(?:then|later|next|subsequently|also|eventually|first|initially|soon) )?"
    r"(?:transferred|assumed|taken|turned|handed|moved|referred|overseen|managed|directed|supervised)) )|"
    r"are|is(?= (?:significant|positive|notable))|(?:(?<=history )|(?<=hx )|(?<=psh ))(?:is|"
    r"was)(?= (?:of )?(?!negative|positive|significant|notable|remarkable|unremarkable|non|not|none|noted|"
    r"unknown|reviewed|denied|unchanged|reported|otherwise|deferred|as\b|no\b|also\b)[a-z])|involved|:|=|"
    r"-(?= [a-z]))"
    r"(?: (?:significant|positive|notable|remarkable) for| (?:with|at least|the following)){0,3} ?:? ?"
)
TO_DATE_KEYS = (
    *(
        "treatment",
        "care",
        "manag",
        "treatement",
        "therap",
        "modalit",
        "measures",
        "intervention",
        "surg",
        "tx",
        "rehab",
    ),
    *("subsequent ", "later ", "further ", "other ", "earlier ", "his ", "her "),
    *("injection", "blocks", "devices", "appliances", "epidurals", "supports"),
    *("aftercare", "dental history", "psh", "dme", "tried", "proc", "operation", "prior ", "past "),
    "previous ",
)
