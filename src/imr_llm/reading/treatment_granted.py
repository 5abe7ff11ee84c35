"""Treatments told of in two halves: that they were granted or advised, and then that they were had."""

from __future__ import annotations

import re
from itertools import islice

from imr_llm.domain.letter import Range
from imr_llm.reading.prose import sentence_at, split_list
from imr_llm.reading.treatment_clauses import LONGEST, LOOK_BACK, MOST
from imr_llm.reading.treatment_entries import bare, halved
from imr_llm.reading.treatment_heads import is_known, is_one, subject
from imr_llm.reading.treatment_joined import with_levels
from imr_llm.reading.treatment_words import AHEAD, OPERATION, TREATMENT, WHOLE
from imr_llm.vocabulary.dates import MONTH_BEGINS
from imr_llm.vocabulary.finder import keyed
from imr_llm.vocabulary.patterns import late

_GRANTS = (
    r"(?:authorized|approved|certified|allowed|requested|recommended|advised|suggested|ordered|prescribed|"
    r"scheduled|offered|proposed)"
)
_WHO = r"(?:he|she|the (?:patient|(?:injured )?worker|claimant|applicant|employee))"
_THEM = r"(?:it|them|this|these|those|all|both|(?:the |all )?(?:sessions|visits|treatments|course|program))"
_THEN = r"(?: (?:all|since|now|then|also|subsequently|later|eventually|successfully|already|both|each|duly))*"
_BE = r"(?:was|were|(?:has|have|had) (?:(?:since|now|then|also|already|subsequently) )?been)"
_WAS_HAD = (
    r"(?:completed|attended|performed|done|carried out|used(?: up)?|administered|provided|undergone|received|"
    r"finished|undertaken|placed|fitted|dispensed|supplied|purchased|bought|obtained|installed|tried|"
    r"given(?! (?:the|his|her|that|this)\b))\b"
    r"(?! (?:(?:to|by) the (?:adjuster|carrier|insurer|employer|attorney)|(?:an?|some|with|home)) )"
)
_DID = r"(?:completed|attended|finished|underwent|undergone|received|used|had|did)"
_HAS = r"(?:(?:has|had) )?(?:(?:since|then|now|also|already|subsequently|later) )*"
_HAD = (
    rf",? and(?: {_THEM}| the (?:surgery|operation|procedure|injections?|therapy))? {_BE}{_THEN} {_WAS_HAD}|"
    rf",? and{_THEN} {_WAS_HAD}(?= ?[.,;]|$| (?:in|on|by|between|from|with|without|over|during|at|after|to|"
    rf"twice|weekly|under)\b)|"
    rf",? (?:(?:(?!none|few)[a-z]{{3,6}}|\d{{1,2}}) of )?which {_BE}{_THEN} {_WAS_HAD}|"
    rf"[;,] (?:these|this|those|they|both|all|it) {_BE}{_THEN} {_WAS_HAD}|"
    rf"(?:,? and(?: {_WHO})?|[;,] {_WHO}) {_HAS}{_DID} (?:(?:all|both|most) (?:of )?)?{_THEM}\b"
    rf"(?! of (?!them|th))|"
    rf",? (?:(?:(?:(?!none|few)[a-z]{{3,6}}|\d{{1,2}}) )?of )?which {_WHO} {_HAS}{_DID}\b(?! (?:no|none|"
    rf"not)\b)|"
    rf", (?:[a-z]+|\d{{1,2}}) (?:visits|sessions) of which {_BE}{_THEN} {_WAS_HAD}|"
    rf",? of which (?:(?:only|about|at least|some) )?(?:(?!none|few|not?\b)[a-z]{{3,9}}|\d{{1,2}}) "
    rf"{_BE}{_THEN} {_WAS_HAD}|"
    rf",? and(?: {_WHO})? {_HAS}(?:completed|attended|finished) (?:\d{{1,2}}|[a-z]{{3,6}})"
    rf"(?= ?[.,;]|$| of (?:them|these))"
)
"""Behind what was granted, that it was had."""
_GRANTED = keyed(
    rf"\b(?:was|were|been) (?:(?:also|then|initially|first|later|\w+ly) )?{_GRANTS}"
    rf"(?P<how>(?:,(?= (?:went|were|was|then|have|had|has|first|initially|denied|appealed)\b))?"
    rf"(?: ?\([^()]{{1,40}}\)| (?!(?:and|but|not|none|which|until|if|no)\b)[^\s.;()]{{1,20}})"
    rf"{{0,9}}?)"
    rf"(?:{_HAD})"
)
"""`Six sessions of psychotherapy [were authorized and were completed]`."""
_GRANTING = keyed(
    rf"\b(?:(?<!was )(?<!were )(?<!been )(?<!is )(?<!are ){_GRANTS}|"
    rf"(?:(?<=was )|(?<=been ))(?:authorized|approved|certified|scheduled|"
    rf"referred) (?:for|to)|(?:sent|referred) (?:him|her) (?:for|to)) (?P<what>(?:(?!\b(?:and (?:was|were|"
    rf"has|"
    rf"have|he|she|the|it|this|these)|which|not|but|that)\b)[^.;]){{3,90}}?)(?:{_HAD})"
)
"""`UR certified [twelve visits of therapy], and these were completed`."""
_DATE = rf"(?:on|in) (?:(?:early|late|mid) )?(?:\d{{1,2}}[/-]\d|(?:19|20)\d\d|{MONTH_BEGINS}[a-z]*\.? )"
_THIS_WAS_DONE = keyed(
    rf"(?:(?<=[.;] )|(?<= and ))(?:this|it|that|(?:this|the|said) (?:surgery|operation|procedure|injection|"
    rf"block)) "
    rf"(?:was|has been|had been)(?: (?:then|subsequently|later|eventually|finally|\w+ly))? "
    rf"(?:performed|done|carried out|given|administered|undertaken|accomplished) (?={_DATE})"
)
"""`… be considered. This was performed on 7/16/2013.`"""
_IT_DID = keyed(
    r"(?<=[.;] )(?:it|this|these|they) (?:made (?:him|her|(?:his|her|the) [a-z]+|things) (?:better|worse)|"
    r"helped|"
    r"did not help|gave (?:him|her|no|some|good|little)|(?:was|were) (?:(?:stopped|halted|ended|"
    r"discontinued) after|"
    r"(?:of )?(?:no |little |some |not )?(?:help|helpful|benefit|beneficial)))\b(?! (?:that|to)\b)"
)
"""`… ordered land-based therapy. It made her worse.`: what was ordered, and then did something, was had."""
_ORDERED = late(
    r"\b(?:ordered|prescribed|recommended|arranged(?: for)?|sent (?:him|her) (?:for|to)|(?:was|"
    r"were) (?:then |also )?(?:sent|referred) (?:for|to)|referred (?:him|her) "
    r"(?:for|to)) (?P<what>(?!.{0,60}\b(?:and|or|but|with|which|that)\b)[^.;,]{2,60})[.;] $"
)
_ADVISED = keyed(
    r"\b(?:recommend(?:s|ed)|suggest(?:s|ed)|advis(?:es|ed)|propos(?:es|ed)|request(?:s|ed)|sought|ordered|"
    r"scheduled (?:him|her) for|considered)(?: that)?(?: (?:an?|the|his|her))? (?P<what>[^.;]{3,120})"
)
_WHAT_ENDS = late(
    r" (?:be|is|was|were|has|had|should|by|because|since|as|due|after|if|which|in an?|in the|at an?|"
    r"at the)\b|,"
)
_NOT_HAD = late(r"\b(?:not|never|none|declin\w+|refus\w+|deferred|cancel\w+)\b")
_MOST_BEFORE = 320


_DONE_AND_LATER = keyed(
    rf"\b(?:was|were) (?:(?:(?:then|also|\w+ly) )?(?:performed|done|given|carried out|administered) )?{_DATE}"
    rf"(?:(?! (?:and|but)\b)[^.;()]){{0,25}}(?: ?\([^()]{{1,60}}\))?,? and (?:then )?"
    rf"(?P<what>(?:(?!\b(?:was|were|had|has|is|he|she|then)\b)[^.;]){{5,90}}?),? {_DATE}"
)
"""`A block was done on 3/4/2012 and [an ablation of the same levels] on 5/6/2012.`"""

_AGAIN = late(
    r"\b(?:repeat|second|third|another|further|additional) "
    r"(?P<what>(?:(?!(?:was|is|were|are|has|had|and|or|for|to|of)\b)[a-z0-9-]+ ){0,5}?"
    r"(?:injections?|blocks?|esis?|epidurals?(?! (?:steroid )?inj)|fusion|surgery|arthroscopy|ablations?|"
    r"rhizotomy|release|"
    r"decompression|therapy|acupuncture|trial|course|program)\b)"
)
"""What is asked for once more."""
_ONE = keyed(
    r"(?:[;,]|,? (?:and|but|as|since|because|although|though)) (?:one|the (?:first|last|previous|prior|"
    r"earlier|initial)(?: one)?)(?:,? (?:(?:which was )?(?:done|given|performed|administered) )?(?:on|in|of) "
    r"[^;.]{3,25}?,?)? (?:(?:was|had been|has been) (?:already |previously )?(?:given|performed|done|"
    r"completed|"
    r"administered|"
    r"carried out|provided)|gave|helped|provided|brought|relieved)\b"
)
"""Behind that, which of the kind was had: `; one had been given`."""


def granted(low: str, cut: list[Range]) -> list[Range]:
    """What was granted, ordered or advised and, as the same or the next statement says, was had."""
    entries: list[Range] = []
    for told in islice(_GRANTED.finditer(low), MOST):
        if _NOT_HAD.search(told["how"]) is None:
            sentence = max(sentence_at(cut, told.start())[0], told.start() - LOOK_BACK)
            clause = subject(low, sentence, told.start(), TREATMENT)
            if told.start() - clause <= LONGEST and AHEAD.search(low, clause, told.start()) is None:
                entries += _named(low, clause, told.start())
    for told in islice(_GRANTING.finditer(low), MOST):
        entries += _named(low, *told.span("what"))
    for told in islice(_DONE_AND_LATER.finditer(low), MOST):
        if OPERATION.search(low, *told.span("what")) is not None:
            entries += _named(low, *told.span("what"))
    for done in islice(_THIS_WAS_DONE.finditer(low), MOST):
        entries += _advised(low, cut, done)
    for did in islice(_IT_DID.finditer(low), MOST):
        ordered = _ORDERED.search(
            low, max(sentence_at(cut, did.start() - 2)[0], did.start() - _MOST_BEFORE), did.start()
        )
        if ordered is not None and _NOT_HAD.search(ordered.group()) is None:
            entries += _named(low, *ordered.span("what"))
    return entries


def one_of_them(low: str, cut: list[Range]) -> list[Range]:
    """`A repeat block was sought; one had been given in May`: what is asked for once more was had before."""
    entries: list[Range] = []
    for one in _ONE.finditer(low):
        start, _ = sentence_at(cut, one.start())
        asked = list(_AGAIN.finditer(low, max(start, one.start() - LOOK_BACK), one.start()))
        if asked:
            named = bare(low, *asked[-1].span("what"))
            entries += [named] if is_known(low[slice(*named)], TREATMENT) else []
    return entries


def _named(low: str, start: int, end: int) -> list[Range]:
    """The treatments of a list, where all of it is treatment."""
    entries = [bare(low, *one) for one in halved(low, with_levels(low, split_list(low, start, end, WHOLE)))]
    told = [low[slice(*one)] for one in entries]
    if all(is_one(words, TREATMENT) for words in told):
        return entries
    return []


def _advised(low: str, cut: list[Range], done: re.Match[str]) -> list[Range]:
    """The operation or injection that was advised last before it is said that `this` was done."""
    start = max(sentence_at(cut, done.start() - 2)[0], done.start() - _MOST_BEFORE)
    if (passive := _IS_ADVISED.search(low, start, done.start())) is not None:
        clause = subject(low, start, passive.start(), OPERATION)
        return [one for one in _named(low, clause, passive.start()) if OPERATION.search(low, *one)]
    told = list(_ADVISED.finditer(low, start, done.start()))
    if not told:
        return []
    first, last = told[-1].span("what")
    ends = _WHAT_ENDS.search(low, first, last)
    return [
        one
        for one in _named(low, first, ends.start() if ends is not None else last)
        if OPERATION.search(low, *one)
    ]


_IS_ADVISED = late(
    rf"(?<! that) (?:was|were|been) (?:(?:also|then|later|\w+ly) )?{_GRANTS}"
    r"(?:(?! (?:and|but|not|which)\b)[^.;]){0,60}$"
)
