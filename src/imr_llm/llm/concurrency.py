"""How many requests may be on their way at once, learnt from how the endpoint takes them.

Every answer raises the limit and every refusal for being busy lowers it, each by a share that makes a round
trip add up to what it should:

- at the start an answer raises it by 1, so that it doubles with every round trip;
- after the first refusal an answer raises it by 1/limit, one request more with every round trip;
- a refusal (429, 503, 529) lowers it by a half: a round trip of nothing but refusals halves it, and one
  refusal among many answers takes off little, as in DCTCP (RFC 8257);
- an answer lowers it by a tenth while answers take far longer than the best this endpoint has done: there the
  requests only queue up on the other side.
"""

from __future__ import annotations

_FIRST = 4
"""Where the limit starts, at the least."""
_REFUSED = 0.5
_SLOWED = 0.1
_FAR_ABOVE_BEST = 4.0
_SMOOTHING = 0.1
# One answer that takes minutes is a long letter or a slow connection, and tells nothing of the endpoint.
_CLIPPED = 8.0
_FORGETTING = 0.001
_WARM_UP = 10


class ConcurrencyLimit:
    """The adaptive limit; never under 1, never over its ceiling. Times are in seconds."""

    def __init__(self, ceiling: int) -> None:
        self._ceiling = ceiling
        self._start = float(min(ceiling, max(_FIRST, ceiling // 8)))
        self._limit = self._start
        self._doubling = True
        self._latency = _Latency()

    @property
    def allowed(self) -> int:
        """Requests that may be on their way at once."""
        return int(self._limit)

    def answered(self, latency: float, in_flight: int) -> None:
        """An answer came after `latency`, with `in_flight` requests on their way, itself included."""
        if self._latency.far_above_best_after(latency):
            self._doubling = False
            self._limit = max(1.0, self._limit - _SLOWED)
        # Below half of the limit nothing was learnt of whether the endpoint takes more.
        elif in_flight * 2 >= self._limit:
            self._limit = min(
                float(self._ceiling), self._limit + (1.0 if self._doubling else 1.0 / self._limit)
            )

    def refused(self) -> None:
        """The endpoint was too busy for a request."""
        self._doubling = False
        self._limit = max(1.0, self._limit - _REFUSED)

    def restart(self) -> None:
        """Begin anew, for an endpoint that was away and has come back."""
        self._limit = min(self._limit, self._start)
        self._doubling = True
        self._latency = _Latency()


class _Latency:
    """Smoothed latency beside the best it has been, which is slowly forgotten."""

    def __init__(self) -> None:
        self._smoothed = 0.0
        self._best = 0.0
        self._seen = 0

    def far_above_best_after(self, latency: float) -> bool:
        """Take in one more latency; whether they have become far longer than the best."""
        self._seen += 1
        if self._seen == 1:
            self._smoothed = latency
        elif self._seen <= _WARM_UP:
            self._smoothed += (latency - self._smoothed) / self._seen
        else:
            self._smoothed += (min(latency, self._best * _CLIPPED) - self._smoothed) * _SMOOTHING
        if self._seen <= _WARM_UP:
            self._best = self._smoothed
            return False
        self._best = min(self._smoothed, self._best + (self._smoothed - self._best) * _FORGETTING)
        return self._smoothed > self._best * _FAR_ABOVE_BEST
