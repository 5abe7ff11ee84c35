"""Tasks for Label Studio: letters with their records as pre-annotations, written one after the other."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TextIO

from pydantic import BaseModel, ConfigDict

from imr_llm.domain.letter import Letter, Range
from imr_llm.domain.paths import is_within, leaves
from imr_llm.domain.record import CaseRecord
from imr_llm.label_studio.config import ENTRY, FIELD, ITEM, TEXT, VALUE
from imr_llm.label_studio.fields import field_of, label_of
from imr_llm.review.shapes import SECTIONS
from imr_llm.runs.corrected import corrected_record, entries_moved
from imr_llm.runs.correcting import corrections_of, record_sha256, review_states
from imr_llm.runs.corrections import KeptCorrection, ReviewState
from imr_llm.runs.ledger_view import LedgerView
from imr_llm.runs.letters import letters_of_run
from imr_llm.runs.rows import LetterState
from imr_llm.vocabulary.harmless import safe_json

ABOUT = "imr_llm"
"""Under what name a task carries whose it is; Label Studio gives the data of tasks back as they were."""


class About(BaseModel):
    """Which record of which letter a task was made of."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    number: int
    """Of the row in the run."""
    sha256: str
    """Of the letter's bytes."""
    record_sha256: str
    """What tells the machine's record from others that the letter has had."""
    corrections: tuple[int, ...]
    """Those that stood, and are in the pre-annotations."""
    seen: int
    """The last correction that there was."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A value of a record with where the letter shows it."""

    path: str
    """In the machine's record."""
    value: object
    """As JSON has it."""
    places: tuple[Range, ...]
    """In the source text."""
    given: str | None
    """What the value's control shows; None where the words are the value."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What a task showed of a record."""

    letter: Letter
    placed: Mapping[str, Placed]
    """By path in the machine's record."""
    entries: Mapping[str, str | None]
    """Every entry of every list by its path in the machine's record, with that in the record that was shown;
    None for those that are not in it."""
    present: frozenset[str]
    """The path of every single value, those as well that stand nowhere in the letter."""
    made_by: str
    """The model that the record is from, or `reader`."""


def tasks_of(
    ledger: LedgerView, max_bytes: int, *, finished: bool = False
) -> Iterator[tuple[str, dict[str, Any] | None]]:
    """The letters of a run that have records, each with its task; None where the sources lack the letter.

    Letters that a person has finished are left out, but for `finished`.
    """
    reviewed = review_states(ledger)
    numbers: dict[str, list[int]] = {}
    names: dict[int, str] = {}
    for row in ledger.rows_without_results(LetterState.DONE, LetterState.REVIEW):
        state, _ = reviewed.get(row.number, (None, None))
        if row.sha256 is not None and (finished or state is not ReviewState.FINISHED):
            numbers.setdefault(row.sha256, []).append(row.number)
            names[row.number] = row.id
    for letter in letters_of_run(ledger, numbers.keys(), max_bytes):
        for number in numbers.pop(letter.sha256):
            machine, record_of = ledger.row(number).record(), record_sha256(ledger, number)
            if machine is not None and record_of is not None:
                kept = corrections_of(ledger, number)
                about = About(
                    number=number,
                    sha256=letter.sha256,
                    record_sha256=record_of,
                    corrections=tuple(one.number for one in kept if one.stands),
                    seen=max((one.number for one in kept), default=0),
                )
                yield names[number], _task(names[number], shown_of(machine, letter, kept, about), about)
    for number in (one for those in numbers.values() for one in those):
        yield names[number], None


def write_tasks(stream: TextIO, tasks: Iterable[dict[str, Any]]) -> None:
    """Write tasks as the JSON array that Label Studio imports."""
    stream.write("[")
    for index, task in enumerate(tasks):
        stream.write(",\n" if index else "\n")
        stream.write(safe_json(json.dumps(task, ensure_ascii=False)))
    stream.write("\n]\n")


def _task(name: str, shown: Shown, about: About) -> dict[str, Any]:
    """The task of one letter: its text, and its record as people have corrected it so far."""
    regions = [region for one in shown.placed.values() for region in _regions(one, shown.letter)]
    result = [
        {"id": f"r{index}", "to_name": TEXT, **one}
        for index, region in enumerate(regions, 1)
        for one in region
    ]
    return {
        "data": {"title": name, TEXT: shown.letter.text, ABOUT: about.model_dump(mode="json")},
        "predictions": [{"model_version": shown.made_by, "result": result}],
    }


def shown_of(machine: CaseRecord, letter: Letter, kept: Iterable[KeptCorrection], about: About) -> Shown:
    """What a task shows, or showed: the record with the corrections that it was made with."""
    corrections = [one.correction for one in kept if one.number in about.corrections]
    record = corrected_record(machine, letter, corrections) if corrections else machine
    entries = entries_moved(machine, letter, corrections)
    where = {place: path for path, place in entries.items() if place is not None}
    values = record.model_dump(mode="json")
    found: dict[str, Placed] = {}
    present: set[str] = set()
    for place, value in (one for name in SECTIONS for one in leaves(values[name], name)):
        path = _moved(place, where)
        present.add(path)
        spans = tuple((one.start, one.end) for one in record.evidence.get(place, ()))
        if spans:
            found[path] = Placed(path, value, spans, _given(place, value, spans, letter))
    made_by = machine.provenance.model or machine.provenance.engine.value
    return Shown(letter, found, entries, frozenset(present), made_by)


def words_of(letter: Letter, places: Iterable[Range]) -> str:
    """The words of places, with layout undone."""
    ranges = [letter.clean.offsets.to_clean(*one) for one in places]
    return " ".join(letter.words(one) for one in ranges if one[0] < one[1])


def as_given(value: object) -> str:
    """A value as it is typed or chosen."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return f"{value:.12g}" if isinstance(value, float) else str(value)


def _given(place: str, value: object, spans: tuple[Range, ...], letter: Letter) -> str | None:
    if field_of(label_of(place)[0]).choices is None and value == words_of(letter, spans):
        return None
    return as_given(value)


def _regions(one: Placed, letter: Letter) -> Iterator[list[dict[str, Any]]]:
    """What Label Studio says of each place: label, value, and which item and entry it is."""
    label, position = label_of(one.path)
    choices = field_of(label).choices
    for start, end in one.places:
        at = {"start": start, "end": end, "text": letter.text[start:end]}
        region = [{"from_name": FIELD, "type": "labels", "value": {**at, "labels": [label]}}]
        if one.given is not None and choices is not None:
            region.append({"from_name": choices, "type": "choices", "value": {**at, "choices": [one.given]}})
        elif one.given is not None:
            region.append({"from_name": VALUE, "type": "textarea", "value": {**at, "text": [one.given]}})
        for name, number in ((ITEM, position.item), (ENTRY, position.entry)):
            if number is not None:
                region.append({"from_name": name, "type": "number", "value": {**at, "number": number}})
        yield region


def _moved(place: str, where: Mapping[str, str]) -> str:
    """A path in the corrected record as one in the machine's."""
    entry = max((one for one in where if is_within(place, one)), key=len, default=None)
    return f"{where[entry]}{place[len(entry) :]}" if entry is not None else place
