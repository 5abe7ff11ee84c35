"""The wordings by which drugs are planned, go on, are begun or changed to."""

from __future__ import annotations

from imr_llm.reading.phrases import phrases
from imr_llm.vocabulary.finder import keyed
from imr_llm.vocabulary.patterns import late

PLANNED = phrases(
    r"""
    plan(?:s|ned)? (?:to|of|was|is|has|included?|includes|for) | treatment plan | plan(?= ?:)
    """
)
GONE_ON = late(
    r"\b(?:continu(?:e[sd]?|ing|ation)|go(?:es|ing)? on|carry on|stay on|cont\b\.?|keep|maintain(?:ed)?|"
    r"resum\w+|renew\w*|refill(?:ed|s|ing)?)"
    r"(?: (?:of|with|on|to|take|taking|use|using|the|his|her|all|current|prior|previous|same|usual|home|"
    r"medications?|meds|including|prescriptions?|for))*+:? "
)
"""A plan by which a drug goes on says that it is taken; one that begins a drug does not."""
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
    r"(?:(?:re)?started|begun|added|initiated|resumed|continued|refilled|renewed|increased|substituted)\b"
)
CHANGED_TO = keyed(
    r"\b(?:(?:switched|changed|converted|transitioned|rotated) (?:(?:him|her|the patient) )?"
    r"(?:from [^.;,]{1,30} )?to|replaced (?:by|"
    r"with)|substituted (?:by|with)|(?:stopped|discontinued|d/c['’]?d|tapered off) [^.;,]{1,40},? and "
    r"(?:(?:then|instead) )?(?:started|added|prescribed|began|(?:put|placed|started) (?:him|her) on)|"
    r"(?:switched|changed|converted|rotated) (?:from [a-z-]{3,20} )?to [a-z-]{3,20}(?: \d+ ?mg)?,? (?:and "
    r")?(?:then|"
    r"later|finally) (?:back )?to|(?:exchanged|swapped|traded) for|(?:gave way|yielded) to|made way for) $"
)
"""What a drug was begun or changed to is taken, whatever the clause tells of another one."""
THEN_TO = late(r"(?: \d+(?:\.\d+)? ?(?:mg|mcg))?,? (?:and )?(?:then|later|finally) (?:back )?to [a-z]{4}")
"""Behind a drug: `changed to Percocet, then to OxyContin`."""
ENDS_AGAIN = late(
    r"[^.;]{0,60}\b(?:but|then|later|subsequently|stopped|discontinued|abandoned|dropped|withdrawn|given up|"
    r"replaced|not|until|in the past|which|"
    r"ineffective)\b"
)
