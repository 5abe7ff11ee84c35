"""Lists of phrases as one pattern, written so that a person can read and extend them."""

from __future__ import annotations

from imr_llm.vocabulary.word_finder import WordFinder, worded


def phrases(listed: str) -> WordFinder:
    """A pattern that finds any of some phrases as whole words.

    `listed` holds regular expressions over text in lower case with single spaces, separated by bars between
    spaces or by line ends.
    """
    entries = [entry.strip() for line in listed.splitlines() for entry in line.split(" | ")]
    return worded(r"\b(?:" + "|".join(entry for entry in entries if entry) + r")\b")
