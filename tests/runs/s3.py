"""A small server that speaks the part of S3 that pyarrow uses, over real HTTP; it keeps objects in memory."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import md5
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import count
from urllib.parse import parse_qs, unquote, urlsplit
from xml.sax.saxutils import escape

_NAMESPACE = 'xmlns="http://s3.amazonaws.com/doc/2006-03-01/"'


@dataclass(slots=True)
class Bucket:
    """The objects of a bucket by their keys, and how to name it in an address."""

    port: int = 0
    objects: dict[str, bytes] = field(default_factory=dict)
    parts: dict[str, dict[int, bytes]] = field(default_factory=dict)

    def address(self, key: str) -> str:
        """The address of a key, or of what stands for a folder."""
        where = f"endpoint_override=127.0.0.1:{self.port}&scheme=http&region=us-east-1"
        return f"s3://bucket/{key}?{where}"


@contextmanager
def running_bucket() -> Iterator[Bucket]:
    """A server with one empty bucket, as long as the block runs."""
    bucket = Bucket()
    uploads = count(1)

    class Handler(BaseHTTPRequestHandler):
        """One request."""

        protocol_version = "HTTP/1.1"

        def do_HEAD(self) -> None:
            self._object(with_body=False)

        def do_GET(self) -> None:
            _key, query = self._asked()
            if "list-type" in query:
                self._answer(200, _listed(bucket, query.get("prefix", [""])[0]).encode())
            else:
                self._object(with_body=True)

        def do_PUT(self) -> None:
            key, query = self._asked()
            body = self._body()
            if "uploadId" in query:
                bucket.parts[query["uploadId"][0]][int(query["partNumber"][0])] = body
            else:
                bucket.objects[key] = body
            self._answer(200, b"", {"ETag": _tag(body)})

        def do_POST(self) -> None:
            key, query = self._asked()
            self._body()
            if "uploads" in query:
                upload = f"upload{next(uploads)}"
                bucket.parts[upload] = {}
                told = f"<Bucket>bucket</Bucket><Key>{escape(key)}</Key><UploadId>{upload}</UploadId>"
                kind = "InitiateMultipartUploadResult"
            else:
                parts = bucket.parts.pop(query["uploadId"][0])
                bucket.objects[key] = b"".join(parts[number] for number in sorted(parts))
                told = f"<Key>{escape(key)}</Key><ETag>{_tag(bucket.objects[key])}</ETag>"
                kind = "CompleteMultipartUploadResult"
            self._answer(200, f"<{kind} {_NAMESPACE}>{told}</{kind}>".encode())

        def log_message(self, *_: object) -> None:
            """Say nothing."""

        def _asked(self) -> tuple[str, dict[str, list[str]]]:
            parts = urlsplit(self.path)
            _, _, key = unquote(parts.path).removeprefix("/").partition("/")
            return key, parse_qs(parts.query, keep_blank_values=True)

        def _body(self) -> bytes:
            if "chunked" in self.headers.get("transfer-encoding", ""):
                body = self._chunks()
            else:
                body = self.rfile.read(int(self.headers.get("content-length", 0)))
            return _unchunked(body) if "aws-chunked" in self.headers.get("content-encoding", "") else body

        def _chunks(self) -> bytes:
            found = b""
            while length := int(self.rfile.readline().partition(b";")[0], 16):
                found += self.rfile.read(length)
                self.rfile.readline()
            while self.rfile.readline().strip():
                pass
            return found

        def _object(self, *, with_body: bool) -> None:
            key, _ = self._asked()
            found = bucket.objects.get(key)
            if found is None:
                self._answer(404 if key else 200, b"", with_body=with_body)
                return
            wanted = self.headers.get("range")
            if wanted is None or not with_body:
                self._answer(200, found, {"ETag": _tag(found)}, with_body=with_body)
                return
            first, _, last = wanted.removeprefix("bytes=").partition("-")
            part = found[int(first) : int(last) + 1 if last else None]
            shown = f"bytes {first}-{int(first) + len(part) - 1}/{len(found)}"
            self._answer(206, part, {"Content-Range": shown})

        def _answer(
            self,
            status: int,
            body: bytes,
            headers: Mapping[str, str] | None = None,
            *,
            with_body: bool = True,
        ) -> None:
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            self.send_header("Last-Modified", "Mon, 06 Jan 2025 10:00:00 GMT")
            for name, value in (headers or {}).items():
                self.send_header(name, value)
            self.end_headers()
            if with_body:
                self.wfile.write(body)

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        bucket.port = server.server_port
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield bucket
        finally:
            server.shutdown()


def _listed(bucket: Bucket, prefix: str) -> str:
    contents = "".join(
        f"<Contents><Key>{escape(key)}</Key><Size>{len(data)}</Size>"
        "<LastModified>2025-01-06T10:00:00.000Z</LastModified></Contents>"
        for key, data in sorted(bucket.objects.items())
        if key.startswith(prefix)
    )
    number = contents.count("<Contents>")
    return (
        f"<ListBucketResult {_NAMESPACE}><Name>bucket</Name><Prefix>{escape(prefix)}</Prefix>"
        f"<KeyCount>{number}</KeyCount><MaxKeys>1000</MaxKeys><IsTruncated>false</IsTruncated>{contents}"
        "</ListBucketResult>"
    )


def _unchunked(body: bytes) -> bytes:
    """The content of a body that is sent in signed chunks: a line with the length before each."""
    found = b""
    while body:
        line, _, rest = body.partition(b"\r\n")
        length = int(line.partition(b";")[0], 16)
        if not length:
            break
        found, body = found + rest[:length], rest[length + 2 :]
    return found


def _tag(data: bytes) -> str:
    return f'"{md5(data, usedforsecurity=False).hexdigest()}"'
