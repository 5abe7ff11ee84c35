"""Applies corrections to a machine's record: values, evidence, cross-checks, outcome, review flag."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any

from pydantic import ValidationError

from imr_llm.checking import cross_check, outcome_of
from imr_llm.domain.draft import Draft
from imr_llm.domain.letter import Letter
from imr_llm.domain.paths import Step, is_within, joined, leaves, steps, value_at
from imr_llm.domain.record import CaseRecord, Finding, FindingCode, Severity
from imr_llm.domain.spans import Span
from imr_llm.errors import CorrectionError
from imr_llm.runs.corrections import Correction, Verdict

_CORRECTABLE = re.compile(
    r"(?:case|reviewer|patient|clinical_summary|clinical_summary_source|documents_reviewed|disputed_items)\b"
)
_MOST_ADDED = 500
"""Places behind the end of a list up to which an entry may be added."""
_GONE = object()
"""Stands where an entry of a list was removed, until all corrections are applied."""


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
        if (place := _moved(path, moved)) is not None and value_at(values, place) is not None
    }
    checks = cross_check(letter, Draft.of(machine)) if letter is not None else ()
    checked = {(one.code, one.path) for one in checks}
    noticed = [one for one in machine.findings if (one.code, one.path) not in checked]
    draft = replace(Draft.of(values), evidence=kept, findings=tuple(_standing(noticed, latest, moved)))
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
    return {path: place is not None for path, place in entries_moved(machine, letter, corrections).items()}


def entries_moved(
    machine: CaseRecord, letter: Letter | None, corrections: Sequence[Correction]
) -> dict[str, str | None]:
    """The same entries, each with its path in the corrected record; None for those that are not in it."""
    data, _, _ = _applied(machine, letter, corrections)
    moved = _closed_up(data)
    return {path: _moved(path, moved) for path in moved}


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
    path, verdict = correction.path, correction.verdict
    *way, last = _way(path)
    parent = _parent(data, (*way, last), path, grow=verdict is Verdict.CHANGED)
    if verdict is Verdict.CHANGED:
        _put(parent, last, correction.value, path)
        _forget(evidence, path)
        spans = tuple(_spans(correction, letter))
        evidence |= dict.fromkeys((leaf for leaf, _ in leaves(correction.value, path)), spans)
        return
    if _held(parent, last) is None and (verdict is Verdict.ACCEPTED or isinstance(last, int)):
        raise CorrectionError(f"there is nothing at {path!r}")
    if verdict is not Verdict.ACCEPTED:
        _put(parent, last, _GONE if isinstance(last, int) else None, path)
        _forget(evidence, path)


def _way(path: str) -> tuple[Step, ...]:
    if _CORRECTABLE.match(path) is None:
        raise CorrectionError(f"{path!r} is no path of a value that can be corrected")
    return steps(path)


def _parent(data: Any, way: Sequence[Step], path: str, *, grow: bool) -> Any:
    """What holds the value at a path; with `grow`, objects that are missing on the way are made."""
    place = data
    for step, following in pairwise(way):
        held = _held(place, step)
        if held is None and grow and isinstance(place, dict) and step in place:
            held = place[step] = [] if isinstance(following, int) else {}
        if held is None:
            raise CorrectionError(f"there is nothing at {path!r}")
        place = held
    return place


def _held(parent: Any, step: Step) -> Any:
    """What is there now; None for nothing."""
    if isinstance(step, int):
        held = parent[step] if isinstance(parent, list) and step < len(parent) else None
    else:
        held = parent.get(step) if isinstance(parent, dict) else None
    return None if held is _GONE else held


def _put(parent: Any, step: Step, value: object, path: str) -> None:
    if not isinstance(step, int):
        if not isinstance(parent, dict):
            raise CorrectionError(f"there is nothing at {path!r}")
        parent[step] = value
        return
    if not isinstance(parent, list) or step > len(parent) + _MOST_ADDED:
        raise CorrectionError(f"there is no list with a place {path!r}")
    # Entries are added behind all others, and one that was added before may have been taken back.
    parent.extend([_GONE] * (step + 1 - len(parent)))
    parent[step] = value


def _forget(evidence: dict[str, tuple[Span, ...]], path: str) -> None:
    for known in [one for one in evidence if is_within(one, path)]:
        del evidence[known]


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
            moved |= _closed_up(value, joined(path, name))
    elif isinstance(data, list):
        left = [entry for entry in data if entry is not _GONE]
        position = 0
        for index, entry in enumerate(data):
            moved[joined(path, index)] = None if entry is _GONE else joined(path, position)
            position += entry is not _GONE
        for index, entry in enumerate(data):
            if entry is not _GONE:
                moved |= _closed_up(entry, joined(path, index))
        data[:] = left
    return moved


def _moved(path: str, moved: Mapping[str, str | None]) -> str | None:
    """Where a path of the machine's record is after removals; None where it was removed."""
    before = now = ""
    for step in steps(path):
        before = joined(before, step)
        if isinstance(step, int):
            place = moved.get(before, before)
            if place is None:
                return None
            now += place[place.rindex("[") :]
        else:
            now = joined(now, step)
    return now


def _validated(data: dict[str, Any]) -> CaseRecord:
    if not data["disputed_items"]:
        raise CorrectionError(
            "a record has at least one disputed item: add the right one before the last is rejected"
        )
    try:
        return CaseRecord.model_validate(data)
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False, include_context=False)[0]
        where = ".".join(str(part) for part in first["loc"]) or "the record"
        raise CorrectionError(f"{where} does not fit the record: {first['msg']}") from None


def _standing(
    noticed: Iterable[Finding], corrections: Sequence[Correction], moved: Mapping[str, str | None]
) -> Iterable[Finding]:
    """What an engine noticed while it read and no correction settles, and what people could not read."""
    for finding in noticed:
        # Deciding about a value settles what was found on it and on its parts; about the letter, everything.
        if any(is_within(finding.path, one.path) for one in corrections):
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
