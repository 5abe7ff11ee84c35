"""Body parts of which an examination or a pain elsewhere tells, and no injury."""

from __future__ import annotations

import re

from imr_llm.domain.letter import Range
from imr_llm.reading.injured_part_cues import AT_THE_END

_IS_WEAK = re.compile(r" weakness\b")
_GRADED = re.compile(r" ?[(:]? ?[0-5][+-]?/5\b")
"""`weakness of the left foot (4/5)`: strength, as an examination grades it."""
_ACUTE_ORGAN = re.compile(r"\bacute (?:kidney|lung|liver) injury\b")
"""What an organ came to, which is no part that was injured."""
_BESIDE_NUMB = re.compile(
    r"\bwith (?:(?:associated|attendant|intermittent|occasional|some|accompanying) )*(?:(?:right|left|"
    r"bilateral) )?$"
)
_NUMB = re.compile(r" (?:numbness|tingling|paresthesias?|dysesthesias?)\b")
"""`pain, with associated arm paresthesias`."""
_RATED = re.compile(r"(?: (?:is|was|at|rated(?: at)?|:))? ?\(?\d{1,2}(?:-\d{1,2})?/10\b")
"""`pain radiating to the leg at 8/10`: the pain is rated, wherever it spreads to."""
_SPREADS_TO = re.compile(
    r"\b(?:radiat\w+|spread\w*|going|goes|shoot\w*|extend\w*|travel\w*|referred) (?:down |into |to |in |"
    r"along |"
    r"through )+(?:the |his |her |both )?$"
)
_HIT_WITH = re.compile(
    r"\b(?:hit|struck|strikes?|hitting|striking|pushed|shoved|jabbed) (?:him|her|the [a-z]+) with (?:an?|the|"
    r"his|her) $"
)
"""`hit her with the elbow`: a part of whoever hit."""
_WITH_IT = ("with a ", "with an ", "with the ", "with his ", "with her ")
_BROKEN = re.compile(r" (?:(?:burst|shaft|open|closed|displaced|stress) )?(?:fx|fractures?|lacerations?)\b")
_SUSTAINED = re.compile(r"\b(?:sustain(?:ed|ing)|suffer(?:ed|ing)|incurred)\b[^.;:]*$")
"""`sustained R clavicle fx`: the part stands before what it suffered."""
OF_A_DIAGNOSIS = frozenset({"brain"})
"""What the name of a disorder holds, `traumatic brain injury`, and nobody complains of."""


def is_finding(low: str, sentence: Range, words: Range) -> bool:
    """Whether a part is only graded, rated by a pain that spreads to it, or an organ that failed."""
    start, end = words
    if _IS_WEAK.match(low, end, end + 12) or _GRADED.match(low, end, end + 10):
        return True
    if _ACUTE_ORGAN.match(low, max(start - len("acute "), 0), end + len(" injury")):
        return True
    return (
        _RATED.match(low, end, min(end + 24, sentence[1])) is not None
        and _SPREADS_TO.search(low, max(sentence[0], start - 60), start) is not None
    )


def numb_beside(low: str, sentence: Range, words: Range) -> bool:
    """Whether a pain elsewhere brings numbness of a limb with it: `pain, with associated arm numbness`."""
    return (
        AT_THE_END.search(low[slice(*words)]) is not None
        and _NUMB.match(low, words[1], words[1] + 20) is not None
        and _BESIDE_NUMB.search(low, max(sentence[0], words[0] - 40), words[0]) is not None
    )


def did_the_hitting(low: str, words: Range) -> bool:
    """Whether a part is that of whoever hit the worker: `hit her with the elbow`."""
    before = max(words[0] - 40, 0), words[0]
    return low.endswith(_WITH_IT, *before) and _HIT_WITH.search(low, *before) is not None


def was_broken(low: str, sentence: Range, words: Range) -> bool:
    """Whether a part stands before what it suffered: `sustained R clavicle fx`."""
    start, end = words
    return (
        _BROKEN.match(low, end, min(end + 30, sentence[1])) is not None
        and _SUSTAINED.search(low, max(sentence[0], start - 60), start) is not None
    )
