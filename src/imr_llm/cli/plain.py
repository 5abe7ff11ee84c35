"""Words for people: harmless on a terminal, counted in singular or plural."""

from __future__ import annotations

from imr_llm.vocabulary.harmless import has_active, one_line, plain, safe_json

__all__ = ["counted", "has_active", "named_once", "one_line", "plain", "safe_json"]


def named_once(name: str, message: str) -> str:
    """A message about a letter under the letter's name, which is not told again in the message."""
    quoted = repr(name)
    if message.startswith(f"{quoted} "):
        return f"{name}: {message.removeprefix(f'{quoted} ')}"
    without = message.replace(f": {quoted}", "", 1)
    if without == message and f"/{name}'" in message:
        # A path says more than the name at its end.
        return message
    return f"{name}: {without}"


def counted(number: int, noun: str) -> str:
    """`1 letter`, `2 letters`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
