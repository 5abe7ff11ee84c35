"""Where the letter's closing begins: signature, copies, disclaimer, and what the decision means."""

from __future__ import annotations

import re

from imr_llm.letters.sections.folding import View, phrase

_LINES = re.compile(
    r"^[ ]*(?:sincerely\b|respectfully\b|cc[ ]?:|c\.c\.|disclaimer\b|effect of the decision\b|"
    r"/[a-z]{2,4}[ ]*$|end of (?:letter|report|determination)\b|paul manchester\b|medical director[ ]*$|"
    r"chief coverage counsel\b)",
    re.IGNORECASE | re.MULTILINE,
)
_SENTENCES = re.compile(
    "|".join(
        phrase(words)
        for words in (
            "Disclaimer MAXIMUS",
            "MAXIMUS is providing an independent review service",
            "MAXIMUS Federal Services is providing an independent review service",
            "MAXIMUS is not engaged in the practice of law or medicine",
            "The determination of MAXIMUS Federal Services and its",
            "In accordance with California Labor Code Section",
        )
    )
)


def closing_start(view: View, start: int, end: int) -> int:
    """The first place after `start` where the closing begins; `end` where there is none."""
    first = end
    line = _LINES.search(view.text, start, end)
    if line is not None:
        first = line.start()
    for low, _ in view.find(_SENTENCES, start, first):
        if view.at_sentence_start(low):
            return low
    return first
