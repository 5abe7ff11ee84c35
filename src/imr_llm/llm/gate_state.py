"""What stands between the requests and the endpoint right now, as frozen data for those who show it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class WaitReason(StrEnum):
    """Why the next request is not sent yet."""

    NONE = "none"
    CONCURRENCY = "concurrency"
    """As many requests are on their way as the endpoint takes at once."""
    REQUESTS_PER_MINUTE = "requests_per_minute"
    TOKENS_PER_MINUTE = "tokens_per_minute"
    RETRY_AFTER = "retry_after"
    """The endpoint asked to wait."""
    PAUSED = "paused"
    """The endpoint does not answer; it is asked again from time to time."""


@dataclass(frozen=True, slots=True)
class GateState:
    """A snapshot of the gate."""

    in_flight: int
    """Requests on their way."""
    limit: int
    """Requests that may be on their way at once, as it has adapted to the endpoint."""
    waiting: int
    """Requests that are ready to be sent."""
    reason: WaitReason = WaitReason.NONE
    """Why the first of those that wait is not sent; NONE where nothing waits."""
    until_seconds: float | None = None
    """Seconds until the gate looks again; None where that depends on other requests."""


NO_GATE = GateState(in_flight=0, limit=0, waiting=0)
"""The state of what sends no requests."""
