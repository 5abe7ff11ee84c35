"""Words by which a phrase is known to name a disorder."""

from __future__ import annotations

from collections.abc import Iterator

from imr_llm.vocabulary.patterns import late
from imr_llm.vocabulary.scanning import holds_any

_NAMES = frozenset(
    {
        *("pain", "pains", "ache", "aches", "strain", "strains", "sprain", "sprains", "tear", "tears"),
        *("torn", "fracture", "fractures", "fx", "syndrome", "syndromes", "disorder", "disorders"),
        *("disease", "diseases", "derangement", "stenosis", "ddd", "djd", "hnp", "protrusion"),
        *("protrusions", "extrusion", "extrusions", "displacement", "anxiety", "stress", "insomnia"),
        *("headache", "headaches", "migraine", "migraines", "vertigo", "dizziness", "tinnitus"),
        *("hypertension", "obesity", "contusion", "contusions", "impingement", "dysfunction", "injury"),
        *("injuries", "ptsd", "crps", "rsd", "tfcc", "slap", "gerd", "reflux", "ulcer", "ulcers", "hernia"),
        *("hernias", "cyst", "cysts", "instability", "lesion", "lesions", "laxity", "effusion"),
        *("entrapment", "contracture", "frozen", "freezing", "plantar", "sciatica", "lumbago", "whiplash"),
        *("concussion", "amputation", "burn", "burns", "laceration", "lacerations", "dislocation"),
        *("dislocations", "subluxation", "subluxations", "deformity", "deformities", "weakness"),
        *("numbness", "swelling", "stiffness", "tingling", "discomfort", "dependence", "abuse"),
        *("addiction", "seizure", "seizures", "stroke", "apnea", "asthma", "copd", "disturbance"),
        *("impairment", "deficit", "deficits", "scoliosis", "lordosis", "kyphosis", "myofascial"),
        *("bruxism", "xerostomia", "caries", "infection", "infections", "abscess", "mdd", "gad", "tbi"),
        *("tos", "cts", "oa", "ra", "mtbi", "dvt", "condition", "complaint", "complaints"),
        *("pseudarthrosis", "nonunion", "non-union", "malunion", "incontinence", "constipation"),
        *("erectile", "hallux", "bunion", "bunions", "cataract", "cataracts", "reaction", "adjustment"),
        *("panic", "mood", "fatigue", "s/p", "valgus", "varus", "neuroma", "gout", "lupus", "edema"),
        *("deconditioning", "kinesiophobia", "radic", "lbp"),
        *("hearing", "disturbances", "impairments", "disabilities", "postlaminectomy", "post-laminectomy"),
        *("retear", "rupture", "ruptures", "planovalgus", "planus", "cavus", "flatfoot", "flatfeet"),
        *("crepitus", "avulsion", "ganglion", "mass", "wound", "concussions", "blindness", "glaucoma"),
        *("hematoma", "epilepsy", "htn", "dm", "dm2", "niddm", "iddm", "cad", "ckd", "chf", "osa"),
        *("hyperlipidemia", "diabetes", "cancer", "bite", "bites", "sting", "scar", "scars", "scarring"),
        *("neurogenic", "spasticity", "palsy", "paralysis", "paraplegic", "quadriplegic", "tremor"),
        "tremors",
        *("syncope", "fistula", "aneurysm", "embolism", "infarction", "arrhythmia", "fibrillation"),
        *("tachycardia", "bradycardia", "prolapse", "polyp", "polyps", "nodule", "nodules", "tumor"),
        *("tumors", "neoplasm", "toxicity", "poisoning", "allergy", "allergies", "rash", "eczema"),
        *("hypogonadism", "hypothyroid", "hyperthyroid", "malalignment", "equinus", "claudication"),
        *("deviation", "obstruction", "adhesions", "perforation", "blockage"),
        *("covid", "cough"),
        *("wounds", "hydrocele", "varicocele", "hemorrhoids", "nausea", "diarrhea", "malingering"),
        *("hiv", "t1dm", "t2dm", "hld", "bph", "ibs", "adhd", "deficiency", "deficiencies", "leiden"),
    }
)
_DRUGS = frozenset({"soma"})
"""Drugs whose name ends as that of a disorder does."""
_ENDS = (
    *("opathy", "opathies", "opathic", "itis", "itides", "osis", "oses", "algia", "algias", "ago", "oma"),
    *("omas", "emia", "plegia", "paresis", "esthesia", "esthesias", "phobia", "mania", "penia", "trophy"),
    *("spasm", "spasms", "listhesis", "malacia", "thymia", "thymic", "uria", "phagia", "pnea", "rrhea"),
    *("thyroidism", "holism", "cemia", "trichosis", "ectasis", "dynia", "kinesis", "kinesia", "opia"),
)
_BEGINNINGS = (
    *(
        "radiculopath",
        "degenerat",
        "herniat",
        "bulg",
        "depress",
        "diabet",
        "trauma",
        "gastr",
        "dyspeps",
        "dysthym",
    ),
    *("suicid", "abnormal", "spondylo", "tendin", "tendon", "burs", "tenosyn", "psychosis", "psychotic"),
    *("capsul", "quervain", "dequervain", "cellulit", "laminectom", "cervicalg", "fibromyalg"),
    *("chondromal", "disc"),
)
_OTHER_BEGINNINGS = (
    *("discuss", "discharg", "discontin", "discover", "discret", "disclos", "discrep", "discern", "discipl"),
    *("discount", "discrim"),
)
"""Words that begin as a disorder of the discs does."""
_PHRASES = (
    *("carpal tunnel", "cubital tunnel", "tarsal tunnel", "rotator cuff", "de quervain", "tennis elbow"),
    *("trigger finger", "trigger thumb", "failed back", "status post", "hearing loss", "loss of"),
    *(
        "heart failure",
        "renal failure",
        "kidney failure",
        "renal insufficiency",
        "liver failure",
        "atrial fib",
    ),
    "high blood pressure",
    *("aftercare following", "aftercare for", "after care following"),
    *("frozen shoulder", "golfer", "foot drop", "drop foot", "wrist drop", "retained hardware"),
    *(
        "painful hardware",
        "symptomatic hardware",
        "prominent hardware",
        "hardware failure",
        "broken hardware",
    ),
    *(
        "loose hardware",
        "hardware loosening",
        "failed hardware",
        "broken rod",
        "broken screw",
        "broken plate",
    ),
    *("loose screw", "loose implant", "implant failure", "aseptic loosening", "prosthesis loosening"),
    *("prosthetic loosening", "loose prosthesis", "loose body", "loose bodies", "foreign body"),
    *(
        "chondral defect",
        "cartilage defect",
        "pars defect",
        "septal defect",
        "missing teeth",
        "missing tooth",
        "field defect",
        "tissue defect",
    ),
    *("bone defect", "bony defect", "tendon defect", "full thickness defect", "full-thickness defect"),
)
_WORD = late(r"[a-z][a-z/'-]*[a-z]")


def names_disorder(words: str) -> bool:
    """Whether some words in lower case name a disorder."""
    return holds_any(words, _PHRASES) or any(map(_is_name, _parts(words)))


def _parts(words: str) -> Iterator[str]:
    """The words of a text, and the parts of those that hyphens or slashes join."""
    for word in _WORD.findall(words):
        yield word
        if "-" in word or "/" in word:
            yield from word.replace("-", "/").split("/")


def _is_name(word: str) -> bool:
    return word not in _DRUGS and (
        word in _NAMES
        or word.endswith(_ENDS)
        or (word.startswith(_BEGINNINGS) and not word.startswith(_OTHER_BEGINNINGS))
    )
