"""Three hundred and ten case summaries by many hands, and what a careful person reads in them.

They were written by authors who had not seen the program. The rules were mended by them since, so the shares
say that nothing got worse, not how the reader does on prose that nobody has looked at (docs/evaluation.md).
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

import pytest

from imr_llm.domain.draft import Notes
from imr_llm.domain.letter import LetterFormat
from imr_llm.domain.record import Patient
from imr_llm.evaluation.compare import Verdict, compare
from imr_llm.evaluation.gold import GoldRecord
from imr_llm.reading.patient import read_patient
from tests.reading.views import view_of

FILES = sorted((Path(__file__).parent / "summaries").glob("*.json"))
LEAST = {
    "age": 0.99,
    "sex": 0.97,
    "date_of_injury": 0.97,
    "mechanism_of_injury": 0.9,
    "body_parts": 0.95,
    "diagnoses.name": 0.95,
    "diagnoses.code": 0.95,
    "medications": 0.95,
    "prior_treatments": 0.93,
}
"""F1 of every field over all summaries, free text that is close enough counting as right."""


def test_the_summaries_are_read() -> None:
    """Every field of the patient is read as often as it was, and no oftener where the summary is silent."""
    counts: defaultdict[str, Counter[Verdict]] = defaultdict(Counter)
    for file in FILES:
        for one in json.loads(file.read_text(encoding="utf-8")):
            for field, verdict in _verdicts(one):
                counts[field.removeprefix("patient.")][verdict] += 1
    scores = {field: _f1(counts[field]) for field in LEAST}
    assert {field: score for field, score in scores.items() if score < LEAST[field]} == {}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_summaries_hold_what_they_are_said_to(file: Path) -> None:
    """Every string of the gold stands in its summary."""
    for one in json.loads(file.read_text(encoding="utf-8")):
        patient = Patient.model_validate(one["patient"])
        words = [*patient.body_parts, *patient.medications, *patient.prior_treatments]
        words += [part for each in patient.diagnoses for part in (each.name, each.code) if part]
        words += [patient.mechanism_of_injury] if patient.mechanism_of_injury else []
        assert [word for word in words if word not in one["text"]] == []


def _verdicts(one: dict[str, Any]) -> list[tuple[str, Verdict]]:
    gold = Patient.model_validate(one["patient"])
    found = read_patient(view_of(one["text"]), Notes(), gold.date_of_injury)
    return [(leaf.field, leaf.verdict) for leaf in compare(_record(gold), _record(found)).leaves]


def _record(patient: Patient) -> GoldRecord:
    # A summary alone decides nothing, so the items that a record must have are left out.
    return GoldRecord.model_construct(letter_format=LetterFormat.FRAGMENT, patient=patient, disputed_items=())


def _f1(counts: Counter[Verdict]) -> float:
    right = counts[Verdict.RIGHT] + counts[Verdict.CLOSE]
    wrong = 2 * counts[Verdict.WRONG] + counts[Verdict.MISSED] + counts[Verdict.SPURIOUS]
    return 2 * right / (2 * right + wrong)
