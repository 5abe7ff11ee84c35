"""Makes the lists of words that values of the gold have with --write; --check says whether they are current.

They are what `imr_llm.checking.known_words` knows: `src/imr_llm/vocabulary/data/known_*.txt`.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from pathlib import Path

from imr_llm.checking.known_words import FIELDS, words_of
from imr_llm.domain.record import Patient
from imr_llm.evaluation import load_gold

GOLD = Path(__file__).parent
DATA = GOLD.parent / "src" / "imr_llm" / "vocabulary" / "data"
VALUES: dict[str, Callable[[Patient], Iterable[str]]] = {
    "body_parts": lambda patient: patient.body_parts,
    "diagnoses": lambda patient: (one.name for one in patient.diagnoses),
    "prior_treatments": lambda patient: patient.prior_treatments,
}


def lists() -> dict[Path, str]:
    """The files, and what belongs into them."""
    patients = [gold.record.patient for gold in load_gold(GOLD)]
    found = {}
    for field in FIELDS:
        words = {word for patient in patients for value in VALUES[field](patient) for word in words_of(value)}
        head = f"# The words of patient.{field} in the gold; made by gold/make_words.py.\n"
        found[DATA / f"known_{field}.txt"] = head + "".join(f"{word}\n" for word in sorted(words))
    return found


def main() -> int:
    """Write the files, or tell which of them are stale."""
    if sys.argv[1:] not in (["--write"], ["--check"]):
        sys.exit("usage: python gold/make_words.py --write|--check")
    stale = False
    for path, text in lists().items():
        if sys.argv[1] == "--write":
            path.write_text(text, encoding="utf-8")
        elif not path.exists() or path.read_text(encoding="utf-8") != text:
            sys.stderr.write(f"{path.name} is stale: run python gold/make_words.py --write\n")
            stale = True
    return stale


if __name__ == "__main__":
    sys.exit(main())
