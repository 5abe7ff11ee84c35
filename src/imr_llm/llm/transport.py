"""What can go wrong below the level of completions, and when and after what wait to try again."""

from __future__ import annotations

import asyncio
import random
import re
from collections.abc import Awaitable, Callable, Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

from imr_llm.llm.rate_limits import RateLimits

if TYPE_CHECKING:
    from tenacity import AsyncRetrying, RetryCallState

T = TypeVar("T")

_PASSING_STATUSES = {408, 409, 425, 429}
# The code is printed, so anything but a plain token is dropped: some servers put the request's text there.
_CODE = re.compile(r"[A-Za-z0-9_.-]{1,60}")
_USED_UP = {"insufficient_quota", "billing_hard_limit_reached", "billing_not_active"}
_STANDING_STATUSES = {401, 404, 301, 302, 303, 307, 308}
_BUSY_STATUSES = {429, 503, 529}
# What the HTTP client says when it could not even connect.
_NOT_CONNECTED = {"ConnectError", "ConnectTimeout"}
_FIRST_WAIT = 0.5
_LONGEST_BACKOFF = 60.0


TOO_LONG = "context_length_exceeded"
_LASTING = {*_USED_UP, TOO_LONG}
_TOO_LONG_CODES = {TOO_LONG, "string_above_max_length", "request_too_large", "exceed_context_size_error"}
# vLLM and others say it only in prose.
_TOO_LONG_PROSE = re.compile(
    r"context (length|size|window)|too many tokens|prompt is too long|request too large", re.IGNORECASE
)


# Some servers name no parameter but in prose; a long message may be the request itself.
_OF_MODES = re.compile(r"\b(?:response_format|json_schema|tool_choice)\b")
_LONGEST_PROSE = 500


class TroubleKind(StrEnum):
    """What a request met instead of a usable response."""

    TIMEOUT = "timeout"
    CONNECTION = "connection"
    STATUS = "status"
    BODY = "body"
    NOT_AN_API = "not_an_api"
    UNANSWERED = "unanswered"


class Trouble(Exception):  # noqa: N818 - never leaves this package; what callers see are the errors of imr_llm
    """One request that brought no usable response. Holds nothing that the endpoint said but a plain code."""

    def __init__(
        self,
        kind: TroubleKind,
        *,
        status: int | None = None,
        code: str | None = None,
        parameter: str | None = None,
        wait: float | None = None,
        limits: RateLimits | None = None,
    ) -> None:
        self.kind = kind
        self.status = status
        self.code = code if code is not None and _CODE.fullmatch(code) else None
        self.parameter = parameter if parameter is not None and _CODE.fullmatch(parameter) else None
        self.wait = wait
        """Seconds that the endpoint asked to wait."""
        self.limits = limits
        """What the endpoint says is left of its rate limits."""
        self.tries = 1.0
        """How many of the allowed tries it spends; the gate lowers it where the request is not to blame."""
        super().__init__(str(self))

    @property
    def passing(self) -> bool:
        """Whether trying again may help."""
        if self.kind is TroubleKind.STATUS and self.status is not None:
            return (self.status in _PASSING_STATUSES or self.status >= 500) and self.code not in _LASTING
        return self.kind is not TroubleKind.NOT_AN_API

    @property
    def standing(self) -> bool:
        """Whether every other request would be rejected just so: for the key, the model or the address.

        A guard in front of the endpoint may forbid a letter for its words; it gives no code of an API.
        """
        if self.passing:
            return False
        if self.kind is TroubleKind.NOT_AN_API or self.code in _USED_UP:
            return True
        return self.status in _STANDING_STATUSES or (self.status == 403 and self.code is not None)

    @property
    def label(self) -> str:
        """One word for what happened, from a small number of them: a status or the kind of trouble."""
        return str(self.status) if self.status is not None else self.kind.value

    @property
    def busy(self) -> bool:
        """Whether the endpoint says that it has too much to do, or that this client sends too much."""
        return self.status in _BUSY_STATUSES and self.passing

    @property
    def away(self) -> bool:
        """Whether the request did not even begin to be answered: busy, or nothing there to connect to."""
        return self.busy or (self.kind is TroubleKind.CONNECTION and self.code in _NOT_CONNECTED)

    def __str__(self) -> str:
        """What happened, in words that are safe to print; equal troubles read equal."""
        match self.kind:
            case TroubleKind.TIMEOUT:
                return "no answer within the time limit"
            case TroubleKind.CONNECTION:
                return f"the connection failed ({self.code})"
            case TroubleKind.BODY:
                return "the response was not a chat completion"
            case TroubleKind.NOT_AN_API:
                return "the response was not JSON"
            case TroubleKind.UNANSWERED:
                return "the batch ended without an answer" + (f" ({self.code})" if self.code else "")
            case TroubleKind.STATUS:
                return f"status {self.status}" + (f" ({self.code})" if self.code else "")


def error_code(code: object, kind: object, message: str) -> str | None:
    """The code of an error response, from its `code`, its `type`, or what its message says of the length."""
    given = [one for one in (code, kind) if isinstance(one, str)]
    if _TOO_LONG_CODES.intersection(given) or _TOO_LONG_PROSE.search(message):
        return TOO_LONG
    return given[0] if given else None


def error_parameter(parameter: object, message: str) -> str | None:
    """The parameter that an error response is about: the one it names, or one of the mode in its message."""
    if isinstance(parameter, str) and parameter:
        return parameter
    named = _OF_MODES.search(message) if len(message) <= _LONGEST_PROSE else None
    return named[0] if named is not None else None


def asked_wait(headers: Mapping[str, str], now: datetime | None = None) -> float | None:
    """Seconds that a response asks to wait; None where it does not say, never negative.

    Reads `retry-after-ms`, and `retry-after` in seconds or as an HTTP date (RFC 9110, 10.2.3), which counts
    from the response's own date where it has one: this machine's clock may be wrong.
    """
    for name, unit in (("retry-after-ms", 0.001), ("retry-after", 1.0)):
        seconds = _number(headers.get(name))
        if seconds is not None:
            return max(seconds * unit, 0.0)
    moment = _moment(headers.get("retry-after", ""))
    if moment is None:
        return None
    since = _moment(headers.get("date", "")) or now or datetime.now(UTC)
    return max((moment - since).total_seconds(), 0.0)


def _moment(value: str) -> datetime | None:
    try:
        moment = parsedate_to_datetime(value)
    except ValueError:
        return None
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)


def _number(value: str | None) -> float | None:
    if value is None or re.fullmatch(r"\s*\d{1,9}(\.\d+)?\s*", value) is None:
        return None
    return float(value)


def next_wait(trouble: Trouble, tries_done: int, max_wait: float) -> float:
    """Seconds until the next try, at most `max_wait`.

    What the endpoint asked for, a little later for some so that not all come back at once; else exponential
    backoff with full jitter, from half a second.
    """
    if trouble.wait is not None:
        wait = trouble.wait * random.uniform(1.0, 1.1)
    else:
        wait = random.uniform(0, min(_FIRST_WAIT * 2**tries_done, _LONGEST_BACKOFF))
    return min(wait, max_wait)


OnWait = Callable[[Trouble, float], None]
"""Told of a trouble, and of the seconds until the request is tried again."""


def told_to_nobody(trouble: Trouble, seconds: float) -> None:
    """Nobody waits for a request, or sees it by other means."""


async def tried(
    once: Callable[[], Awaitable[T]], tries: int, max_wait: float, on_wait: OnWait = told_to_nobody
) -> T:
    """What `once` returns, tried again after troubles that may pass; the last trouble is raised.

    Ends when the troubles have spent `tries` tries; `on_wait` is told of every wait before. tenacity is
    brought in by the first trouble only: what it does around a request that goes well takes a tenth as long
    as the request itself.
    """
    try:
        return await once()
    except Trouble as trouble:
        if not trouble.passing:
            raise
        first: list[Trouble] = [trouble]

    async def again() -> T:
        if first:
            raise first.pop()
        return await once()

    return await _retrying(tries, max_wait, on_wait)(again)


def _retrying(tries: int, max_wait: float, on_wait: OnWait) -> AsyncRetrying:
    from tenacity import AsyncRetrying, retry_if_exception

    spent = 0.0

    def again(error: BaseException) -> bool:
        nonlocal spent
        if not isinstance(error, Trouble) or not error.passing:
            return False
        spent += error.tries
        return True

    def wait(state: RetryCallState) -> float:
        error = state.outcome.exception() if state.outcome is not None else None
        # What spends no try waits at the gate.
        if not isinstance(error, Trouble) or not error.tries:
            return 0.0
        seconds = next_wait(error, max(int(spent), 1), max_wait)
        if spent < tries:
            on_wait(error, seconds)
        return seconds

    return AsyncRetrying(
        stop=lambda _: spent >= tries,
        wait=wait,
        retry=retry_if_exception(again),
        sleep=asyncio.sleep,
        reraise=True,
    )
