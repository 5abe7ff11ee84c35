"""The marks around what others wrote: they follow from the request, and nothing inside can be one."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from hypothesis import given
from hypothesis import strategies as st

from imr_llm.asking import answers, extraction, number_lines, open_fields
from imr_llm.domain.exchange import Exchange, Message
from imr_llm.domain.summary import Style, SummaryCheck
from imr_llm.letters import load_letter
from imr_llm.llm.fences import fenced
from imr_llm.pipeline import Plan, record_steps
from imr_llm.reading import read
from imr_llm.settings import Deidentify, EngineChoice
from imr_llm.summary import ask_summary, repair_summary
from tests.asking.authored import letter_of
from tests.summary.records import one_drug, two_therapies
from tests.summary.replies import of_one_drug


@cache
def of(form: str) -> Exchange:
    """The exchange that asks for a whole letter."""
    return extraction(number_lines(letter_of(form)), 8000)


def around(text: str) -> Exchange:
    """An exchange that shows a text between two marks."""
    mark = "not-yet"
    messages = (Message("system", "You read."), Message("user", f"{mark}\n{text}\n{mark}"))
    return fenced(replace(of("final"), messages=messages, fence=mark))


def test_the_same_request_has_the_same_marks_and_another_has_others() -> None:
    """Caches and recordings find a request again; no two letters, questions or records share their marks."""
    letter = letter_of("notice_2013")
    numbered = number_lines(letter)
    asked = open_fields(letter, read(letter))
    exchanges = [
        *(of("final"), of("injected"), answers(numbered, asked, 500), answers(numbered, asked[:1], 500)),
        *(ask_summary(one_drug(), Style(), 500), ask_summary(two_therapies(), Style(), 500)),
    ]
    assert of("final").fence == of("final").fence
    assert len({one.fence for one in exchanges}) == len(exchanges)
    assert all(one.fence.isalpha() and one.fence.islower() for one in exchanges)


def test_a_letter_cannot_hold_its_own_mark() -> None:
    """A letter into which its mark is written has another mark, and so has that letter."""
    text = letter_of("final").text
    marks = [extraction(number_lines(letter_of("final")), 8000).fence]
    for _ in range(3):
        written = load_letter(f"{text}\n{' '.join(marks)}\n", name="letter")
        exchange = extraction(number_lines(written), 8000)
        assert exchange.fence not in written.text
        assert exchange.messages[1].content.count(exchange.fence) == 3
        marks.append(exchange.fence)
    assert len(set(marks)) == len(marks)


def test_what_is_asked_again_about_a_summary_keeps_the_marks_and_the_beginning() -> None:
    """A provider's prompt cache keeps the instructions and the record when a summary is asked again."""
    asked = ask_summary(one_drug(), Style(), 500)
    again = repair_summary(
        one_drug(), Style(), of_one_drug(), [SummaryCheck(check="quote", message="no such words")], 500
    )
    assert again.messages[:2] == asked.messages
    assert again.fence == asked.fence


def test_a_changed_text_gets_a_mark_of_its_own() -> None:
    """An exchange whose text was replaced keeps no mark that tells of what stood there before."""
    exchange = of("final")
    changed = tuple(
        replace(one, content=one.content.replace("44 year", "45 year")) for one in exchange.messages
    )
    other = fenced(replace(exchange, messages=changed))
    assert other.fence != exchange.fence
    assert exchange.fence not in other.messages[1].content
    assert other.messages[1].content.count(other.fence) == 3
    assert fenced(other) == other


@given(st.text(max_size=200))
def test_any_text_stands_between_two_marks(text: str) -> None:
    """Whatever stands in it, a text is fenced and unchanged."""
    exchange = around(text)
    _, inside, _ = exchange.messages[1].content.split(exchange.fence)
    assert inside == f"\n{text}\n"


def test_marks_of_a_disguised_letter_follow_from_what_is_sent() -> None:
    """A mark that followed from the letter as it is would let its names be guessed."""
    plan = Plan(
        engine=EngineChoice.MODEL,
        model="scripted",
        max_tokens=500,
        field_reasks=0,
        reask_tokens=0,
        deidentify=Deidentify.ON,
    )
    plain = of("final")
    sent = next(record_steps(letter_of("final"), plan))
    named = load_letter(f"Employee: Quilla Marchbanks\n{letter_of('final').text}", name="letter")
    disguised = next(record_steps(named, plan))
    assert "Marchbanks" not in disguised.messages[1].content
    assert disguised.fence not in {sent.fence, extraction(number_lines(named), 500).fence}
    assert fenced(disguised) == disguised
    assert fenced(sent) == sent
    assert plain.fence == sent.fence or plain.messages != sent.messages
