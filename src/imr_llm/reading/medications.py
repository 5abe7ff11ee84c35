"""Drugs that the worker takes: named in the summary and not merely asked for, denied, stopped or feared."""

from __future__ import annotations

import re

from imr_llm.domain.letter import Range
from imr_llm.domain.spans import Found
from imr_llm.reading.phrases import phrases
from imr_llm.reading.view import View
from imr_llm.vocabulary.drugs import find_drugs
from imr_llm.vocabulary.polarity import negated_before

_TAKING = phrases(
    r"""
    tak(?:e|es|ing|en) | medications? | meds? | medicines? | medicated | regimen | drugs?
    us(?:e|es|ing) | utiliz(?:es|ing) | utilizes? | prescribed
    prescriptions? (?:(?:for|of|include[sd]?|are|were)|[a-z ]{1,30} for)
    dispensed | given | started on | placed on
    maintained on | is on | was on | remains? on | been on | continu(?:e|es|ed|ing) | treated with
    treatment | treatments | helps? | relie(?:f|ves|ved|ving) | manag(?:es|ed|ing) | controlled with
    improve[sd]? with | with (?:the )?use | benefit\w* | refill(?:ed|s)? | decreas\w+ | reduc\w+
    alleviat\w+ | receiv\w+ | mcg | /10 with | tolerat\w+ | daily | mg | per day | b\.?i\.?d
    t\.?i\.?d | q\.?i\.?d | q\.?h\.?s | prn | as needed | included? | includes | including
    pharmacotherapy | medicines | opioids? | analgesics? | patch(?:es)? | topical\w* | care
    conservative | relies | requires | renew\w* | resum\w+ | restart\w*
    """
)
_NOT_TAKEN = phrases(
    r"""
    request\w* | authoriz\w+ | den(?:y|ied|ies|ial) | non-?\s?certif\w+ | certif\w+ | modif\w+
    utilization review | disput\w+ | appeal\w* | recommend\w* | propos\w+ | consider\w*
    plan(?:s|ned)? (?:to|of|was|is|included?|includes|for) | treatment plan | plan ?: | would like
    asks? | asked | asking | seek\w* | trial of | will (?:be|start|try|begin) | wants?
    independent medical review | this review | at issue | medical necessity | approv\w+ | under review
    consideration | rfa
    """
)
_STOPPED = phrases(
    r"""
    discontinu\w+ | stopp\w+ | no longer | wean(?:ed)? off | weaned from | taken off | quit | ceased
    ran out | switched from | changed from | replaced | off of | unable to (?:take|tolerate)
    could not tolerate | did not (?:tolerate|help)
    not (?:taking|on|using|tolerat\w+|effective|been|prescribed) | never | intoleran\w+ | declined
    refus\w+ | avoid\w* | failed | fail(?:s|ure) | previously | in the past | past medications?
    ma(?:de|kes) (?:him|her) (?:too )?(?:sick|nause\w+|drowsy|dizzy|ill|sleepy|groggy|itch\w*|vomit\w*)
    initial (?:care|treatment|management) (?:was|were|consisted|included)
    prior medications? | previous medications? | formerly | tried
    """
)
_ENDED = re.compile(
    r"\b(?:(?:has |had )?(?:stopped|discontinued|quit|ceased|given up)|no longer (?:takes|taking|uses|using|"
    r"on)|"
    r"wean(?:ed|ing) (?:off|from)|(?:taken|been|came|is|was) off)(?: (?:taking|using|use of|of|the|her|his|"
    r"any|both|all))* (?:[a-z-]+(?: \d+ ?mg)?(?:, | and |, and ))?$"
)
"""What stands before a drug that is told of elsewhere, too, and is taken no more."""
_AT_FIRST = re.compile(
    r"\b(?:emergency|urgent care|(?:industrial|occupational|company|walk-in) (?:medical )?clinic|"
    r"initial(?:ly)?|"
    r"at first|first (?:physician|doctor|provider|aid|treat\w+)|same (?:day|evening|night)|"
    r"samples?)\b"
)
_HANDED_OUT = re.compile(
    r"\b(?:dispensed|given|gave|prescri\w+|provided|samples?|issued|supplied|received|with)\b"
)
_STILL = re.compile(r"\b(?:still|continue[sd]?|since|remains?|current(?:ly)?|takes|taking|uses|using|now)\b")
"""A drug handed out on the day of the injury, or once, is not one that the worker takes."""
_FEARED = re.compile(
    r"\b(?:allerg\w+|adverse (?:reaction|effect)|side effects? (?:of|from|to|with)|sensitiv\w+ to)\b"
)
_OTHERWISE_GIVEN = phrases(
    r"""
    inject\w+ | injs? | shots? | epidural | block | toxicology | urine | drug screen\w* | uds | positive for
    negative for | detected | cures | guidelines? | levels? of | metabolite\w* | overdose
    intrathecal trial | infus\w+
    """
)
_TESTED = phrases(
    r"""
    toxicology | urine | drug screen\w* | uds | positive for | negative for | detected | cures | guidelines?
    """
)
_GIVEN_UP = re.compile(
    r",? (?:but|which|however|he|she) (?:\w+ ){0,3}?(?:wean\w*(?: off)?|discontinu\w+|stopp\w+|ineffective|"
    r"not tolerat\w+)"
    r"(?=[.,;]|$| (?:in|on|due|because|after|it|this|them|from|secondary|for)\b)"
)
_CLAUSE = re.compile(
    r"[.;]|, (?:he|she|the (?:patient|(?:injured )?worker|claimant|applicant|employee)) (?:has |had |was |"
    r"is |have )|,? (?:but|however|although|while|whereas|and (?:has|had|was|is|he|she|the|requests?|"
    r"requested|uses|takes|"
    r"asks?|(?:to )?(?:discontinu|stop)\w*|no longer))\b"
)


_SOMEBODY_ELSES = re.compile(
    r"\b(?:his|her) (?:wife|husband|mother|father|son|daughter|brother|sister|"
    r"partner)\b(?:(?!\b(?:he|she|says|states|reports|notes)\b)[^,.;]){0,60} (?:takes|uses|is)\b"
)
_CONTINUED = re.compile(
    r",? which (?:he|she|the patient) (?:still |now )?(?:continues|takes|uses|"
    r"is taking)\b"
)
_TAKES_NONE = re.compile(
    r"\b(?:(?:takes|taking|uses|using|on) no (?:current |prescription |regular )?med(?:ication|icine)s?|"
    r"(?:not|n't) (?:currently |presently )?(?:tak(?:e|ing)|us(?:e|ing)|on) any (?:current |"
    r"prescription )?med(?:ication|icine)s?|"
    r"(?:current )?medications ?(?::|are|include) none)\b"
)
_ONLY_INJECTED = frozenset(
    {"botox", "kenalog", "synvisc", "orthovisc", "supartz", "euflexxa", "celestone", "marcaine"}
)
_COURSE = re.compile(r"[ -]?(?:dose[ -]?pac?k|burst|taper)\b")
"""A drug given for a few days only, which nobody takes afterwards."""
_SO_FAR = re.compile(r"\b(?:rx|tx) (?:so far|to date|thus far)\b")
_TOPICAL = re.compile(r" (?:topical )?(?:ointment|lotion|cream|gel)\b")
_COMPOUND = re.compile(r" (?:topical )?compound(?: (?:ointment|lotion|cream|gel))?\b")
_MEASURE = re.compile(r" (?:sulfate )?(?:milligram )?(?:equivalen\w+|eq\b|dos(?:e|ing) equivalen)")
"""`a morphine equivalent of 60 mg` measures other drugs."""
"""Where a name is of something put on the skin, what it is belongs to it."""
_REACH = 500
"""How far from a name the words of its sentence still count, in characters: a long list of drugs."""


def find_medications(view: View, cut: list[Range]) -> list[Found[str]]:
    """The names as printed, in order, each once.

    A name counts where its clause speaks of taking or prescribing and not of a request, a denial, an end of
    use, an allergy, a drug screen or an injection. What was handed out at the first visit counts only where
    nothing else is taken, and what a later sentence says was stopped does not count. `cut` are the view's
    sentences.
    """
    if _TAKES_NONE.search(view.low):
        return []
    found: list[tuple[str, Found[str]]] = []
    seen: set[str] = set()
    ended: set[str] = set()
    at_first: set[str] = set()
    index = 0
    for name, (start, end) in find_drugs(view.text):
        while index + 1 < len(cut) and cut[index][1] <= start:
            index += 1
        key = name.lower()
        if key in seen and _ENDED.search(view.low, max(cut[index][0], start - 80), start):
            ended.add(key)
        if key in seen or not _is_taken(view.low, cut[index], (start, end)):
            continue
        seen.add(key)
        if _is_handed_out(view.low, cut[index], (start, end)):
            at_first.add(key)
        form = _TOPICAL.match(view.low, end)
        compound = _COMPOUND.match(view.low, end)
        if compound is not None:
            form = compound
        topical = compound is not None and view.low.endswith("topical ", 0, start)
        begin = start - len("topical ") if topical else start
        found.append((key, view.words(begin, form.end() if form is not None else end)))
    lasting = [words for key, words in found if key not in ended and key not in at_first]
    return lasting or [words for key, words in found if key not in ended]


def _is_handed_out(low: str, sentence: Range, name: Range) -> bool:
    """Whether a drug was given at the first visit only, as far as its clause says."""
    start, end = _clause(low, sentence, name)
    return (
        _AT_FIRST.search(low, start, end) is not None
        and _HANDED_OUT.search(low, start, name[0]) is not None
        and _STILL.search(low, start, end) is None
    )


def _is_taken(low: str, sentence: Range, name: Range) -> bool:
    sentence = max(sentence[0], name[0] - _REACH), min(sentence[1], name[1] + _REACH)
    if _CONTINUED.match(low, name[1]):
        return True
    start, end = _clause(low, sentence, name)
    clause = low[start:end]
    if _NOT_TAKEN.search(clause) or _STOPPED.search(clause) or _FEARED.search(clause):
        return False
    if (
        negated_before(clause, name[0] - start)
        or _SOMEBODY_ELSES.search(low, _subject(low, sentence[0], name[0]), name[0])
        or _GIVEN_UP.match(low, end)
        or _COURSE.search(low, name[1] - 8, name[1] + 10)
        or _SO_FAR.search(clause)
    ):
        return False
    if (
        _MEASURE.match(low, name[1])
        or low[slice(*name)] in _ONLY_INJECTED
        or _is_injected(low, (start, end), name)
    ):
        return False
    return _TAKING.search(low, *sentence) is not None


def _is_injected(low: str, clause: Range, name: Range) -> bool:
    """Whether an injection or a test is named in the same entry of a list: how it was given or found."""
    start, end = clause
    entry = max(low.rfind(", ", start, name[0]), start, name[0] - 60)
    comma = low.find(", ", name[1], end)
    entry_end = min(comma if comma >= 0 else end, name[1] + 25)
    return (
        _OTHERWISE_GIVEN.search(low, entry, entry_end) is not None
        or _TESTED.search(low, max(start, name[0] - 90), name[0]) is not None
    )


def _subject(low: str, start: int, end: int) -> int:
    """Where the statement begins that stands before `end`: at its sentence, a semicolon or a pronoun."""
    return max(start, *(low.rfind(mark, start, end) for mark in (";", " he ", " she ")))


def _clause(low: str, sentence: Range, name: Range) -> Range:
    start, end = sentence
    for boundary in _CLAUSE.finditer(low, start, end):
        if boundary.end() <= name[0]:
            start = boundary.start()
        elif boundary.start() >= name[1]:
            return start, boundary.start()
    return start, end
