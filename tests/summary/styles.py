"""The styles that summaries are written in: every audience and length, in each language with its texts."""

from __future__ import annotations

from imr_llm.domain.summary import Audience, Language, Length, Style
from imr_llm.errors import ShippedFileError
from imr_llm.summary.texts import load_texts


def _ships(style: Style) -> bool:
    try:
        load_texts(style)
    except ShippedFileError:
        return False
    return True


STYLES = tuple(
    style
    for language in Language
    for audience in Audience
    for length in Length
    if _ships(style := Style(language=language, audience=audience, length=length))
)
