"""A wire-tap: passes everything on to an endpoint and keeps every byte that was sent to it."""

from __future__ import annotations

import re
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import urlsplit

_ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})")


@dataclass(slots=True)
class Tap:
    """What came over the wire."""

    base_url: str
    _sent: bytearray = field(default_factory=bytearray)

    @property
    def sent(self) -> str:
        """Every byte that was sent to the endpoint, escapes of JSON undone."""
        text = bytes(self._sent).decode("utf-8", "replace").replace("\\n", "\n")
        return _ESCAPE.sub(lambda found: chr(int(found[1], 16)), text)

    def note(self, data: bytes) -> None:
        """Keep what passes."""
        self._sent += data


@contextmanager
def tapped(base_url: str) -> Iterator[Tap]:
    """An address that leads to the endpoint, with all that is sent to it kept."""
    target = urlsplit(base_url)
    with socket.create_server(("127.0.0.1", 0)) as server:
        tap = Tap(f"http://127.0.0.1:{server.getsockname()[1]}{target.path}")

        def accept() -> None:
            while True:
                try:
                    near, _ = server.accept()
                except OSError:
                    return
                far = socket.create_connection((target.hostname or "", target.port or 80))
                threading.Thread(target=_pass_on, args=(near, far, tap.note), daemon=True).start()
                threading.Thread(target=_pass_on, args=(far, near, None), daemon=True).start()

        threading.Thread(target=accept, daemon=True).start()
        yield tap
        server.shutdown(socket.SHUT_RDWR)


def _pass_on(source: socket.socket, sink: socket.socket, note: object) -> None:
    with source:
        while True:
            try:
                data = source.recv(65536)
            except OSError:
                break
            if not data:
                break
            if callable(note):
                note(data)
            try:
                sink.sendall(data)
            except OSError:
                break
        try:
            sink.shutdown(socket.SHUT_WR)
        except OSError:
            return
