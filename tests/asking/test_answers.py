"""Questions about single fields: what is shown, and what the answers make of a draft."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from imr_llm.asking import (
    AnswersReply,
    Assembled,
    Question,
    answers,
    assemble,
    claims,
    finalise,
    merge_answers,
    number_lines,
    questions,
)
from imr_llm.asking.fields import FIELDS
from imr_llm.asking.replies import Answer, Passage, Quoted
from imr_llm.checking import ground
from imr_llm.domain.record import (
    Category,
    Decision,
    FindingCode,
    Quantity,
    Unit,
)
from tests.asking.authored import REPLIES, letter_of
from tests.asking.checks import assert_grounded
from tests.asking.drafts import changed, failed, put_together, without
from tests.asking.letters import FINAL
from tests.asking.pen import Pen


def reply(**given_words: Quoted | None) -> AnswersReply:
    """Answers by `path__to__field`, where `0` counts in a list."""
    return AnswersReply(
        answers=[
            Answer(
                path="".join(f"[{step}]" if step.isdigit() else f".{step}" for step in path.split("__"))[1:],
                words=one,
            )
            for path, one in given_words.items()
        ]
    )


def merged(form: str, assembled: Assembled, answered: AnswersReply) -> Assembled:
    """The draft after one round of asking again."""
    letter = letter_of(form)
    asked = questions(letter, assembled.draft, assembled.failures)
    return merge_answers(number_lines(letter), assembled.draft, asked, answered, ground)


def test_a_failed_field_is_asked_again_by_its_lines_only() -> None:
    """The question names the path, what was wrong, and shows a few lines instead of the whole letter."""
    letter = letter_of("final")
    numbered = number_lines(letter)
    assembled = put_together("final", patient__age="45 year old")
    (question,) = questions(letter, assembled.draft, assembled.failures)
    exchange = answers(numbered, [question], 500)
    user = exchange.messages[1].content
    assert question.path == "patient.age"
    assert "'45 year old'" in user
    assert "The patient is a 44 year old female" in user
    assert "Hinged knee brace" not in user
    assert len(user) < len(letter.text) / 2
    assert exchange.purpose == "answer"


def test_lines_left_out_are_marked_and_keep_their_numbers() -> None:
    """The model can point at the numbers of the whole letter."""
    letter = letter_of("final")
    numbered = number_lines(letter)
    assembled = put_together("final", patient__age="45 year old", items__1__ur_approved=Quoted("1| 9 units"))
    exchange = answers(numbered, questions(letter, assembled.draft, assembled.failures), 500)
    rows = exchange.messages[1].content.split(exchange.fence)[-2].strip().splitlines()
    assert "…" in rows
    assert all(row in numbered.text for row in rows if row != "…")


def test_a_good_answer_mends_the_field() -> None:
    """A right quote on the second try is in the draft, and nothing is left to ask."""
    pen = Pen(letter_of("final"))
    assembled = put_together("final", patient__age="45 year old", items__1__decision__value=Decision.UPHELD)
    assert failed(assembled) == {"patient.age", "disputed_items[1].decision"}
    mended = merged(
        "final",
        assembled,
        reply(
            patient__age=pen.quote("44 year old"),
            disputed_items__1__decision=pen.quote("Overturned", "for the left knee: "),
        ),
    )
    assert mended.failures == ()
    assert mended.draft.patient.age == 44
    assert mended.draft.disputed_items[1].decision is Decision.OVERTURNED
    assert_grounded(letter_of("final"), mended.draft)


def test_not_stated_withdraws_an_answer_but_not_a_decision() -> None:
    """A model may take back a wrong age; every letter states a decision."""
    assembled = put_together("final", patient__age="45 year old", items__1__decision__value=Decision.UPHELD)
    left = merged("final", assembled, reply(patient__age=None, disputed_items__1__decision=None))
    assert failed(left) == {"disputed_items[1].decision"}
    assert left.draft.patient.age is None


def test_a_question_without_an_answer_stays_open() -> None:
    """Silence settles nothing, and answers to what was not asked are passed over."""
    pen = Pen(letter_of("final"))
    assembled = put_together("final", patient__age="45 year old")
    left = merged("final", assembled, reply())
    assert failed(left) == {"patient.age"}
    unasked = merged("final", assembled, reply(disputed_items__0__dose=pen.quote("8 sessions")))
    assert failed(unasked) == {"patient.age"}
    assert unasked.draft == assembled.draft


def test_a_wrong_answer_fails_again_with_the_new_reason() -> None:
    """What is said the second time is what the record's error tells."""
    letter = letter_of("final")
    assembled = put_together("final", patient__age="45 year old")
    left = merged("final", assembled, reply(patient__age=Quoted("1| 46 year old")))
    draft = finalise(letter, left.draft, left.failures)
    (finding,) = [one for one in draft.findings if one.code is FindingCode.UNGROUNDED_VALUE]
    assert "46 year old" in finding.message


def test_a_rationale_asked_by_path_brings_its_conclusion_along() -> None:
    """A passage is answered with its ends and first words; code cuts it and reads what it concludes."""
    letter = letter_of("final")
    assembled = put_together("final", items__0__rationale=Passage("900-901"), items__0__necessity=None)
    rationale = REPLIES["final"](letter).items[0].rationale
    assert rationale is not None
    assert rationale.lines is not None
    answer = Quoted.of("Exercise in water is", rationale.lines[0] + 1, rationale.lines[1])
    mended = merged("final", assembled, reply(disputed_items__0__rationale=answer))
    assert mended.failures == ()
    assert mended.draft.disputed_items[0].medically_necessary is False
    assert mended.draft.disputed_items[0].rationale == put_together("final").draft.disputed_items[0].rationale


def test_first_words_that_do_not_stand_there_are_refused() -> None:
    """A passage must begin with the words that the answer says it begins with."""
    letter = letter_of("final")
    assembled = put_together("final", items__0__rationale=Passage("900-901"), items__0__necessity=None)
    rationale = REPLIES["final"](letter).items[0].rationale
    assert rationale is not None
    assert rationale.lines is not None
    answer = Quoted.of("Swimming is best", *rationale.lines)
    left = merged("final", assembled, reply(disputed_items__0__rationale=answer))
    assert failed(left) == {"disputed_items[0].rationale"}


def test_a_request_found_late_is_parsed_and_put_in_order() -> None:
    """An item whose heading was misquoted gets treatment, quantity and number once it is found."""
    letter = letter_of("final")
    authored = REPLIES["final"](letter)
    first, second = authored.items
    swapped = authored.model_copy(update={"items": [second, changed(first, ["request"], "Aquatic x 9")]})
    assembled = assemble(letter, claims(swapped, number_lines(letter)), ground)
    (path,) = failed(assembled)
    pen = Pen(letter)
    answer = AnswersReply(
        answers=[Answer(path=path, words=pen.quote("Aquatic therapy x 8 sessions, left knee"))]
    )
    mended = merged("final", assembled, answer)
    assert mended.failures == ()
    therapy, brace = mended.draft.disputed_items
    assert (therapy.number, therapy.quantity) == (1, Quantity(amount=8, unit=Unit.SESSION))
    assert therapy.category is Category.REHABILITATION
    assert brace.number == 2
    assert_grounded(letter, mended.draft)


def test_elements_of_a_list_may_be_answered_one_by_one() -> None:
    """Several answers under the list's path are several elements; none is there twice."""
    letter = letter_of("final")
    pen = Pen(letter)
    draft = without(put_together("final").draft, patient__medications=())
    asked = [Question("patient.medications", "", "", ())]
    answer = AnswersReply(
        answers=[
            Answer(path="patient.medications", words=pen.quote("tramadol")),
            Answer(path="patient.medications[1]", words=pen.quote("tramadol")),
        ]
    )
    filled = merge_answers(number_lines(letter), draft, asked, answer, ground)
    assert filled.draft.patient.medications == ("tramadol",)


def test_nothing_to_ask_is_no_exchange() -> None:
    """An exchange without a question would cost money for nothing."""
    with pytest.raises(ValueError, match="nothing to ask"):
        answers(number_lines(letter_of("final")), [], 500)


_PATHS = st.sampled_from(
    [name.replace("disputed_items", "disputed_items[0]") for name in FIELDS]
    + ["nowhere", "disputed_items[7].dose"]
)


@settings(max_examples=100)
@given(
    given_answers=st.lists(
        st.tuples(_PATHS, st.integers(-1, 60), st.integers(-1, 60), st.sampled_from(FINAL.split())),
        max_size=6,
    )
)
def test_no_answer_raises_and_none_gets_in_ungrounded(given_answers: list[tuple[str, int, int, str]]) -> None:
    """Whatever is answered to whatever was asked, what gets into the draft has its words in the letter."""
    letter = letter_of("final")
    draft = without(
        put_together("final").draft,
        patient__age=None,
        patient__diagnoses=(),
        disputed_items__0__rationale=None,
        disputed_items__0__decision=None,
        disputed_items__0__medically_necessary=None,
        disputed_items__0__reviewer_basis=None,
        case__appeal_notice=None,
    )
    asked = [Question(path, "", "", ()) for path, *_ in given_answers]
    answer = AnswersReply(
        answers=[
            Answer(path=path, words=Quoted(f"{first}-{last}| {words}"))
            for path, first, last, words in given_answers
        ]
    )
    result = merge_answers(number_lines(letter), draft, asked, answer, ground)
    assert_grounded(letter, result.draft)
