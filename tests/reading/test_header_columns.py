"""Labels of the header whose second word the layout put on the next line, behind another column."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

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


@pytest.mark.parametrize(
    "rows",
    [
        (
            "Application         01/02/2014      Date of Determination:\n"
            "Received:                           02/20/2014\n"
        ),
        (
            "Application         01/02/2014      Date of\n"
            "Received:                           Determination:      02/20/2014\n"
        ),
        (
            "Application                         Date of\n"
            "Received:           01/02/2014      Determination:      02/20/2014\n"
        ),
        (
            "Application Received:               Date of Final\n"
            "01/02/2014                          Determination:      02/20/2014\n"
        ),
        (
            "Application         01/02/2014      Date of             02/20/2014\n\n"
            "Received:                           Determination:\n"
        ),
    ],
)
def test_labels_and_values_that_columns_part(rows: str) -> None:
    """A label may be broken over two rows of its column, and its value stand on either, or under it."""
    text = (
        "Case Number:        CM14-0000123    Date Assigned:      01/22/2014\n"
        f"Date of Injury:     03/04/2011      UR Denial Date:     12/23/2013\n{rows}Priority:  Standard\n"
    )
    header = header_of(text)
    assert str(header.application_received_date) == "2014-01-02"
    assert str(header.determination_date) == "2014-02-20"
    assert str(header.ur_decision_date) == "2013-12-23"
    assert str(header.date_assigned) == "2014-01-22"


def test_a_column_without_a_value_lends_none_of_another() -> None:
    """What stands beside another label is that label's."""
    text = (
        "Case Number:        CM14-0000123    Date Assigned:      01/22/2014\n"
        "Date of Injury:     03/04/2011      UR Denial Date:\n"
        "Application                         Date of Determination:\n"
        "Received:           01/02/2014      see the cover page\n"
    )
    header = header_of(text)
    assert header.ur_decision_date is header.determination_date is None
    assert str(header.application_received_date) == "2014-01-02"


def test_the_second_half_of_a_label_is_no_label_of_its_own() -> None:
    """`Decision Date:` under `UR` is utilization review's, whatever else the header lacks."""
    header = header_of(
        "Case Number:        CM14-0000123\n"
        "UR                  12/23/2013      Date of Assignment:\n"
        "Decision Date:                      01/22/2014\n"
        "Date of Final       02/20/2014      Application\n"
        "Determination:                      Received:             01/02/2014\n"
        "Date of                             Priority:             Standard\n"
        "Injury:             03/04/2011\n"
    )
    assert str(header.ur_decision_date) == "2013-12-23"
    assert str(header.date_assigned) == "2014-01-22"
    assert str(header.determination_date) == "2014-02-20"
    assert str(header.application_received_date) == "2014-01-02"
    assert str(header.date_of_injury) == "2011-03-04"


def test_a_block_of_labels_above_a_block_of_values() -> None:
    """Under the last label of a column stands the value of the first."""
    header = header_of(
        "Case Number: CM14-0000123\n"
        "Date Assigned:      UR Denial Date:\n"
        "Date of Injury:     Decision Date:\n"
        "01/22/2014          12/23/2013\n"
        "03/04/2011          02/20/2014\n"
    )
    assert str(header.date_of_injury) in {"2011-03-04", "None"}
    assert str(header.determination_date) in {"2014-02-20", "None"}
    assert str(header.date_assigned) in {"2014-01-22", "None"}


def test_a_date_behind_a_label_is_none_of_the_label_above() -> None:
    """Rows that were wrapped as they came: the next row begins with the date of the last label."""
    header = header_of(
        "Case Number:  CM14-0000123    Date Assigned:  09/16/2014    Date of Injury:\n"
        "11/20/2007    Decision Date:  10/30/2014    UR Denial Date:  07/09/2014\n"
        "Priority:  Standard    Application Received:  07/22/2014\n"
    )
    assert str(header.date_of_injury) == "2007-11-20"
    assert str(header.ur_decision_date) == "2014-07-09"


LABELS = {
    "date_assigned": ("Date Assigned", "Date of Assignment"),
    "date_of_injury": ("Date of Injury",),
    "ur_decision_date": ("UR Denial Date", "Date of UR Decision", "UR Decision Date"),
    "application_received_date": ("Application Received", "IMR Application Received"),
    "determination_date": ("Decision Date", "Date of Determination", "Date of Final Determination"),
}
DATES = {name: f"2014-0{number}-1{number}" for number, name in enumerate(LABELS, start=1)}


@st.composite
def broken(draw: st.DrawFn, name: str) -> list[tuple[str, str]]:
    """A label and its date in one row or two: the label broken anywhere, the date on either or under it."""
    label = draw(st.sampled_from(LABELS[name]))
    words = label.split()
    year, month, day = DATES[name].split("-")
    printed = f"{month}/{day}/{year}"
    cut = draw(st.integers(1, len(words)))
    first, second = " ".join(words[:cut]), " ".join(words[cut:])
    if not second:
        return draw(st.sampled_from(([(f"{label}:", printed)], [(f"{label}:", ""), (printed, "")])))
    return draw(
        st.sampled_from(([(first, printed), (f"{second}:", "")], [(first, ""), (f"{second}:", printed)]))
    )


@given(st.data())
def test_no_arrangement_in_two_columns_gives_a_date_to_another_label(data: st.DataObject) -> None:
    """Each date is that of its label, or left out where the arrangement leaves it in doubt."""
    names = data.draw(st.permutations(list(LABELS)))
    cells = [data.draw(broken(name)) for name in names] + [[("Priority:", "Standard")]]
    lines = ["Case Number:                    CM14-0000123"]
    for left, right in zip(cells[::2], cells[1::2], strict=True):
        for row in range(max(len(left), len(right))):
            (label, value), (other, told) = (
                side[row] if row < len(side) else ("", "") for side in (left, right)
            )
            lines.append(f"{label:32}{value:16}{other:32}{told}".rstrip())
    header = header_of("\n".join(lines) + "\n").model_dump(mode="json")
    assert {name: header[name] for name in names if header[name]}.items() <= DATES.items()
    assert sum(header[name] is not None for name in names) >= 3
