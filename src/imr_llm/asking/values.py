"""Words that were found in the letter, turned into values.

The value always follows from the letter's own words by code; what a model meant by them is not asked.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from imr_llm.asking.familiar import says_nothing, unfamiliar
from imr_llm.asking.fields import Kind
from imr_llm.asking.lookup import Located
from imr_llm.asking.rulings import read_decision, read_necessity, read_ur_action
from imr_llm.asking.shown import Note, Outcome, Shown, Value
from imr_llm.domain.letter import Letter, Range
from imr_llm.domain.record import (
    Category,
    Citation,
    Diagnosis,
    FindingCode,
    Guideline,
    Priority,
    Severity,
    Sex,
    StatedOutcome,
    SummarySource,
)
from imr_llm.domain.spans import Span
from imr_llm.vocabulary.categories import classify
from imr_llm.vocabulary.citations import CitationMatch, parse_citations, says_based_on_mtus
from imr_llm.vocabulary.dates import find_dates
from imr_llm.vocabulary.numbers import number_of
from imr_llm.vocabulary.polarity import negated_after, negated_before
from imr_llm.vocabulary.quantities import cut_to, find_quantities, parse_request, part_of_whole
from imr_llm.vocabulary.spelling import plain

_NEVER_NEGATED = frozenset(
    {
        "patient.diagnoses",
        "patient.medications",
        "patient.prior_treatments",
        "reviewer.board_certified",
        "disputed_items.ur_action",
    }
)
"""Fields whose words mean nothing, or the reverse, under a negation of the letter."""

_MAY_SAY_NOT = frozenset({"disputed_items.ur_action"})
_SAYS_NOT = re.compile(r"\W*(?:no|not|never|without|denies|denied|negative for|non)\b")
_WORD = re.compile(r"\d+|[a-z]+")
_ICD = re.compile(r"\b(?:[A-TV-Z]\d[\dA-Z](?:\.[\dA-Z]{1,4})?|\d{3}\.\d{1,2}|[EV]\d{2,3}\.\d{1,2})\b")
_CODE_LABEL = re.compile(
    r"[\s(\[,;:-]*(?:\b(?:ICD|DSM)[\s-]*(?:9|10|IV|V)?[\s-]*(?:CM)?(?:\s+codes?)?[\s:]*)?$"
)
_ONE_LETTER = re.compile(r"(?<![\w.])[FM](?![\w.'/-])")
_FEMALE = re.compile(r"\b(?:female|wom[ae]n|lady|girl|mrs|ms|miss|she|hers?|herself)\b")
_MALE = re.compile(r"\b(?:male|m[ae]n|gentleman|boy|mr|he|his|him|himself)\b")
_UR = re.compile(r"utili[sz]ation\s*review|\bur\b")
_BOARD = re.compile(r"\bboard[\s-]*certified\b")
_REQUEST_OPENS = re.compile(
    r"(?:\(?\d{1,2}\s?[.)\]:]\s+)?(?:(?:[^.;:]{0,60}\bhas\s+determined\s+)?(?:regarding\s+)?(?:that\s+)?"
    r"(?:the\s+)?request\s+for\s+)?"
)
_REQUEST_CLOSES = re.compile(
    r"[\s:;,.–-]*(?:\b(?:upheld|overturned)\b|\b(?:is|are|was|were)\s*(?:not\s*)?medically\s+necessary"
    r"(?:\s+and\s+appropriate)?)?[\s:;,.–-]*$"
)


def convert(kind: Kind, field: str, located: Located, letter: Letter, stated: str | None = None) -> Outcome:
    """The value of words found in the letter, for a field of FIELDS.

    `stated` is what the model gave as the value beside the words. Returns the reason, in plain words, where
    the letter's words give no such value, contradict `stated`, or stand under a negation.
    """
    if field in _NEVER_NEGATED and _negated(field, located.clean, letter):
        return "the letter negates these words"
    words = letter.words(located.clean)
    empty = says_nothing(field, words)
    if empty is not None:
        return empty
    outcome = _READERS[kind](Shown(letter, located, stated))
    if isinstance(outcome, str):
        return outcome
    note = unfamiliar(field, words)
    return outcome if note is None else outcome._replace(notes=(*outcome.notes, note))


def _negated(field: str, clean: Range, letter: Letter) -> bool:
    flat = letter.clean.flat
    if negated_before(flat, clean[0]) or negated_after(flat, clean[1]):
        return True
    # "was not certified" says what utilization review did; "no fracture" is no diagnosis.
    return field not in _MAY_SAY_NOT and _SAYS_NOT.match(plain(flat[clean[0] : clean[1]])) is not None


def _text(shown: Shown) -> Outcome:
    trimmed = shown.trimmed()
    words = trimmed.words
    return trimmed.value(words) if words else "there are no words, only marks"


def _request(shown: Shown) -> Outcome:
    flat = plain(shown.flat)
    opens = _REQUEST_OPENS.match(flat)
    closes = _REQUEST_CLOSES.search(flat, opens.end() if opens else 0)
    start, end = opens.end() if opens else 0, closes.start() if closes else len(flat)
    if start >= end:
        return "these words name no treatment"
    return _text(shown.part(start, end))


def _date(shown: Shown) -> Outcome:
    found = find_dates(shown.flat)
    if not found:
        return "these words are no date"
    if len({one.date for one in found}) > 1:
        return "these words name several dates"
    day = shown.part(found[0].start, found[0].end)
    if found[0].date is None:
        message = f"{found[0].words!r} is a date that cannot exist"
        return Value(None, {}, (Note(FindingCode.IMPOSSIBLE_DATE, Severity.WARNING, message),))
    if found[0].damaged:
        message = f"{found[0].words!r} is damaged and was read as {found[0].date.isoformat()}"
        return day.value(found[0].date, Note(FindingCode.UNREADABLE_TEXT, Severity.WARNING, message))
    return day.value(found[0].date)


def _count(shown: Shown) -> Outcome:
    words = _WORD.findall(plain(shown.words))
    numbers: set[int] = set()
    joined = False
    for index, word in enumerate(words):
        pair = None if joined or word.isdigit() else number_of(" ".join(words[index : index + 2]))
        number = None if joined else (pair if pair is not None else number_of(word))
        joined = pair is not None and not joined and number_of(word) != pair
        if number is not None:
            numbers.add(number)
    if not numbers and "no" in words:
        numbers.add(0)
    if len(numbers) != 1:
        return "these words give no single whole number"
    return shown.value(numbers.pop())


def _sex(shown: Shown) -> Outcome:
    words = plain(shown.words)
    female, male = _FEMALE.search(words), _MALE.search(words)
    letters = set(_ONE_LETTER.findall(shown.words))
    if female is None and male is None and len(letters) == 1:
        return shown.value(Sex.FEMALE if letters == {"F"} else Sex.MALE)
    if (female is None) == (male is None):
        return "these words do not tell the sex"
    return shown.value(Sex.FEMALE if female else Sex.MALE)


def _priority(shown: Shown) -> Outcome:
    words = plain(shown.words)
    said = [one for one in Priority if one.value in words]
    return shown.value(said[0]) if len(said) == 1 else "these words are neither standard nor expedited"


def _stated_outcome(shown: Shown) -> Outcome:
    words = plain(shown.words)
    uphold, overturn = re.search(r"\buph[eo]ld", words), re.search(r"\boverturn", words)
    if re.search(r"\bpartial", words) or (uphold and overturn):
        return shown.value(StatedOutcome.PARTIAL_OVERTURN)
    if uphold or overturn:
        return shown.value(StatedOutcome.UPHOLD if uphold else StatedOutcome.OVERTURN)
    return "these words state no outcome"


def _board_certified(shown: Shown) -> Outcome:
    said = _BOARD.search(plain(shown.words)) is not None
    return shown.value(True) if said else "these words do not say Board Certified"


def _summary_source(shown: Shown) -> Outcome:
    said = _UR.search(plain(shown.words)) is not None
    if not said:
        return "these words do not name the utilization review"
    return shown.value(SummarySource.UTILIZATION_REVIEW)


def _diagnosis(shown: Shown) -> Outcome:
    printed = [one for one in _ICD.finditer(shown.flat) if one.start() > 0]
    code = printed[-1] if printed and not shown.flat[printed[-1].end() :].strip(" )].,;") else None
    name = shown if code is None else shown.part(0, _before_code(shown.flat, code.start()))
    name = name.trimmed()
    if not name.words:
        return "there are no words, only marks"
    evidence = {".name": name.spans}
    if code is None:
        return Value(Diagnosis(name=name.words), evidence)
    evidence[".code"] = shown.part(*code.span()).spans
    return Value(Diagnosis(name=name.words, code=code.group()), evidence)


def _before_code(flat: str, code: int) -> int:
    label = _CODE_LABEL.search(flat, max(code - 24, 0), code)
    return label.start() if label is not None else code


def _quantity(shown: Shown) -> Outcome:
    if shown.letter.clean.flat[: shown.clean[0]].endswith("#"):
        shown = shown.part(-1, shown.clean[1] - shown.clean[0])
    found = find_quantities(shown.flat)
    if len({(one.amount, one.unit) for one, _ in found}) == 1:
        whole = found[0]
        quantity, clean = part_of_whole(shown.flat, *whole) or cut_to(shown.flat, *whole) or whole
    else:
        parsed = parse_request(shown.flat).quantity
        if parsed is None:
            return "these words give no single amount"
        quantity, clean = parsed
    spans = shown.part(*clean).spans
    return Value(quantity, {".amount": spans, ".unit": spans})


def _category(shown: Shown) -> Outcome:
    category = classify(shown.words)
    return shown.value(category) if category is not Category.OTHER else "these words name no known treatment"


def _mtus(shown: Shown) -> Outcome:
    said = says_based_on_mtus(shown.flat)
    if said is None:
        return "these words do not say whether the decision is based on the MTUS"
    return shown.part(*said[1]).value(said[0])


def _citation(shown: Shown) -> Outcome:
    parsed = parse_citations(shown.flat)
    if len(parsed) == 1 and parsed[0].citation.title is not None:
        return Value(parsed[0].citation, citation_evidence(parsed[0], shown))
    title = shown.trimmed()
    if not title.words:
        return "there are no words, only marks"
    body = parsed[0].citation.guideline if parsed else Guideline.OTHER
    citation = Citation(guideline=body, title=title.words)
    return Value(citation, {".guideline": title.spans, ".title": title.spans})


def citation_evidence(match: CitationMatch, shown: Shown) -> dict[str, tuple[Span, ...]]:
    """Where a citation that code read in some words shows its body, title and pages."""
    ranges = (
        (".guideline", match.guideline_range),
        (".title", match.title_range),
        (".pages", match.pages_range),
    )
    return {ending: shown.part(*one).spans for ending, one in ranges if one is not None}


_READERS: dict[Kind, Callable[[Shown], Outcome]] = {
    Kind.TEXT: _text,
    Kind.REQUEST: _request,
    Kind.DATE: _date,
    Kind.COUNT: _count,
    Kind.SEX: _sex,
    Kind.PRIORITY: _priority,
    Kind.STATED_OUTCOME: _stated_outcome,
    Kind.BOARD_CERTIFIED: _board_certified,
    Kind.SUMMARY_SOURCE: _summary_source,
    Kind.DIAGNOSIS: _diagnosis,
    Kind.QUANTITY: _quantity,
    Kind.CATEGORY: _category,
    Kind.MTUS: _mtus,
    Kind.CITATION: _citation,
    Kind.DECISION: read_decision,
    Kind.NECESSITY: read_necessity,
    Kind.UR_ACTION: read_ur_action,
}
