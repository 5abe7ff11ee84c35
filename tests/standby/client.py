"""`python -S -E client.py SOCKET ARGUMENT...`: stands in for a command that runs elsewhere, with its files.

It starts in a few milliseconds, for it imports next to nothing.
"""

import json
import os
import signal
import socket
import sys


def main() -> int:
    """Ask for the command, pass on what interrupts it, and end as it does."""
    _, address, *arguments = sys.argv
    asked = {"folder": os.getcwd(), "environment": dict(os.environ), "arguments": arguments}  # noqa: PTH109
    text = json.dumps(asked).encode()
    with socket.socket(socket.AF_UNIX) as connection:
        connection.connect(address)
        socket.send_fds(connection, [len(text).to_bytes(4)], [0, 1, 2])
        connection.sendall(text)
        for one in (signal.SIGINT, signal.SIGTERM):
            signal.signal(one, lambda number, _: connection.sendall(bytes([number])))
        # What the command writes to must end when the command ends.
        for number in range(3):
            os.close(number)
        code = int(connection.recv(16))
    if code < 0:
        os.kill(os.getpid(), -code)
    return code


if __name__ == "__main__":
    os._exit(main())
