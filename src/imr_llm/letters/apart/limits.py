"""What a file may use up while it is taken apart: far above any letter, far below what harms a machine."""

from __future__ import annotations

import json
import math
import sys
import time
from dataclasses import asdict, dataclass

from imr_llm.letters.images import MOST_PAGES


@dataclass(frozen=True, slots=True)
class Limits:
    """For one file; pages that OCR reads add to its time, but not to the time of a page."""

    memory_bytes: int = 2_000_000_000
    """Address space of the process, and of Tesseract's."""
    written_bytes: int = 500_000_000
    """Of one temporary file."""
    cpu_seconds: int = 20
    """Processor time without OCR."""
    seconds: float = 120.0
    """The same by the clock, for what waits without working."""
    seconds_a_byte: float = 2e-6
    """What each byte of a file adds to both."""
    page_cpu_seconds: int = 200
    """Processor time of one page by OCR, and of Tesseract for it."""
    first_page_seconds: float = 300.0
    """What the first page by OCR adds to the time by the clock."""
    page_seconds: float = 60.0
    """What each further page adds."""
    pages: int = MOST_PAGES
    answer_bytes: int = 500_000_000
    """Of what the process says."""

    def cpu_seconds_for(self, size: int) -> int:
        """Processor time of a file of so many bytes, without OCR."""
        return self.cpu_seconds + math.ceil(size * self.seconds_a_byte)

    def seconds_for(self, size: int) -> float:
        """The same by the clock."""
        return self.seconds + size * self.seconds_a_byte

    def encoded(self) -> str:
        """As an argument of a command."""
        return json.dumps(asdict(self))

    @classmethod
    def decoded(cls, argument: str) -> Limits:
        """From an argument of a command."""
        return cls(**json.loads(argument))


def confine(limits: Limits) -> None:
    """Hold this process, and those that it starts, to the limits; nothing of it is left in a core file."""
    if sys.platform == "win32":
        # There are no such limits: a process is held to the time by the clock only.
        return
    import resource

    _lower(resource.RLIMIT_CORE, 0)
    _lower(resource.RLIMIT_FSIZE, limits.written_bytes)
    _lower(resource.RLIMIT_AS, limits.memory_bytes)


def allow_cpu(seconds: int) -> None:
    """End this process when it has worked so much longer."""
    if sys.platform == "win32":
        return
    import resource

    _, most = resource.getrlimit(resource.RLIMIT_CPU)
    wanted = math.ceil(time.process_time()) + seconds
    resource.setrlimit(resource.RLIMIT_CPU, (_within(wanted, most), most))


def _lower(kind: int, wanted: int) -> None:
    import resource

    _, most = resource.getrlimit(kind)
    allowed = _within(wanted, most)
    try:
        resource.setrlimit(kind, (allowed, allowed))
    except (OSError, ValueError):
        # macOS refuses some limits on some versions; the time by the clock holds everywhere.
        return


def _within(wanted: int, most: int) -> int:
    import resource

    return wanted if most == resource.RLIM_INFINITY else min(wanted, most)
