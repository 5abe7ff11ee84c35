"""What the offline reader left open although the letter gives reason to believe that it states it.

The assist engine asks for these fields and for nothing else; where there are none, no model is called. Key
reasons, which the reader never gives, are asked along with other questions but never cause a call.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from imr_llm.asking.answers import Question
from imr_llm.asking.fields import FIELDS, field_of
from imr_llm.asking.places import homes, item_path, range_of, zone
from imr_llm.asking.sheet import Sheet
from imr_llm.domain.draft import Draft
from imr_llm.domain.letter import Letter, Range, SectionKind
from imr_llm.domain.record import Category, DisputedItem, FindingCode, Severity, UrAction
from imr_llm.vocabulary.body_parts import find_body_parts
from imr_llm.vocabulary.dates import find_dates
from imr_llm.vocabulary.drugs import find_drugs
from imr_llm.vocabulary.quantities import parse_request
from imr_llm.vocabulary.spelling import plain

_HEADER_REACH = 4000
"""Clean characters from the start of a letter in which a header label may stand without a known header."""
_LEAST_TEXT = 120
"""Characters between an item's heading and the next item that may hide a rationale."""

_VALUE = r"\s*[:;#]\s*(?P<value>[^\n]{0,60})"
_LABELS = {
    "case.case_number": rf"case\s+number{_VALUE}",
    "case.determination_date": rf"(?:decision\s+date|dated|date\s+of\s+(?:final\s+)?determination){_VALUE}",
    "case.date_assigned": rf"(?:date\s+assigned|assigned){_VALUE}",
    "case.date_of_injury": rf"date\s+of\s+injury{_VALUE}",
    "case.ur_decision_date": rf"(?:ur\s+(?:denial|decision)\s+date|date\s+of\s+ur\s+decision){_VALUE}",
    "case.application_received_date": rf"application\s+received{_VALUE}",
    "case.priority": rf"priority{_VALUE}",
    "case.stated_outcome": rf"final\s+determination{_VALUE}",
}
_HEADER_LABELS = {path: re.compile(rf"\b{label}", re.IGNORECASE) for path, label in _LABELS.items()}
_FIRST_WORDS = {
    "case.determination_date": r"(?<!ur )\bdecision\b|\bdetermination\b|\bdated\b",
    "case.date_assigned": r"\bassigned\b",
    "case.date_of_injury": r"\binjury\b",
    "case.ur_decision_date": r"\bur (?:denial|decision)\b|\bof ur\b",
    "case.application_received_date": r"\bapplication\b",
}
_BROKEN_LABELS = {path: re.compile(words, re.IGNORECASE) for path, words in _FIRST_WORDS.items()}
"""Words of the labels that PDF extraction tears apart: `UR Denial 05/17/2016 Date:`."""
_STATES_OUTCOME = re.compile(r"uph|overturn", re.IGNORECASE)
_PRINTED = re.compile(r"[a-z0-9]", re.IGNORECASE)
_ANOTHER_LABEL = re.compile(r"^[a-z ()]{3,40}:", re.IGNORECASE)
_REDACTED = re.compile(r"redact|x{3,}|\*{3,}|_{3,}|█", re.IGNORECASE)

_CUES = {
    "patient.age": r"\byears?\b|\by/?o\b|\bage[ds]?\b",
    "patient.sex": r"\b(?:fe)?male\b|\b(?:wo)?man\b|\bgentleman\b|\blady\b|\bhis\b|\bher\b|\bhe\b|\bshe\b",
    "patient.mechanism_of_injury": (
        r"\bwhen (?:he|she|the|his|her)|\bwhile\b|\bfell\b|\bfall\b|\bslip|\btripp|\blift|\bstruck\b|\bhit\b|"
        r"\bpull|\bpush|\btwist|\bcollision|\baccident|\brepetitive|\bcumulative|\bassault|\bvehicle|\bbending\b|"
        r"\bcarrying\b|\bmechanism\b|\bcaught\b|\bcrush|\bexpos(?:ed|ure)\b|\byears of (?!age)|\bprolonged\b"
    ),
    "patient.diagnoses": (
        r"\bdiagnos|\bassessment\b|\bimpression\b|\bicd\b|\bsyndrome|\bstrain|\bsprain|\bradiculopathy|"
        r"\bdisorder|\btear\b|\bfracture|itis\b|\bdisc (?:protrusion|herniation)|\bstenosis"
    ),
    "patient.medications": r"\bmedication|\btaking\b|\bprescri|\bopioid|\bopiate|\b\d+ ?mg\b",
    "patient.prior_treatments": (
        r"\bsurger|\bs/p\b|\bstatus post|\bunderwent|\btherap|\binjection|\bacupunctur|\bchiropract|ectomy\b|"
        r"otomy\b|plasty\b|scop(?:y|ic)\b|\bfusion\b|\bphysiotherap"
    ),
}
_PATIENT_CUES = {path: re.compile(cue) for path, cue in _CUES.items()}
_INJURED = re.compile(r"\binjur|\baccident|\bdoi\b")
_LICENSED_IN = re.compile(r"\blicen[sc]ed +in\b", re.IGNORECASE)
_CERTIFIED = re.compile(r"\bcertifi|\bspecialt|\bdiplomate", re.IGNORECASE)
_IN_STATES = re.compile(r"\bpractice in\b|\blicensure\b", re.IGNORECASE)
_SUBSPECIALTY = re.compile(r"\bsub-?specialt", re.IGNORECASE)
_UR_TOLD = re.compile(
    r"\bnon-?\s?certif|\bmodif|\bden(?:ied|ial)\b|\bdelay|\bdefer|\butili[sz]ation review", re.I
)
_GRANTED = re.compile(r"\bmodif|\bpartial|\bapprov|\bauthori[sz]|(?<!non)(?<!non[- ])\bcertif", re.I)
_CITES = re.compile(r"\bguideline|\bmtus\b|\bacoem\b|\bodg\b|\bcitation\b|\bpages?\b|\bchapter\b", re.I)
_CITES_NOTHING = re.compile(r"\b(?:did not|does not|no) (?:cite|give|provide|guideline)", re.I)
_MTUS = re.compile(r"\bmtus\b|\bmedical treatment utili[sz]ation schedule\b", re.I)
_SPINE_OR_CODE = re.compile(
    r"\b[clst]\d{1,2}(?:\s?[-/]\s?[clst]?\d{1,2})*\b|\b\d+(?:\.\d+)?\s?(?:mg|mcg|%|ml|gm?)\b", re.I
)


def open_fields(letter: Letter, draft: Draft) -> tuple[Question, ...]:
    """The questions that are worth a call to a model; none where the draft leaves nothing open.

    No field is asked that the draft has a value for.
    """
    sheet = Sheet(draft)
    asked = [
        *_header(letter, sheet),
        *_reviewer(letter, sheet),
        *_patient(letter, sheet),
    ]
    for index, item in enumerate(draft.disputed_items):
        asked += _item(letter, sheet, index, item)
    if not asked:
        return ()
    return (*asked, *_key_reasons(letter, sheet, draft))


def _question(letter: Letter, sheet: Sheet, path: str, because: str) -> Question:
    field = field_of(path)
    assert field is not None
    return Question(path, FIELDS[field].asks, because, homes(letter, sheet, path))


def _header(letter: Letter, sheet: Sheet) -> Iterator[Question]:
    parts = [
        (part.heading[0], part.body[1])
        for part in letter.sections.parts
        if part.kind in (SectionKind.COVER, SectionKind.HEADER)
    ]
    text = letter.clean.text
    unread = _has_an_unread_date(letter, sheet, parts)
    for path, label in _HEADER_LABELS.items():
        if not sheet.is_open(path):
            continue
        for start, end in parts or [(0, min(_HEADER_REACH, len(text)))]:
            printed = next((one for one in label.finditer(text, start, end) if _has_value(path, one)), None)
            if printed is not None:
                because = "Its label is printed, its value was not read."
                ranges = tuple(parts) or (
                    (max(printed.start() - 200, 0), min(printed.end() + 200, len(text))),
                )
                yield Question(path, FIELDS[path].asks, because, ranges)
                break
        else:
            broken = _BROKEN_LABELS.get(path)
            if unread and broken and any(broken.search(letter.clean.flat, *part) for part in parts):
                because = "Its label is printed, and a date that belongs to no label."
                yield Question(path, FIELDS[path].asks, because, tuple(parts))


def _has_an_unread_date(letter: Letter, sheet: Sheet, parts: Sequence[Range]) -> bool:
    printed = {one.date for part in parts for one in find_dates(letter.clean.flat[slice(*part)])}
    return bool(printed - {sheet.get(path) for path in _BROKEN_LABELS} - {None})


def _has_value(path: str, printed: re.Match[str]) -> bool:
    value = printed.group("value").strip()
    if not _PRINTED.search(value) or _REDACTED.search(value) or _ANOTHER_LABEL.match(value):
        return False
    if path == "case.stated_outcome":
        return _STATES_OUTCOME.search(value) is not None
    return path in {"case.case_number", "case.priority"} or any(one.isdigit() for one in value)


def _reviewer(letter: Letter, sheet: Sheet) -> Iterator[Question]:
    section = letter.sections.first(SectionKind.QUALIFICATIONS)
    if section is None:
        return
    words = letter.clean.flat[section.body[0] : section.body[1]]
    unnamed = sheet.is_open("reviewer.licensed_in") and sheet.is_open("reviewer.specialties")
    wanted = {
        "reviewer.licensed_in": unnamed and _LICENSED_IN.search(words) is not None,
        "reviewer.specialties": unnamed and _CERTIFIED.search(words) is not None,
        "reviewer.subspecialties": _SUBSPECIALTY.search(words) is not None,
        "reviewer.licensed_states": _IN_STATES.search(words) is not None,
    }
    for path, cue in wanted.items():
        if cue and sheet.is_open(path):
            yield _question(letter, sheet, path, "The section on the reviewer seems to tell it.")


def _patient(letter: Letter, sheet: Sheet) -> Iterator[Question]:
    section = letter.sections.first(SectionKind.CASE_SUMMARY)
    summary = section.body if section is not None else range_of(letter, sheet, "clinical_summary")
    if summary is None:
        return
    printed = letter.clean.flat[summary[0] : summary[1]]
    low = plain(printed)
    cues = {path: cue.search(low) is not None for path, cue in _PATIENT_CUES.items()}
    cues["patient.medications"] = cues["patient.medications"] or bool(find_drugs(printed))
    cues["patient.body_parts"] = bool(find_body_parts(printed))
    dates = {one.date for one in find_dates(printed)} - {None}
    told = _INJURED.search(low) is not None or sheet.get("case.date_of_injury") in dates
    cues["patient.date_of_injury"] = bool(dates) and told
    cues["clinical_summary"] = bool(low.strip())
    for path, cue in cues.items():
        if cue and sheet.is_open(path):
            ranges = (summary,)
            yield Question(path, FIELDS[path].asks, "The clinical summary seems to tell it.", ranges)


def _item(letter: Letter, sheet: Sheet, index: int, item: DisputedItem) -> Iterator[Question]:
    path = item_path(index)
    if item.decision is None:
        yield _question(letter, sheet, f"{path}.decision", "Every letter states it.")
    if item.category is Category.OTHER:
        yield _question(letter, sheet, f"{path}.category", "The name in the heading alone does not tell it.")
    if item.quantity is None and _has_an_unread_number(item.request):
        yield _question(letter, sheet, f"{path}.quantity", "The heading has a number that was not read.")
    yield from _utilization_review(letter, sheet, path, item)
    yield from _bases(letter, sheet, path, item)
    request = range_of(letter, sheet, f"{path}.request")
    if item.rationale is None and request is not None and _has_text(letter, sheet, request):
        yield _question(letter, sheet, f"{path}.rationale", "There is text after the heading of this item.")
    if item.rationale is not None and item.medically_necessary is None:
        because = "The rationale's conclusion was not understood."
        ranges = tuple(filter(None, [range_of(letter, sheet, f"{path}.rationale")]))
        asks = FIELDS["disputed_items.medically_necessary"].asks
        yield Question(f"{path}.medically_necessary", asks, because, ranges)


def _has_an_unread_number(request: str) -> bool:
    parts = parse_request(request)
    ranges = [one[1] for one in (parts.dose, parts.date_of_service, parts.refills) if one is not None]
    left = list(request)
    for start, end in [*ranges, *(one.span() for one in _SPINE_OR_CODE.finditer(request))]:
        left[start:end] = " " * (end - start)
    return any(character.isdigit() for character in left)


def _utilization_review(letter: Letter, sheet: Sheet, path: str, item: DisputedItem) -> Iterator[Question]:
    places = homes(letter, sheet, f"{path}.ur_action")
    words = " ".join(letter.clean.flat[start:end] for start, end in places)
    told = _UR_TOLD.search(words) is not None
    if item.ur_action is None and told:
        yield _question(letter, sheet, f"{path}.ur_action", "The letter speaks of the utilization review.")
    partly = item.ur_action is UrAction.MODIFIED or (item.ur_action is None and told)
    if item.ur_approved is None and partly and _GRANTED.search(words):
        yield _question(letter, sheet, f"{path}.ur_approved", "A part seems to have been approved.")


def _bases(letter: Letter, sheet: Sheet, path: str, item: DisputedItem) -> Iterator[Question]:
    sides = (
        ("claims_administrator_basis", item.claims_administrator_basis),
        ("reviewer_basis", item.reviewer_basis),
    )
    for name, basis in sides:
        if basis is None:
            continue
        paragraph = range_of(letter, sheet, f"{path}.{name}.text")
        ranges: tuple[Range, ...] = (paragraph,) if paragraph is not None else ()
        if basis.based_on_mtus is None and _MTUS.search(basis.text):
            one = f"{path}.{name}.based_on_mtus"
            asks = FIELDS[f"disputed_items.{name}.based_on_mtus"].asks
            yield Question(one, asks, "The paragraph names the MTUS.", ranges)
        if not basis.citations and _CITES.search(basis.text) and not _CITES_NOTHING.search(basis.text):
            one = f"{path}.{name}.citations"
            asks = FIELDS[f"disputed_items.{name}.citations"].asks
            yield Question(one, asks, "The paragraph seems to cite something.", ranges)


def _has_text(letter: Letter, sheet: Sheet, request: Range) -> bool:
    around = zone(letter, sheet, request)
    return sum(end - start for start, end in around) - (request[1] - request[0]) > _LEAST_TEXT


def _key_reasons(letter: Letter, sheet: Sheet, draft: Draft) -> Iterator[Question]:
    for index, item in enumerate(draft.disputed_items):
        if item.rationale is not None and not item.key_reasons:
            path = f"{item_path(index)}.key_reasons"
            rationale = range_of(letter, sheet, f"{item_path(index)}.rationale")
            ranges = (rationale,) if rationale is not None else ()
            yield Question(path, FIELDS["disputed_items.key_reasons"].asks, "It was not asked yet.", ranges)


def told_alone(draft: Draft, reader: Draft, asked: Sequence[Question]) -> Draft:
    """The draft with a note on each field that the reader left open and the model filled.

    Such a value stands on the letter's words and on nothing else. Key reasons, which the reader never gives,
    are left out.
    """
    sheet, before = Sheet(draft), Sheet(reader)
    for path in dict.fromkeys(question.path for question in asked):
        if path.endswith(".key_reasons") or sheet.is_open(path) or not before.is_open(path):
            continue
        message = "the reader left this open; only the model says it"
        sheet.note(FindingCode.MODEL_READER_CONFLICT, Severity.INFO, path, message)
    return sheet.draft()
