"""Drugs that came and went: what stands behind them tells that they were given up or ran their course."""

from __future__ import annotations

from imr_llm.domain.letter import Range
from imr_llm.reading.medication_turns import DOSE, is_of_another
from imr_llm.reading.others import RELATIVE, STRANGER
from imr_llm.vocabulary.drug_kinds import DRUGS_OF_KIND
from imr_llm.vocabulary.patterns import late

WHO = r"(?:he|she|the (?:patient|(?:injured )?worker|claimant|applicant|employee))"
_TURNS = (
    r"(?:(?:then|later|soon|since|also|again|all|both|now|promptly|subsequently|eventually|therefore|thus|"
    r"long|ultimately|finally|just|likewise|(?!temporarily|briefly|partly|initially)[a-z]+ly) )*"
)
_NOT_WHILE = (
    r"(?! (?:for|before|until|prior to|during|while|when) (?:(?:an?|the|his|her|about|each|every) )*"
    r"(?:(?:\d+|one|two|three|four|five|six|seven|few|ten) )?(?:days?|weeks?|surgery|operation|procedure|"
    r"injections?|pregnancy|working|driving|at work)\b)"
)
_AGAIN = (
    r"(?![^.;]{0,60}\b(?:resum\w*|restart\w*|reinstat\w*|reintroduc\w*|again|still|"
    r"now (?:takes|taken|uses|used))\b)"
)
_ENDED = (
    r"(?:given up|given back|handed back|halted|taken back|backed off to (?:zero|nothing)|cut short|"
    r"brought (?:down )?to (?:zero|nothing)|tossed(?: out)?|flushed|taken away|taken from (?:him|her)|left "
    r"off|let go(?! (?:from|by (?:the|his|her) employer))|laid aside|"
    r"set aside|put aside|stopped|discontinued|withdrawn|broken off|cut off(?! from)|called off|thrown "
    r"(?:out|away)|"
    r"dropped(?! (?:to|from|back|off)\b)|abandoned|quit|ceased|ended|done away with|exhausted|"
    r"weaned(?! (?:down|to|from \d))(?: off| away)?|tapered (?:off|out|to nothing|to zero)|phased out|"
    r"completed|finished|used up|"
    r"taken (?:off|out) (?:the list|(?:his|her) list)|returned(?! (?:unpaid|as not|without payment|by "
    r"(?:the )?(?:carrier|adjuster|bill)))"
    r"(?! to (?:work|full|modified|regular|light|"
    r"his|her|duty|usual))|"
    r"not (?:renewed|refilled|continued|kept up|resumed|repeated))"
)
_GOES = (
    r"(?:came to an end|come to an end|came to nothing|ran (?:its|their) course|run (?:its|their) course|"
    r"fell (?:away|by the wayside)|(?:have|has|had) come and gone|came and went|did not last|"
    r"(?:was|were) tolerated (?:no better|poorly|badly)|went the way of|(?:was|were) off (?=within|after|in)|"
    r"lasted (?:(?:only|just|no more than|but|barely|for) )+|"
    r"(?:ended|lapsed)(?= (?:in|on|with|when|after|because|due|owing|for|at|there|by)\b|"
    r" ?[.;,]|$)|"
    r"proved (?:to be )?(?:intolerable|useless|unbearable|too much)|"
    r"(?:was|were|had been) (?:over|short-lived|at an end|no more|no success|(?:of )?no (?:help|use|good|"
    r"benefit)(?= ?[.;,]|$)|not (?:(?:strong )?enough|"
    r"sufficient|adequate)|no better(?=[.;]| and\b))|"
    r"did not (?:agree|suit|sit well|go well)|disagreed with|was never (?:accepted|taken up))"
)
_COULD_NOT = (
    r"(?:could|can)(?: ?not| no longer) be (?:kept up|continued|tolerated|sustained|taken|borne|used)"
)
_PASSIVE = r"(?:was|were|has been|have been|had been|had to be|has had to be|is|are|got)"
GONE = rf"(?:{_PASSIVE} {_TURNS}{_ENDED}|{_TURNS}{_GOES}|{_COULD_NOT})\b{_NOT_WHILE}{_AGAIN}"
_LISTED_DRUG = (
    rf"(?:the )?(?!(?:s?he|it|this|that|they|these|those|which|who|all|both|none|there)\b)"
    rf"[a-z][a-z#0-9-]{{1,20}}{DOSE}"
)
BESIDE = (
    rf"{DOSE}(?: (?:er|ir|cr|xr|sr))?"
    rf"(?:(?:, {_LISTED_DRUG}){{0,4}},? (?:and|or) {_LISTED_DRUG}(?! (?:was|is|has)\b))?"
    r"(?:, (?:raised|pushed|increased|begun|started|given|prescribed|taken|used|added|"
    r"titrated)\b[^.;,]{2,50},|"
    r" (?:prescribed|given|dispensed|ordered|begun|started) (?:by|in|at) (?:the |his |her |an? "
    r")?[a-z ]{3,30}?)?"
)
"""A drug, and those that a list names behind it."""
_FATE = late(
    rf"{BESIDE}(?:,? which|,? and(?: it)? (?:then|later|soon|eventually))?(?: \([^()]{{2,40}}\))? "
    rf"(?:(?:by|from|under) (?:the|his|her|that) [a-z ]{{3,25}} )?"
    rf"{GONE}"
)
"""`Dilaudid came to an end`, `The Flexeril ran its course`."""
_TOLD_AND_GONE = late(
    rf"{BESIDE},? (?:which |that )?(?P<between>(?:was|were|had|has|have|did|does|do|raised|made|makes|"
    rf"caused|"
    r"causes|gave|gives|hurt|upset|burned|irritated|dried|left|kept|brought|led|slowed|carried|helped|worked|"
    r"followed|came|went|took|got|lasted|interacted|clashed|disagreed|bothered|set|put|"
    r"turned|blurred|swelled|proved|seemed)\b[^.;]{0,110}?)"
    rf"(?:,? (?:and|but|so|until|till)(?: (?:it|they|this|these|that))?(?: in (?:19|20)\d\d,?)?|; (?:it|"
    rf"they|this|these|both)|"
    rf", (?:and )?(?:for which|so that|whereupon)(?: (?:it|they|this))?) (?:{_TURNS}{GONE})"
)
"""`raised his creatinine and had to be given up`: what is told of a drug, and that it ended."""
_LET_IT_GO = late(
    rf"{BESIDE}(?P<between>[^.;]{{0,110}}?)(?:,? (?:and|but|so|so that|until|till)|;) (?:{WHO} )?{_TURNS}"
    r"(?:(?:has|had|have|then|soon|later|simply|himself|herself) )*(?:"
    r"(?:let|put|left|laid|threw|thrown|gave|given|sent|brought|handed|took|taken|set) "
    r"(?:it|them|both|these|this)(?: all)? (?:go|aside|off|away|out|up|back)\b|"
    r"(?:quit|stopped|dropped|abandoned|discontinued|gave up|given up|tired of|could not (?:keep up|continue|"
    r"stand|bear|go on with)) "
    r"(?:with |taking |using )?(?:it|them|both|these|this|all|either|each)\b"
    r"(?! (?:before|until|for (?:an?|one|two|three|\d))\b)|"
    r"(?:does|do|did|will|would) not (?:use|take|want|like) (?:it|them|either|these|this)(?: any (?:more|"
    r"longer))?"
    r"(?= ?[.;,]|$| because| since)|"
    r"(?:has|had) (?:had |taken |used |needed )?(?:neither|none)(?: of (?:them|these))?\b)"
    rf"{_AGAIN}"
)
"""`left him groggy, so that he let it go after a week`."""
_NONE_OF_WHICH = late(
    r"(?P<between>(?:(?!\b(?:tried|tries|taken|took|had|was|were|given|gave|prescribed|used|put|takes|"
    r"uses)\b)"
    r"[^.;]){0,170}?),? (?:and )?(?:(?:none|neither) (?:of (?:which|these|them|the (?:two|three))|one)? ?"
    rf"(?:{WHO} )?(?:(?:was|were|is|are|has|have|had|did|could|can|would|been|be|he|she|really|ever|in) )*"
    r"(?:kept up|keep up|continued?|tolerated?|borne?|stand|stood|suited?|suit|agree[ds]?|"
    r"help(?:ed|ful)?|work(?:ed)?|done|do|taken|used|effective|success\w*|last(?:ed)?|remain(?:s|ed)?)\b|"
    r"(?:each|all|both|any|either) of (?:which|these|them) (?:had |has |have |did |were |was |{_TURNS})*"
    r"(?:hurt|upset|made|caused|failed|gave|stopped|discontinued|abandoned|given up|dropped|bothered|"
    r"harmed|disagreed|intolerable|ineffective|withdrawn|ended|worsened|left (?:him|her)|brought on))\b"
)
"""`X, Y and Z, none of which could be kept up`, `each of which hurt his stomach`."""
_AT_TIMES = late(
    rf"{BESIDE} (?:was|were|had been) (?:(?:only|also) )?(?:used|taken|given|needed|prescribed|tried)"
    r" (?:(?:only|just) )?(?:(?:at|for|during|over|in) (?:various|some|several|different|certain|the first|"
    r"the early|"
    r"(?:not )?(?:quite |about |almost |nearly |less than )?(?:an?|one|two|three|four|five|six|eight|\d+)) "
    r"(?:[a-z]+ )?(?:times?|years?|months?|weeks?|days?|periods?|stages?))[^.;]{0,20}?(?=,? (?:and (?:then "
    r"|later )?"
    rf"(?:was|were|had|has|came|ended|stopped)\b|until\b|up to\b|after which\b|by\b|before\b|only\b))"
)
"""`were used at various times up to a detoxification`, `was used for the first eight months and was
weaned`.
"""
_FOR_DAYS = late(
    rf"{BESIDE} had been (?:given|prescribed|dispensed) for (?:only |just |about )?"
    r"(?:an?|one|two|three|four|five|six|seven|ten|several|a few|\d{1,2}) (?:days?|nights?|weeks?)\b|"
    rf"{BESIDE},? (?:which (?:he|she) )?(?:(?:was|were) )?(?:used|taken|took|needed|lasting) (?:for |x "
    rf")?(?:only |just |about )?"
    r"(?:an?|one|two|three|four|five|six|seven|ten|eleven|twelve|several|a few|\d{1,2}) (?:days?|nights?)"
    r"(?= ?[.;,]|$| (?:only|and|after|following|in all)\b)"
)
_WORSENED = late(
    rf"{BESIDE}(?: (?:from|by|at) (?:the |an? |his |her )?[a-z ]{{3,30}})?,? (?:which |that |and |but )?"
    r"(?:(?:it|they|had|has|only|all|each|both) )*(?:made [^.;,]{2,50}? worse|worsened|aggravated|set off)\b"
)
"""`ibuprofen, which made his reflux worse`"""
_LATTER = late(rf"{DOSE}; the (?:last|latter)(?: [a-z]+)? {GONE}")
_FROM_WHICH = late(
    rf"{DOSE}(?: (?:maintenance )?(?:program|clinic))?,? (?:from|off) which {WHO} (?:was|has been|had "
    rf"been) {_TURNS}"
    r"(?:weaned|tapered|withdrawn|taken)\b|"
    rf"{BESIDE} (?:had been|was|were) (?:given|lent|handed|offered|supplied|shared)(?: to (?:him|her))? by "
    rf"(?:his|her|an?|the) (?:[a-z-]+ )?(?:{RELATIVE}|{STRANGER})\b|"
    rf"{DOSE}(?: (?:er|xr|cr))? \((?![^()]*\bnow\b)(?:(?:in |\d{{1,2}}/)?(?:19|20)\d\d[,:;] )?(?:no "
    rf"(?:help|relief|benefit|"
    rf"effect|response)|"
    r"ineffective|failed|did not help|no good|side effects?|not tolerated|without (?:relief|effect|"
    r"benefit))\b|"
    r" \((?:in |\d{1,2}/)?(?:19|20)\d\d[,:;] (?:gi upset|[a-z ]{0,20}?(?:sedation|sedated|nausea|rash|"
    r"edema|swelling|"
    r"drowsy|drowsiness|dizzy|dizziness|constipation|vomiting|upset|weight gain|itching|stomach|confusion|"
    r"fog))\b"
)
"""`Suboxone, from which he was tapered`, `Relafen (2010, GI upset)`."""
_OF_A_KIND = {kind: late(rf"(?:{'|'.join(DRUGS_OF_KIND[kind])})\b") for kind in ("nsaid", "opioid")}
_ALL_OF_A_KIND = late(
    r"[^.]{0,160}?\b(?:all|any|every|both)(?: (?:of|the|his|her|these|oral))* "
    r"(?P<kind>nsaids?|anti-inflammator(?:y|ies)(?: (?:drugs|medications))?|opioids?|opiates?|narcotics?)"
    rf"(?: (?:medications?|drugs|medicines?))? (?:{_PASSIVE} {_TURNS}{_ENDED})\b{_NOT_WHILE}{_AGAIN}"
)
"""`naproxen to Relafen; all NSAIDs were discontinued in January`."""
_NEAR = 90
_FAR = 220


def is_gone_behind(low: str, start: int, end: int) -> bool:
    """Whether what stands behind a drug tells that it came to an end."""
    for told in (_FATE, _TOLD_AND_GONE, _LET_IT_GO, _AT_TIMES, _FOR_DAYS, _WORSENED, _LATTER, _FROM_WHICH):
        gone = told.match(low, start, end)
        if gone is not None and not is_of_another(gone):
            return True
    return _NONE_OF_WHICH.match(low, start, end) is not None


def is_of_a_kind(low: str, name: Range) -> bool:
    """Whether a drug is one of those of a kind that all ended."""
    told = _ALL_OF_A_KIND.match(low, name[1])
    if told is None:
        return False
    kind = "nsaid" if told["kind"].startswith(("nsaid", "anti")) else "opioid"
    return _OF_A_KIND[kind].match(low, *name) is not None
