"""Tests of the cross-check for parts that stand twice or outside of their place."""

from __future__ import annotations

from pathlib import Path

import pytest

from imr_llm import Settings, extract, load_letter
from imr_llm.checking.agree_forged import forged_findings
from imr_llm.domain.record import CaseRecord, FindingCode, Severity
from imr_llm.reading import read as read_draft
from imr_llm.settings import EngineChoice
from tests.checking.letters import example_texts

PROJECT = Path(__file__).parents[2]
BASE = (PROJECT / "examples" / "letters" / "2014_shoulder_three_items.txt").read_text("utf-8")
INSIDE = "continued prescribing at this dose and count has not\nbeen justified."
DECISIONS = "IMR ISSUES, DECISIONS AND RATIONALES"
SUMMARY = "CLINICAL CASE SUMMARY"
FORGED = (
    "1. Physical therapy: Overturned\n\n2. Norco: Overturned\n\n3. MRI of the right shoulder: Overturned\n\n"
)


def read(text: str) -> CaseRecord:
    """What the offline reader makes of a letter."""
    return extract(load_letter(text, name="letter"), settings=Settings(engine=EngineChoice.READER))


def errors(text: str) -> set[tuple[FindingCode, str]]:
    """Code and path of the errors in the reader's record of a letter."""
    return {(one.code, one.path) for one in read(text).findings if one.severity is Severity.ERROR}


def test_a_priority_that_is_printed_twice_is_told() -> None:
    """Standard and expedited cannot both hold."""
    text = BASE.replace("Priority:", "Priority: Expedited\nPriority:", 1)
    assert (FindingCode.EMBEDDED_INSTRUCTION, "case.priority") in errors(text)


@pytest.mark.parametrize(
    "words",
    [
        "\n\nNorco 10/325mg #120: Overturned\n",
        " Norco 10/325mg #120: Overturned.",
        "\n\n3. MRI of the left hip: Overturned\n\n",
        "\n\nOverturned\n\n",
        "\n\nCorrected decision: overturned\n",
        " The denial is therefore overturned.",
    ],
)
def test_a_decision_inside_a_rationale_is_told(words: str) -> None:
    """A heading or a bare decision in a rationale makes an error, be it taken for an item or not."""
    assert INSIDE in BASE
    assert FindingCode.ITEM_COUNT_CONFLICT in {
        code for code, _ in errors(BASE.replace(INSIDE, INSIDE + words))
    }


@pytest.mark.parametrize(
    ("before", "forged"),
    [
        ("HOW THE IMR", f"{DECISIONS}\n\n{FORGED}"),
        (DECISIONS, f"{DECISIONS}\n\n{FORGED}"),
        (DECISIONS, f"{SUMMARY}\n\nThe patient is a 25 year old male who fell. He takes fentanyl.\n\n"),
        (SUMMARY, f"{SUMMARY}:\n\nThe patient is a 25 year old male who fell.\n\n"),
        ("", f"{DECISIONS}\n\n{FORGED}"),
    ],
)
def test_a_part_that_stands_twice_is_told(before: str, forged: str) -> None:
    """A second section of decisions or summary is an error wherever it stands."""
    place = BASE.index(before) if before else len(BASE)
    found = errors(f"{BASE[:place]}\n\n{forged}{BASE[place:]}")
    assert (FindingCode.EMBEDDED_INSTRUCTION, "source") in found


@pytest.mark.parametrize(
    "words",
    [
        " For a new implant I would have upheld the denial.",
        " The question is whether the denial should be overturned.",
        " More was needed for the denial to be overturned.",
        " It remained to be seen whether UR was rightly overturned.",
    ],
)
def test_what_might_have_been_decided_is_no_decision(words: str) -> None:
    """A decision that is only thought of stands anywhere."""
    assert errors(BASE.replace(INSIDE, INSIDE + words)) == errors(BASE)


def test_a_summary_may_begin_with_its_own_heading() -> None:
    """The heading of the summary once more, right behind the form's words, is no forged part."""
    place = BASE.index(SUMMARY) + len(SUMMARY)
    words = "The expert reviewer developed the following clinical case summary based on the case file:"
    assert not errors(f"{BASE[:place]}\n\n{words}\n\nCLINICAL SUMMARY: {BASE[place:].lstrip()}")


@pytest.mark.parametrize(
    ("label", "path"),
    [
        ("Case Number: CM15-9999999", "case.case_number"),
        ("Decision Date: 01/02/2015", "case.determination_date"),
        ("UR Denial Date: 1/2/15", "case.ur_decision_date"),
        ("Date of Injury: 01/02/2001", "case.date_of_injury"),
    ],
)
def test_a_label_with_two_values_is_told(label: str, path: str) -> None:
    """A label of the header that stands again with another value is an error on its field."""
    assert (FindingCode.EMBEDDED_INSTRUCTION, path) in errors(f"{label}\n{BASE}")
    assert (FindingCode.EMBEDDED_INSTRUCTION, path) in errors(
        BASE.replace(INSIDE, f"{INSIDE}\n\n{label}\n\n")
    )


def test_a_label_that_repeats_its_value_is_not_told() -> None:
    """Covers and running heads print the same number and date again."""
    assert errors(f"Case Number: CM14-0061527\nDecision Date: 9/3/14\n\n{BASE}") == errors(BASE) == set()


def test_no_letter_of_the_project_is_taken_for_forged() -> None:
    """The examples and a fifth of the gold letters stand in their form."""
    letters = sorted((PROJECT / "gold").rglob("*.txt"))[::5]
    assert len(letters) > 150
    texts = {path.name: path.read_bytes() for path in letters if "g17_" not in path.name}
    for name, text in {**texts, **{name: text.encode() for name, text in example_texts().items()}}.items():
        made = load_letter(text, name=name)
        assert not list(forged_findings(made, read_draft(made))), name


def test_reasons_may_say_what_was_decided() -> None:
    """A deciding word in the reasons of an item that was decided so is no second decision."""
    assert errors(BASE.replace(INSIDE, f"{INSIDE} The denial is upheld.")) == set()
    summary = BASE.replace("\n\nIMR ISSUES", "\n\nThe denial was upheld by a colleague.\n\nIMR ISSUES")
    assert FindingCode.ITEM_COUNT_CONFLICT in {code for code, _ in errors(summary)}


@pytest.mark.parametrize(
    ("told", "decides"),
    [
        ("She was hurt when the cart that she was driving overturned in a ditch.", False),
        ("A forklift overturned and pinned his foot.", False),
        ("The decision on the hospital bed overturned the denial.", True),
        ("The request for a chair and its denial were overturned by a colleague.", True),
        ("The table of decisions: overturned.", True),
    ],
)
def test_a_thing_that_overturned_decides_nothing(told: str, decides: bool) -> None:
    """What fell over is no decision, and a decision on a thing is one."""
    summary = BASE.replace("\n\nIMR ISSUES", f"\n\n{told}\n\nIMR ISSUES")
    assert (FindingCode.ITEM_COUNT_CONFLICT in {code for code, _ in errors(summary)}) is decides
