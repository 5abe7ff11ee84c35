"""Limbs of which only the good of a treatment or a drug is told: `relieved the leg pain`."""

from __future__ import annotations

from imr_llm.domain.letter import Range
from imr_llm.reading.injured_part_passing import IS_A_LIMB
from imr_llm.vocabulary.patterns import late

_EASED_BEFORE = late(
    r"\b(?:reliev\w+|eas(?:ed|es|ing)|help(?:ed|s|ing)|reduc\w+|improv\w+|lessen\w*|abolish\w*|"
    r"eliminat\w+|decreas\w+|resolv\w+|diminish\w*|alleviat\w+|calm\w*|lower(?:ed|s)|cured|ended|"
    r"(?<!no )(?<!or )less(?: (?:burning|pain|numbness|tingling|aching) (?:in|of|down))?|took away|did "
    r"away with|(?:took|takes?|taking) the edge off|rid \w+ of|"
    r"relief (?:of|from|in|for)|(?:improvement|reduction|decrease|resolution|remission) (?:of|in)) (?:the |"
    r"his |her |most of |much of |all of |some of |any |(?:right|left|bilateral|radicular|lower|upper) )*$"
)
_SENSED_IN = late(r"\b(?:burning|numbness|tingling|pain|aching) (?:of|in) (?:the |his |her |both )?$")
_IS_LESS = late(
    r" (?:(?:is|was|has|have|had|been|gone|come|much|largely) )*(?:improv\w+|down (?:from|to|by)|reduc\w+|"
    r"decreas\w+|lessened|resolved|better|(?:falls?|fell|drops?|dropped|goes down|went down) (?:by|from|to)|"
    r"halved)\b"
)
"""`With Lyrica, burning of the leg is down from 7 to 3`."""
_EASED_AFTER = late(
    r" (?:pain|aches?|symptoms|complaints|numbness|tingling|burning) (?:ha[sd] |have |was |were |is |are |"
    r"then |largely |mostly |completely |entirely |fully |much |all |been )*"
    r"(?:improv|resolv|went away|gone|go(?:es)? away|reliev|better|disappear|subsid|abat|eased|cleared|"
    r"settled|(?:dropped|fell|drops|falls|goes down|went down) (?:to|from|by)|responded|lessened|diminish|"
    r"reduced|abolish)"
)
"""`The epidural relieved the leg pain`, `the leg pain went away`: what a treatment did."""


def was_eased(low: str, sentence: Range, words: Range) -> bool:
    """Whether only the good of a treatment is told of the pain of a limb: `relieved the leg pain`."""
    start, end = words
    if IS_A_LIMB.search(low[start:end]) is None:
        return False
    return (
        _EASED_AFTER.match(low, end, min(end + 80, sentence[1])) is not None
        or _EASED_BEFORE.search(low, max(sentence[0], start - 60), start) is not None
        or (
            _IS_LESS.match(low, end, sentence[1]) is not None
            and _SENSED_IN.search(low, max(sentence[0], start - 30), start) is not None
        )
    )
