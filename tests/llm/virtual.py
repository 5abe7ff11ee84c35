"""An event loop whose time passes only while everything waits: hours of waiting in no time, and no races."""

from __future__ import annotations

import asyncio
import selectors
from collections.abc import Callable, Coroutine
from typing import TypeVar

T = TypeVar("T")


class _Skipping(selectors.SelectSelector):
    """Instead of waiting moves the time on."""

    def __init__(self) -> None:
        super().__init__()
        self.now = 0.0

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        if timeout is None:
            raise AssertionError("everything waits and nothing will ever happen")
        self.now += max(timeout, 0.0)
        return super().select(0)


class _VirtualLoop(asyncio.SelectorEventLoop):
    """Its time is the selector's."""

    def __init__(self, selector: _Skipping) -> None:
        super().__init__(selector)
        self._skipping = selector

    def time(self) -> float:
        return self._skipping.now


def in_virtual_time(work: Callable[[Callable[[], float]], Coroutine[object, None, T]]) -> T:
    """The result of `work(clock)`, run to its end."""
    loop = _VirtualLoop(_Skipping())
    with asyncio.Runner(loop_factory=lambda: loop) as runner:
        return runner.run(work(loop.time))
