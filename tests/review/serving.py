"""The review app as `imr-llm review` serves it, in a process of its own, over a run of letters."""

from __future__ import annotations

import re
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

from tests import standby
from tests.cli.command import clean_environment, imr_llm

_LINK = re.compile(r"(http://127\.0\.0\.1:(\d+)/\?token=(\S+))")


@dataclass
class Served:
    """A running app."""

    process: subprocess.Popen[str]
    url: str
    port: int
    token: str

    def ask(
        self, method: str, path: str, *, body: bytes | None = None, headers: dict[str, str] | None = None
    ) -> tuple[int, str, dict[str, str]]:
        """One request without a browser: status, body and headers of the answer."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            connection.request(method, path, body=body, headers=headers or {})
            answer = connection.getresponse()
            return (
                answer.status,
                answer.read().decode(),
                {name.lower(): one for name, one in answer.getheaders()},
            )
        finally:
            connection.close()

    @property
    def cookie(self) -> dict[str, str]:
        """What a browser sends that has opened the link."""
        return {"cookie": f"imr_llm_review_{self.port}={self.token}"}

    def csrf(self, number: int) -> str:
        """The token that the page of a letter sends with every change."""
        _, page, _ = self.ask("GET", f"/letters/{number}", headers=self.cookie)
        found = re.search(r'name="csrf" content="([^"]+)"', page)
        assert found is not None
        return found[1]


def run_of(letters: Path, home: Path) -> Path:
    """A run of the offline reader over letters."""
    run_dir = home / "run"
    done = imr_llm("run", letters, "--out", run_dir, "--engine", "reader", "--summaries", "-q", home=home)
    assert done.code == 0, done.err
    return run_dir


@contextmanager
def reviewing(run_dir: Path, reviewer: str = "Ana") -> Iterator[Served]:
    """The app over a run; ended as an operator ends it."""
    process = subprocess.Popen(
        standby.words("review", run_dir, "--reviewer", reviewer),
        stderr=subprocess.PIPE,
        text=True,
        cwd=run_dir.parent,
        env=clean_environment(run_dir.parent),
    )
    try:
        assert process.stderr is not None
        said = process.stderr.readline()
        found = _LINK.search(said)
        assert found is not None, said
        assert urlsplit(found[1]).hostname == "127.0.0.1"
        yield Served(process, found[1], int(found[2]), found[3])
    finally:
        if process.poll() is None:
            process.send_signal(signal.SIGINT)
        try:
            process.communicate(timeout=30)
        finally:
            process.kill()
