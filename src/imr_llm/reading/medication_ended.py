"""Words before and behind a drug that say that it was taken, and is no more."""

from __future__ import annotations

from imr_llm.domain.letter import Range
from imr_llm.reading.medication_turns import LISTED, is_of_another
from imr_llm.reading.medication_untaken import is_given_up_later
from imr_llm.vocabulary.dates import MONTH_BEGINS
from imr_llm.vocabulary.patterns import late

_TURNS = r"(?:(?:then|later|soon|since|therefore|thus|promptly|\w+ly|now|also|all|both) )*"
_ASIDE = r"(?:, (?:it (?:was|is) [a-z]+|per [a-z. ]{2,20}|[a-z]+ly), )?"
_NOT_BEFORE = (
    r"(?! (?:for )?(?:an?|one|two|three|four|five|six|seven|ten|a few|\d{1,2})(?: to \w+)? (?:day|week|"
    r"month)s?\b)"
    r"(?! (?:before|prior to|until|while|during|around|on the (?:day|morning)) )"
)
"""`told to stop Plavix for five days`: what is only put off."""
_AGAIN = (
    r"(?![^.;]{0,60}\b(?:resum\w*|restart\w*|reinstat\w*|reintroduc\w*|(?:started|begun|taken|used) again|"
    r"now (?:takes|taken|taking|uses|used))\b)"
)
_NOT_LONG = r"(?! (?:for|x) (?:an?|one|two|three|four|\d)\b)(?! (?:before|prior to|until)\b)"
_DOSE = r"(?: \d+(?:\.\d+)? ?(?:mg|mcg|ml|%))?"
_DC = r"d/?c(?:['’]?d|ed)?"
_NO_SPAN = r"(?! (?:an?|one|two|three|four|six|\d{1,2})(?:-\d{1,2})? (?:day|w(?:ee)?k|mo(?:nth)?)s?\b)"
"""`d/c in 2 weeks` is a plan."""
_NOT_AGAIN = late(_AGAIN)
_FOR_GOOD = late(_NOT_BEFORE)
_ENDED = late(
    r"\b(?:(?:has |had )?(?:stopped|discontinued|quit|ceased|given up)|no longer (?:takes|taking|uses|using|"
    r"on)|"
    r"(?P<told>(?:was|were|been) (?:(?:then|later|also|therefore|\w+ly) )?(?:asked|told|advised|instructed|"
    r"directed|"
    r"counseled|ordered) to (?:stop|discontinue|quit|cease|(?:come|get|go|wean) off|avoid))|"
    r"wean(?:ed|ing) (?:(?:him|her)self )?(?:off|from)|(?<!not )(?:was able to|(?<!not )been able to|"
    r"managed to|decided to) "
    r"(?:stop|discontinue|quit|(?:come|get|wean) off)|took (?:him|her|the patient)(?:self)? off|"
    r"(?:got|gotten|has come) off|"
    r"(?:taken|been|came|is|was|now) off|(?<!\w )(?<!\w)(?:now |currently )?off)(?: (?:taking|using|use of|"
    r"of|the|her|his|"
    r"any|both|all))* (?:[a-z-]+(?: \d+ ?mg)?(?:, | and |, and ))?$"
)
"""What stands before a drug that is told of elsewhere, too, and is taken no more."""
_RAN_OUT = late(r"\b(?:ran out of|used up|finished|exhausted)(?: (?:the|his|her|all|supply|of))* $")
_NOT_REFILLED = late(
    r"[^.;]{0,40}\b(?:not|never|nor)(?: (?:been|yet|it|subsequently))* "
    r"(?:refilled|renewed|resumed|replaced|restarted|reordered)\b"
)
"""`ran out of Flexeril in 2/2014 and it was not refilled`"""
_ENDED_LATER = late(
    rf"{_DOSE}"
    r"(?: (?:and|or) [a-z-]{3,20})?"
    rf"(?: \w+ly)? (?:was|were|had been|has been|had to be){_ASIDE} ?"
    r"(?:(?:then|later|soon|since|now|therefore|thus|promptly|(?!briefly|temporarily)\w+ly) )*"
    r"(?:stopped|discontinued|abandoned|dropped(?! (?:to|from|back|off)\b)|"
    r"withdrawn|given up|weaned (?:off|and (?:was )?(?:then )?(?:stopped|discontinued))|tapered off|"
    rf"(?:changed|switched)(?: in \d{{4}}| later)? to|replaced|{_DC})(?!\w){_AGAIN}"
)
"""What stands behind a drug that was told of before and is taken no more, unless it is told of again."""
_NOTED_ENDED = late(
    rf"{_DOSE}"
    r" (?:(?:now|since|recently|later|reportedly|apparently) )*"
    rf"(?:self-?)?(?:stopped|discontinued|{_DC})"
    r"(?= ?(?:[.;,)]|$)| (?:by (?:the )?(?:pt|patient|md|dr|pcp|ptp|prior|provider|physician|psych)|"
    rf"in{_NO_SPAN}|on|"
    r"at|due|because|after|"
    rf"since|secondary|\d|last|as|owing|"
    rf"for{_NO_SPAN}(?! (?:the |his |her )?(?:surgery|operation|procedure|injection|pregnancy)\b))\b){_AGAIN}"
)
"""The same in notes, which leave out the verb: `Norco stopped by pt. in April`."""
_NO_LONGER = late(
    rf"{_DOSE}"
    r" (?:(?:is|are|was|were) (?:\w+ )?no longer (?:being )?(?:used|"
    r"taken|prescribed|needed|required|provided)"
    r"(?! (?:every|each|daily|nightly|as often|regularly|so|in such)\b)|"
    r"(?:is|are|was|were) not (?:being )?(?:used|taken|prescribed) "
    r"(?:any (?:longer|more)|anymore|now|currently|at present)|ha(?:s|ve) not been (?:used|taken|needed|"
    r"required|renewed)(?= ?[.;]| (?:since|for (?:months|years|some|over|more|a|\d|two|"
    r"three|six))\b)|(?:ran out(?= ?[.;,]| and (?:was|were) not| (?:in (?:19|20)|months|long))|lapsed|"
    r"(?:was|were) (?:used up|allowed to lapse|last (?:used|taken) in (?:[a-z]+ )?(?:19|20)\d\d))\b"
    r"(?![^.;]{0,60}\b(?:(?<!not )refilled|(?<!not )renewed|obtained|restarted|resumed)\b))"
)
"""`is no longer used`, `has not been needed since May`."""
_OPENS = late(r"(?:^|[.;:,(] ?|\band |\d )(?:the |his |her )?$")
"""`She wants [Norco stopped]` is no note that it was."""
_LEAD = 10
_REACH = 80
_SAID_AND_ENDED = late(
    rf"{_DOSE}"
    r" (?:was|were|had been|has been|had|has|caused|made|gave|upset|did|"
    r"makes|causes|never|proved|brought) [^.;,]{2,60}?(?:,? (?:and|but|so) (?:(?:it|this) )?(?:was|had to be|"
    rf"has been) {_TURNS}|[,;] (?:(?:now|since|then) )?)"
    r"(?:stopped|discontinued|abandoned|dropped(?! (?:to|from|back|off)\b)|withdrawn|given up|tapered off|"
    rf"weaned off|{_DC})(?!\w){_NOT_LONG}{_AGAIN}|"
    rf"{_DOSE} (?:caused|made|makes|gave|gives|upset|left|had|did)\b[^.;,]{{2,60}}?,? (?:and|so|but)(?: "
    rf"that)? "
    r"(?:he|she|pt) (?:(?:has|had|is|now|since|then|so) )*(?:given (?:it|this|them) up\b|(?:(?:no longer|"
    r"does not|doesn['’]t|will not) "
    r"(?:takes?|uses?|taking|using)|stopped(?: (?:taking|using))?|quit(?: (?:taking|using))?|gave up|refuses|"
    r"discontinued) (?:it|this|them|the (?:drug|medication|medicine|pills?))\b)"
    r"(?! (?:at work|before|while|during|when|on work|every|daily|with)\b)"
)
"""`was never effective and was dropped`: what is told of a drug, and that it was ended."""
GIVEN_UP = late(
    r"; the (?:last|latter) (?:was|were|had to be|has been) (?:then |later |soon )?(?:stopped|discontinued|"
    r"withdrawn|given up|abandoned)\b|"
    r"[;,]? (?:but )?(?:neither|none)(?: of (?:them|these|which))? (?:is|are|was|were|has been) (?:now |"
    r"currently )?"
    r"(?:taken|used|continued|renewed|needed|prescribed)\b|"
    r",? which (?:was|were|had to be|has been) (?:then |soon |later |since )?(?:(?:switched|changed|rotated|"
    r"converted) to|"
    r"stopped|discontinued|replaced|tapered off|weaned off)\b|"
    r",? (?:that|which) (?:he|she) (?:had )?(?:took|taken|used)\b[^.;]{0,60}?,? (?:and|but) "
    r"(?:(?:then|later|has|had|since|soon) )*(?:(?:gave|given) (?:(?:it|them|this) )?up|"
    r"stopped|quit|discontinued|abandoned)\b|"
    r",? (?:and|but) (?:is|was|has been) (?:now )?(?:no longer|not) (?:currently )?(?:being )?"
    r"(?:used|taken|prescribed|needed|continued)\b|"
    r",? and (?:(?:then|later|eventually|subsequently|soon) (?:stopped|discontinued|abandoned|withdrawn)\b|"
    r"(?:stopped|discontinued) (?:when (?:he|she|it)|because|due to|as (?:he|she|it)|on account|owing)\b)|"
    rf",? and (?:it )?(?:was|were|had to be|has been|have been) {_TURNS}"
    r"(?:stopped|discontinued|withdrawn|(?:weaned|tapered) off|given up|abandoned|replaced|completed|"
    rf"dropped(?! (?:to|from|back|off)\b)|(?:switched|changed|converted|rotated) to|{_DC}(?!\w))(?!\w)|"
    r",? which (?:his|her|the) [a-z -]{3,30} (?:has |had )?(?:tapered|weaned|took (?:him|her)) off\b|"
    r",? which (?:he|she|the (?:patient|worker)) (?:has |had )?(?:since )?(?:gave up|"
    r"did not (?:take|use|fill)|never (?:took|used|filled)|finished|completed|stopped|discontinued|"
    r"quit|used up|no longer (?:takes|uses))\b|"
    r",? (?:but|however|though|although) (?:he|she|the (?:patient|worker)) (?:has |had )?never (?:filled|"
    r"took|taken|"
    r"used|started|picked)\b|"
    r",? (?:but|however|though|although)\b[^.;,]{0,60}? (?:(?:no longer|stopped|discontinued|quit|"
    r"gave up|does not|doesn't) (?:take|us|tak|appl)\w* (?:it|them|these|this)\b|"
    r"(?:stopped|discontinued|quit) (?:it|them)\b|"
    r"(?:it|they|this|these) (?:was|were|had to be|has been|have been) (?:then |soon |later )?(?:stopped|"
    r"discontinued|ineffective|(?:weaned|tapered)(?! down)|taken away|withdrawn)(?! for (?:a|one|two|three|"
    r"\d))|it [^.;,]{0,50} and "
    r"(?:was|had to be) (?:stopped|discontinued))|"
    r",? (?:but|which|however|he|she) (?:\w+ ){0,3}?(?:wean\w*(?: off)?|discontinu\w+|stopp\w+|ineffective|"
    r"not tolerat\w+|not be (?:continued|tolerated|taken|used))"
    r"(?=[.,;]|$| (?:in|on|due|because|after|it|this|them|from|secondary|for)\b)"
)
"""Behind a drug or its clause, that it was given up."""

_WHO = r"(?:he|she|it|the (?:patient|worker|claimant|applicant|employee))"
_GIVEN_AND_STOPPED = late(
    rf"{_DOSE} (?:was|were|had been|has been) (?:[a-z]+ )?(?:prescribed|given|dispensed|started|begun|tried|"
    rf"added|ordered)(?P<between>[^.;]{{0,110}}?)(?:,? and|,? so|,? but|,(?= then\b))(?: {_WHO})?"
    r"(?: (?:then|soon|was|has|had|therefore|promptly|later|just))* (?:stopped|quit|discontinued|"
    r"(?:tapered|weaned) off)"
    r"(?: (?:it|this|(?:taking|using) (?:it|this)|the (?:drug|medication|medicine)))?"
    r"(?= ?[.,;]|$| (?:after|because|due|on (?:his|her)|in|within|by)\b)"
)
"""`was prescribed in June but she did not like how it made her feel and stopped after two tablets`."""
_HELD = late(
    rf"{_DOSE}(?: \d{{1,3}})?(?: (?:is|was|has been|being|currently|now))* held"
    r"(?= ?[.,;)]|$| (?:before|prior|pending|due|because|since)\b)"
)
_PERIOD = r"(?:\d{1,2}/(?:\d{4}|\d{2})(?!\d)|(?:19|20)\d\d)"
_FOR_A_PERIOD = late(
    rf"(?: \d[\d/.]*(?: ?(?:mg|mcg))?)?(?: (?:[bt]\.?i\.?d\.?|q\.?[dh]\.?s?\.?|daily|nightly|prn))?,?"
    rf" (?:\(|from )?{_PERIOD} ?(?:-|–|to|through|until|till) ?{_PERIOD}"
)
"""`ibuprofen 800 TID 10/2014-11/2015`, `took Vicodin from 3/2012 to 5/2013`."""
_UNTIL = late(
    rf"{_DOSE}(?: (?:over the counter|otc|daily|as needed|prn|twice a day|at night|nightly))?,? "
    rf"(?:until|till|up to) (?:(?:early|late|mid|about)[ -])?(?:{MONTH_BEGINS}[a-z]*\.? (?:of "
    rf")?(?:\d{{1,2}}, )?|"
    r"\d{1,2}/(?:\d{1,2}/)?)?(?:19|20)\d\d\b"
)
"""`then Norco until December 2014`."""
_COMPLETED = late(
    rf"{_DOSE}(?: and [a-z-]{{3,20}}{_DOSE})? (?:was|were|has been|have been) (?:completed|finished)\b"
)
"""`Keflex and Norco were completed after surgery`"""
_NOT_ENDED = late(r"[^.;]{0,60}\b(?:resum|restart|again|still|now (?:takes|uses) it|continu)")


def is_over(low: str, name: Range) -> bool:
    """Whether behind a drug stands that it was given and soon stopped, is held, or when it was taken."""
    end = name[1]
    given = _GIVEN_AND_STOPPED.match(low, end) if low.startswith((" was", " were", " ha"), end) else None
    over = given or _HELD.match(low, end) or _FOR_A_PERIOD.match(low, end) or _UNTIL.match(low, end)
    over = over or _COMPLETED.match(low, end)
    if over is None or (over is given and is_of_another(over)):
        return False
    return _NOT_ENDED.match(low, over.end()) is None


_CANNOT = late(
    r"\bcan(?:not| not|'t|’t) (?:take|use|tolerate) "
    r"(?:(?:the|his|her|any|oral|plain|generic|regular|[a-z-]{3,20}(?:,|,? or|,? and)) ){0,5}$"
)
_OFF = late(
    r"(?:(?<!\w )(?<!\w)|\b(?:is|been|now|currently|stays|stayed|remains|remained|came|gone) )(?:now |"
    r"currently )?off "
    rf"(?:of )?(?:(?:all|the|his|her) )?{LISTED}{{0,4}}$"
)
"""`Off [Norco] since March`, `She is off gabapentin and [Norco]`."""
_OFF_AGAIN = late(r"[- ]label\b|[^.;,]{0,40}\b(?:and|but) (?:back )?on (?:it|them)\b")
_AT_TIMES = late(r" (?:at|while|when|during|before|more|alone|without)\b")


def is_not_borne(low: str, start: int, name: Range) -> bool:
    """Whether the worker cannot take a drug, be it not at work only, or is off it: `Off [Norco] in May`."""
    off = _OFF.search(low, start, name[0])
    if off is not None and _OFF_AGAIN.match(low, name[1]) is None and _NOT_AGAIN.match(low, name[1]):
        return True
    cannot = _CANNOT.search(low, start, name[0])
    return cannot is not None and _AT_TIMES.match(low, name[1]) is None


def is_ended_before(low: str, sentence: int, start: int, end: int) -> bool:
    """Whether what stands before a drug that was told of before says that it is taken no more."""
    if _RAN_OUT.search(low, max(sentence, start - _REACH), start) and _NOT_REFILLED.match(low, end):
        return True
    ended = _ENDED.search(low, max(sentence, start - _REACH), start)
    if ended is None or _NOT_AGAIN.match(low, end) is None:
        return False
    return ended["told"] is None or _FOR_GOOD.match(low, end) is not None


def is_ended_behind(low: str, start: int, end: int) -> bool:
    """Whether what stands behind a drug that was told of before says that it is taken no more."""
    if not low.endswith("oral ", 0, start) and _ENDED_LATER.match(low, end) is not None:
        return True
    if _OPENS.search(low, max(start - _LEAD, 0), start) and _NOTED_ENDED.match(low, end):
        return True
    return is_given_up_later(low, end) or any(
        told.match(low, end) is not None for told in (_NO_LONGER, _SAID_AND_ENDED)
    )
