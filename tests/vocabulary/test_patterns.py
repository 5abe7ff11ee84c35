"""Patterns that are compiled at their first use are patterns."""

from __future__ import annotations

import copy
import gc
import importlib
import pkgutil
import re

import pytest

import imr_llm
from imr_llm.vocabulary.patterns import late


def test_a_late_pattern_finds_what_the_pattern_finds() -> None:
    """In every way of looking, with its flags, at the first use and at later ones."""
    written, text = r"(?P<word>b\w)\b", "ab BC bd be"
    pattern, plain = late(written, re.IGNORECASE), re.compile(written, re.IGNORECASE)
    for _ in range(2):
        assert [one.span() for one in pattern.finditer(text, 3, 8)] == [(3, 5), (6, 8)]
        assert pattern.sub("-", text) == plain.sub("-", text)
        assert pattern.split(text) == plain.split(text)
        assert pattern.findall(text) == plain.findall(text)
        assert (found := pattern.search(text)) is not None
        assert found["word"] == "BC"
        assert pattern.match(text) is None
        assert pattern.fullmatch("BD") is not None
    assert (pattern.pattern, pattern.groupindex, pattern.flags) == (written, {"word": 1}, plain.flags)


def test_a_copy_of_a_late_pattern_is_one_too() -> None:
    """Whether it has been used or not."""
    pattern = late("b+")
    assert copy.copy(pattern).fullmatch("bb")
    assert pattern.fullmatch("bb")
    assert copy.copy(pattern).fullmatch("bb")


def test_a_wrong_pattern_is_told_at_its_first_use() -> None:
    """As `re.compile` tells it."""
    pattern = late("(")
    with pytest.raises(re.error, match="unterminated subpattern"):
        pattern.search("text")


def test_every_late_pattern_of_the_package_can_be_compiled() -> None:
    """Those that no other test uses as well."""
    for module in pkgutil.walk_packages(imr_llm.__path__, "imr_llm."):
        if module.name.split(".")[1] in {"vocabulary", "reading", "checking"}:
            importlib.import_module(module.name)
    # What was there when the tests were collected is frozen, and not listed.
    gc.unfreeze()
    patterns = [one for one in gc.get_objects() if type(one) is type(late(""))]
    gc.freeze()
    assert len(patterns) > 1000
    for one in patterns:
        one.match("")
