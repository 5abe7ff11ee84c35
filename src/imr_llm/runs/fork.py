"""A new run that takes over from another one what is still valid under the new settings."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from imr_llm.errors import LedgerError
from imr_llm.runs.ledger import Ledger
from imr_llm.runs.ledger_view import LedgerView
from imr_llm.runs.manifest import Manifest, read_manifest, still_valid, writes_otherwise
from imr_llm.runs.pointed import engine_of, is_pointed, pointed, restored
from imr_llm.runs.rows import LetterRow, LetterState
from imr_llm.settings import EngineChoice


def take_over(ledger: Ledger, other_dir: Path, manifest: Manifest) -> int:
    """Inherit finished letters whose records hold under the new manifest; how many it were.

    Summaries of another style or prompt are left behind: they are written anew from the records.

    They are found by their content when the sources are listed, wherever the letters lie now. What else the
    other run paid for is found by the response cache, as long as prompt and model are the same. Raises
    LedgerError for a directory without a run.
    """
    other = read_manifest(other_dir)
    if other is None:
        raise LedgerError(f"{str(other_dir)!r} is no run directory: it has no manifest; check --fork")
    changed = other.changed(manifest)
    restyled = writes_otherwise(changed)
    taken = 0
    with Ledger.read(other_dir) as source, source.snapshot():
        agreements = source.agreements()
        for row in source.rows_as_kept(LetterState.DONE, LetterState.REVIEW):
            assert row.record_json is not None
            engine = engine_of(row.record_json)
            asked_in_vain = row.attempts > 0 and engine == EngineChoice.READER
            if still_valid(EngineChoice.MODEL if asked_in_vain else engine, changed):
                kept = replace(row, summary_json=None) if restyled else row
                same = manifest.store_text is other.store_text
                inherited = kept if same else _kept_otherwise(source, kept)
                if inherited is not None:
                    ledger.inherit(inherited, agreements.get(row.number))
                    taken += 1
    return taken


def _kept_otherwise(source: LedgerView, row: LetterRow) -> LetterRow | None:
    """The row with words of the letter or without, as the other has it not; None where the letter is gone."""
    letter = source.letter_of(row.sha256 or "")
    if letter is None:
        return None

    def other(kept: bytes | None) -> bytes | None:
        if kept is None:
            return None
        return restored(kept, letter) if is_pointed(kept) else pointed(kept, letter)

    return replace(row, record_json=other(row.record_json), summary_json=other(row.summary_json))
