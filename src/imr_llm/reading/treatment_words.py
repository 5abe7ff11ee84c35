"""Words of treatments: what names one, what surrounds it in a sentence, and what shows that it lies ahead."""

from __future__ import annotations

import re

_HEAD = (
    r"(?:surger(?:y|ies)|operations?|procedures?|arthroscop\w+|fusions?|acdf|alif|plif|tlif|xlif|orif|"
    r"microdis\w+|"
    r"\w*ectom(?:y|ies)|\w*otom(?:y|ies)|\w*ostom(?:y|ies)|\w*plast(?:y|ies)|\w+desis|repairs?|releases?|"
    r"decompressions?|"
    r"reconstructions?|replacements?|debridements?|amputations?|manipulations?|grafts?|grafting|implant\w*|"
    r"fixations?|hardware removal|removal of (?:hardware|\w+)|transpositions?|carpal tunnel|repair\w*|"
    r"injections?|esis?|tfesis?|lesis?|cesis?|ilesis?|blocks?|epidurals?|rhizotom\w+|ablations?|rfa|"
    r"neurotom\w+|viscosupplement\w+|"
    r"synvisc|orthovisc|supartz|hyalgan|euflexxa|prp|cortisone|botox injections?|infusions?|"
    r"stimulator(?: trial)?|pump|"
    r"therap(?:y|ies)|physiotherap\w+|pt|p\.t\.|ot|chiropractic\w*|chiropractor|acupuncture|massages?|tens|"
    r"tens unit|exercises?|"
    r"home exercise program|hep|rehabilitation|rehab|work hardening|work conditioning|psychotherap\w+|"
    r"cognitive behavio\w+|cbt|biofeedback|counsel+ing|hypno\w+|shock\s?wave\w*|eswt|traction|"
    r"ultrasound treatments?|electrical stimulation|e-?stim|h-?wave|aquatic \w+|pool \w+|yoga|tai chi|"
    r"functional restoration\w*(?: program)?|"
    r"(?:psychological|psychiatric|mental health|dental) (?:treatments?|care)|pain (?:management|program)|"
    r"detox\w*|brac(?:e|es|ing)|splint\w*|orthotics?|orthos[ie]s|"
    r"immobili[sz]ation|cast|casting|stretching|strengthening|modalities|conditioning|"
    r"craniosacral|myofascial release|trigger point \w+|lumbar support|back brace|corset|hyperbaric \w+|"
    r"dental \w+|root canals?|cataract \w+|interferential \w*|inferential|ems|stim unit)"
)
TREATMENT = re.compile(rf"\b{_HEAD}\b")
OPERATION = re.compile(
    r"\b(?:surger(?:y|ies)|operations?|arthroscop\w+|fusions?|acdf|alif|plif|tlif|xlif|orif|\w*ectom(?:y|"
    r"ies)|\w+otom(?:y|ies)|"
    r"\w+plast(?:y|ies)|repairs?|releases?|decompressions?|reconstructions?|replacements?|debridements?|"
    r"amputations?|"
    r"hardware removal|implant\w*|fixation|transposition|injections?|blocks?|ablations?|rhizotomy|esis?)\b"
)
WHOLE = re.compile(
    r"open reduction (?:and|with) internal fixation|(?:dis[ck]ectomy|decompression|laminectomy|corpectomy|"
    r"foraminotomy) (?:and|with) (?:\w+ )?fusion|incision and drainage|irrigation and debridement|"
    r"stretching and strengthening|strengthening and stretching|range of motion and \w+|"
    r"(?:physical|occupational|aquatic|chiropractic|massage|individual|group|manual|speech) (?:and|"
    r"or) (?:\w+ )?therap(?:y|ies)|"
    r"(?:right|left) and (?:right|left)|l\d(?:-\d)? and l\d(?:-\d)?|dilation and curettage"
)
LEVELS = re.compile(r"(?:(?:right|left|bilateral) )?[clts]-?\d{1,2}(?:[-/](?:[clts]-?)?\d{1,2})*")
LIST_END = re.compile(
    r",? (?:which|who|but|however|although|though|whereas|for which|where|despite|all of which|none of which|"
    r"and (?:is|was|has|had|continues|now|still|remains|currently|reports?|complains?|uses|takes|wears|"
    r"notes|he|she|the "
    r"(?:patient|injured|worker|applicant)))\b|, (?:with|without|he|she|the (?:patient|injured|worker|"
    r"applicant|provider)|all|none|each|there|is|was|has|had|now|currently|continues)\b"
)
AHEAD = re.compile(
    r"\b(?:request\w*|recommend\w*|authoriz\w+|propos\w+|schedul\w+|await\w*|candidate|consider\w*|seek\w*|"
    r"pending|"
    r"will\b|would|could|should|may\b|plan(?:s|ned)?\b|plan ?:|treatment plan|plan of care|den(?:y|ied|"
    r"ies)|non-?\s?certif\w+|certif\w+|"
    r"not (?:had|undergone|received|tried|attempted|attended|completed|yet|been)|never|no (?:prior|"
    r"previous|history|"
    r"evidence|record|documentation|indication|mention|formal)|without (?:any|prior)|declin\w+|refus\w+|"
    r"wish\w*|wants?|utilization review|approv\w+|disput\w+|hopes?|asks?|asked|guidelines?|need for)\b|n't\b"
)
NO_TREATMENT = re.compile(
    r"\b(?:medications?|meds?|medicines?|nsaids?|opioids?|opiates?|narcotics?|analgesics?|muscle relax\w+|"
    r"anti-?\s?inflammator\w+|"
    r"antidepressants?|pharma\w+|creams?|ointments?|gels?|mri|x-?rays?|emg|ncs|ncv|ct|imaging|diagnostics?|"
    r"diagnostic \w+|"
    r"studies|study|laborator\w+|labs|evaluations?|consult\w*|visits? with|referrals?|attorney \w+|"
    r"transfer of care|"
    r"time off|work restrictions?|off of work|restrictions?|rest|activit\w+ modification\w*|modified \w+|"
    r"light duty|disability|surveillance|drug screen\w*|monitoring|education|reassurance)\b"
)
UNTOLD = frozenset({"surgery", "surgeries", "operation", "operations", "procedure", "procedures", "repair"})
DISORDER = re.compile(r"\b(?:syndrome|disorder|pain|fracture|tear|strain|sprain)$")
TAIL = re.compile(
    r" ?\(.*| \d{1,2}/(?:\d{1,2}/)?\d{2,4}.*|"
    r",? (?:on|in|dated|during|since|of) (?:or about |approximately |early |late |the )?(?:\d{1,2}[/-]\d|"
    r"(?:19|20)\d\d|"
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s|(?:summer|spring|fall|autumn|winter|"
    r"year)\b).*|"
    r",? (?:with(?! (?:[a-z]+ ){0,2}(?:fusion|decompression|discectomy|repair|debridement|fixation|graft|"
    r"acromioplasty|"
    r"synovectomy|instrumentation|release|laminectomy|foraminotomy|meniscectomy|chondroplasty|ultrasound|"
    r"exercises))|without|which|that|who|but|however|where|when|after|before|prior to|by dr|by the|per|"
    r"for (?:approximately|about|"
    r"\d+|several|two|three|four|five|six|eight|ten|twelve|many|pain|his|her|the|relief|a)|to (?:no|little|"
    r"address|treat|help|date)|"
    r"as (?:of|a|the|well)|resulting|providing|provided|giving|helped|has|have|had|was|were|is|are|did|"
    r"does|he|she|the "
    r"(?:patient|injured|worker|applicant)|and (?:has|had|is|was|were|continues|still|now|he|she|the|"
    r"reports?|complains?|uses?|"
    r"takes?|wears?|notes?)|at (?:that|this) time|thus far|to date|over the|from (?:\d|the|dr)|"
    r"approximately \d|"
    r"starting|beginning|following|failed|continues|there\b|despite|until|within|last\b|remotely|weekly|"
    r"monthly|daily|twice a|once a|years? ago|\d+ (?:years?|months?|weeks?) (?:ago|prior))\b.*"
)
LEAD = re.compile(
    r"(?:(?:followed by|completed|undergone|received|attended|an?|the|his|her|some|also|previous(?:ly)?|"
    r"prior|including|included|unspecified amounts of|various|"
    r"multiple|several|extensive|earlier|a course of|courses? of|a trial of|trials? of|use of|the use of|"
    r"treatments? with|completion of|at least|approximately|about|a total of|s/p|status post|both|of|with|"
    r"post) )+"
)
