"""Patterns that are compiled when something is first looked for with them.

The rules are some 1,600 patterns, and a letter calls for less than half of them. Compiling all would be most
of what it takes to start a command.
"""

from __future__ import annotations

import re
from typing import Any, cast


class _Late:
    """Stands for a pattern until it is used, and has its methods from then on."""

    def __init__(self, written: str, flags: int) -> None:
        self.pattern = written
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):  # what looks at any object, as copying does, is no use of a pattern
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self._flags)
        # They are the object's own now: from the second use on nothing stands between.
        vars(self).update({method: getattr(compiled, method) for method in _METHODS})
        return getattr(compiled, name)


_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub", "subn")


def late(written: str, flags: int = 0) -> re.Pattern[str]:
    """As `re.compile`, at the first use.

    A wrong pattern raises `re.error` at the first use, too. A match holds the pattern that was compiled: a
    pattern that `match.re` is compared with has to be compiled at once.
    """
    return cast("re.Pattern[str]", _Late(written, flags))
