"""`python -m tests.endpoint --port 0`: runs the endpoint and prints its base URL on the first line."""

from __future__ import annotations

import argparse
import asyncio
import os
import sys
from contextlib import suppress
from pathlib import Path

from tests.endpoint.chat import Chat
from tests.endpoint.scripts import Scripts
from tests.endpoint.server import serve

COMPLETIONS = Path(__file__).with_name("completions")


async def _run(port: int, folder: Path, latency: float, watched: int | None) -> None:
    server = await serve(Chat(Scripts(folder)), port=port, latency=latency)
    sys.stdout.write(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/v1\n")
    sys.stdout.flush()
    while watched in (None, os.getppid()):
        await asyncio.sleep(1)


def main() -> None:
    """Read the options and serve."""
    parser = argparse.ArgumentParser(prog="python -m tests.endpoint", description=__doc__)
    parser.add_argument("--port", type=int, default=0, help="port to listen on; 0 takes a free one")
    parser.add_argument("--script", type=Path, default=COMPLETIONS, help="folder of completion files")
    parser.add_argument("--latency-ms", type=float, default=0, help="added to every completion")
    parser.add_argument("--with-parent", action="store_true", help="end when the starting process ends")
    given = parser.parse_args()
    watched = os.getppid() if given.with_parent else None
    with suppress(KeyboardInterrupt):
        asyncio.run(_run(given.port, given.script, given.latency_ms / 1000, watched))


if __name__ == "__main__":
    main()
