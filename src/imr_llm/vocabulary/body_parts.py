"""Body parts as letters name them: with their side, their region, and spine levels.

Words that mean something else far more often than a part of the body (`back` to work, on the other `hand`,
`face`-to-face) count only where the words around them show that the body is meant.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from imr_llm.domain.letter import Range
from imr_llm.vocabulary.body_shorthand import names_without_nouns
from imr_llm.vocabulary.finder import keyed
from imr_llm.vocabulary.patterns import late
from imr_llm.vocabulary.scanning import digit_runs, matches_at
from imr_llm.vocabulary.words import fold

_PLURALS = (
    *("shoulder", "elbow", "wrist", "hand", "finger", "thumb", "arm", "forearm", "leg", "thigh", "calf"),
    *("shin", "knee", "ankle", "foot", "heel", "hip", "buttock", "rib", "eye", "ear", "toe", "joint"),
    *("extremity", "digit", "bicep", "tricep", "hamstring", "quadricep", "scapula", "clavicle", "testicle"),
    *("shldr", "achilles tendon", "rotator cuff", "kidney", "lung", "breast", "limb", "palm", "temple"),
)
_IRREGULAR = (
    *("feet", "teeth", "gums", "jaws", "calves", "extremities", "biceps", "triceps", "quadriceps"),
    "scapulae",
    "sinuses",
)
_SINGULARS = (
    *("neck", "back", "spine", "chest", "abdomen", "bladder", "liver", "skin", "colon", "bowel", "stomach"),
    *("head", "face", "jaw", "nose", "tooth"),
    *("mouth", "chin", "throat", "pelvis", "groin", "coccyx", "tailbone", "sacrum", "sternum", "trapezius"),
    *("trunk", "perineum", "midfoot", "forefoot", "hindfoot"),
    *("temporomandibular", "tmj", "skull", "scalp", "psyche", "brain", "heart", "torso", "waist", "flank"),
    *("c-spine", "l-spine", "t-spine", "axilla", "metatarsal", "patella", "femur", "tibia", "fibula"),
    *("humerus", "paraspinals", "si", "low-back", "upper-back", "esophagus", "larynx", "genitals", "scrotum"),
    *("collarbone", "kneecap", "breastbone", "forehead", "cheek", "eyelid", "eyebrow", "tongue", "lip"),
    *("radius", "ulna", "levator", "rhomboid", "rhomboids"),
)
_NOUNS = frozenset(
    {*_SINGULARS, *_IRREGULAR, *(word.split()[-1] for word in _PLURALS)}
    | {f"{word.split()[-1]}s" for word in _PLURALS}
) - {"joint", "joints", "digit", "digits", "si", "cuff", "cuffs", "tendon", "tendons"}
_HEADS = _NOUNS | {"joint", "joints", "cuff", "tendon", "digit", "digits", "fascia", "plateau"}
_NEED_REGION = frozenset(
    {"joint", "joints", "cuff", "tendon", "digit", "digits", "limb", "limbs", "spine", "fascia", "plateau"}
    | {"epicondyle", "epicondyles", "bursa", "temple", "temples"}
)
_OFTEN_SOMETHING_ELSE = frozenset(
    {"back", "hand", "face", "head", "foot", "feet", "arm", "arms", "trunk", "heel", "heart", "digit"}
    | {"calf", "calves", "palm", "palms", "waist", "stomach", "eye", "ear", "nose", "mouth"}
)

_NAMES_A_TRADE = late(
    r"(?:\sand\s(?:ankle|upper\sextremity|wrist|knee))?\s"
    r"(?:surgeon|specialist|doctor|physician|clinic|cent(?:er|re)|institute)"
)
_NAMES_ANOTHER = late(
    r"(?<=hip)\skit\b|(?<=hand)[\s-](?:held|rails?)\b|(?<=foot)[\s-]stool|(?<=(?:arm|ead))[\s-]rests?\b|"
    r"(?:\sand\s\w+)?\ssurgery\s(?:consult|evaluation|re-?evaluation|referral|second\sopinion|follow|clinic|visit)"
)
"""Behind a part without a side what names an aid or a specialty: `hip kit`, `spine surgery consultation`."""
_TRIGGERS = late(r"\b(?:finger|thumb|digit)s?\strigger\s\Z")
"""`Right ring finger trigger finger release`: the finger is told before, and the second is its ailment."""
_NOT_IN_HEADINGS = frozenset({"liver", "skin", "bladder", "bowel", "colon", "lip", "tongue", "cheek"})
"""Parts that a request names without a side for what is tested or grafted: a liver panel, a skin graft."""
_ONLY_IN_HEADINGS = frozenset(
    {"epicondyle", "epicondyles", "bursa", "midfoot", "forefoot", "hindfoot", "radius", "ulna"}
    | {"masseter", "masseters", "levator", "rhomboid", "rhomboids"}
)
"""Places of a treatment that a case summary names for what was found there."""
_STRUCK = frozenset({"face", "head"})
_TURNS_AWAY = frozenset({"back", "face", "head"})

_SIDES = (
    *("right", "left", "bilateral", "bilaterally", "bilat.", "bilat", "both", "rt.", "rt", "lt.", "lt"),
    *("r", "l", "b/l", "(r)", "(l)", "right-sided", "right sided", "left-sided", "left sided"),
)
_REGIONS = (
    *("low", "lower", "upper", "mid", "middle", "cervical", "cervica1", "thoracic", "lumbar", "lurnbar"),
    *("cerv", "cerv.", "thor", "thor.", "lumb", "lumb.", "l-s", "lumbo-sacral"),
    *("lumbosacral", "lumbosacra1", "lurnbosacral", "lurnbosacra1", "sacral", "cervicothoracic"),
    *("thoracolumbar", "great", "big", "little", "ring", "index", "long", "small", "fourth", "fifth"),
    *("third", "second", "first", "4th", "5th", "3rd", "2nd", "1st", "sacroiliac", "sacro-iliac", "si"),
    *("s.i.", "acromioclavicular", "ac", "glenohumeral", "temporomandibular", "rotator", "achilles"),
    *("plantar", "patellar", "basal", "cmc", "mcp", "pip", "dip", "trigger", "medial", "lateral", "anterior"),
    *("posterior", "inner", "outer", "dominant", "entire", "whole", "interphalangeal", "knee", "hip"),
    *("metacarpophalangeal", "subtalar", "tibiotalar", "ankle", "shoulder", "elbow", "wrist", "finger"),
    *("thumb", "toe", "front", "patellofemoral", "sternoclavicular", "total", "partial", "tibial"),
    *("peroneal", "distal", "proximal"),
    *("greater trochanteric", "trochanteric", "subacromial", "olecranon", "prepatellar", "pes anserine"),
)
_QUALIFIERS = tuple(word.replace("-", " ") for word in (*_SIDES, *_REGIONS))
_QUALIFIERS_BEGIN = frozenset(word[:2] for word in (*_SIDES, *_REGIONS))
_SIDE = f"(?:{'|'.join(map(re.escape, _SIDES))})"
_REGION = f"(?:{'|'.join(map(re.escape, _REGIONS))})"
_AND = r"(?:\s?[/&,]\s?|\sand\s|\sor\s|\sand/or\s|,\sand\s)"
_WALL = late(r"\s(?:wall|cage|girdle|blades?|(?<=masseter\s)muscles?|(?<=levator\s)scapulae?)(?!\w)")
"""What goes on with a part: the chest wall, the rib cage, the shoulder girdle, the masseter muscles."""
_BEFORE = late(
    rf"(?:(?<![\w/])(?<!than )(?<![<>])(?<![<>] )"
    rf"(?P<side>{_SIDE}(?:(?<!bilateral)(?<!bilaterally){_AND}{_SIDE})?)\s+)?"
    rf"(?P<region>(?<!\w){_REGION}(?:(?:{_AND}|-|\s){_REGION}){{0,3}}[\s-]+)?$"
)
_WORD_BEGINS = late(r"[\w(](?<!\w.)")
_WINDOW = 60
_SHOWS_THE_BODY_AFTER = late(
    r"[\s,]{0,2}(?:and\s\w+\s)?(?:pain|injur|strain|sprain|spasm|surg|brace|ache|symptom|complaint|numb|weak|"
    r"contusion|fractur|lacerat|swell|stiff|tender|trauma|wound|therapy|x-?ray|mri|disorder|condition|"
    r"problem|trouble|"
    r"discomfort|tingl|region|area|support|exercise|school|burn|cramp|ringing|hearing loss|"
    r"(?:is|was|are|were|remains?|feels?|felt|becomes?|became|gets?|got)\s(?:very\s|still\s|"
    r"often\s)?(?:stiff|sore|"
    r"painful|numb|tender|weak|swollen)|(?:gives?|gave|went)\s(?:out|way)|locked\sup|popped|hurts?\b|"
    r"aches?\b)"
)
_SHOWS_THE_BODY_BEFORE = late(
    r"(?:\b(?:accepted for|claim(?:s|ed)? (?:for|is for|to)|"
    r"(?:body|accepted|claimed|injured|admitted|affected|involved) (?:parts?|areas?)(?:\(s\))? "
    r"?(?:are|is|:|"
    r"include[sd]?:?)|blows? to)(?: the)?\s{1,3}|"
    r"\b(?:his|her|their|whose|patient's|worker's|employee's|claimant's|applicant's|injured|(?:pain|"
    r"injur\w{1,5}|"
    r"symptoms|numbness|tingling|swelling|weakness|fracture|burns?|trauma|complaints?)"
    r"(?:\s(?:on|of|dated)\s[\d/-]{6,10})?\s(?:in|to|of|on|at|from|over|along|across)"
    r"(?:\s(?:the|his|her))?|(?:struck|hit|kicked|punched|pushed|shoved|elbowed|slapped|strikes?|striking|"
    r"hitting|bumped|"
    r"banged|knocked|slammed)\s(?:(?:him|her|himself|herself)\s)?(?:with\s(?:an?|the|his|her)\s[a-z]+\s)?"
    r"(?:across|on|in|over)\s(?:the|his|her))"
    r"\s{1,3})$"
)
_HURT = late(
    r"\b(?:(?:hurt|injur|strain|sprain|wrench|twist|tweak|bruis|aggravat|trauma|contusi|pain|ache|spasm)"
    r"\w*(?:\s(?:to|of|in))?\s(?:the|his|her)|(?:struck|hit|banged|bumped|cut|burned|broke|jerked|striking|"
    r"hitting|banging|bumping|jerking|cutting|burning)\s(?:his|her))\s$"
)
"""`hurt his [back] in the bay`: the body, whatever `in` goes on with."""
_STRUCK_THE = late(
    r"\b(?:he|she|who|and|patient|worker|claimant|applicant)\s(?:struck|hit|banged|bumped)\sthe\s$"
)
"""`She struck the [head] on a post`."""
_SIDE_OF = late(r"\b(?:back|top|front|side|crown)\sof\s(?:the|his|her)\s{1,3}$")
_JOINED_AFTER = late(
    r"(?:,|\sand|,\sand|\s?/)\s?(?:(?:the|his|her|both|right|left|upper|low|lower)\s)*"
    r"(?:neck|shoulders?|back|face|chest|jaw|spine|knees?|arms?|hands?|wrists?|elbows?|hips?)\b(?!\son\b)"
)
_OF_A_LIST_IN_PAIN = late(
    r"(?:(?:,|\sand|,\sand|\s?/)\s?(?:(?:right|left|bilateral|upper|low|lower|mid)\s)*"
    r"(?:neck|shoulders?|back|chest|jaw|spine|knees?|arms?|hands?|wrists?|elbows?|hips?|ankles?|foot|feet|"
    r"legs?)\b){1,5}\s(?:pain|injur|symptoms|complaints|discomfort)"
)
"""`chronic [back], knee, and hip pain`."""
"""`the back of the head`, `the head and neck`: the head of a body and not of a department."""
_NOT_THE_BODY = late(r"[\s-]{0,2}(?:to\b|to-|on\s|into\b|in\s|up\b|out\b|over\b|off\b|through\b|from\b|of\s)")

_LEVEL = r"(?:[cl]-?\d|s1|s2|t-?\d{1,2})"
_LEVELS = late(
    rf"(?<![\w#.]){_LEVEL}(?:\s?[-/–]\s?(?:[clts]-?)?\d{{1,2}}(?![\d/]))*(?![\w%])",
)
_LEVEL_SIDE = late(rf"(?<![\w/])(?:{_SIDE}\s+)$")
_JOINING = late(r"\s?(?:,|/|&|\band\b|,\sand\b|\bor\b|and/or|through|to)\s?$")
_REGION_WORDS = keyed(
    r"(?:(?:right|left|bilateral)\s)?(?<!\w)(?:cervica[l1]|thoracic|lu(?:m|rn)bar|lu(?:m|rn)bosacra[l1]|"
    r"sacroiliac|"
    r"cervicothoracic|"
    r"thoracolumbar)(?!\w)"
)
_WORDS = late(r"[a-z]+(?:-[a-z]+)?")
_ONLY_WORDS = bytes(code if chr(code) in "abcdefghijklmnopqrstuvwxyz-" else ord(" ") for code in range(256))


def find_body_parts(text: str) -> list[tuple[str, Range]]:
    """Every body part and spine level as printed (`right shoulder`, `low back`, `L4-5`), in order.

    Sides and regions belong to the words; `right and left knees` or `cervical and lumbar spine` is one.
    """
    return _found(text, _body_is_meant)


def find_parts_in_heading(text: str) -> list[tuple[str, Range]]:
    """As `find_body_parts`, for a request heading: there `hand` or `back` always means the body."""
    return _found(text, _always)


def _found(text: str, is_meant: Callable[[str, int, int], bool]) -> list[tuple[str, Range]]:
    folded = fold(text)
    ranges = [*_parts(folded, is_meant), *_levels(folded, text)]
    ranges += names_without_nouns(text, folded, prose=is_meant is _body_is_meant)
    ranges.sort(key=lambda one: (one[0], -one[1]))
    found: list[tuple[str, Range]] = []
    taken = 0
    for start, end in ranges:
        if start >= taken:
            found.append((text[start:end], (start, end)))
            taken = end
    return found


def find_regions(text: str) -> list[tuple[str, Range]]:
    """Regions named by an adjective alone, as headings do: `Lumbar` ESI, `Cervical` MRI."""
    folded = fold(text)
    return [(text[one.start() : one.end()], one.span()) for one in _REGION_WORDS.finditer(folded)]


def _parts(folded: str, is_meant: Callable[[str, int, int], bool]) -> list[Range]:
    found: list[Range] = []
    words = set(folded.encode("ascii", "replace").translate(_ONLY_WORDS).decode().split())
    heads = _HEADS | _ONLY_IN_HEADINGS
    present = heads & words
    if "-" in folded:
        # A word has one hyphenated part at most: `behind-the-ear` is two words.
        present |= heads.intersection(part for word in words if "-" in word for part in _WORDS.findall(word))
    for noun in present:
        position = folded.find(noun)
        while position >= 0:
            end = position + len(noun)
            if not _inside_a_word(folded, position, end):
                part = _part(folded, noun, (position, end), is_meant)
                found.extend([part] if part is not None else [])
            position = folded.find(noun, end)
    return found


def _inside_a_word(folded: str, start: int, end: int) -> bool:
    after = folded[end : end + 2]
    # The ear of `behind-the-ear` tells of a make and of no place that is treated.
    before = folded[max(start - 5, 0) : start]
    return before[-1:].isalnum() or after[:1].isalnum() or before == "-the-"


def _part(folded: str, noun: str, place: Range, is_meant: Callable[[str, int, int], bool]) -> Range | None:
    start, end = place
    window_start = max(start - _WINDOW, 0)
    words_before = folded[window_start:start]
    may_be_qualified = words_before.replace("-", " ").rstrip().endswith(_QUALIFIERS)
    before = _qualifying(words_before) if may_be_qualified else None
    qualified = before is not None and before.start() < start - window_start
    if not qualified and noun in _NEED_REGION and noun != "spine":
        return None
    if (noun in _NOT_IN_HEADINGS and not qualified) if is_meant is _always else noun in _ONLY_IN_HEADINGS:
        return None
    if not qualified and noun in _OFTEN_SOMETHING_ELSE and not is_meant(folded, start, end):
        return None
    another = _NAMES_A_TRADE.match(folded, end) or (not qualified and _NAMES_ANOTHER.match(folded, end))
    if another or (before is not None and _TRIGGERS.search(words_before, before.start())):
        return None
    if noun in _TURNS_AWAY and folded[end : end + 3] == "-to":
        return None
    wall = _WALL.match(folded, end)
    if wall is not None:
        end = wall.end()
    return (window_start + before.start() if before is not None and qualified else start, end)


def _qualifying(words: str) -> re.Match[str] | None:
    """The side and region at the end of some words, tried only where a word begins."""
    for begin in _WORD_BEGINS.finditer(words):
        at = begin.start()
        if words[at : at + 2] not in _QUALIFIERS_BEGIN and words[at + 1 : at + 2].isalpha():
            continue
        if (found := _BEFORE.match(words, at)) is not None:
            return found
    return None


def _always(_folded: str, _start: int, _end: int) -> bool:
    return True


def _body_is_meant(folded: str, start: int, end: int) -> bool:
    if _SHOWS_THE_BODY_AFTER.match(folded, end) is not None:
        return True
    before = folded[max(start - 40, 0) : start]
    if folded[start:end] in _STRUCK and (
        _joined_to_a_part(before)
        or _SIDE_OF.search(before) is not None
        or _STRUCK_THE.search(before) is not None
        or _JOINED_AFTER.match(folded, end) is not None
    ):
        return True
    if _HURT.search(before) is not None and not folded.startswith(" of ", end):
        return True
    if _OF_A_LIST_IN_PAIN.match(folded, end) is not None:
        return True
    if _NOT_THE_BODY.match(folded, end) is not None and folded[start:end] in _TURNS_AWAY:
        return False
    return start == 0 or _SHOWS_THE_BODY_BEFORE.search(before) is not None or _joined_to_a_part(before)


def _joined_to_a_part(before: str) -> bool:
    joined = _JOINING.search(before)
    if joined is None:
        return False
    words = before[: joined.start()].split()
    return bool(words) and words[-1].strip(",;") in _HEADS


def _levels(folded: str, text: str) -> list[Range]:
    found: list[Range] = []
    digits = (start for start, _ in digit_runs(folded))
    begins = sorted(
        {at for digit in digits for at in (digit - 2, digit - 1) if at >= 0 and folded[at] in "clst"}
    )
    for match in matches_at(_LEVELS, folded, begins):
        start, end = match.span()
        # Capitals tell a level from the wavelength, dose or list letter that looks like one.
        if not text[start].isupper():
            continue
        window_start = max(start - 12, 0)
        side = _LEVEL_SIDE.search(folded[window_start:start])
        found.append((window_start + side.start() if side is not None else start, end))
    return found
