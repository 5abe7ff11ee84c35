"""Serves the review app of a run on this machine, to this machine, until it is interrupted."""

from __future__ import annotations

import socket
from pathlib import Path
from types import TracebackType
from typing import Self

from imr_llm.errors import SettingsError
from imr_llm.runs.ledger import Ledger
from imr_llm.runs.ledger_view import LedgerView

_HOST = "127.0.0.1"
_SECONDS_TO_END = 2


class Serving:
    """The app of one run at one port; a context manager that lets ledger and port go."""

    def __init__(self, run_dir: Path, *, reviewer: str, port: int, max_bytes: int) -> None:
        """Take the port; 0 is any free one. Raises LedgerError, and SettingsError for port or extra."""
        try:
            import uvicorn

            from imr_llm.review.app import ReviewApp
            from imr_llm.review.desk import Desk
            from imr_llm.review.guard import Keys
        except ModuleNotFoundError as error:
            if (error.name or "").partition(".")[0] not in ("starlette", "uvicorn"):
                raise
            raise SettingsError("the review app needs the extra: pip install 'imr-llm[review]'") from None
        # A directory without a ledger is no run: none is made there.
        LedgerView.read(run_dir).close()
        self._socket = _listening(port)
        self._port = int(self._socket.getsockname()[1])
        self._ledger = Ledger.open(run_dir)
        self._keys = Keys()
        app = ReviewApp(Desk(self._ledger, reviewer, max_bytes), self._keys, run_dir.resolve().name)
        self._server = uvicorn.Server(
            uvicorn.Config(
                app.guarded(self._port),
                log_level="error",
                access_log=False,
                lifespan="off",
                loop="asyncio",
                http="h11",
                ws="none",
                server_header=False,
                timeout_graceful_shutdown=_SECONDS_TO_END,
            )
        )

    @property
    def url(self) -> str:
        """The link that opens the app, with its token."""
        return f"http://{_HOST}:{self._port}/?token={self._keys.token}"

    def serve(self) -> None:
        """Answer until SIGINT or SIGTERM; what was decided is kept. Then KeyboardInterrupt."""
        self._server.run(sockets=[self._socket])

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._socket.close()
        self._ledger.close()


def _listening(port: int) -> socket.socket:
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((_HOST, port))
        # The link works from the moment that it is printed.
        listening.listen()
    except OSError as error:
        listening.close()
        raise SettingsError(f"port {port} cannot be used: {error.strerror}; choose another one") from None
    return listening
