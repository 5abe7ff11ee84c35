"""`python -m tests.standby.server SOCKET`: has everything imported, and forks for each command asked for.

It ends when its standard input does.
"""

from __future__ import annotations

import gc
import importlib
import json
import os
import pkgutil
import runpy
import select
import signal
import socket
import sys
import threading
from pathlib import Path

import imr_llm

EXAMPLES = Path(__file__).parents[2] / "examples" / "letters"
IMPORTED_LATE = (
    *("aiohttp", "genai_prices", "httpx2", "instructor", "instructor.core.exceptions"),
    *("jinja2", "nameparser", "openai", "phonenumbers", "pypdfium2", "tenacity"),
    *("rich.console", "rich.progress", "rich.table"),
)
"""What commands import when they need it."""
LEFT_OUT = ("__main__", ".arrow")
"""What starts the command, and what starts threads."""
LOOKS = 0.005
"""Seconds between two looks at whether a command has ended."""


def main() -> None:
    """Stand by until standard input ends."""
    get_ready()
    assert threading.active_count() == 1, "a process with threads cannot be forked safely"
    # What is frozen costs a fork nothing when it ends: no pass over it is made then.
    gc.freeze()
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(sys.argv[1])
        listener.listen()
        sys.stdout.write("ready\n")
        sys.stdout.flush()
        signal.signal(signal.SIGCHLD, signal.SIG_IGN)
        while sys.stdin not in select.select([listener, sys.stdin], [], [])[0]:
            connection, _ = listener.accept()
            if os.fork() == 0:
                listener.close()
                signal.signal(signal.SIGCHLD, signal.SIG_DFL)
                answer(connection)
                return
            connection.close()


def get_ready() -> None:
    """Import what commands import, and have the patterns compiled that reading and summarizing need."""
    # As the command's own start does, before anything of pydantic is imported.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    names = [module.name for module in pkgutil.walk_packages(imr_llm.__path__, "imr_llm.")]
    for name in [*names, *IMPORTED_LATE]:
        if not name.endswith(LEFT_OUT):
            importlib.import_module(name)
    with imr_llm.Extractor(imr_llm.Settings(engine="reader")) as extractor:
        for letter in sorted(EXAMPLES.glob("*.txt")):
            extractor.summarize(extractor.extract(letter))


def answer(connection: socket.socket) -> None:
    """Run what is asked for and tell how it ended; who asked sends it signals, and takes it along."""
    size, files, _, _ = socket.recv_fds(connection, 4, 3)
    text = b""
    while len(text) < int.from_bytes(size):
        text += connection.recv(int.from_bytes(size) - len(text))
    asked = json.loads(text)
    child = os.fork()
    if child == 0:
        connection.close()
        become(asked, files)
        return
    for file in files:
        os.close(file)
    ended = 0
    while not ended:
        if select.select([connection], [], [], LOOKS)[0]:
            passed_on = connection.recv(1)
            os.kill(child, passed_on[0] if passed_on else signal.SIGKILL)
            if not passed_on:
                os._exit(1)
        ended, status = os.waitpid(child, os.WNOHANG)
    connection.sendall(str(os.waitstatus_to_exitcode(status)).encode())
    os._exit(0)


def become(asked: dict[str, object], files: list[int]) -> None:
    """Go on as the command, as the interpreter would start it."""
    for number, file in enumerate(files):
        os.dup2(file, number)
        os.close(file)
    os.chdir(str(asked["folder"]))
    os.environ.clear()
    os.environ.update(asked["environment"])  # type: ignore[call-overload]
    sys.path[0] = str(asked["folder"])
    sys.argv = ["imr_llm", *asked["arguments"]]  # type: ignore[misc]
    runpy.run_module("imr_llm", run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main()
