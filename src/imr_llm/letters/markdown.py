"""Markdown letters: the marks that clean text leaves out. The source text keeps them; offsets count in it."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from itertools import islice
from pathlib import PurePath

from imr_llm.letters.builder import Change, apart

MARKDOWN = "text/markdown"

_SUFFIXES = frozenset({".md", ".markdown", ".mdown"})
_TELLING = re.compile(r"^ {0,3}(?:#{1,6}[ \t]+[^\W\d]|\*\*[^\s*][^\n*]{0,120}\*\*)", re.MULTILINE)
"""Lines that only markdown has: a heading, or one that begins in bold type."""
_ENOUGH = 2

_REMOVED = re.compile(
    r"""
      ^[ ]{0,3}(?:\#{2,6}|\#(?![ \t]+\d+(?:[ \t:,]|$)))[ \t]+      # a heading, but not `# 120`
    | ^[ ]{0,3}(?:(?:\*[ \t]*+){3,}+|(?:-[ \t]*+){3,}+|(?:_[ \t]*+){3,}+|={3,}+[ \t]*+)$
    | ^[ ]{0,3}(?:```|~~~)[^\n`]{0,80}$
    | ^[ \t]*+(?:>[ ]?)++(?![ \t]*[\d=])                            # a quotation, but not `> 6 months`
    | ^[ \t]*+(?:[*+][ \t]++|-[ \t]++(?=\*\*))                      # a bullet
    | ^(?=[^\n]*-)(?=[^\n]*\|)[-|:\ \t]++$                          # the rule of a table
    | \\(?=[!-/:-@\[-`{-~\n])                                       # an escape
    | </?(?:b|i|u|em|strong|span|div|p|center|font)(?:[ ][^<>\n]{0,200})?>
    """,
    re.MULTILINE | re.VERBOSE,
)
_BREAK = re.compile(r"<br[ ]?/?>")
_ENTITY = re.compile(r"&(?:nbsp|amp|lt|gt|quot|apos|#\d{1,6}|#x[0-9a-fA-F]{1,5});")
_TABLE_ROW = re.compile(r"^[ \t]*+\|[^\n]*\|[ \t]*$", re.MULTILINE)
_BODY = r"(?P<body>{}{{1,400}}?)(?<![\s\\])"
_PAIRED = (
    re.compile(r"(?<![\\*])(?P<mark>\*{3})(?![\s*])" + _BODY.format(r"[^\n*]") + r"\*{3}(?!\*)"),
    re.compile(
        r"(?<![\\*])(?P<mark>\*\*)(?![\s*])" + _BODY.format(r"(?:[^\n*]|\n(?!\s)|\*(?!\*))") + r"\*\*(?!\*)"
    ),
    re.compile(r"(?<![\\*\w])(?P<mark>\*)(?![\s*])" + _BODY.format(r"[^\n*]") + r"(?<!\*)\*(?![*\w])"),
    re.compile(r"(?<![\\\w])(?P<mark>__)(?![\s_])" + _BODY.format(r"[^\n_]") + r"__(?!\w)"),
    re.compile(r"(?<![\\\w])(?P<mark>_)(?![\s_])" + _BODY.format(r"[^\n_]") + r"_(?!\w)"),
    re.compile(r"(?<![\\`])(?P<mark>`)(?!`)" + _BODY.format(r"[^\n`]") + r"`(?!`)"),
)
_LINK = re.compile(
    r"(?P<open>!?\[)(?P<body>[^\[\]\n]{1,300})(?P<close>\]\((?:https?:|mailto:|\#|\.{0,2}/)[^()\s]{1,300}\))"
)


def is_markdown(text: str, name: str) -> bool:
    """Whether a text is markdown, by the suffix of its name or by lines that nothing else has."""
    if PurePath(name).suffix.lower() in _SUFFIXES:
        return True
    if "**" not in text and "# " not in text:
        return False
    return len(list(islice(_TELLING.finditer(text), _ENOUGH))) == _ENOUGH


def marks(text: str) -> list[Change]:
    """The marks of a markdown text and what clean text has for them (mostly nothing), in order.

    Only what cannot be a word of the letter is a mark: `#120`, `# 120`, `> 6 months`, `2*3` and rows of
    stars over a name are left alone.
    """
    return apart(_all(text))


def _all(text: str) -> Iterator[Change]:
    yield from ((one.start(), one.end(), "") for one in _REMOVED.finditer(text))
    yield from ((one.start(), one.end(), "\n") for one in _BREAK.finditer(text))
    yield from ((one.start(), one.end(), html.unescape(one.group())) for one in _ENTITY.finditer(text))
    yield from _comments(text)
    for row in _TABLE_ROW.finditer(text):
        yield from ((at, at + 1, " ") for at in range(row.start(), row.end()) if text[at] == "|")
    for pattern in _PAIRED:
        for one in pattern.finditer(text):
            width = len(one["mark"])
            yield one.start(), one.start() + width, ""
            yield one.end() - width, one.end(), ""
    for link in _LINK.finditer(text):
        yield link.start("open"), link.end("open"), ""
        yield link.start("close"), link.end("close"), ""


def _comments(text: str) -> Iterator[Change]:
    start = text.find("<!--")
    while start >= 0 and (end := text.find("-->", start + 4)) >= 0:
        yield start, end + 3, ""
        start = text.find("<!--", end + 3)
