"""The areas of the body that parts lie in: whether a part is told of already under another name."""

from __future__ import annotations

from imr_llm.domain.letter import Range
from imr_llm.vocabulary.patterns import late

Area = tuple[str, str]
"""A side (`right`, `left`, or nothing) and an area."""

_AREAS = tuple(
    (area, late(rf"\b(?:{named})"))
    for area, named in (
        ("neck", "neck|cerv|c-spine|c/s|^c\\d"),
        ("mid back", "thor|mid(?:dle)?[ -]back|upper[ -]back|t-spine|t/s|^t\\d"),
        (
            "low back",
            "low|lumb|l-spine|l/s|l-s|sacr|^[ls]\\d|coccyx|tailbone|^(?:entire |whole )?(?:back|spine)$",
        ),
        ("head", "head|brain|skull|face|scalp|forehead|temple"),
        ("jaw", "jaw|tmj|temporomand|teeth|tooth"),
        ("shoulder", "shoulder|rotator|acromio|clavicle|trapezi|scapula"),
        ("elbow", "elbow"),
        ("arm", "arm|forearm|upper extrem|bicep|humerus"),
        ("hand", "hand|wrist|finger|thumb|digit|palm"),
        ("hip", "hip|pelvi|groin|buttock"),
        ("knee", "knee|patell"),
        ("leg", "leg|lower extrem|thigh|calf|shin|hamstring|tibia|femur"),
        ("ankle", "ankle|achilles"),
        ("foot", "foot|feet|heel|toe|plantar|metatars"),
        ("trunk", "chest|rib|abdom|stomach|trunk|torso|flank|sternum"),
    )
)
"""Where the parts lie: what a diagnosis names is told already where its area is complained of."""


def areas_of(name: str) -> set[Area]:
    """The areas that a part in lower case lies in, each with its side."""
    side = next((side for side in ("right", "left") if name.startswith(side)), "")
    return {(side, area) for area, named in _AREAS if named.search(name)}


def covered(name: str, told: set[Area]) -> bool:
    """Whether all areas of a part are among those told of; a side that is not said may be either."""
    areas = areas_of(name)
    return bool(areas) and all(
        any(area == other and (not side or not where or side == where) for where, other in told)
        for side, area in areas
    )


_JOINT_OF_A_SIDE = late(r"(?:right|left) (?:shoulder|elbow|forearm|wrist|hip|knee)")


_OPERATED = ("status post ", "s/p ", "history of ")
_NOT_NOW = late(r"[^;.]{0,60}?\b(?:resolved|non-?industrial|remote|old)\b")


def is_ill_joint(low: str, name: str, words: Range) -> bool:
    """Whether a part is a joint with its side: `left wrist sprain` among the diagnoses is enough for it.

    A limb is not: it is no more than where a disorder of the nerves is felt.
    """
    return (
        _JOINT_OF_A_SIDE.fullmatch(name) is not None
        and not low.endswith(_OPERATED, 0, words[0])
        and _NOT_NOW.match(low, words[1]) is None
    )


_ENDS_OF = {"forearm": ("elbow", "wrist")}
"""What of a limb lies between two joints."""


def lies_between(name: str, told: set[str]) -> bool:
    """Whether a part in lower case lies between two joints of its side that are told of."""
    side, _, limb = name.rpartition(" ")
    joints = _ENDS_OF.get(limb.removesuffix("s"), ())
    return bool(joints) and all(
        any(other.endswith(joint) and (not side or other.startswith(side)) for other in told)
        for joint in joints
    )
