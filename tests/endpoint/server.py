"""HTTP/1.1 over asyncio streams: just enough of it, and able to break off as real servers do."""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass
from http import HTTPStatus
from urllib.parse import parse_qs, urlsplit

from tests.endpoint.answers import Answer, Ending, error
from tests.endpoint.chat import Chat

LISTED_MODELS = ("scripted", "variant-obedient", "variant-lenient")


@dataclass(frozen=True, slots=True)
class Request:
    """One HTTP request."""

    method: str
    target: str
    headers: dict[str, str]
    body: bytes


async def serve(chat: Chat, *, port: int, latency: float) -> asyncio.Server:
    """A listening server on the loopback address; `latency` is in seconds and added to every completion."""

    async def connection(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while (request := await _read(reader)) is not None:
                answer = _route(chat, request)
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


def _route(chat: Chat, request: Request) -> Answer:
    url = urlsplit(request.target)
    match request.method, url.path:
        case "POST", "/v1/chat/completions":
            try:
                body = json.loads(request.body)
            except ValueError:
                return error(400, "the body is not JSON", "invalid_json")
            return chat.answer(body, request.headers)
        case "GET", "/v1/models":
            data = [
                {"id": one, "object": "model", "created": 0, "owned_by": "tests"} for one in LISTED_MODELS
            ]
            return Answer(200, json.dumps({"object": "list", "data": data}).encode())
        case "GET", "/control/requests":
            wanted = parse_qs(url.query).get("model")
            found = [one for one in chat.requests if wanted is None or _model(one) in wanted]
            return Answer(200, json.dumps(found).encode())
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
