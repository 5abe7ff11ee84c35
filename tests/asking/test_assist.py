"""What the reader left open: asked only where the letter seems to state it, and never written over."""

from __future__ import annotations

from typing import Any

import pytest

from imr_llm.asking import AnswersReply, answers, merge_answers, number_lines, open_fields
from imr_llm.asking.replies import Answer
from imr_llm.checking import ground
from imr_llm.domain.record import Category
from imr_llm.letters import load_letter
from imr_llm.reading import read
from tests.asking.authored import letter_of
from tests.asking.checks import assert_grounded
from tests.asking.drafts import put_together, without
from tests.asking.letters import FINAL
from tests.asking.pen import Pen


def asked_paths(form: str, **blanks: Any) -> list[str]:
    """The paths asked where the draft of a letter has these fields blank, key reasons left out."""
    draft = without(put_together(form).draft, **blanks)
    return [one.path for one in open_fields(letter_of(form), draft) if not one.path.endswith(".key_reasons")]


def test_a_draft_that_leaves_nothing_open_causes_no_call() -> None:
    """No question means no exchange at all, not even for key reasons."""
    draft = without(
        put_together("final").draft, disputed_items__0__key_reasons=(), disputed_items__1__key_reasons=()
    )
    assert open_fields(letter_of("final"), draft) == ()


@pytest.mark.parametrize(
    ("blank", "value"),
    [
        ("patient__mechanism_of_injury", None),
        ("patient__age", None),
        ("patient__sex", None),
        ("patient__date_of_injury", None),
        ("patient__diagnoses", ()),
        ("patient__medications", ()),
        ("patient__prior_treatments", ()),
        ("patient__body_parts", ()),
        ("case__priority", None),
        ("case__date_assigned", None),
        ("case__application_received_date", None),
        ("reviewer__specialties", ()),
        ("reviewer__subspecialties", ()),
        ("reviewer__licensed_states", ()),
        ("clinical_summary", None),
        ("disputed_items__0__decision", None),
        ("disputed_items__0__category", Category.OTHER),
        ("disputed_items__0__quantity", None),
        ("disputed_items__0__ur_action", None),
        ("disputed_items__0__ur_approved", None),
        ("disputed_items__0__medically_necessary", None),
        ("disputed_items__0__rationale", None),
        ("disputed_items__0__reviewer_basis__based_on_mtus", None),
        ("disputed_items__1__reviewer_basis__citations", ()),
    ],
)
def test_what_the_letter_seems_to_state_is_asked(blank: str, value: object) -> None:
    """Each field left open is asked by its own path, and only what is open is asked."""
    path = "".join(f"[{step}]" if step.isdigit() else f".{step}" for step in blank.split("__"))[1:]
    asked = asked_paths("final", **{blank: value})
    assert path in asked
    assert set(asked) <= {path, path.replace("ur_action", "ur_approved"), "reviewer.licensed_in"}


@pytest.mark.parametrize(
    ("cut", "blank", "value"),
    [
        (
            "when she slipped on\na wet kitchen floor and landed on her left knee",
            "patient__mechanism_of_injury",
            None,
        ),
        ("Priority:               Standard\n", "case__priority", None),
        ("2014\nPriority:", "case__ur_decision_date", None),
        (", has a subspecialty in Spine Surgery", "reviewer__subspecialties", ()),
    ],
)
def test_what_the_letter_does_not_speak_of_is_not_asked(cut: str, blank: str, value: object) -> None:
    """Without a cue in the letter there is no question, so no money is spent on a null."""
    if "ur_decision" in blank:
        letter = load_letter(FINAL.replace("05/06/2014\n", "[REDACTED]\n"))
    else:
        letter = load_letter(FINAL.replace(cut, ""))
    draft = without(put_together("final").draft, **{blank: value})
    path = blank.replace("__", ".")
    assert path not in [one.path for one in open_fields(letter, draft)]


def test_key_reasons_are_asked_along() -> None:
    """Where a call is made anyway, it also asks for the reasons of every item with a rationale."""
    draft = without(put_together("final").draft, patient__age=None, disputed_items__1__key_reasons=())
    assert [one.path for one in open_fields(letter_of("final"), draft)] == [
        "patient.age",
        "disputed_items[1].key_reasons",
    ]


def test_only_the_sections_concerned_are_shown() -> None:
    """A question about the patient shows the clinical summary, and neither header nor rationales."""
    letter = letter_of("final")
    numbered = number_lines(letter)
    asked = open_fields(letter, without(put_together("final").draft, patient__age=None))
    user = answers(numbered, asked, 500).messages[1].content
    assert "The patient is a 44 year old" in user
    assert "Case Number:" not in user
    assert "Exercise in water" not in user


def test_answers_fill_what_was_open_and_nothing_else() -> None:
    """A field that the reader filled keeps its value, whatever the model says of it."""
    letter = letter_of("final")
    pen = Pen(letter)
    draft = without(put_together("final").draft, patient__age=None)
    asked = open_fields(letter, draft)
    reply = AnswersReply(
        answers=[
            Answer(path="patient.age", words=pen.quote("44 year old")),
            Answer(path="patient.sex", words=pen.quote("Her doctor")),
            Answer(path="disputed_items[0].decision", words=pen.quote("Overturned")),
        ]
    )
    result = merge_answers(number_lines(letter), draft, asked, reply, ground)
    assert result.failures == ()
    assert result.draft.patient.age == 44
    assert result.draft.patient.sex == draft.patient.sex
    assert result.draft.disputed_items == draft.disputed_items
    assert_grounded(letter, result.draft)


def test_a_null_answer_to_an_open_question_is_no_failure() -> None:
    """The reader left it open, the model does not find it: it stays open, without a finding."""
    letter = letter_of("final")
    draft = without(put_together("final").draft, patient__age=None)
    reply = AnswersReply(answers=[Answer(path="patient.age", words=None)])
    result = merge_answers(number_lines(letter), draft, open_fields(letter, draft), reply, ground)
    assert result.failures == ()
    assert result.draft == draft


@pytest.mark.parametrize(("printed", "asked"), [("05/06/2014", True), ("", False)])
def test_a_date_of_the_header_that_belongs_to_no_label_is_asked_for(printed: str, asked: bool) -> None:
    """A label that was torn apart is known by its words, but only where a date is left over."""
    torn = FINAL.replace(
        "UR Denial Date:         05/06/2014\n", f"UR Denial               {printed}\nDate:\n"
    )
    letter = load_letter(torn)
    draft = without(read(letter), case__ur_decision_date=None)
    assert ("case.ur_decision_date" in [one.path for one in open_fields(letter, draft)]) is asked


def test_the_headers_date_of_injury_in_the_summary_is_asked_for() -> None:
    """A summary that gives that very date tells of the injury, whatever words it has for it."""
    text = FINAL.replace("CLINICAL CASE SUMMARY\n", "CLINICAL CASE SUMMARY\nShe fell on 4/17/2011.\n")
    letter = load_letter(text)
    draft = without(put_together("final").draft, patient__date_of_injury=None)
    asked = [one.path for one in open_fields(letter, draft)]
    assert "patient.date_of_injury" in asked
