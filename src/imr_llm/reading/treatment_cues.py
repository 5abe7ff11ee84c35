"""The wordings by which a case summary tells what treatment was already given."""

from __future__ import annotations

import re

from imr_llm.reading.treatment_given import GIVEN, GIVEN_KEYS

TREATED = re.compile(
    r"(?:treated|managed|tx['’]?d|followed(?= (?:conservatively|nonoperatively|non-operatively|expectantly))|"
    r"cared for) (?:for [^.;,]{2,50}? (?=with )|conservatively |initially |previously |first |at first |"
    r"extensively |nonoperatively |"
    r"unsuccessfully |surgically |operatively |emergently |emergency |acutely |at once |immediately |"
    r"(?:(?:on|in|at) )?(?:the |that )?(?:same|next|following|first) (?:day|night|evening|visit|week|month) |"
    r"on \d[\d/-]{3,9} |to date |so far |thus far |to this point |since(?: then)? |at various times |"
    r"over the years |(?:conservatively|nonoperatively|non-operatively|initially|symptomatically|extensively|"
    r"expectantly), (?=(?:with|including) ))*(?:by (?:an? |the |his |her |another |two |three |several |"
    r"various |dr\.? )(?:[a-z]+ ){1,3}?(?=with ))?(?:(?:in|at) (?:the |an? |"
    r"his |her )?(?:[a-z]+ ){1,3}?)?(?:(?:with|w/|by|via|(?<=ly, )including)(?: the "
    r"following)?(?: ?: ?| )|on (?=(?:medications?|meds|nsaids|opioids?)\b)|(?:closed |open )?in (?=an? "
    r"(?:[a-z-]+ ){0,3}(?:cast|splint|boot|brace|sling|collar|halo|tlso|lso|corset|immobilizer|orthosis)\b))"
)
_SUPPORT = (
    r"(?:casts?|splints?|boots?|braces?|slings?|collars?|halo|tlso|lso|corset|immobilizers?|orthosis|"
    r"crutches)"
)
HAS_HAD = re.compile(
    rf"(?:{GIVEN}|"
    r"(?:(?:he|she)['’](?:s|d) (?:also |already |since |only |so far |now )*(?:had|tried|received|"
    r"attended|completed|been given|been through|gone through|been fitted with))|"
    r"(?:(?<!not )(?<!never )paid (?:out of pocket |privately |(?:him|her)self )?for|"
    rf"(?<=he )used(?= (?:an? |the |his |her )?(?:[a-z-]+ ){{0,3}}(?:{_SUPPORT}|tens)\b)|"
    r"(?:bought|purchased)(?: (?:him|her)self)?)|(?:home|discharged|released) from(?= (?:an? |the )?"
    r"(?:(?:acute|sub-?acute|inpatient|in-patient) )+rehab)|"
    r"what (?:has been|was|had been) (?:done|tried|given)(?: (?:so far|to date|thus far))?(?: (?:is|was|were|"
    r"are)| ?:(?= ))|"
    r"(?:(?:has|have|had) been) (?:done|completed|tried|provided|given)(?: \([^()]{1,30}\))?,? "
    r"(?:and )?also(?= an? )|(?<!be )(?<!become )(?<!becoming )(?<!not )(?<!toward )(?<!yet )independent "
    r"(?:in|with)(?= (?:an? |the |his |her )?(?:home (?:exercise )?program|hep)\b)|"
    r"(?:closed|treated|managed) by(?= (?:delayed )?(?:primary|layered|surgical) (?:repair|closure)\b)|"
    rf"(?<=[.;] )(?:given|issued|dispensed)(?= (?!the\b|that\b|his\b|her\b|this\b|these\b)[^.;]{{0,60}}?"
    rf"\b{_SUPPORT}(?=[.;,]| and\b))|"
    r"(?:after|following|based on)(?= (?:two|three|\d|dual|repeated|several) (?:sets of )?(?:positive |"
    r"successful |diagnostic |confirmatory |comparative )+(?:[a-z-]+ ){0,3}blocks\b)|"
    r"been through (?:the (?:mill|gamut|wringer)|a good deal|a lot|much)(?: of (?:care|treatment))? ?:(?= )|"
    r"there (?:was|were)(?= (?:an? )?(?:(?:right|left|bilateral|lumbar|cervical|partial|total|emergency|"
    r"arthroscopic|[clt]\d\S*) ){0,3}(?:open reduction|closed reduction|orif|acdf|arthroscopy|\w+ectomy|"
    r"\w+otomy|amputation)\b(?! (?:scar|site|defect|syndrome|change|report|note|request)))|"
    r"(?<!to be )(?:ruled out|excluded|confirmed|established|proved|proven|identified|diagnosed) (?:by|with|"
    r"through)(?: (?:means|way) of)?(?= (?:an? |the |two |three |\d )?(?:(?:negative|positive|diagnostic|"
    r"confirmatory|dual|comparative|successful) )+)|"
    r"got through|(?:(?<=fall )|(?<=injury )|(?<=accident )|(?<=surgery )|(?<=operation )|(?<=that )|"
    r"(?<=this ))came(?= (?:an?|\d{1,2}|[a-z]+ (?:weeks|months|visits|sessions)) )|"
    r"what (?:then )?followed (?:was|were)|(?:then|next) (?:came|followed)(?! (?:to|back|in|home|up|"
    r"under)\b)|"
    r"(?:(?<=knee )|(?<=hip )|(?<=ankle )|(?<=shoulder )|(?<=wrist )|(?<=elbow )|(?<=finger )|(?<=thumb )|"
    r"(?<=#\d )|(?<=#\d\d ))(?:had|underwent)(?= (?:an?|one|two|three|\d{1,2}|root|extraction|surgical) )|"
    r"(?:been|gone|went|goes|going) to(?= (?:(?:an?|the|\d{1,3}|[a-z-]+) ){0,3}(?:therapy|pt|acupuncture|"
    r"counseling|psychotherapy|biofeedback|rehab|groups?)\b)|"
    r"(?:(?<=was )|(?<=been ))(?:re)?admitted(?: to (?:[a-z]+ ){1,5}?| [a-z]{3,12} )? ?for(?= )|in spite of"
    r"(?! [^.;,]{0,60}?\b(?:opinions?|advice|preferences?|recommend\w*|wish\w*|desires?|views?|belief\w*|"
    r"suggest\w*|offers?|favou?r\w*|advis\w+|urg\w+|plans?|orders?)\b)|"
    r"notwithstanding|(?:healed|united|knit|knitted|mended|kept|protected|rested|supported|stabilized|weeks|"
    r"months|days) in"
    rf"(?= (?:an? |the )(?:[a-z-]+ ){{0,3}}{_SUPPORT}\b)|"
    rf"(?:weight[ -]?bearing|weeks|months|days) (?:on|with|in)(?= (?:(?:an? |the |her |"
    rf"his )?[a-z-]+ ){{0,3}}{_SUPPORT}\b)|"
    r"(?:weaned (?:from|off|out of)|(?:(?<=is )|(?<=now )|(?<=been )|(?<=came )|(?<=[.;,] ))out of|discarded|"
    r"shed|stopped wearing|gave up)"
    rf"(?= (?:the|his|her) (?:[a-z-]+ ){{0,3}}{_SUPPORT}\b)|"
    r"(?:was |been )?(?:started|begun|given|prescribed) on|(?:before|after|prior to|following|is|are|was|"
    r"currently) "
    r"(?:undergoing|receiving|attending)|(?:he|she|patient|pt|iw|worker|claimant|applicant|employee|and|"
    r"then) (?:then |later |"
    r"also |subsequently )?(?:began|started|commenced|resumed)(?: on| with)?|(?:discharged|sent home|"
    r"released)(?: home)?(?: (?:as|with|for) an? (?:[a-z]+ ){0,3}(?:sprain|strain|contusion|fracture|bruise|"
    r"injury))? (?:with|in)|(?<!if he )(?<!if she )(?<!until he )(?<!until she )(?:is|remains?) "
    r"(?:(?:still|now|also|currently|presently|back|again) )*in"
    r"(?= (?:(?!(?:need|favou?r|pain|search|want|of|for|despite|spite|no|not|the|between|before|front)\b)"
    r"[a-z-]+ )"
    r"{0,3}?(?:pt|ot|therapy|psychotherapy|counseling|acupuncture|chiro|rehab|rehabilitation|biofeedback|"
    r"work (?:hardening|conditioning))\b(?! (?:school|train|student|class|assist|aide|practice|office|field|"
    r"clinic|departm|room|gym|pool|staff|job|career|business|work\b|as )))|"
    r"(?:was|were|been|then|last|currently) in(?! (?:for|to|his|her|which|no|pain)\b)|"
    rf"(?:(?<!if he )(?<!if she )(?:is|remains?) (?:(?:still|now|also|currently) )*|(?<=, )(?:now|still) )in"
    rf"(?= (?:an? |the |his |her )?(?:[a-z-]+ ){{0,2}}{_SUPPORT}\b)|"
    r"(?:referred|sent|then) (?:for|to)(?= [^.;,]{2,40}, (?:[a-z0-9]{1,9} (?:visits|sessions), )?(?:of "
    r"which|which|and (?:has )?(?:completed|attended|had)))|"
    r"(?:uses|utilizes|using|utilizing|utilized)|(?:dr\.?|mr\.?|mrs\.?|ms\.?) \S{1,20} (?:has )?(?:had|"
    r"underwent)|(?:relief|(?<!medical )improvement|reduction|benefit|success|response)(?: (?:of|"
    r"in) [^.;,]{2,30}?)?(?: (?:x|for) (?:\d{1,2}|[a-z]+) (?:hours|days|weeks|wks|months|mos))? "
    r"(?:with|from|to|after)(?! (?:bronchodilat|medic))|"
    r"(?:has|having|owns|owned)(?= (?:an? |his |her |custom |some )?(?:[a-z-]+ ){0,2}(?:braces?|corset|"
    r"splints?|"
    r"orthotics|orthosis|tens|collar|insoles|inserts|prosthesis)\b(?! (?:was|is|were|are)))|"
    r"(?<=, )(?:then |later )?(?:had|did|completed|tried|attended|used)(?! (?:been|not|no|a date|to|him|"
    r"her|them)\b)|"
    r"and had(?! (?:him|her|them) )|(?:(?<=\. )|(?<=\n))(?:after|following)(?= (?:(?:\d{1,3}|[a-z]+) "
    r"(?:visits|sessions|weeks|"
    r"months) of |an? (?:course|trial) of )?(?:physical therapy|pt|ot|occupational therapy|chiropractic|"
    r"acupuncture|massage|therapy|rest|bracing|immobili[sz]ation|medications?|nsaids|"
    r"an? (?:[a-z]+ ){0,3}(?:injection|block)|injections)\b(?![^.;]{0,110}\b(?:is|are|be|will|failed|was|"
    r"were|that|which|"
    r"until|since)\b)(?:dr\.|[^.;]){5,110}?, (?:he|she|the (?:patient|worker|claimant|applicant|employee|"
    r"injured worker)) "
    r"(?:then |later |subsequently )?(?:had|underwent|received|was (?:given|referred|sent))\b)|"
    r"dispensed(?= (?:an?|the) (?:[a-z-]+ ){0,3}(?:slings?|braces?|splints?|boots?|walker|collar|orthosis|"
    r"crutches|cane|tens unit|immobilizer)\b)|"
    r"(?:was|been) (?:then |also )?(?:placed|put) on(?= an? (?:soft|liquid|pureed) )|"
    r"(?:physician|doctor|surgeon|orthopedist|podiatrist|physiatrist|and)(?: then|"
    r" later)? gave(?= an? (?:[a-z-]+ ){0,4}"
    r"(?:injection|block)s?(?= ?[.,;]| (?:on|in|of|to|at|into|with|which|that|\d)))|"
    r"(?:non-?operative|conservative|prior|previous|initial|early|first|acute|immediate) "
    r"(?:treatment|care|management) with"
    r"(?= (?:an? )?[a-z])(?![^.;]{0,140}\b(?:not (?:been|yet|tried|had)|never|guidelines?|(?:is|are) "
    r"(?:usually |generally |often |first )?(?:supported|indicated|advised|appropriate|warranted|preferred|"
    r"successful|sufficient|the (?:standard|rule)))\b)|"
    r"(?<=\d )consisting of(?= (?:(?:an?|the) )?(?:right|left|bilateral|[clt]\d|arthroscop|open|anterior|"
    r"posterior|lumbar|cervical))|"
    r"pt\.? (?:had|tried)(?! (?:been|not|no|little|only|some|good|limited|minimal|helped|a date)\b)|"
    r"got(?= (?:an?|one|two|three|four|five|six|several|\d{1,2}) (?:[a-z-]+ ){0,5}(?:injections?|shots?|"
    r"blocks?|epidurals?|esis?)\b)|sent (?:for|to)(?= [^.;,]{2,40} (?:for|x) \d{1,3} (?:visits|sessions|"
    r"treatments)\b)|"
    r"(?:working|works) with(?= (?:(?:both )?(?:pt|ot)\b|(?:physical|occupational|speech) therap(?:y|ists)))|"
    r"(?<=[.;] )(?:also |then |later |previously |already |so far )?(?:had|did|completed|tried|attended|"
    r"received|underwent|finished)(?! (?:been|not|no|a date|to|he|she)\b)|"
    r"(?<=, )(?:given|fitted with|issued|provided with|placed in|put in|placed into|put into)"
    r"(?= (?:(?:an?|the|two|his|her) |(?:crutches|splints|braces)\b))|"
    r"(?<!would have )(?<!have )(?<!not )(?<!that she )(?<!that he )(?<!if he )(?<!if she )(?:required|"
    r"needed)(?! (?:for|to|by|in|at|as|if|because)\b)(?= (?:an? |the |one |two |three |several |multiple )?"
    r"(?:[a-z-]+ ){0,5})|"
    r"(?:(?:did|has|have|had) not |failed to )(?:improve|resolve) (?:with|after|from)|improved (?:with|"
    r"after)|"
    r"(?<!not )(?<!n't )(?<!n’t )(?:resolved|recovered|settled(?: down)?|calmed(?: down)?|cleared(?: up)?|"
    r"subsided|went away|abated|(?<!well )healed)"
    r"(?: (?:completely|fully|entirely|largely|mostly|slowly|eventually|soon))?"
    r"(?:,? (?:by|within|in|over) (?:(?!the use\b)[a-z0-9/]+ ){0,4}?(?:(?:19|20)\d\d|\d/\d\S*|weeks|months|"
    r"year|january|february|march|april|may|june|july|august|september|october|november|december),?)? "
    r"(?:with|after|following)|"
    r"(?<=, )with(?= (?:\d{1,3}|[a-z]+(?:-[a-z]+)?) (?:[a-z-]+ ){0,2}?(?:visits|sessions|weeks|months) of )|"
    r"spent (?:(?:about|over|almost|nearly) )?(?:an? |\d{1,3} |[a-z]+(?:-[a-z]+)? )(?:days?|weeks?|months?|"
    r"nights?) (?:in|at)(?= (?:an? |the )?(?:[a-z-]+ ){0,3}(?:rehab|program|facility|hospital|skilled))|"
    r"(?:(?<=from )|(?<=due to )|(?<=after )|(?<=from the )|(?<=from prolonged ))use of(?= (?:an? |the |"
    r"his |her )?(?:[a-z-]+ ){0,2}(?:crutch|cane|walker|brace|splint|sling|boot|wheelchair|cast|collar))|"
    r"(?:tooth|teeth) #\d{1,2}(?:(?:,| and) #\d{1,2}){0,5} with|took part in|(?:was|been) (?:also |then "
    r")?seen in(?= (?:[a-z]+ ){0,2}therapy\b)|(?:(?:was|been) (?:also |then )?seen(?: by (?:an? |the |his |"
    r"her )?(?:dr\.? )?[a-z]+)?|(?:has|had) (?:also )?seen (?:him|"
    r"her|the (?:patient|worker|claimant|applicant|employee))) for(?= (?:\d{1,3}|[a-z-]+) (?:visits|"
    r"sessions) of | "
    r"(?:[a-z]+ ){0,3}(?:psychotherapy|counseling|biofeedback|(?:physical|occupational|hand|speech|"
    r"behavioral) therapy|acupuncture|chiropractic)\b(?! (?:eval|consult|assess|intake|screen|second|surg)))|"
    r"saw (?:an? |the |his |her )?(?:[a-z]+ )?(?:therapist|psychologist|counselor|chiropractor|"
    r"acupuncturist|psychotherapist) for(?= (?:\d{1,3}|[a-z-]+) (?:visits|sessions) of )|"
    r"came to(?= (?:an? )?(?:(?:right|left|bilateral|total|partial|open|arthroscopic|lumbar|cervical|knee|"
    r"hip|shoulder|ankle|wrist|elbow|carpal|tunnel|rotator|cuff|[clt]\d\S*) )+(?:arthroscopy|surgery|fusion|"
    r"repair|release|replacement|operation|\w+ectomy|decompression)\b(?! (?:cent|consult|discuss)))|"
    r"(?<=, )given(?= [a-z-]{3,20}(?: \d+ ?mg)?(?:,| and) an? )|"
    r"(?:(?<=[.;] )|(?<=[.;] pt )|(?<=[.;] pt\. ))(?:also |still |now |currently |presently )?(?:wears|"
    r"is wearing)(?! (?:[a-z-]+ ){0,2}"
    r"(?:respirator|steel|mask|work|gloves?|helmets?|vest|uniform|(?:duty|gun|tool) belt|hat|boots?"
    r"(?= and )))|"
    r"and (?:still |now |also |currently |presently )?(?:wears|wore|is wearing)(?! (?:[a-z-]+ ){0,3}"
    r"(?:respirator|steel|mask|work|safety|glasses|lenses|gloves|helmet|uniform|dentures?)\b)"
    r"(?= (?:an?|his|her|two|custom|bilateral) )|"
    r"and given(?= (?:an?|the) | (?:(?!for\b|that\b)[a-z-]+ ){0,2}(?:crutches|splints|braces)\b|"
    r" (?:(?:\d{1,3}|[a-z]+) (?:visits|sessions|weeks) of )?(?:(?:physical|occupational|hand|massage|"
    r"aquatic) "
    r"therapy|pt|ot|chiropractic(?: \w+)?|acupuncture)\b(?! (?:refer|prescri|instruct|order|hand-?out|"
    r"script)))|and (?:on|in) [a-z]{0,9} ?[\d/, ]{1,12}had(?= (?:an?|his|her) )|"
    r"there (?:was|were)(?= (?:an?|a single|one|two|three|four|\d{1,2}) (?:(?!request|recommend|plan|"
    r"discussion|need|question|mention|talk|for\b|of\b|no\b|not\b|prior\b)[a-z-]+ ){0,4}"
    r"(?:injections?|blocks?|operations?)\b(?! (?:site|scar|mark|request|note|report|planned|requested)))|"
    r"(?:performed|done|carried out)(?: (?:on|in))? [a-z]{0,9} ?[\d/-]{4,10},? and"
    r"(?= [a-z -]{8,70}? (?:(?:on|in) )?\d{1,2}/\d)|"
    r"(?:closed|repaired|sutured)(?: [a-z]+){0,6}? with(?= (?:\d{1,2}|[a-z]+) (?:sutures|stitches|"
    r"staples)\b)|"
    r"operated(?: on| upon)? (?:twice|(?:three|four|five|\d) times)(?: before)?[,:](?= an? )|"
    r"operated (?:on|upon) for|(?:taken|brought|rushed|returned)(?: emergently| back| urgently)? for|"
    r"(?<=, )with(?= (?:an? )?(?:later |subsequent |eventual )?(?:[a-z]+ ){0,3}(?:removal|revision|fusion|"
    r"repair|"
    r"release|removals|debridement|manipulation)\b[^.;,]{0,30} (?:in|on) (?:\d|jan|feb|mar|apr|may|jun|jul|"
    r"aug|sep|oct|nov|dec))|"
    r"(?:physician|doctor|dentist|surgeon|therapist|provider|hospital|clinic) (?:has |had )?(?:made|done|"
    r"placed|performed)(?= (?:an?|the|temporary|two|three|several) )|"
    r"(?:records?|file|notes|chart|history|documents?|ledgers?|invoices?|billings?|logs?) "
    r"(?:(?:dated|of|from) \d[\d/-]{3,9} )?(?:speaks?|tells?|"
    r"mentions?|shows?|describes?|"
    r"disclos(?:es?|ed)|reveal(?:s|ed)?|list(?:s|ed)?|contains?|note[sd]?|reflects?|"
    r"includes?|documents?)(?: of| (?:bills?|invoices?|receipts?|charges) for)?(?= (?:(?:[^.;]{3,60}, "
    r")?(?:at least |about |some |over )?(?:\d{1,3}|[a-z-]+) (?:[a-z]+ )?(?:visits|sessions)|\d{1,3}|one|"
    r"two|three|"
    r"four|five|six|seven|eight|nine|ten|twelve|"
    r"several|multiple|an? (?:course|trial|series) of|(?:a )?(?:prior|previous)) | an? (?:[a-z0-9-]+ ){0,4}"
    r"(?:arthroscop(?:y|ies)|surgery|fusion|repair|release|decompression|\w+(?:ectomy|plasty)|injection|"
    r"replacement) (?:with|on|in|of|at|by|for)\b)|"
    r"(?:chiropractor|acupuncturist|therapist|psychologist) (?:gave|provided)(?: him| her)?"
    r"(?= (?:\d{1,2}|[a-z]+) (?:visits|sessions|treatments) of )|"
    r"has(?= (?:an? )?(?:intrathecal|implanted|indwelling|spinal cord|pain pump))|"
    r"there (?:have |has |had )?(?:been|followed)|respond(?:ed|ing)? (?:well |favorably |poorly )?to|"
    r"refractory to|unresponsive to|"
    r"despite|doing|performs|performing|does|continues(?: with| in| to (?:do|attend|have|receive|use|"
    r"undergo))?|"
    r"(?:enrolled|engaged|immobili[sz]ed|casted|splinted) in|immobili[sz]ed with|(?:performed|carried out|"
    r"administered)(?= (?:an?|the|two|three|right|left|bilateral|\d)\b)|(?:(?:went on|came) to (?:have|"
    r"undergo)|went on to|went for|proceeded to)|(?:taken|brought|returned|"
    r"went) to (?:the )?(?:operating room|or|surgery)(?: [^.;]{1,40}?)? for|underwent|went through|"
    r"was (?:also |then |later |subsequently |first |next |initially |promptly )?(?:given|fitted with|"
    r"provided with|issued|furnished(?: with)?|supplied with|lent|loaned)|had been fitted with|(?<!ur "
    r")(?<!reviewer )(?<!carrier )(?<!adjuster )(?:gave|"
    r"lent|loaned|fitted|provided|issued|supplied|placed|"
    r"put) (?:him|her|"
    r"the (?:patient|worker|claimant|applicant|employee))(?: (?:with|in|into|on))?|(?:was|been) (?:(?:first|"
    r"initially|then|later|also|next|briefly|promptly) )?(?:placed|put) (?:in|into)|"
    r"there (?:was|were)(?= (?:\d{1,3}|[a-z]+(?:-[a-z]+)?) (?:[a-z-]+ )?(?:visits|sessions|rounds|courses|"
    r"weeks|months) of (?![^.;]{0,150}\b(?:request|den[iy]|authoriz|certif|pending|recommend|approv|"
    r"propos|plan|remain|left|unused|not )))|"
    r"(?:has|had) (?:been )?(?:worn|wearing|used|using)|(?:he|she|patient|worker|claimant|applicant|"
    r"employee) (?:still |now |"
    r"also |then |later |subsequently |first )?(?:wears|wore|is wearing|was wearing)|and (?:then |later |"
    r"also |subsequently |later on )?had"
    r"(?= (?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|\d{1,2}|several|some|multiple) )|"
    r"(?<!be )followed (?:first |initially |in turn |then |later |shortly |(?:on|in) (?:(?:early |late )?"
    r"[a-z]{3,9}\.? )?\d[\d/-]{0,9}(?:, (?:19|20)\d\d)?,? |[a-z0-9]{1,6} (?:days|weeks|months|years) "
    r"(?:later|afterwards?|after that) )?by|"
    r"later (?:on )?(?:did|had|received|attended|completed)|(?:is|has been) (?:currently |"
    r"presently |still |now |actively )?participating in|attends|"
    r"(?:is|was|has been) attending|participates in(?! [a-z0-9 -]{1,20}? hours of therapy\b)|"
    r"(?:(?<= was )|(?<=d been ))(?:admitted|transferred) to(?= (?:an? |the )?(?:acute |"
    r"subacute |inpatient )+rehab(?:ilitation)?\b)|(?:patient|worker|claimant|"
    r"applicant|employee|iw|he|she) (?:also |then |last |recently |just |previously |subsequently |"
    r"later |next |eventually |"
    r"initially |(?!(?:hard|bare|scarce|rare|near|suppose|alleged|like|possib)ly )[a-z]{4,}ly )?"
    r"(?:did (?:in fact |indeed |also |once )?(?:have|undergo|receive|attend|complete|get|try)|"
    r"did|had|tried|attempted|finished|trialed)(?! (?:been|a date|an (?:industrial|"
    r"injury|accident)))|(?:has|have|had|having) (?:also |previously |already |subsequently |since |"
    r"recently |only |so far |thus far |to date |now |then |reportedly |(?:since|after|before|prior to|"
    r"following) (?:(?:the|his|her|this|that) )?(?:last |first |second )?(?:[a-z]+ )?(?:surgery|operation|"
    r"injury|accident|incident|procedure|fusion|repair|release|arthroscopy|[a-z]+ectomy|fall) |"
    r"in the (?:past|interim|meantime) |over the (?:years|months|weeks) )*(?:been (?:having|"
    r"getting|receiving|attending|undergoing)|been fitted with|been given|been "
    r"provided with|undergone|had|received|completed|attended|participated in|tried|attempted|"
    r"been through|finished|gone through|failed|trialed|undertaken|begun|started|resumed|"
    r"done(?= (?:(?:\d{1,3}|[a-z-]+) (?:(?:[a-z-]+ ){0,2}(?:visits|sessions)\b|(?:weeks|months) of )|an? "
    r"course of |pt\b|ot\b|"
    r"(?:physical|occupational) therapy)))|rec(?:ei|ie)ved|rec['’]d|rcvd|completed|attended|"
    r"undergone|participated in|(?<!status )(?<!status-)post(?!-? ?op|[ -]\w+ syndrome)|failed|"
    r"benefit(?:t)?ed from)(?:,(?: (?:in|at|over|by|since|so|thus|to|among|according|besides|as|for|between|"
    r"before|until)(?: [a-z0-9]+){1,14}| it (?:seems|seemed|appears|appeared)| apparently| reportedly),)? "
)
HAS_HAD_KEYS = (
    *GIVEN_KEYS,
    *("resolve", "recovered ", "settled ", "calmed ", "cleared ", "subsided ", "went away ", "abated "),
    *("healed ",),
    *("in spite of", "notwithstanding", "readmitted ", "united ", "knit", "mended "),
    *("what has been ", "what was ", "what had ", "came ", "got through", "what follow", "what then"),
    *("next came", "next follow"),
    *("there ", "respond", "refractory", "unresponsive", "despite", "doing ", "perform", "does "),
    "continues ",
    *("enrolled", "engaged", "immobili", "casted", "splinted", "administered ", "benefit", "relief"),
    *("improvement", "reduction", "success", "response", "uses ", "utilize", "utilizing ", "using "),
    *("through ", "currently ", "began ", "commenced ", "resumed ", "discharged ", "sent "),
    *("released ", "referred ", "started ", "begun ", "given ", "prescribed on", "then ", "last ", "been "),
    *("were in ", "before ", "after ", "prior to", "following ", "dr", "mr", "ms", "went ", "later "),
    *("came to", "taken to", "brought to", "returned to", "followed ", "underwent", "attend"),
    *("owns ", "owned ", "goes to", "going to", "he'", "he’", "she'", "she’", "paid ", "bought "),
    *("purchased ", "healed ", "kept ", "protected "),
    *("rested ", "supported ", "stabilized ", "weeks ", "months ", "days ", "weight ", "weight-bear"),
    *("weightbearing ", "stopped wear", "gone to", "weaned ", "out of ", "came out", "discarded ", "shed "),
    *("and gave ", "and then gave ", "orthopedist ", "podiatrist ", "physiatrist ", "dispensed "),
    *("pt had ", "pt. had ", "pt tried ", "pt. tried ", "was initially ", "was promptly ", "got "),
    *("sent ", "working with ", "works with "),
    *("was also ", "was then ", "was later ", "was first ", "was next "),
    *("and had ", "and also ", "and began", "and commence", "and later ", "and resumed", "and started"),
    *("and subseque", "and then ", "was in ", "was begun", "was give", "was prescrib", "was started"),
    *("was receivin", "was undergoi", "was attendin"),
    *("was furn", "was supp", "was lent", "was loan", "was fitt", "was prov", "was issu", "was placed"),
    *("was put ", "was atte", "is atten", "is receivin"),
    *("is undergoi", "is actively", "is currentl", "is now p", "is parti", "is presentl", "is still "),
    *("are attendin", "are receivin", "are undergoi"),
    *("has ", "have ", "had ", "having ", "participate", "patient ", "worker ", "claimant ", "applicant "),
    *("employee ", "iw ", "he ", "she ", "received", "recieved", "rec'd ", "rec’d ", "rcvd ", "completed"),
    *("undergone", "post ", "failed", "gave "),
    *("fitted ", "provided ", "issued ", "supplied ", "placed ", "put ", "tried ", "used "),
    *("independent ", "based on ", "admitted ", "transferred ", "required ", "needed ", "proceeded to"),
    *("tooth #", "teeth #", "operated ", "closed ", "repaired ", "sutured ", "taken ", "brought ", "rushed "),
    *("returned ", "with ", "improved ", "did "),
    *("record", "file ", "saw ", "ledger", "invoice", "billing", "log ", "logs "),
    *("notes ", "chart ", "history ", "document", "spent ", "use of "),
    *("also had", "also did", "also complete", "also tried", "also attend", "also receiv", "also underw"),
    *("home from", "discharged from", "released from", "physician ", "doctor ", "dentist ", "surgeon "),
    *("therapist ", "provider ", "hospital ", "clinic "),
    *("chiropractor ", "acupuncturist ", "psychologist ", "consisting of "),
    *("nonoperative ", "non-operative ", "conservative ", "prior ", "previous ", "initial ", "early "),
    *("first ", "acute ", "immediate "),
    *("already ", "previously ", "finished ", "so far ", "took part", "was seen ", "been seen "),
    *("wears ", "is wearing ", "also wears", "presently w", "still wears", "now wears", "also is w"),
    *("and wears ", "and wore ", "and is wear", "and still w", "and now w", "and also w", "and current"),
    *("and present", "ruled out ", "excluded ", "confirmed ", "established ", "proved ", "proven "),
    *("identified ", "diagnosed ", "is in ", "now in ", "still in ", "is now in", "is also in", "is back"),
    *("is again", "remain"),
    *("was also seen", "was then seen", "and given ", "and on ", "and in ", "done ", "carried out "),
)
