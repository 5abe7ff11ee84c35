"""Holds the work back or ends it when the endpoint fails again and again, and words its failures for people.

A rejection that every request would meet, such as that of a wrong key, ends work of many letters at once if
nothing was answered before. Else two rows are counted. Exchanges that failed in the same way, one after the
other, end the work: what is rejected does not mend itself. Requests that failed in ways that may pass, with
no answer in between, pause it, where pauses are allowed: then one request at a time finds out whether the
endpoint is back.
"""

from __future__ import annotations

import random
import re
from dataclasses import dataclass

from imr_llm.errors import EndpointError, EndpointRefusedError, EndpointUnreachableError, RunStoppedError
from imr_llm.llm.endpoint import EndpointIdentity
from imr_llm.llm.transport import Trouble, TroubleKind


@dataclass(frozen=True, slots=True)
class Pauses:
    """When to pause, and for how long; times are in seconds."""

    after: int = 5
    """Requests that failed with no answer in between."""
    in_all: float = 900.0
    """The work ends when the endpoint has been away for so long."""
    first: float = 5.0
    longest: float = 60.0


class Breaker:
    """Counts failures in a row; pauses the work or ends it. Times are of one clock that never goes back."""

    def __init__(self, stop_after: int, pauses: Pauses | None = None) -> None:
        """`stop_after` equal failures of exchanges in a row end the work.

        With `pauses` it is work of many letters, which is held back while the endpoint is away and ended by
        a first refusal that is no letter's own; without, each exchange has its failure for itself.
        """
        self._stop_after = stop_after
        self._pauses = pauses
        self._last = ""
        self._times = 0
        self._row = 0
        self._paused_at: float | None = None
        self._pause = 0.0
        self._stopped: str | None = None
        self._refused = False
        self._ever = False
        self.until = 0.0
        """Where the work is paused: when the next request finds out whether the endpoint is back."""

    @property
    def paused(self) -> bool:
        """Whether requests are held back because the endpoint does not answer."""
        return self._paused_at is not None

    @property
    def stopped(self) -> bool:
        """Whether the work has ended."""
        return self._stopped is not None

    def check(self, attempts: int = 0) -> None:
        """Raise RunStoppedError when the work has ended, EndpointRefusedError where its first refusal did it.

        `attempts` is how many requests the exchange has sent that found it so.
        """
        if self._stopped is None:
            return
        if self._refused:
            refused = EndpointRefusedError(self._stopped, attempts=attempts)
            refused.ends_work = True
            raise refused
        raise RunStoppedError(self._stopped, attempts=attempts)

    def failed(self, trouble: Trouble, words: str) -> None:
        """An exchange failed; equal troubles read equal, and `words` say what to do about this one."""
        if self._stopped is not None:
            return
        fingerprint = str(trouble)
        self._times = self._times + 1 if fingerprint == self._last else 1
        self._last = fingerprint
        if self._pauses is not None and trouble.standing and not self._ever:
            # Others that are on their way would only be rejected too, and one letter is as good as another.
            self._refused = True
            self._stopped = words
        elif self._times >= self._stop_after:
            self._stopped = (
                f"stopped: {self._times} requests in a row failed in the same way: {words}; "
                "mend the cause and start again, finished letters are kept"
            )

    def succeeded(self) -> None:
        """An exchange got a response, so what came before was no standing failure."""
        self._ever = True
        self._last, self._times = "", 0

    def completed(self) -> None:
        """A request brought a completion: key, model and address are right, whatever is rejected later."""
        self._ever = True

    def answered(self) -> None:
        """A request was answered, well or not: the endpoint is there."""
        self._row = 0
        self._paused_at = None

    def unanswered(self, trouble: Trouble, now: float, *, probe: bool) -> None:
        """A request failed in a way that may pass; `probe`: it was sent to end a pause.

        Sets how many tries the trouble spends: where the work is paused, or may be, a request that did not
        even begin to be answered is not to blame.
        """
        if self._pauses is None:
            return
        self._row += 1
        if self._paused_at is None:
            if self._row >= self._pauses.after:
                self._paused_at = now
                self._hold(self._pauses.first, trouble, now)
        elif now - self._paused_at >= self._pauses.in_all:
            self._stopped = (
                f"stopped: no answer from the endpoint for {now - self._paused_at:.0f} seconds ({trouble}); "
                "start again when it is back (imr-llm doctor), finished letters are kept"
            )
        elif probe:
            self._hold(min(self._pause * 2, self._pauses.longest), trouble, now)
        if trouble.away:
            trouble.tries = _AWAY_TRIES if self._paused_at is None else 0.0

    def _hold(self, pause: float, trouble: Trouble, now: float) -> None:
        assert self._pauses is not None and self._paused_at is not None
        self._pause = pause
        wait = trouble.wait if trouble.wait is not None else pause
        self.until = min(now + wait * random.uniform(1.0, 1.2), self._paused_at + self._pauses.in_all)


# A request that others are preferred to is not lost so soon, and one that is never taken not tried for ever.
_AWAY_TRIES = 0.25


def endpoint_error(trouble: Trouble, endpoint: EndpointIdentity, tries: int) -> EndpointError:
    """The error to raise for a trouble that ended an exchange, with the next move in its message."""
    where = f"the endpoint {endpoint.base_url!r}"
    if trouble.passing:
        return EndpointUnreachableError(
            f"no usable response from {where} after {tries} tries: {trouble}; "
            "check that it is running and reachable (imr-llm doctor), or allow more tries or time",
            attempts=tries,
        )
    return EndpointRefusedError(f"{where} {_refusal(trouble, endpoint)}", attempts=tries)


_OF_MODES = {"response_format", "json_schema", "tools", "tool_choice"}
_PARAMETERS = {*_OF_MODES, "model", "messages", "temperature", "max_tokens", "max_completion_tokens"}


def _rejected(trouble: Trouble, endpoint: EndpointIdentity) -> str:
    """What is known of why a request was rejected; nothing is guessed of the mode."""
    parameter = re.split(r"[.\[]", trouble.parameter or "")[0]
    if parameter not in _PARAMETERS:
        return (
            f"rejected the request ({trouble}) for a reason that it does not name: imr-llm doctor shows "
            "what it takes, and its own log may say more"
        )
    words = f"rejected the request ({trouble}) for its {parameter!r}: imr-llm doctor shows "
    if parameter in _OF_MODES:
        return f"{words}whether it honours the mode {endpoint.mode.value!r}, and which others"
    return f"{words}what it takes"


def _refusal(trouble: Trouble, endpoint: EndpointIdentity) -> str:
    if trouble.kind is TroubleKind.NOT_AN_API:
        return "does not answer like an OpenAI-compatible API: check the base URL, which mostly ends in /v1"
    match trouble.status:
        case 401:
            words = f"did not accept the API key ({trouble}): check OPENAI_API_KEY"
        case 403:
            words = f"does not allow this key to use model {endpoint.model!r} ({trouble})"
        case 404:
            words = f"has no model {endpoint.model!r} or no chat completions ({trouble}): check both"
        case 429:
            words = f"says that the account's quota is used up ({trouble})"
        case 301 | 302 | 303 | 307 | 308:
            words = (
                f"sends on to another address ({trouble}): set that as base URL, letters follow no redirects"
            )
        case _:
            words = _rejected(trouble, endpoint)
    return words
