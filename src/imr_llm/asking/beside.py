"""Whether the words beside a value speak against it: a number that is no age, a drug that is an allergy.

A model is held to them. What people take from the letter's words is theirs to say.
"""

from __future__ import annotations

from imr_llm.domain.letter import Letter, Range
from imr_llm.vocabulary.ages import tells_age
from imr_llm.vocabulary.allergies import told_as_allergy

_NEVER_ALLERGIES = frozenset({"patient.diagnoses", "patient.medications"})


def belied(field: str, clean: Range, letter: Letter) -> str | None:
    """Why the words at `clean` are no value of a field where they stand; None where they may be."""
    flat = letter.clean.flat
    if field == "patient.age" and not tells_age(flat, clean):
        return "nothing beside this number says that it is an age"
    if field in _NEVER_ALLERGIES and told_as_allergy(flat, clean):
        return "the letter tells this as an allergy"
    return None
