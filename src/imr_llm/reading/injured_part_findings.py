"""Body parts of which an examination or a pain elsewhere tells, and no injury."""

from __future__ import annotations

from functools import lru_cache

from imr_llm.domain.letter import Range
from imr_llm.reading.injured_part_cues import AT_THE_END, FARTHEST
from imr_llm.reading.injured_part_passing import is_rated
from imr_llm.vocabulary.patterns import late

_EXAMINED = late(
    r"\W*(?:(?:on|upon|at|when|by|the|today['’]s|his|her|[a-z]+['’]s?|last) ){0,6}"
    r"(?:(?:physical|clinical|lumbar|cervical|objective|musculoskeletal|orthopedic|current|pertinent|"
    r"positive|notable) ){0,6}"
    r"(?:(?:exam(?:ination)?|pe|o(?= ?:)|findings|objective(?:ly)?)\b(?: ?[:\-,]| (?:of|on|today|reveal|show|"
    r"record|note|demonstrat|finds?|found|was|were|is|are|includ|consist|document|disclos|there)|"
    r" (?=(?:right|left|bilateral|both|[rlbc]|[clt]/s|[clt]-spine|cervical|lumbar|thoracic|neck|back|gait|"
    r"rom|tend|limited|decreased|positive|neg|normal|mild|moderate|severe|max)\b))|"
    r"(?:inspection|palpation)(?:,| (?=(?:the|there|his|her|both|right|left|shows?|showed|reveal|finds?|"
    r"found|disclos|demonstrat|gave|gives|over|of (?:the |both |his |her )?(?:right|left)|elicit|produc|"
    r"caus|is|was)))|"
    r"clinically,? (?=(?:the|there|both|right|left)\b)|examined,? (?=(?:the (?:right|left)|there)\b)|"
    r"(?:observed|noted on exam\w*) (?:was|were) |"
    r"(?:(?:right|left|both|bilateral|cervical|lumbar|thoracic|lumbosacral|low|lower|upper) )*(?:spine|"
    r"neck|back|"
    r"shoulders?|elbows?|forearms?|wrists?|hands?|hips?|knees?|ankles?|feet|foot|trapez\w+|musculature|"
    r"paraspinals?|gait|skin|scar|incision|(?:upper|lower) extremit\w+) (?:shows?|showed|reveals?|revealed|"
    r"demonstrates?|demonstrated|exhibits?|exhibited|displays?|displayed|discloses?|disclosed) )"
)
"""A sentence that opens with the examination tells findings and no complaints."""
_SAYS = late(
    r"\b(?:he|she|patient|worker|claimant|applicant|employee|iw) (?:also |still |now |then |again )?"
    r"(?:complain|report|state|describe|mention|endorse|voice)"
)
"""Until the worker speaks."""

_SENSED = (
    r"(?:burning|tingling|numbness|aching|aches?|cramps?|cramping|coldness|heaviness|paresthesias?|"
    r"dysesthesias?|pins and needles|(?:electric|strange) (?:feelings?|sensations?)|"
    r"(?:radicular|radiating|shooting|referred|sciatic|lancinating) (?:pains?|symptoms?|complaints?))"
)
_BESIDE = late(
    r"\b(?:pain|it)\b[^.;]{0,80}?,? (?:with|w/|accompanied by|together with|along with|associated with) "
    r"(?:an? |attendant |associated |intermittent |occasional |some |frequent |constant |mild |and )*"
    rf"{_SENSED}(?:(?: and|,) (?:{_SENSED}|weakness))* (?:in|of|into|to|about|down|along|on|across|through|"
    r"over) "
    r"(?:the |his |her |both )*(?:(?:(?:back|front|sides?|soles?|tops?|bottoms?|tips?|dorsum|(?:outer|inner|"
    r"outside|inside|lateral|medial|posterior|anterior) (?:side|aspect|part|border)s?) of )"
    r"(?:the |his |her |both )*)?$"
)
"""`… pain, with burning in the feet`: what the pain brings with it elsewhere."""
_RADIATES_WITH = late(
    r"\b(?:radiat\w+|radiation|spreading|shooting) (?:to|into|down) [^.;]{3,50}?,? with (?:some |occasional |"
    r"mild |intermittent )?(?:weakness|numbness|tingling)(?: and (?:weakness|numbness|tingling))? (?:of|in) "
    r"(?:the |his |her |both )*$"
)
"""`pain radiating into the leg, with weakness of the foot`."""
_SAT_DOWN = late(
    r"\b(?:fell|fall(?:s|ing)?|land(?:ed|ing)|sat|dropped|went|came|sitting) (?:(?:down|hard|backwards?|flat|"
    r"heavily|back) )*(?:on|onto|upon|to) (?:(?:his |her |the |both )?(?:right |left |r |"
    r"l )?[a-z]+(?: and |/))?"
    r"(?:his |her |the |both )?(?:right |left )?$"
)
"""`fell onto her buttocks`: what a fall was broken with; what it did to the back is told besides."""
_TIGHT = late(
    r"\b(?:spasms?|tightness|tension|guarding|hypertonicity) (?:of|in|over|at|along) (?:the |his |her |"
    r"both )$"
)
_MUSCLES = ("trapezius", "trapezii", "trapezius muscles", "rhomboids", "paraspinals")
"""Muscles of which only whoever examines tells that they are tight."""
_THERE_IS = late(
    r"\bthere (?:is|was|are|were|remains?)\b[^.;]{0,80}?\b(?:swelling|tightness|spasms?|weakness|stiffness)"
    r"(?: and (?:[a-z]+ )?(?:swelling|tightness|spasms?|weakness|stiffness|tenderness))? (?:of|in|over|"
    r"about|along|at) (?:the |his |her |both )?$"
)
_GOES_ON = (" radiation", " radicul", " referral")
"""`neck pain with left arm radiation`: how far the pain goes."""
_VERTEBRA_BROKE = late(
    r"(?: vertebra(?:l body)?)? (?:(?:burst|compression|wedge|chance|stable|unstable|superior|endplate) )*"
    r"(?:fx|fracture)s?\b"
)
_FRACTURE_OF = late(
    r"\b(?:fractures?|fx) (?:of|at|involving) (?:the |his |her )?(?:(?:right |left )?"
    r"(?:[a-z]+|[clt]\d{1,2}),? and (?:of |at )?(?:the |his |her )?)?$"
)
_RAN = {
    limb: late(
        r"\b(?:went|goes|going|radiat\w+|spread\w*|travel\w*|sh(?:oo|o)t\w*|extend\w*|r[au]n(?:s|ning)?) "
        rf"(?:down |into |to |in |along |through )+(?:the |his |her |both )?(?:right |left )?{limb}s?\b"
    )
    for limb in ("leg", "arm")
}
"""`the pain went down the left leg`: what a bare `leg pain` further on means."""
_OF_THE_MIND = (" pressure", " tightness")
"""What of a chest tells of fear or of the lungs, and of no part that was injured."""
_GRINDS = late(r"\b(?:grind(?:s|ing)?|clench(?:es|ing)?|gnash(?:es|ing)?)(?: of)? (?:(?:the|his|her) )?$")
_TOE_WEAK = late(r"\b(?:weakness|weak|strength) (?:of|in|on) (?:the |his |her )?$")
_IS_WEAK = late(r" weakness\b")
_GRADED = late(r" ?[(:]? ?[0-5][+-]?/5\b")
"""`weakness of the left foot (4/5)`: strength, as an examination grades it."""
_ACUTE_ORGAN = late(r"\bacute (?:kidney|lung|liver) injury\b")
"""What an organ came to, which is no part that was injured."""
_BESIDE_NUMB = late(
    r"\bwith (?:(?:associated|attendant|intermittent|occasional|some|accompanying) )*(?:(?:right|left|"
    r"bilateral) )?$"
)
_NUMB = late(r" (?:numbness|tingling|paresthesias?|dysesthesias?|weakness)\b")
"""`pain, with associated arm paresthesias`."""
_RATED = late(r"(?: (?:is|was|at|of|rated(?: at)?|:))? ?\(?\d{1,2}(?:-\d{1,2})?/10\b")
"""`pain radiating to the leg at 8/10`: the pain is rated, wherever it spreads to."""
_GOES_ON_WITH = late(
    r",(?: and)?(?: [a-z]+)? (?:numbness|tingling|weakness|paresthesias?|pain|spasms?|stiffness|swelling)\b"
)
"""`with radiation to the leg, numbness beside the scar`: another complaint, and none of the leg."""
_SPREADS_TO = late(
    r"\b(?:radiat\w+|spread\w*|going|goes|shoot\w*|extend\w*|travel\w*|referred) (?:down |into |to |in |"
    r"along |through )+(?:the |his |her |both )?$"
)
_HIT_WITH = late(
    r"\b(?:hit|struck|strikes?|hitting|striking|pushed|shoved|jabbed) (?:him|her|the [a-z]+) with (?:an?|the|"
    r"his|her) $"
)
"""`hit her with the elbow`: a part of whoever hit."""
_WITH_IT = ("with a ", "with an ", "with the ", "with his ", "with her ")
_BROKEN = late(r" (?:(?:burst|shaft|open|closed|displaced|stress) )?(?:fx|fractures?|lacerations?)\b")
_SUSTAINED = late(r"\b(?:sustain(?:ed|ing)|suffer(?:ed|ing)|incurred)\b[^.;:]*$")
"""`sustained R clavicle fx`: the part stands before what it suffered."""
_NUMB_BEFORE = late(
    r"(?:^|[,;.] |\b(?:with|and) )(?:numbness|tingling|paresthesias?)(?: (?:and|or) (?:numbness|tingling))? "
    r"(?:of|in|into|to) (?:the |his |her |both )*$|\bnumb $"
)
"""`…, numbness of the fingers and elbow pain`: they are no more than numb, whatever stands beside."""
_INJ_AFTER = late(r" inj(?:s|\.)?(?![a-z.])")
_INJ_BEFORE = late(r"\binj(?:\.|s)? (?:(?:the|both) )?$")
_TREATS = late(
    r"\b(?:esi|tx|rx|pt|steroids?|cortisone|kenalog|depo-?medrol|celestone|lidocaine|toradol|synvisc|"
    r"supartz|euflexxa|"
    r"orthovisc|prp|relief|trial|blocks?|s/p|mbbs?|rfa|acupuncture|acu|chiro|guided|csi|hep|tpis?)\b| x ?\d"
)
_INJECTED = ("joint", "joints", "bursa", "si")
_BEFELL = late(
    r"\b(?:fell|fall|slip\w*|trip\w*|struck|hit|lift\w*|pull\w*|push\w*|twist\w*|caught|crush\w*|mv[ac]|"
    r"rear-?end\w*|"
    r"accident|landed|landing|dropp\w*|roll\w*|claims?|claimed|sustained|doi|work\w*|assault\w*|attack\w*|"
    r"bent|bending|jump\w*|stepp\w*|carry\w*|while|when|collision|thrown|kicked)\b"
)
"""`fell thru a ceiling, inj low back`, where `ESI x 3, SI joint inj` is an injection."""
_SENSED_BEFORE = late(r"\b(?:burning|tingling|numb|numbness|cramps|cramping|paresthesias?|dysesthesias?) $")
_BURNS = late(
    r"\b(?:hot|acid|oil|steam|fire|flames?|scald\w*|burn(?:ed|t|s)|splash\w*|spill\w*|grease|weld\w*)\b"
)
"""`LBP 8/10, burning L thigh`: what the pain brings with it, in the words of a note."""
_PAIN_OF_A_PART = late(
    r"\b(?:(?:neck|back|spine|[clt]/s|shoulders?|elbows?|arms?|forearms?|wrists?|hips?|knees?|legs?|thighs?|"
    r"buttocks?|"
    r"ankles?|heels?|groin|ribs?|chest|cervical|lumbar|extremit(?:y|ies)) (?:pains?|aches?|aching|discomfort|"
    r"soreness|tightness|spasms?|burning|stiffness|symptoms)|lbp|np)"
    r"(?:,? \(?(?:(?:rated|is|was|at|of|a|currently|now) )*\d{1,2}(?:\.5)?(?:-\d{1,2})?/10\)?,?)? "
    r"(?:(?:with|and|plus|\+|w/) (?:(?:some|occasional|intermittent|constant|associated|radiating|mild) )*"
    r"(?:numbness|tingling|paresthesias?|burning|pins and needles)(?:(?: and |/| & |, )(?:numbness|tingling|"
    r"paresthesias?|burning|weakness))? )?"
    r"(?:(?:is|was|goes|going|extends|runs|shoots|down|out|over|up|occ\.|occasionally|sometimes|at times) )*"
    r"(?:(?:to|into) (?:the |his |her )?(?:[a-z]+ ){1,3}?and (?:(?:at times|sometimes|occasionally) )?)?"
    r"(?:to|into|in to|towards?) (?:the |his |her |both )*$"
)
"""`neck pain 7/10 to L arm`: how far the pain of another part goes."""
OF_A_DIAGNOSIS = frozenset({"brain"})
"""What the name of a disorder holds, `traumatic brain injury`, and nobody complains of."""


_TOLD_BEFORE = ((_MUSCLES, _TIGHT), ("teeth", _GRINDS), ("toe", _TOE_WEAK))
"""Parts that some words before them make no complaint of."""


def is_finding(low: str, sentence: Range, words: Range) -> bool:
    """Whether a part is only graded, rated by a pain that spreads to it, or an organ that failed."""
    start, end = words
    if _IS_WEAK.match(low, end, end + 12) or _GRADED.match(low, end, end + 10):
        return True
    part = low[start:end]
    if part.endswith("chest") and low.startswith(_OF_THE_MIND, end):
        return True
    before = max(sentence[0], start - 60), start
    if any(part.endswith(names) and told.search(low, *before) for names, told in _TOLD_BEFORE):
        return True
    if _ACUTE_ORGAN.match(low, max(start - len("acute "), 0), end + len(" injury")):
        return True
    return (
        _RATED.match(low, end, min(end + 24, sentence[1])) or _GOES_ON_WITH.match(low, end)
    ) is not None and _SPREADS_TO.search(low, max(sentence[0], start - 60), start) is not None


def was_sat_on(low: str, sentence: Range, words: Range) -> bool:
    """Whether a fall was only broken with the buttocks, beside another part or alone."""
    return (
        low.startswith("buttock", max(low.rfind(" ", *words) + 1, words[0]))
        and _SAT_DOWN.search(low, max(sentence[0], words[0] - 60), words[0]) is not None
    )


def numb_before(low: str, words: Range) -> bool:
    """Whether the end of a limb is only said to be numb, whatever stands beside it."""
    return (
        FARTHEST.search(low[slice(*words)]) is not None
        and _NUMB_BEFORE.search(low, max(words[0] - 60, 0), words[0]) is not None
    )


def was_injected(low: str, sentence: Range, words: Range) -> bool:
    """Whether a note's `inj` beside a part stands for an injection, as `SI joint inj left` does."""
    start, end = words
    if _INJ_AFTER.match(low, end, end + 6) is not None:
        return low[start:end].endswith(_INJECTED) or _TREATS.search(low, *sentence) is not None
    if low.find("inj", max(start - 12, 0), start) < 0:
        return False
    inj = _INJ_BEFORE.search(low, max(sentence[0], start - 12), start)
    return inj is not None and _BEFELL.search(low, sentence[0], inj.start()) is None


def only_sensed(low: str, sentence: Range, words: Range) -> bool:
    """Whether a note tells of a limb only what is felt in it: `LBP 8/10, burning L thigh`."""
    start, end = words
    return (
        low.startswith(("right ", "left ", "bilat", "r ", "l ", "rt ", "lt ", "b/l "), start)
        and AT_THE_END.search(low[start:end]) is not None
        and _SENSED_BEFORE.search(low, max(sentence[0], start - 16), start) is not None
        and _BURNS.search(low, *sentence) is None
    )


def was_examined(low: str, sentence: Range, words: Range) -> bool:
    """Whether a sentence tells what was found at an examination, up to where the worker speaks in it."""
    if is_rated(low, words):
        return False
    opened = _EXAMINED.match(low, *sentence)
    return opened is not None and _SAYS.search(low, opened.end(), words[0]) is None


def is_beside(low: str, start: int, words: Range) -> bool:
    """Whether a limb is told of beside a pain: `back pain with tingling of the legs`."""
    return AT_THE_END.search(low[slice(*words)]) is not None and any(
        one.search(low, max(start, words[0] - 140), words[0]) for one in (_BESIDE, _RADIATES_WITH)
    )


def is_there(low: str, sentence: Range, words: Range) -> bool:
    """Whether a sign is said to be there, as whoever examines says: `there was swelling of the ankle`."""
    return _THERE_IS.search(low, max(sentence[0], words[0] - 120), words[0]) is not None


def goes_on(low: str, words: Range) -> bool:
    """Whether a part only tells how far a pain goes: `with left arm radiation`."""
    return low.startswith(_GOES_ON, words[1])


def ran_there_before(low: str, words: Range) -> bool:
    """Whether a limb without a side is the one that a pain was told to go down before."""
    limb = low[slice(*words)]
    return limb in _RAN and _first_ran(low, limb) <= words[0]


@lru_cache(maxsize=4)
def _first_ran(low: str, limb: str) -> int:
    """Where a pain is first told to have gone down a limb; behind the text where it is not."""
    ran = _RAN[limb].search(low)
    return ran.end() if ran is not None else len(low) + 1


def numb_beside(low: str, sentence: Range, words: Range) -> bool:
    """Whether a pain elsewhere brings numbness of a limb with it: `pain, with associated arm numbness`."""
    return (
        AT_THE_END.search(low[slice(*words)]) is not None
        and _NUMB.match(low, words[1], words[1] + 20) is not None
        and _BESIDE_NUMB.search(low, max(sentence[0], words[0] - 40), words[0]) is not None
    )


def goes_to_from_a_part(low: str, sentence: Range, words: Range) -> bool:
    """Whether a part only tells how far the pain of another goes: `neck pain 7/10 to L arm`."""
    start = words[0]
    if not low.endswith(("to ", "the ", "his ", "her ", "both ", "towards ", "toward "), 0, start):
        return False
    return _PAIN_OF_A_PART.search(low, max(sentence[0], start - 70), start) is not None


def did_the_hitting(low: str, words: Range) -> bool:
    """Whether a part is that of whoever hit the worker: `hit her with the elbow`."""
    before = max(words[0] - 40, 0), words[0]
    return low.endswith(_WITH_IT, *before) and _HIT_WITH.search(low, *before) is not None


def is_broken_vertebra(low: str, words: Range) -> bool:
    """Whether a level of the spine is the bone that broke: `a burst fracture of T12`, `an L1 burst fx`."""
    return (
        _VERTEBRA_BROKE.match(low, words[1], words[1] + 60) is not None
        or _FRACTURE_OF.search(low, max(words[0] - 60, 0), words[0]) is not None
    )


def was_broken(low: str, sentence: Range, words: Range) -> bool:
    """Whether a part stands before what it suffered: `sustained R clavicle fx`."""
    start, end = words
    return (
        _BROKEN.match(low, end, min(end + 30, sentence[1])) is not None
        and _SUSTAINED.search(low, max(sentence[0], start - 60), start) is not None
    )
