"""Which words of a request heading name the treatment, once everything else in it is known.

The name is one unbroken range, so that it can be pointed at: `Physical therapy` of `Physical therapy 2 x
week x 6 weeks lumbar spine`. A body part stays in it only where it is part of the name (`Right shoulder
arthroscopy`, `MRI of the lumbar spine`, `MRI lumbar spine`) or a level of the spine (`injection at L4-5`,
`injection C6-7`), not where it follows (`Physical therapy for the right knee`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from imr_llm.domain.letter import Range
from imr_llm.vocabulary.patterns import late

_COUNTED_ORDER = r"(?:\d{1,3}|one|two|three|an?|unknown|unspecified)(?:\s?\(\s?\d{1,3}\s?\))?"
_OF_A = (
    r"(?:prescriptions?|rx|scripts?|purchase|rental|refills?|(?:home[\s-](?:based\s|use\s)?)?trials?|extensions?|"
    r"(?:number\sof\s|amount\sof\s)?(?:sessions|visits)|month(?:'s)?\ssupply|day(?:'s)?\ssupply|"
    r"months?|courses?|series|sets?|pairs?|usage|use|provision|supply|box(?:es)?|bottles?|tubes?|jars?|"
    r"containers?|rounds?)"
)
_LABEL = (
    r"(?:rx|dme(?:\s(?:purchase|rental))?|durable medical equipment(?:\s?\(dme\))?|"
    r"meds?|medications?|pharmacy|service|treatment|item|"
    r"associated surgical (?:services?|items?|procedures?)|associated (?:surgery|services?)|"
    r"surgical services?|post-?op(?:erative)? dme|procedures?|surgery|therapy|diagnostics?|office visits?|"
    r"other)"
)
_CODE = r"(?:\b\d{5}|\b[a-z]\d{4})(?:-[a-z\d]{2})?\b"
"""What a treatment is billed by: `29881`, `L1832`, `73721-RT`."""
_LEAD_IN = late(
    r"(?:"
    r"\(?\s?(?:retro(?:spective(?:ly)?)?|prospective(?:ly)?|concurrent)\b\s?\)?[\s:,-]*"
    r"(?:(?:requests?|usage|use|review|medications?|treatment|dos)\b[\s:-]*)?(?:\b(?:for|of)\b\s?)?"
    r"|(?:the\s)?request(?:s|ed)?\b[\s:-]*(?:\b(?:for|of|treatment)\b[\s:]*)?(?:authorization\s(?:for|of)\s)?"
    rf"|(?:{_COUNTED_ORDER}\s)?(?:pharmacy\s|dme\s)?{_OF_A}\s(?:of|for)\s(?:the\s|an?\s)?"
    rf"|{_LABEL}\s?:\s*"
    rf"|(?:(?:cpt|hcpcs)(?:\scodes?)?\s?:?\s?)?{_CODE}[\s:,-]+"
    r"|(?:(?:trial\s)?rental|purchase|continued(?!\s(?:inpatient\s|hospital\s)?stay\b)|continuing|continuation|additional|remaining|ongoing|initial)\s"
    r"(?:(?:use|rental|purchase|trial)\s)?(?:of\s)?(?:the\s|an?\s)?"
    r"|(?:an?|the|one|for|of|to|and|with|unknown|unspecified|undetermined|certified)\s"
    r"|\(\s?\d{1,3}\s?\)\s?|[\s:;,.*•)\]–-]+"
    r")",
    re.IGNORECASE,
)
_FILLER_WORDS = (
    "a an the of for to at on in and or with without by per x w trial rental purchase supply total "
    "additional initial remaining request requested retro retrospective prospective sessions session "
    "visits visit treatments treatment times time week weeks wk wks month months day days hour hours qty "
    "quantity dos date service dispensed refills refill unit units each over from through between body "
    "part region area bilateral right left side both prescription rx medication outpatient weekly daily "
    "extension more level levels tablets tablet capsules capsule tabs tab caps count ct box bottle tube "
    "pack boxes bottles tubes no series dose po up"
)
_FILLERS = frozenset(_FILLER_WORDS.split())
_NOT_THE_WHOLE_NAME = (
    r"(?<!office )(?<!up )(?<!clinic )(?<!follow-up )(?<!nurse )(?<!nursing )(?<!doctor )(?<!home )"
    r"(?<!dental )(?<!rn )(?<!physician )"
)
_TRAILING = late(
    r"(?:[\s,;:.\-–/&+=([*•]|\b(?:for|of|up to|to|at|on|in|and|or|with|x|by|per|the|an|(?<!type )a|from|"
    r"times|"
    r"total|qty|quantity|over|sessions?|as an outpatient|as outpatient|outpatient|rental|purchase|purchased|"
    r"supply|dispensed|(?<!stimulator )(?<!pump )trial|w|w/|(?-i:plus|PLUS)|additional|"
    r"approximately|initial|request|all|within|starting|"
    r"is|are|was|were|date|dos|bilaterally|(?<=,\s)(?:bilateral|right|left|repeat)|each|"
    rf"on\sthe\s(?:left|right)(?:\sside)?|{_NOT_THE_WHOLE_NAME}visits?|dated|twice|once|daily|weekly|"
    r"monthly|quarterly|annually|left and right|right and left)(?<=\w)(?!\w)|(?<=\w)\s?#)$",
    re.IGNORECASE,
)
_TRAILING_ENDS = (
    *",;:.-–/&+=([*•#",
    *("for", "of", "to", "at", "on", "in", "and", "or", "with", "x", "by", "per", "the", "a", "an", "from"),
    *("times", "total", "qty", "quantity", "over", "session", "sessions", "outpatient", "rental", "purchase"),
    *("purchased", "supply", "dispensed", "trial", "w", "plus", "additional", "approximately", "initial"),
    *(
        "request",
        "all",
        "within",
        "starting",
        "is",
        "are",
        "was",
        "were",
        "date",
        "dos",
        "bilaterally",
        "bilateral",
        "right",
        "left",
        "repeat",
        "each",
        "visit",
        "visits",
    ),
    *("dated", "twice", "once", "daily", "weekly", "monthly", "quarterly", "annually"),
    *("left and right", "right and left", "side"),
)
"""What everything ends with that `_TRAILING` finds at an end, white space aside, in lower case."""
_CONTRAST = r"(?:contrast|gadolinium|dye)"
_DEVICES = (
    "brace",
    "braces",
    "splint",
    "splints",
    "orthosis",
    "orthotics",
    "walker",
    "boot",
    "boots",
    "cane",
)
_WORN_OUT = "|".join(rf"(?<={device}),\sreplacements?(?=\s*(?:$|[,;(]))" for device in _DEVICES)
"""`Wrist brace, replacement`: why a device is asked for; behind a joint it is what is done to it."""
_NAME_ENDS = late(
    rf"(?:{_WORN_OUT}|\s?\(\s?(?:for\s)?(?:purchased?|rental|rented)\b|\s?[:,]\s(?:quantitative|qualitative)\b"
    rf"|[\s,(-]{{1,3}}(?:cpt|hcpcs)\b|\s?\(\s?{_CODE}"
    rf"|,\s(?:one[\s-]way|round[\s-]trips?)\b|,?\s(?:of\s|in\s)?all\s(?:four\s|4\s)?quadrants\b|,?\s\(?(?:\d{{1,2}}|two|three|four|five|six)[\s-]?views?\b|,\s(?:at\s)?(?:the\s)?site\sof\b|,?\sbehind-the-ear\b|,\s(?:in|over|on)-the-[a-z]+\b)|(?:,|\s(?:of|"
    rf"for))?\s\(?(?:an?\s)?(?:unspecified|unknown|unstated|indefinite|undetermined)\s(?:duration|length|"
    rf"quantity|frequency|amount|number|period)\b|\s(?:"
    rf"without\b(?!\s(?:(?:and|or)\swith\s)?{_CONTRAST})|to be (?:done|performed|taken|used)\b|related to\b|"
    rf"due to\b|secondary to\b|as needed\b|"
    r"for (?:the )?(?:treatment|management|diagnosis|dates?|purchase|rental|home use|use|dos)\b|"
    r"for (?:(?:a|his|her|the|scs|medical|surgical|pre-?\s?op(?:erative)?) ){0,2}clearance\b|"
    r"for (?:dvt|vte|clots?|thrombosis|deep (?:vein|venous) thrombosis) (?:prophylaxis|prevention)\b|"
    r"as an? (?:out|in)patient\b|on an? (?:out|in)patient\b|at a rate of\b|(?:between|from|through)\s\d|"
    r"(?:performed|provided|dispensed|prescribed|administered) (?:on|by)\b|"
    r"(?:rendered|completed|given|received|ordered) on\b|dos\b|dates? of service\b|rental\b|purchase\b)",
    re.IGNORECASE,
)
_WORD = late(r"[A-Za-z][A-Za-z'-]*")
_GOES_TO = late(
    r"\b(?:transport\w*|rides?|taxi|travel|mileage)\s(?:services?\s)?(?:to|"
    r"for)\s(?:[\w-]+\s){1,5}(?:visits?|sessions?)$",
    re.IGNORECASE,
)
"""Where the visits are what a way leads to and no count."""
_BEFORE_A_DRUG = late(
    r"(?:pre|peri|post)-?\s?op(?:erative(?:ly)?)?\s(?:medications?\s?:?\s)?$", re.IGNORECASE
)
"""When a drug is given is no part of its name: `Post-op Norco`."""
_DRUG_NAME_ENDS = late(r"\s(?:for|as|times|from|per|at|to)\s|[,;]\s", re.IGNORECASE)


_LOCATES = late(
    r"(?:\b(?:of|for|to|at|on|in|involving|over)\s(?:the\s|his\s|her\s)?(?:patient's\s|injured\s)?"
    r")$",
    re.IGNORECASE,
)
_NAMES_THE_PART = late(r"\bof\s(?:the\s|his\s|her\s)?(?:patient's\s|injured\s)?$", re.IGNORECASE)
_NAMES_A_TEST = late(
    r"\b(?:mr[ai]|ct|scans?|x-?rays?|radiographs?|emg|nc[vs]|ultrasound|sonogram|(?:arthro|myelo)gram)\)?\s$",
    re.IGNORECASE,
)
"""`MRI right knee`: what is looked at belongs to the name of a test, as in `MRI of the right knee`."""
_AT_LEVEL = late(
    r"(?:(?:right|left|bilateral|bilaterally|both)\s)?[clts]-?\d{1,2}\b.*", re.IGNORECASE | re.DOTALL
)
_JOINS_PARTS = late(r"\s?(?:[,/&-]\s?)?(?:(?:and/or|and|or)\s)?(?:the\s)?", re.IGNORECASE)
_WORDS_AROUND_PARTS = frozenset(
    (
        *("and", "or", "the", "area", "region", "s", "bilaterally", "only", "level", "levels", "of", "at"),
        *("facet", "facets", "joints", "number", "numbers", "no", "nos"),
    )
)
_LONGEST_LOCATING = 32
_LONGEST_TRAILING = 24


@dataclass(frozen=True, slots=True)
class Landmarks:
    """What stands where in a heading, sorted: body parts, regions named by an adjective, drug names."""

    parts: Sequence[Range]
    regions: Sequence[Range]
    drugs: Sequence[Range]


def name_range(text: str, cuts: Sequence[Range], landmarks: Landmarks) -> Range | None:
    """The range of the treatment's name: the first run of words between `cuts` that names anything.

    `cuts` are the ranges of amounts, doses, dates and directions. None only for a text without a letter.
    """
    fallback: Range | None = None
    for run_start, run_end in _runs(text, cuts):
        run = _trim(text, _after_lead_in(text, run_start, run_end), run_end)
        if run is None:
            continue
        named = _shorten(text, run, landmarks.drugs)
        named = named and _without_following_part(text, named, landmarks)
        if named is not None and _names_something(text, named, landmarks.parts):
            return named
        fallback = fallback or run
    if fallback is None and any(map(str.isalpha, text)):
        fallback = len(text) - len(text.lstrip()), len(text.rstrip())
    return fallback


def _runs(text: str, cuts: Sequence[Range]) -> list[Range]:
    runs: list[Range] = []
    position = _after_lead_in(text, 0, len(text))
    for cut_start, cut_end in sorted(cuts):
        if cut_start > position:
            runs.append((position, cut_start))
        position = max(position, cut_end)
    runs.append((position, len(text)))
    return [run for run in runs if run[0] < run[1]]


def _after_lead_in(text: str, start: int, end: int) -> int:
    while start < end and (lead := _LEAD_IN.match(text, start, end)) is not None and lead.end() > start:
        start = lead.end()
    return start


def _trim(text: str, start: int, end: int) -> Range | None:
    while start < end and not (text[start].isalnum() or text[start] == "("):
        start += 1
    while start < end:
        tail = text[max(start, end - _LONGEST_TRAILING) : end].lower()
        if not tail.endswith(_TRAILING_ENDS) and not tail[-1].isspace():
            break
        trailing = _TRAILING.search(text, max(start, end - _LONGEST_TRAILING), end)
        if trailing is None or _GOES_TO.search(text, start, end):
            break
        end = trailing.start()
    opened, closed = text.count("(", start, end), text.count(")", start, end)
    if opened > closed:
        # An opened bracket whose rest was cut away: `Physical therapy (12 sessions`.
        last = text.rindex("(", start, end)
        return _trim(text, start, last) if last > start else _trim(text, start + 1, end)
    if closed > opened and text[end - 1] == ")":
        return _trim(text, start, end - 1)
    return (start, end) if any(map(str.isalpha, text[start:end])) else None


def _shorten(text: str, run: Range, drugs: Sequence[Range]) -> Range | None:
    start, end = run
    ending = _NAME_ENDS.search(text, start, end)
    if ending is not None:
        end = ending.start()
    within = [drug for drug in drugs if drug[0] >= start and drug[1] <= end]
    if within and _BEFORE_A_DRUG.match(text, start, within[0][0]):
        start = within[0][0]
    if within and within[0][0] - start <= 1:
        after = _DRUG_NAME_ENDS.search(text, within[-1][1], end)
        if after is not None:
            end = after.start()
    return _trim(text, start, end)


def _without_following_part(text: str, run: Range, landmarks: Landmarks) -> Range | None:
    start, end = run
    kept = start
    for part in landmarks.parts:
        if start < part[0] and part[1] <= end:
            before = text[max(part[0] - _LONGEST_LOCATING, start) : part[0]]
            joined = kept > start and _JOINS_PARTS.fullmatch(text, kept, part[0]) is not None
            if joined and text[kept : part[0]].strip() == ",":
                # `at L4-5, lumbar spine`: which spine a level is of is told anew.
                joined = text[kept - 1].isdigit() == text[part[1] - 1].isdigit()
            if joined or _NAMES_THE_PART.search(before) or _NAMES_A_TEST.search(before):
                kept = part[1]
            elif _AT_LEVEL.fullmatch(text[slice(*part)]) and before.rstrip()[-1:].isalpha():
                # Where along the spine it is done is part of what is done, unless it is told apart.
                kept = part[1]
            elif _LOCATES.search(before) or _only_parts_follow(text, part, end, landmarks.parts):
                return _trim(text, start, part[0])
    places = sorted([*landmarks.parts, *landmarks.regions])
    for region in landmarks.regions:
        if start < region[0] and kept < region[1] <= end:
            before = text[max(region[0] - _LONGEST_LOCATING, start) : region[0]]
            joined = kept > start and _JOINS_PARTS.fullmatch(text, kept, region[0]) is not None
            if joined or _NAMES_THE_PART.search(before) or _NAMES_A_TEST.search(before):
                kept = region[1]
            elif _only_parts_follow(text, region, end, places):
                return _trim(text, start, region[0])
    return run


def _only_parts_follow(text: str, part: Range, end: int, parts: Sequence[Range]) -> bool:
    left = _words_outside(text, (part[1], end), parts)
    return all(word in _WORDS_AROUND_PARTS for word in left)


def _names_something(text: str, run: Range, parts: Sequence[Range]) -> bool:
    return any(word not in _FILLERS and len(word) > 1 for word in _words_outside(text, run, parts))


def _words_outside(text: str, run: Range, parts: Sequence[Range]) -> list[str]:
    position, end = run
    words: list[str] = []
    for part_start, part_end in parts:
        if position <= part_start and part_end <= end:
            words.extend(_WORD.findall(text, position, part_start))
            position = part_end
    words.extend(_WORD.findall(text, position, end))
    return [word.lower().strip("'-") for word in words]
