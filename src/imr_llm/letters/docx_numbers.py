"""The numbers that Word puts before the paragraphs of its lists; they stand nowhere in the text."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docx.document import Document
    from lxml.etree import _Element

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_VALUE = f"{_W}val"
_LEVEL_NUMBER = re.compile(r"%([1-9])")
_MOST_LEVELS = 9
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


@dataclass(frozen=True, slots=True)
class _Level:
    kind: str
    """decimal, upperLetter, bullet …"""
    text: str
    """`%1.` or `%1.%2)`."""
    start: int


class Numbers:
    """Counts the lists of a document along its paragraphs, which have to be asked about in order."""

    def __init__(self, document: Document) -> None:
        self._levels: dict[str, dict[int, _Level]] = {}
        self._styles: dict[str, tuple[str, int]] = {}
        self._counts: dict[str, dict[int, int]] = defaultdict(dict)
        root = _numbering(document)
        if root is None:
            return
        self._styles = _numbered_styles(document)
        abstract = {one.get(f"{_W}abstractNumId"): _levels(one) for one in root.findall(f"{_W}abstractNum")}
        for one in root.findall(f"{_W}num"):
            named = one.find(f"{_W}abstractNumId")
            if named is not None:
                levels = abstract.get(named.get(_VALUE), {})
                self._levels[one.get(f"{_W}numId", "")] = levels | _restarted(one, levels)

    def before(self, paragraph: _Element) -> str:
        """The number of a paragraph and a space; nothing for a paragraph of no list and for a bullet."""
        if not self._levels:
            return ""
        place = _place(paragraph.find(f"{_W}pPr"), self._styles)
        if place is None:
            return ""
        name, index = place
        levels = self._levels.get(name, {})
        level = levels.get(index)
        if level is None:
            return ""
        counts = self._counts[name]
        counts[index] = counts.get(index, level.start - 1) + 1
        for deeper in range(index + 1, _MOST_LEVELS):
            counts.pop(deeper, None)
        if level.kind in ("bullet", "none"):
            return ""

        def shown(number: re.Match[str]) -> str:
            at = int(number[1]) - 1
            of = levels.get(at, level)
            return _written(counts.get(at, of.start), of.kind)

        return _LEVEL_NUMBER.sub(shown, level.text) + " "


def _numbering(document: Document) -> _Element | None:
    for relation in document.part.rels.values():
        if relation.reltype.endswith("/numbering") and not relation.is_external:
            element: _Element | None = getattr(relation.target_part, "element", None)
            return element
    return None


def _numbered_styles(document: Document) -> dict[str, tuple[str, int]]:
    styles = {}
    for style in document.styles.element.findall(f"{_W}style"):
        place = _place(style.find(f"{_W}pPr"), {})
        if place is not None:
            styles[style.get(f"{_W}styleId", "")] = place
    return styles


def _levels(abstract: _Element) -> dict[int, _Level]:
    levels = {}
    for one in abstract.findall(f"{_W}lvl"):
        kind, text, start = (one.find(f"{_W}{tag}") for tag in ("numFmt", "lvlText", "start"))
        levels[int(one.get(f"{_W}ilvl", "0"))] = _Level(
            kind.get(_VALUE, "decimal") if kind is not None else "decimal",
            text.get(_VALUE, "") if text is not None else "",
            _integer(start, 1),
        )
    return levels


def _restarted(numbered: _Element, levels: dict[int, _Level]) -> dict[int, _Level]:
    """The levels of a list that begin with another number than those of its kind."""
    changed = {}
    for one in numbered.findall(f"{_W}lvlOverride"):
        index, start = int(one.get(f"{_W}ilvl", "0")), one.find(f"{_W}startOverride")
        if index in levels and start is not None:
            changed[index] = replace(levels[index], start=_integer(start, levels[index].start))
    return changed


def _place(properties: _Element | None, styles: dict[str, tuple[str, int]]) -> tuple[str, int] | None:
    """The list and the level of a paragraph, its own or its style's; list 0 is none."""
    if properties is None:
        return None
    numbered = properties.find(f"{_W}numPr")
    if numbered is None:
        style = properties.find(f"{_W}pStyle")
        return styles.get(style.get(_VALUE, "")) if style is not None else None
    name, level = numbered.find(f"{_W}numId"), numbered.find(f"{_W}ilvl")
    if name is None or name.get(_VALUE) == "0":
        return None
    return name.get(_VALUE, ""), _integer(level, 0)


def _integer(element: _Element | None, otherwise: int) -> int:
    value = element.get(_VALUE, "") if element is not None else ""
    return int(value) if re.fullmatch(r"[0-9]{1,6}", value) else otherwise


def _written(number: int, kind: str) -> str:
    if kind in ("upperLetter", "lowerLetter") and 1 <= number <= 26:
        letter = chr(ord("a") + number - 1)
        return letter.upper() if kind == "upperLetter" else letter
    if kind in ("upperRoman", "lowerRoman") and 1 <= number < 40:
        roman = ""
        for value, sign in _ROMAN:
            roman += sign * (number // value)
            number %= value
        return roman.upper() if kind == "upperRoman" else roman
    return str(number)
