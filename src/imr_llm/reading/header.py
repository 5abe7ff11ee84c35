"""The case header: labels and values in whatever arrangement the extraction left them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from imr_llm.domain.draft import Notes
from imr_llm.domain.letter import Letter, Range, Section, SectionKind
from imr_llm.domain.record import CaseHeader, FindingCode, Priority, Severity
from imr_llm.domain.spans import Found
from imr_llm.reading.cover import appeal_notice, notice_dates, stated_outcome
from imr_llm.reading.header_columns import in_columns
from imr_llm.reading.header_labels import Field
from imr_llm.reading.header_layout import assignments
from imr_llm.reading.header_values import HeaderValue, values_of
from imr_llm.reading.view import View
from imr_llm.vocabulary.patterns import late

_LONGEST_HEADER = 20_000
_ANOTHER = late(
    r"[ ]*(?:[;,&/]|and|or)[ ]*(?P<other>CM\d\d-\d{5,8}|\d{1,2}/\d{1,2}/\d{2,4}|standard|expedited)\b",
    re.IGNORECASE,
)
"""Another value right behind the one of a label: `11/02/2012; 5/6/2013`."""
_PLAIN = 3
"""Dates that columns show, from which on a header is one in columns, whatever order its words have."""
_AFTER_HEADER = (
    *(SectionKind.QUALIFICATIONS, SectionKind.CASE_SUMMARY, SectionKind.DOCUMENTS),
    *(SectionKind.GUIDELINES, SectionKind.RATIONALE, SectionKind.ISSUE),
)


def read_header(letter: Letter, notes: Notes) -> CaseHeader:
    """The header of a letter; every value set is noted under `case.…`."""
    front = View(letter, header_region(letter))
    values: dict[Field, str | date | Priority] = dict(_labelled(letter, notes))
    for field, found in notice_dates(front).items():
        if field not in values and not _has_finding(notes, field):
            values[field] = found.value
            notes.take(f"case.{field}", found)
    return CaseHeader(
        case_number=_text(values.get(Field.CASE_NUMBER)),
        determination_date=_date(values.get(Field.DETERMINATION_DATE)),
        date_assigned=_date(values.get(Field.DATE_ASSIGNED)),
        date_of_injury=_date(values.get(Field.DATE_OF_INJURY)),
        ur_decision_date=_date(values.get(Field.UR_DECISION_DATE)),
        application_received_date=_date(values.get(Field.APPLICATION_RECEIVED_DATE)),
        priority=_priority(values.get(Field.PRIORITY)),
        stated_outcome=notes.take("case.stated_outcome", stated_outcome(front)),
        appeal_notice=notes.take("case.appeal_notice", appeal_notice(front)),
        employee=_text(values.get(Field.EMPLOYEE)),
        claim_number=_text(values.get(Field.CLAIM_NUMBER)),
    )


def header_region(letter: Letter) -> Range:
    """The clean text before the first part that follows the header in every form."""
    starts = [part.heading[0] for part in letter.sections.parts if part.kind in _AFTER_HEADER]
    starts += [item.heading[0] for item in letter.sections.items[:1]]
    return 0, min([*starts, len(letter.clean.text), _LONGEST_HEADER])


def _regions(letter: Letter) -> Iterator[Range]:
    first = header_region(letter)
    yield first
    for part in letter.sections.parts:
        if part.kind in (SectionKind.HEADER, SectionKind.COVER) and part.heading[0] >= first[1]:
            yield _capped(part)


def _capped(part: Section) -> Range:
    return part.heading[0], min(part.body[1], part.heading[0] + _LONGEST_HEADER)


def _labelled(letter: Letter, notes: Notes) -> dict[Field, str | date | Priority]:
    values: dict[Field, str | date | Priority] = {}
    for region in _regions(letter):
        for field, value in _in_order(letter, region):
            if field is Field.OTHER or field in values or _has_finding(notes, field):
                continue
            read = _accept(letter, notes, f"case.{field}", value)
            if read is not None:
                values[field] = read
        if Field.CASE_NUMBER not in values:
            for one in values_of(Field.CASE_NUMBER, letter.clean.text, *region)[:1]:
                read = _accept(letter, notes, f"case.{Field.CASE_NUMBER}", one)
                if read is not None:
                    values[Field.CASE_NUMBER] = read
    return values


def _in_order(letter: Letter, region: Range) -> list[tuple[Field, HeaderValue]]:
    """The fields of a region with their values, in the order of these.

    Where columns are plain they go before the order of the words, which may take half a label for another.
    """
    columns, in_order = in_columns(letter, region), list(assignments(letter.clean.text, region))
    shown, taken = {field for field, _ in columns}, {value.start for _, value in columns}
    if len(shown) < _PLAIN:
        return [*in_order, *columns]
    others = [one for one in in_order if one[0] not in shown and one[1].start not in taken]
    return sorted([*columns, *others], key=lambda one: one[1].start)


def _accept(letter: Letter, notes: Notes, path: str, one: HeaderValue) -> str | date | Priority | None:
    printed = letter.words((one.start, one.end))
    if one.damaged:
        notes.add(
            FindingCode.UNREADABLE_TEXT,
            Severity.WARNING,
            path,
            f"the letter prints {printed!r}, "
            + (f"read as {str(one.value)!r}" if one.value is not None else "which could not be read"),
        )
    elif one.value is None:
        notes.add(FindingCode.IMPOSSIBLE_DATE, Severity.ERROR, path, f"there is no such date as {printed!r}")
    if one.value is None:
        return None
    if one.is_last_day:
        notes.add(
            FindingCode.UNCERTAIN_VALUE,
            Severity.INFO,
            path,
            f"the letter prints a span of days that ends on {printed!r}: is that the date of injury?",
        )
    other = _ANOTHER.match(letter.clean.text, one.end)
    if other is not None and other["other"].lower() != printed.lower():
        injured = path == f"case.{Field.DATE_OF_INJURY}"
        notes.add(
            FindingCode.DATE_OF_INJURY_CONFLICT if injured else FindingCode.UNCERTAIN_VALUE,
            Severity.WARNING,
            path,
            f"the letter prints {letter.words(other.span('other'))!r} beside {printed!r}: one is kept",
        )
    return notes.take(path, Found(one.value, letter.spans_of((one.start, one.end))))


def _has_finding(notes: Notes, field: Field) -> bool:
    return any(finding.path == f"case.{field}" for finding in notes.findings)


def _text(value: str | date | Priority | None) -> str | None:
    return value if isinstance(value, str) and not isinstance(value, Priority) else None


def _date(value: str | date | Priority | None) -> date | None:
    return value if isinstance(value, date) else None


def _priority(value: str | date | Priority | None) -> Priority | None:
    return value if isinstance(value, Priority) else None
