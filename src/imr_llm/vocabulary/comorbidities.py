"""Illnesses that no accident brings about, under the names that letters give them.

What is named for one of these is known to be the same illness, `HTN` and `high blood pressure`.
"""

from __future__ import annotations

from imr_llm.domain.letter import Range
from imr_llm.vocabulary.patterns import late
from imr_llm.vocabulary.scanning import Keys

_ILLNESSES = (
    # the heart and the vessels
    ("hypertension", "high blood pressure", "elevated blood pressure", "htn"),
    ("hyperlipidemia", "dyslipidemia", "hypercholesterolemia", "high cholesterol", "hld"),
    ("coronary artery disease", "coronary disease", "cad", "ischemic heart disease"),
    ("congestive heart failure", "heart failure", "chf", "cardiomyopathy"),
    ("atrial fibrillation", "afib", "a-fib"),
    ("atrial flutter",),
    ("supraventricular tachycardia", "svt"),
    ("mitral valve", "mitral regurgitation"),
    ("aortic stenosis", "aortic valve"),
    ("heart murmur",),
    ("stroke", "cerebrovascular accident", "transient ischemic", "tia"),
    ("peripheral arterial disease", "peripheral vascular disease"),
    ("raynaud",),
    # the lungs
    ("asthma",),
    ("copd", "chronic obstructive", "emphysema", "chronic bronchitis"),
    ("sleep apnea", "osa"),
    ("tuberculosis",),
    ("sarcoidosis",),
    ("allergic rhinitis", "hay fever", "seasonal allergies"),
    # glands and metabolism
    (
        "diabetes",
        "niddm",
        "iddm",
        "dm",
        "dm type",
        "dm ii",
        "dm i",
        "dm2",
        "dm1",
        "dm 2",
        "type 2 dm",
        "t1dm",
        "t2dm",
    ),
    ("diabetic neuropathy", "diabetic peripheral neuropathy"),
    ("diabetic retinopathy",),
    ("diabetic nephropathy", "diabetic kidney"),
    ("hypothyroid", "underactive thyroid", "hashimoto"),
    ("hyperthyroid", "overactive thyroid", "graves' disease", "graves disease"),
    ("goiter", "thyroid nodule"),
    ("thyroid condition", "thyroid disease", "thyroid disorder"),
    ("prediabetes", "pre-diabetes"),
    ("hyperparathyroid",),
    ("adrenal insufficiency", "addison's disease"),
    ("obesity",),
    ("gout",),
    ("vitamin d deficiency",),
    ("b12 deficiency",),
    ("hemochromatosis",),
    # stomach, bowel, liver
    ("reflux", "gerd"),
    ("barrett's esophagus",),
    ("peptic ulcer", "gastric ulcer", "duodenal ulcer", "stomach ulcer"),
    ("irritable bowel", "ibs"),
    (
        "opioid-induced constipation",
        "opioid induced constipation",
        "narcotic-induced constipation",
        "medication-induced constipation",
    ),
    ("crohn",),
    ("ulcerative colitis",),
    ("diverticulosis", "diverticulitis"),
    ("celiac disease", "celiac sprue"),
    ("lactose intolerance",),
    ("pancreatitis",),
    ("gallstones", "cholelithiasis"),
    ("cirrhosis",),
    ("fatty liver",),
    ("hepatitis",),
    # kidneys, bladder, organs of sex
    ("chronic kidney disease", "ckd", "renal insufficiency", "renal disease"),
    ("polycystic kidney",),
    ("kidney stones", "nephrolithiasis"),
    ("benign prostatic", "bph", "enlarged prostate", "prostatic hypertrophy"),
    ("overactive bladder",),
    ("hypogonadism",),
    ("neurogenic bladder",),
    ("interstitial cystitis",),
    ("endometriosis",),
    ("uterine fibroids", "fibroids"),
    ("polycystic ovar", "pcos"),
    # the blood, growths, infections
    ("anemia",),
    ("iron deficiency",),
    ("sickle cell",),
    ("thalassemia",),
    ("hemophilia",),
    ("von willebrand",),
    ("factor v leiden",),
    ("cancer", "carcinoma", "lymphoma", "leukemia", "melanoma", "multiple myeloma"),
    ("hiv",),
    ("lyme disease",),
    # joints, skin, eyes
    ("rheumatoid arthritis",),
    ("fibromyalgia",),
    ("psoriatic arthritis",),
    ("psoriasis",),
    ("lupus",),
    ("sjogren", "sjögren"),
    ("scleroderma",),
    ("polymyalgia rheumatica",),
    ("ankylosing spondylitis",),
    ("osteoporosis",),
    ("osteopenia",),
    ("eczema", "atopic dermatitis"),
    ("rosacea",),
    ("vitiligo",),
    ("glaucoma",),
    ("macular degeneration",),
    # nerves and mind
    ("multiple sclerosis",),
    ("parkinson",),
    ("epilepsy", "seizure disorder"),
    ("migraine",),
    ("essential tremor",),
    ("restless leg",),
    ("narcolepsy",),
    ("myasthenia gravis",),
    ("bipolar",),
    ("schizophrenia",),
    ("attention deficit", "adhd"),
    ("obsessive compulsive", "obsessive-compulsive", "ocd"),
)
_KEYS = Keys(name for names in _ILLNESSES for name in names)
_ILLNESS = {name: names[0] for names in _ILLNESSES for name in names}
_REST = late(r"[a-z]*")
_BY_ITSELF = 5
"""Names up to this length are abbreviations, which are never part of a longer word."""


def find_comorbidities(low: str) -> list[tuple[str, Range]]:
    """The illnesses that a text in lower case names, and where the words stand that tell which, in order."""
    found: list[tuple[str, Range]] = []
    for word, start, end in _KEYS.found(low):
        name = _KEYS.words[word]
        if start and (low[start - 1].isalnum() or low[start - 1] == "-"):
            continue
        rest = _REST.match(low, end)
        if rest is not None and rest.end() > end and len(name) <= _BY_ITSELF:
            continue
        found.append((_ILLNESS[name], (start, rest.end() if rest is not None else end)))
    found.sort(key=lambda one: (one[1][0], -one[1][1]))
    return [one for index, one in enumerate(found) if not index or one[1][0] >= found[index - 1][1][1]]
