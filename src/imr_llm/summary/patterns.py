"""Wordings of the files of texts as one pattern."""

from __future__ import annotations

import re
from functools import lru_cache


@lru_cache(maxsize=256)
def any_of(patterns: tuple[str, ...]) -> re.Pattern[str]:
    """One pattern for any of several cues, each at the beginning and end of words of a lower-case text."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(patterns)})(?!\w)")
