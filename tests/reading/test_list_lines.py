"""Lists that stand one entry on a line, with marks of their own or without, blank lines between or not."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imr_llm.reading.list_lines import layout_of
from tests.reading.test_wordings import patient_of
from tests.reading.views import view_of

BEFORE = (
    "The worker is a 44 year old packer who hurt his back on March 4, 2013. He has back pain that\n"
    "goes to the left leg and is worse when he bends, and he has tried to go back to his work once.\n"
)
BEHIND = "He was last seen on May 2, 2014, and nothing had changed by then. He asked for a further block.\n"
DISORDERS = ("Lumbar strain", "Lumbar radiculopathy", "Myofascial pain syndrome")
CARE = ("Physical therapy", "Chiropractic care", "Lumbar epidural injection")


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("mark", ["", "- ", "• ", "* ", "{}. ", "({}) "])
def test_each_line_of_a_list_is_an_entry(mark: str, gap: str) -> None:
    """Whatever marks the entries, and whether lines are left blank between them."""

    def listed(entries: tuple[str, ...]) -> str:
        return "".join(f"{mark.format(number)}{one}{gap}" for number, one in enumerate(entries, 1))

    patient = patient_of(f"{BEFORE}Diagnoses:{gap}{listed(DISORDERS)}{BEHIND}")
    assert [one.name for one in patient.diagnoses] == list(DISORDERS)
    patient = patient_of(f"{BEFORE}Treatment to date:{gap}{listed(CARE)}{BEHIND}")
    assert list(patient.prior_treatments) == list(CARE)


@pytest.mark.parametrize("mark", ["", "- ", "• ", "{}. "])
@pytest.mark.parametrize("label", ["Diagnoses:", "Diagnoses -"])
@pytest.mark.parametrize("word", [str, str.lower])
def test_entries_may_end_in_stops_and_begin_small(mark: str, label: str, word: Callable[[str], str]) -> None:
    """A full stop ends an entry and not the list, and an entry need not begin with a capital."""
    listed = "".join(f"{mark.format(number)}{word(one)}.\n" for number, one in enumerate(DISORDERS, 1))
    patient = patient_of(f"{BEFORE}{label}\n{listed}{BEHIND}")
    assert [one.name for one in patient.diagnoses] == [word(one) for one in DISORDERS]


def test_a_list_may_begin_behind_its_label() -> None:
    """The first entry stands on the label's own line."""
    patient = patient_of(f"{BEFORE}Diagnoses: {chr(10).join(DISORDERS)}\n{BEHIND}")
    assert [one.name for one in patient.diagnoses] == list(DISORDERS)


def test_an_entry_may_go_on_on_the_next_line() -> None:
    """A full line is not the end of its entry."""
    long = (
        "Lumbar disc displacement with a stenosis of the left neural foramen and with a left sided\nsciatica"
    )
    text = f"{BEFORE}Diagnoses:\nLumbar strain\n{long}\nMyofascial pain syndrome\n{BEHIND}"
    assert [text[start:].split("\n", maxsplit=1)[0][:11] for start in layout_of(text).entries] == [
        "Lumbar stra",
        "Lumbar disc",
        "Myofascial ",
    ]


@pytest.mark.parametrize(
    "lines",
    [
        "Diagnoses:\nThe physician lists a strain\nThe patient is stable\n",
        "Work status:\nHe is off work\nHe will be seen again\n",
        "He was told:\nto rest until the next visit and to come back in May or June of that year, and not\n",
        "He takes these:\nNorco,\nSoma,\nAmbien\n",
        "Occupation: Driver\nEmployer: Unknown\nSex: Male\n",
        "Diagnoses:\nLumbar strain\n",
        (
            "He said this: it hurts when he bends, it hurts when he twists, and it hurts when he is asked\n"
            "To lift the heavy crates that stand beside the line, for which he uses a belt by now\n"
        ),
    ],
)
def test_other_lines_are_no_list(lines: str) -> None:
    """Sentences, lines with labels of their own, prose that is full, and a single entry."""
    assert layout_of(f"{BEFORE}{lines}{BEHIND}").entries == []


def test_lines_that_end_anywhere_tell_of_no_list() -> None:
    """In a text of ragged lines a line that ends early is no entry."""
    ragged = (
        "He has a pain\nin the back\nand was given\nNorco and\nSoma for it\nin a clinic\nin 2013\n"
        "as told:\nLeft\nKnee\nPain\n"
    )
    assert not any(layout_of(f"{BEFORE}{ragged}{BEHIND}"))


def test_capitals_are_read_by_how_full_their_lines_are() -> None:
    """In a text of capitals no line tells by its first letter whether it goes on."""
    text = f"{BEFORE}Diagnoses:\n{chr(10).join(DISORDERS)}\n{BEHIND}".upper()
    assert [one.name for one in patient_of(text).diagnoses] == [one.upper() for one in DISORDERS]
    full = f"{BEFORE}Treatment: the brace and the cane and the belt that he was given in the clinic, {BEHIND}"
    assert layout_of(full.upper()).entries == []


@given(
    st.lists(
        st.sampled_from(
            [
                *("Diagnoses:", *DISORDERS, *CARE, "", "- Gout", "a knee that hurts", "He rests."),
                *("ASSESSMENT", "II. PLAN -", "B. Neck", "Therapy - PT", "Drug    Dose   Taken", "---- ----"),
                *("Norco    10 mg   -", "3. Occupation: cook"),
            ]
        ),
        max_size=14,
    )
)
def test_no_mark_gets_into_a_value(lines: list[str]) -> None:
    """What a view gives of any stretch is what the letter prints, and is found where it stands."""
    view = view_of("\n".join([BEFORE, *lines]))
    end = len(view.text)
    for start in range(0, end, 7):
        if view.text[start:end].strip(" •:"):
            found = view.words(start, end)
            printed = " ".join(view.letter.text[one.start : one.end] for one in found.spans)
            assert found.value.split() == printed.split()


NOTES = """Age: 44
Sex: Male
Date of injury: 3/4/2012
Mechanism of injury: fall from a ladder
Accepted body parts:
Neck
Low back
Left knee
Diagnoses:
Cervical sprain
Lumbar sprain
A disc lesion is possible
Current medications:
Norco 10/325 mg
Naproxen 550 mg
Past surgical history:
Appendectomy
Left knee arthroscopy
Allergies:
Penicillin
Sulfa
Family history:
Diabetes
Cancer
Medications requested:
Nucynta
Lyrica
"""


def test_notes_of_one_label_a_line_are_each_of_their_own() -> None:
    """No label's words run on into the next one's, and what a label leads to is nothing else."""
    patient = patient_of(NOTES)
    assert (patient.age, patient.sex) == (44, "male")
    assert patient.mechanism_of_injury == "fall from a ladder"
    assert patient.body_parts == ("Neck", "Low back", "Left knee")
    assert [one.name for one in patient.diagnoses] == ["Cervical sprain", "Lumbar sprain"]
    assert patient.medications == ("Norco", "Naproxen")
    assert patient.prior_treatments == ("Appendectomy", "Left knee arthroscopy")


@pytest.mark.parametrize(
    "marks", ["- {} - {} - {}", "• {} • {} • {}", "1. {} 2. {} 3. {}", "(1) {} (2) {} (3) {}"]
)
def test_listed_parts_are_parts(marks: str) -> None:
    """Whatever marks them on one line."""
    parts = ("Neck", "Low back", "Left knee")
    assert patient_of(f"He is 44. Accepted body parts: {marks.format(*parts)}").body_parts == parts


@pytest.mark.parametrize(
    "behind", ["Plan: 1. Norco #60 2. PT x 6", "Tx to date - a brace", "Plan - bracing", "Meds: Norco"]
)
def test_a_list_of_diagnoses_ends_at_the_next_label(behind: str) -> None:
    """Though no stop parts the two."""
    patient = patient_of(f"He is 44. Assessment: 1. Lumbar radiculopathy 2. Knee sprain {behind}")
    assert [one.name for one in patient.diagnoses] == ["Lumbar radiculopathy", "Knee sprain"]


def test_a_sentence_below_a_marked_list_is_no_part_of_it() -> None:
    """Though no line is left blank between them and nothing ends the last entry."""
    listed = "".join(f"{number}. {one}\n" for number, one in enumerate(DISORDERS, 1))
    treated = "Treatment has included physical therapy and a lumbar laminectomy.\n"
    patient = patient_of(f"{BEFORE}He is being treated for:\n{listed}{treated}{BEHIND}")
    assert [one.name for one in patient.diagnoses] == list(DISORDERS)
    assert patient.prior_treatments == ("physical therapy", "lumbar laminectomy")


def test_paragraphs_on_a_line_each_are_paragraphs() -> None:
    """A heading at a line's beginning heads the paragraph where no line is left blank between two."""
    before = f"{BEFORE}{BEHIND}".replace("\n", " ")
    text = f"{before}\nUTILIZATION REVIEW, 3/20/2015. Two requests were received. None was certified.\n"
    heading = text.index("UTILIZATION")
    assert layout_of(text).anew == [heading]
