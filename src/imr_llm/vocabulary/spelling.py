"""Two spellings of one word made equal: case, quotation marks, dashes, spaces, ligatures."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from imr_llm.vocabulary.words import fold, without_ascii

_QUOTES = dict.fromkeys(map(ord, "‘’‚‛′`´ʼ＇"), "'") | dict.fromkeys(map(ord, "“”„‟″«»＂"), '"')
_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−﹣－\u00ad\ufffe"), "-")
_SPACES = dict.fromkeys(
    map(ord, "\t\n\r\f\v\u00a0\u1680\u2028\u2029\u202f\u205f\u3000\u0085"), " "
) | dict.fromkeys(range(0x2000, 0x200B), " ")
_PLAIN = _QUOTES | _DASHES | _SPACES
# Bytes are translated by a plain table, many times faster than characters.
_PLAIN_ASCII = bytes(ord(fold(chr(code).translate(_PLAIN))) if code < 128 else code for code in range(256))
_CHANGED = frozenset(map(chr, _PLAIN))
_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff\ufffe"))
_KEPT_COMPATIBILITY = ("<super>", "<sub>", "<fraction>", "<square>", "<circle>")


def plain(text: str) -> str:
    """`text` in lower case with plain quotes, dashes and spaces, every character kept in its place."""
    if text.isascii():
        return text.encode().translate(_PLAIN_ASCII).decode()
    other = without_ascii(text)
    if other.lower() == other and _CHANGED.isdisjoint(other):
        return text.encode("utf-8", "surrogatepass").translate(_PLAIN_ASCII).decode("utf-8", "surrogatepass")
    return fold(text.translate(_PLAIN))


@lru_cache(maxsize=8192)
def fold_word(word: str) -> str:
    """A word as it compares: case, quotes, dashes, ligatures and full-width forms made plain.

    Superscripts, subscripts and fractions stay as they are: `10²` must not become `102`.
    """
    if word.isascii():
        return word.lower()
    shown = word.translate(_INVISIBLE).translate(_PLAIN)
    composed = unicodedata.normalize("NFC", shown)
    return "".join(_compatible(character) for character in composed).casefold()


def _compatible(character: str) -> str:
    if character.isascii() or unicodedata.decomposition(character).startswith(_KEPT_COMPATIBILITY):
        return character
    return unicodedata.normalize("NFKC", character)
