"""The wordings by which a case summary tells how an injury came about."""

from __future__ import annotations

from imr_llm.domain.spans import Found
from imr_llm.reading.injury_deeds import (
    AGED,
    DATE,
    DID,
    PERSON,
    SUBSTANCE,
    SUFFERED,
)
from imr_llm.vocabulary.finder import keyed
from imr_llm.vocabulary.patterns import late
from imr_llm.vocabulary.word_finder import worded

Told = tuple[int, Found[str]]
LABEL = keyed(
    r"(?!mechanism (?:was|is|has been) (?:described|given|told|reported|stated) in (?:[a-z]+ )?"
    r"(?:different |various )?ways)"
    r"(?<!\bno )(?<!without )\b(?:mechanism(?: of (?:the |his |her )?(?:injury|accident|onset))?|"
    r"moi|(?:hx|history|h/o|details|description|circumstances|nature|manner|account) of (?:the |this |his |"
    r"her )?(?:present |industrial |work )?(?:injury|inj\.?|accident|incident|event)(?= ?:))"
    r"(?!\w) ?(?:\(moi\))?(?:,? ?(?:as|per|according to|from) [^.:;]{2,60}?(?= ?:)|"
    r",? (?:as per|per|according to|in|as told by) [^.:;,]{2,50},(?= (?:was|is|were)\b))? ?(?:(?:was|is|were|"
    r"(?:in|by|on|per|from) (?:the|his|her|this) [^.:;,]{3,50}? (?:as|to be)\b|"
    r"has been|reportedly|apparently|described|noted|documented|listed|reported|stated|given|detailed|cited|"
    r"indicated|identified|recorded|explained|outlined|characterized|related to|relates to|occurred|"
    r"occurring|involved|"
    r"consisted of|being(?= (?:an?|the|that|when|while) )|of(?= (?:an? |[a-z]{3,}ing\b))|"
    r"to (?:be|have been)\b|included|as|when|while|that|:|,|=|-|–|—|due to|from|secondary to|because)"
    r"(?<![a-z](?=[a-z])) ?)+"
    rf"(?P<dated>(?<=: ){DATE}[.:] )?"
)
INJURY = keyed(
    r"\b(?<!no )(?<!no physical )(?<!no new )(?<!no other )(?:injur(?:y|ies)|injured(?! (?:worker|"
    r"employee|patient|individual|person|claimant))|hurt|"
    r"accident|incident|trauma|doi|onset|date of injury|inj)\b"
)
ONSET = keyed(
    r"\b(?:(?:developed|onset of|felt|experienced) [^.;,]{0,60}?\b(?:pain|symptoms|numbness|asthma|rash|"
    r"dysfunction|syndrome|neuropathy|"
    r"tendinitis|tendonitis|hearing loss|"
    r"cough|bronchitis|dermatitis|hives|shortness of breath)|"
    r"(?:lost (?:his|her|the) hearing|became deaf)(?= )|(?:noted|noticed) an? (?:bulge|lump)(?= )|"
    r"diagnosed with [^.;,]{3,60}?(?= after (?:inhaling|breathing|exposure|being exposed|"
    r"handling|contact with) )|"
    r"(?:depression|anxiety|insomnia|hypertension|tinnitus|hearing loss)(?= (?:[^.;,]{0,40} )?"
    r"(?:as a result of|due to|from|because of|caused by|after) (?:(?:the |his |her |an? |(?:[a-z0-9]+ )?"
    r"years of )?(?:[a-z-]+ )?(?:harass|bully|hostil|exposure|noise)))|"
    r"felt [\"“']?(?:pop|snap|pull|tear|crack|crunch|give)\b|(?:initial|"
    r"first) (?:complaints?|symptoms|pain)|(?:sustained|suffered|incurred) (?:an?|multiple|severe|several|"
    r"bilateral|(?:[a-z]+ and )?[a-z]+[ -]degree|burns?|lacerations?|fractures?|contusions?|bruises|"
    r"amputations?|crush(?:ing)?) [a-z-]+)\b"
)
LINK = late(
    r"\b(?:when|while|as a (?:result|consequence) of|as the result of|due to|secondary to|caused by|"
    r"resulting from|"
    r"because of|relative to|(?:at which (?:time|point|moment)|whereupon),?(?= (?:an?|the|his|her|another|"
    r"one|two|some|he|she|"
    r"it) (?!(?:injured )?(?:patient|worker|employee|applicant|claimant|physician|doctor|provider|carrier|"
    r"claims?)\b|(?:was|is|had been) (?:seen|employ|work|treat|evaluat|diagnos|refer|\d)|(?:sought|saw|"
    r"reported|underwent|began|started|complain|felt|noted|noticed|developed)))|during (?=(?:an?|the) "
    r"(?!last\b|past\b|course\b|period\b|night\b|month\b|year\b|visit\b|"
    r"exam|operation\b|surg|hosp|interview\b|eval)[a-z-]+)|as (?=he\b|she\b|the (?:patient|worker|injured|"
    r"applicant|employee)\b)|after(?= (?:prolonged|repetitive|repeated|years of)\b)|"
    r"after(?= (?:an? )?(?:[a-z]+ ){0,2}?(?:[a-z]+ing|fall|slip|he|she|the|motor|being)\b)|"
    r"from(?= (?:an? |the |his |her |prolonged |years of )?(?:[a-z-]+ )?(?:[a-z]+ing|fall|slip|trip|"
    r"cumulative|repetitive|motor|blow|work|keyboard|mv[ac]|exposure|harass\w+|bullying|overuse|sustained|"
    r"constant|excessive|heavy|extensive|frequent|continual|forceful|overhead|(?:hours|months|decades|"
    r"\d+ years) of|computer|hot|[a-z-]+ work)\b)|"
    r"over(?: the course of)?(?= (?:the )?(?:(?:many|several|his|her|[a-z]+|\d{1,2}) )?(?:years|decades) of "
    r"(?:work (?:as|in|at|on|with)|(?!age|conserv|treat)(?:[a-z]+ )?[a-z]{3,}ing)\b)|"
    rf"from(?= {SUBSTANCE})|(?:(?:as a result of|due to|"
    r"from) )?(?=(?:repetitive|cumulative|continuous) \w+)|in (?=(?:a|an) (?:[a-z-]+ ){0,3}(?:accident|"
    r"collision|fall|crash|altercation|assault|explosion))) ?"
)
SUBJECT = late(
    rf"{PERSON}(?: |, (?:now |then |who is )?an? (?:[^,.;]|"
    rf"(?<=yr)\.){{3,60}}, )(?:reportedly )?(?!and\b)(?=[a-z])"
)
DOING = late(r"(?:was|were|is) (?=(?:[a-z]+ly )?[a-z]+ing\b)")
FRONTED = late(rf", (?:{PERSON})\b| {PERSON} (?:then |suddenly |also )?$")
"""What follows the clause of `while lifting a crate(,) she …`; without a comma only `… she injured`."""
WEAR = keyed(
    r"\b(?<!worse )(?<!ased )(?<!ases )(?<!sened )(?<!cluded )(?<!ricted )(?<!vented )(?<!refrain )(?<!kept )"
    r"(?<!limited )(?<!relief )(?<!\bnot )"
    r"(?:as a result of|due to|from|secondary to|because of|caused by) (?=(?:the |his |"
    r"her )?(?:(?:repetitive|repeated|cumulative|continuous|prolonged) \w+|(?:constant|continual|frequent) "
    r"(?:(?:(?:keyboard|mouse|computer|(?:tele)?phone|tool)s? (?:and |or )?)+use|(?:(?:heavy|overhead) )?"
    r"(?:typing|keying|lifting|gripping|grasping|bending|kneeling|squatting|reaching|carrying|pushing|"
    r"pulling|climbing|hammering|stooping))\b))"
)
CUMULATIVE = keyed(
    r"\b(?:cumulative|continuous|repetitive) trauma(?= (?:[^\s.;,]+ ){0,10}?(?:from|due to|as a result of|"
    r"caused by|"
    r"secondary to|with) (?!(?:an? )?(?:date|doi|onset|claim|end)\b|jan|feb|mar|apr|may\b|jun|jul|aug|sep|"
    r"oct|nov|dec)[a-z])(?! (?:injur|disorder|claim))|"
    r"\b(?:cumulative|continuous|repetitive) trauma,? (?:from|between|over|during|for) [a-z0-9/ -]{4,45}?"
    r"(?:, (?:19|20)\d\d)?,(?= (?!being|having|including|involving|resulting|causing|complaining|according|"
    r"during|undergoing|receiving|claiming|affecting)[a-z]{3,}ing )|"
    r"\bct (?:\d{1,2}/[\d/]{2,8} ?)?(?:-|–|to|through|thru) ?\d{1,2}/[\d/]{2,8}(?=(?: ?[:,]|"
    r" [-–]) (?:repetitive|"
    r"prolonged|constant|frequent|heavy|continuous|years|[a-z]{3,}ing) )|"
    r"\bct (?=(?:from|due to|d/t|2/2|secondary to) (?:(?:repetitive|prolonged|constant|frequent|heavy|"
    r"continuous|years of) |(?!being|having|imaging)[a-z]{3,}ing\b))"
)
ATTRIBUTED = keyed(
    r"\b(?:(?:complaints?|pain|symptoms?|condition|injur(?:y|ies)|claim|stress|trauma|onset|problems?)\b"
    r"(?:[^.;,]|(?<=\d), (?=(?:19|20)\d\d)){0,90}?(?:,(?= (?:attributed|ascribed) to ))? "
    r"(?:(?<!, )(?:attributed|ascribed) to|(?:attributed|ascribed) to(?= (?!sitting|standing|lying|being|"
    r"aging|swelling|favou?ring|compensating)[a-z]{3,}ing (?!of\b))|"
    r"(?:reportedly|allegedly|purportedly|said to be) associated with"
    r"(?= (?:(?:years|months|decades) of |the )?(?:repetitive|repeated|prolonged|heavy|frequent|constant|"
    r"continuous|forceful|overhead) (?!trauma|stress|strain|motion inj|injur)[a-z])|(?:(?:traced|put down|"
    r"laid) to|blamed on)(?= (?!sitting|standing|"
    r"walking|lying|"
    r"swelling|narrowing|bulging|being|aging)[a-z]{3,}ing (?!of\b)))|(?:claims?|claimed|claiming|alleges?|"
    r"alleged|alleging) (?:[a-z-]+ ){0,3}?"
    r"(?:stress|strain|injury|disorder) (?:due to|caused by|from|as a result of)|which (?:he|she|"
    r"the [a-z]+|this (?:[a-z0-9-]+ ){1,4}?[a-z]+) (?:(?:attributes|attributed|ascribes|ascribed) to|"
    r"relates to(?= (?!sitting|standing|being|taking)[a-z]{3,}ing\b))|(?:attributes|attributed|"
    r"ascribes) (?:the|his|her|these|this) (?!(?:[a-z]+ ){0,2}?(?:improv|relie|benefit|progress|gains?|"
    r"better|"
    r"success|recover|decreas|reduc|chang|worsen|weight|fatigue|sleep|flare))[^.;,]{3,40}? to|"
    r"(?:attributes|attributed|ascribes) (?:[a-z]+ ){0,4}?(?:hearing|"
    r"ringing|tinnitus|cough|rash|asthma)(?: [a-z]+){0,8}? to"
    r"(?= (?:(?:[a-z0-9]+ )?(?:years|decades|months) of |exposure ))|"
    r"(?:attributes|attributed|ascribes) (?:[a-z]+ ){1,8}?(?:pain|symptoms|complaints|"
    r"numbness|"
    r"stiffness|"
    r"soreness|headaches) to(?= (?:(?:the|his|her) )?(?:(?:long|many) (?:hours|years|days|shifts)|(?:years|"
    r"months|"
    r"hours|decades) of|repetitive|repeated|prolonged|constant|heavy|frequent|cumulative|"
    r"(?!favou?ring|compensating|limping|sleeping|aging|being|having|lying|missing|stopping|"
    r"taking)[a-z]{3,}ing (?:an?|"
    r"the|his|her|on|in|at|over|under|up|heavy|[a-z]+s|and [a-z]{3,}ing)\b))) "
)
WORK_SINCE = keyed(
    r"\b(?:attribut|ascrib|relat|blam)(?:es?|ed) (?:(?:this|it|these|them|the|his|her|all)(?: [a-z]+){0,3} "
    r")?(?:to|on) "
    r"(?:(?:his|her|the) )?(?:work|job|employment|duties|occupation)\b[^.;,]{0,30}?,? (?:since|as|because|"
    r"where|"
    r"for|in which) (?:he|she) (?:has |had |would )?(?=(?:used|operated|worked|lifted|carried|handled|typed|"
    r"pulled|pushed|stood|sat|drove|driven|been|cut|packed|sorted|assembled|[a-z]+ed)\b)"
)
"""What the worker did for years, to which complaints are attributed."""
CAUGHT_AT = worded(
    rf"(?<![a-z-])(?:{PERSON}|who|{AGED})(?:,? on (?:or about )?{DATE},?)? (?:was|had been) (?:(?!tak|hav|"
    rf"being|doing|feel|see|experienc|complain|receiv|undergo|plan|"
    r"wait(?!ing (?:at|in|on|behind|by|to (?:turn|cross|merge|enter|exit|make|pull|back|unload|load)|for "
    r"(?:an?|"
    r"the|his|her) (?:[a-z]+ )?(?:light|signal|bus|train|car|truck|van|elevator|gate|door|customer|passenger|"
    r"turn|ride|load|delivery))\b)|recover|return|attend|liv|working (?:as|at|for|in|full|modified|light|"
    r"part|with|from)\b|us(?:ing) (?:an? |his |her |the )?(?:cane|brace|walker|crutch))"
    r"(?P<deed>[a-z]+ing [^.;]{3,120}?(?:\bwhen (?:it|an?|the|one|his|her|he|she|another|something|someone|"
    r"two) |, (?:and )?(?:an?|the|his|her|another|one|it) [a-z]|"
    r" and (?:he |she )?(?:injured|hurt|strained|sprained) ))|"
    r"(?!in (?:good|his|her|excellent|usual|stable|fair|the (?:hospital|process|care)|pain|therapy|an? "
    r"(?:cast|brace|boot|sling))|at (?:home|the (?:time|end|hospital)|work\b|maximum|rest)|on (?:modified|"
    r"light|leave|"
    r"vacation|disability|medic|probation|duty|an? (?:course|trial|regimen)|his way home|her way home)|"
    r"under (?:the |an? )?(?:care|treatment|stress|observation)|up to|in bed)"
    r"(?P<placed>(?:on|in|at|under|inside|atop|behind|between|astride|bent|hunched|crouched|asleep|seated|"
    r"parked|stopped|stooped|perched|strapped|belted|harnessed|halfway|partway|midway|up|down) [^.;]{3,120}?"
    r"\bwhen (?:it|an?|the|one|his|her|he|she|another|something|someone|two) ))"
)
"""What the worker was about when something happened, told directly behind the date of injury."""
WENT_WRONG = late(
    r"\bwhen\b|\band (?:then |immediately |gradually |reportedly |his |her )*(?:he|she|felt|heard|fell|"
    r"slipped|was|"
    r"then|strained|sprained|injured|hurt|twisted|wrenched|tore|tripped|landed|missed|lost|popped|sustained|"
    r"suffered|(?:noted|noticed|experienced|developed) [^.;]{0,60}?\b(?:pain|sensation|numbness|soreness|"
    r"discomfort|ache|spasms?|tingling|swelling))\b|\bfelt\b|\bsudden|"
    r", (?:slipped|tripped|fell|missed|lost|twisted|landed)\b|"
    r" (?:which|that) (?:(?:then|suddenly) )?(?:collapsed|broke|gave|tipped|fell|rolled|slipped|slid|"
    r"overturned|"
    r"toppled|snapped|burst|exploded|came|shifted)\b|"
    r" at the (?:time|moment) of (?:the |his |her |this )?(?:injury|accident|incident)"
)
LABOUR = late(
    r"was (?:attempting|trying|lifting|pulling|pushing|carrying|moving|unloading|loading|transferring|"
    r"restraining|lowering|stacking|shoveling|hammering|drilling|hoisting|repositioning|assisting|helping|"
    r"throwing|dragging|installing|reaching (?:for|into|up|over|overhead|under|across|down)|"
    r"bending (?:over|down|to)|"
    r"stooping|climbing|descending|stepping|jumping|picking up|getting (?:out of|off|down from|onto|"
    r"into) (?:an?|the|his|"
    r"her) (?!bed|chair|bath|shower)|catching|swinging|shoving|wrestling|breaking up|hanging|"
    r"squatting (?:to|down))\b"
)
"""Work that told directly behind the date of injury is the injury, also where nothing is said to go wrong."""
EVENT = late(
    r"\b(?:(?:had|suffered|sustained|experienced|was in) an?|reported an?(?= [a-z]+ injury (?:to|of)\b)|"
    r"(?:with|has|had) (?:an? )?(?:hx|"
    r"history) of(?: an?)?|"
    r"with h/o(?: an?)?) (?P<event>(?:[a-z-]+ )?(?:slip and fall|"
    r"trip and fall|"
    r"motor vehicle (?:accident|collision)|car accident)\b|(?:table saw|saw|crush(?:ing)?|twisting|burn|"
    r"electrical|gunshot|puncture|inversion|hyperextension|degloving|nail gun|chemical|needle ?stick|"
    r"dog bite) injur(?:y|ies) (?:to|of) (?:his|her|the|both|[rl]|right|left|bilateral)(?: (?:right|left|"
    r"upper|lower|low))?(?: (?:index|middle|long|ring|small|little|great|big))? [a-z]+"
    r"(?: (?:in|by) an?(?: (?!(?:on|while|when|at|and|with|which|that|for|fall|car|motor)\b)[a-z-]+){1,3})?|"
    r"(?:[a-z-]+ )?(?:lifting|pulling|pushing|twisting|bending) injury(?= (?:to|on|at|in|of|while|that|which|"
    r"dated)\b|[.,;]))"
)
ADVERSE = late(
    r"\b(?:crush(?:ing|ed)?|twist(?:ing)?|burn|electrical|gunshot|puncture|inversion|hyperextension|"
    r"degloving|"
    r"chemical|[a-z]+ saw|saw|nail gun) injur(?:y|ies) (?:to|of) (?:his|her|the|both) [a-z ]{3,40} $"
)
"""An injury that its own name half explains: what led to it is told with it."""
SHORT_HAND = late(
    rf"(?P<deed>(?:(?:[a-z]+(?:-[a-z]+)?|\d{{1,2}}) (?:years|decades)|years|decades|a (?:career|"
    rf"lifetime)) of "
    r"(?!age\b|experience|service|education|school|treatment|therapy|pain|care\b|college|marri|sobri|smok|"
    r"drink|tobacco|alcohol|follow|symptom|complain|disab|medic|use\b|conserv)(?=[^.;]{6,120}(?:[.;]|$))"
    r"(?![^.;]*\b(?:is|was|are|were|has|had|have)\b)|"
    rf"(?:{SUFFERED}) (?:[a-z]+ ){{0,4}}?by [a-z]|(?:[a-z]+ly )?(?:{DID}) |"
    r"(?:was )?(?:lifting|pulling|pushing|carrying|moving|reaching|bending|climbing|stepping|unloading|"
    r"loading|descending|ascending|walking|running|using|operating|driving|lowering) "
    r"[^.;]{3,100}?(?:\bwhen |, (?:missed|slipped|tripped|fell|lost (?:his |her )?(?:balance|footing|"
    r"grip))\b|(?:\band|&) (?:felt|heard|fell|slipped|twisted)\b)|"
    r"(?!tak|us|hav|be|receiv|undergo|complain|feel|liv|sleep|wak|return|continu|wear)[a-z]{3,}ing "
    r"(?:an?|the|his|her|two|three|some|several|heavy) (?!cane|walker|brace)[^.;]{3,100}?\bwhen (?:he|"
    r"she|pt) "
    r"(?:suddenly )?(?:felt|heard|slipped|fell|tripped)\b)"
)
IDLE = late(
    r"was (?:using (?:an? |his |her |the )?(?:[a-z]+ )?(?:cane|walker|brace|crutch|tens|splint|wheelchair|"
    r"cpap)|"
    r"working (?:with|in|at|on|under) (?:an? )?(?:modified|light|restrict|limited|reduced|full|part|regular|"
    r"alternat)|walking (?:with|for|without)|sitting for|standing for|getting (?:up|out)[a-z ]{0,12} bed\b|"
    r"holding (?:his|her) |moving (?:his|her) )"
)
"""What a patient does with the complaints, or at home, which is not how they came about."""
ELSEWHERE = late(
    r"\b(?:(?<!\ba )(?<!\ba wet )(?<!guest )(?<!guest's )(?<!hotel )(?<!school )(?<!resident's )bathroom|"
    r"shower(?! (?:room|chair|bench|stall))|bathtub(?! (?:that |which )?(?:he|she) was \w+ing\b)|"
    r"(?:his|her) (?:home|house|garage|yard|"
    r"driveway|bed|bedroom|"
    r"stairs)|"
    r"(?:knees?|legs?|ankles?|hips?|back|foot|feet|limbs?|it|they|which) (?:(?:had|has|suddenly|again) )*"
    r"(?:gave|given) (?:way|out)|grocery|of bed)\b"
)
"""Where somebody falls who was hurt before."""
MERE_WORK = late(
    rf"(?:{PERSON} )?(?:was )?"
    r"(?:working (?:from home|at (?:home|his|her|the)|(?:as|for) |alone\b|late\b|overtime\b|"
    r"(?:in|on) (?:his|her) (?:usual|regular|normal|office|cubicle|shift|route)|"
    r"(?:his|her|the|an?) (?:[a-z-]+ ){0,2}?(?:shift|job))|"
    r"performing (?:his|her) (?:usual|regular|customary|normal|work|job)|going about (?:his|her)|on duty)"
    r"[^,;]{0,80}, (?=(?:an?|the|his|her|another|one|some|two) [a-z])"
)
"""That the worker was at work, before what happened: it tells nothing of how."""
IN_WHICH = late(
    r"(?:an? |the )?(?!(?:[a-z-]+ )?(?:motor|vehicle|vehicular|car|auto|automobile|truck|bus|traffic|"
    r"forklift|motorcycle|bicycle|boating|train) )(?:[a-z-]+ ){0,2}?(?:incident|injury|accident|event)"
    rf"(?:,? (?:on|of) (?:{DATE}))?,? in which (?=(?:his|her|he|she) )"
)
"""`a crushing incident in which his hand was caught`: what precedes the happening itself."""
FALLS = frozenset({"fell", "a fall", "fall"})
LATER = late(
    r"\b(?:(?:19|20)\d\d|\d{1,2}/\d{1,2}/\d\d|at home|recently|again|last (?:week|month|year|night))\b"
)
QUOTES = "\"'“”‘’ "
AT_THE_HEAD = 3
"""Where the first sentence begins: behind a mark at most."""
EARLY = 900
"""A bare "he slipped …" is the injury only near the opening of a summary, in characters from its start."""
LONGEST = 400
LONGEST_SENTENCE = 3000
AROUND = 300
"""How far from the date of injury a sentence may begin that tells what happened to the worker."""
LONGEST_NAMED = 80
"""Characters in which somebody else is named before what is told of them."""
LONGEST_NAMED_INJURY = 80
SOON = 60
"""How far behind the date of injury a sentence may begin that goes on to tell what happened."""
