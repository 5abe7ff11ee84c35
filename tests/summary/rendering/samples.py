"""Summaries to show: of every record and style, and of a letter that tries to be markup."""

from __future__ import annotations

from imr_llm.domain.record import Category, Decision, DisputedItem
from imr_llm.domain.summary import Audience, Language, Length, Style, Summary
from imr_llm.errors import ShippedFileError
from imr_llm.summary import write_summary
from imr_llm.summary.texts import load_texts
from tests.summary.records import CREATED, all_records, record


def _has_texts(style: Style) -> bool:
    try:
        load_texts(style)
    except ShippedFileError:
        # That every style has its texts is asked for elsewhere.
        return False
    return True


STYLES = [
    style
    for audience in Audience
    for language in Language
    for length in Length
    for information in (False, True)
    if _has_texts(
        style := Style(audience=audience, language=language, length=length, information=information)
    )
]
HOSTILE = (
    '<script>alert(1)</script> & "x" *bold* _it_ `code` [a](http://b.example) ![i](j) #let x = 1 '
    "$x$ \\end {{ 7*7 }} &lt; ~~s~~"
)


def summaries(style: Style | None = None) -> dict[str, Summary]:
    """A summary of every record."""
    return {
        name: write_summary(one, style, created_at=CREATED, limit=99) for name, one in all_records().items()
    }


def summary_of(request: str, rationale: str | None = None) -> Summary:
    """The summary of a letter with one request in these words."""
    item = DisputedItem(
        number=1,
        request=request,
        treatment=request,
        category=Category.OTHER,
        decision=Decision.UPHELD,
        medically_necessary=False,
        rationale=rationale,
    )
    return write_summary(record(item), created_at=CREATED, limit=99)


def words_of(text: str) -> list[str]:
    """The words of a text, however it is broken into lines."""
    return text.split()
