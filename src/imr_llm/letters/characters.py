"""Plain characters: what cleaning makes of one character, and where a letter holds any that change length."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from imr_llm.vocabulary.words import without_ascii

SOFT_LINE_HYPHENS = "\ufffe\x02"
"""What PDF extractors print for a line-end hyphen, soft or hard (PDFium: U+FFFE, older builds U+0002)."""
SOFT_HYPHEN = "\xad"
REMOVED = (
    "\xad\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u202a\u202b\u202c\u202d\u202e"
    "\u2066\u2067\u2068\u2069\ufeff\x00\x01\x03\x04\x05\x06\x07\x08\x0e\x0f\x10\x11\x12\x13\x14\x15\x16"
    "\x17\x18\x19\x1a\x1b\x7f"
)
"""Invisible characters that cleaning drops: soft hyphens, zero-width and direction marks, controls."""

_KEPT_DECOMPOSITIONS = ("<super>", "<sub>", "<fraction>")
"""Undoing these would change numbers: `10²` into `102`, `1½` into `11/2`."""

_PLAIN = {
    **dict.fromkeys("‘’‚‛′ʼˈ´", "'"),
    **dict.fromkeys("“”„‟″", '"'),
    **dict.fromkeys("‐‑‒–—―−﹘﹣－", "-"),
    **dict.fromkeys("\x0b\r\x85\u2028\u2029", "\n"),
    **dict.fromkeys("\t\x1c\x1d\x1e\x1f", " "),
}
_COMBINING = r"\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
_HAS_COMBINING = re.compile(f"[{_COMBINING}]")
SURELY_PLAIN = bytes([*range(0x20, 0x7F), *b"\n\f"])
"""What cleaning never changes: printable ASCII and the breaks of lines and pages."""
_LONE_SURROGATES = range(0xD800, 0xE000)
_MOST_REPLACED = 40
"""Different characters up to which replacing them one by one is faster than a table."""


@lru_cache(maxsize=65536)
def plain(char: str) -> str:
    """What cleaning makes of a character: none, one or several characters.

    NFKC without its superscript, subscript and fraction decompositions, plus quotes, dashes and spaces.
    """
    if char in REMOVED:
        return ""
    if char in _PLAIN or ord(char) in _LONE_SURROGATES:
        return _PLAIN.get(char, char)
    tag, _, parts = unicodedata.decomposition(char).rpartition("> ")
    if not parts or f"{tag}>" in _KEPT_DECOMPOSITIONS:
        return char
    if not tag:
        return unicodedata.normalize("NFC", char)
    expanded = "".join(plain(chr(int(code, 16))) for code in parts.split())
    if expanded.startswith(" ") and len(expanded) > 1:
        return char
    return unicodedata.normalize("NFC", expanded)


def is_plain(text: str) -> bool:
    """Whether a text is printable ASCII, line breaks and page breaks only, so that nothing in it changes."""
    return text.isascii() and not text.encode().translate(None, SURELY_PLAIN)


def one_for_one(text: str) -> str:
    """The text with every character replaced that becomes exactly one other; the length stays the same."""
    if is_plain(text):
        return text
    odd = set(without_ascii(text, SURELY_PLAIN))
    become = {char: plain(char) for char in odd if len(plain(char)) == 1 and plain(char) != char}
    if len(become) > _MOST_REPLACED or not become.keys().isdisjoint(become.values()):
        return text.translate({ord(char): other for char, other in become.items()})
    for char, other in become.items():
        text = text.replace(char, other)
    return text


@lru_cache(maxsize=256)
def _changing(chars: frozenset[str], *, combining: bool) -> re.Pattern[str]:
    listed = "".join(sorted(re.escape(char) for char in chars))
    alone = f"[{listed}]" if listed else r"(?!)"
    return re.compile(rf"[^\s{_COMBINING}][{_COMBINING}]+|{alone}" if combining else alone)


def length_changes(text: str) -> list[tuple[int, int, str]]:
    """The places of one-for-one text whose plain form has another length: `(start, end, plain form)`."""
    if is_plain(text):
        return []
    odd = set(without_ascii(text, SURELY_PLAIN))
    chars = frozenset(char for char in odd if len(plain(char)) != 1)
    combining = any(map(_HAS_COMBINING.match, odd))
    if not chars and not combining:
        return []
    changes = []
    for match in _changing(chars, combining=combining).finditer(text):
        old = match.group()
        new = unicodedata.normalize("NFC", "".join(map(plain, old)))
        if new != old:
            changes.append((match.start(), match.end(), new))
    return changes
