"""Treatments already had: surgery, therapy, injections and their like, never those only asked for."""

from __future__ import annotations

import re
from itertools import islice

from imr_llm.domain.letter import Range
from imr_llm.domain.spans import Found
from imr_llm.reading.prose import closing_bracket, cues, sentence_at, split_list, tidy
from imr_llm.reading.treatment_words import (
    AHEAD,
    DISORDER,
    LEAD,
    LEVELS,
    LIST_END,
    NO_TREATMENT,
    OPERATION,
    TAIL,
    TREATMENT,
    UNTOLD,
    WHOLE,
)
from imr_llm.reading.view import View

_MODALITY = r"(?:treatments?|care|management|therap(?:y|ies)|modalities|measures|interventions?|tx)"
_TO_DATE = re.compile(
    rf"(?:{_MODALITY}|surgical history|surgeries|surgery(?: (?:on|in) \S+)?(?= (?:consist|includ|involv)))"
    r"(?: (?:history|tried|to date|so far|thus far|rendered|received|provided|for (?:the|this|his|"
    r"her) \w+(?: \w+)?|modalities|to this point|(?:by|at|from) (?:the|a|his|"
    r"her) \w+(?: \w+)?)){0,2} ?(?:\([^)a-z]{0,40}\) ?)?,? ?"
    r"(?:(?:has|have|had|also|previously|reportedly|thus far|to date) ){0,4}"
    r"(?:been (?=with)|been ?(?=:)|been (?:limited|confined|restricted) to|(?P<bracket>\()(?=[a-z])|"
    r"consist(?:s|ed|ing) of|includ(?:es|ed|e|ing)|compris(?:es|"
    r"ed)(?: of)?|(?:was|were) (?:noted|reported|documented|stated|said|listed) "
    r"(?:to (?:have )?(?:includ|consist|involv)\w+(?: of)?|as)|"
    r"was|were|are|is(?= (?:significant|positive|notable))|involved|:|-(?= [a-z]))"
    r"(?: (?:significant|positive|notable|remarkable) for| (?:with|at least|the following)){0,3} ?:? ?"
)
_SO_FAR = re.compile(
    r"(?:rx|tx) (?:so far|to date|thus far|has included|included)(?: has included| included| ?:)? ?:? ?"
)
"""In notes `Rx` is any treatment, not only what is prescribed."""
_TREATED = re.compile(
    r"(?:treated|managed) (?:conservatively |initially |previously |extensively |nonoperatively |"
    r"unsuccessfully )*(?:(?:in|at) (?:the |an? |his |her )?(?:[a-z]+ ){1,3}?)?(?:with|by|via)(?: the "
    r"following)?(?: ?: ?| )"
)
_HAS_HAD = re.compile(
    r"(?:(?:went on|came) to (?:have|undergo)|(?:taken|brought|returned|went) to (?:the )?(?:operating room|"
    r"or|surgery)(?: [^.;,]{1,40}?)? for|underwent|went through|was given|was fitted with|"
    r"had been fitted with|was provided with|was issued|(?:gave|fitted|provided|issued|supplied|placed|"
    r"put) (?:him|her|"
    r"the (?:patient|worker|claimant|applicant|employee))(?: (?:with|in|into|on))?|(?:was|been) (?:placed|"
    r"put) (?:in|into)|"
    r"(?:has|had) (?:been )?(?:worn|wearing|used|using)|(?:he|she|patient|worker|claimant|applicant|"
    r"employee) (?:still |now |"
    r"also )?(?:wears|wore|is wearing|was wearing)|and (?:then |later |also |subsequently |later on )?had"
    r"(?= (?:an?|one|two|three|four|\d{1,2}|several|some|multiple) )|"
    r"followed by|later (?:on )?(?:did|had|received|attended|completed)|(?:is|has been) participating in|"
    r"attends|"
    r"(?:is|was|has been) attending|participates in|(?:patient|worker|claimant|"
    r"applicant|employee|iw|he|she) (?:also |then |previously )?(?:did|had|tried|attempted|"
    r"trialed)(?! (?:been|a date|"
    r"an (?:industrial|"
    r"injury|accident)))|(?:has|have|had|having) (?:also |previously |already |subsequently |since |"
    r"recently |only |so far |thus far |to date |now |then |reportedly )*(?:been having|been fitted with|"
    r"been given|been "
    r"provided with|undergone|had|received|completed|attended|participated in|tried|attempted|"
    r"been through|finished|gone through|failed|trialed|undertaken)|received|completed|attended|"
    r"undergone|participated in|post|failed|benefit(?:t)?ed from) "
)
_STATUS_POST = re.compile(r"(?:s/p|status(?:[\s-]+|: ?)post|post[\s-]?operative(?:ly)? from)\b[\s:-]*")
_HISTORY = re.compile(
    r"(?:history of (?:a |an |prior |previous |multiple )?|(?:prior|previous) (?!(?:surger|treatment|"
    r"procedure|operation)\w* ?(?::|includ|was|were|ha[sd]|consist|are))|(?:a|"
    r"the) subsequent )(?=[^.;,]{2,60})"
)
_OPERATED = re.compile(
    r"(?:operated|(?:had|has had|underwent) (?:an? |prior |previous )?(?:surger(?:y|ies)|operations?|"
    r"procedures?))"
    r"\b[^.;()]{0,80}(?P<bracket>\()(?=[a-z])"
)
"""`The other hand was operated in 2011 (open carpal tunnel release)`."""
_NOTED = re.compile(
    r"(?P<what>(?:[a-z0-9/&-]+ ){1,10}?)(?:(?:on|in|from|of) )?\d{1,2}[-/](?:\d{1,2}[-/])?\d{2,4}\b"
    r"[^.;]{0,60}?"
    r"(?:\d ?%|\b(?:relief|benefit\w*|help\w*|improve\w*|resolved)\b)"
)
"""`Lumbar ESI 3/2/12 - 50% relief.`: a treatment by its name, its date and what it did."""
_CUES: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = (
    (
        _TO_DATE,
        ("treatment", "care", "manage", "therap", "modalit", "measures", "intervention", "surg", "tx"),
    ),
    (_SO_FAR, ("rx ", "tx ")),
    (_TREATED, ("treated", "managed")),
    (
        _HAS_HAD,
        (
            "benefit",
            *("went ", "later ", "came to", "taken to", "brought to", "returned to", "followed by"),
            *("underwent", "attend", "is ", "was ", "has ", "have ", "had ", "having ", "participate"),
            *("patient ", "worker ", "claimant ", "applicant ", "employee ", "iw ", "he ", "she "),
            *(
                "received",
                "completed",
                "undergone",
                "post ",
                "failed",
                "gave ",
                "fitted ",
                "provided ",
                "issued ",
            ),
            *(
                "supplied ",
                "placed ",
                "put ",
                "been placed",
                "been put",
                "and had",
                "and then had",
                "and later",
            ),
            *("and also had", "and subsequently had"),
        ),
    ),
    (_STATUS_POST, ("s/p", "status", "post")),
    (_OPERATED, ("operated", "had ", "has had", "underwent")),
    (_HISTORY, ("history", "prior", "previous", "a sub", "the sub")),
)
_DONE = re.compile(
    r"(?:followed|took place|occurred) (?=(?:on|in) (?:\d|(?:early |late )?(?:19|20)\d\d|jan|feb|mar|apr|"
    r"may|jun|jul|aug|sep|oct|"
    r"nov|dec))|"
    r"(?P<helped>gave|provided|helped|brought|resulted in|did not help)\b|(?:was|were|has been|"
    r"have been) (?:then |subsequently |also |previously |last )?(?:performed|done|given|carried out|"
    r"administered|undertaken|(?P<course>completed|attended|tried|attempted|rendered|(?:not )?helpful|"
    r"beneficial|unsuccessful|ineffective|of (?:no|some|little|limited|temporary) (?:help|benefit)))\b"
)
_DONE_KEYS = (
    *(
        "was ",
        "were ",
        "has been",
        "have been",
        "followed ",
        "took place",
        "occurred ",
        "gave ",
        "provided ",
        "helped ",
        "brought ",
        "resulted in",
        "did not help",
    ),
)
_OPERATION_ON = re.compile(
    r"\b(?:fixation|repair|reduction|debridement|excision|release|"
    r"reconstruction)\b.* (?:of|for) "
)
_RELATIVE = re.compile(r",? (?:which|each|all of which|none of which|both of which|with|without|w/o) ")
_CLAUSE = re.compile(r"[,;] | and ")
_VERB = re.compile(
    r"\b(?:is|was|were|are|has|had|have|he|she|it|they|did|does|will|would|reports?|"
    r"notes?|noted)\b"
)
_AND = re.compile(r" (?:and|as well as|plus|&|along with) ")
_TOLD = re.compile(
    r"\b(?:was|were|is|are|has|had|have|been|noted|included?|includes|reports?|reported|he|she|they|that|which|did|does)\b"
)
"""What stands in an entry that is no name of a treatment but told of one."""
_NONE = re.compile(r"(?:no|not|neither|nor|never|without)\b")
_WORD = re.compile(r"[a-z0-9]+(?:[-/][a-z0-9]+)*")
_SPELLED = {
    **{"pt": "physical therapy", "physiotherapy": "physical therapy", "ot": "occupational therapy"},
    **{
        "esi": "epidural steroid injections",
        "esis": "epidural steroid injections",
        "hep": "home exercise program",
    },
    **{"lesi": "lumbar epidural steroid injections", "cesi": "cervical epidural steroid injections"},
    **{
        "cbt": "cognitive behavioral therapy",
        "epidurals": "epidural injections",
        "epidural": "epidural injections",
    },
    **{"orif": "open reduction internal fixation"},
    **{"chiro": "chiropractic", "post-op": "post-operative", "postoperative": "post-operative"},
    **{"therapies": "therapy", "surgeries": "surgery", "arthroplasties": "arthroplasty"},
}
_SAY_NOTHING = frozenset(
    {"of", "the", "to", "a", "an", "with", "and", "in", "for"}
    | {"treatment", "treatments", "care", "therapy"}
)
_STEM = 8
"""Letters of a word by which it is known: `arthroscopic` is `arthroscopy`."""
_MOST = 500
"""Treatments that are looked for by one wording and compared with each other: no letter names as many."""
_LONGEST = 120
_LONGEST_NOTE = 240
_LONGEST_LIST = 1500
_LOOK_BACK = 400
"""Characters before a cue that are looked at: farther than any word that bears on it."""


def find_treatments(view: View, cut: list[Range]) -> list[Found[str]]:
    """The treatments as printed, in order, each once; a bare one is left out beside a closer description.

    `cut` are the view's sentences.
    """
    entries: list[Range] = []
    for cue, keys in _CUES:
        taken = 0
        for match in islice(cues(view.low, keys, cue), _MOST):
            # What stands inside a list that was read is one of its entries.
            if match.start() >= taken:
                found = _after(view.low, cut, match)
                entries += found
                taken = found[-1][1] if found else taken
    entries += [one for match in cues(view.low, _DONE_KEYS, _DONE) for one in _before(view.low, cut, match)]
    entries += [one for sentence in cut for one in _noted(view.low, sentence)]
    return [view.words(*one) for one in _once(view.low, sorted(entries))]


def _once(low: str, entries: list[Range]) -> list[Range]:
    """Each treatment once, in its fullest wording; of two that say the same, the first."""
    meanings = [_meaning(low[slice(*one)]) for one in entries]
    others = [*{meaning: low[slice(*one)] for one, meaning in zip(entries, meanings, strict=True)}.items()]
    kept: list[Range] = []
    seen: set[frozenset[str]] = set()
    for one, meaning in zip(entries, meanings, strict=True):
        if meaning in seen or (kept and one[0] < kept[-1][1]):
            continue
        seen.add(meaning)
        words = low[slice(*one)]
        if not any(
            (meaning < other and meaning) or told.endswith(f" {words}") for other, told in others[:_MOST]
        ):
            kept.append(one)
    return kept


def _meaning(words: str) -> frozenset[str]:
    """What tells a treatment from others: its words cut to their stems, abbreviations written out."""
    spelled = " ".join(_SPELLED.get(word, word) for word in _WORD.findall(words))
    return frozenset(word[:_STEM].removesuffix("s") for word in spelled.split() if word not in _SAY_NOTHING)


def _after(low: str, cut: list[Range], cue: re.Match[str]) -> list[Range]:
    """The treatments that a cue announces: the entries of the list behind it, up to the first strange one."""
    start, end = sentence_at(cut, cue.start())
    start = max(start, cue.start() - _LOOK_BACK)
    if end <= cue.end() or _is_ahead(low, start, cue):
        return []
    end = min(end, cue.end() + _LONGEST_LIST)
    stop = LIST_END.search(low, cue.end(), end)
    entries: list[Range] = []
    if stop is not None:
        end = stop.start()
    if cue.re in (_TO_DATE, _OPERATED) and cue.group("bracket"):
        end = closing_bracket(low, cue.end(), end)
    if cue.re is _STATUS_POST or cue.re is _HISTORY:
        semicolon = low.find(";", cue.end(), end)
        end = semicolon if semicolon >= 0 else end
    for edges in _halved(low, _with_levels(low, split_list(low, cue.end(), end, WHOLE))):
        one = _bare(low, *edges)
        words = low[slice(*one)]
        if AHEAD.search(words):
            return entries
        if 1 < len(words) <= _LONGEST and _is_treatment(words, cue):
            entries.append(one)
        elif not entries and cue.re in (_HAS_HAD, _STATUS_POST, _HISTORY) and not NO_TREATMENT.search(words):
            return entries
    if stop is not None and _RELATIVE.match(low, stop.start()):
        entries += _resumed(low, stop.end(), sentence_at(cut, cue.start())[1])
    return entries


def _resumed(low: str, start: int, end: int) -> list[Range]:
    """The rest of a list behind what is told of one entry: `…, which gave relief, PT and a brace`."""
    comma = low.find(", ", start, end)
    entries: list[Range] = []
    if comma < 0:
        return entries
    for edges in _halved(low, split_list(low, comma, min(end, comma + _LONGEST_LIST), WHOLE)):
        one = _bare(low, *edges)
        words = low[slice(*one)]
        strange = _VERB.search(low, *edges) or not 1 < len(words) <= _LONGEST or AHEAD.search(words)
        if strange or TREATMENT.search(words) is None or NO_TREATMENT.search(words) or DISORDER.search(words):
            break
        entries.append(one)
    return entries


def _halved(low: str, entries: list[Range]) -> list[Range]:
    """`fusion (2009) and hardware removal` as two entries, where a comma elsewhere hid the conjunction."""
    halves: list[Range] = []
    for start, end in entries:
        cut = start
        for joined in _AND.finditer(low, start, end):
            if (
                TREATMENT.search(low, cut, joined.start())
                and (
                    TREATMENT.search(low, joined.end(), end)
                    or NO_TREATMENT.search(low, joined.end(), end)
                    or DISORDER.search(low, joined.end(), end)
                )
                and not any(
                    one.start() < joined.end() and joined.start() < one.end()
                    for one in WHOLE.finditer(low, start, end)
                )
                and low.count("(", cut, joined.start()) == low.count(")", cut, joined.start())
            ):
                halves.append((cut, joined.start()))
                cut = joined.end()
        halves.append((cut, end))
    return halves


def _with_levels(low: str, entries: list[Range]) -> list[Range]:
    """`L4-5 | L5-S1 fusion` as one entry: a level alone belongs to what follows."""
    joined: list[Range] = []
    for start, end in entries:
        if joined and LEVELS.fullmatch(low, *joined[-1]):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _noted(low: str, sentence: Range) -> list[Range]:
    note = _NOTED.match(low, sentence[0], min(sentence[1], sentence[0] + _LONGEST_NOTE))
    if note is None or AHEAD.search(low, *sentence):
        return []
    start, end = _bare(low, *note.span("what"))
    words = low[start:end]
    if OPERATION.search(words) is None or NO_TREATMENT.search(words) or _VERB.search(words):
        return []
    return [(start, end)] if words not in UNTOLD else []


def _before(low: str, cut: list[Range], cue: re.Match[str]) -> list[Range]:
    """The operation or injection that a sentence says was performed."""
    sentence = max(sentence_at(cut, cue.start())[0], cue.start() - _LOOK_BACK)
    clause = _subject(low, sentence, cue.start())
    if cue.start() - clause > _LONGEST_NOTE:
        return []
    start, end = _bare(low, clause, cue.start())
    words = low[start:end]
    if words in UNTOLD or _NONE.match(words):
        return []
    known = TREATMENT if cue.group("course") or cue.group("helped") else OPERATION
    if not known.search(words) or NO_TREATMENT.search(words) or AHEAD.search(low, sentence, cue.end()):
        return []
    return [(start, end)]


def _subject(low: str, sentence: int, verb: int) -> int:
    """Where the subject of a verb begins: `a laminectomy and discectomy was done` has both."""
    marks = [sentence, *(mark.end() for mark in _CLAUSE.finditer(low, sentence, verb))]
    clause = marks.pop()
    while marks and low.endswith(" and ", marks[-1], clause):
        joined = low[marks[-1] : clause]
        if OPERATION.search(joined) is None or _VERB.search(joined) or NO_TREATMENT.search(joined):
            break
        clause = marks.pop()
    return clause


def _is_ahead(low: str, start: int, cue: re.Match[str]) -> bool:
    """Whether the cue speaks of what is asked for, planned or was not done."""
    clause = max(start, low.rfind(";", start, cue.start()) + 1, low.rfind(", ", start, cue.start()) + 1)
    next_space = low.find(" ", min(cue.end() + 12, len(low)))
    return AHEAD.search(low, clause, next_space if next_space >= 0 else len(low)) is not None


def _is_treatment(words: str, cue: re.Match[str]) -> bool:
    if (
        words in UNTOLD
        or _NONE.match(words)
        or (DISORDER.search(words) and not _OPERATION_ON.search(words))
        or (cue.re in (_HISTORY, _STATUS_POST) and OPERATION.search(words) is None)
    ):
        return False
    treatment = TREATMENT.search(words)
    if treatment is None or ": " in words or _TOLD.search(words):
        return False
    other = NO_TREATMENT.search(words)
    return other is None or OPERATION.search(words) is not None or treatment.start() < other.start()


def _bare(low: str, start: int, end: int) -> Range:
    while True:
        before = (start, end)
        start, end = tidy(low, start, end)
        lead = LEAD.match(low, start, end)
        if lead is not None:
            start = lead.end()
        tail = TAIL.search(low, start, end)
        if tail is not None and tail.start() > start:
            end = tail.start()
        if (start, end) == before or start >= end:
            return start, max(start, end)
