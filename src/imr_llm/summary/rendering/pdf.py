"""Summaries as an accessible PDF (PDF/UA-1): tagged, in large type, set by Typst (extra `pdf`).

Typst refuses to write a file that breaks what it can check of the standard. It sets with the fonts that it
brings along, which are embedded in the file, and reads nothing from the machine or the network.
"""

from __future__ import annotations

import json
import re
from dataclasses import asdict
from datetime import UTC, datetime
from functools import lru_cache
from importlib.util import find_spec

from imr_llm.errors import FormError
from imr_llm.summary.rendering.document import Document
from imr_llm.summary.shipped import shipped_text

_USUAL = re.compile(r"[\u0020-\u007e\u00a1-\u00ff\u2013\u2014\u2018\u2019\u201c\u201d\u2026]")
"""Characters that the fonts are known to have."""
_LONG_WORD = re.compile(r"[^\s/-]{30}(?=[^\s/-])")
"""The beginning of a word that may be too long for a line of large type."""
_MAY_BREAK = "\u200b"


def require_pdf() -> None:
    """Raises FormError where the extra `pdf` is not installed."""
    if find_spec("typst") is None:
        raise FormError("a PDF needs an extra: pip install 'imr-llm[pdf]'")


def write_pdf(document: Document) -> bytes:
    """The document as PDF; the same document makes the same bytes.

    Its date is that of the last summary. Characters that no font has are written as their code points.
    Raises FormError without the extra `pdf`, and where Typst cannot set the document.
    """
    require_pdf()
    from typst import TypstError

    data = json.dumps(_shown(asdict(document)), ensure_ascii=False)
    written_at = max(_moment(summary.written_at) for summary in document.summaries)
    try:
        return _typeset(shipped_text("rendering", "page.typ"), data, written_at)
    except TypstError:
        # What Typst says of the cause may quote the letter.
        raise FormError("the summary cannot be set as an accessible PDF; choose another form") from None


def _shown(value: object) -> object:
    """The data with every text as the fonts can show it and as lines can be broken."""
    if isinstance(value, dict):
        return {name: _shown(one) for name, one in value.items()}
    if isinstance(value, list | tuple):
        return [_shown(one) for one in value]
    return _showable(value) if isinstance(value, str) else value


def _showable(text: str) -> str:
    for one in sorted(set(_USUAL.sub("", text))):
        if not _has_glyph(one):
            text = text.replace(one, f"[U+{ord(one):04X}]")
    return _LONG_WORD.sub(rf"\g<0>{_MAY_BREAK}", text)


@lru_cache(maxsize=4096)
def _has_glyph(character: str) -> bool:
    """Whether a font that Typst brings along can show a character: the standard allows no other."""
    from typst import TypstError

    probe = '#set document(title: "probe")\n#text(sys.inputs.document)'
    try:
        _typeset(probe, character, datetime(2000, 1, 1, tzinfo=UTC))
    except TypstError:
        return False
    return True


def _typeset(template: str, data: str, written_at: datetime) -> bytes:
    import typst

    return typst.compile(
        template.encode(),
        sys_inputs={"document": data},
        ignore_system_fonts=True,
        pdf_standards=["ua-1"],
        timestamp=written_at,
    )


def _moment(written: str) -> datetime:
    moment = datetime.fromisoformat(written)
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
