"""Names of diagnoses: two for one illness."""

from __future__ import annotations

from imr_llm.vocabulary.patterns import late

_WRITTEN_OUT = {
    "crps": ("complex", "regional", "pain", "syndrome"),
    "rsd": ("reflex", "sympathetic", "dystrophy"),
    "ptsd": ("posttraumatic", "stress", "disorder"),
    "mdd": ("major", "depressive", "disorder"),
    "gad": ("generalized", "anxiety", "disorder"),
    "dvt": ("deep", "vein", "thrombosis"),
    "tbi": ("traumatic", "brain", "injury"),
    "cts": ("carpal", "tunnel", "syndrome"),
    "gerd": ("gastroesophageal", "reflux", "disease"),
    "tos": ("thoracic", "outlet", "syndrome"),
    "ddd": ("degenerative", "disc", "disease"),
    "oa": ("osteoarthritis",),
    "fbss": ("failed", "back", "surgery", "syndrome"),
}
STEM = 7
"""Letters by which a word of a diagnosis is known: `depression` is `depressive`."""
_SIDES = frozenset({"right", "left", "bilateral"})
_SAY_NOTHING = frozenset(
    {
        "of",
        "the",
        "in",
        "a",
        "an",
        "both",
        "her",
        "his",
        "to",
        "and",
        "extremity",
        "extremities",
        "limb",
        "limbs",
    }
    | {"arm", "leg", "hand", "foot", "upper", "lower", "type", "i", "ii", "1", "2", "severe", "chronic"}
    | {"mild", "moderate"}
)
_WORD = late(r"[a-z0-9]+")


LEAST = 2
"""Words that say which illness is meant wherever it is told: a depression alone may be another."""


def is_same_illness(name: str, other: str, least: int = 1) -> bool:
    """Whether another name says the illness of a name, be it in short, and of no other side.

    The name has at `least` so many words that say something.
    """
    one, two = _stems(name), _stems(other)
    sides, others = one & _SIDES, two & _SIDES
    return len(one - _SIDES) >= least and one - _SIDES <= two - _SIDES and sides <= others


def _stems(name: str) -> set[str]:
    words = _WORD.findall(name.lower().replace("post-traumatic", "posttraumatic"))
    full = [long for word in words for long in _WRITTEN_OUT.get(word, (word,))]
    return {word if word in _SIDES else word[:STEM] for word in full if word not in _SAY_NOTHING}
