"""Drugs that gave way to others, and those that stand in their place: what was taken and what is."""

from __future__ import annotations

import re

from imr_llm.domain.letter import Range
from imr_llm.vocabulary.comorbidities import find_comorbidities
from imr_llm.vocabulary.disorders import names_disorder
from imr_llm.vocabulary.drugs import is_drug
from imr_llm.vocabulary.finder import keyed

_DOSE = (
    r"(?: \d+(?:\.\d+)?(?:[/-]\d+(?:\.\d+)?)? ?(?:mg|mcg|ml|%)?(?:/hr)?)?"
    r"(?: (?:films?|patch(?:es)?|tablets?|capsules?|pills?|cream|gel))?"
)
_THEN = r"(?: (?:then|later|soon|since|eventually|finally|subsequently|in turn|also))*"
_WHEN = r"(?: (?:in|on|by|around|after|last) [a-z0-9/-]{3,12}(?:,? (?:19|20)\d\d)?)?"
_ON_TO = re.compile(
    rf"{_DOSE}(?: (?:back|in turn|then|later))*{_WHEN} (?:to|by|into) "
    r"(?:oral |generic |plain |long-acting )?(?P<drug>[a-z][a-z-]{2,20})|"
    r" ?(?:-+>|=+>|→|>) ?(?P<arrow>ms contin|[a-z][a-z-]{2,20})"
)
"""`Percocet by Opana`, `Norco to Percocet`, `Norco > Percocet`."""
_NOT_FROM = re.compile(r"\b(?:add\w*|prefer\w*|compar\w*|similar|addition|combin\w*|like)\b")
_INTENDED = re.compile(
    r"\b(?:will|would|should|could|may|might|plan|plans|planned|planning|request\w*|recommend\w*|consider\w*|"
    r"wants?|wish\w*|try|propos\w*|suggest\w*|"
    r"to (?:switch|change|convert|rotate|transition|replace|wean|taper))\b"
)
_FROM = re.compile(
    r"\b(?:climb|went|gone|going|escalat|rose|advanc|progress|mov|step|graduat|taper|rotat|switch|chang|"
    r"convert|transition|put|taken|brought|cross-taper|wean|came|come)\w*(?: [a-z]+){0,4} from "
    r"(?:[a-z-]+ ){0,2}$"
)
_TO = re.compile(r"\bto (?:(?:the|an?|oral|generic|plain|long-acting) )*(?P<drug>[a-z][a-z-]{2,20})")
_TO_NOTHING = re.compile(r"[^.;]{0,100}?\bto (?:none|nil|nothing|zero)\b")
_LESS = re.compile(r"\b(?:taper|wean|reduc|cut|lower|decreas|titrat|down)\w*")
_EXCHANGED = re.compile(
    rf"{_DOSE}(?P<between>[^.;]{{0,70}}? and|,? which)?{_THEN}(?: (?:was|were|has been|had been|have been))"
    rf"{_THEN} (?:exchanged|swapped|traded|given up|abandoned|dropped|switched|changed|converted|rotated|"
    rf"replaced|substituted){_THEN}{_WHEN} (?:for|to|by|with|in favou?r of) (?:[a-z-]+ ){{0,2}}?"
    r"(?P<drug>[a-z][a-z-]{2,20})\b"
)
"""`Suboxone followed, made his mouth sore, and was exchanged for Belbuca`."""
_GAVE_WAY = re.compile(
    rf"{_DOSE}{_THEN} (?:gave way|yielded|made way|gave place|gave ground){_WHEN} (?:to|for)\b"
)
_CAME_OFF = re.compile(
    r"(?P<between>[^.;]{0,60}?)(?:,| and| but)(?: (?:then|and|has|had|since|later|soon|he|she))* "
    r"(?:came|come|got|gotten|went) off (?:of )?(?:it|them|this|that|these)\b"
)
_DAYS = (
    r"(?:only |just |about |some |no more than )?(?:an?|one|two|three|four|five|six|seven|ten|several|"
    r"a few|a couple of|\d+) (?:single )?(?:days?|nights?|weeks?|doses?)\b"
)
_SHORTLY = re.compile(
    rf"{_DOSE}(?: (?:was|were|had been)|(?P<between>[^.;]{{0,70}}?) and(?: (?:was|were))?)"
    rf"(?: (?:only|just|briefly))? (?:taken|used|tried)"
    rf"(?: (?:only|just|briefly|as a trial|on a trial basis))* (?:for|x) {_DAYS}"
)
"""`Flexeril was prescribed at the clinic and taken for three nights`."""
_LASTING = re.compile(r"\b(?:has|have|still|now|continues?)\b")
_OF_THE_PAST = re.compile(
    rf"{_DOSE}(?:(?:,| and|, and) [^.;,]{{2,30}}?){{0,2}} (?:is|are|was|were) "
    r"(?:(?:now|all|both|an?) )*(?:(?:things?|matters?|memor(?:y|ies)) of\b|"
    r"(?:history|behind (?:him|her)|of the past|in the past)\b)"
)
"""`Toradol and a Medrol pack are things of last summer`."""
_ONCE = re.compile(
    rf"{_DOSE},? (?:only |just )?once(?! (?:an?|per|each|every|daily|nightly|weekly|monthly|in a|at|or)\b)"
    r"(?=[ ,;.])"
)
"""`Prednisone once, for poison oak`."""
_NO_HELP = re.compile(
    rf"{_DOSE} ?[:(–-]? ?(?:(?:with|of|was of|gave|had) )?(?:no|without)(?: (?:any|real|lasting|much))? "
    r"(?:help|relief|benefit|effect|use|good|improvement|avail|response)\b"
    r"(?! (?:from|at|with|on|in) )"
)
_HAVING = re.compile(
    rf"{_DOSE}(?: and [a-z-]{{3,20}})?(?: both)? having (?:failed|been (?:stopped|tried|ineffective)|"
    r"caused|upset|made|given|proved|not helped|had no|done nothing)\b"
)
_BEFORE_WHICH = re.compile(
    r"\bbefore (?:which|that|this|then),? (?:(?:he|she|it|there) (?:had|was|took|used|had been|had taken) )?"
    r"(?:(?:on|taking|using|plain|generic|oral|the) )*$|"
    r"\bdetox\w*(?: (?:in|on|during) [a-z0-9/ ]{3,15})? (?:from|off) (?:of )?$"
)
_DETOXIFIED = re.compile(
    r"[^.]{0,160}?\b(?:(?:admitted|hospitalized) (?:for|to)|underwent|went through|completed|entered) "
    r"(?:[a-z-]+ ){0,3}?detox|[^.]{0,160}?\bdetoxified\b"
)
_NOW = re.compile(r"\b(?:takes|taking|uses|using|currently|now|remains? on|continues?|is on)\b")
_NEAR = 60
_LONGEST_TURN = 220


def gives_way(low: str, sentence: Range, name: Range) -> bool:
    """Whether a sentence tells of a drug that another took its place, or that it was taken shortly."""
    end = min(sentence[1], name[1] + _LONGEST_TURN)
    near = max(sentence[0], name[0] - _NEAR)
    return (
        goes_on_to_another(low, sentence, name)
        or any(
            (told := turn.match(low, name[1], end)) is not None and not _is_of_another(told)
            for turn in (_CAME_OFF, _SHORTLY, _OF_THE_PAST, _GAVE_WAY, _ONCE, _NO_HELP, _HAVING)
        )
        or _BEFORE_WHICH.search(low, near, name[0]) is not None
        or (
            _TO_NOTHING.match(low, name[1], end) is not None
            and _LESS.search(low, sentence[0], end) is not None
        )
        or (
            _DETOXIFIED.match(low, name[1], sentence[1]) is not None
            and _NOW.search(low, sentence[0], sentence[1]) is None
        )
    )


def goes_on_to_another(low: str, sentence: Range, name: Range) -> bool:
    """Whether another drug is told of as the one that the worker went on to, and not only means to."""
    start, end = max(sentence[0], name[0] - _NEAR), min(sentence[1], name[1] + _LONGEST_TURN)
    itself = low[slice(*name)]
    if _INTENDED.search(low, start, name[0]):
        return False
    on = _ON_TO.match(low, name[1], end)
    if on is not None and _is_another(on["drug"] or on["arrow"], itself):
        return _NOT_FROM.search(low, start, name[0]) is None
    if _FROM.search(low, start, name[0]):
        return any(_is_another(to["drug"], itself) for to in _TO.finditer(low, name[1], end))
    exchanged = _EXCHANGED.match(low, name[1], end)
    return (
        exchanged is not None
        and not _is_of_another(exchanged)
        and (_is_another(exchanged["drug"], itself) or exchanged["drug"] in ("it", "that", "something"))
    )


def _is_another(word: str, itself: str) -> bool:
    return is_drug(word) and not itself.startswith(word)


def _is_of_another(told: re.Match[str]) -> bool:
    """Whether what is told is told of a drug that stands between, or lasts."""
    between = told["between"] or "" if "between" in told.re.groupindex else ""
    return _LASTING.search(between) is not None or any(map(is_drug, re.findall(r"[a-z-]{3,}", between)))


_STANDS_THERE = re.compile(
    rf"{_DOSE}{_THEN}(?: (?:has|had))?{_THEN} (?:took (?:its|their) place|took over|taken its place|"
    r"(?:replaced|replacing|superseded|supplanted) (?P<drug>it|them|[a-z][a-z-]{2,20}))\b"
)
_CONTINUING = re.compile(
    r"(?P<between>[^.;]{0,120}?),?(?: and)?(?: is)? (?:continuing|ongoing|still (?:taken|used))(?= ?[.;]|$)"
)
"""`Lyrica, raised to 100 mg in May and continuing;`: of an entry in a history of drugs."""
_AFTER_ANOTHER = re.compile(
    r"\b(?P<drug>[a-z][a-z-]{2,20})(?: (?:er|ir|cr|xr|sr))?(?: \d+ ?mg)?(?: (?:back|then|later|in turn))*"
    rf"{_WHEN} (?:by|to) $"
)
_TURNED = re.compile(
    r"\b(?:replaced|switched|changed|converted|rotated|exchanged|swapped|gave way|gone|went|escalated)\b"
)
_BRACKET = " ("
_LONGEST_BRACKET = 90
_IN_BRACKET = re.compile(r"[a-z][a-z-]{2,}")
_BESIDE_DRUGS = frozenset(
    {"and", "with", "takes", "uses", "daily", "bid", "prn", "nightly", "inhaler", "weekly"}
)
_BROUGHT_ON = frozenset({"peptic ulcer", "hepatitis", "pancreatitis", "anemia", "cancer", "gastritis"})
"""Illnesses that a bracket may name the drug of which it brought on."""


def _comes_after_another(low: str, sentence: Range, name: Range) -> bool:
    """`Vicodin was replaced by Percocet and Percocet by [Opana]`."""
    start = max(sentence[0], name[0] - _NEAR)
    after = _AFTER_ANOTHER.search(low, start, name[0])
    return (
        after is not None
        and is_drug(after["drug"])
        and _TURNED.search(low, sentence[0], after.start()) is not None
        and not (_INTENDED.search(low, sentence[0], after.start()) or _NOT_FROM.search(low, start, name[0]))
    )


def _is_in_bracket(low: str, sentence: Range, name: Range) -> bool:
    """`T1DM (Lantus, Humalog)`: drugs and no more in the bracket behind an illness."""
    opened = low.rfind(_BRACKET, max(sentence[0], name[0] - _LONGEST_BRACKET), name[0])
    closed = low.find(")", name[1], min(sentence[1], name[1] + _LONGEST_BRACKET))
    if opened < 0 or closed < 0:
        return False
    words = _IN_BRACKET.findall(low, opened, closed)
    if not all(word in _BESIDE_DRUGS or is_drug(word) for word in words):
        return False
    before = low[max(sentence[0], opened - _NEAR) : opened]
    illnesses = find_comorbidities(before)
    if not illnesses:
        return False
    illness, (_, end) = illnesses[-1]
    return illness not in _BROUGHT_ON and "," not in before[end:] and len(before) - end < _LONGEST_REST


_LONGEST_REST = 12
_WHO_TAKES = keyed(
    r"\b(?:because|since|as|for|while|although|though) (?:he|she|the (?:patient|worker|claimant)) "
    r"(?:(?:now|still|also|already|currently|regularly) )*"
    r"(?:takes|uses|is on|is taking|is using|is prescribed) (?:the |his |her |daily )?$|"
    r"\b(?:diabetic|asthmatic|hypertensive|epileptic|schizophrenic) (?:[a-z]+ )?on $"
)
"""`was never begun because she takes …`: a nearer verb than that of the sentence."""


_TAKES_IT = re.compile(
    r"[^.;]{0,70}?,? (?:but|and|though|although|yet) (?:he|she) (?:(?:still|nevertheless|now|also) )*"
    r"(?:takes|uses|continues|tolerates) (?:it|them)\b"
)


def takes_place(low: str, sentence: Range, name: Range) -> bool:
    """Whether the words beside a drug say that it is the one that is taken, whatever the clause tells."""
    end = min(sentence[1], name[1] + _LONGEST_TURN)
    if _is_in_bracket(low, sentence, name) or _comes_after_another(low, sentence, name):
        return True
    stands = _STANDS_THERE.match(low, name[1], end)
    if stands is not None and (stands["drug"] in (None, "it", "them") or is_drug(stands["drug"])):
        return True
    if _TAKES_IT.match(low, name[1], end) is not None:
        return True
    continuing = _CONTINUING.match(low, name[1], end)
    if continuing is not None and not _is_of_another(continuing):
        return True
    return _WHO_TAKES.search(low, max(sentence[0], name[0] - _NEAR), name[0]) is not None


_IS_FOR = re.compile(rf"{_DOSE},? (?:is|are) (?:also |taken |used )?for (?P<what>[^.;,]{{3,60}})")
_ILLS = re.compile(
    r"\b(?:sleep|pain|spasms?|nerves|mood|cramps?|blood pressure|cholesterol|"
    r"lipids|allergies|bladder|prostate|bowels?|bones|diabet\w+|sugar|thyroid|heart|stomach)\b"
)
_AGAINST = re.compile(
    r"\bwithout [a-z]+ (?:and|but|to) (?:\S+ ){0,6}?with $|\bwithout (?:and|to) (?:\S+ ){0,6}?with $"
)
_PAIN_WITH = re.compile(r"\bpain\b[^.;]{0,60}? \d+(?:/10)? (?:now )?with (?:the |his |her )?$")
_AND_WITHOUT = re.compile(
    rf"{_DOSE}(?:,? (?:and|as against|versus|vs\.?|against|but))(?: \S+){{0,4}} without\b"
)


def is_told_of_as_taken(low: str, sentence: Range, name: Range) -> bool:
    """Whether a statement tells what a drug is for, or how it is with the drug and without it."""
    is_for = _IS_FOR.match(low, name[1], sentence[1])
    if is_for is not None:
        what = is_for["what"]
        if names_disorder(what) or find_comorbidities(what) or _ILLS.search(what):
            return True
    if low.endswith("with ", sentence[0], name[0]) and _AND_WITHOUT.match(low, name[1], sentence[1]):
        return True
    start = max(sentence[0], name[0] - _NEAR)
    return any(told.search(low, start, name[0]) is not None for told in (_AGAINST, _PAIN_WITH))
