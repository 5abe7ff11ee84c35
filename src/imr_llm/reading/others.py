"""What a case summary tells of other people: their ages, ills and treatments are none of the worker's."""

from __future__ import annotations

import re

from imr_llm.domain.letter import Range
from imr_llm.reading.prose import closing_bracket, sentence_at
from imr_llm.reading.view import View
from imr_llm.vocabulary.patterns import late
from imr_llm.vocabulary.word_finder import worded

RELATIVE = (
    r"(?:(?:step|half-?)?(?:son|daughter|brother|sister|mother|father)s?|child|children|kids?|siblings?|"
    r"twins?|mom|dad|parents?|wife|husband|spouse|girlfriend|boyfriend|fianc[eé]e?|uncles?|aunts?|cousins?|"
    r"nephews?|nieces?|grand[a-z]+|roommate|neighbou?rs?|friends?|partner)"
)
STRANGER = (
    r"(?:co-?workers?|co-?employees?|colleagues?|inmates?|prisoners?|suspects?|shoplifters?|robbers?|"
    r"thief|thieves|assailants?|attackers?|gunm[ae]n|perpetrators?|intruders?|customers?|bystanders?|"
    r"(?:other|another|second) (?:driver|passenger|motorist|worker|employee|man|woman|guard|officer|nurse|"
    r"aide|"
    r"technician|deputy|firefighter|mover|operator|laborer|clerk|cook|mechanic|teacher|rider|person)|"
    r"(?:crew|team|staff|family) ?(?:members?|mates?)|crewm[ae]n|teammates?)"
)
"""Who is never the worker, whatever the worker's trade."""
_TRADE = (
    r"(?:driver|passenger|motorist|pedestrian|cyclist|student|pupil|resident|apprentice|trainee|helper|"
    r"foreman|supervisor|manager|owner|boss|victim|child|toddler|tenant|guest)s?"
)
"""Who may be the worker, too: somebody else only where the worker is not said to be one."""
_NOT_THE_WORKER = r"(?:his|her|their|the (?:patient|worker|claimant|applicant|employee)['’]s)"
_SEVERAL = (
    r"(?:(?:both|all(?: (?:two|three|four|five|six|\d))?|each|some|most|none|neither|several|two|three|four|"
    r"five|six|\d|many)"
    r"(?: of)?(?: (?:his|her|their|the))?(?: (?:two|three|four|five|six|\d))?(?: [a-z-]+)? )"
)
"""`Both of her sisters`, `three brothers`: more than one of somebody."""
_MORE = r"(?:(?!and |or |who |that |was |is |had |has |on |in |at |to |of |by |with )[a-z0-9-]+ ){0,3}?"
_ASIDE = (
    r"(?: ?\([^)]{1,60}\)|, (?!(?:and|but|so|which|he|she|the|his|her|pt|patient)\b)[^,;.()]{1,50},|"
    r",? who(?: (?!(?:is|was|has|had|does|did|uses|takes|himself|herself)\b)[^.;,]{1,60}?)?|"
    r" (?:on|in|at|from|with|of|beside|near) (?!who\b)[^.;,()]{1,40}?){0,2}"
)
_FARES = (
    r"(?:(?:(?:him|her)self |also |later |reportedly |apparently |already |never )?(?:"
    r"s/p|w/(?! (?:him|her|pt|patient)\b)|(?:is|are|was|were)(?! (?:[a-z]+ly )?[a-z]+ing\b)|has|had|have|"
    r"does|did|suffer(?:s|ed)|sustained|"
    r"underwent|died|us(?:es?|ed)|takes?|took|wears|broke|injured|hurt|got|received|developed|needs|needed|"
    r"requires|required|recovered|lost|smokes|drinks|never|complain(?:s|ed) of))"
)
"""What is said of somebody's state, and not what somebody did to the worker."""
_TOLD = worded(
    rf"(?:\b(?P<of>(?:{_NOT_THE_WORKER}|an?|the|one|another) {_MORE})(?:{RELATIVE}|{STRANGER})|"
    rf"(?:^|(?<=[.;:(] )|(?<=\()|(?<=, )|(?<= by ))(?:{_SEVERAL}{RELATIVE}|{RELATIVE})|"
    rf"\b(?P<def>(?:the|another|his|her) (?:other )?(?:[a-z-]+ )?)(?P<trade>{_TRADE})|"
    rf"(?<=\()(?P<aside>{_TRADE}))"
    rf"(?P<between>{_ASIDE}),? {_FARES}\b"
)
_SOMEBODY = worded(rf"\b(?:{RELATIVE}|{STRANGER}|{_TRADE})")
"""By whom a sentence has to name somebody to be read closely: every match of `_TOLD` holds one."""
_FAMILY = late(r"(?<!\w)fam(?:ily|\.)? (?:medical )?(?:hx|history)\.? ?[:–-] ?")
"""Before what a note tells of a whole family: `Family Hx: brother - apnea on CPAP; mother - migraine`."""
_AS_OBJECT = late(r"\b(?:by|with|of|to|for|from|than|like|behind|beside|at|on|as|is|was|an?) $")
_STOP = late(r";|\. (?=(?:s/p|c/o|h/o|d/c|pt|no|denies|also)\b)")
"""What ends a statement: notes begin another in small letters."""
_WORKER = late(
    r"(?:,? (?:and|but|so|while|whereas|though|although|because|since|as|that|when|until))?[ ,]{1,4}"
    r"(?P<who>he|she|pt|patient|iw|"
    r"(?:the |this )(?:injured worker|patient|worker|claimant|applicant|employee))\b"
)
THE_WORKER = (
    r"(?:him|her(?= (?:with|on|in|at|by|into|to|from|and|when|while|against|down|off|across|over)\b)|"
    r"her(?=[,.;])|(?:the|this) (?:injured worker|patient|worker|claimant|applicant|employee)(?!['’]s))\b"
)
"""The worker as the one to whom something is done."""
_DONE_TO_THE_WORKER = late(rf"\b{THE_WORKER}")


_WOMEN = late(r"sister|mother|daughter|wife|girlfriend|aunt|niece|mom\b")
_MEN = late(r"brother|father|\bson|husband|boyfriend|uncle|nephew|dad\b")
_SEXES = {"he": _WOMEN, "she": _MEN}
"""By a pronoun: the relatives that it cannot mean."""
_OF_SELF = late(
    r" (?:(?:also|recently|once|just|later) )*(?:told|informed|advised)(?: by [^,.;]{1,30})?(?: that)? "
    r"(?P<who>he|she)\b"
)
"""`her sister was told she has lupus`: somebody else is told about herself."""


def told_of_others(view: View, cut: list[Range]) -> list[Range]:
    """Where the state of somebody else is told (`a coworker died`, `her husband, who uses a CPAP`), in order.

    What somebody did to the worker is told of the worker. `cut` are the view's sentences.
    """
    low = view.low
    told: list[Range] = []
    for start, end in sorted({sentence_at(cut, one.start()) for one in _SOMEBODY.finditer(low)}):
        family = _FAMILY.search(low, start, end)
        if family is not None and _WORKER.search(low, family.end(), end) is None:
            told.append((family.start(), end))
            continue
        for one in _TOLD.finditer(low, start, end):
            if told and one.start() < told[-1][1]:
                continue
            if " who" not in one["between"] and _AS_OBJECT.search(low, max(one.start() - 8, 0), one.start()):
                continue
            if one["trade"] is not None and (one.start() == 0 or _is_own_trade(low, one)):
                continue
            for until in _ends(low, one, end):
                if not _DONE_TO_THE_WORKER.search(low, one.end(), until):
                    told.append((one.start(), until))
                    break
    return told


def _is_own_trade(low: str, told: re.Match[str]) -> bool:
    """Whether the worker was said to be what a noun calls somebody."""
    trade = re.escape(told["trade"].removesuffix("s"))
    own = rf"(?:\b(?:an?|as|old|male|female|man|woman|[mf])|^|[.,:;]) (?:[a-z-]+ ){{0,3}}{trade}\b"
    return re.search(own, low[: told.start()]) is not None


def _ends(low: str, told: re.Match[str], end: int) -> list[int]:
    """Up to where somebody else may be told of, the farthest first."""
    theirs = {"his ": "she", "her ": "he"}.get(low[told.start() : told.start() + 4])
    stop = _STOP.search(low, told.end(), end)
    while stop is not None and theirs is not None and low.startswith(f" {theirs} ", stop.end()):
        stop = _STOP.search(low, stop.end(), end)
    end = stop.start() if stop is not None else end
    if low[told.start() - 1 : told.start()] == "(":
        end = closing_bracket(low, told.start(), end)
    ends = [end]
    itself = _OF_SELF.match(low, told.end(), end)
    first = told.end()
    if itself is not None and _SEXES.get(itself["who"], _WOMEN).search(told.group()) is None:
        first = itself.end()
    for worker in _WORKER.finditer(low, first, end):
        if worker["who"] != theirs:
            ends[0] = worker.start()
            break
        ends.append(worker.start())
    return ends
