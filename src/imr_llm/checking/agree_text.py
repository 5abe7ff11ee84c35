"""Cross-check of the text itself: is it readable?"""

from __future__ import annotations

import re
import string
from collections.abc import Iterable

from imr_llm.checking.quoting import quoted
from imr_llm.domain.letter import Letter
from imr_llm.domain.record import Finding, FindingCode, Severity
from imr_llm.vocabulary.patterns import late
from imr_llm.vocabulary.words import without_ascii

_LOST_SHARE = 0.002
_ODD_SHARE = 0.01
_MANGLED_SHARE = 0.02
_FEWEST = 5
# ASCII, letters of western languages, ligatures, and the signs that word processors and forms put in.
_ORDINARY_CHARACTERS = (
    "\\s\\x20-\\x7e\u00a0\u00ad\u00c0-\u017f\ufb00-\ufb06\u2010-\u2015\u2018-\u201f\u2022\u2026\u2032\u2033"
    "\u2264\u2265\u2260\u00a7\u00b6\u00a9\u00ae\u2122\u00b0\u00b1\u00b2\u00b3\u00b5\u00b7\u00bc-\u00be\u25a0-\u25ff"
    "\u2610-\u2612\u2713\u2714\u25cf\u200b-\u200f\u2060\ufeff\ufffd\ufffe"
)
_ORDINARY_ASCII = bytes(code for code in range(127) if code >= 32 or chr(code) in "\t\n\v\f\r")
_LOST = late("[\ufffd\u0000-\u0008\u000e-\u001f]")
_NOT_ORDINARY = late(f"[^{_ORDINARY_CHARACTERS}]")
# A digit or bar between letters: what scanning makes of l, o, s (`c1inica1`); `L4`, `10mg`, `q6h` are none.
_MANGLED = late(r"(?<![\w-])[^\W\d_]{2,}[01356|][^\W\d_]+\w*|(?<![\w-])[^\W\d_]{4,}[01|](?![\w-])")
_WORD = late(r"[^\W\d_]{2,}")
# Every mangled word holds one of these, and hardly any other word does.
_DIGIT_AFTER_LETTER = late(r"[01356|](?<=[^\W\d_]{2}.)")
# The same in ASCII of which each character is marked by its kind; the engine leaps from digit to digit.
# What is not ASCII is a question mark there and may be a letter.
_MARKS = bytes(
    ord("0") if chr(code) in "01356|" else ord("a") if chr(code) in f"?{string.ascii_letters}" else ord(" ")
    for code in range(256)
)
_MARKED_MANGLED = re.compile(rb"0(?<=aa0)")
_LETTERS_BEFORE = late(r"[^\W\d_]+\Z")
_LONGEST_WORD = 60
"""Letters of a mangled word that may stand before its first digit."""


def readability_findings(letter: Letter) -> Iterable[Finding]:
    """`unreadable_text`: so many damaged characters or words that fields may be wrong."""
    text = letter.text
    uncommon = without_ascii(text, _ORDINARY_ASCII)
    lost = len(_LOST.findall(uncommon))
    odd = len(_NOT_ORDINARY.findall(uncommon))
    mangled = _mangled_words(text)
    damage = []
    if lost >= _FEWEST and lost > _LOST_SHARE * len(text):
        damage.append(f"{lost} characters are lost")
    if odd >= _FEWEST and odd > _ODD_SHARE * len(text):
        damage.append(f"{odd} characters are of a kind that letters do not have")
    if len(mangled) >= _FEWEST and len(mangled) > _MANGLED_SHARE * len(_WORD.findall(text)):
        damage.append(f"{len(mangled)} words have digits inside, as {quoted(mangled[0], 40)}")
    if damage:
        yield Finding(
            code=FindingCode.UNREADABLE_TEXT,
            severity=Severity.WARNING,
            path="source",
            message=f"the text is damaged, fields may be wrong: {'; '.join(damage)}",
        )


def _mangled_words(text: str) -> list[str]:
    """The words with digits inside where the text has so many digits in words that it matters; else none."""
    marked = text.encode("ascii", "replace").translate(_MARKS)
    suspects = [at.start() for at in _MARKED_MANGLED.finditer(marked)]
    if not text.isascii():
        suspects = [at for at in suspects if _DIGIT_AFTER_LETTER.match(text, at) is not None]
    if len(suspects) < _FEWEST:
        return []
    words: list[str] = []
    end = 0
    for at in suspects:
        before = _LETTERS_BEFORE.search(text, max(at - _LONGEST_WORD, 0), at) if at >= end else None
        word = _MANGLED.match(text, before.start()) if before is not None and before.start() >= end else None
        if word is not None:
            words.append(word.group())
            end = word.end()
    return words
