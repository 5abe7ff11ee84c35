"""The connection to the endpoint: JSON over a `Channel`; files, lists and proxies over openai's SDK.

The one module that imports openai, and only for these. Its own retries are off.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from imr_llm.llm.channel import CONNECT_SECONDS, Channel, Received
from imr_llm.llm.endpoint import checked_key, checked_url
from imr_llm.llm.rate_limits import read_rate_limits
from imr_llm.llm.tls import verifying
from imr_llm.llm.transport import Trouble, TroubleKind, asked_wait, error_code, error_parameter

if TYPE_CHECKING:
    import ssl

    import httpx2
    import openai


# For every request the HTTP client looks at all of its connections: with 64 that is a third of the CPU time.
_PER_LINE = 8


@dataclass(slots=True)
class _Line:
    """The SDK's client with some connections of its own."""

    client: openai.AsyncOpenAI
    busy: int = 0
    """Requests on their way."""


class Wire:
    """One endpoint; opened by the first request, and to be closed on the same event loop."""

    def __init__(
        self, *, base_url: str | None, api_key: str | None, timeout: float, ca_file: Path | None = None
    ) -> None:
        """`timeout`: seconds for a whole request; `ca_file`: see `tls`.

        Raises SettingsError for an unusable address or key.
        """
        self._base_url = checked_url(base_url)
        self._api_key = checked_key(api_key)
        self._timeout = timeout
        self._lines: list[_Line] = []
        self._trusted = partial(_trusted, ca_file)
        self._channel = Channel(self._base_url, self._api_key, timeout, self._trusted)

    async def complete(self, body: bytes) -> Received:
        """The response to a chat request, both JSON; raises Trouble."""
        return await self.post("/chat/completions", body)

    async def post(self, path: str, body: bytes) -> Received:
        """The response to a request, both JSON; raises Trouble."""
        if self._channel.direct:
            return await self._channel.post(path, body)
        import httpx2

        with self._line() as client:
            return await self._received(
                lambda options: client.post(path, cast_to=httpx2.Response, content=body, options=options)
            )

    async def get(self, path: str, **query: str | int) -> bytes:
        """The JSON under a path, such as `/models`; raises Trouble."""
        import httpx2

        with self._line() as client:
            received = await self._received(
                lambda options: client.get(path, cast_to=httpx2.Response, options=options | {"params": query})
            )
        return received.body

    async def upload(self, path: Path, name: str, purpose: str) -> bytes:
        """The JSON that answers the upload of a file under a name; raises Trouble and OSError."""
        import httpx2

        with self._line() as client, path.open("rb") as file:
            parts: Any = [("file", (name, file, "application/jsonl"))]

            def send(options: Any) -> Awaitable[httpx2.Response]:
                # Without this header the SDK sends JSON.
                options["headers"] = options.get("headers", {}) | {"Content-Type": "multipart/form-data"}
                body = {"purpose": purpose}
                return client.post("/files", cast_to=httpx2.Response, body=body, files=parts, options=options)

            return (await self._received(send, whole=False)).body

    async def download(self, path: str, target: BinaryIO) -> None:
        """Write what is under a path to a file, piece by piece; raises Trouble and OSError."""
        import httpx2

        async def fetch(options: Any) -> httpx2.Response:
            # The SDK's types do not foresee a streamed response of the HTTP library's own.
            streaming: Any = client
            response = await streaming.get(path, cast_to=httpx2.Response, options=options, stream=True)
            assert isinstance(response, httpx2.Response)
            try:
                async for piece in response.aiter_bytes():
                    target.write(piece)
            finally:
                await response.aclose()
            return response

        with self._line() as client:
            await self._sent(fetch, whole=False)

    async def aclose(self) -> None:
        """Close the connections; a later request opens new ones."""
        await self._channel.aclose()
        lines, self._lines = self._lines, []
        for line in lines:
            await line.client.close()

    @contextmanager
    def _line(self) -> Iterator[openai.AsyncOpenAI]:
        line = next((one for one in self._lines if one.busy < _PER_LINE), None) or self._opened()
        line.busy += 1
        try:
            yield line.client
        finally:
            line.busy -= 1

    def _opened(self) -> _Line:
        import openai

        _keep_requests_out_of_logs()
        client = openai.AsyncOpenAI(
            api_key=self._api_key or "none",
            base_url=self._base_url,
            timeout=openai.Timeout(self._timeout, connect=min(self._timeout, CONNECT_SECONDS)),
            max_retries=0,
            http_client=openai.DefaultAsyncHttpxClient(verify=self._trusted()),
        )
        self._lines.append(_Line(client))
        return self._lines[-1]

    async def _received(
        self, send: Callable[[Any], Awaitable[httpx2.Response]], *, whole: bool = True
    ) -> Received:
        response = await self._sent(send, whole=whole)
        if "json" not in response.headers.get("content-type", "json"):
            raise Trouble(TroubleKind.NOT_AN_API)
        return Received(response.content, read_rate_limits(response.headers.raw))

    async def _sent(
        self, send: Callable[[Any], Awaitable[httpx2.Response]], *, whole: bool
    ) -> httpx2.Response:
        """What came of `send`; the time limit is for the whole, or (files may take long) for every wait."""
        import httpx2
        import openai

        # Letters go to the configured address and nowhere else, so redirects are not followed.
        options: dict[str, object] = {"follow_redirects": False}
        if self._api_key is None:
            options["headers"] = {"Authorization": openai.Omit()}
        try:
            # The SDK's timeout restarts with every byte that arrives; this one is for the whole request.
            async with asyncio.timeout(self._timeout if whole else None):
                return await send(options)
        except openai.APITimeoutError as error:
            if isinstance(error.__cause__, httpx2.ConnectTimeout):
                raise Trouble(TroubleKind.CONNECTION, code="ConnectTimeout") from None
            raise Trouble(TroubleKind.TIMEOUT) from None
        except (TimeoutError, httpx2.TimeoutException):
            raise Trouble(TroubleKind.TIMEOUT) from None
        except openai.APIStatusError as error:
            raise Trouble(
                TroubleKind.STATUS,
                status=error.status_code,
                code=error_code(error.code, error.type, error.message),
                parameter=error_parameter(error.param, error.message),
                wait=asked_wait(error.response.headers),
                limits=read_rate_limits(error.response.headers.raw),
            ) from None
        except openai.APIConnectionError as error:
            # Its cause may quote headers, and so the key: only the name of its class is kept.
            raise Trouble(TroubleKind.CONNECTION, code=type(error.__cause__).__name__) from None
        except httpx2.HTTPError as error:
            raise Trouble(TroubleKind.CONNECTION, code=type(error).__name__) from None


@cache
def _trusted(ca_file: Path | None) -> ssl.SSLContext:
    # Reading the certificates takes longer than many requests.
    import httpx2

    return verifying(httpx2.create_ssl_context(), ca_file)


@cache
def _keep_requests_out_of_logs() -> None:
    logging.getLogger("openai._base_client").addFilter(
        lambda record: not str(record.msg).startswith("Request options")
    )
