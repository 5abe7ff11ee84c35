"""How many requests or tokens may be sent now: limits per minute, and what the endpoint says is left."""

from __future__ import annotations

import math

from imr_llm.llm.rate_limits import Remaining

_MINUTE = 60.0
_BURST_SECONDS = 1.0
"""So much of the rate may be taken at once; the rest is spread evenly."""
_ROUNDING = 1e-6


class _Bucket:
    """Fills at a rate and holds a second's worth of it, at least 1.

    What is larger than that may be taken when it is full, and leaves a debt: so the rate holds in the long
    run whatever the sizes are.
    """

    def __init__(self, per_second: float, now: float, level: float = math.inf) -> None:
        self._per_second = per_second
        self._burst = max(per_second * _BURST_SECONDS, 1.0)
        self._level = min(self._burst, level)
        self._at = now

    def until(self, amount: float, now: float) -> float | None:
        """When so much may be taken; None for now."""
        self._fill(now)
        missing = min(amount, self._burst) - self._level
        if missing <= _ROUNDING:
            return None
        return now + missing / self._per_second if self._per_second > 0 else math.inf

    def take(self, amount: float, now: float) -> None:
        self._fill(now)
        self._level -= amount

    def correct(self, more: float) -> None:
        self._level = min(self._level - more, self._burst)

    def retuned(self, per_second: float, now: float, level: float) -> _Bucket:
        """Another rate from now on; holds what this one does, but no more than `level`."""
        self._fill(now)
        return _Bucket(per_second, now, min(self._level, level))

    def _fill(self, now: float) -> None:
        self._level = min(self._burst, self._level + (now - self._at) * self._per_second)
        self._at = now


class Allowance:
    """Of requests, or of tokens. Times are in seconds of one clock that never goes back."""

    def __init__(self, per_minute: float | None, longest: float) -> None:
        """`per_minute` None: only what the endpoint says counts, and that for `longest` seconds at most."""
        self._configured = _Bucket(per_minute / _MINUTE, 0.0) if per_minute is not None else None
        self._longest = longest
        self._heard: _Bucket | None = None
        self._heard_until = 0.0
        self._heard_at = 0.0
        self._best_rate = 0.0
        self.taken = 0.0
        """All that was taken so far."""

    def until(self, amount: float, now: float) -> float | None:
        """When so much may be taken; None for now."""
        latest: float | None = None
        if self._configured is not None:
            latest = self._configured.until(amount, now)
        if self._heard is not None and now >= self._heard_until:
            self._begin_anew(now)
        if self._heard is not None:
            heard = self._heard.until(amount, now)
            if heard is not None:
                latest = max(latest or 0.0, min(heard, self._heard_until))
        return latest

    def take(self, amount: float, now: float) -> None:
        """So much is sent now."""
        self.taken += amount
        if self._configured is not None:
            self._configured.take(amount, now)
        if self._heard is not None:
            self._heard.take(amount, now)

    def correct(self, more: float) -> None:
        """It was so much more (negative: less) than was taken."""
        if self._configured is not None:
            self._configured.correct(more)

    def heard(self, left: Remaining, taken_then: float, now: float) -> None:
        """The endpoint says what was left when it got a request; `taken_then` was `taken` after that request.

        What is left, less what was sent since, is spread over the time until there is all of it again. A
        window that starts anew then is never overrun; a bucket that fills all the time settles half full at
        its full rate. Limits of an hour or a day are spread over a minute: their user wants to go on now.
        """
        if taken_then < self._heard_at:
            return
        self._heard_at = taken_then
        seconds = min(left.seconds, self._longest)
        amount = max(left.amount - (self.taken - taken_then), 0.0)
        rate = amount / min(seconds, _MINUTE)
        self._best_rate = max(self._best_rate, rate)
        if self._heard is None or now >= self._heard_until:
            self._heard = _Bucket(rate, now, amount)
        else:
            self._heard = self._heard.retuned(rate, now, amount)
        self._heard_until = now + seconds

    def _begin_anew(self, now: float) -> None:
        """All is there again: until an answer tells how much that is, the best rate of before holds."""
        if self._best_rate > 0 and self._heard is not None:
            self._heard = self._heard.retuned(self._best_rate, now, math.inf)
            self._heard_until = now + _MINUTE
        else:
            self._heard = None
        self._best_rate = 0.0
