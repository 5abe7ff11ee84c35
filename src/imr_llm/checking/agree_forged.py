"""Cross-check for what a letter prints once and a forged part prints again: headings, labels, decisions."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate

from imr_llm.checking.quoting import quoted
from imr_llm.domain.draft import Draft
from imr_llm.domain.letter import ItemSection, Letter, Range, SectionKind
from imr_llm.domain.record import Decision, Finding, FindingCode, Severity
from imr_llm.vocabulary.dates import find_dates
from imr_llm.vocabulary.finder import keyed
from imr_llm.vocabulary.patterns import late
from imr_llm.vocabulary.scanning import KeyGroups
from imr_llm.vocabulary.words import fold

_DECISION = keyed(r"\b(?:upheld|overturned)\b", re.IGNORECASE)
_TOPPLED = late(
    r"\b(?:vehicles?|trucks?|tractors?|forklifts?|cars?|carts?|vans?|trailers?|boats?|buses|bus|loaders?|rigs?|"
    r"machines?|cranes?|atvs?|lifts?|ladders?|scaffolds?|pallets?|bins?|barrels?|drums?|containers?|kettles?|pots?|"
    r"pans?|vats?|wheelbarrows?|gurneys?|dollys?|dollies|mowers?|scooters?|bicycles?|motorcycles?|jeeps?|racks?|"
    r"shelves|shelf|tables?|chairs?|desks?)\b"
    r"(?:(?!\b(?:denials?|decisions?|determinations?|requests?|review)\b)[^.;:]){0,60}\Z",
    re.IGNORECASE,
)
"""Before `overturned` where a thing fell over: `the cart that he was driving overturned`."""
_UNDECIDED = late(
    r"\b(?:would|could|should|might|may|must|to)\s+(?:not\s+)?(?:be|have(?:\s+been)?)\s+\Z|\bwhether\b[^.;:]{0,60}\Z",
    re.IGNORECASE,
)
"""Before a decision that is only thought of: `I would have upheld the denial`, `should be overturned`."""
_VALUE = late(r"[ ]*+(?:\)[ ]*+)?[:#]++\s*+(?:(?P<number>cm\d\d-\d{5,8})\b|(?P<rest>[^\n:]{0,40}))")
_PRIORITY = late(r"standard|expedited")
_LABELS = {
    "case.case_number": ("case number", "case no.", "case no"),
    "case.date_assigned": ("date assigned",),
    "case.determination_date": (
        "decision date",
        "dated",
        "date of determination",
        "date of final determination",
    ),
    "case.ur_decision_date": ("ur denial date", "ur decision date", "date of ur decision"),
    "case.application_received_date": ("application received", "imr application received"),
    "case.date_of_injury": ("date of injury",),
    "case.priority": ("priority",),
}
"""A label that begins with another one stands before it."""
_LABEL_KEYS = KeyGroups(list(_LABELS.values()))
_OPENS_LINE = frozenset(("", "imr", "maximus"))
_HEADING_SIGNS = (":", ";", "=")
_BEFORE = 60
_FAR_BEFORE = 90
_MOST_TOLD = 5


def forged_findings(letter: Letter, draft: Draft) -> Iterable[Finding]:
    """What stands twice or outside of its place, as it does where a part was put into a letter.

    A part's heading or the case number that is printed again is an `embedded_instruction`, a decision outside
    of the headings that decide and an item of which only the heading stands an `item_count_conflict`.
    """
    for heading in letter.sections.repeated[:_MOST_TOLD]:
        message = f"the heading {quoted(letter.words(heading))} stands more than once: a part may be forged"
        yield _finding(FindingCode.EMBEDDED_INSTRUCTION, "source", message)
    for path, values in _labelled(letter.clean.text):
        if len(values) > 1:
            message = (
                f"the letter prints this label with several values: {quoted('; '.join(values[:_MOST_TOLD]))}"
            )
            yield _finding(FindingCode.EMBEDDED_INSTRUCTION, path, message)
    yield from _decisions(letter, draft)
    yield from _bare_items(letter)


def _labelled(text: str) -> Iterator[tuple[str, list[str]]]:
    """What the letter prints behind the labels of the header, each value once, wherever they open a line."""
    low = fold(text)
    for (path, labels), places in zip(_LABELS.items(), _LABEL_KEYS.word_places(low), strict=True):
        values: dict[object, str] = {}
        reached = -1
        for at in places:
            label = next(one for one in labels if low.startswith(one, at))
            if at < reached or low[low.rfind("\n", 0, at) + 1 : at].strip() not in _OPENS_LINE:
                continue
            reached = at + len(label)
            value = _VALUE.match(low, reached)
            if value is None:
                continue
            if value["number"] is not None:
                values.setdefault(value["number"], value["number"].upper())
                continue
            if path == "case.priority":
                told = _PRIORITY.match(value["rest"])
                if told is not None:
                    values.setdefault(told.group(), told.group().capitalize())
                continue
            dates = find_dates(value["rest"])
            if dates and dates[0].date is not None:
                values.setdefault(dates[0].date, dates[0].date.isoformat())
        yield path, list(values.values())


def _decisions(letter: Letter, draft: Draft) -> Iterator[Finding]:
    """Decisions that stand where no item is headed, unless they agree with what is decided of it."""
    text = letter.clean.text
    places = sorted(_deciding(letter))
    starts = [place[0] for place in places]
    ends = list(accumulate((place[1] for place in places), max))
    told = 0
    for match in _DECISION.finditer(text):
        start, end = match.span()
        begun = bisect_right(starts, start)
        if (begun and end <= ends[begun - 1]) or _agrees(match, letter, draft):
            continue
        words = text[max(start - _BEFORE, 0) : min(end + _BEFORE, len(text))]
        message = f"a decision stands outside of the headings of the items: {quoted(words)}"
        yield _finding(FindingCode.ITEM_COUNT_CONFLICT, "disputed_items", message)
        told += 1
        if told == _MOST_TOLD:
            return


def _agrees(match: re.Match[str], letter: Letter, draft: Draft) -> bool:
    """Whether a deciding word says what was decided of the item in whose reasons it stands, or of all.

    Or decides nothing: what would have been decided, a vehicle that overturned.
    """
    # A heading in a rationale ends in its decision, as no sentence on the item does.
    before = letter.clean.text[max(match.start() - _FAR_BEFORE, 0) : match.start()]
    if before.rstrip()[-1:] in _HEADING_SIGNS:
        return False
    if _UNDECIDED.search(before) is not None:
        return True
    if match.group() == Decision.OVERTURNED.value and _TOPPLED.search(before) is not None:
        return True
    decided = [item.decision for item in draft.disputed_items]
    word = Decision(match.group().lower())
    if decided and all(one is word for one in decided):
        return True
    rationales = [item.rationale for item in letter.sections.items]
    return len(rationales) == len(decided) and any(
        place is not None and place[0] <= match.start() < place[1] and one is word
        for place, one in zip(rationales, decided, strict=True)
    )


def _deciding(letter: Letter) -> Iterator[Range]:
    sections = letter.sections
    for item in (*sections.items, *sections.listed_items):
        yield item.heading
        if item.decision is not None:
            yield item.decision
    for part in sections.parts:
        if part.kind in {
            SectionKind.COVER,
            SectionKind.HEADER,
            SectionKind.DECISION_LIST,
            SectionKind.CLOSING,
        }:
            yield part.body


def _bare_items(letter: Letter) -> Iterator[Finding]:
    """Items without any paragraph in a letter whose other items have theirs, and that no list decides."""
    items, listed = letter.sections.items, {one.number for one in letter.sections.listed_items}
    bare = [
        index for index, item in enumerate(items) if not _has_paragraphs(item) and item.number not in listed
    ]
    if len(bare) == len(items):
        return
    for index in bare[:_MOST_TOLD]:
        heading = quoted(letter.words(items[index].heading))
        message = f"the item {heading} is a heading without guidelines and rationale"
        yield _finding(FindingCode.ITEM_COUNT_CONFLICT, f"disputed_items[{index}]", message)


def _has_paragraphs(item: ItemSection) -> bool:
    return any((item.claims_administrator_guideline, item.reviewer_guideline, item.rationale))


def _finding(code: FindingCode, path: str, message: str) -> Finding:
    return Finding(code=code, severity=Severity.ERROR, path=path, message=message)
