"""The offline reader: a letter's values by rules of the form, each with the words that show it."""

from __future__ import annotations

from imr_llm.domain.draft import Draft, Notes
from imr_llm.domain.letter import Letter, LetterFormat, SectionKind
from imr_llm.domain.record import Reviewer, SummarySource
from imr_llm.errors import UnknownFormatError
from imr_llm.reading.case_summary import read_documents, summary_body
from imr_llm.reading.header import read_header
from imr_llm.reading.items import read_items
from imr_llm.reading.patient import read_patient
from imr_llm.reading.reviewer import read_reviewer
from imr_llm.reading.view import View

_LOOKED_FOR = (
    "the headings 'HOW THE IMR FINAL DETERMINATION WAS MADE', 'CLINICAL CASE SUMMARY' and 'IMR ISSUES, "
    "DECISIONS AND RATIONALES' (2014 on), 'Notice of Independent Medical Review Determination' and 'IMR "
    "DECISION(S) AND RATIONALE(S)' (2013), 'MEDICAL PROFESSIONAL REVIEW'"
)
_LOOKED_FOR_ITEMS = (
    "a request that ends in 'Upheld', 'Overturned' or 'is (not) medically necessary and appropriate', "
    "or an issue at dispute"
)
_LONGEST_SUMMARY = 40_000
"""The rules look no further into a case summary, in characters; real ones are a twentieth of that."""
_NEXT_MOVE = "a model engine (--engine model) may still read it"


def read(letter: Letter) -> Draft:
    """What the letter prints and says in its usual ways; what cannot be pointed at stays empty.

    Raises UnknownFormatError where none of the forms is recognised, or where a known form shows no disputed
    item.
    """
    _refuse_unknown(letter)
    notes = Notes()
    summary, summary_source, view = _summary(letter, notes)
    case = read_header(letter, notes)
    return Draft(
        case=case,
        reviewer=_reviewer(letter, notes),
        patient=read_patient(view, notes, case.date_of_injury),
        clinical_summary=summary,
        clinical_summary_source=summary_source,
        documents_reviewed=_documents(letter, notes),
        disputed_items=read_items(letter, letter.sections.items, view, notes, case.ur_decision_date),
        evidence=notes.evidence,
        findings=tuple(notes.findings),
    )


def _refuse_unknown(letter: Letter) -> None:
    sections = letter.sections
    if sections.letter_format is LetterFormat.UNKNOWN:
        raise UnknownFormatError(
            f"{letter.name!r} is none of the forms that the reader knows: it looked for {_LOOKED_FOR}; "
            f"{_NEXT_MOVE}"
        )
    if not sections.items:
        raise UnknownFormatError(
            f"{letter.name!r} looks like {sections.letter_format.value!r}, but no disputed item was found in "
            f"it: the reader looked for {_LOOKED_FOR_ITEMS}; {_NEXT_MOVE}"
        )


def _summary(letter: Letter, notes: Notes) -> tuple[str | None, SummarySource | None, View | None]:
    section = letter.sections.first(SectionKind.CASE_SUMMARY)
    body = summary_body(letter, section) if section is not None else None
    if body is None:
        return None, None, None
    (start, end), source = body
    text = notes.take("clinical_summary", letter.found((start, end)))
    view = View(letter, (start, min(end, start + _LONGEST_SUMMARY)), lists=True)
    return text, notes.take("clinical_summary_source", source), view


def _reviewer(letter: Letter, notes: Notes) -> Reviewer:
    section = letter.sections.first(SectionKind.QUALIFICATIONS)
    if section is not None:
        return read_reviewer(View(letter, section.body), notes)
    summary = letter.sections.first(SectionKind.CASE_SUMMARY)
    if letter.sections.letter_format is LetterFormat.FRAGMENT and summary is not None and summary.heading[0]:
        # A fragment that was cut off inside the qualifications has their rest, without the heading.
        return read_reviewer(View(letter, (0, summary.heading[0])), notes)
    return Reviewer()


def _documents(letter: Letter, notes: Notes) -> tuple[str, ...]:
    section = letter.sections.first(SectionKind.DOCUMENTS)
    return (
        notes.take_all("documents_reviewed", read_documents(letter, section)) if section is not None else ()
    )
