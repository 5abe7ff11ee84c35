"""Words that name no treatment by themselves, and nouns for kinds of treatment: `the study`."""

from __future__ import annotations

from collections.abc import Collection, Sequence, Set

from imr_llm.domain.record import Category
from imr_llm.vocabulary.numbers import number_of
from imr_llm.vocabulary.patterns import late

SILENT = frozenset(
    {
        *("a", "an", "and", "any", "the", "of", "for", "to", "in", "on", "at", "with", "without", "by"),
        *("per", "x", "or", "both", "right", "left", "bilateral", "one", "two", "three", "four", "five"),
        *("six", "seven", "eight", "nine", "times", "week", "weeks", "month", "months", "day", "days"),
        *("hour", "hours", "quantity", "additional", "initial", "request", "requests", "requested"),
        *("retro", "retrospective", "prospective", "dos", "date", "service", "services", "mg", "ml", "mcg"),
        *("gm", "grams", "tablet", "tablets", "tab", "tabs", "capsule", "capsules", "cap", "caps"),
        *("refill", "refills", "level", "levels", "purchase", "rental", "spine", "upper", "lower"),
        *("extremity", "medical", "lumbar", "cervical", "thoracic", "shoulder", "knee", "hand", "wrist"),
        *("elbow", "ankle", "hip", "foot", "back", "neck", "post", "op", "operative", "up", "ups"),
        *("treatment", "treatments", "trial", "pain", "er", "oral", "low", "mid", "extremities"),
        *("from", "under", "during", "via", "per", "into", "than", "as", "not", "no", "only"),
        *("shoulders", "knees", "hands", "wrists", "feet", "legs", "leg", "arm", "unit"),
    }
)
"""Words of a request that never tell which item a sentence speaks of."""
FAINT = frozenset(
    {
        *("therapy", "session", "sessions", "visit", "visits", "evaluation", "consultation", "consult"),
        *("injection", "injections", "cream", "gel", "topical", "study", "studies", "test", "testing"),
        *("tests", "program", "medication", "medications", "units", "followup", "exam", "examination"),
        *("procedure", "surgery", "device", "supplies", "review", "follow", "office", "care"),
    }
)
"""Words that tell an item only where no other item has them too."""
_CATEGORY_NOUNS: dict[Category, tuple[str, ...]] = {
    Category.DMEPOS: ("equipment", "device", "devices", "dme"),
    Category.PHARMACEUTICAL: (
        *("medication", "medications", "meds", "drug", "drugs", "prescription", "prescriptions"),
    ),
    Category.DIAGNOSTIC: ("imaging", "study", "studies", "test", "tests", "testing"),
    Category.SURGERY: ("surgery", "procedure", "operation"),
    Category.INJECTION: ("injection", "injections"),
    Category.REHABILITATION: ("therapy",),
}
_NO_IMAGING = frozenset(
    {
        *(
            "emg",
            "ncv",
            "ncs",
            "electrodiagnostic",
            "electromyography",
            "urine",
            "drug",
            "toxicology",
            "screen",
        ),
        *(
            "lab",
            "labs",
            "laboratory",
            "blood",
            "sleep",
            "polysomnogram",
            "polysomnography",
            "genetic",
            "dna",
        ),
        *("ekg", "ecg", "electrocardiogram", "eeg", "spirometry", "audiogram", "psychological"),
    }
)
"""Words of studies that make no image."""
_SCANS = frozenset({"mri", "mra", "magnetic", "ct", "tomography", "pet"})
_KINDS = frozenset(
    (
        *("physica", "occupat", "cogniti", "behavio", "massage", "speech", "aquatic", "psychol", "functio"),
        *("nerve", "ncv", "conduct", "velocit"),
        *("ortho", "orthope", "neurolo", "neuro", "neurosu", "psychia", "psych", "podiatr", "urology"),
        *("cardiol", "gastroe", "dermato", "rheumat", "ophthal", "dental", "interna"),
        *("shockwa", "water", "aqua", "pool", "laser", "oxygen", "infusio", "facet", "bursa", "gym"),
    )
)
"""Stems before `therapy`, `evaluation` or `follow-up` that tell of another one than an item without them."""
_STEROIDS = frozenset({"cortiso", "steroid", "cortico", "kenalog", "depo", "celesto", "toradol"})
_NO_STEROIDS = frozenset(
    {
        "euflexx",
        "synvisc",
        "orthovi",
        "supartz",
        "hyalgan",
        "monovis",
        "hyaluro",
        "viscosu",
        "prp",
        "platele",
        "plasma",
        "botox",
        "botulin",
        "ozone",
        "prolothe",
    }
)
"""Stems of what is injected: the steroid injection is not that of Euflexxa."""
_TELLS_NO_KIND = frozenset(
    {
        *(
            "this",
            "that",
            "these",
            "those",
            "all",
            "his",
            "her",
            "its",
            "such",
            "each",
            "their",
            "our",
            "any",
        ),
        *("every", "some", "most", "other", "another", "same", "more", "further", "new", "repeat", "second"),
        *("is", "was", "were", "are", "since", "because", "before", "after", "plus", "while", "but", "nor"),
        *("both", "diagnostic", "surgical", "spinal", "prescription", "special", "advanced", "future"),
        *(
            "elective",
            "major",
            "radiologic",
            "radiological",
            "lumbosacral",
            "outpatient",
            "inpatient",
            "durable",
        ),
        *("mr", "hospital", "home", "costly"),
    }
)
"""Words before a kind of treatment that do not tell which one it is."""
_JOINTS = frozenset({"and", "or", "but", "nor", "was", "were", "for", "with", "of", "to", "from", "not"})
_LONGEST_NAME = 3
"""Words on either side that can be of one name."""
_TESTED_FOR = late(
    r"test(?:s|ing)? (?:of|for) (?:(?:the|his|her|its) )?(?:blood|urin|saliva|stool|drug|substance|alcohol|"
    r"hepatitis|hiv|infection|gene|allerg|hormone|testosterone|vitamin|thyroid|diabetes|glucose|liver|kidney|"
    r"renal|tubercul|pregnan|memory|cognit|personality)"
)
"""Tests of which it is told what they are of."""
_LOOKS = frozenset({"evaluation", "assessment", "inspection", "visit", "visits", "survey"})
_OF_THE_HOME = late(
    r"\b(?:evaluation|assessment|inspection|survey|evaluate|assess|inspect) (?:of )?(?:the|his|her) \Z"
)
_HOME_AND = late(
    r"home (?:(?:safety|health|nurse|nursing|rn|needs|environment|environmental) )?"
    r"(?P<what>evaluation|assessment|inspection|survey|visit|exercise|modification|nurs|(?:physical )?therap)"
)
"""`A home safety evaluation`, which is no aide at home."""
_LONGEST_OF = 24
_OF_DRUGS = frozenset(
    {"screen", "screens", "screeni", "test", "tests", "testing", "toxicol", "monitor", "panel"}
)
"""What follows `drug` where no drug is meant: `a drug screen`."""


def kind_nouns(category: Category, words: Set[str], printed: Collection[str]) -> Collection[str]:
    """The nouns for the kind of treatment that a request is, whose words are given.

    `printed` are the words of all requests: where one of them is for `testing`, that is no study of another.
    """
    left_out = set() if _NO_IMAGING.isdisjoint(words) else {"imaging"}
    # "The scan" is no plain film.
    scan = () if words.isdisjoint(_SCANS) or "scan" in printed else ("scan", "scans")
    if "testing" in printed and "testing" not in words:
        left_out.add("testing")
    # "The therapy" is no psychotherapy where a therapy of another kind is asked for.
    more = ("therapy",) if "psychotherapy" in words and "therapy" not in printed else ()
    return [one for one in (*_CATEGORY_NOUNS.get(category, ()), *more, *scan) if one not in left_out]


def tells_another(
    low: str,
    words: Sequence[tuple[int, str]],
    place: int,
    own: Collection[str],
    others: Collection[str],
) -> bool:
    """Whether a noun for a kind of treatment is told of another one than a request of that kind.

    `words` are the stems of a stretch with where they begin, `place` is the index of the noun, `own` are the
    stems of the request and `others` those that tell any request.
    """
    start, stem = words[place]
    if (
        (stem == "drug" and is_of_a_screen(words, place))
        or _TESTED_FOR.match(low, start)
        or _is_of_the_next(low, words, place, own, others)
    ):
        return True
    if not place:
        return False
    before, stem_before = words[place - 1]
    # The `therapy` of `physical therapy` names no other therapy.
    if stem_before in others and "," not in low[before:start]:
        return True
    if stem_before in _STEROIDS and not _NO_STEROIDS.isdisjoint(own):
        return True
    if stem_before in _KINDS and stem_before not in own:
        return True
    return stem not in own and _is_told_which(low[max(before, low.rfind(" ", 0, start - 1) + 1) : start])


def _is_of_the_next(
    low: str,
    words: Sequence[tuple[int, str]],
    place: int,
    own: Collection[str],
    others: Collection[str],
) -> bool:
    """Whether the word behind a noun tells another request: `medication management`."""
    if place + 1 == len(words):
        return False
    behind, stem = words[place + 1]
    return stem in others and stem not in own and low[words[place][0] : behind].strip(" -").isalpha()


def is_another_at_home(low: str, start: int, own: frozenset[str]) -> bool:
    """Whether a `home` at a position is that of another thing than a request with these words is for."""
    if low.startswith("health", start) and low.endswith("home ", 0, start):
        start -= len("home ")
    if not low.startswith("home", start):
        return False
    if _OF_THE_HOME.search(low, max(start - _LONGEST_OF, 0), start) and own.isdisjoint(_LOOKS):
        return True
    behind = _HOME_AND.match(low, start)
    return behind is not None and not any(word.startswith(behind["what"][:4]) for word in own)


def is_of_a_screen(words: Sequence[tuple[int, str]], place: int) -> bool:
    """Whether a `drug` among the words of a stretch is what is tested for: `a drug screen`."""
    return place + 1 < len(words) and words[place + 1][1] in _OF_DRUGS


def is_beside(low: str, words: Sequence[tuple[int, str]], place: int, others: Collection[str]) -> bool:
    """Whether a word of a stretch stands in one name with a word that tells another item."""
    for step in (-1, 1):
        at = place + step
        while 0 <= at < len(words) and abs(at - place) <= _LONGEST_NAME:
            first, last = sorted((words[at - step][0], words[at][0]))
            if not low[first:last].strip().replace("-", "").isalnum():
                break
            if words[at][1] in others:
                return True
            if words[at][1] in _JOINTS:
                break
            at += step
    return False


def _is_told_which(before: str) -> bool:
    """Whether the word before a kind of treatment tells which one it is: `the sleep study`."""
    word = before.strip()
    if not word.isalpha() or before != f"{word} ":
        return False
    return not (
        word in SILENT
        or word in FAINT
        or word in _TELLS_NO_KIND
        or word.endswith(("ed", "ly", "ing"))
        or number_of(word) is not None
    )
