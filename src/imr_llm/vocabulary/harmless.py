"""Text from letters and file names made harmless for what shows it: a terminal, a spreadsheet."""

from __future__ import annotations

import re

from imr_llm.vocabulary.patterns import late

# Everything that moves a cursor, changes a colour or turns the reading direction; tab and newline are kept.
_ACTIVE = "\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_ACTIVE_CHARACTER = late(f"[{_ACTIVE}]")
# A file name that is not UTF-8 arrives with lone surrogates, which no stream can write.
_UNSAFE_CHARACTER = late(f"[{_ACTIVE}\ud800-\udfff]")

# A spreadsheet takes a cell that begins so for a formula, also after white space and in full width. The
# apostrophe is there so that the one put in front can be taken away again without doubt.
_FORMULA = late(r"\s*[=+\-@'\uff1d\uff0b\uff0d\uff20]|[\t\r\n]")


def _escape(match: re.Match[str]) -> str:
    code = ord(match[0])
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"


def plain(text: str) -> str:
    """The text with control, direction and surrogate characters written out, as in `\\x1b[31m`."""
    return _UNSAFE_CHARACTER.sub(_escape, text)


def one_line(text: str) -> str:
    """As `plain`, with every run of white space a single space."""
    return plain(" ".join(text.split()))


def cell(text: str) -> str:
    """As `plain`, with a `'` before what a spreadsheet would take for a formula."""
    text = plain(text)
    return f"'{text}" if _FORMULA.match(text) else text


def safe_json(encoded: str) -> str:
    """JSON of the same value without raw control or direction characters.

    JSON leaves U+007F to U+009F raw, of which terminals obey some. Such a character can only stand inside a
    string, where its `\\u` escape means the same.
    """
    return _ACTIVE_CHARACTER.sub(lambda match: f"\\u{ord(match[0]):04x}", encoded)


def has_active(text: str) -> bool:
    """Whether a character is there that a terminal would act on."""
    return _ACTIVE_CHARACTER.search(text) is not None
