"""Labels of the header whose second word the layout put on the next line, behind another column."""

from __future__ import annotations

import pytest

from imr_llm.domain.draft import Notes
from imr_llm.domain.record import CaseHeader
from imr_llm.reading.header import read_header
from tests.reading.views import letter_of


def header_of(text: str) -> CaseHeader:
    """The header of a letter of nothing but a header."""
    return read_header(letter_of(text), Notes())


def test_application_received_over_two_lines() -> None:
    """`Application` at the end of a line and `Received:` behind the next line's left column are one label."""
    header = header_of(
        "IMR Case Number:  CM21-0000123     Date of Injury:   03/04/2019\n"
        "Priority:         EXPEDITED        Application\n"
        "Employee Name:    [Redacted]       Received:         07/09/2021\n"
    )
    assert str(header.application_received_date) == "2021-07-09"
    assert str(header.date_of_injury) == "2019-03-04"
    assert header.employee is None


def test_ur_denial_date_over_two_lines() -> None:
    """`UR Denial` and `Date:` of the next line are one label."""
    header = header_of(
        "IMR Case Number:  CM21-0000123     Date of Injury:   03/04/2019\n"
        "Priority:         STANDARD         UR Denial\n"
        "Claim Number:     [Redacted]       Date:             07/06/2021\n"
    )
    assert str(header.ur_decision_date) == "2021-07-06"


@pytest.mark.parametrize(
    "rows",
    [
        (
            "Priority:         EXPEDITED        Application      07/09/2021\n"
            "Employee Name:    [Redacted]       Received:\n"
        ),
        (
            "UR Denial         07/06/2021       Application      07/09/2021\n"
            "Date:                              Received:\n"
        ),
        (
            "UR Denial Date:   07/06/2021       Application      07/09/2021\n"
            "Priority:         EXPEDITED        Received:\n"
        ),
    ],
)
def test_a_date_beside_the_first_line_of_its_label(rows: str) -> None:
    """`Application` and its date above `Received:`, behind whatever the left column holds."""
    header = header_of(f"IMR Case Number:  CM21-0000123     Date of Injury:   03/04/2019\n{rows}")
    assert str(header.application_received_date) == "2021-07-09"
    assert str(header.ur_decision_date) in {"2021-07-06", "None"}
    assert str(header.date_of_injury) == "2019-03-04"


def test_received_alone_is_no_label() -> None:
    """`Received:` without `Application` in the line before it tells of some other receipt."""
    header = header_of("Case Number: CM21-0000123\nEmployee Name: [Redacted]     Received: 07/09/2021\n")
    assert header.application_received_date is None
