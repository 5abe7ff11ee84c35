"""The endpoint as a process of its own, for fixtures and benchmarks."""

from __future__ import annotations

import json
import subprocess
import sys
import urllib.parse
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Received:
    """A chat request as the endpoint got it; header names in lower case."""

    body: dict[str, Any]
    headers: dict[str, str]


@dataclass(frozen=True, slots=True)
class Tally:
    """The requests for one model name in numbers."""

    requests: int
    different: int
    """Requests that differ in their messages."""
    faults: dict[str, int]
    """By kind of fault; `none` for those that were answered well."""


@dataclass(frozen=True, slots=True)
class Endpoint:
    """A running endpoint."""

    base_url: str

    def requests(self, model: str) -> list[Received]:
        """The chat requests that came for a model name, oldest first."""
        return [Received(one["body"], one["headers"]) for one in self._control("requests", model)]

    def batches(self, model: str) -> list[dict[str, Any]]:
        """The batches of a model name, oldest first: the API's objects, with the ids that were answered."""
        found: list[dict[str, Any]] = self._control("batches", model)
        return found

    def tally(self, model: str) -> Tally:
        """How many chat requests came for a model name, and what befell them."""
        return Tally(**self._control("tally", model))

    def _control(self, what: str, model: str) -> Any:
        query = urllib.parse.urlencode({"model": model})
        address = f"{self.base_url.removesuffix('/v1')}/control/{what}?{query}"
        with urllib.request.urlopen(address, timeout=30) as response:
            return json.load(response)


@contextmanager
def running_endpoint(
    *, script: Path | None = None, latency_ms: float = 0, port: int = 0, options: Sequence[str] = ()
) -> Iterator[Endpoint]:
    """Start the endpoint on a port, a free one unless told, and end it when the block is left.

    Left and entered again with the same port, it is an endpoint that was away and came back. `options` are
    further ones of `python -m tests.endpoint`.
    """
    command = [sys.executable, "-m", "tests.endpoint", "--with-parent", "--latency-ms", str(latency_ms)]
    command += ["--port", str(port), *options]
    if script is not None:
        command += ["--script", str(script)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            first = process.stdout.readline().strip()
            if not first:
                raise RuntimeError(f"the endpoint did not start; it ended with {process.wait()}")
            yield Endpoint(first)
        finally:
            process.terminate()
