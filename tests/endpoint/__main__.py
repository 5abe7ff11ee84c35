"""`python -m tests.endpoint --port 0`: runs the endpoint and prints its base URL on the first line."""

from __future__ import annotations

import argparse
import asyncio
import os
import ssl
import sys
from contextlib import suppress
from pathlib import Path

from tests.endpoint.chat import Chat
from tests.endpoint.scripts import Scripts
from tests.endpoint.server import Site, serve

COMPLETIONS = Path(__file__).with_name("completions")


async def _run(
    site: Site, port: int, latency: float, watched: int | None, encryption: ssl.SSLContext | None
) -> None:
    server = await serve(site, port=port, latency=latency, encryption=encryption)
    scheme = "http" if encryption is None else "https"
    sys.stdout.write(f"{scheme}://127.0.0.1:{server.sockets[0].getsockname()[1]}/v1\n")
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
    parser.add_argument("--batch-requests", type=int, default=50_000, help="most requests of one batch")
    parser.add_argument("--batch-bytes", type=int, default=200_000_000, help="largest input file of a batch")
    parser.add_argument("--certificate", type=Path, help="PEM file of key and certificate: https")
    given = parser.parse_args()
    encryption = None
    if given.certificate is not None:
        encryption = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        encryption.load_cert_chain(given.certificate)
    site = Site.of(
        Chat(Scripts(given.script)), max_requests=given.batch_requests, max_bytes=given.batch_bytes
    )
    watched = os.getppid() if given.with_parent else None
    with suppress(KeyboardInterrupt):
        asyncio.run(_run(site, given.port, given.latency_ms / 1000, watched, encryption))


if __name__ == "__main__":
    main()
