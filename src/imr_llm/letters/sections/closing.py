"""Where the letter's closing begins: signature, copies, disclaimer, and what the decision means."""

from __future__ import annotations

import re

from imr_llm.letters.sections.folding import View, core, phrase
from imr_llm.vocabulary.scanning import holds_any

_DISCLAIMER = r"disclaimer\b(?!\W{0,4}the\s+following\s)"
"""A notice's remark that "the following case summary" was taken from somewhere closes nothing."""
_LINES = re.compile(
    rf"^[ ]*(?:sincerely\b|respectfully\b|cc[ ]?:|c\.c\.|{_DISCLAIMER}|effect of the decision\b|"
    r"/[a-z]{2,4}[ ]*$|end of (?:letter|report|determination)\b|paul manchester\b|medical director[ ]*$|"
    r"chief coverage counsel\b|imr final determination\b|final (?:determination )?letter (?:of|for)\b|"
    r"cm\d\d-\d{5,8}(?:[ ]+\d{1,3})?[ ]*$)",
    re.IGNORECASE | re.MULTILINE,
)
_INLINE = re.compile(
    r"(?<=[.?!\"'] )[ ]?"
    rf"(?:/[a-z]{{2,4}} |sincerely,|respectfully,|cc:|effect of the decision:|(?=disclaimer:){_DISCLAIMER})",
    re.IGNORECASE,
)
"""The same in a text without line breaks, where a sentence has ended before it."""

_OPENINGS = (
    "Disclaimer MAXIMUS",
    "MAXIMUS is providing an independent review service",
    "MAXIMUS Federal Services is providing an independent review service",
    "MAXIMUS is not engaged in the practice of law or medicine",
    "The determination of MAXIMUS Federal Services and its",
    "In accordance with California Labor Code Section",
)
_SENTENCES = re.compile("|".join(map(phrase, _OPENINGS)))
CORES = frozenset(map(core, _OPENINGS))
"""What a view has to look for so that the closing's sentences are found in it."""
_INLINE_HOLDS = (" /", "incerely,", "espectfully,", "cc:", "ecision:", "isclaimer:")
"""Without one of these in lower case nothing of `_INLINE` is there."""


def closing_start(view: View, start: int, end: int) -> int:
    """The first place after `start` where the closing begins; `end` where there is none."""
    first = end
    line = _LINES.search(view.text, start, first)
    if line is not None:
        first = line.start()
    if holds_any(view.text[start:first].lower(), _INLINE_HOLDS):
        inline = _INLINE.search(view.text, start, first)
        if inline is not None:
            first = inline.start()
    sentence = next(view.find(_SENTENCES, start, first), None) if view.holds_any(CORES) else None
    return sentence[0] if sentence else first
