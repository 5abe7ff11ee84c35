"""What a worker has already, told beside what is asked for: `He takes Norco and requested surgery`."""

from __future__ import annotations

from collections.abc import Sequence

from imr_llm.domain.letter import Range
from imr_llm.vocabulary.patterns import late

_TAKEN = late(
    r"\b(?:takes|took|uses|used|(?:is|was|been|remains|stays|currently) (?:on|taking|using)|continues|"
    r"continued|(?:was|were) (?:refilled|renewed|continued|dispensed|given)|completed|underwent|attended|"
    r"failed|tried|finished|received|wears|has had|had had|had)\b"
    r"(?! (?:been |to |requested|asked|sought))"
)
"""Before what a worker has already: `He takes Norco and requested surgery`."""
_TAKEN_ENDS = late(r",? (?:and|but|so|for which|therefore|hence) (?:the )?|[;:,] ")
_TAKEN_ENDS_PLAINLY = late(r", (?:and|but|so|therefore|hence) |; ")


def taken_already(low: str, place: Range, asked: int) -> Sequence[Range]:
    """Where a sentence that asks for something tells what the worker has already.

    `asked` is where the verb of asking ends.
    """
    verb = low.rfind(" ", place[0], asked - 1) + 1
    found: list[Range] = []
    taken = _TAKEN.search(low, *place)
    if taken is None:
        return found
    if taken.start() > asked:
        return [(taken.start(), place[1])]
    several = low.startswith("were ", low.rfind(" ", place[0], verb - 1) + 1)
    joints = list((_TAKEN_ENDS_PLAINLY if several else _TAKEN_ENDS).finditer(low, taken.end(), verb))
    if joints:
        passive = low.startswith(("was ", "were "), taken.start())
        joint = joints[0 if several else -1]
        found.append((place[0] if passive else taken.start(), joint.start()))
    return found
