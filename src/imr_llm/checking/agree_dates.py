"""Cross-checks of dates and age: their order, their possibility, and the two dates of injury."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from datetime import date, timedelta
from itertools import pairwise

from imr_llm.checking.index import dates_of
from imr_llm.checking.quoting import evidence_words, quoted
from imr_llm.domain.draft import Draft
from imr_llm.domain.letter import Letter, Range, SectionKind
from imr_llm.domain.record import CaseHeader, Finding, FindingCode, Severity
from imr_llm.vocabulary.dates import DateMatch, find_dates
from imr_llm.vocabulary.patterns import late
from imr_llm.vocabulary.spelling import plain

YOUNGEST, OLDEST = 14, 100

_IN_ORDER = (
    ("date_of_injury", "the injury"),
    ("ur_decision_date", "the utilization review decision"),
    ("application_received_date", "the application"),
    ("date_assigned", "the assignment"),
    ("determination_date", "the determination"),
)
_LABELS = (
    (late(r"injury"), "date_of_injury"),
    (late(r"assign"), "date_assigned"),
    (late(r"\b(?:ur|utilization)\b"), "ur_decision_date"),
    (late(r"received|application"), "application_received_date"),
    (late(r"dated|decision|determination"), "determination_date"),
)
_LABEL_REACH = 48
_PLAN = late(
    r"\b(?:(?:set|scheduled|planned|booked|slated|arranged|intended) (?:again )?(?:for|on|to)|due (?:for|on)|"
    r"will|upcoming|until|expires?)\b[^.;]{0,50}$"
)
_PLAN_REACH = 80
_AHEAD = timedelta(days=366)
"""How far ahead what is planned may lie."""
_LONGEST_REVIEW = timedelta(days=3 * 366)
"""A review took up to a year and a half while the first ones were in arrears."""
_MEASURED = late(r"\b(?:grip|jamar|dynamomet\w+|pinch|strength|right|left|[rl])(?: strength)?[ ,:=]{1,3}$")
"""Before three readings of a grip: `Jamar R 40/38/36, L 14/12/12`."""
_MEASURED_REACH = 24
_PERIOD = 40
"""Characters between the two dates of a period, "from 1/2/2010 through 3/4/2012"."""


def date_findings(letter: Letter, draft: Draft) -> Iterable[Finding]:
    """`date_order`, `date_of_injury_conflict` and `impossible_date`."""
    yield from _order(draft)
    yield from _two_injuries(letter, draft)
    yield from _overdue(draft.case)
    yield from _impossible(letter, draft)


def age_findings(draft: Draft) -> Iterable[Finding]:
    """`implausible_age`: under 14 or over 100."""
    age = draft.patient.age
    if age is not None and not YOUNGEST <= age <= OLDEST:
        words = evidence_words(draft, "patient.age") or str(age)
        yield Finding(
            code=FindingCode.IMPLAUSIBLE_AGE,
            severity=Severity.WARNING,
            path="patient.age",
            message=f"the letter gives the age as {quoted(words)}, expected is {YOUNGEST} to {OLDEST}",
        )


def _order(draft: Draft) -> Iterable[Finding]:
    known = [
        (name, told, day) for name, told in _IN_ORDER if (day := _header_date(draft.case, name)) is not None
    ]
    for (name, told, day), (later_name, later_told, later_day) in pairwise(known):
        if day > later_day:
            earlier = evidence_words(draft, f"case.{name}") or day.isoformat()
            later = evidence_words(draft, f"case.{later_name}") or later_day.isoformat()
            yield Finding(
                code=FindingCode.DATE_ORDER,
                severity=Severity.WARNING,
                path=f"case.{name}",
                message=f"{told} is dated {quoted(earlier)}, after {later_told} of {quoted(later)}",
            )


def _header_date(case: CaseHeader, name: str) -> date | None:
    value = getattr(case, name)
    return value if isinstance(value, date) else None


def _two_injuries(letter: Letter, draft: Draft) -> Iterable[Finding]:
    header, summary = draft.case.date_of_injury, draft.patient.date_of_injury
    if header is None or summary is None or header == summary or _is_period(letter, draft, header):
        return
    one = evidence_words(draft, "case.date_of_injury") or header.isoformat()
    other = evidence_words(draft, "patient.date_of_injury") or summary.isoformat()
    yield Finding(
        code=FindingCode.DATE_OF_INJURY_CONFLICT,
        severity=Severity.WARNING,
        path="patient.date_of_injury",
        message=f"the header dates the injury {quoted(one)}, the clinical summary {quoted(other)}",
    )


def _is_period(letter: Letter, draft: Draft, header: date) -> bool:
    """Whether the summary names a period of cumulative injury that the header's date is an end of."""
    spans = draft.evidence.get("patient.date_of_injury", ())
    around = (letter.text[max(span.start - _PERIOD, 0) : span.end + _PERIOD] for span in spans)
    return any(found.date == header for words in around for found in find_dates(words))


def _overdue(case: CaseHeader) -> Iterable[Finding]:
    """A determination that lies further behind what it answers than any review took."""
    determined = case.determination_date
    begun = max(filter(None, (case.date_assigned, case.application_received_date)), default=None)
    if determined is not None and begun is not None and determined - begun > _LONGEST_REVIEW:
        yield Finding(
            code=FindingCode.IMPOSSIBLE_DATE,
            severity=Severity.WARNING,
            path="case.determination_date",
            message=f"the determination of {determined.isoformat()} lies years behind the assignment or "
            f"application of {begun.isoformat()}",
        )


def _impossible(letter: Letter, draft: Draft) -> Iterable[Finding]:
    told = [finding.message for finding in draft.findings if finding.code is FindingCode.IMPOSSIBLE_DATE]
    closing = letter.sections.first(SectionKind.CLOSING)
    end_of_letter = closing.body[0] if closing is not None else len(letter.clean.text)
    determined = draft.case.determination_date
    # A header date after the determination is told as out of order: once is enough.
    out_of_order = {
        day
        for name, _ in _IN_ORDER
        if determined is not None and (day := _header_date(draft.case, name)) is not None and day > determined
    }
    for found in dates_of(letter):
        if found.end > end_of_letter:
            break
        if any(found.words in message for message in told) or found.date in out_of_order:
            continue
        if found.date is None:
            if not _is_measured(letter, found):
                yield _finding(letter, found, f"the date {quoted(found.words)} cannot exist")
        elif determined is not None and found.date > determined and not _planned(letter, found, determined):
            dated = evidence_words(draft, "case.determination_date") or determined.isoformat()
            yield _finding(
                letter, found, f"the date {quoted(found.words)} lies after the letter's own, {quoted(dated)}"
            )


def _is_measured(letter: Letter, found: DateMatch) -> bool:
    """Whether what cannot be a date is three readings of a grip."""
    before = letter.clean.text[max(found.start - _MEASURED_REACH, 0) : found.start]
    return _MEASURED.search(before.lower()) is not None


def _planned(letter: Letter, found: DateMatch, determined: date) -> bool:
    """Whether the words before a date say that it was to come: `surgery is set for`, `will run out on`."""
    if found.date is None or found.date - determined > _AHEAD:
        return False
    before = letter.clean.text[max(found.start - _PLAN_REACH, 0) : found.start]
    return _PLAN.search(before.lower()) is not None


def _finding(letter: Letter, found: DateMatch, message: str) -> Finding:
    return Finding(
        code=FindingCode.IMPOSSIBLE_DATE,
        severity=Severity.WARNING,
        path=_path_of(letter, found),
        message=message,
    )


def _path_of(letter: Letter, found: DateMatch) -> str:
    """The field that a date of the clean text stands in, as near as the form tells."""
    position = found.start
    for index, item in enumerate(letter.sections.items):
        path = f"disputed_items[{index}]"
        for part, name in (
            (item.heading, "request"),
            (item.claims_administrator_guideline, "claims_administrator_basis"),
            (item.reviewer_guideline, "reviewer_basis"),
            (item.rationale, "rationale"),
        ):
            if _inside(part, position):
                return f"{path}.{name}"
    parts = sorted(letter.sections.parts, key=lambda part: part.body)
    place = bisect_right([part.body[0] for part in parts], position) - 1
    kind = parts[place].kind if place >= 0 and _inside(parts[place].body, position) else None
    if kind is SectionKind.CASE_SUMMARY:
        return "clinical_summary"
    if kind is SectionKind.DOCUMENTS:
        return "documents_reviewed"
    if kind in {None, SectionKind.HEADER, SectionKind.COVER, SectionKind.DECISION_LIST}:
        label = plain(letter.clean.text[max(position - _LABEL_REACH, 0) : position]).rsplit("/", 1)[-1]
        field = _nearest_label(label)
        return f"case.{field}" if field else "case"
    return "letter"


def _inside(part: Range | None, position: int) -> bool:
    return part is not None and part[0] <= position < part[1]


def _nearest_label(before: str) -> str | None:
    """The header field whose label ends nearest before a date."""
    places = [
        (max(match.end() for match in matches), -rank, name)
        for rank, (label, name) in enumerate(_LABELS)
        if (matches := list(label.finditer(before)))
    ]
    return max(places)[2] if places else None
