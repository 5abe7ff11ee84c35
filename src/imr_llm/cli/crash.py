"""What is told where the program fails in a way that nobody foresaw: kinds and places of errors only.

The words of an error may be those of a letter, of a completion or of a header with a key.
"""

from __future__ import annotations

import sys
import traceback

CRASHED = 70
"""Exit code; distinct from that for letters that failed."""


def tell_of_crash(error: BaseException) -> None:
    """Say on standard error where the program was, and what kinds of errors led to this one."""
    lines = [
        "imr-llm: error: imr-llm itself failed; please report this (it holds no letter text and no key):\n"
    ]
    for one in reversed(_led_to(error)):
        lines += traceback.format_list(traceback.extract_tb(one.__traceback__))
        lines.append(f"{type(one).__module__}.{type(one).__qualname__}\n")
    sys.stderr.write("".join(lines))


def _led_to(error: BaseException) -> list[BaseException]:
    """The error, and those behind it, each once."""
    chain: list[BaseException] = []
    following: BaseException | None = error
    while following is not None and following not in chain:
        chain.append(following)
        following = following.__cause__ or (None if following.__suppress_context__ else following.__context__)
    return chain
