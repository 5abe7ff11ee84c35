"""The values of a patient that prose tells, and that are asked about one by one."""

from __future__ import annotations

from collections.abc import Iterator

from imr_llm.domain.record import Patient


def patient_values(patient: Patient) -> Iterator[tuple[str, str, str]]:
    """The path, the field and the words of each value, field by field."""
    for index, part in enumerate(patient.body_parts):
        yield f"patient.body_parts[{index}]", "body_parts", part
    for index, diagnosis in enumerate(patient.diagnoses):
        yield f"patient.diagnoses[{index}].name", "diagnoses", diagnosis.name
    for index, drug in enumerate(patient.medications):
        yield f"patient.medications[{index}]", "medications", drug
    for index, treatment in enumerate(patient.prior_treatments):
        yield f"patient.prior_treatments[{index}]", "prior_treatments", treatment
    if patient.mechanism_of_injury:
        yield "patient.mechanism_of_injury", "mechanism_of_injury", patient.mechanism_of_injury
