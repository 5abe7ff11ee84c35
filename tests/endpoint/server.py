"""HTTP/1.1 over asyncio streams: just enough of it, and able to break off as real servers do."""

from __future__ import annotations

import asyncio
import itertools
import json
from dataclasses import dataclass
from http import HTTPStatus
from urllib.parse import parse_qs, urlsplit

from tests.endpoint.answers import Answer, Ending, error
from tests.endpoint.batches import Batches
from tests.endpoint.chat import Chat
from tests.endpoint.files import Files

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


async def serve(site: Site, *, port: int, latency: float) -> asyncio.Server:
    """A listening server on the loopback address; `latency` is in seconds and added to every completion."""

    numbers = itertools.count(1)

    async def connection(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        number = str(next(numbers))
        try:
            while (request := await _read(reader)) is not None:
                request.headers["x-connection"] = number
                answer = _route(site, request)
                await asyncio.sleep(answer.delay + (latency if request.method == "POST" else 0))
                if answer.ending is Ending.RESET:
                    writer.transport.abort()
                    return
                await _send(writer, answer)
                if answer.ending is Ending.CUT:
                    return
        except (ConnectionError, asyncio.IncompleteReadError):
            return
        finally:
            writer.close()

    return await asyncio.start_server(connection, "127.0.0.1", port)


async def _send(writer: asyncio.StreamWriter, answer: Answer) -> None:
    encoded = _encoded(answer)
    whole = len(encoded) - len(answer.body) if answer.ending is Ending.DRIP else len(encoded)
    writer.write(encoded[:whole])
    await writer.drain()
    for byte in encoded[whole:]:
        await asyncio.sleep(0.1)
        writer.write(bytes([byte]))
        await writer.drain()


async def _read(reader: asyncio.StreamReader) -> Request | None:
    try:
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
    except asyncio.IncompleteReadError:
        return None
    first, *lines = head.split("\r\n")
    method, target, _ = first.split(" ", 2)
    headers = {
        name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines) if name
    }
    return Request(method, target, headers, await reader.readexactly(int(headers.get("content-length", "0"))))


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
            canned = site.chat.canned(request.body)
            if canned is not None:
                return canned
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
