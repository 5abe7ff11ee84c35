"""Body parts told of in passing: denied in a list, somebody else's, tested; and those that a label lists."""

from __future__ import annotations

import re

from imr_llm.domain.letter import Range
from imr_llm.reading.injured_part_complaints import FOLLOWED
from imr_llm.reading.injured_part_cues import NEGATED
from imr_llm.reading.list_entries import entry_of
from imr_llm.reading.others import RELATIVE
from imr_llm.vocabulary.drugs import is_drug
from imr_llm.vocabulary.patterns import late

_DENIED = late(
    r"(?:(?!\b(?:x-?rays?|mri|ct|films?|emg|ncs|labs?|tests?|studies|signs?|spurling|slr|exam|tinel|phalen|"
    r"radicul\w+|history|allerg\w+|surgery|treatment|work)\b)[^.;:]){0,80}: ?(?:(?:all|both|each|he|she|are|"
    r"were|is) )*(?:none|denied|denies|negative|neg|absent|"
    r"nil|no|"
    r"not (?:present|reported|noted)|never|n/a|unremarkable|normal|wnl|no (?:complaints?|problems?))"
    r"(?=[.;,)]| (?:today|now|at present|reported|noted)\b|$)"
)
"""`Ulcer, bleeding, kidney trouble: none.`"""
_SAID = late(r"\b(?:has|have|had|with|reports?|reported|complain\w*|presents?|is|was|hurt|injured|c/o|for)\b")
"""`She has neck pain, rash: none`: what was said of a part before the list that is denied."""
_REFLEX = late(r" (?:tendon )?(?:jerks?|reflex(?:es)?|clonus|dtrs?|pulses?|sounds?)\b")
_CAUGHT_AND_FELL = late(
    r" (?:(?:got|gets|was|were|became|had|been|getting|being) )*(?:caught|stuck|snagged|tangled|entangled|"
    r"hung up)\b"
    r"[^.;]{0,60}?(?:,? (?:and|causing|so|then|making)|,) (?:(?:he|she|to|him|her|then|that|the [a-z]+) "
    r"){0,3}"
    r"(?:twist|fall|fell|trip|wrench|stumbl|los[te]|strain|sprain|tear|tore|hurt|injur|turn|land|pitch)"
)
"""`her foot got caught between two pallets and she twisted the knee`: what a fall begins with."""
_FOOT = late(r"\b(?:f(?:oo|ee)t|toes?|heels?|legs?)$")
_DEVICE = late(
    r" (?:spica|brac(?:e|es|ing)|splints?|immobilizers?|slings?|sleeves?|supports?|orthos[ie]s|wraps?|"
    r"collars?|"
    r"casts?|pads?|guards?|boots?|stockings?|compression)\b"
)
"""`sent home in a thumb spica splint`: what is worn, by where it is worn."""
_TURNED_ASIDE = late(
    r"\b(?:wrenched|jerked|threw|turned|snapped|ducked|twisted|yanked|pulled|moved) (?:his|her) $"
)
_ASIDE = late(
    r" (?:quickly |sharply |suddenly )?(?:aside|away|around|back(?:ward)?s?|up|down|to (?:the|one|his|her|"
    r"avoid|"
    r"see|look|spare|dodge)|toward|out of)\b"
)
"""`she wrenched her head aside`: what was moved, which strains the neck."""
_ANOTHER = rf"(?:{RELATIVE}|co-?worker|foreman|supervisor)"
_OF_A_RELATIVE = late(
    rf"[^.;:]{{0,60}}? (?:was|is|were|are|belongs? to|belonged to) (?:that of )?(?:his|her|an?) "
    rf"{_ANOTHER}['’]s?\b"
)
"""`a tear of the right arm was his brother's`."""
_UPSET = late(
    r"(?:^|[\s\"“(])(?P<what>[a-z-]{2,30})(?: (?:does|do|did|also|has|have|often|always)){0,3} "
    r"(?:hurts?|upsets?|bothers?|bothered|irritates?|irritated|burns?|burned) (?:his|her|the) $"
)
_REMEDIES = frozenset(
    {
        *("orals", "pills", "pill", "tablets", "capsules", "medications", "medication", "meds", "medicine"),
        *("medicines", "drugs", "nsaids", "opioids", "narcotics", "anti-inflammatories"),
    }
)
"""`pills hurt her stomach`: what a drug does to a part that nobody injured."""
_RISES = late(
    r"\b(?:rise|rising|stand|standing|walk|walking|hop|hopping|balance|go up|get up|raise)\b[^.;,]{0,20}? "
    r"(?:on|"
    r"onto|upon) (?:the |his |her )?(?:(?:toes|heels|balls?|tips?|tiptoes?) of )?(?:the |his |her |both )?$"
)
"""`cannot rise on the toes of the left foot`: a test of strength."""
_TESTED = late(
    r"\bpain (?:on|with|upon|to) (?:axial load(?:ing)?|compression|resisted [a-z]+|passive [a-z]+|"
    r"stress(?:ing)?|"
    r"squeez\w+|percussion|forced [a-z]+|grind(?:ing)?|provocat\w+|valgus stress|varus stress|a squeeze)"
    r" (?:of|over|at|on|to|in) (?:the |his |her |both )*$"
)
"""`pain on axial load of the thumb`: how a part was tested."""
_DOWN_A_LIMB = late(
    r"\b(?:pains?|aching|ache) (?:(?:all the way|right|straight|running|shooting) )?down "
    r"(?:the |his |her |both |(?:back|front|side|outside|inside) of )*$"
)
_PAIN_TO = late(r"(?:pains?|symptoms|numbness|tingling)\b.*\b(?:to|into|down|along)\b")
_REFERRED = ("referred ", "radiating ", "radicular ", "shooting ", "radiated ", "sciatic ")
_RUNS_FROM = late(
    r"\b(?:pains?|numbness|tingling|burning|symptoms) (?:(?:that|which|now|is|was|runs?|running|goes|going|"
    r"shoots?|shooting|radiates|radiating|extends|extending|travels|traveling) )*from (?:the |his |her |"
    r"both )?$"
)
_OF_THE_HEART = late(
    r" (?:pains?|pressure|tightness|discomfort)\b(?:(?!\b(?:struck|fell|hit|ribs?|seat ?belt)\b).)*?"
    r"\b(?:troponins?|ekg|ecg|nuclear stress|stress test|myocardial|angina|cardi\w+|heart attack)\b"
)
"""`chest pain x 2 hrs. Troponin neg.`: what was looked for in the heart."""
_FROM_THERE = late(r" (?:(?:all the way|right|straight) )?(?:down )?(?:to|into) (?:the |his |her |both )")
"""`pain from the right buttock to the foot`: the way that a pain goes."""
_BEGAN = late(
    r"\b(?:(?:began|begun|started|came) (?:to (?:have|notice|feel|experience)|having|noticing|feeling)|"
    r"developed|noticed) (?:(?:some|occasional|intermittent|constant|persistent) )*$"
)
_SIDED_DIGITS = late(r"(?:right|left|r|l) (?:[a-z]+,? )*(?:fingers?|thumb|digits?)")
"""`began to have numbness in the right ring and small fingers`: a complaint of its own."""
IS_A_LIMB = late(r"\b(?:legs?|arms?|thighs?|extremit(?:y|ies)|[rlb]?[ul]es?)$")
"""`neck pain and pain down the left arm`: where the pain of another part goes."""
_RAN_DOWN = {
    limbs: late(
        r"\b(?:went|goes|going|radiat\w+|spread\w*|travel\w*|shoot\w*|extend\w*|run(?:s|ning)?) "
        r"(?:down |into |to |in |along |through )+(?:the |his |her |both )?(?:right |left |bilateral )?"
        rf"(?:{limbs})"
    )
    for limbs in (
        "legs?|thighs?|cal(?:f|ves)|lower ext|f(?:oo|ee)t",
        "arms?|forearms?|hands?|upper ext|fingers?",
    )
}
_ENDS = (
    late(r"(?:f(?:oo|ee)t|toes?|heels?|legs?|cal(?:f|ves))$"),
    late(r"(?:hands?|fingers?|thumbs?|arms?)$"),
)
_IS_NUMB = late(r" (?:numbness|tingling|paresthesias?)\b")
SIDED_HAND = late(
    r"(?:right|left|both|bilateral|bilat\.?|b/l|rt|lt|r|l) hands?|(?:right|left|rt|lt|r|l) foot"
)
"""A hand, or one foot: both feet that are numb are where the nerves of a spine go."""
_LONGEST_OWN = 60
_LONGEST_BEFORE = 900
_WHERE = late(
    r"\b(?:pelvic|hip|knee|shoulder|neck|leg|thigh|ankle|foot|chest|groin|abdominal|elbow|wrist|calf) "
    r"(?:pain|ache|"
    r"aching|soreness|tenderness|discomfort|swelling) (?:(?:mostly|mainly|chiefly|felt|worse|worst) )*(?:at|"
    r"in|on|"
    r"over|toward|towards|along) the $"
)
"""`knee pain at the back`: where on a part, and not the back of the body."""
CLAUSE_REACH = 120
"""How far before a part its clause is looked at, in characters: farther than any word that bears on it."""
CLAUSES = (
    *(";", ". ", ", but ", " but has ", " but does ", " and has ", ", and is ", " but reports "),
    " but complains ",
    *(" and reports ", " and complains ", " and states ", " and notes "),
)
"""What begins another statement, which a denial or a finding before it does not reach."""
_LISTED = late(
    r"(?:(?:(?:current|present|chief|main|presenting|primary|subjective|initial) )?complaints?|"
    r"(?:industrial |work |claimed |accepted |alleged )?injur(?:y|ies)|injured(?: (?:body )?(?:parts?|"
    r"areas?))?|"
    r"(?:body )?(?:parts?|areas?) (?:injured|claimed|accepted|involved|at issue)|hurt|sites? of injury)"
    r"(?: (?:sustained|claimed|accepted|alleged|told|listed|are|were|to|at work))* ?[:=-] "
)
_PART_WORDS = (
    r"right|left|bilateral|bilat|b/l|rt?|lt?|low|lower|upper|mid|and|neck|back|spine|shoulders?|elbows?|"
    r"wrists?|hands?|hips?|knees?|ankles?|f(?:oo|ee)t|arms?|legs?|head"
)
_OF_A_NOTE = late(
    r"(?:(?:claim(?:ed)?|body parts?|bp) ?[:=]|(?:doi|d/i):? ?\d{1,2}[/-]\d{1,2}[/-]\d{2,4} ?[,:;(–-]+) ?"
    rf"(?:(?:{_PART_WORDS}|the|his|her|both|[clt][/-](?:s|spine)|psyche|cervical|thoracic|lumbar)\b"
    r"[ ,/&+.]{1,2}){0,16}$"
)
"""`DOI 3/4/12: low back, R knee, …`: what a note lists behind the day or the claim."""
_ENTRY_BEGINS = (": ", "(", "/", ". ", ", ", "; ", " and ", "= ", "- ", " & ", " the ", " both ")
_ONLY_PARTS = late(rf"(?:(?:{_PART_WORDS})\b[ ,/&+.]{{0,2}})+")
_LONGEST_PARTS = 80
_NEAR_THE_DATE = 160
_ENTRY_ENDS = late(r" ?(?:[.,;&(]|$| and\b)")
_RATED_PAIN = late(
    r" (?:pain|ache|aching|soreness|discomfort) (?:(?:is|was|of|at|rated|still|now|a|constant) )*"
    r"\(?(?!0 ?/|0 (?:out )?of)\d{1,2}(?:-\d{1,2})?(?:/10| (?:of|out of) 10)\b"
)
_ONLY_EXAMINED = late(r"(?:physical |clinical )?exam(?:ination)?s?|objective\w*|on exam\w*")


def clause_start(low: str, start: int, end: int) -> int:
    """Where the statement begins that stands before `end`, from `start` on."""
    start = max(start, end - CLAUSE_REACH)
    return max(start, *(low.rfind(mark, start, end) + 1 for mark in CLAUSES))


def is_negated(low: str, sentence: Range, words: Range) -> bool:
    """Whether a denial before a part is of it: in its clause, of a list in its entry or before the list."""
    start = max(clause_start(low, sentence[0], words[0]), words[0] - 140)
    if NEGATED.search(low, start, words[0]) is None:
        return False
    entry = entry_of(low, sentence, words)
    return (
        entry is None
        or NEGATED.search(low, max(start, entry.start), words[0]) is not None
        or NEGATED.search(low, sentence[0], entry.listed_from) is not None
    )


def has_none(low: str, sentence: Range, words: Range) -> bool:
    """Whether a part is only named to say that it gives no trouble: `no left elbow pain`."""
    end = words[1]
    return FOLLOWED.match(low, end, min(end + 40, sentence[1])) is not None and is_negated(
        low, sentence, words
    )


def told_in_passing(low: str, sentence: Range, words: Range) -> bool:
    """Whether a part is denied in a list, moved, tested or another's, or names a reflex or a side."""
    start, end = words
    until = min(end + 100, sentence[1])
    part = low[start:end]
    if any(one.match(low, end, until) for one in (_REFLEX, _DEVICE, _OF_A_RELATIVE)) or (
        _CAUGHT_AND_FELL.match(low, end, sentence[1]) and _FOOT.search(part)
    ):
        return True
    if _DENIED.match(low, end, until):
        return _SAID.search(low, max(sentence[0], start - 100), start) is None
    before = max(sentence[0], start - 60), start
    if part == "back" and low.endswith(" the ", *before):
        return _WHERE.search(low, *before) is not None
    if (part == "chest" and _OF_THE_HEART.match(low, end, end + 160)) or (
        part == "mouth" and low.endswith("dry ", *before)
    ):
        return True
    if part in ("head", "face"):
        return _TURNED_ASIDE.search(low, *before) is not None and _ASIDE.match(low, end, until) is not None
    upset = _UPSET.search(low, *before) if part == "stomach" else None
    by_drug = upset is not None and (upset["what"] in _REMEDIES or is_drug(upset["what"]))
    return by_drug or _RISES.search(low, *before) is not None


def was_tested(low: str, sentence: Range, words: Range) -> bool:
    """Whether only a test of a part is told to have hurt: `pain on axial load of thumb`."""
    return _TESTED.search(low, max(sentence[0], words[0] - 60), words[0]) is not None


def goes_down(low: str, sentence: Range, words: Range) -> bool:
    """Whether a limb is only told to have a pain down it: `low back pain, and pain down the right leg`."""
    if _FROM_THERE.match(low, words[1]) and _RUNS_FROM.search(low, max(sentence[0], words[0] - 60), words[0]):
        return True
    return (
        IS_A_LIMB.search(low[slice(*words)]) is not None
        and _DOWN_A_LIMB.search(low, max(sentence[0], words[0] - 80), words[0]) is not None
    )


def is_referred(low: str, start: int, led: re.Match[str]) -> bool:
    """Whether what leads to a part tells how far the pain of another goes: `referred pain to the buttock`."""
    return low.endswith(_REFERRED, start, led.start()) and _PAIN_TO.match(led.group()) is not None


def is_listed(low: str, sentence: Range, words: Range) -> bool:
    """Whether a part is an entry behind a label: `Injuries: left shoulder, mid back`."""
    if (
        _LISTED.match(low, *sentence) is None
        and _OF_A_NOTE.match(low, sentence[0], words[0]) is None
        and not _is_all_parts_behind_a_date(low, sentence)
    ):
        return False
    return (
        low.endswith(_ENTRY_BEGINS, sentence[0], words[0])
        and _ENTRY_ENDS.match(low, words[1], sentence[1]) is not None
    )


def _is_all_parts_behind_a_date(low: str, sentence: Range) -> bool:
    """Whether a sentence lists parts and no more, behind the one that tells the day: `R hip, R knee.`"""
    start, end = sentence
    return (
        end - start < _LONGEST_PARTS
        and low.find(", ", start, end) > 0
        and low.find("doi", max(start - _NEAR_THE_DATE, 0), start) >= 0
        and _ONLY_PARTS.fullmatch(low, start, end) is not None
    )


def is_rated(low: str, words: Range) -> bool:
    """Whether the pain of a part is rated, as only who has it can: `Exam: R wrist pain 5/10`."""
    return _RATED_PAIN.match(low, words[1], words[1] + 60) is not None


def only_said_at_the_examination(strange: re.Match[str]) -> bool:
    """Whether what makes a part strange is no more than the word examination."""
    return _ONLY_EXAMINED.fullmatch(strange.group()) is not None


def is_numb_where_pain_ran(low: str, words: Range) -> bool:
    """Whether the end of a limb is numb down which a pain was told to go before."""
    return _IS_NUMB.match(low, words[1]) is not None and pain_ran_down_before(low, words)


def is_numb_hand(low: str, sentence: Range, words: Range, led: int) -> bool:
    """Whether a whole hand or foot is said to be numb: `neck pain, with numbness of the left hand`.

    Fingers are where they began to be, unless a pain was told to go down the arm.
    """
    if _SIDED_DIGITS.fullmatch(low, *words) is not None:
        began = _BEGAN.search(low, max(sentence[0], led - _LONGEST_OWN), led)
        return began is not None and not pain_ran_down_before(low, words)
    return SIDED_HAND.fullmatch(low, *words) is not None


def pain_ran_down_before(low: str, words: Range) -> bool:
    """Whether a pain was told before to go down the limb whose end is meant: `radiating to the leg. …`."""
    start, end = words
    before = max(start - _LONGEST_BEFORE, 0), start
    return any(
        named.search(low[start:end]) is not None and ran.search(low, *before) is not None
        for named, ran in zip(_ENDS, _RAN_DOWN.values(), strict=True)
    )
