"""What code works out from words that a reply pointed at, and therefore never asks a model.

From a request's heading: treatment, category, quantity, dose, refills, date of service, body part. From a
guideline paragraph: whether it is based on the MTUS, and what it cites in the usual way. From a rationale:
its own conclusion. From a clinical summary: whether it is the utilization review's. Where code finds a
value, that value stands; what the model says of it fills only what code left open.
"""

from __future__ import annotations

import re

from imr_llm.asking.cutting import owner
from imr_llm.asking.lookup import Located
from imr_llm.asking.sheet import Sheet
from imr_llm.asking.shown import Shown
from imr_llm.asking.values import citation_evidence
from imr_llm.domain.letter import Letter, Range, SectionKind
from imr_llm.domain.record import GuidelineBasis, SummarySource
from imr_llm.domain.spans import Span
from imr_llm.vocabulary.citations import parse_citations, says_based_on_mtus
from imr_llm.vocabulary.polarity import conclusion
from imr_llm.vocabulary.quantities import parse_request

_FROM_UR = re.compile(
    r"\b(?:taken|extracted|obtained|excerpted|copied|reproduced|adopted|derived|quoted|prepared|written|provided)\b"
    r"[^.]{0,40}?\b(?:from|in|by|of)\b[^.]{0,80}?\b(?:utili[sz]ation\s*review|UR)\b",
    re.IGNORECASE,
)
_DISCLAIMER_REACH = 400
"""Characters before and after the beginning of a summary in which it says where it was taken from."""
_NUMBER = re.compile(
    r"\(?(\d{1,2})\s?[.)\]:]\s*(?:[^.;]{0,60}\bdetermined\s+)?(?:regarding\s+)?(?:the\s+)?(?:request\s+for\s+)?$",
    re.IGNORECASE,
)
_NUMBER_REACH = 130


def shown(letter: Letter, clean: Range) -> Shown:
    """A range of clean text, ready to be read."""
    return Shown(letter, Located(clean, ()))


def put_request_parts(sheet: Sheet, path: str, request: Shown) -> None:
    """Put what the words of a request tell: `path` is the item's."""
    words = request.flat
    parts = parse_request(words)
    treatment = request.part(*parts.treatment) if parts.treatment is not None else request
    treatment = treatment.trimmed()
    sheet.put(f"{path}.treatment", treatment.words, {"": treatment.spans})
    sheet.put(f"{path}.category", parts.category, {"": treatment.spans})
    if parts.quantity is not None:
        quantity, clean = parts.quantity
        spans = request.part(*clean).spans
        sheet.put(f"{path}.quantity", quantity, {".amount": spans, ".unit": spans})
    told = (
        ("dose", parts.dose),
        ("refills", parts.refills),
        ("date_of_service", parts.date_of_service),
        ("body_part", parts.body_part),
    )
    for name, part in told:
        if part is not None:
            value, clean = part
            sheet.put(f"{path}.{name}", value, {"": request.part(*clean).spans})


def put_basis(sheet: Sheet, path: str, paragraph: Shown) -> None:
    """Put a guideline paragraph with what it says of the MTUS and what it cites."""
    evidence: dict[str, tuple[Span, ...]] = {".text": paragraph.spans}
    said = says_based_on_mtus(paragraph.flat)
    if said is not None:
        evidence[".based_on_mtus"] = paragraph.part(*said[1]).spans
    citations = parse_citations(paragraph.flat)
    for index, match in enumerate(citations):
        for ending, spans in citation_evidence(match, paragraph).items():
            evidence[f".citations[{index}]{ending}"] = spans
    basis = GuidelineBasis(
        text=paragraph.words,
        based_on_mtus=said[0] if said is not None else None,
        citations=tuple(match.citation for match in citations),
    )
    sheet.put(path, basis, evidence)


def cited_ranges(paragraph: Shown) -> list[Range]:
    """The clean ranges of the citations that code reads in a guideline paragraph."""
    return [paragraph.part(*match.range).clean for match in parse_citations(paragraph.flat)]


def concluded(rationale: Shown) -> tuple[bool, Shown] | None:
    """The rationale's own conclusion about medical necessity, and its words."""
    found = conclusion(rationale.flat)
    return (found[0], rationale.part(*found[1])) if found is not None else None


def put_summary_source(sheet: Sheet, letter: Letter, summary: Range) -> None:
    """Put whose words the clinical summary is; a disclaimer beside it tells that it is UR's."""
    section = letter.sections.first(SectionKind.CASE_SUMMARY)
    start, end = summary
    heading = section.heading if section is not None and section.heading[0] <= start else (start, start)
    low = heading[0] if start - heading[0] <= _DISCLAIMER_REACH else start
    high = min(end, start + _DISCLAIMER_REACH)
    disclaimer = _FROM_UR.search(letter.clean.flat, low, high)
    if disclaimer is not None:
        source, clean = SummarySource.UTILIZATION_REVIEW, disclaimer.span()
    else:
        source, clean = SummarySource.REVIEWER, (heading if heading[0] < heading[1] else (start, high))
    sheet.put("clinical_summary_source", source, {"": letter.spans_of(clean)})


def printed_number(letter: Letter, request: Range) -> tuple[int, Range] | None:
    """The number that is printed before a request, with its clean range."""
    section = owner(letter, request)
    if section is not None:
        item = letter.sections.items[section]
        if item.printed_number is not None:
            return item.number, item.printed_number
    low = max(request[0] - _NUMBER_REACH, 0)
    before = letter.clean.text[low : request[0]]
    low += before.rfind("\n\n") + 1
    found = _NUMBER.search(letter.clean.flat, low, request[0])
    if found is None or letter.clean.flat[found.start() - 1 : found.start()].strip():
        return None
    return int(found.group(1)), found.span(1)
