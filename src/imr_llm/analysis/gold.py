"""Makes gold of letters whose records a person has corrected, so that corrections measure what comes next."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from imr_llm.analysis.gather import year_of
from imr_llm.domain.letter import Letter
from imr_llm.domain.record import CaseRecord
from imr_llm.errors import GoldError
from imr_llm.evaluation.gold import ABOUT_THE_ENGINE, GoldFile, GoldFinding, GoldRecord
from imr_llm.runs.correcting import as_reviewed
from imr_llm.runs.corrections import ReviewState
from imr_llm.runs.ledger_view import LedgerView
from imr_llm.runs.letters import letters_of_run
from imr_llm.runs.rows import LetterRow, LetterState

ORIGIN = "reviewed"
_NOT_A_NAME = re.compile(r"[^\w.-]+")


class Added(NamedTuple):
    """What became of one reviewed letter."""

    id: str
    """What the run calls the letter."""
    path: Path | None
    """Its gold file; None where the sources of the run do not have the letter any more."""
    new: bool
    """False where the folder had gold for this letter already, which stays as it was."""


def add_gold(ledger: LedgerView, folder: Path, max_bytes: int) -> Iterator[Added]:
    """Write every letter that a person has finished into a folder of gold, one after the other.

    The letter becomes a text file, exactly the text that its record's offsets count in, and its record a
    JSON file beside it. Raises GoldError where the folder cannot be written.
    """
    finished: dict[str, LetterRow] = {}
    for one in ledger.rows(LetterState.DONE, LetterState.REVIEW):
        row = as_reviewed(ledger, one, summary=False)
        if row.reviewed is ReviewState.FINISHED and row.sha256 is not None:
            finished[row.sha256] = row
    known = {path.stem for path in folder.rglob("*.json")} if folder.is_dir() else set()
    found: set[str] = set()
    for letter in letters_of_run(ledger, finished.keys(), max_bytes):
        row = finished[letter.sha256]
        found.add(letter.sha256)
        name = _name(row)
        path = folder / f"{name}.json"
        if name in known:
            yield Added(row.id, path, new=False)
            continue
        _write(path, letter, row)
        yield Added(row.id, path, new=True)
    for sha256 in finished.keys() - found:
        yield Added(finished[sha256].id, None, new=False)


def gold_of(record: CaseRecord, letter_file: str, checked: str) -> GoldFile:
    """The gold of a record; reasons are left out, as there are many right choices."""
    values = {name: getattr(record, name) for name in GoldRecord.model_fields}
    values["disputed_items"] = tuple(
        item.model_copy(update={"key_reasons": ()}) for item in record.disputed_items
    )
    year = year_of(record)
    described = record.letter_format.value.replace("_", " ")
    return GoldFile(
        letter=letter_file,
        origin=ORIGIN,
        describes=f"{described} {year}".rstrip(),
        record=GoldRecord(**values),
        findings=tuple(
            GoldFinding(code=one.code, path=one.path)
            for one in record.findings
            if one.code not in ABOUT_THE_ENGINE
        ),
        checked=(checked,),
    )


def _write(path: Path, letter: Letter, row: LetterRow) -> None:
    record = row.record()
    assert record is not None
    gold = gold_of(record, f"{path.stem}.txt", f"{row.reviewed_by}, {row.reviewed_at}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.with_suffix(".txt").write_bytes(letter.text.encode("utf-8"))
        content = gold.model_dump_json(indent=1, exclude_defaults=True)
        path.write_text(f"{content}\n", encoding="utf-8")
    except OSError as error:
        raise GoldError(f"{str(path)!r} cannot be written: {error.strerror}") from None


def _name(row: LetterRow) -> str:
    """The letter's own name made safe, with the beginning of its hash so that names do not meet."""
    stem = _NOT_A_NAME.sub("_", Path(row.id).stem).strip("._") or "letter"
    return f"{stem[:60]}_{(row.sha256 or '')[:8]}"
