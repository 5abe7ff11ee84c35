"""Fuzz one way into the package for a bounded time: `python fuzz/run.py letter --seconds 300`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import atheris
from targets import TARGETS

_SLOWEST = 25
"""Seconds for one input, from which it counts as a hang; instrumented code is some ten times slower."""


def main() -> None:
    """Write the seeds into the corpus and let libFuzzer run; the input of a failure is kept beside it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("target", choices=sorted(TARGETS))
    parser.add_argument("--seconds", type=int, default=300, help="how long to run")
    parser.add_argument("--corpus", type=Path, default=Path("fuzz-corpus"), help="inputs found so far")
    given = parser.parse_args()
    target = TARGETS[given.target]
    corpus = given.corpus / given.target
    failures = given.corpus / f"{given.target}-failures"
    corpus.mkdir(parents=True, exist_ok=True)
    failures.mkdir(exist_ok=True)
    for number, seed in enumerate(target.seeds()):
        if len(seed) <= target.longest:
            (corpus / f"seed{number:03}").write_bytes(seed)
    words = Path(__file__).with_name("letters.dict")
    options = [
        *(f"-max_total_time={given.seconds}", f"-max_len={target.longest}", f"-timeout={_SLOWEST}"),
        *(f"-artifact_prefix={failures}/", f"-dict={words}", "-print_final_stats=1", "-rss_limit_mb=3000"),
    ]
    atheris.Setup([sys.argv[0], *options, str(corpus)], target.run)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
