"""Deeds told in a note behind another, with their request before them: `certified the one, brace denied`."""

from __future__ import annotations

from imr_llm.domain.letter import Range
from imr_llm.vocabulary.numbers import number_of
from imr_llm.vocabulary.patterns import late

_NO_NAME = (
    r"citing|noting|stating|saying|or|then|also|which|who|it|they|he|she|as|for|because|since|to|later|with|"
    r"on|in|at|by|not|only|was|were|had|has|have|is|are|that|be|been|being|\w+ly"
)
"""Words that are in no request's name."""
_OPENS_A_CLAUSE = (
    r"given|despite|after|before|until|unless|pending|though|although|while|whereas|without|per|based"
)
_NOTED = late(
    r", (?:(?:the|all|all the) )?(?=(?P<first>[a-z][\w'-]*))"
    rf"(?:(?!(?:{_NO_NAME}|{_OPENS_A_CLAUSE}|and|but)\b)"
    r"[\w/#%.'-]+ ){1,4}"
)
_WITH_AND = late(
    r" and the (?=(?P<first>[a-z][\w'-]*))"
    r"(?:(?!(?:and|but|or|then|reviewer|doctor|provider|physician|surgeon|"
    r"patient|worker|carrier|administrator|applicant|claimant|insurer|adjuster|employer|was|were|had|has|is|"
    r"that|which|who|it|\w+ed|\w+ly)\b)[\w/#%.'-]+ ){1,4}"
)
"""`Modified the one to six visits and the brace denied`."""
_IN_BRACKETS = late(
    r" \((?:the )?(?=(?P<first>[a-z][\w'-]*))(?!(?:ur|utilization|reviewer|carrier|he|she|they|it|dr)\b)"
    r"(?:(?!(?:and|but|or|then|was|were|had|has|is|are|that|which|who|what|it|as|for|because|since|not|only|to|by|"
    r"on|in|at|per|\w+ed|\w+ly)\b)[\w/#%.'-]+ ){1,6}"
)
"""`Denied the one (the other modified to six)`."""
_AIMED = late(
    r"\bto (?:only |just )?(?:# ?)?(?P<number>\w+)(?: (?:visit|session|treatment|tablet|capsule|month)s?)?"
    r"(?P<request>(?:,|,? (?:with|while|and|but))(?: the)? "
    r"(?!(?:rest|remain\w*|other|others|balance|excess|additional|further|refills?)\b)(?=[a-z])"
    rf"(?:(?!(?:{_NO_NAME}|{_OPENS_A_CLAUSE}|but|all|both|\w+ed)\b)"
    r"[\w/#%.'-]+,? ){1,8})\Z"
)
"""`Cut the one to #60, the other and a third denied`: nothing else is cut to that."""
_LONGEST_AIMED, _LONGEST_BOTH = 120, 30
_CUT_TO = late(r" (?:to|at|for) (?:only )?(?:x |# ?)?\d")
_SO_MANY = r" (?:(?:to|at|for) )?(?:only |just )?(?:# ?)?\d{1,3}(?![/.-]?\d)(?! ?(?:mg|mcg|%))"
_OWN_AMOUNT = late(_SO_MANY)
_IN_TURN = late(
    rf"{_SO_MANY}(?: (?:visit|session|treatment|tablet|tab|capsule|cap|patch|unit|month|day)(?:e?s)?)?"
    r"(?P<request>(?:,|;|,? and)(?: the)? (?=[a-z])"
    rf"(?:(?!(?:{_NO_NAME}|and|ur|of|out)\b)"
    r"[\w/%.'-]+ ){1,4})"
)
"""`MS Contin certified #68, Percocet certified #90`: each has its own amount."""
_FRACTION_AHEAD = late(
    r"(?:[,;]|,? and) \d{1,3} ?(?:/|(?:out )?of(?: the)?) ?\d{1,3} "
    r"(?:(?!(?:was|were|and|or|for|to|by|of)\b)[\w/%.'-]+ ){1,4}"
)
"""`6/12 acupuncture certified, 4/12 therapy certified`."""
_BOTH = late(r" \((?:both|all(?: of (?:them|these|which))?) (?:were |was )?\Z")
"""`The brace and the scan (both denied)`: of what stands before the bracket."""
_BEFORE_BRACKET = late(
    r"(?:[,;]|,? and) (?:the )?(?=[a-z])(?:(?!(?:and|or|as|for|because|since|was|were|which|who|that|it|he|"
    r"she|ur)\b)[\w/#%.'-]+ ){1,6}"
)
"""`MS Contin (certified #68), Percocet (certified #90)`."""
_WAS = late(r"\b(?:was|were|is|are|has been|have been)\b")
_ENDS = late(r"\s*$|[.,;)]| \(| (?:as|since|because|due|per)\b")
"""Around a deed that is told in a note: `…, brace denied.`"""


_LISTED_AS = late(
    r"\b(?:lists?|listed|shows?|shown|marks?|marked|enters|entered|records?|recorded|put down|gives?|given|"
    r"set down|reported|describes?|described|noted) (?:[^.;:]{1,80} )?as (?:\w+ly )?$"
)
"""`The letter lists the therapy as certified and the brace as denied`."""


def is_listed_as(low: str, start: int, verb: int) -> bool:
    """Whether a request is listed as what a verb tells: `lists the therapy as certified`."""
    return _LISTED_AS.search(low, start, verb) is not None


def met_with(low: str, start: int, decision: int) -> int | None:
    """Where begins what met with another decision than the one before it did, which ends at `start`.

    `The one met with a denial and the other with a partial approval`.
    """
    if not low.endswith((" with a ", " with an ", " with "), 0, decision):
        return None
    joint = max(low.rfind(" and ", start, decision), low.rfind(", ", start, decision))
    return joint if joint >= 0 else None


def noted_behind(low: str, words: Range, start: int, last: int | None, *, told: bool) -> int | None:
    """Where the request begins of a deed that a note tells behind another; None where it tells none.

    `start` is where the clause begins, `last` where the deed before ends, if there is one; `told` tells
    whether one of those before has its subject before it: behind a comma it is a note only then.
    """
    if (both := _BOTH.search(low, max(start, words[0] - _LONGEST_BOTH), words[0])) is not None:
        return max(low.rfind(")", start, both.start()) + 1, low.rfind(": ", start, both.start()) + 1, start)
    bracket = low.rfind(" (", start if last is None else last, words[0])
    if bracket >= 0 and last is not None and low.find(")", bracket, words[0]) < 0:
        ends = _ENDS.match(low, words[1]) or _CUT_TO.match(low, words[1])
        aside = _IN_BRACKETS.fullmatch(low, bracket, words[0]) if ends else None
        if aside is not None and number_of(aside["first"]) is None:
            return bracket
    if last is not None and (in_turn := _in_turn(low, words, last)) is not None:
        return in_turn
    if _ENDS.match(low, words[1]) is None:
        return None
    begin = start if last is None else last
    aimed = _AIMED.search(low, max(last, words[0] - _LONGEST_AIMED), words[0]) if last is not None else None
    if aimed is not None and number_of(aimed["number"]) is not None:
        return aimed.start("request")
    comma = low.rfind(", ", begin, words[0]) if told else -1
    request = _NOTED.fullmatch(low, comma, words[0]) if comma >= 0 else None
    if request is None and (joint := low.rfind(" and the ", begin, words[0])) >= 0:
        after_verb = last is not None or _WAS.search(low, start, joint) is not None
        request = _WITH_AND.fullmatch(low, joint, words[0]) if after_verb else None
    return request.start() if request is not None and number_of(request["first"]) is None else None


def _in_turn(low: str, words: Range, last: int) -> int | None:
    """Where the request begins of a deed in a row of such, with its own amount or in its own brackets."""
    if low[words[0] - 1] == "(":
        request = _BEFORE_BRACKET.fullmatch(low, low.rfind(")", last, words[0]) + 1, words[0] - 1)
        return request.start() if request is not None else None
    if _FRACTION_AHEAD.fullmatch(low, last, words[0]) is not None:
        return last
    turn = _IN_TURN.fullmatch(low, last, words[0]) if _OWN_AMOUNT.match(low, words[1]) else None
    return turn.start("request") if turn is not None else None
