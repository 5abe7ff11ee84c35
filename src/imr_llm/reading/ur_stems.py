"""By which words a treatment goes, told alike whether a letter speaks of one or of many."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from imr_llm.domain.letter import Range
from imr_llm.vocabulary.numbers import number_of
from imr_llm.vocabulary.patterns import late

SYNONYMS = {
    "cbt": ("cognitive",),
    "pt": ("physical",),
    "ot": ("occupational",),
    "esi": ("epidural",),
    "mri": ("magnetic",),
    "emg": ("electromyography", "electrodiagnostic"),
    **{"ncv": ("ncs",), "ncs": ("ncv",), "conduction": ("ncv", "ncs")},
    **dict.fromkeys(("arthrogram", "arthrography"), ("mra",)),
    **dict.fromkeys(("arthroscopy", "arthroscopic"), ("scope",)),
    **{"fce": ("functional",), "hardening": ("wh",)},
    "frp": ("functional",),
    "norco": ("hydrocodone",),
    "hydrocodone": ("norco", "vicodin"),
    "ultram": ("tramadol",),
    "tramadol": ("ultram",),
    "colace": ("docusate", "softener"),
    "docusate": ("colace", "softener"),
    "senna": ("laxative",),
    "miralax": ("laxative",),
    "flexeril": ("cyclobenzaprine", "relaxant"),
    "cyclobenzaprine": ("flexeril", "fexmid", "relaxant"),
    "soma": ("carisoprodol", "relaxant"),
    "carisoprodol": ("soma", "relaxant"),
    "zanaflex": ("tizanidine", "relaxant"),
    "tizanidine": ("zanaflex", "relaxant"),
    "robaxin": ("methocarbamol", "relaxant"),
    "methocarbamol": ("robaxin", "relaxant"),
    "prilosec": ("omeprazole",),
    "omeprazole": ("prilosec",),
    "neurontin": ("gabapentin",),
    "gabapentin": ("neurontin",),
    "ambien": ("zolpidem",),
    "zolpidem": ("ambien",),
    **{"transforaminal": ("tfesi",), "tfesi": ("transforaminal", "epidural")},
    **{"nurse": ("nursing",), "nursing": ("nurse",)},
    **{"physical": ("pt",), "rfa": ("radiofrequency",), "radiofrequency": ("rfa",), "occupational": ("ot",)},
    "cognitive": ("cbt", "psychotherapy"),
    "epidural": ("esi",),
    "transportation": ("rides",),
    "aquatic": ("pool", "aqua", "water"),
    "pool": ("aquatic",),
    "chiropractic": ("chiro",),
    "brace": ("orthosis",),
    **{"inpatient": ("los",), "stay": ("los",), "hospital": ("los",)},
    "orthosis": ("brace",),
    **dict.fromkeys(("orthopedic", "orthopaedic", "orthopedics", "orthopedist"), ("ortho", "orthopaedic")),
    **{"ortho": ("orthopedic", "orthopaedic"), "psychiatric": ("psych",), "neurology": ("neuro",)},
    **{"neurological": ("neuro",), "psychiatrist": ("psych",), "neurologist": ("neuro",)},
    **{"platelet": ("prp",), "detoxification": ("detox",)},
    **dict.fromkeys(("orthovisc", "synvisc", "euflexxa", "supartz", "hyalgan"), ("viscosupplementation",)),
    **dict.fromkeys(("rays", "xray", "xrays"), ("films", "radiographs")),
    **dict.fromkeys(("radiograph", "radiographs"), ("films", "xray", "xrays")),
    **dict.fromkeys(("echocardiogram", "echocardiography"), ("echo",)),
    **{"interferential": ("ifc",), "acupuncture": ("acup", "acu")},
    **dict.fromkeys(("polysomnogram", "polysomnography"), ("psg",)),
    "urine": ("udt", "uds"),
    **{"labs": ("laboratory",), "lab": ("laboratory",), "laboratory": ("lab",)},
    "psychotherapy": ("psychological", "cognitive"),
    "psychological": ("psychotherapy",),
}
"""Other names of the same treatment, by a word of its request."""
_SAME_DRUG = (
    *(
        ("narcan", "naloxone"),
        ("lunesta", "eszopiclone"),
        ("celebrex", "celecoxib"),
        ("lyrica", "pregabalin"),
    ),
    *(("cymbalta", "duloxetine"), ("mobic", "meloxicam"), ("protonix", "pantoprazole")),
    *(("nexium", "esomeprazole"), ("topamax", "topiramate"), ("relafen", "nabumetone")),
    *(("restoril", "temazepam"), ("xanax", "alprazolam"), ("klonopin", "clonazepam"), ("valium", "diazepam")),
    *(
        ("zofran", "ondansetron"),
        ("nucynta", "tapentadol"),
        ("zoloft", "sertraline"),
        ("elavil", "amitriptyline"),
    ),
    *(
        ("lexapro", "escitalopram"),
        ("ativan", "lorazepam"),
        ("zantac", "ranitidine"),
        ("skelaxin", "metaxalone"),
    ),
)
"""A brand and the one drug in it."""
SYNONYMS |= {brand: (drug,) for brand, drug in _SAME_DRUG} | {drug: (brand,) for brand, drug in _SAME_DRUG}
_INITIALS = frozenset(
    {
        *(
            "acdf",
            "acl",
            "afo",
            "alif",
            "cesi",
            "cpm",
            "ctr",
            "cmp",
            "eswt",
            "fce",
            "frp",
            "fww",
            "gmi",
            "hep",
            "lesi",
            "lsb",
            "lso",
            "mbb",
            "mcl",
        ),
        *(
            "nmes",
            "onb",
            "pcl",
            "pft",
            "plif",
            "scs",
            "sgb",
            "tens",
            "tfesi",
            "tha",
            "thr",
            "tka",
            "tkr",
            "tlif",
            "tlso",
            "tpi",
            "uds",
            "udt",
        ),
    }
)
"""Short names of treatments that are the first letters of their words."""
_SPINAL = frozenset({"cervical", "lumbar", "thoracic", "lumbosacral"})
_LUMBAR = frozenset({"lumbar", "lumbosacral", "back"})
_BRACES = frozenset({"brace", "orthosis", "support", "corset", "bracing"})
_LEVEL = late(r"[ctl]\d{1,2}")
_LEFT_OUT = frozenset({"and", "of", "the", "for", "with", "to", "a", "an", "or"})
_STEM = 7
_APART = {
    **dict.fromkeys(("psychotropic", "psychotropics"), "psytrop"),
    **dict.fromkeys(("electrocardiogram", "electrocardiography"), "elcardi"),
    **dict.fromkeys(("electroencephalogram", "electroencephalography"), "elencep"),
    "electrotherapy": "elthera",
    **dict.fromkeys(("prescribe", "prescribed", "prescribes", "prescribing", "prescriber"), "prescbd"),
    **dict.fromkeys(("operative", "operatively"), "opertiv"),
}
"""Words that begin as those for other treatments do."""
_SLEEP_STUDY = late(r" (?:stud(?:y|ies)|lab(?:oratory)? test)")
_ASLEEP = late(
    r"(?:ing)?[ -](?:aid|pill|medic(?!ine (?:consult|eval|spec|ref))|agent|hygiene|apnea|dist|diff|problem|"
    r"disorder|loss|quality)"
)
_LIGAMENTS = frozenset({"acl", "mcl", "pcl"})
_LIGAMENT_OF = late(
    r" (?:(?:tear|injur|sprain|strain|rupture|laxity|deficien|insuffic|instab|brace)|"
    r"(?:repair|reconstruction|surgery|graft) (?:brace|therapy|rehab))"
)
_BEHIND_IT = frozenset({"after", "post", "following"})
_LABS = frozenset({"lab", "labs", "laboratory"})
_LAB_OF = late(r" (?:urine|drug|toxicol|confirm|monitor)")
_CONDUCTION = late(r" (?:conduct|stud|test|veloc)")
_NERVE_OF = late(
    r"[ -](?:root |branch )?(?:\w+ )?(?:block|inject|decompress|release|transpos|repair|graft|ablat|stimul|"
    r"explor|excis|wrap|surger|procedure|neurolysis|ultrasound|biops)"
)
"""What is done to a nerve."""
_IF_UNIT = late(
    r" (?:units?|stim(?:ulator)?|machine|device)\b(?! (?:costs?|are|is|can|could|do|does|have|has)\b)"
)
_LISTED = late(r"[,&/:(-] ?$")
_BEFORE_A_NAME = frozenset(
    {"", "a", "an", "the", "and", "or", "of", "for", "plus", "with", "denied", "certified", "modified"}
)
"""Around the `IF` of an interferential unit, which is a common word, too."""
_SHORT = {"f": "follow", "fu": "follow", "eval": "evaluat", "evals": "evaluat"}
"""What notes shorten: `the ortho f/u`, `psych eval`; the `f` only with its `/u`."""
_NO_PLURALS = frozenset({"tens", "units", "lens", "pulse"})
_PLURALS_IN_ES = ("ches", "shes", "xes")
_WORD = late(r"[^\W_]+")


def initials(words: Sequence[str]) -> set[str]:
    """The short names that the words of a request make, in order: `cpm` of `continuous passive motion`."""
    first = "".join(word[0] for word in words if word not in _LEFT_OUT)
    return {one for one in _INITIALS if one in first and (one not in _LIGAMENTS or "ligament" in words)}


def spinal_initials(words: Sequence[str]) -> set[str]:
    """The short names of an epidural injection and of a brace by the part of the spine: `lesi`, `lso`.

    `words` are those of the whole heading.
    """
    found = set[str]()
    if not _LUMBAR.isdisjoint(words) and not _BRACES.isdisjoint(words):
        found.add("lso")
    if "epidural" not in words and "esi" not in words:
        return found
    return found | {f"{word[0]}esi" for word in words if word in _SPINAL or _LEVEL.fullmatch(word)}


def stems_of(words: Iterable[str]) -> set[str]:
    """What some words of a request begin with, as they stand and as one of many would."""
    return {stem for word in words for stem in (_cut(word), _stem(word))}


def stemmed(low: str, place: Range) -> Iterator[tuple[int, str]]:
    """The words of a stretch of prose in lower case: where each begins, and with what.

    What is counted stays as it is: `two braces` are not one brace and another.
    """
    before = ""
    for match in _WORD.finditer(low, *place):
        word = match.group()
        if word == "nerve" and _CONDUCTION.match(low, match.end(), place[1]):
            # Studies of conduction are no block, and go by their letters.
            word = "ncv"
        elif word == "nerve" and not _NERVE_OF.match(low, match.end(), place[1]):
            # A cream for nerve pain is no nerve block.
            before = word
            continue
        if word == "bone" and low.startswith(" graft", match.end()):
            # A graft tells by itself, and is no stimulator of bone growth.
            before = word
            continue
        if word == "scope" and low.startswith(" of", match.end()):
            # The scope of a guideline is no arthroscopy.
            before = word
            continue
        if word == "root" and low.startswith(" canal", match.end()):
            # The canal of a tooth's root tells by itself, and planing the root is another treatment.
            before = word
            continue
        if word == "sleep" and _ASLEEP.match(low, match.end(), place[1]):
            # What helps to sleep is no study of it.
            before = word
            continue
        if word == "sleep" and _SLEEP_STUDY.match(low, match.end(), place[1]):
            yield match.start(), "polysomnogram"[:_STEM]
        if word in _LIGAMENTS and (before in _BEHIND_IT or _LIGAMENT_OF.match(low, match.end(), place[1])):
            # A tear of it is no repair.
            before = word
            continue
        if word in _LABS and _LAB_OF.match(low, match.end(), place[1]):
            # A laboratory's drug screen is none of the tests of the blood.
            before = word
            continue
        if (
            word == "if"
            and (
                before in _BEFORE_A_NAME
                or _LISTED.search(low, max(place[0], match.start() - 2), match.start())
            )
            and _IF_UNIT.match(low, match.end(), place[1])
        ):
            yield match.start(), "interferential"[:_STEM]
        if word in _SHORT and (word != "f" or low.startswith("/u", match.end())):
            yield match.start(), _SHORT[word]
        counted = before == "both" or number_of(before) is not None
        yield match.start(), _cut(word) if counted else _stem(word)
        before = word


def _cut(word: str) -> str:
    return _APART.get(word) or word[:_STEM]


def _stem(word: str) -> str:
    """What a word begins with, `x-rays` as `x-ray`."""
    if not (word.endswith("s") and 3 < len(word) <= _STEM) or word in _NO_PLURALS:
        return _cut(word)
    if word.endswith(_PLURALS_IN_ES):
        return word[:-2]
    return word if word.endswith("ss") else word[:-1]
