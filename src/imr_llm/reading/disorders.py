"""Words by which a phrase is known to name a disorder, a mere qualifier of one, or neither."""

from __future__ import annotations

import re

from imr_llm.domain.letter import Range

_NAMES = re.compile(
    r"\b(?:pain|ache|strains?|sprains?|tears?|torn|fractures?|fx|syndromes?|disorders?|diseases?|derangement|"
    r"radiculopath\w*|\w{2,}opath(?:y|ies|ic)|\w{2,}itis|\w{2,}osis|\w{2,}oses|\w{2,}algias?|\w{2,}[ae]go|\w{2,}omas?|"
    r"\w{2,}[ae]mia|\w{2,}plegia|\w{2,}paresis|\w{2,}esthesias?|\w{2,}[ae]sthesia|\w{2,}phobia|\w{2,}mania|\w{2,}penia|\w{2,}trophy|"
    r"stenosis|spondylo\w+|degenerati\w+|ddd|djd|hnp|herniat\w*|protrusions?|bulg\w+|extrusions?|displacement|"
    r"depress\w+|anxiety|stress|insomnia|headaches?|migraines?|vertigo|dizziness|tinnitus|hypertension|diabet\w+|"
    r"obesity|contusions?|impingement|dysfunction|injur(?:y|ies)|trauma\w*|ptsd|crps|rsd|tfcc|slap|gerd|reflux|"
    r"ulcers?|hernias?|neuroma|cysts?|instability|lesions?|laxity|effusion|entrapment|contracture|capsulitis|"
    r"freez\w*|frozen\s+shoulder|tennis\s+elbow|trigger\s+(?:finger|thumb)s?|carpal\s+tunnel|cubital\s+tunnel|"
    r"tarsal\s+tunnel|rotator\s+cuff|de\s*quervain\w*|plantar|sciatica|lumbago|whiplash|concussion|amputation|"
    r"burns?|lacerations?|dislocations?|subluxations?|\w*spasms?|deformit(?:y|ies)|weakness|numbness|swelling|stiffness|tingling|discomfort|sicca|"
    r"dependence|abuse|addiction|seizures?|stroke|apnea|asthma|copd|disturbance|impairment|deficits?|listhesis|"
    r"\w*listhesis|\w*malacia|scoliosis|lordosis|kyphosis|myofascial|fibromyalgia|bruxism|xerostomia|caries|"
    r"infections?|cellulitis|abscess|mdd|gad|tbi|tos|cts|oa|ra|mtbi|dvt|tendin\w+|burs\w+|condition|complaints?|"
    r"disc\s+\w+|failed\s+back|post-?\s*laminectomy|pseudarthrosis|non-?union|malunion|incontinence|constipation|"
    r"gastr\w+|erectile|hallux|bunions?|cervicalgia|cataracts?|hearing\s+loss|loss\s+of\s+\w+|reaction|agoraphobia|"
    r"dysthymi\w+|adjustment|panic|mood|psychosis|suicid\w+|fatigue|status\s+post|s/p|abnormal\w*|tenosynovitis)\b"
)
_QUALIFIER = re.compile(
    r"(?:(?:and|or|with|without|single|recurrent|episode|severe|moderate|moderately|mild|mildly|acute|subacute|chronic|"
    r"unspecified|not|otherwise|specified|nos|nec|initial|subsequent|encounter|sequela|closed|open|bilateral|"
    r"bilaterally|right|left|greater|than|more|worse|dominant|non-dominant|side|sided|right-sided|left-sided|"
    r"psychotic|features|in|partial|full|remission|resolved|resolving|improved|stable|persistent|residual|"
    r"industrial|non-?industrial|industrially|related|work-related|traumatic|type|grade|stage|level|levels|"
    r"i|ii|iii|iv|status|post|postoperative|post-operative|active|primary|secondary|clinical|by|history|to|due|of|"
    r"intractable|episodes?|multiple|the|on|at|\d{1,2}|[clts]-?\d{1,2}(?:[-/](?:[clts]-?)?\d{1,2})*|hypertrophic|possible|"
    r"symptomatic|controlled|uncontrolled|generalized|localized|delayed|routine|healing|onset|mod|sev)[\s/.-]*)+"
)
_REGION = re.compile(
    r"(?:(?:chronic|acute|persistent|mild|moderate|severe|industrial|multilevel|possible)\s+)*(?:(?:and|or|the|of|in|at|right|left|bilateral|upper|lower|low|mid|cervical|thoracic|lumbar|lumbosacral|sacral|spine|"
    r"neck|back|shoulders?|elbows?|wrists?|hands?|fingers?|thumbs?|hips?|knees?|ankles?|f(?:oo|ee)t|arms?|forearms?|legs?|"
    r"thighs?|extremit(?:y|ies)|chest|head|face|jaw|rib|ribs|abdomen|abdominal|groin|toes?|heels?|trapezius|"
    r"parascapular|scapular|paraspinal|muscles?|region|joints?|side|medial|lateral|anterior|posterior|distal|proximal|index|long|ring|"
    r"small|middle|great|big|[clts]-?\d{1,2}(?:[-/](?:[clts]-?)?\d{1,2})*|\d{1,2}[-/]\d{1,2})[\s/&-]*)+"
)
_PREPOSITION = re.compile(r"\b(?:of|in|at|to|involving|affecting|from|for)\b")

CODE = re.compile(
    r"(?:icd[\s-]*(?:9|10)?(?:[\s-]*cm)?\s*(?:codes?)?\s*[:#]?\s*)?"
    r"\b((?:\d{3}\.\d{1,2}|[a-tv-z]\d[0-9a-z]\.[0-9a-z]{1,4}|[ve]\d{2,3}\.\d{1,2}))(?![\w.]*\d)|"
    r"(?:icd[\s-]*(?:9|10)?(?:[\s-]*cm)?\s*(?:codes?)?\s*[:#]?\s*)\b(\d{3}|[a-tv-z]\d[0-9a-z])\b|"
    r"(?<=\()(\d{3}|[a-tv-z]\d{2})(?=\))"
)
"""A diagnosis code of ICD-9-CM or ICD-10-CM; without a decimal point only where the letter says ICD or
brackets it."""


def names_disorder(words: str) -> bool:
    """Whether some words in lower case name a disorder."""
    return _NAMES.search(words) is not None


def merge_qualifiers(low: str, entries: list[Range]) -> list[Range]:
    """List entries with those that only qualify another put back to it.

    `major depression | single episode | severe` is one entry, and so are `cervical | thoracic | lumbar strain`
    and `protrusions at L3-4 | L4-5`.
    """
    merged: list[Range] = []
    waiting: int | None = None
    for start, end in entries:
        words = _without_code(low[start:end])
        if not names_disorder(words):
            region = _REGION.fullmatch(words) is not None
            if region and merged and (words.endswith("region") or len(words) < end - start):
                # The classification's own order: "Radiculopathy, cervical region (M54.12)".
                merged[-1] = (merged[-1][0], end)
                continue
            if merged and waiting is None and _belongs_back(low, merged[-1], words, region=region):
                merged[-1] = (merged[-1][0], end)
                continue
            if region:
                waiting = start if waiting is None else waiting
                continue
        merged.append((waiting if waiting is not None else start, end))
        waiting = None
    if waiting is not None and merged:
        merged[-1] = (merged[-1][0], entries[-1][1])
    return merged


def _without_code(words: str) -> str:
    return CODE.sub("", words).strip(" ()[],;:-") or words


def _belongs_back(low: str, before: Range, words: str, *, region: bool) -> bool:
    if region:
        return _PREPOSITION.search(low, *before) is not None or (words[:1] in "clts" and words[1:2].isdigit())
    return _QUALIFIER.fullmatch(words) is not None
