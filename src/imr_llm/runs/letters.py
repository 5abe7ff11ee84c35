"""The letters of a run, found again in its sources: the ledger holds records, not letters."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from imr_llm.domain.letter import Letter
from imr_llm.errors import LetterError
from imr_llm.runs.ledger_view import LedgerView
from imr_llm.runs.scan import Sources


def letter_of_row(ledger: LedgerView, name: str, sha256: str, max_bytes: int) -> Letter | None:
    """One letter of a run, by its name and the SHA-256 of its bytes; None as `letters_of_run` leaves it out.

    Where the sources are files and folders, it is looked for under its name first: reading through all of
    them takes seconds.
    """
    for described in ledger.sources():
        sources = Sources.from_description(described)
        for path in map(Path, sources.paths):
            named = path / name if path.is_dir() else path if path.name == name else None
            if named is None or not named.is_file() or not named.resolve().is_relative_to(path.resolve()):
                continue
            for loaded in replace(sources, paths=(str(named),)).letters(max_bytes, ledger):
                if loaded.sha256 == sha256:
                    with suppress(LetterError):
                        return loaded.letter()
    return next(letters_of_run(ledger, {sha256}, max_bytes), None)


def letters_of_run(ledger: LedgerView, wanted: Collection[str], max_bytes: int) -> Iterator[Letter]:
    """The letters with these SHA-256s, each once, as far as the run's sources still have them.

    They come in the order of the sources. A letter that is gone, was changed or cannot be read any more is
    left out: the caller sees which.
    """
    missing = set(wanted)
    for described in ledger.sources():
        for loaded in Sources.from_description(described).letters(max_bytes, ledger):
            if not missing:
                return
            if loaded.sha256 in missing:
                try:
                    letter = loaded.letter()
                except LetterError:
                    continue
                missing.discard(letter.sha256)
                ledger.at_hand(letter)
                yield letter
