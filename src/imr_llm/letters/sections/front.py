"""What stands before the first heading: the header block, a cover page, and a notice's list of decisions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from imr_llm.domain.letter import Range, Section, SectionKind
from imr_llm.letters.sections.folding import View, core, phrase
from imr_llm.letters.sections.ranges import trimmed

_STRONG = (
    *("IMR Case Number", "MAXIMUS Case Number", "Case Number", "Date Assigned", "UR Denial Date"),
    *("UR Decision Date", "Date of UR Decision", "Application Received", "IMR Application Received"),
)
_WEAK = (
    *("Date of Injury", "Decision Date", "Dated", "Date of Determination", "Date of Final Determination"),
    *("Priority", "Claims Number", "Claim Number", "Employee Name", "Employee", "Provider Name"),
)


def _labels(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(begun for one in words for begun in _beginnings(phrase(one))))


def _beginnings(wording: str) -> tuple[str, ...]:
    """A pattern as alternatives that begin with a plain letter: only to such does the engine leap."""
    rest = wording.removeprefix("(?:m|rn)")
    return (wording,) if rest == wording else (f"m{rest}", f"rn{rest}")


_STRONG_LABELS = _labels(_STRONG)
_WEAK_LABELS = _labels(_WEAK)
_AFTER_LABEL = re.compile(r"\)?[ \n]{0,3}(?::|\d|CM)")
_COVERS = (
    "Treatments in Dispute Listed on IMR Application",
    "Treatment in Dispute Listed on IMR Application",
    "Treatments in Dispute Listed",
    "MAXIMUS Federal Services has completed the Independent Medical Review",
    "Final Determination Uphold",
    "Final Determination Upheld",
    "Final Determination Overturn",
    "Final Determination Partial",
)
_COVER = re.compile("|".join(map(phrase, _COVERS)))
CORES = frozenset(map(core, _COVERS))
"""What a view has to look for so that a cover page is found in it."""
_OUTCOME = re.compile(r"[Ff](?i:inal\s{0,3}determination\s{0,3}[:;])")


@dataclass(frozen=True, slots=True)
class HeaderLabels:
    """How many labels of a header stand in a front: those that only a header has, and all."""

    strong: int
    total: int


def header_labels(view: View, end: int) -> HeaderLabels:
    """The labels of a header before a position, counted."""
    strong = sum(1 for _ in _label_ranges(view, _STRONG_LABELS, 0, end))
    return HeaderLabels(strong, strong + sum(1 for _ in _label_ranges(view, _WEAK_LABELS, 0, end)))


def _label_ranges(view: View, labels: re.Pattern[str], start: int, end: int) -> Iterator[Range]:
    for low, high in view.find(labels, start, end):
        if _AFTER_LABEL.match(view.text, high):
            yield low, high


def front_parts(view: View, end: int, labels: HeaderLabels) -> tuple[Section, ...]:
    """The header and the cover page before a position, where there are any; `labels` are those before it.

    A cover page between two blocks of labels lies inside the header's range: the header is read as a whole.
    """
    whole = trimmed(view.text, 0, end)
    if whole is None or not labels.total:
        return ()
    cover = _cover_start(view, end)
    if cover is None:
        return (_plain(SectionKind.HEADER, whole),)
    parts = []
    after_cover = next(_label_ranges(view, _STRONG_LABELS, cover, end), None)
    before = whole if after_cover else trimmed(view.text, whole[0], cover)
    if before is not None and before[0] < before[1]:
        parts.append(_plain(SectionKind.HEADER, before))
    body = trimmed(view.text, cover, end)
    if body is not None:
        parts.append(_plain(SectionKind.COVER, body))
    return tuple(parts)


def _cover_start(view: View, end: int) -> int | None:
    starts = [start for start, _ in view.find(_COVER, 0, end)] if view.holds_any(CORES) else []
    outcome = _OUTCOME.search(view.text, 0, end)
    if outcome is not None:
        starts.append(outcome.start())
    return min(starts, default=None)


def _plain(kind: SectionKind, body: Range) -> Section:
    return Section(kind, (body[0], body[0]), body)
