"""Words for people: harmless on a terminal, counted in singular or plural."""

from __future__ import annotations

from imr_llm.vocabulary.harmless import has_active, one_line, plain, safe_json

__all__ = ["counted", "has_active", "one_line", "plain", "safe_json"]


def counted(number: int, noun: str) -> str:
    """`1 letter`, `2 letters`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
