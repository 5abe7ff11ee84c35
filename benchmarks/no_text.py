"""What records without letter text cost: time for a letter's record and summary, and bytes in the ledger.

    python -m benchmarks.no_text

Over the example letters, by the offline reader; every record is put together again and compared.
"""

from __future__ import annotations

import time
import zlib
from pathlib import Path

from imr_llm import Settings, extract, load_letter, summarize
from imr_llm.runs.pointed import pointed, restored
from imr_llm.settings import EngineChoice

LETTERS = Path(__file__).parents[1] / "examples" / "letters"
ROUNDS = 5


def main() -> None:
    """Print the numbers."""
    settings = Settings(engine=EngineChoice.READER)
    seconds = back = 0.0
    letters = plain = kept = 0
    for path in sorted(LETTERS.iterdir()):
        if path.suffix not in {".txt", ".pdf"}:
            continue
        letter = load_letter(path)
        record = extract(letter, settings=settings)
        letters += 1
        for made in (record, summarize(record, settings=settings)):
            data = made.model_dump_json().encode()
            began = time.process_time()
            for _ in range(ROUNDS):
                without = pointed(data, letter)
            between = time.process_time()
            for _ in range(ROUNDS):
                again = restored(without, letter)
            seconds, back = seconds + between - began, back + time.process_time() - between
            assert again == data
            plain += len(zlib.compress(data, 1))
            kept += len(zlib.compress(without, 1))
    print(f"{letters} letters, each with record and summary")
    print(f"{1000 * seconds / ROUNDS / letters:.1f} ms of a processor for a letter to leave the words out")
    print(f"{1000 * back / ROUNDS / letters:.1f} ms to put them in again, the letter being read")
    print(f"{kept / plain:.2f} of the bytes in the ledger")


if __name__ == "__main__":
    main()
