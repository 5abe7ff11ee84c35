"""Where worker processes come from: one process that has imported all they need, and forks them.

A process that imports everything by itself takes half a second of a core before its first letter. Here one
process does so for all of them, and it begins while the command itself is still importing.
"""

from __future__ import annotations

import logging
import multiprocessing
import signal
import sys
from collections.abc import Callable
from multiprocessing import forkserver
from multiprocessing.process import BaseProcess
from typing import Any

_log = logging.getLogger(__name__)

_WORK = ("imr_llm.runs.processes", "imr_llm.pipeline.asked")
_ASKING = ("aiohttp", "genai_prices", "httpx2", "jinja2", "tenacity", "yaml")
"""What is imported when a model is asked for the first time."""


def prepare(*, asking: bool) -> None:
    """Begin what worker processes need, if the system forks; `asking` tells that they will ask a model."""
    if not _forks():
        return
    multiprocessing.get_context("forkserver").set_forkserver_preload([*_WORK, *(_ASKING if asking else ())])
    # An interrupt reaches every process of the terminal; the one with the ledger decides what it means.
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        forkserver.ensure_running()
    except OSError as error:
        _log.info("worker processes could not be prepared: %s", type(error).__name__)
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def start_process(target: Callable[..., object], args: tuple[Any, ...]) -> BaseProcess:
    """A process that ends with this one and is at work on `target`; raises OSError where none can be had."""
    if _forks():
        # Forked by a process without threads, loops and SQLite connections, which do not survive a fork.
        process: BaseProcess = multiprocessing.get_context("forkserver").Process(
            target=target, args=args, name="imr-llm worker", daemon=True
        )
        try:
            process.start()
        except (OSError, EOFError) as error:
            _log.info("no prepared process could be had: %s", type(error).__name__)
        else:
            return process
    process = multiprocessing.get_context("spawn").Process(
        target=target, args=args, name="imr-llm worker", daemon=True
    )
    process.start()
    return process


def _forks() -> bool:
    return sys.platform == "linux" and "forkserver" in multiprocessing.get_all_start_methods()
