"""What a clause says that tells no injury: that nothing is known, a trade, care, complaints."""

from __future__ import annotations

from imr_llm.reading.injury_deeds import PERSON, SUFFERED
from imr_llm.vocabulary.dates import MONTH_BEGINS
from imr_llm.vocabulary.finder import keyed
from imr_llm.vocabulary.patterns import late

DENIED = late(r"\b(?:no|not|nor|without|neither|lacks|nothing)\b[^.;:,]*$")
UNKNOWN = late(
    r"^\W*(?:not\b|(?:to be )?(?:determined|confirmed|established)\b|un(?:known|specified|clear|described|"
    r"documented|available|disclosed|stated|reported|"
    r"remarkable|related)\w*|omitted\b|illegible|redacted\b|withheld\b|pending\b|left (?:out|blank|open)|"
    r"none\b|no\b|n/a|never\b|lacking|absent|missing|vague)|^\W*$"
)
_WORN_BY = (
    r"[^.;]{0,60}? (?:due to|caused by|as an? result of|as the result of|because of|secondary to|"
    r"resulting from|from|by) (?:the |his |her |years of )?(?:repetitive|repeated|prolonged|heavy|constant|"
    r"frequent|forceful|continuous|overhead|use of|overuse|exposure|(?:(?:job|work|work-?place|occupational|"
    r"emotional|mental|verbal) )*(?:stress(?:es|ors)?|harassment|abuse|demands)\b|[a-z]{3,}ing\b)"
)
"""Behind the time that a trauma went on for: what wore the worker out."""
_AT_WORK = (
    r"[^.;]{0,45}?, (?!being|having|including|involving|resulting|causing|complaining|according|during|"
    r"undergoing|receiving|claiming|affecting)[a-z]{3,}ing "
)
"""`cumulative trauma from 2009 to 2012, lifting crates`: what was done in that time."""
NO_MECHANISM = late(
    rf"^(?:{PERSON} )?(?:states?|stated|reports?|reported|describes|described|complains|complained|denies|"
    r"denied) (?:that it |it |(?:[a-z]+ ){0,3}(?:pain|symptoms|complaints|numbness|onset)\b)|"
    rf"^{PERSON} was (?:only |just |then |about )?\d\d(?: years old)?\b(?! (?:feet|ft|stories|rungs)\b)|"
    rf"^{PERSON} is (?!(?:[a-z]+ing|{SUFFERED})\b)|"
    rf"^(?:{PERSON} )?(?:(?:began|started|resumed) (?:to )?(?:walk|bear|use|favou?r|limp|weight|exercis|"
    rf"put weight|"
    rf"ambulat)|returned to|resumed (?:his|her|work|duty))|"
    r"^(?:(?:prolonged|long) )?(?:using|use of|walking (?:with|on)) (?:(?:an?|the|his|her) )?(?:[a-z]+ )?"
    r"(?:crutch(?:es)?|cane|walker|wheelchair|brace|boot|sling|cast)\b|"
    r"^(?:limping|favou?ring|over-?compensat\w+|compensat\w+ (?:for|with)|an? (?:altered|antalgic|abnormal) "
    r"gait|(?:an? )?(?:altered|antalgic|abnormal) gait)\b|"
    r"^(?:an? |the )?(?:un(?:specified|known|clear|disclosed|documented|stated|reported|described)|not "
    r"[a-z]+ed) |"
    r"^(?:cumulative|continuous|continued|repetitive|repeated) (?:trauma|stress|injury|injuries|traumas?)"
    r"(?: (?:injury|injuries|disorder|claim|type|at work|on the job|exposure))*\W*(?:$|(?:during|in|over|"
    r"throughout|within) (?:the )?(?:course|period|years?|time|his|her)\b|(?:to|of) (?:his|her|the) )|"
    r"^(?:was involved in )?(?:an? )?(?:claim|(?:cumulative|continuous|repetitive) trauma (?:claim|case))\b|"
    r"^(?:cumulative|continuous|repetitive)(?: (?:trauma|stress|motion|strain))? (?:basis|nature|manner|"
    r"fashion)\b|"
    r"^(?:the )?(?:natural )?(?:course|period|passage)\b|"
    rf"^(?:{PERSON} (?:was|were) )?working (?:as|for) (?:an? )?[^,;]{{2,50}}$|"
    rf"^(?:{PERSON} )?(?:was|were|got) (?:(?:back )?(?:at|on) (?:work|the job|duty|(?:his|her) (?:job|"
    rf"shift|post))|"
    r"injured|hurt|working|employed)(?: on the job| at work)?\W*$|"
    r"^working from home\b|^cumulative in nature\b(?!.*ing\b)|"
    r"^(?:receiving|undergoing|completing|failing|stopping|taking|being (?:seen|treated|evaluated|"
    rf"examined))\b|^(?:continuous|cumulative) trauma (?:injur\w+ )?(?:from|"
    rf"between) \d(?!{_WORN_BY})(?!{_AT_WORK})|"
    r"^(?:was involved in )?(?:(?:an?|the|his|her|this|these|that|which|it|"
    r"its) )?(?:(?:[a-z/-]*(?:industrial|work|"
    r"occupational|specific|said|related)[a-z/-]*) )*(?:injur(?:y|ies)|accident|incident|pain|condition|"
    r"symptoms|work|employment|date|date of.*|job)\b(?!-)(?! \w+ing)|^(?:seen|evaluated|examined|last|"
    r"diagnosed|treated|first|initially|surgery|lack|failure|which|he (?:was|is) (?:seen|first|last|"
    r"evaluated|diagnosed)|she (?:was|is) (?:seen|first|last|evaluated|diagnosed)|employed|working (?:as|"
    r"for|at)\b|performing (?:his|her) (?:usual|regular|customary|normal)|at work\b|persistent|continued|"
    r"ongoing|chronic|conservative|\d(?!\d? years of)|"
    rf"{MONTH_BEGINS}[a-z]*\.?,? (?:\d{{1,2}},? )?(?:19|20)\d\d\b)"
)
POINTS_ELSEWHERE = late(
    r"^\W*(?:(?:please )?(?:see|refer)\b|deferred\b|discussed\b|reviewed\b|disputed\b|contested\b|"
    r"questioned\b|"
    r"in (?:dispute|question)\b|under (?:review|investigation|dispute)\b|(?:in)?consistent with\b|"
    r"(?:in)?compatible with\b|(?:the )?same\b|(?:as )?(?:above|noted|stated|described)\b|well as\b|"
    r"(?:(?:likely|possibly|probably) )?(?:non-?)?(?:industrial(?:ly)?|work-?related|occupational|"
    r"job-?related|"
    r"accidental|traumatic|specific|work related)"
    r"(?: in (?:nature|origin)| and [a-z-]+| related| event)?\W*$)"
)
"""`Mechanism: see report`, `the mechanism was work-related`: nothing of how it came about."""
NOT_TOLD_HERE = keyed(
    r"\b(?:re-?injur|denied|non-?certif|request|mri|examination|medication(?! (?:room|cart|cup|bottle|"
    r"cabinet))|follow-?up|therapy|surgery|diagnos)"
)
NOT_THE_INJURY = late(
    r"\b(?:(?:seen|visit|mri|prior|not(?:es?|ed)|stat(?:es|ed)|unknown|not|has|have|is|are|current|currently|"
    r"per|date|dated|years?|months?|weeks?|old|age[ds]?|chronic|pain|ending|ct|doi|later|since|still|no|"
    r"work|s/p)\b|"
    r"(?:evaluat|examin|x-?ray|surg|treat|request|review|den(?:y|ied|ies)\b|complain|diagnos|previous|"
    r"return|receiv|prescri|filed|obtain|declared|releas|discharg|operat|accept|amend|hospital|report|"
    r"sustain|suffer|incur|develop|experienc|initial|follow|refer|consult|certif|modif|approv|hired|"
    r"retire|claim|mechanism|unspecif|alleg|settle|improv|worsen|continu|persist|ongoing|medicat|disput|"
    r"resolv|pending|according|includ|stipulat|specific|cumulative|amputat|taking|industrial))"
)
"""What a clause tells that stands where the injury is told, and tells of something else."""
FOR_ITSELF = late(
    r"\b(?:at home|schools?|college|university|childhood|youth|pleasure|hobby|hobbies|sports?|recreation\w*|"
    r"leisure|for fun|military|army|navy|marines|weekends?|spare time|own time|competitive(?:ly)?|athletics?|"
    r"house(?:work|hold)|volunteer\w*)\b(?! (?:teacher|nurse|bus|custodian|janitor|district|principal|"
    r"cafeteria|kitchen|desks?|supplies|goods|equipment))"
)
"""What is done for pleasure, at home or in youth, and not at work."""
SO_LONG = r"(?:(?:some|about|over|nearly|almost|more than|the|his|her|many|an?) )*(?:[a-z-]+ |\d{1,2} )?"
"""Before `years of`: how many they are said to be."""
WORK_OF_YEARS = late(rf"^{SO_LONG}(?:years?|decades?|months|career|lifetime|seasons?) of [a-z]")
"""`thirty years of gardening`: what wears somebody out, at work or not."""
OF_THE_CASE = late(
    r"(?:[a-z'-]+ ){0,4}?(?:pains?|symptoms?|complaints?|disability|carrier|carrier's|adjuster|insurer|"
    r"attorney|employer|settlement|award|surgery|fusion|injections?|treatment|(?:case|claims) manager|"
    r"employee worked|worker worked|worked(?= (?:until|till|through|for|modified|full))|ptp|pcp|qme|ame|"
    r"dr|ttd|tpd|p&s|mmi|benefits?|meds?|medications?|therapy|(?:case|"
    r"condition)(?= (?:was|is|has|closed|settled))|"
    r"numbness|swelling|restrictions|missed|worsened|improved|resolved|continued|remained|"
    r"stopped(?! (?:short|suddenly|abruptly|dead))|"
    r"ran out(?= of (?:med|pill|leave|sick|his|her))|(?:knee|leg|ankle|back|hip|shoulder|arm) (?:gave|went|"
    r"locked|buckled)|lost (?:his|her) job|took (?:off|time|a week)|went (?:back|home|out) (?:to|on|early))\b"
)
"""Behind the date of injury, what is told of the claim, of care or of how the complaints went on."""
