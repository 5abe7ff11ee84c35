"""JSON to the endpoint and back over a pool of connections. The one module that imports aiohttp.

A run sends hundreds of requests a second over it: aiohttp takes a sixth of the time that the SDK and the HTTP
client under it take for a request, and a tenth for its import. What a request meets is told in the same words
(`Trouble`) as by `wire`, which has the SDK for all that is rare.
"""

from __future__ import annotations

import asyncio
import io
import json
from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import version
from typing import TYPE_CHECKING
from urllib.parse import SplitResult, urlsplit
from urllib.request import getproxies, proxy_bypass

from imr_llm.llm.rate_limits import RateLimits, read_rate_limits
from imr_llm.llm.transport import Trouble, TroubleKind, asked_wait, error_code, error_parameter
from imr_llm.settings import sdk_headers

if TYPE_CHECKING:
    import ssl

    import aiohttp

CONNECT_SECONDS = 15.0
"""Longest wait for a connection."""
_LARGE = 1 << 20
"""Bytes from which on a body is handed over in pieces."""


@dataclass(frozen=True, slots=True)
class Received:
    """A response that is JSON."""

    body: bytes
    limits: RateLimits | None
    """What the endpoint says is left of its rate limits."""


class Channel:
    """The connections to one endpoint; opened by the first request, to be closed on the same event loop."""

    def __init__(
        self, base_url: str, api_key: str | None, timeout: float, trusted: Callable[[], ssl.SSLContext]
    ) -> None:
        """`base_url` and `api_key` are checked ones; `timeout` is in seconds and for a whole request.

        `trusted` gives the certificates to trust, where there are any to be looked at.
        """
        self._parts = urlsplit(base_url)
        self._api_key = api_key
        self._timeout = timeout
        self._trusted = trusted
        self._opened: aiohttp.ClientSession | None = None
        self._addresses: dict[str, str] = {}
        self.direct = not _is_proxied(self._parts)
        """Whether nothing stands between: proxies are of many kinds, and the SDK's HTTP client knows them."""

    async def post(self, path: str, body: bytes) -> Received:
        """The response to a request, both JSON; raises Trouble."""
        import aiohttp

        session = self._opened or self._open()
        data = body if len(body) < _LARGE else io.BytesIO(body)
        address = self._addresses.get(path) or self._address(path)
        try:
            # Letters go to the configured address and nowhere else, so redirects are not followed.
            async with (
                asyncio.timeout(self._timeout),
                session.post(address, data=data, allow_redirects=False) as response,
            ):
                content = await response.read()
        except aiohttp.ConnectionTimeoutError:
            raise Trouble(TroubleKind.CONNECTION, code="ConnectTimeout") from None
        except TimeoutError:
            raise Trouble(TroubleKind.TIMEOUT) from None
        except aiohttp.ClientConnectorError:
            raise Trouble(TroubleKind.CONNECTION, code="ConnectError") from None
        except aiohttp.ClientError as error:
            # It may quote headers, and so the key: only the name of its class is kept.
            raise Trouble(TroubleKind.CONNECTION, code=type(error).__name__) from None
        if not 200 <= response.status < 300:
            raise _refusal(response, content)
        if "json" not in response.headers.get("content-type", "json"):
            raise Trouble(TroubleKind.NOT_AN_API)
        return Received(content, read_rate_limits(response.raw_headers))

    def _address(self, path: str) -> str:
        """The whole address of a path, put together once for all requests to it."""
        whole = self._parts._replace(path=self._parts.path.rstrip("/") + path).geturl()
        return self._addresses.setdefault(path, whole)

    async def aclose(self) -> None:
        """Close the connections; a later request opens new ones."""
        session, self._opened = self._opened, None
        if session is not None:
            await session.close()

    def _open(self) -> aiohttp.ClientSession:
        import aiohttp

        headers = {
            "Accept": "application/json",
            "Content-Type": "application/json",
            "User-Agent": f"imr-llm/{version('imr-llm')}",
            **sdk_headers(),
        }
        # A name and a password in the address are sent by aiohttp, and there is room for one of the two.
        if self._api_key is not None and self._parts.username is None:
            headers["Authorization"] = f"Bearer {self._api_key}"
        encrypted = self._parts.scheme == "https"
        self._opened = aiohttp.ClientSession(
            headers=headers,
            connector=aiohttp.TCPConnector(limit=0, ssl=self._trusted() if encrypted else True),
            cookie_jar=aiohttp.DummyCookieJar(),
            timeout=aiohttp.ClientTimeout(sock_connect=min(self._timeout, CONNECT_SECONDS)),
        )
        return self._opened


def _is_proxied(parts: SplitResult) -> bool:
    proxies = getproxies()
    named = proxies.get(parts.scheme) or proxies.get("all")
    return bool(named) and not proxy_bypass(parts.hostname or "")


def _refusal(response: aiohttp.ClientResponse, content: bytes) -> Trouble:
    """What a response says that is no answer: its status, and what it tells of the reason."""
    text = content.decode("utf-8", "replace")
    try:
        told = json.loads(text)
    except (ValueError, RecursionError):
        told = None
    if isinstance(told, dict):
        told = told.get("error", told)
    told = told if isinstance(told, dict) else {}
    return Trouble(
        TroubleKind.STATUS,
        status=response.status,
        code=error_code(told.get("code"), told.get("type"), text),
        parameter=error_parameter(told.get("param"), text),
        wait=asked_wait(response.headers),
        limits=read_rate_limits(response.raw_headers),
    )
