"""Which differences between two words are slips of the pen and which may be another word.

In a medical text one letter can make another word (injection/infection, ureteral/urethral,
abduction/adduction), so a slip is a narrow thing: one edit, inside a long word, of a kind that typing and
scanning produce.
"""

from __future__ import annotations

_SHORTEST = 6
"""Letters that a word needs before an edit in it can be a slip."""
_SHORTEST_FOR_CONSONANT = 9
_VOWELS = frozenset("aeiouy")
_LOOKALIKES = frozenset(
    frozenset(pair) for pair in ("li", "ce", "lt", "ij", "vw", "uv", "gq", "hb", "nm", "fl", "it")
)
_PREFIXES = (
    *("hyper", "hypo", "inter", "intra", "infra", "extra", "supra", "super", "ante", "anti", "peri", "para"),
    *("pre", "post", "pro", "per", "dis", "non", "mis", "mal", "dys"),
)
_SURGICAL = ("tomy", "tomies", "stomy", "scopy", "plasty", "graphy", "gram", "desis")
_TWINS = frozenset(
    frozenset(pair)
    for pair in (
        *(("causal", "casual"), ("perineal", "peroneal"), ("prescribe", "proscribe")),
        *(("prescribed", "proscribed"), ("facial", "fascial"), ("prostate", "prostrate")),
        *(("stationary", "stationery"), ("principal", "principle"), ("tibial", "tibal")),
        *(("coastal", "costal"), ("elicit", "illicit"), ("discreet", "discrete"), ("median", "medial")),
        *(("medical", "medial"), ("personal", "personnel"), ("mucous", "mucus"), ("former", "formed")),
        *(("severe", "sever"), ("moral", "morale"), ("desert", "dessert"), ("patience", "patients")),
        *(("diary", "dairy"), ("angle", "angel"), ("trial", "trail"), ("united", "untied")),
        *(("human", "humane"), ("relaxed", "relapsed"), ("diseased", "deceased"), ("martial", "marital")),
        *(("complaint", "compliant"), ("complaints", "compliants"), ("silver", "sliver")),
        *(("dilation", "dilution"), ("section", "suction"), ("stimulation", "simulation")),
        *(("medication", "mediation"), ("reduction", "redaction"), ("fraction", "friction")),
        *(("constriction", "construction"), ("addiction", "addition"), ("humeral", "humoral")),
        *(("inpatient", "impatient"), ("completed", "competed")),
        *(("sacral", "scaral"), ("bridal", "bridle"), ("bilateral", "lateral"), ("woman", "women")),
    )
)


def is_slip(one: str, other: str) -> bool:
    """Whether two folded words differ by one slip: never at the start, never into a known other word.

    Accepted are two neighbours swapped, a doubled letter lost or gained, a vowel lost, gained or taken for
    another vowel, a last `s` or `e` lost or gained, letters that scanning confuses (l/i, c/e, rn/m), and in
    words of nine letters and more a consonant lost or gained.
    """
    if not (one.isalpha() and other.isalpha()) or min(len(one), len(other)) < _SHORTEST:
        return False
    if one[0] != other[0] or _other_prefix(one, other) or frozenset((one, other)) in _TWINS:
        return False
    if one.replace("rn", "m") == other.replace("rn", "m"):
        return True
    if one.endswith(_SURGICAL) or other.endswith(_SURGICAL):
        return False
    if len(one) == len(other):
        return _swapped_or_mistaken(one, other)
    longer, shorter = (one, other) if len(one) > len(other) else (other, one)
    return len(longer) - len(shorter) == 1 and _lost_letter(longer, shorter)


def _other_prefix(one: str, other: str) -> bool:
    return any(one.startswith(prefix) != other.startswith(prefix) for prefix in _PREFIXES)


def _first_difference(one: str, other: str) -> int:
    shorter = min(len(one), len(other))
    return next((place for place in range(shorter) if one[place] != other[place]), shorter)


def _swapped_or_mistaken(one: str, other: str) -> bool:
    place = _first_difference(one, other)
    if one[place + 1 :] == other[place + 1 :]:
        pair = frozenset((one[place], other[place]))
        return pair <= _VOWELS or pair in _LOOKALIKES
    return one[place + 2 :] == other[place + 2 :] and one[place : place + 2] == other[place : place + 2][::-1]


def _lost_letter(longer: str, shorter: str) -> bool:
    place = _first_difference(longer, shorter)
    if longer[place + 1 :] != shorter[place:]:
        return False
    lost = longer[place]
    doubled = place > 0 and longer[place - 1] == lost
    at_end = place == len(longer) - 1
    if at_end:
        return doubled or lost in "es"
    return doubled or lost in _VOWELS or len(longer) >= _SHORTEST_FOR_CONSONANT
