"""What endpoints say in their headers about requests and tokens that are left."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

_DURATION = re.compile(
    r"(?:(?P<h>\d+(?:\.\d+)?)h)?(?:(?P<m>\d+(?:\.\d+)?)m(?!s))?"
    r"(?:(?P<s>\d+(?:\.\d+)?)s)?(?:(?P<ms>\d+(?:\.\d+)?)ms)?"
)
_UNITS = {"h": 3600.0, "m": 60.0, "s": 1.0, "ms": 0.001}
_NUMBER = re.compile(r"\d{1,15}(?:\.\d{1,9})?")
# Larger numbers are moments: seconds or milliseconds since 1970.
_A_YEAR = 366 * 86400.0
_MILLISECONDS_SINCE_1970 = 1e11

# OpenAI and most that are compatible with it; Anthropic; the IETF draft, with and without the x of custom.
_REQUESTS = (
    ("x-ratelimit-remaining-requests", "x-ratelimit-reset-requests"),
    ("anthropic-ratelimit-requests-remaining", "anthropic-ratelimit-requests-reset"),
    ("ratelimit-remaining", "ratelimit-reset"),
    ("x-ratelimit-remaining", "x-ratelimit-reset"),
)
_TOKENS = (
    ("x-ratelimit-remaining-tokens", "x-ratelimit-reset-tokens"),
    ("anthropic-ratelimit-tokens-remaining", "anthropic-ratelimit-tokens-reset"),
)


@dataclass(frozen=True, slots=True)
class Remaining:
    """How much is left, and in how many seconds there is all of it again."""

    amount: float
    seconds: float


@dataclass(frozen=True, slots=True)
class RateLimits:
    """What one response says is left; None where it does not say."""

    requests: Remaining | None = None
    tokens: Remaining | None = None


def read_rate_limits(raw: Iterable[tuple[bytes, bytes]]) -> RateLimits | None:
    """The rate limits in a response's headers; None where there are none that can be read.

    A moment is measured from the response's own `date`, so that the clock of this machine plays no part.
    """
    headers: dict[str, str] = {}
    found = False
    for name, value in raw:
        lowered = name.lower()
        if b"ratelimit" in lowered:
            found = True
        elif lowered != b"date":
            continue
        headers[lowered.decode("latin-1")] = value.decode("latin-1").strip()
    if not found:
        return None
    limits = RateLimits(_remaining(headers, _REQUESTS), _remaining(headers, _TOKENS))
    return limits if limits != RateLimits() else None


def _remaining(headers: Mapping[str, str], names: tuple[tuple[str, str], ...]) -> Remaining | None:
    for remaining, reset in names:
        left = headers.get(remaining, "")
        # Azure says -1 where it does not count.
        if _NUMBER.fullmatch(left) is None:
            continue
        seconds = seconds_until(headers.get(reset, ""), headers.get("date", ""))
        if seconds is not None and seconds > 0:
            return Remaining(float(left), seconds)
    return None


def seconds_until(reset: str, date: str) -> float | None:
    """Seconds until a reset that is given as a duration (`6m0s`, `20ms`, `12`) or as a moment.

    A moment (RFC 3339, or seconds or milliseconds since 1970) counts from `date`, an HTTP date; without
    one it cannot be told. None for anything else.
    """
    if _NUMBER.fullmatch(reset):
        number = float(reset)
        if number < _A_YEAR:
            return number
        moment = number / 1000 if number > _MILLISECONDS_SINCE_1970 else number
        return _since(date, moment)
    duration = _DURATION.fullmatch(reset)
    if duration is not None and reset:
        return sum(float(value) * _UNITS[unit] for unit, value in duration.groupdict("0").items())
    try:
        stamp = datetime.fromisoformat(reset)
    except ValueError:
        return None
    return _since(date, (stamp if stamp.tzinfo is not None else stamp.replace(tzinfo=UTC)).timestamp())


def _since(date: str, moment: float) -> float | None:
    try:
        said = parsedate_to_datetime(date)
    except ValueError:
        return None
    if said.tzinfo is None:
        said = said.replace(tzinfo=UTC)
    return max(moment - said.timestamp(), 0.0)
