"""Summaries to show: of every record and style, and of a letter that tries to be markup."""

from __future__ import annotations

from imr_llm.domain.record import Category, Decision, DisputedItem
from imr_llm.domain.summary import Style, Summary
from imr_llm.summary import write_summary
from tests.summary import styles
from tests.summary.records import CREATED, all_records, record

STYLES = [
    style.model_copy(update={"information": information})
    for style in styles.STYLES
    for information in (False, True)
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
