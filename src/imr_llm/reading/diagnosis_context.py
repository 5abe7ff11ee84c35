"""What stands before an announcement of diagnoses: who made it, and what shows that it tells of none."""

from __future__ import annotations

from imr_llm.vocabulary.patterns import late

_DOCTOR = (
    r"(?:[a-z]+ist|[a-z]+iatrist|[a-z]*surgeon|physician|provider|doctor|chiropractor|evaluator|examiner|"
    r"a?p?qme|ame|ptp|dr\.? [a-z][a-z'-]*\.?|practitioner|physician['’]s assistant|clinic)"
)
WHO_DIAGNOSED = late(
    rf"\b{_DOCTOR} (?:(?:on|in|of) [a-z0-9/ ,-]{{3,20}} )?(?:\([^()]{{4,30}}\) )?(?:(?:has|had|also|"
    rf"then|later|subsequently|further|"
    rf"initially|first|originally|at first) )*$|(?:^|[.;][\"”’']* )(?:he|she) (?:(?:also|then|thus) )*$|"
    rf"\b{_DOCTOR},? who (?:has |had )?$|"
    r"\b(?:evaluation|re-?evaluation|examination|consultation)(?: ?\([^()]{4,30}\)|(?: (?:of|on|dated))? "
    r"[\d/-]{6,10})? (?:also )?$|"
    rf"(?:,|,? and) (?:an?|the|his|her) (?:[a-z-]+ ){{0,2}}{_DOCTOR}, "
    r"(?:(?:both|jointly|together|all|also) )?$|"
    r"\b(?:authors|team|panel|evaluators|examiners|physicians|psychologists|surgeons|providers) "
    r"(?:(?:have|had|jointly|together|also|then|both|all) )*$"
)
"""Who diagnosed what stands behind: `the treating physician has diagnosed …`."""
WHO_SAW = late(
    r"diagnosed [^.;,]{2,80} (?:referred|sent|ordered|requested|treated|followed|(?:in|of) (?:his|her)|has|"
    r"had|was|is)\b"
)
"""`the neurologist who diagnosed migraine referred her`: told of another thing."""
UNDER = late(
    r"\b(?:undergoing|under|receiving|received|being|been|continues to be|remains|currently|records? "
    r"(?:indicate[sd]?|show(?:s|ed)?|document(?:s|ed)?|reflect(?:s|ed)?|reveal(?:s|ed)?)) (?:\w+ )?$|"
    r"\b(?:he|she|patient|pt|worker|claimant|applicant|employee|iw) (?:is|continues to be) "
    r"(?:(?:also|still|now|closely) )*$"
)
"""`She is followed for migraine`: whoever is treated still has it, and who `was treated` may not."""
_COVERS = r"(?:['’]s)? (?:(?:private|health|medical|group) )*(?:insurance|coverage|policy|plan|benefits)\b"
"""`seen under her husband's insurance`: what paid for it is no illness of his."""
NOT_A_LIST = late(
    r"\b(?:(?:no|not|whether|without|never|concern\w*|worr(?:y|ies|ied)|afraid|fears?|deny|denies|denied|"
    r"rule[sd]? out|r/o|differential|possible|mother|cleared of|excludes?|excluded|refut\w+|rejects?|"
    r"rejected|"
    r"against|disagrees?|disagreed|doubts?|doubted|questions|questioned|withdrew|withdrawn|"
    rf"(?:wife|husband|brother|sister)(?!{_COVERS})|"
    rf"(?:daughter|father|family)(?!{_COVERS})|guideline|guidelines|patients|criteria|unlikely|doubtful|pre-?operative|"
    r"to (?:establish|confirm|make|clarify|reach|prove|exclude)|"
    r"post-?operative)\b|"
    r"n't)[^.;:]{0,40}$|\b(?:consider(?:ed|s|ing)|entertain(?:ed|s)|suspect(?:ed|s)|raised) (?:(?:an?|"
    r"the) )?$"
)
IMAGING = late(r"\b(?:mri|mra|x-?rays?|ct|emg|ncv|ncs|radiograph\w*|ultrasound|sonogram|scan|myelogram)\b")
FIRST_AGE = late(r"\byear[\s-]*old\b")
SOAP = late(r"(?:^|(?<=\w)(?=\W*?[.;\-] ))\W*[so] ?: ")
"""What notes in four parts have before the assessment, `S: … O: … A: …`."""
ILL = (
    r"(?:ptsd|fibromyalgia|asthma|hypertension|htn|diabet|obesity|hypothyroid|hyperthyroid|copd|gerd|"
    r"coronary|congestive|hyperlipid|hypercholest|sleep apnea|osteoporosis|rheumatoid|gout|lupus|epilepsy|"
    r"atrial|kidney disease|chronic kidney|hepatitis|bruxism|xerostomia|"
    r"(?:mild |moderate |severe )?osteoarthritis|(?:complete |incomplete )?(?:para|quadri|tetra)plegia|"
    r"(?:[a-z]+ ){0,3}?(?:periodontitis|gingivitis)|type (?:1|2|i|ii)\b|dm\b|dm2)"
)
"""What a worker may have besides the injury."""
ILL_OF_OLD = (
    rf"(?:{ILL}|high blood pressure|gastroesophageal|dyslipid|high cholesterol|seizure disorder|migraine|"
    r"anemia|psoria|depression|anxiety|glaucoma|obstructive (?:pulmonary|sleep)|stroke|thyroid disease|"
    r"heart (?:disease|failure)|reflux|crohn|ulcerative colitis|parkinson|multiple sclerosis)"
)
"""What a medical history may tell of besides."""
HOW_ILL = (
    r"(?:(?:well|poorly|fairly)[ -]controlled|controlled|uncontrolled|essential|chronic|morbid|mild|moderate|"
    r"severe|obstructive|long-?standing|stable|non-?industrial|(?:non-?)?insulin[ -]dependent|adult[ -]onset|"
    r"borderline)"
)
