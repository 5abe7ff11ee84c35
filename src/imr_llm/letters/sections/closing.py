"""Where the letter's closing begins: signature, copies, disclaimer, and what the decision means."""

from __future__ import annotations

import re

from imr_llm.letters.sections.folding import View, phrase

_LINES = re.compile(
    r"^[ ]*(?:sincerely\b|respectfully\b|cc[ ]?:|c\.c\.|disclaimer\b|effect of the decision\b|"
    r"/[a-z]{2,4}[ ]*$|end of (?:letter|report|determination)\b|paul manchester\b|medical director[ ]*$|"
    r"chief coverage counsel\b|imr final determination\b|final (?:determination )?letter (?:of|for)\b|"
    r"cm\d\d-\d{5,8}(?:[ ]+\d{1,3})?[ ]*$)",
    re.IGNORECASE | re.MULTILINE,
)
_INLINE = re.compile(
    r"(?<=[.?!\"'] )[ ]?(?:/[a-z]{2,4} |sincerely,|respectfully,|cc:|effect of the decision:|disclaimer:)",
    re.IGNORECASE,
)
"""The same in a text without line breaks, where a sentence has ended before it."""

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
    for pattern in (_LINES, _INLINE):
        match = pattern.search(view.text, start, first)
        if match is not None:
            first = match.start()
    sentence = next(view.find(_SENTENCES, start, first), None)
    return sentence[0] if sentence else first
