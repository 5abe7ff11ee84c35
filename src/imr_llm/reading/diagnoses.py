"""Diagnoses: the lists that follow "diagnoses include", "diagnosed with", "Impression:" and their like."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from imr_llm.domain.letter import Range
from imr_llm.domain.spans import Found
from imr_llm.reading.disorders import CODE, merge_qualifiers, names_disorder
from imr_llm.reading.prose import closing_bracket, cues, sentence_at, split_list, tidy
from imr_llm.reading.view import View

_VERB = r"(?:includ(?:e|es|ed|ing)|are|were|is|was|of|consist(?:s|ed|ing)? of|being|remains?|as|to be)"
_FILL = (
    r"(?: ?\([^)]{0,40}\))?(?: (?:as of|dated|on|from) [\d/-]{6,10})?(?: (?!(?:was|were|is|are|of|"
    r"include[sd]?|including|consist)\b)"
    r"(?:dr\.|[^\s.;:]+)){0,9}?"
)
_SAID = (
    r"(?: (?:listed|noted|documented|stated|given|reported|described|provided) (?:as|to (?:be|include))\b)?"
)
_CUE = re.compile(
    r"(?:"
    rf"(?:diagnos[ei]s|dx|diagnostic impressions?)\b(?:\(es\))?{_FILL} ?(?::|\s-\s)|"
    rf"(?:diagnos[ei]s|dx|diagnostic impressions?)\b(?:\(es\))?{_FILL}(?: {_VERB}\b)+{_SAID} ?:?|"
    r"(?:diagnos[ei]s|dx) (?=(?:1[.)]|#1|\(1\)))|dx (?=[a-z]{4})|"
    r"diagnos[ei]s (?:include[sd]? |of )?(?P<bracket>\()(?=[a-z])|"
    r"(?P<only>no (?:other |further |additional )?(?:diagnos[ei]s|dx) "
    r"(?:other than|besides|apart from|except(?: for)?)\b)|"
    r"diagnosed (?:\S+ ){0,3}?(?:w/|(?:with|as having|as|to have|having)\b) ?:?|"
    r"(?:(?:list of (?:the )?(?:current |active |accepted )?(?:diagnoses|problems|conditions)|"
    r"(?:diagnos[ei]s|dx|problem|impression|"
    r"assessment) (?:list|section|column|page))\b(?: (?!(?:reads?|has|shows?|includ|contain|consist|is|"
    r"gives?|names?|runs?|are)\b)"
    r"[^\s.;:]+){0,6}? ?(?::|\b(?:reads?|has|shows?|includ(?:es|ed|ing)|contains?|consists? of|is|gives?|"
    r"names?|runs?|are)\b:?))|"
    r"(?P<problems>(?:current|active|ongoing|medical|health|chronic|accepted|industrial|present) "
    r"(?:problems|conditions) (?:and treatments? )?"
    r"(?:(?:are|were|is|include[sd]?|including|listed|noted|given|documented|stated|named|recorded|as|to "
    r"be|being|of) ?)+:?|(?<=s ):)|"
    r"(?P<comorbid>co-?morbid (?=[a-z])|(?:he|she|(?:the |this )?(?:patient|worker|claimant|applicant|"
    r"employee|iw)) (?:also |further |"
    r"additionally )?(?:has|had|suffers from) (?:(?:a|an|also|underlying|pre-?existing|long-?standing|"
    r"well-?controlled|poorly|"
    r"controlled|known|non-?industrial) )*"
    r"(?=(?:ptsd|fibromyalgia|asthma|hypertension|htn|diabet|obesity|hypothyroid|hyperthyroid|copd|gerd|coronary|congestive|"
    r"hyperlipid|hypercholest|sleep apnea|osteoporosis|rheumatoid|gout|lupus|epilepsy|atrial|kidney disease|"
    r"chronic kidney|hepatitis|type (?:1|2|i|ii)\b|dm\b|dm2)))|"
    r"(?:his|her|the|medical|past) history (?:is|was) (?:also )?(?:significant|positive|notable|"
    r"remarkable) for|"
    r"(?P<also>there (?:is|are) (?:also|concurrent|co-?existing|co-?morbid|additional(?:ly)?|a concurrent|"
    r"further)) (?=[a-z])|"
    r"(?P<broken>(?<=[.;] )(?=(?:[rl]|right|left|bilateral)\b[^.;,:]{0,40}?\b(?:fx|fractures?|dislocation|"
    r"laceration|rupture|sprain|"
    r"strain|contusion)s? (?:(?:was|were) )?treated (?:with|by|conservatively|nonoperatively)))|"
    r"diagnosed ?:|"
    r"(?:impressions?|assessments?) ?(?:\([^)]{0,40}\) ?)?(?::|\b(?:was|were|is|are|of|included?|includes|"
    r"reads?|lists?|"
    r"listed|states?|gives?)\b:?)|"
    r"icd[\s-]*(?:9|10)(?:[\s-]*cm)?(?: codes?)? ?:|"
    r"(?:pmhx?|(?:past )?medical history|past history|co-?morbidit(?:y|ies)|"
    r"co-?morbid conditions)\b ?(?:(?:is|was|are|"
    r"were|has been) )?(?::|(?:(?:significant|positive|notable|remarkable) )?(?:for|includ(?:es|ed|ing)|"
    r"of)\b)|"
    r"assessed (?:with|as having|to have) |(?<!was )(?<!been )(?<!were )diagnosed (?=an? [a-z])|"
    r"(?P<by>(?<=[a-z]ist )diagnosed (?=[a-z])(?!in |on |by |at |as |after |with |him |her |the (?:patient|"
    r"worker)))|"
    r"(?P<known>year[\s-]*old (?:[a-z-]+ ){0,4}?with (?!an?\s|the\s|date|complain|injur|industrial|work|doi)|"
    r"(?:filed|submitted) an? (?:\S+ ){0,2}?claim for\b|(?:suffers|suffering|suffered) from\b)|"
    r"(?P<treated>treated|treatment|care) for\b) ?"
)
_STANDING = (
    "current",
    "active",
    "ongoing",
    "medical",
    "health",
    "chronic",
    "accepted",
    "industrial",
    "present",
)
_WHO = ("he", "she", "patient", "worker", "claimant", "applicant", "employee", "iw")
_KEYS = (
    *("diagnos", "dx", "icd", "impression", "assessment", "year", "filed a", "submitted a"),
    *("pmh", "past ", "medical history", "comorbid", "co-morbid", "assessed ", "suffer", "treated for"),
    *("treatment for", "care for", "list of", "problem ", "co-morbid", "there is", "there are"),
    *("no diagnos", "no other diagnos", "no further diagnos", "no dx"),
    *(f"{word} {what}" for word in _STANDING for what in ("problems", "conditions")),
    *(
        f"{who} {has}"
        for who in _WHO
        for has in ("has ", "had ", "also ", "suffers ", "further ", "additionally ")
    ),
    *("his history", "her history", "the history"),
    *("right ", "left ", "bilateral ", "r ", "l "),
)
_UNDER = re.compile(r"\b(?:undergoing|under|receiving|received|being|been|currently) (?:\w+ )?$")
_NOT_A_LIST = re.compile(
    r"\b(?:(?:no|not|without|never|deny|denies|denied|rule[sd]? out|r/o|differential|possible|mother|"
    r"wife|husband|brother|sister|"
    r"daughter|father|family|guideline|guidelines|patients|criteria|pre-?operative|post-?operative)\b|"
    r"n't)[^.;:]{0,40}$"
)
_IMAGING = re.compile(
    r"\b(?:mri|mra|x-?rays?|ct|emg|ncv|ncs|radiograph\w*|ultrasound|sonogram|scan|myelogram)\b"
)
# Where the sentence goes on with something else than the list.
_END = re.compile(
    r",? (?:(?:and|but|who|which|that|for which|where|although|though|while) )?(?:(?:he|she|they|it|"
    r"the (?:patient|injured worker|worker|applicant|claimant|treating|provider|request\w*|treatment|"
    r"current|medical|plan|iw|physician|utilization|claims))\b|(?:has|have|had|was|were|is|are|does|did|"
    r"will|would|remains?|underwent|presents?|presented|complains?|complained|reports?|reported|"
    r"continues|received|requested|recommended|requires|seeks)\b)|,? (?:who|which|for which|but|however|"
    r"per\b|by (?:dr|the)\b|based (?:up)?on|in the setting|on \d|on (?:jan|feb|mar|apr|may|jun|jul|aug|"
    r"sep|oct|nov|dec)|in (?:19|20)\d\d(?!,)|since\s|as of|at (?:that|the) time|and (?:uses|takes|wears|"
    r"walks|lives|smokes)\b|after\s|before\s|"
    r"following\s|prior to|"
    r"when\s|because|treated with|and treated|and (?:physical|current|prior|past|"
    r"previous) (?:examination|treatment|medication)|that (?:has|have|is|are|was|were)|"
    r"with (?:a )?(?:date|request)|(?:reportedly )?associated with an? (?:industrial|work|injury)|"
    r"reportedly\b|from (?:the|an|this) (?:industrial|work|injury|accident))|\b(?:treatment (?:to date|"
    r"has|plan|included)|plan|medications?|recommendations?|work status|prior treatment|"
    r"current medications?|procedures?) ?:|"
    r",? and (?:uses|takes|wears|walks|works|lives|smokes)\b|, from (?:stress|work|repetitive|cumulative|"
    r"an?|the|his|her)\b|; ?(?:the|he|she|it|there|this|that|"
    r"they|no|dr\.?|these|however|mri|emg)\b|"
    r"; ?(?=[^;.]{3,80}? (?:was|were|is|are|has|had|have|remains?|been)\b)"
)
_NAMED_AS = re.compile(
    r"as (?:the |his |her |their |its |a |an |co-?)?(?:(?:current|working|final|treating|primary|listed|"
    r"industrial) )*"
    r"(?:diagnos[ei]s|impressions?)\b"
)
_HAS = re.compile(
    r"\b(?:has|had|developed|carries|carried|suffers from|suffered) (?:also |since |now |both )*"
)
_BRACKETED_CODE = re.compile(rf"\((?:{CODE.pattern})\)")
_NAMES = re.compile(
    r"\b(?:lists?|listed|gives?|gave|given|records?|recorded|names?|named|offers?|offered|reports?|reported|notes?|"
    r"noted|states?|stated|has|includes?|provides?|provided|documents?|documented|enters|carries|:) "
)
_CONTINUES = re.compile(r" ?\(?#?\d{1,2}[.)]\s| ?#\d")
_DROPPED = re.compile(
    r"\b(?:as an? (?:child|infant|teen\w*)|in (?:his|her) childhood|in childhood|of childhood)\b|"
    r"^(?:rule out|r/o|rule-out|no\b|not\b|none\b|non[\s-]?contributory|negative|normal|deferred|without|"
    r"ruled out|unknown|unclear|unspecified$|made\b|confirmed|established|supported|unchanged|the same|"
    r"same\b|other\b|others\b|pending|questionable|denies|also\b|listed|noted|documented|provided|versus|"
    r"vs\b|following|as follows|stated|above|below|that\b|this\b|these\b|such\b|therefore|consistent$)|"
    r"\b(?:deferred|ruled out|not (?:provided|stated|documented|given|included|listed|available|"
    r"specified|clear))\b|^axis (?:i|ii|iii|iv|v)\b\W*(?:deferred|none|no\b|diagnosis deferred|gaf|\d)|"
    r"\bgaf\b"
)
_LEAD = re.compile(
    r"(?:(?:an?|the|his|her|their|some|also|both (?!.*\band\b)|axis (?:i|ii|iii|iv|v)\b ?[:\-]?|"
    r"following|having|industrial(?:ly)? related|probable |diagnos[ei]s of|complaints? of|symptoms of|"
    r"(?:multiple |several |other )?(?:medical |health )?(?:problems|conditions|issues|"
    r"comorbidities) (?:including|such as|of)|multiple|continued complaints of|consistent with|"
    r"related to|(?:primary|secondary|current|working|admitting|principal) ?:) )+"
)
_TRAIL = re.compile(
    r"(?:,? \(?(?:r/o|rule[ -]?out|versus|vs\.?)\b.*| \?.*|"
    r" \(?(?:bmi|a1c|hba1c)\b.*| (?:respectively|among others?|etc\.?|as well|at this time|currently|"
    r"also|status|(?:in|"
    r"since) (?:19|20)\d\d)| ?[-–:,;(\[]+|"
    r" (?:and|or|with|the))$"
)
_WHOLE = re.compile(
    r"without (?:\w+ ){1,2}(?:or|nor) \w+|sprains? and strains?|strains? and sprains?|signs and symptoms|"
    r"(?:right|left|upper|lower) and (?:right|left|upper|lower)|drug and alcohol|alcohol and drug|"
    r"nausea and vomiting|bowel and bladder"
)
_SPECIFIES = re.compile(r"\btype$|^(?:status post|s/p|with|without|due to|in|secondary)\b")
_MORE_CODES = re.compile(
    r"(?:,|;|/| and|, and) ?(?:\d{3}\.\d{1,2}|"
    r"[a-tv-z]\d[0-9a-z]\.[0-9a-z]{1,4})(?![\w.])"
)
_COMPLAINT = re.compile(
    r"\b(?:pain|aches?|complaints?|symptoms?|numbness|tingling|stiffness|injur(?:y|"
    r"ies))\b(?! (?:syndrome|disorder))"
)
_NO_DISORDER = re.compile(
    r"\b(?:is|was|were|are|has|have|had|be|been|he|she|it|they|will|would|request\w*|plan\w*|recommend\w*|"
    r"continu\w*|treat\w*|therapy|medications?(?<!use of medication)(?<!use of medications)|mri|x-?rays?|"
    r"date|dated|doctor|dr|report\w*|note[sd]?|the|this|that|no|not|other|others|symptoms?|work|industrial|"
    r"body|us(?:es|ed|ing)|tak(?:es|en|ing)|wears?|smokes?|smoking|lives?|walks?|needs?|wants?|denie[sd]|prn|mg|"
    r"as needed|sleeps?|drinks?|scor\w+|rated?|per|day|daily|weekly)\b|\d{3,}|(?:\S+ ){7}"
)
_TOLD_IN_PASSING = frozenset({"by", "treated", "problems", "comorbid", "also", "broken"})
"""Announcements behind which only what is known as a disorder counts."""
_NEXT = 60
_LONGEST_ENTRY = 160
_LONGEST_LIST = 1500
_LONGEST_NAMED = 500


@dataclass(frozen=True, slots=True)
class DiagnosisFound:
    """A diagnosis as printed, and its code where one is printed beside it."""

    name: Found[str]
    code: Found[str] | None
    place: Range
    """Where the name stands in the view."""


def find_diagnoses(view: View, cut: list[Range]) -> list[DiagnosisFound]:
    """The diagnoses that a summary gives the worker, in order, each once; ruled-out ones are left out.

    `cut` are the view's sentences. Linear in the view's length.
    """
    found: list[DiagnosisFound] = []
    seen: set[str] = set()
    done = 0
    for start, end, cue in _lists(view, cut):
        if start < done:
            continue
        entries = merge_qualifiers(view.low, _entries(view.low, start, end))
        if cue is not None and (cue.group("known") or cue.group("also")):
            entries = [one for one in entries if _is_more_than_complaint(view.low[slice(*one)])]
        # Among disorders an entry that no rule knows as one is still the list's.
        known = sum(names_disorder(view.low[slice(*one)]) for one in entries)
        labelled = view.low[start - 2 : start] == ": " and ";" in view.low[start:end]
        mostly = known > 0 and 2 * known >= len(entries)
        if (
            cue is not None
            and cue.group("also")
            and (start - done > _NEXT or not done or known < len(entries))
        ):
            # What else "there is" is a diagnosis only directly behind the diagnoses.
            continue
        trusted = (mostly or known > (0 if labelled else 1)) and not (
            cue is not None and cue.lastgroup in _TOLD_IN_PASSING
        )
        for entry in entries:
            one = _diagnosis(view, entry, trusted=trusted)
            if one is not None and one.name.value.lower() not in seen:
                seen.add(one.name.value.lower())
                found.append(one)
        done = end
    return found


def _entries(low: str, start: int, end: int) -> list[Range]:
    """The entries of a list; one that holds several disorders between commas is several."""
    entries: list[Range] = []
    for one in split_list(low, start, end, _WHOLE):
        parts = split_list(low, *one, _WHOLE) if ", " in low[slice(*one)] else [one]
        several = len(parts) > 1 and all(
            names_disorder(low[slice(*part)]) and _SPECIFIES.search(low[slice(*part)]) is None
            for part in parts
        )
        entries += parts if several else [one]
    return entries


def _lists(view: View, cut: list[Range]) -> list[tuple[int, int, re.Match[str] | None]]:
    """Where the lists stand, in order, with the words that announce them where those come before."""
    announced: list[tuple[int, int, re.Match[str] | None]] = []
    done = 0
    for cue in cues(view.low, _KEYS, _CUE):
        # What a list that was announced before holds announces no list of its own: no word is read twice.
        if cue.end() >= done and not _is_no_cue(view.low, cue, cut):
            done = _list_end(view, cue, cut)
            announced.append((cue.end(), done, cue))
    named: list[tuple[int, int, None]] = []
    after = 0
    for cue in cues(view.low, ("as ",), _NAMED_AS):
        # Each is looked for behind the one before, so that no word is looked at twice.
        one = _named_before(view.low, after, cue.start(), cut)
        after = cue.end()
        if one is not None:
            named.append(one)
    told = [*announced, *named]
    return sorted([*told, *_coded(view.low, cut, told)], key=lambda one: one[0])


def _coded(
    low: str, cut: list[Range], told: Sequence[tuple[int, int, re.Match[str] | None]]
) -> list[tuple[int, int, None]]:
    """The lists of "she developed … (G90.511) and …": what the worker has, with its code in brackets."""
    lists: dict[int, int] = {}
    known = {place for start, end, _ in told for place in _codes_at(low, start, end)}
    for code in _BRACKETED_CODE.finditer(low):
        if code.start() in known:
            continue
        start, _ = sentence_at(cut, code.start())
        start = max(start, code.start() - _LONGEST_NAMED)
        verbs = [verb.end() for verb in _HAS.finditer(low, start, code.start())]
        if verbs and not _NOT_A_LIST.search(low[start : verbs[-1]]):
            lists[verbs[-1]] = code.end()
    return [(start, end, None) for start, end in lists.items()]


def _codes_at(low: str, start: int, end: int) -> list[int]:
    return [code.start() for code in _BRACKETED_CODE.finditer(low, start, min(end + 1, len(low)))]


def _named_before(low: str, after: int, end: int, cut: list[Range]) -> tuple[int, int, None] | None:
    """The list of "the physician lists … as the diagnoses"."""
    start, _ = sentence_at(cut, end)
    start = max(start, after, end - _LONGEST_NAMED)
    verb = _NAMES.search(low, start, end)
    if verb is None or _NOT_A_LIST.search(low[start : verb.end()]):
        return None
    return verb.end(), end, None


def _is_more_than_complaint(words: str) -> bool:
    return names_disorder(_COMPLAINT.sub("", words))


def _is_no_cue(low: str, cue: re.Match[str], cut: list[Range]) -> bool:
    if cue.group("only"):
        return False
    if cue.group("treated") and not _UNDER.search(low, max(cue.start() - 30, 0), cue.start()):
        return True
    start, _ = sentence_at(cut, cue.start())
    before = low[max(start, cue.start() - 80) : cue.start()]
    if _NOT_A_LIST.search(before):
        return True
    return cue.group().startswith(("impression", "assessment")) and _IMAGING.search(before) is not None


def _list_end(view: View, cue: re.Match[str], cut: list[Range]) -> int:
    low = view.low
    _, end = sentence_at(cut, max(cue.end() - 1, cue.start()))
    if end <= cue.end():
        _, end = sentence_at(cut, min(cue.end() + 1, len(low) - 1))
    # A numbered list may end every entry with a full stop.
    while end < len(low) and end - cue.end() < _LONGEST_LIST and _CONTINUES.match(low, end):
        _, end = sentence_at(cut, min(end + 2, len(low) - 1))
    end = min(end, cue.end() + _LONGEST_LIST)
    if cue.group("bracket"):
        return closing_bracket(low, cue.end(), end)
    stop = _END.search(low, cue.end(), end)
    return stop.start() if stop is not None else end


def _diagnosis(view: View, entry: Range, *, trusted: bool) -> DiagnosisFound | None:
    low = view.low
    start, end = entry
    code: Found[str] | None = None
    printed = CODE.search(low, start, end)
    if printed is not None:
        group = next(index for index in (1, 2, 3) if printed.group(index))
        first, last = printed.span(group)
        while (more := _MORE_CODES.match(low, last, end)) is not None:
            last = more.end()
        code = view.words(first, last)
        if low[start : printed.start()].strip(" ([-:") == "":
            start = last
        else:
            end = printed.start()
    start, end = _bare(low, start, end)
    words = low[start:end]
    if not 2 < len(words) <= _LONGEST_ENTRY or _DROPPED.search(words):
        return None
    if code is None and not names_disorder(words) and not (trusted and _NO_DISORDER.search(words) is None):
        return None
    return DiagnosisFound(view.words(start, end), code, (start, end))


def _bare(low: str, start: int, end: int) -> Range:
    while True:
        before = (start, end)
        start, end = tidy(low, start, end)
        lead = _LEAD.match(low, start, end)
        if lead is not None:
            start = lead.end()
        trail = _TRAIL.search(low, start, end)
        if trail is not None:
            end = trail.start()
        if (start, end) == before or start >= end:
            return start, max(start, end)
