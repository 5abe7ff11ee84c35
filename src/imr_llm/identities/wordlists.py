"""The word lists that are shipped beside this module, in `data/`."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def listed(name: str) -> tuple[str, ...]:
    """The entries of a list, in its order: words parted by spaces, lines that begin with `#` left out."""
    text = files("imr_llm.identities").joinpath(f"data/{name}.txt").read_text(encoding="utf-8")
    return tuple(word for line in text.splitlines() if not line.startswith("#") for word in line.split())


@cache
def words_of(name: str) -> frozenset[str]:
    """The entries of a list as a set."""
    return frozenset(listed(name))
