"""What a run will take, printed before a cent is spent."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from imr_llm.cli.estimate_card import estimate_data, estimate_text
from imr_llm.cli.plain import safe_json
from imr_llm.cli.run_display import LogFormat
from imr_llm.letters import LoadedSource
from imr_llm.runs.estimate import estimate_run
from imr_llm.runs.ledger import FILE_NAME, Ledger
from imr_llm.runs.scan import Sources
from imr_llm.settings import Settings


def print_estimate(
    out: str, sources: Sources, settings: Settings, choice: LogFormat, *, summaries: bool
) -> None:
    """Print the estimate on standard output; what the run has finished before costs nothing."""
    with _begun(out) as ledger:

        def finished(source: LoadedSource) -> bool:
            return ledger is not None and ledger.has_finished(source.name, source.sha256)

        letters = _letters(sources, settings.max_letter_bytes, ledger)
        estimate = estimate_run(letters, settings, summaries=summaries, finished=finished)
    if choice is LogFormat.JSON:
        sys.stdout.write(safe_json(json.dumps(estimate_data(estimate), ensure_ascii=False)) + "\n")
    else:
        sys.stdout.write(estimate_text(estimate) + "\n")


def _letters(sources: Sources, max_bytes: int, ledger: Ledger | None) -> Iterator[LoadedSource]:
    if not any("://" in path for path in sources.paths):
        return sources.letters(max_bytes, ledger)
    # Only partitions read from a cloud; their size plays no part.
    from imr_llm.runs.partitions import partitions_of

    return (letter for one in partitions_of(sources, 1000) for letter in one.letters(sources, max_bytes))


@contextmanager
def _begun(out: str) -> Iterator[Ledger | None]:
    if "://" in out or not (Path(out) / FILE_NAME).is_file():
        yield None
        return
    with Ledger.read(Path(out)) as ledger:
        yield ledger
