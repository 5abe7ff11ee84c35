"""The sides of limbs: which knee a letter means by `the knee`, and which names are of one part."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from imr_llm.domain.letter import Range
from imr_llm.vocabulary.patterns import late

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
        "heel",
        "finger",
        "toe",
    }
)
_SURFACE = late(
    r"^(?:lateral|medial|anterior|posterior|inner|outer) (?=shoulder|elbow|wrist|knee|"
    r"ankle|hip|f)"
)
_SURFACE_OF_A_SIDE = late(
    r"(?<=^right )(?:lateral|medial|anterior|posterior|inner|outer) (?=shoulder|elbow|wrist|knee|ankle|hip)|"
    r"(?<=^left )(?:lateral|medial|anterior|posterior|inner|outer) (?=shoulder|elbow|wrist|knee|ankle|hip)"
)
_BOTH = late(r"^(?:both|bilat\.?|b/l) ")
_ABBREVIATED = late(r"^(?:\(?[rl]\)?|[rl]t\.?) ")
_OF_TWO = late(
    r"(?: (?:pain|ache|aching|symptoms?|complaints?|stiffness|swelling|discomfort|problems?))?[ ,;:(-]*"
    r"(?:(?:which|that) is |is |being |was )?(?:(?:on |in )?the )?"
    r"(?:(?:right|left|r|l)(?:-sided| side| one)? ?(?:is |being |was |feels )?(?:much |far |more |somewhat |"
    r"slightly |so )*(?:greater|worse|more|>|<|less|better|than)|(?:worse|greater|more|stronger) (?:on|"
    r"in) the (?:right|left)|bilaterally\b|on both sides|on either side)"
)
"""`knee pain, left worse than right`: both, though no side is told of."""
_SAME = {
    **dict.fromkeys(("cervical spine", "c-spine", "cerv spine", "cerv. spine", "c/", "cervical"), "neck"),
    **dict.fromkeys(("lumbar spine", "l-spine", "lower back", "low-back", "lumbar back"), "low back"),
    **dict.fromkeys(("lumb spine", "lumb. spine", "l/", "l-s spine", "lumbar"), "low back"),
    **dict.fromkeys(("t-spine", "thor spine", "thor. spine", "t/", "thoracic"), "thoracic spine"),
}
"""Names of the same part: the neck that hurts is the cervical spine that was injured.

They stand without what looks like the sign of a plural: `c/` is `C/S`.
"""
_REGIONS = frozenset({"cervical", "thoracic", "lumbar", "lumbosacral"})


def known_as(words: str) -> str:
    """By what a part is known as the same: `L ankle` is the left ankle, the `lateral ankle` the ankle."""
    plain = words.removesuffix("s").replace("shldr", "shoulder")
    if plain.endswith("feet"):
        plain = plain.removesuffix("feet") + "foot"
    if " " in plain:
        plain = _SURFACE_OF_A_SIDE.sub("", _SURFACE.sub("", plain))
        plain = _BOTH.sub("bilateral ", plain)
        plain = _ABBREVIATED.sub(lambda match: "left " if "l" in match.group() else "right ", plain)
    return _SAME.get(plain, plain)


def by_its_noun(low: str, words: Range, ill: Sequence[Range]) -> Range:
    """A region that an adjective alone names, as a diagnosis (at `ill`) names it: `lumbar` the low back."""
    part = low[slice(*words)]
    if part not in _REGIONS:
        return words
    named = (one for one in ill if low[slice(*one)] not in _REGIONS)
    return next((one for one in named if known_as(low[slice(*one)]) == known_as(part)), words)


def places_told(low: str, parts: list[Range]) -> dict[str, Range]:
    """The first place of every part under the name it is known by, rather one that prints it in full."""
    told: dict[str, Range] = {}
    for one in parts:
        key = known_as(low[slice(*one)])
        known = told.get(key)
        if known is None or (
            known[1] - known[0] < len(key) <= one[1] - one[0] and not low.startswith("both ", known[0])
        ):
            told[key] = one
    return told


def sides_told(told: Mapping[str, Range]) -> dict[str, list[Range]]:
    """For each limb where its sides are told of (`right knee`, `left knee`), else where both together are."""
    return {
        limb: [told[words] for side in ("right", "left") if (words := f"{side} {limb}") in told]
        or ([told[both]] if (both := f"bilateral {limb}") in told else [])
        for limb in _SIDED
    }


def with_side(
    low: str,
    words: Range,
    told: Mapping[str, Range],
    hurt: Collection[str],
    diagnosed: Collection[str] = (),
) -> Range:
    """A bare or abbreviated side (`knee`, `R knee`) that is complained of, as the `right knee` told of.

    A bare limb is both where the letter goes on with which of them is worse, or where both are among the
    parts that are `hurt` and the side told of is not. Where both sides are told of it is the one in which
    alone something was `diagnosed`.
    """
    part = low[slice(*words)]
    limb = _SURFACE.sub("", part)
    if limb in _SIDED:
        single = [name for side in ("right", "left") if (name := f"{side} {limb}") in told]
        of_two = f"bilateral {limb}"
        if _OF_TWO.match(low, words[1]):
            return told.get(of_two, words)
        if len(single) == 1 and not (of_two in hurt and single[0] not in hurt):
            return told[single[0]]
        side = of_two if len(single) < 2 else _the_ill_one([*single, of_two], hurt, diagnosed)
        if side in told:
            return told[side]
    whole = known_as(part)
    both = told.get(f"bilateral {whole}")
    if both is not None and part.endswith("s") and low.startswith("both ", both[0]) and both[0] < words[0]:
        # Each by itself is told of besides, so that `the knees` are enough.
        return words if f"right {whole}" in told and f"left {whole}" in told else both
    if _ABBREVIATED.match(part) is not None:
        return next(
            (told[name] for name in (whole,) if name in told and name.split(" ")[-1] in _SIDED), words
        )
    return words


def _the_ill_one(sides: Sequence[str], hurt: Collection[str], diagnosed: Collection[str]) -> str:
    """The one of the `sides`, or both, with the only one `diagnosed`; empty where one is complained of."""
    if any(name in hurt for name in sides):
        return ""
    ill = [name for name in sides if any(f"{one} ".startswith(f"{name} ") for one in diagnosed)]
    return ill[0] if len(ill) == 1 else ""
