"""Treatments already had: surgery, therapy, injections and their like, never those only asked for."""

from __future__ import annotations

import re

from imr_llm.domain.letter import Range
from imr_llm.domain.spans import Found
from imr_llm.reading.prose import closing_bracket, sentence_at, split_list, tidy
from imr_llm.reading.view import View

_HEAD = (
    r"(?:surger(?:y|ies)|operations?|procedures?|arthroscop\w+|fusions?|acdf|alif|plif|tlif|xlif|orif|microdis\w+|"
    r"\w*ectom(?:y|ies)|\w*otom(?:y|ies)|\w*ostom(?:y|ies)|\w*plast(?:y|ies)|\w+desis|repairs?|releases?|decompressions?|"
    r"reconstructions?|replacements?|debridements?|amputations?|manipulations?|grafts?|grafting|implant\w*|fixations?|"
    r"hardware\s+removal|removal\s+of\s+(?:hardware|\w+)|transpositions?|carpal\s+tunnel|repair\w*|"
    r"injections?|esis?|tfesis?|lesis?|cesis?|ilesis?|blocks?|epidurals?|rhizotom\w+|ablations?|rfa|neurotom\w+|viscosupplement\w+|"
    r"synvisc|orthovisc|supartz|hyalgan|euflexxa|prp|cortisone|botox\s+injections?|infusions?|stimulator(?:\s+trial)?|pump|"
    r"therap(?:y|ies)|physiotherap\w+|pt|p\.t\.|ot|chiropractic\w*|chiropractor|acupuncture|massages?|tens|tens\s+unit|exercises?|"
    r"home\s+exercise\s+program|hep|rehabilitation|rehab|work\s+hardening|work\s+conditioning|psychotherap\w+|"
    r"cognitive\s+behavio\w+|cbt|biofeedback|counsel+ing|hypno\w+|shock\s?wave\w*|eswt|traction|ultrasound\s+treatments?|"
    r"electrical\s+stimulation|e-?stim|h-?wave|aquatic\s+\w+|pool\s+\w+|yoga|tai\s+chi|functional\s+restoration\w*(?:\s+program)?|"
    r"pain\s+(?:management|program)|detox\w*|brac(?:e|es|ing)|splint\w*|orthotics?|orthos[ie]s|immobili[sz]ation|cast|casting|"
    r"stretching|strengthening|modalities|conditioning|"
    r"craniosacral|myofascial\s+release|trigger\s+point\s+\w+|lumbar\s+support|back\s+brace|corset|hyperbaric\s+\w+|"
    r"dental\s+\w+|root\s+canals?|cataract\s+\w+|interferential\s+\w*|inferential|ems|stim\s+unit)"
)
_TREATMENT = re.compile(rf"\b{_HEAD}\b")
_OPERATION = re.compile(
    r"\b(?:surger(?:y|ies)|operations?|arthroscop\w+|fusions?|acdf|alif|plif|tlif|xlif|orif|\w*ectom(?:y|ies)|\w+otom(?:y|ies)|"
    r"\w+plast(?:y|ies)|repairs?|releases?|decompressions?|reconstructions?|replacements?|debridements?|amputations?|"
    r"hardware\s+removal|implant\w*|fixation|transposition|injections?|blocks?|ablations?|rhizotomy|esis?)\b"
)
_MODALITY = r"(?:treatments?|care|management|therap(?:y|ies)|modalities|measures|interventions?)"
_TO_DATE = re.compile(
    rf"\b(?:(?:prior|past|previous|previously|conservative|initial|other|non-?operative|non-?surgical|medical|earlier)\s+"
    rf"(?:\w+\s+){{0,2}}?{_MODALITY}|{_MODALITY}\s+(?:history|to\s+date|so\s+far|thus\s+far|rendered|received|provided)|{_MODALITY}|"
    r"(?:past\s+|prior\s+)?surgical\s+history|past\s+surger(?:y|ies)|prior\s+surger(?:y|ies)|previous\s+surger(?:y|ies)|"
    r"surgeries|surgery(?:\s+(?:on|in)\s+\S+)?(?=\s+(?:consist|includ|involv)))"
    r"(?:\s+(?:history|to\s+date|so\s+far|thus\s+far|rendered|received|provided|for\s+(?:the|this|his|her)\s+\w+(?:\s+\w+)?|"
    r"modalities|to\s+this\s+point))?\s*(?:\([^)a-z]{0,40}\)\s*)?,?\s*"
    r"(?:(?:has|have|had|also|previously|reportedly|thus\s+far|to\s+date)\s+){0,4}"
    r"(?:been\s+(?=with)|(?P<bracket>\()(?=[a-z])|consist(?:s|ed|ing)\s+of|includ(?:es|ed|e|ing)|compris(?:es|ed)(?:\s+of)?|was|were|are|is(?=\s+(?:significant|"
    r"positive|notable))|involved|:)"
    r"(?:\s+(?:significant|positive|notable|remarkable)\s+for|\s+(?:with|at\s+least|the\s+following)){0,3}\s*:?\s*"
)
_TREATED = re.compile(
    r"\b(?:treated|managed)\s+(?:conservatively\s+|initially\s+|previously\s+|extensively\s+|nonoperatively\s+|unsuccessfully\s+)*"
    r"(?:with|by|via)\s+(?:the\s+following\s*:?\s*)?"
)
_HAS_HAD = re.compile(
    r"\b(?:underwent|attends|(?:is|was|has\s+been)\s+attending|participates\s+in|(?:patient|worker|claimant|applicant|employee|iw|he|she)"
    r"\s+(?:also\s+|then\s+|previously\s+)?had(?!\s+(?:been|a\s+date|an\s+(?:industrial|injury|accident)))|(?:has|have|had|having)\s+(?:also\s+|previously\s+|already\s+|subsequently\s+|since\s+|recently\s+|only\s+)*"
    r"(?:undergone|had|received|completed|attended|participated\s+in|tried|attempted|been\s+through|finished|gone\s+through|failed|"
    r"trialed|undertaken)|(?:received|completed|attended|undergone|participated\s+in|post|failed))\s+"
)
_STATUS_POST = re.compile(
    r"(?:\bs/p|\bstatus[\s-]+post|\bstatus:\s*post|\bpost[\s-]?operative(?:ly)?\s+from)\b[\s:-]*"
)
_HISTORY = re.compile(
    r"\b(?:history\s+of\s+(?:a\s+|an\s+|prior\s+|previous\s+|multiple\s+)?|(?:prior|previous)\s+(?!(?:surger|treatment|procedure|operation)\w*\s*(?::|includ|was|were|ha[sd]|consist|are))|"
    r"(?:a|the)\s+subsequent\s+)"
    r"(?=[^.;,]{2,60})"
)
_DONE = re.compile(
    r"(?:(?<=^)|(?<=[.;,]\s)|(?<=\band\s))(?P<what>[^.;,]{3,90}?)\s+(?:was|were|has\s+been|have\s+been)\s+(?:then\s+|"
    r"subsequently\s+|also\s+|previously\s+|last\s+)?(?:performed|done|carried\s+out|administered|undertaken|"
    r"(?P<course>completed|attended|tried|attempted|rendered|(?:not\s+)?helpful|beneficial|unsuccessful|ineffective|"
    r"of\s+(?:no|some|little|limited|temporary)\s+(?:help|benefit)))\b"
)
_WHOLE = re.compile(
    r"open\s+reduction\s+(?:and|with)\s+internal\s+fixation|(?:dis[ck]ectomy|decompression|laminectomy|corpectomy|"
    r"foraminotomy)\s+(?:and|with)\s+(?:\w+\s+)?fusion|incision\s+and\s+drainage|irrigation\s+and\s+debridement|"
    r"stretching\s+and\s+strengthening|strengthening\s+and\s+stretching|range\s+of\s+motion\s+and\s+\w+|"
    r"(?:physical|occupational|aquatic|chiropractic|massage|individual|group|manual|speech)\s+(?:and|or)\s+(?:\w+\s+)?therap(?:y|ies)|"
    r"(?:right|left)\s+and\s+(?:right|left)|l\d(?:-\d)?\s+and\s+l\d(?:-\d)?|dilation\s+and\s+curettage"
)
_LEVELS = re.compile(r"(?:(?:right|left|bilateral)\s+)?[clts]-?\d{1,2}(?:[-/](?:[clts]-?)?\d{1,2})*")
_LIST_END = re.compile(
    r",?\s+(?:which|who|but|however|although|though|whereas|for\s+which|where|despite|all\s+of\s+which|none\s+of\s+which|"
    r"and\s+(?:is|was|has|had|continues|now|still|remains|currently|reports?|complains?|uses|takes|wears|notes|he|she|the\s+"
    r"(?:patient|injured|worker|applicant)))\b|,\s+(?:with|without|he|she|the\s+(?:patient|injured|worker|applicant|provider)|"
    r"all|none|each|there|is|was|has|had|now|currently|continues)\b"
)
_AHEAD = re.compile(
    r"\b(?:request\w*|recommend\w*|authoriz\w+|propos\w+|schedul\w+|await\w*|candidate|consider\w*|seek\w*|pending|"
    r"will\b|would|could|should|may\b|plan(?:s|ned)?\b|plan\s*:|treatment\s+plan|plan\s+of\s+care|den(?:y|ied|ies)|non-?\s?certif\w+|certif\w+|"
    r"not\s+(?:had|undergone|received|tried|attempted|attended|completed|yet|been)|never|no\s+(?:prior|previous|history|"
    r"evidence|record|documentation|indication|mention|formal)|without\s+(?:any|prior)|declin\w+|refus\w+|"
    r"wish\w*|wants?|utilization\s+review|approv\w+|disput\w+|hopes?|asks?|asked|guidelines?|need\s+for)\b|n't\b"
)
_NO_TREATMENT = re.compile(
    r"\b(?:medications?|meds?|medicines?|nsaids?|opioids?|opiates?|narcotics?|analgesics?|muscle\s+relax\w+|anti-?\s?inflammator\w+|"
    r"antidepressants?|pharma\w+|creams?|ointments?|gels?|mri|x-?rays?|emg|ncs|ncv|ct|imaging|diagnostics?|diagnostic\s+\w+|"
    r"studies|study|laborator\w+|labs|evaluations?|consult\w*|visits?\s+with|referrals?|attorney\s+\w+|transfer\s+of\s+care|"
    r"time\s+off|work\s+restrictions?|off\s+of\s+work|restrictions?|rest|activit\w+\s+modification\w*|modified\s+\w+|"
    r"light\s+duty|disability|surveillance|drug\s+screen\w*|monitoring|education|reassurance)\b"
)
_UNTOLD = frozenset({"surgery", "surgeries", "operation", "operations", "procedure", "procedures", "repair"})
_DISORDER = re.compile(r"\b(?:syndrome|disorder|pain|fracture|tear|strain|sprain)$")
_TAIL = re.compile(
    r"\s*\(.*|"
    r",?\s+(?:on|in|dated|during|since|of)\s+(?:or\s+about\s+|approximately\s+|early\s+|late\s+|the\s+)?(?:\d{1,2}[/-]\d|(?:19|20)\d\d|"
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s|(?:summer|spring|fall|autumn|winter|year)\b).*|"
    r",?\s+(?:with(?!\s+(?:[a-z]+\s+){0,2}(?:fusion|decompression|discectomy|repair|debridement|fixation|graft|acromioplasty|"
    r"synovectomy|instrumentation|release|laminectomy|foraminotomy|meniscectomy|chondroplasty|ultrasound|exercises))|"
    r"without|which|that|who|but|however|where|when|after|before|prior\s+to|by\s+dr|by\s+the|per|for\s+(?:approximately|about|"
    r"\d+|several|two|three|four|five|six|eight|ten|twelve|many|pain|his|her|the|relief|a)|to\s+(?:no|little|address|treat|help|date)|"
    r"as\s+(?:of|a|the|well)|resulting|providing|provided|giving|helped|has|have|had|was|were|is|are|did|does|he|she|the\s+"
    r"(?:patient|injured|worker|applicant)|and\s+(?:has|had|is|was|were|continues|still|now|he|she|the|reports?|complains?|uses?|"
    r"takes?|wears?|notes?)|at\s+(?:that|this)\s+time|thus\s+far|to\s+date|over\s+the|from\s+(?:\d|the|dr)|approximately\s+\d|"
    r"starting|beginning|following|failed|continues|there\b|despite|until|within|last\b|remotely|weekly|monthly|daily|twice\s+a|once\s+a|years?\s+ago|\d+\s+(?:years?|months?|weeks?)"
    r"\s+(?:ago|prior))\b.*"
)
_LEAD = re.compile(
    r"(?:(?:followed\s+by|an?|the|his|her|some|also|previous(?:ly)?|prior|including|included|unspecified\s+amounts\s+of|various|"
    r"multiple|several|extensive|earlier|a\s+course\s+of|courses?\s+of|a\s+trial\s+of|trials?\s+of|use\s+of|the\s+use\s+of|"
    r"treatments?\s+with|completion\s+of|at\s+least|approximately|about|a\s+total\s+of|s/p|status\s+post|both|of|with|post)\s+)+"
)
_LONGEST = 120


def find_treatments(view: View, cut: list[Range]) -> list[Found[str]]:
    """The treatments as printed, in order, each once; a bare one is left out beside a closer description.

    `cut` are the view's sentences.
    """
    entries = [
        entry
        for cue in (_TO_DATE, _TREATED, _HAS_HAD, _STATUS_POST, _HISTORY)
        for match in cue.finditer(view.low)
        for entry in _after(view.low, cut, match)
    ]
    entries += [one for match in _DONE.finditer(view.low) for one in _before(view.low, cut, match)]
    return [view.words(*one) for one in _once(view.low, sorted(entries))]


def _once(low: str, entries: list[Range]) -> list[Range]:
    words = {low[slice(*one)] for one in entries}
    kept: list[Range] = []
    seen: set[str] = set()
    for start, end in entries:
        one = low[start:end]
        if one in seen or (kept and start < kept[-1][1]):
            continue
        if any(
            other != one and (other.endswith(f" {one}") or other.startswith(f"{one} ")) for other in words
        ):
            continue
        seen.add(one)
        kept.append((start, end))
    return kept


def _after(low: str, cut: list[Range], cue: re.Match[str]) -> list[Range]:
    """The treatments that a cue announces: the entries of the list behind it, up to the first strange one."""
    start, end = sentence_at(cut, cue.start())
    if end <= cue.end() or _is_ahead(low, start, cue):
        return []
    stop = _LIST_END.search(low, cue.end(), end)
    entries = []
    if stop is not None:
        end = stop.start()
    if cue.re is _TO_DATE and cue.group("bracket"):
        end = closing_bracket(low, cue.end(), end)
    if cue.re is _STATUS_POST or cue.re is _HISTORY:
        semicolon = low.find(";", cue.end(), end)
        end = semicolon if semicolon >= 0 else end
    for edges in _with_levels(low, split_list(low, cue.end(), end, _WHOLE)):
        one = _bare(low, *edges)
        words = low[slice(*one)]
        if _AHEAD.search(words):
            break
        if 1 < len(words) <= _LONGEST and _is_treatment(words, cue):
            entries.append(one)
        elif not entries and cue.re in (_HAS_HAD, _STATUS_POST, _HISTORY) and not _NO_TREATMENT.search(words):
            break
    return entries


def _with_levels(low: str, entries: list[Range]) -> list[Range]:
    """`L4-5 | L5-S1 fusion` as one entry: a level alone belongs to what follows."""
    joined: list[Range] = []
    for start, end in entries:
        if joined and _LEVELS.fullmatch(low, *joined[-1]):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _before(low: str, cut: list[Range], cue: re.Match[str]) -> list[Range]:
    """The operation or injection that a sentence says was performed."""
    start, end = _bare(low, *cue.span("what"))
    words = low[start:end]
    sentence, _ = sentence_at(cut, cue.start())
    if words in _UNTOLD:
        return []
    known = _TREATMENT if cue.group("course") else _OPERATION
    if not known.search(words) or _NO_TREATMENT.search(words) or _AHEAD.search(low, sentence, cue.end()):
        return []
    return [(start, end)]


def _is_ahead(low: str, start: int, cue: re.Match[str]) -> bool:
    """Whether the cue speaks of what is asked for, planned or was not done."""
    clause = max(start, low.rfind(";", start, cue.start()) + 1, low.rfind(", ", start, cue.start()) + 1)
    next_space = low.find(" ", min(cue.end() + 12, len(low)))
    return _AHEAD.search(low, clause, next_space if next_space >= 0 else len(low)) is not None


def _is_treatment(words: str, cue: re.Match[str]) -> bool:
    if (
        words in _UNTOLD
        or _DISORDER.search(words)
        or cue.re in (_HISTORY, _STATUS_POST)
        and _OPERATION.search(words) is None
    ):
        return False
    treatment = _TREATMENT.search(words)
    if treatment is None:
        return False
    other = _NO_TREATMENT.search(words)
    return other is None or _OPERATION.search(words) is not None or treatment.start() < other.start()


def _bare(low: str, start: int, end: int) -> Range:
    while True:
        before = (start, end)
        start, end = tidy(low, start, end)
        lead = _LEAD.match(low, start, end)
        if lead is not None:
            start = lead.end()
        tail = _TAIL.search(low, start, end)
        if tail is not None and tail.start() > start:
            end = tail.start()
        if (start, end) == before or start >= end:
            return start, max(start, end)
