"""Whether words can be what a field is for: the name of something at all, and of a kind that is known.

Names of a kind that the vocabulary knows nearly all of are kept when it does not know them, and told.
"""

from __future__ import annotations

from collections.abc import Callable

from imr_llm.asking.shown import Note
from imr_llm.domain.record import Category, FindingCode, Severity
from imr_llm.vocabulary.body_parts import find_body_parts
from imr_llm.vocabulary.categories import classify
from imr_llm.vocabulary.disorders import names_disorder
from imr_llm.vocabulary.drugs import find_drugs
from imr_llm.vocabulary.header_words import names_a_label
from imr_llm.vocabulary.naming import names_something
from imr_llm.vocabulary.spelling import plain

_NAMES = frozenset(
    {
        "case.employee",
        "reviewer.licensed_in",
        "reviewer.specialties",
        "reviewer.subspecialties",
        "patient.mechanism_of_injury",
        "patient.body_parts",
        "patient.diagnoses",
        "patient.medications",
        "patient.prior_treatments",
        "disputed_items.request",
        "disputed_items.treatment",
        "disputed_items.body_part",
    }
)
"""Fields whose words have to be the name of something. States are none of them: `OR` is one."""
_NUMBERS = frozenset({"case.case_number", "case.claim_number"})
_KNOWN: dict[str, tuple[str, Callable[[str], bool]]] = {
    "patient.body_parts": ("body part", lambda words: bool(find_body_parts(words))),
    "patient.diagnoses": ("disorder", lambda words: names_disorder(plain(words))),
    "patient.medications": ("drug", lambda words: bool(find_drugs(words))),
    "patient.prior_treatments": ("treatment", lambda words: classify(words) is not Category.OTHER),
}


def says_nothing(field: str, words: str) -> str | None:
    """Why words of the letter cannot be the value of a field, whatever they stand in; None where they can."""
    if field in _NAMES and not names_something(words):
        return "these words name nothing"
    if field == "case.employee" and names_a_label(words):
        return "these words are a label of the form"
    if field in _NUMBERS and not any(one.isdigit() for one in words):
        return "these words are no number"
    return None


def unfamiliar(field: str, words: str) -> Note | None:
    """What to note of words that name nothing of the field's kind that the offline reader knows."""
    kind, known = _KNOWN.get(field, ("", bool))
    if not kind or known(words):
        return None
    message = f"the model says {words!r}, which is no {kind} that the reader knows"
    return Note(FindingCode.MODEL_READER_CONFLICT, Severity.INFO, message)
