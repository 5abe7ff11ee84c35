"""Body parts of which a letter tells for another reason than an injury: a drug, fear, or what a hand held."""

from __future__ import annotations

from imr_llm.domain.letter import Range
from imr_llm.vocabulary.drugs import find_drugs, is_drug
from imr_llm.vocabulary.patterns import late

_FOR_WHAT_IT_DID = (
    r"(?:due to|because of|owing to|secondary to|on account of|for|(?:as|since|because|when|after) (?:it|"
    r"this|"
    r"they|the (?:drug|medication)) (?:had |has )?(?:caused|produced|gave|given|led to|resulted in|brought "
    r"on|"
    r"made)(?: (?:him|her))?)"
)
_BECAUSE = rf"(?:\b[^.;,]{{0,30}}?\b{_FOR_WHAT_IT_DID} |, | \()"
_STOPPED_FOR = late(
    r"\b(?:discontinued|stopped|d/?c['\u2019]?d|halted|abandoned|withdrawn|not tolerated|"
    r"intoleran\w+)"
    rf"{_BECAUSE}(?:an? |some |severe |mild |marked )?"
    r"(?:(?:swelling|edema|rash|itching|numbness|tingling|burning|cramps?|cramping|twitching|upset) (?:of|in|"
    r"on)|swollen) (?:the |his |her |both )*$"
)
"""`Neurontin was discontinued due to swelling of the [feet]`: a side effect."""
_STOPPED_BY = late(
    r"\b(?:discontinued|stopped|d/?c['\u2019]?d|halted|abandoned|withdrawn|not tolerated|intoleran\w+|"
    r"discontinuation|given up)"
    rf"{_BECAUSE}(?:(?:[a-z]+ ){{1,3}}?(?:and|or) )?"
    r"(?:an? |the |his |her |some |severe |mild |marked |bilateral )*$"
)
_SWELLS = late(r" (?:swelling|edema|rash|itching|cramps?|cramping|twitching|upset|irritation|numbness)\b")
"""`Gabapentin was abandoned because of [ankle] swelling`."""
_SAID_TO = (
    r"(?:(?:came |was |is |were |are |which |that |he |she |attributed |blamed |thought |felt |to be ))*"
)
_EFFECT = late(
    rf" (?:(?:swelling|edema|cramps?|cramping|twitching|upset|rash|itching|bloating) {_SAID_TO}"
    r"(?:from|with|on|after (?:taking|starting)|when taking|due to|caused by|because of|secondary to|to)|"
    rf"(?:pains?|aches?|numbness|tingling|weakness|irritation|burning) {_SAID_TO}"
    r"(?:from|due to|caused by|because of|secondary to|(?<=attributed )to))"
    r" (?:the |his |her |taking )?(?P<drug>[a-z]{4,20})(?![a-z-])"
)
_EFFECT_IN = late(
    r"\b(?:swelling|edema|rash|itching|cramps?|cramping|twitching|numbness|tingling|burning) (?:of|in|on) "
    r"(?:the |his |her |both )*$"
)
_OF_A_DRUG = late(
    r" (?:(?:came |was |is |were |are )?(?:from|with|due to|caused by|because of|secondary to|after "
    r"(?:taking|"
    r"starting))) (?:the |his |her |taking )?(?P<drug>[a-z]{4,20})(?![a-z-])"
)
"""`swelling of both ankles from Norvasc`."""
_MADE = late(
    r"\b(?P<drug>[a-z]{4,20}),? (?:(?:had|has|also|then|always|which|that|but|it) ){0,4}(?:made|makes|gave|"
    r"gives|caused|causes|left|produced|produces|brought on|led to|resulted in) (?:(?:him|her|his|the|both|"
    r"an?|some|"
    r"severe|mild|swelling|edema|rash|itching|numbness|tingling|burning|cramps|cramping|pain|of|in|on) )*$"
)
"""`leg swelling from Lyrica`, `Lyrica made his legs swell`: side effects."""
_SOUR_STOMACH = late(r" (?:burning|upset|acid|irritation)\b")
_SOUR_IN = late(r"\b(?:burning|upset|acid|irritation) (?:in|of) (?:the |his |her )?$")
"""`stomach upset`: what drugs do, which is told of nearly everybody who takes them."""
_LONGEST_REASON = 120
_WORKED_UP = late(
    r"\b(?:work-?\s?up|evaluat(?:ion|ed)|cleared|seen|tested|testing|ekg|ecg|stress test|emergency "
    r"(?:room|department)|er|ed|visit|hospital\w*|cardiologist)\b[^.;,]{0,60}? for "
    r"(?:(?:an?|episode of|his|her|some|atypical) )*$"
)
_WAS_NOTHING = late(
    r" pains?\b[^.;]{0,40}?\b(?:was|were|is|are|has been|proved|came back|turned out) (?:(?:all|read as|"
    r"to be|entirely|otherwise) )*(?:negative|normal|unremarkable|benign|clear)\b"
)
"""`Work up for chest pain was negative`: what was looked for, and nothing found."""
_PASSED = late(
    r"(?: (?:at|on|in|playing|while) [a-z ]{2,30})?,? (?:(?:which|that|and|but|this|has|have|had|was|is|"
    r"since|now|then|"
    r"later|fully|soon|quickly|completely) )+(?:cleared(?: up)?|healed|resolved|recovered|subsided|settled|"
    r"gone(?: away)?|went away|mended)\b"
)
_HURT_ONE = late(
    r"\b(?:bruised|hurt|strained|sprained|twisted|bumped|banged|scraped|injured|cut|jammed) an? $"
)
_ASIDE = late(
    r"\b(?:dogs?|cat|at home|(?:his|her) garden|bathtub|shower|hiking|softball|basketball|soccer|vacation)\b"
)
"""`had fallen over his dog and bruised a wrist, which had cleared up`: a mishap beside the injury."""
_PANIC = late(
    r" pains?,? (?:which |that )?(?:was |were |proved |turned out )?(?:found |thought |felt |judged |"
    r"determined )?"
    r"(?:to be |due to |from |as )?(?:an? |part of an? )?(?:panic|anxiety) (?:attacks?|disorder)\b"
)
"""`chest pain which was found to be a panic attack`."""
_IN_TEARS = late(r" (?:pains?|upset|aches?),? (?:and )?(?:crying|tearful|panic|sobbing)\w*\b")
"""`stomach pain, crying spells`: what distress brings with it."""
_OF_FEAR = ("chest", "stomach", "abdomen")
_HELD = late(
    r"\b(?:with|holding|held|carrying|carried) (?:an?|the|his|her|two|some) "
    r"(?!(?:[a-z]+ )*?(?:pain|pop|snap|burn|cut|wound|laceration|sensation|feeling|tear|sprain|strain|"
    r"fracture|"
    r"cramp|spasm|ache|splinter|infection|bruise|numbness|weakness|swelling|tremor|injury|twinge|shock|"
    r"cyst|mass|"
    r"nodule|lump|foreign)\b)(?:[a-z]+ ){1,5}in (?:his|her|one|the|each|both) (?:(?:right|left|other) )?$"
)
_LONGEST_HELD = 80
_STANDS = late(
    r"\b(?:minutes?|mins?|hours?|hrs?|day|days|long|time|when|while|whenever|being|been|be|stays?|staying|"
    r"much|shift|shifts|rise|rising|up|back|(?:he|she) (?:is|was)) (?:on|to|off) (?:his|her) (?:own )?$"
)
"""`after twenty minutes on her feet`: how long somebody stands."""
_IS_WELL = late(
    r" \((?:was |were |is |are )?(?:later |since )?(?:denied|disputed|rejected|contested|withdrawn|dismissed|"
    r"not (?:accepted|industrial)|non-?industrial|unaccepted)\b[^)]{0,40}\)|"
    r",? (?:(?:is|are|feels?|remains?|now|still|currently|doing|both|all|quite) )*(?:ok|okay|fine|normal|"
    r"nl|wnl|well|"
    r"good|asymptomatic|unaffected|uninjured|unharmed|unremarkable|pain[ -]free|symptom[ -]free|"
    r"not (?:accepted|claimed|injured|"
    r"affected|involved|hurt|painful|symptomatic|bothersome)|(?:without|no) (?:pain|"
    r"complaints?|"
    r"problems?|symptoms|issues))(?=[.;,)]| (?:now|today|and|but|while)\b|$)"
)
"""`R knee locks, L knee ok`, `neck (denied)`: a part that is named because nothing is wrong with it."""


_GIVEN_UP = late(
    r"(?:,? (?:which|that|but|and|though))?(?: (?:was|were|is|has been|had been))? (?:(?:later|then|"
    r"subsequently|since|first|initially|also|but|"
    r"and|alleged|claimed|pleaded|was|were) )*(?:dropped|withdrawn|dismissed|rejected|stricken|"
    r"(?:found |felt |deemed |held |determined )?"
    r"(?:not (?:to be )?|to be (?:non-?|not )|non-?)(?:medically |industrially )?"
    r"(?:supported|substantiated|sustained|industrial|work[ -]related|compensable))\b"
    r"(?! (?:on|onto|from))"
)
_OF_OLD = late(
    r"(?: [a-z]+){0,3},? (?:(?:from|due to|because of|attributed to|related to|which is|is|was) )*"
    r"(?:an? |his |her )?(?:old|childhood|high school|college|remote) (?!work|industrial)(?:[a-z-]+ ){0,2}"
    r"(?:injury|accident|fall|fracture)\b|(?: [a-z]+){0,3},? (?:\(|[-–] )?non-?ind(?:ustrial)?\b(?! injur)"
)
"""`L shoulder aches, old softball injury`: a part that hurts and is none of those injured."""
_OF_A_CLAIM = late(
    r"\bclaims? (?:for|to|of|as to|regarding) (?:an? )?(?:injur(?:y|ies) (?:to|of) )?(?:the |his |her |"
    r"both )*$"
)
_OTHER_CLAIM = late(
    r" (?:with|under|of|from|dated) (?:an? )?(?:different|separate|another|earlier|previous|prior) (?:date "
    r"of "
    r"injury|doi|claim|employer|injury|case)\b"
)
"""`a claim for the knee with a different date of injury`: one that is not the letter's."""
_UNDER_ANOTHER = late(
    r"(?: (?:pain|injury|symptoms|strain|sprain))?(?: (?:on|of|in|from|dated) [\d/-]{4,10},?)?,? "
    r"(?:(?:which|that) (?:is|was) |is |was )?(?:under|part of|the subject of|covered (?:by|under)|handled "
    r"under) "
    r"(?:an?other|an? (?:different|separate|prior|previous|earlier)) claim\b"
)
"""`the left ankle on 3/3/2012 under a separate claim`."""
_CLOSED = late(
    r"(?: [a-z]+){0,3}(?: in (?:the )?(?:(?:19|20)\d\d|[a-z]+ies|[a-z]+))?,? (?:which|that|and|but|it) "
    r"(?:(?:was|has been|had been|is|it|since|later|long|then|now) )+(?:closed|settled|resolved|dismissed)\b"
)
"""`a claim for a finger laceration in the nineties which was closed`: one that is over."""
_PLEADED = late(r" (?:was|were|had been) (?:(?:also|first|initially|once) )*(?:alleged|claimed|pleaded)\b")


def was_given_up(low: str, sentence: Range, words: Range) -> bool:
    """Whether a claim for a part came to nothing: `a claim for the hip was dropped`."""
    start, end = words
    gone = _GIVEN_UP.match(low, end, min(end + 80, sentence[1])) or _CLOSED.match(low, end, sentence[1])
    if _UNDER_ANOTHER.match(low, end, sentence[1]):
        return True
    if _OTHER_CLAIM.match(low, end, sentence[1]):
        return _OF_A_CLAIM.search(low, max(sentence[0], start - 60), start) is not None
    if gone is None:
        return False
    return (
        _PLEADED.match(low, end) is not None
        or _OF_A_CLAIM.search(low, max(sentence[0], start - 60), start) is not None
    )


def is_of_old(low: str, sentence: Range, words: Range) -> bool:
    """Whether a part is told of as hurt long before, outside of work, or as what nothing was found in."""
    old = _OF_OLD.match(low, words[1], min(words[1] + 80, sentence[1])) is not None
    return old or _was_nothing(low, sentence, words)


def _was_nothing(low: str, sentence: Range, words: Range) -> bool:
    """Whether a pain is only told of as worked up without result, or as what a mishap did that has passed."""
    start, end = words
    before = max(sentence[0], start - 100), start
    if _WAS_NOTHING.match(low, end, sentence[1]) and _WORKED_UP.search(low, *before):
        return True
    if _PASSED.match(low, end, sentence[1]) is None:
        return False
    return _HURT_ONE.search(low, *before) is not None or _ASIDE.search(low, sentence[0], end + 40) is not None


def came_of_a_drug(low: str, sentence: Range, words: Range) -> bool:
    """Whether a part is only told of as where a drug had a side effect, as a stomach that burns."""
    if low[slice(*words)] == "stomach" and (
        _SOUR_STOMACH.match(low, words[1]) or _SOUR_IN.search(low, max(sentence[0], words[0] - 30), words[0])
    ):
        return True
    start = max(sentence[0], words[0] - _LONGEST_REASON)
    effect = _EFFECT.match(low, words[1], sentence[1]) or _MADE.search(low, start, words[0])
    if effect is not None and is_drug(effect["drug"]):
        return True
    blamed = _OF_A_DRUG.match(low, words[1], sentence[1])
    if (
        blamed is not None
        and is_drug(blamed["drug"])
        and _EFFECT_IN.search(low, max(sentence[0], words[0] - 30), words[0])
    ):
        return True
    stopped = _STOPPED_FOR.search(low, start, words[0])
    if stopped is None and (_SWELLS.match(low, words[1]) or low[slice(*words)] in ("stomach", "abdomen")):
        stopped = _STOPPED_BY.search(low, start, words[0])
    return stopped is not None and bool(find_drugs(low[start : words[0]]))


def came_of_fear(low: str, _sentence: Range, words: Range) -> bool:
    """Whether a pain of the chest or the stomach is told of as panic or distress."""
    if not low[slice(*words)].endswith(_OF_FEAR):
        return False
    return _PANIC.match(low, words[1]) is not None or _IN_TEARS.match(low, words[1]) is not None


def held(low: str, words: Range) -> bool:
    """Whether a hand is only told of as holding something: `with a bucket of paint in his hand`."""
    start, end = words
    if not low[start:end].endswith(("hand", "hands", "arm", "arms")):
        return False
    return _HELD.search(low, max(start - _LONGEST_HELD, 0), start) is not None


def is_well(low: str, words: Range) -> bool:
    """Whether a part is only named to say that nothing is wrong with it: `L knee ok`."""
    return _IS_WELL.match(low, words[1], words[1] + 60) is not None


def stands_on(low: str, words: Range) -> bool:
    """Whether feet are only told of as what somebody stands on: `after an hour on her feet`."""
    start, end = words
    return low[start:end] == "feet" and _STANDS.search(low, max(start - 40, 0), start) is not None
