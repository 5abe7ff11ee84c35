"""HTML and XHTML letters: what a browser would show of them, a line for each line."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import TYPE_CHECKING

from imr_llm.letters.html_bounds import VOID, refuse_unbounded
from imr_llm.letters.html_lines import Lines

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

HTML = "text/html"
XHTML = "application/xhtml+xml"

_SUFFIXES = frozenset({".html", ".htm", ".xhtml", ".xht"})
_PROLOG = r"(?:\s|<\?xml[^>]{0,200}>|<!--[^>]{0,500}-->){0,20}"
_SHOWS_ITSELF = re.compile(
    rf"{_PROLOG}<(?:!doctype\s+html|html|head|body|div|p|table|h[1-6]|article|section|center)\b",
    re.IGNORECASE,
)
_ANY_TAG = re.compile(r"</?[a-z][a-z0-9]*[\s/>]", re.IGNORECASE)
_XML = re.compile(r"\s*<\?xml\b|[^>]{0,200}>?\s*<html[^>]{0,300}\bxmlns=", re.IGNORECASE)
_HEAD = 2048
_CHARSET = re.compile(
    r"<meta[^>]{1,200}?charset\s*=\s*[\"']?\s*([a-z0-9_-]{3,20})|<\?xml[^>]{1,100}?encoding=[\"']([a-z0-9_-]{3,20})",
    re.IGNORECASE,
)
_ENCODINGS = re.compile(
    r"iso-8859-(?:[2-9]|1[03-6])|windows-125[0-8]|cp125[0-8]|macintosh|koi8-[ru]", re.IGNORECASE
)
"""Encodings that a page may declare and that UTF-8 or Windows-1252 would misread."""
_SELF_CLOSED = re.compile(r"<([a-z][a-z0-9]*)((?:\s[^<>]{0,2000})?)/>", re.IGNORECASE)

_SKIPPED = frozenset(
    {
        *("head", "script", "style", "template", "noscript", "iframe", "object", "svg", "math", "canvas"),
        *("audio", "video", "datalist", "select"),
    }
)
_BREAKS = {
    **dict.fromkeys(
        ("div", "li", "tr", "dt", "dd", "section", "article", "header", "footer", "main", "nav", "aside"), 1
    ),
    **dict.fromkeys(("address", "form", "caption", "center", "figure", "figcaption", "body", "legend"), 1),
    **dict.fromkeys(("p", "h1", "h2", "h3", "h4", "h5", "h6", "table", "ul", "ol", "dl", "pre", "hr"), 2),
    **dict.fromkeys(("blockquote", "fieldset"), 2),
}
"""How many newlines part an element from what is around it."""
_HIDING_STYLE = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|"
    r"(?:font-size|opacity)\s*:\s*0(?:\.0+)?(?:px|pt|r?em|%)?\s*(?:[;!\"']|\Z)|"
    r"(?:left|right|top|text-indent|margin-left|margin-top)\s*:\s*-\d{4,}(?:px|pt)",
    re.IGNORECASE,
)
_MAY_HIDE = re.compile(rf"\shidden\b|{_HIDING_STYLE.pattern}", re.IGNORECASE)
_SET_OFF = {
    "sup": str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹"),
    "sub": str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉"),
}


def is_html(text: str, name: str) -> bool:
    """Whether a text is HTML: it begins as a page does, or has the suffix of one and tags."""
    if "<" not in text[:_HEAD]:
        return False
    if _SHOWS_ITSELF.match(text[:_HEAD]):
        return True
    return PurePath(name).suffix.lower() in _SUFFIXES and _ANY_TAG.search(text) is not None


def media_type(text: str) -> str:
    """The media type of a page: XHTML where it says that it is XML."""
    return XHTML if _XML.match(text[:_HEAD]) else HTML


def declared_encoding(text: str) -> str | None:
    """The encoding that a page declares, where its bytes have to be decoded anew for it."""
    match = _CHARSET.search(text[:_HEAD])
    if match is None:
        return None
    name = (match[1] or match[2]).lower()
    return name if _ENCODINGS.fullmatch(name) else None


def html_text(markup: str, name: str) -> str:
    """What a browser would show of a page, as text.

    Blocks and rows are lines of their own, paragraphs have blank lines around them, cells of a row are parted
    by tabs, ordered lists have their numbers. Scripts, styles and what is hidden are left out. Raises
    UnreadableLetterError for markup that is nested as no letter is.
    """
    from selectolax.lexbor import LexborHTMLParser

    refuse_unbounded(markup, name)
    if media_type(markup) == XHTML:
        markup = _SELF_CLOSED.sub(_closed, markup)
    page = _Page(Lines(), hides=_MAY_HIDE.search(markup) is not None)
    root = LexborHTMLParser(markup).root
    if root is not None:
        page.walk(root)
    return page.lines.text()


def _closed(tag: re.Match[str]) -> str:
    return tag.group() if tag[1].lower() in VOID else f"<{tag[1]}{tag[2]}></{tag[1]}>"


class _Page:
    """Walks a page without recursion, so that no depth is too deep."""

    def __init__(self, lines: Lines, *, hides: bool) -> None:
        self.lines = lines
        self._hides = hides
        self._numbers: dict[int, int] = {}
        """The last number of each ordered list."""

    def walk(self, root: LexborNode) -> None:
        """Add all that is shown, in order."""
        node: LexborNode | None = root
        while node is not None:
            child = node.child if self._enter(node) else None
            if child is not None:
                node = child
                continue
            while node is not None and node.next is None:
                self._leave(node)
                node = node.parent
            if node is not None:
                self._leave(node)
                node = node.next

    def _enter(self, node: LexborNode) -> bool:
        """Whether what is in the node is to be looked at."""
        tag = node.tag or ""
        if tag == "-text":
            self._add(node)
        elif not (tag.startswith("-") or tag in _SKIPPED or (self._hides and _is_hidden(node))):
            self._begin(tag, node)
            return True
        return False

    def _begin(self, tag: str, node: LexborNode) -> None:
        if tag in ("td", "th"):
            self.lines.begin_cell()
        elif tag == "br":
            self.lines.end_line()
        elif tag in _BREAKS:
            self.lines.part(_BREAKS[tag])
            if tag == "tr":
                self.lines.begin_row()
            elif tag == "li":
                self._number(node)

    def _leave(self, node: LexborNode) -> None:
        tag = node.tag or ""
        if tag in ("td", "th"):
            self.lines.end_cell()
        elif tag in _BREAKS:
            self.lines.part(_BREAKS[tag])

    def _add(self, node: LexborNode) -> None:
        text = node.text_content or ""
        parent = node.parent
        tag = parent.tag if parent is not None else ""
        if tag == "pre":
            self.lines.add_as_is(text)
        elif tag in _SET_OFF and text.strip().isdecimal():
            # 10 to the second must not become 102.
            self.lines.add(text.translate(_SET_OFF[tag]))
        else:
            self.lines.add(text)

    def _number(self, item: LexborNode) -> None:
        """The number that a browser puts before an item of an ordered list."""
        parent = item.parent
        if parent is None or parent.tag != "ol":
            return
        key = parent.mem_id
        if key not in self._numbers:
            self._numbers[key] = _integer(parent, "start", 1) - 1
        self._numbers[key] = _integer(item, "value", self._numbers[key] + 1)
        self.lines.add(f"{self._numbers[key]}. ")


def _integer(node: LexborNode, attribute: str, otherwise: int) -> int:
    value = node.attributes.get(attribute) or ""
    return int(value) if re.fullmatch(r"[0-9]{1,6}", value) else otherwise


def _is_hidden(node: LexborNode) -> bool:
    attributes = node.attributes
    return "hidden" in attributes or _HIDING_STYLE.search(attributes.get("style") or "") is not None
