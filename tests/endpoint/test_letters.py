"""The completion files that answer for a letter: their form, and what they answer to which request."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from imr_llm import load_letter
from imr_llm.asking import extraction, number_lines
from imr_llm.asking.fields import field_of
from imr_llm.asking.replies import ExtractReply
from tests.endpoint.__main__ import COMPLETIONS
from tests.endpoint.letters import LETTERS, LetterScript
from tests.endpoint.places import ShownLines
from tests.endpoint.scripts import HEADER, ScriptError, Scripts, load_file

KNEE = "gold/handwritten/b02_ortho_2017_knee_contradiction.txt"
FILES = [path for path in sorted(COMPLETIONS.rglob("*.yaml")) if "\nletter: " in path.read_text("utf-8")]
QUESTIONS = """Questions:
1. `patient.age`: the patient's age. Because.
2. `patient.diagnoses`: list: each diagnosis. Because.
3. `patient.medications`: list. Because.
4. `disputed_items[0].dose`: the dose. Because.
5. `disputed_items[0].rationale`: the rationale. Because.

32| The injured worker is a male carpenter, age 58, whose industrial injury is dated
43| inguinal hernia repair (2004). The working diagnoses are left knee medial meniscus
44| tear and chondromalacia patella. Authorization was sought for arthroscopic surgery
59| ACOEM allows that surgical referral may be indicated for
70| meniscectomy and chondroplasty is medically necessary.
"""


def of_letter(path: Path) -> LetterScript:
    """A file of this form."""
    script = load_file(path)
    assert isinstance(script, LetterScript)
    return script


def named_letter(path: Path) -> Path:
    """The letter that a file answers for."""
    line = next(one for one in path.read_text("utf-8").splitlines() if one.startswith("letter: "))
    return LETTERS / line.removeprefix("letter: ")


def strings(value: object) -> list[str]:
    """Every string of a completion."""
    if isinstance(value, dict):
        return [one for inner in value.values() for one in strings(inner)]
    if isinstance(value, list):
        return [one for inner in value for one in strings(inner)]
    return [value] if isinstance(value, str) else []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_answer_stands_in_its_letter(path: Path) -> None:
    """Each file fits the letter that it names and the reply's schema, in each of its variants."""
    script = of_letter(path)
    exchange = extraction(number_lines(load_letter(named_letter(path))), 4096)
    text = exchange.messages[-1].content
    shown = ShownLines(text)
    assert script.likeness(shown) > 0.6
    for variant in ("none", *script.changed):
        ExtractReply.model_validate_json(script.completion("extract", text, f"variant-{variant}"))
    for words in strings(dict(script.answers)):
        assert shown.place(words) != words
    assert all(field_of(one) is not None for one in script.table())


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_request_finds_the_file_of_its_letter(path: Path) -> None:
    """By the lines that it shows, also where these are only some of the letter's."""
    scripts = Scripts(COMPLETIONS)
    lines = extraction(number_lines(load_letter(named_letter(path))), 4096).messages[-1].content.splitlines()
    for some in (lines, lines[len(lines) // 2 :]):
        found = scripts.find_letter("\n".join(some))
        assert found is not None
        assert found.name == path.stem


def answers(model: str = "scripted") -> dict[str, list[str | None]]:
    """What the knee letter's file answers to QUESTIONS, by path."""
    reply = json.loads(Scripts(COMPLETIONS).completion("answer", QUESTIONS, model))
    told: dict[str, list[str | None]] = {}
    for one in reply["answers"]:
        told.setdefault(one["path"], []).append(one["words"])
    return told


def test_single_questions_are_answered_from_the_whole_letters_answer() -> None:
    """One answer for each element of a list, a passage with its first words, null for what is not told."""
    assert answers() == {
        "patient.age": ["32| age 58"],
        "patient.diagnoses": ["43-44| left knee medial meniscus tear", "44| chondromalacia patella"],
        "patient.medications": [None],
        "disputed_items[0].dose": [None],
        "disputed_items[0].rationale": ["59-70| ACOEM allows that"],
    }


def test_what_the_lines_do_not_show_is_not_stated() -> None:
    """The medications stand on another line of the letter."""
    assert answers()["patient.medications"] == [None]


LETTER = f"""purpose: extract
letter: {KNEE}
reply:
  header: null
  reviewer: null
  summary: null
  patient: {{age: "@ age 58"}}
  documents: []
  items: []
answers: {{"disputed_items[0].category": "@ chondroplasty"}}
changed: {{older: {{"patient.age": "9| age 85"}}}}
"""


@pytest.fixture
def one(tmp_path: Path) -> Scripts:
    """A folder with one file."""
    (tmp_path / "knee.yaml").write_text(f"{HEADER}\n{LETTER}", "utf-8")
    return Scripts(tmp_path)


@pytest.mark.parametrize(
    ("model", "whole", "single"),
    [
        ("scripted", "32| age 58", "32| age 58"),
        ("variant-older", "9| age 85", "9| age 85"),
        ("variant-older+mine", "9| age 85", "9| age 85"),
        ("slip-older", "9| age 85", "32| age 58"),
        ("variant-unknown", "32| age 58", "32| age 58"),
    ],
)
def test_a_variant_is_wrong_each_time_and_a_slip_once(
    one: Scripts, model: str, whole: str, single: str
) -> None:
    """The same change in the answer to the whole letter, and with or without it in those to questions."""
    reply = json.loads(one.completion("extract", QUESTIONS, model))
    assert reply["patient"]["age"] == whole
    asked = json.loads(one.completion("answer", QUESTIONS, model))["answers"]
    assert asked[0] == {"path": "patient.age", "words": single}


def test_an_unknown_letter_has_no_answer(one: Scripts) -> None:
    """The error lists the letters that are known."""
    with pytest.raises(ScriptError, match=r"no completion .* there is: knee"):
        one.completion("extract", "1| Another letter about something else\n2| altogether", "scripted")


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        (LETTER.replace(KNEE, "no/such.txt"), "there is no letter 'no/such.txt'"),
        (LETTER.replace("purpose: extract", "purpose: answer"), "purpose must be extract"),
        (LETTER.replace('"patient.age":', '"items[3].request":'), "'older' names a place"),
        (LETTER + "contains: []\n", "must have purpose, letter, reply"),
    ],
)
def test_a_malformed_file_is_named(tmp_path: Path, content: str, complaint: str) -> None:
    """The error names the file and what is wrong with it."""
    path = tmp_path / "odd.yaml"
    path.write_text(f"{HEADER}\n{content}", "utf-8")
    with pytest.raises(ScriptError, match=rf"odd\.yaml.*{complaint}"):
        load_file(path)
