"""Illnesses that a summary tells of in passing: `he has had gout`, `lisinopril for hypertension`."""

from __future__ import annotations

from collections.abc import Iterable

from imr_llm.domain.letter import Range
from imr_llm.reading.comorbidity_reasons import (
    is_against,
    is_attributed,
    is_fronted,
    is_remedy,
    is_said,
    is_taken_for,
)
from imr_llm.reading.diagnosis_ends import END
from imr_llm.reading.diagnosis_entries import DROPPED
from imr_llm.reading.disorders import merge_qualifiers, without_for
from imr_llm.reading.injury_deeds import DATE
from imr_llm.reading.others import RELATIVE
from imr_llm.reading.prose import sentence_at, split_list
from imr_llm.reading.view import View
from imr_llm.vocabulary.comorbidities import find_comorbidities
from imr_llm.vocabulary.patterns import late

_NAMED_WITH = frozenset(
    {
        *("type", "1", "2", "i", "ii", "iii", "one", "two", "insulin-dependent", "non-insulin-dependent"),
        *("diet-controlled", "chronic", "latent", "iron", "deficiency", "iron-deficiency", "pernicious"),
        *("essential", "exercise-induced", "cough-variant", "severe", "mild", "moderate", "morbid", "class"),
        *("borderline", "stage", "3", "4"),
        *("breast", "prostate", "colon", "thyroid", "skin", "lung", "ovarian", "testicular", "bladder"),
        *("kidney", "renal", "uterine", "plaque", "systemic", "discoid", "juvenile", "adult-onset"),
        *("seasonal", "gastroesophageal", "gastro-esophageal", "gastric", "acid", "esophageal", "paroxysmal"),
        *("open-angle", "viral", "primary", "obstructive", "generalized", "polycystic", "laryngopharyngeal"),
    }
)
"""What belongs to the name of an illness before the word that tells which it is."""
_SAID_OF_IT = frozenset(
    {
        *("a", "an", "the", "his", "her", "also", "known", "longstanding", "long-standing", "underlying"),
        *("preexisting", "pre-existing", "well", "poorly", "fairly", "controlled", "well-controlled"),
        *("uncontrolled", "nonindustrial", "non-industrial", "medical", "comorbid", "co-morbid"),
        *("coexisting", "some", "both"),
    }
)
_BY_TEST = late(
    r"\b(?:sleep study|polysomnogra(?:m|phy)|psg)(?: (?:of|on|dated|from|in) [\w/ ]{4,16})?"
    r"(?: ?:|,? (?:which )?(?:showed|shows|revealed|confirmed|demonstrated|diagnosed|documented)) $"
)
"""`PSG 3/4/12: severe sleep apnea`: a test that finds the illness."""
_HISTORY = (
    r"(?:(?:an? )?(?:(?:past|prior|previous|remote|known|medical|personal|positive|long|clinical) )*"
    r"(?:history|hx) of|h/o) $"
)
_WHO = (
    r"\b(?:he|she|who|patient|worker|claimant|applicant|employee|iw|pt)(?: (?:also|himself|herself|still|"
    r"further|additionally|otherwise|now))*"
)
_HAS_IT = late(
    rf"(?:{_WHO} (?:has|had|has had|suffers from|lives with|is known (?:to have|for|with)|was found to have|"
    rf"was diagnosed with|carries)(?: also)?|(?:^|[.;] )(?:also )?has) (?:$|{_HISTORY})|"
    rf"(?:^|[.;:,(] |\b(?:there is|with|reports|gives|notes) ){_HISTORY}|"
    rf"{_WHO} (?:has|had|is)\b[^.;]{{2,60}},(?: and)? (?:also )?has $|"
    rf"{_WHO} (?:smokes|drinks|weighs|lives|walks|works|takes|uses|wears|exercises|is|was)\b"
    rf"(?:(?!\bwh|\bthat\b)[^.;]){{0,60}}? and (?:also )?"
    rf"(?:has|suffers from|is treated for|is known to have) $"
)
_CARED_FOR = late(
    r"\b(?:(?:treats|follows|sees|manages|is treating|is following) (?:him|her|the (?:patient|worker|"
    r"claimant|"
    r"applicant))|(?:is|was|been|being|and|also|currently) (?:also )?(?:followed|treated|seen|monitored|"
    r"managed|"
    r"medicated)|sees|treats with|under (?:the )?care|under treatment) (?:(?!not\b)[^.;,]{2,60}? )?for $"
)
_TOLD_OF_HEALTH = late(
    r"\b(?:healthy|(?:good|excellent) health|in good shape),? (?:except|but|save|other than|aside from|apart "
    r"from)(?: for)? $|"
    r"\b(?:history|hx|pmhx?|health) (?:is |was )?(?:otherwise )?(?:negative|unremarkable|non-?contributory|"
    r"benign|"
    r"clear|good),? (?:but|except|save|other than|aside from|apart from)(?: for)? $|"
    r"\b(?:history|health|hx) (?:is |was )?(?:(?:otherwise|also|only) )*(?:remarkable|notable|significant|"
    r"positive|"
    r"complicated|pertinent) (?:only )?(?:for|by) $|"
    r"(?:^|[.;] )(?:past |medical |her |his )*(?:history ?:|hx ?:?) $|\bpmhx? $|"
    r"\bin (?:his|her|the) (?:past |medical )*history (?:there (?:is|are|was|were)|(?:is|are|was|were)) $|"
    r"\b(?:prior|other|pre-?existing|previous|non-?industrial|unrelated|medical|chronic|underlying) "
    r"(?:conditions?|illness(?:es)?|diagnos[ei]s|problems?)(?: (?:are|is|were|was|includ(?:e|es|ed|ing)|"
    r"being))? ?"
    r":? $"
)
_OTHER_WORDS = (
    r"(?!(?:no|not|without|never|been|done|to|negative|concerns?|fears?|risks?|questions?|family|history|"
    r"is|was|who|"
    r"that|which|when|if|for|request\w*|normal|his|her|mother|father|wife|husband|son|daughter|taken|used|"
    r"tried|claim\w*|alleg\w*|filed|denied|developed|reported|described)\b)"
)
_AMONG = late(
    rf"{_WHO} (?:has|had|has had|suffers from|lives with) (?:{_OTHER_WORDS}[a-z0-9'-]+,? ){{0,7}}"
    rf"(?:{_OTHER_WORDS}[a-z0-9'-]+,|and) $"
)
"""`She has depression and …`: among what else the worker has."""
_IN_THE_HISTORY = late(
    r"\b(?:history|hx|pmhx?) (?:is |was )?(?:(?:also|otherwise|only) )*"
    r"(?:notable|significant|positive|remarkable|pertinent) for (?:(?!\bno\b|\bnot\b|"
    r"\bdenie)[^.;]){3,140}?(?:, and |, | and )(?:for )?$"
)
"""`History is notable for a coronary stent and …`: among what a history tells."""
_HAS_ENDS = ("has ", "had ", "have ", "from ", "with ", "for ", "carries ", " of ", "h/o ", "also ")
_HEALTH_ENDS = (
    *("for ", "by ", "but ", "except ", "save ", "than ", "from ", ": ", "pmh ", "hx ", "is ", "are "),
    *("was ", "were ", "include ", "includes ", "included ", "including ", "being ", "conditions "),
)
_CUES = (
    (_HAS_ENDS, _HAS_IT),
    ((", ", " and "), _AMONG),
    ((", ", " and ", " for "), _IN_THE_HISTORY),
    ((" for ",), _CARED_FOR),
    ((": ", "ed ", "s "), _BY_TEST),
    (_HEALTH_ENDS, _TOLD_OF_HEALTH),
)
"""What leads to an illness, with how that ends."""
_CARRIED_ON = late(
    r",? (?:(?:is|was|are|were|has been|have been) (?:(?:also|later|since|first|now|then) )*)?"
    r"(?:diagnosed (?:by|in|at|on)|(?:added|listed) (?:in|by) )"
    r"(?![^.;]{0,60}\b(?:guidelines?|formerly|ruled out)\b)|"
    r" (?:is|was|are|were) (?:also )?(?:noted|recorded|mentioned)"
    r"(?=[.;,]|$| as [\"“]?(?:controlled|stable|treated))|"
    r"(?:(?:, (?:which|present|diagnosed|dating|known|there|long-?standing|"
    r"longstanding)[^.;,]{0,50},)?"
    r"(?:(?:, and |, | and )[a-z0-9]+(?: [a-z0-9]+){0,2}?){0,3}? (?:is|was|are|were|have been|"
    r"has been|had been) (?:(?:well|poorly|now|also|currently|fairly|being) )*(?:controlled|managed|treated|"
    r"stable|medicated|under|known(?! (?:to|as|for|by)\b)|accepted(?= (?:as|by|under|in)\b))|"
    r"(?: (?:disease|disorder|mellitus|syndrome|type (?:1|2|i|ii)))*"
    r"(?:(?:, and |, | and )[a-z0-9]+(?: [a-z0-9]+){0,2}?){0,3}? (?:(?:is|was|are|were|as|to be|to have been|"
    r"have been|has been|considered|deemed|found|felt|both|all|also) )*(?:non-?industrial|not industrial|"
    r"industrial(?:ly related)?|pre-?existing|pre-?existed|predates?d?|unrelated|"
    r"not (?:work|industrially)[- ]related|"
    r"work[- ]related)(?! (?:condition|problem|cause|injur|basis))\b(?![^.;]{0,60}?\b(?:ruled out|excluded|"
    r"denied|suspected|possible|never)\b)|"
    r",? (?:since|for (?:[a-z0-9-]+ ){0,3}(?:years|decades))|, (?:takes|uses|on|treated with|"
    r"controlled|"
    r"well controlled|managed with))(?=[ .,;]) ?|"
    r"(?: (?:mellitus|type (?:1|2|i|ii)))*(?:, (?:hgb? ?)?(?:hb)?a1c (?:of )?\d[\d.]*%?)?, on (?=[a-z]{4})|"
    r",? \(?(?:(?:which|that) is )?(?:considered |reportedly )?(?:non-?ind(?:ustrial)?|not industrial|"
    r"unrelated to)\b(?![^.;]{0,80}?\b(?:ruled out|excluded|denied|suspected|possible|not|never|claimed|"
    r"alleged|refuted)\b)"
)
"""What is told behind an illness that a sentence begins with."""
_TAKES_FOR_IT = late(rf"[^.;]{{0,60}}?,? {_WHO} (?:takes|uses|is on|receives|is treated with|is prescribed) ")
"""`For migraine, which she has had since college, she takes …`."""
_AND_FOR_IT = late(r", (?:an? )?(?P<drug>[a-z][a-z-]+)(?: (?P<aid>[a-z]+))?")
_TAKES = late(
    rf"(?:{_WHO} (?:takes|took|uses|is taking|is using|is on)|\b(?:medications?|meds) (?:are|include|"
    rf"includes|included|were))\b[^.;]{{0,90}},? (?:and, |, )?for $"
)
"""`takes Mobic and, for type 2 diabetes, metformin`."""
_BEGINS = late(
    r"(?:(?:[^.;]{0,70}? )?(?:states?|stated|mentions?|mentioned|notes?|noted|opines?|opined|finds?|found|"
    r"considers?|considered|concludes?|concluded|writes?|wrote|says|said|agrees?|agreed|explains?|explained|"
    r"believes?|believed|reports?|reported|feels|felt|indicates?|indicated)(?: that)? (?=his|her|the ))?"
    r"(?:his |her |the (?:(?:injured )?(?:patient|worker|applicant|claimant|employee)['’]s )?)?"
    r"(?:(?:other|underlying|chronic|longstanding|known) )*|"
    rf"(?:(?:in|on) )?{DATE}(?: ?:| ?[-–]|,) "
)
_ARTICLE = late(r"(?:(?:an?|the|his|her|also|some|known) )+")
_OF_SOMEBODY = late(rf"[^.;,]{{0,30}}? (?:in|on) (?:the |his |her |an? )?(?:{RELATIVE}|family)\b")
_DRUG_BEFORE = late(r"(?P<drug>[a-z][a-z/-]+)(?: \d+ ?mg)? for ")
"""`lisinopril for hypertension and metformin for [diabetes]`."""
_ENDS = late(
    r",? (?:since|from|for|through|via|non-?industrial|not industrial|unrelated|long-?standing|pre-?existing|"
    r"predat\w+|to|being|present|"
    r"dating|known|(?:first |originally |long )?diagnosed|"
    r"treated|controlled|well|poorly|managed|"
    r"medicated|"
    r"every|each|once|twice|daily|weekly|monthly|stable|under|on|with|takes?|taking|uses?|using|applies|"
    r"maintained|at|before|that|which|who|where|comes?|came|helps?|helped|remains?|continues?|causes?|gives?|"
    r"when|while|"
    r"as|by|prior|per|his|her|is|was|has|had|are|were|but|caused|though|although|in (?:19|20)\d\d|in "
    r"(?:the|his|"
    r"her))\b|"
    r" ?[(:]|(?<! st)\. "
)
_REACH = 110


def find_told_in_passing(
    view: View, cut: list[Range], diagnosed: Iterable[Range] = ()
) -> list[tuple[str, Range]]:
    """The illnesses that are said to be the worker's, each with the words that name it, in order.

    Each comes with the one name that stands for the illness. Those at `diagnosed` are known. `cut` are the
    view's sentences.
    """
    low = view.low
    found: list[tuple[str, Range]] = []
    done = 0
    for _, (start, end) in find_comorbidities(low):
        if start < done or any(first <= start < last for first, last in diagnosed):
            continue
        sentence = sentence_at(cut, start)
        if not _is_the_workers(low, sentence, start, end):
            continue
        stop = END.search(low, end, sentence[1])
        done = stop.start() if stop is not None else sentence[1]
        found += _joined(low, _name_start(low, sentence[0], start), done)
    return found


def illnesses_of(names: Iterable[str]) -> set[str]:
    """The illnesses that some diagnoses name."""
    return {illness for name in names for illness, _ in find_comorbidities(name.lower())}


_AND = " and "


def illnesses_apart(low: str, entry: Range) -> list[Range]:
    """`hypertension and breast cancer, status post mastectomy` as two; an entry of one illness as it is."""
    start, end = entry
    joined = low.find(_AND, start, end)
    if joined < 0:
        return [entry]
    second = joined + len(_AND)
    places = [(start + first, start + last) for _, (first, last) in find_comorbidities(low[start:end])]
    apart = any(last == joined for _, last in places) and any(
        first >= second and _name_start(low, second, first) == second for first, _ in places
    )
    return [(start, joined), (second, end)] if apart else [entry]


def _name_start(low: str, first: int, start: int) -> int:
    return _without(low, first, start, _NAMED_WITH)


def _without(low: str, first: int, end: int, words: frozenset[str]) -> int:
    """Where the last of some words that stand one behind the other before `end` begins."""
    while end > first:
        begin = low.rfind(" ", first, end - 1) + 1 or first
        if low[begin : end - 1] not in words:
            break
        end = begin
    return end


def _is_the_workers(low: str, sentence: Range, start: int, end: int) -> bool:
    """Whether what stands around an illness says that the worker has it."""
    if _OF_SOMEBODY.match(low, end, sentence[1]) is not None:
        return False
    begin = _name_start(low, sentence[0], start)
    lead = low[max(sentence[0], begin - _REACH) : _without(low, sentence[0], begin, _SAID_OF_IT)]
    before = low[max(sentence[0], begin - _REACH) : begin]
    if _BEGINS.fullmatch(before) and _CARRIED_ON.match(low, end, sentence[1]):
        return True
    if lead == "for " and _TAKES_FOR_IT.match(low, end, sentence[1]):
        return True
    if lead.endswith(", for ") and _TAKES.search(lead) is not None:
        next_one = _AND_FOR_IT.match(low, end, sentence[1])
        if next_one is not None and any(is_remedy(word) for word in next_one.groups() if word):
            return True
    for ends, cue in _CUES:
        # Looking at the end first spares the closer look.
        led = cue.search(lead) if lead.endswith(ends) else None
        if led is not None and is_said(lead[: led.start()]):
            return True
    return (
        is_taken_for(lead, low, (end, sentence[1]))
        or is_against(lead, low, (begin, end), sentence[1])
        or is_attributed(before, low, end)
        or is_fronted(before, low, end)
    )


def _joined(low: str, start: int, end: int) -> list[tuple[str, Range]]:
    """The illnesses of a list, up to the first entry that is none."""
    joined: list[tuple[str, Range]] = []
    for listed in merge_qualifiers(low, split_list(low, start, end)):
        plain = without_for(low, listed)
        taken = _DRUG_BEFORE.match(low, *plain)
        entry = (taken.end(), plain[1]) if taken is not None and is_remedy(taken["drug"]) else plain
        ended = _ENDS.search(low, entry[0] + 1, entry[1])
        article = _ARTICLE.match(low, *entry)
        words = (
            article.end() if article is not None else entry[0],
            ended.start() if ended is not None else entry[1],
        )
        names = find_comorbidities(low[slice(*words)])
        if not names or DROPPED.search(low[slice(*entry)]):
            break
        joined.append((names[0][0], words))
    return joined
