"""Write the generated gold letters: `python gold/generate.py --seed 7 --out gold/generated`."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from generator.letters import write
from generator.plans import PLANS
from generator.plans_2013 import PLANS_2013


def main() -> None:
    """Write every planned letter and its gold file into a folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    folder: Path = arguments.out
    folder.mkdir(parents=True, exist_ok=True)
    for plan in PLANS + PLANS_2013:
        written = write(plan, arguments.seed)
        (folder / f"{written.name}.txt").write_bytes(written.letter)
        gold = json.dumps(written.gold, indent=1, ensure_ascii=False)
        (folder / f"{written.name}.json").write_text(gold + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
