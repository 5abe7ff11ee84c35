"""Stops asking when the endpoint fails in the same way again and again, and words its failures for people."""

from __future__ import annotations

from imr_llm.errors import EndpointError, EndpointRefusedError, EndpointUnreachableError, RunStoppedError
from imr_llm.llm.endpoint import EndpointIdentity
from imr_llm.llm.transport import Trouble, TroubleKind


class Breaker:
    """Counts equal failures in a row; once `stop_after` of them have come it stays open."""

    def __init__(self, stop_after: int) -> None:
        self._stop_after = stop_after
        self._last = ""
        self._times = 0

    def check(self, attempts: int = 0) -> None:
        """Raise RunStoppedError when too many equal failures have come in a row.

        `attempts` is how many requests the exchange has sent that found it so.
        """
        if self._times >= self._stop_after:
            raise RunStoppedError(
                f"stopped: {self._times} requests in a row failed in the same way ({self._last}); "
                "mend the cause and start again, finished letters are kept",
                attempts=attempts,
            )

    def failed(self, fingerprint: str) -> None:
        """Count a failure; equal failures have equal fingerprints."""
        self._times = self._times + 1 if fingerprint == self._last else 1
        self._last = fingerprint

    def succeeded(self) -> None:
        """The endpoint gave a response, so what came before was no standing failure."""
        if self._times < self._stop_after:
            self._last, self._times = "", 0


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
            words = (
                f"rejected the request ({trouble}): it may not support the mode {endpoint.mode.value!r}, "
                "imr-llm doctor shows which modes it honours"
            )
    return words
