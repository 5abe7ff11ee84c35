"""A pipeline that is answered without any endpoint."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from imr_llm.domain.exchange import Exchange, Reply
from imr_llm.pipeline import Steps

T = TypeVar("T")


def driven(steps: Steps[T], answer: Callable[[Exchange], Reply]) -> T:
    """The result of a pipeline whose exchanges are answered one by one."""
    try:
        exchange = next(steps)
        while True:
            exchange = steps.send(answer(exchange))
    except StopIteration as finished:
        result: T = finished.value
        return result
