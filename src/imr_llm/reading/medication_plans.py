"""The wordings by which drugs are planned, go on, are begun or changed to."""

from __future__ import annotations

from imr_llm.domain.letter import Range
from imr_llm.reading.phrases import phrases
from imr_llm.vocabulary.drugs import find_drugs
from imr_llm.vocabulary.finder import keyed
from imr_llm.vocabulary.patterns import late

PLANNED = phrases(
    r"""
    plan(?:s|ned)? (?:to|of|was|is|has|included?|includes|for) | treatment plan | plan(?= ?:)
    """
)
NO_REQUEST = late(
    r"\b(?:activity|activities|lifestyle|behaviou?r|work|job|diet|dietary|ergonomic|home) modifications?\b|"
    r"\bmodifi(?:ed|cations? (?:of|to|in)) (?:(?:his|her|work|daily|job) )*"
    r"(?:dut(?:y|ies)|work(?:place)?|jobs?|activit(?:y|ies)|hours|diet|schedule|capacity|lifestyle|basis)\b|"
    r"\btrial of (?:\d+ (?:days?|weeks?|months?|sessions?|visits?)\b|"
    r"(?:(?:an?|the|home|in-home|physical|aqua\w*|manual|spinal|lumbar|cervical|formal) )*"
    r"(?:h-?wave|tens|interferential|traction|chiropractic|acupuncture|therapy|pt|exercises?|massage|bracing|"
    r"injections?|stimulation|scs|work hardening|rest|modified)\b)"
)
"""`activity modification`, `trial of H-wave`: of treatments beside a drug, and nothing that is asked for."""
GONE_ON = late(
    r"\b(?:continu(?:e[sd]?|ing|ation)|go(?:es|ing)? on|carry on|stay on|cont\b\.?|keep|maintain(?:ed)?|"
    r"resum\w+|renew\w*|refill(?:ed|s|ing)?)"
    r"(?: (?:of|with|on|to|take|taking|use|using|the|his|her|all|current|prior|previous|same|usual|home|"
    r"medications?|meds|including|prescriptions?|for))*+:? "
)
"""A plan by which a drug goes on says that it is taken; one that begins a drug does not."""
CONTINUE_PRIOR = late(
    r"\b(?:continu\w*|cont\b\.?|resum\w*|refill\w*|renew\w*|maintain\w*) (?:(?:the|his|her|all|on|with|"
    r"taking) )*"
    r"(?:prior|previous|past) (?=med|drug|presc)"
)
"""`continue prior meds`: what was taken before goes on."""
_ANEW = (
    r"(?!(?:and )?(?:\d+ |some )?(?:more|additional|further|another|new|an?|start\w*|begin\w*|add\w*|"
    r"order\w*|try\w*|trial|refer\w*|request\w*|obtain\w*|dispens\w*|introduc\w*)\b"
    r"(?! (?:daily|combination|regimen|low)\b))"
)
_TWO_AND_NO_MORE = (
    r"(?![a-z/-]{4,25}(?: \d[\d/.]* ?mg)? and [a-z/-]{4,25}(?: \d[\d/.]* ?mg)?, (?!and\b|for\b|as\b))"
)
"""`continue Norco and baclofen, [Voltaren gel for the hand]`: the list that goes on has ended."""
NAMED_ALONG = late(
    rf"(?:{_ANEW}{_TWO_AND_NO_MORE}[^.;,]{{1,40}}, ){{0,12}}(?:{_ANEW}[^.;,]{{1,40}} and |and )?"
)
"""What stands between in a list that goes on: nothing that is begun anew."""
STARTED = late(
    r"(?: \d+(?:\.\d+)? ?(?:mg|mcg|ml|%))? (?:was|were|is|are|has been|have been) (?:then |also |"
    r"subsequently )?"
    r"(?:(?:re)?started|begun|added|initiated|commenced|resumed|continued|refilled|renewed|increased|"
    r"substituted)\b|"
    r"(?: patch| cream| gel| er| xr)?(?: \d[\d/.]* ?(?:mg|mcg|ml|%)(?:/hr?)?)?(?: (?:daily|nightly|prn|"
    r"b\.?i\.?d\.?|"
    r"t\.?i\.?d\.?|q\.?[idh]\.?[ds]?\.?|#\d+))?"
    r" (?P<noted>(?:re)?started|begun|added|initiated)(?= ?[.;,)]|$| (?:in place of|instead of|to replace|"
    r"for|"
    r"because|due|"
    r"today|(?:on|in|at) (?:\d|the|this|that|[a-z]{3,9} (?:19|20)))\b)"
)
"""`Norco was started`, and in notes `Butrans patch begun`."""
CHANGED_TO = keyed(
    r"\b(?:(?:switched|changed|converted|transitioned|rotated|moved) (?:(?:him|her|the patient|over) )?"
    r"(?:from [^.;,]{1,30} )?to|replaced (?:(?:this|it|them|these|that) )?(?:by|"
    r"with)|stepped (?:down|up) to|substituted (?:by|with)|(?:stopped|discontinued|d/c['’]?d|tapered off) "
    r"[^.;,]{1,40},? and "
    r"(?:(?:then|instead) )?(?:started|added|prescribed|began|(?:put|placed|started) (?:him|her) on)|"
    r"(?:switched|changed|converted|rotated) (?:from [a-z-]{3,20} )?to [a-z-]{3,20}(?: \d+ ?mg)?,? (?:and "
    r")?(?:then|"
    r"later|finally) (?:back )?to|(?:exchanged|swapped|traded) for|(?:went|gone|goes) back (?:on|to)|"
    r"(?:gave way|yielded) to|made way for) $"
)
"""What a drug was begun or changed to is taken, whatever the clause tells of another one."""
THEN_TO = late(r"(?: \d+(?:\.\d+)? ?(?:mg|mcg))?,? (?:and )?(?:then|later|finally) (?:back )?to [a-z]{4}")
"""Behind a drug: `changed to Percocet, then to OxyContin`."""
ENDS_AGAIN = late(
    r"(?! (?:in (?:the )?place of|instead of|to replace) [a-z -]{3,25},? (?:which|"
    r"that)\b)[^.;]{0,60}\b(?:but|then|later|subsequently|stopped|discontinued|abandoned|dropped|"
    r"withdrawn|given up|replaced|not|until|in the past|which|"
    r"ineffective)\b"
)
_WAS_GIVEN = keyed(
    r"\b(?:was|were|is|are|been) (?:(?:also|then|again|likewise|apparently|seemingly|evidently|reportedly|"
    r"each|both|all|newly|subsequently|instead) )*"
    r"(?:endorsed|introduced|furnished|issued|instituted|provided|supplied)\b"
    r"(?! (?:by|in|on) (?:the )?(?:mtus|odg|acoem|guidelines?|reviewer|page))"
)
"""`Tramadol and a flurbiprofen-containing cream were endorsed`: words that some letters have for it."""
_GAVE = keyed(
    r"\b(?:provider|physician|doctor|ptp|pcp|surgeon|psychiatrist|practitioner|specialist)"
    r"(?: (?:also|then|again|likewise|subsequently|instead|apparently))* "
    r"(?:endorsed|introduced|furnished|issued|instituted) "
)
_AT_WHICH = late(
    r"(?:(?:on|in|at|during|as of) [^,.;]{3,50}(?:, (?:19|20)\d\d(?: [a-z -]{3,30})?)?, |"
    r"(?:(?:subsequently|additionally|also|further(?:more)?|meanwhile|then|later|instead|thereafter),? ))*"
)
_AND = late(r",? and |, ")
_NOT_GIVEN = late(
    r"\b(?:requests?|authoriz\w+|trial|consideration|appeals?|not|no|nor|neither|never|prescriptions?|mri|"
    r"therapy|inject\w*|test\w*|surgery|consult\w*|use)\b"
)
_TURNED = late(
    r"[^.]*?\b(?:but|however|although|though|never|denied|not filled|stopped|discontinued|declined|refused|"
    r"requested|sought|pending|if|for (?:an?|one|two|three|\d+) (?:day|week)s?)\b"
)
_LONGEST_LIST = 200
_MOST_WORDS = 6


def is_given(low: str, sentence: Range, name: Range) -> bool:
    """Whether a drug stands in a list of drugs and no more, all of which a provider gave."""
    given = _WAS_GIVEN.search(low, name[1], min(sentence[1], name[1] + _LONGEST_LIST))
    if given is not None:
        lead = _AT_WHICH.match(low, *sentence)
        start = lead.end() if lead is not None else sentence[0]
        listed = (start, given.start() - 1)
        rest = given.end()
    else:
        gave = _GAVE.search(low, sentence[0], name[0])
        if gave is None:
            return False
        listed = (gave.end(), name[1])
        rest = name[1]
    if not listed[0] <= name[0] < listed[1] <= listed[0] + _LONGEST_LIST:
        return False
    return _TURNED.match(low, rest, sentence[1]) is None and all(
        _is_drug_alone(part) for part in _AND.split(low[slice(*listed)])
    )


def _is_drug_alone(part: str) -> bool:
    """Whether an entry of a list is a drug: `a flurbiprofen-containing cream`, `a topical compound`."""
    if len(part.split()) > _MOST_WORDS or _NOT_GIVEN.search(part) is not None:
        return False
    return bool(find_drugs(part)) or _ON_SKIN.search(part) is not None


_ON_SKIN = late(r"\b(?:creams?|gels?|ointments?|lotions?|compounds?|patch(?:es)?|rub)$")
