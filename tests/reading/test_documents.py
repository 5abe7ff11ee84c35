"""The list of documents reviewed, in the ways that letters of 2013 print it."""

from __future__ import annotations

import pytest

from imr_llm.domain.letter import Section, SectionKind
from imr_llm.reading.case_summary import read_documents
from tests.reading.views import letter_of

LEAD = "The following documents were reviewed and considered. These documents included:"


@pytest.mark.parametrize(
    ("listed", "documents"),
    [
        (
            "\n[x] Application\n[x] Medical records\n[ ] Records from the employee\n",
            ["Application", "Medical records"],
        ),
        ("\n☒ Application\n☐ Medical records\n", ["Application"]),
        ("\n ■ Application\n ■ Medical records\n", ["Application", "Medical records"]),
        ("\n ▪ Application\n ▪ Medical records\n", ["Application", "Medical records"]),
        ("\n➢ Application\n➢ Medical records\n", ["Application", "Medical records"]),
        ("\n◆ Application\n◆ Medical records\n", ["Application", "Medical records"]),
        ("\n– Application\n– Records, 2012 – 2013\n", ["Application", "Records, 2012 - 2013"]),
        ("\n— Application\n— Medical records\n", ["Application", "Medical records"]),
        ("\n-Application\n-Medical records\n", ["Application", "Medical records"]),
        ("\n☐ Application\n☐ Medical records\n", ["Application", "Medical records"]),
        (
            "\nMedical Records from Provider, Utilization\nReview Determination, Medical\nSchedule.\n",
            [
                "Medical Records from Provider",
                "Utilization Review Determination",
                "Medical Schedule",
            ],
        ),
        ("\nApplication\nOperative reports, 11/2007\n", ["Application", "Operative reports, 11/2007"]),
        ("\n1.Application\n2.Notes, 1/2/13\n", ["Application", "Notes, 1/2/13"]),
        ("\na. Application\nb. Notes, 1/2/13\n", ["Application", "Notes, 1/2/13"]),
        ("\n(A) Application\n(B) Notes of Dr. B. Low\n", ["Application", "Notes of Dr. B. Low"]),
        ("\na) Application b) Films (2) c) Notes\n", ["Application", "Films (2)", "Notes"]),
        ("\n1. Application\n2. Films (3)\n3. Notes\n", ["Application", "Films (3)", "Notes"]),
        ("\n1) Application 2) Films, 3 views 3) Notes\n", ["Application", "Films, 3 views", "Notes"]),
        ("\n• Application\n• Films (1)\n• Notes (2)\n", ["Application", "Films (1)", "Notes (2)"]),
        ("\n• Films of 1/2/13 (3)\n• Letter, Dr. A. Low\n", ["Films of 1/2/13 (3)", "Letter, Dr. A. Low"]),
        ("\n- Application\n- Notes, Dr. Low, 1/2/13\n", ["Application", "Notes, Dr. Low, 1/2/13"]),
    ],
)
def test_documents_in_the_usual_layouts(listed: str, documents: list[str]) -> None:
    """Boxes, bullets, lines and running lists give one entry each; an empty box is not reviewed."""
    letter = letter_of(LEAD + listed)
    section = Section(SectionKind.DOCUMENTS, (0, 0), (0, len(letter.clean.text)))
    assert [one.value for one in read_documents(letter, section)] == documents
