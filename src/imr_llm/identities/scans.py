"""What scanning makes of letters: labels and names that differ from the printed ones in what looks alike."""

from __future__ import annotations

import re

_LOOKS_ALIKE = {"m": "(?:m|rn)", "i": "[il1|!]", "l": "[li1|!]", "o": "[o0]", "s": "[s5]", "b": "[b8]"}
_LETTER = re.compile(r"\\.|\[[^\]]*\]|[milosb]")
_SKELETON = str.maketrans({"1": "l", "i": "l", "|": "l", "!": "l", "0": "o", "5": "s", "8": "b"})


def scanned(pattern: str) -> str:
    """A pattern of small letters that also fits what scanning makes of them; escapes and classes stay."""
    return _LETTER.sub(lambda found: _LOOKS_ALIKE.get(found.group(), found.group()), pattern)


def skeleton(word: str) -> str:
    """A word in lower case with what looks alike made one."""
    return word.casefold().replace("rn", "m").translate(_SKELETON)
