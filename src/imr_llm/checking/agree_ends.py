"""Cross-check that a letter is whole: that it neither begins nor breaks off in the middle of something.

A letter that lost its end lost the items printed there, and what is left of it looks like a decision of all.
"""

from __future__ import annotations

from collections.abc import Iterable

from imr_llm.checking.agree_sections import missing_section
from imr_llm.checking.quoting import quoted
from imr_llm.domain.letter import Letter, LetterFormat, SectionKind
from imr_llm.domain.record import Finding, FindingCode, Severity
from imr_llm.vocabulary.patterns import late

_PAGE_NUMBER = late(r"(?:\n|(?<=[.!?] ))\s{0,20}(?:page )?\d{1,3}(?: of \d{1,3})?\s{0,20}\Z")
_FINISHED = late(
    r"[.!?][\"”’')\]]*\Z|\b(?:necessary|appropriate|upheld|overturned|certified|denied|approved|authori[sz]ed|"
    r"supported|warranted|indicated|established|justified|met)\W*\Z"
)
"""A sentence's end, or the last word of a conclusion whose full stop is missing."""
_SHOWN = 60
"""Characters of the end that a message quotes."""


def end_findings(letter: Letter) -> Iterable[Finding]:
    """`missing_section`, an error: the text begins or ends in the middle of something, or an item is skipped.

    `item_count_conflict`: two items bear one number.

    Judged by the clean text; a letter with its closing (signature, copies, disclaimer) has its end.
    """
    sections, text = letter.sections, letter.clean.text
    if not sections.items:
        return
    yield from _numbering(letter)
    first = sections.items[0]
    if (
        sections.letter_format is LetterFormat.FRAGMENT
        and text[first.heading[0]].islower()
        and not text[: first.heading[0]].strip()
    ):
        yield _finding(
            f"the text begins in the middle of an item: {quoted(text[first.heading[0] :], _SHOWN)}; "
            "what stood before it is missing"
        )
    if sections.first(SectionKind.CLOSING) is not None:
        return
    numbered = _PAGE_NUMBER.search(text, max(len(text) - _SHOWN, 0))
    end = len(text[: numbered.start() if numbered is not None else len(text)].rstrip())
    if _FINISHED.search(text, max(end - _SHOWN, 0), end) is None:
        yield _finding(
            f"the text breaks off at {quoted(text[max(end - _SHOWN, 0) : end])}; the rest of it, and any "
            "further item, is missing"
        )


def _numbering(letter: Letter) -> Iterable[Finding]:
    """An item that the printed numbers skip, an error, or two that bear the same."""
    numbers = [one.number for one in letter.sections.items if one.printed_number is not None]
    if len(numbers) < len(letter.sections.items):
        return
    first = min(numbers) if letter.sections.letter_format is LetterFormat.FRAGMENT else 1
    missing = sorted(set(range(first, max(numbers))) - set(numbers))
    shown = ", ".join(map(str, numbers))
    if missing:
        yield _finding(f"the items are numbered {shown}: {', '.join(map(str, missing[:5]))} is missing")
    if len(set(numbers)) < len(numbers):
        yield Finding(
            code=FindingCode.ITEM_COUNT_CONFLICT,
            severity=Severity.WARNING,
            path="disputed_items",
            message=f"the items are numbered {shown}, one number more than once",
        )


def _finding(message: str) -> Finding:
    return missing_section("disputed_items", message, Severity.ERROR)
