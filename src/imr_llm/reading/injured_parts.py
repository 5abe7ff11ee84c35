"""Body parts that were injured or are complained of, never those that were only examined or imaged."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from imr_llm.domain.letter import Range
from imr_llm.domain.spans import Found
from imr_llm.reading.phrases import phrases
from imr_llm.reading.prose import sentence_at
from imr_llm.reading.view import View
from imr_llm.vocabulary.body_parts import find_body_parts

_COMPLAINT = (
    r"(?:pain(?:s|ful)?|aches?|aching|symptoms?|nu(?:m|rn)bness|tingling|stiffness|discomfort|complaints?|"
    r"problems?|weakness|spasms?|soreness|"
    r"burning|injur(?:y|ies)|contusions?|swelling|cramping|pressure|sprains?|strains?|sprain/strains?|"
    r"strain/sprains?|(?:grinding|catching|burning|tingling|heavy|popping|pulling|cold) feelings?|"
    r"throbbing|paresthesias?|dysesthesias?|pins and needles|locking|catching|"
    r"giving (?:way|out)|grinding|radiculitis symptoms)"
)
_LINKING = (
    r"(?:is|was|are|were|has been|remains?|feels?|felt|became|becomes|gets?|got|goes|went|still|now|also|"
    r"often|"
    r"constantly|continues to|very|quite|again)"
)
_SUFFERS = re.compile(
    rf"(?: \([^)]{{0,20}}\))? (?:(?:{_LINKING} )*(?:swells?|swelled|aches?|ached|hurts?|throbs?|throbbed|"
    rf"locks?|locked|"
    rf"buckles?|buckled|"
    r"gives? (?:way|out)|gave (?:way|out)|tingles?|twisted|snapped|popped)|"
    rf"(?:{_LINKING} )+(?:swollen|numb|painful|sore|stiff)|"
    rf"(?:which|that) (?:is|was|feels|remains|has been|gets) (?:(?:[^.;\s]|\.(?=\d))+ ){{0,7}}?(?:swollen|"
    rf"numb|painful|sore|stiff|"
    rf"cold(?:er)?|cool(?:er)?|discolored|hypersensitive)|"
    rf"(?:was|were|got|gets|being|had been) (?:[a-z]+ly )?(?:hit|struck|crushed|fractured|broken|injured|"
    rf"caught|pinned|"
    rf"burned|burnt|cut|bitten|twisted|wrenched|smashed|jammed|lacerated|trapped|run over|hyperextended|"
    rf"dislocated|sprained|strained|bruised|amputated|punctured|scalded|knocked out|chipped))\b(?! (?:on|"
    rf"to) (?:exam|palp))"
)
_FARES = re.compile(
    r" (?:is |was |feels |much |no |somewhat )*(?:better|worse|improved|unchanged|the same)\b"
)
"""`R wrist better.`: how a part does, in the words of a note."""
_FOLLOWED = re.compile(
    rf"(?: (?:area|region|muscles?|joint))?(?: and (?=radicular))?[\s,-]*(?:chronic |constant |industrial |"
    rf"radicular |muscle |intermittent |severe )?\b{_COMPLAINT}\b(?! (?:to palpation|scale|score|"
    rf"management|medicine|clinic))|"
    rf"(?: (?:is|was|at|rated(?: at)?|:))? ?\(?\d{{1,2}}(?:-\d{{1,2}})?/10\b(?!/)"
)
_PRECEDED = re.compile(
    rf"(?:\b{_COMPLAINT}(?: (?:and|or|,|/)? ?{_COMPLAINT})* ?(?:\([^)]{{0,20}}\) ?)?(?:\d{{1,2}}/10 )?"
    r"(?:(?:that|which) )?(?:radiat\w+ |located |referred |extending |shooting |traveling |goes |going |"
    r"mainly |"
    r"going |spreading |primarily |especially |involving |affecting |is |was )*(?:in|to|of|into|down|at|"
    r"throughout|about|"
    r"around|across|involving|affecting|from|along|over|radiating)\b|"
    r"\b(?:radiat\w+|injured(?! (?:worker|employee|patient|person|individual))|hurt|struck|strained|"
    r"sprained|twisted|bruised|burned|"
    r"lacerated|fractured|broke|crushed|kicked (?:him|her)|hit|cut|injuring|hurting|"
    r"(?:hyper|over)-?extended|jammed|tore|jarred|banged|bumped|smashed|scalded|dislocated|"
    r"(?:took|caught|felt|absorbed) the (?:full )?(?:weight|load|blow|brunt|force|impact)(?: of [a-z "
    r"]{2,30})? "
    r"(?:on|across|with|in|against)|(?:came down|came to rest|dropped|fell|rolled|closed|slammed|collapsed|"
    r"tipped|toppled|"
    r"crashed|shut) (?:on|onto|over|across)(?= (?:his|her|both))|"
    r"striking|twisting|hitting|wrench(?:ed|ing)|pinn(?:ed|ing)|fracturing|bruising|spraining|straining|"
    r"(?:struck|hit|kicked|bit|caught|pinned|punched) (?:him|her) (?:across|on|in|by)|rad(?=\sto)|"
    r"claim(?:s|ed)?(?: (?:is|was))? (?:for|to)|accepted (?:is|are)|accepted for|"
    r"(?:can ?not|can't|unable to|could not) (?:lie|sleep|use|move|raise|bend|straighten|kneel)(?: on|"
    r" with)?|"
    r"punched|bitten|kicked|"
    r"onto|to|into|on|down|involving|affecting)\b(?: (?:on|to|into|down|onto|in|towards?|up to))*"
    r"(?: the (?:right|left|back|front) side of)?)"
    r"(?: (?:the|his|her|both|this|that|same|an?))?(?: (?:lateral|medial|outer|inner|anterior|posterior|"
    r"whole|entire))? "
    r"$|\b(?:aching|sore|stiff|weak|swollen|throbbing|frozen) (?:and (?:\w+ ))?$|"
    r"\b(?:injured|affected|accepted|claimed|alleged) (?:body )?(?:parts?|areas?|"
    r"regions?) ?(?:include[sd]?|are|is|:) ?(?:the )?$|"
    r"\bparts? (?:accepted|injured|affected|claimed|involved) ?(?:include[sd]?|are|:) ?(?:the )?$"
)
_LED_BY = (
    ": ",
    *(
        f"{word} "
        for word in (
            *("in", "to", "of", "into", "down", "at", "throughout", "about", "around", "across", "involving"),
            *("affecting", "from", "along", "over", "radiating", "the", "his", "her", "both", "this", "that"),
            *("same", "injured", "hurt", "struck", "strained", "sprained", "twisted", "bruised", "burned"),
            *("lacerated", "fractured", "broke", "crushed", "landed", "landing", "hit", "cut", "injuring"),
            *("hurting", "striking", "twisting", "hitting", "onto", "on", "include", "includes", "included"),
            *(
                "wrenched",
                "wrenching",
                "pinned",
                "pinning",
                "fracturing",
                "bruising",
                "spraining",
                "straining",
            ),
            *("for", "by", "aching", "sore", "stiff", "weak", "swollen", "throbbing", "frozen", "lateral"),
            *("medial", "outer", "inner", "anterior", "posterior", "entire", "whole", "use", "move", "raise"),
            *("bend", "straighten", "with", "a", "an", "over"),
            *("are", "is", "towards", "toward", "up", "radiates", "hyperextended", "overextended", "jammed"),
            *("hyper-extended", "over-extended", "tore", "jarred", "banged", "bumped", "smashed", "scalded"),
            *("dislocated", "against"),
        )
    ),
)
_AND = re.compile(r" ?(?:, ?(?:and )?|/|&|\band\b) ?")
_DIGIT = re.compile(r"(?:index|long|middle|ring|small|little|first|second|third|fourth|fifth)\b")
_STOP = re.compile(r"[().,;]|\s\w*$")
_SIDED = frozenset(
    {
        "shoulder",
        "elbow",
        "wrist",
        "hand",
        "thumb",
        "arm",
        "forearm",
        "hip",
        "knee",
        "leg",
        "thigh",
        "ankle",
        "foot",
    }
)
_SURFACE = re.compile(
    r"^(?:lateral|medial|anterior|posterior|inner|outer) (?=shoulder|elbow|wrist|knee|"
    r"ankle|hip|f)"
)
_BOTH = re.compile(r"^(?:both|bilat\.?|b/l) ")
_ABBREVIATED = re.compile(r"^(?:\(?[rl]\)?|[rl]t\.?) ")
_SAME = {
    **dict.fromkeys(("cervical spine", "c-spine"), "neck"),
    **dict.fromkeys(("lumbar spine", "l-spine", "lower back", "low-back", "lumbar back"), "low back"),
}
"""Names of the same part: the neck that hurts is the cervical spine that was injured."""
_LIMBS = {"leg": "lower extremity", "arm": "upper extremity"}
_FARTHEST = re.compile(r"\b(?:foot|feet|toes?|cal(?:f|ves)|heels?|fingers?|digits?|hands?|thumbs?)$")
_IS_WEAK = re.compile(r" weakness\b")
_SPREADS = re.compile(
    r"\b(?:radiat|rad\b|going|goes|spread|shoot|extend|travel|referred)(?!.* from (?:(?:the|his|her) )?$)"
)
"""Where a pain only spreads to is not what was injured."""
_ALONG = re.compile(
    r"\b(?:tingling|burning|numbness|pins and needles) (?:down|along|to|into)|"
    r"\bland(?:ed|ing)\b"
)
_LED_AWAY = re.compile(
    r"\b(?:land(?:ed|ing)|radiat\w+|rad|going|goes|went|spread\w*|shoot\w*|extend\w*|travel\w*|"
    r"referred) (?:\w+ ){0,2}$"
)
_FROM_PART = re.compile(
    r"\b(?:neck|back|spine|shoulders?|elbows?|arms?|forearms?|wrists?|hands?|hips?|knees?|legs?|thighs?|buttocks?|"
    r"extremit(?:y|ies)) $"
)
"""`tingling of the arm to the fingers` tells how far it goes."""
_AT_THE_END = re.compile(r"\b(?:feet|foot|toes?)$")
_BESIDE = re.compile(
    r"\b(?:pain|it)\b[^.;]{0,80}?,? with (?:burning|tingling|numbness|paresthesias?) (?:in|of|into|to) "
    r"(?:the |his |her |both )*$"
)
"""`… pain, with burning in the feet`: what the pain brings with it elsewhere."""
_WITH_A_SIDE = ("right ", "left ", "bilateral ", "both ")
_REACHED = re.compile(r"\b(?:to|radiat\w+|rad) (?:the |his |her |both )?$")
_WEAK_LINK = re.compile(r"^(?:onto|to|into|on|down|involving|affecting)\b")
_HURT = phrases(
    r"""
    injur\w* | sustain\w* | hurt | struck | strain\w* | fell | fall | slip\w* | trip\w* | accident
    radiat\w* | pain | complain\w* | landing | landed | hit
    """
)
_CHAIN = re.compile(
    rf"(?: ?(?:,|/|&|\band\b|\bas well as\b|\bor\b|\(|\)|\b{_COMPLAINT}\b))* ?"
    r"(?:(?:the|his|her|both|also|with|of|in|pain) )*$"
)
_NOT_COMPLAINT = phrases(
    r"""
    palpation | palpable | tender\w* | range of motion | rom | reflex\w* | sensation | sensory
    motor(?! vehicle| when| that| and (?:the|he|she)| home| cycle)
    strength | spurling\w* | dermatom\w* | myotom\w* | mri | mra | x-?rays? | emg | ncs | ncv
    radiograph\w* | ultrasound | ct scan | imaging | electrodiagnostic | straight leg | flexion
    extension | abduction | (?:physical|on|neurological) exam\w* | examination | exam | objective\w*
    positive | negative | sign | test | request\w* | den(?:y|ied|ies) | authoriz\w+ | certif\w+ | deny
    denies | denied | no (?:pain|complaint|numbness|radiation|radicular) | underwent | guidelines?
    recommend\w* | healed | incision | scar | procedures? | replacement | arthroscop\w* | fusion
    surgery | injections? | block | therapy | brace
    """
)
_EXAMINED = re.compile(
    r"\W*(?:on |the |today's )?(?:(?:physical|lumbar|cervical|objective|musculoskeletal|orthopedic|"
    r"current) )*"
    r"(?:exam(?:ination)?|pe|findings|objective(?:ly)?)\b(?: ?[:\-,]| (?:of|on|today|reveal|show|record|note|"
    r"demonstrat|finds?|found|was|is|document|disclos|there)|"
    r" (?=(?:right|left|bilateral|both|[rlbc]|[clt]/s|[clt]-spine|cervical|lumbar|thoracic|neck|back|gait|"
    r"rom|"
    r"tend|limited|decreased|positive|neg|normal|mild|moderate|severe|max)\b))"
)
"""A sentence that opens with the examination tells findings and no complaints."""
_NEGATED = re.compile(
    r"\b(?:might have|may have|no|not|without|denie[sd]|denying|negative for|never)\b[^.;,]{0,40}$"
)


def find_injured_parts(view: View, cut: list[Range], diagnosed: Sequence[Range] = ()) -> list[Found[str]]:
    """The body parts as printed, in order, each once; a bare `shoulder` yields to a `right shoulder`.

    A part counts where a complaint follows it (`neck pain`), where an injury or complaint leads to it
    (`injury to the left knee`), and where it is joined to such a part. Where no part counts, the right
    or left ones that the diagnoses name (at `diagnosed`) do. `cut` are the view's sentences.
    """
    parts = [single for _, words in find_body_parts(view.text) for single in _singly(view.text, words)]
    sides = _sides(view.low, parts)
    counted = [_counts(view.low, sentence_at(cut, words[0]), words, sides) for words in parts]
    _join(view.low, parts, counted)
    chosen = [
        _with_side(view.low, words, sides) for words, counts in zip(parts, counted, strict=True) if counts
    ]
    if not chosen:
        chosen = [
            words
            for words in parts
            if view.low.startswith(_WITH_A_SIDE, words[0])
            and any(start <= words[0] and words[1] <= end for start, end in diagnosed)
        ]
    return [view.words(*one) for one in _once(view.low, _digits_joined(view.low, chosen))]


def _digits_joined(low: str, parts: list[Range]) -> list[Range]:
    """`left thumb | index and long fingers` as one: the digits that a list names share the side."""
    joined: list[Range] = []
    for start, end in parts:
        if (
            joined
            and low.endswith("thumb", *joined[-1])
            and low.endswith(("finger", "fingers"), start, end)
            and _DIGIT.match(low, start, end)
            and _AND.fullmatch(low, joined[-1][1], start)
        ):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _sides(low: str, parts: list[Range]) -> dict[str, list[Range]]:
    """For each limb the first place of every side of it that is told of (`right knee`, `left knee`)."""
    told: dict[str, Range] = {}
    for one in parts:
        told.setdefault(low[slice(*one)], one)
    return {
        limb: [told[words] for side in ("right", "left") if (words := f"{side} {limb}") in told]
        for limb in _SIDED
    }


def _with_side(low: str, words: Range, sides: dict[str, list[Range]]) -> Range:
    """A bare `knee` that is complained of, as `right knee` where that is the only knee told of."""
    fuller = sides.get(low[slice(*words)], [])
    return fuller[0] if len(fuller) == 1 else words


def _singly(text: str, words: Range) -> list[Range]:
    """`left knee and low back` in two; `right and left knees`, which only the last word completes, as one."""
    joined = _AND.search(text, *words)
    if joined is None or not any(
        part == (0, joined.start() - words[0]) for _, part in find_body_parts(text[words[0] : joined.start()])
    ):
        return [words]
    return [(words[0], joined.start()), *_singly(text, (joined.end(), words[1]))]


def _counts(low: str, sentence: Range, words: Range, sides: dict[str, list[Range]]) -> bool:
    start, end = words
    if _is_level(low, words):
        return False
    if _EXAMINED.match(low, *sentence) or _IS_WEAK.match(low, end, end + 12):
        return False
    # The leg alone may be either: it is told of only where the letter says which.
    which = sides.get(low[start:end], True)
    fares = start == sentence[0] and _FARES.match(low, end, min(end + 20, sentence[1]))
    if (
        fares
        or _FOLLOWED.match(low, end, min(end + 40, sentence[1]))
        or (which and _SUFFERS.match(low, end, min(end + 60, sentence[1])))
    ):
        clause = max(
            _clause_start(low, sentence[0], start),
            low.rfind(", ", max(sentence[0], start - _CLAUSE_REACH), start),
        )
        strange = _NOT_COMPLAINT.search(low, max(clause, start - 40), start)
    else:
        before = max(sentence[0], start - 80)
        # Looking at the last word first spares the closer look for most parts.
        led = _PRECEDED.search(low, before, start) if low.endswith(_LED_BY, before, start) else None
        if led is not None and (
            _SPREADS.search(led.group())
            or (led.group().startswith("to ") and _FROM_PART.search(low, before, led.start()))
            or (
                _AT_THE_END.search(low[start:end])
                and _BESIDE.search(low, max(sentence[0], start - 140), start)
            )
            or (_FARTHEST.search(low[start:end]) and _ALONG.search(led.group()))
            or (_WEAK_LINK.match(led.group()) and _LED_AWAY.search(low, before, led.start()))
        ):
            return False
        if led is None or (_WEAK_LINK.match(led.group()) and not _HURT.search(low, before, led.start())):
            return False
        stop = _STOP.search(low, end, min(end + 25, sentence[1]))
        clause = _clause_start(low, sentence[0], start)
        strange = _NOT_COMPLAINT.search(
            low, max(clause, start - 70), stop.start() if stop is not None else end
        )
    return strange is None and not _NEGATED.search(
        low, max(_clause_start(low, sentence[0], start), start - 60), start
    )


_CLAUSE_REACH = 120
"""How far before a part its clause is looked at, in characters: farther than any word that bears on it."""
_CLAUSES = (
    *(
        ";",
        ". ",
        ", but ",
        " but has ",
        " but does ",
        " and has ",
        ", and is ",
        " but reports ",
        " but complains ",
    ),
    *(" and reports ", " and complains ", " and states ", " and notes "),
)
"""What begins another statement, which a denial or a finding before it does not reach."""


def _clause_start(low: str, start: int, end: int) -> int:
    start = max(start, end - _CLAUSE_REACH)
    return max(start, *(low.rfind(mark, start, end) + 1 for mark in _CLAUSES))


def _join(low: str, parts: list[Range], counted: list[bool]) -> None:
    """A list of parts counts as a whole: `neck, back and both knees pain`, `injury to the neck and back`."""
    joined = [
        after[0] - before[1] < 40 and _CHAIN.fullmatch(low, before[1], after[0]) is not None
        for before, after in pairwise(parts)
    ]
    for index, one in enumerate(joined):
        if one and counted[index] and not _is_level(low, parts[index + 1]):
            counted[index + 1] = True
    for index in range(len(joined) - 1, -1, -1):
        reached = _REACHED.search(low, max(parts[index][0] - 20, 0), parts[index][0])
        if joined[index] and counted[index + 1] and not reached and not _is_level(low, parts[index]):
            counted[index] = True


def _is_level(low: str, part: Range) -> bool:
    """Whether a place is told of and no part that is hurt: a level of the spine, the length of a leg."""
    if low.startswith(" length", part[1]):
        return True
    return low[part[0] : part[0] + 1] in "clst" and low[part[0] + 1 : part[0] + 2].isdigit()


def _once(low: str, parts: list[Range]) -> list[Range]:
    kept: list[Range] = []
    keys = [_key(low[slice(*one)]) for one in parts]
    words = set(keys)
    seen: set[str] = set()
    for part, one in zip(parts, keys, strict=True):
        limb = _LIMBS.get(one)
        if one in seen or any(
            other.endswith(f" {one}") or (limb is not None and other.endswith(limb)) for other in words
        ):
            continue
        seen.add(one)
        kept.append(part)
    return kept


def _key(words: str) -> str:
    """By what a part is known as the same: `L ankle` is the left ankle, the `lateral ankle` the ankle."""
    plain = _SURFACE.sub("", words.removesuffix("s"))
    plain = _BOTH.sub("bilateral ", plain)
    plain = _ABBREVIATED.sub(lambda match: "left " if "l" in match.group() else "right ", plain)
    return _SAME.get(plain, plain)
