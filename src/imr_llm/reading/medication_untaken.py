"""Drugs that were talked of, offered or prescribed and never taken."""

from __future__ import annotations

from imr_llm.domain.letter import Range
from imr_llm.reading.medication_turns import LISTED, PLAIN_DOSE, is_of_another
from imr_llm.reading.phrases import phrases
from imr_llm.vocabulary.drugs import is_drug
from imr_llm.vocabulary.patterns import late

_TALKED_OF = late(
    r"(?: \([a-z/ -]{4,40}\))?(?: \d+(?:\.\d+)? ?(?:mg|mcg|ml|%))?"
    r"(?:(?:, | and |, and | or )[a-z-]{4,20}){0,3} "
    r"(?:was|were|has been|have been|had been|is being|are being|is) (?:also |then |briefly |again |\w+ly )?"
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
    r"|,? (?:but )?(?:not|never) (?:yet )?(?:started|filled|begun|picked up|taken)(?: yet)?"
    r"(?= ?[.;,]|$| (?:on|at|upon|by) (?:the |his |her )?(?:advice|instructions?|recommendation|request|"
    r"order|insistence)\b| (?:because|due to|owing|for fear)\b)"
    r"|,? (?:but )?(?:has |is )?yet to be (?:started|filled|begun|taken|authorized|approved|dispensed)\b"
)
"""Behind what is told of it: `was prescribed, but she has not begun it`."""
_STOPPED_IT = late(
    r"(?P<between>[^.;]{0,70}?),? (?:and|but) (?:(?:he|she|the (?:patient|worker|claimant|applicant|"
    r"employee)) )?(?:has |had )?(?:later |then |since |soon |\w+ly )?"
    r"(?:(?:stopped|quit|discontinued|gave up|dropped|finished|completed|used up)"
    r"(?: taking| using)? (?:it|them|this|these)\b"
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
    r"(?:returned(?! (?:unpaid|as not|without payment|by (?:the )?(?:carrier|adjuster|bill)))"
    r"(?! to (?:work|full|modified|light|regular|his|her|duty))|thrown (?:out|away)|threw|"
    r"sent back|discarded|flushed)\b)|"
    r" (?:was|were) (?:returned(?! (?:unpaid|as not|without payment|by (?:the )?(?:carrier|adjuster|bill)))|"
    r"thrown (?:out|away)|sent back|discarded|flushed)\b"
)
"""Behind a drug: `and both were discontinued`, `and none since`, `and was returned to the pharmacy`."""
_BEFORE_ANOTHER = late(
    r"\b(?:before|prior to) (?:(?:the|his|her|this) )?[a-z-]{2,20}(?: \d+ ?mg)?,? "
    r"(?:he|she|the (?:patient|worker|claimant|applicant|employee)) (?:(?:had been|was) (?:on|taking|using|"
    r"given|prescribed)|took|used|had taken|had used) (?:[a-z-]{3,20}(?:, and|,| and) ){0,3}$"
)
"""Before it: `Before Norco he had been on tramadol`."""
_WORD = late(r" [a-z][a-z-]{2,20}")
_LONGEST_BEFORE = 120
_ALSO = ("also ", "plus ", "as well as ")


def _is_off(low: str, start: int) -> bool:
    """Whether a drug was ended, and not the one behind it: `cont. Norco, d/c Soma`."""
    off = _OFF.match(low, start)
    if off is None:
        return False
    following = _WORD.match(low, off.end())
    return following is None or not is_drug(following.group().strip())


def is_never_taken(low: str, clause: Range, name: Range) -> bool:
    """Whether what stands in a drug's clause or right behind it tells that it was never taken."""
    start, end = clause
    return (
        _NEVER.search(low, start, end) is not None
        or _TALKED_OF.match(low, name[1], end) is not None
        or _UNPAID.match(low, name[1]) is not None
        or _is_off(low, name[1])
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
