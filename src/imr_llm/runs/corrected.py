"""Applies corrections to a machine's record: values, evidence, cross-checks, outcome, review flag."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from pydantic import ValidationError

from imr_llm.checking import cross_check, outcome_of
from imr_llm.domain.draft import Draft
from imr_llm.domain.letter import Letter
from imr_llm.domain.record import CaseRecord, Finding, FindingCode, Severity
from imr_llm.domain.spans import Span
from imr_llm.errors import CorrectionError
from imr_llm.runs.corrections import Correction, Verdict

_STEPS = re.compile(r"([a-z_]+)|\[(\d+)\]")
_CORRECTABLE = re.compile(
    r"(?:case|reviewer|patient|clinical_summary|clinical_summary_source|documents_reviewed|disputed_items)\b"
)
_GONE = object()
"""Stands where an entry of a list was removed, until all corrections are applied."""


@dataclass(frozen=True, slots=True)
class _Step:
    name: str | None
    index: int | None


def corrected_record(
    machine: CaseRecord, letter: Letter | None, corrections: Sequence[Correction]
) -> CaseRecord:
    """The record with the corrections in it, checked again as a whole.

    The last correction of a path counts. Without the letter the cross-checks cannot be run again: what they
    found in the machine's record stays, but for what is corrected. Raises CorrectionError for a path or value
    that does not fit the record's schema, and for places that are not of the letter.
    """
    data, evidence, latest = _applied(machine, letter, corrections)
    moved = _closed_up(data)
    values = _validated({**data, "findings": [], "evidence": {}})
    kept = {
        place: spans
        for path, spans in evidence.items()
        if (place := _moved(path, moved)) is not None and _is_set(values, place)
    }
    checks = cross_check(letter, _draft(machine, machine.evidence)) if letter is not None else ()
    checked = {(one.code, one.path) for one in checks}
    noticed = [one for one in machine.findings if (one.code, one.path) not in checked]
    draft = _draft(values, kept, tuple(_standing(noticed, latest, moved)))
    checks = cross_check(letter, draft) if letter is not None else ()
    findings = tuple(dict.fromkeys((*draft.findings, *checks)))
    return values.model_copy(
        update={
            "outcome": outcome_of(values.disputed_items),
            "needs_review": any(one.severity is Severity.ERROR for one in findings),
            "findings": findings,
            "evidence": kept,
        }
    )


def entries_left(
    machine: CaseRecord, letter: Letter | None, corrections: Sequence[Correction]
) -> dict[str, bool]:
    """Every entry of every list by its path in the machine's record, and whether it is in the corrected one.

    Entries that were added are among them. Those that are left keep their order, so that this tells where
    an entry of the corrected record stands in the machine's. Raises CorrectionError as `corrected_record`.
    """
    data, _, _ = _applied(machine, letter, corrections)
    return {path: place is not None for path, place in _closed_up(data).items()}


def _applied(
    machine: CaseRecord, letter: Letter | None, corrections: Sequence[Correction]
) -> tuple[dict[str, Any], dict[str, tuple[Span, ...]], list[Correction]]:
    """Values and evidence with the corrections that count in them, and those; removed entries are marked."""
    data = machine.model_dump(mode="json")
    evidence = dict(machine.evidence)
    latest: dict[str, Correction] = {}
    for correction in corrections:
        # In the order of the last decisions: one about a whole comes after those about its parts, or before.
        latest.pop(correction.path, None)
        latest[correction.path] = correction
    for correction in latest.values():
        if correction.path:
            _apply(data, evidence, correction, letter)
    return data, evidence, list(latest.values())


def _apply(
    data: dict[str, Any],
    evidence: dict[str, tuple[Span, ...]],
    correction: Correction,
    letter: Letter | None,
) -> None:
    steps = _steps(correction.path)
    if correction.verdict is Verdict.ACCEPTED:
        if _held(_parent(data, steps, correction.path, grow=False), steps[-1]) is None:
            raise CorrectionError(f"there is nothing at {correction.path!r}")
        return
    parent = _parent(data, steps, correction.path, grow=correction.verdict is Verdict.CHANGED)
    last = steps[-1]
    if correction.verdict is Verdict.CHANGED:
        _put(parent, last, correction.value, correction.path)
        _forget(evidence, correction.path)
        spans = tuple(_spans(correction, letter))
        evidence |= dict.fromkeys(_leaves(correction.value, correction.path), spans)
    else:
        if last.index is not None and _held(parent, last) is None:
            raise CorrectionError(f"there is nothing at {correction.path!r}")
        _put(parent, last, _GONE if last.index is not None else None, correction.path)
        _forget(evidence, correction.path)


def _steps(path: str) -> list[_Step]:
    steps = [
        _Step(name or None, int(index) if index else None)
        for name, index in (found.groups() for found in _STEPS.finditer(path))
    ]
    if not steps or _CORRECTABLE.match(path) is None:
        raise CorrectionError(f"{path!r} is no path of a value that can be corrected")
    return steps


def _parent(data: Any, steps: Sequence[_Step], path: str, *, grow: bool) -> Any:
    """What holds the value at a path; with `grow`, objects that are missing on the way are made."""
    place = data
    for step, following in pairwise(steps):
        if step.index is not None:
            if not isinstance(place, list) or step.index >= len(place):
                raise CorrectionError(f"there is nothing at {path!r}")
            held = place[step.index]
        elif isinstance(place, dict) and step.name in place:
            held = place[step.name]
        else:
            raise CorrectionError(f"there is nothing at {path!r}")
        if held is None and grow:
            held = [] if following.index is not None else {}
            place[step.index if step.index is not None else step.name] = held
        if held is None or held is _GONE:
            raise CorrectionError(f"there is nothing at {path!r}")
        place = held
    return place


def _held(parent: Any, last: _Step) -> object:
    """What is there now; None for nothing."""
    if last.index is None:
        return parent.get(last.name) if isinstance(parent, dict) else None
    held = parent[last.index] if isinstance(parent, list) and last.index < len(parent) else None
    return None if held is _GONE else held


def _put(parent: Any, last: _Step, value: object, path: str) -> None:
    if last.index is None:
        if not isinstance(parent, dict):
            raise CorrectionError(f"there is nothing at {path!r}")
        parent[last.name] = value
        return
    if not isinstance(parent, list) or last.index > len(parent) + _MOST_ADDED:
        raise CorrectionError(f"there is no list with a place {path!r}")
    # Entries are added behind all others, and one that was added before may have been taken back.
    parent.extend([_GONE] * (last.index + 1 - len(parent)))
    parent[last.index] = value


_MOST_ADDED = 500


def _forget(evidence: dict[str, tuple[Span, ...]], path: str) -> None:
    for known in [one for one in evidence if one == path or one.startswith((f"{path}.", f"{path}["))]:
        del evidence[known]


def _leaves(value: object, path: str) -> Iterable[str]:
    """The paths of the single values of which a value is made: each has evidence of its own."""
    if isinstance(value, dict):
        for name, held in value.items():
            yield from _leaves(held, f"{path}.{name}")
    elif isinstance(value, list):
        for index, held in enumerate(value):
            yield from _leaves(held, f"{path}[{index}]")
    elif value is not None:
        yield path


def _spans(correction: Correction, letter: Letter | None) -> Iterable[Span]:
    for start, end in correction.places:
        if letter is None:
            raise CorrectionError("the letter is gone, so that no place of it can be shown")
        if not 0 <= start < end <= len(letter.text):
            raise CorrectionError(f"[{start}, {end}) is no place of the letter")
        yield letter.span(start, end)


def _closed_up(data: Any, path: str = "") -> dict[str, str | None]:
    """Take removed entries out of every list; for each entry whose position changed, old path and new one."""
    moved: dict[str, str | None] = {}
    if isinstance(data, dict):
        for name, value in data.items():
            moved |= _closed_up(value, f"{path}.{name}" if path else name)
    elif isinstance(data, list):
        left = [entry for entry in data if entry is not _GONE]
        position = 0
        for index, entry in enumerate(data):
            moved[f"{path}[{index}]"] = None if entry is _GONE else f"{path}[{position}]"
            position += entry is not _GONE
        for index, entry in enumerate(data):
            if entry is not _GONE:
                moved |= _closed_up(entry, f"{path}[{index}]")
        data[:] = left
    return moved


def _moved(path: str, moved: Mapping[str, str | None]) -> str | None:
    """Where a path of the machine's record is after removals; None where it was removed."""
    now = ""
    before = ""
    for name, index in (found.groups() for found in _STEPS.finditer(path)):
        if name:
            before = f"{before}.{name}" if before else name
            now = f"{now}.{name}" if now else name
            continue
        before += f"[{index}]"
        place = moved.get(before, before)
        if place is None:
            return None
        now += place[place.rindex("[") :]
    return now


def _is_set(values: CaseRecord, path: str) -> bool:
    place: object = values
    for name, index in (found.groups() for found in _STEPS.finditer(path)):
        if name:
            place = getattr(place, name, None)
        elif isinstance(place, tuple) and int(index) < len(place):
            place = place[int(index)]
        else:
            return False
    return place is not None


def _validated(data: dict[str, Any]) -> CaseRecord:
    try:
        return CaseRecord.model_validate(data)
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False, include_context=False)[0]
        where = ".".join(str(part) for part in first["loc"]) or "the record"
        raise CorrectionError(f"{where} does not fit the record: {first['msg']}") from None


def _draft(
    values: CaseRecord, evidence: dict[str, tuple[Span, ...]], findings: tuple[Finding, ...] = ()
) -> Draft:
    return Draft(
        case=values.case,
        reviewer=values.reviewer,
        patient=values.patient,
        clinical_summary=values.clinical_summary,
        clinical_summary_source=values.clinical_summary_source,
        documents_reviewed=values.documents_reviewed,
        disputed_items=values.disputed_items,
        evidence=evidence,
        findings=findings,
    )


def _standing(
    noticed: Iterable[Finding], corrections: Sequence[Correction], moved: Mapping[str, str | None]
) -> Iterable[Finding]:
    """What an engine noticed while it read and no correction settles, and what people could not read."""
    whole = any(not one.path for one in corrections)
    for finding in noticed:
        if whole or any(_concerns(one.path, finding.path) for one in corrections):
            continue
        place = _moved(finding.path, moved) if finding.path else ""
        if place is not None:
            yield finding.model_copy(update={"path": place})
    for one in corrections:
        if one.verdict is Verdict.UNREADABLE:
            yield Finding(
                code=FindingCode.UNREADABLE_TEXT,
                severity=Severity.WARNING,
                path=_moved(one.path, moved) or one.path.rpartition("[")[0],
                message="a person could not read it",
            )


def _concerns(corrected: str, found: str) -> bool:
    """Whether deciding about one path settles what was found on another: it is the same or part of it."""
    return corrected == found or found.startswith((f"{corrected}.", f"{corrected}["))
