"""The letters of a run, found again in its sources: the ledger holds records, not letters."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from imr_llm.domain.letter import Letter
from imr_llm.errors import LetterError
from imr_llm.runs.ledger_view import LedgerView
from imr_llm.runs.scan import Sources


def letters_of_run(ledger: LedgerView, wanted: Collection[str], max_bytes: int) -> Iterator[Letter]:
    """The letters with these SHA-256s, each once, as far as the run's sources still have them.

    They come in the order of the sources. A letter that is gone, was changed or cannot be read any more is
    left out: the caller sees which.
    """
    missing = set(wanted)
    for described in ledger.sources():
        for loaded in Sources.from_description(described).letters(max_bytes, None):
            if not missing:
                return
            if loaded.sha256 in missing:
                try:
                    letter = loaded.letter()
                except LetterError:
                    continue
                missing.discard(letter.sha256)
                yield letter
