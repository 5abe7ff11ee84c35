"""Which way words point: decisions, conclusions about medical necessity, and negation.

What is concluded lives in `necessity` and is offered here too, so that polarity has one door.
"""

from __future__ import annotations

from bisect import bisect_left

from rapidfuzz.distance import OSA

from imr_llm.domain.record import Decision
from imr_llm.vocabulary.necessity import both_ways, conclusion, conclusions, necessity_in
from imr_llm.vocabulary.partly import IN_PART, PARTLY
from imr_llm.vocabulary.patterns import late
from imr_llm.vocabulary.scanning import Keys, holds_any
from imr_llm.vocabulary.spelling import plain

__all__ = [
    "Negations",
    "both_ways",
    "conclusion",
    "conclusions",
    "decision_in",
    "negated_after",
    "negated_before",
]

_LOOK_BACK = 160
"""Characters before a word in which a governing negation is looked for: about 25 words."""
_LOOK_AHEAD = 60

# Shapes that optical character recognition confuses, brought to one of them.
_SHAPES = str.maketrans(
    {"1": "l", "|": "l", "!": "l", "i": "l", "0": "o", "5": "s", "8": "b", "6": "b", "c": "e"}
)
_WORD = late(r"[a-z0-9|!]+(?:n't)?")


def _shape(word: str) -> str:
    return word.translate(_SHAPES).replace("rn", "m").replace("vv", "w").replace("tn", "m")


_PARTLY_BEFORE = late(rf"\b(?:{PARTLY}),? $")
_IN_PART = late(rf"[a-z0-9]+{IN_PART}\b")
_PLAIN_DECISIONS = {
    "upheld": Decision.UPHELD,
    "uphold": Decision.UPHELD,
    "overturned": Decision.OVERTURNED,
    "overturn": Decision.OVERTURNED,
}
_DECISION_WORDS = {
    decision: tuple(_shape(word) for word, meant in _PLAIN_DECISIONS.items() if meant is decision)
    for decision in Decision
}


def decision_in(words: str) -> Decision | None:
    """The decision that a heading's end or a decision sentence states, None where there is doubt.

    Reads `Upheld` / `Overturned` with OCR confusions, one mistyped letter and stray spaces (`Uphe1d`,
    `Overtumed`, `Up held`), and sentences such as "is not medically necessary", also run together
    (`notmedically`). Not necessary means that UR's denial stands. Two decisions that differ, a negated
    decision word, and one that holds in part only are doubt.
    """
    low = plain(words)
    found = _decision_words(low)
    said = {decision for decision, position in found if not negated_before(low, position)}
    if said:
        partly = any(_is_partly(low, position) for _, position in found)
        return said.pop() if len(said) == 1 and not partly else None
    necessary = {positive for positive, _ in necessity_in(words)}
    if len(necessary) == 1:
        return Decision.OVERTURNED if necessary.pop() else Decision.UPHELD
    return None


def _is_partly(low: str, position: int) -> bool:
    """Whether the decision word at a position holds in part only: `partly upheld`, `upheld in part`."""
    return _PARTLY_BEFORE.search(low, 0, position) is not None or _IN_PART.match(low, position) is not None


def _decision_words(low: str) -> list[tuple[Decision, int]]:
    found = []
    tokens = [(match.group(), match.start()) for match in _WORD.finditer(low)]
    for index, (word, start) in enumerate(tokens):
        decision = _decision_word(word)
        if (
            decision is None
            and index + 1 < len(tokens)
            and word.startswith(("up", "over"))
            and len(word) <= 5
        ):
            decision = _decision_word(word + tokens[index + 1][0])
        if decision is not None:
            found.append((decision, start))
    if not found and len(tokens) > 4 and all(len(word) <= 2 for word, _ in tokens):
        decision = _decision_word("".join(word for word, _ in tokens))
        found = [(decision, tokens[0][1])] if decision is not None else []
    return found


def _decision_word(word: str) -> Decision | None:
    if not 5 <= len(word) <= 12 or word[0] not in "uov0l":
        return None
    plainly = _PLAIN_DECISIONS.get(word)
    if plainly is not None:
        return plainly
    shape = _shape(word)
    for decision, known in _DECISION_WORDS.items():
        if any(OSA.distance(shape, one, score_cutoff=1) <= 1 for one in known):
            return decision
    return None


# A near negation negates what follows at once, with only such words between.
_LIGHT = (
    r"(?:be|been|being|have|has|had|having|a|an|any|the|yet|ever|currently|presently|clearly|actually|"
    r"considered|deemed|felt|found|as|to|taking|using|receiving|undergoing|undergone|received|taken|used|tried|"
    r"show|shown|reveal|demonstrate|report|reporting|complain|complaining|of|experience|experiencing|"
    r"include|present|exhibit|suffer|suffering|from|at|this|time|medically|clinically|significant|"
    r"evidence|signs|symptoms|history)"
)
_NEAR_BEFORE = late(rf"(?:\b(?:not(?! +only)|never|cannot|non)|n't)[ -]+(?:{_LIGHT} +){{0,6}}$")

# A wide negation negates a list of nouns until a word that begins something else.
_WIDE = late(
    r"\b(?:no|without|denies|denied|denying|deny|negative +for|neither|nor|absence +of|absent|free +of|"
    r"lack +of|lacks|lacking|(?:ruled?|rules|ruling) +out|none +of|nothing)\b"
)
# Without one of these there is no negation of either kind; most words of a letter stand behind none.
_CUES = ("no", "n't", "never", "neither", "without", "den", "negative", "absen", "free", "lack", "rul")
_CUE_WORDS = frozenset(
    {
        *("no", "not", "non", "nor", "none", "nothing", "neither", "never", "cannot", "without"),
        *("deny", "denies", "denied", "denying", "negative", "absence", "absent", "free", "lack", "lacks"),
        *("lacking", "rule", "rules", "ruled", "ruling"),
    }
)
"""The words that may negate, and beside them "n't"."""
_CUE_KEYS = Keys((*_CUE_WORDS, "n't"))
_REACH = _LOOK_BACK + max(map(len, _CUE_WORDS))
"""Characters before a word in which a negation may begin of which some are looked at."""
_NUMBERED = late(r" {0,9}\.? {0,9}#?\d")
_ENDS_SCOPE = late(
    r":|\b(?:but|however|although|though|except|which|who|is|are|was|were|has|had|have|does|did|will|would|can|"
    r"could|may|should|with|after|to|during|despite|since|because|due|on|at|as|from|by|when|while|"
    r"and +(?:he|she|the|it|they|approved|modified|certified|authorized|allowed|reported|noted)|"
    r"then|therefore|secondary|status|reports|complains|states)\b"
    r"|, *(?:the|this|these|another|an?|he|she|it|they|there|patient)\b"
)
_EVIDENCE_OF = late(
    r"[\w ,-]{0,40}?\b(?:evidence|indication|documentation|sign|proof|suggestion|finding)s? +"
    r"(?:that|of|for|to +suggest)\b(?: +(?:the|this|patient|worker|claimant|he|she|has|had|is|was|have|any|"
    r"been|of|a|an|there|suffers|from|or|current|acute|significant|clear|new)\b)*"
)
# "No improvement in [neck pain]": what is denied is the change, not the thing.
_OF_NO_CHANGE = late(
    r"\b(?:improvement|change|relief|response|benefit|rationale?|reason)\b.* (?:in|for|of|about)\b"
)
# "The claims administrator denied …": a decision about a request, not a symptom that the patient denies.
_DENIED_REQUEST = late(
    r"(?:\b(?:administrator|review|reviewer|ur|carrier|insurer|adjuster|maximus)\b[^.;]{0,60}|"
    r"\b(?:is|are|was|were|been|be) +)den(?:ied|ies|ying|y)$"
)
_SENTENCE_END = late(r"[.;!?][\"')\]]* ")
# "[MRI without contrast] is necessary": these reach over nouns, and a verb that follows is not theirs.
_OF_NOUNS = late(r"without|negative|absence|free|lack +of")
_VERB = late(r" *(?:is|are|was|were|has|had|have|does|did|will|would|can|could|may|should)\b")


def negated_before(text: str, start: int) -> bool:
    """Whether the words beginning at `start` stand under a negation before them in the same sentence.

    `not [medically necessary]`, `denies fever or [headache]`, `no evidence of [carpal tunnel syndrome]`.
    A plain `not` reaches only what follows at once; `no`, `without`, `denies`, `negative for` reach along a
    list until another verb or a preposition begins something else (after NegEx: Chapman et al., "A simple
    algorithm for identifying negated findings and diseases in discharge summaries", 2001).
    """
    before = plain(text[max(start - _LOOK_BACK, 0) : start])
    if not holds_any(before, _CUES):
        return False
    sentence = _SENTENCE_END.split(before)[-1]
    if _NEAR_BEFORE.search(sentence):
        return True
    negated_is_a_verb = _VERB.match(plain(text[start : start + _LOOK_AHEAD])) is not None
    triggers = [
        match.end()
        for match in _WIDE.finditer(sentence)
        if _negates(sentence, match.end()) and not (negated_is_a_verb and _OF_NOUNS.match(match.group()))
    ]
    if not triggers:
        return False
    between = sentence[triggers[-1] :]
    evidence = _EVIDENCE_OF.match(between)
    if evidence is not None:
        between = between[evidence.end() :]
    elif _OF_NO_CHANGE.search(between):
        return False
    return _ENDS_SCOPE.search(between) is None


class Negations:
    """What `negated_before` says of places in one text, for many of them: where it negates is found once."""

    def __init__(self, text: str, low: str | None = None) -> None:
        """`low` is `plain(text)`, where that is at hand."""
        self._text = text
        low = plain(text) if low is None else low
        self.cues: list[int] = sorted(
            start
            for key, start, end in _CUE_KEYS.found(low)
            if _CUE_KEYS.words[key] == "n't"
            or not (low[end : end + 1].isalnum() or low[start - 1 : start].isalnum())
        )
        """Where a word begins that may negate."""

    def before(self, start: int) -> bool:
        """As `negated_before`."""
        nearest = bisect_left(self.cues, start) - 1
        # Most words of a letter stand behind no negation.
        return nearest >= 0 and self.cues[nearest] >= start - _REACH and negated_before(self._text, start)


def _negates(sentence: str, end: int) -> bool:
    """Whether a wide negation's word that ends there is one: not `No. 3`, not UR's `denied`."""
    return _NUMBERED.match(sentence, end) is None and _DENIED_REQUEST.search(sentence, 0, end) is None


_AFTER = late(
    r"[ ,]*(?:(?:has|have|had) +been +|(?:is|are|was|were) +)?"
    r"(?:ruled +out|excluded|absent|denied +by +the +patient|(?:not|never) +(?:been +)?"
    r"(?:found|seen|noted|present|identified|demonstrated|evident|detected|appreciated))\b"
)


def negated_after(text: str, end: int) -> bool:
    """Whether the words ending at `end` are negated by what follows: `[a fracture] was ruled out`."""
    return _AFTER.match(plain(text[end : end + _LOOK_AHEAD])) is not None
