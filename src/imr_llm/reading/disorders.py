"""What in a list of diagnoses only qualifies the one before it: codes, grades, sides, places."""

from __future__ import annotations

from imr_llm.domain.letter import Range
from imr_llm.reading.treatment_words import OPERATION
from imr_llm.vocabulary.disorders import names_disorder
from imr_llm.vocabulary.patterns import late

_QUALIFIER = late(
    r"(?:(?:and|or|with|without|single|recurrent|episode|severe|moderate|moderately|mild|mildly|acute|"
    r"subacute|chronic|unspecified|not|otherwise|specified|nos|nec|initial|subsequent|encounter|sequela|"
    r"closed|open|bilateral|bilaterally|right|left|greater|than|more|worse|dominant|non-dominant|side|"
    r"sided|right-sided|left-sided|psychotic|features|in|early|sustained|partial|full|remission|resolved|"
    r"resolving|"
    r"improved|improving|repaired|surgically|operated|adhesions|quiescent|inactive|asymptomatic|"
    r"stabili[sz]ed|stable|persistent|residual|industrial|non-?industrial|industrially|related|"
    r"work-related|"
    r"traumatic|type|grade|stage|level|levels|i|ii|iii|iv|status|post|postoperative|post-operative|"
    r"active|primary|secondary|clinical|by|history|to|due|of|intractable|episodes?|multiple|the|on|at|"
    r"\d{1,2}|[clts]-?\d{1,2}(?:[-/](?:[clts]-?)?\d{1,2})*|hypertrophic|possible|symptomatic|controlled|"
    r"uncontrolled|slow|resolve|resolution|healed|mild-to-moderate|generalized|localized|delayed|routine|"
    r"healing|onset|mod|sev|"
    r"non-?\s?insulin|insulin|dependent|compensatory|compensable|without mention|by history|exacerbation|"
    r"flare|(?:end|late|early|advanced)[ -]stage|advanced|bone[ -]on[ -]bone|tricompartmental|"
    r"bicompartmental|full[ -]thickness|partial[ -]thickness|massive|irreparable|refractory|"
    r"treatment[ -]resistant|recalcitrant|resistant|unresponsive|intermittent|progressive|worsening|"
    r"unremitting|unresolved|unrelenting|protracted|relapsing|recurring|debilitating|disabling|permanent|"
    r"stationary|stubborn|untreated|uncomplicated|diffuse|extensive|marked|minimal|"
    r"o[dsu]|longstanding|long-standing|displaced|non-?displaced|"
    r"comminuted)[\s/.-]*)+"
)
_REGION = late(
    r"(?:(?:chronic|acute|persistent|mild|moderate|severe|industrial|multilevel|possible) )*(?:(?:and|or|"
    r"the|of|in|at|right|left|bilateral|upper|lower|low|mid|cervical|thoracic|lumbar|lumbosacral|sacral|"
    r"spine|neck|back|shoulders?|elbows?|wrists?|hands?|fingers?|thumbs?|hips?|knees?|ankles?|f(?:oo|"
    r"ee)t|arms?|forearms?|legs?|thighs?|extremit(?:y|ies)|limbs?|chest|head|face|jaw|rib|ribs|abdomen|"
    r"abdominal|groin|cheeks?|lips?|nose|chin|forehead|scalp|eyelids?|eyebrows?|eyes?|ears?|tongue|palms?|"
    r"clavicle|pelvis|perineum|flanks?|shins?|cal(?:f|ves)|buttocks?|sternum|toes?|heels?|"
    r"trapezius|parascapular|scapular|paraspinal|muscles?|region|joints?|"
    r"side|medial|lateral|anterior|posterior|distal|proximal|index|long|ring|small|middle|great|big|"
    r"[clts]-?\d{1,2}(?:[-/](?:[clts]-?)?\d{1,2})*|\d{1,2}[-/]\d{1,2})[\s/&-]*)+"
)
PART = late(
    r"\b(?:shoulder|elbow|wrist|hand|finger|thumb|hip|knee|ankle|foot|leg|arm|neck|back|spine|cervical|"
    r"thoracic|lumbar|"
    r"lumbosacral|upper extremity|lower extremity)"
)
_SIDED_PART = late(
    r"(?:right|left|bilateral) (?:(?:ring|index|long|middle|small|little|great|"
    r"big|upper|lower) )?[a-z]+(?: extremit(?:y|ies))?"
)
_OF_A_PLACE = late(
    r"\b(?:strains?|sprains?|pain|tear|tears|contusion|fracture|impingement|bursitis|tendin\w+|derangement|"
    r"arthritis|"
    r"osteoarthritis|effusion|injury|internal|syndrome)\b"
)
_HAS_ITS_PLACE = late(rf"[a-z] (?:of|in|at) (?:the |his |her |both )?(?:[a-z-]+ ){{0,2}}{PART.pattern[2:]}")
"""`capsulitis of the left shoulder`: where a disorder is, told behind it."""
_ANATOMY = late(
    r"(?:adhesive|cmc|mcp|pip|dip|basal|facets?|menisc(?:us|al)|labr(?:um|al)|ligaments?|tendons?|nerves?|"
    r"nerve root|roots?|cruciate|"
    r"collateral|acl|pcl|mcl|lcl|ulnar|radial|median|peroneal|tibial|sciatic|sural|femoral|humeral|fibular|"
    r"patell(?:a|ar)|patellofemoral|acromioclavicular|ac|glenohumeral|sacroiliac|si|tmj|temporomandibular|"
    r"carpal|cubital|tarsal|radial|tunnel|rotator|cuff|biceps|triceps|achilles|supraspinatus|infraspinatus|"
    r"subscapularis|trigger|tennis|golfer['’]?s?|frozen|intervertebral|spinal|canal|foraminal|foramen|"
    r"central|annular|cord|musculoskeletal|sympathetic|regional|complex|chronic|internal|external|failed|"
    r"surgery|heart|renal|kidney|liver|coronary|artery|congestive|sleep|opioid|alcohol|major|minor|single|"
    r"attention|post-?concussi(?:ve|on)|post-?traumatic|high|low|blood|pressure|failure|loss|erectile|"
    r"sexual|cognitive|memory|fasci(?:a|al)|tooth|teeth|dental|skin|body|bodies|foreign|loose|retained|"
    r"hardware|de|mellitus|adult|pulmonary|peripheral|autonomic|inguinal|umbilical|ventral|hiatal|irritable|"
    r"incisional|intercostal|ilioinguinal|genitofemoral|occipital|trigeminal|cranial|corneal|retinal|optic|"
    r"vestibular|cochlear|sensorineural|noise-induced|bronchial|reactive|airways?|cardiac|valvular|gastric|"
    r"duodenal|rectal|testicular|digital|phantom|limb|stump|dental|jaw|orbital|nasal|sinus|"
    r"bowel|bladder|urinary|thyroid|vitamin|iron|lower|upper|pars|hallux|foot|drop|wrist|mass|soft|tissue|"
    r"bone|joint|cartilage|chondral|articular|osteochondral|calcific|atypical|reflex|thoracic|outlet|"
    r"inlet|piriformis|it|band|iliotibial|greater|trochanteric|subacromial|scapholunate|triangular|"
    r"avascular|aseptic|fibrocartilage|cuboid|talar|calcaneal|navicular|scaphoid|metatarsal|metacarpal|"
    r"phalan(?:x|geal))"
)
"""Where a disorder sits, and what its name is made of beside the words that only disorders have."""
_AFTER_SURGERY = late(
    r"(?:status post|s/p) (?:(?!(?:with|for|by|to|when|after|consult\w*|request\w*)\b)[a-z0-9/-]+ ?){1,7}"
)
_WEAK = late(
    r"\b(?:adjustments?|conditions?|complaints?|dis[ck]s?|reactions?|moods?|hearing(?! loss))(?= |$)"
)
"""Words of disorders that name none alone."""
_STUDIED = late(r"(?:disco|myelo|arthro)gra(?:m|ms|phy)|(?:[a-z]*(?:ectomy|ectomies|otomy|plasty|desis|gel))")
"""An operation or a study, whose name may begin as that of a disorder does."""
_TOKEN = late(r"[^\s,;()/]+")
_PREPOSITION = late(r"\b(?:of|in|at|to|involving|affecting|from|for)\b")

CODE = late(
    r"(?:icd[\s-]*(?:9|10)?(?:[\s-]*cm)? ?(?:codes?)? ?[:#]? ?)?\b((?:\d{3}\.\d{1,2}|"
    r"[a-tv-z]\d[0-9a-z]\.[0-9a-z]{1,4}|u\d\d\.\d|[ve]\d{2,3}\.\d{1,2}))(?![\w.]*\d)|(?:icd[\s-]*(?:9|"
    r"10)?(?:[\s-]*cm)? ?(?:codes?)? ?[:#]? ?)\b(\d{3}|[a-tv-z]\d[0-9a-z])\b|(?<=\()(\d{3}|"
    r"[a-tv-z]\d{2})(?=\))"
)
"""A diagnosis code of ICD-9-CM or ICD-10-CM; without a decimal point only where the letter says ICD or
brackets it."""


BARE_CODE = late(r"(\d{3}|[abd-km-rv-z]\d{2})(?= [a-z])")
BARE_CODE_LAST = late(r"(?<=[a-z),]) (\d{3}|[abd-km-rv-z]\d{2})$")
"""A code without a decimal point, at the edges of an entry: only beside entries that have codes."""


_FOR = "for "


def without_for(low: str, entry: Range) -> Range:
    """An entry behind the `for` that it begins with: `treated for gout and [for asthma]`."""
    return entry[0] + len(_FOR) * low.startswith(_FOR, entry[0]), entry[1]


def merge_qualifiers(low: str, entries: list[Range]) -> list[Range]:
    """List entries with those that only qualify another put back to it.

    `major depression | single episode | severe` is one entry, so are `cervical | thoracic | lumbar strain`
    and `protrusions at L3-4 | L4-5`.
    """
    merged: list[Range] = []
    waiting: int | None = None
    for index, (start, end) in enumerate(entries):
        words = _without_code(low[start:end])
        if not words:
            if merged and _without_code(low[slice(*merged[-1])]):
                # The codes of the diagnosis before: "lumbar strain with radiculitis, 847.2, 724.4".
                merged[-1] = (merged[-1][0], end)
            else:
                merged.append((start, end))
            continue
        if waiting is not None and ";" in low[waiting:start]:
            # A place that stands by itself is no diagnosis.
            waiting = None
        last = index + 1 == len(entries)
        if merged and (
            _tells_how(words)
            or (
                waiting is None
                and (
                    _is_the_side_of(low, merged[-1], words)
                    or (_was_operated(low, merged[-1], start, words) and not (last and len(merged) > 1))
                )
            )
        ):
            merged[-1] = (merged[-1][0], end)
            continue
        if not names_disorder(words):
            region = _REGION.fullmatch(words) is not None
            if region and merged and (words.endswith("region") or len(words) < end - start):
                # The classification's own order: "Radiculopathy, cervical region (M54.12)".
                merged[-1] = (merged[-1][0], end)
                continue
            if (
                region
                and merged
                and waiting is None
                and _is_the_place_of(low, entries[index - 1 : index + 2])
            ):
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
    if waiting is not None and merged and ";" not in low[merged[-1][1] : waiting]:
        merged[-1] = (merged[-1][0], entries[-1][1])
    return merged


def is_only_a_disorder(words: str) -> bool:
    """Whether some words in lower case name a disorder, and every one of them is part of such a name."""
    if _AFTER_SURGERY.fullmatch(words) and OPERATION.search(words):
        return True
    if not names_disorder(_WEAK.sub("", words)):
        return False
    return all(map(_is_part_of_a_name, _TOKEN.findall(CODE.sub("", words))))


def ends_as_a_disorder(words: str) -> bool:
    """Whether the last of some words in lower case can end the name of a disorder."""
    told = _TOKEN.findall(CODE.sub("", words))
    return (
        bool(told) and told[-1] not in ("to", "on", "at", "in", "of", "by") and _is_part_of_a_name(told[-1])
    )


def _is_part_of_a_name(word: str) -> bool:
    plain = word.strip(".:'’\"[]-")
    return not plain or (
        not plain.startswith("diagnos")
        and (_STUDIED.fullmatch(plain) is None or plain.startswith("post"))
        and (
            names_disorder(plain)
            or any(one.fullmatch(plain) is not None for one in (_QUALIFIER, _REGION, _ANATOMY))
        )
    )


_WITH = late(
    r"(?:with|without) (?!an? |the |his |her |date|request|possibl|probabl|suspect|presum|"
    r"likely|questionabl)[a-z][a-z -]{2,40}"
)
_SIDES = frozenset({"right", "left", "bilateral", "bilaterally"})
_SIDED = late(r"\b(?:right|left|bilateral)")
"""`plantar fasciitis, bilateral, and knee sprain`: a side behind a comma is that of what stands before."""
_MANNERS = frozenset(
    {
        "nonunion",
        "non-union",
        "malunion",
        "delayed union",
        "traumatic",
        "post-traumatic",
        "posttraumatic",
        "nontraumatic",
        "degenerative",
    }
)
"""How a disorder came about, told behind it."""
_CAUSED_BY = late(r"(?:(?:secondary|2nd|2ndary|due) to|2/2|d/t) [a-z][a-z -]{2,40}")
"""`gastritis, secondary to NSAIDs`."""
_ENCOUNTER = ("current injury", "initial encounter", "subsequent encounter")


_OPERATED_ON = late(
    r"(?:status post|s/p) (?:(?:surgical|arthroscopic|open|endoscopic|partial|successful|prior|operative|"
    r"recent|multiple|two|three|and|orif|open reduction(?:,? (?:and|with))?(?: internal fixation)?|fixation|"
    r"internal fixation|hardware removal|repairs?|surger(?:y|ies)|operations?|procedures?|releases?|"
    r"decompressions?|debridements?|reconstructions?|excision|transposition|arthroscop(?:y|ies)|"
    r"injections?|x ?\d) ?)+|"
    r"post (?:(?:partial|total|medial|lateral|arthroscopic) ){0,2}[a-z]+(?:ectomy|plasty|otomy|desis|"
    r"fusion|repair)"
)
"""`tenosynovitis, status post surgical release`: what was done, of which no part is named."""
_NEXT_TO = ", "


def _was_operated(low: str, before: Range, start: int, words: str) -> bool:
    """Whether an entry only tells that the disorder before it was operated on.

    At the end of a list of several it may have been done for all of them.
    """
    return (
        low[before[1] : start] == _NEXT_TO
        and _OPERATED_ON.fullmatch(words) is not None
        and names_disorder(_without_code(low[slice(*before)]))
    )


def _tells_how(words: str) -> bool:
    """Whether an entry tells how the disorder before it came about, or what came with it."""
    return (
        words in _ENCOUNTER
        or words in _MANNERS
        or _WITH.fullmatch(words) is not None
        or _CAUSED_BY.fullmatch(words) is not None
    )


def _is_the_side_of(low: str, before: Range, words: str) -> bool:
    """Whether an entry is a side and no more, and what stands before it has none."""
    return words in _SIDES and _SIDED.search(low, *before) is None


def _without_code(words: str) -> str:
    return CODE.sub("", words).strip(" ()[],;:-")


def _is_the_place_of(low: str, around: list[Range]) -> bool:
    """`meniscus tear | left knee | hypertension`: the place of what stands before it, not of what follows."""
    before, place, *after = around
    return (
        _SIDED_PART.fullmatch(low, *place) is not None
        and PART.search(low, *before) is None
        and names_disorder(low[slice(*before)])
        and all(
            _HAS_ITS_PLACE.search(low, *one)
            or (PART.search(low, *one) is None and _OF_A_PLACE.search(low, *one) is None)
            for one in after
        )
    )


def _belongs_back(low: str, before: Range, words: str, *, region: bool) -> bool:
    if region:
        return _PREPOSITION.search(low, *before) is not None or (words[:1] in "clts" and words[1:2].isdigit())
    return _QUALIFIER.fullmatch(words) is not None
