"""How well identities are found before letters are sent, and whether records stay the same.

    python -m benchmarks.deidentify [--seeds 3]

Identities are planted in every letter of the project, by seed; then come letters that were written by hand
with marks, some of them when the rules stood. Recall is the share of mentions of which nothing is left; a
clinical value is touched where something in it was replaced that identifies nobody. Records are compared for
the letters that have authored answers, by both engines that ask a model.
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path
from statistics import median

from tests.identities.alike import pairs
from tests.identities.measuring import (
    HELD_OUT,
    STYLES,
    Measured,
    measured,
    planted_letters,
    project_letters,
    written_letters,
)

from imr_llm import load_letter
from imr_llm.identities import disguise_for


def main(arguments: list[str] | None = None) -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, default=3, help="how often every letter is planted anew")
    seeds = parser.parse_args(arguments).seeds
    print(f"{'letters':28} {'number':>6} {'mentions':>8} {'missed':>6} {'recall':>8}", end="")
    print(f" {'replaced':>8} {'false':>5} {'values':>7} {'touched':>7} {'share':>7} {'changed':>7}")
    for seed in range(1, seeds + 1):
        _print(f"planted, seed {seed}", measured(planted_letters(project_letters(), seed)))
    _print("written by hand", measured(written_letters(STYLES)))
    _print("written by hand, held out", measured(written_letters(HELD_OUT)))
    _print_unplanted(project_letters())
    told = list(pairs(seeds))
    alike = sum(one.alike for one in told)
    print(f"\nrecords alike with and without, models and assist: {alike} of {len(told)}", end="")
    print(f" ({sum(one.asked for one in told)} requests)")
    _print_time()


def _print(name: str, told: Measured) -> None:
    false = sum(told.false.values())
    print(f"{name:28} {told.letters:6} {told.mentions:8} {len(told.missed):6} {told.recall:8.2%}", end="")
    print(f" {told.replaced:8} {false:5} {told.values:7} {told.touched:7} {told.clinical_false:7.2%}", end="")
    print(f" {told.unrestored:7}")


def _print_unplanted(paths: list[Path]) -> None:
    """How many of the project's letters, as they are, `auto` takes for private ones."""
    private = sum(disguise_for(load_letter(path)).names_somebody for path in paths)
    print(f"\nletters as they are: auto takes {private} of {len(paths)} for letters that name somebody")


def _print_time() -> None:
    letters = [load_letter(one.text.encode()) for one in planted_letters(project_letters()[:40], 1)]
    found, hidden = [], []
    for letter in letters:
        started = time.process_time()
        disguise = disguise_for(letter)
        between = time.process_time()
        disguise.hidden(letter.clean.text)
        found.append((between - started) * 1000)
        hidden.append((time.process_time() - between) * 1000)
    print(f"\nCPU of a letter, median: {median(found):.1f} ms to find, {median(hidden):.1f} ms to replace")


if __name__ == "__main__":
    main()
