"""Letters with authored summaries in every style, and where these stand."""

from __future__ import annotations

from functools import cache
from itertools import product
from pathlib import Path

import pytest

from imr_llm import CaseRecord
from imr_llm.domain.summary import Audience, Language, Length, Style
from tests.endpoint.__main__ import COMPLETIONS
from tests.pipeline.asked import EXAMPLES, read_offline

LETTERS = {
    "acupuncture": "2015_fragment_acupuncture.txt",
    "injection": "2014_cover_page_partial_overturn.txt",
}
SHORT = {
    ("acupuncture", "worker", Language.EN),
    ("acupuncture", "worker", Language.ES),
    ("injection", "attorney", Language.EN),
    ("injection", "adjuster", Language.ES),
}
"""Of which there is a short summary as well."""
STYLED = [
    (letter, Style(audience=audience, language=language, length=length))
    for letter, audience, language, length in product(LETTERS, Audience, Language, Length)
    if length == "full" or (letter, audience, language) in SHORT
]


def label(style: Style) -> tuple[str, ...]:
    """The style in the names of files and models: `worker`, `en`, and `short` where it is."""
    return (style.audience, style.language, *((style.length,) if style.length == "short" else ()))


CASES = [pytest.param(letter, style, id=f"{letter}_{'_'.join(label(style))}") for letter, style in STYLED]


@cache
def record_of(letter: str) -> CaseRecord:
    """The record of a letter of `examples/`, read offline."""
    return read_offline(EXAMPLES / LETTERS[letter])


def file_of(letter: str, style: Style) -> Path:
    """The authored replies about a letter in a style."""
    return COMPLETIONS / "summaries" / f"{letter}_{'_'.join(label(style))}.yaml"


def settings_of(style: Style) -> dict[str, object]:
    """The settings that ask for a style."""
    return {
        "summary_audience": style.audience,
        "summary_language": style.language,
        "summary_length": style.length,
    }
