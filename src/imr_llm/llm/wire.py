"""The connection to the endpoint. The one module that imports openai and instructor, and only when asked.

openai sends the request, with its own retries off. instructor drives validation and the re-asks for shape
over a `create` of ours. Neither sees more than it needs: instructor renders no template (it is never given a
`context`), and its log, which prints completions, is switched off.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, Generic, TypeVar

from pydantic import BaseModel

from imr_llm.llm.endpoint import checked_key, checked_url
from imr_llm.llm.rate_limits import RateLimits, read_rate_limits
from imr_llm.llm.transport import Trouble, TroubleKind, asked_wait, error_code

if TYPE_CHECKING:
    import httpx2
    import openai

T = TypeVar("T", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Received:
    """A response that is JSON."""

    body: bytes
    limits: RateLimits | None
    """What the endpoint says is left of its rate limits."""


@dataclass(frozen=True, slots=True)
class Validated(Generic[T]):
    """A reply in the asked shape. Not a model itself, so that instructor leaves the reply as it is."""

    reply: T


@dataclass(frozen=True, slots=True)
class Said:
    """A message as instructor reads it."""

    content: str
    role: str = "assistant"
    refusal: None = None
    tool_calls: None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """A choice as instructor reads it."""

    message: Said
    finish_reason: str = "stop"


@dataclass(frozen=True, slots=True)
class Answered:
    """A response as instructor reads it: only the text to validate, usage is counted elsewhere."""

    choices: tuple[Choice, ...]
    usage: object = field(repr=False)

    @classmethod
    def with_text(cls, text: str) -> Answered:
        """A response with this text in it."""
        return cls((Choice(Said(text)),), _no_usage())


class Wire:
    """One endpoint; opened by the first request, and to be closed on the same event loop."""

    def __init__(self, *, base_url: str | None, api_key: str | None, timeout: float) -> None:
        """`timeout`: seconds for a whole request. Raises SettingsError for an unusable address or key."""
        self._base_url = checked_url(base_url)
        self._api_key = checked_key(api_key)
        self._timeout = timeout
        self._opened: openai.AsyncOpenAI | None = None

    async def complete(self, body: bytes) -> Received:
        """The response to a chat request, both JSON; raises Trouble."""
        return await self.post("/chat/completions", body)

    async def post(self, path: str, body: bytes) -> Received:
        """The response to a request, both JSON; raises Trouble."""
        import httpx2

        client = self._client()
        return await self._received(
            lambda options: client.post(path, cast_to=httpx2.Response, content=body, options=options)
        )

    async def get(self, path: str, **query: str | int) -> bytes:
        """The JSON under a path, such as `/models`; raises Trouble."""
        import httpx2

        client = self._client()
        received = await self._received(
            lambda options: client.get(path, cast_to=httpx2.Response, options=options | {"params": query})
        )
        return received.body

    async def upload(self, path: Path, name: str, purpose: str) -> bytes:
        """The JSON that answers the upload of a file under a name; raises Trouble and OSError."""
        import httpx2

        client = self._client()
        with path.open("rb") as file:
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

        # Its type does not foresee a streamed response of the HTTP library's own.
        client: Any = self._client()

        async def fetch(options: Any) -> httpx2.Response:
            response = await client.get(path, cast_to=httpx2.Response, options=options, stream=True)
            assert isinstance(response, httpx2.Response)
            try:
                async for piece in response.aiter_bytes():
                    target.write(piece)
            finally:
                await response.aclose()
            return response

        await self._sent(fetch, whole=False)

    async def aclose(self) -> None:
        """Close the connections; a later request opens new ones."""
        opened, self._opened = self._opened, None
        if opened is not None:
            await opened.close()

    def _client(self) -> openai.AsyncOpenAI:
        import openai

        if self._opened is None:
            _keep_requests_out_of_logs()
            self._opened = openai.AsyncOpenAI(
                api_key=self._api_key or "none", base_url=self._base_url, timeout=self._timeout, max_retries=0
            )
        return self._opened

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
                parameter=error.param if isinstance(error.param, str) else None,
                wait=asked_wait(error.response.headers),
                limits=read_rate_limits(error.response.headers.raw),
            ) from None
        except openai.APIConnectionError as error:
            # Its cause may quote headers, and so the key: only the name of its class is kept.
            raise Trouble(TroubleKind.CONNECTION, code=type(error.__cause__).__name__) from None
        except httpx2.HTTPError as error:
            raise Trouble(TroubleKind.CONNECTION, code=type(error).__name__) from None


class ShapeLoop:
    """Asks until the answer has the asked shape: instructor around a `create` of ours."""

    def __init__(self, create: Callable[..., Awaitable[Answered]]) -> None:
        """`create` gets the `turn` that `reply` was given, and returns one more answer."""
        self._create = create
        self._patched: Callable[..., Awaitable[Any]] | None = None

    async def reply(self, reply_type: type[T], reasks: int, turn: object) -> T:
        """The reply, after at most `reasks` answers more than one; `turn` is handed through to `create`.

        Raises pydantic's ValidationError for the last answer of a wrong shape, and whatever `create` raises.
        """
        import instructor
        from instructor.core.exceptions import InstructorRetryException

        if self._patched is None:
            _silence(logging.getLogger("instructor"))
            self._patched = instructor.patch(create=self._create, mode=instructor.Mode.JSON_SCHEMA)
        try:
            validated: Validated[T] = await self._patched(
                response_model=_answer_type(reply_type),
                messages=[],
                max_retries=reasks,
                strict=False,
                turn=turn,
            )
        except InstructorRetryException as error:
            cause = error.__cause__ or error
        else:
            return validated.reply
        # Raised out here so that it does not carry instructor's error, which holds whole completions.
        raise cause


@cache
def _answer_type(reply_type: type[T]) -> type[Any]:
    """What instructor is given in place of the reply type, built once.

    instructor makes a subclass and a schema of any other class on every call, and its results are of that
    subclass; this one is taken as it is and gives the plain reply.
    """
    import instructor

    class Answer(instructor.ResponseSchema):
        """Validates a completion as the reply type."""

        @classmethod
        def model_json_schema(cls, *_: object, **__: object) -> dict[str, Any]:
            """Nothing: the request that is sent carries a schema of ours."""
            return {}

        @classmethod
        def model_validate_json(cls, json_data: str | bytes | bytearray, **_: object) -> Any:
            """The reply in a completion; raises pydantic's ValidationError."""
            return Validated(reply_type.model_validate_json(json_data))

    return Answer


@cache
def _no_usage() -> object:
    # Without an object of this class instructor searches the disk for another SDK on every call.
    from openai.types import CompletionUsage

    return CompletionUsage(prompt_tokens=0, completion_tokens=0, total_tokens=0)


@cache
def _keep_requests_out_of_logs() -> None:
    logging.getLogger("openai._base_client").addFilter(
        lambda record: not str(record.msg).startswith("Request options")
    )


def _silence(logger: logging.Logger) -> None:
    logger.addHandler(logging.NullHandler())
    logger.propagate = False
    logger.setLevel(logging.CRITICAL + 1)
