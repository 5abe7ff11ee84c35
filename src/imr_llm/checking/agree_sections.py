"""Cross-check that a letter has the parts that its form always has."""

from __future__ import annotations

from collections.abc import Iterable

from imr_llm.checking.quoting import quoted
from imr_llm.domain.draft import Draft
from imr_llm.domain.letter import Letter, LetterFormat, SectionKind
from imr_llm.domain.record import DisputedItem, Finding, FindingCode, Severity
from imr_llm.vocabulary.necessity import conclusion

_NAMES = {
    SectionKind.HEADER: "header block",
    SectionKind.QUALIFICATIONS: "section on the reviewer's qualifications",
    SectionKind.CASE_SUMMARY: "case summary",
    SectionKind.DOCUMENTS: "list of documents reviewed",
    SectionKind.DECISION_LIST: "list of decisions",
    SectionKind.DECISIONS: "section of decisions and rationales",
    SectionKind.GUIDELINES: "section on the guidelines relied upon",
    SectionKind.ISSUE: "issue at dispute",
    SectionKind.RATIONALE: "rationale",
}
_PATHS = {
    SectionKind.HEADER: "case",
    SectionKind.QUALIFICATIONS: "reviewer",
    SectionKind.CASE_SUMMARY: "clinical_summary",
    SectionKind.DOCUMENTS: "documents_reviewed",
}
# FORMS.md: the parts of each generation of the form; a 2013 decision may lack its list of documents.
_ALWAYS: dict[LetterFormat, tuple[SectionKind, ...]] = {
    LetterFormat.FINAL_DETERMINATION: (
        SectionKind.HEADER,
        SectionKind.QUALIFICATIONS,
        SectionKind.CASE_SUMMARY,
        SectionKind.DECISIONS,
    ),
    LetterFormat.NOTICE_2013: (
        SectionKind.HEADER,
        SectionKind.QUALIFICATIONS,
        SectionKind.CASE_SUMMARY,
        SectionKind.DOCUMENTS,
        SectionKind.DECISIONS,
    ),
    LetterFormat.DECISION_2013: (SectionKind.CASE_SUMMARY, SectionKind.DECISIONS),
    LetterFormat.PROFESSIONAL_REVIEW: (
        SectionKind.ISSUE,
        SectionKind.CASE_SUMMARY,
        SectionKind.DOCUMENTS,
        SectionKind.GUIDELINES,
        SectionKind.RATIONALE,
        SectionKind.QUALIFICATIONS,
    ),
}


def section_findings(letter: Letter, draft: Draft) -> Iterable[Finding]:
    """`missing_section`: a part of the form, an item's rationale, or (an error) its decision is absent.

    A heading with nothing under it is no part.
    """
    sections = letter.sections
    present = {part.kind for part in sections.parts if part.body[0] < part.body[1]}
    # Under its heading a letter that is cut off may have no more than the remark whose words follow.
    present.discard(SectionKind.CASE_SUMMARY)
    form = sections.letter_format
    if form is LetterFormat.UNKNOWN:
        yield missing_section("letter_format", "none of the known headings was found, so the form is unknown")
    excused = {SectionKind.HEADER} if form is LetterFormat.FRAGMENT else set()
    base = sections.base_format if form is LetterFormat.FRAGMENT else form
    for kind in _ALWAYS.get(base, ()):
        if kind not in present | excused and not _read_anyway(kind, draft):
            yield missing_section(
                _PATHS.get(kind, "disputed_items"), f"the letter has no {_NAMES[kind]}, which its form has"
            )
    if not draft.disputed_items:
        yield missing_section("disputed_items", "no disputed item with a decision was found", Severity.ERROR)
    for index, item in enumerate(draft.disputed_items):
        if item.decision is None:
            yield missing_section(
                f"disputed_items[{index}].decision",
                f"no decision can be read for item {item.number}",
                Severity.ERROR,
            )
        if item.rationale is None:
            yield missing_section(
                f"disputed_items[{index}].rationale", f"item {item.number} has no rationale"
            )
            yield from _unlabelled(index, item)


def _read_anyway(kind: SectionKind, draft: Draft) -> bool:
    """Whether the draft has what such a part holds though its heading was not recognised."""
    if kind is SectionKind.HEADER:
        return draft.case.case_number is not None
    if kind is SectionKind.CASE_SUMMARY:
        return draft.clinical_summary is not None
    if kind is SectionKind.DOCUMENTS:
        return bool(draft.documents_reviewed)
    if kind is SectionKind.QUALIFICATIONS:
        return bool(draft.reviewer.specialties or draft.reviewer.licensed_in)
    if kind is SectionKind.RATIONALE:
        return any(item.rationale for item in draft.disputed_items)
    return kind in {SectionKind.DECISIONS, SectionKind.ISSUE} and bool(draft.disputed_items)


def _unlabelled(index: int, item: DisputedItem) -> Iterable[Finding]:
    """A rationale that stands in the paragraph on the reviewer's guideline, for want of its label."""
    basis = item.reviewer_basis
    concluded = conclusion(basis.text) if basis is not None else None
    if basis is None or concluded is None:
        return
    yield missing_section(
        f"disputed_items[{index}].reviewer_basis",
        f"item {item.number} has no rationale under a label, and the paragraph on the reviewer's "
        f"guideline goes on to conclude {quoted(basis.text[slice(*concluded[1])])}",
        Severity.ERROR,
    )


def missing_section(path: str, message: str, severity: Severity = Severity.WARNING) -> Finding:
    """A `missing_section` finding on a path."""
    return Finding(code=FindingCode.MISSING_SECTION, severity=severity, path=path, message=message)
