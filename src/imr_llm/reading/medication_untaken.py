"""Drugs that were talked of, offered or prescribed and never taken."""

from __future__ import annotations

from imr_llm.domain.letter import Range
from imr_llm.reading.medication_turns import LISTED, PLAIN_DOSE, is_of_another
from imr_llm.reading.phrases import phrases
from imr_llm.vocabulary.patterns import late

_TALKED_OF = late(
    r"(?: \d+(?:\.\d+)? ?(?:mg|mcg|ml|%))?(?:(?:, | and |, and | or )[a-z-]{4,20}){0,3} "
    r"(?:was|were|has been|have been|had been) (?:also |then |briefly |again |\w+ly )?"
    r"(?:discussed|mentioned|suggested|considered|offered|proposed|contemplated|talked about)\b"
)
"""Behind a drug: `Amphotericin was discussed and was not given`."""
_UNPAID = late(
    r"(?: \d+(?:\.\d+)? ?(?:mg|mcg|ml|%))?(?: (?:patch(?:es)?|gel|cream|ointment|tablets?|capsules?))?"
    r"(?:(?::| is| are| was| were)? (?:(?:currently|still|now|also) )*not|(?: is| was| are| were)n['’]t) "
    r"(?:\w+ly )?(?:covered|paid for|on (?:the |his |her )?(?:\w+ )?formulary)\b"
    r"(?![^.;]{0,60}\b(?:cash|pocket|samples?)\b)"
)
"""Behind a drug: `Celebrex not covered`."""
_NEVER = phrases(
    r"""
    (?<!\()not (?:yet )?(?:fill|filled|start|started|begin|begun|pick up|picked up|been using|been taking)
    (?:could not|cannot|can not|couldn't|unable to) afford | too (?:costly|expensive)
    was offered | were offered | been offered
    """
)
"""Beside a drug in its clause."""
_DC = r"d/?c(?:['’]?d|ed)?"
_OFF = late(
    rf"(?: \d+(?:\.\d+)? ?(?:mg|mcg|ml|%))?(?:,? (?:(?:but |and |which |since |now |was |were |later |"
    rf"then |started |begun |tried |added )*)"
    rf"(?:{_DC})(?![\w/])|, (?:since |now |later |then |both |all )?(?:stopped|discontinued|quit|weaned off|"
    rf"tapered off)\b)|"
    rf"(?: (?:patch(?:es)?|gel|cream))?(?: \d+(?:\.\d+)? ?(?:mg|mcg|ml|%))?(?: ?[-–:] | ?\()"
    rf"[^.;,()]{{2,40}}\)?[,;:]? (?:so |and |then |now )*{_DC}(?= ?(?:[.;,)]|$)| (?:in(?! [a-z0-9-]+ "
    rf"(?:day|week|wk|month|mo))|on|due|because|after|by|last|for|\d))"
)
"""Behind a drug, that it was taken before: `Was on Topamax, d/c'd for tingling`."""
_TAKEN_OFF = late(
    rf"\b(?:{_DC}|(?<!to )(?<!not )stop|discontinue)(?: (?:the|taking|using|his|her))* "
    rf"(?:[a-z][a-z-]{{2,20}}(?: \d+ ?mg)?(?:, and |, | and | & |/)){{0,3}}$"
)
"""Before it: `D/c'd Norco and Soma`."""
_HARDLY = late(
    rf"{PLAIN_DOSE} (?:was|were) (?:(?:never|not) (?:actually |ever )?(?:taken|used|filled|started|begun)\b"
    r"(?! (?:every|each|daily|at|with|more|in|so|on|by|before|as (?!he\b|she\b|it\b|the )|regularly))|"
    r"(?:only )?(?:taken|used|needed) (?:(?:only|just) )?(?:(?:for|in|during) )?(?:the|his|her) first "
    r"(?:few |two |three |several |\d )?(?:days?|weeks?|months?)(?: only| after| of| following|(?= ?[.;,]|"
    r"$))|(?:taken|used) (?:only )?(?:for )?(?:an? (?:few )?|one |two |three |\d )(?:days?|weeks?) only\b)"
)
"""Behind a drug: `was not taken as she was afraid of it`, `was taken the first week only`."""
_NOW_ONLY = late(
    rf"{PLAIN_DOSE},? (?:but|and) (?:(?:he|she) )?(?:is )?(?:now|currently) (?:takes|uses|taking|using|on) "
    r"(?:only|just) (?!half|one\b|an?\b|two\b|\d|at\b|as\b|when|in\b|it\b|on\b|every|occasional)[a-z]{4}"
)
"""Behind a drug: `was taking Norco, but now takes only Advil`."""
_HAD_BEEN_ON = late(
    r"\b(?:he|she|patient|worker|claimant|applicant|employee) had (?:(?:previously|also|once|formerly|"
    r"earlier) )*"
    rf"been (?:on|taking|using) {LISTED}{{0,3}}$"
)
_NO_SPAN = late(
    r"(?:(?:, and |, | and | or )[a-z-]{3,20}){0,3}(?: (?:in|before|until|prior to|back in) [^.;,]{2,30})?"
    r"(?= ?[.;]|$| but\b)"
)
"""`He had been on Vicodin.`: no more is told of it, be it since when or with what good."""
_HAD_THEN = late(rf"\b(?:had|tried|took|(?:was|were) (?:on|given)) {LISTED}{{0,3}}$")
_NO_BENEFIT = late(
    rf"{PLAIN_DOSE}(?: (?:and|or) [a-z-]{{3,20}})?(?: (?:in|around|back in) (?:[a-z]{{3,9}} )?(?:19|20)\d\d)?"
    r"(?:, (?:but |which gave )?| w/ ?| with | ?- ?)(?:no|without|w/o|little|minimal) (?:any |much |real |"
    r"lasting )?(?:benefit|relief|help|effect|improvement)\b(?! (?:yet|so far))"
)
"""`Had gabapentin in 2012, no benefit`: one that was tried once."""
_LONGEST_LEAD = 70
_BUT_DENIED = late(
    r"(?: \d+ ?mg)? (?:was|were|has been|had been) (?:prescribed|ordered) (?:[a-z]+ ){0,4}but "
    r"(?:(?:it|this) )?(?:(?:was|were|has been) )?(?:denied|non-?certified|declined|"
    r"not (?:certified|approved))\b"
)
"""Behind a drug: `was prescribed but denied`."""
_BUT_NEVER = late(
    r"[,;]? (?:but|and|though|although|which)(?: it| this| these)?"
    r"(?: (?:he|she|the (?:patient|worker|claimant|applicant|employee)))?"
    r"(?: (?:has|had|have|did|does|was|were|is|could))? (?:not|never)(?: yet| so far)?"
    r"(?: been)? (?:fill\w*|start\w*|beg[iu]n|taken?|took|us(?:ed?|ing)|picked|given|prescribed|tried|"
    r"dispensed|authorized|approved|certified|covered)\b"
    r"(?! (?:as (?!the |his |her |it |no )|more|every|so|for|in|on|at|regularly|daily))"
    r"|[,;.]? (?:he|she|pt\.?|(?:the )?(?:patient|worker|claimant|applicant|employee)) "
    r"(?:(?:has|had|did) (?:not|never)(?: yet)? (?:fill\w*|start\w*|beg[iu]n|taken?|us(?:e|ed)|tried|try|"
    r"picked|pick)|(?:has|is) yet to (?:fill|start|begin|take|use|try|pick))(?: up)? (?:it|them|this|these|"
    r"the prescription)(?= ?(?:[.;,]|$)| (?:yet|because|as|due|since|for fear|so far)\b)"
    r"|,? (?:but )?(?:not|never) (?:yet )?(?:started|filled|begun|picked up|taken)(?: yet)?(?= ?[.;,]|$)"
    r"|,? (?:but )?(?:has |is )?yet to be (?:started|filled|begun|taken|authorized|approved|dispensed)\b"
)
"""Behind what is told of it: `was prescribed, but she has not begun it`."""
_STOPPED_IT = late(
    r"(?P<between>[^.;]{0,70}?),? (?:and|but) (?:(?:he|she|the (?:patient|worker|claimant|applicant|"
    r"employee)) )?(?:has |had )?(?:later |then |since |soon |\w+ly )?"
    r"(?:(?:stopped|quit|discontinued|gave up|dropped)(?: taking| using)? (?:it|them|this|these)\b"
    r"(?! (?:before|until|for (?:an?|one|two|three|\d+) (?:days?|weeks?))\b)|"
    r"(?:(?:did|could) not|couldn['’]t|didn['’]t|was unable to) (?:tolerate|stand) (?:it|them|this|these)\b"
    r"(?! (?:at|with|without|while|when|more|as|every|on an) ))"
    r"(?![^.;]{0,60}\b(?:resum\w*|restart\w*|reinstat\w*|again|now (?:takes|uses) it)\b)"
)
"""Behind a drug: `was begun by her physician and stopped within weeks, as she could not tolerate it`."""
_NOT_HANDED_OUT = late(
    r"(?P<between>[^.;]{0,60}?),? (?:but|and|though|although|because|as) (?:the |his |her )?"
    r"(?:pharmac(?:y|ist)|carrier|insurer|adjuster|(?:claims )?administrator|plan|employer) "
    r"(?:(?:did|would|could|has|had) not|(?:did|would|could)n['’]t|never|refused to|declined to) "
    r"(?:dispensed?|fill(?:ed)?|cover(?:ed)?|pa(?:y|id)(?: for)?|authorized?|approved?|supply|supplied|"
    r"release)\b"
)
"""`was prescribed, but the pharmacy did not dispense it`."""
_NOT_NOW = late(
    r"(?: (?!and\b|or\b)[a-z0-9/-]+){0,5}, (?:but |and )?not (?:used|taken|using|taking)"
    r"(?: now| currently| any ?more| at present| any longer)?(?= ?(?:[.;)]|$))"
)
"""`samples given in 2012, not used now`."""
_UNSURE = late(
    r"\b(?:(?:whether|unclear if|not (?:clear|known|certain) (?:if|that)) (?:or not )?|no (?:documentation|"
    r"evidence|"
    r"record|indication|mention) that )(?:he|she|the (?:patient|(?:injured )?worker|claimant|applicant|"
    r"employee)) "
    r"(?:(?:is|was|has|had|been|still|currently|actually|ever|ha) )*(?:takes?|taking|taken|us(?:es?|ing|"
    r"ed)|on|prescribed|tried|continu\w+)\b[^.;,]{0,40}$"
)
"""Before a drug: `whether the patient is still taking [gabapentin]`."""
_NO_MORE = late(
    r"[^.;]{0,80}?(?:,? and (?:both|all|all (?:two|three|four)|they|these|those|it|that|this)(?: of "
    r"(?:them|these))? "
    r"(?:was|were|had to be|have been) (?:then |later |soon |\w+ly )?(?:stopped|discontinued|abandoned|"
    r"given up|tapered off)\b|,? and (?:none|nothing|not) (?:since|thereafter|after)\b|"
    r",? (?:and|but) (?:(?:it|this|he|she) )?(?:(?:was|were|has been) )?"
    r"(?:returned|thrown (?:out|away)|threw|sent back|discarded|flushed)\b)|"
    r" (?:was|were) (?:returned|thrown (?:out|away)|sent back|discarded|flushed)\b"
)
"""Behind a drug: `and both were discontinued`, `and none since`, `and was returned to the pharmacy`."""
_BEFORE_ANOTHER = late(
    r"\b(?:before|prior to) (?:(?:the|his|her|this) )?[a-z-]{2,20}(?: \d+ ?mg)?,? "
    r"(?:he|she|the (?:patient|worker|claimant|applicant|employee)) (?:(?:had been|was) (?:on|taking|using|"
    r"given|prescribed)|took|used|had taken|had used) (?:[a-z-]{3,20}(?:, and|,| and) ){0,3}$"
)
"""Before it: `Before Norco he had been on tramadol`."""
_LONGEST_BEFORE = 120
_ALSO = ("also ", "plus ", "as well as ")


def is_never_taken(low: str, clause: Range, name: Range) -> bool:
    """Whether what stands in a drug's clause or right behind it tells that it was never taken."""
    start, end = clause
    return (
        _NEVER.search(low, start, end) is not None
        or _TALKED_OF.match(low, name[1], end) is not None
        or _UNPAID.match(low, name[1]) is not None
        or _OFF.match(low, name[1]) is not None
        or _NOT_NOW.match(low, name[1]) is not None
        or _UNSURE.search(low, max(start, name[0] - _LONGEST_BEFORE), name[0]) is not None
        or _TAKEN_OFF.search(low, max(start, name[0] - _LONGEST_LEAD), name[0]) is not None
        or _BEFORE_ANOTHER.search(low, max(name[0] - _LONGEST_BEFORE, 0), name[0]) is not None
        or _BUT_DENIED.match(low, name[1]) is not None
        or _HARDLY.match(low, name[1]) is not None
        or _NOW_ONLY.match(low, name[1]) is not None
        or (
            _NO_SPAN.match(low, name[1]) is not None
            and _HAD_BEEN_ON.search(low, max(start, name[0] - _LONGEST_BEFORE), name[0]) is not None
        )
        or (
            _NO_BENEFIT.match(low, name[1]) is not None
            and _HAD_THEN.search(low, max(start, name[0] - _LONGEST_LEAD), name[0]) is not None
        )
        or _BUT_NEVER.match(low, end) is not None
        or _BUT_NEVER.match(low, name[1]) is not None
        or any(
            (told := turn.match(low, name[1])) is not None and not is_of_another(told)
            for turn in (_STOPPED_IT, _NOT_HANDED_OUT)
        )
        or _NO_MORE.match(low, name[1]) is not None
    )


_TO_BE_BEGUN = late(
    r"(?<!did )(?<!had to )(?<!forced to )(?<!able to )\b(?:add|start|begin|try|initiate|commence|trial)"
    r"(?: (?:on|an?|the|him|her|pt|low[ -]dose|trial of|taking|using|with|generic|oral|topical|new|rx|for))* "
    rf"{LISTED}{{0,3}}$"
)
"""Before a drug: `continue Norco and add [Lyrica]` is a plan."""


_TAKEN_NOW = late(
    r"[^.]{0,60}?[,;]? (?:and |which )?(?:he |she |the patient )?(?:(?:now|still|"
    r"also) )?(?:has been (?:taking|using|on)|"
    r"takes|uses|is (?:taking|using)|has (?:helped|continued)|continues) (?:it|\d|this|daily|with good)\b"
)


def is_to_be_begun(low: str, clause: int, name: Range) -> bool:
    """Whether a plan is to begin a drug, by which nobody takes it yet."""
    begun = _TO_BE_BEGUN.search(low, max(clause, name[0] - _LONGEST_BEFORE), name[0])
    return begun is not None and _TAKEN_NOW.match(low, name[1]) is None


_FOR_WHAT = late(
    r"[a-z][a-z0-9/ -]{2,40}(?:(?:, | and |, and )[a-z][a-z0-9/ -]{2,30}){0,3} (?:for|to help) "
    r"(?!\d|(?:an?|the (?:next|last|same|first)|one|two|three|six) |(?:use|home|review|approval|authoriz|"
    r"certif|denial)\w*)[a-z][a-z ,-]{2,60}\.?"
)
"""`Norvasc for blood pressure.`: a sentence of a drug and what it is for, and no more."""


def goes_on(low: str, sentence: Range) -> bool:
    """Whether a sentence may go on with what the one before it tells: `Takes iron. Also meloxicam.`"""
    return low.startswith(_ALSO, sentence[0]) or _FOR_WHAT.fullmatch(low, *sentence) is not None


_HARMS = late(
    rf"{PLAIN_DOSE} (?:(?:caused|produced|provoked|brought on|triggered)(?! (?:[a-z]+ ){{0,2}}(?:relief|"
    r"improve\w*|benefit|good|better|reduc\w*|less))\b|(?:gave|left) (?:him|her) (?:an? |the )?"
    r"(?!(?:[a-z]+ ){0,2}(?:relief|benefit|help|hours|able|better|free|comfortable))|"
    r"made (?:him|her) (?!(?:\w+ )?(?:better|comfortable|able))|"
    r"(?:dried|burned|stung|blurred|upset) (?:his|her)|"
    r"(?:had|has) (?:once |also |earlier |reportedly |previously |only )*"
    r"(?:upset|caused|given (?:him|her) (?!(?:\w+ ){0,2}(?:relief|benefit|help|hours))|made (?:him|her) "
    r"(?!(?:\w+ )?(?:better|comfortable|able))|produced|provoked|brought on|raised|disagreed|"
    r"irritated|triggered|led to|left (?:him|her)|not (?:helped|agreed|worked))\b|"
    r"(?:(?:does|did) not|doesn['’]t|didn['’]t)(?: help)?(?=[.;,]|$| at all\b)|"
    r"(?:upset|disagreed with|irritated|did not agree with|did not work|did nothing|failed to help|"
    r"had no effect|was not (?:helpful|useful|effective|of (?:help|use|benefit))|gave no (?:relief|benefit)|"
    r"was (?:unhelpful|ineffective|useless|too sedating|poorly tolerated|not well tolerated)|"
    r"(?:proved|turned out|was found) (?:to be )?(?:unhelpful|ineffective|intolerable|useless|too |not "
    r"|of no ))\b)"
)
"""Behind a drug that a statement is about: `Naprosyn had upset his stomach`."""
_ILLS = (
    r"(?:gastritis|heartburn|dyspepsia|reflux|ulcers?|rash|hives|itching|nausea|vomiting|constipation|"
    r"sedation|drowsiness|dizziness|diarrhea|bleeding|swelling|(?:upset )?stomach(?: upset| pain)?|bleed|"
    r"gi upset|reaction|palpitations|confusion)"
)
_HARMED_BY = late(
    rf"\b(?:had|developed|suffered|got|experienced|complained of) (?:an? |some |the )?(?:[a-z]+ )?"
    rf"(?:{_ILLS} (?:from|with|on|to|due to|caused by|after|while on)(?: the| his| her)?) $|"
    r"\bno (?:relief|benefit|help|improvement) (?:with|from) (?:the )?$"
)
"""Before it: `gastritis from naproxen`."""
_IN_ITS_PLACE = late(
    r"\b(?:in (?:the )?(?:place|stead|lieu) of|instead of|rather than|to replace|replacing|"
    r"took (?:the|over the) place of|superseded|supplanted|"
    r"(?:as an? )?(?:substitute|replacement) for|substituted for)(?: the| his| her)? $"
)
"""Before it, that another one took its place."""
_TAKEN_AWAY = late(
    r" (?:(?:pca |infusion )?(?:pump|drip|infusion|pca|patch trial|trial)|catheter|injections?) "
    r"(?:was|were|has been|had been|have been) "
    r"(?:then |later |since |\w+ly )?(?:taken (?:away|out|off|down)|removed|stopped|discontinued|ended|"
    r"disconnected|weaned|turned off|explanted|completed|unsuccessful)\b"
)
"""Behind it, that the pump it ran through is gone."""
_STILL_TAKEN = late(
    r"\b(?:still|continues?|continued|nevertheless|nonetheless|anyway|now (?:takes|uses|taken|used)|"
    r"(?:takes|uses|taking|using) (?:it|them) (?:with|only|at|after|before|anyway|now)|with food|mild(?:ly)?|"
    r"tolerabl\w+|at first|initially|and (?:helps|works|relieves))\b"
)
_LONGEST_HARM = 60
_THAN = ("more than ", "better than ", "less than ", "longer than ")
_DID = (" did", " had", " ever did")
"""`Ultram helps more than [Norco] did`: the other one was taken before."""


def does_harm(low: str, clause: Range, name: Range) -> bool:
    """Whether what is said of a drug is only what it did or did not do, or that something took its place."""
    start = max(clause[0], name[0] - _LONGEST_HARM)
    told = (
        _HARMS.match(low, name[1]) is not None
        or _HARMED_BY.search(low, start, name[0]) is not None
        or _IN_ITS_PLACE.search(low, start, name[0]) is not None
        or _TAKEN_AWAY.match(low, name[1]) is not None
        or (low.endswith(_THAN, start, name[0]) and low.startswith(_DID, name[1]))
    )
    return told and _STILL_TAKEN.search(low, name[1], clause[1]) is None


_GIVEN_UP_LATER = late(
    rf"{PLAIN_DOSE}(?: (?:in|on|around|by|since) (?:early |late |mid-?)?[a-z0-9][a-z0-9/-]{{1,10}}"
    r"(?:,? (?:19|20)\d\d)?)?,? (?:and|but|so|which|that)(?: it| this| the (?:drug|medication|medicine))? "
    r"(?:was|had to be|has been) (?:then |later |soon |since |therefore |subsequently |thus |promptly )?"
    r"(?:stopped|discontinued|withdrawn|abandoned|given up|taken off|tapered off|weaned off)\b"
    r"(?! (?:for|until|before|only|briefly|temporarily)\b)(?![^.;]{0,60}\b(?:resum|restart|but|then)\w*)|"
    rf"{PLAIN_DOSE}(?: (?:in|on) [a-z0-9/]{{3,10}}(?: (?:19|20)\d\d)?)?,? (?:and|but|so) (?:he|she) "
    r"(?:has |had )?(?:since |then |later )?(?:stopped|quit|discontinued|no longer takes) (?:it|this)\b"
    r"(?! (?:for|until|before|only|briefly|temporarily)\b)"
)


def is_given_up_later(low: str, end: int) -> bool:
    """Whether behind a drug stands that it was given up: `gastritis from naproxen, and it was stopped`."""
    return _GIVEN_UP_LATER.match(low, end) is not None
