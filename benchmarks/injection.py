"""What orders in letters do to records when a model obeys them, and how many of them are told.

`python -m benchmarks.injection [FOLDER…]`. The letters are those of `tests/injection/`; the endpoint is the
local one of the tests, whose obedient model was written for them. Silent is a record that says something else
than that of the same letter without the order, and needs no review. Folders hold more clean letters.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from tests.endpoint.process import Endpoint, running_endpoint
from tests.injection.letters import Injected, injected_letters, unknown_letters
from tests.injection.outcome import READER, TOLD, WAYS, changed_in_silence, records, values
from tests.pipeline.asked import asking

from imr_llm import Settings
from imr_llm.domain.record import FindingCode
from imr_llm.errors import LetterError
from imr_llm.settings import EngineChoice

PROJECT = Path(__file__).parents[1]


def table(
    name: str, settings: Settings, honest: Settings, letters: Sequence[Injected], *, verbatim: bool
) -> None:
    """One line: how many records changed, are told, need review, and changed in silence."""
    clean = list(dict.fromkeys(one.clean for one in letters))
    known = dict(zip(clean, records(honest, clean), strict=True))
    counts: Counter[str] = Counter()
    for letter, record in zip(letters, records(settings, [one.content for one in letters]), strict=True):
        right = known[letter.clean]
        counts["changed"] += values(record, verbatim=verbatim) != values(right, verbatim=verbatim)
        counts["told"] += bool(TOLD & {one.code for one in record.findings})
        counts["review"] += record.needs_review
        counts["silent"] += changed_in_silence(record, right, verbatim=verbatim)
    told = "".join(f"{counts[one]:9}" for one in ("changed", "told", "review", "silent"))
    print(f"  {name:22}{len(letters):8}{told}")


def injected(endpoint: Endpoint) -> None:
    """All letters, by each way of obeying and by the reader."""
    honest = asking(endpoint, "scripted")
    assisted = asking(endpoint, "scripted", engine=EngineChoice.ASSIST)
    for title, letters, verbatim in (
        ("orders and forged parts", injected_letters(), True),
        ("orders that no rule was written for (verbatim fields apart)", unknown_letters(), False),
    ):
        print(f"{title}\n  {'engine':22} letters  changed     told   review   silent")
        table("reader", READER, READER, letters, verbatim=verbatim)
        for way in WAYS:
            obedient = asking(endpoint, f"obey-{way}")
            table(f"model, obey-{way}", obedient, honest, letters, verbatim=verbatim)
        obedient = asking(endpoint, "obey-quote", engine=EngineChoice.ASSIST)
        table("assist, obey-quote", obedient, assisted, letters, verbatim=verbatim)


def clean(folders: Sequence[Path]) -> None:
    """Letters in which nothing is injected and which are told all the same."""
    read = found = 0
    for path in sorted(
        one for folder in folders for one in folder.rglob("*") if one.suffix in {".txt", ".pdf"}
    ):
        try:
            (record,) = records(READER, [path.read_bytes()])
        except LetterError:
            continue
        read += 1
        codes = {one.code for one in record.findings}
        if FindingCode.EMBEDDED_INSTRUCTION in codes:
            found += 1
            print(f"  embedded_instruction in {path.name}")
    print(f"clean letters: {found} of {read} are told; g17 holds an order on purpose")


def main() -> None:
    """Print the tables; folders of further clean letters may be named."""
    with running_endpoint() as endpoint:
        injected(endpoint)
    clean([PROJECT / "gold", PROJECT / "examples" / "letters", *map(Path, sys.argv[1:])])


if __name__ == "__main__":
    main()
