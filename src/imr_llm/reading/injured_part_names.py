"""How a letter names the parts of the body: where on them, how many together, and which name is fullest."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from imr_llm.domain.letter import Range
from imr_llm.reading.injured_part_areas import areas_of, covered
from imr_llm.reading.injured_part_cues import DIGIT
from imr_llm.reading.injured_part_sides import known_as
from imr_llm.vocabulary.body_parts import find_body_parts
from imr_llm.vocabulary.finder import keyed
from imr_llm.vocabulary.patterns import late
from imr_llm.vocabulary.requested_part import TEETH, TOOTH

_AND = late(r" ?(?:, ?(?:and )?|/|&|\band\b) ?")
_LIMBS = {"leg": "lower extremity", "arm": "upper extremity"}
_WITHIN = {
    "leg": ("thigh", "knee", "shin", "calf", "ankle", "foot"),
    "arm": ("elbow", "forearm", "wrist", "hand", "thumb"),
}
"""What the story of the injury means by a limb, where two parts of it are told of as injured."""
_REGION_AND_BACK = late(
    r"(?:cervical|thoracic)(?: ?/ ?| ?& ?|,? and )(?:low|lower|upper|mid|middle)[ -]back", re.IGNORECASE
)
"""`thoracic and low back` are two, as `cervical and lumbar spine` is not: there is no thoracic back."""
_TWO = 2
_SIDES = ("right", "left")
_SIDED_PAIN = late(
    r"(?:right|left|bilateral)[ -]sided (?=(?:(?:low|lower|upper|mid|middle) )?(?:back|neck|head|face|chest|"
    r"abdomen)\b|(?:cervical|thoracic|lumbar) spine\b)"
)
_DIGITS = {"toe": ("foot", "feet"), "finger": ("hand", "hands"), "digit": ("hand", "hands")}
"""Digits without a side, which belong to a hand or a foot that is told of."""
_SEVERAL = late(r"(?!right |left |bilateral ).*(?:, | and )")
"""`the thumb, index and middle fingers`, without their side."""
_VERTEBRA = late(r" vertebra(?:e|l bod(?:y|ies))?(?!\w)")
_NUMBER = late(r"\d+")
_ONE_OF_A_KIND = frozenset({"head", "face", "chest", "skull"})
_OF_THE_HEAD = frozenset({"face", "forehead", "scalp", "skull", "brain"})
"""What the story of the injury names of a head that is told of as injured."""
_ENDS_OF_THE_NECK = frozenset({"upper neck", "lower neck"})
_OF_THE_JAW = frozenset({"chin", "lower jaw", "face"})
"""What the story of the injury names of a jaw that is told of as injured."""
_BLOWS_TO = ("blows to the ", "punches to the ", "kicks to the ", "blow to the ")
"""`with blows to the face`: a part that the story itself says was injured."""
_OF_THE_SKULL = frozenset({"forehead", "scalp", "skull"})
"""Where a head was cut, which adds nothing to a head that is told of."""
_BONES_OF = {
    "metatarsal": ("foot", "feet", "toe", "toes"),
    "metatarsals": ("foot", "feet", "toe", "toes"),
    "metacarpal": ("hand", "hands", "finger", "fingers", "thumb"),
    "metacarpals": ("hand", "hands", "finger", "fingers", "thumb"),
}
_CUFF = " rotator cuff"
_SINEWS = ("tendon", "cuff")
"""What belongs to a joint that is told of: a patellar tendon to the knee."""
_WHERE_ON = late(
    r"\b(?:the |his |her )?(?P<where>(?:very )?(?:back|front|crown|(?:right|left|back|front) side) of "
    r"(?:the|his|her) )$"
)
"""`the back of his head`: where on a part that has no sides of its own."""


_OF_THE = keyed(r"\b(?:of|to|in) (?:the|his|her) ")


def without_side_of_pain(low: str, words: Range) -> Range:
    """`left sided low back` as `low back`: of what has no sides, the side is that of the pain."""
    sided = _SIDED_PAIN.match(low, *words)
    return (sided.end(), words[1]) if sided is not None else words


def singly(text: str, words: Range) -> list[Range]:
    """`left knee and low back` in two; `right and left knees`, which only the last word completes, as one."""
    joined = _AND.search(text, *words)
    if joined is None or not (
        any(
            part == (0, joined.start() - words[0])
            for _, part in find_body_parts(text[words[0] : joined.start()])
        )
        or _REGION_AND_BACK.fullmatch(text, *words)
    ):
        return [words]
    return [(words[0], joined.start()), *singly(text, (joined.end(), words[1]))]


def with_place(low: str, parts: list[Range]) -> list[Range]:
    """The parts with where on them they were hurt, unless they are told of without it, too."""
    placed = [_where_on(low, one) for one in parts]
    keys = [known_as(low[slice(*one)]) for one in parts]
    bare = {key for key, one, fuller in zip(keys, parts, placed, strict=True) if one == fuller}
    bare |= {key for key in _ONE_OF_A_KIND.intersection(keys) if _named_whole(low, key)}
    return [one if key in bare else fuller for key, one, fuller in zip(keys, parts, placed, strict=True)]


def _named_whole(low: str, part: str) -> bool:
    """Whether the letter speaks of a part as a whole, as in `a scan of the head`."""
    return any(
        _WHERE_ON.search(low, max(one.end() - 40, 0), one.end()) is None
        and low.startswith(part, one.end())
        and not low[one.end() + len(part) : one.end() + len(part) + 1].isalpha()
        for one in _OF_THE.finditer(low)
    )


def _where_on(low: str, words: Range) -> Range:
    """`head` as `back of his head`, where the letter says on which side of it the worker was hurt."""
    if low[slice(*words)] not in _ONE_OF_A_KIND:
        return words
    where = _WHERE_ON.search(low, max(words[0] - 30, 0), words[0])
    return (where.start("where"), words[1]) if where is not None else words


def of_the_whole(low: str, words: Range, parts: Sequence[Range]) -> Range:
    """`upper neck` as the `neck` that the letter tells of elsewhere: where on it the blow fell is no part."""
    if low[slice(*words)] not in _ENDS_OF_THE_NECK:
        return words
    return next((one for one in parts if low[slice(*one)] == "neck"), words)


def in_full_words(low: str, words: Range) -> Range:
    """`L2` as `L2 vertebra` and `teeth` as `teeth #8 and #9`, where the letter goes on so."""
    part = low[slice(*words)]
    if part.endswith(_CUFF) and "shoulder" in part:
        return words[0], words[1] - len(_CUFF)
    named = TEETH.match(low, words[1]) if part in TOOTH else None
    if part[-1].isdigit():
        named = _VERTEBRA.match(low, words[1])
    return (words[0], named.end()) if named is not None else words


def digits_joined(low: str, parts: list[Range]) -> list[Range]:
    """`left thumb | index and long fingers` as one: the digits that a list names share the side."""
    joined: list[Range] = []
    for start, end in parts:
        if (
            joined
            and low.endswith("thumb", *joined[-1])
            and low.endswith(("finger", "fingers"), start, end)
            and DIGIT.match(low, start, end)
            and _AND.fullmatch(low, joined[-1][1], start)
        ):
            fuller = _in_full(low, joined[-1], (start, end))
            if fuller is not None:
                joined.append(fuller)
            else:
                joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _in_full(low: str, thumb: Range, finger: Range) -> Range | None:
    """Where the finger that a list names behind a thumb is told of with its side, if it is."""
    side = low[thumb[0] : thumb[1]].removesuffix("thumb")
    name = f"{side}{low[finger[0] : finger[1]]}"
    place = low.find(name) if side else -1
    return (place, place + len(name)) if place >= 0 else None


def each_once(low: str, parts: list[Range], befell: Sequence[Range]) -> list[Range]:
    """Every part under its fullest name, rather where that does not stand in the story told at `befell`."""
    keys = [known_as(low[slice(*one)]) for one in parts]
    words = set(keys)
    said = {key for part, key in zip(parts, keys, strict=True) if not _inside(part, befell)}
    told_head = any(one.split()[-1] == "head" for one in keys)
    areas = {area for one in keys if not one.endswith(_SINEWS) for area in areas_of(one)}
    kept: dict[str, Range] = {}
    pairs = {
        one
        for part, one in zip(parts, keys, strict=True)
        if one in said and low.endswith(("s", "feet"), *part) and {f"right {one}", f"left {one}"} <= words
    }
    for part, one in zip(parts, keys, strict=True):
        limb = _LIMBS.get(one)
        whole = one.partition(" ")[2]
        if one.startswith(("right ", "left ")) and (whole in pairs or f"bilateral {whole}" in said):
            continue
        if _told_by_its_parts(one, words, befell=one not in said) or _among_teeth(one, words):
            continue
        if _is_bone_of_a_limb(one, keys):
            continue
        wholes = [name for name, ends in (("head", _OF_THE_HEAD), ("jaw", _OF_THE_JAW)) if one in ends]
        blown = low.endswith(_BLOWS_TO, 0, part[0])
        if _inside(part, befell) and not blown and any(other.endswith(tuple(wholes)) for other in said):
            continue
        if (one in _OF_THE_SKULL and told_head) or (one.endswith(_SINEWS) and covered(one, areas)):
            continue
        if one == "chest" and "chest wall" in words:
            continue
        if one not in pairs and any(
            other.endswith(f" {one}") or (limb is not None and other.endswith(limb)) for other in words
        ):
            continue
        if one not in kept or (_inside(kept[one], befell) and not _inside(part, befell)):
            kept[one] = part
    return list(kept.values())


def _is_bone_of_a_limb(name: str, names: Sequence[str]) -> bool:
    """Whether bones without a side are those of a hand or a foot that is told of: `metatarsal fractures`."""
    limbs = _BONES_OF.get(name)
    return limbs is not None and any(other.endswith(limbs) for other in names)


def _told_by_its_parts(name: str, names: Collection[str], *, befell: bool) -> bool:
    """Whether a limb of the story, or bare digits, add nothing to the parts that are told of."""
    side, _, limb = name.rpartition(" ")
    if name in _DIGITS or (limb in _DIGITS and _SEVERAL.match(name)):
        return any(other.endswith(_DIGITS[limb]) for other in names)
    told = sum(f"{side} {one}" in names for one in _WITHIN.get(limb, ()))
    if (
        befell
        and not side
        and any(f"{one} {part}" in names for one in _SIDES for part in _WITHIN.get(limb, ()))
    ):
        return True
    return befell and side in ("right", "left") and told >= _TWO


def _among_teeth(name: str, names: Collection[str]) -> bool:
    """Whether numbered teeth are told of as `two front teeth`, too, or are some of a list of teeth."""
    numbers = _numbers_of_teeth(name)
    return bool(numbers) and any(
        other.endswith(TOOTH) or numbers < _numbers_of_teeth(other) for other in names if other != name
    )


def _numbers_of_teeth(name: str) -> set[str]:
    _, tooth, numbers = name.partition("teeth") if "teeth" in name else name.partition("tooth")
    return set(_NUMBER.findall(numbers)) if tooth else set()


def _inside(words: Range, ranges: Sequence[Range]) -> bool:
    return any(start <= words[0] and words[1] <= end for start, end in ranges)
