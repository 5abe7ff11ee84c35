"""Case summaries that are a doctor's notes: headings on lines of their own, outlines, tables."""

from __future__ import annotations

import textwrap
from collections.abc import Callable

import pytest

from imr_llm.reading.list_lines import layout_of
from tests.reading.test_wordings import patient_of
from tests.reading.views import view_of

HISTORY = """\
HISTORY OF PRESENT ILLNESS
This is a 51-year-old welder who on 02/11/2014 was lifting a steel plate out of a truck and felt a
sharp pain in the left shoulder. He wakes when he rolls on it, and he can not reach above his head.

PAST MEDICAL HISTORY
Hypertension
Gout
No diabetes, no kidney disease

PAST SURGICAL HISTORY
Left knee arthroscopy, 2006
Tonsillectomy

MEDICATIONS
Lisinopril, allopurinol, Norco 10/325 mg at bedtime.

ALLERGIES
Codeine

FAMILY HX: brother - apnea on CPAP; mother - migraine.

ASSESSMENT -
a. Left shoulder impingement syndrome, 726.2
b. Left biceps tendinitis, 726.12
c. Doubt cervical radiculopathy

PLAN
1. Repeat MRI of the shoulder.
2. Gabapentin 300 mg at night.
3. Return in a month.
"""
OUTLINE = """\
The patient is a 47 year-old woman who worked as a cashier in a shop until the end of that spring.

I. HISTORY OF INJURY
   A. On June 3, 2010 an armed man came over the counter of it and pushed the patient to the floor.
   B. Physical injuries
      1. right hip
      2. lower back
II. DIAGNOSES
   Axis I     309.81   Posttraumatic Stress Disorder, chronic
              296.32   Major Depressive Disorder, recurrent, moderate
   Axis II    V71.09   No diagnosis
   Axis III   Orthopedic, deferred to the surgeon
III. TREATMENT
   A. Psychotherapy, 10 sessions from 9/2014 to 12/2014
   B. Medication by Dr. S.
      1. Zoloft 150 mg
      2. Prazosin 2 mg hs
      3. Ativan, discontinued 11/2014
"""
TABLES = """\
He is a 44 year old cook whose back has hurt since he slipped on a wet floor two years ago at work.

MEDICATIONS:
Drug            Dose         Frequency
------------    ---------    ---------------
Norco           10/325 mg    1 po q6h prn
Tizanidine      4 mg         1 po qhs
Naproxen        550 mg       D/C'd 1/2014 secondary to stomach upset

Dx:   722.10   Lumbar disc displacement, L4-5
      V45.89  S/P left knee meniscectomy
      278.00  Obesity

PROBLEM LIST
  Cervicalgia                  M54.2     Active
  Obstructive sleep apnea      -         to be ruled out
  Appendicitis                 K35.80    Resolved 1996

SURGERIES          DATE       SURGEON
L knee scope       11/2009    Dr. [redacted]
L4-5 laminectomy   5/2011     County hospital
Appendectomy       1996       -
"""


def test_headings_without_colons_head_what_stands_below_them() -> None:
    """What one part of a note holds is not the next one's, nor the family's, nor only doubted or planned."""
    patient = patient_of(HISTORY)
    assert (patient.age, patient.mechanism_of_injury) == (51, "lifting a steel plate out of a truck")
    assert [(one.name, one.code) for one in patient.diagnoses] == [
        ("Hypertension", None),
        ("Gout", None),
        ("Left shoulder impingement syndrome", "726.2"),
        ("Left biceps tendinitis", "726.12"),
    ]
    assert patient.medications == ("Lisinopril", "allopurinol", "Norco")
    assert patient.prior_treatments == ("Left knee arthroscopy", "Tonsillectomy")


def test_an_outline_is_read_as_its_entries() -> None:
    """Numbers of its levels end no sentence and get into no value."""
    patient = patient_of(OUTLINE)
    assert patient.mechanism_of_injury == (
        "an armed man came over the counter of it and pushed the patient to the floor"
    )
    assert patient.body_parts == ("right hip", "lower back")
    assert [(one.name, one.code) for one in patient.diagnoses] == [
        ("Posttraumatic Stress Disorder, chronic", "309.81"),
        ("Major Depressive Disorder, recurrent, moderate", "296.32"),
    ]
    assert patient.medications == ("Zoloft", "Prazosin")
    assert patient.prior_treatments == ("Psychotherapy",)


def test_rows_of_tables_are_entries() -> None:
    """The names of columns are none, nor is a cell with nothing in it."""
    patient = patient_of(TABLES)
    assert patient.medications == ("Norco", "Tizanidine")
    assert [(one.name, one.code) for one in patient.diagnoses] == [
        ("Lumbar disc displacement, L4-5", "722.10"),
        ("S/P left knee meniscectomy", "V45.89"),
        ("Obesity", "278.00"),
        ("Cervicalgia", "M54.2"),
    ]
    for had in ("L knee scope", "L4-5 laminectomy", "Appendectomy"):
        assert had in patient.prior_treatments
    assert not any("DATE" in one or "278" in one for one in patient.prior_treatments)


@pytest.mark.parametrize("dash", ["-", "–"])
def test_dashes_behind_the_names_of_parts(dash: str) -> None:
    """Each begins a part of its own, however full the line before it is."""
    patient = patient_of(
        "The worker is a 40 year old cook who slipped on a wet floor and has pain in the knee since then.\n"
        "Treatment history:\n"
        f"  Surgery {dash} left knee arthroscopy with a partial medial meniscectomy in May 2014\n"
        f"  Therapy {dash} 24 postoperative PT visits, home exercises\n"
        f"  Medication {dash} naproxen (failed: reflux), diclofenac gel, acetaminophen\n"
    )
    assert patient.prior_treatments == (
        "left knee arthroscopy with a partial medial meniscectomy",
        "postoperative PT",
        "home exercises",
    )
    assert patient.medications == ("diclofenac gel", "acetaminophen")


@pytest.mark.parametrize("marks", ["• {} • {} • {}", "1. {} 2. {} 3. {}", "(a) {} (b) {} (c) {}"])
def test_what_one_entry_says_is_not_said_of_the_others(marks: str) -> None:
    """A drug that was ended, a part that does not hurt."""
    drugs = marks.format("Zoloft 50 mg", "Ativan, discontinued 11/2014", "Prazosin 2 mg")
    assert patient_of(f"Medications: {drugs}").medications == ("Zoloft", "Prazosin")
    parts = marks.format("low back pain", "no neck pain", "right knee pain")
    assert patient_of(f"Complaints: {parts}").body_parts == ("low back", "right knee")


@pytest.mark.parametrize(
    "announced", ["Medications requested: ", "Discontinued: ", "Allergies: ", "Plan: 1. MRI of the knee. "]
)
def test_what_announces_a_list_is_said_of_all_entries(announced: str) -> None:
    """Drugs that are asked for, ended, planned or not borne are not taken."""
    number = 1 + announced.count("1. ")
    listed = f"{announced}{number}. Norco 10 mg. {number + 1}. Soma 350 mg."
    assert patient_of(f"He is 44. {listed}").medications == ()


@pytest.mark.parametrize(
    "line",
    [
        "Lumbar strain",
        "NORCO 10/325 MG",
        "He has a history of gout",
        "Physical therapy",
        "Examination: normal",
        "plan",
        "A note of the doctor",
    ],
)
def test_other_lines_are_no_headings(line: str) -> None:
    """Entries, sentences and labels with a colon get none."""
    text = f"{HISTORY}\n{line}\nRight knee strain\nAnd so on for the rest of what was told in the file.\n"
    assert layout_of(text).named == layout_of(HISTORY).named


def test_values_below_headings_are_what_the_letter_prints() -> None:
    """A value that reaches over an outline's number or a dash holds what stands there in the letter."""
    view = view_of("He is 44 and works as a cook.\nPLAN -\nB. Rest at home\nC. Ice\n")
    found = view.words(view.text.index("PLAN"), view.text.index("home"))
    assert found.value == "PLAN - B. Rest at"


@pytest.mark.parametrize("word", [str, str.upper])
def test_an_entry_that_could_be_a_heading_is_one_below_a_colon(word: Callable[[str], str]) -> None:
    """`Medications` among the treatments of a list announces nothing."""
    listed = word("Treatment to date:\nPhysical therapy\nMedications\nLumbar epidural injection\n")
    patient = patient_of(f"The worker is a 44 year old cook with low back pain.\n{listed}")
    assert patient.prior_treatments == (word("Physical therapy"), word("Lumbar epidural injection"))
    assert layout_of(f"He is 44.\n{listed}").named == []


@pytest.mark.parametrize(("mark", "width"), [("- ", 90), ("- ", 2000), ("", 2000)])
def test_a_heading_may_end_a_paragraph(mark: str, width: int) -> None:
    """With its date, above its list, wrapped or as a web page has it."""
    prose = (
        "The patient is a 50 year old female with an injury of 11/09/06. She has low back pain that is "
        "worse when she sits and when she bends, 8/10 without and 5/10 with medications, and has tried and "
        "failed Cymbalta. Diagnosis 06/03/15"
    )
    listed = "".join(f"{mark}{one}\n" for one in ("lumbar radiculopathy", "cervical strain", "insomnia"))
    behind = "The patient is permanent and stationary, per the report of June, and has not worked.\n"
    patient = patient_of(f"{textwrap.fill(prose, width)}\n{listed}{behind}")
    assert [one.name for one in patient.diagnoses] == ["lumbar radiculopathy", "cervical strain", "insomnia"]
