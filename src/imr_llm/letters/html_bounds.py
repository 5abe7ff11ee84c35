"""What HTML may hold before it is parsed: parsing is quadratic in depth and in a tag's attributes."""

from __future__ import annotations

import re

from imr_llm.errors import UnreadableLetterError

_MOST_NESTED = 400
_MOST_ATTRIBUTES = 300
_OPENING = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:-]*)|<!--")
_TAG_REST = re.compile(r"(?:[^\"'>=]++|=\s*+\"[^\"]*+\"|=\s*+'[^']*+'|[=\"'])*+>")
"""A tag from its name on; only behind `=` does a quotation mark begin a value."""
VOID = frozenset(
    {
        *("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source"),
        *("track", "wbr"),
    }
)
"""Elements that have nothing in them, and no end."""
_NOT_COUNTED = VOID | {
    *("p", "li", "td", "th", "tr", "dt", "dd", "thead", "tbody", "tfoot", "colgroup", "option", "optgroup"),
    *("rt", "rp", "html", "head", "body"),
}
"""Elements that end themselves when the next one begins, and so do not nest."""
_VALUE = re.compile(r"=\s*+(?:\"[^\"]*+\"|'[^']*+')")
_RAW = frozenset(["script", "style", "textarea", "title"])


def refuse_unbounded(markup: str, name: str) -> None:
    """Raise UnreadableLetterError where elements are nested, or attributes are many, as in no letter."""
    lower = markup.lower()
    depth, position = 0, 0
    while (match := _OPENING.search(lower, position)) is not None:
        tag = match[2]
        if tag is None:
            position = _behind(lower, "-->", match.end())
            continue
        rest = _TAG_REST.match(lower, match.end())
        position = rest.end() if rest is not None else len(lower)
        if position - match.end() > _MOST_ATTRIBUTES and _attributes(lower, match.end(), position):
            raise _unbounded(name)
        if match[1]:
            depth = max(depth - (tag not in _NOT_COUNTED), 0)
        elif tag in _RAW:
            position = _behind(lower, f"</{tag}", position)
        elif tag not in _NOT_COUNTED:
            depth += 1
            if depth > _MOST_NESTED:
                raise _unbounded(name)


def _attributes(lower: str, start: int, end: int) -> bool:
    """Whether a tag has more attributes than any letter's; what stands in quotation marks is a value."""
    bare = _VALUE.sub(" ", lower[start:end])
    return len(re.split(r"[\s/\"']+", bare, maxsplit=_MOST_ATTRIBUTES + 1)) > _MOST_ATTRIBUTES


def _behind(lower: str, mark: str, position: int) -> int:
    found = lower.find(mark, position)
    return found if found >= 0 else len(lower)


def _unbounded(name: str) -> UnreadableLetterError:
    return UnreadableLetterError(
        f"{name!r} is HTML that is nested more than {_MOST_NESTED} deep or has tags with more than "
        f"{_MOST_ATTRIBUTES} attributes, as no letter is; save it as text"
    )
