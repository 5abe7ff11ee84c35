"""Finds the letters of a run in its sources again, one by one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from imr_llm.domain.letter import Letter
from imr_llm.errors import LetterError
from imr_llm.letters import LoadedSource

if TYPE_CHECKING:
    from imr_llm.runs.ledger_view import LedgerView


class LetterFinder:
    """Looks for letters by their bytes, each time from where the last one was.

    Rows of a ledger have the order of the sources, so that one walk through the sources finds the letters of
    all rows; where it must, it goes round once more.
    """

    def __init__(self, ledger: LedgerView) -> None:
        """Of the run with this ledger; files that it knows are taken apart only for the letter looked for."""
        self._ledger = ledger
        self._sources = ledger.sources()
        self._walk: Iterator[LoadedSource] = iter(())
        self._last: Letter | None = None

    def at_hand(self, letter: Letter) -> None:
        """Tell it of a letter of the run that somebody else has found, and will ask for next."""
        self._last = letter

    def letter(self, sha256: str) -> Letter | None:
        """The letter with this SHA-256; None where the sources do not have it, or it cannot be read."""
        if self._last is not None and self._last.sha256 == sha256:
            return self._last
        for walk in (self._walk, self._whole_walk()):
            self._walk = walk
            for loaded in walk:
                if loaded.sha256 == sha256:
                    try:
                        self._last = loaded.letter()
                    except LetterError:
                        continue
                    return self._last
        return None

    def _whole_walk(self) -> Iterator[LoadedSource]:
        # Listing letters is done by a module that knows ledgers, and ledgers look for letters.
        from imr_llm.runs.scan import Sources
        from imr_llm.settings import load_settings

        most = load_settings().max_letter_bytes
        for described in self._sources:
            yield from Sources.from_description(described).letters(most, self._ledger)
