"""Words printed in small letters: what a name may also be, and what two halves at a line's end make."""

from __future__ import annotations

from functools import cache
from importlib import resources


@cache
def english_words() -> frozenset[str]:
    """English words, those of people's names left out."""
    return _listed("english")


@cache
def letter_words() -> frozenset[str]:
    """Words that letters of this kind print in small letters, among them those of medicine."""
    return _listed("lower_case")


def _listed(name: str) -> frozenset[str]:
    text = resources.files("imr_llm.vocabulary").joinpath("data", f"{name}.txt").read_text(encoding="utf-8")
    return frozenset(word for line in text.splitlines() if not line.startswith("#") for word in line.split())
