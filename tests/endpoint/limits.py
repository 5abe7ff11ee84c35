"""Rate limits on demand, chosen by the model name of a request.

`limit-at-once5` takes five requests at a time, `limit-per-second20` twenty in any second (and says how long
to wait), `limit-window20` twenty in each second of the clock (and says in its headers how many are left).
What is over the limit is answered with 429 at once; the others take 50 ms (`limit-at-once5@200` 200). As
with faults, anything after `+` only makes the name a new one.
"""

from __future__ import annotations

import re
import time
from collections import defaultdict, deque
from dataclasses import replace

from tests.endpoint.answers import Answer, error

_NAME = re.compile(r"limit-(at-once|per-second|window)(\d+)(?:@(\d+))?(?:\+.*)?")
_USUAL_MS = 50


class Limits:
    """What came lately under each model name. Times are in seconds of the monotonic clock."""

    def __init__(self) -> None:
        self._ends: defaultdict[str, deque[float]] = defaultdict(deque)

    def refusal(self, model: str) -> Answer | None:
        """The answer to a request over the limit; None where there is no limit or it is kept."""
        named = _NAME.fullmatch(model)
        if named is None:
            return None
        kind, limit, now = named[1], int(named[2]), time.monotonic()
        counted = self._ends[model]
        while counted and counted[0] <= now:
            counted.popleft()
        headers: dict[str, str] = {}
        if len(counted) >= limit:
            if kind == "per-second":
                headers["retry-after-ms"] = str(int((counted[0] - now) * 1000) + 1)
            if kind == "window":
                headers = _left(limit, 0, now)
            return error(429, "scripted limit", "rate_limit_exceeded", **headers)
        counted.append(
            {"at-once": now + _seconds(named), "per-second": now + 1, "window": now // 1 + 1}[kind]
        )
        return None

    def limited(self, model: str, answer: Answer) -> Answer:
        """An answer within the limit, with the time it takes and the headers of its kind."""
        named = _NAME.fullmatch(model)
        if named is None:
            return answer
        headers = dict(answer.headers)
        if named[1] == "window":
            headers |= _left(int(named[2]), int(named[2]) - len(self._ends[model]), time.monotonic())
        return replace(answer, headers=headers, delay=_seconds(named))


def _seconds(named: re.Match[str]) -> float:
    return int(named[3] or _USUAL_MS) / 1000


def _left(limit: int, left: int, now: float) -> dict[str, str]:
    return {
        "x-ratelimit-limit-requests": str(limit),
        "x-ratelimit-remaining-requests": str(left),
        "x-ratelimit-reset-requests": f"{(1 - now % 1) * 1000:.0f}ms",
    }
