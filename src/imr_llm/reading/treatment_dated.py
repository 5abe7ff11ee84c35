"""The treatments of chronologies: entries of notes behind a date, `March 2014: carpal tunnel release`."""

from __future__ import annotations

import re

from imr_llm.domain.letter import Range
from imr_llm.reading.prose import sentence_at, split_list
from imr_llm.reading.treatment_clauses import AHEAD_LABEL, LONGEST, LOOKED_AT, VERB, WALKING_AID
from imr_llm.reading.treatment_entries import bare, halved, is_only_noted, is_request_form
from imr_llm.reading.treatment_heads import is_medicine, is_one
from imr_llm.reading.treatment_joined import with_levels
from imr_llm.reading.treatment_operations import is_operation
from imr_llm.reading.treatment_words import AHEAD, DISORDER, OPERATION, TREATMENT, WHOLE
from imr_llm.vocabulary.dates import MONTH_BEGINS
from imr_llm.vocabulary.finder import keyed
from imr_llm.vocabulary.patterns import late

_YEAR = r"(?:19|20)\d\d"
_DAY = (
    rf"(?:\d{{1,2}}[/-]\d{{1,2}}[/-](?:{_YEAR}|\d\d)|\d{{1,2}}/{_YEAR}|"
    rf"(?:(?:early|late|mid)[ -])?(?:{MONTH_BEGINS}[a-z]{{0,6}}\.?|spring|summer|fall|autumn|winter)"
    rf"(?: \d{{1,2}})?,?(?: of)? {_YEAR}|(?:(?:early|late|mid)[ -])?{_YEAR})"
)
_SPAN = (
    rf"{_DAY} ?(?:to|through|thru|until|-|–) ?{_DAY}|{MONTH_BEGINS}[a-z]{{0,6}}\.?"
    rf" ?(?:to|through|-|–) ?{MONTH_BEGINS}[a-z]{{0,6}}\.? {_YEAR}"
)
_OF_THERAPY = (
    r"(?:pt|ot|physical therapy|occupational therapy|therapy|chiro(?:practic)?|acupuncture|treatment) "
    r"(?:progress |daily )?(?:notes?|records?|reports?)"
)
_OPERATIVE = (
    r"(?:operative|operation|op|surgical|surgery|procedure) (?:report|note|record)s?"
    r"(?: \(?(?:by|of|from|per)? ?dr\.? [a-z.-]{1,20}\)?)?"
)
_LABEL = (
    r"(?:(?:chronology|timeline|course|summary|history(?: of (?:care|treatment))?|records?|(?:prior |past )?"
    r"treatments?(?: history| to date)?) ?: )?"
)
_LEAD = late(
    rf"{_LABEL}\(?(?:in |on )?(?:{_SPAN}|{_DAY})\)?(?: ?: ?| --? (?!\d)| – (?!\d)|(?P<comma>, "
    rf"))(?:{_OF_THERAPY} ?[,:] |(?:operation|surgery|procedure|operated)(?: (?:at|in) (?:the |an? )?"
    rf"[a-z -]{{3,30}})? ?: )?|"
    rf"(?:then|later|thereafter|afterwards?|subsequently),? (?=[a-z])|"
    rf"{_LABEL}\(?(?:from )?(?:{_SPAN})\)?,? (?:{_OF_THERAPY} ?[,:] )?"
)
"""What an entry of a chronology begins with: a day and a colon, from when to when it was, or `Then`."""
_OPERATED_ON = late(
    rf"(?:the |an )?(?:{_DAY},?[: ] ?(?:the )?{_OPERATIVE}|{_OPERATIVE},? (?:(?:dated|of|from|on) )?{_DAY})"
    r"(?:,? (?:documents|describes|details|records|reads|states|shows|indicates|(?:is |was )?for) (?:an? )?|"
    r" ?: ?|, )"
)
"""`Operative report dated 3/2/2012 documents`: what is read in it was done."""
_NOT_DONE = late(
    r"\b(?:to be|more|additional|further|repeat|another|cont|continued?|next|upcoming|rtc|f/u|"
    r"follow[ -]?up|not|no (?:pt|therapy|surgery|injections?)|deferred|postponed|cancel\w*|"
    r"called off|discuss\w*|advis\w*|suggest\w*|offer\w*|refer\w*|needs?|modified|if|ur|rfas?|"
    r"prescri\w*|script|rx|ordered|instruct\w*|educat\w*|eval\w*|consult\w*|refills?|return\w*|urged|"
    r"encourag\w*|counsel+ed|possibl[ey]|probabl[ey]|likely|hopefully|tentative\w*|soon|maybe|appeal\w*|"
    r"auth\w*|indicated|appropriate|"
    r"mri|ct|emg|ncv|x-?rays?|labs|uds|for (?:wife|husband|son|daughter|mother|father)|"
    r"wife|husband|brother|sister|mother|father|son|daughter)\b|\?|(?<![\d/])\d{1,2} ?x ?\d|/ ?w(?:ee)?k"
)
"""What shows that a day's note is of a visit, of another's or of what was only asked for."""
_ONE_DAY = late(r"\D{0,20}\d{1,2}[/-]\d{1,2}[/-]\d{2,4}\W{0,4}")
_COUNTED = late(r"\b(?:x|times) ?\d")
_CAME_OF_IT = late(
    r"\b(?:relief|benefit|help\w*|better|worse|improv\w*|completed|done|attended|finished|received|"
    r"no (?:change|help)|gave)\b"
)
"""`3/4/15: PT x 12` may be an order of that day, unless something came of it."""
_UNTOLD = frozenset(
    {
        *("therapy", "injection", "injections", "procedure", "exercise", "exercises", "pain management"),
        *("hospitalization", "implant", "rehab", "conditioning", "counseling", "psychotherapy", "pain"),
        *("carpal tunnel", "dental treatment", "psychological treatment", "psychiatric treatment"),
    }
)
"""Names that may as well be of a visit or an office, where a day and no more is told of them."""


_AFTER_ONE = keyed(
    r"\b(?:following|after|since|before|until|up to|up until|prior to) (?:an?|his|her|the) "
    r"(?P<what>(?:(?!(?:and|or|for|with|that|which|of|to|"
    r"in|on|by|"
    rf"was|were)\b)[a-z0-9/-]+ ){{1,8}}|(?:inpatient |opiate |opioid )?detox(?:ification)? )(?:(?:done|"
    rf"performed|carried out) )?(?:of|on|in|dated) {_DAY}"
)
"""`Therapy following [a right rotator cuff repair] of March 2014`."""


_LONG_AFTER = keyed(
    rf"\b(?:(?:days?|weeks?|months?|years?) (?:after|following|before) (?:the|his|her)|"
    rf"(?:after|following|before|since|until) (?:the|his|her) {_YEAR}) (?P<what>(?:(?!(?:and|or|for|with|"
    rf"that|"
    r"which|of|to|in|on|by|was|were|planned|proposed|requested|first|second|third|last|initial|next|other|"
    r"same)"
    r"\b)[a-z0-9/-]+ ){0,6}?(?:repair|release|fusion|replacement|arthroscopy|decompression|reconstruction|"
    r"[a-z]+ectomy|[a-z]+otomy|[a-z]+plasty|orif|acdf|rhizotomy|ablation))\b(?! (?:request|site|scar|level|"
    r"procedure))"
)
"""`Two weeks after the carpal tunnel release the numbness was gone`: after what was had."""
_NOT_SINCE = late(
    r"\b(?:if|whether|unless|until|not|no|needs?|advis\w*|suggest\w*|discuss\w*|offer\w*|usual\w*|typical\w*|"
    r"general\w*|patients|guidelines?|odg|mtus|acoem|literature|studies|cancel\w*|deferred|postponed|ur|"
    r"rfas?|"
    r"wife|husband|brother|sister|mother|father|son|daughter|friend)\b|\?"
)
_SAME_DAY = late(
    r"(?:(?<=[,;.] )|(?<=[,;.] and )|(?<=[,;.] with ))(?P<what>(?:an? )?(?:(?!(?:and|or|was|were|for|if|the|"
    r"his|her)\b)"
    r"[a-z0-9/-]+ )(?:(?!(?:and|or|was|were|is|had|has|if)\b)[a-z0-9/-]+ ){0,9}?)"
    r"(?:(?:done|performed) )?(?:on )?(?:the |that )?(?:same|next|following) (?:day|night|morning|"
    r"evening)(?=[.;,]|$)"
)
"""`Crush injury of the hand, [pinning] the same night`: what was done at once."""


def operated_before(low: str, cut: list[Range]) -> list[Range]:
    """The operations of a day that is told, after which something else is said to have been had."""
    entries: list[Range] = []
    for one in (*_AFTER_ONE.finditer(low), *_SAME_DAY.finditer(low)):
        start, end = sentence_at(cut, one.start())
        what = bare(low, *one.span("what"))
        words = low[slice(*what)]
        if (
            AHEAD.search(low, start, min(one.end(), end)) is None
            and _NOT_DONE.search(words) is None
            and DISORDER.search(words) is None
            and (words.startswith("detox") or is_operation(words))
            and is_one(words, TREATMENT if words.startswith("detox") else OPERATION)
        ):
            entries.append(what)
    for one in _LONG_AFTER.finditer(low):
        sentence = sentence_at(cut, one.start())
        what = bare(low, *one.span("what"))
        if (
            AHEAD.search(low, *sentence) is None
            and _NOT_SINCE.search(low, *sentence) is None
            and is_one(low[slice(*what)], OPERATION)
        ):
            entries.append(what)
    return entries


def chronicled(low: str, cut: list[Range]) -> list[Range]:
    """The treatments behind the dates of a chronology, up to what else was noted of that day."""
    entries: list[Range] = []
    before = (0, 0)
    for sentence in cut:
        planned = any(AHEAD_LABEL.match(low, *one) for one in (before, sentence))
        before = sentence
        days = [] if planned else _days(low, *sentence)
        for index, (lead, stop) in enumerate(days):
            start, operated = lead.end(), lead.re.pattern == _OPERATED_ON.pattern
            until = days[index + 1][0].start() if index + 1 < len(days) else sentence[1]
            ahead = AHEAD.search(low, start, until) or _NOT_DONE.search(low, start, until)
            if not operated and lead["comma"] and VERB.search(low, start, until):
                continue
            if not ahead and (operated or not _is_order(low, lead, stop)):
                entries += _entries(low, start, stop, operated=operated)
    return entries


def _days(low: str, start: int, end: int) -> list[tuple[re.Match[str], int]]:
    """What leads in each day of a sentence that semicolons part, and where its entry ends."""
    days: list[tuple[re.Match[str], int]] = []
    while start < end:
        mark = low.find("; ", start, end)
        stop = mark if mark >= 0 else end
        lead = _OPERATED_ON.match(low, start, stop) or _LEAD.match(low, start, stop)
        if lead is not None:
            days.append((lead, stop))
        start = stop + 2
    return days


def _is_order(low: str, lead: re.Match[str], stop: int) -> bool:
    """Whether what is counted behind a single day may only have been ordered on it."""
    return (
        _ONE_DAY.fullmatch(lead.group()) is not None
        and _COUNTED.search(low, lead.end(), stop) is not None
        and _CAME_OF_IT.search(low, lead.end(), stop) is None
    )


def _entries(low: str, start: int, end: int, *, operated: bool) -> list[Range]:
    """The entries of one day up to the first that names no treatment."""
    known = OPERATION if operated else TREATMENT
    entries: list[Range] = []
    for edges in halved(low, with_levels(low, split_list(low, start, end, WHOLE))):
        told = low.find(" - ", *edges)
        one = bare(low, edges[0], told if told >= 0 else edges[1])
        words = low[slice(*one)]
        if (
            not 1 < len(words) <= LONGEST
            or words in _UNTOLD
            or ":" in words
            or VERB.search(low, *edges)
            or LOOKED_AT.search(words)
            or DISORDER.search(words)
            or is_only_noted(low, *edges)
            or is_request_form(low, *edges)
            or is_medicine(words)
            or WALKING_AID.fullmatch(words)
            or not is_one(words, known)
        ):
            break
        entries.append(one)
    return entries
