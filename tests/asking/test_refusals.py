"""What a reply says and the letter does not: it fails under its own path, and finally stays out."""

from __future__ import annotations

import pytest

from imr_llm.asking import assemble, claims, finalise, number_lines
from imr_llm.asking.replies import Passage, Quoted
from imr_llm.asking.sheet import Sheet
from imr_llm.checking import ground
from imr_llm.domain.record import Decision, FindingCode, Severity, UrAction
from imr_llm.letters import load_letter
from tests.asking.authored import REPLIES, letter_of
from tests.asking.checks import assert_grounded
from tests.asking.drafts import changed, failed, put_together
from tests.asking.pen import Pen


@pytest.mark.parametrize(
    ("change", "value", "path"),
    [
        ("items__0__decision__value", Decision.OVERTURNED, "disputed_items[0].decision"),
        ("items__1__decision__words", "Upheld", "disputed_items[1].decision"),
        ("items__0__necessity__value", True, "disputed_items[0].medically_necessary"),
        ("items__0__ur_action__value", UrAction.DELAYED, "disputed_items[0].ur_action"),
        ("patient__age", "45 year old", "patient.age"),
        ("header__date_of_injury", "04/17/2012", "case.date_of_injury"),
        ("patient__medications__0", "Norco", "patient.medications"),
        ("patient__diagnoses__1", "meniscus tear", "patient.diagnoses"),
        ("items__0__ur_approved", "6 sessions", "disputed_items[0].ur_approved"),
        ("items__0__request", "Aquatic therapy x 9 sessions", "disputed_items[0].request"),
        ("items__0__key_reasons__0", "the file says why exercise", "disputed_items[0].key_reasons"),
        ("patient__age", Quoted("999| 44 year old"), "patient.age"),
        ("patient__age", Quoted("9999999-3| 44 year old"), "patient.age"),
        ("patient__age", Quoted("44 year old"), "patient.age"),
        ("patient__age", Quoted("15|  "), "patient.age"),
        ("header__priority", "Received", "case.priority"),
        ("items__0__rationale", Passage("900-901"), "disputed_items[0].rationale"),
        ("items__0__rationale", Passage("30-1"), "disputed_items[0].rationale"),
    ],
)
def test_what_the_letter_does_not_bear_out_fails_alone(change: str, value: object, path: str) -> None:
    """One wrong value fails under its own path; it is neither taken over nor does it take others along."""
    honest, lying = put_together("final"), put_together("final", **{change: value})
    assert path in failed(lying)
    assert {one for one in failed(lying) if not one.startswith(path)} == set()
    assert_grounded(letter_of("final"), lying.draft)
    assert lying.draft.case.case_number == honest.draft.case.case_number


def test_a_negated_diagnosis_is_no_diagnosis() -> None:
    """`no evidence of a meniscus tear` shows the words and denies them."""
    pen = Pen(letter_of("final"))
    quoted = pen.quote("meniscus tear")
    assembled = put_together("final", patient__diagnoses=[quoted])
    assert assembled.draft.patient.diagnoses == ()
    assert failed(assembled) == {"patient.diagnoses"}


@pytest.mark.parametrize(
    ("path", "words", "after"),
    [
        ("patient__age", "10 visits", "tramadol and had "),
        ("patient__age", "8", "modified the request for "),
        ("header__employee", "Date Assigned", ""),
        ("header__employee", "Decision Date", ""),
    ],
)
def test_numbers_and_labels_for_another_thing_fail(path: str, words: str, after: str) -> None:
    """A count of visits is no age, and a label of the header nobody's name."""
    assembled = put_together("final", **{path: Pen(letter_of("final")).quote(words, after)})
    name = path.replace("header", "case").replace("__", ".")
    assert failed(assembled) == {name}
    assert Sheet(assembled.draft).is_open(name)


@pytest.mark.parametrize(
    ("words", "age"),
    [("44 year old", 44), ("44", 44), ("a 44 year old female cook", 44)],
)
def test_an_age_is_taken_from_as_many_words_as_are_quoted(words: str, age: int) -> None:
    """What tells the age may stand within the words or beside them."""
    assembled = put_together("final", patient__age=Pen(letter_of("final")).quote(words))
    assert assembled.draft.patient.age == age


def test_someone_elses_opinion_is_no_conclusion() -> None:
    """The treating doctor's `is medically necessary` inside an adverse rationale does not count."""
    pen = Pen(letter_of("final"))
    theirs = pen.necessity(True, "the full course is medically necessary")
    assembled = put_together("final", items__0__necessity=theirs)
    assert assembled.draft.disputed_items[0].medically_necessary is None
    assert failed(assembled) == {"disputed_items[0].medically_necessary"}


def test_a_decision_taken_from_another_items_heading_fails() -> None:
    """`Overturned` does stand in the letter, but it decides the second item and not the first."""
    pen = Pen(letter_of("final"))
    others = pen.decision(Decision.OVERTURNED, "Overturned", "for the left knee: ")
    assembled = put_together("final", items__0__decision=others)
    assert assembled.draft.disputed_items[0].decision is None
    assert failed(assembled) == {"disputed_items[0].decision"}


def test_a_rationale_of_another_item_fails() -> None:
    """Pointing at the second item's rationale for the first item gives the first item none."""
    letter = letter_of("final")
    second = REPLIES["final"](letter).items[1].rationale
    assembled = put_together("final", items__0__rationale=second)
    assert assembled.draft.disputed_items[0].rationale is None
    assert "disputed_items[0].rationale" in failed(assembled)


@pytest.mark.parametrize(
    ("path", "words", "after"),
    [
        ("header__employee", "44 year old", ""),
        ("header__claim_number", "aquatic therapy", "Decision rationale"),
        ("reviewer__licensed_in", "osteoarthritis", ""),
        ("reviewer__licensed_in", "file", "Federal Services"),
        ("header__case_number", "Standard", ""),
        ("header__claim_number", "Standard", ""),
        ("reviewer__specialties__0", "lumbar strain", ""),
        ("patient__mechanism_of_injury", "Exercise in water", ""),
        ("patient__medications__0", "brace", "A "),
        ("items__0__request", "left knee osteoarthritis", ""),
    ],
)
def test_words_of_another_part_of_the_letter_fail(path: str, words: str, after: str) -> None:
    """Words that do stand in the letter are no value where the form states that value in another part."""
    quote = Pen(letter_of("final")).quote(words, after)
    assembled = put_together("final", **{path: quote})
    name = path.replace("header", "case").replace("items", "disputed_items").replace("__0__", "[0].")
    name = name.removesuffix("__0").replace("__", ".")
    assert name in failed(assembled)
    assert words not in str(Sheet(assembled.draft).get(name))


@pytest.mark.parametrize("words", ["The", "is", "Claims Administrator guideline"])
@pytest.mark.parametrize("path", ["items__1__request", "patient__diagnoses__0"])
def test_words_that_name_nothing_fail(path: str, words: str) -> None:
    """Little words and labels of the form are no treatment, whatever lines they stand on."""
    assembled = put_together("final", **{path: Pen(letter_of("final")).quote(words)})
    assert failed(assembled)
    assert all(item.request != words for item in assembled.draft.disputed_items)
    assert all(one.name != words for one in assembled.draft.patient.diagnoses)


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("patient__medications__0", "wet kitchen floor"),
        ("patient__body_parts__0", "tramadol"),
        ("patient__diagnoses__0", "female cook"),
        ("patient__prior_treatments__0", "wet kitchen floor"),
    ],
)
def test_a_name_of_a_kind_that_nobody_knows_is_kept_and_told(path: str, words: str) -> None:
    """Names that the vocabulary lacks exist, so the value stays, and that nobody knows it is noted."""
    assembled = put_together("final", **{path: Pen(letter_of("final")).quote(words)})
    name = path.removesuffix("__0").replace("__", ".")
    assert words in str(Sheet(assembled.draft).get(name))
    told = [one for one in assembled.draft.findings if one.path.startswith(f"{name}[")]
    assert [(one.code, one.severity) for one in told] == [(FindingCode.MODEL_READER_CONFLICT, Severity.INFO)]


def test_what_finally_fails_is_null_under_an_error() -> None:
    """The record never keeps a value that is not in the letter, and says that something was left out."""
    letter = letter_of("final")
    assembled = put_together("final", patient__age="45 year old")
    draft = finalise(letter, assembled.draft, assembled.failures)
    assert draft.patient.age is None
    (finding,) = [one for one in draft.findings if one.code is FindingCode.UNGROUNDED_VALUE]
    assert (finding.severity, finding.path) == (Severity.ERROR, "patient.age")
    assert "45 year old" in finding.message


def test_an_invented_item_is_left_out_under_an_error() -> None:
    """An item with a request and a decision that the letter does not have is not in the record."""
    letter = letter_of("final")
    first, second = REPLIES["final"](letter).items
    ghost = changed(first, ["request"], "Massage gun with six attachments")
    ghost = ghost.model_copy(update={"decision": None})
    assembled = put_together("final", items=[ghost, first, second])
    draft = finalise(letter, assembled.draft, assembled.failures)
    assert [item.number for item in draft.disputed_items] == [1, 2]
    assert [one.path for one in draft.findings if one.code is FindingCode.UNGROUNDED_VALUE] == [
        "disputed_items"
    ]
    assert_grounded(letter, draft)


@pytest.mark.parametrize("form", ["final", "one_long_line", "unrecognised", "decision_2013", "notice_2013"])
def test_a_decision_quoted_from_another_item_fails_in_every_form(form: str) -> None:
    """Whichever item's words are quoted for the first item, only its own decide it."""
    second = REPLIES[form](letter_of(form)).items[1]
    assembled = put_together(form, items__0__decision=second.decision)
    assert assembled.draft.disputed_items[0].decision is None
    assert failed(assembled) == {"disputed_items[0].decision"}
    assert second.necessity is not None
    concluding = changed(second.decision, ["words"], second.necessity.words)
    assembled = put_together(form, items__0__decision=concluding)
    assert form == "unrecognised" or failed(assembled) == {"disputed_items[0].decision"}


@pytest.mark.parametrize("printed", ["Overturned in part", "Partially Overturned", "Not Overturned"])
def test_half_of_what_a_heading_says_is_no_decision(printed: str) -> None:
    """`Overturned`, cut out of a heading that does not plainly decide, is not taken over."""
    letter = load_letter(letter_of("final").text.replace(": Overturned", f": {printed}"))
    reply = REPLIES["final"](letter_of("final"))
    pen = Pen(letter)
    cut = pen.decision(Decision.OVERTURNED, "Overturned", "for the left knee: ")
    reply = changed(reply, ["items", "1", "decision"], cut)
    assembled = assemble(letter, claims(reply, number_lines(letter)), ground)
    assert assembled.draft.disputed_items[1].decision is None
    assert "disputed_items[1].decision" in failed(assembled)


def test_a_heading_without_a_decision_is_not_decided_by_its_rationale() -> None:
    """Where a form decides in headings, what the rationale concludes is no decision."""
    letter = load_letter(letter_of("final").text.replace(": Overturned", ": Certified"))
    reply = changed(
        REPLIES["final"](letter_of("final")),
        ["items", "1", "decision"],
        Pen(letter).decision(Decision.OVERTURNED, "knee brace is medically necessary.", "2. Hinged"),
    )
    assembled = assemble(letter, claims(reply, number_lines(letter)), ground)
    assert assembled.draft.disputed_items[1].decision is None
    assert "disputed_items[1].decision" in failed(assembled)
