"""Lists of phrases as one pattern, written so that a person can read and extend them."""

from __future__ import annotations

import re


def phrases(listed: str) -> re.Pattern[str]:
    """A pattern that finds any of some phrases as whole words.

    `listed` holds regular expressions over text in lower case with single spaces, separated by bars between
    spaces or by line ends.
    """
    entries = [entry.strip() for line in listed.splitlines() for entry in line.split(" | ")]
    return re.compile(r"\b(?:" + "|".join(entry for entry in entries if entry) + r")\b")
