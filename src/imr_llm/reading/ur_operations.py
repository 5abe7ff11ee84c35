"""Operations of one kind on different structures: a carpal tunnel release is no trigger finger release."""

from __future__ import annotations

from collections.abc import Sequence

from imr_llm.vocabulary.patterns import late

_DONE = frozenset({"release", "repair", "reconst", "replace", "excisio", "debride", "decompr"})
"""Stems of what is done to a structure, which the names of several operations share."""
_STRUCTURES = frozenset(
    {
        *("trigger", "finger", "thumb", "carpal", "cubital", "tarsal", "radial", "guyon", "quervai"),
        *("epicond", "rotator", "cuff", "labral", "labrum", "slap", "menisca", "meniscu", "ligamen", "acl"),
        *("pcl", "mcl", "lcl", "ucl", "mpfl"),
        *("hernia", "bicep", "plantar", "fascia"),
    }
)
"""Stems of the structures that one operation or another is on."""
_BETWEEN = frozenset({"tunnel", "tendon", "canal"})
"""Words that stand between a structure and what is done to it."""
_FURTHEST = 4
_AFTER_IT = late(
    r"(?<![\w-])(?!\w+(?:ed|ly)\b|(?:and|but|or|then|was|were|not|it|them|this|that|soon|long|shortly|only)\b)"
    r"[a-z]{2,} (?:after|following|post|before|prior to) (?:(?:the|his|her|this|that|such|any|a|an) )?"
    r"(?:(?!(?:and|or|of|for|with|to|in|by|from|was|were|failed|had)\b)[\w-]+ ){0,4}\Z"
)
"""`Therapy after the surgery`: the therapy is told of, and not the operation."""
_LONGEST_AFTER = 70


def is_what_follows_it(low: str, start: int, at: int) -> bool:
    """Whether an operation is named at a position only as that which something else goes after."""
    before = max(start, at - _LONGEST_AFTER)
    return low.rfind(" ", before, at) > 0 and _AFTER_IT.search(low[before:at]) is not None


def is_of_another_operation(
    low: str, words: Sequence[tuple[int, str]], place: int, own: frozenset[str]
) -> bool:
    """Whether a word belongs to the name of another operation than the one whose stems are `own`.

    `words` are the stems of a stretch with where they begin, `place` is the index of the word in question.
    """
    if words[place][1] not in _DONE | _BETWEEN or own.isdisjoint(_STRUCTURES):
        return False
    structures: set[str] = set()
    for (start, stem), (following, _) in zip(
        reversed(words[max(place - _FURTHEST, 0) : place]), reversed(words[: place + 1]), strict=False
    ):
        if any(mark in low[start:following] for mark in ",;:(.") or stem not in _STRUCTURES | _BETWEEN:
            break
        structures.add(stem)
    if "acl" in own and "ligamen" in structures and _is_cruciate(words, place):
        return False
    return not structures.isdisjoint(_STRUCTURES) and structures.isdisjoint(own & _STRUCTURES)


def _is_cruciate(words: Sequence[tuple[int, str]], place: int) -> bool:
    """Whether the ligament named before a word is the cruciate one, which `ACL` is short for."""
    stems = [stem for _, stem in words[max(place - _FURTHEST, 0) : place]]
    return "cruciat" in stems and "posteri" not in stems
