"""Words of the letter become typed values, or the field fails."""

from __future__ import annotations

from datetime import date

import pytest

from imr_llm.asking import AnswersReply, Question, assemble, claims, merge_answers, number_lines
from imr_llm.asking.replies import Answer
from imr_llm.checking import ground
from imr_llm.domain.draft import Draft
from imr_llm.domain.record import Category, Quantity, StatedOutcome, SummarySource, Unit, UrAction
from imr_llm.letters import load_letter
from tests.asking.authored import REPLIES
from tests.asking.drafts import without
from tests.asking.letters import FINAL
from tests.asking.pen import Pen

HEADER = (
    "Final Determination: PARTIAL OVERTURN\nPriority: Expedited\nDated: March 5, 2014 or O6/20/2014 in May"
)
STATEMENTS = """
Ms. Doe, age fifty-one, was born in May. Not Board Certified. The request was partially certified.
The request was deferred. Refills: two. Right carpal tunnel syndrome (ICD-9: 354.0). A custom knee brace.
The case summary was adopted from the utilization review. Six sessions were tried. No refills.
Vicodin, then 5 to 10 more. It was certified. It was not certified. Sex: F. Born 5/M/70. It was turned down.
They declined to certify it. This letter disputing the Utilization Review Denial came late.
UR allowed 6 of the 12 visits. It left #30 for a month. Three out of 8 treatments were good.
UR cut 14 visits to 9.
"""


def _stating(path: str) -> str:
    if path.startswith("case."):
        return FINAL.replace(
            "Priority:               Standard", f"Priority:               Standard\n{HEADER}"
        )
    return FINAL.replace("She takes\n", f"She takes\n{STATEMENTS}\n")


def test_the_opening_sentence_of_a_notice_tells_of_no_item_what_was_done() -> None:
    """A denial that every notice speaks of is neither taken for this request's nor an error."""
    letter = load_letter(_stating("disputed_items[0].ur_action"))
    numbered = number_lines(letter)
    draft = assemble(letter, claims(REPLIES["final"](letter), numbered), ground).draft
    path = "disputed_items[0].ur_action"
    words = Pen(letter).quote("disputing the Utilization Review Denial")
    answer = AnswersReply(answers=[Answer(path=path, words=words)])
    open_draft = without(draft, disputed_items__0__ur_action=None)
    result = merge_answers(numbered, open_draft, [Question(path, "", "", ())], answer, ground)
    assert result.draft.disputed_items[0].ur_action is None
    assert result.failures == ()


@pytest.mark.parametrize(
    ("path", "words", "value"),
    [
        ("case.stated_outcome", "PARTIAL OVERTURN", StatedOutcome.PARTIAL_OVERTURN),
        ("patient.age", "age fifty-one", 51),
        ("patient.sex", "Ms. Doe", "female"),
        ("patient.sex", "Doe", None),
        ("patient.sex", "Sex: F", "female"),
        ("patient.sex", "Born 5/M/70", None),
        ("case.priority", "Expedited", "expedited"),
        ("case.determination_date", "March 5, 2014", date(2014, 3, 5)),
        ("case.date_assigned", "O6/20/2014", date(2014, 6, 20)),
        ("case.date_assigned", "May", None),
        ("reviewer.board_certified", "Not Board Certified", None),
        ("disputed_items[0].ur_action", "partially certified", UrAction.MODIFIED),
        ("disputed_items[0].ur_action", "deferred", UrAction.DELAYED),
        ("disputed_items[0].ur_action", "was not certified", UrAction.DENIED),
        ("disputed_items[0].ur_action", "It was certified", None),
        ("disputed_items[0].ur_action", "was turned down", UrAction.DENIED),
        ("disputed_items[0].ur_action", "declined to certify it", UrAction.DENIED),
        ("disputed_items[0].category", "custom knee brace", Category.DMEPOS),
        ("disputed_items[0].category", "born in May", None),
        ("disputed_items[0].ur_approved", "Six sessions", Quantity(amount=6, unit=Unit.SESSION)),
        ("disputed_items[0].ur_approved", "6 of the 12 visits", Quantity(amount=6, unit=Unit.VISIT)),
        ("disputed_items[0].ur_approved", "14 visits to 9", Quantity(amount=9, unit=Unit.VISIT)),
        ("disputed_items[0].ur_approved", "#30", Quantity(amount=30, unit=Unit.UNIT)),
        ("disputed_items[0].ur_approved", "30", Quantity(amount=30, unit=Unit.UNIT)),
        (
            "disputed_items[0].ur_approved",
            "Three out of 8 treatments",
            Quantity(amount=3, unit=Unit.TREATMENT),
        ),
        ("clinical_summary_source", "adopted from the utilization review", SummarySource.UTILIZATION_REVIEW),
        ("clinical_summary_source", "The case summary", None),
    ],
)
def test_words_become_typed_values_or_fail(path: str, words: str, value: object) -> None:
    """The value follows from the letter's words by code; words that do not say it are refused."""
    letter = load_letter(_stating(path))
    numbered = number_lines(letter)
    pen = Pen(letter)
    reply_to_it = REPLIES["final"](letter)
    honest = assemble(letter, claims(reply_to_it, numbered), ground).draft
    blank: dict[str, object] = {path.replace("[", "__").replace("].", "__").replace(".", "__"): None}
    if path.endswith("category"):
        blank = {"disputed_items__0__category": Category.OTHER}
    draft = without(honest, **blank)
    answer = AnswersReply(answers=[Answer(path=path, words=pen.quote(words))])
    result = merge_answers(numbered, draft, [Question(path, "", "", ())], answer, ground)
    assert _at(result.draft, path) == (value if value is not None else _at(draft, path))
    assert bool(result.failures) == (value is None)


def test_a_diagnosis_is_parted_from_its_code() -> None:
    """The code that is printed behind a diagnosis is a field of its own."""
    letter = load_letter(FINAL.replace("She takes\n", f"She takes\n{STATEMENTS}\n"))
    pen = Pen(letter)
    draft = without(
        assemble(letter, claims(REPLIES["final"](letter), pen.numbered), ground).draft, patient__diagnoses=()
    )
    words = pen.quote("Right carpal tunnel syndrome (ICD-9: 354.0)")
    answer = AnswersReply(answers=[Answer(path="patient.diagnoses", words=words)])
    asked = [Question("patient.diagnoses", "", "", ())]
    (diagnosis,) = merge_answers(pen.numbered, draft, asked, answer, ground).draft.patient.diagnoses
    assert (diagnosis.name, diagnosis.code) == ("Right carpal tunnel syndrome", "354.0")


def _at(draft: Draft, path: str) -> object:
    value: object = draft
    for step in path.replace("[", ".").replace("]", "").split("."):
        value = value[int(step)] if isinstance(value, tuple) else getattr(value, step)
    return value
