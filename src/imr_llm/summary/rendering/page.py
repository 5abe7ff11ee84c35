"""Summaries as one page of HTML that needs nothing but itself: no script, no network, no other file."""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING

from imr_llm.summary.rendering.document import Document
from imr_llm.summary.shipped import shipped_text

if TYPE_CHECKING:
    from jinja2 import Template


def write_page(document: Document) -> str:
    """The document as HTML; every word of a letter is escaped."""
    style = shipped_text("rendering", "page.css")
    # The browser is told to load nothing, and to use no style but this one.
    digest = b64encode(sha256(style.encode()).digest()).decode()
    return _template().render(document=document, style=style, digest=digest) + "\n"


@cache
def _template() -> Template:
    from jinja2 import Environment, StrictUndefined

    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    return environment.from_string(shipped_text("rendering", "page.html.j2"))
