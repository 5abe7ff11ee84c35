"""Annotations that Label Studio exported, taken into a run as corrections; what is wrong costs no other."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from imr_llm.domain.letter import Letter
from imr_llm.domain.record import CaseRecord
from imr_llm.errors import AnnotationError, CorrectionError
from imr_llm.label_studio.annotations import Annotation, Task, statements
from imr_llm.label_studio.config import TEXT
from imr_llm.label_studio.differences import differences
from imr_llm.label_studio.tasks import About, shown_of
from imr_llm.runs.annotating import take_over
from imr_llm.runs.correcting import corrections_of, record_sha256
from imr_llm.runs.ledger import Ledger
from imr_llm.runs.letters import letters_of_run


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of one annotation, or of a task that has no usable one."""

    task: str
    """What the run calls the letter, else the task's number in Label Studio."""
    annotator: str = ""
    corrections: int = 0
    """Decisions that were kept, that to finish the letter among them."""
    taken_back: int = 0
    """Decisions of an earlier state of the annotation."""
    known: bool = False
    """It is in the run already."""
    problem: str | None = None
    """Why nothing of it was kept, or what of it was not; holds no letter text."""


@dataclass(frozen=True, slots=True)
class _Task:
    name: str
    about: About
    text: object
    annotations: tuple[tuple[Annotation, str], ...]
    """Those that were submitted, by their age, each with its origin."""


def import_file(ledger: Ledger, file: Path, max_bytes: int, names: Mapping[int, str]) -> Iterator[Imported]:
    """Take the annotations of a file into a run, one after the other, those of a letter by their age.

    `names` are those of annotators by their numbers. Skipped tasks, and tasks without annotations, say
    nothing. Raises AnnotationError for a file that is no export of Label Studio.
    """
    usable: dict[str, list[_Task]] = {}
    for index, content in enumerate(_read(file), 1):
        task = _task(content, index)
        if isinstance(task, Imported):
            yield task
        elif task.annotations:
            usable.setdefault(task.about.sha256, []).append(task)
    for letter in letters_of_run(ledger, usable.keys(), max_bytes):
        for task in usable.pop(letter.sha256):
            yield from _import_task(ledger, letter, task, names)
    for task in (one for those in usable.values() for one in those):
        problem = "the sources of the run do not have this letter any more, or it was changed"
        yield Imported(task.name, problem=problem)


def _read(file: Path) -> Sequence[object]:
    try:
        content = json.loads(file.read_bytes())
    except OSError as error:
        raise AnnotationError(f"{str(file)!r} cannot be read: {error.strerror}") from None
    except (ValueError, RecursionError):
        raise AnnotationError(f"{str(file)!r} is no JSON: export from Label Studio as JSON") from None
    tasks = [content] if isinstance(content, dict) else content
    if not isinstance(tasks, list):
        raise AnnotationError(f"{str(file)!r} holds no tasks: export from Label Studio as JSON")
    return tasks


def _task(content: object, index: int) -> _Task | Imported:
    name = f"task {_id_of(content) or index}"
    try:
        task = Task.model_validate(content)
        about = task.about()
    except ValidationError as error:
        return Imported(name, problem=f"is not as Label Studio exports tasks as JSON ({_said(error)})")
    if about is None:
        return Imported(name, problem="was not made by imr-llm label-studio export")
    name = str(task.data.get("title") or name)
    annotations: list[Annotation] = []
    for one in task.annotations:
        try:
            annotations.append(Annotation.model_validate(one))
        except ValidationError as error:
            return Imported(name, problem=f"has an annotation that is no such ({_said(error)})")
    submitted = sorted((one for one in annotations if not one.was_cancelled), key=lambda one: one.made_at)
    return _Task(name, about, task.data.get(TEXT), tuple((one, one.origin(task)) for one in submitted))


def _id_of(content: object) -> object:
    return content.get("id") if isinstance(content, dict) else None


def _said(error: ValidationError) -> str:
    first = error.errors(include_input=False, include_url=False, include_context=False)[0]
    return f"{'.'.join(str(part) for part in first['loc'])}: {first['msg']}"


def _import_task(ledger: Ledger, letter: Letter, task: _Task, names: Mapping[int, str]) -> Iterator[Imported]:
    if task.text != letter.text:
        yield Imported(task.name, problem="its text is not the letter's: export it again")
        return
    for made in task.annotations:
        who = made[0].annotator(names)
        try:
            yield _import_annotation(ledger, letter, task, made, who)
        except CorrectionError as error:
            yield Imported(task.name, who, problem=str(error))


def _import_annotation(
    ledger: Ledger, letter: Letter, task: _Task, made: tuple[Annotation, str], who: str
) -> Imported:
    annotation, origin = made
    about = task.about
    machine = _machine(ledger, about)
    shown = shown_of(machine, letter, corrections_of(ledger, about.number), about)
    corrections = differences(shown, statements(annotation.result, letter), who)
    taken = take_over(
        ledger,
        letter,
        about.number,
        corrections,
        who=who,
        of_record=about.record_sha256,
        seen=about.seen,
        origin=origin,
        made_at=annotation.made_at,
    )
    if taken is None:
        return Imported(task.name, who, known=True)
    problem = None
    if taken.conflicts:
        told = (f"{one.path} (by {other.correction.reviewer})" for one, other in taken.conflicts)
        problem = f"decided otherwise since the export, and left as it is: {', '.join(told)}"
    return Imported(task.name, who, taken.corrections, taken.taken_back, problem=problem)


def _machine(ledger: Ledger, about: About) -> CaseRecord:
    if not 1 <= about.number <= ledger.newest():
        raise CorrectionError(f"there is no letter {about.number} in this run")
    row = ledger.row(about.number)
    if row.record_json is None or row.sha256 != about.sha256:
        raise CorrectionError("this run has no record of the letter under the task's number")
    if record_sha256(ledger, about.number) != about.record_sha256:
        raise CorrectionError("the letter was asked anew since the task was exported: export it again")
    return CaseRecord.model_validate_json(row.record_json)
