"""Which body part a request heading is about, told from the parts that only name what kind of thing it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from imr_llm.domain.letter import Range
from imr_llm.vocabulary.patterns import late
from imr_llm.vocabulary.treatment_names import Landmarks

_JOINED = late(r"\s?(?:[,/&-]\s?)?(?:(?:and/or|and|or|as well as|through|to)\s)?(?:the\s)?", re.IGNORECASE)
_LISTED_ON = late(r"\s?(?:,|,?\s(?:and|&))\s(?:the\s)?", re.IGNORECASE)
_STANDS_APART = late(r"(?:[,;:(]|\b(?:of|for|to|at))\s(?:the\s)?\Z", re.IGNORECASE)
"""What a list of parts follows; elsewhere an adjective may be a treatment's: `Lumbar and knee braces`."""
_LONGEST_LEAD = 8
_WHOLE_MOUTH = late(r"\bfull[\s-]\Z", re.IGNORECASE)
"""`Full mouth series`: that all teeth are meant, and no part."""
_SERVES_ANOTHER = late(r"\sspica\b", re.IGNORECASE)
_KIND_OF_DEVICE = late(
    r"(?:knee\s(?:scooter|walker|roller|cruiser)s?|arm\ssling|(?:kidney|lung|heart)\sfunction|mouth\s(?:rins|wash|guard|piece)\w*"
    r"|(?:long|short)[\s-](?:arm|leg)\s(?:(?:thumb\sspica|posterior|walking|fiberglass)\s)?(?:splint|cast|brace)s?"
    r"|(?:hip[\s-])?(?:knee[\s-])?ankle[\s-]foot\sorthos[ie]s"
    r"|foot\s(?:orthos[ie]s|orthotics?|inserts?))\b",
    re.IGNORECASE,
)
"""A knee scooter, a long arm splint, foot orthotics: the part says what kind of device it is and no more."""
_SIDED = late(r"(?:right|left|bilateral|both)\sfoot\b", re.IGNORECASE)
_HAND_THERAPY = late(r"hand\stherap(?:y|ists?)\b", re.IGNORECASE)  # of wrists and elbows, too
_NAMES_A_DISORDER = late(
    r"\b(?:trigger|tennis|golfer'?s?|frozen|hammer|jumper'?s?|runner'?s?)\s[a-z]+\Z", re.IGNORECASE
)
"""The finger of `trigger finger` is the part only where the heading names no other."""
_LONGEST_DISORDER = 12
_DEVICE_FOLLOWS = late(
    r"\s(?:(?:spine|back|home|soft|hard|rigid|air|over-the-door)\s)?(?:orthos[ie]s|orthotics?|brac(?:e|es|"
    r"ing)|supports?|corsets?|"
    r"collars?|pillows?|cushions?|belts?|wedges?|rolls?|traction|(?:home\s)?(?:traction|decompression)\s"
    r"(?:units?|devices?|kits?))\b",
    re.IGNORECASE,
)
"""A back brace names a kind of device and no part."""
_NO_REGION = late(r"\s(?:orthos[ie]s|sympathetic)\b", re.IGNORECASE)
"""Of a lumbosacral orthosis, as of lumbar sympathetic nerves, the adjective belongs to the name."""
_AS_ADJECTIVES = ("back", "neck")
"""Nouns that do as `lumbar` does: a back brace, a neck pillow."""
_TEST_FOLLOWS = late(r"\s(?:x\W?rays?|radiographs?|films?|ct|pa\sand\slateral)\b", re.IGNORECASE)
_ADDS = late(r"(?:,|;|/|\(|:|\band\b|\bor\b|&|\+|\bwith\b|\bincluding\b)\s{0,3}(?:an?\s)?$", re.IGNORECASE)
_BEFORE_SURGERY = late(
    r"\b(?:pre-?\s?op(?:erative(?:ly)?)?|pre-?\s?surgical|pre-?\s?anesthe\w+|clearance)\b", re.IGNORECASE
)
"""What a test clears for: the part that it looks at is not the one that is treated."""
_LONGEST_ADDING = 16
TEETH = late(
    r"\s(?:numbers?\s|nos?\.?\s)?#?\d{1,2}(?:(?:,\s?(?:and\s)?|\s?&\s?|\sand\s|-)#?\d{1,2})*(?![\w/])",
    re.IGNORECASE,
)
"""By which numbers teeth are known."""
TOOTH = ("tooth", "teeth")
_EXTENT = late(r"(?:total|partial)\s", re.IGNORECASE)
"""How much of a joint is replaced: it belongs to the operation."""
_SIDES = frozenset({"right", "left", "bilateral", "both"})
_ONE_SIDE = frozenset({"right", "left"})


def requested_part(text: str, landmarks: Landmarks) -> tuple[str, Range] | None:
    """The first part named by a noun, else the first spine level, else the first region, with its list.

    The chest of a chest x-ray that a list adds is none, a thumb spica may serve another, a knee scooter does,
    the elbow of a tennis elbow is one where there is no other, and the adjective of a lumbosacral orthosis
    is none.
    """
    kinds = [kind.span() for kind in _KIND_OF_DEVICE.finditer(text)]
    parts = [
        part
        for index, part in enumerate(landmarks.parts)
        if not any(_names_a_device(text, part, kind) for kind in kinds)
        if not _WHOLE_MOUTH.search(text[max(part[0] - len("full "), 0) : part[0]])
        if not (text[slice(*part)].lower().endswith(_AS_ADJECTIVES) and _DEVICE_FOLLOWS.match(text, part[1]))
        if not _is_of_another_item(text, part)
        or (index and _JOINED.fullmatch(text, landmarks.parts[index - 1][1], part[0]))
    ]
    others = [
        place
        for place in parts
        if _SERVES_ANOTHER.match(text, place[1]) is None
        and _NAMES_A_DISORDER.search(text[max(place[0] - _LONGEST_DISORDER, 0) : place[1]]) is None
    ]
    nouns = [place for place in others or parts if not text[place[1] - 1].isdigit()]
    levels = [place for place in others or parts if text[place[1] - 1].isdigit()]
    regions = [one for one in landmarks.regions if _NO_REGION.match(text, one[1]) is None]
    for kind in (nouns, levels, regions):
        if kind:
            start, end = _with_its_side(text, kind)
            for next_start, next_end in kind[1:]:
                if text[end:next_start].strip() and _JOINED.fullmatch(text, end, next_start) is not None:
                    end = next_end
            if _is_of_another_side(text, (start, end), kind):
                return None
            if (teeth := TEETH.match(text, end)) is not None and text[start:end].lower().endswith(TOOTH):
                end = teeth.end()
            if (extent := _EXTENT.match(text, start)) is not None:
                start = extent.end()
            return text[start:end], (start, end)
    return None


def with_regions(text: str, parts: Sequence[Range], regions: Sequence[Range]) -> list[Range]:
    """Parts with the regions before them that a list tells by their adjectives: `lumbar and left hip`."""
    widened: list[Range] = []
    for start, end in parts:
        first = start
        for region in reversed(regions):
            if region[1] < first and _LISTED_ON.fullmatch(text, region[1], first) is not None:
                first = region[0]
        widened.append(
            (first if _STANDS_APART.search(text, max(first - _LONGEST_LEAD, 0), first) else start, end)
        )
    return widened


def _with_its_side(text: str, places: Sequence[Range]) -> Range:
    """The first place, or a later one that names the same part and its side: `Total knee …, right knee`.

    Where several things are done, a side that ends the heading tells the place of all of them:
    `decompression, distal clavicle resection, right shoulder`.
    """
    first = text[slice(*places[0])].lower().split()
    if _SIDES.isdisjoint(first):
        for place in places[1:]:
            words = text[slice(*place)].lower().split()
            if not _SIDES.isdisjoint(words) and (words[-1] == first[-1] or _ends_all(text, place, places)):
                return place
    return places[0]


def _is_of_another_side(text: str, chosen: Range, places: Sequence[Range]) -> bool:
    """Whether a heading asks for another sided part besides: `MRI right shoulder; MRI left shoulder`."""
    side = text[slice(*chosen)].lower().split()[0]
    others = {text[slice(*one)].lower().split()[0] for one in places if one[0] >= chosen[1]}
    return side in _ONE_SIDE and not others.isdisjoint(_ONE_SIDE - {side})


def _ends_all(text: str, place: Range, places: Sequence[Range]) -> bool:
    """Whether a place stands by itself at the end of a heading, with more than parts since the first."""
    before = [one for one in places if one[1] <= place[0]]
    between = "".join(text[end:start] for (_, end), (start, _) in pairwise([*before, place]))
    return (
        between.rstrip().endswith(",")
        and any(map(str.isalpha, between))
        and not any(map(str.isalpha, text[place[1] :]))
    )


def _names_a_device(text: str, part: Range, kind: Range) -> bool:
    """Whether a part only tells what kind of device is asked for; a side beside it tells the part, too."""
    return part[0] < kind[1] and kind[0] < part[1] and _SIDED.match(text, part[0]) is None


def _is_of_another_item(text: str, part: Range) -> bool:
    """Whether a part names a test that a list adds (`Clearance: EKG, chest x-ray`), or who is to treat."""
    if _HAND_THERAPY.match(text, part[0]) is not None:
        return True
    if _TEST_FOLLOWS.match(text, part[1]) is None:
        return False
    if _BEFORE_SURGERY.search(text, 0, part[0]) is not None:
        return True
    return _ADDS.search(text, max(part[0] - _LONGEST_ADDING, 0), part[0]) is not None
