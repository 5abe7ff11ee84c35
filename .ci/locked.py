"""The lock file as data, and its hashes: `python .ci/locked.py check`, or `write` after a change of the lock.

`requirements-ci.lock` is what people read and change; `requirements-ci.hashes` says of every package in it
which files may be installed, so that CI refuses a file that was exchanged on the index or on the way.
`write` needs uv.
"""

from __future__ import annotations

import re
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

REPOSITORY = Path(__file__).parents[1]
LOCK = REPOSITORY / "requirements-ci.lock"
HASHES = REPOSITORY / "requirements-ci.hashes"
WRITE = "python .ci/locked.py write"

_PINNED = re.compile(r"^(?P<name>[\w.-]+)==(?P<version>[^\s;\\]+)", re.MULTILINE)
_HASH = re.compile(r"--hash=sha256:[0-9a-f]{64}\b")


def canonical(name: str) -> str:
    """A package's name as indexes compare it (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def pinned(text: str) -> dict[str, str]:
    """Each package of a requirements file with its version."""
    return {canonical(one["name"]): one["version"] for one in _PINNED.finditer(text)}


def problems(lock: str, hashes: str) -> list[str]:
    """What of the hashes does not fit the lock, in words; none where all of it does."""
    wanted, given = pinned(lock), pinned(hashes)
    found = [f"{name}=={version} has no hashes" for name, version in wanted.items() if name not in given]
    found += [f"{name} has hashes and is not in the lock" for name in given if name not in wanted]
    found += [
        f"{name} is {version} in the lock, its hashes are those of {given[name]}"
        for name, version in wanted.items()
        if given.get(name, version) != version
    ]
    starts = [*(one.start() for one in _PINNED.finditer(hashes)), len(hashes)]
    blocks = [hashes[start:end] for start, end in pairwise(starts)]
    found += [f"{block.split()[0]} is listed without a hash" for block in blocks if not _HASH.search(block)]
    return found


def main() -> None:
    """Check the hashes against the lock, or write them anew."""
    if sys.argv[1:] == ["write"]:
        command = ["uv", "pip", "compile", str(LOCK), "--no-deps", "--generate-hashes", "--quiet"]
        command += ["--no-header", "--no-annotate", "--universal", "--output-file", str(HASHES)]
        subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    elif sys.argv[1:] != ["check"]:
        sys.exit(f"usage: python {sys.argv[0]} check|write")
    found = problems(LOCK.read_text(encoding="utf-8"), HASHES.read_text(encoding="utf-8"))
    if found:
        sys.exit(f"{HASHES.name} does not fit {LOCK.name}: {'; '.join(found)}; run: {WRITE}")


if __name__ == "__main__":
    main()
