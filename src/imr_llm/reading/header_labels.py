"""The labels of the header block, found whatever scanning and line breaks did to them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz import fuzz, process

from imr_llm.vocabulary.header_words import HEADER_LABELS
from imr_llm.vocabulary.patterns import late
from imr_llm.vocabulary.scanning import Keys, matches_at, places
from imr_llm.vocabulary.words import fold


class Field(StrEnum):
    """What a label announces: a field of the case header, or `other`: it only ends the value before."""

    CASE_NUMBER = "case_number"
    DETERMINATION_DATE = "determination_date"
    DATE_ASSIGNED = "date_assigned"
    DATE_OF_INJURY = "date_of_injury"
    UR_DECISION_DATE = "ur_decision_date"
    APPLICATION_RECEIVED_DATE = "application_received_date"
    PRIORITY = "priority"
    EMPLOYEE = "employee"
    CLAIM_NUMBER = "claim_number"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Label:
    """A label found at `[start, end)`, its colon included."""

    field: Field
    start: int
    end: int


_LABELS = {Field(name): labels for name, labels in HEADER_LABELS.items()}
_CONFUSED = str.maketrans({"0": "o", "1": "l", "i": "l", "|": "l", "!": "l", "5": "s", "8": "b", "6": "b"})


def _skeleton(text: str) -> str:
    """Lower case with the letters that scanning confuses made one; as long as the text."""
    return fold(text).translate(_CONFUSED)


_NEED_NO_COLON = frozenset(
    _skeleton(label)
    for field, labels in _LABELS.items()
    if field not in (Field.OTHER, Field.EMPLOYEE, Field.PRIORITY, Field.CLAIM_NUMBER)
    for label in labels
    if " " in label and label != "date of decision"
)


_PRIORITY = _skeleton("priority")


def _pattern(label: str) -> str:
    words = [
        "".join("(?:m|rn)" if letter == "m" else re.escape(letter) for letter in word)
        for word in label.split()
    ]
    if label == _PRIORITY:
        return label + r"(?:\s*[:;.]|(?=\s+(?:standard|expedlted)\b))"
    colon = r"\s*[:;]" if label not in _NEED_NO_COLON else r"(?:\s*[:;.]|(?![a-z]))"
    return r"\s*".join(words) + colon


_BY_SKELETON = {_skeleton(label): field for field, labels in _LABELS.items() for label in labels}
_ORDERED = sorted(_BY_SKELETON, key=len, reverse=True)


def _one_of(labels: list[str]) -> re.Pattern[str]:
    return late("(?:(" + ")|(".join(map(_pattern, labels)) + "))")


_LABELS_BY_LETTER = {
    letter: [label for label in _ORDERED if label[0] == letter or (label[0] == "m" and letter == "r")]
    for letter in sorted({letter for label in _ORDERED for letter in (label[0], label[0].replace("m", "r"))})
}
_LABEL_BY_LETTER = {letter: _one_of(labels) for letter, labels in _LABELS_BY_LETTER.items()}
"""The labels that begin with a letter, as one pattern: trying all of them would take much longer."""
_LABELS_BEGIN = Keys(
    begin[:3] for label in _ORDERED for begin in (label.split()[0], label.split()[0].replace("m", "rn"))
)
"""The first letters of the labels; looking for them costs less than trying all labels everywhere."""
# "Application <date> / Received:" when the extractor reads the table row by row.
_DATE = r"(?:[\doslb]{1,2}[/-][\doslb]{1,2}[/-][\doslb]{2,4}|[a-z]{3,9}\.? [\doslb]{1,2}, ?[\doslb]{4})"
_DATE_THEN = (
    rf"\s*{_DATE}"
    r"(?:\s+|[ \t]*\n[^\n]{0,100}?[ \t]{2,})"
)
"""A date, and the row's left column where the rest of the label stands behind it."""
_SPLIT_LABEL = late(
    rf"(?<![a-z])(?:(appllcatlon)(?=\s*:?{_DATE_THEN}recelved\s*:)"
    rf"|(ur\s+(?:denlal|declslon))\s*:?(?={_DATE_THEN}date\s*:)"
    rf"|(date\s+of)(?=[ \t]{{2,}}{_DATE}[ \t][^\n]{{0,100}}\n[\n \t]{{0,40}}lnjury\s*:))"
)
_SPLIT_FIELDS = (Field.APPLICATION_RECEIVED_DATE, Field.UR_DECISION_DATE, Field.DATE_OF_INJURY)
"""What its alternatives announce, in order."""
_OVER_LINES = late(
    r"(?:(?P<received>appllcatlon)|ur[ \t]+(?:denlal|declslon))[ \t]*\n[^\n]{0,100}?[ \t]{2,}"
    r"(?P<rest>(?(received)recelved|date)[ \t]*:)"
)
"""A label of the right column whose second word stands on the next line, behind the left column."""
_BARE_DATE = late(r"(?:(?<=\n)|^)[ \t]{0,40}date[ \t]?:")
"""The letter's own date; in a line, `Date:` may be any day's."""
_ANY_LABEL = late(r"(?<![^\s])([A-Za-z][A-Za-z0-9()|!' ]{3,44}?)\s{0,3}:")
_LONGEST_LABEL = 48
"""Characters before its colon that a label of `_ANY_LABEL` takes at most."""
_ALIKE = 86.0
"""Similarity in per cent from which a mistyped label counts; a letter left out of the shortest gives 96."""


def find_labels(text: str) -> list[Label]:
    """The labels in a header block, in order; damaged and mistyped ones are recognised."""
    skeleton = _skeleton(text)
    found = [Label(_field_of(match), *match.span()) for match in _labels_in(text, skeleton)]
    found += [
        Label(_SPLIT_FIELDS[(match.lastindex or 1) - 1], *match.span())
        for match in matches_at(_SPLIT_LABEL, skeleton, places(skeleton, ("appllcatlon", "ur", "date")))
    ]
    found += [
        Label(
            Field.APPLICATION_RECEIVED_DATE if match.group("received") else Field.UR_DECISION_DATE,
            *match.span("rest"),
        )
        for match in matches_at(_OVER_LINES, skeleton, places(skeleton, ("appllcatlon", "ur")))
    ]
    if all(label.field is not Field.DETERMINATION_DATE for label in found):
        found += [Label(Field.DETERMINATION_DATE, *one.span()) for one in _BARE_DATE.finditer(skeleton)]
    found.sort(key=lambda label: label.start)
    found += _mistyped(text, found)
    return sorted(found, key=lambda label: label.start)


def _field_of(match: re.Match[str]) -> Field:
    labels = _LABELS_BY_LETTER[match.string[match.start()]]
    return _BY_SKELETON[labels[(match.lastindex or 1) - 1]]


def _labels_in(text: str, skeleton: str) -> Iterator[re.Match[str]]:
    end = -1
    for start in _LABELS_BEGIN.places(skeleton):
        if start < end or not _may_begin(text, skeleton, start):
            continue
        if (match := _LABEL_BY_LETTER[skeleton[start]].match(skeleton, start)) is not None:
            yield match
            end = match.end()


def _may_begin(text: str, skeleton: str, start: int) -> bool:
    """Whether a label may begin here: not inside a word, though right behind a value without a space.

    In the skeleton digits that look like letters are letters.
    """
    if start == 0 or not "a" <= skeleton[start - 1] <= "z":
        return True
    return text[start].isupper() and (not text[start - 1].isupper() or text[start + 1 : start + 2].islower())


def _mistyped(text: str, found: list[Label]) -> list[Label]:
    taken = [(label.start, label.end) for label in found]
    seen: list[Label] = []
    done = 0
    for colon in places(text, ":"):
        match = _ANY_LABEL.search(text, max(done, colon - _LONGEST_LABEL), colon + 1)
        if match is None:
            continue
        start, done = match.span()
        end = done
        if any(start < other_end and other_start < end for other_start, other_end in taken):
            continue
        words = match.group(1)
        best = process.extractOne(_skeleton(words), _ORDERED, scorer=fuzz.ratio, score_cutoff=_ALIKE)
        if best is not None and len(words) > 5:
            seen.append(Label(_BY_SKELETON[best[0]], start, end))
    return seen
