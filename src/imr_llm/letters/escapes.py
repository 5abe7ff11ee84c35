"""What files and tables leave in the text of a letter: escaped line ends, tags, entities, marks of mail.

`escapes` tells what clean text has for them. The source text keeps them; offsets count in it. Only what can
be no word of a letter is one.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from imr_llm.letters.builder import Change, apart
from imr_llm.letters.characters import plain
from imr_llm.letters.extracted import PLAIN_TEXT, SourceText
from imr_llm.letters.markdown import MARKDOWN, marks

_FEWEST_LINES = 4
"""Line ends that must be written out before they are taken for line ends, as in `A\\nB`."""
_WRITTEN_OUT = re.compile(r"\\(?:r\\n|u(?P<code>[0-9a-fA-F]{4})|(?P<kind>[nrtfv\"'/\\]))")
_BECOMES = {"n": "\n", "r": "\n", "f": "\f", "v": "\n", "t": " ", '"': '"', "'": "'", "/": "/", "\\": "\\"}
_OF_A_SHEET = re.compile(r"_x(?P<code>00(?:0[9A-Da-d]|A0|a0))_(?P<line>\r?\n)?")
"""`_x000D_`: how a spreadsheet's file writes what XML cannot hold."""
_TAG = re.compile(
    r"</?(?P<name>br|p|div|tr|td|li|ul|ol|h[1-6]|table|tbody|b|i|u|em|strong|span|font|center|pre)"
    r"(?:\s[^<>\n]{0,200})?/?>(?P<line>[ \t]*\r?\n)?",
    re.IGNORECASE,
)
_IN_A_LINE = frozenset({"b", "i", "u", "em", "strong", "span", "font", "td"})
_ENTITY = re.compile(r"&(?:[a-zA-Z]{2,8}|#\d{1,6}|#x[0-9a-fA-F]{1,5});")
_READ_AS_ANOTHER_CODE = re.compile(
    "[\u00c2-\u00df\u00e2\u00ef][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc"
    "\u2013\u2014\u2018-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]{1,2}"
)
"""UTF-8 that was read as Windows-1252: `\u00e2\u20ac\u2122` for an apostrophe."""
_QUOTED = re.compile(r"^(?:>[ ]?)+", re.MULTILINE)
_LINE = re.compile(r"^[ \t]*\S", re.MULTILINE)
_MOST_OF = 0.8
"""Share of the lines that must begin with `>` before it is taken for a mail's mark."""


def left_out(source: SourceText) -> list[Change]:
    """The marks of a Markdown text, or the escapes of a plain one; what clean text has for them, in order."""
    if source.media_type == MARKDOWN:
        return marks(source.text)
    return escapes(source.text) if source.media_type == PLAIN_TEXT else []


def escapes(text: str) -> list[Change]:
    """The escapes of a plain text and what clean text has for them, in order. Linear; never raises."""
    return apart(_all(text))


def _all(text: str) -> Iterator[Change]:
    if (lines := text.count("\\n")) >= _FEWEST_LINES and text.count("\n") < lines:
        yield from map(_written_out, _WRITTEN_OUT.finditer(text))
    if "_x00" in text:
        yield from map(_of_a_sheet, _OF_A_SHEET.finditer(text))
    if "<" in text:
        yield from map(_tag, _TAG.finditer(text))
    if "&" in text:
        for match in _ENTITY.finditer(text):
            if (become := html.unescape(match.group())) != match.group():
                yield match.start(), match.end(), _plain(become)
    if not text.isascii():
        for match in _READ_AS_ANOTHER_CODE.finditer(text):
            if (change := _decoded(match)) is not None:
                yield change
    if text.startswith(">") or "\n>" in text:
        marks = list(_QUOTED.finditer(text))
        if len(marks) >= _MOST_OF * sum(1 for _ in _LINE.finditer(text)):
            yield from ((one.start(), one.end(), "") for one in marks)


def _plain(text: str) -> str:
    return "".join(map(plain, text))


def _written_out(match: re.Match[str]) -> Change:
    if match["code"]:
        become = _plain(chr(int(match["code"], 16)))
    else:
        become = _BECOMES[match["kind"]] if match["kind"] else "\n"
    return match.start(), match.end(), become


def _of_a_sheet(match: re.Match[str]) -> Change:
    become = "" if match["line"] else _plain(chr(int(match["code"], 16)))
    return match.start(), match.end() - len(match["line"] or ""), become


def _tag(match: re.Match[str]) -> Change:
    name = match["name"].lower()
    # A line end behind it is its own.
    become = " " if name == "td" else "" if name in _IN_A_LINE or match["line"] else "\n"
    return match.start(), match.end() - len(match["line"] or ""), become


def _decoded(match: re.Match[str]) -> Change | None:
    """The character whose bytes the match shows, with where it ends; None where it shows none."""
    for end in (match.end(), match.end() - 1):
        shown = match.string[match.start() : end]
        try:
            char = b"".join(_byte(one) for one in shown).decode("utf-8")
        except UnicodeError:
            continue
        if len(char) == 1:
            return match.start(), end, plain(char)
    return None


def _byte(char: str) -> bytes:
    return bytes([ord(char)]) if ord(char) < 256 else char.encode("cp1252")
