"""The case header in every arrangement that extraction leaves it in."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imr_llm.domain.draft import Notes
from imr_llm.domain.record import CaseHeader, FindingCode
from imr_llm.reading.header import read_header
from tests.reading.views import letter_of

WHOLE = {
    "case_number": "CM14-0000123",
    "date_assigned": "2014-01-22",
    "date_of_injury": "2011-03-04",
    "ur_decision_date": "2013-12-23",
    "application_received_date": "2014-01-02",
    "priority": "standard",
}


def header_of(text: str) -> tuple[CaseHeader, Notes]:
    """The header of a letter of nothing but a header."""
    notes = Notes()
    return read_header(letter_of(text), notes), notes


def values_of(text: str) -> dict[str, object]:
    """The header fields that are set."""
    header, _ = header_of(text)
    return {name: value for name, value in header.model_dump(mode="json").items() if value is not None}


@pytest.mark.parametrize(
    "text",
    [
        (
            "Case Number: CM14-0000123 Date Assigned: 01/22/2014\nDate of Injury: 03/04/2011 UR Denial Date: "
            "12/23/2013\nPriority: Standard Application \nReceived: \n01/02/2014\n"
        ),
        (
            "Case Number: CM14-0000123   Date Assigned: 01/22/2014\nDate of Injury: 03/04/2011   UR "
            "Denial Date: "
            "12/23/2013\nPriority: Standard   Application   01/02/2014\n                    Received:\n"
        ),
        (
            "Case Number: Date Assigned: Date of Injury: UR Denial Date: Priority: Application Received:\n"
            "CM14-0000123 01/22/2014 03/04/2011 12/23/2013 Standard 01/02/2014\n"
        ),
        (
            "Case Number:\nCM14-0000123\nDate Assigned:\n01/22/2014\nDate of Injury:\n03/04/2011\nUR "
            "Denial Date:\n"
            "12/23/2013\nPriority:\nStandard\nApplication Received:\n01/02/2014\n"
        ),
        (
            "Case Number: Date Assigned:\nCM14-0000123 01/22/2014\nDate of Injury: UR Denial Date:\n"
            "03/04/2011 12/23/2013\nPriority: Application Received:\nStandard 01/02/2014\n"
        ),
        (
            "CaseNumber:CM14-0000123 DateAssigned:01/22/2014\nDateofInjury:03/04/2011 "
            "URDenialDate:12/23/2013\n"
            "Priority:Standard ApplicationReceived:01/02/2014\n"
        ),
        (
            "IMR Case Number: CM14 - 0000123\nDate of Assignment: January 22, 2014\nDate of Injury. 3/4/11\n"
            "Date of UR Decision: Dec. 23, 2013\nPriority  STANDARD\nIMR Application Received Date 1-2-2014\n"
        ),
        (
            "Case Nurnber: CM14-0000123\nDate Assiqned: 01/22/2014\nDate of lnjury: 03/04/2011\nUR "
            "Denia1 Date; "
            "12/23/2013\nPri0rity: Standard\nApplicati0n Received: 01/02/2014\n"
        ),
        (
            "Case Numbr: CM14-0000123\nDate Asigned: 01/22/2014\nDate of Injruy: 03/04/2011\nUR Denail Date: "
            "12/23/2013\nPrioirty: Standard\nAplication Received: 01/02/2014\n"
        ),
    ],
)
def test_every_arrangement_reads_the_same(text: str) -> None:
    """Labels beside, above, run together, broken, damaged or mistyped: the values are the same."""
    assert values_of(text) == WHOLE


@pytest.mark.parametrize(
    "label", ["Decision Date:", "Dated:", "Date of Determination:", "Date of Final Determination:"]
)
def test_the_determination_date_has_many_labels(label: str) -> None:
    """All labels of the determination date are known."""
    assert values_of(f"{label} 3/5/2014\n") == {"determination_date": "2014-03-05"}


def test_a_block_of_labels_with_names() -> None:
    """Names and numbers in a block of values are read by their line."""
    labels = "Employee:\nClaim Number:\nDate of UR Decision:\nDate of Injury:\nMAXIMUS Case Number:\n\n"
    assert values_of(f"{labels}Ada Quill\n07-114\n7/3/2013\n1/2/2013\nCM13-0000999\n") == {
        "employee": "Ada Quill",
        "claim_number": "07-114",
        "ur_decision_date": "2013-07-03",
        "date_of_injury": "2013-01-02",
        "case_number": "CM13-0000999",
    }


@pytest.mark.parametrize("redaction", ["", "[REDACTED]", "XXXXXX", "______", "*****", "████", "N/A"])
def test_redacted_names_stay_empty(redaction: str) -> None:
    """A blacked-out name is no name."""
    assert values_of(f"Employee: {redaction}\nClaim Number: {redaction}\nDate of Injury: 1/2/2013\n") == {
        "date_of_injury": "2013-01-02"
    }


def test_what_is_disputed_is_nobodys_name() -> None:
    """Blank name labels before the list of disputed treatments take nothing from that list."""
    labels = "Employee Name:\nProvider Name:\nTreatment(s) in Dispute Listed on IMR Application:\n"
    for disputed in ("SEE ATTACHED", "Home health aide", "Norco 10-325 mg; Soma"):
        assert values_of(f"{labels}{disputed}\n\nDear [redacted]:\n\nMAXIMUS has completed it.\n") == {}


def test_a_label_that_the_form_breaks_over_two_lines() -> None:
    """`Application` and `Received:` stand around their date when a table is read row by row."""
    for printed in ("05/18/2016", "05-18-2016", "May 18, 2016"):
        block = f"Priority:   Standard    Application     {printed}\n                        Received:\n"
        assert values_of(block) == {"priority": "standard", "application_received_date": "2016-05-18"}


def test_a_bare_date_at_the_beginning_of_a_line_is_the_letters_own() -> None:
    """A professional review is dated by `Date:` alone; within a line that may be any day's."""
    assert values_of("Date of Injury: 5/6/2009\nDate: 9/30/2013\n")["determination_date"] == "2013-09-30"
    assert "determination_date" not in values_of("Date of Injury: 5/6/2009 Exam Date: 9/30/2013\n")


def test_blank_values_are_not_filled_from_the_next_label() -> None:
    """A label without value takes nothing from its neighbours."""
    assert values_of(
        "Date Assigned:\nDate of Injury: 3/4/2011\nUR Denial Date:        Priority: Standard\n"
    ) == {
        "date_of_injury": "2011-03-04",
        "priority": "standard",
    }


def test_a_block_of_blank_names_takes_nothing_of_what_follows() -> None:
    """Names have no form by which a line could be known as one: the line behind them is the last label's."""
    text = (
        "IMR Case Number: CM14-0012345\nEmployee Name:\nProvider Name:\n\n"
        "Treatment(s) in Dispute Listed on IMR Application:\nPHYSICAL THERAPY; KNEE BRACE\n\nDear ,\n"
    )
    assert "employee" not in values_of(text)


def test_an_ambiguous_block_is_left_empty() -> None:
    """Three date labels and two dates leave doubt which is which."""
    assert values_of("Date Assigned:\nDate of Injury:\nUR Denial Date:\n01/22/2014\n12/23/2013\n") == {}


@pytest.mark.parametrize("joined", [" - ", "-", " – ", " to ", " through "])
def test_a_cumulative_injury_is_dated_by_its_last_day_and_asked_about(joined: str) -> None:
    """Of a span of dates the last one is read, as in the summaries, with a finding that says so."""
    header, notes = header_of(f"Case Number: CM14-0012345\nDate of Injury: 1/1/2005{joined}3/4/2011\n")
    assert header.date_of_injury == date(2011, 3, 4)
    assert [(one.code, one.path) for one in notes.findings] == [
        (FindingCode.UNCERTAIN_VALUE, "case.date_of_injury")
    ]


@pytest.mark.parametrize(
    "printed",
    [
        *("CT 1/1/2005 - 3/4/2011", "CT: 1/1/2005-3/4/2011", "cumulative trauma 1/1/2005 to 3/4/2011"),
        *("CT through 3/4/2011", "Continuous trauma from 1/1/2005 through 3/4/2011"),
    ],
)
def test_a_cumulative_injury_may_be_called_so(printed: str) -> None:
    """Words before the days of an injury that built up do not hide them."""
    header, notes = header_of(f"Case Number: CM14-0012345\nDate of Injury: {printed}\n")
    assert header.date_of_injury == date(2011, 3, 4)
    assert [(one.code, one.path) for one in notes.findings] == [
        (FindingCode.UNCERTAIN_VALUE, "case.date_of_injury")
    ]


@pytest.mark.parametrize("printed", ["9.3.14", "September 3, 14", "Sept. 3rd, 14", "9/3/14"])
def test_a_short_date_is_one_behind_its_label(printed: str) -> None:
    """What prose would not show to be a date the label does."""
    assert values_of(f"Decision Date: {printed}\n") == {"determination_date": "2014-09-03"}


def test_the_same_value_once_more_is_no_other() -> None:
    """What is printed twice is no second value."""
    _, notes = header_of("Date of Injury: 11/02/2012 & 11/02/2012\n")
    assert notes.findings == []


def test_a_short_year_of_the_last_century_is_one() -> None:
    """In words as in digits a year is of the century that letters tell of."""
    assert values_of("Date of Injury: June 3, '98\n") == {"date_of_injury": "1998-06-03"}


@pytest.mark.parametrize(
    ("line", "path", "code"),
    [
        (
            "Date of Injury: 11/02/2012; 5/6/2013",
            "case.date_of_injury",
            FindingCode.DATE_OF_INJURY_CONFLICT,
        ),
        ("UR Denial Date: 04/18/2014, 04/19/2014", "case.ur_decision_date", FindingCode.UNCERTAIN_VALUE),
        ("Case Number: CM14-0012345 and CM14-0012346", "case.case_number", FindingCode.UNCERTAIN_VALUE),
        ("Priority: Standard/Expedited", "case.priority", FindingCode.UNCERTAIN_VALUE),
    ],
)
def test_another_value_behind_one_is_told(line: str, path: str, code: FindingCode) -> None:
    """The first of several values is kept, and a finding names the other."""
    header, notes = header_of(f"{line}\n")
    assert getattr(header, path.removeprefix("case.")) is not None
    assert [(one.code, one.path) for one in notes.findings] == [(code, path)]


def test_damaged_values_are_read_and_flagged() -> None:
    """Values that scanning changed without doubt are read, each with a finding on its path."""
    header, notes = header_of("Case Number: CM14-O000l23\nDate Assigned: 0l/22/20l4\n")
    assert header.case_number == "CM14-0000123"
    assert header.date_assigned is not None
    assert header.date_assigned.isoformat() == "2014-01-22"
    assert [(one.code, one.path) for one in notes.findings] == [
        ("unreadable_text", "case.case_number"),
        ("unreadable_text", "case.date_assigned"),
    ]
    assert [span.text for span in notes.evidence["case.case_number"]] == ["CM14-O000l23"]


def test_an_unreadable_date_stays_empty_with_a_finding() -> None:
    """A date with characters lost is not guessed."""
    header, notes = header_of("UR Denial Date: ??/23/2013\n")
    assert header.ur_decision_date is None
    assert [(one.code, one.path) for one in notes.findings] == [("unreadable_text", "case.ur_decision_date")]


def test_an_impossible_date_stays_empty_with_a_finding() -> None:
    """2/30 is no day."""
    header, notes = header_of("Date of Injury: 2/30/2011\n")
    assert header.date_of_injury is None
    assert [(one.code, one.path) for one in notes.findings] == [("impossible_date", "case.date_of_injury")]


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Final Determination: UPHOLD. This means that none of the services are necessary.", "uphold"),
        ("Final Determination: OVERTURN.", "overturn"),
        ("Final Determination: PARTIAL OVERTURN. Some are necessary.", "partial_overturn"),
        ("Final\nDetermination: Partially Overturned", "partial_overturn"),
        ("Date of Final Determination: 3/4/2014", None),
    ],
)
def test_the_stated_outcome(text: str, outcome: str | None) -> None:
    """The cover page's word for the outcome is read, and nothing else taken for it."""
    assert values_of(text).get("stated_outcome") == outcome


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Claim Number:\nAB-12-34567\nUR Denial Date:\n07/13/2018\n", "AB-12-34567"),
        ("Claim Number:\n[redacted]\nUR Denial Date:\n07/13/2018\n", None),
        ("Claim Number:\n07/13/2018\nPriority: Standard\n", None),
        ("Claim Number:\nSEE ATTACHED\nPriority: Standard\n", None),
    ],
)
def test_a_claim_number_may_stand_under_its_label(text: str, number: str | None) -> None:
    """A number alone on the line below is the claim's; a date or words there are not."""
    assert values_of(f"Case Number: CM18-0000123\n{text}").get("claim_number") == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Employee Name:\nClaim Number:     07-2211-B\nProvider Name:\n", "07-2211-B"),
        ("Employee:\nClaim Number: WC 4471\nDate of UR Decision: 7/2/2013\n", "WC 4471"),
        ("Employee Name:\nClaim Number: (redacted)\nProvider Name:\n", None),
        ("Employee Name: Claim Number: 07-2211-B\nProvider Name:\n", None),
    ],
)
def test_a_claim_number_beside_names_left_blank(text: str, number: str | None) -> None:
    """What stands beside the label belongs to it where the label before it stands alone on its line."""
    assert values_of(f"Case Number: CM18-0000123\n\n{text}").get("claim_number") == number


def test_a_bare_label_of_the_injury() -> None:
    """The short label of a professional review announces the date of injury, and nothing but a date."""
    assert values_of("IMR Case No. CM13-0000123\nInjury: March 4, 2011\n")["date_of_injury"] == "2011-03-04"
    assert "date_of_injury" not in values_of("IMR Case No. CM13-0000123\nInjury: low back\n")


def test_the_appeal_notice_is_whole() -> None:
    """All sentences of the notice are kept, the binding statement before it is not."""
    notice = (
        "In some circumstances you can appeal this decision. Appeals go to the Workers' Compensation Appeals "
        "Board within 30 days from the date of this letter. See Labor Code Section 4610.6(h)."
    )
    assert values_of(f"The determination is binding on all parties.\n{notice}\n\nSincerely,\n") == {
        "appeal_notice": notice
    }


@given(st.text(alphabet="CaseNumbr: M14-0/\nDtofIjyPi\u00a0", max_size=300))
def test_reads_any_header_without_failing(text: str) -> None:
    """Whatever stands where the header should, values come with spans that slice exactly."""
    letter = letter_of(text)
    notes = Notes()
    read_header(letter, notes)
    assert all(
        text[span.start : span.end] == span.text for spans in notes.evidence.values() for span in spans
    )


@pytest.mark.parametrize(
    "text",
    [
        (
            "Case Number:CM14-0000123Date Assigned:1/22/2014\nDate of Injury:3/4/2011UR Denial Date:"
            "12/23/2013\nPriority:StandardApplication Received:1/2/2014\n"
        ),
        (
            "CaseNumber:CM14-0000123DateofInjury:3/4/2011URDenialDate:12/23/2013ApplicationReceived:1/2/2014"
            "DateAssigned:1/22/2014Priority:Standard\n"
        ),
        (
            "Case Number:CM14-0000123Injury Date:March 4, 2011Date of UR Decision:December 23, 2013Priority:"
            "STANDARDApplication Received:January 2, 2014Date Assigned:January 22, 2014\n"
        ),
    ],
)
def test_labels_run_together_with_the_values_before_them_are_read(text: str) -> None:
    """Not all digits are letters to a scanner, yet a label may follow any of them without a space."""
    assert values_of(text) == WHOLE


@pytest.mark.parametrize("year", ["2010", "2011", "2015", "2016", "2018"])
def test_a_label_follows_a_year_that_ends_like_a_letter(year: str) -> None:
    """`0`, `1`, `5`, `6` and `8` count as letters where a scan is mended."""
    told = values_of(f"Date of Injury:3/4/{year}Priority:Standard\nCase Number:CM18-0000123\n")
    assert told == {"date_of_injury": f"{year}-03-04", "priority": "standard", "case_number": "CM18-0000123"}


@pytest.mark.parametrize("before", ["pre", "In", "8b", "XX"])
def test_a_label_begins_no_part_of_a_word(before: str) -> None:
    """In small letters behind a letter, or in capitals behind capitals, it is only part of a word."""
    assert "date_of_injury" not in values_of(f"Case Number: CM18-0000123\n{before}injury: 3/4/2015\n")
    assert "date_of_injury" not in values_of(f"Case Number: CM18-0000123\n{before.upper()}INJURY: 3/4/2015\n")


@pytest.mark.parametrize("gap", ["\n", "\n\n", "\n   \n"])
def test_the_second_half_of_a_label_may_stand_under_its_value(gap: str) -> None:
    """`Date of` beside a date and `Injury:` on the line below the row are one label."""
    text = (
        f"Case Number:   CM14-0000123   Date Assigned:   01/22/2014{gap}Date of        03/04/2011   "
        f"UR Denial Date:   12/23/2013 {gap}Injury:{gap}Priority:   Standard   Application   01/02/2014"
        f"{gap}Received:\n"
    )
    assert values_of(text) == WHOLE


def test_the_date_of_another_thing_is_no_date_of_injury() -> None:
    """A day behind `date of` counts only where the row goes on with the injury."""
    told = values_of(
        "Case Number: CM14-0000123\nDate of   03/04/2011   visit\nDate of birth: 1/2/1960\nInjury:\n"
    )
    assert "date_of_injury" not in told
