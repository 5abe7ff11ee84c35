"""The styles that summaries are written in: every audience and length, in each language."""

from __future__ import annotations

from itertools import product

from imr_llm.domain.summary import Audience, Language, Length, Style

STYLES = tuple(
    Style(language=language, audience=audience, length=length)
    for language, audience, length in product(Language, Audience, Length)
)
