"""The model's draft against the offline reader's, on what prose tells: the patient, and what UR did.

Here the reader reads by the wordings that it knows, so that it may miss a value, and once in a while take a
wrong one. A contradiction is therefore a warning, and what one of them has alone is told as information.
"""

from __future__ import annotations

from collections.abc import Iterator

from imr_llm.checking.compare import Drafts, conflict, differing, overlap, paired_items
from imr_llm.checking.patient_values import patient_values
from imr_llm.checking.quoting import quoted
from imr_llm.checking.same_thing import same_values, sides
from imr_llm.checking.wrong_roles import wrong_roles
from imr_llm.domain.draft import Draft
from imr_llm.domain.letter import Letter
from imr_llm.domain.paths import steps
from imr_llm.domain.record import Finding, Severity

_SINGLE = ("age", "sex", "date_of_injury")
_LISTS = ("body_parts", "diagnoses", "medications", "prior_treatments")
_SIDED = ("body_parts", "diagnoses")
"""Of these a side is part of the value; a treatment is often named without it."""
_MECHANISM = "patient.mechanism_of_injury"
_OF_REVIEW = ("ur_action", "ur_approved")


def compare_told(letter: Letter, draft: Draft, reader: Draft) -> tuple[Finding, ...]:
    """`model_reader_conflict` where the two differ on the patient or on what utilization review did.

    Warnings: another age, sex, date of injury or mechanism, another deed or amount of utilization review,
    a field that the model left empty, a side or a code that it lost, and the `wrong_roles`. Information: a
    value of a list that only one of them has, and what only the model says.
    """
    roles = wrong_roles(letter, draft, reader)
    told = {finding.path for finding in (*roles, *_unfamiliar(draft))}
    found = (*_patient((draft, reader)), *_reviews((draft, reader)))
    return (*roles, *(one for one in found if one.severity is not Severity.INFO or one.path not in told))


def _unfamiliar(draft: Draft) -> Iterator[Finding]:
    """What was noted already of values that the reader does not know."""
    return (one for one in draft.findings if one.path.startswith("patient."))


def _patient(both: Drafts) -> Iterator[Finding]:
    draft, reader = both
    for name in _SINGLE:
        yield from differing(
            both, f"patient.{name}", getattr(draft.patient, name), getattr(reader.patient, name)
        )
    if not _same_story(both):
        yield from differing(
            both, _MECHANISM, draft.patient.mechanism_of_injury, reader.patient.mechanism_of_injury
        )
    for field in _LISTS:
        yield from _lost(both, field)
        yield from _alone(both, field)


def _same_story(both: Drafts) -> bool:
    """Whether both tell the injury with words of the same place: one of them may tell more of it."""
    one, other = (draft.evidence.get(_MECHANISM, ()) for draft in both)
    return any(overlap(here, there) for here in one for there in other)


def _lost(both: Drafts, field: str) -> Iterator[Finding]:
    """What the reader finds and the model has not: values, their sides, the codes of diagnoses."""
    draft, reader = both
    missing = []
    for path, its_field, words in patient_values(reader.patient):
        if its_field != field:
            continue
        same = same_values(reader, path, words, draft, field)
        if not same:
            missing.append(words)
            continue
        lost = sides(words) - {side for _, given in same for side in sides(given)}
        if lost and field in _SIDED:
            message = f"the model says {quoted(same[0][1])}, the reader {quoted(words)}, with the side"
            yield conflict(same[0][0], message, Severity.WARNING)
        yield from _lost_code(both, path, [there for there, _ in same])
    if missing:
        empty = not getattr(draft.patient, field)
        listed = ", ".join(map(quoted, missing))
        message = f"the reader finds {listed}, the model {'says nothing' if empty else 'does not'}"
        yield conflict(f"patient.{field}", message, Severity.WARNING if empty else Severity.INFO)


def _lost_code(both: Drafts, path: str, given: list[str]) -> Iterator[Finding]:
    draft, reader = both
    if not path.endswith(".name"):
        return
    code = reader.patient.diagnoses[_index(path)].code
    codes = [draft.patient.diagnoses[_index(one)].code for one in given]
    if code is not None and code not in codes:
        there = given[0].removesuffix(".name")
        message = f"the reader finds the code {quoted(code)} with this diagnosis, the model does not"
        yield conflict(f"{there}.code", message, Severity.WARNING)


def _index(path: str) -> int:
    return next(step for step in steps(path) if isinstance(step, int))


def _alone(both: Drafts, field: str) -> Iterator[Finding]:
    draft, reader = both
    for path, its_field, words in patient_values(draft.patient):
        if its_field == field and not same_values(draft, path, words, reader, field):
            message = f"only the model says {quoted(words)}, the reader does not find it"
            yield conflict(path.removesuffix(".name"), message, Severity.INFO)


def _reviews(both: Drafts) -> Iterator[Finding]:
    draft, reader = both
    for index, other in paired_items(both).items():
        path = f"disputed_items[{index}]"
        item, read = draft.disputed_items[index], reader.disputed_items[other]
        for name in _OF_REVIEW:
            shown_at = f"{path}.{name}.amount" if name == "ur_approved" else None
            yield from differing(
                both, f"{path}.{name}", getattr(item, name), getattr(read, name), shown_at=shown_at
            )
