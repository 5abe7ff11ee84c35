"""HTTP/1.1 over asyncio: just enough of it, and able to break off as real servers do."""

from __future__ import annotations

import asyncio
import itertools
import json
import re
import ssl
from dataclasses import dataclass
from http import HTTPStatus
from urllib.parse import parse_qs, urlsplit

from tests.endpoint.answers import Answer, Ending, error
from tests.endpoint.batches import Batches
from tests.endpoint.chat import Chat
from tests.endpoint.files import Files

_HEAD_END = b"\r\n\r\n"
_LENGTH = re.compile(rb"\r\ncontent-length:\s*(\d+)", re.IGNORECASE)
_COMPLETION = b"POST /v1/chat/completions "
LISTED_MODELS = ("scripted", "variant-obedient", "variant-lenient")


@dataclass(frozen=True, slots=True)
class Request:
    """One HTTP request."""

    method: str
    target: str
    headers: dict[str, str]
    body: bytes


@dataclass(frozen=True, slots=True)
class Site:
    """Everything that is served."""

    chat: Chat
    files: Files
    batches: Batches

    @classmethod
    def of(cls, chat: Chat, *, max_requests: int, max_bytes: int) -> Site:
        """A site without files and batches yet; the limits are those of a batch's input file."""
        files = Files(max_bytes)
        return cls(chat, files, Batches(chat, files, max_requests))


async def serve(
    site: Site, *, port: int, latency: float, encryption: ssl.SSLContext | None = None
) -> asyncio.Server:
    """A listening server on the loopback address; `latency` is in seconds and added to every completion."""
    numbers = itertools.count(1)
    loop = asyncio.get_running_loop()
    return await loop.create_server(
        lambda: _Connection(site, latency, str(next(numbers))), "127.0.0.1", port, ssl=encryption
    )


class _Connection(asyncio.Protocol):
    """One connection: a request after the other, each answered before the next is looked at.

    Benchmarks share the processors with this endpoint, so that what is canned is sent without a task of its
    own, and without a look at the headers.
    """

    def __init__(self, site: Site, latency: float, number: str) -> None:
        self._site = site
        self._latency = latency
        self._number = number
        self._received = bytearray()
        self._answering: asyncio.Task[None] | asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        self._loop = asyncio.get_running_loop()

    def data_received(self, data: bytes) -> None:
        self._received += data
        if self._answering is None:
            self._next()

    def connection_lost(self, exc: Exception | None) -> None:  # noqa: ARG002
        if self._answering is not None:
            self._answering.cancel()

    def _next(self) -> None:
        taken = self._taken()
        if taken is None:
            return
        head, body = taken
        canned = self._site.chat.canned(body) if head.startswith(_COMPLETION) else None
        if canned is not None:
            delay = canned.delay + self._latency
            self._answering = self._loop.call_later(delay, self._finish, _encoded(canned))
        else:
            request = _request(head, body)
            request.headers["x-connection"] = self._number
            self._answering = self._loop.create_task(self._answer(request))

    def _taken(self) -> tuple[bytes, bytes] | None:
        """Head and body of the next request, taken out of what was received; None before it is whole."""
        end = self._received.find(_HEAD_END)
        if end < 0:
            return None
        start = end + len(_HEAD_END)
        length = _LENGTH.search(self._received, 0, start)
        whole = start + (int(length[1]) if length is not None else 0)
        if len(self._received) < whole:
            return None
        head, body = bytes(self._received[:end]), bytes(self._received[start:whole])
        del self._received[:whole]
        return head, body

    async def _answer(self, request: Request) -> None:
        try:
            answer = _route(self._site, request)
            await asyncio.sleep(answer.delay + (self._latency if request.method == "POST" else 0))
            await self._send(answer)
        except BaseException:
            self._transport.abort()
            raise

    async def _send(self, answer: Answer) -> None:
        if answer.ending is Ending.RESET:
            self._transport.abort()
            return
        encoded = _encoded(answer)
        slowly = answer.body if answer.ending is Ending.DRIP else b""
        self._transport.write(encoded[: len(encoded) - len(slowly)])
        for byte in slowly:
            await asyncio.sleep(0.1)
            self._transport.write(bytes([byte]))
        if answer.ending is Ending.CUT:
            self._transport.close()
        self._finish(b"")

    def _finish(self, encoded: bytes) -> None:
        self._transport.write(encoded)
        self._answering = None
        if self._received:
            self._next()


def _request(head: bytes, body: bytes) -> Request:
    first, *lines = head.decode("latin-1").split("\r\n")
    method, target, _ = first.split(" ", 2)
    headers = {
        name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines) if name
    }
    return Request(method, target, headers, body)


def _route(site: Site, request: Request) -> Answer:
    url = urlsplit(request.target)
    query = parse_qs(url.query)
    match url.path.strip("/").split("/"):
        case ["v1", "files", *rest]:
            return _route_files(site, request, rest, query)
        case ["v1", "batches", *rest]:
            return _route_batches(site, request, rest, query)
        case ["control", what]:
            return _route_control(site, what, query)
        case ["v1", *rest]:
            return _route_models(site, request, rest)
    return error(404, "no such path", "unknown_url")


def _route_models(site: Site, request: Request, rest: list[str]) -> Answer:
    match request.method, rest:
        case "POST", ["chat", "completions"]:
            try:
                body = json.loads(request.body)
            except ValueError:
                return error(400, "the body is not JSON", "invalid_json")
            return site.chat.answer(body, request.headers)
        case "GET", ["models"]:
            data = [
                {"id": one, "object": "model", "created": 0, "owned_by": "tests"} for one in LISTED_MODELS
            ]
            return Answer(200, json.dumps({"object": "list", "data": data}).encode())
    return error(404, "no such path", "unknown_url")


def _route_control(site: Site, what: str, query: dict[str, list[str]]) -> Answer:
    wanted = query.get("model")
    match what:
        case "requests":
            found = [one for one in site.chat.requests if wanted is None or _model(one) in wanted]
            return Answer(200, json.dumps(found).encode())
        case "batches":
            return site.batches.control(wanted)
        case "tally":
            return Answer(200, json.dumps(site.chat.tally((wanted or [""])[0])).encode())
    return error(404, "no such path", "unknown_url")


def _route_files(site: Site, request: Request, rest: list[str], query: dict[str, list[str]]) -> Answer:
    match request.method, rest:
        case "POST", []:
            return site.batches.upload(request.body, request.headers)
        case "GET", []:
            return site.files.listed(query)
        case "GET", [file_id, "content"]:
            return site.batches.content(file_id)
        case "DELETE", [file_id]:
            return site.files.deleted(file_id)
    return error(404, "no such path", "unknown_url")


def _route_batches(site: Site, request: Request, rest: list[str], query: dict[str, list[str]]) -> Answer:
    match request.method, rest:
        case "POST", []:
            try:
                return site.batches.create(json.loads(request.body))
            except ValueError as problem:
                return error(400, str(problem), "invalid_request")
        case "GET", []:
            return site.batches.listed(query)
        case "GET", [batch_id]:
            return site.batches.retrieve(batch_id)
        case "POST", [batch_id, "cancel"]:
            return site.batches.cancel(batch_id)
    return error(404, "no such path", "unknown_url")


def _model(remembered: dict[str, object]) -> str | None:
    body = remembered["body"]
    return str(body.get("model")) if isinstance(body, dict) else None


def _encoded(answer: Answer) -> bytes:
    length = len(answer.body) + (100 if answer.ending is Ending.CUT else 0)
    lines = [
        f"HTTP/1.1 {answer.status} {HTTPStatus(answer.status).phrase}",
        f"content-type: {answer.media_type}",
        f"content-length: {length}",
        *(f"{name}: {value}" for name, value in answer.headers.items()),
    ]
    return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1") + answer.body
