"""The entries of a list of treatments: where each begins and ends, and what it says."""

from __future__ import annotations

from imr_llm.domain.letter import Range
from imr_llm.reading.prose import pared, split_list, without_quotes
from imr_llm.reading.treatment_clauses import (
    AND,
    GENERAL,
    HOMELY,
    NO_NAME,
    SAY_NOTHING,
    SPELLED,
    STEM,
    TOLD,
    WORD,
)
from imr_llm.reading.treatment_edges import LEAD, TAIL
from imr_llm.reading.treatment_joined import is_one_scope
from imr_llm.reading.treatment_words import (
    DISORDER,
    NO_TREATMENT,
    TREATMENT,
    UNLISTED,
    UNTOLD,
    WHOLE,
)
from imr_llm.vocabulary.drugs import find_drugs
from imr_llm.vocabulary.patterns import late

_REQUEST_FORM = late(
    r"\brfas? ?(?:(?:(?:is|was|were|has been|had been) )?(?:dated|forms?|received|submitted|resubmitted|"
    r"signed|"
    r"unsigned|faxed|sent|filed|incomplete|on file|in (?:the )?file|requests?|requesting|asks?|asking)|by|"
    r"from|"
    r"(?:of|on)? ?\d{1,2}[/-]\d[\d/-]* (?:lists?|requests?|asks|says|is for|was for|does|omits|mentions))\b"
)
_LONGEST_DRUG = 40
_ASKED_IN_FORM = late(r"\brfas?\b(?: (?:of|on)? ?\(?\d{1,2}[/-]\d[\d/-]*\)?)?(?: for |: ?| - )")


def halved(low: str, entries: list[Range]) -> list[Range]:
    """`fusion (2009) and hardware removal` as two entries, where a comma elsewhere hid the conjunction."""
    halves: list[Range] = []
    for start, end in entries:
        general = GENERAL.match(low, start, end)
        cut = general.end() if general is not None else start
        for joined in AND.finditer(low, cut, end):
            if (
                (
                    TREATMENT.search(low, cut, joined.start())
                    or low[cut : joined.start()] in HOMELY
                    or _is_drug(low[cut : joined.start()])
                )
                and (
                    TREATMENT.search(low, joined.end(), end)
                    or NO_TREATMENT.search(low, joined.end(), end)
                    or DISORDER.search(low, joined.end(), end)
                    or _begins_with_drug(low, joined.end(), end)
                    or low[joined.end() : end].strip(" .") in HOMELY
                )
                and not any(
                    one.start() < joined.end() and joined.start() < one.end()
                    for one in WHOLE.finditer(low, start, end)
                )
                and not is_one_scope(low, cut, joined.span(), end)
                and low.count("(", cut, joined.start()) == low.count(")", cut, joined.start())
            ):
                halves.append((cut, joined.start()))
                cut = joined.end()
        halves.append((cut, end))
    return halves


_PLAIN = (
    r"(?:pt|ot|chiro(?:practic)?(?: care)?|acupuncture|massages?|tens(?: unit)?|hep|meds|medications?|"
    r"nsaids|ice|"
    r"heat|rest|bracing|physical therapy|acu|aquatic therapy|"
    r"home exercises?)(?: (?:x ?)?\d{1,3}(?: visits)?)?"
)
_PLAIN_LIST = late(rf"{_PLAIN}(?:, (?:and )?{_PLAIN}){{1,8}}\W*")
"""`PT, meds; ESI x 2`: plain care parted by commas in a list that semicolons part."""


def nested(low: str, entries: list[Range]) -> list[Range]:
    """`two operations on the hand including fixation, grafting and tenolysis; …` as an entry for each."""
    parts: list[Range] = []
    for start, end in entries:
        general = GENERAL.match(low, start, end)
        inner = split_list(low, general.end(), end, WHOLE) if general is not None else []
        if general is None and low.find(", ", start, end) >= 0:
            inner = split_list(low, start, end, WHOLE)
            if _PLAIN_LIST.fullmatch(low, start, end) is None and not _is_plain_care(low, inner):
                inner = []
        parts += inner if len(inner) > 1 and low.find(", ", start, end) >= 0 else [(start, end)]
    return parts


_CARE = late(
    r"(?:and )?(?:\d{1,3} (?:visits|sessions) of |unspecified amounts of )?(?:[a-z-]+ ){0,2}(?:therapy|"
    r"acupuncture|massage|chiropractic(?: care| treatments?| manipulation)?|manipulation|psychotherapy|"
    r"biofeedback|traction|yoga)(?: (?:over|in|from|since|during|throughout) [a-z0-9 /-]{3,40})?\.?"
)
_FIRST_AID = late(
    r"(?:and )?(?:an? )?(?:(?:cam|walking|fracture|ankle|wrist|knee|thumb|back|lumbar|finger|arm|soft|ace|"
    r"short|leg|cold|hot|elastic) ){0,2}(?:crutches|boot|brace|splint|sling|cast|collar|corset|immobilizer|"
    r"bandage|wrap|packs|ice|heat|rest|elevation|compression)(?: and (?:[a-z-]+))?\.?"
)
"""`crutches, a CAM boot, ice and Motrin`: what is given at first."""
_MOST_CARE = 8


def _is_plain_care(low: str, inner: list[Range]) -> bool:
    """Whether entries between commas are each a kind of therapy: `physical therapy, massage, and yoga`."""
    return 2 < len(inner) <= _MOST_CARE and any(
        all(care.fullmatch(low, *one) or _is_drug(low[slice(*one)]) for one in inner)
        for care in (_CARE, _FIRST_AID)
    )


def _begins_with_drug(low: str, start: int, end: int) -> bool:
    return any(place[0] == 0 for _, place in find_drugs(low[start : min(end, start + _LONGEST_DRUG)]))


def _is_drug(words: str) -> bool:
    """Whether some words are the name of a drug and no more: `Motrin | and a wrist brace`."""
    return len(words) < _LONGEST_DRUG and any(place == (0, len(words)) for _, place in find_drugs(words))


def bare(low: str, start: int, end: int) -> Range:
    """An entry without its count, date and result: `12 sessions of [physical therapy] in 2014`."""
    return without_quotes(low, *pared(low, start, end, LEAD, TAIL, least=1))


_PUT_AHEAD = late(
    r"(?<! that)(?<! which) (?:is|are|was|were|has been|have been|had been) (?:(?:also|then|again|next|not|"
    r"now|"
    r"only|being|later|\w+ly) ){0,2}(?:recommended|advised|suggested|requested|discussed|offered|"
    r"encouraged|proposed|"
    r"considered|planned|scheduled|ordered|prescribed|sought|pending|contemplated|mentioned|asked for|"
    r"appealed|"
    r"anticipated|appropriate|indicated|(?:non-?)?certified|(?:not )?authorized|approved|denied|declined|"
    r"refused|"
    r"deferred|to (?:be|begin|start|follow))\b(?! and (?:\w+ )?(?:done|had|completed|attended|performed|"
    r"given|"
    r"carried|received|undergone|started|begun|helped|used|worn)|,? (?:which|and) (?:he|she) (?:has |had |"
    r"still )?"
    r"(?:wears|wore|uses|used|attended|completed|had|did|began|started)\b)"
)
"""`PT and a fusion [was recommended]`: a statement of what lies ahead, which ends a list of what was had."""


_MENTIONED = late(
    r" (?:discussed|mentioned|advised|suggested|offered|auth['’]d|req['’]d|sched['’]d)(?: (?:by|in|on|at|"
    r"with|w/) [a-z0-9 /.-]{1,30}|"
    r" \d[\d/]*)?"
    r"(?:,? (?:but |was )?(?:not|none|never|declined|deferred|refused)\b.*)?[ ,.]*"
)
_UNSURE = late(r"\s*(?:\? ?|(?:possibl[ey]|probabl[ey]|questionable|maybe|perhaps) )")
_OF_PATIENT = late(
    r"\W*pt\.? (?:(?:also|now|has|was|is) )?(?:deferred|defers|declin\w+|refus\w+|denie[sd]|neg(?:ative)?|"
    r"states?|"
    r"stated|reports?|reported(?! (?:to|as|helpful|good|no)\b)|prefers|wants|wanted|wishes|feels|"
    r"felt(?! to\b)|told|"
    r"educated|instructed|agree[sd]|understands|consented|taught|seen)\b"
)
"""`pt deferred`: the patient, and no physical therapy."""


def is_only_noted(low: str, start: int, end: int, *, listed: bool = True) -> bool:
    """Whether an entry of a note tells what was talked of, or what the patient said: `RFA discussed`.

    Without `listed` the entry is what somebody is said to have had: `underwent the surgery advised by …`.
    """
    if _OF_PATIENT.match(low, start, end) is not None or _UNSURE.match(low, start, end) is not None:
        return True
    mentioned = _MENTIONED.search(low, start, end) if listed else None
    return mentioned is not None and mentioned.end() == end


_UNTIL = late(r" (?:before|until|till|up to when|at which time) ")
"""`chiropractic before surgery was discussed`: when what was had went before what lies ahead."""
_LONGEST_TURN = 30
"""Characters behind an entry that may tell that what was recommended was had, too."""


def is_put_ahead(low: str, start: int, end: int) -> bool:
    """Whether an entry is a statement that something was recommended, offered or asked for."""
    put = _PUT_AHEAD.search(low, start, end + _LONGEST_TURN)
    if put is None or put.end() > end:
        return False
    until = _UNTIL.search(low, start, put.start())
    return until is None or TREATMENT.search(low, start, until.start()) is None


_ANSWER = late(
    r"(?P<what>\W*[a-z][a-z0-9/() -]{1,40}?) ?[-–:=] ?(?P<answer>yes|no|none|tried|not tried|done|denied|"
    r"declined|never|n/a|failed|helped)\b[^;]*"
)
_HAD = frozenset({"yes", "tried", "done", "failed", "helped"})
_MOST_ANSWERS = 40


def answered(low: str, start: int, end: int) -> list[Range]:
    """The treatments of `PT - yes, helped; acupuncture - no` that were had; none where none is answered."""
    entries: list[Range] = []
    answers = 0
    while start < end and answers < _MOST_ANSWERS:
        mark = low.find(";", start, end)
        stop = mark if mark >= 0 else end
        told = _ANSWER.match(low, start, stop)
        if told is not None:
            answers += 1
        if told is None or told["answer"] in _HAD:
            entries.append(told.span("what") if told is not None else (start, stop))
        start = stop + 1
    return entries if answers > 1 else []


def is_request_form(low: str, start: int, end: int) -> bool:
    """Whether an entry tells of a request for authorization, which is called RFA as an ablation is."""
    if low.find("rfa", start, end) < 0:
        return False
    form = _REQUEST_FORM.search(low, start, end)
    asked = _ASKED_IN_FORM.search(low, start, end)
    return form is not None or (asked is not None and _names_treatment(low, asked.end(), end))


def _names_treatment(low: str, start: int, end: int) -> bool:
    return TREATMENT.search(low, start, end) is not None or bool(find_drugs(low[start:end]))


_PARTS = frozenset(
    {"hand", "back", "neck", "knee", "shoulder", "hip", "ankle", "wrist", "elbow", "foot", "jaw", "voice"}
)


def meaning(words: str) -> frozenset[str]:
    """What tells a treatment from others: its words cut to their stems, abbreviations written out."""
    told = spelled(words)
    stems = frozenset(word[:STEM].removesuffix("s") for word in told.split() if word not in SAY_NOTHING)
    if stems <= _PARTS:
        # `hand therapy` is no part of what `an operation on the hand` says.
        return frozenset({told})
    return stems or frozenset({words})


def spelled(words: str) -> str:
    """Words in lower case with the abbreviations of treatments written out."""
    return " ".join(SPELLED.get(word, word) for word in WORD.findall(words))


_OF_A_PART = late(
    r"(?:(?:right|left|low|lower|upper|mid|middle|whole|entire|injured|cervical|lumbar|thoracic|other) )*"
    r"(?:neck|backs?|spine|shoulders?|elbows?|wrists?|hands?|fingers?|thumbs?|hips?|knees?|ankles?|foot|"
    r"feet|toes?|legs?|arms?|jaw|face|head|eyes?|ears?|chest|abdomen|pelvis|heels?|forearms?|joint|bone|"
    r"wound|skin|tooth|teeth|lip|tongue|nose|scalp|extremit(?:y|ies))"
    r"(?:$| (?:is|was|has|had|remains?|remained|heal\w*|got|gets|feels?|felt|became|becomes|stays?|stayed|"
    r"still|never|then|later|now|also|hurts?|aches?|ached|swell\w*|clos\w+|knit\w*|continues?|continued|"
    r"went|did|does|can|could|stiffen\w*|worsen\w*|recover\w*)\b)"
)
"""`…, and the left wrist healed`: a part of the body and how it fared, which is no treatment."""


def is_unlisted(words: str) -> bool:
    """Whether an entry may be a treatment that no list knows: a short name of nothing else that is known."""
    return (
        UNLISTED.fullmatch(words) is not None
        and words not in UNTOLD
        and _OF_A_PART.match(words) is None
        and TREATMENT.search(words) is None
        and not (
            NO_TREATMENT.search(words)
            or DISORDER.search(words)
            or TOLD.search(words)
            or NO_NAME.search(words)
        )
        and not find_drugs(words)
    )
