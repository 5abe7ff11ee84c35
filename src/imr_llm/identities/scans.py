"""What scanning makes of letters: labels and names that differ from the printed ones in what looks alike."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

_LOOKS_ALIKE = {"m": "(?:m|rn)", "i": "[il1|!]", "l": "[li1|!]", "o": "[o0]", "s": "[s5]", "b": "[b8]"}
_LETTER = re.compile(r"\\.|\[[^\]]*\]|[milosb]")
_SKELETON = str.maketrans({"1": "l", "i": "l", "|": "l", "!": "l", "0": "o", "5": "s", "8": "b"})
_ONE_FOR_ONE = _SKELETON | str.maketrans({"\u0130": "l", "\u0131": "l", "\u017f": "s", "\u212a": "k"})
"""With what a pattern that ignores case takes for a letter of ASCII, though in lower case it is none."""


def scanned(pattern: str) -> str:
    """A pattern of small letters that also fits what scanning makes of them; escapes and classes stay."""
    return _LETTER.sub(lambda found: _LOOKS_ALIKE.get(found.group(), found.group()), pattern)


def skeletons(low: str) -> str:
    """A text in small letters with what looks alike made one, in its place: `rn` stays what it is."""
    return low.translate(_ONE_FOR_ONE)


def as_scanned(word: str) -> Iterator[str]:
    """What may stand in `skeletons` for a word in small letters."""
    pieces = word.translate(_SKELETON).split("m")
    for joints in product(("m", "rn"), repeat=len(pieces) - 1):
        yield "".join(piece + joint for piece, joint in zip(pieces, (*joints, ""), strict=True))


def skeleton(word: str) -> str:
    """A word in lower case with what looks alike made one."""
    return word.casefold().replace("rn", "m").translate(_SKELETON)
