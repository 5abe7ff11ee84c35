"""The injured worker as the clinical case summary describes them."""

from __future__ import annotations

from datetime import date

from imr_llm.domain.draft import Notes
from imr_llm.domain.letter import Range
from imr_llm.domain.record import Diagnosis, FindingCode, Patient, Severity, Sex
from imr_llm.domain.spans import Found
from imr_llm.reading.diagnoses import find_diagnoses
from imr_llm.reading.diagnosis_told import DiagnosisFound
from imr_llm.reading.injured_parts import find_injured_parts
from imr_llm.reading.injury_date import find_date_of_injury
from imr_llm.reading.mechanism import find_mechanism
from imr_llm.reading.medications import find_medications
from imr_llm.reading.others import told_of_others
from imr_llm.reading.person import find_age
from imr_llm.reading.person_sex import find_sex, sex_told_otherwise
from imr_llm.reading.prose import sentences
from imr_llm.reading.treatments import find_treatments
from imr_llm.reading.view import View
from imr_llm.vocabulary.dates import DateMatch, find_dates


def read_patient(view: View | None, notes: Notes, printed: date | None = None) -> Patient:
    """The patient of a case summary (`view`); noted under `patient.…`. No summary, no patient.

    `printed` is the date of injury of the header: the same date in the summary is the injury's.
    """
    if view is None:
        return Patient()
    cut = sentences(view)
    others = told_of_others(view, cut)
    own = view.without(others)
    age, sex = _person(view, own, [one for one in cut if not _touches(one, others)], notes)
    injured_on = find_date_of_injury(view, cut, find_dates(view.text), printed)
    diagnoses = find_diagnoses(own, cut)
    day = injured_on[0].date if injured_on is not None else None
    year = day.year if day is not None else None
    mechanism = find_mechanism(view, cut, injured_on[1] if injured_on is not None else None, year)
    return Patient(
        age=age,
        sex=sex,
        date_of_injury=_injured_on(view, injured_on, notes),
        mechanism_of_injury=notes.take("patient.mechanism_of_injury", mechanism),
        body_parts=notes.take_all(
            "patient.body_parts",
            find_injured_parts(
                own,
                cut,
                [one.place for one in diagnoses if one.announced],
                _told_at(view, mechanism),
                year,
            ),
        ),
        diagnoses=_diagnoses(diagnoses, notes),
        medications=notes.take_all("patient.medications", find_medications(own, cut)),
        prior_treatments=notes.take_all("patient.prior_treatments", find_treatments(own, cut)),
    )


def _touches(one: Range, ranges: list[Range]) -> bool:
    return any(start < one[1] and one[0] < end for start, end in ranges)


def _told_at(view: View, mechanism: Found[str] | None) -> list[Range]:
    """Where the story of the injury stands in the view."""
    if mechanism is None:
        return []
    start = view.text.find(mechanism.value)
    return [(start, start + len(mechanism.value))] if start >= 0 else []


def _person(whole: View, view: View, plain: list[Range], notes: Notes) -> tuple[int | None, Sex | None]:
    """Age and sex; `plain` are the sentences of the `whole` that tell of nobody else."""
    age = find_age(view)
    sex = notes.take("patient.sex", find_sex(view, plain, age, whole))
    if age is None:
        return None, sex
    if age.sex is not None and (other := sex_told_otherwise(view, plain, age.sex)) is not None:
        for path in ("patient.age", "patient.sex"):
            beside = view.text[slice(*age.sex_words)]
            message = f"{beside!r} stands beside the age, but the letter says {other!r}"
            notes.add(FindingCode.UNCERTAIN_VALUE, Severity.WARNING, path, message)
    if age.damaged:
        notes.add(
            FindingCode.UNREADABLE_TEXT,
            Severity.WARNING,
            "patient.age",
            f"the letter prints {view.text[slice(*age.words)]!r}, read as {age.years}",
        )
    return notes.take("patient.age", view.value(age.years, *age.words)), sex


def _injured_on(view: View, found: tuple[DateMatch, Range] | None, notes: Notes) -> date | None:
    if found is None:
        return None
    one, words = found
    path = "patient.date_of_injury"
    if one.date is None:
        notes.add(
            FindingCode.IMPOSSIBLE_DATE, Severity.ERROR, path, f"there is no such date as {one.words!r}"
        )
        return None
    if one.damaged:
        notes.add(
            FindingCode.UNREADABLE_TEXT,
            Severity.WARNING,
            path,
            f"the letter prints {one.words!r}, read as {one.date.isoformat()!r}",
        )
    return notes.take(path, view.value(one.date, *words))


def _diagnoses(found: list[DiagnosisFound], notes: Notes) -> tuple[Diagnosis, ...]:
    diagnoses = []
    for index, one in enumerate(found):
        path = f"patient.diagnoses[{index}]"
        diagnoses.append(
            Diagnosis(
                name=notes.take(f"{path}.name", one.name) or "", code=notes.take(f"{path}.code", one.code)
            )
        )
    return tuple(diagnoses)
